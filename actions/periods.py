"""Stretches of days that interrupt a sickness: takes recoveries and leaves, gives the interruptions they make together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

_DAY = timedelta(days=1)


@dataclass(frozen=True, order=True)
class Period:
    """A stretch of days; the first day and the last day both belong to it."""

    first: date
    until: date

    @property
    def days(self) -> int:
        return (self.until - self.first).days + 1


@dataclass(frozen=True, order=True)
class Interruption(Period):
    """Days in a row that do not count as days of sickness; `recovered` of them are recovery outside leave."""

    recovered: int


def interruptions(recoveries: Iterable[Period], leaves: Iterable[Period]) -> tuple[Interruption, ...]:
    """The interruptions, earliest first, never touching each other.

    Recovery and pregnancy or maternity leave that follow or overlap each other are one interruption, and its
    days of leave are left out of the recovered days: two weeks well, leave, one week well is three weeks of
    recovery (WIA article 23 lid 3-5, BW 7:629 lid 10). Periods of one kind may not overlap each other.
    """
    well, away = tuple(recoveries), tuple(leaves)
    blocks: list[Period] = []
    for period in sorted(well + away):
        if blocks and period.first <= blocks[-1].until + _DAY:
            blocks[-1] = Period(blocks[-1].first, max(blocks[-1].until, period.until))
        else:
            blocks.append(period)
    return tuple(Interruption(block.first, block.until, _recovered(block, well, away)) for block in blocks)


def later(day: date, days: int, pauses: Sequence[Period]) -> date:
    """The day that comes `days` days after `day` when days inside a pause are not counted.

    `pauses` is sorted and free of overlap, and `day` itself lies in none of them.
    """
    result = day + timedelta(days=days)
    for pause in pauses:
        if pause.first > result:
            break
        if pause.first > day:
            result += timedelta(days=pause.days)
    return result


def _recovered(block: Period, well: Iterable[Period], away: Iterable[Period]) -> int:
    recoveries = [period for period in well if block.first <= period.first <= block.until]
    leaves = [period for period in away if block.first <= period.first <= block.until]
    both = sum(_overlap(recovery, leave) for recovery in recoveries for leave in leaves)
    return sum(recovery.days for recovery in recoveries) - both


def _overlap(one: Period, other: Period) -> int:
    return max(0, (min(one.until, other.until) - max(one.first, other.first)).days + 1)
