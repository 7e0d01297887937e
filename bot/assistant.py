"""Puts the assistant together: settings in, the conversation with its knowledge, texts and organisation out."""

from __future__ import annotations

from functools import lru_cache

from actions.outcomes import COMPUTATIONS
from bot.conversation import Conversation
from bot.settings import Settings
from bot.texts import load_texts
from flows.reader import load_flows
from knowledge.content import FOLDER, load
from knowledge.errors import InputError


def assemble(settings: Settings) -> Conversation:
    """The conversation of this installation.

    Raises:
        KnowledgeError: the knowledge or flow files have faults.
        InputError: the organisation of the settings has no profile.
    """
    return _assemble(settings.organisation)


@lru_cache(maxsize=4)
def _assemble(organisation: str) -> Conversation:
    """Once a process: what is overdue for review is reported at the start, not in the middle of a conversation."""
    knowledge = load(FOLDER, COMPUTATIONS, Settings().today())
    if organisation not in knowledge.organisations:
        known = ", ".join(sorted(knowledge.organisations))
        raise InputError(
            "SPOORWIJZER_ORGANISATION",
            f"Er is geen organisatie “{organisation}”. Kies uit: {known}, of voeg een bestand toe.",
        )
    return Conversation(knowledge, load_flows(), load_texts(), knowledge.organisations[organisation])
