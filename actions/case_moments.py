"""Where a sickness case stands on a day: takes facts and a day, gives one of a few named moments."""

from __future__ import annotations

from datetime import date

from actions.course import contract_end_of, course_from
from actions.deadlines import APPLICATION_DAY, IVA_FIRST_DAY, IVA_LAST_DAY, LETTER_DAY
from actions.personal import Stored

SIXTY_PLUS_FROM, SIXTY_PLUS_UNTIL = date(2025, 9, 1), date(2027, 9, 1)
"""The simplified WIA assessment of people from 60 on: the first day of the measure, and the first day without it."""


def ziektefase(facts: Stored, today: date) -> str:
    """Where in the 104 weeks the case is (Ziektewet article 38, WIA articles 23 and 64).

    Up to week 42, to week 52, to week 87, the WIA weeks 88-93, up to the end of the waiting period, after it.
    A voluntary extension moves the WIA weeks and the end; a loonsanctie comes after the waiting period.
    """
    course = course_from(facts, today)
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
    course = course_from(facts, today)
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
    course = course_from(facts, today)
    aow_date = course.case.aow_date
    if today > course.days.day(IVA_LAST_DAY) or (aow_date is not None and aow_date <= today):
        return "te_laat"
    return "te_vroeg" if today < course.days.day(IVA_FIRST_DAY) else "mogelijk"


def contract_moment(facts: Stored, today: date) -> str:
    """Whether the contract ends within the waiting period (Ziektewet article 38 lid 2); its last day is still employment."""
    course = course_from(facts, today)
    end = contract_end_of(course)
    if end >= course.wage.waiting_until:
        return "loopt_door"
    return "geeindigd" if end < today else "eindigt"


def opzegverbod_moment(facts: Stored, today: date) -> str:
    """Whether the ban on dismissal still holds (BW 7:670): two calendar years, days longer than the 104 weeks."""
    return "loopt" if today < course_from(facts, today).wage.ban_free_from else "voorbij"


def zestig_plus_periode(facts: Stored, today: date) -> str:
    """Whether the 104 weeks end within the measure for people from 60 on; a loonsanctie or extension does not matter."""
    end = course_from(facts, today).wage.waiting_until
    if end < SIXTY_PLUS_FROM:
        return "voor_regeling"
    return "binnen_regeling" if end < SIXTY_PLUS_UNTIL else "na_regeling"
