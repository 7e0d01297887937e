"""Public holidays and working days, as the interface lists them for the report to UWV."""

from __future__ import annotations

from datetime import date

import pytest

from actions.working_days import is_free, kings_day, last_working_day, next_working_day, public_holidays


def test_the_public_holidays_of_2026() -> None:
    """1 January, Easter Monday, King's Day, Ascension, Whit Monday, both days of Christmas."""
    assert public_holidays(2026) == {
        date(2026, 1, 1),
        date(2026, 4, 6),
        date(2026, 4, 27),
        date(2026, 5, 14),
        date(2026, 5, 25),
        date(2026, 12, 25),
        date(2026, 12, 26),
    }


@pytest.mark.parametrize(
    "easter_monday",
    [date(2014, 4, 21), date(2019, 4, 22), date(2024, 4, 1), date(2025, 4, 21), date(2038, 4, 26)],
)
def test_easter_monday_moves_from_march_to_late_april(easter_monday: date) -> None:
    assert easter_monday in public_holidays(easter_monday.year)


@pytest.mark.parametrize(
    ("year", "day"),
    [(2024, date(2024, 4, 27)), (2025, date(2025, 4, 26)), (2026, date(2026, 4, 27)), (2014, date(2014, 4, 26))],
)
def test_kings_day_is_the_26th_when_the_27th_is_a_sunday(year: int, day: date) -> None:
    """27 April was a Sunday in 2014 and 2025."""
    assert kings_day(year) == day


@pytest.mark.parametrize(
    "day", [date(2026, 5, 5), date(2026, 4, 3), date(2026, 12, 24), date(2026, 12, 31), date(2026, 12, 5)]
)
def test_liberation_day_good_friday_and_other_feasts_are_no_public_holidays(day: date) -> None:
    assert day not in public_holidays(2026)


@pytest.mark.parametrize(
    ("day", "working"),
    [
        (date(2026, 11, 20), date(2026, 11, 20)),  # Friday
        (date(2026, 11, 21), date(2026, 11, 23)),  # Saturday
        (date(2026, 11, 22), date(2026, 11, 23)),  # Sunday
        (date(2026, 12, 25), date(2026, 12, 28)),  # Friday, then Saturday 26, Sunday 27
        (date(2027, 1, 1), date(2027, 1, 4)),  # Friday
        (date(2026, 4, 4), date(2026, 4, 7)),  # Easter Saturday
        (date(2026, 5, 14), date(2026, 5, 15)),  # Ascension; the Friday after is worked
        (date(2026, 5, 23), date(2026, 5, 26)),  # Whit Saturday
        (date(2026, 4, 25), date(2026, 4, 28)),  # weekend before King's Day on a Monday
    ],
)
def test_a_free_day_gives_the_first_working_day_after_it(day: date, working: date) -> None:
    assert next_working_day(day) == working
    assert not is_free(working)


@pytest.mark.parametrize(
    ("day", "working"),
    [
        (date(2026, 11, 20), date(2026, 11, 20)),  # Friday
        (date(2026, 11, 22), date(2026, 11, 20)),  # Sunday
        (date(2026, 12, 27), date(2026, 12, 24)),  # Sunday after both days of Christmas
        (date(2026, 4, 6), date(2026, 4, 3)),  # Easter Monday; Good Friday is worked
        (date(2027, 1, 1), date(2026, 12, 31)),
    ],
)
def test_a_free_day_gives_the_last_working_day_before_it(day: date, working: date) -> None:
    assert last_working_day(day) == working
