"""What an employer owes UWV when a contract ends while someone is sick: takes the case, gives the report and its day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from actions.course import Course, contract_end_of, course_from
from actions.personal import Stored
from actions.working_days import last_working_day

ReportForm = Literal["geen", "kort", "volledig", "wia"]

SHORT_REPORT, FULL_REPORT = 6 * 7, 10 * 7


@dataclass(frozen=True)
class LeavingSick:
    """The end of a contract during sickness.

    `days` is how many days of sickness count on the last day of the contract, `weeks` the whole weeks in them.
    `form` is the re-integration report that belongs to it, `report_on` the day on which UWV must be told. That is
    `None` when the contract outlives the 104 weeks (form "wia": then the report of the WIA application serves) and
    when the contract ends in a time of full recovery: then there is no sickness to report.
    """

    days: int
    weeks: int
    form: ReportForm
    report_on: date | None


def leaving_sick(course: Course) -> LeavingSick:
    """The report for a checked case with a contract that ends (Ziektewet article 38 lid 2).

    From six whole weeks of sickness on there must be a re-integration report; in practice UWV takes a short one
    until ten weeks. Recovery and leave do not count. UWV is told on the last working day of the contract,
    Monday to Friday without public holidays, but not before the first day of sickness.

    Raises:
        CaseError: the end of the contract is not known.
    """
    end = contract_end_of(course)
    days = course.days.number(end)
    if end >= course.wage.waiting_until:
        return LeavingSick(days, days // 7, "wia", None)
    if any(recovery.first <= end <= recovery.until for recovery in course.case.recoveries):
        return LeavingSick(days, days // 7, "geen", None)
    return LeavingSick(days, days // 7, _form(days), max(last_working_day(end), course.days.first_day))


def leaving_sick_from(facts: Stored, today: date) -> LeavingSick:
    """The report for the case in these facts.

    Raises:
        CaseError: the first day or the end of the contract is not known, or the facts cannot be true together.
    """
    return leaving_sick(course_from(facts, today))


def verslag_uit_dienst(facts: Stored, today: date) -> str:
    """Which re-integration report belongs to the end of the contract."""
    return leaving_sick_from(facts, today).form


def _form(days: int) -> ReportForm:
    if days < SHORT_REPORT:
        return "geen"
    return "kort" if days < FULL_REPORT else "volledig"
