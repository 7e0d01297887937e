"""Whether two times of sickness count as one: less than four weeks of recovery in between, leave left out."""

from __future__ import annotations

from datetime import date

import pytest

from actions.errors import CaseError
from actions.joined_periods import Joined, joined, joined_from, samentelling
from actions.periods import Period

TODAY = date(2026, 11, 21)
SPRING = Period(date(2025, 3, 3), date(2025, 5, 4))


@pytest.mark.parametrize(
    ("again", "recovered", "is_one", "first_day"),
    [
        (date(2025, 5, 5), 0, True, date(2025, 3, 3)),
        (date(2025, 5, 6), 1, True, date(2025, 3, 3)),
        (date(2025, 6, 1), 27, True, date(2025, 3, 3)),
        (date(2025, 6, 2), 28, False, date(2025, 6, 2)),
        (date(2025, 6, 3), 29, False, date(2025, 6, 3)),
    ],
)
def test_27_days_of_recovery_join_two_times_of_sickness_and_28_do_not(
    again: date, recovered: int, is_one: bool, first_day: date
) -> None:
    """BW 7:629 lid 10; WIA 23 lid 3."""
    assert joined(SPRING, again) == Joined(recovered, is_one, first_day)


@pytest.mark.parametrize(("again", "is_one"), [(date(2024, 3, 14), True), (date(2024, 3, 15), False)])
def test_29_february_is_a_day_of_recovery_like_any_other(again: date, is_one: bool) -> None:
    assert joined(Period(date(2024, 1, 8), date(2024, 2, 15)), again).is_one is is_one


@pytest.mark.parametrize(
    ("again", "recovered", "is_one"),
    [(date(2025, 11, 11), 14, True), (date(2025, 11, 18), 21, True), (date(2025, 11, 25), 28, False)],
)
def test_leave_is_not_recovery(again: date, recovered: int, is_one: bool) -> None:
    """Law sheet b.3: two weeks well, leave, one week well is three weeks, so merged."""
    leave = [Period(date(2025, 7, 22), date(2025, 11, 10))]

    found = joined(Period(date(2025, 2, 3), date(2025, 7, 7)), again, leave)

    assert found.recovered == recovered
    assert found.is_one is is_one


def test_leave_that_fills_the_gap_leaves_no_recovery() -> None:
    leave = [Period(date(2025, 7, 22), date(2025, 11, 10))]

    assert joined(Period(date(2025, 2, 3), date(2025, 7, 21)), date(2025, 11, 11), leave).recovered == 0


def test_leave_elsewhere_does_not_matter() -> None:
    assert joined(SPRING, date(2025, 6, 2), [Period(date(2024, 1, 1), date(2024, 4, 21))]).recovered == 28


def test_times_that_overlap_are_refused() -> None:
    with pytest.raises(CaseError) as sickness:
        joined(SPRING, date(2025, 5, 4))
    with pytest.raises(CaseError) as leave:
        joined(
            SPRING,
            date(2025, 6, 2),
            [Period(date(2025, 5, 5), date(2025, 5, 20)), Period(date(2025, 5, 20), date(2025, 5, 31))],
        )

    assert sickness.value.field == "opnieuw_ziek_op"
    assert leave.value.field == "leaves"


@pytest.mark.parametrize(
    ("recoveries", "outcome", "first_day"),
    [
        ([("2025-05-05", "2025-05-31")], "een_geval", date(2025, 3, 3)),
        ([("2025-05-05", "2025-06-01")], "nieuw_geval", date(2025, 6, 2)),
        ([("2025-05-05", "2025-06-01"), ("2025-08-01", "2025-08-10")], "een_geval", date(2025, 6, 2)),
    ],
)
def test_the_last_recovery_decides_how_the_count_goes_on(
    recoveries: list[tuple[str, str]], outcome: str, first_day: date
) -> None:
    facts = {
        "eerste_ziektedag": "2025-03-03",
        "herstelperiodes": [{"from": first, "until": until} for first, until in recoveries],
    }

    found = joined_from(facts, TODAY)

    assert samentelling(facts, TODAY) == outcome
    assert found is not None
    assert found.first_day == first_day


@pytest.mark.parametrize("facts", [{}, {"herstelperiodes": "onbekend"}])
def test_when_it_is_not_known_whether_there_was_a_recovery_nothing_is_said(facts: dict[str, object]) -> None:
    with pytest.raises(CaseError) as refused:
        samentelling({"eerste_ziektedag": "2025-03-03", **facts}, TODAY)

    assert refused.value.field == "recoveries"


def test_leave_alone_is_no_recovery() -> None:
    facts: dict[str, object] = {
        "eerste_ziektedag": "2025-02-03",
        "verlofperiodes": [{"from": "2025-07-22", "until": "2025-11-10"}],
        "herstelperiodes": [],
    }

    assert samentelling(facts, TODAY) == "geen_herstel"
    assert joined_from(facts, TODAY) is None
