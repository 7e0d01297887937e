"""A person's own deadlines: takes a sickness case and a day, gives every milestone with its dates and the notes to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from actions import deadlines
from actions.counted_days import CountedDays, counting
from actions.periods import Period
from actions.sickness_case import SicknessCase, check
from actions.timeline_notes import notes_on
from actions.wage_period import WagePeriod, wage_period
from actions.working_days import next_working_day

__all__ = ["Milestone", "Period", "SicknessCase", "Status", "Timeline", "Who", "timeline"]

Status = Literal["past", "now", "coming"]
Who = Literal["werkgever", "werknemer", "bedrijfsarts", "uwv"]

_BOTH: tuple[Who, ...] = ("werkgever", "werknemer")
_SECOND_TRACK = timedelta(days=deadlines.SECOND_TRACK_AFTER_EVALUATION)


@dataclass(frozen=True)
class Milestone:
    """One step or end: `due` is its (last) day, `starts` its first day if it has a stretch of days.

    `who` has to act; `sources` are ids of the knowledge's sources. `id` is that of the interface (Dutch).
    """

    id: str
    starts: date | None
    due: date
    who: tuple[Who, ...]
    status: Status
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Timeline:
    """The deadlines of the case that runs on a day, or that would run next.

    `week` is the week of sickness (from 1) of the last day that counted; `None` while the case has not begun.
    `notes` are Dutch sentences: what was counted, what was left out, what is uncertain.
    """

    case_first_day: date
    week: int | None
    milestones: tuple[Milestone, ...]
    notes: tuple[str, ...]

    def milestone(self, name: str) -> Milestone | None:
        """The milestone with this id, or `None` if it does not apply to this case."""
        return next((milestone for milestone in self.milestones if milestone.id == name), None)


@dataclass(frozen=True)
class _Step:
    """A milestone before it is compared with today."""

    id: str
    due: date
    who: tuple[Who, ...]
    sources: tuple[str, ...]
    starts: date | None = None


def timeline(case: SicknessCase, today: date) -> Timeline:
    """Every milestone of the case, in the order of the interface, as of this day.

    Days of full recovery shorter than 28 days and of leave do not count, so all that follows shifts; a longer
    recovery starts a new case on the day after it. Only the report to UWV is moved to a working day.
    The WIA milestones are left out when the AOW age comes first (BW 7:629 lid 2; WIA article 23).

    Raises:
        CaseError: the facts cannot be true together, see `actions.sickness_case.check`.
    """
    check(case, today)
    count = counting(case.first_day, case.recoveries, case.leaves)
    wage = wage_period(case, count)
    evaluation = case.evaluation_date
    if evaluation is not None and evaluation < count.days.first_day:
        evaluation = None
    steps = _first_steps(count.days, evaluation) + _wia_steps(count.days, wage) + _ends(count.days, wage)
    week = _week(count.days, wage, today)
    return Timeline(
        case_first_day=count.days.first_day,
        week=week,
        milestones=tuple(_milestone(step, today) for step in steps),
        notes=notes_on(case, count, wage, today),
    )


def _first_steps(days: CountedDays, evaluation: date | None) -> tuple[_Step, ...]:
    second_track = days.day(deadlines.SECOND_TRACK) if evaluation is None else evaluation + _SECOND_TRACK
    report = next_working_day(days.day(deadlines.REPORT_TO_UWV))
    return (
        _Step("eerste_ziektedag", days.first_day, ("werknemer",), ("wia_23",)),
        _Step("melding_arbodienst", days.day(deadlines.REPORT_TO_DOCTOR), ("werkgever",), ("arbowet_14",)),
        _Step("probleemanalyse", days.day(deadlines.ANALYSIS), ("bedrijfsarts",), ("rpg_2",)),
        _Step("plan_van_aanpak", days.day(deadlines.PLAN), _BOTH, ("rpg_4",)),
        _Step("ziekmelding_uwv", report, ("werkgever",), ("zw_38", "uwv_42_weken")),
        _Step(
            "eerstejaarsevaluatie",
            days.day(deadlines.EVALUATION),
            _BOTH,
            ("rpg_4",),
            starts=days.day(deadlines.EVALUATION_FIRST_DAY),
        ),
        _Step("tweede_spoor", second_track, _BOTH, ("werkwijzer_poortwachter",)),
    )


def _wia_steps(days: CountedDays, wage: WagePeriod) -> tuple[_Step, ...]:
    if wage.application_until is None:
        return ()
    application = ("wia_64",) if wage.extension_until is None else ("wia_64", "wia_24")
    return (
        _Step(
            "uwv_brief_wia",
            days.day(deadlines.LETTER_LAST_DAY),
            ("uwv",),
            ("wia_64",),
            starts=days.day(deadlines.LETTER_DAY),
        ),
        _Step(
            "re_integratieverslag",
            days.day(deadlines.REINTEGRATION_REPORT),
            (*_BOTH, "bedrijfsarts"),
            ("wia_25", "rpg_6"),
        ),
        _Step("wia_aanvraag", wage.application_until, ("werknemer",), application),
        _Step(
            "iva_aanvraag",
            days.day(deadlines.IVA_LAST_DAY),
            ("werknemer", "bedrijfsarts"),
            ("wia_23", "wia_66"),
            starts=days.day(deadlines.IVA_FIRST_DAY),
        ),
    )


def _ends(days: CountedDays, wage: WagePeriod) -> tuple[_Step, ...]:
    lengthened = ("wia_25",) * bool(wage.sanction_weeks) + ("wia_24",) * (wage.extension_until is not None)
    why = ("stb_2023_169",) if wage.ended_by == "aow" else ("zw_38",) if wage.ended_by == "contract" else lengthened
    start = () if wage.wia_from is None else (_Step("wia_start", wage.wia_from, ("uwv",), ("wia_23", *lengthened)),)
    return (
        _Step("einde_wachttijd", wage.waiting_until, _BOTH, ("wia_23",)),
        _Step("einde_loondoorbetaling", wage.wage_until, ("werkgever",), ("bw_7_629", *why)),
        *start,
        _Step("einde_opzegverbod", wage.ban_free_from, ("werkgever",), ("bw_7_670", *lengthened)),
    )


def _milestone(step: _Step, today: date) -> Milestone:
    status: Status = "coming"
    if step.due < today:
        status = "past"
    elif (step.starts or step.due) <= today:
        status = "now"
    return Milestone(step.id, step.starts, step.due, step.who, status, step.sources)


def _week(days: CountedDays, wage: WagePeriod, today: date) -> int | None:
    number = days.number(min(today, wage.sick_until))
    return (number + 6) // 7 or None
