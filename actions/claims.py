"""Until when a transition payment can be claimed or refunded: takes the day it ended or was paid, gives a last day."""

from __future__ import annotations

from datetime import date

from dateutil.relativedelta import relativedelta

from actions.personal import Stored, contract_end_from, known_day, needed_contract_end, needed_day

PAID_ON = "vergoeding_betaald_op"
_CLAIM_TERM = relativedelta(months=3)
_REFUND_TERM = relativedelta(months=6)


def claim_until(contract_end: date) -> date:
    """The last day to claim the transition payment: three months after the last day of the contract (BW 7:686a lid 4 b).

    A month without that day ends the term on its last day: after 30 November the term runs to 28 February.
    """
    return contract_end + _CLAIM_TERM


def refund_until(paid_on: date) -> date:
    """The last day on which the employer can ask UWV for compensation: six months after the full payment (BW 7:673e).

    `paid_on` is the day on which all had been paid; with instalments that of the last one.
    """
    return paid_on + _REFUND_TERM


def claim_until_from(facts: Stored) -> date | None:
    """As `claim_until`, `None` while the end of the contract is not known."""
    end = contract_end_from(facts)
    return None if end is None else claim_until(end)


def refund_until_from(facts: Stored) -> date | None:
    """As `refund_until`, `None` while the day of the payment is not known."""
    paid_on = known_day(facts, PAID_ON, PAID_ON)
    return None if paid_on is None else refund_until(paid_on)


def vordering_moment(facts: Stored, today: date) -> str:
    """Whether the transition payment can still be claimed; the last day of the contract is still employment."""
    end = needed_contract_end(facts)
    if today <= end:
        return "nog_in_dienst"
    return "loopt" if today <= claim_until(end) else "verlopen"


def compensatie_moment(facts: Stored, today: date) -> str:
    """Whether compensation can be asked: UWV also refuses an application from before the full payment (BW 7:673e).

    On the day of the payment itself it can.
    """
    paid_on = needed_day(facts, PAID_ON, "Hiervoor is de dag nodig waarop de vergoeding helemaal is betaald.")
    if today < paid_on:
        return "nog_niet_betaald"
    return "loopt" if today <= refund_until(paid_on) else "verlopen"
