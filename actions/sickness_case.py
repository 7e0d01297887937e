"""One person's sickness case as it was told: takes the facts, refuses those that cannot be true together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from dateutil.relativedelta import relativedelta

from actions.dutch import day_in_words
from actions.errors import CaseError
from actions.periods import Period

EARLIEST = date(2014, 1, 1)
LATEST = date(2200, 1, 1)
MOST_PERIODS = 50
MOST_SANCTION_WEEKS = 52
"""WIA article 25 lid 9."""
_YEARS_AHEAD = relativedelta(years=10)
_AOW_YEARS = relativedelta(years=60)


@dataclass(frozen=True)
class SicknessCase:
    """What is known of a case; dates are inclusive, `None` is "not known or does not apply".

    `voluntary_extension_until` and `contract_end` are last days; `aow_date` is the day on which the AOW age is reached.
    """

    first_day: date
    recoveries: tuple[Period, ...] = ()
    leaves: tuple[Period, ...] = ()
    evaluation_date: date | None = None
    sanction_weeks: int = 0
    voluntary_extension_until: date | None = None
    contract_end: date | None = None
    aow_date: date | None = None


def check(case: SicknessCase, today: date) -> None:
    """Refuses a case that cannot be true on this day.

    Raises:
        CaseError: `field` is the JSON name in the request, the message says in Dutch what to do.
    """
    _check_first_day(case.first_day, today)
    _check_periods("recoveries", case.recoveries, case.first_day, today)
    _check_periods("leaves", case.leaves, case.first_day, today)
    if not 0 <= case.sanction_weeks <= MOST_SANCTION_WEEKS:
        raise CaseError("sanction_weeks", "Een loonsanctie duurt 0 tot en met 52 weken. Kijk in de beslissing van UWV.")
    if case.evaluation_date is not None:
        _check_not_before_sickness("evaluation_date", "De eerstejaarsevaluatie", case.evaluation_date, case.first_day)
    if case.contract_end is not None:
        _check_not_before_sickness("contract_end", "Het einde van het contract", case.contract_end, case.first_day)
    _check_not_too_late("evaluation_date", [case.evaluation_date], today)
    _check_not_too_late("voluntary_extension_until", [case.voluntary_extension_until], today)
    _check_aow(case.aow_date, case.first_day)


def _check_first_day(first_day: date, today: date) -> None:
    if today >= LATEST:
        raise CaseError("today", "Deze datum ligt te ver in de toekomst. Controleer het jaartal.")
    if first_day > today:
        raise CaseError(
            "first_day",
            f"De eerste ziektedag ({day_in_words(first_day)}) ligt in de toekomst. Geef een dag tot en met vandaag.",
        )
    if first_day < EARLIEST:
        raise CaseError(
            "first_day",
            "Voor ziekte van vóór 2014 golden deels andere regels. "
            "Controleer het jaartal. Klopt het? Vraag UWV of een jurist om de data.",
        )


def _check_periods(field: str, periods: Sequence[Period], first_day: date, today: date) -> None:
    name = {"recoveries": "herstel", "leaves": "verlof"}[field]
    if len(periods) > MOST_PERIODS:
        raise CaseError(field, f"Dit zijn meer dan {MOST_PERIODS} perioden. Voeg perioden die aansluiten samen.")
    for period in periods:
        span = f"({day_in_words(period.first)} tot en met {day_in_words(period.until)})"
        if period.until < period.first:
            raise CaseError(field, f"De laatste dag van het {name} ligt vóór de eerste dag {span}. Draai de datums om.")
        if period.first <= first_day:
            raise CaseError(
                field,
                f"Dit {name} {span} begint niet na de eerste ziektedag ({day_in_words(first_day)}). "
                f"Geef alleen {name} dat later begon, of verbeter de eerste ziektedag.",
            )
    _check_not_too_late(field, [period.until for period in periods], today)
    for one, other in pairwise(sorted(periods)):
        if other.first <= one.until:
            raise CaseError(
                field,
                f"Twee perioden van {name} overlappen elkaar rond {day_in_words(other.first)}. Maak er één periode van.",
            )


def _check_not_before_sickness(field: str, name: str, day: date, first_day: date) -> None:
    if day < first_day:
        raise CaseError(
            field,
            f"{name} ({day_in_words(day)}) ligt vóór de eerste ziektedag ({day_in_words(first_day)}). "
            "Controleer beide datums.",
        )


def _check_not_too_late(field: str, days: Iterable[date | None], today: date) -> None:
    for day in days:
        if day is not None and day > today + _YEARS_AHEAD:
            raise CaseError(
                field, f"{day_in_words(day)} ligt meer dan tien jaar in de toekomst. Controleer het jaartal."
            )


def _check_aow(aow_date: date | None, first_day: date) -> None:
    if aow_date is not None and not first_day - _AOW_YEARS <= aow_date <= first_day + _AOW_YEARS:
        raise CaseError("aow_date", f"De AOW-datum {day_in_words(aow_date)} kan niet kloppen. Controleer het jaartal.")
