"""The plain form of a text: takes what a person typed, gives lower-case tokens with one space between them.

Numbers in words become digits ("drie" → "3", "de vijftiende" → "de 15e"), months "M03", weekdays "W0" (Monday),
halves decimals ("anderhalf jaar" → "1,5 jaar"), units singular. Numbers that were typed against each other
("3-3-25", "3.250,50") stay one token. Clock times, telephone numbers and addresses on the web are taken out.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from bot.understanding.dutch_calendar import WEEKDAY_SHORT, month_meant, month_named, weekday_named
from bot.understanding.numerals import SCALES, cardinal, ordinal, with_half

# A value is typed in a line or two. A longer text is a story, and a value picked out of it would be a guess.
LONGEST = 600

_UNREADABLE = frozenset(("Cc", "Cf", "Cn", "Co", "Cs", "Me", "Mn"))
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-") | dict.fromkeys("’‘`´′ʼ", "'") | {"±": " circa "})
_FRACTIONS = {"½": ",5", "¼": ",25", "¾": ",75"}
_REWRITES = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"(?<!\d),(?=(?:5|25|75)(?!\d))", "0,"),
        (r"(?<=\d)'(?=\d{3}(?!\d))", "."),
        (r"(?<![\w'])'n(?![\w'])", " een "),
        (r"(?<=\d)t\d\d:\d\d\S*", " "),
        (r"\b\d{1,2}:\d\d(?::\d\d)?(?![\d:])(?: ?(?:uur|u|h)\b)?", " "),
        (r"\b\d{1,2}\.\d\d ?(?:uur|u)\b", " "),
        (r"\bom \d{1,2}[.:]\d\d(?![\d.-])", " "),
        (r"\bom (?:half|kwart over|kwart voor) \w+", " "),
        (r"\bt[ .]?/[ .]?m\b\.?|\bt\.m\.|\bt\.e\.m\b\.?|\btot en met\b|\bt en m\b", " tem "),
        (r"\bj\.l\b\.?|\bjl\.", " jl "),
        (r"\ba\.s\b\.?", " aanstaande "),
        (r"\bm\.i\.v\b\.?|\bmet ingang van\b", " per "),
        (r"\bca\.|\bong\b\.?|\+ ?/ ?-|\+-(?= ?\d)|~(?= ?[€\d])|^[<>]=?(?= ?[€\d])|(?<=\d)\+(?= (?!\d)|$)", " circa "),
        (r"\b(half|halve|anderhalf|driekwart)(jaar|jaartje)\b", r"\1 \2"),
        (r"\bzo'n\b", " circa "),
        (r"\bv\.?d\b\.?", " van de "),
        (r"\bv\.?j\b\.?", " vorig jaar "),
        (r"\bart(?:ikel|\.)? ?\d+[a-z]?(?:[:.]\d+[a-z]*)?(?: lid \d+)?", " # "),
        (r"\b(\d\d?[-/.]\d\d?[-/.]\d{4})[-/](\d\d?[-/.]\d\d?[-/.]\d{4})\b", r"\1 - \2"),
        (r"\b(\d{4}-\d\d-\d\d)/(\d{4}-\d\d-\d\d)\b", r"\1 - \2"),
        (r"\b(\d\d?/\d\d?)-(\d\d?/\d\d?)(?![-/\d])|\b(\d\d?-\d\d?)/(\d\d?-\d\d?)(?![-/\d])", r"\1\3 - \2\4"),
        (r"\b((?:19|20)\d\d)/((?:19|20)\d\d)\b(?![/-])", r"\1 of \2"),
        (r"\b[a-z]{1,4}\d[\da-z]{6,}", " # "),
    )
)
_TELEPHONE = re.compile(r"(?<![\d.,+-])(?:\+31|0031|0)[ -]?[1-9](?:[ -]?\d){8}(?![\d-])")
_DATE_FIRST = re.compile(r"\d\d?[- ]\d\d?[- ](?:19|20)\d\d")
_TOKEN = re.compile(r"\d+(?:ste|de|e)(?![a-z])|\d+(?:[-/.,]\d+)*|[a-z]+|\S")
_SYNONYM = {
    synonym: word
    for word, synonyms in {
        "gisteren": "gister gistern gisteravond gisterenavond gistermiddag gisterenmiddag gisterochtend gistermorgen "
        "gisternacht gisterenochtend gisterenmorgen gistren gisetren",
        "eergisteren": "eergister eergistern eergistren eergisteravond eergisterenavond eergistermiddag "
        "eergisterenmiddag eergisterochtend eergisterenochtend eergistermorgen",
        "vandaag": "vandag vndaag vandaaag vanmorgen vanochtend vanmiddag vanavond vannacht heden hedenmorgen",
        "vorige": "vorig verleden vorrige vorgie voorige voorgaande vorge",
        "afgelopen": "afgelope afgeloopen aflopen afglopen afgelpen laatstleden",
        "morgen": "morgenochtend morgenmiddag morgenavond morgenvroeg",
        "komende": "komend aankomende aankomend eerstvolgende eerstkomende komdende aanstaand",
        "volgende": "volgend volgnde",
        "aanstaande": "as",
        "deze": "dit",
        "jl": "jongstleden",
        "geleden": "terug gelede geleeden geledn trug terrug geleden",
        "sinds": "sind sins sints sedert vanaf",
        "tem": "tm",
        "eind": "einde ultimo",
        "half": "medio midden mid halverwege",
        "begin": "beging begn primo",
        "circa": "ongeveer rond rondom omstreeks plusminus ongeveer ongever omstreek grofweg pakweg plm ca",
        "paar": "enkele aantal",
        "na": "nadat",
        "jaar": "jaren jr jaartje jaartjes",
        "maand": "maanden mnd maandje maandjes mnden",
        "week": "weken wk wkn weekje weekjes wekn weeken",
        "dag": "dagen daagje dagje dgn",
        "kwartaal": "kwartalen",
        "uur": "u uren h hr",
    }.items()
    for synonym in synonyms.split()
}
_UNITS = "jaar|maand|week|dag|kwartaal|uur"
_PHRASES = tuple(
    (re.compile(rf"(?<!\S)(?:{pattern})(?!\S)"), replacement)
    for pattern, replacement in (
        (r"(\d+) en (?:een |1 )?(?:half|halve|1/2)", r"\1,5"),
        (r"(\d+) 1/2", r"\1,5"),
        (r"(\d+) duizend (\d) honderd", r"\1\g<2>00"),
        (r"(\d+) duizend (\d{3})", r"\1\2"),
        (rf"(?:een|1) ({_UNITS}) en (?:een |1 )?half(?! (?:{_UNITS}))", r"1,5 \1"),
        (rf"(\d+) ({_UNITS}) en (?:een |1 )?half(?! (?:{_UNITS}))", r"\1,5 \2"),
        (r"(M\d\d) ([12])\.([09]\d\d)", r"\1 \2\3"),
        (r"(M\d\d) 2000 (?:en )?([1-9]\d)", r"\1 20\2"),
        (r"(\d\d?)e van de ([1-9]|1[0-2])e(?: maand)?(?=$| [.,!]| (?:19|20)\d\d)", r"\1-\2"),
        (r"(\d+,5) 1000", r"\1 duizend"),
        (rf"(?:een |1 )?(?:half|halve|1/2) ({_UNITS})", r"0,5 \1"),
        (rf"(?:driekwart|3 kwart|3/4) ({_UNITS})", r"0,75 \1"),
        (r"(?:een |1 )?kwart jaar", "0,25 jaar"),
        (r"(?<!\d )(?:een |1 )?(week|dag|maand|jaar) of (\d+)", r"circa \2 \1"),
        (r"week (\d\d?) (tem|tot|-) (\d\d?)(?! M)", r"week \1 \2 week \3"),
        (r"week (\d\d?)-(\d\d?)(?! M)", r"week \1 - week \2"),
        (r"(begin|half|eind) (?:van )?de (maand|week)", r"\1 deze \2"),
        (rf"(\d\d?)-(\d\d?) ({_UNITS})", r"\1 a \2 \3"),
        (rf"een ({_UNITS})", r"1 \1"),
        (r"(tot|tem)(?: op| aan)? (?:nu toe|nu|vandaag toe|vandaag de dag)", r"\1 vandaag"),
    )
)
_EDGES = frozenset(("begin", "half", "eind", "in", "sinds", "maand"))


@lru_cache(maxsize=256)
def canonical(text: str) -> str:
    """The tokens of a text as described above; an empty string for a text that is too long to hold one value."""
    plain = _plain(text)
    if len(plain) > LONGEST:
        return ""
    for pattern, replacement in _REWRITES:
        plain = pattern.sub(replacement, plain)
    plain = _TELEPHONE.sub(_without_telephone, plain)
    tokens = [part for token in _TOKEN.findall(plain) for part in _split_run(token)]
    words = _with_digits([_SYNONYM.get(token, token) for token in tokens])
    line = " ".join(_with_calendar(words))
    for pattern, replacement in _PHRASES:
        line = pattern.sub(replacement, line)
    return line


def _plain(text: str) -> str:
    text = " ".join(text.split())
    if len(text) > 4 * LONGEST:
        return text
    for fraction, decimals in _FRACTIONS.items():
        text = text.replace(fraction, decimals)
    text = unicodedata.normalize("NFKD", text.translate(_DASHES))
    letters = (letter for letter in text if unicodedata.category(letter) not in _UNREADABLE)
    plain = "".join(str(unicodedata.digit(letter, letter)) for letter in letters).lower()
    return " ".join(word for word in plain.split() if "@" not in word and "://" not in word)


def _without_telephone(match: re.Match[str]) -> str:
    return match[0] if _DATE_FIRST.match(match[0]) else " # "


def _split_run(token: str) -> list[str]:
    """Numbers with both a comma and a dash are two things: "3-3-25,4-3-25"."""
    if "," in token and ("-" in token or "/" in token):
        return token.replace(",", " , ").split()
    return [re.sub(r"(?<=\d)(?:ste|de)$", "e", token)]


def _with_digits(words: list[str]) -> list[str]:
    """Numbers in words as digits, also when written apart: "vijf en twintig", "twee duizend zes"."""
    result: list[str] = []
    position = 0
    while position < len(words):
        word = words[position]
        half = with_half(word)
        place = ordinal(word)
        if half is not None or place is not None:
            result.append(str(half).replace(".", ",") if half is not None else f"{place}e")
            position += 1
            continue
        number, used = _number_at(words, position)
        if (
            number is not None
            and number < 1000
            and result[-1:] == ["duizend"]
            and result[-2:-1]
            and result[-2].isdigit()
        ):
            result[-2:] = [str(int(result[-2]) * 1000 + number)]
            position += used
            continue
        after_digits = bool(result) and result[-1][:1].isdigit() and word in SCALES
        result.append(word if number is None or (word == "een" and used == 1) or after_digits else str(number))
        position += 1 if after_digits else used
    return result


def _number_at(words: list[str], start: int) -> tuple[int | None, int]:
    """The number that starts at this word, and how many words it takes."""
    total, used = _hundreds_at(words, start)
    if total is None:
        return None, 1
    end = start + used
    while end < len(words):
        linked = words[end] == "en" and end + 1 < len(words)
        if linked and words[end + 1] == "een" and end + 2 < len(words):
            # "Tweeduizend en een beetje", "honderd en een half".
            break
        following, used = _hundreds_at(words, end + linked)
        joined = None if following is None else _joined(total, following, linked)
        if joined is None:
            break
        total, end = joined, end + linked + used
    return total, end - start


def _hundreds_at(words: list[str], start: int) -> tuple[int | None, int]:
    """ "acht honderd" is one number before it is joined to a thousand: 2800, not 2008 times a hundred."""
    number, used = _below_hundred_at(words, start)
    if number is not None and 1 < number < 100 and words[start + used : start + used + 1] == ["honderd"]:
        return number * 100, used + 1
    return number, used


def _below_hundred_at(words: list[str], start: int) -> tuple[int | None, int]:
    """ "vijf en twintig" is one number before it is joined to a larger one."""
    number = cardinal(words[start])
    if number is not None and 0 < number < 10 and words[start + 1 : start + 2] == ["en"] and start + 2 < len(words):
        tens = cardinal(words[start + 2])
        if tens is not None and tens in range(20, 100, 10):
            return number + tens, 3
    return number, 1


def _joined(total: int, following: int, linked: bool) -> int | None:
    if not linked and following in SCALES.values() and 0 < total < following:
        return total * following
    if total and total % 100 == 0 and 0 < following < (1000 if total % 1000 == 0 else 100):
        return total + following
    return None


def _with_calendar(words: list[str]) -> list[str]:
    result = []
    for position, word in enumerate(words):
        month = month_named(word) or (month_meant(word) if _near_day_or_year(words, position) else None)
        weekday = weekday_named(word)
        if weekday is None and word in WEEKDAY_SHORT and _before_date(words, position):
            weekday = WEEKDAY_SHORT.index(word)
        if month:
            word = f"M{month:02}"
        elif weekday is not None:
            word = f"W{weekday}"
        result.append(word)
    return result


def _near_day_or_year(words: list[str], position: int) -> bool:
    before = [word for word in words[max(0, position - 3) : position] if word not in ("-", "/", ".", "de", "van")]
    after = [word for word in words[position + 1 : position + 4] if word not in ("-", "/", ".")]
    if before and (before[-1] in _EDGES or _is_day(before[-1])):
        return True
    return bool(after) and (after[0] == "'" or (len(after[0]) == 4 and after[0].isdigit()))


def _is_day(word: str) -> bool:
    return re.fullmatch(r"\d\d?e?|\d\d?[-/]\d\d?", word) is not None


def _beside_weekday(words: list[str], position: int) -> bool:
    """ "ma t/m wo", "di of do"; not "zo of zo"."""
    for step in (1, -1):
        link, other = position + step, position + 2 * step
        if 0 <= other < len(words) and words[link] in ("tem", "tot", "of", "en", "-"):
            named = weekday_named(words[other]) is not None or words[other] in WEEKDAY_SHORT
            if named and "zo" not in (words[position], words[other]):
                return True
    return False


def _before_date(words: list[str], position: int) -> bool:
    after = [word for word in words[position + 1 : position + 4] if word not in (".", ",", "de")]
    named_week = position >= 2 and words[position - 1] == "week"
    recent = position >= 1 and words[position - 1] in ("afgelopen", "komende", "vorige")
    if after[:1] == ["week"] and after[1:2] and after[1][:1].isdigit() and words[position] != "zo":
        return True
    if named_week or recent or after[:1] == ["jl"] or _beside_weekday(words, position):
        return True
    if words[position] != "zo" and after[:1] in (["vorige"], ["deze"], ["volgende"]) and after[1:2] == ["week"]:
        return True
    if not after or not re.fullmatch(r"\d\d?(?:e|[-/]\S+)?", after[0]):
        return False
    return not after[0].isdigit() or len(after) == 1 or month_meant(after[1]) is not None
