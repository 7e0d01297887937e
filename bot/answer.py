"""Turns the end of a walk into words: an answer and the facts go in, the message that a person reads comes out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from functools import partial
from types import SimpleNamespace
from typing import Any

from jinja2 import StrictUndefined, Template, TemplateError, meta
from jinja2.sandbox import SandboxedEnvironment

from actions.personal import case_from, employment_from
from actions.timeline import Timeline, timeline
from actions.transition_payment import payment
from bot.message import Explained, Message, SourceLink
from bot.understanding.dutch_calendar import speak
from knowledge.content import Knowledge, wording
from knowledge.errors import InputError
from knowledge.model import UNKNOWN, AnswerText
from knowledge.values import Facts, typed

MAXIMUM = "transitievergoeding_maximum"
NOT_KNOWN = "nog niet bekend"
_UNITS = {"procent": "{}%", "weken": "{} weken", "dagen": "{} dagen", "jaren": "{} jaar"}


def euro(amount: Decimal) -> str:
    """An amount in euros as the Dutch write it: € 4.223,32, and € 400 when there are no cents."""
    number = f"{amount:,.2f}".translate(str.maketrans(",.", ".,"))
    return "€ " + number.removesuffix(",00")


def short_date(day: date) -> str:
    """A date without its weekday: 18 oktober 2026."""
    return speak(day).split(" ", 1)[1]


class Renderer:
    """Fills the texts of the answers; templates are compiled once."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge
        self._environment = SandboxedEnvironment(
            undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, autoescape=False
        )
        self._environment.filters.update(datum=speak, kort=short_date, euro=euro)
        self._compiled: dict[str, tuple[Template, frozenset[str]]] = {}

    def answer(self, answer: AnswerText, facts: Facts, today: date) -> str:
        """The words of an answer for the person with these facts."""
        return self.fill(wording(answer.text, facts.get("rol")), facts, today)

    def longer(self, answer: AnswerText, facts: Facts, today: date) -> str:
        """The longer explanation of an answer; empty if it has none."""
        return "" if answer.more is None else self.fill(wording(answer.more, facts.get("rol")), facts, today)

    def fill(self, text: str, facts: Facts, today: date) -> str:
        """The text with its placeholders filled; only the values that it names are computed.

        Raises:
            TemplateError: a placeholder that does not exist; `spoorwijzer check` finds these beforehand.
        """
        template, names = self._template(text)
        return str(template.render(_values(self.knowledge, names, facts, today))).strip()

    def unknown_names(self, text: str) -> frozenset[str]:
        """The placeholders of a text that no answer can fill."""
        return self._template(text)[1] - _SUPPLIERS.keys()

    def sources(self, answer: AnswerText) -> tuple[SourceLink, ...]:
        """The sources of an answer, in the order in which it names them."""
        found = (self.knowledge.sources[name] for name in answer.sources)
        return tuple(SourceLink(s.title, s.url, s.checked_on.isoformat(), s.certainty) for s in found)

    def terms(self, text: str, explained: frozenset[str]) -> tuple[Explained, ...]:
        """The words of the field in this text that have not been explained yet in this conversation."""
        new = []
        for name, term in self.knowledge.glossary.items():
            if name not in explained and any(_mentions(text, word) for word in (name, *term.also)):
                new.append(Explained(name, term.meaning))
        return tuple(new)

    def _template(self, text: str) -> tuple[Template, frozenset[str]]:
        if text not in self._compiled:
            names = meta.find_undeclared_variables(self._environment.parse(text))
            self._compiled[text] = (self._environment.from_string(text), frozenset(names))
        return self._compiled[text]


def message(renderer: Renderer, text: str, answer: AnswerText, explained: frozenset[str]) -> Message:
    """The message for an answer whose words have been filled in."""
    return Message(text=text, sources=renderer.sources(answer), terms=renderer.terms(text, explained))


def timeline_table(knowledge: Knowledge, found: Timeline) -> str:
    """The personal timeline as a table, in the order of its dates."""
    lines = ["| Stap | Datum | Wie |", "|---|---|---|"]
    for milestone in sorted(found.milestones, key=lambda m: m.due):
        when = short_date(milestone.due)
        if milestone.starts is not None:
            when = f"{short_date(milestone.starts)} t/m {when}"
        state = {"past": " (geweest)", "now": " (**nu**)"}.get(milestone.status, "")
        lines.append(f"| {knowledge.milestones[milestone.id].title} | {when}{state} | {', '.join(milestone.who)} |")
    return "\n".join(lines)


Supplier = Callable[[Knowledge, Facts, date], Any]


def _values(knowledge: Knowledge, names: frozenset[str], facts: Facts, today: date) -> dict[str, Any]:
    return {name: _SUPPLIERS[name](knowledge, facts, today) for name in names if name in _SUPPLIERS}


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
        return _UNITS[unit].format(f"{value.normalize():f}".replace(".", ",")) if unit in _UNITS else euro(value)

    return bedrag


def _amount_known(knowledge: Knowledge, facts: Facts, today: date) -> Callable[..., bool]:
    return lambda name, op=None: knowledge.amount(name, op or today) is not None


_SUPPLIERS: Mapping[str, Supplier] = {
    "rol": lambda knowledge, facts, today: facts.get("rol"),
    "vandaag": lambda knowledge, facts, today: today,
    "week": _week,
    "tijdlijn": _milestones,
    "tijdlijn_tabel": _table,
    "tijdlijn_noten": _notes,
    "vergoeding": _payment,
    "feiten": _facts,
    "bedrag": _amount,
    "bedrag_bekend": _amount_known,
}


def _mentions(text: str, word: str) -> bool:
    """Whether the word stands in the text as a word of its own."""
    start = text.lower().find(word.lower())
    while start >= 0:
        end = start + len(word)
        before, after = text[start - 1 : start], text[end : end + 1]
        if not before.isalnum() and not after.isalnum():
            return True
        start = text.lower().find(word.lower(), end)
    return False


__all__ = ["MAXIMUM", "Renderer", "TemplateError", "euro", "message", "short_date", "timeline_table"]
