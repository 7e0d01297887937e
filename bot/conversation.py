"""One turn of a conversation: the state and what was heard go in, the new state and the messages come out.

Nothing is remembered here and nothing is stored: the same state, message and day always give the same turn.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from bot.answer import Renderer
from bot.asking import Asking, Meant
from bot.buttons import Buttons, split
from bot.contact import contact
from bot.elsewhere import OtherPlaces
from bot.explaining import Explaining
from bot.heard import Heard
from bot.message import Message
from bot.progress import Progress, Turn
from bot.state import Reading, State, current
from bot.telling import Telling, Told
from bot.texts import Texts
from bot.understanding.questions import asks
from bot.understanding.reading import read
from flows.reader import Flows
from knowledge.content import Knowledge
from knowledge.errors import InputError
from knowledge.model import ROLE, UNKNOWN, Organisation

_CHANGE = re.compile(
    r"^\W*(?:(?:ik wil|kun je|kunt u|kan ik|wil je|graag) )?(?:\w+ ){0,4}?(?:wijzig|verander|corrige+r)\w*\b", re.I
)
"""An order to change something, whatever else stands in it."""
_DAYS = ("date", "periods")
_ONLY_A_ROLE = 4
"""The words of a message that tells a role and nothing else: “ik ben werknemer”."""
_FEWEST_WORDS_TO_JUMP = 5
"""A shorter message that asks nothing is an answer that was not understood, also if it sounds like another topic."""


class Conversation:
    """What the assistant does with a message; the same in every channel."""

    def __init__(self, knowledge: Knowledge, flows: Flows, texts: Texts, organisation: Organisation) -> None:
        self.knowledge = knowledge
        self.organisation = organisation
        self.renderer = Renderer(knowledge, organisation)
        self.asking = Asking(knowledge, texts)
        self._texts = texts
        self._languages = flows.languages
        self._elsewhere = OtherPlaces(flows.elsewhere)
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
        self._progress = Progress(knowledge, texts, self.renderer, self.asking, self.buttons, self._explaining)
        self._aside = self._progress.aside
        self._telling = Telling(knowledge)

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
            return Turn(state, (self._in_danger(),))
        state = current(state, self.knowledge, today)
        turn = self._choose(state, heard, today) if heard.choice is not None else self._listen(state, heard, today)
        return turn.after(self._said("medisch")) if heard.medical else turn

    def _in_danger(self) -> Message:
        """Who can be reached now; nothing else, and no button."""
        parts = [self._texts("crisis")]
        if self.organisation.phone is not None:
            name, phone = self.organisation.name, self.organisation.phone
            parts.append(self._texts("crisis_mens", organisatie=name, telefoon=phone))
        return Message(text="\n\n".join(parts))

    def require_offer(self, state: State, choice: str, today: date) -> None:
        """Raises InputError for a choice that cannot have been a button of this conversation."""
        state = current(state, self.knowledge, today)
        if not self.buttons.offers(state, choice, self._progress.open_fact(state, today), today):
            raise InputError("choice", self._texts("keuze_verlopen"))

    def _choose(self, state: State, heard: Heard, today: date) -> Turn:
        choice = heard.choice or ""
        self.require_offer(state, choice, today)
        kind, value = split(choice)
        if kind in self.knowledge.facts:
            changing = state if kind not in state.facts else replace(state, changing=kind)
            return self._progress.give(changing, kind, self.buttons.value(kind, value), today)
        if kind in ("klopt", "lees") and state.reading is not None:
            return self._settle(state, state.reading, choice, today)
        if kind == "onderwerp":
            return self._progress.start(state, value, today)
        if kind == "groep":
            return Turn(state, (Message(text=self._texts("kies_uit_groep"), choices=self.buttons.group(value)),))
        if kind == "wijzig":
            return self._ask_again(state, value)
        if kind == "zeker":
            return self._restarted(state, value == "ja", today)
        return self._commands[value](state, heard, today)

    def _listen(self, state: State, heard: Heard, today: date) -> Turn:
        """A typed message: first as the answer to what is open, then by what it is about."""
        said = read("yes_no", heard.text, today).value
        if state.confirming is not None and said in ("ja", "nee"):
            return self._restarted(state, said == "ja", today)
        state = replace(state, confirming=None)
        if _CHANGE.match(heard.text):
            return self._change(state, heard, today)
        fact = self._progress.open_fact(state, today)
        if fact is None or self._is_other_question(state, heard):
            return self._by_intent(state, heard, today)
        told = self._telling.told(heard, today)
        meant = self._meant(fact, told, heard.text, today)
        known = self._telling.remembered(state, told, but=fact)
        if state.reading is not None and len(state.reading.values) == 1 and said in ("ja", "nee"):
            corrected = said == "nee" and meant.values and meant.values != state.reading.values
            if not corrected:
                return self._settle(known, state.reading, f"klopt:{said}", today)
        exact = heard.text.strip(" .!").lower() in self._commands
        if meant.values and not exact:
            return self._progress.read(known, fact, meant, today)
        if heard.sure and heard.intent in self._commands:
            return self._by_intent(state, heard, today)
        if heard.sure and heard.intent == "weet_niet" and self.knowledge.facts[fact].can_be_unknown:
            return self._progress.give(state, fact, UNKNOWN, today)
        return self._beside(state, fact, told, heard, today)

    def _beside(self, state: State, fact: str, told: Told, heard: Heard, today: date) -> Turn:
        """A message that is no answer to the open question: another question, other facts, or not understood."""
        changed = self._telling.changed(state, told)
        if changed is not None and changed != fact:
            return self._changed(state, changed, told)
        jumps = heard.sure and heard.intent in self.knowledge.trees and len(heard.text.split()) >= _FEWEST_WORDS_TO_JUMP
        if asks(heard.text) or heard.language is not None or jumps:
            return self._by_intent(state, heard, today)
        known = self._telling.remembered(state, told, but=fact)
        new = [name for name in known.mentioned if name not in state.mentioned]
        heeded = self._progress.told("gelezen", new, known) if new else self.asking.hint(fact, state.facts)
        return self._aside(known, today, heeded)

    def _changed(self, state: State, fact: str, told: Told) -> Turn:
        """Another day or amount than before, perhaps of another case, perhaps a mistake: it is read back first."""
        return self._progress.read_back(replace(state, changing=fact, reading=Reading(fact, told[fact])))

    def _meant(self, fact: str, told: Told, text: str, today: date) -> Meant:
        """The values of the open fact in a reply that may tell more; a date of another fact is not one of this."""
        if fact in told:
            return Meant(told[fact], sure=self.knowledge.facts[fact].kind in ("choice", "yes_no"))
        if self.knowledge.facts[fact].kind in _DAYS and any(self.knowledge.facts[name].kind in _DAYS for name in told):
            return Meant((), sure=False)
        return self.asking.read(fact, text, today)

    def _is_other_question(self, state: State, heard: Heard) -> bool:
        """Whether a message clearly asks about another topic than the open question; “hij duurt 3 maanden” asks nothing."""
        other = heard.intent in self.knowledge.trees and heard.intent != state.topic
        return heard.sure and other and len(heard.text.split()) >= 4 and asks(heard.text)

    def _by_intent(self, state: State, heard: Heard, today: date) -> Turn:
        if heard.intent in self.knowledge.trees:
            return self._about(state, heard, today)
        if heard.intent in self._commands:
            return self._commands[heard.intent](state, heard, today)
        told = self._telling.told(heard, today)
        changed = self._telling.changed(state, told)
        if changed is not None:
            return self._changed(state, changed, told)
        known = self._telling.remembered(state, told)
        new = [name for name in known.mentioned if name not in state.mentioned]
        if new and not asks(heard.text) and (set(new) > {ROLE} or len(heard.text.split()) <= _ONLY_A_ROLE):
            return self._aside(known, today, self._progress.told("feiten_gelezen", new, known))
        if heard.intent == "suggestie":
            likely = self.buttons.topics([topic for topic, _ in heard.ranking])[:3]
            choices = (*likely, self.buttons.command("hulp"))
            return Turn(known, (Message(text=self._texts("suggestie"), choices=choices),))
        choices = (self.buttons.command("coach"), *self.buttons.menu())
        return self._aside(known, today, Message(text=self._not_answered(heard), choices=choices))

    def _about(self, state: State, heard: Heard, today: date) -> Turn:
        """A question about a topic, with what it tells of the case and the other question that it asks."""
        told = self._telling.told(heard, today, as_question=True)
        changed = self._telling.changed(state, told)
        asked = self._progress.turned_to(self._telling.remembered(state, told), heard.intent, today)
        others = [name for name in heard.also if name in self.knowledge.trees and name not in asked.waiting]
        said: tuple[Message, ...] = ()
        if others:
            asked = replace(asked, waiting=(*asked.waiting, *reversed(others)))
            first, *then = (self.knowledge.trees[name].file.title for name in (heard.intent, *others))
            said = (self._said("meer_vragen", eerst=first, dan="**, **".join(then)),)
        turn = self._progress.go_on(asked, today) if changed is None else self._changed(asked, changed, told)
        return turn.after(*said)

    def _not_answered(self, heard: Heard) -> str:
        """What is said to a message that no topic answers."""
        if heard.language is not None:
            return self._languages[heard.language]
        if heard.intent == "onleesbaar":
            return self._texts("onleesbaar")
        place = self._elsewhere.for_question(heard.text)
        return "\n\n".join((self._texts("buiten_bereik"), *([place] if place else [])))

    def _settle(self, state: State, reading: Reading, choice: str, today: date) -> Turn:
        kind, value = split(choice)
        if kind == "lees":
            return self._progress.give(state, reading.fact, reading.values[int(value)], today)
        if value == "ja":
            return self._progress.give(state, reading.fact, reading.values[0], today)
        asked = self._progress.ask(replace(state, reading=None), reading.fact)
        return asked.after(self.asking.hint(reading.fact, state.facts))

    def _ask_again(self, state: State, fact: str) -> Turn:
        return self._progress.ask(replace(state, changing=fact, reading=None), fact)

    def _back(self, state: State, heard: Heard, today: date) -> Turn:
        if state.reading is not None or state.changing is not None:
            return self._progress.go_on(replace(state, reading=None, changing=None), today)
        given = [step for step in state.given if step[0] in state.facts]
        if state.waiting and all(topic != state.topic for _, topic in given):
            earlier = replace(state, topic=state.waiting[-1], waiting=state.waiting[:-1])
            return self._progress.go_on(earlier, today)
        if not given:
            return self._aside(state, today, self._said("niets_terug"))
        fact, topic = given[-1]
        label = self.asking.label(fact, state.facts)
        earlier = replace(state.without_fact(fact), topic=topic if topic in self.knowledge.trees else state.topic)
        return self._progress.go_on(earlier, today).after(self._said("stap_terug", vraag=label))

    def _change(self, state: State, heard: Heard, today: date) -> Turn:
        named = self._explaining.named(state, heard.text)
        if named is not None:
            meant = self.asking.read(named, heard.text, today)
            if meant.values:
                return self._progress.read(replace(state, changing=named, reading=None), named, meant, today)
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

    def _said(self, name: str, **words: str) -> Message:
        return Message(text=self._texts(name, **words))
