"""What holds for every case: the legal order, the standstill of the clock, new cases, leap years, speed."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from actions.timeline import Milestone, Period, SicknessCase, timeline

LATE = date(2040, 1, 1)
FIRST_DAYS = st.dates(date(2014, 1, 1), date(2032, 12, 31))
IN_LEGAL_ORDER = (
    "eerste_ziektedag",
    "melding_arbodienst",
    "probleemanalyse",
    "plan_van_aanpak",
    "ziekmelding_uwv",
    "eerstejaarsevaluatie",
    "tweede_spoor",
    "iva_aanvraag",
    "uwv_brief_wia",
    "re_integratieverslag",
    "wia_aanvraag",
    "einde_wachttijd",
    "wia_start",
    "einde_opzegverbod",
)


def milestones(case: SicknessCase, today: date = LATE) -> dict[str, Milestone]:
    return {milestone.id: milestone for milestone in timeline(case, today).milestones}


def stretch(start: date, days: int) -> Period:
    return Period(start, start + timedelta(days=days - 1))


@given(FIRST_DAYS)
def test_the_steps_follow_each_other_in_the_order_of_the_law(first_day: date) -> None:
    found = milestones(SicknessCase(first_day))

    dues = [found[name].due for name in IN_LEGAL_ORDER]
    assert dues == sorted(dues)
    assert all(milestone.starts is None or milestone.starts < milestone.due for milestone in found.values())


@given(FIRST_DAYS)
def test_the_distances_of_the_law_hold_in_leap_years_too(first_day: date) -> None:
    """104 weeks; eleven weeks (less a day of counting) before the end; two calendar years are 730 or 731 days."""
    found = milestones(SicknessCase(first_day))

    assert found["wia_start"].due - first_day == timedelta(weeks=104)
    assert found["wia_start"].due - found["wia_aanvraag"].due == timedelta(weeks=11, days=1)
    assert found["einde_wachttijd"].due - found["re_integratieverslag"].due == timedelta(weeks=13)
    ban = found["einde_opzegverbod"].due
    same_day = (ban.month, ban.day) == (first_day.month, first_day.day)
    assert same_day or ((first_day.month, first_day.day), (ban.month, ban.day)) == ((2, 29), (3, 1))
    assert ban.year == first_day.year + 2


@given(FIRST_DAYS, st.integers(1, 700), st.integers(1, 27))
def test_a_short_recovery_shifts_what_comes_after_by_exactly_its_days(first_day: date, after: int, days: int) -> None:
    recovery = stretch(first_day + timedelta(days=after), days)

    plain, shifted = milestones(SicknessCase(first_day)), milestones(SicknessCase(first_day, (recovery,)))

    for name, milestone in plain.items():
        if name == "ziekmelding_uwv":
            continue  # may move on to a working day as well
        moves = milestone.due >= recovery.first
        # A first day without (WIA, ban) follows the last counted day, which need not have moved.
        if name in ("wia_start", "einde_opzegverbod"):
            moves = milestone.due > recovery.first
        assert shifted[name].due - milestone.due == timedelta(days=days if moves else 0), name


@given(FIRST_DAYS, st.integers(1, 700), st.integers(1, 400))
def test_leave_of_any_length_stops_the_clock_and_starts_no_new_case(first_day: date, after: int, days: int) -> None:
    leave = stretch(first_day + timedelta(days=after), days)

    found = timeline(SicknessCase(first_day, leaves=(leave,)), LATE)

    end = found.milestone("einde_wachttijd")
    assert found.case_first_day == first_day
    assert end is not None
    assert end.due == first_day + timedelta(days=727 + days)


@given(FIRST_DAYS, st.integers(1, 900), st.integers(28, 400))
def test_from_28_days_of_recovery_all_is_as_if_the_sickness_began_on_the_day_after_it(
    first_day: date, after: int, days: int
) -> None:
    recovery = stretch(first_day + timedelta(days=after), days)

    anew = timeline(SicknessCase(recovery.until + timedelta(days=1)), LATE)

    found = timeline(SicknessCase(first_day, (recovery,)), LATE)
    assert (found.case_first_day, found.week, found.milestones) == (anew.case_first_day, anew.week, anew.milestones)


@given(FIRST_DAYS, st.integers(1, 52))
def test_a_loonsanctie_moves_wage_wia_and_ban_by_its_weeks_and_nothing_else(first_day: date, weeks: int) -> None:
    plain = milestones(SicknessCase(first_day))
    sanctioned = milestones(SicknessCase(first_day, sanction_weeks=weeks))

    moved = {name for name in plain if sanctioned[name].due != plain[name].due}
    assert moved == {"einde_loondoorbetaling", "wia_start", "einde_opzegverbod"}
    assert all(sanctioned[name].due - plain[name].due == timedelta(weeks=weeks) for name in moved)


@given(FIRST_DAYS, st.integers(0, 1500))
def test_a_status_says_on_which_side_of_today_the_dates_lie(first_day: date, later: int) -> None:
    today = first_day + timedelta(days=later)

    for milestone in timeline(SicknessCase(first_day), today).milestones:
        first = milestone.starts or milestone.due
        expected = "past" if milestone.due < today else "now" if first <= today else "coming"
        assert milestone.status == expected


@given(FIRST_DAYS, st.integers(0, 727))
def test_without_interruption_a_week_has_seven_days(first_day: date, later: int) -> None:
    assert timeline(SicknessCase(first_day), first_day + timedelta(days=later)).week == later // 7 + 1


@given(FIRST_DAYS, st.integers(-400, 1200))
def test_the_aow_age_never_lengthens_anything(first_day: date, later: int) -> None:
    plain = milestones(SicknessCase(first_day))
    found = milestones(SicknessCase(first_day, aow_date=first_day + timedelta(days=later)))

    assert all(milestone.due <= plain[name].due for name, milestone in found.items())
