"""The placeholders that stand for a computation of `actions/`: the facts and a day go in, its result or none comes out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from types import SimpleNamespace
from typing import Any

from actions.amount_lookup import AmountLookup
from actions.claims import claim_until_from, refund_until_from
from actions.course import course_from
from actions.holiday_days import holiday_year
from actions.joined_periods import joined_from
from actions.leaving_sick import leaving_sick_from
from actions.no_risk_window import no_risk_window
from actions.sanction_terms import objection_until_from, shortening_decided_by_from
from actions.sick_pay import sick_pay_from
from actions.wage_cost_benefit import wage_cost_benefit_from
from actions.wia_class import wia_class_from
from knowledge.content import Knowledge
from knowledge.errors import InputError
from knowledge.values import Facts

Compute = Callable[[Facts, date, AmountLookup], Any]
Supplier = Callable[[Knowledge, Facts, date], Any]


def _supplier(compute: Compute) -> Supplier:
    """Gives none where the facts do not suffice or contradict each other: no amount is better than a wrong one."""

    def supply(knowledge: Knowledge, facts: Facts, today: date) -> Any:
        def amounts(name: str, day: date) -> Any:
            return knowledge.amount(name, day) if name in knowledge.amounts else None

        try:
            return compute(facts, today, amounts)
        except InputError:
            return None

    return supply


def _sick_pay(facts: Facts, today: date, amounts: AmountLookup) -> SimpleNamespace | None:
    first, second, sanction = (
        sick_pay_from(facts, year, today, amounts) for year in ("jaar_1", "jaar_2", "loonsanctie")
    )
    return None if first is None else SimpleNamespace(jaar_1=first, jaar_2=second, loonsanctie=sanction)


def _holiday_days(facts: Facts, today: date, amounts: AmountLookup) -> SimpleNamespace:
    return SimpleNamespace(dit_jaar=holiday_year(today.year), vorig_jaar=holiday_year(today.year - 1))


COMPUTED: Mapping[str, Supplier] = {
    name: _supplier(compute)
    for name, compute in {
        "ziekteloon": _sick_pay,
        "lkv": wage_cost_benefit_from,
        "vordering_tot": lambda facts, today, amounts: claim_until_from(facts),
        "compensatie_tot": lambda facts, today, amounts: refund_until_from(facts),
        "bezwaar_tot": lambda facts, today, amounts: objection_until_from(facts),
        "bekorting_beslist_voor": lambda facts, today, amounts: shortening_decided_by_from(facts),
        "uit_dienst": lambda facts, today, amounts: leaving_sick_from(facts, today),
        "wia_mate": wia_class_from,
        "no_risk_periode": lambda facts, today, amounts: no_risk_window(course_from(facts, today)),
        "samentelling": lambda facts, today, amounts: joined_from(facts, today),
        "vakantiedagen": _holiday_days,
    }.items()
}
"""Every placeholder of this kind by its name; a text guards it with `{% if … %}`."""
