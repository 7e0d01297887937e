"""A ranking of topics goes in; what to do with the message comes out: answer, offer topics, hand over or decline.

The probabilities are calibrated on held-out examples (see `learning`), so the limits below mean what they say.
They were set on the development questions: from SURE on, more than nine in ten answers are about the right topic.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from bot.understanding.classifier import OUT_OF_SCOPE

Route = Literal["answer", "suggest", "out_of_scope", "handover", "smalltalk"]

SURE: Final = 0.65
"""From here on a topic is answered at once, and a person is fetched at once."""
PLAUSIBLE: Final = 0.12
"""From here on a topic is worth offering as one of the choices."""
ROOM: Final = 0.02
"""What a message must leave to a topic for one of its questions to be about it."""
FOREIGN: Final = 0.5
"""From here on a message is taken to be about something else, whatever topic comes second."""
MOST_CHOICES: Final = 3

CONTACT: Final = "contact_coach"
_ASKS_FOR_A_PERSON: Final = "coach"
SMALLTALK: Final = frozenset(
    {"groet", "dank", "afscheid", "hulp", "opnieuw", "terug", "wijzig", "waarom", "meer", "gegevens", "ja", "nee"}
    | {"weet_niet", "antwoord"}
)
"""Intents that are about the conversation itself and not about a topic."""


@dataclass(frozen=True)
class Decision:
    """What to do with a message, about which topic or intent, which topics to offer instead, and why."""

    route: Route
    label: str | None
    choices: tuple[str, ...]
    reason: str


def topics(ranking: Sequence[tuple[str, float]]) -> tuple[tuple[str, float], ...]:
    """Keep the topics of `ranking`; a wish to speak to someone counts for the topic contact_coach."""
    chances: dict[str, float] = {}
    for label, chance in ranking:
        topic = CONTACT if label == _ASKS_FOR_A_PERSON else label
        if topic not in SMALLTALK and topic != OUT_OF_SCOPE:
            chances[topic] = chances.get(topic, 0.0) + chance
    return tuple(sorted(chances.items(), key=lambda pair: (-pair[1], pair[0])))


def route(ranking: Sequence[tuple[str, float]]) -> Decision:
    """Decide about a message from `TopicClassifier.rank`; a ranking without topics is out of scope."""
    known = topics(ranking)
    best, chance = known[0] if known else (None, 0.0)
    foreign = dict(ranking).get(OUT_OF_SCOPE, 0.0)
    intent, intent_chance = max(
        ((label, share) for label, share in ranking if label in SMALLTALK), key=lambda pair: pair[1], default=("", 0.0)
    )
    if chance >= SURE:
        kind: Route = "handover" if best == CONTACT else "answer"
        return Decision(kind, best, (), f"{best} {chance:.2f}, vanaf {SURE}")
    if intent_chance > max(chance, foreign):
        return Decision("smalltalk", intent, (), f"{intent} {intent_chance:.2f} is het waarschijnlijkst")
    choices = tuple(topic for topic, share in known[:MOST_CHOICES] if share >= PLAUSIBLE)
    if choices and foreign < FOREIGN:
        return Decision("suggest", best, choices, f"{best} {chance:.2f}, onder {SURE}")
    return Decision("out_of_scope", None, (), f"{OUT_OF_SCOPE} {foreign:.2f}, beste onderwerp {chance:.2f}")


def asked_about(
    ranking: Sequence[tuple[str, float]], whole: Sequence[tuple[str, float]], stands_alone: bool
) -> str | None:
    """The topic that one question of a message is surely about.

    One that points back to the rest, as “en wanneer moet het binnen zijn?”, sounds like a topic of its own; it is
    about that only if the whole message leaves room for it.
    """
    decision = route(ranking)
    if decision.route != "answer" or decision.label is None:
        return None
    return decision.label if stands_alone or dict(whole).get(decision.label, 0.0) >= ROOM else None
