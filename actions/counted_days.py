"""The counting of days of sickness: takes a first day and the interruptions, gives the n-th day that counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from actions.deadlines import WAITING_PERIOD
from actions.periods import Interruption, Period, interruptions, later

NEW_CASE_DAYS = 28
"""From this many days of full recovery in a row on, a new sickness is a new case (BW 7:629 lid 10: four weeks)."""
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class CountedDays:
    """The days of one case that count: the first day is number 1, days in a pause have no number.

    The pauses are sorted, do not touch each other, and come after the first day.
    """

    first_day: date
    pauses: tuple[Interruption, ...] = ()

    def day(self, number: int) -> date:
        """The day with this number. "After six weeks" is day 42: first day + 42 would be one day too many."""
        return later(self.first_day, number - 1, self.pauses)

    def number(self, on: date) -> int:
        """The number of the last day that counts up to and including this day; 0 before the first day."""
        if on < self.first_day:
            return 0
        paused = sum((min(on, pause.until) - pause.first).days + 1 for pause in self.pauses if pause.first <= on)
        return (on - self.first_day).days + 1 - paused


@dataclass(frozen=True)
class Counting:
    """The case that runs, or would run next, and what came before it.

    `recovery` is the long recovery that ended the case before; `waited_before` says whether an earlier case
    had already lasted the whole waiting period.
    """

    days: CountedDays
    recovery: Interruption | None = None
    waited_before: bool = False


def counting(first_day: date, recoveries: Sequence[Period], leaves: Sequence[Period]) -> Counting:
    """Joins sickness with less than 28 days of recovery in between; a longer one starts a new case.

    The new case starts on the day after the interruption. That day may still lie ahead: the period
    says until when the person is well, so sickness after it has not begun.
    """
    result = Counting(CountedDays(first_day))
    for pause in interruptions(recoveries, leaves):
        days = result.days
        if pause.recovered < NEW_CASE_DAYS:
            result = Counting(CountedDays(days.first_day, (*days.pauses, pause)), result.recovery, result.waited_before)
            continue
        waited = result.waited_before or days.number(pause.first - _DAY) >= WAITING_PERIOD
        result = Counting(CountedDays(pause.until + _DAY), pause, waited)
    return result
