"""Where a sickness case stands on a day: takes facts and a day, gives one of a few named moments."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from actions.counted_days import CountedDays, counting
from actions.deadlines import APPLICATION_DAY, IVA_FIRST_DAY, IVA_LAST_DAY, LETTER_DAY
from actions.errors import CaseError
from actions.personal import Stored, case_from
from actions.sickness_case import SicknessCase, check
from actions.wage_period import WagePeriod, wage_period


@dataclass(frozen=True)
class _Course:
    """A checked case with its counted days and its ends."""

    case: SicknessCase
    days: CountedDays
    wage: WagePeriod

    @property
    def shift(self) -> timedelta:
        """How far a voluntary extension moves the WIA application, and with it the weeks around it."""
        regular = self.days.day(APPLICATION_DAY)
        return (self.wage.application_until or regular) - regular

    @property
    def waited_until(self) -> date:
        """The last day of the waiting period, lengthened by a voluntary extension but not by a loonsanctie."""
        extended = min(self.wage.extension_until or self.wage.waiting_until, self.wage.sick_until)
        return max(extended, self.wage.waiting_until)

    def in_week(self, last: int, today: date, shift: timedelta = timedelta(0)) -> bool:
        """Whether no day after this week of sickness has been reached yet."""
        return today < self.days.day(7 * last + 1) + shift


def ziektefase(facts: Stored, today: date) -> str:
    """Where in the 104 weeks the case is (Ziektewet article 38, WIA articles 23 and 64).

    Up to week 42, to week 52, to week 87, the WIA weeks 88-93, up to the end of the waiting period, after it.
    A voluntary extension moves the WIA weeks and the end; a loonsanctie comes after the waiting period.
    """
    course = _course(facts, today)
    if today > course.waited_until:
        return "na_wachttijd"
    if course.in_week(42, today):
        return "tot_week_42"
    if course.in_week(52, today):
        return "tot_einde_jaar_1"
    if course.in_week(87, today, course.shift):
        return "jaar_2"
    deadline = course.days.day(APPLICATION_DAY) + course.shift
    return "wia_periode" if today <= deadline else "na_wia_termijn"


def wia_moment(facts: Stored, today: date) -> str:
    """Whether the WIA application is due: from day 617, when UWV's letter can come, to the end of week 93.

    Both move with a voluntary extension (WIA article 64 lid 2 and 3). It does not apply when the AOW age comes first.
    """
    course = _course(facts, today)
    deadline = course.wage.application_until
    if deadline is None:
        return "niet_van_toepassing"
    if today > course.waited_until:
        return "na_wachttijd"
    if today < course.days.day(LETTER_DAY) + course.shift:
        return "te_vroeg"
    return "nu" if today <= deadline else "te_laat"


def iva_moment(facts: Stored, today: date) -> str:
    """Whether an early application (IVA) can be made: from week 4 to week 68, and before the AOW age (WIA 23 lid 6)."""
    course = _course(facts, today)
    aow_date = course.case.aow_date
    if today > course.days.day(IVA_LAST_DAY) or (aow_date is not None and aow_date <= today):
        return "te_laat"
    return "te_vroeg" if today < course.days.day(IVA_FIRST_DAY) else "mogelijk"


def contract_moment(facts: Stored, today: date) -> str:
    """Whether the contract ends within the waiting period (Ziektewet article 38 lid 2); its last day is still employment."""
    course = _course(facts, today)
    end = course.case.contract_end
    if end is None:
        raise CaseError("contract_end", "Hiervoor is de laatste dag van het contract nodig. Geef die datum.")
    if end >= course.wage.waiting_until:
        return "loopt_door"
    return "geeindigd" if end < today else "eindigt"


def _course(facts: Stored, today: date) -> _Course:
    case = case_from(facts)
    if case is None:
        raise CaseError("first_day", "Hiervoor is de eerste ziektedag nodig. Geef die datum.")
    check(case, today)
    count = counting(case.first_day, case.recoveries, case.leaves)
    return _Course(case, count.days, wage_period(case, count))
