"""Reading a period: takes a text ("van 4 juli t/m 24 juli"), gives its first and last day, both included."""

from __future__ import annotations

import re
from datetime import date, timedelta

from bot.understanding.canonical import canonical
from bot.understanding.dates import find_dates, without_wider
from bot.understanding.durations import QUANTITY, UNIT, decimal_of, whole_steps
from bot.understanding.found import Direction, Found, InYear, Now, days_from, shifted
from bot.understanding.reading_result import NOT_READ, Reading, Value, certain, choice_of
from bot.understanding.year_words import of_canonical

Period = tuple[date, date]

# A period without years that would last longer than this over New Year was typed the wrong way round.
_LONGEST_OVER_NEW_YEAR = timedelta(days=183)
_INCLUDED = re.compile(r"(?<!\S)tem(?!\S)|tot aan en met|tot en met")
_DASH = re.compile(r"(?: (?:(?:,|\.|op) )*(?:-|/|>|→|- >)(?: (?:op|de))*)? |[-/]")
_UNTIL = re.compile(r"(?<!\S)tot(?!\S)")
_AND = re.compile(r" (?:en|en op|en de) ")
_LENGTH = of_canonical(rf"(?P<n>{QUANTITY}) (?:volle |hele )?(?P<u>{UNIT})(?! geleden)")
_OPEN_START = re.compile(r"(?<!\S)(?:sinds|van|per)(?: (?:af|de|op))* $")
_WHOLE = re.compile(r"(?<!\S)(?:heel|hele|gehele|de hele maand|de gehele maand|de maand)(?: (?:maand|de|week|in))* $")


def read_period(text: str, today: date, direction: Direction) -> Reading:
    """{"from", "until"} in ISO dates. The wrong way round is not read; "tot" leaves the last day to choose."""
    line = canonical(text)
    now = Now(today, direction)
    found = find_dates(line, now)
    if len(found) > 2:
        found = without_wider(found)
    if not found or any(not each.days for each in found):
        return NOT_READ
    if len(found) == 1:
        return _of_one(found[0], line, now)
    if len(found) == 2:
        return _of_two(found[0], found[1], line)
    return _of_many(found, line)


def _as_value(period: Period) -> Value:
    return {"from": period[0].isoformat(), "until": period[1].isoformat()}


def _choice(periods: list[Period]) -> Reading:
    return choice_of(_as_value(period) for period in periods if period[0] <= period[1])


def _of_one(found: Found, line: str, now: Now) -> Reading:
    """One date with a length, a whole month or week, an open start, or one day to confirm."""
    outside = line[: found.start] + " # " + line[found.end :]
    length = _LENGTH.search(" ".join(outside.split()))
    if length and len(found.days) == 1 and found.sort != "vague":
        steps = whole_steps(decimal_of(length["n"]), length["u"])
        beyond = shifted(found.days[0], *steps) if steps else None
        last = days_from(beyond, (-1,)) if beyond else ()
        fits = bool(last) and last[0] >= found.days[0] and not re.search(r"(?:tot|tem|voor) # ", outside)
        return certain(_as_value((found.days[0], last[0]))) if fits else NOT_READ
    if found.window:
        if length:
            return NOT_READ
        whole = bool(_WHOLE.search(line[: found.start])) and not line[found.start :].startswith(
            ("begin", "half", "eind")
        )
        return certain(_as_value(found.window)) if whole else _choice([found.window])
    if _OPEN_START.search(line[: found.start]):
        return _choice([(day, now.today) for day in found.days])
    if re.match(r" (?:tem|tot)(?!\S)", line[found.end :]):
        return NOT_READ
    return _choice([(day, day) for day in found.days])


def _of_two(first: Found, last: Found, line: str) -> Reading:
    between = line[first.end : last.start]
    if any(each.sort == "vague" or len(each.days) > 1 for each in (first, last)):
        return _of_vague(first, last)
    period = _ordered(first, last)
    if period is None:
        return NOT_READ
    until_today = line[last.start : last.end] == "vandaag"
    if _INCLUDED.search(between) or _DASH.fullmatch(between) or (until_today and _UNTIL.search(between)):
        return certain(_as_value(period))
    consecutive = period[1] - period[0] == timedelta(days=1)
    among = re.search(r"(?<!\S)tussen(?: de)? $", line[: first.start])
    if _AND.fullmatch(between) and not among:
        return certain(_as_value(period)) if consecutive else _days_apart(period)
    if among:
        inner = days_from(period[0], (1,)) + days_from(period[1], (-1,))
        return _choice([period, (inner[0], inner[-1])])
    return _choice([*((period[0], day_before) for day_before in days_from(period[1], (-1,))), period])


def _days_apart(period: Period) -> Reading:
    """ "4 en 24 juli" can be two separate days or everything from the one to the other."""
    return _choice([period, (period[0], period[0]), (period[1], period[1])])


def _of_vague(first: Found, last: Found) -> Reading:
    starts = (first.window[0],) if first.window and _is_whole_window(first) else first.days
    ends = (last.window[1],) if last.window and _is_whole_window(last) else last.days
    return _choice([(start, end) for start in starts for end in ends])


def _is_whole_window(found: Found) -> bool:
    """Whether the days offered run over the whole month or week, so that its ends are meant."""
    return found.window is not None and found.days[:1] == found.window[:1]


def _ordered(first: Found, last: Found) -> Period | None:
    """The two days with their years; none when the last lies before the first."""
    start, end = first.days[0], last.days[0]
    if last.in_year:
        return _from_start(start, last.in_year)
    if first.in_year:
        return _to_end(first.in_year, end)
    return (start, end) if start <= end else None


def _from_start(start: date, last_in_year: InYear) -> Period | None:
    """The last day, in the year of the first or over New Year."""
    end, later = last_in_year(start.year), last_in_year(start.year + 1)
    if end and end >= start:
        return (start, end)
    return (start, later) if later and later - start <= _LONGEST_OVER_NEW_YEAR else None


def _to_end(first_in_year: InYear, end: date) -> Period | None:
    """The first day, in the year of the last or over New Year."""
    start, earlier = first_in_year(end.year), first_in_year(end.year - 1)
    if start and start <= end:
        return (start, end)
    return (earlier, end) if earlier and end - earlier <= _LONGEST_OVER_NEW_YEAR else None


def _of_many(found: list[Found], line: str) -> Reading:
    """Several periods in one text are each offered; anything else with more than two dates is not a period."""
    if len(found) % 2 or len(found) > 20:
        return NOT_READ
    periods: list[Period] = []
    for first, last in zip(found[::2], found[1::2], strict=True):
        joined = line[first.end : last.start]
        reading = _ordered(first, last) if len(first.days) == len(last.days) == 1 else None
        if reading is None or not (_INCLUDED.search(joined) or _DASH.fullmatch(joined) or _UNTIL.search(joined)):
            return NOT_READ
        periods.append(reading)
    return _choice(periods)
