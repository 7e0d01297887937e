"""Goes on from where a conversation stands: the state goes in, the next question or the answer comes out.

A value that the person has told before is not asked for: a choice is taken and said, a date is read back first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from msgspec import structs

from actions.contradiction import contradiction
from bot.answer import Renderer
from bot.asking import Asking, Meant
from bot.buttons import Buttons
from bot.explaining import Explaining
from bot.message import Message
from bot.state import Reading, State
from bot.texts import Texts
from knowledge.content import Knowledge
from knowledge.errors import InputError
from knowledge.values import Value, is_valid, typed
from knowledge.walk import Answer, Question, walk


@dataclass(frozen=True)
class Turn:
    """Where the conversation stands now, and what is said."""

    state: State
    messages: tuple[Message, ...] = ()

    def after(self, *earlier: Message) -> Turn:
        """The same turn with these messages said first."""
        return replace(self, messages=(*earlier, *self.messages))


class Progress:
    """The steps of a conversation through the trees."""

    def __init__(
        self,
        knowledge: Knowledge,
        texts: Texts,
        renderer: Renderer,
        asking: Asking,
        buttons: Buttons,
        explaining: Explaining,
    ) -> None:
        self._knowledge = knowledge
        self._texts = texts
        self._renderer = renderer
        self._asking = asking
        self._buttons = buttons
        self._explaining = explaining

    def start(self, state: State, topic: str, today: date) -> Turn:
        """A question about a topic; the one that it interrupts waits."""
        return self.go_on(self.turned_to(state, topic, today), today)

    def turned_to(self, state: State, topic: str, today: date) -> State:
        """The state with this topic before it, asked anew: what the person wanted to know of it before is forgotten."""
        waiting = tuple(other for other in state.waiting if other != topic)
        if state.topic not in (None, topic) and self.open_fact(state, today) is not None:
            waiting = (*(other for other in waiting if other != state.topic), str(state.topic))
        asked = {node.ask for node in self._knowledge.trees[topic].file.nodes.values() if node.ask is not None}
        for name in asked & state.facts.keys():
            if self._knowledge.facts[name].about_question:
                state = state.without_fact(name)
        return replace(state, topic=topic, waiting=waiting, reading=None, changing=None)

    def go_on(self, state: State, today: date) -> Turn:
        """The next question of the current topic, or its answer and then the topic that was interrupted."""
        state, taken = self._with_told(state, today)
        turn = self._next(state, today)
        return turn.after(self.told("gelezen", taken, state)) if taken else turn

    def told(self, text: str, names: Sequence[str], state: State) -> Message:
        """A sentence with what was read in a message, a line a fact."""
        known = {**{name: values[0] for name, values in state.mentioned.items()}, **state.facts}
        lines = (
            f"- {self._asking.label(name, known)}: **{self._asking.shown(name, known[name], known)}**" for name in names
        )
        return Message(text=self._texts(text, feiten="\n".join(lines)))

    def give(self, state: State, fact: str, value: Value, today: date) -> Turn:
        """The turn after a person gave this value, which may be a change of an earlier one."""
        refused = self._refused(state, fact, value, today)
        if refused is not None:
            return refused
        given = state.with_fact(fact, value)
        if state.changing != fact:
            return self.go_on(given, today)
        return self.go_on(given, today).after(self._explaining.difference(state, given, fact, today))

    def read(self, state: State, fact: str, meant: Meant, today: date) -> Turn:
        """Values that were read: used at once, or first read back, or offered to choose from."""
        if meant.sure:
            return self.give(state, fact, meant.values[0], today)
        valid = (v for v in meant.values if is_valid(fact, self._knowledge.facts[fact], v, today))
        possible = tuple(valid) or meant.values[:1]
        if len(possible) == 1:
            refused = self._refused(state, fact, possible[0], today)
            if refused is not None:
                return refused
        return self.read_back(replace(state, reading=Reading(fact, possible)))

    def read_back(self, state: State) -> Turn:
        """Asks whether what was read is right, or which of the readings is meant."""
        assert state.reading is not None
        fact, values = state.reading.fact, state.reading.values
        if len(values) == 1:
            label, shown = self._asking.label(fact, state.facts), self._asking.shown(fact, values[0], state.facts)
            text = self._texts("klopt_waarde", feit=label, waarde=shown)
            return Turn(state, (Message(text=text, choices=self._buttons.yes_no("klopt")),))
        text = self._texts("welke_bedoelt_u", feit=self._asking.label(fact, state.facts))
        return Turn(state, (Message(text=text, choices=self._buttons.readings(state)),))

    def ask(self, state: State, fact: str) -> Turn:
        """The question for this fact."""
        return Turn(state, (self._asking.question(fact, state.facts),))

    def aside(self, state: State, today: date, *said: Message) -> Turn:
        """Something said in between, after which the open question comes back."""
        if state.reading is not None:
            return self.read_back(state).after(*said)
        fact = self.open_fact(state, today)
        if fact is not None:
            return self.ask(state, fact).after(*said)
        if said[-1].choices:
            return Turn(state, said)
        return Turn(state, (*said[:-1], structs.replace(said[-1], choices=self._buttons.menu())))

    def open_fact(self, state: State, today: date) -> str | None:
        """The fact that the person is being asked for now."""
        if state.reading is not None:
            return state.reading.fact
        if state.changing is not None:
            return state.changing
        end = self._walk(state, today)
        return end.fact if isinstance(end, Question) else None

    def _with_told(self, state: State, today: date) -> tuple[State, list[str]]:
        """The state with every choice that the tree asks for and the person has told already; and which those are."""
        taken: list[str] = []
        while isinstance(end := self._walk(state, today), Question):
            fact, values = self._knowledge.facts[end.fact], state.mentioned.get(end.fact, ())
            if fact.kind not in ("choice", "yes_no") or len(values) != 1:
                break
            state = state.without_mention(end.fact)
            if is_valid(end.fact, fact, values[0], today):
                state = state.with_fact(end.fact, values[0])
                taken.append(end.fact)
        return state, taken

    def _next(self, state: State, today: date) -> Turn:
        end = self._walk(state, today)
        if end is None:
            return Turn(state, (Message(text=self._texts("kies_onderwerp"), choices=self._buttons.menu()),))
        if isinstance(end, Question):
            values = state.mentioned.get(end.fact)
            if values is None:
                return self.ask(state, end.fact)
            return self.read(state.without_mention(end.fact), end.fact, Meant(values, sure=False), today)
        turn = self._answer(state, str(state.topic), end, today)
        if not state.waiting:
            return turn
        resumed = replace(turn.state, topic=state.waiting[-1], waiting=state.waiting[:-1])
        title = self._knowledge.trees[state.waiting[-1]].file.title
        return self.go_on(resumed, today).after(
            *turn.messages, Message(text=self._texts("vraag_terug", onderwerp=title))
        )

    def _answer(self, state: State, topic: str, end: Answer, today: date) -> Turn:
        answer = self._knowledge.trees[topic].file.answers[end.id]
        parts = [self._renderer.answer(answer, state.facts, today)]
        parts += [self._texts(answer.certainty)] if answer.certainty != "zeker" else []
        parts += [self._texts("coach_nodig")] if answer.coach else []
        text = "\n\n".join(parts)
        terms = self._renderer.terms(text, frozenset(state.explained))
        said = Message(
            text=text, choices=self._buttons.after(answer), sources=self._renderer.sources(answer), terms=terms
        )
        explained = (*state.explained, *(term.term for term in terms))
        return Turn(replace(state, shown=(topic, end.id), explained=explained), (said,))

    def _refused(self, state: State, fact: str, value: Value, today: date) -> Turn | None:
        """The turn that explains why a value cannot be used, or None if it can."""
        try:
            typed(fact, self._knowledge.facts[fact], value, today)
            found = contradiction({**state.facts, fact: value}, today)
        except InputError as error:
            found = error
        if found is None:
            return None
        return self.ask(replace(state, reading=None), fact).after(Message(text=found.message))

    def _walk(self, state: State, today: date) -> Question | Answer | None:
        tree = self._knowledge.trees.get(state.topic or "")
        return None if tree is None else walk(tree, state.facts, today)
