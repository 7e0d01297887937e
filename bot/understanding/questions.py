"""A message goes in; the separate questions that it asks come out, in their order."""

from __future__ import annotations

import re
from typing import Final

from bot.understanding.pasted import question_in

_ASKING: Final = (
    r"(?:hoe|wat|wie|waar|waarom|wanneer|welke?|hoeveel|moet|moeten|mag|mogen|kan|kunnen|krijg|krijgt|hoef|hoeft|heb ik"
    r"|heeft|ben ik|is (?:het|dat|er|een|de)|bouw|klopt|geldt|telt|ik wil (?:ook )?weten)"
)
_BETWEEN: Final = re.compile(
    rf"(?<=[?!.])\s+|\n+|,? (?:en|maar)(?: (?:ook|daarnaast|verder|dan))? (?={_ASKING}\b)|, (?=(?:hoeveel|wanneer|wie|hoe) )",
    re.I,
)
_A_QUESTION: Final = re.compile(rf"^\W*(?:en |maar |ook |verder |daarnaast )*{_ASKING}\b|\?\s*$", re.I)
_POINTS_BACK: Final = re.compile(r"\b(?:het|dat|dit|die|deze|daar\w*|hier\w*|ervoor|ervan|erbij|zoiets|hem|ze)\b", re.I)
_FEWEST_WORDS: Final = 3
_MOST: Final = 4
"""How many are looked at; somebody who asks more wants to talk to a person."""


def asks(text: str) -> bool:
    """Whether a message asks something, by its words or by a question mark."""
    return any(_A_QUESTION.search(part.strip()) for part in _BETWEEN.split(text))


def questions_in(text: str) -> tuple[str, ...]:
    """The questions of a message that says more than one thing; none for a message that is one question."""
    parts = [part.strip() for part in _BETWEEN.split(question_in(text)) if part.strip()]
    asked = [part for part in parts if _A_QUESTION.search(part) and len(part.split()) >= _FEWEST_WORDS]
    return tuple(asked[:_MOST]) if len(parts) > 1 else ()


def stands_alone(question: str) -> bool:
    """Whether a question can be understood without what was said before it: “wanneer moet het binnen zijn?” cannot."""
    return len(question.split()) > _FEWEST_WORDS and not _POINTS_BACK.search(question)
