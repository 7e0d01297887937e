"""What a conversation knows between two messages: the facts, the topic, and the few things that cannot be computed.

The position in a tree is not among them: it follows from the facts, so a conversation survives
a restart and a changed tree without anything to repair.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from typing import Any, Literal

from knowledge.content import Knowledge
from knowledge.values import Facts, Value, is_valid


@dataclass(frozen=True)
class Reading:
    """A value that was read from a message and is not used before the person agrees to it."""

    fact: str
    values: tuple[Value, ...]
    """One value: “klopt dat?”. More: “welke bedoelt u?”."""


@dataclass(frozen=True)
class State:
    """Where a conversation stands."""

    facts: Facts = field(default_factory=dict)
    topic: str | None = None
    waiting: tuple[str, ...] = ()
    """Topics that were interrupted by another question, the last interrupted last."""
    given: tuple[tuple[str, str], ...] = ()
    """The facts in the order in which they were given, each with the topic that asked for it."""
    mentioned: Mapping[str, tuple[Value, ...]] = field(default_factory=dict)
    """What the person told in passing: the values that it can mean by fact, used when a tree asks for it."""
    reading: Reading | None = None
    changing: str | None = None
    """The fact that the person is giving a new value for."""
    shown: tuple[str, str] | None = None
    """Topic and id of the last answer that was shown."""
    explained: tuple[str, ...] = ()
    """The words of the field that have been explained."""
    confirming: Literal["opnieuw"] | None = None

    def with_fact(self, name: str, value: Value) -> State:
        """The state with this fact as the last one given; a changed fact keeps its place."""
        changed = any(earlier == name for earlier, _ in self.given)
        given = self.given if changed else (*self.given, (name, self.topic or ""))
        told = self.without_mention(name)
        return replace(told, facts={**self.facts, name: value}, given=given, reading=None, changing=None)

    def without_fact(self, name: str) -> State:
        """The state as if this fact had not been given."""
        facts = {known: value for known, value in self.facts.items() if known != name}
        given = tuple(step for step in self.given if step[0] != name)
        return replace(self, facts=facts, given=given, reading=None, changing=None)

    def without_mention(self, name: str) -> State:
        """The state as if this fact had not been told in passing."""
        return replace(self, mentioned={told: values for told, values in self.mentioned.items() if told != name})


CONTROL_SLOTS = tuple(f"gesprek_{item.name}" for item in fields(State) if item.name != "facts")
"""The slots that hold everything but the facts, which have a slot each."""


def to_slots(state: State) -> dict[str, Any]:
    """The state as slot values, all JSON."""
    slots: dict[str, Any] = dict(state.facts)
    slots["gesprek_topic"] = state.topic
    slots["gesprek_waiting"] = list(state.waiting)
    slots["gesprek_given"] = [list(step) for step in state.given]
    slots["gesprek_mentioned"] = {name: list(values) for name, values in state.mentioned.items()}
    slots["gesprek_reading"] = state.reading and {"fact": state.reading.fact, "values": list(state.reading.values)}
    slots["gesprek_changing"] = state.changing
    slots["gesprek_shown"] = state.shown and list(state.shown)
    slots["gesprek_explained"] = list(state.explained)
    slots["gesprek_confirming"] = state.confirming
    return slots


def from_slots(slots: Mapping[str, Any], fact_names: Mapping[str, object]) -> State:
    """The state that these slots hold; slots of facts that no longer exist are left out."""

    def control(name: str) -> Any:
        return slots.get(f"gesprek_{name}")

    reading, shown = control("reading"), control("shown")
    return State(
        facts={name: value for name, value in slots.items() if name in fact_names and value is not None},
        topic=control("topic"),
        waiting=tuple(control("waiting") or ()),
        given=tuple((fact, topic) for fact, topic in control("given") or () if fact in fact_names),
        mentioned={name: tuple(v) for name, v in (control("mentioned") or {}).items() if name in fact_names},
        reading=Reading(reading["fact"], tuple(reading["values"]))
        if reading and reading["fact"] in fact_names
        else None,
        changing=control("changing"),
        shown=(shown[0], shown[1]) if shown else None,
        explained=tuple(control("explained") or ()),
        confirming=control("confirming"),
    )


def current(state: State, knowledge: Knowledge, today: date) -> State:
    """The state without what the knowledge no longer holds: a choice, topic or answer from before its files changed."""
    facts, trees = knowledge.facts, knowledge.trees
    shown = state.shown if state.shown and state.shown[0] in trees else None
    return replace(
        state,
        facts={name: value for name, value in state.facts.items() if is_valid(name, facts[name], value, today)},
        topic=state.topic if state.topic in trees else None,
        waiting=tuple(topic for topic in state.waiting if topic in trees),
        changing=state.changing if state.changing in facts else None,
        shown=shown if shown and shown[1] in trees[shown[0]].file.answers else None,
    )
