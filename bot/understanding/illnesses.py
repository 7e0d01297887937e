"""The words by which a message is recognised as being about somebody's health, as pieces of regular expressions.

All in plain lower-case letters, with the misspellings that people make. `\\w*` follows where they are used, so
"depress" also stands for "depressief" and "depressies".
"""

from __future__ import annotations

from typing import Final

_MIND: Final = (
    r"b[uo]rnt?[- ]?(?:out|oud|aut|oat|uot|ou)", r"bore[- ]?out", r"depres(?!sie op de)",
    r"overspannen(?!\w| arbeids| woning| markt)",
    "overspannenheid", "oververmoeid", r"angst(?:aanval|klacht|stoor)", r"pa+n?iek(?:aanval|stoor|klacht)",
    r"p\.?t\.?s\.?s\.?\b", "posttraumat", r"trauma(?! van (?:ontslag|het))", r"bipola\w* stoor", "bipola", "manisch",
    "borderline",
    "schi[zs]ofre", "psychose",
    "psychoti", r"autis(?:me|t|m)", "asperger", r"a\.?d\.?h\.?d", r"ahdh\b", "anorexia", "anorexie", "boulimi",
    "bulimi",
    r"eetstoornis", r"verslaafd", r"verslaving", r"alcoholis(?:t|me)", r"alcoholprobleem", "drugsprobleem",
    "gokverslav",
    "dement", "al[tz]h?eimer", "rouwklacht", "zenuwinzinking", "stressklacht", "spanningsklacht", "slapeloos",
    "slaapprobl", "slaapapn", "hoogsensitief", "dyslexi", "tourette", "postnatale", "psychiatrisch", "hyperventil",
    r"paniek aanval", r"ptsd\b", r"\w+e stoornis", "vermoeidheidsklacht", "smetvrees", "straatvrees", "pleinvrees",
    "verlatingsangst", r"sociale angst\b", "waanidee",
    "huilbui", r"ho+rt? stemmen\b", "alcoholverslaa", r"(?:ge)?drink\w* te ?veel\b", "zelfmoordgedachte", "opgebrand",
    r"skizofre", r"depri\b",
)  # fmt: skip
_BODILY: Final = (
    r"ka(?:n|ng)[kc]er", r"tumor(?! board)", "gezwel", "uitzaai", "leukemie", "lymfo", "lymfklier", "melanoom",
    r"hern(?:ia|ea|ja|iha|ya)", "reuma", "artros", "artrit", r"f[iy]bromyalg", "multiple sclerose", "sclerose",
    "parkinson",
    "epilep", "diabe", "suikerziekte", r"copd\b", "astma", "emfyseem", r"(?:long|post)[- ]?covid", "hartinfar",
    "hart infarct", "hartaanval", "hartfal", "hartritme", r"hartpati", "beroerte", "herseninfarct", "hersenbloed",
    "hersenschud", "hersenlets", "hersenvlies", "hersentum", r"wh?ipl[ae]s", r"mie?gr(?:ai|ei|e|ij|a)ne?",
    "hoofdpijn", "rugpijn",
    "buikpijn", "duizelig", "bloeddruk", "bloedarmoede", "slijmbeurs", "tennisarm", "tenniselleboog", r"rsi\b",
    "carpaal",
    "ischias", "crohn", "colitis", "endometrios", "miskraam", "zwangerschapsvergift", "zwangerschapsdiabet",
    "bekkeninstab", "hyperemesis", r"hiv\b", r"aids\b", "hepatit", r"lyme\b", "pfeiffer", "lupus", "psorias", "eczeem",
    "longontsteking", "blaasontsteking", "ontsteking", "sepsis", "nierfalen", "nierdialyse", "dialyse", "transplant",
    "blindedarm", "galste", "niersteen", "nierste", "tinnitus", "meniere", "gordelroos", "trombose", "embolie",
    "slokdarm", "prikkelbare darm", "maagzweer", "botbreuk", "verlamd", "dwarslaesie", "overgangsklacht",
    r"schildklier(?! poli)", "osteoporose", "scoliose", "spierziekte", "evenwichtsstoornis", "cva gehad",
    "incontinent", "prostaat",
    "obesitas", "overgewicht", r"jicht\b", "lumbago", "metasta", "fractu", "malign", r"\w*carcino", "hodgkin",
    "bechterew", "huntington",
    "duchenne", "hashimoto", "cystic fibrosis", "taaislijm", "sikkelcel", "sarcoid", "vertigo", "glauco", "hypertensie",
    r"angina(?: pectoris)?", "hypermobil", r"[sz]yfilis", "tuberc", "boezemfibril", "vaatlijden", "aneurysma",
    "hartstilstand",
    "hartklep", "myasthen", "lichen sclero", "rosacea", "netelroos", "netvlies", "hielspoor", "spondyl", "bulging dis",
    "slipped dis", "frozen shoulder", "golfersarm", "muisarm", "spatader", "aambei", "vleesbo", "buitenbaarmoeder",
    "opvlieger",
    r"pcos\b", r"hnp\b", r"oorsui[sz]", "slechthorend", "slechtziend", "rolstoelgebonden", "rheuma", "asthma",
    r"cancer\b",
    r"\w*neuropath", "narcolep", "legionella", "malaria", r"rls\b", r"crps\b", "rusteloze benen", "afasie", "spasm",
    "gehoorverlies",
    r"\w*beknelling", "beknelde zenuw", "coeliak", r"\w*[- ]?intoleranti", "hemofil", "anemie", r"icd\b",
    "krampaanval", "slapeloze",
    "artroti", "stressgerelateerd", r"q[- ]koorts", r"guillain(?:[- ]barre)?", r"ptts\b", "dwanggedacht",
    r"(?:angst|paniek)st\w{2,5}nis",
    "buikgriep", "waterpokken", "stemmingswissel", "cholesterol", "wietolie", "carpale", "polio", "brandwond",
    "littekenweefsel", "zweepslag", r"wanen\b", "zwaarmoedig",
    r"\w+a?al syndroom", "mazelen", "schurft", "kinkhoest", "krentenbaard", "ringworm", "salmonella", "norovirus",
    "dengue",
    "herpes", r"hpv\b", "chlamydia", "gonorr", r"soa\b", "cyste", "poliep", "fistel", "abces", "divertic", r"reflux",
    "cataract",
    "macula", "keratoconus", "sjogren", "sclerodermie", "vitiligo", "alopecia", r"\w*oedeem", "fibroom", "dystonie",
    "ataxie",
    "tremor", "neuralgie", "trigeminus", "hydrocef", "spina bifida", "parese", "hemiparese", "hallux", r"\w*prothese",
    "delier",
    r"pms\b", r"pmdd\b", r"pdd[- ]?nos", "hypoman", "dissociat", "automutila", "cocaine", "heroine", r"ghb\b",
    "drugsgebruik",
    "evenwichtsproble", "concentratieproble", "geheugenproble", "angstproble", r"psychisch ziek",
    "gesloten inrichting", "hartkloppin", "nachtmerrie", "flauwte", r"black[- ]?out", "duizelin", "hersenaandoen",
    "concentratiestoornis", "tintelingen",

)  # fmt: skip
_TREATMENTS: Final = (
    "chemo", "gemotherap", "immunotherap", "bestral", "bestraald", "hormoonkuur", "hormoontherap",
    r"anti[- ]?depress?i?v",
    "oxazepam", "diazepam", "temazepam", "lorazepam", "paracetamol", "ibuprofen", "naproxen", "diclofenac", "morfine",
    "tramadol", "oxycodon", "fentanyl", "methadon", "ritalin", "concerta", "methylfenidaat", "dexamfetamine",
    "sertraline",
    "citalopram", "paroxetine", "fluoxetine", "venlafaxine", "amitriptyline", "mirtazapine", "prozac", "lithium",
    "quetiapine", "insuline", "prednison", "methotrexaat", "antibiotic", "metoprolol", "kalmeringsmid", "slaapmiddel",
    "slaappil", "pijnstiller", "psychotherap", r"emdr\b", "dotter", "bypass", "pacemaker", r"mri(?:[- ]?scan)?\b",
    "echografie", "hersenscan", "stamceltherap", "afkickkliniek", "revalidatiearts",
    r"(?:schema|hapto|radio|gedrags|traumat?|groeps|cognitieve (?:gedrags)?)therap", "mindfulness therap",
    "keizersnede", "kijkoperatie", r"onder het mes\b", r"gips(?:been|arm|voet)",
    r"open ?hartoperatie", r"ivf\b", "hartkatheter", "hysterect", "pijnpoli", "bloedverdunner", "antipsychotic",
    "cannabisolie",
    "aspirine", "metformin", "levothyrox", r"ox[iy]co", "kunstheup", "kunstknie", "gedotterd", "geamputeerd",
    "amputatie",
    "acupunctuur", "seresta", "valdispert", "injecties in", "maagverkleining", "humira", "enbrel", "remicade",
    "stelara", "lyrica", "ozempic", "wegovy", "saxenda", "euthyrox", "thyrax", "ventolin",
    "symbicort", "seretide", "depakine", "xanax", "valium", "seroxat", "zoloft", "cipramil", "lexapro", r"eff?exor",
    "wellbutrin",
    "remeron", "zyprexa", "seroquel", "abilify", "risperdal", "haldol", "tegretol", "keppra", "medikinet", "elvanse",
    "strattera",
    "imovane", "stilnoct", "tramal", "voltaren", "brufen", "advil", "nurofen", "plavix", "eliquis", "xarelto",
    "lipitor", "nexium",
    "losec", "novorapid", "trulicity", "jardiance", "victoza", "tamoxifen", "herceptin", "keytruda", "letrozol",
    "ocrevus",
    "tysabri", "suboxone", "naltrexon", "valproaat", "zolpidem", "zopiclon", "lamotrigin", "bupropion", "salbutamol",
    "cortison",
    "dexamethason",

)  # fmt: skip

_NAMED_AFTER: Final = (
    r"(?:ziekte|syndroom|zindroom) van (?:de |het )?(?:parkinson|crohn|lyme|pfeiffer|alzheimer|graves|hodgkin|kahler"
    r"|bechterew"
    r"|huntington|meniere|addison|cushing|raynaud|weil|sjogren|down|asperger|tourette|tietze|marfan|guillain|korsakov"
    r"|lynch)"
)

ILLNESSES: Final = "|".join((_NAMED_AFTER, *_MIND, *_BODILY, *_TREATMENTS))
AFTER_SWALLOWING: Final = (
    r"(?!(?:die|dat|dit|deze|het|alles|niet|niets|niks|ik|jij|we|hij|zij|ze|de|mijn|zijn|haar|geen|welke|wat|of|en"
    r"|maar|want|als|om|voor"
    r"|moet|mag|mogen|heb|heeft|nodig|als|door|bij|in|op|met|van|je|u|zoiets|meer|veel|te|tegen|naar|onzin"
    r"|kritiek)\b)\w[\w-]{3,}"
)
"""Whoever swallows or injects something takes a medicine, whatever its name is."""

ABBREVIATIONS: Final = (
    r"MS|TIA|CVA|NAH|(?<=[bt] )ALS|(?:(?<=heb )|(?<=heeft )|(?<=met )|(?<=ijg ))(?:PDS|EDS|ECT|IVF|SLE|BPS|DIS)"
    r"|ADD|OCD|ME/CVS|CVS|SOLK|ASS"
)
"""Only in capitals, and not in a message all in capitals: in small letters most of these are ordinary words."""

SPECIALISTS: Final = (
    r"psychiaters?|endocrinolo\w+|dietist\w*|maag[- ]lever[- ]darm ?arts|oncolo\w+|cardiolo\w+|neurolo\w+"
    r"|orthopee?d\w*|reumatolo\w+|gynaecolo\w+|urolo\w+|dermatolo\w+|longarts\w*"
    r"|chirurg\w*|internist\w*|psychomotorisch\w*|mdl[- ]arts|verslavingsarts|oogarts|kno[- ]arts"
)

BODY: Final = (
    r"rug|onderrug|nek|schouder|knie|heup|buik|hoofd|arm|been|benen|pols|hand|voet|voeten|enkel|hart|long|longen|maag"
    r"|darm"
    r"|lever|nier|oog|ogen|oor|oren|bekken|borst|huid|spier|gewricht|zenuw|kaak|elleboog|vinger|duim|lies|rib|hersen"
    r"|hersenen"
    r"|prostaat|baarmoeder|blaas|wervel|kruisband|meniscus|pees|achillespees|keel|hals|galblaas|milt|teen|tenen"
    r"|heupen|knieen|alvleesklier|knieband|kraakbeen|spieren|vingers|handen|armen|schouders"
)

ENDINGS: Final = (
    r"kanker|tumor|syndroom|stoornis|fobie|neuropathie|verslaving|verslaafd|itis|embolie|transplantatie|cirrose"
    r"|fibrose|sclerose"
    r"|fractuur|infarct|bloeding|ontsteking|amputatie|(?<!fili)pijn|dystrofie|loslating|verzakking|verlamming"
    r"|vernauwing|insufficientie"
    r"|vergiftiging|koorts|patient|hernia|emfyseem|ruptuur|depressie|semide|letsel|verkalking|allergie|transfusie"
    r"|(?<!fysio)(?<!ergo)(?<!arbeids)therapie|(?<!fysio)(?<!ergo)therapeut|ontste+king|kramp|(?<!zelf)medicatie"
    r"|triptyline|thiazide|voxamine|oxamine|ximide|artrose|blessure|plegie|myalgie|ectomie|myose|thritis|zepam|zolam"
    r"|alopram|oxetine|sartan|statine|prazol|olol|dipine"
    r"|cilline|floxacine|zapine|tiapine|azepine|triptan|gliptine|glutide|gliflozine|xaban|parine|profen|fenac|coxib"
    r"|ximab|zumab"
    r"|mumab|limab|tinib|ciclovir|gabaline|gabapentine|codon|codeine|peridon"
    r"|(?<!beroeps)(?<!volks)(?<!kinder)(?<!zwangerschaps)ziekte"
)
"""How names of illnesses and medicines end, whatever stands before it; \"ziekte\" with something before it, too."""

HAD: Final = (
    r"pijn(?! van de)|spit(?! \w*rooster)|staar|krampen|krukken|gips|rolstoel|stoma|acne|eds|pds|als ziekte"
    r"|ms(?! (?:teams|word"
    r"|office|excel|access|project))|tia|cva|ocd|nah|cvs|allergie|huiduitslag|breuk(?= in (?:mijn|zijn|haar))"
    r"|beenbreuk|slijtage"
)
"""What is a fact about somebody's health only right after "heb", "kreeg", "met" or "in het"."""

BEEN: Final = (
    r"doof(?! voor)|blind(?! (?:voor|op))|misselijk|(?<=ben )uitgeput|(?<=ben )ingestort|allergisch(?! voor (?:regels"
    r"|onzin))|gehecht(?! aan)"
    r"|verlamd|overwerkt|flauwgevallen|duizelig|depri|bipolair|gehandicapt|blind geworden|bedlegerig"
)
"""What is a fact about somebody's health only right after "ben", "is" or "word"."""

LONG_NAMES: Final = frozenset({
    "alzheimer", "angstklachten", "angststoornis", "anorexia", "antidepressiva", "artritis", "artrose", "autisme",
    "autistisch", "bipolair", "blaasontsteking", "blindedarmontsteking", "borderline", "borstkanker",
    "boulimia", "bronchitis", "buikpijn", "burnout", "chemokuur", "chemotherapie", "citalopram", "darmkanker",
    "depressie", "depressief", "depressies", "depressieve", "depressiviteit", "diabetes", "diazepam", "duizelig",
    "endometriose", "epilepsie", "epileptisch", "fibromyalgie", "hartinfarct", "hartklachten", "herniaoperatie",
    "hersenbloeding", "herseninfarct", "hersenschudding", "hersentumor", "hoofdpijn", "hooikoorts", "hyperventilatie",
    "ibuprofen", "insuline", "leukemie", "longembolie", "longkanker", "longontsteking", "methotrexaat", "migraine",
    "mirtazapine", "nekklachten", "nekpijn", "overspannen", "oververmoeid", "oxazepam", "oxycodon", "paniekaanval",
    "paniekaanvallen", "paracetamol", "parkinson", "paroxetine", "peesontsteking", "prednison", "psychose",
    "psychotisch", "reumatisch", "reumatoide", "rugklachten", "rugpijn", "schildklier", "schizofreen", "schizofrenie",
    "sclerose", "sertraline", "slijmbeursontsteking", "spierziekte", "temazepam", "tramadol", "trombose",
    "tuberculose", "venlafaxine", "whiplash",
})  # fmt: skip
"""Long names in which one wrong letter is no other word: such a misspelling is recognised too."""

COMPLAINTS: Final = (
    r"klacht(?:en)?|pijn(?:en)?|problemen|probleem|letsel|blessures?|operaties?|aandoening(?:en)?|ontsteking(?:en)?"
    r"|ziektes?"
    r"|infarct|breuk|afwijking(?:en)?|kwaal|kwalen|slijtage|verlamming|scheur(?:ing)?|fractuur|reconstructie"
    r"|verkleining|vergroting|amputatie|prothese|hernia|kramp"
)

SAID_OF_A_PERSON: Final = (
    r"medicijnen|medicatie|pillen|antibiotica|therapie|fysiotherapie|ergotherapie|psycholoog(?! van beroep)"
    r"|psychologen|fysiotherapeut"
    r"|therapeut|ziekenhuis|kliniek|griep|corona|covid|koorts|verkouden|overgeven|zware verkoudheid|vermoeidheid"
    r"|concentratieproblemen|geheugenproblemen|(?<!is )stress|diarree|ggz|intensive care"
)
