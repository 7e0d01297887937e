"""The steps of the Poortwachter: their dates, who acts, where it says so, and whether they are past.

Unless another source is named, the dates come from the test vectors of the law sheet (first day 2025-01-06).
"""

from __future__ import annotations

from datetime import date

import pytest

from actions.timeline import Milestone, Period, SicknessCase, timeline

MONDAY = SicknessCase(date(2025, 1, 6))


def found(name: str, case: SicknessCase = MONDAY, today: date = date(2026, 11, 21)) -> Milestone:
    milestone = timeline(case, today).milestone(name)
    assert milestone is not None, name
    return milestone


def test_the_milestones_come_in_the_order_of_the_interface() -> None:
    assert [milestone.id for milestone in timeline(MONDAY, date(2025, 1, 6)).milestones] == [
        "eerste_ziektedag",
        "melding_arbodienst",
        "probleemanalyse",
        "plan_van_aanpak",
        "ziekmelding_uwv",
        "eerstejaarsevaluatie",
        "tweede_spoor",
        "uwv_brief_wia",
        "re_integratieverslag",
        "wia_aanvraag",
        "iva_aanvraag",
        "einde_wachttijd",
        "einde_loondoorbetaling",
        "wia_start",
        "einde_opzegverbod",
    ]


@pytest.mark.parametrize(
    ("first_day", "due"),
    [
        (date(2025, 7, 8), date(2026, 4, 28)),  # day 295 is a Tuesday
        (date(2026, 11, 21), date(2027, 9, 13)),  # Saturday
        (date(2026, 11, 22), date(2027, 9, 13)),  # Sunday
        (date(2026, 11, 23), date(2027, 9, 13)),  # Monday
        (date(2025, 7, 7), date(2026, 4, 28)),  # King's Day
        (date(2025, 6, 16), date(2026, 4, 7)),  # Easter Monday
        (date(2025, 7, 24), date(2026, 5, 15)),  # Ascension
        (date(2025, 8, 4), date(2026, 5, 26)),  # Whit Monday
        (date(2026, 3, 6), date(2026, 12, 28)),  # Christmas on a Friday
        (date(2026, 3, 13), date(2027, 1, 4)),  # New Year's Day on a Friday
        (date(2025, 7, 15), date(2026, 5, 5)),  # 5 May is a working day
        (date(2025, 6, 13), date(2026, 4, 3)),  # Good Friday is a working day
    ],
)
def test_the_report_after_42_weeks_is_due_on_a_working_day(first_day: date, due: date) -> None:
    """Ziektewet 38 lid 1; UWV: "uiterlijk de eerste werkdag na de 42e ziekteweek"."""
    case = SicknessCase(first_day)

    assert found("ziekmelding_uwv", case, date(2026, 12, 31)).due == due


def test_no_other_date_is_moved_to_a_working_day() -> None:
    """Algemene termijnenwet 1 and 4; first day 2026-11-21: the analysis is due on New Year's Day."""
    case = SicknessCase(date(2026, 11, 21))

    assert found("probleemanalyse", case).due == date(2027, 1, 1)
    assert found("eerstejaarsevaluatie", case).starts == date(2027, 10, 2)  # a Saturday


def test_the_second_track_starts_42_days_after_the_evaluation() -> None:
    """Werkwijzer Poortwachter 4.3.1: within six weeks."""
    evaluated = SicknessCase(date(2025, 1, 6), evaluation_date=date(2025, 12, 1))

    assert found("tweede_spoor", evaluated).due == date(2026, 1, 12)
    assert found("tweede_spoor", MONDAY).due == date(2026, 2, 15)


def test_an_evaluation_of_the_case_before_does_not_move_the_second_track() -> None:
    case = SicknessCase(
        date(2024, 1, 8),
        recoveries=(Period(date(2025, 3, 1), date(2025, 4, 30)),),
        evaluation_date=date(2025, 1, 2),
    )

    assert found("tweede_spoor", case).due == date(2026, 6, 10)  # 2025-05-01 is day 1, this is day 406


def test_a_step_is_due_now_on_its_last_day_and_past_the_day_after() -> None:
    assert found("probleemanalyse", today=date(2025, 2, 15)).status == "coming"
    assert found("probleemanalyse", today=date(2025, 2, 16)).status == "now"
    assert found("probleemanalyse", today=date(2025, 2, 17)).status == "past"


def test_a_stretch_of_days_is_now_from_its_first_day_to_its_last() -> None:
    assert found("eerstejaarsevaluatie", today=date(2025, 11, 16)).status == "coming"
    assert found("eerstejaarsevaluatie", today=date(2025, 11, 17)).status == "now"
    assert found("eerstejaarsevaluatie", today=date(2026, 1, 4)).status == "now"
    assert found("eerstejaarsevaluatie", today=date(2026, 1, 5)).status == "past"


@pytest.mark.parametrize(
    ("name", "who"),
    [
        ("eerste_ziektedag", {"werknemer"}),
        ("melding_arbodienst", {"werkgever"}),
        ("probleemanalyse", {"bedrijfsarts"}),
        ("plan_van_aanpak", {"werkgever", "werknemer"}),
        ("ziekmelding_uwv", {"werkgever"}),
        ("tweede_spoor", {"werkgever", "werknemer"}),
        ("uwv_brief_wia", {"uwv"}),
        ("wia_aanvraag", {"werknemer"}),
        ("einde_loondoorbetaling", {"werkgever"}),
    ],
)
def test_who_has_to_act(name: str, who: set[str]) -> None:
    """The employee applies for the WIA himself; the employer reports after 42 weeks; UWV writes the letter."""
    assert set(found(name).who) == who


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("melding_arbodienst", "arbowet_14"),
        ("probleemanalyse", "rpg_2"),
        ("plan_van_aanpak", "rpg_4"),
        ("ziekmelding_uwv", "zw_38"),
        ("tweede_spoor", "werkwijzer_poortwachter"),
        ("re_integratieverslag", "wia_25"),
        ("wia_aanvraag", "wia_64"),
        ("iva_aanvraag", "wia_23"),
        ("einde_loondoorbetaling", "bw_7_629"),
        ("einde_opzegverbod", "bw_7_670"),
    ],
)
def test_every_step_names_its_article(name: str, source: str) -> None:
    assert source in found(name).sources


@pytest.mark.parametrize(
    ("today", "week"),
    [
        (date(2026, 1, 5), 1),
        (date(2026, 1, 11), 1),
        (date(2026, 1, 12), 2),
        (date(2026, 11, 21), 46),  # the example of the interface
        (date(2028, 1, 2), 104),
        (date(2028, 1, 3), 104),
        (date(2031, 1, 1), 104),
    ],
)
def test_the_week_of_sickness_stops_at_the_end_of_the_wage_payment(today: date, week: int) -> None:
    assert timeline(SicknessCase(date(2026, 1, 5)), today).week == week


def test_the_week_goes_on_during_a_loonsanctie() -> None:
    case = SicknessCase(date(2024, 1, 15), sanction_weeks=26)

    assert timeline(case, date(2026, 2, 1)).week == 107
    assert timeline(case, date(2026, 11, 21)).week == 130


def test_the_week_stands_still_during_recovery_and_leave() -> None:
    case = SicknessCase(date(2025, 2, 3), leaves=(Period(date(2025, 7, 22), date(2025, 11, 10)),))

    assert timeline(case, date(2025, 7, 21)).week == 25
    assert timeline(case, date(2025, 10, 1)).week == 25
    assert timeline(case, date(2025, 11, 11)).week == 25
    assert timeline(case, date(2025, 11, 12)).week == 25
    assert timeline(case, date(2025, 11, 17)).week == 26


def test_while_a_long_recovery_lasts_no_case_runs() -> None:
    """The dates are those of a case that would start on the day after the recovery; it has no week yet."""
    case = SicknessCase(date(2025, 3, 3), recoveries=(Period(date(2025, 5, 5), date(2025, 6, 1)),))

    on_the_last_day = timeline(case, date(2025, 6, 1))

    assert on_the_last_day.case_first_day == date(2025, 6, 2)
    assert on_the_last_day.week is None
    assert {milestone.status for milestone in on_the_last_day.milestones} == {"coming"}
    assert "Er loopt nu geen ziektegeval" in on_the_last_day.notes[0]
    assert timeline(case, date(2025, 6, 2)).week == 1
