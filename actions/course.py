"""The course of a sickness case: takes the facts of a conversation, gives the checked case with its days and its ends."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from actions.counted_days import CountedDays, counting
from actions.deadlines import APPLICATION_DAY
from actions.errors import CaseError
from actions.personal import Stored, case_from
from actions.sickness_case import SicknessCase, check
from actions.wage_period import WagePeriod, wage_period


@dataclass(frozen=True)
class Course:
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


def course_from(facts: Stored, today: date) -> Course:
    """The course of the case in these facts.

    Raises:
        CaseError: the first day of sickness is not known, or the facts cannot be true together.
    """
    case = case_from(facts)
    if case is None:
        raise CaseError("first_day", "Hiervoor is de eerste ziektedag nodig. Geef die datum.")
    check(case, today)
    count = counting(case.first_day, case.recoveries, case.leaves)
    return Course(case, count.days, wage_period(case, count))


def contract_end_of(course: Course) -> date:
    """The last day of the contract.

    Raises:
        CaseError: it is not known.
    """
    end = course.case.contract_end
    if end is None:
        raise CaseError("contract_end", "Hiervoor is de laatste dag van het contract nodig. Geef die datum.")
    return end
