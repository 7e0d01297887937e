"""The wage during sickness: 70% up to the maximum daily wage, in the first year at least the minimum wage.

The dated amounts are those of the law sheet (c): € 14,71 and € 304,25 on 1 January 2026, € 14,99 and € 309,91 on 1 July.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from actions.errors import CaseError
from actions.sick_pay import SickPay, loonjaar, sick_pay, sick_pay_from
from actions.sick_wage import Wage, WageYear

LISTED = {
    "minimumloon_per_uur": {date(2026, 1, 1): Decimal("14.71"), date(2026, 7, 1): Decimal("14.99")},
    "maximumdagloon": {date(2026, 1, 1): Decimal("304.25"), date(2026, 7, 1): Decimal("309.91")},
}
TODAY = date(2026, 11, 21)


def listed(name: str, day: date) -> Decimal | None:
    if day.year != 2026:
        return None
    return LISTED[name][date(2026, 7, 1) if day >= date(2026, 7, 1) else date(2026, 1, 1)]


def nothing_listed(name: str, day: date) -> Decimal | None:
    return None


def due(
    monthly: str, hours: str | None = "36", percentage: str | None = None, year: WageYear = "jaar_1", on: date = TODAY
) -> SickPay:
    weekly = None if hours is None else Decimal(hours)
    share = None if percentage is None else Decimal(percentage)
    return sick_pay(Wage(Decimal(monthly), weekly, share), year, on, listed)


def test_without_an_agreement_the_wage_is_70_percent() -> None:
    """BW 7:629 lid 1."""
    found = due("4000")

    assert found.amount == Decimal("2800.00")
    assert found.percentage == 70
    assert not found.raised
    assert not found.capped
    assert any("contract of de cao" in note for note in found.notes)


def test_in_the_first_year_the_wage_is_at_least_the_minimum_wage_for_the_agreed_hours() -> None:
    """36 × 14.99 × 52 / 12 = 2338.44, more than 70% of 3000."""
    found = due("3000")

    assert found.amount == Decimal("2338.44")
    assert found.floor == Decimal("2338.44")
    assert found.raised


def test_the_minimum_wage_is_that_of_the_day() -> None:
    """36 × 14.71 × 52 / 12 = 2294.76."""
    assert due("3000", on=date(2026, 6, 30)).amount == Decimal("2294.76")
    assert due("3000", on=date(2026, 7, 1)).amount == Decimal("2338.44")


def test_the_minimum_wage_is_pro_rata_of_the_hours() -> None:
    """18 hours are half of 2338.44."""
    assert due("1500", hours="18").amount == Decimal("1169.22")
    assert due("1700", hours="18").amount == Decimal("1190.00")


@pytest.mark.parametrize("year", ["jaar_2", "loonsanctie"])
def test_after_the_first_year_and_in_a_loonsanctie_there_is_no_floor(year: WageYear) -> None:
    found = due("3000", hours=None, year=year)

    assert found.amount == Decimal("2100.00")
    assert found.floor is None
    assert not found.raised


@pytest.mark.parametrize(
    ("on", "amount"),
    [(date(2026, 6, 30), "4632.21"), (date(2026, 7, 1), "4718.38")],
)
def test_the_statutory_part_is_taken_up_to_the_maximum_daily_wage(on: date, amount: str) -> None:
    """Law sheet c: € 6.617,44 and € 6.740,54 a month; 70% of 304.25 × 21.75 and of 309.91 × 21.75."""
    found = due("8000", on=on)

    assert found.amount == Decimal(amount)
    assert found.capped


def test_a_wage_of_exactly_the_maximum_is_not_capped() -> None:
    """304.25 × 21.75 = 6617.4375; 300 × 21.75 = 6525."""

    def round_maximum(name: str, day: date) -> Decimal | None:
        return Decimal(300)

    assert not due("6617.43", on=date(2026, 6, 30)).capped
    assert due("6617.44", on=date(2026, 6, 30)).capped
    assert not sick_pay(Wage(Decimal(6525)), "jaar_2", TODAY, round_maximum).capped
    assert sick_pay(Wage(Decimal("6525.01")), "jaar_2", TODAY, round_maximum).capped


@pytest.mark.parametrize(
    ("monthly", "percentage", "year", "amount"),
    [
        ("8000", "100", "jaar_1", "8000.00"),
        ("8000", "90", "jaar_2", "7200.00"),
        ("3000", "90", "jaar_1", "2700.00"),
        ("3000", "75", "jaar_1", "2338.44"),
        ("3000", "75", "jaar_2", "2250.00"),
        ("8000", "70", "jaar_2", "4718.38"),
    ],
)
def test_a_higher_agreed_part_is_taken_over_the_whole_wage(
    monthly: str, percentage: str, year: WageYear, amount: str
) -> None:
    assert due(monthly, percentage=percentage, year=year).amount == Decimal(amount)


def test_of_a_wage_at_the_minimum_all_is_due() -> None:
    """40 × 14.99 × 52 / 12 = 2598.27; an employer who counts 4.33 weeks a month pays 2596.27."""
    found = due("2596.27", hours="40")

    assert found.amount == Decimal("2596.27")
    assert found.raised


def test_of_a_wage_well_under_the_minimum_of_an_adult_the_amount_is_not_known() -> None:
    found = due("2000", hours="40")

    assert found.amount is None
    assert found.steps == ()
    assert any("21 jaar" in note for note in found.notes)


def test_an_amount_that_is_not_listed_for_the_day_leaves_the_wage_unknown_and_the_note_says_so() -> None:
    """Law sheet: minimum wage and maximum daily wage from 1 January 2027 were not published on 21 November 2026."""
    found = due("3000", on=date(2027, 1, 1))

    assert found.amount is None
    assert any("maximumdagloon op 1 januari 2027 is niet bekend" in note for note in found.notes)
    assert any("minimumloon op 1 januari 2027 is niet bekend" in note for note in found.notes)


def test_the_second_year_does_not_wait_for_the_minimum_wage() -> None:
    only_the_maximum = sick_pay(
        Wage(Decimal(3000)), "jaar_2", TODAY, lambda name, day: Decimal("309.91") if name == "maximumdagloon" else None
    )

    assert only_the_maximum.amount == Decimal("2100.00")
    assert not any("niet bekend" in note for note in only_the_maximum.notes)


def test_the_whole_wage_needs_no_dated_amount() -> None:
    found = sick_pay(Wage(Decimal(3000), percentage=Decimal(100)), "jaar_1", date(2027, 1, 1), nothing_listed)

    assert found.amount == Decimal("3000.00")
    assert not any("niet bekend" in note for note in found.notes)


def test_without_the_hours_the_first_year_is_not_computed() -> None:
    found = due("3000", hours=None)

    assert found.amount is None
    assert any("uren per week is niet bekend" in note for note in found.notes)


def test_the_steps_show_the_computation() -> None:
    assert due("3000").steps == (
        "Bruto maandloon volgens het contract: € 3.000,00.",
        "70% daarvan: € 2.100,00.",
        "Minimumloon bij 36 uur per week: 36 × € 14,99 × 52 / 12 = € 2.338,44.",
        "In de eerste 52 weken is het loon ten minste dat minimumloon.",
        "Loon bij ziekte: € 2.338,44 bruto per maand.",
    )
    assert due("8000", year="jaar_2").steps == (
        "Bruto maandloon volgens het contract: € 8.000,00.",
        "Daarvan telt hooguit het maximumdagloon mee: € 309,91 per dag, dat is € 6.740,54 per maand.",
        "70% daarvan: € 4.718,38.",
        "Loon bij ziekte: € 4.718,38 bruto per maand.",
    )


def test_the_facts_give_the_agreed_part_of_each_year() -> None:
    facts = {
        "maandsalaris": "3000.00",
        "uren_per_week": "36",
        "loon_percentage_jaar_1": "100",
        "loon_percentage_jaar_2": "85",
    }

    first, second, sanction = (
        sick_pay_from(facts, year, TODAY, listed) for year in ("jaar_1", "jaar_2", "loonsanctie")
    )

    assert first is not None
    assert first.amount == Decimal("3000.00")
    assert second is not None
    assert second.amount == Decimal("2550.00")
    assert sanction is not None
    assert sanction.amount == Decimal("2100.00")


def test_without_a_wage_there_is_nothing_to_compute_and_an_unknown_part_is_the_statutory_one() -> None:
    unknown = {"maandsalaris": "3000.00", "uren_per_week": "36", "loon_percentage_jaar_1": "onbekend"}

    found = sick_pay_from(unknown, "jaar_1", TODAY, listed)

    assert sick_pay_from({"maandsalaris": "onbekend"}, "jaar_1", TODAY, listed) is None
    assert found is not None
    assert found.amount == Decimal("2338.44")


@pytest.mark.parametrize(
    ("wage", "field"),
    [
        (Wage(Decimal(0)), "maandsalaris"),
        (Wage(Decimal("NaN")), "maandsalaris"),
        (Wage(Decimal(600_000)), "maandsalaris"),
        (Wage(Decimal(3000), Decimal(0)), "uren_per_week"),
        (Wage(Decimal(3000), Decimal(156)), "uren_per_week"),
        (Wage(Decimal(3000), Decimal(36), Decimal("69.99")), "loon_percentage"),
        (Wage(Decimal(3000), Decimal(36), Decimal(101)), "loon_percentage"),
    ],
)
def test_what_cannot_be_is_refused_with_the_field(wage: Wage, field: str) -> None:
    with pytest.raises(CaseError) as refused:
        sick_pay(wage, "jaar_1", TODAY, listed)

    assert refused.value.field == field


@pytest.mark.parametrize(
    ("facts", "today", "year"),
    [
        ({}, "2026-01-04", "jaar_1"),
        ({}, "2026-01-05", "jaar_2"),
        ({}, "2027-01-03", "jaar_2"),
        ({}, "2027-01-04", "voorbij"),
        ({"loonsanctie_weken": "52"}, "2027-01-04", "loonsanctie"),
        ({"loonsanctie_weken": "52"}, "2028-01-03", "voorbij"),
        ({"verlenging_tot": "2027-06-30"}, "2027-06-30", "verlenging"),
        ({"verlenging_tot": "2027-06-30"}, "2027-07-01", "voorbij"),
        ({"contract_einde": "2025-12-31"}, "2026-01-01", "voorbij"),
        ({"herstelperiodes": [{"from": "2025-05-05", "until": "2025-05-31"}]}, "2026-01-31", "jaar_1"),
        ({"herstelperiodes": [{"from": "2025-05-05", "until": "2025-05-31"}]}, "2026-02-01", "jaar_2"),
    ],
)
def test_the_year_decides_which_rules_hold(facts: dict[str, object], today: str, year: str) -> None:
    """First day 2025-01-06: week 52 ends on 2026-01-04, day 728 is 2027-01-03; 27 days of recovery shift both."""
    assert loonjaar({"eerste_ziektedag": "2025-01-06", **facts}, date.fromisoformat(today)) == year
