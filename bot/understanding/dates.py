"""Reading a date: takes a text ("3 mrt '25", "afgelopen maandag", "begin maart"), gives a day or days to choose from.

Finders each know one way to write a date. Here their finds are put together: a weekday is held against the date
beside it, "de dag na kerst" is moved, "niet 3 maart" is dropped, and a year named elsewhere is used.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from bot.understanding import relative_dates, vague_dates, written_dates
from bot.understanding.canonical import canonical
from bot.understanding.durations import QUANTITY, UNIT, decimal_of, whole_steps
from bot.understanding.found import Direction, Found, Now, day_of, days_from, in_other_year, nearest, shifted
from bot.understanding.reading_result import NOT_READ, Reading, certain, choice_of
from bot.understanding.year_words import of_canonical

# The first that claims a place in the text keeps it: the most specific ones come first.
_FINDERS = (
    written_dates.nth_weekdays,
    written_dates.named_days,
    relative_dates.weekdays,
    written_dates.days_and_month,
    written_dates.month_first,
    written_dates.runs,
    written_dates.apart,
    relative_dates.counted,
    relative_dates.about,
    relative_dates.day_words,
    relative_dates.day_of_month,
    vague_dates.month_and_number,
    vague_dates.weeks,
    vague_dates.months,
    vague_dates.festive,
    vague_dates.years,
)
# A text with more dates than this is an agenda, not an answer.
_MOST_DATES = 12
_FILLER = r"(?: (?:de|op|den|,|\.|het|dag|datum|feest))*"
_NOT = re.compile(r"(?<!\S)(?:niet|geen)(?: (?:op|sinds|per|met|de|in|van|vanaf))* $")
_ABOUT = re.compile(
    r"(?<!\S)(?:circa|rond de|weekend van|vlak|kort|net|ergens|ruim|bijna|dik|misschien|wellicht|waarschijnlijk|vermoedelijk"
    r"|mogelijk|(?:iets )?(?:meer|minder|langer|korter) dan)(?: (?:in|op|de|het|rond|circa))* $"
)
_ABOUT_AFTER = re.compile(
    r" (?:circa(?! \d\d? uur)|of zo|ofzo|of daaromtrent|of daar in de buurt|of iets eerder|of iets later)(?!\S)"
)
_OR_YEAR = re.compile(r" (?:of|/) (?P<y>(?:19|20)\d\d)(?!\S)")
_NOT_AFTER = re.compile(r" (?:(?:was|is) (?:het|dat) (?:dus |zeker )?niet(?!\S)|niet$)")
_MOVED = re.compile(
    rf"(?<!\S)(?:(?P<n>{QUANTITY}) (?P<u>{UNIT})|de (?P<day>dag)|(?P<day2>dag)|W(?P<w>\d)) "
    r"(?P<way>voor|na)(?: (?:de|op|het))* $"
)
_BESIDE = re.compile(r"(?<!\S)(?:(?:vlak|kort|net|ergens) )?(?P<way>voor|na)(?: (?:de|op|het))* $")
_IN_THE_WEEK = re.compile(r"(?<!\S)week (?:van|met|rond|circa|waarin)(?: (?:de|op|het))* $")
_WEEK_BESIDE = re.compile(r"(?<!\d )(?<!\S)week (?P<way>voor|na)(?: (?:de|op|het))* $")
_OR_DAY = re.compile(r" (?:\( )?of (?:misschien |toch )?(?:de )?(?P<d>\d\d?)e?(?: \))?(?=$| [.,])")
# "2 weken na mijn operatie op 3 maart", "3 maart, 6 weken later": the day may be the other end.
_COUNTED_FROM = of_canonical(
    rf"(?P<n>{QUANTITY}) (?P<u>{UNIT}) (?P<way>na|later|erna|daarna|voor|eerder|ervoor|daarvoor)"
    rf"|(?P<sign>\+|plus|min|minus) (?P<n2>{QUANTITY}) (?P<u2>{UNIT})"
)
_WEEKDAY_BEFORE = re.compile(rf"(?<!\S)(?:(?P<way>afgelopen|vorige|komende|aanstaande) )?W(?P<w>\d){_FILLER} $")
_WEEKDAY_AFTER = re.compile(
    r" (?:\( |, |- )?(?:(?:en )?(?:dat )?(?:was|is) )?(?:op )?(?:een )?W(?P<w>\d)(?: \))?(?!\S)"
)
_A_WEEKDAY = of_canonical(r"een W(?P<w>\d)")


def read_date(text: str, today: date, direction: Direction) -> Reading:
    """One ISO date, or ISO dates to choose from when the text is vague, contradicts itself or names several."""
    line = canonical(text)
    found = without_wider(find_dates(line, Now(today, direction)))
    if not found:
        return NOT_READ
    days = [day for each in found for day in each.days]
    days += _counted_on(line, found)
    sure = all(each.sort != "vague" and len(each.days) == 1 for each in found) and len(set(days)) == 1
    return certain(days[0].isoformat()) if sure else choice_of(day.isoformat() for day in days)


def _counted_on(line: str, found: list[Found]) -> list[date]:
    """The days that a length elsewhere in the text leads to, counted from the only day in it."""
    match = _COUNTED_FROM.search(line)
    if not match or len(found) != 1 or len(found[0].days) != 1 or found[0].start <= match.start() < found[0].end:
        return []
    back = match["way"] in ("voor", "eerder", "ervoor", "daarvoor") or match["sign"] in ("min", "minus")
    steps = whole_steps(decimal_of(match["n"] or match["n2"]), match["u"] or match["u2"])
    day = shifted(found[0].days[0], -steps[0] if back else steps[0], steps[1]) if steps else None
    return [day] if day else []


def find_dates(line: str, now: Now, clause_end: re.Pattern[str] | None = None) -> list[Found]:
    """All dates in a canonical text, in order of place; a date that does not exist has no days.

    With `clause_end` a year that stands apart counts only for the dates in its own clause.
    """
    scanned = _scan(line, now)
    if len(scanned) > _MOST_DATES:
        return []
    found = _with_years(scanned, line, clause_end)
    adjusted = [_adjusted(each, line, now) for each in found]
    kept = _outermost(each for each in adjusted if each is not None)
    loose = {int(match["w"]) for match in _A_WEEKDAY.finditer(line)}
    if len(loose) == 1 and len(kept) == 1 and kept[0].sort == "day":
        kept = [_checked(kept[0], next(iter(loose)), now)]
    return kept


def _scan(line: str, now: Now) -> list[Found]:
    taken: list[Found] = []
    for finder in _FINDERS:
        for found in finder(line, now):
            if len(taken) <= _MOST_DATES and not any(
                found.start < other.end and other.start < found.end for other in taken
            ):
                taken.append(found)
    return sorted(taken, key=lambda found: found.start)


def _with_years(found: list[Found], line: str, clause_end: re.Pattern[str] | None) -> list[Found]:
    """A year that stands apart ("in 2024 … op 3 maart") or with the last of several dates counts for all."""
    ends = [match.end() for match in clause_end.finditer(line)] if clause_end else []
    years: dict[int, set[int]] = {}
    for each in found:
        if each.year is not None:
            years.setdefault(bisect_right(ends, each.start), set()).add(each.year)
    dates: list[Found] = []
    for each in found:
        named = years.get(bisect_right(ends, each.start), set())
        if each.sort != "year":
            dates.append(_in_year(each, next(iter(named))) if each.in_year and len(named) == 1 else each)
    return dates


def _in_year(found: Found, year: int) -> Found:
    if found.sort == "vague":
        window = tuple(in_other_year(day, year) for day in found.window) if found.window else None
        days = tuple(in_other_year(day, year) for day in found.days)
        return replace(found, days=days, window=(window[0], window[1]) if window else None)
    day = found.in_year(year) if found.in_year else None
    return replace(found, days=(day,) if day else ())


def _adjusted(found: Found, line: str, now: Now) -> Found | None:
    """The find with the words around it taken into account; none for a date that is denied."""
    before, after = line[: found.start], line[found.end :]
    if _NOT.search(before) or _NOT_AFTER.match(after):
        return None
    week = _whole_week(found, before)
    if week is not None:
        return week
    if found.sort in ("day", "weekday"):
        moved = _moved(found, before)
        if moved is not found:
            return moved
    if found.sort == "day" and found.weekday is None:
        found = _with_weekday(found, before, after, now)
        before, after = line[: found.start], line[found.end :]
    or_day = _OR_DAY.match(after)
    if or_day and found.sort == "day" and len(found.days) == 1:
        other = day_of(found.days[0].year, found.days[0].month, int(or_day["d"]))
        return replace(found, end=found.end + or_day.end(), days=(*found.days, *((other,) if other else ())))
    or_year = _OR_YEAR.match(after)
    if or_year and found.year and found.days:
        return replace(found, days=(*found.days, in_other_year(found.days[0], int(or_year["y"]))))
    if len(found.days) == 1 and found.sort != "vague" and (_ABOUT.search(before) or _ABOUT_AFTER.match(after)):
        return replace(found, sort="vague", days=days_from(found.days[0], (0, -1, 1)), in_year=None)
    return found


def _whole_week(found: Found, before: str) -> Found | None:
    """ "In de week van 9 november" and "de week na Pasen" leave the day open."""
    beside = _WEEK_BESIDE.search(before)
    if len(found.days) != 1 or found.sort != "day" or not (beside or _IN_THE_WEEK.search(before)):
        return None
    away = 0 if not beside else 7 if beside["way"] == "na" else -7
    days = days_from(found.days[0], tuple(away + weekday - found.days[0].weekday() for weekday in range(5)))
    return replace(found, sort="vague", days=days, in_year=None, window=(days[0], days[-1]) if days else None)


def _moved(found: Found, before: str) -> Found:
    """ "de dag na", "3 weken voor", "maandag na"; a mere "voor" or "na" leaves the day open."""
    match = _MOVED.search(before)
    beside = _BESIDE.search(before)
    if not match and beside and len(found.days) == 1:
        sign = 1 if beside["way"] == "na" else -1
        return replace(
            found, start=beside.start(), days=days_from(found.days[0], (0, sign)), sort="vague", in_year=None
        )
    if not match:
        return found
    sign = 1 if match["way"] == "na" else -1
    days = tuple(day for each in found.days if (day := _step(each, match, sign)))
    sort = found.sort if days or not found.days else "vague"
    return replace(found, start=match.start(), days=days, sort=sort, in_year=None, weekday=None)


def _step(day: date, match: re.Match[str], sign: int) -> date | None:
    if match["w"]:
        away = (int(match["w"]) - day.weekday()) * sign
        return next(iter(days_from(day, (sign * ((away - 1) % 7 + 1),))), None)
    steps = whole_steps(decimal_of(match["n"]) if match["n"] else Decimal(1), match["u"] or "dag")
    return shifted(day, sign * steps[0], steps[1]) if steps else None


def _with_weekday(found: Found, before: str, after: str, now: Now) -> Found:
    ahead, behind = _WEEKDAY_BEFORE.search(before), _WEEKDAY_AFTER.match(after)
    if ahead:
        way = {"afgelopen": "past", "vorige": "past", "komende": "future", "aanstaande": "future"}.get(
            ahead["way"] or ""
        )
        if way and found.in_year:
            found = replace(found, days=nearest(found.in_year, Now(now.today, "past" if way == "past" else "future")))
        return _checked(replace(found, start=ahead.start()), int(ahead["w"]), now)
    if behind:
        return _checked(replace(found, end=found.end + behind.end()), int(behind["w"]), now)
    return found


def _checked(found: Found, weekday: int, now: Now) -> Found:
    """A date whose weekday is wrong becomes a choice: that date, the same date in a near year, the nearest such days."""
    if not found.days or any(day.weekday() == weekday for day in found.days):
        fitting = tuple(day for day in found.days if day.weekday() == weekday)
        return replace(found, days=fitting, weekday=weekday)
    day = found.days[0]
    ahead = (weekday - day.weekday()) % 7
    nearby = days_from(day, (ahead, ahead - 7) if ahead < 4 else (ahead - 7, ahead))
    years = (day.year - 1, day.year + 1, day.year - 2) if found.in_year else ()
    others = [other for year in years if found.in_year and (other := found.in_year(year))]
    same = [other for other in others if other.weekday() == weekday and (other <= now.today) == (day <= now.today)]
    return replace(found, days=(day, *same, *nearby), sort="vague", in_year=None, weekday=weekday)


def _outermost(found: Iterable[Found]) -> list[Found]:
    """What another find has drawn in ("maandag" of "maandag na Pasen") is no date of its own."""
    every = list(found)
    return [
        each
        for each in every
        if not any(
            other is not each and other.start <= each.start and each.end <= other.end
            and (other.end - other.start) > (each.end - each.start)
            for other in every
        )
    ]  # fmt: skip


def without_wider(found: list[Found]) -> list[Found]:
    """ "begin dit jaar, op 3 februari": the month or year around an exact day adds nothing."""
    days = [day for each in found if not each.window for day in each.days]
    if not days:
        return found
    return [
        each for each in found if not each.window or not all(each.window[0] <= day <= each.window[1] for day in days)
    ]
