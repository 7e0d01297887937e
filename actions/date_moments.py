"""On which side of a legal term a single date lies: takes facts and a day, gives one of a few named moments."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from dateutil.relativedelta import relativedelta

from actions.errors import CaseError
from actions.personal import Stored, contract_end_from, known_day

AmountLookup = Callable[[str, date], Decimal | None]
"""The value of a dated amount on a day, `None` when none is known for it."""

MAXIMUM = "transitievergoeding_maximum"
_QUIET_TIME = relativedelta(months=2)
_NO_RISK_TERM = relativedelta(years=5)
_CLAIM_TERM = relativedelta(months=3)


def vergoeding_moment(facts: Stored, today: date, amounts: AmountLookup) -> str:
    """Whether the maximum of the transition payment is known for the year in which the contract ends."""
    return "maximum_onbekend" if amounts(MAXIMUM, _contract_end(facts)) is None else "maximum_bekend"


def vordering_moment(facts: Stored, today: date, amounts: AmountLookup) -> str:
    """Whether the transition payment can still be claimed: three months from the end (BW 7:686a lid 4 b)."""
    end = _contract_end(facts)
    if today <= end:
        return "nog_in_dienst"
    return "loopt" if today <= end + _CLAIM_TERM else "verlopen"


def no_risk_termijn(facts: Stored, today: date, amounts: AmountLookup) -> str:
    """How long a new job has lasted: the employer may ask after two months, the no-risk policy lasts five years.

    Ziektewet articles 38b lid 1 and 29b lid 1. A first day that lies ahead counts as the first two months.
    """
    start = _needed(facts, "nieuwe_dienst_begin", "Hiervoor is de eerste dag bij de nieuwe werkgever nodig.")
    if today < start + _QUIET_TIME:
        return "eerste_twee_maanden"
    return _five_years(start, today)


def no_risk_eigen_werkgever(facts: Stored, today: date, amounts: AmountLookup) -> str:
    """Whether the five years of the no-risk policy with one's own employer still run (Ziektewet article 29b lid 4)."""
    return _five_years(_needed(facts, "wia_ingangsdatum", "Hiervoor is de begindag van de WIA nodig."), today)


def _five_years(start: date, today: date) -> str:
    return "binnen_vijf_jaar" if today < start + _NO_RISK_TERM else "na_vijf_jaar"


def _needed(facts: Stored, fact: str, why: str) -> date:
    day = known_day(facts, fact, fact)
    if day is None:
        raise CaseError(fact, f"{why} Geef die datum.")
    return day


def _contract_end(facts: Stored) -> date:
    end = contract_end_from(facts)
    if end is None:
        raise CaseError("end", "Hiervoor is de laatste dag van het contract nodig. Geef die datum.")
    return end
