"""The choices under a message: what can be picked goes in, buttons come out; and back, what a picked button stands for.

The value of a button says by itself what it means, as `kind:value`, so that an old button can still be understood.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.asking import Asking
from bot.message import Option
from bot.state import State
from bot.texts import Texts
from knowledge.content import Knowledge
from knowledge.model import AnswerText
from knowledge.values import Value, is_valid

NONE = "geen"
"""The button for an empty list of periods."""


def split(choice: str) -> tuple[str, str]:
    """The kind and the value of a button."""
    kind, _, value = choice.partition(":")
    return kind, value


class Buttons:
    """The buttons of a conversation, in its words."""

    def __init__(self, knowledge: Knowledge, texts: Texts, asking: Asking, commands: frozenset[str]) -> None:
        self._knowledge = knowledge
        self._texts = texts
        self._asking = asking
        self._commands = commands

    def menu(self) -> tuple[Option, ...]:
        """A button for each group of topics."""
        return tuple(Option(group.title, f"groep:{name}") for name, group in self._knowledge.groups.items())

    def group(self, name: str) -> tuple[Option, ...]:
        """A button for each topic of a group."""
        return self.topics([topic for topic, tree in self._knowledge.trees.items() if tree.file.group == name])

    def topics(self, names: Sequence[str]) -> tuple[Option, ...]:
        """A button for each of these that is a topic."""
        known = (name for name in names if name in self._knowledge.trees)
        return tuple(Option(self._knowledge.trees[name].file.title, f"onderwerp:{name}") for name in known)

    def after(self, answer: AnswerText) -> tuple[Option, ...]:
        """What to do after an answer: more, why, a person where one is needed, and what to ask next."""
        commands = ["meer"] if answer.more is not None else []
        commands += ["waarom", *(["coach"] if answer.coach else [])]
        return (*(self.command(name) for name in commands), *self.topics(answer.next))

    def command(self, name: str) -> Option:
        """The button of a command."""
        return Option(self._texts(f"knop_{name}"), f"doe:{name}")

    def yes_no(self, kind: str, prefix: str = "") -> tuple[Option, ...]:
        """Ja and nee."""
        return tuple(Option(self._texts(f"knop_{said}"), f"{kind}:{prefix}{said}") for said in ("ja", "nee"))

    def readings(self, state: State) -> tuple[Option, ...]:
        """A button for each value that a message could mean."""
        if state.reading is None:
            return ()
        fact = state.reading.fact
        shown = (self._asking.shown(fact, value, state.facts) for value in state.reading.values)
        return tuple(Option(title, f"lees:{index}") for index, title in enumerate(shown))

    def changeable(self, state: State) -> tuple[Option, ...]:
        """A button for every fact that was given, the last one first."""
        names = [name for name, _ in reversed(state.given) if name in state.facts]
        return tuple(Option(self._change_title(name, state), f"wijzig:{name}") for name in names)

    def value(self, fact: str, picked: str) -> Value:
        """The value of a fact behind its button."""
        return [] if picked == NONE and self._knowledge.facts[fact].kind == "periods" else picked

    def offers(self, state: State, choice: str, open_fact: str | None, today: date) -> bool:
        """Whether this can have been a button of this conversation."""
        kind, value = split(choice)
        if kind in self._knowledge.facts:
            known = kind in state.facts or kind == open_fact
            return known and is_valid(kind, self._knowledge.facts[kind], self.value(kind, value), today)
        values = state.reading.values if state.reading else ()
        return {
            "onderwerp": value in self._knowledge.trees,
            "groep": value in self._knowledge.groups,
            "doe": value in self._commands,
            "zeker": state.confirming is not None and value in ("ja", "nee"),
            "klopt": len(values) == 1 and value in ("ja", "nee"),
            "lees": value.isdecimal() and len(value) < 3 and int(value) < len(values),
            "wijzig": value in state.facts,
        }.get(kind, False)

    def title(self, state: State, choice: str) -> str:
        """The words of a button that this conversation offers."""
        kind, value = split(choice)
        if kind in self._knowledge.facts:
            return self._asking.shown(kind, self.value(kind, value), state.facts)
        if kind == "onderwerp":
            return self._knowledge.trees[value].file.title
        if kind == "groep":
            return self._knowledge.groups[value].title
        if kind == "lees":
            return self.readings(state)[int(value)].title
        if kind == "wijzig":
            return self._change_title(value, state)
        return self._texts(f"knop_{value}")

    def _change_title(self, name: str, state: State) -> str:
        return f"{self._texts('knop_wijzig')}: {self._asking.label(name, state.facts)}"
