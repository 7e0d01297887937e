"""What an employer owes UWV when a contract ends during sickness.

First day 2025-01-06: day 42 is 2025-02-16, day 70 is 2025-03-16, day 728 is 2027-01-03.
"""

from __future__ import annotations

from datetime import date

import pytest

from actions.errors import CaseError
from actions.leaving_sick import LeavingSick, leaving_sick_from, verslag_uit_dienst

SICK: dict[str, object] = {"eerste_ziektedag": "2025-01-06"}
TODAY = date(2026, 11, 21)


def leaving(contract_end: str, **facts: object) -> LeavingSick:
    return leaving_sick_from({**SICK, "contract_einde": contract_end, **facts}, TODAY)


@pytest.mark.parametrize(
    ("contract_end", "form", "weeks"),
    [
        ("2025-01-06", "geen", 0),
        ("2025-02-15", "geen", 5),
        ("2025-02-16", "kort", 6),
        ("2025-03-15", "kort", 9),
        ("2025-03-16", "volledig", 10),
        ("2027-01-02", "volledig", 103),
        ("2027-01-03", "wia", 104),
        ("2028-06-30", "wia", 181),
    ],
)
def test_six_weeks_need_a_short_report_and_ten_weeks_a_full_one(contract_end: str, form: str, weeks: int) -> None:
    """Ziektewet 38 lid 2 (six weeks); UWV: "10 weken of langer"."""
    found = leaving(contract_end)

    assert found.form == form
    assert found.weeks == weeks
    assert verslag_uit_dienst({**SICK, "contract_einde": contract_end}, TODAY) == form


@pytest.mark.parametrize(
    ("contract_end", "report_on"),
    [
        ("2026-12-31", date(2026, 12, 31)),  # Thursday
        ("2026-01-31", date(2026, 1, 30)),  # Saturday
        ("2025-11-30", date(2025, 11, 28)),  # Sunday
        ("2025-12-26", date(2025, 12, 24)),  # both days of Christmas
        ("2025-04-21", date(2025, 4, 18)),  # Easter Monday; Good Friday is a working day
        ("2026-01-01", date(2025, 12, 31)),
    ],
)
def test_uwv_is_told_on_the_last_working_day_of_the_contract(contract_end: str, report_on: date) -> None:
    """Ziektewet 38 lid 2."""
    assert leaving(contract_end).report_on == report_on


def test_the_report_is_not_due_before_the_sickness() -> None:
    """Sick on a worked Saturday, contract until Sunday."""
    facts = {"eerste_ziektedag": "2026-11-21", "contract_einde": "2026-11-22"}

    assert leaving_sick_from(facts, TODAY).report_on == date(2026, 11, 21)


def test_recovery_does_not_count_as_sickness() -> None:
    """28 February is the 54th day; 12 days of recovery leave 42, 13 leave 41."""
    twelve = [{"from": "2025-02-01", "until": "2025-02-12"}]
    thirteen = [{"from": "2025-02-01", "until": "2025-02-13"}]

    assert leaving("2025-02-28", herstelperiodes=twelve).days == 42
    assert leaving("2025-02-28", herstelperiodes=twelve).form == "kort"
    assert leaving("2025-02-28", herstelperiodes=thirteen).form == "geen"


def test_of_someone_who_has_recovered_at_the_end_there_is_nothing_to_report() -> None:
    recovered = [{"from": "2025-05-05", "until": "2025-05-31"}]

    assert leaving("2025-05-31", herstelperiodes=recovered) == LeavingSick(119, 17, "geen", None)
    assert leaving("2025-06-01", herstelperiodes=recovered).form == "volledig"


def test_a_contract_that_outlives_the_104_weeks_has_the_report_of_the_wia() -> None:
    assert leaving("2027-01-03").report_on is None


def test_without_the_end_of_the_contract_nothing_can_be_said() -> None:
    with pytest.raises(CaseError) as refused:
        leaving_sick_from(SICK, TODAY)

    assert refused.value.field == "contract_end"
