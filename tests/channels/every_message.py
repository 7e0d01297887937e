"""Every message that people can reach in every tree: a topic goes in, the turns of all its paths come out."""

from __future__ import annotations

from collections.abc import Iterator

from bot.assistant import assemble
from bot.conversation import Conversation
from bot.heard import CHOICE, Heard
from bot.progress import Turn
from bot.settings import Settings
from bot.state import State
from knowledge.values import Facts
from tests.knowledge.small_folder import TODAY
from tests.knowledge.test_answers import taken

CONVERSATION: Conversation = assemble(Settings())
ABOUT_ANSWERS = ("doe:meer", "doe:waarom", "doe:gegevens", "doe:wijzig", "doe:terug")
"""What can be asked about any answer."""


def answered(topic: str) -> Iterator[Turn]:
    """The turn with the answer of every path of a topic."""
    yield from (chosen(_known(facts), f"onderwerp:{topic}") for facts in taken(topic).values())


def chosen(state: State, choice: str) -> Turn:
    """The turn after this choice."""
    return CONVERSATION.respond(state, Heard(choice=choice, intent=CHOICE), TODAY)


def _known(facts: Facts) -> State:
    """Somebody with these facts, whose question told what it was about."""
    about = {name for name in facts if CONVERSATION.knowledge.facts[name].about_question}
    told = {name: (str(facts[name]),) for name in about}
    kept = {name: value for name, value in facts.items() if name not in about}
    return State(facts=kept, given=tuple((name, "") for name in kept), mentioned=told)
