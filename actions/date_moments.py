"""On which side of a legal term a single date lies: takes facts and a day, gives one of a few named moments."""

from __future__ import annotations

from datetime import date

from dateutil.relativedelta import relativedelta

from actions.amount_lookup import AmountLookup
from actions.personal import Stored, needed_contract_end, needed_day

MAXIMUM = "transitievergoeding_maximum"
_QUIET_TIME = relativedelta(months=2)
_NO_RISK_TERM = relativedelta(years=5)
_OWN_RISK_TERM = relativedelta(years=10)
_DECLARATION_TERM = relativedelta(months=3)


def vergoeding_moment(facts: Stored, today: date, amounts: AmountLookup) -> str:
    """Whether the maximum of the transition payment is known for the year in which the contract ends."""
    return "maximum_onbekend" if amounts(MAXIMUM, needed_contract_end(facts)) is None else "maximum_bekend"


def no_risk_termijn(facts: Stored, today: date, amounts: AmountLookup) -> str:
    """How long a new job has lasted: the employer may ask after two months, the no-risk policy lasts five years.

    Ziektewet articles 38b lid 1 and 29b lid 1. A first day that lies ahead counts as the first two months.
    """
    start = needed_day(facts, "nieuwe_dienst_begin", "Hiervoor is de eerste dag bij de nieuwe werkgever nodig.")
    if today < start + _QUIET_TIME:
        return "eerste_twee_maanden"
    return _five_years(start, today)


def no_risk_eigen_werkgever(facts: Stored, today: date, amounts: AmountLookup) -> str:
    """Whether the five years of the no-risk policy with one's own employer still run (Ziektewet article 29b lid 4)."""
    return _five_years(needed_day(facts, "wia_ingangsdatum", "Hiervoor is de begindag van de WIA nodig."), today)


def erd_wga_termijn(facts: Stored, today: date) -> str:
    """Whether an eigenrisicodrager still bears the WGA itself: ten years from its start at most."""
    start = needed_day(facts, "wia_ingangsdatum", "Hiervoor is de begindag van de WIA nodig.")
    return "binnen_tien_jaar" if today < start + _OWN_RISK_TERM else "na_tien_jaar"


def doelgroepverklaring_moment(facts: Stored, today: date) -> str:
    """Whether the doelgroepverklaring for the LKV can still be asked: until three months after the first day (Wtl)."""
    start = needed_day(facts, "nieuwe_dienst_begin", "Hiervoor is de eerste dag bij de nieuwe werkgever nodig.")
    if today < start:
        return "nog_niet_begonnen"
    return "loopt" if today <= start + _DECLARATION_TERM else "verlopen"


def _five_years(start: date, today: date) -> str:
    return "binnen_vijf_jaar" if today < start + _NO_RISK_TERM else "na_vijf_jaar"
