"""The words by which a message is recognised as being about somebody's health, as pieces of regular expressions.

All in plain lower-case letters, with the misspellings that people make. `\\w*` follows where they are used, so
"depress" also stands for "depressief" and "depressies".
"""

from __future__ import annotations

from typing import Final

_MIND: Final = (
    r"b[uo]rn[- ]?(?:out|oud|aut|oat|uot|ou)", r"bore[- ]?out", "depres", r"overspannen(?!\w| arbeids| woning| markt)",
    "overspannenheid", "oververmoeid", r"angst(?:aanval|klacht|stoor)", r"pa+n?iek(?:aanval|stoor|klacht)",
    r"p\.?t\.?s\.?s\.?\b", "posttraumat", "trauma", r"bipola\w* stoor", "bipola", "manisch", "borderline",
    "schi[zs]ofre", "psychose",
    "psychoti", r"autis(?:me|t|m)", "asperger", r"a\.?d\.?h\.?d", r"ahdh\b", "anorexia", "anorexie", "boulimi", "bulimi",
    r"eetstoornis", r"verslaafd", r"verslaving", r"alcoholis(?:t|me)", r"alcoholprobleem", "drugsprobleem", "gokverslav",
    "dement", "al[tz]h?eimer", "rouwklacht", "zenuwinzinking", "stressklacht", "spanningsklacht", "slapeloos",
    "slaapprobl", "slaapapn", "hoogsensitief", "dyslexi", "tourette", "postnatale", "psychiatrisch", "hyperventil",
)  # fmt: skip
_BODILY: Final = (
    r"ka(?:n|ng)[kc]er", "tumo", "gezwel", "uitzaai", "leukemie", "lymfo", "lymfklier", "melanoom",
    r"hern(?:ia|ea|ja|iha|ya)", "reuma", "artros", "artrit", r"f[iy]bromyalg", "multiple sclerose", "sclerose", "parkinson",
    "epilep", "diabe", "suikerziekte", r"copd\b", "astma", "emfyseem", r"(?:long|post)[- ]?covid", "hartinfar",
    "hart infarct", "hartaanval", "hartfal", "hartritme", r"hartpati", "beroerte", "herseninfarct", "hersenbloed",
    "hersenschud", "hersenlets", "hersenvlies", "hersentum", "whiplash", r"migr(?:ai|ei|e|ij)ne?", "hoofdpijn", "rugpijn",
    "buikpijn", "duizelig", "bloeddruk", "bloedarmoede", "slijmbeurs", "tennisarm", "tenniselleboog", r"rsi\b", "carpaal",
    "ischias", "crohn", "colitis", "endometrios", "miskraam", "zwangerschapsvergift", "zwangerschapsdiabet",
    "bekkeninstab", "hyperemesis", r"hiv\b", r"aids\b", "hepatit", r"lyme\b", "pfeiffer", "lupus", "psorias", "eczeem",
    "longontsteking", "blaasontsteking", "ontsteking", "sepsis", "nierfalen", "nierdialyse", "dialyse", "transplant",
    "blindedarm", "galste", "niersteen", "nierste", "tinnitus", "meniere", "gordelroos", "trombose", "embolie",
    "slokdarm", "prikkelbare darm", "maagzweer", "botbreuk", "verlamd", "dwarslaesie", "overgangsklacht",
    "schildklier", "osteoporose", "scoliose", "spierziekte", "evenwichtsstoornis", "cva gehad", "incontinent", "prostaat",
)  # fmt: skip
_TREATMENTS: Final = (
    "chemo", "gemotherap", "immunotherap", "bestral", "bestraald", "hormoonkuur", "hormoontherap", r"anti[- ]?depress?i?v",
    "oxazepam", "diazepam", "temazepam", "lorazepam", "paracetamol", "ibuprofen", "naproxen", "diclofenac", "morfine",
    "tramadol", "oxycodon", "fentanyl", "methadon", "ritalin", "concerta", "methylfenidaat", "dexamfetamine", "sertraline",
    "citalopram", "paroxetine", "fluoxetine", "venlafaxine", "amitriptyline", "mirtazapine", "prozac", "lithium",
    "quetiapine", "insuline", "prednison", "methotrexaat", "antibiotic", "metoprolol", "kalmeringsmid", "slaapmiddel",
    "slaappil", "pijnstiller", "psychotherap", r"emdr\b", "dotter", "bypass", "pacemaker", r"mri(?:[- ]?scan)?\b",
    "echografie", "hersenscan", "stamceltherap", "afkickkliniek", "revalidatiearts",
)  # fmt: skip

_NAMED_AFTER: Final = (
    r"(?:ziekte|syndroom|zindroom) van (?:de |het )?(?:parkinson|crohn|lyme|pfeiffer|alzheimer|graves|hodgkin|kahler|bechterew"
    r"|huntington|meniere|addison|cushing|raynaud|weil|sjogren|down|asperger|tourette|tietze|marfan|guillain|korsakov|lynch)"
)

ILLNESSES: Final = "|".join((_NAMED_AFTER, *_MIND, *_BODILY, *_TREATMENTS))
ABBREVIATIONS: Final = r"MS|TIA|CVA|NAH|(?<=[bt] )ALS|ADD|OCD|ME/CVS|CVS|SOLK|ASS"
"""Only in capitals, and not in a message all in capitals: in small letters most of these are ordinary words."""

SPECIALISTS: Final = (
    r"psychiaters?|oncolo\w+|cardiolo\w+|neurolo\w+|orthopee?d\w*|reumatolo\w+|gynaecolo\w+|urolo\w+|dermatolo\w+|longarts\w*"
    r"|chirurg\w*|internist\w*|psychomotorisch\w*|mdl[- ]arts|verslavingsarts|oogarts|kno[- ]arts"
)

BODY: Final = (
    r"rug|onderrug|nek|schouder|knie|heup|buik|hoofd|arm|been|benen|pols|hand|voet|voeten|enkel|hart|long|longen|maag|darm"
    r"|lever|nier|oog|ogen|oor|oren|bekken|borst|huid|spier|gewricht|zenuw|kaak|elleboog|vinger|duim|lies|rib|hersen|hersenen"
    r"|prostaat|baarmoeder|blaas|wervel|kruisband|meniscus|pees|achillespees|keel|hals|teen|tenen|heupen|knieen|alvleesklier"
)

COMPLAINTS: Final = (
    r"klacht(?:en)?|pijn(?:en)?|problemen|probleem|letsel|blessures?|operaties?|aandoening(?:en)?|ontsteking(?:en)?|ziektes?"
    r"|infarct|breuk|kwaal|kwalen|slijtage|verlamming"
)

SAID_OF_A_PERSON: Final = (
    r"medicijnen|medicatie|pillen|antibiotica|therapie|fysiotherapie|ergotherapie|psycholoog|psychologen|fysiotherapeut"
    r"|therapeut|ziekenhuis|kliniek|griep|corona|covid|koorts|verkouden|overgeven|zware verkoudheid|vermoeidheid"
    r"|concentratieproblemen|geheugenproblemen|stress|diarree|ggz"
)
