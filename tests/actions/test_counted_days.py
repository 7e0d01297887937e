"""Which days count as days of sickness, and when a recovery starts a new case."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.counted_days import CountedDays, counting
from actions.periods import Interruption, Period, interruptions


def period(first: str, until: str) -> Period:
    return Period(date.fromisoformat(first), date.fromisoformat(until))


def test_104_weeks_after_1_december_2008_the_wia_could_start_on_29_november_2010() -> None:
    """ECLI:NL:CRVB:2015:1239: sick on 1 December 2008, "per 29 november 2010"."""
    assert CountedDays(date(2008, 12, 1)).day(729) == date(2010, 11, 29)


def test_the_first_day_is_day_1_and_week_1_ends_on_day_7() -> None:
    days = CountedDays(date(2025, 1, 6))

    assert days.day(1) == date(2025, 1, 6)
    assert days.day(7) == date(2025, 1, 12)
    assert days.number(date(2025, 1, 12)) == 7
    assert days.number(date(2025, 1, 5)) == 0


def test_days_of_recovery_have_no_number() -> None:
    days = counting(date(2022, 1, 3), [period("2022-07-04", "2022-07-24")], []).days

    assert days.number(date(2022, 7, 3)) == 182
    assert days.number(date(2022, 7, 10)) == 182
    assert days.number(date(2022, 7, 24)) == 182
    assert days.number(date(2022, 7, 25)) == 183
    assert days.day(182) == date(2022, 7, 3)
    assert days.day(183) == date(2022, 7, 25)


@pytest.mark.parametrize(
    ("until", "first_day"),
    [("2025-05-31", date(2025, 3, 3)), ("2025-06-01", date(2025, 6, 2)), ("2025-06-02", date(2025, 6, 3))],
    ids=["27 days", "28 days", "29 days"],
)
def test_28_days_of_recovery_start_a_new_case_and_27_do_not(until: str, first_day: date) -> None:
    """BW 7:629 lid 10: an interruption of less than four weeks is merged."""
    assert counting(date(2025, 3, 3), [period("2025-05-05", until)], []).days.first_day == first_day


def test_two_recoveries_of_20_days_with_sickness_in_between_are_merged() -> None:
    found = counting(date(2025, 3, 3), [period("2025-05-05", "2025-05-24"), period("2025-05-26", "2025-06-14")], [])

    assert found.days.first_day == date(2025, 3, 3)
    assert found.days.day(64) == date(2025, 5, 25)
    assert found.days.day(65) == date(2025, 6, 15)


def test_two_recoveries_that_join_are_one_of_40_days() -> None:
    found = counting(date(2025, 3, 3), [period("2025-05-25", "2025-06-13"), period("2025-05-05", "2025-05-24")], [])

    assert found.days.first_day == date(2025, 6, 14)
    assert found.recovery == Interruption(date(2025, 5, 5), date(2025, 6, 13), recovered=40)


def test_leave_alone_never_starts_a_new_case() -> None:
    """WIA 23 lid 3-5: 16 weeks of leave are not counted and not a recovery."""
    assert counting(date(2025, 2, 3), [], [period("2025-07-22", "2025-11-10")]).days.first_day == date(2025, 2, 3)


@pytest.mark.parametrize(
    ("well_after", "first_day"),
    [("2025-11-17", date(2025, 2, 3)), ("2025-11-23", date(2025, 2, 3)), ("2025-11-24", date(2025, 11, 25))],
    ids=["14 + 7 days", "14 + 13 days", "14 + 14 days"],
)
def test_recovery_before_and_after_leave_adds_up_without_the_leave(well_after: str, first_day: date) -> None:
    """Two weeks well, leave, one week well is three weeks of recovery: merged."""
    recoveries = [period("2025-07-08", "2025-07-21"), period("2025-11-11", well_after)]

    found = counting(date(2025, 2, 3), recoveries, [period("2025-07-22", "2025-11-10")])

    assert found.days.first_day == first_day


def test_leave_inside_a_recovery_does_not_count_towards_the_28_days() -> None:
    inside = interruptions([period("2025-07-15", "2025-11-20")], [period("2025-07-22", "2025-11-10")])

    assert inside == (Interruption(date(2025, 7, 15), date(2025, 11, 20), recovered=17),)


def test_after_a_long_recovery_and_leave_the_case_starts_on_the_first_day_that_counts() -> None:
    found = counting(date(2025, 2, 3), [period("2025-06-20", "2025-07-21")], [period("2025-07-22", "2025-11-10")])

    assert found.days.first_day == date(2025, 11, 11)


def test_a_second_long_recovery_starts_a_third_case() -> None:
    long_recoveries = [period("2025-03-01", "2025-04-30"), period("2025-06-01", "2025-07-31")]

    assert counting(date(2025, 1, 6), long_recoveries, []).days.first_day == date(2025, 8, 1)


def test_a_case_that_lasted_728_days_is_remembered_as_having_waited() -> None:
    """Day 728 of a case from 2022-01-03 is 2023-12-31."""
    first_day = date(2022, 1, 3)

    assert counting(first_day, [period("2024-01-01", "2024-02-29")], []).waited_before
    assert not counting(first_day, [period("2023-12-31", "2024-02-29")], []).waited_before


gaps = st.lists(st.tuples(st.integers(1, 90), st.integers(1, 27)), max_size=8)


@given(st.dates(date(2014, 1, 1), date(2030, 12, 31)), gaps, st.integers(1, 1200))
def test_every_counted_day_has_its_own_number(first_day: date, gaps: list[tuple[int, int]], number: int) -> None:
    recoveries = []
    day = first_day
    for sick, well in gaps:
        first = day + timedelta(days=sick)
        day = first + timedelta(days=well)
        recoveries.append(Period(first, day - timedelta(days=1)))

    days = counting(first_day, recoveries, []).days

    assert days.number(days.day(number)) == number
    assert days.day(number) < days.day(number + 1)
    assert all(not recovery.first <= days.day(number) <= recovery.until for recovery in recoveries)
