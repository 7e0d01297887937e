"""How long an employment lasted: takes its first and last day, gives full years, full months and the days left."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class ServiceTime:
    """Full years, full months after them (0 to 11) and the days left.

    `day_shares` gives per calendar month the days left that lie in it and its length: ((21, 30), (7, 31)).
    """

    years: int
    months: int
    day_shares: tuple[tuple[int, int], ...]

    @property
    def days(self) -> int:
        return sum(days for days, _ in self.day_shares)

    @property
    def days_share(self) -> Fraction:
        return sum((Fraction(days, length) for days, length in self.day_shares), Fraction(0))

    @property
    def is_short(self) -> bool:
        """Whether the employment was shorter than a month."""
        return not self.years and not self.months


def service_time(start: date, end: date) -> ServiceTime:
    """The time from the first day to the last day, both included.

    A month that began on the 29th, 30th or 31st and has no such day at its end is full at the end of that
    month: from 29 February 2020 a year is full with 28 February 2021, not with 27 February.
    """
    after = end + _DAY
    months = (after.year - start.year) * 12 + after.month - start.month
    while _months_on(start, months) > after:
        months -= 1
    rest = _months_on(start, months)
    return ServiceTime(months // 12, months % 12, _shares(rest, after))


def _shares(first: date, after: date) -> tuple[tuple[int, int], ...]:
    shares = []
    while first < after:
        length = monthrange(first.year, first.month)[1]
        stop = min(after, _months_on(first.replace(day=1), 1))
        shares.append(((stop - first).days, length))
        first = stop
    return tuple(shares)


def _months_on(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if day.day <= monthrange(year, month + 1)[1]:
        return date(year, month + 1, day.day)
    return date(year + (month + 1) // 12, (month + 1) % 12 + 1, 1)
