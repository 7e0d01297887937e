"""One person's case out of the facts of a conversation: takes stored facts, gives a sickness case or an employment."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from actions.errors import CaseError
from actions.periods import Period
from actions.sickness_case import SicknessCase
from actions.transition_payment import Employment
from knowledge.errors import InputError
from knowledge.model import UNKNOWN
from knowledge.values import decimal, iso_date

Stored = Mapping[str, object]
"""Fact id → stored JSON value: an ISO date, a decimal or whole number as text, periods, or "onbekend"."""

FACT_OF_FIELD: Mapping[str, str] = {
    "first_day": "eerste_ziektedag",
    "recoveries": "herstelperiodes",
    "leaves": "verlofperiodes",
    "evaluation_date": "evaluatiedatum",
    "sanction_weeks": "loonsanctie_weken",
    "voluntary_extension_until": "verlenging_tot",
    "contract_end": "contract_einde",
    "aow_date": "aow_datum",
    "start": "dienst_begin",
    "end": "contract_einde",
    "monthly_salary": "maandsalaris",
    "holiday_allowance": "vakantietoeslag",
}
"""Which fact to ask again when a `CaseError` names this field."""


def case_from(facts: Stored) -> SicknessCase | None:
    """The sickness case, or `None` when the first day of sickness is not known; unknown facts are left out.

    Raises:
        CaseError: a stored value cannot be read.
    """
    first_day = _day(facts, "first_day")
    if first_day is None:
        return None
    return SicknessCase(
        first_day=first_day,
        recoveries=_periods(facts, "recoveries"),
        leaves=_periods(facts, "leaves"),
        evaluation_date=_day(facts, "evaluation_date"),
        sanction_weeks=_weeks(facts, "sanction_weeks"),
        voluntary_extension_until=_day(facts, "voluntary_extension_until"),
        contract_end=_day(facts, "contract_end"),
        aow_date=_day(facts, "aow_date"),
    )


def employment_from(facts: Stored) -> Employment | None:
    """The employment, or `None` while its begin, end, salary or holiday allowance is not known.

    Raises:
        CaseError: a stored value cannot be read.
    """
    start, end = _day(facts, "start"), contract_end_from(facts)
    salary, allowance = _number(facts, "monthly_salary"), _number(facts, "holiday_allowance")
    if start is None or end is None or salary is None or allowance is None:
        return None
    return Employment(start=start, end=end, monthly_salary=salary, holiday_allowance=allowance)


def contract_end_from(facts: Stored) -> date | None:
    """The last day of the contract for the transition payment: `dienst_einde` if that fact is known, else `contract_einde`.

    Raises:
        CaseError: the stored value cannot be read.
    """
    return known_day(facts, "dienst_einde", "end") or _day(facts, "end")


def needed_contract_end(facts: Stored) -> date:
    """As `contract_end_from`, for a computation that cannot do without it.

    Raises:
        CaseError: it is not known, or the stored value cannot be read.
    """
    end = contract_end_from(facts)
    if end is None:
        raise CaseError("end", "Hiervoor is de laatste dag van het contract nodig. Geef die datum.")
    return end


def needed_day(facts: Stored, fact: str, why: str) -> date:
    """The day that this fact holds; `why` is the Dutch sentence that says what it is needed for.

    Raises:
        CaseError: it is not known, or the stored value cannot be read.
    """
    day = known_day(facts, fact, fact)
    if day is None:
        raise CaseError(fact, f"{why} Geef die datum.")
    return day


def known_day(facts: Stored, fact: str, field: str) -> date | None:
    """The day that this fact holds, `None` when it is not known; `field` is what a `CaseError` names."""
    value = _known(facts, fact)
    return None if value is None else _read_day(field, value)


def known_number(facts: Stored, fact: str, field: str) -> Decimal | None:
    """The number or amount that this fact holds, `None` when it is not known; `field` is what a `CaseError` names."""
    value = _known(facts, fact)
    if value is None:
        return None
    try:
        return decimal(field, value)
    except InputError as error:
        raise CaseError(field, error.message) from error


def _known(facts: Stored, fact: str) -> object | None:
    value = facts.get(fact)
    return None if value == UNKNOWN else value


def _day(facts: Stored, field: str) -> date | None:
    return known_day(facts, FACT_OF_FIELD[field], field)


def _read_day(field: str, value: object) -> date:
    try:
        return iso_date(field, value)
    except InputError as error:
        raise CaseError(field, error.message) from error


def _number(facts: Stored, field: str) -> Decimal | None:
    return known_number(facts, FACT_OF_FIELD[field], field)


def _weeks(facts: Stored, field: str) -> int:
    number = _number(facts, field)
    if number is None:
        return 0
    if number != number.to_integral_value():
        raise CaseError(field, "Geef een heel aantal weken, bijvoorbeeld 26.")
    return int(number)


def _periods(facts: Stored, field: str) -> tuple[Period, ...]:
    value = _known(facts, FACT_OF_FIELD[field])
    if value is None:
        return ()
    if not isinstance(value, list) or not all(
        isinstance(item, dict) and {"from", "until"} <= set(item) for item in value
    ):
        raise CaseError(field, "Geef van elke periode de eerste dag (from) en de laatste dag (until).")
    return tuple(Period(_read_day(field, item["from"]), _read_day(field, item["until"])) for item in value)
