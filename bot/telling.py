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

    def told(self, heard: Heard, today: date, *, as_question: bool = False) -> Told:
        """The facts of the case that a message tells; as a question also what it is about."""
        role = role_of(heard.text)
        found = {**({ROLE: (role,)} if role else {}), **mentioned(heard.text, today)}
        if as_question:
            found |= {name: (value,) for name, value in heard.told}
        return {name: values for name, values in found.items() if name in self._facts}

    def remembered(self, state: State, told: Told, but: str | None = None) -> State:
        """The state with what is new in it, to be used when a tree asks for it; `but` is being answered already.

        A choice that was made before and is told otherwise now, counts as not made.
        """
        new = {name: values for name, values in told.items() if name != but and self._is_new(state, name, values)}
        for name in new.keys() & state.facts.keys():
            state = state.without_fact(name)
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

    def _is_new(self, state: State, name: str, values: tuple[str, ...]) -> bool:
        if name not in state.facts:
            return True
        is_choice = self._facts[name].kind in ("choice", "yes_no") and name != ROLE
        return is_choice and state.facts[name] not in values
