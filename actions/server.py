"""The actions as Rasa runs them: slots and the latest message in, slot events and messages out.

This is the one file that imports rasa_sdk, and the one place where this folder looks up at the conversation:
each action hands over to the same turn, so that `rasa run actions` and the embedded engine say the same.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import msgspec
from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from bot.assistant import assemble
from bot.heard import CHOICE, UNDERSTOOD, Heard
from bot.message import Message
from bot.settings import Settings, from_environment
from bot.state import from_slots, to_slots
from knowledge.errors import InputError


@lru_cache(maxsize=1)
def _settings() -> Settings:
    """The settings of this process; reading the environment at every message would cost more than a walk."""
    return from_environment(os.environ)


class _Turn:
    """Hands the message to the conversation and gives back what changed and what is said."""

    def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Mapping[str, Any]
    ) -> list[dict[str, Any]]:
        settings = _settings()
        conversation = assemble(settings)
        state = from_slots(tracker.slots, conversation.knowledge.facts)
        try:
            turn = conversation.respond(state, heard(tracker.latest_message), settings.today())
        except InputError as error:
            dispatcher.utter_message(text=error.message)
            return []
        for message in turn.messages:
            say(dispatcher, message)
        before, after = to_slots(state), to_slots(turn.state)
        changed = [name for name in {**before, **after} if before.get(name) != after.get(name)]
        return [SlotSet(name, after.get(name)) for name in changed]


def heard(latest_message: Mapping[str, Any]) -> Heard:
    """What Rasa's latest message says, in the conversation's own terms."""
    intent = (latest_message.get("intent") or {}).get("name") or ""
    understood = latest_message.get(UNDERSTOOD) or {}
    if intent == CHOICE:
        entities = latest_message.get("entities") or []
        return Heard(
            choice=next((str(e.get("value")) for e in entities if e.get("entity") == CHOICE), ""), intent=CHOICE
        )
    ranking = latest_message.get("intent_ranking") or []
    return Heard(
        text=understood.get("kept", latest_message.get("text")) or "",
        intent=intent,
        sure=bool(understood.get("sure")),
        ranking=tuple((item["name"], item["confidence"]) for item in ranking),
        also=tuple(understood.get("also") or ()),
        told=tuple((understood.get("told") or {}).items()),
        language=understood.get("language"),
        medical=bool(understood.get("removed")),
    )


def say(dispatcher: CollectingDispatcher, message: Message) -> None:
    """Says a message in Rasa's form; the whole message goes along for channels that show more than text and buttons."""
    buttons = [{"title": c.title, "payload": f'/{CHOICE}{{"{CHOICE}": "{c.value}"}}'} for c in message.choices]
    dispatcher.utter_message(text=message.text, buttons=buttons, **{UNDERSTOOD: msgspec.to_builtins(message)})


class ActionTopic(_Turn, Action):
    """A question about a topic that has a tree."""

    def name(self) -> str:
        return "action_onderwerp"


class ActionChoice(_Turn, Action):
    """A button that was picked."""

    def name(self) -> str:
        return "action_keuze"


class ActionAnswer(_Turn, Action):
    """A bare value, yes, no or “weet ik niet”."""

    def name(self) -> str:
        return "action_antwoord"


class ActionCommand(_Turn, Action):
    """Going back, changing, asking why, starting again, and what people say around it."""

    def name(self) -> str:
        return "action_opdracht"


class ActionSuggest(_Turn, Action):
    """A message that could be about a few topics."""

    def name(self) -> str:
        return "action_suggestie"


class ActionOutOfScope(_Turn, Action):
    """A message that no tree answers."""

    def name(self) -> str:
        return "action_buiten_bereik"


class ActionCrisis(_Turn, Action):
    """A message that sounds like danger for someone's life."""

    def name(self) -> str:
        return "action_crisis"
