"""The transition payment: a third of a month's salary for each year of service, the rest pro rata, capped."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.errors import CaseError
from actions.transition_payment import Employment, Payment, payment

EXAMPLE = Employment(date(2018, 1, 10), date(2021, 12, 7), Decimal("3000.00"), Decimal(8))
MAXIMA = {2020: 83000, 2021: 84000, 2022: 86000, 2023: 89000, 2024: 94000, 2025: 98000, 2026: 102000}
"""As published (law sheet d.3); that of 2027 was not yet on 2026-11-21."""


def maximum(end: date) -> Decimal | None:
    return Decimal(MAXIMA[end.year]) if end.year in MAXIMA else None


def paid(**changed: Any) -> Payment:
    return payment(replace(EXAMPLE, **changed), maximum)


def test_the_example_of_the_interface_to_the_cent() -> None:
    """3 × 1080 + 10 × 90 + (21/30 + 7/31) × 90 = 4223.32."""
    found = payment(EXAMPLE, maximum)

    assert found.amount == Decimal("4223.32")
    assert found.salary_basis == Decimal("3240.00")
    assert (found.years, found.months, found.days) == (3, 10, 28)
    assert str(found.maximum) == "84000.00"
    assert not found.capped


def test_the_steps_show_the_computation() -> None:
    assert payment(EXAMPLE, maximum).steps == (
        "Loon per maand dat meetelt: € 3.240,00.",
        "3 hele jaren, per jaar 1/3 maandloon: € 3.240,00.",
        "10 hele maanden, per maand 1/36 maandloon: € 900,00.",
        "28 losse dagen, dat is 21/30 + 7/31 maand: € 83,32.",
        "Samen: € 4.223,32.",
    )


def test_a_full_year_is_a_third_of_a_month_and_a_full_month_a_twelfth_of_that() -> None:
    """3000 without holiday allowance: 1000 a year, 83.33 a month."""
    year = paid(start=date(2025, 1, 1), end=date(2025, 12, 31), holiday_allowance=Decimal(0))
    month = paid(start=date(2025, 1, 1), end=date(2025, 1, 31), holiday_allowance=Decimal(0))

    assert year.amount == Decimal("1000.00")
    assert month.amount == Decimal("83.33")


def test_there_is_a_right_from_the_first_day() -> None:
    """Since 2020: one day in January is 1/31 of 1/36 of 3240, 2.90."""
    assert paid(start=date(2025, 1, 31), end=date(2025, 1, 31)).amount == Decimal("2.90")


def test_of_a_contract_shorter_than_a_month_the_salary_over_it_is_the_monthly_salary() -> None:
    """Stb. 2019, 298: 14 of 28 days in February, so 1620 counts and 1/36 of it is paid."""
    found = paid(start=date(2025, 2, 1), end=date(2025, 2, 14))

    assert found.salary_basis == Decimal("1620.00")
    assert found.amount == Decimal("45.00")
    assert "stb_2019_298" in found.sources


@pytest.mark.parametrize(
    ("extra", "basis"),
    [
        ({"holiday_allowance": Decimal(0)}, "3000.00"),
        ({"holiday_allowance": Decimal("8.33")}, "3249.90"),
        ({"fixed_allowances_12_months": Decimal(1200)}, "3340.00"),
        ({"variable_pay_36_months": Decimal(3600)}, "3340.00"),
        ({"year_end_bonus": Decimal(1200)}, "3340.00"),
        (
            {
                "fixed_allowances_12_months": Decimal(1200),
                "variable_pay_36_months": Decimal(3600),
                "year_end_bonus": Decimal(1200),
            },
            "3540.00",
        ),
    ],
)
def test_what_belongs_to_the_salary(extra: dict[str, Decimal], basis: str) -> None:
    """Holiday allowance in full, bonus and allowances of a year for 1/12, variable pay of three years for 1/36."""
    assert paid(**extra).salary_basis == Decimal(basis)


def test_half_a_cent_is_rounded_up() -> None:
    """1/36 of 300.42 is 8.345."""
    found = paid(
        start=date(2025, 1, 1), end=date(2025, 1, 31), monthly_salary=Decimal("300.42"), holiday_allowance=Decimal(0)
    )

    assert found.amount == Decimal("8.35")


def test_the_maximum_caps_a_long_employment() -> None:
    """30 years at 12 960 a month is 129 600; the maximum of 2025 is 98 000, a year's salary 155 520: not capped."""
    long = {"start": date(1995, 1, 1), "end": date(2024, 12, 31)}

    below_a_years_salary = paid(**long, monthly_salary=Decimal(12000))
    above_the_maximum = paid(start=date(1980, 1, 1), end=date(2025, 12, 31), monthly_salary=Decimal(7000))

    assert below_a_years_salary.amount == Decimal("129600.00")
    assert not below_a_years_salary.capped
    assert above_the_maximum.amount == Decimal("98000.00")
    assert above_the_maximum.capped


def test_a_years_salary_is_the_cap_when_it_is_more_than_the_maximum() -> None:
    """45 years at 10 800 a month would be 162 000; a year's salary is 129 600, the maximum of 2025 is 98 000."""
    found = paid(start=date(1981, 1, 1), end=date(2025, 12, 31), monthly_salary=Decimal(10000))

    assert found.amount == Decimal("129600.00")
    assert found.capped
    assert found.maximum == Decimal("98000.00")
    assert "€ 129.600,00" in found.steps[-1]


def test_exactly_the_maximum_is_not_capped() -> None:
    """36 years are 12 months' salary: 12 × 8166.66 = 97 999.92, which is the year's salary and the maximum here."""
    found = payment(
        Employment(date(1990, 1, 1), date(2025, 12, 31), Decimal("8166.66"), Decimal(0)),
        lambda end: Decimal("97999.92"),
    )

    assert found.amount == Decimal("97999.92")
    assert not found.capped


def test_the_year_in_which_the_contract_ends_decides_the_maximum() -> None:
    assert paid(end=date(2025, 12, 31)).maximum == Decimal("98000.00")
    assert paid(end=date(2026, 1, 1)).maximum == Decimal("102000.00")


def test_without_a_published_maximum_the_amount_is_given_and_the_note_says_so() -> None:
    found = paid(end=date(2027, 1, 1))

    assert found.maximum is None
    assert not found.capped
    assert found.amount > 0
    assert any("2027" in note and "niet gepubliceerd" in note for note in found.notes)


def test_the_notes_say_what_was_not_counted() -> None:
    assert any("niet meegeteld" in note for note in payment(EXAMPLE, maximum).notes)
    assert not any("niet meegeteld" in note for note in paid(year_end_bonus=Decimal(1)).notes)


@pytest.mark.parametrize(
    ("changed", "field", "words"),
    [
        ({"end": date(2018, 1, 9)}, "end", "vóór de eerste dag"),
        ({"end": date(2019, 12, 31)}, "end", "2020"),
        ({"end": date(2100, 1, 1)}, "end", "jaartal"),
        ({"start": date(1949, 12, 31)}, "start", "1950"),
        ({"monthly_salary": Decimal(0)}, "monthly_salary", "nul"),
        ({"monthly_salary": Decimal("-1")}, "monthly_salary", "nul of meer"),
        ({"monthly_salary": Decimal("NaN")}, "monthly_salary", "getal"),
        ({"monthly_salary": Decimal("Infinity")}, "monthly_salary", "getal"),
        ({"monthly_salary": Decimal(3_000_000)}, "monthly_salary", "zo hoog"),
        ({"holiday_allowance": Decimal(-8)}, "holiday_allowance", "nul of meer"),
        ({"holiday_allowance": Decimal(240)}, "holiday_allowance", "zo hoog"),
        ({"fixed_allowances_12_months": Decimal(-1)}, "fixed_allowances_12_months", "nul of meer"),
        ({"variable_pay_36_months": Decimal(-1)}, "variable_pay_36_months", "nul of meer"),
        ({"year_end_bonus": Decimal(10**9)}, "year_end_bonus", "zo hoog"),
    ],
)
def test_what_cannot_be_is_refused_with_the_field(changed: dict[str, Any], field: str, words: str) -> None:
    with pytest.raises(CaseError) as refused:
        paid(**changed)

    assert refused.value.field == field
    assert words in refused.value.message


def test_the_first_and_the_last_allowed_dates_are_computed() -> None:
    assert paid(start=date(1950, 1, 1), end=date(2020, 1, 1)).amount > 0


salaries = st.decimals(min_value=1, max_value=20000, places=2)


@given(st.dates(date(1950, 1, 1), date(2019, 12, 31)), st.dates(date(2020, 1, 1), date(2026, 12, 31)), salaries)
def test_the_amount_never_exceeds_the_larger_of_the_maximum_and_a_years_salary(
    start: date, end: date, salary: Decimal
) -> None:
    found = paid(start=start, end=end, monthly_salary=salary, holiday_allowance=Decimal(0))

    assert 0 < found.amount <= max(Decimal(MAXIMA[end.year]), 12 * salary)
    assert found.amount == found.amount.quantize(Decimal("0.01"))


@given(st.integers(1, 60), salaries)
def test_whole_years_are_thirds_of_the_salary(years: int, salary: Decimal) -> None:
    end = date(2025, 12, 31)
    found = payment(Employment(date(2026 - years, 1, 1), end, salary, Decimal(0)), lambda day: None)

    assert abs(found.amount - salary * years / 3) <= Decimal("0.005")
    assert (found.years, found.months, found.days) == (years, 0, 0)
