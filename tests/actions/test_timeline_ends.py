"""Where wage payment, WIA and dismissal ban end: loonsanctie, voluntary extension, end of the contract, AOW age.

The first day is 2025-01-06: 104 weeks end on 2027-01-03, the WIA starts on 2027-01-04 (test vector of the law sheet).
"""

from __future__ import annotations

from datetime import date

import pytest

from actions.timeline import Period, SicknessCase, Timeline, timeline

TODAY = date(2026, 11, 21)
FIRST_DAY = date(2025, 1, 6)
WIA_STEPS = ("uwv_brief_wia", "re_integratieverslag", "wia_aanvraag", "iva_aanvraag", "wia_start")


def due(found: Timeline, name: str) -> date:
    milestone = found.milestone(name)
    assert milestone is not None, name
    return milestone.due


def test_a_full_loonsanctie_makes_156_weeks() -> None:
    """WIA 25 lid 9; law sheet: "full loonsanctie ends 2028-01-02", WIA on the day after."""
    found = timeline(SicknessCase(FIRST_DAY, sanction_weeks=52), TODAY)

    assert due(found, "einde_wachttijd") == date(2027, 1, 3)
    assert due(found, "einde_loondoorbetaling") == date(2028, 1, 2)
    assert due(found, "wia_start") == date(2028, 1, 3)
    assert due(found, "einde_opzegverbod") == date(2028, 1, 5)
    assert due(found, "wia_aanvraag") == date(2026, 10, 18)


def test_leave_suspends_a_loonsanctie_and_recovery_does_not() -> None:
    """The example with 26 weeks ends on 2026-07-12; 28 days of leave make it 2026-08-09."""
    february = (Period(date(2026, 2, 1), date(2026, 2, 28)),)
    ten_days = (Period(date(2026, 2, 1), date(2026, 2, 10)),)

    on_leave = timeline(SicknessCase(date(2024, 1, 15), leaves=february, sanction_weeks=26), TODAY)
    recovered = timeline(SicknessCase(date(2024, 1, 15), recoveries=ten_days, sanction_weeks=26), TODAY)

    assert due(on_leave, "einde_loondoorbetaling") == date(2026, 8, 9)
    assert due(on_leave, "einde_opzegverbod") == date(2026, 8, 13)
    assert due(recovered, "einde_loondoorbetaling") == date(2026, 7, 12)


def test_a_voluntary_extension_moves_the_application_to_78_days_before_the_new_wia_day() -> None:
    """WIA 24 and 64 lid 3: eleven weeks before the new end. 2027-07-01 less 78 days is 2027-04-14."""
    found = timeline(SicknessCase(FIRST_DAY, voluntary_extension_until=date(2027, 6, 30)), TODAY)

    assert due(found, "einde_wachttijd") == date(2027, 1, 3)
    assert due(found, "einde_loondoorbetaling") == date(2027, 6, 30)
    assert due(found, "wia_start") == date(2027, 7, 1)
    assert due(found, "wia_aanvraag") == date(2027, 4, 14)


def test_a_voluntary_extension_lengthens_the_dismissal_ban() -> None:
    """Ban of two years plus the extension (law sheet f.6): 178 days after 2027-01-06."""
    found = timeline(SicknessCase(FIRST_DAY, voluntary_extension_until=date(2027, 6, 30)), TODAY)

    assert due(found, "einde_opzegverbod") == date(2027, 7, 3)


def test_with_a_loonsanctie_and_an_extension_the_later_end_counts() -> None:
    found = timeline(SicknessCase(FIRST_DAY, sanction_weeks=52, voluntary_extension_until=date(2027, 6, 30)), TODAY)

    assert due(found, "einde_loondoorbetaling") == date(2028, 1, 2)
    assert due(found, "wia_aanvraag") == date(2027, 4, 14)
    assert any("loonsanctie én een vrijwillige verlenging" in note for note in found.notes)


def test_the_dismissal_ban_is_two_calendar_years_and_not_104_weeks() -> None:
    """BW 7:670 lid 1 a; from 29 February two years end on 1 March."""
    assert due(timeline(SicknessCase(FIRST_DAY), TODAY), "einde_opzegverbod") == date(2027, 1, 6)
    assert due(timeline(SicknessCase(date(2024, 2, 28)), TODAY), "einde_opzegverbod") == date(2026, 2, 28)
    assert due(timeline(SicknessCase(date(2024, 2, 29)), TODAY), "einde_opzegverbod") == date(2026, 3, 1)
    assert due(timeline(SicknessCase(date(2024, 3, 1)), TODAY), "einde_opzegverbod") == date(2026, 3, 1)


def test_a_contract_that_ends_within_104_weeks_ends_the_wage_but_not_the_wait_for_the_wia() -> None:
    """Ziektewet 38 lid 2, law sheet b.4: the clock runs on to the same week 104."""
    found = timeline(SicknessCase(FIRST_DAY, contract_end=date(2025, 12, 31)), TODAY)

    assert due(found, "einde_loondoorbetaling") == date(2025, 12, 31)
    assert due(found, "einde_wachttijd") == date(2027, 1, 3)
    assert due(found, "wia_start") == date(2027, 1, 4)
    assert due(found, "wia_aanvraag") == date(2026, 10, 18)
    assert found.week == 98


def test_after_the_end_of_the_contract_there_is_nothing_to_lengthen() -> None:
    lengthened = SicknessCase(
        FIRST_DAY,
        sanction_weeks=52,
        voluntary_extension_until=date(2027, 6, 30),
        contract_end=date(2025, 12, 31),
    )

    found = timeline(lengthened, TODAY)

    assert due(found, "einde_loondoorbetaling") == date(2025, 12, 31)
    assert due(found, "wia_start") == date(2027, 1, 4)
    assert due(found, "einde_opzegverbod") == date(2027, 1, 6)
    assert any("niet meegerekend" in note for note in found.notes)


@pytest.mark.parametrize(
    ("contract_end", "wage_until", "wia_start"),
    [
        (date(2027, 1, 2), date(2027, 1, 2), date(2027, 1, 4)),
        (date(2027, 1, 3), date(2027, 1, 3), date(2027, 1, 4)),
        (date(2027, 5, 31), date(2027, 5, 31), date(2027, 6, 1)),
        (date(2028, 1, 2), date(2028, 1, 2), date(2028, 1, 3)),
        (date(2028, 3, 1), date(2028, 1, 2), date(2028, 1, 3)),
    ],
)
def test_a_contract_that_ends_around_or_during_a_loonsanctie(
    contract_end: date, wage_until: date, wia_start: date
) -> None:
    found = timeline(SicknessCase(FIRST_DAY, sanction_weeks=52, contract_end=contract_end), TODAY)

    assert due(found, "einde_loondoorbetaling") == wage_until
    assert due(found, "wia_start") == wia_start


def test_a_contract_that_ends_with_the_waiting_period_leaves_the_dismissal_ban_at_two_years() -> None:
    found = timeline(SicknessCase(FIRST_DAY, sanction_weeks=52, contract_end=date(2027, 1, 3)), TODAY)

    assert due(found, "einde_opzegverbod") == date(2027, 1, 6)


def test_a_contract_that_ends_during_an_extension_brings_the_application_forward() -> None:
    """78 days before 2027-05-01."""
    extended = SicknessCase(FIRST_DAY, voluntary_extension_until=date(2027, 6, 30), contract_end=date(2027, 4, 30))

    found = timeline(extended, TODAY)

    assert due(found, "wia_start") == date(2027, 5, 1)
    assert due(found, "wia_aanvraag") == date(2027, 2, 12)


def test_a_contract_that_outlives_the_wage_payment_changes_nothing() -> None:
    with_end = timeline(SicknessCase(FIRST_DAY, contract_end=date(2099, 12, 31)), TODAY)

    assert with_end.milestones == timeline(SicknessCase(FIRST_DAY), TODAY).milestones


def test_the_wage_ends_six_weeks_from_the_aow_age() -> None:
    """BW 7:629 lid 2, Stb. 2023, 169: six weeks from 2026-03-10 are 10 March up to and including 20 April."""
    found = timeline(SicknessCase(FIRST_DAY, aow_date=date(2026, 3, 10)), TODAY)

    assert due(found, "einde_loondoorbetaling") == date(2026, 4, 20)
    assert due(found, "einde_opzegverbod") == date(2026, 4, 21)
    assert "stb_2023_169" in found.milestones[-2].sources
    assert found.week == 68  # 2026-04-20 is day 470


@pytest.mark.parametrize(
    ("first_day", "wage_until"),
    [
        (date(2023, 6, 30), date(2024, 4, 14)),
        (date(2023, 7, 1), date(2024, 2, 25)),
        (date(2023, 7, 2), date(2024, 2, 25)),
    ],
    ids=["sick before the change: 13 weeks", "on the day: six weeks", "after it: six weeks"],
)
def test_who_was_sick_before_1_july_2023_keeps_13_weeks(first_day: date, wage_until: date) -> None:
    """Stb. 2023, 169; counted from the AOW age on 2024-01-15."""
    found = timeline(SicknessCase(first_day, aow_date=date(2024, 1, 15)), TODAY)

    assert due(found, "einde_loondoorbetaling") == wage_until


def test_who_falls_ill_after_the_aow_age_has_six_weeks_from_the_first_sick_day() -> None:
    found = timeline(SicknessCase(FIRST_DAY, aow_date=date(2024, 6, 1)), TODAY)

    assert due(found, "einde_loondoorbetaling") == date(2025, 2, 16)
    assert found.week == 6


def test_recovery_within_the_six_weeks_does_not_count() -> None:
    ten_days = (Period(date(2026, 3, 15), date(2026, 3, 24)),)

    found = timeline(SicknessCase(FIRST_DAY, recoveries=ten_days, aow_date=date(2026, 3, 10)), TODAY)

    assert due(found, "einde_loondoorbetaling") == date(2026, 4, 30)


@pytest.mark.parametrize(
    ("aow_date", "sanction_weeks", "wage_until"),
    [
        (date(2026, 12, 20), 0, date(2027, 1, 3)),
        (date(2026, 12, 20), 52, date(2027, 1, 3)),
        (date(2027, 5, 1), 52, date(2027, 4, 30)),
        (date(2028, 6, 1), 52, date(2028, 1, 2)),
    ],
    ids=["last weeks", "last weeks, loonsanctie", "within the loonsanctie", "after it"],
)
def test_with_the_aow_age_it_is_never_more_than_104_weeks(
    aow_date: date, sanction_weeks: int, wage_until: date
) -> None:
    """BW 7:629 lid 2: the six weeks apply as far as the total is not more than 104 weeks."""
    found = timeline(SicknessCase(FIRST_DAY, sanction_weeks=sanction_weeks, aow_date=aow_date), TODAY)

    assert due(found, "einde_loondoorbetaling") == wage_until


@pytest.mark.parametrize("aow_date", [date(2026, 3, 10), date(2027, 1, 3), date(2027, 1, 4)])
def test_there_is_no_wia_when_the_aow_age_comes_first(aow_date: date) -> None:
    found = timeline(SicknessCase(FIRST_DAY, aow_date=aow_date), TODAY)

    assert [name for name in WIA_STEPS if found.milestone(name) is not None] == []
    assert any("geen WIA" in note for note in found.notes)


def test_there_is_a_wia_when_the_aow_age_comes_a_day_after_its_start() -> None:
    found = timeline(SicknessCase(FIRST_DAY, aow_date=date(2027, 1, 5)), TODAY)

    assert [name for name in WIA_STEPS if found.milestone(name) is not None] == list(WIA_STEPS)


def test_with_the_aow_age_within_a_loonsanctie_the_application_was_due_but_no_wia_starts() -> None:
    found = timeline(SicknessCase(FIRST_DAY, sanction_weeks=52, aow_date=date(2027, 5, 1)), TODAY)

    assert due(found, "wia_aanvraag") == date(2026, 10, 18)
    assert found.milestone("wia_start") is None


def test_a_loonsanctie_of_an_earlier_case_does_not_lengthen_the_new_one() -> None:
    """The first case had lasted 104 weeks on 2023-12-31, so the sanction was about that one."""
    case = SicknessCase(date(2022, 1, 3), recoveries=(Period(date(2024, 3, 1), date(2024, 4, 30)),), sanction_weeks=30)

    found = timeline(case, TODAY)

    assert found.case_first_day == date(2024, 5, 1)
    assert due(found, "einde_loondoorbetaling") == date(2026, 4, 28)
    assert any("eerder ziektegeval" in note for note in found.notes)
