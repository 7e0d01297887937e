"""Which values a fact can have, and what a person reads when a value cannot be one."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from knowledge.errors import InputError
from knowledge.model import Choice, Fact, FactKind, Range
from knowledge.values import Value, branch, decimal, is_valid, options, typed

TODAY = date(2026, 11, 21)
ROLE = Fact(
    kind="choice",
    label="Rol",
    ask="Welke rol?",
    can_be_unknown=False,
    choices={"werkgever": Choice(title="Werkgever"), "werknemer": Choice(title="Werknemer")},
)


def fact(kind: FactKind, bounds: Range | None = None) -> Fact:
    return Fact(kind=kind, label="Iets", ask="Wat is het?", range=bounds)


FIRST_DAY = fact("date", Range(years_back=10, years_ahead=0))
WEEKS = fact("weeks", Range(at_least=Decimal(1), at_most=Decimal(52)))
SALARY = fact("amount", Range(at_least=Decimal(1)))
PERIODS = fact("periods")


@pytest.mark.parametrize(
    ("asked", "value", "meant"),
    [
        (ROLE, "werkgever", "werkgever"),
        (fact("yes_no"), "nee", "nee"),
        (fact("yes_no"), "onbekend", "onbekend"),
        (FIRST_DAY, "2026-03-03", date(2026, 3, 3)),
        (SALARY, "3250.50", Decimal("3250.50")),
        (fact("number"), "8", Decimal(8)),
        (fact("number"), "8.33", Decimal("8.33")),
        (WEEKS, "26", 26),
        (PERIODS, [], ()),
        (PERIODS, "onbekend", "onbekend"),
        (
            PERIODS,
            [{"from": "2026-07-04", "until": "2026-07-04"}, {"from": "2026-08-01", "until": "2026-08-24"}],
            ((date(2026, 7, 4), date(2026, 7, 4)), (date(2026, 8, 1), date(2026, 8, 24))),
        ),
    ],
)
def test_a_stored_value_becomes_a_value_of_its_kind(asked: Fact, value: Value, meant: object) -> None:
    assert typed("iets", asked, value, TODAY) == meant
    assert is_valid("iets", asked, value, TODAY)


@pytest.mark.parametrize(
    ("asked", "value", "field", "says"),
    [
        (ROLE, "partner", "iets", "Kies uit: werkgever, werknemer."),
        (ROLE, "onbekend", "iets", "nodig om verder te kunnen"),
        (ROLE, "Werkgever", "iets", "geen mogelijkheid"),
        (fact("yes_no"), "misschien", "iets", "Kies uit: ja, nee, onbekend."),
        (fact("yes_no"), True, "iets", "als tekst"),
        (FIRST_DAY, "3 maart", "iets", "Schrijf hem als JJJJ-MM-DD"),
        (FIRST_DAY, "2026-02-29", "iets", "geen datum"),
        (FIRST_DAY, "20260303", "iets", "geen datum"),
        (FIRST_DAY, None, "iets", "als tekst"),
        (WEEKS, "26.5", "iets", "heel aantal weken"),
        (WEEKS, "0", "iets", "vanaf 1 tot en met 52"),
        (WEEKS, "53", "iets", "vanaf 1 tot en met 52"),
        (SALARY, "3.250,50", "iets", "met een punt"),
        (SALARY, "0", "iets", "Geef een getal vanaf 1."),
        (PERIODS, "2026-07-04", "iets", "lijst van perioden"),
        (PERIODS, [{"from": "2026-07-04"}], "iets.0", "until"),
        (PERIODS, [{"from": "2026-07-04", "until": "later"}], "iets.0.until", "geen datum"),
        (PERIODS, [{"from": "2026-07-04", "until": "2026-07-03"}], "iets.0.until", "Draai de twee datums om"),
        (PERIODS, [{"from": "2026-07-04", "until": "2026-07-24"}] * 51, "iets", "lijst"),
    ],
)
def test_an_impossible_value_is_refused_with_what_is_possible(
    asked: Fact, value: object, field: str, says: str
) -> None:
    with pytest.raises(InputError) as refused:
        typed("iets", asked, value, TODAY)

    assert refused.value.field == field
    assert says in refused.value.message
    assert "None" not in refused.value.message
    assert not is_valid("iets", asked, value, TODAY)


@pytest.mark.parametrize("number", ["NaN", "Infinity", "1e9999", "1_000", " 5", "٣", "", "5.", "0x10"])
def test_only_plain_digits_are_a_number(number: str) -> None:
    with pytest.raises(InputError):
        decimal("iets", number)


@pytest.mark.parametrize(
    ("day", "possible"),
    [("2016-11-20", False), ("2016-11-21", True), ("2026-11-21", True), ("2026-11-22", False)],
)
def test_a_date_may_lie_its_years_back_to_the_day_and_not_tomorrow(day: str, possible: bool) -> None:
    assert is_valid("iets", FIRST_DAY, day, TODAY) is possible


def test_a_year_back_from_29_february_reaches_1_march() -> None:
    asked = fact("date", Range(years_back=1))

    assert is_valid("iets", asked, "2023-03-01", date(2024, 2, 29))
    assert not is_valid("iets", asked, "2023-02-28", date(2024, 2, 29))


def test_a_long_text_is_not_repeated_to_the_person_in_full() -> None:
    with pytest.raises(InputError) as refused:
        typed("iets", ROLE, "x" * 5000, TODAY)

    assert len(refused.value.message) < 150


@pytest.mark.parametrize(
    ("asked", "value", "taken"),
    [
        (ROLE, "werknemer", "werknemer"),
        (fact("yes_no"), "onbekend", "onbekend"),
        (FIRST_DAY, "2026-03-03", "bekend"),
        (FIRST_DAY, "onbekend", "onbekend"),
        (PERIODS, [], "bekend"),
        (PERIODS, "onbekend", "onbekend"),
    ],
)
def test_a_choice_takes_its_own_branch_and_any_other_value_is_known_or_not(
    asked: Fact, value: Value, taken: str
) -> None:
    """No recovery at all is an answer too: an empty list is known."""
    assert branch(asked, value) == taken


def test_the_options_of_a_fact_are_its_choices() -> None:
    assert options(ROLE) == ("werkgever", "werknemer")
    assert options(fact("yes_no")) == ("ja", "nee")
    assert options(FIRST_DAY) == ()
