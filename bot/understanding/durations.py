"""How long something lasted: takes a text ("anderhalf jaar", "week 38"), gives a number of weeks."""

from __future__ import annotations

import re
from decimal import Decimal

from bot.understanding.canonical import canonical
from bot.understanding.reading_result import NOT_READ, Reading, certain, choice_of
from bot.understanding.year_words import of_canonical

QUANTITY = r"\d+(?:[.,]\d+)?"
UNIT = r"dag|week|maand|kwartaal|jaar"
# A year counts as 52 weeks, as in the 104 weeks of article 7:629 BW for two years.
_WEEKS_IN = {
    "dag": Decimal(1) / 7,
    "week": Decimal(1),
    "maand": Decimal(52) / 12,
    "kwartaal": Decimal(13),
    "jaar": Decimal(52),
}
_MOST_WEEKS = 5200
_LENGTH = of_canonical(rf"(?P<n>{QUANTITY}) (?:volle |hele |extra |losse )?(?P<u>{UNIT})")
_NUMBERED = of_canonical(r"(?<!\d )(?<!\d e )week(?: nummer| nr)?(?: \.| :)? (?P<n>\d+)|(?P<e>\d+)e (?:ziekte ?)?week")
_RANGE = of_canonical(rf"(?P<a>{QUANTITY}) (?:a|of|tot|tem|-) (?P<b>{QUANTITY})(?: (?P<u>{UNIT}))?")
_TIGHT_RANGE = of_canonical(rf"(?P<a>\d+)-(?P<b>\d+) (?P<u>{UNIT})")
_BARE = re.compile(r"(?:het |is |zijn |er |al |nu |precies |in )*(\d+)(?: (?:stuks|\.|!))?")
_UNSURE = re.compile(
    r"(?<!\S)(?:circa|bijna|ruim|meer dan|minder dan|langer dan|korter dan|hooguit|minstens|minimaal|maximaal"
    r"|tegen de|over de|iets|max|zeker|of (?:langer|korter|meer|minder|zo)|ofzo"
    r"|kleine|krap|krappe|ruime|dikke|goede|(?:net|nog) geen)(?!\S)"
)


def decimal_of(typed: str) -> Decimal:
    """A number in Dutch notation: "1,5" is one and a half."""
    return Decimal(typed.replace(",", "."))


def whole_steps(number: Decimal, unit: str) -> tuple[int, str] | None:
    """A number of units as whole steps: 1.5 years is 18 months; none when that is impossible, as for half a month."""
    smaller = {"jaar": (12, "maand"), "kwartaal": (3, "maand"), "week": (7, "dag")}
    if number == number.to_integral_value():
        return int(number), unit
    if unit in smaller:
        times, small_unit = smaller[unit]
        return whole_steps(number * times, small_unit) if number * times % 1 == 0 else None
    return None


def read_weeks(text: str) -> Reading:
    """A number of weeks as text: "38", "anderhalf jaar" → "78"; to choose from when it does not fit whole weeks."""
    line = canonical(text)
    if not line or re.search(r"(?:^|\s)- \d", line):
        return NOT_READ
    several = _TIGHT_RANGE.search(line) or _RANGE.search(line)
    if several:
        unit = several["u"] or "week"
        return _choice([decimal_of(several[end]) * _WEEKS_IN[unit] for end in ("a", "b")])
    if line in _WEEKS_IN:
        return _choice([_WEEKS_IN[line]])
    numbered = [Decimal(match["n"] or match["e"]) for match in _NUMBERED.finditer(line)]
    lengths = [decimal_of(match["n"]) * _WEEKS_IN[match["u"]] for match in _LENGTH.finditer(line)]
    bare = _BARE.fullmatch(line.removeprefix("circa "))
    if numbered:
        weeks = numbered
    elif lengths:
        weeks = [sum(lengths, Decimal(0))] if _is_sum(line, lengths) else lengths
        if len(lengths) == 2 and re.search(rf"(?:{UNIT}) min(?:us)? {QUANTITY}", line):
            weeks = [max(lengths[0] - lengths[1], Decimal(0))]
    else:
        weeks = [Decimal(bare[1])] if bare else []
    distinct = list(dict.fromkeys(weeks))
    if len(distinct) == 1 and _is_whole(distinct[0]) and not _UNSURE.search(line):
        return _sure(distinct[0])
    return _choice(distinct)


def _is_sum(line: str, lengths: list[Decimal]) -> bool:
    """ "1 jaar en 3 maanden" is one length; "1 week of 2 weken" is two, and "een half jaar, 26 weken" the same twice."""
    one = rf"{QUANTITY} (?:{UNIT})"
    joined = re.search(rf"{one}(?: (?:,|en|plus|\+))? {one}", line) is not None
    return joined and len(lengths) == 2 and lengths[0] != lengths[1]


def _is_whole(weeks: Decimal) -> bool:
    return abs(weeks - weeks.to_integral_value()) < Decimal("0.001")


def _sure(weeks: Decimal) -> Reading:
    return certain(str(int(weeks.to_integral_value()))) if weeks <= _MOST_WEEKS else NOT_READ


def _choice(weeks: list[Decimal]) -> Reading:
    values: list[str] = []
    for each in weeks:
        if each > _MOST_WEEKS:
            continue
        whole = [int(each.to_integral_value())] if _is_whole(each) else [int(each), int(each) + 1]
        values += [str(number) for number in whole]
    return choice_of(values)
