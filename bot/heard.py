"""What was understood of one message: its text or the choice that was picked, and what it seems to be about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Route = Literal["answer", "suggest", "out_of_scope", "handover", "crisis", "smalltalk"]


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
    medical: bool = False
    """Whether medical or personal facts were left out of the text."""
