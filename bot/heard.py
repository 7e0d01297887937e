"""What was understood of one message: its text or the choice that was picked, and what it seems to be about."""

from __future__ import annotations

from dataclasses import dataclass

CHOICE = "keuze"
"""The intent, and its entity, of a button that was picked."""
UNDERSTOOD = "spoorwijzer"
"""Where a message carries, through Rasa, how it was understood and what is said back."""


@dataclass(frozen=True)
class Heard:
    """One message of a person, understood."""

    text: str = ""
    choice: str | None = None
    intent: str = "buiten_bereik"
    """The general intent or the topic that this message is about; `suggestie` if that is not sure."""
    sure: bool = False
    """Whether the intent is sure enough to act upon while a question is open."""
    ranking: tuple[tuple[str, float], ...] = ()
    also: tuple[str, ...] = ()
    """The other topics that the same message asks about, in its order."""
    told: tuple[tuple[str, str], ...] = ()
    """What the question tells about itself: a fact and its value, so that it need not be asked."""
    language: str | None = None
    """The ISO 639-1 code of a message that is surely not in Dutch."""
    medical: bool = False
    """Whether medical or personal facts were left out of the text."""
