"""When the second track must start.

First day 2025-01-06: day 316 is 2025-11-17, day 406 is 2026-02-15 (test vector of the law sheet: "spoor-2 outer edge"),
day 728 is 2027-01-03.
"""

from __future__ import annotations

from datetime import date

import pytest

from actions.errors import CaseError
from actions.second_track import aow_tweede_spoor, tweede_spoor_moment

SICK: dict[str, object] = {"eerste_ziektedag": "2025-01-06"}


@pytest.mark.parametrize(
    ("today", "moment"),
    [
        ("2025-11-16", "voor_evaluatie"),
        ("2025-11-17", "termijn_loopt"),
        ("2026-02-15", "termijn_loopt"),
        ("2026-02-16", "te_laat"),
        ("2027-01-03", "te_laat"),
        ("2027-01-04", "na_loon"),
    ],
)
def test_without_an_evaluation_the_second_track_starts_at_the_latest_in_week_58(today: str, moment: str) -> None:
    assert tweede_spoor_moment(SICK, date.fromisoformat(today)) == moment


@pytest.mark.parametrize(("today", "moment"), [("2026-01-12", "termijn_loopt"), ("2026-01-13", "te_laat")])
def test_after_an_evaluation_the_second_track_starts_within_six_weeks(today: str, moment: str) -> None:
    """Werkwijzer Poortwachter 4.3.1; six weeks after 1 December 2025 is 12 January 2026."""
    facts = {**SICK, "evaluatiedatum": "2025-12-01"}

    assert tweede_spoor_moment(facts, date.fromisoformat(today)) == moment


def test_an_early_evaluation_starts_the_six_weeks_before_week_46() -> None:
    facts = {**SICK, "evaluatiedatum": "2025-09-01"}

    assert tweede_spoor_moment(facts, date(2025, 10, 13)) == "termijn_loopt"
    assert tweede_spoor_moment(facts, date(2025, 10, 14)) == "te_laat"


def test_an_evaluation_of_an_earlier_case_does_not_count() -> None:
    """The recovery of 28 days or more starts a new case on 2026-03-01; its day 316 is 2027-01-10."""
    facts = {
        **SICK,
        "evaluatiedatum": "2025-12-01",
        "herstelperiodes": [{"from": "2026-01-10", "until": "2026-02-28"}],
    }

    assert tweede_spoor_moment(facts, date(2027, 1, 9)) == "voor_evaluatie"
    assert tweede_spoor_moment(facts, date(2027, 1, 10)) == "termijn_loopt"


@pytest.mark.parametrize(
    ("facts", "today", "moment"),
    [
        ({"loonsanctie_weken": "52"}, "2027-01-04", "te_laat"),
        ({"loonsanctie_weken": "52"}, "2028-01-02", "te_laat"),
        ({"loonsanctie_weken": "52"}, "2028-01-03", "na_loon"),
        ({"verlenging_tot": "2027-06-30"}, "2027-06-30", "te_laat"),
        ({"verlenging_tot": "2027-06-30"}, "2027-07-01", "na_loon"),
        ({"contract_einde": "2025-12-31"}, "2025-12-31", "termijn_loopt"),
        ({"contract_einde": "2025-12-31"}, "2026-01-01", "na_loon"),
    ],
)
def test_the_duty_runs_as_long_as_wage_is_due(facts: dict[str, object], today: str, moment: str) -> None:
    """BW 7:658a lid 1; a full loonsanctie ends on 2028-01-02 (test vector of the law sheet)."""
    assert tweede_spoor_moment({**SICK, **facts}, date.fromisoformat(today)) == moment


@pytest.mark.parametrize(
    ("aow", "outcome"),
    [
        ("2027-01-03", "binnen_wachttijd"),
        ("2027-01-04", "binnen_een_jaar"),
        ("2028-01-03", "binnen_een_jaar"),
        ("2028-01-04", "later"),
    ],
)
def test_the_second_track_may_be_skipped_when_the_aow_age_comes_within_a_year(aow: str, outcome: str) -> None:
    """Werkwijzer Poortwachter 5.14: within one year after the waiting period."""
    assert aow_tweede_spoor({**SICK, "aow_datum": aow}, date(2026, 11, 21)) == outcome


def test_a_contract_that_ends_does_not_move_the_104_weeks_of_the_aow_rule() -> None:
    facts = {**SICK, "aow_datum": "2027-01-04", "contract_einde": "2025-12-31"}

    assert aow_tweede_spoor(facts, date(2026, 11, 21)) == "binnen_een_jaar"


def test_without_the_aow_date_nothing_can_be_said() -> None:
    with pytest.raises(CaseError) as refused:
        aow_tweede_spoor(SICK, date(2026, 11, 21))

    assert refused.value.field == "aow_date"
