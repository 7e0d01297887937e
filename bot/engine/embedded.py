"""Rasa in this process: a person's message in, stored events and the messages of the answer out.

Same model, same rules, same actions as `rasa run` with `rasa run actions`, without a server between them.
A message is answered completely and stored in one transaction, or it has never happened.
"""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import msgspec
from rasa.shared.core.events import ActionExecuted, BotUttered, SlotSet, UserUttered
from rasa_sdk import Tracker
from rasa_sdk.executor import ActionExecutor, CollectingDispatcher

import actions.server
from bot.conversation import Conversation
from bot.engine.model import LISTEN, TrainedModel
from bot.heard import CHOICE, UNDERSTOOD
from bot.message import Message
from bot.state import from_slots
from bot.store import Conversation as Stored
from bot.store import Event, Store
from knowledge.errors import SpoorwijzerError


class UnknownConversationError(SpoorwijzerError):
    """There is no conversation with this id (any more)."""

    def __init__(self) -> None:
        super().__init__("Dit gesprek bestaat niet (meer). Begin een nieuw gesprek.")


class TooLateError(SpoorwijzerError):
    """A message cannot be corrected any more, because something was said after it."""


class Embedded:
    """The engine of one process."""

    def __init__(
        self, model: TrainedModel, store: Store, conversation: Conversation, today: Callable[[], date]
    ) -> None:
        self._model = model
        self._store = store
        self._conversation = conversation
        self._today = today
        self._actions = ActionExecutor()
        self._actions.register_package(actions.server)
        self._locks = Locks()
        self.listeners: list[Callable[[str, Sequence[Message]], None]] = []
        """Called with the id of a conversation and what was just stored in it, by either side."""

    def start(self, name: str, opening: Message | None = None) -> list[Message]:
        """The welcome of a new conversation with this id, which answers the opening of the person if there is one."""
        heard = [] if opening is None else [_user_event(opening)]
        events = [*heard, *(_bot_event(message.text, message) for message in self._conversation.welcome())]
        self._store.start(name, events, time.time())
        return self._tell(name, 0, events)

    async def say(self, name: str, message_id: str, *, text: str = "", choice: str | None = None) -> list[Message]:
        """The answer to a message in a conversation; the same id again gives the same answer and changes nothing.

        Raises:
            UnknownConversationError: there is no such conversation.
            InputError: a choice that this conversation has not offered; nothing is stored.
        """
        async with self._locks.one_at_a_time(name):
            stored = self._require(name)
            answered = self._store.answered(name, message_id)
            if answered is not None:
                return [numbered(number, event) for number, event in answered]
            understood, shown = self._understand(text) if choice is None else self._picked(stored, choice)
            events, slots = await self._turn(stored, understood, shown, message_id)
            self._store.add(stored, events, slots, time.time())
            return self._tell(name, stored.length, events)

    async def remark(self, name: str, heard: Message, *said: Message) -> list[Message]:
        """What a channel says to something that is no message for the assistant; the same id again changes nothing.

        Raises:
            UnknownConversationError: there is no such conversation.
        """
        async with self._locks.one_at_a_time(name):
            stored = self._require(name)
            if self._store.answered(name, heard.id) is not None:
                return []
            events = [_user_event(heard), *(_bot_event(message.text, message) for message in said)]
            self._store.add(stored, events, stored.slots, time.time())
            return self._tell(name, stored.length, events)

    async def correct(self, name: str, message_id: str, text: str, *, earlier: str, first: Message) -> list[Message]:
        """The answer to the last message, as if it had been this one: what it changed is undone; `first` is said first.

        `earlier` is the id of that message, and what stands before the colon in the ids of its corrections.
        The same text, or the same id, again changes nothing.

        Raises:
            UnknownConversationError: there is no such conversation.
            TooLateError: it is not the last message.
        """
        async with self._locks.one_at_a_time(name):
            stored = self._require(name)
            if self._store.answered(name, message_id) is not None:
                return []
            understood, shown = self._understand(text)
            heard = [(number, event) for number, event in self._store.said(name) if event["event"] == "user"]
            versions = [(number, event) for number, event in heard if event["message_id"].split(":")[0] == earlier]
            if versions and versions[-1][1]["text"] == shown:
                return []
            if not versions or versions[-1] != heard[-1]:
                raise TooLateError
            before = self._store.slots_before(name, versions[-1][0])
            undone = [
                SlotSet(slot, before.get(slot)).as_dict()
                for slot in {**stored.slots, **before}
                if stored.slots.get(slot) != before.get(slot)
            ]
            turn, slots = await self._turn(replace(stored, slots=before), understood, shown, message_id)
            events = [turn[0], *undone, _bot_event(first.text, first), *turn[1:]]
            self._store.add(stored, events, slots, time.time())
            return self._tell(name, stored.length, events)

    def exists(self, name: str) -> bool:
        """Whether there is a conversation with this id."""
        return self._store.find(name) is not None

    def history(self, name: str) -> list[Message]:
        """Everything that was said in a conversation, in order.

        Raises:
            UnknownConversationError: there is no such conversation.
        """
        self._require(name)
        return [numbered(number, event) for number, event in self._store.said(name)]

    async def erase(self, name: str) -> None:
        """Removes a conversation for good.

        Raises:
            UnknownConversationError: there is no such conversation.
        """
        async with self._locks.one_at_a_time(name):
            if not self._store.erase(name):
                raise UnknownConversationError

    def _require(self, name: str) -> Stored:
        stored = self._store.find(name)
        if stored is None:
            raise UnknownConversationError
        return stored

    def _tell(self, name: str, first: int, events: Sequence[Event]) -> list[Message]:
        """Tells the listeners what was said, from the event with this number on; gives what the assistant said of it."""
        said = [
            numbered(number, event) for number, event in enumerate(events, first) if event["event"] in ("user", "bot")
        ]
        for listener in self.listeners:
            listener(name, said)
        return [message for message in said if message.sender != "user"]

    def _understand(self, text: str) -> tuple[dict[str, Any], str]:
        understood = self._model.understand(text)
        kept = understood[UNDERSTOOD]["kept"]
        return {**understood, "text": kept}, kept

    def _picked(self, stored: Stored, choice: str) -> tuple[dict[str, Any], str]:
        """The choice as Rasa receives a button, and the words of the button."""
        facts = self._conversation.knowledge.facts
        state = from_slots(stored.slots, facts)
        self._conversation.require_offer(state, choice, self._today())
        entity = {"entity": CHOICE, "value": choice}
        understood = {"text": choice, "intent": {"name": CHOICE, "confidence": 1.0}, "entities": [entity]}
        return understood, self._conversation.buttons.title(state, choice)

    async def _turn(
        self, stored: Stored, understood: dict[str, Any], shown: str, message_id: str
    ) -> tuple[list[Event], dict[str, Any]]:
        """The events of one turn and the slots after it, as Rasa's tracker would record them."""
        name = self._model.action_for(understood["intent"]["name"])
        dispatcher = CollectingDispatcher()
        tracker = Tracker(stored.id, stored.slots, understood, [], False, None, {}, LISTEN)
        changes = self._actions.actions[name](dispatcher, tracker, {})
        if asyncio.iscoroutine(changes):
            changes = await changes
        heard = UserUttered(shown, understood["intent"], understood.get("entities"), None, None, None, message_id)
        events: list[Event] = [_slim(heard.as_dict(), shown), ActionExecuted(name).as_dict()]
        slots = dict(stored.slots)
        for change in changes:
            slots[change["name"]] = change["value"]
            events.append(SlotSet(change["name"], change["value"]).as_dict())
        for said in dispatcher.messages:
            message = said.get(UNDERSTOOD) or {"text": said["text"]}
            events.append(_bot_event(said["text"], msgspec.convert(message, Message)))
        events.append(ActionExecuted(LISTEN).as_dict())
        return events, {slot: value for slot, value in slots.items() if value is not None}


class Locks:
    """One message at a time in each conversation; locks that nobody waits for are forgotten."""

    def __init__(self) -> None:
        self._held: OrderedDict[str, tuple[asyncio.Lock, int]] = OrderedDict()

    def one_at_a_time(self, name: str) -> _Turnstile:
        """An asynchronous context in which no other message of this conversation is handled; first come, first served."""
        return _Turnstile(self._held, name)


class _Turnstile:
    def __init__(self, held: OrderedDict[str, tuple[asyncio.Lock, int]], name: str) -> None:
        self._held = held
        self._name = name

    async def __aenter__(self) -> None:
        lock, users = self._held.get(self._name, (asyncio.Lock(), 0))
        self._held[self._name] = (lock, users + 1)
        try:
            await lock.acquire()
        except BaseException:  # whoever stops waiting must not be waited for
            self._leave()
            raise

    async def __aexit__(self, *error: object) -> None:
        self._leave().release()

    def _leave(self) -> asyncio.Lock:
        lock, users = self._held.pop(self._name)
        if users > 1:
            self._held[self._name] = (lock, users - 1)
        return lock


def _user_event(heard: Message) -> Event:
    """Something that the person did and that was not understood as a message."""
    return _slim(UserUttered(heard.text, None, None, None, None, None, heard.id).as_dict(), heard.text)


def _bot_event(text: str, message: Message) -> Event:
    """The message as Rasa records what was said; its text stands there once, not again in the metadata."""
    rest = {name: value for name, value in msgspec.to_builtins(message).items() if name != "text"}
    return dict(BotUttered(text, {}, {UNDERSTOOD: rest}).as_dict())


def _slim(event: Event, shown: str) -> Event:
    """The event without the ranking of every intent, which nothing reads again."""
    parse_data = {key: value for key, value in event["parse_data"].items() if key in ("intent", "entities")}
    return {**event, "text": shown, "parse_data": parse_data}


def numbered(number: int, event: Event) -> Message:
    """What was said in the event with this number."""
    if event["event"] == "user":
        return Message(id=event["message_id"], sender="user", text=event["text"] or "")
    return msgspec.convert({**event["metadata"][UNDERSTOOD], "text": event["text"], "id": f"b{number}"}, Message)
