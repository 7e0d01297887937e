"""When holiday days lapse (law sheet f.8)."""

from __future__ import annotations

from datetime import date

from actions.holiday_days import holiday_year


def test_statutory_days_lapse_on_1_july_of_the_next_year() -> None:
    found = holiday_year(2025)

    assert found.statutory_until == date(2026, 6, 30)
    assert found.statutory_lapses == date(2026, 7, 1)


def test_extra_days_lapse_five_years_after_the_end_of_the_year() -> None:
    found = holiday_year(2025)

    assert found.extra_until == date(2030, 12, 31)
    assert found.extra_lapses == date(2031, 1, 1)


def test_the_exception_is_said() -> None:
    """Not when someone could reasonably not take them, or (less sure) was not warned."""
    assert any("redelijkerwijs" in note and "misschien" in note for note in holiday_year(2025).notes)
