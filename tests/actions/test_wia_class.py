"""The degree of incapacity and its class: below 35% no WIA, from 80% full, and IVA only when durable too (law sheet h)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from actions.errors import CaseError
from actions.wia_class import WiaLimits, wia_class, wia_class_from, wia_klasse

LIMITS = WiaLimits(Decimal(35), Decimal(80))
TODAY = date(2026, 11, 21)


def listed(name: str, day: date) -> Decimal | None:
    return {"wia_ondergrens": Decimal(35), "wia_bovengrens": Decimal(80)}[name]


def nothing_listed(name: str, day: date) -> Decimal | None:
    return None


@pytest.mark.parametrize(
    ("capacity", "percentage", "kind"),
    [
        ("4000", "0.0", "geen_wia"),
        ("2600.01", "34.9", "geen_wia"),
        ("2600", "35.0", "gedeeltelijk"),
        ("800.01", "79.9", "gedeeltelijk"),
        ("800", "80.0", "volledig"),
        ("0", "100.0", "volledig"),
    ],
)
def test_the_loss_of_a_wage_of_4000_decides_the_class(capacity: str, percentage: str, kind: str) -> None:
    found = wia_class(Decimal(4000), Decimal(capacity), LIMITS)

    assert found.kind == kind
    assert found.percentage == Decimal(percentage)


def test_only_durable_full_incapacity_is_iva() -> None:
    """ "IVA = 80%" without "durable" is a common error."""
    assert wia_class(Decimal(4000), Decimal(800), LIMITS, durable=True).kind == "volledig_duurzaam"
    assert wia_class(Decimal(4000), Decimal(800), LIMITS, durable=False).kind == "volledig"
    assert wia_class(Decimal(4000), Decimal("800.01"), LIMITS, durable=True).kind == "gedeeltelijk"


def test_who_can_earn_more_than_before_loses_nothing() -> None:
    assert wia_class(Decimal(2500), Decimal(3000), LIMITS).percentage == 0


def test_the_steps_show_the_computation() -> None:
    assert wia_class(Decimal(3000), Decimal(2000), LIMITS).steps == (
        "Loon vóór de ziekte: € 3.000,00.",
        "Loon dat nog te verdienen is: € 2.000,00.",
        "Verlies aan loon: € 1.000,00 / € 3.000,00 = 33,3%.",
    )


def test_the_facts_and_the_dated_limits_give_the_class() -> None:
    facts = {"maandsalaris": "4000", "verdiencapaciteit": "2600"}

    found = wia_class_from(facts, TODAY, listed)

    assert found is not None
    assert found.percentage == 35
    assert wia_klasse(facts, TODAY, listed) == "gedeeltelijk"


@pytest.mark.parametrize("facts", [{"maandsalaris": "4000"}, {"verdiencapaciteit": "2600", "maandsalaris": "onbekend"}])
def test_without_both_wages_there_is_no_class(facts: dict[str, object]) -> None:
    assert wia_class_from(facts, TODAY, listed) is None
    with pytest.raises(CaseError, match="nodig"):
        wia_klasse(facts, TODAY, listed)


def test_limits_that_are_not_known_are_not_guessed() -> None:
    with pytest.raises(CaseError, match="niet bekend"):
        wia_class_from({"maandsalaris": "4000", "verdiencapaciteit": "2600"}, TODAY, nothing_listed)


@pytest.mark.parametrize(
    ("old_wage", "capacity", "field"),
    [
        ("0", "1000", "maandsalaris"),
        ("NaN", "1000", "maandsalaris"),
        ("4000", "-1", "verdiencapaciteit"),
        ("4000", "Infinity", "verdiencapaciteit"),
    ],
)
def test_what_cannot_be_is_refused_with_the_field(old_wage: str, capacity: str, field: str) -> None:
    with pytest.raises(CaseError) as refused:
        wia_class(Decimal(old_wage), Decimal(capacity), LIMITS)

    assert refused.value.field == field
