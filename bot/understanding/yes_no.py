"""Reading yes or no: takes an answer in any wording ("nee joh", "klopt", "geen idee"), gives ja, nee or onbekend."""

from __future__ import annotations

import re
import unicodedata

from bot.understanding.canonical import LONGEST
from bot.understanding.reading_result import NOT_READ, Reading, certain, choice_of

_SYMBOLS = {
    **dict.fromkeys("👍✅✔☑👌💯", " ja "),
    **dict.fromkeys("👎❌✖🚫⛔", " nee "),
    **dict.fromkeys("🤷", " geenidee "),
}


# What people put between "weet" and "niet": "weet ff niet", "weet ik zo gauw niet".
_SMALL_WORDS = (
    "(?:(?:het|dat|dit|t|ook|nu|nou|nog|zo|even|eventjes|effe|effen|effies|ff|gauw|snel|eigenlijk|echt|gewoon|eerlijk|gezegd"
    "|daar|er|juist|helaas|momenteel) )*"
)


def _phrases(*alternatives: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\S)(?:{'|'.join(alternatives)})(?!\S)")


_UNKNOWN = _phrases(
    rf"(?:dat |dit )?(?:weet|weten|wist|wee|weeet) (?:ik|k|we|wij) {_SMALL_WORDS}(?:niet|nie|neit)"
    r"(?: (?:meer|precies|zeker|zo|echt|goed|uit mijn hoofd))*",
    rf"(?:ik |k |we |wij )?(?:weet|weten) {_SMALL_WORDS}(?:niet|nie|neit)(?: (?:meer|precies|zeker|goed))*",
    r"(?:ik |k ?)?(?:zou (?:ik )?(?:het |dat |t )?(?:echt )?niet (?:durven zeggen|weten))",
    r"(?:echt |nog |werkelijk )?(?:geen|gn) (?:flauw |enkel |een |1 )*(?:idee|ide|id)|geenidee|no (?:idea|clue)|wee nie",
    r"(?:ik )?heb geen (?:flauw )?(?:idee|benul)|geen (?:flauw )?benul|(?:daar )?heb ik geen verstand van",
    r"weet (?:ik )?(?:veel|nie|niet)|joost mag het weten|onbekend|onduidelijk|kweenie|kweetnie|kwni|kweni",
    r"weenie|wnie|weetnie|weetniet|kweetniet|kweeniet|geenidee|niet bekend|nog niet bekend|idk|dunno",
    r"misschien(?: (?:wel|niet))?|mischien|wellicht|mogelijk|mogelijkerwijs|eventueel|(?:ik )?twijfel",
    r"twijfelgeval",
    r"(?:dat )?(?:kan|zou kunnen|kan zijn|kan best)(?: zijn)?|(?:dat )?hangt ervan af|geen mening",
    r"(?:daar )?ben ik (?:nog )?niet zeker(?: van)?",
    r"(?:nog )?niet (?:helemaal |echt )?(?:zeker|duidelijk)|onzeker",
    r"(?:dat )?moet ik (?:nog )?(?:even |eerst )?(?:uitzoeken|navragen|nakijken|checken|vragen|opzoeken|nazoeken|nagaan)",
    r"(?:dat )?(?:durf|kan|kun) (?:ik|we|wij) (?:dat |het )?(?:zo |nu |echt )*niet (?:met zekerheid )?(?:te )?zeggen",
    r"(?:dat )?zou (?:best|zomaar|goed|wel) kunnen",
    r"(?:ik )?(?:ga|zal|moet) (?:ik )?(?:het |dat |even )*(?:navragen|uitzoeken|nakijken|checken|opzoeken|nagaan)",
    r"(?:dat )?zou ik (?:eerst )?moeten (?:na)?(?:vragen|kijken|zoeken|checken)",
    r"(?:ik )?(?:dat )?herinner (?:ik )?(?:me|mij) (?:dat |het )?niet(?: meer)?",
    r"don't know|do not know|not sure|maybe|niet van op de hoogte|geen weet van|sla over|overslaan",
)
_BOTH = _phrases(
    r"deels(?: (?:wel|niet))*|gedeeltelijk|soms(?: (?:wel|niet))*|half(?: half)?|ten dele",
    r"(?:ja|nee) en (?:ja|nee)|ja en nee|nee en ja",
    r"(?:wel|ja) en niet|beide|allebei|een beetje|beetje|min of meer|enigszins|mwah|mwa|niet helemaal(?! (?:duidelijk|zeker))",
    r"niet volledig|bijna(?: (?:nooit|altijd))?|niet altijd|meestal(?: (?:wel|niet))?|af en toe|zelden",
    r"(?:ja|wel) of (?:nee|niet)|ja nee|nee ja|nja|jein|zowel ja als nee",
)
_NO = _phrases(
    r"n+e+e+j?|nee+n?|n|neej|neee*h?|nne+|neeh|nej|nope|no|nop|nah|neh|neuh|neuj|neehoor|nein|neenee|welnee|welneen|nee hoor",
    r"nee joh|geenszins|nimmer|nooit(?: van (?:gehoord|mijn leven|mn leven))?",
    r"(?:dat |het |dit )?(?:klopt|klop|kopt|geldt|geld|hoeft|hoef|kan|mag|wil|lukt) (?:dus |helaas |helemaal "
    r"|echt |nog |volgens mij |zeker )*(?:niet|nie|neit)",
    r"(?:dat |het |dit )?is (?:dus |helaas |helemaal |echt |nog |bij mij |bij ons )*(?:niet|geen)(?: (?:zo"
    r"|waar|juist|correct|het geval|van toepassing|gebeurd))?",
    r"(?:nog|zeker|absoluut|natuurlijk|tuurlijk|uiteraard|helaas|liever|vast|echt|helemaal|beslist|volstrekt"
    r"|beter|jammer genoeg|doe maar|toch|dus|eigenlijk|daar|sowieso|doe) (?:maar )?(?:niet|nie|geen)",
    r"niet (?:waar|juist|correct|zo|echt|het geval|van toepassing|akkoord|mee eens|nodig|gebeurd|nee"
    r"|dat ik weet|meer|mijns inziens)",
    r"nvt|niks van",
    r"(?:volgens mij|dacht|denk|geloof|meen|hoop) (?:ik )?(?:van |het |dat )?(?:niet|nee)",
    r"(?:ik )?(?:denk|geloof|dacht|meen|vermoed)(?: het| dat)? van (?:niet|nee)",
    r"lijkt (?:me|mij) (?:van )?niet|(?:ik )?vrees van niet",
    r"(?:ik )?(?:denk|geloof|dacht|vrees|hoop) het niet|onjuist|incorrect|fout|verkeerd|onwaar|oneens|mee oneens",
    r"negatief|geweigerd|ontkennend",
    r"niet|nie|geen|geen sprake van|geen enkele?|allerminst|in geen geval|op geen enkele manier",
    r"vergeet het maar|ben je gek|echt niet|never|njet|was (?:het|dat) maar (?:waar|zo)",
    r"(?:dat )?(?:moet|moeten)(?: (?:ik|we|wij|hij|zij|ze|er))? nog(?: (?:gebeuren|komen|doen))?",
)
_YES_IN_SENTENCE = _phrases(
    r"j+a+|j+a+h+a*h?|j|ja+h?|jha|jaja|jazeker(?: wel)?|ja hoor|jahoor|jeps|yups|jawel|jawel hoor|jep|jup|jap|yep|yup|yes+|y",
    r"ye|yeah|oui|si|jo|joa+h?|joh ja|welles|jaa+|jazker|jaaa*",
    r"klopt(?: (?:ja|wel|als een bus|helemaal|inderdaad|hoor))*|klop|kopt|(?:dat |het )klopt(?: wel)?",
    r"(?:dat |het )is (?:zo|waar|juist|correct|het geval|goed|inderdaad zo)|zo is het|dat is 1",
    r"inderdaad|indd|idd|inderdaat|zeker weten|helaas wel|toch wel|echt wel|vast wel|(?:dat )?is helaas het geval|van wel",
    r"(?:ik )?(?:denk|geloof|dacht|meen|hoop|vermoed)(?: het| dat)?(?: van)? (?:wel|ja)",
    r"gelukkig wel|absoluut wel|wel degelijk|zeer zeker|ongetwijfeld",
    r"volgens mij (?:wel|ja)|lijkt (?:me|mij) (?:van )?(?:wel|ja)|(?:ik )?vrees van wel",
)
_YES_ALONE = _phrases(
    r"juist|jusit|correct|precies|exact|zeker(?: wel)?|zekers|absoluut|tuurlijk|natuurlijk|uiteraard",
    r"vanzelfsprekend|beslist|volmondig|bevestigend",
    r"ok|oke|okee|okay|okidoki|prima|goed|akkoord|mee eens|eens|graag|doe maar|laat maar komen|gaarne",
    r"top|perfect|super|(?:dat )?zou (?:ik|we|wij) (?:wel )?(?:graag )?willen|graag zelfs",
    r"sowieso|volledig|allang|al lang|(?:al|reeds)(?: lang)? (?:gebeurd|gedaan|geregeld|geweest|besproken|aangevraagd)",
    r"(?:dat )?is (?:al |allang |inmiddels |wel |reeds )*(?:gebeurd|gedaan|geregeld|geweest|besproken|aangevraagd|klaar|rond)",
    r"(?:dat )?(?:heeft|hebben) (?:hij|zij|ze|die|we|wij) (?:al |wel )*(?:gedaan|geregeld|gehad)",
    r"(?:dat )?(?:heb|ben|doe|wil|kan|mag) ik(?: wel)?|(?:dat )?(?:hebben|zijn|doen) (?:we|wij)(?: wel)?|wel|100 %|waar|positief",
)
_DENIED_UNTRUE = _phrases(r"niet (?:onjuist|fout|onwaar|incorrect|oneens)")
_FILLER = frozenset(
    [
        "dat",
        "het",
        "dit",
        "is",
        "was",
        "dus",
        "ik",
        "wij",
        "we",
        "hoor",
        "joh",
        "eh",
        "uh",
        "euh",
        "nou",
        "maar",
        "en",
        "ook",
        "toch",
        "al",
        "nog",
        "wel",
        "voor",
        "mij",
        "ons",
        "zo",
        "ben",
        "heb",
        "heeft",
        "hebben",
        "kan",
        "mag",
        "wil",
        "doe",
        "doen",
        "gedaan",
        "gebeurd",
        "wordt",
        "werd",
        "moet",
        "zijn",
        "er",
        "daar",
        "hier",
        "van",
        "met",
        "op",
        "de",
        "een",
        "bij",
        "echt",
        "helemaal",
        "weer",
        "inmiddels",
        "helaas",
        "eigenlijk",
        "dan",
        "u",
        "jullie",
        "mijn",
        "onze",
        "volgens",
        "meer",
        "ja",
        "nee",
    ]
)
_HARMLESS = _phrases(
    r"geen (?:probleem|dank|punt|zorgen|twijfel)(?: mogelijk)?|zonder (?:enige )?twijfel|niet (?:dan|soms)|of niet|niet slecht"
    r"|zeker weten(?: (?:van )?niet)?|weet ik zeker(?! niet)|(?:voor )?zo ?ver (?:als )?(?:ik|we|wij) (?:nu )?(?:weet|weten)"
    r"|in principe|tot nu toe|op dit moment|momenteel|voorlopig|vooralsnog|eerlijk gezegd"
    r"|om eerlijk te zijn|voor ?zover bekend|(?:bij|naar) mijn weten"
)
_TAKES_BACK_YES = _phrases("nee", "niet", "nog niet", "nooit", "geen")
_TAKES_BACK_NO = _phrases("ja", "jawel", "klopt", "inderdaad", "toch wel")
_INVISIBLE = frozenset(("Mn", "Me", "Cf", "Cc"))
_QUESTION = re.compile(r"(?:wat|waarom|hoe|wie|welke?|wanneer|waar|hoezo|bedoel)(?!\S)")
_NOT_UNDERSTOOD = _phrases(r"(?:snap|begrijp|volg|vat) (?:[a-z]+ ){0,3}(?:niet|nie)", r"zegt (?:me|mij) (?:niks|niets)")
# Longer sentences tell a story; only a plain "ja" or "nee" in front of them still counts.
_SHORT = 6


def read_yes_no(text: str) -> Reading:
    """ "ja", "nee" or "onbekend"; to choose from for both or a hint, nothing for neither."""
    words, asks = _words(text)
    if not words:
        return NOT_READ
    line = _DENIED_UNTRUE.sub("ja", " ".join(words))
    if _BOTH.search(line) and len(words) <= _SHORT:
        return choice_of(("ja", "nee"))
    first = _leading(words[0])
    if first and asks:
        return choice_of((first,))
    if first and len(words) > _SHORT:
        return _told(first, line)
    if asks or _NOT_UNDERSTOOD.search(line) or _QUESTION.match(line) or len(words) > 2 * _SHORT:
        return NOT_READ
    return _judged(line, first)


def _words(text: str) -> tuple[list[str], bool]:
    """The words without accents and marks, and whether the text ends as a question."""
    if len(text) > 4 * LONGEST:
        return [], False
    for symbol, word in _SYMBOLS.items():
        text = text.replace(symbol, word)
    text = re.sub(r"(?i)n\.v\.t", "nvt", text)
    plain = unicodedata.normalize("NFKD", text.lower().replace("’", "'"))
    kept = "".join(letter for letter in plain if unicodedata.category(letter) not in _INVISIBLE or letter.isspace())
    words = re.findall(r"[a-z]+(?:'[a-z]+)?|\d+|%", kept)
    return (words if len(kept) <= LONGEST else []), kept.rstrip(" !.").endswith("?")


def _leading(word: str) -> str | None:
    if re.fullmatch(r"j+a+h?|jazeker|jawel|yes|yep|jep", word):
        return "ja"
    return "nee" if re.fullmatch(r"n+e+e+n?|nope|no|neej", word) else None


def _told(first: str, line: str) -> Reading:
    """A long sentence that starts with ja or nee, unless the rest takes it back."""
    rest = _HARMLESS.sub(" ", line.partition(" ")[2])
    if _UNKNOWN.search(rest):
        return certain("onbekend") if first == "nee" else choice_of(("ja", "onbekend"))
    takes_back = _TAKES_BACK_YES if first == "ja" else _TAKES_BACK_NO
    return choice_of(("ja", "nee")) if takes_back.search(rest) else certain(first)


def _plainly(match: re.Match[str]) -> str:
    """What a set phrase says: "zeker weten niet" is a no, "zonder twijfel" a yes, "geen probleem" nothing."""
    if match[0].startswith("zonder"):
        return "ja"
    if "zeker" not in match[0]:
        return ""
    return "nee" if match[0].endswith("niet") else "ja"


def _judged(line: str, first: str | None) -> Reading:
    rest = _HARMLESS.sub(_plainly, line)
    if _UNKNOWN.search(rest):
        said = _leading((_UNKNOWN.sub("", rest).split() or [""])[0])
        return choice_of((said, "onbekend")) if said == "ja" else certain("onbekend")
    without_no = _NO.sub(" ", rest)
    without_yes = _YES_ALONE.sub(" ", _YES_IN_SENTENCE.sub(" ", without_no))
    left = [word for word in without_yes.split() if word not in _FILLER]
    says_no = without_no != rest
    yes_alone = without_yes != without_no and not left and not (first == "nee" and _NO.search(rest.partition(" ")[2]))
    says_yes = _YES_IN_SENTENCE.search(without_no) is not None or yes_alone
    if says_no and says_yes:
        plain_no = first is None and not _phrases("ja|jawel|nee").search(rest)
        return certain("nee") if plain_no else choice_of(("ja", "nee"))
    if says_no:
        return certain("nee") if first or len(left) <= 1 else choice_of(("nee",))
    return certain("ja") if says_yes else NOT_READ
