"""One turn of a conversation: the state and what was heard go in, the new state and the messages come out.

Nothing is remembered here and nothing is stored: the same state, message and day always give the same turn.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from msgspec import structs

from actions.contradiction import contradiction
from bot.answer import Renderer
from bot.asking import Asking, Meant
from bot.buttons import Buttons, split
from bot.contact import contact
from bot.explaining import Explaining
from bot.heard import Heard
from bot.message import Message
from bot.state import Reading, State, current
from bot.texts import Texts
from bot.understanding.reading import read
from bot.understanding.role import role_of
from knowledge.content import Knowledge
from knowledge.errors import InputError
from knowledge.model import ROLE, UNKNOWN, Organisation
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


class Conversation:
    """What the assistant does with a message; the same in every channel."""

    def __init__(self, knowledge: Knowledge, texts: Texts, organisation: Organisation) -> None:
        self.knowledge = knowledge
        self.organisation = organisation
        self.renderer = Renderer(knowledge, organisation)
        self.asking = Asking(knowledge, texts)
        self._texts = texts
        self._commands: dict[str, Callable[[State, Heard, date], Turn]] = {
            "terug": self._back,
            "wijzig": self._change,
            "waarom": lambda state, heard, today: self._aside(state, today, self._explaining.why(state, today)),
            "meer": lambda state, heard, today: self._aside(state, today, self._explaining.more(state, today)),
            "gegevens": lambda state, heard, today: self._aside(state, today, self._explaining.known(state)),
            "opnieuw": self._restart,
            "coach": lambda state, heard, today: self._aside(state, today, contact(organisation, texts)),
            "hulp": lambda state, heard, today: self._aside(state, today, self._said("hulp")),
            "groet": lambda state, heard, today: self._aside(state, today, self._said("groet")),
            "dank": lambda state, heard, today: self._aside(state, today, self._said("dank")),
            "afscheid": lambda state, heard, today: Turn(state, (self._said("afscheid"),)),
        }
        self.buttons = Buttons(knowledge, texts, self.asking, frozenset(self._commands))
        self._explaining = Explaining(knowledge, texts, self.renderer, self.asking, self.buttons)

    def welcome(self) -> tuple[Message, ...]:
        """What someone sees first."""
        text = self._texts("welkom", organisatie=self.organisation.name)
        return (Message(text=text, choices=self.buttons.menu()),)

    def respond(self, state: State, heard: Heard, today: date) -> Turn:
        """The turn that this message leads to.

        Raises:
            InputError: a choice that does not belong to a question in this conversation.
        """
        if heard.intent == "crisis":
            return Turn(state, (self._said("crisis"),))
        state = current(state, self.knowledge, today)
        turn = self._choose(state, heard, today) if heard.choice is not None else self._listen(state, heard, today)
        return turn.after(self._said("medisch")) if heard.medical else turn

    def require_offer(self, state: State, choice: str, today: date) -> None:
        """Raises InputError for a choice that cannot have been a button of this conversation."""
        state = current(state, self.knowledge, today)
        if not self.buttons.offers(state, choice, self._open_fact(state, today), today):
            raise InputError("choice", self._texts("keuze_verlopen"))

    def _choose(self, state: State, heard: Heard, today: date) -> Turn:
        choice = heard.choice or ""
        self.require_offer(state, choice, today)
        kind, value = split(choice)
        if kind in self.knowledge.facts:
            changing = state if kind not in state.facts else replace(state, changing=kind)
            return self._give(changing, kind, self.buttons.value(kind, value), today)
        if kind in ("klopt", "lees") and state.reading is not None:
            return self._settle(state, state.reading, choice, today)
        if kind == "onderwerp":
            return self._start(state, value, today)
        if kind == "groep":
            return Turn(state, (Message(text=self._texts("kies_uit_groep"), choices=self.buttons.group(value)),))
        if kind == "wijzig":
            return self._ask_again(state, value)
        if kind == "zeker":
            return self._restarted(state, value == "ja", today)
        return self._commands[value](state, heard, today)

    def _listen(self, state: State, heard: Heard, today: date) -> Turn:
        """A typed message: first as the answer to what is open, then by what it is about."""
        command = heard.sure and heard.intent in self._commands
        if state.confirming is not None and read("yes_no", heard.text, today).value in ("ja", "nee"):
            return self._restarted(state, read("yes_no", heard.text, today).value == "ja", today)
        state = replace(state, confirming=None)
        if state.reading is not None and not command:
            said = read("yes_no", heard.text, today).value
            if len(state.reading.values) == 1 and said in ("ja", "nee"):
                return self._settle(state, state.reading, f"klopt:{said}", today)
        fact = self._open_fact(state, today)
        if fact is None or command or self._is_other_question(state, heard):
            return self._by_intent(state, heard, today)
        meant = self.asking.read(fact, heard.text, today)
        if meant.values:
            return self._read(state, fact, meant, today)
        if heard.intent == "weet_niet" and self.knowledge.facts[fact].can_be_unknown:
            return self._give(state, fact, UNKNOWN, today)
        if heard.sure and heard.intent in self.knowledge.trees:
            return self._by_intent(state, heard, today)
        return self._aside(state, today, self.asking.hint(fact, state.facts))

    def _is_other_question(self, state: State, heard: Heard) -> bool:
        """Whether a message is clearly about another topic than the open question."""
        other = heard.intent in self.knowledge.trees and heard.intent != state.topic
        return heard.sure and other and len(heard.text.split()) >= 4

    def _by_intent(self, state: State, heard: Heard, today: date) -> Turn:
        if heard.intent in self.knowledge.trees:
            role = role_of(heard.text)
            if role is None or ROLE in state.facts:
                return self._start(state, heard.intent, today)
            started = self._start(state.with_fact(ROLE, role, heard.intent), heard.intent, today)
            return started.after(self._said("rol_gelezen", rol=self.asking.shown(ROLE, role, {}).lower()))
        if heard.intent in self._commands:
            return self._commands[heard.intent](state, heard, today)
        if heard.intent == "suggestie":
            likely = self.buttons.topics([topic for topic, _ in heard.ranking])[:3]
            choices = (*likely, self.buttons.command("hulp"))
            return Turn(state, (Message(text=self._texts("suggestie"), choices=choices),))
        name = "onleesbaar" if heard.intent == "onleesbaar" else "buiten_bereik"
        choices = (self.buttons.command("coach"), *self.buttons.menu())
        return self._aside(state, today, Message(text=self._texts(name), choices=choices))

    def _read(self, state: State, fact: str, meant: Meant, today: date) -> Turn:
        """Values that were read: used at once, or first read back, or offered to choose from."""
        if meant.sure:
            return self._give(state, fact, meant.values[0], today)
        valid = (v for v in meant.values if is_valid(fact, self.knowledge.facts[fact], v, today))
        possible = tuple(valid) or meant.values[:1]
        if len(possible) == 1:
            refused = self._refused(state, fact, possible[0], today)
            if refused is not None:
                return refused
        return self._read_back(replace(state, reading=Reading(fact, possible)))

    def _read_back(self, state: State) -> Turn:
        assert state.reading is not None
        fact, values = state.reading.fact, state.reading.values
        if len(values) == 1:
            text = self._texts("klopt_datum", waarde=self.asking.shown(fact, values[0], state.facts))
            return Turn(state, (Message(text=text, choices=self.buttons.yes_no("klopt")),))
        return Turn(state, (Message(text=self._texts("welke_bedoelt_u"), choices=self.buttons.readings(state)),))

    def _settle(self, state: State, reading: Reading, choice: str, today: date) -> Turn:
        kind, value = split(choice)
        if kind == "lees":
            return self._give(state, reading.fact, reading.values[int(value)], today)
        if value == "ja":
            return self._give(state, reading.fact, reading.values[0], today)
        return self._ask(replace(state, reading=None), reading.fact).after(self.asking.hint(reading.fact, state.facts))

    def _refused(self, state: State, fact: str, value: Value, today: date) -> Turn | None:
        """The turn that explains why a value cannot be used, or None if it can."""
        try:
            typed(fact, self.knowledge.facts[fact], value, today)
            found = contradiction({**state.facts, fact: value}, today)
        except InputError as error:
            found = error
        if found is None:
            return None
        return self._ask(replace(state, reading=None), fact).after(Message(text=found.message))

    def _give(self, state: State, fact: str, value: Value, today: date) -> Turn:
        refused = self._refused(state, fact, value, today)
        if refused is not None:
            return refused
        given = state.with_fact(fact, value)
        if state.changing != fact:
            return self._go_on(given, today)
        return self._go_on(given, today).after(self._explaining.difference(state, given, fact, today))

    def _start(self, state: State, topic: str, today: date) -> Turn:
        waiting = tuple(other for other in state.waiting if other != topic)
        if state.topic not in (None, topic) and self._open_fact(state, today) is not None:
            waiting = (*(other for other in waiting if other != state.topic), str(state.topic))
        started = replace(state, topic=topic, waiting=waiting, reading=None, changing=None)
        return self._go_on(started, today)

    def _go_on(self, state: State, today: date) -> Turn:
        """The next question of the current topic, or its answer and then the topic that was interrupted."""
        end = self._walk(state, today)
        if end is None:
            return Turn(state, (Message(text=self._texts("kies_onderwerp"), choices=self.buttons.menu()),))
        if isinstance(end, Question):
            return self._ask(state, end.fact)
        turn = self._answer(state, str(state.topic), end, today)
        if not state.waiting:
            return turn
        resumed = replace(turn.state, topic=state.waiting[-1], waiting=state.waiting[:-1])
        if self._open_fact(resumed, today) is None:
            return replace(turn, state=replace(resumed, topic=state.topic))
        title = self.knowledge.trees[state.waiting[-1]].file.title
        return self._go_on(resumed, today).after(*turn.messages, self._said("vraag_terug", onderwerp=title))

    def _answer(self, state: State, topic: str, end: Answer, today: date) -> Turn:
        answer = self.knowledge.trees[topic].file.answers[end.id]
        parts = [self.renderer.answer(answer, state.facts, today)]
        parts += [self._texts(answer.certainty)] if answer.certainty != "zeker" else []
        parts += [self._texts("coach_nodig")] if answer.coach else []
        text = "\n\n".join(parts)
        terms = self.renderer.terms(text, frozenset(state.explained))
        said = Message(
            text=text, choices=self.buttons.after(answer), sources=self.renderer.sources(answer), terms=terms
        )
        explained = (*state.explained, *(term.term for term in terms))
        return Turn(replace(state, shown=(topic, end.id), explained=explained), (said,))

    def _ask(self, state: State, fact: str) -> Turn:
        return Turn(state, (self.asking.question(fact, state.facts),))

    def _ask_again(self, state: State, fact: str) -> Turn:
        return self._ask(replace(state, changing=fact, reading=None), fact)

    def _aside(self, state: State, today: date, *said: Message) -> Turn:
        """Something said in between, after which the open question comes back."""
        if state.reading is not None:
            return self._read_back(state).after(*said)
        fact = self._open_fact(state, today)
        if fact is not None:
            return self._ask(state, fact).after(*said)
        if said[-1].choices:
            return Turn(state, said)
        return Turn(state, (*said[:-1], structs.replace(said[-1], choices=self.buttons.menu())))

    def _back(self, state: State, heard: Heard, today: date) -> Turn:
        if state.reading is not None or state.changing is not None:
            return self._go_on(replace(state, reading=None, changing=None), today)
        given = [step for step in state.given if step[0] in state.facts]
        if state.waiting and all(topic != state.topic for _, topic in given):
            return self._go_on(replace(state, topic=state.waiting[-1], waiting=state.waiting[:-1]), today)
        if not given:
            return self._aside(state, today, self._said("niets_terug"))
        fact, topic = given[-1]
        label = self.asking.label(fact, state.facts)
        earlier = replace(state.without_fact(fact), topic=topic if topic in self.knowledge.trees else state.topic)
        return self._go_on(earlier, today).after(self._said("stap_terug", vraag=label))

    def _change(self, state: State, heard: Heard, today: date) -> Turn:
        named = self._explaining.named(state, heard.text)
        if named is not None:
            return self._ask_again(state, named)
        choices = self.buttons.changeable(state)
        if not choices:
            return self._aside(state, today, self._said("niets_te_wijzigen"))
        return Turn(state, (Message(text=self._texts("wijzig_wat"), choices=choices),))

    def _restart(self, state: State, heard: Heard, today: date) -> Turn:
        if not state.facts and state.topic is None:
            return Turn(State(), (Message(text=self._texts("opnieuw"), choices=self.buttons.menu()),))
        asked = Message(text=self._texts("opnieuw_zeker"), choices=self.buttons.yes_no("zeker"))
        return Turn(replace(state, confirming="opnieuw"), (asked,))

    def _restarted(self, state: State, agreed: bool, today: date) -> Turn:
        if not agreed:
            return self._aside(replace(state, confirming=None), today, self._said("niet_opnieuw"))
        return Turn(State(), (Message(text=self._texts("opnieuw"), choices=self.buttons.menu()),))

    def _open_fact(self, state: State, today: date) -> str | None:
        """The fact that the person is being asked for now."""
        if state.reading is not None:
            return state.reading.fact
        if state.changing is not None:
            return state.changing
        end = self._walk(state, today)
        return end.fact if isinstance(end, Question) else None

    def _walk(self, state: State, today: date) -> Question | Answer | None:
        tree = self.knowledge.trees.get(state.topic or "")
        return None if tree is None else walk(tree, state.facts, today)

    def _said(self, name: str, **words: str) -> Message:
        return Message(text=self._texts(name, **words))
