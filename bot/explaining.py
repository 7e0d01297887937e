"""Explains the conversation to the person: why this answer, what is known, and what a changed fact makes different."""

from __future__ import annotations

import re
from datetime import date

from actions.dutch import day_in_words
from actions.personal import case_from
from actions.timeline import timeline
from bot.answer import Renderer
from bot.asking import Asking
from bot.buttons import Buttons
from bot.message import Message
from bot.state import State
from bot.texts import Texts
from knowledge.content import Knowledge
from knowledge.errors import InputError
from knowledge.values import Facts
from knowledge.walk import Answer, Question, Step, walk

_LONG_WORD = re.compile(r"[^\W\d_]{3,}")


class Explaining:
    """Answers the questions that people ask about the answers."""

    def __init__(
        self, knowledge: Knowledge, texts: Texts, renderer: Renderer, asking: Asking, buttons: Buttons
    ) -> None:
        self._knowledge = knowledge
        self._texts = texts
        self._renderer = renderer
        self._asking = asking
        self._buttons = buttons

    def why(self, state: State, today: date) -> Message:
        """The facts and computations on which the answer rests that was shown last."""
        asked = self._knowledge.trees.get(state.topic or "")
        is_open = asked is not None and isinstance(walk(asked, state.facts, today), Question)
        topic = state.shown[0] if state.shown and not is_open else state.topic
        tree = self._knowledge.trees.get(topic or "")
        if tree is None:
            return Message(text=self._texts("geen_waarom"))
        end = walk(tree, state.facts, today)
        lines = [f"- {self._reason(step, state.facts)}" for step in end.path]
        if isinstance(end, Question):
            lines.append("- " + self._texts("waarom_nog_open", feit=self._asking.label(end.fact, state.facts)))
        if not lines:
            return Message(text=self._texts("waarom_zonder_feiten"))
        sources = self._renderer.sources(tree.file.answers[end.id]) if isinstance(end, Answer) else ()
        text = self._texts("waarom", onderwerp=tree.file.title) + "\n\n" + "\n".join(lines)
        return Message(text=text, sources=sources, choices=self._buttons.changeable(state))

    def more(self, state: State, today: date) -> Message:
        """The longer explanation of the answer that was shown last."""
        answer = self._knowledge.trees[state.shown[0]].file.answers.get(state.shown[1]) if state.shown else None
        if answer is None or answer.more is None:
            return Message(text=self._texts("geen_meer"))
        text = self._renderer.longer(answer, state.facts, today)
        return Message(text=text, sources=self._renderer.sources(answer))

    def known(self, state: State) -> Message:
        """Everything that the conversation knows about the person's case."""
        if not state.facts:
            return Message(text=self._texts("gegevens_leeg"))
        lines = [
            f"- {self._asking.label(name, state.facts)}: **{self._asking.shown(name, value, state.facts)}**"
            for name, value in state.facts.items()
        ]
        text = "\n\n".join([self._texts("gegevens"), "\n".join(lines), self._texts("gegevens_slot")])
        return Message(text=text, choices=self._buttons.changeable(state))

    def named(self, state: State, text: str) -> str | None:
        """The given fact that this text names by the words of its label, or None if it names none or more than one."""
        said = set(_LONG_WORD.findall(text.lower()))
        named = {
            name: len(said & set(_LONG_WORD.findall(f"{self._asking.label(name, state.facts)} {name}".lower())))
            for name, _ in state.given
        }
        most = max(named.values(), default=0)
        found = [name for name, number in named.items() if number == most > 0]
        return found[0] if len(found) == 1 else None

    def difference(self, before: State, after: State, name: str, today: date) -> Message:
        """What a changed fact makes different: the answer of the current topic and the person's dates."""
        old, new = before.facts.get(name), after.facts[name]
        parts = [
            self._texts(
                "gewijzigd",
                feit=self._asking.label(name, after.facts),
                oud="–" if old is None else self._asking.shown(name, old, before.facts),
                nieuw=self._asking.shown(name, new, after.facts),
            )
        ]
        parts += self._other_answer(before, after, today)
        moved = self._moved_dates(before.facts, after.facts, today)
        if moved:
            parts += [self._texts("termijn_anders"), "\n".join(moved)]
        return Message(text="\n\n".join(parts))

    def _other_answer(self, before: State, after: State, today: date) -> list[str]:
        tree = self._knowledge.trees.get(after.topic or "")
        if tree is None:
            return []
        old, new = walk(tree, before.facts, today), walk(tree, after.facts, today)
        if not isinstance(old, Answer) or not isinstance(new, Answer):
            return []
        first = self._renderer.answer(tree.file.answers[old.id], before.facts, today)
        if first == self._renderer.answer(tree.file.answers[new.id], after.facts, today):
            return [self._texts("antwoord_gelijk")]
        return [self._texts("antwoord_anders", oud=first.split("\n", 1)[0])] if old.id != new.id else []

    def _moved_dates(self, before: Facts, after: Facts, today: date) -> list[str]:
        old, new = _dates(before, today), _dates(after, today)
        return [
            f"- {self._knowledge.milestones[name].title}: was {day_in_words(old[name])}, wordt {day_in_words(day)}"
            for name, day in new.items()
            if name in old and old[name] != day
        ]

    def _reason(self, step: Step, facts: Facts) -> str:
        if step.computed:
            outcome = self._knowledge.outcomes[step.name]
            return f"{outcome.title}: **{outcome.outcomes[str(step.value)]}**"
        return f"{self._asking.label(step.name, facts)}: **{self._asking.shown(step.name, step.value, facts)}**"


def _dates(facts: Facts, today: date) -> dict[str, date]:
    try:
        case = case_from(facts)
        return {} if case is None else {m.id: m.due for m in timeline(case, today).milestones}
    except InputError:
        return {}
