"""A dated amount has a value only for the days for which one was published."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from knowledge.content import Knowledge, wording
from knowledge.errors import InputError
from knowledge.model import ByRole
from tests.knowledge.small_folder import TODAY, SmallFolder


@pytest.mark.parametrize(
    ("day", "value"),
    [
        (date(2024, 12, 31), None),
        (date(2025, 1, 1), Decimal(98000)),
        (date(2025, 12, 31), Decimal(98000)),
        (date(2026, 1, 1), Decimal(102000)),
        (date(2026, 12, 31), Decimal(102000)),
        (date(2027, 1, 1), Decimal(104000)),
        (date(2028, 1, 1), None),
    ],
)
def test_a_yearly_amount_holds_in_its_own_year_only(folder: SmallFolder, day: date, value: Decimal | None) -> None:
    assert folder.knowledge().amount("maximum", day) == value


@pytest.mark.parametrize(
    ("day", "value"),
    [
        (date(2025, 12, 31), None),
        (date(2026, 1, 1), Decimal(102000)),
        (date(2026, 6, 30), Decimal(102000)),
        (date(2026, 7, 1), None),
        (date(2026, 12, 31), None),
        (date(2027, 1, 1), Decimal(104000)),
        (date(2027, 7, 1), None),
    ],
)
def test_a_half_yearly_amount_holds_until_1_july_or_1_january(
    folder: SmallFolder, day: date, value: Decimal | None
) -> None:
    folder.change("amounts.yml", '    2025-01-01: {value: "98000", sources: [wet], checked_on: 2026-11-01}\n', "")
    folder.change("amounts.yml", "renewed: yearly", "renewed: half_yearly")

    assert folder.knowledge().amount("maximum", day) == value


def test_a_half_yearly_amount_of_july_holds_until_the_end_of_the_year(folder: SmallFolder) -> None:
    folder.change("amounts.yml", "renewed: yearly", "renewed: half_yearly")
    folder.change("amounts.yml", "2026-01-01:", "2026-07-01:")
    knowledge = folder.knowledge()

    assert knowledge.amount("maximum", date(2026, 6, 30)) is None
    assert knowledge.amount("maximum", date(2026, 7, 1)) == Decimal(102000)
    assert knowledge.amount("maximum", date(2026, 12, 31)) == Decimal(102000)


def test_an_amount_that_is_not_renewed_holds_until_the_next_one(folder: SmallFolder) -> None:
    folder.change("amounts.yml", "  renewed: yearly\n", "")
    knowledge = folder.knowledge()

    assert knowledge.amount("maximum", date(2024, 12, 31)) is None
    assert knowledge.amount("maximum", date(2025, 12, 31)) == Decimal(98000)
    assert knowledge.amount("maximum", date(2026, 12, 31)) == Decimal(102000)
    assert knowledge.amount("maximum", date(2040, 1, 1)) == Decimal(104000)


def test_a_value_comes_with_its_sources_and_the_day_of_its_check(folder: SmallFolder) -> None:
    found = folder.knowledge().dated("maximum", TODAY)

    assert found is not None
    assert (found.sources, found.checked_on) == (("wet",), date(2026, 11, 1))


@pytest.mark.parametrize(
    ("year", "maximum"),
    [(2020, 83000), (2021, 84000), (2022, 86000), (2023, 89000), (2024, 94000), (2025, 98000), (2026, 102000)],
)
def test_the_maximum_of_the_transition_payment_of_each_year(real: Knowledge, year: int, maximum: int) -> None:
    """Published by the ministry each year, last in December 2025 for 2026."""
    for day in (date(year, 1, 1), date(year, 12, 31)):
        assert real.amount("transitievergoeding_maximum", day) == Decimal(maximum)


def test_the_maximum_of_2027_is_not_known(real: Knowledge) -> None:
    """It is published at the end of 2026; last year's would be a guess. Add the new value here when it is."""
    assert real.amount("transitievergoeding_maximum", date(2027, 1, 1)) is None


def test_facts_that_do_not_exist_or_cannot_be_are_refused_by_name(folder: SmallFolder) -> None:
    knowledge = folder.knowledge()

    for facts, field in (
        ({"leeftijd": "40"}, "facts.leeftijd"),
        ({"rol": "werkgever", "eerste_dag": "gisteren"}, "facts.eerste_dag"),
    ):
        with pytest.raises(InputError) as refused:
            knowledge.checked_facts(facts, TODAY)
        assert refused.value.field == field
    assert knowledge.checked_facts({"rol": "werkgever"}, TODAY) == {"rol": "werkgever"}


def test_a_text_by_role_is_the_one_of_the_role() -> None:
    text = ByRole(werkgever="Uw werknemer", werknemer="U")

    assert wording(text, "werkgever") == "Uw werknemer"
    assert wording(text, "werknemer") == "U"
    assert wording("Iedereen", None) == "Iedereen"
