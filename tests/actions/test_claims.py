"""Until when a transition payment can be claimed, and until when the employer can ask for compensation."""

from __future__ import annotations

from datetime import date

import pytest

from actions.claims import claim_until, claim_until_from, compensatie_moment, refund_until, refund_until_from
from actions.errors import CaseError

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("end", "until"),
    [
        (date(2026, 8, 31), date(2026, 11, 30)),
        (date(2026, 8, 21), date(2026, 11, 21)),
        (date(2026, 11, 30), date(2027, 2, 28)),
        (date(2027, 11, 30), date(2028, 2, 29)),
    ],
)
def test_a_transition_payment_is_claimed_within_three_months_of_the_end(end: date, until: date) -> None:
    """BW 7:686a lid 4 b."""
    assert claim_until(end) == until


@pytest.mark.parametrize(
    ("paid_on", "until"),
    [
        (date(2026, 5, 21), date(2026, 11, 21)),
        (date(2025, 8, 31), date(2026, 2, 28)),
        (date(2023, 8, 31), date(2024, 2, 29)),
    ],
)
def test_compensation_is_asked_within_six_months_of_the_full_payment(paid_on: date, until: date) -> None:
    """BW 7:673e; the term is not moved over a weekend: 21 November 2026 is a Saturday."""
    assert refund_until(paid_on) == until


@pytest.mark.parametrize(
    ("paid_on", "moment"),
    [
        ("2026-11-22", "nog_niet_betaald"),
        ("2026-11-21", "loopt"),
        ("2026-05-21", "loopt"),
        ("2026-05-20", "verlopen"),
    ],
)
def test_an_application_from_before_the_payment_is_refused_too(paid_on: str, moment: str) -> None:
    """Regeling compensatie transitievergoeding article 2."""
    assert compensatie_moment({"vergoeding_betaald_op": paid_on}, TODAY) == moment


def test_without_its_day_there_is_no_term() -> None:
    assert claim_until_from({"contract_einde": "onbekend"}) is None
    assert claim_until_from({"contract_einde": "2026-08-31"}) == date(2026, 11, 30)
    assert refund_until_from({}) is None
    assert refund_until_from({"vergoeding_betaald_op": "2026-05-21"}) == date(2026, 11, 21)
    with pytest.raises(CaseError, match="nodig"):
        compensatie_moment({}, TODAY)
