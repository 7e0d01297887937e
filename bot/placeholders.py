"""What the placeholders of a text stand for: the facts and a day go in, the person's own dates and amounts come out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import partial
from types import SimpleNamespace
from typing import Any

from actions.dutch import day_in_words, euro
from actions.personal import case_from, employment_from
from actions.timeline import Timeline, timeline
from actions.transition_payment import payment
from bot.computed_placeholders import COMPUTED, Supplier
from knowledge.content import Knowledge
from knowledge.errors import InputError
from knowledge.model import ROLE, UNKNOWN
from knowledge.values import Facts, typed

MAXIMUM = "transitievergoeding_maximum"
NOT_KNOWN = "nog niet bekend"
_WHO = {"uwv": "UWV"}
_UNITS = {"procent": "{}%", "weken": "{} weken", "dagen": "{} dagen", "jaren": "{} jaar"}


def timeline_table(knowledge: Knowledge, found: Timeline) -> str:
    """The personal timeline as a table, in the order of its dates."""
    lines = ["| Stap | Uiterlijk | Wie |", "|---|---|---|"]
    for milestone in sorted(found.milestones, key=lambda m: m.due):
        when = day_in_words(milestone.due)
        if milestone.starts is not None:
            when = f"{day_in_words(milestone.starts)} t/m {when}"
        state = {"past": " (dag voorbij)", "now": " (**nu**)"}.get(milestone.status, "")
        who = ", ".join(_WHO.get(name, name) for name in milestone.who)
        lines.append(f"| {knowledge.milestones[milestone.id].title} | {when}{state} | {who} |")
    return "\n".join(lines)


def values(knowledge: Knowledge, names: Iterable[str], facts: Facts, today: date) -> dict[str, Any]:
    """The values of these placeholders; only what a text names is computed."""
    return {name: SUPPLIERS[name](knowledge, facts, today) for name in names if name in SUPPLIERS}


def _timeline(facts: Facts, today: date) -> Timeline | None:
    """The timeline, or none where it cannot be computed: no date is better than a wrong one."""
    try:
        case = case_from(facts)
        return None if case is None else timeline(case, today)
    except InputError:
        return None


def _milestones(knowledge: Knowledge, facts: Facts, today: date) -> SimpleNamespace | None:
    found = _timeline(facts, today)
    if found is None:
        return None
    by_id = {milestone.id: milestone for milestone in found.milestones}
    return SimpleNamespace(**{name: by_id.get(name) for name in knowledge.milestones})


def _table(knowledge: Knowledge, facts: Facts, today: date) -> str:
    found = _timeline(facts, today)
    return "" if found is None else timeline_table(knowledge, found)


def _notes(knowledge: Knowledge, facts: Facts, today: date) -> tuple[str, ...]:
    found = _timeline(facts, today)
    return () if found is None else found.notes


def _week(knowledge: Knowledge, facts: Facts, today: date) -> int | None:
    found = _timeline(facts, today)
    return None if found is None else found.week


def _payment(knowledge: Knowledge, facts: Facts, today: date) -> Any:
    try:
        employment = employment_from(facts)
        return None if employment is None else payment(employment, partial(knowledge.amount, MAXIMUM))
    except InputError:
        return None


def _facts(knowledge: Knowledge, facts: Facts, today: date) -> SimpleNamespace:
    values: dict[str, Any] = dict.fromkeys(knowledge.facts)
    for name, value in facts.items():
        if value != UNKNOWN and name in knowledge.facts:
            try:
                values[name] = typed(name, knowledge.facts[name], value, today)
            except InputError:
                values[name] = None
    return SimpleNamespace(**values)


def _amount(knowledge: Knowledge, facts: Facts, today: date) -> Callable[..., str]:
    def bedrag(name: str, op: date | None = None) -> str:
        value = knowledge.amount(name, op or today)
        unit = knowledge.amounts[name].unit
        if value is None:
            return NOT_KNOWN
        return (
            _UNITS[unit].format(f"{value.normalize():f}".replace(".", ","))
            if unit in _UNITS
            else euro(value).removesuffix(",00")
        )

    return bedrag


def _amount_known(knowledge: Knowledge, facts: Facts, today: date) -> Callable[..., bool]:
    return lambda name, op=None: knowledge.amount(name, op or today) is not None


SUPPLIERS: Mapping[str, Supplier] = {
    "rol": lambda knowledge, facts, today: facts.get(ROLE),
    "vandaag": lambda knowledge, facts, today: today,
    "week": _week,
    "tijdlijn": _milestones,
    "tijdlijn_tabel": _table,
    "tijdlijn_noten": _notes,
    "vergoeding": _payment,
    "feiten": _facts,
    "bedrag": _amount,
    "bedrag_bekend": _amount_known,
    **COMPUTED,
}
