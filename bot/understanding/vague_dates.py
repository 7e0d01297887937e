"""Dates that leave the day open: takes canonical text ("begin M03", "week 38"), gives days to choose from."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date, timedelta

from bot.understanding.found import Found, InYear, Now, day_of, days_from, nearest, shifted
from bot.understanding.relative_dates import week_number
from bot.understanding.year_words import COUNTED, YEAR, direction_in, full_year, of_canonical, year_in

# The days that are offered; 0 is the last day of the month.
_DAYS = {"begin": (1, 5, 10), "half": (12, 15, 18), "eind": (22, 26, 0), "": (1, 15, 0)}
_MONTHS = {"begin": (1, 2, 3), "half": (5, 6, 7), "eind": (10, 11, 12)}
_WORKWEEK = (0, 1, 2, 3, 4)
_WEEKEND_DAYS = (5, 6)
_EDGE = r"(?:(?:het )?(?P<edge>begin|half|eind)(?: van| in)?(?: de)? )?"
_BEFORE = r"(?:(?:(?P<py>(?:19|20)\d\d)|(?P<pw>vorige|afgelopen|deze|volgende|komende) jaar)(?: ,)?(?: op| in)? )?"
_MONTH = of_canonical(rf"{_BEFORE}{_EDGE}(?:de maand )?M(?P<m>\d\d){YEAR}")
_WEEK_OF_MONTH = of_canonical(rf"(?P<n>[1-5]e|laatste) week(?: van| in)?(?: de)?(?: maand)? M(?P<m>\d\d){YEAR}")
_NUMERIC_MONTH = of_canonical(
    rf"(?:{_EDGE})(?:(?P<m>\d\d?)[-/](?P<y>(?:19|20)\d\d)|(?P<y2>(?:19|20)\d\d)[-/](?P<m2>\d\d?))"
)
_THIS_MONTH = of_canonical(rf"{_EDGE}(?P<ref>vorige|afgelopen|deze|volgende|komende) maand")
_THIS_WEEK = of_canonical(rf"{_EDGE}(?P<ref>vorige|afgelopen|deze|volgende|komende) week")
_WEEK_NUMBER = of_canonical(rf"(?<!\d )week(?: nummer| nr)?(?: \.)? (?P<n>\d\d?)(?! (?:tem|-)(?! week)){YEAR}")
_YEAR_EDGE = of_canonical(
    rf"{_EDGE}(?:het jaar )?(?:(?P<yy>(?:19|20)\d\d)(?! {COUNTED})|(?P<pw>vorige|afgelopen|deze|volgende|komende) jaar)"
)
_WEEKEND = of_canonical(r"(?P<ref>vorige|afgelopen|deze|volgende|komende) weekend")
_FESTIVE = of_canonical(rf"(?P<new>oud en nieuw|oudennieuw){YEAR}")
_SHORT_MONTH = of_canonical(r"(?<!\d )(?<!\de )M(?P<m>\d\d) (?P<d>\d\d)")


def month_and_number(text: str, now: Now) -> Iterator[Found]:
    """ "maart 25" is 25 March or March 2025."""
    for match in _SHORT_MONTH.finditer(text):
        if text[match.end() :].startswith((" M", " e ")) or re.match(rf" {COUNTED}(?!\S)", text[match.end() :]):
            continue
        month, number = int(match["m"]), int(match["d"])
        as_day = nearest(_on(number, month), now)
        as_month = _offered(full_year(match["d"]), month, "", now)
        yield Found(*match.span(), (*as_day, *as_month), sort="vague")


def _on(day: int, month: int) -> InYear:
    return lambda year: day_of(year, month, day)


def months(text: str, now: Now) -> Iterator[Found]:
    """ "begin maart", "dec 2025", "12-2025", "vorig jaar in juni"."""
    for match in _MONTH.finditer(text):
        year = year_in(match, now)
        if match["py"] or match["pw"]:
            year = full_year(match["py"]) if match["py"] else _year_of(match["pw"], now)
        yield _month(match, int(match["m"]), year, direction_in(match, now))
    for match in _NUMERIC_MONTH.finditer(text):
        month, year_typed = int(match["m"] or match["m2"]), int(match["y"] or match["y2"])
        if month:
            yield _month(match, month, year_typed, now)
    for match in _THIS_MONTH.finditer(text):
        first = shifted(now.today.replace(day=1), _away(match["ref"]), "maand")
        if first:
            yield _month(match, first.month, first.year, now)


def _year_of(word: str, now: Now) -> int:
    return now.today.year + _away(word)


def _away(word: str) -> int:
    return {"vorige": -1, "afgelopen": -1, "deze": 0}.get(word, 1)


def _month(match: re.Match[str], month: int, year: int | None, now: Now) -> Found:
    edge = match.groupdict().get("edge") or ""
    typed_year = year
    if year is None:
        # A month has begun when its first day has; for the future it counts until its last day.
        last = now.direction == "future"
        anchors = nearest(lambda each: day_of(each, month, _length(each, month) if last else 1), now)
        year = anchors[0].year if anchors else 0
    first = day_of(year, month, 1)
    window = (first, first + timedelta(days=_length(year, month) - 1)) if first else None
    again = _on(1, month) if typed_year is None else None
    days = _offered(year, month, edge, now)
    return Found(*match.span(), days, sort="vague", in_year=again, year=typed_year or None, window=window)


def _length(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1] if 1 <= month <= 12 and 1 <= year <= 9999 else 0


def _offered(year: int, month: int, edge: str, now: Now) -> tuple[date, ...]:
    days = [day_of(year, month, number or _length(year, month)) for number in _DAYS[edge]]
    exist = [day for day in days if day]
    begun = [day for day in exist if day <= now.today]
    return tuple(begun if begun and now.direction == "past" else exist)


def weeks(text: str, now: Now) -> Iterator[Found]:
    """ "week 38", "vorige week", "de eerste week van maart": the five weekdays; "afgelopen weekend"."""
    for match in _WEEK_OF_MONTH.finditer(text):
        place = -1 if match["n"] == "laatste" else int(match["n"][0])
        year = year_in(match, now)
        first = nearest(_on(1, int(match["m"])), now) if year is None else ()
        start = day_of(year or (first[0].year if first else 0), int(match["m"]), 1)
        if start:
            seventh = (place - 1) * 7 if place > 0 else _length(start.year, start.month) - 7
            seven = days_from(start, tuple(range(seventh, seventh + 7)))
            workdays = tuple(day for day in seven if day.weekday() in _WORKWEEK)
            yield Found(*match.span(), workdays, sort="vague", window=(seven[0], seven[-1]))
    for match in _THIS_WEEK.finditer(text):
        for monday in days_from(now.today, (7 * _away(match["ref"]) - now.today.weekday(),)):
            yield _week(match, monday, now)
    for match in _WEEKEND.finditer(text):
        away = _away(match["ref"])
        days = days_from(now.today, tuple(7 * away + weekday - now.today.weekday() for weekday in _WEEKEND_DAYS))
        if days:
            yield Found(*match.span(), days, sort="vague", window=(days[0], days[-1]))
    for match in _WEEK_NUMBER.finditer(text):
        for monday in week_number(now, int(match["n"]), year_in(match, now)):
            yield _week(match, monday, now)


def _week(match: re.Match[str], monday: date, now: Now) -> Found:
    edge = match.groupdict().get("edge")
    offsets = {"begin": (0, 1), "half": (2,), "eind": (3, 4)}.get(edge or "", _WORKWEEK)
    window = days_from(monday, (0, 6))
    days = days_from(monday, offsets)
    begun = tuple(day for day in days if day <= now.today)
    offered = begun if begun and now.direction == "past" else days
    return Found(*match.span(), offered, sort="vague", window=(window[0], window[-1]) if window else None)


def years(text: str, now: Now) -> Iterator[Found]:
    """ "begin 2025" offers first days of months; a bare "2025" only says in which year another date lies."""
    for match in _YEAR_EDGE.finditer(text):
        year = int(match["yy"]) if match["yy"] else _year_of(match["pw"], now)
        if not match["edge"]:
            yield Found(*match.span(), (), sort="year", year=year)
            continue
        days = [day for month in _MONTHS[match["edge"]] if (day := day_of(year, month, 1))]
        window = (date(year, 1, 1), date(year, 12, 31)) if 1 <= year <= 9999 else None
        yield Found(*match.span(), tuple(days), sort="vague", year=year, window=window)


def festive(text: str, now: Now) -> Iterator[Found]:
    """ "oud en nieuw" is 31 December or 1 January."""
    for match in _FESTIVE.finditer(text):
        year = year_in(match, now)
        last = nearest(_on(31, 12), now) if year is None else (day_of(year, 12, 31),)
        yield Found(*match.span(), tuple(each for day in last if day for each in days_from(day, (0, 1))), sort="vague")
