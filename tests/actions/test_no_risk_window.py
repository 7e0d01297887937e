"""When a new job must start for the no-risk policy after a refused WIA (Ziektewet 29b lid 1 b).

First day 2025-01-06: the WIA application is due at the end of week 93, 2026-10-18 (test vector of the law sheet).
"""

from __future__ import annotations

from datetime import date

import pytest

from actions.course import course_from
from actions.no_risk_window import NoRiskWindow, no_risk_window

TODAY = date(2026, 11, 21)


def window(**facts: object) -> NoRiskWindow | None:
    return no_risk_window(course_from({"eerste_ziektedag": "2025-01-06", **facts}, TODAY))


def test_the_window_opens_eleven_weeks_before_the_end_and_lasts_five_years() -> None:
    """77 days before 2027-01-04, when 104 weeks have elapsed: not at the end of the waiting period."""
    assert window() == NoRiskWindow(date(2026, 10, 19), date(2031, 10, 18))


@pytest.mark.parametrize(
    ("day", "inside"),
    [
        (date(2026, 10, 18), False),
        (date(2026, 10, 19), True),
        (date(2031, 10, 18), True),
        (date(2031, 10, 19), False),
    ],
)
def test_a_job_must_start_within_the_window(day: date, inside: bool) -> None:
    found = window()

    assert found is not None
    assert found.contains(day) is inside


def test_a_voluntary_extension_moves_the_window_and_a_loonsanctie_does_not() -> None:
    """The extension ends on 2027-06-30: its last eleven weeks begin on 2027-04-15."""
    assert window(verlenging_tot="2027-06-30") == NoRiskWindow(date(2027, 4, 15), date(2032, 4, 14))
    assert window(loonsanctie_weken="52") == NoRiskWindow(date(2026, 10, 19), date(2031, 10, 18))


def test_recovery_moves_the_window() -> None:
    """27 days."""
    recovered = [{"from": "2025-05-05", "until": "2025-05-31"}]

    assert window(herstelperiodes=recovered) == NoRiskWindow(date(2026, 11, 15), date(2031, 11, 14))


def test_there_is_no_window_when_the_aow_age_comes_first() -> None:
    assert window(aow_datum="2026-03-10") is None
