"""The computations that trees name: where a case or a date stands on a day.

First day 2025-01-06 unless said otherwise: week 42 ends on 2025-10-26, week 52 on 2026-01-04, week 87 on 2026-09-06,
week 93 on 2026-10-18, week 104 on 2027-01-03; UWV's letter from 2026-09-14 (test vectors of the law sheet).
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from actions.errors import CaseError
from actions.outcomes import COMPUTATIONS

SICK: dict[str, object] = {"eerste_ziektedag": "2025-01-06"}


def no_amounts(name: str, day: date) -> Decimal | None:
    return None


def outcome(name: str, facts: dict[str, object], today: str) -> str:
    found = COMPUTATIONS[name].run(facts, date.fromisoformat(today), no_amounts)
    assert found in COMPUTATIONS[name].outcomes
    return found


@pytest.mark.parametrize("name", COMPUTATIONS)
def test_a_computation_without_its_facts_says_what_is_needed(name: str) -> None:
    computation = COMPUTATIONS[name]

    assert computation.name == name
    assert computation.needs
    with pytest.raises(CaseError, match="nodig"):
        computation.run(dict.fromkeys(computation.needs, "onbekend"), date(2026, 11, 21), no_amounts)


@pytest.mark.parametrize(
    ("today", "phase"),
    [
        ("2025-01-06", "tot_week_42"),
        ("2025-10-26", "tot_week_42"),
        ("2025-10-27", "tot_einde_jaar_1"),
        ("2026-01-04", "tot_einde_jaar_1"),
        ("2026-01-05", "jaar_2"),
        ("2026-09-06", "jaar_2"),
        ("2026-09-07", "wia_periode"),
        ("2026-10-18", "wia_periode"),
        ("2026-10-19", "na_wia_termijn"),
        ("2027-01-03", "na_wia_termijn"),
        ("2027-01-04", "na_wachttijd"),
    ],
)
def test_the_phases_of_104_weeks(today: str, phase: str) -> None:
    assert outcome("ziektefase", SICK, today) == phase


def test_a_recovery_delays_the_phases() -> None:
    facts = {**SICK, "herstelperiodes": [{"from": "2025-05-05", "until": "2025-05-31"}]}

    assert outcome("ziektefase", facts, "2025-11-22") == "tot_week_42"
    assert outcome("ziektefase", facts, "2025-11-23") == "tot_einde_jaar_1"


def test_a_loonsanctie_comes_after_the_waiting_period() -> None:
    assert outcome("ziektefase", {**SICK, "loonsanctie_weken": "52"}, "2027-01-04") == "na_wachttijd"


def test_a_voluntary_extension_moves_the_wia_weeks_and_the_end() -> None:
    """178 days later: week 87 ends on 2027-03-03, the application is due on 2027-04-14."""
    facts = {**SICK, "verlenging_tot": "2027-06-30"}

    assert outcome("ziektefase", facts, "2027-03-03") == "jaar_2"
    assert outcome("ziektefase", facts, "2027-03-04") == "wia_periode"
    assert outcome("ziektefase", facts, "2027-04-14") == "wia_periode"
    assert outcome("ziektefase", facts, "2027-04-15") == "na_wia_termijn"
    assert outcome("ziektefase", facts, "2027-07-01") == "na_wachttijd"
    assert outcome("wia_moment", facts, "2027-03-10") == "te_vroeg"
    assert outcome("wia_moment", facts, "2027-03-11") == "nu"
    assert outcome("wia_moment", facts, "2027-04-15") == "te_laat"
    assert outcome("wia_moment", facts, "2027-06-30") == "te_laat"


@pytest.mark.parametrize(
    ("today", "moment"),
    [
        ("2026-09-13", "te_vroeg"),
        ("2026-09-14", "nu"),
        ("2026-10-18", "nu"),
        ("2026-10-19", "te_laat"),
        ("2027-01-03", "te_laat"),
        ("2027-01-04", "na_wachttijd"),
    ],
)
def test_the_application_for_the_wia_is_due_from_the_letter_to_week_93(today: str, moment: str) -> None:
    assert outcome("wia_moment", SICK, today) == moment


def test_there_is_no_application_when_the_aow_age_comes_first() -> None:
    assert outcome("wia_moment", {**SICK, "aow_datum": "2026-03-10"}, "2026-09-20") == "niet_van_toepassing"
    assert outcome("wia_moment", {**SICK, "aow_datum": "2030-03-10"}, "2026-09-20") == "nu"


def test_the_aow_age_does_not_change_the_weeks_of_the_phases() -> None:
    assert outcome("ziektefase", {**SICK, "aow_datum": "2026-03-10"}, "2026-06-01") == "jaar_2"


def test_the_end_of_the_contract_does_not_change_the_application() -> None:
    assert outcome("wia_moment", {**SICK, "contract_einde": "2025-12-31"}, "2026-10-18") == "nu"


@pytest.mark.parametrize(
    ("today", "moment"),
    [
        ("2025-01-26", "te_vroeg"),
        ("2025-01-27", "mogelijk"),
        ("2026-04-26", "mogelijk"),
        ("2026-04-27", "te_laat"),
    ],
)
def test_an_early_application_is_possible_from_week_4_to_week_68(today: str, moment: str) -> None:
    """WIA 23 lid 6; UWV: "vóórdat u 68 weken ziek bent"."""
    assert outcome("iva_moment", SICK, today) == moment


def test_from_the_aow_age_an_early_application_is_too_late() -> None:
    facts = {**SICK, "aow_datum": "2025-06-01"}

    assert outcome("iva_moment", facts, "2025-05-31") == "mogelijk"
    assert outcome("iva_moment", facts, "2025-06-01") == "te_laat"


@pytest.mark.parametrize(
    ("contract_end", "moment"),
    [
        ("2027-01-03", "loopt_door"),
        ("2027-01-02", "eindigt"),
        ("2026-11-21", "eindigt"),
        ("2026-11-20", "geeindigd"),
    ],
)
def test_whether_the_contract_ends_within_the_waiting_period(contract_end: str, moment: str) -> None:
    assert outcome("contract_moment", {**SICK, "contract_einde": contract_end}, "2026-11-21") == moment


@pytest.mark.parametrize(
    ("facts", "today", "moment"),
    [
        ({"eerste_ziektedag": "2024-11-21"}, "2026-11-20", "loopt"),
        ({"eerste_ziektedag": "2024-11-21"}, "2026-11-21", "voorbij"),
        ({"eerste_ziektedag": "2024-02-29"}, "2026-02-28", "loopt"),
        ({"eerste_ziektedag": "2024-02-29"}, "2026-03-01", "voorbij"),
        ({"eerste_ziektedag": "2024-11-21", "loonsanctie_weken": "52"}, "2027-11-19", "loopt"),
        ({"eerste_ziektedag": "2024-11-21", "loonsanctie_weken": "52"}, "2027-11-20", "voorbij"),
    ],
)
def test_the_ban_on_dismissal_lasts_two_calendar_years_and_a_loonsanctie(
    facts: dict[str, object], today: str, moment: str
) -> None:
    """BW 7:670 lid 1 a and lid 11 c; 104 weeks from 21 November 2024 end on 18 November 2026."""
    assert outcome("opzegverbod_moment", facts, today) == moment


def test_the_maximum_is_known_when_a_value_is_listed_for_the_day_of_the_end() -> None:
    asked: list[tuple[str, date]] = []

    def amounts(name: str, day: date) -> Decimal | None:
        asked.append((name, day))
        return Decimal(102000) if day.year <= 2026 else None

    run = COMPUTATIONS["vergoeding_moment"].run
    assert run({"contract_einde": "2026-12-31"}, date(2026, 11, 21), amounts) == "maximum_bekend"
    assert run({"contract_einde": "2027-01-01"}, date(2026, 11, 21), amounts) == "maximum_onbekend"
    assert asked[0] == ("transitievergoeding_maximum", date(2026, 12, 31))


@pytest.mark.parametrize(
    ("end", "today", "moment"),
    [
        ("2026-11-21", "2026-11-21", "nog_in_dienst"),
        ("2026-11-20", "2026-11-21", "loopt"),
        ("2026-08-21", "2026-11-21", "loopt"),
        ("2026-08-20", "2026-11-21", "verlopen"),
        ("2026-08-31", "2026-11-30", "loopt"),
        ("2026-08-31", "2026-12-01", "verlopen"),
    ],
)
def test_a_transition_payment_can_be_claimed_for_three_months(end: str, today: str, moment: str) -> None:
    """BW 7:686a lid 4 b."""
    assert outcome("vordering_moment", {"contract_einde": end}, today) == moment


@pytest.mark.parametrize(
    ("start", "today", "moment"),
    [
        ("2026-12-01", "2026-11-21", "eerste_twee_maanden"),
        ("2026-09-22", "2026-11-21", "eerste_twee_maanden"),
        ("2026-09-21", "2026-11-21", "binnen_vijf_jaar"),
        ("2025-12-31", "2026-02-27", "eerste_twee_maanden"),
        ("2025-12-31", "2026-02-28", "binnen_vijf_jaar"),
        ("2021-11-22", "2026-11-21", "binnen_vijf_jaar"),
        ("2021-11-21", "2026-11-21", "na_vijf_jaar"),
        ("2024-02-29", "2029-02-27", "binnen_vijf_jaar"),
        ("2024-02-29", "2029-02-28", "na_vijf_jaar"),
    ],
)
def test_the_no_risk_policy_in_a_new_job(start: str, today: str, moment: str) -> None:
    """Ziektewet 38b lid 1 (two months) and 29b lid 1 (five years)."""
    assert outcome("no_risk_termijn", {"nieuwe_dienst_begin": start}, today) == moment


@pytest.mark.parametrize(
    ("start", "moment"),
    [("2027-02-01", "binnen_vijf_jaar"), ("2021-11-22", "binnen_vijf_jaar"), ("2021-11-21", "na_vijf_jaar")],
)
def test_the_no_risk_policy_with_the_own_employer(start: str, moment: str) -> None:
    """Ziektewet 29b lid 4: five years from the start of the WIA."""
    assert outcome("no_risk_eigen_werkgever", {"wia_ingangsdatum": start}, "2026-11-21") == moment


@pytest.mark.parametrize(
    ("start", "term"),
    [("2027-02-01", "binnen_tien_jaar"), ("2016-11-22", "binnen_tien_jaar"), ("2016-11-21", "na_tien_jaar")],
)
def test_an_employer_bears_the_wga_itself_for_ten_years(start: str, term: str) -> None:
    """Law sheet h.4."""
    assert outcome("erd_wga_termijn", {"wia_ingangsdatum": start}, "2026-11-21") == term


@pytest.mark.parametrize(
    ("start", "today", "moment"),
    [
        ("2026-11-22", "2026-11-21", "nog_niet_begonnen"),
        ("2026-11-21", "2026-11-21", "loopt"),
        ("2026-08-21", "2026-11-21", "loopt"),
        ("2026-08-20", "2026-11-21", "verlopen"),
        ("2025-11-30", "2026-02-28", "loopt"),
        ("2025-11-30", "2026-03-01", "verlopen"),
    ],
)
def test_the_doelgroepverklaring_is_asked_within_three_months_of_the_start(start: str, today: str, moment: str) -> None:
    """Law sheet g.2."""
    assert outcome("doelgroepverklaring_moment", {"nieuwe_dienst_begin": start}, today) == moment


@pytest.mark.parametrize(
    ("first_day", "period"),
    [
        ("2023-09-04", "voor_regeling"),
        ("2023-09-05", "binnen_regeling"),
        ("2025-09-03", "binnen_regeling"),
        ("2025-09-04", "na_regeling"),
    ],
)
def test_the_60_plus_measure_is_for_104_weeks_that_end_from_september_2025_to_august_2027(
    first_day: str, period: str
) -> None:
    """Law sheet h.5; day 728 of 2023-09-05 is 2025-09-01, that of 2025-09-03 is 2027-08-31."""
    assert outcome("zestig_plus_periode", {"eerste_ziektedag": first_day}, "2026-11-21") == period


def test_a_loonsanctie_does_not_bring_someone_into_the_60_plus_measure() -> None:
    facts = {"eerste_ziektedag": "2023-09-04", "loonsanctie_weken": "52", "contract_einde": "2024-06-30"}

    assert outcome("zestig_plus_periode", facts, "2026-11-21") == "voor_regeling"


def test_facts_that_cannot_be_true_together_are_refused() -> None:
    with pytest.raises(CaseError):
        outcome("ziektefase", {**SICK, "contract_einde": "2024-12-31"}, "2026-11-21")
