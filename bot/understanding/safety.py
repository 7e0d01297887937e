"""A message goes in; whether it may be about suicide or self-harm comes out, of the writer or of someone else.

Rules and not a classifier, because nobody should depend on examples here. Where words are ambiguous the answer is
yes: reading one needless referral does little harm. Ordinary figures of speech about work are taken out first.
"""

from __future__ import annotations

import re
from typing import Final

from bot.understanding.normalising import normalise

_SELF: Final = r"(?:mezelf|mijzelf|me zelf|mij zelf|zichzelf|zich zelf|hemzelf|haarzelf|mij|me|zich|jezelf)"
_WANTS: Final = (
    r"(?:wil|wilt|wilde|wou|willen|wilden|hoef|hoeft|hoeven|wens|wenst|zou|zal|ga|gaat|kan|kon|liever|liefst)"
)
_WORK: Final = (
    r"(?:contract\w*|dienstverband\w*|arbeids\w+|samenwerking|traject\w*|spoor|reintegratie|overeenkomst\w*|conflict\w*"
    r"|ruzie|discussie|gesprek\w*|mediation|procedure|proeftijd|verzekering\w*|abonnement|eigenrisicodrager\w*|gedoe)"
)
_LIFE: Final = r"(?:leven|lefen|bestaan|alles|lijden)"

_HARMLESS: Final = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b(?:politieke?|financiele|commerciele|sociale|economische) zelfmoord\b",
        r"\bzelfmoord(?:terror\w*|aanslag\w*|commando\w*|vest\w*|drone\w*)",
        r"\b(?:training|cursus|opleiding|workshop)(?: \w+){0,3} suicidepreventie\b",
        r"\bsuicidepreventie ?(?:training|cursus|opleiding|beleid)\w*",
        r"\b(?:een |er een )?einde? (?:te )?(?:maken|gemaakt|maak|maakt)? ?aan (?:\w+ ){0,3}?" + _WORK,
        r"\b(?:werkgever|baas|bedrijf|uwv|arbodienst|wij|we|directie|bureau) (?:\w+ ){0,2}er een einde? aan (?:te )?"
        r"(?:maken|maakt|maak|wil\w*)\b",
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

_SIGNS: Final = tuple(
    re.compile(pattern)
    for pattern in (
        # the words themselves, also misspelt and in the languages that are heard most
        r"\b[zs]e?l[fv]f? ?mo*e?r+e?[dt]\w*|\b[zs]el[fv] ?do+[dt]\w*|\b[sz]u[iy]+[cs]i+[dt]\w*|\bsuc[iu]+da+l\w*"
        r"|\bsucide\w*",
        r"\b(?:kill(?:ing)?|hurt(?:ing)?|cut(?:ting)?) (?:my ?self|him ?self|her ?self)\b|\bend (?:my|it all|his"
        r"|her) ?(?:life)?\b",
        r"\bwan(?:t to|na) die\b|\b(?:dont|do not|doesnt) want to (?:live|be alive|be here anymore)\b|\bkms\b",
        r"\bselbstmord\w*|\bmich umbringen\b|\bintihar\w*|\bsamoboj\w*|\bzabic sie\b",
        # wanting to be dead
        rf"\b{_WANTS}(?: \w+){{0,4}} (?:dood|doot|doodt)(?: ?(?:gaan|zijn|wil\w*|was|maken))?\b(?! (?:spoor|punt"
        rf"|geld|gaat|ging))",
        r"\b(?:dood|doot|doodt) (?:wil\w*|wou|gaan wil|zijn wil|was geweest)\b|\b(?:was|waren) (?:ik|hij|zij"
        r"|ze) (?:maar|liever) dood\b",
        r"\b(?:dat|als|of) (?:ik|hij|zij|ze|mijn \w+) (?:er )?(?:maar |beter |gewoon )?dood (?:ben|was|is|zou)\b"
        r"|\bbeter dood\b",
        r"\b(?:denk\w*|dacht\w*|gedacht\w*|fantas\w+|droom\w*|pieker\w*|verlang\w*) (?:\w+ ){0,2}(?:aan|over|van"
        r"|naar) (?:de |mijn )?"
        r"(?:eigen )?dood\w*|\bom dood te (?:gaan|zijn)\b|\bdood (?:is|lijkt) (?:\w+ )?(?:beter|de enige"
        r"|een oplossing|een opluchting)\b",
        r"\b(?:laat|mag|hoop|wens|bid|liever|beter) (?:\w+ ){0,4}dood ?ga\w*|\bbeter af dood\b|\bdood beter af\b",
        r"\bdoodswens\w*|\bdoodsverlangen\w*|\blevensmoe\w*|\blevens moe\b",
        rf"\b{_SELF} (?:\w+ )?(?:dood ?(?:maken|maak|te maken|schieten|rijden)|doden|verdrink\w*|verhang\w*"
        rf"|vermoord\w*|ophang\w*"
        r"|op te hangen|van kant|vergiftig\w*|doodmaken|opgehangen|voor de kop)\b",
        rf"\b(?:maak|schiet|hang|rijd|rij|maakt|hangt) {_SELF} (?:\w+ )?(?:dood|op|van kant|voor mijn kop)\b",
        r"\bverhangen\b|\bverhing\b|\bverhang\b",
        # not wanting to live
        rf"\b{_WANTS}(?: \w+){{0,3}} (?:niet|nie|nooit)(?: \w+){{0,3}} (?:te )?(?:leven|lefen|doorleven"
        rf"|verderleven|bestaan)\b(?! van)",
        r"\b(?:niet|nie) (?:meer|langer|verder) (?:\w+ )?(?:wil|wilt|wilde|wou|willen) (?:\w+ )?(?:leven|lefen"
        r"|bestaan)\b",
        r"\b(?:niet|nie) (?:meer|langer|verder)(?: \w+){0,3} (?:leven|lefen|bestaan)(?: \w+)? (?:wil\w*|wou"
        r"|hoeft?|kan|gaat)\b",
        r"\b(?:leven|het|alles|toekomst) (?:\w+ ){0,2}niet meer (?:zien )?zitten\b",
        r"\b(?:of|niet|nie) (?:\w+ ){0,4}(?:nog |meer )?(?:wil|wilt|wilde|hoef|hoeft) (?:te )?leve[n]?\b"
        r"|\bleven (?:\w+ ){0,3}te (?:veel|zwaar)\b",
        r"\bnie(?:t)? meer leve\b|\bvan dit leven\b|\bleef (?:\w+ )?liever niet\b|\bleven hoeft (?:\w+ )*niet\b"
        r"|\bgevaar (?:is )?voor (?:zichzelf|zich zelf|mezelf|hemzelf"
        r"|haarzelf)\b|\btouw (?:gekocht|klaar)\w*",
        r"\bniet meer zie zitten\b|\bleven (?:\w+ ){0,2}(?:niet meer|niks meer|niets meer) waard\b",
        r"\bleven (?:\w+ )?(?:geen|weinig) (?:zin|nut|waarde)\b"
        r"|\b(?:leven|alles|niets|niks) (?:\w+ ){0,2}(?:geen (?:zin|nut|waarde) meer|(?:meer |nog )zin(?:loos)?)\b"
        r"|\bleven is zinloos\b",
        r"\b(?:geen|niks|niets|nergens) (?:\w+ ){0,3}om (?:nog )?(?:voor )?te leven\b|\bgeen (?:zin"
        r"|reden) (?:\w+ ){0,3}(?:in|tot|om) "
        r"(?:het |mijn |te )?leven\b|\bgeen levenslust\b",
        r"\b(?:klaar|gehad|genoeg|beu|moe|zat) (?:met|van)? ?(?:het|mijn|dit|haar|zijn) leven\b"
        r"|\bleven (?:helemaal )?(?:beu|zat|moe)\b",
        r"\b(?:uit het leven|uit mijn leven|uit zijn leven|uit haar leven) (?:te |ge)?stap\w*"
        r"|\bstap\w* uit het leven\b",
        rf"\b{_WANTS}(?: \w+){{0,3}} (?:eruit|er uit) (?:te )?stap\w*|\b(?:stap|stapt) (?:ik |hij |zij "
        rf"|ze )?(?:eruit|er uit)\b|\bzelf (?:eruit|er uit) gestapt\b",
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
        r"\b(?:nooit|niet) meer (?:\w+ ){0,2}wakker (?:\w+ )?(?:te )?(?:word\w*|wil\w*)|\bvoor(?:goed"
        r"| altijd) (?:in)?slapen\b",
        r"\b(?:beter af|beter) zonder (?:mij|me)\b|\bzonder (?:mij|me) (?:\w+ )?beter\b"
        r"|\bniemand (?:\w+ ){0,2}(?:mij|me) (?:\w+ )?miss\w+",
        r"\b(?:iedereen|anderen|gezin|familie|kinderen) (?:\w+ )?tot last\b|\bvan (?:het|mijn|zijn"
        r"|haar) leven (?:te )?bero\w+",
        r"\b(?:mijn|zijn|haar|hun) (?:eigen )?leven (?:te )?(?:nemen|benemen|beeindig\w+)|\bbeneem \w+ het leven\b",
        r"\bvoor mij hoeft het (?:\w+ )?(?:allemaal |echt )?niet meer\b|\bhoeft (?:het )?voor mij (?:\w+ )?niet meer\b",
        r"\bhet liefst(?:e)? (?:\w+ ){0,3}verdwijnen\b|\bwil (?:gewoon |alleen |maar "
        r"|helemaal )*verdwijnen\b(?! (?:uit|bij|naar))",
        r"\bleven (?:\w+ ){0,3}niet (?:meer|langer) (?:\w+ )?aan(?:kan)?\b|\bkan (?:het )?leven niet meer aan\b",
        # harming oneself, means and plans
        rf"\b{_SELF} (?:\w+ ){{0,2}}(?:iets|wat|pijn|letsel) ?(?:aan ?)?(?:te |gaat |ga |wil |zal "
        rf"|gaan )?(?:aan)?(?:doen?|doe|doet|gedaan|aandoen|aandoe)\b",
        rf"\b(?:doe|doet|deed|doen) (?:(?:ik|hij|zij|ze) )?{_SELF} (?:\w+ )?(?:(?:iets|wat)(?: aan\b| als\b"
        rf"| hoor\b|$)|pijn\b)",
        rf"\b(?:snij\w*|kras\w*|verwond\w*|beschadig\w*|verdrink|verhang|vermoord"
        rf"|dood) {_SELF}\b(?! (?:in de vingers|aan))",
        rf"\b{_SELF} (?:\w+ ){{0,2}}(?:te )?(?:snij\w*|sneed|gesneden|beschadig\w*|verwond\w*|verminken"
        rf"|krassen)(?! (?:in de vingers|aan))",
        r"\bpolsen (?:\w+ )?(?:door|open|snij)\w*|\b(?:snij\w*|kras\w*) (?:\w+ )?in (?:mijn|haar|zijn) (?:arm"
        r"|armen|pols|polsen|been|benen)\b",
        r"\b(?:sla|slaat|brand|brandt) (?:mezelf|zichzelf|mijzelf)\b",
        r"\b(?:brug|flat|dak|perron|viaduct|toren|balkon|rails|het spoor)\b(?: \w+){0,6} spring\w*",
        r"\b(?:neem|nam|slik|slikte) (?:\w+ )?alle (?:\w+ )?(?:pillen|medicijnen|tabletten)\b",
        r"\bautomutil\w*|\bzelf ?(?:beschadig|verwond|vermink)\w*|\boverdosis\b|\bover dosis\b",
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
        r"\been poging gedaan\b(?! (?:om|tot))|\bpoging (?:gedaan )?(?:om|tot) (?:\w+ ){0,4}(?:leven|doden|dood)\b",
    )
)  # fmt: skip

# A whole sentence that says no more than this is a sign; within a longer one ("ik wil niet meer werken") it is not.
_SENTENCES: Final = re.compile(
    r"(?:ik )?(?:kan en )?wil (?:echt |gewoon |het )*niet meer"
    r"|(?:ik )?wil (?:zo )?niet (?:meer )?verder(?: meer)?|(?:ik )?doe (?:ik )?(?:mezelf|me) (?:nog )?(?:wat|iets)"
    r"|(?:ik )?zie het (?:echt |gewoon |even )*niet (?:meer )?zitten"
    r"|ik wil weg van (?:deze wereld|alles)|(?:ik )?wil rust voor altijd|(?:het|alles) mag (?:nu )?stoppen voor mij"
)
_ENDS: Final = re.compile(r"[.!?;:,\n]+| maar | want | en ook ")


def is_crisis(text: str) -> bool:
    """Say whether `text` may be about suicide or self-harm; looks at its first 10,000 characters."""
    plain = normalise(text)
    for figure in _HARMLESS:
        plain = figure.sub(" . ", plain)
    if any(sign.search(plain) for sign in _SIGNS):
        return True
    return any(_SENTENCES.fullmatch(normalise(part)) for part in _ENDS.split(text[:10_000].lower()) if part.strip())
