"""Which days are working days for a report to UWV: takes a day, gives the working day on, after or before it."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from dateutil.easter import easter

_DAY = timedelta(days=1)
_SATURDAY, _SUNDAY = 5, 6


def next_working_day(day: date) -> date:
    """The day itself if it is a working day, else the first one after it.

    Only the report after 42 weeks is moved like this, because UWV itself speaks of "de eerste werkdag"
    (Ziektewet, article 38 lid 1). The Algemene termijnenwet moves none of the other terms (articles 1 and 4).
    """
    while is_free(day):
        day += _DAY
    return day


def last_working_day(day: date) -> date:
    """The day itself if it is a working day, else the last one before it.

    The report of someone who leaves sick is due on the last working day of the contract (Ziektewet article 38 lid 2).
    """
    while is_free(day):
        day -= _DAY
    return day


def is_free(day: date) -> bool:
    """Whether the day is a Saturday, a Sunday or a public holiday."""
    return day.weekday() >= _SATURDAY or day in public_holidays(day.year)


@lru_cache(maxsize=64)
def public_holidays(year: int) -> frozenset[date]:
    """The public holidays of a year, from 2014 on (before that the king's day was 30 April).

    5 May and Good Friday are not among them: for most people these are working days.
    """
    easter_sunday = easter(year)
    after_easter = (1, 39, 50)  # Easter Monday, Ascension, Whit Monday
    fixed = (date(year, 1, 1), kings_day(year), date(year, 12, 25), date(year, 12, 26))
    return frozenset(fixed) | {easter_sunday + timedelta(days=days) for days in after_easter}


def kings_day(year: int) -> date:
    """27 April, or 26 April in a year in which the 27th is a Sunday."""
    day = date(year, 4, 27)
    return day - _DAY if day.weekday() == _SUNDAY else day
