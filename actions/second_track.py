"""When the second track must start: takes the facts of a case and a day, gives one of a few named moments."""

from __future__ import annotations

from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from actions.course import Course, course_from
from actions.deadlines import EVALUATION_FIRST_DAY, SECOND_TRACK, SECOND_TRACK_AFTER_EVALUATION
from actions.errors import CaseError
from actions.personal import Stored

_NEAR_AOW = relativedelta(years=1)


def evaluation_of(course: Course) -> date | None:
    """The eerstejaarsevaluatie of the case that runs; one from before its first day belongs to an earlier case."""
    evaluation = course.case.evaluation_date
    return None if evaluation is None or evaluation < course.days.first_day else evaluation


def due_of(course: Course) -> date:
    """The last day to start: six weeks after the evaluation, or else the end of week 58 (Werkwijzer Poortwachter §4.3.1)."""
    evaluation = evaluation_of(course)
    if evaluation is None:
        return course.days.day(SECOND_TRACK)
    return evaluation + timedelta(days=SECOND_TRACK_AFTER_EVALUATION)


def tweede_spoor_moment(facts: Stored, today: date) -> str:
    """Whether the second track is due: before the evaluation, until six weeks after it, later, or after the wage payment.

    The duty runs as long as wage is due (BW 7:658a lid 1), so also during a loonsanctie or a voluntary extension.
    """
    course = course_from(facts, today)
    if today > course.wage.wage_until:
        return "na_loon"
    if evaluation_of(course) is None and today < course.days.day(EVALUATION_FIRST_DAY):
        return "voor_evaluatie"
    return "termijn_loopt" if today <= due_of(course) else "te_laat"


def aow_tweede_spoor(facts: Stored, today: date) -> str:
    """Whether the AOW age comes within the 104 weeks, within a year after them, or later (Werkwijzer Poortwachter §5.14)."""
    course = course_from(facts, today)
    aow_date = course.case.aow_date
    if aow_date is None:
        raise CaseError("aow_date", "Hiervoor is de dag nodig waarop de AOW begint. Geef die datum.")
    end = course.wage.waiting_until
    if aow_date <= end:
        return "binnen_wachttijd"
    return "binnen_een_jaar" if aow_date <= end + _NEAR_AOW else "later"
