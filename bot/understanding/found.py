"""A date that was found in a text: where it stands, and which days it can be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from dateutil.relativedelta import relativedelta

Direction = Literal["past", "future", "any"]
InYear = Callable[[int], date | None]
Sort = Literal["day", "weekday", "vague", "year"]

# 29 February can be eight years away, around 1900 and 2100.
_YEARS_TO_TRY = 9
_MOST_STEPS = 5000


@dataclass(frozen=True)
class Now:
    """The day on which the text was typed, and whether a date without a year lies before or after it."""

    today: date
    direction: Direction


@dataclass(frozen=True)
class Found:
    """A place in the canonical text, start and end, and the days that it can mean.

    No days: the text names a date that does not exist. Several days: the person has to choose.
    `in_year` gives the day in another year, for a date that was typed without one.
    """

    start: int
    end: int
    days: tuple[date, ...]
    sort: Sort = "day"
    in_year: InYear | None = None
    weekday: int | None = None
    year: int | None = None
    window: tuple[date, date] | None = None


def day_of(year: int, month: int, day: int) -> date | None:
    """That day, or none when the calendar does not have it."""
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None


def in_other_year(day: date, year: int) -> date:
    """The same day of another year; 28 February for the 29th of a year that has none."""
    return day_of(year, day.month, day.day) or date(year, day.month, 28)


def shifted(day: date, number: int, unit: str) -> date | None:
    """The day a number of days, weeks, months or years away; none when it falls outside the calendar."""
    if abs(number) > _MOST_STEPS:
        return None
    steps = {
        "dag": relativedelta(days=number),
        "week": relativedelta(weeks=number),
        "maand": relativedelta(months=number),
        "kwartaal": relativedelta(months=3 * number),
        "jaar": relativedelta(years=number),
    }
    try:
        return day + steps[unit]
    except (ValueError, OverflowError):
        return None


def days_from(start: date, offsets: tuple[int, ...]) -> tuple[date, ...]:
    """The days at these distances, as far as the calendar has them."""
    last = date.max.toordinal()
    return tuple(start + timedelta(days=offset) for offset in offsets if 0 < start.toordinal() + offset <= last)


def nearest(in_year: InYear, now: Now) -> tuple[date, ...]:
    """A date without a year: the latest one up to today, the next one from today, or both to choose from."""
    this = now.today.year
    past = (in_year(this - back) for back in range(-1, _YEARS_TO_TRY))
    future = (in_year(this + ahead) for ahead in range(-1, _YEARS_TO_TRY))
    latest = next((day for day in past if day and day <= now.today), None)
    coming = next((day for day in future if day and day >= now.today), None)
    wanted = {"past": (latest,), "future": (coming,), "any": (latest, coming)}[now.direction]
    return tuple(dict.fromkeys(day for day in wanted if day))
