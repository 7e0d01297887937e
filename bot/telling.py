"""What a message tells of the case: the heard message in, the values by fact out, and how they fit what is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from bot.heard import Heard
from bot.state import State
from bot.understanding.mentioned import mentioned
from bot.understanding.role import role_of
from knowledge.content import Knowledge
from knowledge.model import ROLE

Told = Mapping[str, tuple[str, ...]]
"""The values that a message can mean, by fact."""


class Telling:
    """Takes from a message what the trees would otherwise ask for."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._facts = knowledge.facts

    def told(self, heard: Heard, today: date) -> Told:
        """The facts of the case that a message tells."""
        role = role_of(heard.text)
        found = {**({ROLE: (role,)} if role else {}), **mentioned(heard.text, today)}
        return {name: values for name, values in found.items() if name in self._facts} | {
            name: (value,) for name, value in heard.told if name in self._facts
        }

    def remembered(self, state: State, told: Told, but: str | None = None) -> State:
        """The state with what is new in it, to be used when a tree asks for it; `but` is being answered already."""
        new = {name: values for name, values in told.items() if name != but and self._is_new(state, name)}
        return replace(state, mentioned={**state.mentioned, **new})

    def changed(self, state: State, told: Told) -> str | None:
        """A fact of which the message tells another value than the one that is known."""
        return next(
            (
                name
                for name, values in told.items()
                if name in state.facts and not self._facts[name].about_question and name != ROLE
                if self._facts[name].kind not in ("choice", "yes_no") and state.facts[name] not in values
            ),
            None,
        )

    def _is_new(self, state: State, name: str) -> bool:
        return name not in state.facts or self._facts[name].about_question
