"""The loonkostenvoordeel: paid hours × rate, at most the maximum of the year (Wtl; table of the law sheet g.2)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from actions.errors import CaseError
from actions.wage_cost_benefit import BenefitKind, duration, wage_cost_benefit, wage_cost_benefit_from

FULL, LOW, NONE = ("3.05", "6000"), ("1.01", "2000"), ("0", "0")
LISTED = {
    ("arbeidsgehandicapt", 2026): FULL,
    ("herplaatst", 2026): FULL,
    ("banenafspraak", 2026): LOW,
    ("oudere_voor_2024", 2026): FULL,
    ("oudere_vanaf_2024", 2024): FULL,
    ("oudere_vanaf_2024", 2025): ("1.35", "2600"),
    ("oudere_vanaf_2024", 2026): NONE,
}
TODAY = date(2026, 11, 21)


def listed(name: str, day: date) -> Decimal | None:
    kind = name.removeprefix("lkv_").removesuffix("_maximum").removesuffix("_per_uur")
    found = LISTED.get((kind, day.year))
    return None if found is None else Decimal(found[1 if name.endswith("_maximum") else 0])


@pytest.mark.parametrize(
    ("kind", "hours", "year", "amount", "capped"),
    [
        ("arbeidsgehandicapt", "1000", 2026, "3050.00", False),
        ("arbeidsgehandicapt", "1967", 2026, "5999.35", False),
        ("arbeidsgehandicapt", "1968", 2026, "6000.00", True),
        ("herplaatst", "1872", 2026, "5709.60", False),
        ("banenafspraak", "1000", 2026, "1010.00", False),
        ("banenafspraak", "2080", 2026, "2000.00", True),
        ("oudere_voor_2024", "1000", 2026, "3050.00", False),
        ("oudere_vanaf_2024", "1000", 2024, "3050.00", False),
        ("oudere_vanaf_2024", "1000", 2025, "1350.00", False),
        ("oudere_vanaf_2024", "2080", 2025, "2600.00", True),
    ],
)
def test_the_amount_of_a_year_is_hours_times_rate_up_to_the_maximum(
    kind: BenefitKind, hours: str, year: int, amount: str, capped: bool
) -> None:
    found = wage_cost_benefit(kind, Decimal(hours), year, listed)

    assert found.amount == Decimal(amount)
    assert found.capped is capped


def test_an_older_worker_hired_in_2024_or_2025_brings_nothing_since_2026() -> None:
    """Abolished on 1 January 2026."""
    found = wage_cost_benefit("oudere_vanaf_2024", Decimal(1000), 2026, listed)

    assert found.amount == 0


def test_exactly_the_maximum_is_not_capped() -> None:
    def amounts(name: str, day: date) -> Decimal | None:
        return Decimal(2000) if name.endswith("_maximum") else Decimal(2)

    assert not wage_cost_benefit("banenafspraak", Decimal(1000), 2026, amounts).capped


def test_a_year_without_listed_amounts_has_no_amount_and_says_so() -> None:
    found = wage_cost_benefit("arbeidsgehandicapt", Decimal(1000), 2027, listed)

    assert found.amount is None
    assert found.steps == ()
    assert "2027" in found.notes[0]


def test_the_steps_show_the_computation() -> None:
    assert wage_cost_benefit("arbeidsgehandicapt", Decimal(2080), 2026, listed).steps == (
        "2080 verloonde uren × € 3,05 = € 6.344,00.",
        "Het maximum is € 6.000,00 per jaar. Het LKV wordt daarom € 6.000,00.",
    )


@pytest.mark.parametrize(
    ("kind", "year", "years"),
    [
        ("arbeidsgehandicapt", 2026, 3),
        ("herplaatst", 2026, 1),
        ("banenafspraak", 2025, 3),
        ("banenafspraak", 2026, None),
        ("oudere_voor_2024", 2026, 3),
    ],
)
def test_how_long_it_lasts(kind: BenefitKind, year: int, years: int | None) -> None:
    """Three years, one for who is placed in other work; since 2026 the banenafspraak has no end date."""
    assert duration(kind, year) == years


def test_a_whole_year_of_the_agreed_hours_is_52_weeks() -> None:
    """36 × 52 × 3.05 = 5709.60."""
    found = wage_cost_benefit_from({"lkv_soort": "herplaatst", "uren_per_week": "36"}, TODAY, listed)

    assert found is not None
    assert found.hours == 1872
    assert found.amount == Decimal("5709.60")
    assert found.year == 2026


@pytest.mark.parametrize(
    "facts",
    [
        {"lkv_soort": "herplaatst"},
        {"uren_per_week": "36"},
        {"lkv_soort": "onbekend", "uren_per_week": "36"},
        {"lkv_soort": "geen", "uren_per_week": "36"},
    ],
)
def test_without_kind_or_hours_there_is_nothing_to_compute(facts: dict[str, object]) -> None:
    assert wage_cost_benefit_from(facts, TODAY, listed) is None


@pytest.mark.parametrize("hours", ["0", "-1", "8785", "NaN"])
def test_hours_that_cannot_be_are_refused(hours: str) -> None:
    with pytest.raises(CaseError, match="uren"):
        wage_cost_benefit("herplaatst", Decimal(hours), 2026, listed)


def test_more_hours_than_a_week_of_work_are_refused() -> None:
    with pytest.raises(CaseError, match="uren per week"):
        wage_cost_benefit_from({"lkv_soort": "herplaatst", "uren_per_week": "160"}, TODAY, listed)
