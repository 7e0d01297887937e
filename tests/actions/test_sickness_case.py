"""Facts of a case that cannot be true together are refused, with the field and what to do."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from actions.errors import CaseError, SpoorwijzerError
from actions.timeline import Period, SicknessCase, timeline

TODAY = date(2026, 11, 21)
CASE = SicknessCase(date(2025, 1, 6))


def period(first: str, until: str) -> Period:
    return Period(date.fromisoformat(first), date.fromisoformat(until))


@pytest.mark.parametrize(
    ("changed", "field", "words"),
    [
        ({"first_day": date(2026, 11, 22)}, "first_day", "in de toekomst"),
        ({"first_day": date(2013, 12, 31)}, "first_day", "2014"),
        ({"recoveries": (period("2025-05-10", "2025-05-01"),)}, "recoveries", "Draai de datums om"),
        ({"leaves": (period("2025-05-10", "2025-05-01"),)}, "leaves", "Draai de datums om"),
        ({"recoveries": (period("2024-12-01", "2025-02-01"),)}, "recoveries", "niet na de eerste ziektedag"),
        ({"recoveries": (period("2025-01-06", "2025-01-10"),)}, "recoveries", "niet na de eerste ziektedag"),
        ({"leaves": (period("2024-10-01", "2025-01-05"),)}, "leaves", "niet na de eerste ziektedag"),
        (
            {"recoveries": (period("2025-05-01", "2025-05-10"), period("2025-05-10", "2025-05-20"))},
            "recoveries",
            "overlappen",
        ),
        ({"leaves": (period("2025-05-01", "2025-08-10"), period("2025-06-01", "2025-06-02"))}, "leaves", "overlappen"),
        ({"recoveries": (period("2026-05-01", "2126-05-10"),)}, "recoveries", "jaartal"),
        ({"sanction_weeks": -1}, "sanction_weeks", "52"),
        ({"sanction_weeks": 53}, "sanction_weeks", "52"),
        ({"evaluation_date": date(2025, 1, 5)}, "evaluation_date", "vóór de eerste ziektedag"),
        ({"contract_end": date(2025, 1, 5)}, "contract_end", "vóór de eerste ziektedag"),
        ({"voluntary_extension_until": date(2027, 1, 3)}, "voluntary_extension_until", "3 januari 2027"),
        ({"voluntary_extension_until": date(2207, 1, 3)}, "voluntary_extension_until", "jaartal"),
        ({"aow_date": date(1926, 1, 3)}, "aow_date", "jaartal"),
        (
            {"recoveries": (period("2025-05-01", "2025-06-30"),), "contract_end": date(2025, 6, 15)},
            "contract_end",
            "herstelperiode",
        ),
    ],
)
def test_what_cannot_be_true_is_refused_and_the_message_says_why(
    changed: dict[str, Any], field: str, words: str
) -> None:
    with pytest.raises(CaseError) as refused:
        timeline(replace(CASE, **changed), TODAY)

    assert refused.value.field == field
    assert words in refused.value.message


@pytest.mark.parametrize(
    "changed",
    [
        {"first_day": TODAY},
        {"first_day": date(2014, 1, 1)},
        {"recoveries": (period("2025-01-07", "2025-01-07"),)},
        {"recoveries": (period("2025-05-01", "2025-05-10"), period("2025-05-11", "2025-05-20"))},
        {"leaves": (period("2027-01-01", "2027-04-22"),)},
        {"recoveries": (period("2025-05-01", "2025-05-20"),), "leaves": (period("2025-05-15", "2025-09-03"),)},
        {"sanction_weeks": 52},
        {"evaluation_date": date(2025, 1, 6)},
        {"contract_end": date(2025, 1, 6)},
        {"contract_end": date(9999, 12, 31)},
        {"voluntary_extension_until": date(2027, 1, 4)},
    ],
)
def test_what_lies_just_inside_the_limits_is_computed(changed: dict[str, Any]) -> None:
    assert timeline(replace(CASE, **changed), TODAY).milestones


def test_the_error_is_a_value_error_of_spoorwijzer() -> None:
    with pytest.raises(ValueError, match="52 weken") as refused:
        timeline(replace(CASE, sanction_weeks=99), TODAY)

    assert isinstance(refused.value, SpoorwijzerError)


def test_more_than_fifty_periods_are_refused() -> None:
    days = [date.fromordinal(date(2025, 2, 1).toordinal() + 3 * number) for number in range(51)]

    with pytest.raises(CaseError, match="50"):
        timeline(replace(CASE, recoveries=tuple(Period(day, day) for day in days)), TODAY)
