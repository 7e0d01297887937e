"""How long an employment lasted in full years, full months and days left."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from actions.service_time import service_time


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (date(2018, 1, 10), date(2021, 12, 7), (3, 10, 28)),  # the example of the interface
        (date(2020, 1, 1), date(2020, 12, 31), (1, 0, 0)),
        (date(2020, 1, 1), date(2020, 12, 30), (0, 11, 30)),
        (date(2020, 1, 1), date(2021, 1, 1), (1, 0, 1)),
        (date(2020, 3, 1), date(2020, 3, 1), (0, 0, 1)),
        (date(2020, 3, 1), date(2020, 3, 31), (0, 1, 0)),
        (date(2020, 2, 29), date(2021, 2, 27), (0, 11, 30)),
        (date(2020, 2, 29), date(2021, 2, 28), (1, 0, 0)),
        (date(2021, 1, 31), date(2021, 2, 27), (0, 0, 28)),
        (date(2021, 1, 31), date(2021, 2, 28), (0, 1, 0)),
        (date(2021, 8, 31), date(2021, 11, 30), (0, 3, 0)),
        (date(2021, 12, 31), date(2022, 2, 28), (0, 2, 0)),
    ],
)
def test_years_months_and_days(start: date, end: date, expected: tuple[int, int, int]) -> None:
    """Both the first and the last day belong to the employment."""
    found = service_time(start, end)

    assert (found.years, found.months, found.days) == expected


def test_the_days_left_are_shares_of_their_calendar_months() -> None:
    """The example of the interface: 21/30 of November and 7/31 of December."""
    assert service_time(date(2018, 1, 10), date(2021, 12, 7)).day_shares == ((21, 30), (7, 31))
    assert service_time(date(2024, 2, 1), date(2024, 2, 14)).days_share == Fraction(14, 29)
    assert service_time(date(2023, 2, 1), date(2023, 2, 14)).days_share == Fraction(14, 28)


@given(st.dates(date(1950, 1, 1), date(2030, 12, 28)), st.integers(0, 20000))
def test_the_parts_add_up_to_the_whole(start: date, length: int) -> None:
    """Checked with another library for starts up to the 28th, where months have one meaning only."""
    start = start.replace(day=min(start.day, 28))
    end = start + timedelta(days=length)

    found = service_time(start, end)

    after = start + relativedelta(years=found.years, months=found.months) + timedelta(days=found.days)
    assert after == end + timedelta(days=1)
    assert 0 <= found.months <= 11
    assert 0 <= found.days <= 30
