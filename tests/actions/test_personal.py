"""A case or an employment out of the stored facts of a conversation."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from actions.errors import CaseError
from actions.periods import Period
from actions.personal import FACT_OF_FIELD, case_from, contract_end_from, employment_from
from actions.sickness_case import SicknessCase
from actions.transition_payment import Employment

EMPLOYED: dict[str, object] = {
    "dienst_begin": "2018-01-10",
    "contract_einde": "2021-12-07",
    "maandsalaris": "3000.00",
    "vakantietoeslag": "8",
}


@pytest.mark.parametrize("facts", [{}, {"eerste_ziektedag": "onbekend"}, {"loonsanctie_weken": "26"}])
def test_without_a_first_day_there_is_no_case(facts: dict[str, object]) -> None:
    assert case_from(facts) is None


def test_every_known_fact_of_the_case_is_taken_over() -> None:
    facts = {
        "rol": "werkgever",
        "eerste_ziektedag": "2025-01-06",
        "herstelperiodes": [{"from": "2025-05-05", "until": "2025-05-31"}],
        "verlofperiodes": [],
        "evaluatiedatum": "2025-12-01",
        "loonsanctie_weken": "26",
        "verlenging_tot": "2027-12-31",
        "contract_einde": "2028-01-31",
        "aow_datum": "2031-02-03",
    }

    assert case_from(facts) == SicknessCase(
        first_day=date(2025, 1, 6),
        recoveries=(Period(date(2025, 5, 5), date(2025, 5, 31)),),
        leaves=(),
        evaluation_date=date(2025, 12, 1),
        sanction_weeks=26,
        voluntary_extension_until=date(2027, 12, 31),
        contract_end=date(2028, 1, 31),
        aow_date=date(2031, 2, 3),
    )


def test_what_a_person_does_not_know_is_left_out() -> None:
    unknown = dict.fromkeys(FACT_OF_FIELD.values(), "onbekend")

    assert case_from({**unknown, "eerste_ziektedag": "2025-01-06"}) == SicknessCase(date(2025, 1, 6))


def test_an_employment_needs_begin_end_salary_and_allowance() -> None:
    assert employment_from(EMPLOYED) == Employment(date(2018, 1, 10), date(2021, 12, 7), Decimal("3000.00"), Decimal(8))
    for fact in EMPLOYED:
        assert employment_from({**EMPLOYED, fact: "onbekend"}) is None
        assert employment_from({name: value for name, value in EMPLOYED.items() if name != fact}) is None


def test_the_end_of_the_employment_goes_before_the_end_of_the_contract() -> None:
    assert contract_end_from({"contract_einde": "2027-01-31"}) == date(2027, 1, 31)
    assert contract_end_from({"contract_einde": "2027-01-31", "dienst_einde": "2026-12-31"}) == date(2026, 12, 31)
    assert contract_end_from({"contract_einde": "2027-01-31", "dienst_einde": "onbekend"}) == date(2027, 1, 31)
    assert contract_end_from({}) is None


@pytest.mark.parametrize(
    ("fact", "value", "field"),
    [
        ("eerste_ziektedag", "6 januari", "first_day"),
        ("eerste_ziektedag", 20250106, "first_day"),
        ("aow_datum", "2026-02-30", "aow_date"),
        ("herstelperiodes", "2025-05-05", "recoveries"),
        ("herstelperiodes", [{"from": "2025-05-05"}], "recoveries"),
        ("verlofperiodes", [{"from": "2025-05-05", "until": "?"}], "leaves"),
        ("loonsanctie_weken", "veel", "sanction_weeks"),
        ("loonsanctie_weken", "2.5", "sanction_weeks"),
    ],
)
def test_a_value_that_cannot_be_read_is_refused_with_its_field(fact: str, value: object, field: str) -> None:
    with pytest.raises(CaseError) as refused:
        case_from({"eerste_ziektedag": "2025-01-06", fact: value})

    assert refused.value.field == field
