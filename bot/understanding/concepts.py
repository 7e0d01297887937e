"""A normalised message goes in; the notions of the field that it speaks of come out, whatever words were used.

People say "eruit gooien", "lozen" and "ontslaan" for one thing. A classifier that learns from a few dozen
examples per topic cannot know that; this list tells it.
"""

from __future__ import annotations

import re
from typing import Final

_STEMS: Final = {
    "werkgever": r"werkgevers?|baas|bazen|chef|directeur|directie|leidinggevende|manager|bedrijf|organisatie|hr",
    "eigen_mensen": r"werknemers?|werkneemster|medewerkers?|medewerkster|personeel\w*|collegas?|onze mensen|kracht"
                    r"|mijn mensen|iemand van ons",
    "ziek": r"ziek\w*|verzui\w+|arbeidsongeschikt\w*|uitgevallen|uitval\w*",
    "ontslag": r"ontsl\w+|opzeg\w*|op te zeggen|zeg op|eruit (?:gooi\w*|zet\w*|werk\w*)|(?:gooi\w*|zet\w*"
               r"|werk\w*) \w+ eruit"
               r"|lig \w+ eruit|op straat|kwijtra\w+|afscheid nemen|uit elkaar|van \w+ af|de laan uit|afvloei\w*|lozen"
               r"|reorganis\w+|boventallig|baan kwijt|beeindig\w*|vaststellingsovereenkomst|wegsturen"
               r"|banen (?:weg|verdwijn)",
    "loon": r"loon|lonen|salaris\w*|uitbetaal\w*|doorbetaal\w*|loonstrook|verdien\w*|loondoorbetaling\w*",
    "geen_loon": r"loonstop|stopzet\w*|opschort\w*|loonopschort\w*|inhoud\w*|ingehouden|niet(?:s)? betaald|niks betaald"
                 r"|stoppen met betalen|geen loon|staken",
    "sanctie": r"loonsancti\w+|sancti\w+|straf|loonsanksie|derde jaar loon|bekort\w*",
    "boete": r"boete\w*",
    "kosten": r"kost\w*|prijs|prijzen|tari\w+|betaalt|vergoed\w*|duur|rekening|bekostig\w*|factu\w+|declar\w*",
    "subsidie": r"subsidie\w*|loonkosten\w*|premiekorting\w*|doelgroepverklaring|tegemoetkoming\w*|voordelen",
    "scholing": r"opleiding\w*|cursus\w*|training\w*|scholing\w*|omschol\w*|bijscholing\w*|studie\w*|studeren"
                r"|diploma\w*"
                r"|certifica\w+|rijbewijs|leergang|mbo|hbo|workshop\w*",
    "beperking": r"beperking\w*|arbeidsgehandicapt\w*|gehandicapt\w*|handicap\w*|wajong\w*|banenafspraak"
                 r"|doelgroepregister",
    "aannemen": r"aannemen|aanneem|in dienst (?:neem|nemen)|nieuwe werkgever|kandidaat",
    "no_risk": r"no risk\w*|polis|risicopolis",
    "hulpmiddel": r"hulpmiddel\w*|voorziening\w*|werkplek\w*|bureaustoel|stoel|bureau(?! )|lift\w*|til\w+|tolk"
                  r"|software|toetsenbord"
                  r"|vervoer\w*|taxi|rolstoel\w*|aanpassing\w*|gereedschap\w*|orthopedisch\w*",
    "vakantie": r"vakantie\w*|verlof(?:uren|dag\w*|saldo)|vrije dag\w*|buitenland|op reis|vrij nemen",
    "zwanger": r"zwanger\w*|bevall\w*|kraam\w*|wazo|baby|moederschap\w*",
    "second_opinion": r"sec[eo]nd opin\w+|tweede mening|tweede oordeel|andere (?:bedrijfs)?arts|andere bedrijfsarts",
    "oordeel": r"deskundig(?:en)?oor\w+|deskundigen oordeel|oordeel (?:van )?(?:het )?uwv",
    "oneens": r"oneens|niet eens|klopt niet|kloppen niet|niet klop\w+|twijfel\w*|vertrouw\w*|bezwaar|geschil"
              r"|komen er niet uit"
              r"|niet uit komen|meningsverschil\w*",
    "bedrijfsarts": r"bedrijfsarts\w*|arbodienst\w*|arbo|spreekuur",
    "arbeidsdeskundige": r"arbeidsdeskundig\w*|arbeidskundig\w*|deskundige",
    "conflict": r"conflict\w*|ruzie\w*|mediat\w+|bemiddel\w*|gepest|pest\w*|verstoorde|botst|onenigheid|sfeer"
                r"|intimid\w+"
                r"|werksfeer",
    "wia": r"wia|wao",
    "keuring": r"keuring\w*|gekeurd|afgekeurd|goedgekeurd|wga\w*|iva|verzekeringsarts|herbeoordel\w*|beoordel\w+"
               r"|afkeur\w*",
    "aanvragen": r"aanvra\w+|vraag \w+ aan|aan te vragen|indien\w*|formulier\w*|papieren|documenten|stukken",
    "transitie": r"transitie\w*|ontslagvergoeding\w*|transtie\w*",
    "compensatie": r"compens\w+|terug(?:vragen|krijg\w*|gaaf|betaald)|krijg\w* \w+ terug|voorschiet\w*"
                   r"|terug van (?:het )?uwv",
    "slapend": r"slapend\w*|slaapt|leeg contract|xella|op de loonlijst|op papier",
    "einde_contract": r"contract (?:loopt|stopt|eindigt|afloopt|afgelopen|niet verlengd)\w*"
                      r"|tijdelijk\w* contract\w*|jaarcontract\w*"
                      r"|einde contract|loopt (?:\w+ )?af|uit dienst|vangnet\w*|einde dienstverband|uitzend\w*"
                      r"|niet verlengd",
    "twee_jaar": r"104 weken|2 jaar|na 2 jaar|104 wk|24 maanden|wachttijd",
    "een_jaar": r"eerstejaars\w*|eerste jaars?\w*|jaarevaluatie|na een jaar|opschud\w*|eerste ziektejaar|evaluatie",
    "week42": r"42\w*|ziekmelding uwv|weeksmelding|tweeenveertig\w*",
    "hersteld": r"herstel\w*|beter ?(?:gemeld|melding|meldt?)\w*|beter|weer ziek|opnieuw ziek|weer uit\w*"
                r"|samentel\w*|optel\w*"
                r"|4 weken|28 dagen|bij elkaar",
    "opbouw": r"opbouw\w*|opgebouwd|bouw\w* \w*op|halve dagen|meer uren|therapeutisch\w*|loonwaarde|geleidelijk|stapje",
    "ingreep": r"operatie\w*|geopereerd|opereren|ingreep|revalid\w+|opname|opgenomen|ziekenhuis|behandeling"
               r"|behandeltraject",
    "pauze": r"pauze\w*|uitstel\w*|opschuiven|onderbre\w+|stil ?(?:leggen|ligt|liggen)|on hold|even stoppen|doorlopen",
    "privacy": r"privacy|avg|medisch\w*|diagnose|dossier\w*|geheim\w*|gegevens|inzage|inzien|vertellen|zeggen"
               r"|doorgespeeld|delen",
    "plan": r"plan van aanpak|probleemanalyse\w*|probleem analyse|bijstelling\w*|casemanager",
    "termijnen": r"termijn\w*|tijdlijn\w*|stappenplan|stappen|welke week|tijdpad|deadlines?|planning|poortwachter\w*",
    "weigeren": r"weiger\w*|niet (?:mee|aan) ?werk\w*|nee zeggen|verplicht\w*|dwing\w*|meewerk\w*|moet ik"
                r"|werkt niet mee|onderuit|onder uit",
    "eerste_spoor": r"eerste spoor",
    "tweede_spoor": r"tweede spoor",
    "derde_spoor": r"derde spoor",
    "ander_bedrijf": r"(?:ander|nieuw)e? (?:bedrijf|werkgever|baas|organisatie)|extern\w*|buiten (?:de|het"
                     r"|onze) \w+|detach\w*|ergens anders",
    "passend": r"passend\w*|aangepast\w*|ander werk|lichter werk|vervangend\w*|geschikt werk|onder mijn niveau",
    "bureau": r"reintegratie ?(?:bureau|bedrijf|coach)\w*|bureau|jobcoach\w*|loopbaan\w*|begeleid\w*",
    "haalbaar": r"haalbaar\w*|realistisch|kans van slagen|zinvol|quickscan|verkennend\w*|uitzoeken",
    "proef": r"proefplaats\w*|op proef|uitprober\w*|proefdraai\w*|behoud van uitkering|meelopen|proberen",
    "eigen_risico": r"eigen ?risico\w*|eigenrisico\w*|whk|werkhervattingskas|gedifferentieerd\w*",
    "contact": r"bellen|bel|terugbel\w*|contact|afspraak|intake\w*|offerte\w*|coach|spreken|telefoon\w*|mailadres"
               r"|adviesgesprek",
    "hoe_lang": r"hoe lang|duurt|duur|hoeveel (?:maanden|weken|tijd)|tot wanneer",
    "wanneer": r"wanneer|hoe snel|vanaf|uiterlijk|op tijd|te laat|op welk moment|welke momenten",
    "hoeveel": r"hoeveel|hoe hoog|percentage|procent|bedrag|bereken\w*",
    "uitleg": r"wat is|wat zijn|wat houdt|wat betekent|uitleg|betekenis|wat doet",
    "zelfstandig": r"zzp\w*|zelfstandig\w*|freelanc\w*|ondernemer\w*|dga|eenmanszaak|eigen baas|aov",
    "uitkering_elders": r"ww|bijstand\w*|toeslag\w*|aow|wajong|kinderbijslag|belasting\w*|werkloos\w*",
    "buitenland": r"belg\w+|vlaanderen|duits\w+|ziekenfonds|mutualiteit|frankrijk",
    "auto": r"lease\w*|auto\w*|laptop\w*|telefoon van de zaak",
    "datum": r"(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)|(?:19"
             r"|20)\d\d"
             r"|\d{1,2} \d{1,2} \d{2,4}|gisteren|eergisteren|vorige (?:week|maand)|(?:maan|dins|woens|donder|vrij"
             r"|zater|zon)dag",
    "getal": r"\d+",
    "een_woord": r"^\w+$",
    "paar_woorden": r"^\w+(?: \w+){1,2}$",
    "vraag": r"^(?:hoe|wat|wie|waar|waarom|wanneer|welke?|mag|moet|kan|kun|krijg|heb|is|zijn|hoeveel)",
    "gezondheid": r"weggelaten|symptomen|klachten|huisarts|dokter|pijn",
    "beding": r"concurren\w+|\w+beding",
}  # fmt: skip

_NOTIONS: Final = tuple((name, re.compile(rf"\b(?:{stems})(?!\w)")) for name, stems in _STEMS.items())


def concepts(text: str) -> tuple[str, ...]:
    """Name the notions that occur in `text`, which must have been normalised; each once, in a fixed order."""
    return tuple(name for name, pattern in _NOTIONS if pattern.search(text))
