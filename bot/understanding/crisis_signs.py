"""The words of danger, and of figures of speech that only sound like it, as regular expressions over normalised text.

Ordered by what they mean: the words themselves, wishes, means, farewells, what others say about somebody.
"""

from __future__ import annotations

import re
from typing import Final

_SELF: Final = r"(?:mezelf|mijzelf|mijnzelf|me zelf|mij zelf|zichzelf|zich zelf|hemzelf|haarzelf|mij|me|zich|jezelf)"
_WANTS: Final = (
    r"(?:wil|wilt|wilde|wou|willen|wilden|hoef|hoeft|hoeven|wens|wenst|zou|zal|ga|gaat|kan|kon|liever|liefst)"
)
_WORK: Final = (
    r"(?:contract\w*|dienstverband\w*|arbeids\w+|samenwerking|traject\w*|spoor|reintegratie|overeenkomst\w*|conflict\w*"
    r"|ruzie|discussie|gesprek\w*|mediation|procedure|proeftijd|loon\w*|rechter|ww|vof|bedrijf|zaak|regeling"
    r"|verzekering\w*|abonnement|eigenrisicodrager\w*|gedoe)"
)
_LIFE: Final = r"(?:leven|bestaan|alles|lijden)"
_WISHES: Final = (
    r"(?:wil|wilt|wilde|wou|willen|wilden|wens|wenst|wenste|liever|liefst|hoop|hopelijk|hoopte|bid|verlang)"
)
_NOT: Final = r"(?:niet|nooit)(?: meer| langer| verder)?"
_MINE: Final = r"(?:het|mijn|dit|zijn|haar|hun|zo n|dat|ons)"
_DEAR: Final = (
    r"(?:kinderen|kids|gezin|familie|man|vrouw|vriend|vriendin|ouders|moeder|vader|zoon|dochter|partner|hond|kat)"
)
_BIT: Final = r"(?:(?:allemaal|echt|gewoon|ook|nu|dan|zo|eigenlijk|eerlijk gezegd|toch|soms|nog|helemaal) )"
_PILLS: Final = (
    r"(?:\w*pillen|\w*pilletjes|medicijnen|medicatie|tabletten|paracetamol\w*|\w+zepam|pijnstillers|strips?)"
)
_BOOM: Final = r"(?:een|de) (?:boom|pijler|pilaar|viaduct|vangrail)"


def _misspelt(word: str) -> str:
    """Give a pattern for `word` with at most one letter missing, changed, added or swapped, but never the first."""
    ways = [word]
    for place in range(1, len(word)):
        before, letter, after = word[:place], word[place], word[place + 1 :]
        ways += [rf"{before}\w?{after}", rf"{before}[\w ]{letter}{after}"]
        if after:
            ways.append(before + after[0] + letter + after[1:])
    return "|".join(ways)


HARMLESS: Final = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b(?:politieke?|financiele|commerciele|sociale|economische) zelfmoord\b",
        r"\bzelfmoord(?:terror\w*|aanslag\w*|commando\w*|vest\w*|drone\w*)",
        r"\b(?:training|cursus|opleiding|workshop|beleid)\w*(?: \w+){0,4} (?:zelfmoord|suicide) ?preventie\b",
        r"\b(?:zelfmoord|suicide) ?preventie ?(?:training|cursus|opleiding|workshop|beleid|protocol)\w*",
        r"\bkop (?:kunnen |willen )?slaan\b|\b(?:gaten?|lucht|diepe|vel|bres) (?:in )?(?:te )?springen\b",
        r"\btrein\w*(?: \w+){0,4} op het spoor\b",
        r"\bleven zonder (?:\w+ )?(?:loon|salaris|uitkering|geld|inkomen)\b",
        r"\b(?:baas|werkgever|chef|collega|manager|klant|leidinggevende) (?:mij|me) (?:\w+ )?(?:iets"
        r"|wat) (?:\w+ )?aan ?do?e\w*",
        r"\boverdosis (?:aan |van |met )?(?:\w+ )?(?:informatie|regels|brieven|papier\w*|mails?|mailtjes|werk|stress"
        r"|vragen"
        r"|koffie|overleg|formulieren)\b",
        r"\b(?:werkgever|baas|bedrijf|uwv|chef|manager)(?: \w+){0,4} (?:geen last meer van|verlost van|van) (?:mij"
        r"|me)\b",
        r"\bleven(?:\w+)? (?:van|volgens|naar) (?!mij\b)",
        r"\b(?:een |er een )?einde? (?:te )?(?:maken|gemaakt|maak|maakt)? ?aan (?:\w+ ){0,3}?" + _WORK,
        r"\b(?:werkgever|baas|bedrijf|uwv|arbodienst|wij|we|directie|bureau|\w*rechter|gemeente"
        r"|wet) (?:\w+ ){0,2}er een einde? aan (?:te )?"
        r"(?:maken|maakt|maak|wil\w*)\b",
        r"\b(?:werkgever|baas|bedrijf|uwv|\w*rechter|gemeente|wet) (?:maakt|maakte|maken) er (?:\w+ )?een einde? aan\b",
        r"\ber een einde? aan (?:te )?(?:maken|maakt|maak) (?:\w+ ){0,3}?" + _WORK,
        r"\b(?:wij|we) (?:\w+ ){0,3}(?:eruit|er uit) (?:te )?stap\w*",
        r"\b" + _WORK + r"(?: \w+){0,6} (?:eruit|er uit) (?:te )?stap\w*",
        r"\b(?:(?:eruit|er uit) (?:te )?stap\w*|stap\w* (?:ik |wij |we )?(?:eruit|er uit))(?: \w+){0,4} " + _WORK,
        r"\bvan (?:\w+ ){1,5}(?:kan|kunnen|kon) (?:ik|wij|we|hij|ze|zij|je"
        r"|niemand) (?:\w+ )?niet (?:meer )?leven\b",
        r"\bniet (?:meer )?(?:te )?(?:kunnen |kan )?leven (?:van|met (?:\w+ )?(?:beslissing|besluit|uitkomst"
        r"|uitslag|loon|bedrag))\b|\bniet (?:meer )?van (?:te )?leven\b",
        r"\bniet (?:meer )?van (?:\w+ ){1,5}leven\b",
        r"\bdood(?:moe|op|gewoon|normaal|stil|simpel|lopen\w*|loopt|spoor|zonde|ziek|lopend\w*|eng|saai|nerveus)\b",
        r"\b(?:loopt|lopen|liep|gelopen|vastgelopen)(?: \w+){0,3} dood\b|\bdoo?de?? (?:spoor|punt|hoek|lijn|letter)\w*",
        r"\bdo[do]+de (?:hoek|letter|lijn)\b|\b(?:werk|verveel|schrik|schaam|lach|erger|zoek)\w* (?:me|mij|mezelf"
        r"|zich|ons) dood\b",
        r"\b(?:me|mij|mezelf|zich|ons) (?:\w+ )?dood (?:werken|gewerkt|vervelen|lachen|ergeren|schamen|zoeken"
        r"|geschrokken)\b",
        r"\b(?:ga|gaat|gaan|ging) (?:\w+ )?dood van\b|\bbang (?:\w+ ){0,2}(?:dood te gaan|om dood te gaan"
        r"|voor de dood)\b",
        r"\bniet meer zitten (?:om|bij|op|hier|daar|in|met (?!me|mij|mezelf|alles)|dat) ?\w*",
        r"\bafscheidsbrief(?: \w+){0,4} (?:collegas?|werk|personeel|klanten|team)\b",
    )
)

SIGNS: Final = tuple(
    re.compile(pattern)
    for pattern in (
        # the words themselves, also misspelt and in the languages that are heard most
        r"\b[zs]e?l[fv]f? ?mo*e?r+e?[dt]\w*|\b[zs]el[fv] ?do+[dt]\w*|\b[sz]u[iy]+[cs]i+[dt]\w*|\bsuc[iu]+da+l\w*"
        r"|\bsucide\w*|\b[sz]u[iye]+[csk]+[iye]+[dt]+(?:e|a|io)\w*",
        "|".join(
            rf"\b(?:{_misspelt(word)})\w*"
            for word in ("zelfmoord", "zelfdoding", "suicide", "suicidaal", "suicidale", "automutila", "zelfbeschadig")
        ),
        r"\bwant to be dead\b|\bbetter off dead\b|\bno reason to live\b|\bend it\b|\bit all to end\b|\bself harm\w*"
        r"|\bunalive\b|\btake (?:my|his|her) (?:own )?life\b|\bhang (?:my|him|her)self\b",
        r"\b(?:ich will sterben|nicht mehr leben|je veux mourir|quiero morir|olmek istiyorum|chce umrzec|nie chce zyc"
        r"|vreau sa mor)\b|\bхочу (?:умереть|померти)\b|\bне хочу жит[иь]\b",
        r"\b(?:kill(?:ing)?|hurt(?:ing)?|cut(?:ting)?) (?:my ?self|him ?self|her ?self)\b|\bend (?:my|it all|his"
        r"|her) ?(?:life)?\b",
        r"\bwan(?:t to|na) die\b|\b(?:dont|do not|doesnt) want to (?:live|be alive|be here anymore)\b|\bkms\b",
        r"\bselbstmord\w*|\bmich umbringen\b|\bintihar\w*|\bsamoboj\w*|\bzabic sie\b",
        # wanting to be dead
        rf"\b{_WANTS}(?: \w+){{0,4}} (?:dood|doot|doodt)(?: ?(?:gaan|zijn|wil\w*|was|maken))?\b(?! (?:spoor|punt"
        rf"|geld|gaat|ging))",
        r"\b(?:dood|doot|doodt) (?:wil\w*|wou|gaan wil|zijn wil|was geweest)\b|\b(?:was|waren) (?:ik|hij|zij"
        r"|ze) (?:maar|liever|beter) dood\b|\bbeter was (?:ik|hij|zij|ze) dood\b|\bzelf dood (?:maken|gaan)\b"
        rf"|\b(?:drink|slik|spuit|honger)\w* {_SELF} dood\b|\b{_SELF} dood (?:te )?(?:drink|slik|spuit|honger)\w*"
        rf"|\b{_WISHES} (?:\w+ ){{0,3}}(?:sterven|inslapen|eeuwig slapen)\b|\bom te sterven\b|\beeuwige rust\b"
        r"|\b(?:mij|me|hem|haar) (?:\w+ )?de dood in\b|\bdrij[fv]\w* (?:\w+ ){0,2}(?:tot|naar) (?:de )?dood\b"
        r"|\bdoods ?(?:gedacht|verlang|wens)\w*|\bdonkere gedacht\w*|\brust (?:\w+ )?voor (?:altijd|eeuwig|goed)\b"
        rf"|\b{_WISHES} (?:\w+ ){{0,6}}in de hemel\b|\boverleden \w+ toe\b",
        r"\b(?:dat|als|of) (?:ik|hij|zij|ze|mijn \w+) (?:er )?(?:maar |beter |gewoon )?dood (?:ben|was|is|zou)\b"
        r"|\bbeter dood\b",
        r"\b(?:denk\w*|dacht\w*|gedacht\w*|fantas\w+|droom\w*|pieker\w*|verlang\w*|praat\w*|spreekt?"
        r"|begint) (?:\w+ ){0,2}"
        r"(?:aan|over|van|naar) (?:de |mijn )?(?:eigen )?dood\w*(?! van (?:mijn|zijn|haar|de|een|onze))"
        r"|\bom dood te (?:gaan|zijn)\b|\bdood (?:is|lijkt) (?:\w+ )?(?:beter|de enige"
        r"|een oplossing|een opluchting)\b",
        r"\b(?:laat|mag|hoop|wens|bid|liever|beter) (?:\w+ ){0,4}dood ?ga\w*|\bbeter af dood\b|\bdood beter af\b",
        r"\bdoodswens\w*|\bdoodsverlangen\w*|\blevensmoe\w*|\blevens moe\b",
        rf"\b{_SELF} (?:\w+ )?(?:dood ?(?:maken|maak|te maken|schieten|rijden)|doden|verdrink\w*|verhang\w*"
        rf"|vermoord\w*|ophang\w*"
        r"|op te hangen|van kant|vergiftig\w*|doodmaken|opgehangen|ophangen|(?:een kogel )?(?:voor|door) (?:de|mijn"
        r"|zijn|haar) kop)\b",
        rf"\b(?:maak|schiet|hang|rijd|rij|maakt|hangt) {_SELF} (?:\w+ )?(?:dood|op|van kant|voor mijn kop)\b",
        r"\bverhangen\b|\bverhing\b|\bverhang\b",
        # not wanting to live
        rf"\b{_WANTS}(?: \w+){{0,3}} (?:niet|nie|nooit)(?: \w+){{0,3}} (?:te )?(?:leven|lefen|doorleven"
        rf"|verderleven|bestaan)\b(?! van)",
        r"\b(?:niet|nie) (?:meer|langer|verder) (?:\w+ )?(?:wil|wilt|wilde|wou|willen) (?:\w+ )?(?:leven|lefen"
        r"|bestaan)\b",
        r"\b(?:niet|nie) (?:meer|langer|verder)(?: \w+){0,3} (?:leven|lefen|bestaan)(?: \w+)? (?:wil\w*|wou"
        r"|hoeft?|kan|gaat)\b",
        rf"\b(?:leven|alles|toekomst) (?:\w+ ){{0,2}}niet meer (?:\w+ )?zitten\b|\bhet (?:voor (?:mij"
        rf"|me) )?{_BIT}*(?:even )?niet meer (?:zien )?zitten\b",
        r"\bleven (?:\w+ )?niet (?:zien |ziet |zie )?zitten\b|\bniet meer zitten om te leven\b|\b(?:trek\w*|hou\w*"
        r"|kan|kunnen|haat\w*|wil\w*|hoef\w*) (?:\w+ ){0,2}"
        rf"{_MINE} leven (?:\w+ )?niet (?:meer|langer|zo|aan|vol)\b|\bleven niet vol\b|\bhaat\w* (?:mijn|het"
        rf"|dit) leven\b"
        r"|\b(?:wil|hoef|moet|trek) (?:ik )?dit leven niet\b|\b(?:mijn|het) leven is (?:\w+ )?(?:klaar|over|voorbij"
        r"|kapot|op"
        r"|afgelopen|een straf|een hel|niets waard)\b|\bleven (?:\w+ ){0,2}afgedaan\b",
        r"\b(?:waarom|waarvoor|waartoe) (?:\w+ ){0,3}?(?:leef ik|besta ik|ik (?:\w+ ){0,2}(?:leef|besta|leven"
        r"|bestaan))\b"
        r"(?! van)|\b(?:zin|nut|doel) van (?:nog |mijn |dit |te )*leven\b|\b(?:zie|snap|weet|geen"
        r"|niet) (?:\w+ ){0,3}(?:zin|nut|doel) van het leven\b",
        rf"\bleven (?:\w+ ){{0,4}}geen (?:zin|nut|waarde|doel|betekenis)\b(?! om)|\b(?:klaar|genoeg|moe|beu"
        rf"|zat) (?:mee )?(?:met|van) "
        rf"(?:{_MINE} )?leven\b|\bleven (?:\w+ ){{0,3}}hoeft? niet\b|\bhoeft? (?:{_MINE} "
        rf"|al )*leven (?:\w+ ){{0,3}}niet\b",
        rf"\b{_WANTS}(?: ik)?(?: \w+){{0,2}} (?<!mijn )(?<!het )leven niet meer\b|\b{_NOT} (?:wil"
        rf"|kan) (?:meer )?leef\b",
        r"\b(?:of|niet|nie) (?:\w+ ){0,4}(?:nog |meer )?(?:wil|wilt|wilde|hoef|hoeft) (?:te )?leve[n]?\b"
        r"|\bleven (?:\w+ ){0,3}te (?:veel|zwaar)\b",
        r"\bnie(?:t)? meer leve\b|\bvan dit leven\b|\bleef (?:\w+ )?liever niet\b|\bleven hoeft (?:\w+ )*niet\b"
        r"|\bgevaar (?:is )?voor (?:zichzelf|zich zelf|mezelf|hemzelf"
        r"|haarzelf)\b|\b(?:touw|strop|helium\w*|scheermes\w*) (?:\w+ ){0,4}(?:gekocht|klaar|besteld|kopen|nek)\w*"
        r"|\b(?:touw|strop) om (?:mijn|zijn|haar) nek\b",
        r"\bniet meer zie zitten\b|\bleven (?:\w+ ){0,2}(?:niet meer|niks meer|niets meer) waard\b",
        r"\bleven (?:\w+ )?(?:geen|weinig) (?:zin|nut|waarde)\b"
        r"|\b(?:leven|alles|niets|niks) (?:\w+ ){0,2}(?:geen (?:zin|nut|waarde) meer|(?:meer |nog )zin(?:loos)?)\b"
        r"|\bleven is zinloos\b",
        r"\b(?:geen|niks|niets|nergens) (?:\w+ ){0,3}om (?:nog )?(?:voor )?te leven\b|\bgeen (?:zin"
        r"|reden) (?:\w+ ){0,3}(?:in|tot|om) "
        r"(?:het |mijn |te )?leven\b|\bgeen levenslust\b",
        r"\b(?:klaar|gehad|genoeg|beu|moe|zat) (?:met|van)? ?(?:het|mijn|dit|haar|zijn) leven\b"
        r"|\bleven (?:helemaal )?(?:beu|zat|moe|muug|muu)\b",
        r"\b(?:uit het leven|uit mijn leven|uit zijn leven|uit haar leven) (?:\w+ ){0,2}(?:te )?(?:ge)?stap\w*"
        r"|\bstap\w* uit het leven\b",
        rf"\b{_WANTS}(?: \w+){{0,3}} (?:eruit|er uit) (?:te )?stap\w*|\b(?:stap|stapt) (?:ik |hij |zij "
        rf"|ze )?(?:eruit|er uit)\b|\bzelf (?:eruit|er uit) gestapt\b"
        r"|\b(?:denk\w*|dacht|pieker\w*|praat\w*|overweeg\w*) (?:\w+ ){0,3}(?:eruit|er uit) (?:te )?stap\w*"
        r"|\b(?:eruit|er uit) gestapt (?:\w+ ){0,4}(?:denk|snap|ook)\b",
        rf"\b(?:een )?einde? (?:te )?(?:maken|maak|maakt|gemaakt)? ?aan (?:mijn|zijn|haar|het|dit|hun|me)? ?{_LIFE}",
        r"\b(?:er|der) (?:\w+ )?een einde? (?:\w+ )?aan (?:\w+ )?(?:te )?(?:maken|maak|maakt|gemaakt|wil\w*)\b",
        r"\b(?:maak|maakt|maken|maakte) (?:\w+ )?er (?:\w+ ){0,3}einde? aan\b|\beinde? aan maken\b"
        r"|\beinde? (?:aan )?mijn leven\b",
        rf"\b{_WANTS}(?: \w+){{0,4}} er (?:\w+ )?niet (?:meer|langer) (?:te )?(?:zijn|ben|was|hoeft? te zijn)\b",
        rf"\b{_WANTS}(?: \w+){{0,3}} (?:niet (?:meer|langer) hier|hier niet (?:meer|langer)) (?:te )?(?:zijn"
        rf"|blijven leven)\b",
        r"\b(?:was|waren) (?:ik|hij|zij|ze) er (?:(?:maar |gewoon |liever )niet\b|niet (?:meer|geweest)\b)"
        r"|\bstop\w* met leven\b|\bnooit geboren\b",
        r"\b(?:wou|wilde|wens|wenste|hoop) dat (?:ik|hij|zij|ze) er (?:\w+ )?niet\b",
        r"\b(?:van|uit) (?:de|deze) wereld (?:\w+ )?(?:af|verdwijn\w*|stap\w*|zijn)\b",
        r"\ber (?:\w+ )?niet meer (?:wil|wilde|wou|hoef|hoeft) (?:te )?zijn\b|\bniet meer op (?:deze|de) wereld\b",
        r"\b(?:nooit|niet) meer (?:\w+ ){0,2}wakker (?:\w+ )?(?:te )?(?:word\w*|wil\w*)|\b(?:hopelijk|hoop|wens|bid"
        r"|laat|liefst)"
        r" (?:\w+ ){0,5}(?:niet|nooit) (?:\w+ )?wakker\b(?! (?:van|ge))|\bvoor(?:goed"
        r"| altijd) (?:in)?slapen\b",
        r"\bbeter (?:\w+ ){0,2}zonder (?:mij|me)\b|\bzonder (?:mij|me) (?:\w+ )?beter\b"
        r"|\bniemand (?:\w+ ){0,2}(?:mij|me) (?:\w+ )?miss\w+",
        r"\b(?:iedereen|anderen|gezin|familie|kinderen) (?:\w+ )?tot last\b|\bvan (?:het|mijn|zijn"
        r"|haar) leven (?:te )?bero\w+",
        r"\b(?:mijn|zijn|haar|hun) (?:eigen )?leven (?:te )?(?:nemen|benemen|beeindig\w+)|\bbeneem \w+ het leven\b",
        rf"\b(?:voor|van) (?:mij|me|hem|haar) hoeft het {_BIT}*niet meer\b|\bhoeft (?:het )?{_BIT}*(?:voor"
        rf"|van) (?:mij|me|hem"
        rf"|haar) (?:het )?{_BIT}*niet meer\b|\b(?:het|leven|alles) (?:voor|van) (?:mij|me|hem"
        rf"|haar) {_BIT}*niet meer hoeft?\b"
        rf"|\balles hoeft niet"
        r" meer\b",
        # not being there any more, and being a burden
        rf"\b(?:{_DEAR}|beter|opgelucht|makkelijker|blij|blijer|vaarwel|verlost)(?: \w+){{0,7}} (?:als|dat) ik (?:er "
        rf"|hier |weg )"
        rf"(?:\w+ )?(?:niet|ben|was)\b|\bals ik (?:er|hier) (?:\w+ ){{0,2}}niet meer (?:ben|was|leef"
        rf"|rondloop)(?: \w+){{0,8}} (?:{_DEAR}|beter|vaarwel"
        r"|opgelucht|makkelijker|begrafenis|verdriet)\b|\ber (?:\w+ )?niet meer te zijn\b",
        r"\b(?:morgen|vanavond|vannacht|straks|binnenkort|dan) ben ik er (?:\w+ )?niet meer\b(?! (?:bij|op|werk|in"
        r"|aan|want"
        r"|omdat|mee|welkom|voor))",
        r"\b(?:geen|nooit meer) (?:\w+ )?last (?:meer )?van (?:mij|me)\b|\b(?<!wil )(?<!willen )van (?:mij"
        r"|me) (?:\w+ )?verlost\b"
        r"|\b(?:straks|dan|binnenkort) (?:zijn|is|ben) (?:\w+ ){0,4}van (?:mij|me|mijn \w+) (?:eindelijk )?af\b"
        r"|\b(?<!wil )(?<!willen )verlost van (?:mij|me)\b|\bbeter dat ik (?:ga|weg ben|er niet)\b",
        r"\b(?:op|in) (?:deze|de) wereld (?:\w+ )?niet thuis\b|\bhoor (?:\w+ ){0,2}niet (?:\w+ )?(?:op"
        r"|in) deze wereld\b"
        r"|\bvoor(?:goed| altijd| eeuwig) (?:verdwijn\w*|weg (?:zijn|wil)|van \w+ af)\b|\b(?:dat"
        r"|als) ik niet (?:meer )?best[ao]\w*"
        r"|\b(?:ophouden|ophou|stoppen|stop) (?:met|te) (?:bestaan|leven|ademen)\b|\ber ?van ?af(?: \w+){0,5} leven\b",
        r"\b(?:zie|ziet|zag|zien|is|heb|heeft|voel) (?:\w+ ){0,3}geen (?:\w+ )?uitweg\b(?! (?:meer )?(?:\w+ )?(?:uit"
        r"|in|met|bij"
        r"|om|voor (?!mij)))",
        rf"\bvaarwel\b(?! (?:te )?(?:zeg\w* (?:aan|tegen)|gezegd))"
        rf"|\bzeg\w* (?:\w+ ){{0,4}}dat ik (?:\w+ ){{0,3}}hou\b|\bdit was het dan"
        rf"(?: \w+){{0,8}} {_DEAR}\b|\bafscheid (?:genomen |nemen )?van (?:(?:mijn|zijn|haar) (?:kinderen|gezin"
        rf"|familie|ouders)|het leven)\b",
        r"\bhet liefst(?:e)? (?:\w+ ){0,3}verdwijnen\b|\bwil (?:gewoon |alleen |maar "
        r"|helemaal )*verdwijnen\b(?! (?:uit|bij|naar))",
        r"\bleven (?:\w+ ){0,3}niet (?:meer|langer) (?:\w+ )?aan(?:kan)?\b|\bkan (?:het )?leven niet meer aan\b",
        # wishing that it were over
        r"\b(?:baal\w*|jammer|teleurgesteld|spijt) (?:\w+ ){0,6}wakker (?:word|werd|ben|geworden)\b"
        r"|\bwas ik (?:\w+ ){0,3}niet "
        r"(?:gered|gevonden|gereanimeerd|wakker geworden)\b|\b(?:god|heer|allah|de dood) (?:\w+ ){0,4}(?:haalt?|halen"
        r"|roept)\b",
        r"\b(?:hoop|hopelijk|wou|wens|was) (?:\w+ ){0,4}(?:ongeluk krijg|verongelukt?|hartaanval krijg|doodgereden"
        r"|overreden word)\b"
        r"|\bonder de (?:groene )?zoden\b|\b(?:liever|liefst|wil) (?:\w+ ){0,4}(?:onder de grond|in (?:mijn|een) kist"
        r"|op het kerkhof)\b"
        r"|\b(?:het hoekje om|de pijp uit)\b|\bin (?:mijn|een) kist liggen\b|\b(?:rusten"
        r"|liggen) (?:\w+ ){0,4}op het kerkhof\b",
        r"\buit (?:mijn|zijn|haar) lijden (?:\w+ )?verlos\w*|\bverlos (?:me|mij) (?:\w+ )?uit\b|\b(?:deze"
        r"|de) wereld (?:te )?verla(?:at|ten)\b"
        r"|\bnaar de andere kant\b(?! van)|\blife is (?:pointless|meaningless|not worth)\b|\bmijn tijd is gekomen\b"
        r"|\bogen (?:te )?(?:sluiten|dicht\w*) en (?:\w+ )?(?:nooit|niet) meer\b|\bzie (?:\w+ ){0,2}geen (?:licht"
        r"|hoop) meer\b(?! (?:op|in|voor))",
        r"\b(?:nacht|kerst|morgen|weekend) (?:\w+ )?niet (?:\w+ )?(?:haal|halen|overle\w+|door ?kom\w*)\b"
        r"|\bof ik deze nacht (?:\w+ )?(?:haal"
        r"|doorkom|door kom|overleef)\b|\bdeze (?:dag|week|maand) (?:\w+ )?niet overle\w+|\b(?:nacht"
        r"|kerst) niet (?:ga|gaat) halen\b",
        r"\biets (?:onherroep|onomkeer|erg|gek|vreselijk)\w* (?:\w+ ){0,2}(?:te )?(?:doe|doen|doet)\b"
        r"|\bniet meer van terug (?:kan|kom)\b"
        rf"|\bwat ik {_SELF} (?:ga )?aandoe\w*|\bvoor mezelf in(?: ?staan|sta)?$|\bvertrouw mezelf niet\b(?! (?:op"
        rf"|in))",
        r"\bleven (?:\w+ ){0,3}is (?:\w+ ){0,3}(?:kut|klote|shit|ruk|hel|straf|leeg|waardeloos|afgelopen|niets)\b"
        r"|\bleven (?:\w+ ){0,3}(?:cent meer|cent"
        r"|snars|bal) waard\b|\b(?:geen|niet|nog zin|nut|meer) (?:\w+ ){0,2}om (?:nog |verder )?te leven\b(?! van| met)"
        r"|\bleven nog (?:\w+ )?(?:zin|nut)\b|\bheeft (?:mijn|het|dit) leven (?:\w+ ){0,2}(?:zin|nut)\b",
        rf"\balleen nog (?:\w+ ){{0,3}}voor mijn {_DEAR}\b|\bzonder mijn {_DEAR} (?:had ik het al"
        rf"|was ik (?:\w+ )?(?:al weg|dood|er niet))"
        rf"|\bnog maar een uitweg\b|\bniet (?:\w+ )?meer (?:\w+ )?op (?:deze|de) aarde\b"
        rf"|\bmijn (?:eigen )?(?:uitvaart|begrafenis|crematie)\b"
        rf"|\bvan mij mag het (?:morgen |nu |vandaag |wel |allemaal )*(?:over|voorbij|afgelopen|klaar|gedaan|stoppen)\b"
        rf"|\bwil (?:\w+ ){{0,2}}nooit meer opstaan\b|\bhet (?:stopt|ophoudt|ophouden|stoppen) (?:\w+ )?voor(?:goed"
        rf"| altijd)\b"
        rf"|\b{_WISHES} (?:\w+ ){{0,4}}hart (?:stopt|ophoudt|ermee)|\b(?:had|hadden) (?:\w+ )?doodgereden\b"
        rf"|\bme had doodgereden\b"
        rf"|\bweet niet of ik er (?:\w+ ){{1,2}}nog ben\b|\bmag er (?:\w+ ){{0,3}}niet meer zijn\b",
        rf"\b{_WISHES} (?:\w+ ){{0,3}}leven (?:te )?stop\w*|\b(?:doei|dag|ziens|weg|afscheid) voor (?:altijd|eeuwig"
        rf"|goed)\b"
        r"|\bgeen reden (?:\w+ )?om (?:nog )?(?:verder|door) te (?:gaan|leven)\b(?! met)|\b(?:helpen|help"
        r"|hulp bij) (?:\w+ )?(?:sterven|doodgaan)\b"
        rf"|\b{_PILLS} (?:\w+ )?(?:genomen|geslikt|ingenomen)(?: \w+){{0,5}} (?:ic|ziekenhuis|ambulance|spoed\w*)\b",
        r"\b(?:wil|stap|ga|wou) (?:\w+ )?uit (?:het|dit|mijn) leven\b|\bleven (?:te )?verlaten\b|\bleef ik niet meer\b"
        r"|\blaten sterven\b|\b(?:zat|moe|beu) om te leven\b|\b(?:bedenk|denk|fantaseer)\w* (?:\w+ ){0,3}doodga\w*"
        r"|\bstem\w* (?:\w+ ){0,4}springen\b|\b(?:liefst|liever) (?:\w+ ){0,3}er (?:gewoon )?niet (?:zijn|meer)\b"
        r"|\bkrab\w* (?:\w+ ){0,3}(?:armen|polsen) (?:\w+ )?open\b|\b(?:laat|laten) (?:me|mij) (?:maar )?(?:sterven"
        r"|gaan$)",
        r"\bdood van binnen\b|\bvan binnen dood\b|\bdood (?:zou |ga |gaan |zijn )+(?:\w+ ){0,3}(?:prima|niet erg|fijn"
        r"|best)\b"
        rf"|\b{_WISHES} (?:\w+ ){{0,2}}naar de hemel\b|\bstop\w* met (?:\w+ ){{0,3}}leven\b(?! van)|\bweg van alles\b",
        r"\bgeef (?:mij|me) (?:\w+ )?een spuitje\b|\bspuitje (?:geven )?(?:zodat|om)\b|\bpil van drion\b|\bmiddel x\b"
        r"|\blaatste ?wil ?pil\b",
        r"\b(?:dont|do not|doesnt) (?:wanna|want to) (?:be here|live|be alive|exist)\b|\bend(?:ing)? (?:my|his"
        r"|her) life\b",
        r"\b(?:met|bij|naar) 113 (?:in |aan het )?(?:ge)?(?:chat|gesprek|bel|app|praat|contact)\w*"
        r"|\bpogingen gedaan\b(?! (?:om|tot))",
        r"\bvan (?:het|de|een) (?!vrachtwagen|auto|heftruck|trap|bus|wagen|laadklep|ladder|kar|hak)\w+ (?:af )?(?:te "
        r"|wil\w* )?spring\w*"
        r"|\bin (?:de|het) (?:rijn|maas|waal|schelde|amstel|gracht|kanaal|rivier|ijssel|zee|water) (?:te "
        r"|wil\w* )*spring\w*"
        r"|\b(?:gehaald|gevonden|hing|hangt) (?:\w+ ){0,4}touw\b",
        # harming oneself, means and plans
        r"\bhand(?:en)? aan (?:mezelf|zichzelf|mijzelf|zich zelf|mij zelf)\b|\bvan kant (?:te )?mak\w*"
        r"|\bmaa?k\w* (?:\w+ )?van kant\b"
        r"|\b(?:ts gedaan|na (?:een|zijn|haar|mijn) ts)\b|\bmaak\w* (?:\w+ ){0,2}snee(?:tjes)?\b"
        r"|\bgaskraan (?:\w+ )?open\w*"
        r"|\b(?:\w*geweer|pistool|vuurwapen|dienstwapen) (?:\w+ ){0,3}(?:gepakt|klaar|gekocht|hoofd|mond)\b"
        r"|\bvan (?:de|het) (?:reling|dak|brug|flat|viaduct) (?:\w+ )?(?:geplukt|gehaald|gepraat)\b",
        r"\b(?:raam|kanaal|rivier|water|zee) (?:uit |in )?(?:te |ge)?(?:spring|sprong|rijden|gereden)\w*"
        r"|\bspring\w* (?:\w+ ){0,2}(?:uit het"
        r" raam|in het kanaal|in het water|in de rivier)\b",
        rf"\b{_SELF} (?:\w+ ){{0,2}}(?:iets|wat|pijn|letsel) ?(?:aan ?)?(?:te |gaat |ga |wil |zal "
        rf"|gaan |kan |kunnen |zou |zal |wou |moet )?(?:aan)?(?:doen?|doe|doet|gedaan|aandoen|aandoe)\b"
        r"(?! (?:ik|je|we|wij|jullie|u|dat|dit|het|bij|met|tijdens|op)\b)",
        rf"\b(?:doe|doet|deed|doen) (?:(?:ik|hij|zij|ze) )?{_SELF} (?:(?!geen|niet)\w+ ){{0,3}}(?:(?:iets"
        rf"|wat)(?: aan\b| als\b"
        rf"| hoor\b|$)|pijn\b)",
        rf"\b(?:snij\w*|kras\w*|verwond\w*|beschadig\w*|verdrink|verhang|vermoord"
        rf"|dood) {_SELF}\b(?! (?:in de vingers|aan))",
        rf"\b{_SELF} (?:\w+ ){{0,2}}(?:te )?(?:snij\w*|sneed|gesneden|beschadig\w*|verwond\w*|verminken"
        rf"|krassen)(?! (?:in de vingers|aan))",
        r"\bpolsen (?:\w+ )?(?:door|open|snij)\w*|\b(?:snij\w*|kras\w*) (?:\w+ )?in (?:mijn|me|haar|zijn) (?:arm"
        r"|armen|pols|polsen|been|benen)\b",
        r"\b(?:sla|slaat|brand|brandt) (?:mezelf|zichzelf|mijzelf)\b",
        rf"\bpols\w* (?:\w+ ){{0,2}}(?:ge)?(?:snij\w*|sned\w*|kras\w*|opengehaald)"
        rf"|\bkogel (?:\w+ ){{0,2}}door (?:mijn|zijn|haar|de"
        rf"|zich) ?(?:kop|hoofd)\b|\bmes (?:\w+ ){{0,3}}in (?:mezelf|zichzelf|mijn (?:buik|borst|keel|hart|lijf"
        rf"|pols))\b"
        rf"|\b{_WISHES} (?:\w+ )?{_SELF} te ?kort (?:te )?doen\b|\bheeft (?:zich|zichzelf) (?:\w+ )?te ?kort ?gedaan\b",
        r"\b(?:sta|staat|stond\w*|lig|ligt|lag|liggen|liep|loopt?|sprong|ging|rende|gaan?|gehaald"
        r"|geplukt) (?:\w+ ){0,4}(?:op|van)"
        r" (?:het|de) (?:treinspoor|spoor|rails|overweg)\b(?! (?:van|naar|als|dat|met|gezet|gekomen|komen|voor"
        r"|richting))"
        r"|\b(?:op|van) (?:het|de) (?:treinspoor|spoor|rails) (?:\w+ )?(?:liggen|gehaald|geplukt|lopen|springen"
        r"|gelegen|gevonden)\b",
        r"\b(?:drang|neiging|plan|stem\w*) (?:\w+ ){0,4}te springen\b|\b(?:sta|staat|stond|zit|zat|klom"
        r"|geplukt) (?:\w+ ){0,4}"
        r"(?:op|van) (?:de|een) (?:brug|reling|rand van (?:het|de) (?:dak|perron|flat|brug|gebouw))\b",
        rf"\b(?:stuur\w*|rij\w*|omgooi\w*|knal\w*|zet) (?:\w+ ){{0,5}}(?:tegen|door) {_BOOM}|\b{_BOOM} (?:door|in"
        rf"|aan) (?:te )?rij\w*|\btegen {_BOOM} (?:\w+ )?(?:zet\w*"
        r"|knal\w*|stuur\w*)",
        rf"\b(?:al mijn|alle|(?:hele|heel|volle) (?:\w+ )?|handvol|handenvol|te ?veel"
        rf"|genoeg) ?{_PILLS}(?: \w+){{0,4}} (?:ge|in ?ge|te )?"
        r"(?:slik\w*|nomen|genomen|ingenomen|ophebben|op|leeg\w*|om)\b"
        rf"|\bspaar\w* (?:\w+ ){{0,3}}{_PILLS}|\b{_PILLS} (?:\w+ )?(?:op)?(?:ge)?spa+r\w*"
        rf"|\b{_PILLS} (?:\w+ ){{0,3}}(?:ineens|tegelijk"
        rf"|in een keer)\b|\bhoeveel {_PILLS} (?:\w+ ){{0,4}}(?:dodelijk|dood|overdosis|wakker)\b|\bte ?veel {_PILLS}",
        r"\b(?:ik|mijn man|mijn vrouw|hij|zij|ze) (?:wil |wilt |overweegt? |kan "
        r"|krijgt? )?(?:\w+ )?euthanasie\b(?! (?:gepleegd|bij))"
        r"|\bpijnlo\w+ (?:\w+ ){0,2}(?:dood|gaan|sterven)\b",
        r"\b(?:brug|flat|dak|perron|viaduct|toren|balkon|rails|het spoor)\b(?: \w+){0,6} spring\w*",
        r"\b(?:neem|nam|slik|slikte) (?:\w+ )?alle (?:\w+ )?(?:pillen|medicijnen|tabletten)\b",
        r"\bautomutil\w*|\bzelf ?(?:beschadig|verwond|vermink)\w*|\bover ?dosis\b|\boverdose\b",
        r"\b(?:voor|onder) (?:de|een) (?:trein|metro|tram|vrachtwagen|bus) (?:\w+ ){0,2}(?:te |ge)?(?:spring"
        r"|sprong|gooi|werp|stap|loop|lop|ga)\w*",
        r"\b(?:spring|sprong|gooi|stap|loop)\w* (?:\w+ )?(?:voor|onder) (?:de|een) (?:trein|metro|tram"
        r"|vrachtwagen|bus)\b",
        r"\bvan (?:een|de|het) (?:\w+ )?(?:dak|flat|brug|gebouw|toren|balkon|viaduct)\w* (?:af ?)?(?:\w+ )?(?:te "
        r"|ge)?spr[io]ng\w*",
        r"\bspring\w* (?:\w+ )?van (?:een|de|het) (?:\w+ )?(?:dak|flat|brug|gebouw|toren|balkon|viaduct)"
        r"|\btegen een boom (?:te )?(?:aan )?(?:te )?rij\w*"
        r"|\brij\w* (?:\w+ ){0,2}tegen een boom",
        r"\b(?:alle|veel|hele doos|potje|strip) (?:mijn |de )?(?:pillen|medicijnen|slaappillen"
        r"|tabletten) (?:\w+ ){0,3}(?:te )?(?:slik|in ?ne|inge)\w*"
        r"|\bslik\w* (?:\w+ )?(?:alle|een hele|al mijn) (?:\w+ )?(?:pillen|medicijnen|tabletten|strip)",
        r"\bafscheidsbrie\w+|\b113 (?:bellen|online|nl|gebeld)\b|\b(?:bel|belde|bellen) (?:met )?113\b"
        r"|\bstrop (?:om|hang)\w*",
        r"\been poging gedaan\b(?! (?:om|tot))|\b(?:opgenomen|ziekenhuis|kliniek|gered|gevonden"
        r"|ic) (?:\w+ ){0,3}na (?:een|zijn|haar|mijn) (?:\w+ )?poging\b(?! (?:om|tot))"
        r"|\bpoging (?:gedaan )?(?:om|tot) (?:\w+ ){0,4}(?:leven|doden|dood)\b",
    )
)  # fmt: skip
