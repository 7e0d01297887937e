"""Reading an amount: takes a text ("€ 3.250,50", "3,5k", "39.000 per jaar"), gives euros as a decimal string.

A typed amount is returned as typed. An amount per year, per week or per four weeks is turned into an amount per
month, but only as a choice to confirm. An amount per hour or day says nothing about a month without the number
of hours in a week, so it is not read unless those are typed too.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

from bot.understanding.canonical import canonical
from bot.understanding.durations import decimal_of
from bot.understanding.reading_result import NOT_READ, Reading, choice_of, one_or_choice
from bot.understanding.year_words import COUNTED, of_canonical

_CENT = Decimal("0.01")
# Larger amounts are account or telephone numbers.
_MOST = Decimal(10_000_000)
# A text with more amounts than this is a list or a calculation.
_MOST_AMOUNTS = 8
_SCALES = {
    "k": 1000, "duizend": 1000, "mille": 1000, "honderd": 100, "ton": 100_000,
    "miljoen": 1_000_000, "mln": 1_000_000, "miljoenen": 1_000_000,
}  # fmt: skip
_WEEKS_A_YEAR = Decimal(52)
# How many of each pay period fill a year.
_IN_A_YEAR = {
    "jaar": Decimal(1),
    "week": _WEEKS_A_YEAR,
    "4 week": Decimal(13),
    "2 week": Decimal(26),
    "kwartaal": Decimal(4),
}

_NUMBER = r"\d{1,3}(?: \d{3})+(?:,\d\d?)?|\d+(?:[.,]\d+)*"
_CURRENCY = r"€|euro|eur|euros|euri|euro's"
_AMOUNT = of_canonical(
    rf"(?P<before>(?:{_CURRENCY}) )?(?P<n>{_NUMBER})(?: (?P<scale>{'|'.join(_SCALES)}))?(?P<dash> , -(?: -)?)?"
    rf"(?: (?P<after>{_CURRENCY})(?: (?:en )?(?P<cents>\d\d)(?: cent)?(?! ?{COUNTED})(?= |$))?| (?P<only_cents>cent))?"
)
_COUNT_AFTER = re.compile(rf" (?:{COUNTED}|ste|de)(?!\S)")
_HOURS = of_canonical(
    r"(?P<h>\d+(?:,\d+)?)-? ?(?:uur|urige)(?: ?(?:per|in de|in een|/|p /|de))?(?: ?(?:week|werkweek|contract))?"
)
_FOUR_WEEKLY = of_canonical(r"(?:per|iedere|elke|p /|/) 4 week|vierwekelijks\S*|4 wekelijks\S*|4wekelijks|per periode")
_EVERY_FEW = of_canonical(r"(?:per|iedere|elke|p /|/|om de) (?P<n>\d+) (?P<u>week|maand|dag|jaar)")
# "Een paar duizend" is no thousand.
_SOME_THOUSANDS = of_canonical(
    r"(?:paar|tig|zoveel|weet ik hoeveel|stuk of wat) (?:honderd|duizend|100|1000|mille|ton|k)"
)
_TIMES = re.compile(r"\d x \d")
_PERIOD = of_canonical(
    r"(?:per|p|p /|/|ieder|iedere|elk|elke|in de|in een|op|het|de)(?: \.)? (?P<u>jaar|jaarbasis|uur|week|dag|kwartaal|j|u|w)"
    r"|(?P<word>jaarsalaris|jaarloon|jaarinkomen|jaarlijks|jaarbasis|uurloon|uurtarief|weekloon|weeksalaris|wekelijks|dagloon)"
    r"|bruto (?P<gross>jaar|week|uur)|(?P<short>pj|pu|pw)"
)
_MONTHLY = of_canonical(r"(?:per|p|p /|/|in de|elke|iedere) maand")
_GRADE = re.compile(r"(?<!\S)(?:schaal|trede|fwg|functiegroep|loonschaal|groep) $")
_UNITS = {
    "j": "jaar", "jaarbasis": "jaar", "w": "week", "u": "uur", "pj": "jaar", "pu": "uur", "pw": "week",
    "jaarsalaris": "jaar", "jaarloon": "jaar", "jaarinkomen": "jaar", "jaarlijks": "jaar",
    "uurloon": "uur", "uurtarief": "uur", "weekloon": "week", "weeksalaris": "week", "wekelijks": "week",
    "dagloon": "dag",
}  # fmt: skip
_UNSURE = re.compile(
    r"(?<!\S)(?:circa|bijna|ruim|meer dan|minder dan|hooguit|minstens|minimaal|maximaal|tussen|iets|tegen de|richting"
    r"|% van|(?:net|nog|nipt) geen"
    r"|ruime|krappe|dikke|goede|kleine|incl|inclusief|of zo|ofzo|\d+ x|x \d+|max|tot|boven de|onder de|schat|denk)(?!\S)"
)
_DATE = re.compile(
    r"(?<!\S)(?:\d+[-/]\d+[-/]\d+|\d\d? \d\d? (?:19|20)\d\d|\d\d?e? M\d\d(?: (?:19|20)\d\d)?|M\d\d (?:19|20)\d\d)(?!\S)"
)
_YEAR_MENTION = of_canonical(r"(?:sinds|in|vanaf|over|van|jaar) (?:19|20)\d\d")
_RANGE = re.compile(r"(?<=\d)-(?=\d)")
_MINUS = re.compile(r"(?:^|[^\d ] |^€ |(?<!\S)(?:min|minus) )- $|(?<!\S)(?:min|minus) (?:€ )?$")


def read_amount(text: str) -> Reading:
    """An amount in euros with two decimals; to confirm or choose from when it is an estimate or not per month."""
    line = _without_dates(_apart(canonical(text)))
    hours, line = _hours_taken_out(line)
    if _SOME_THOUSANDS.search(line) or _TIMES.search(line):
        return NOT_READ
    unit = _pay_period(line)
    line = _PERIOD.sub(" ", _EVERY_FEW.sub(" ", _FOUR_WEEKLY.sub(" ", line)))
    line = " ".join(line.split())
    amounts = _amounts(line)
    if unit:
        return choice_of(_shown(month) for each in amounts if (month := _per_month(each, unit, hours)) is not None)
    shown = [_shown(each) for each in amounts]
    return choice_of(shown) if _UNSURE.search(line) or _is_net(line) else one_or_choice(shown)


def _is_net(line: str) -> bool:
    """Net pay is not the gross pay that the law counts with, so the person has to look again."""
    return re.search(r"(?<!\S)net+o(?!\S)", line) is not None and "bruto" not in line


def _apart(line: str) -> str:
    line = re.sub(r"(?<=\d)/(?=\d)", " / ", _DATE.sub(" ", line))
    line = re.sub(r"(?<!\S)(\d+) k (\d)(?!\S)", r"\1,\2 k", line)
    return _RANGE.sub(" - ", line)


def _without_dates(line: str) -> str:
    return _YEAR_MENTION.sub(" ", line)


def _hours_taken_out(line: str) -> tuple[Decimal | None, str]:
    """ "18,50 per uur, 36 uur per week": 36, and the text without it."""
    hours = [decimal_of(match["h"]) for match in _HOURS.finditer(line)]
    return (hours[0] if len(hours) == 1 else None), _HOURS.sub(" ", line)


def _pay_period(line: str) -> str | None:
    """The period other than a month that is paid for, if one is named and no month is."""
    if _MONTHLY.search(line):
        return None
    if _FOUR_WEEKLY.search(line):
        return "4 week"
    few = _EVERY_FEW.search(line)
    if few:
        return f"{few['n']} {few['u']}"
    match = _PERIOD.search(line)
    named = (match["u"] or match["word"] or match["gross"] or match["short"]) if match else None
    return _UNITS.get(named, named) if named else None


def _per_month(amount: Decimal, unit: str, hours: Decimal | None) -> Decimal | None:
    if unit == "uur" and hours:
        return amount * hours * _WEEKS_A_YEAR / 12
    return amount * _IN_A_YEAR[unit] / 12 if unit in _IN_A_YEAR else None


def _amounts(line: str) -> list[Decimal]:
    """All amounts in the text; those with a euro sign only, when there are any."""
    marked: list[Decimal] = []
    bare: list[Decimal] = []
    matches = list(_AMOUNT.finditer(line))
    if len(matches) > _MOST_AMOUNTS:
        return []
    for match in matches:
        if _MINUS.search(line[: match.start()]):
            return []
        money = match["before"] or match["after"] or match["dash"] or match["only_cents"]
        if not money and (_COUNT_AFTER.match(line[match.end() :]) or _GRADE.search(line[: match.start()])):
            continue
        found = [each for each in _numbers(match) if each < _MOST]
        (marked if money else bare).extend(found)
    return list(dict.fromkeys(_with_range(line, marked, bare)))


def _with_range(line: str, marked: list[Decimal], bare: list[Decimal]) -> list[Decimal]:
    """ "3000 tot 3500 euro" carries its sign once; both ends count."""
    between = re.search(r"\d (?:-|tot|a|of|en|tem) (?:€ )?\d", line)
    if marked and bare and between:
        return sorted((*marked, *bare))
    return marked or bare


def _numbers(match: re.Match[str]) -> list[Decimal]:
    """What the typed figure can be: "3,250" is three thousand or three and a quarter."""
    scale = _SCALES.get(match["scale"] or "", 1)
    marked = bool(match["before"] or match["after"])
    numbers = [number * scale for number in _figure(match["n"], scaled=scale > 1, marked=marked)]
    if match["cents"]:
        return [number + int(match["cents"]) * _CENT for number in numbers]
    return [number * _CENT for number in numbers] if match["only_cents"] else numbers


def _figure(typed: str, *, scaled: bool, marked: bool) -> list[Decimal]:
    """ "2,8" without a euro sign is as likely two thousand eight hundred as two euros eighty."""
    plain = typed.replace(" ", "")
    if len(plain) > 15:
        return []
    if plain.isdigit():
        return [Decimal(plain)]
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?", plain) and not scaled:
        return [decimal_of(plain.replace(".", ""))]
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+\.\d{1,2}|\d{1,3}(?:,\d{3}){2,}", plain):
        return [Decimal(plain.replace(",", ""))]
    if re.fullmatch(r"[1-9][.,]\d", plain) and not scaled and not marked:
        return [decimal_of(plain) * 1000, decimal_of(plain)]
    if re.fullmatch(r"\d+[.,]\d{1,2}", plain) or (scaled and re.fullmatch(r"\d+[.,]\d+", plain)):
        return [decimal_of(plain)]
    return [Decimal(plain.replace(",", "")), decimal_of(plain)] if re.fullmatch(r"[1-9]\d{0,2},\d{3}", plain) else []


def _shown(amount: Decimal) -> str:
    return f"{amount.quantize(_CENT, ROUND_HALF_UP):f}"
