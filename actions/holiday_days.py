"""Until when holiday days can be taken: takes the year in which they were earned, gives the days on which they lapse."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

EXCEPTION = (
    "Kon iemand de wettelijke vakantiedagen redelijkerwijs niet opnemen, of waarschuwde de werkgever niet? "
    "Dan vervallen die dagen misschien niet. Vraag dit na voordat dagen worden geschrapt."
)
_EXTRA_YEARS = 5
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class HolidayYear:
    """The holiday days that were earned in one calendar year, also during sickness.

    Each kind has a last day to take it (`until`) and the day on which it is gone (`lapses`). The statutory days
    do not lapse when someone could reasonably not take them; `notes` says so in Dutch.
    """

    year: int
    statutory_lapses: date
    extra_lapses: date
    notes: tuple[str, ...] = (EXCEPTION,)

    @property
    def statutory_until(self) -> date:
        return self.statutory_lapses - _DAY

    @property
    def extra_until(self) -> date:
        return self.extra_lapses - _DAY


def holiday_year(year: int) -> HolidayYear:
    """The terms of the days earned in this year.

    The statutory days lapse on 1 July of the next year, the extra ones (bovenwettelijk) five years after the
    end of the year.
    """
    return HolidayYear(year, date(year + 1, 7, 1), date(year + 1 + _EXTRA_YEARS, 1, 1))
