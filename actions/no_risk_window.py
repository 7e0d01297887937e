"""When a new job must start for the no-risk policy after a refused WIA: takes a case, gives the first and the last day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from actions.course import Course
from actions.deadlines import LAST_ELEVEN_WEEKS

_DAY = timedelta(days=1)
_TERM = relativedelta(years=5)


@dataclass(frozen=True)
class NoRiskWindow:
    """The first and the last day on which a job with a new employer may start."""

    opens: date
    until: date

    def contains(self, day: date) -> bool:
        return self.opens <= day <= self.until


def no_risk_window(course: Course) -> NoRiskWindow | None:
    """The window of a checked case whose WIA was refused for too little loss of earnings (Ziektewet 29b lid 1 b).

    It opens on the first day of the last eleven weeks of the waiting period, not at its end as many pages say,
    and lasts five years. A voluntary extension moves it, a loonsanctie does not: that comes after the waiting period.
    `None` when the AOW age comes first, because no WIA is decided on then.
    """
    if course.wage.application_until is None:
        return None
    opens = course.days.day(LAST_ELEVEN_WEEKS) + course.shift
    return NoRiskWindow(opens, opens + _TERM - _DAY)
