"""Whether two times of sickness count as one: takes both and the leave between them, gives the day counting starts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from actions.counted_days import NEW_CASE_DAYS
from actions.course import course_from
from actions.dutch import day_in_words
from actions.errors import CaseError
from actions.periods import Period, interruptions
from actions.personal import Stored
from knowledge.model import UNKNOWN

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Joined:
    """What lies between two times of sickness.

    `recovered` are the days of full recovery without leave; `is_one` says whether they were too few to start anew.
    `first_day` is the first day of the case to which the later time of sickness belongs.
    """

    recovered: int
    is_one: bool
    first_day: date


def joined(sick: Period, again_from: date, leaves: Sequence[Period] = ()) -> Joined:
    """Whether sickness again from this day belongs to the earlier sickness (BW 7:629 lid 10, WIA article 23 lid 3).

    Less than 28 days of full recovery in between make it one case, whatever the cause; days of pregnancy or
    maternity leave are not recovery. Working part of the hours is not recovery, so it makes no new time of sickness.

    Raises:
        CaseError: the times of sickness overlap, or the periods of leave do.
    """
    if again_from <= sick.until:
        raise CaseError(
            "opnieuw_ziek_op",
            f"De nieuwe ziekte begint vóór het einde van de eerdere ({day_in_words(sick.until)}). Controleer de datums.",
        )
    ordered = sorted(leaves)
    if any(later.first <= earlier.until for earlier, later in pairwise(ordered)):
        raise CaseError("leaves", "Twee perioden van verlof overlappen elkaar. Maak er één periode van.")
    gap = Period(sick.until + _DAY, again_from - _DAY)
    if gap.until < gap.first:
        return Joined(0, is_one=True, first_day=sick.first)
    between = next(block for block in interruptions([gap], ordered) if block.first <= gap.first <= block.until)
    is_one = between.recovered < NEW_CASE_DAYS
    return Joined(between.recovered, is_one, sick.first if is_one else again_from)


def joined_from(facts: Stored, today: date) -> Joined | None:
    """What the last recovery in these facts did to the count, `None` when there was none.

    The first day is the one from which the 104 weeks are counted; an earlier long recovery can have moved it too.

    Raises:
        CaseError: the first day of sickness is not known, or the facts cannot be true together.
    """
    course = course_from(facts, today)
    case = course.case
    blocks = [block for block in interruptions(case.recoveries, case.leaves) if block.recovered]
    if not blocks:
        return None
    recovered = blocks[-1].recovered
    return Joined(recovered, recovered < NEW_CASE_DAYS, course.days.first_day)


def samentelling(facts: Stored, today: date) -> str:
    """Whether the sickness after the last recovery goes on with the old count or starts a new case.

    Raises:
        CaseError: as `joined_from`, or it is not known whether there was a recovery.
    """
    if facts.get("herstelperiodes") in (None, UNKNOWN):
        raise CaseError("recoveries", "Hiervoor zijn de perioden van herstel nodig. Geef van elke periode de datums.")
    found = joined_from(facts, today)
    if found is None:
        return "geen_herstel"
    return "een_geval" if found.is_one else "nieuw_geval"
