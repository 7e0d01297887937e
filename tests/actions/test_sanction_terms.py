"""The terms around a loonsanctie: six weeks to object, three weeks for UWV to decide on a bekortingsverzoek."""

from __future__ import annotations

from datetime import date

import pytest

from actions.errors import CaseError
from actions.sanction_terms import (
    bekorting_moment,
    bezwaar_moment,
    objection_until,
    objection_until_from,
    shortening_decided_by,
    shortening_decided_by_from,
)


@pytest.mark.parametrize(
    ("decided_on", "until"),
    [(date(2026, 10, 10), date(2026, 11, 21)), (date(2024, 1, 25), date(2024, 3, 7))],
    ids=["to a Saturday, not moved", "over 29 February"],
)
def test_an_objection_is_made_within_six_weeks(decided_on: date, until: date) -> None:
    """Law sheet a.13."""
    assert objection_until(decided_on) == until


@pytest.mark.parametrize(("today", "moment"), [(date(2026, 11, 21), "loopt"), (date(2026, 11, 22), "voorbij")])
def test_the_last_day_to_object_is_still_in_time(today: date, moment: str) -> None:
    assert bezwaar_moment({"loonsanctie_besluit_op": "2026-10-10"}, today) == moment


def test_uwv_decides_on_a_bekortingsverzoek_within_three_weeks() -> None:
    """WIA 25 lid 12-14."""
    assert shortening_decided_by(date(2026, 10, 31)) == date(2026, 11, 21)


@pytest.mark.parametrize(("today", "moment"), [(date(2026, 11, 21), "loopt"), (date(2026, 11, 22), "voorbij")])
def test_the_last_day_to_decide_is_still_in_time(today: date, moment: str) -> None:
    assert bekorting_moment({"bekorting_gevraagd_op": "2026-10-31"}, today) == moment


def test_without_its_day_there_is_no_term() -> None:
    assert objection_until_from({"loonsanctie_besluit_op": "onbekend"}) is None
    assert shortening_decided_by_from({}) is None
    with pytest.raises(CaseError, match="nodig"):
        bezwaar_moment({}, date(2026, 11, 21))
    with pytest.raises(CaseError, match="nodig"):
        bekorting_moment({}, date(2026, 11, 21))
