"""Asks for a fact and reads what comes back: a fact in, the question with its choices out; a typed reply in, values out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from actions.dutch import euro
from bot.message import Message, Option
from bot.texts import Texts
from bot.understanding.dutch_calendar import speak
from bot.understanding.reading import read
from knowledge.content import Knowledge, wording
from knowledge.model import ROLE, UNKNOWN, Fact
from knowledge.values import Facts, Value, options

_HINTS = {
    "date": "geen_datum",
    "periods": "geen_periode",
    "amount": "geen_bedrag",
    "number": "geen_getal",
    "weeks": "geen_getal",
}
_NONE = re.compile(r"^\W*(nee|neen|geen|niet|nooit|0)\b", re.I)
_DENIED = re.compile(r"\b(?:niet|geen|nooit|zonder) (?:een |de |het )?$")
_BARE = frozenset({"ja", "nee", "neen", "niet", "geen", "niets", "niks"})
"""Words that only mean a choice when nothing else is said: “geen idee” is not “geen”."""
_LONGEST_DOUBT = 5
"""The words of a reply that says that somebody does not know; in a longer one “misschien” belongs to something else."""
_SEPARATOR = re.compile(r";|\n|\ben (?=van\b|\d)|\bdaarna\b", re.I)


@dataclass(frozen=True)
class Meant:
    """What a reply can mean: no value if it could not be read; not sure if the person has to agree or choose first.

    Dates and periods are never sure: they are read back in words before anything is computed with them.
    """

    values: tuple[Value, ...]
    sure: bool


class Asking:
    """The questions of the trees, in the words of the person's role."""

    def __init__(self, knowledge: Knowledge, texts: Texts) -> None:
        self._knowledge = knowledge
        self._texts = texts

    def question(self, name: str, facts: Facts) -> Message:
        """The question for a fact, with a button for every value that can be picked."""
        fact = self._knowledge.facts[name]
        return Message(text=wording(fact.ask, facts.get(ROLE)), choices=self.choices(name, facts))

    def choices(self, name: str, facts: Facts) -> tuple[Option, ...]:
        """The values of a fact that a person can pick; empty for a fact that must be typed and known."""
        fact = self._knowledge.facts[name]
        picked = [*options(fact)] if fact.kind in ("choice", "yes_no") else []
        picked += ["geen"] if fact.kind == "periods" else []
        picked += [UNKNOWN] if fact.can_be_unknown else []
        return tuple(Option(self._title(fact, value, facts), f"{name}:{value}") for value in picked)

    def hint(self, name: str, facts: Facts) -> Message:
        """What helps someone whose reply could not be read: how to write it, and the explanation of the fact."""
        fact = self._knowledge.facts[name]
        parts = [self._texts(_HINTS.get(fact.kind, "geen_keuze"))]
        if fact.help is not None:
            parts.append(wording(fact.help, facts.get(ROLE)))
        return Message(text="\n\n".join(parts))

    def label(self, name: str, facts: Facts) -> str:
        """What a fact is called in a sentence."""
        return wording(self._knowledge.facts[name].label, facts.get(ROLE))

    def shown(self, name: str, value: Value, facts: Facts) -> str:
        """A value in words: a date is spelled out, a choice has its title."""
        fact = self._knowledge.facts[name]
        if isinstance(value, list):
            spoken = (f"{_spoken(period['from'])} tot en met {_spoken(period['until'])}" for period in value)
            return "; ".join(spoken) or self._texts("knop_geen")
        if value == UNKNOWN or fact.kind in ("choice", "yes_no"):
            return self._title(fact, value, facts)
        if fact.kind == "date":
            return speak(date.fromisoformat(value))
        return euro(Decimal(value)) if fact.kind == "amount" else value.replace(".", ",")

    def read(self, name: str, text: str, today: date) -> Meant:
        """The values that a typed reply can mean for this fact."""
        fact = self._knowledge.facts[name]
        named = self._named_choices(fact, text)
        if named:
            return Meant(named, sure=len(named) == 1)
        short = fact.kind == "yes_no" or len(text.split()) <= _LONGEST_DOUBT
        if fact.can_be_unknown and short and read("yes_no", text, today).value == UNKNOWN:
            return Meant((UNKNOWN,), sure=True)
        if fact.kind == "choice":
            return Meant((), sure=False)
        if fact.kind == "periods":
            return _periods(text, today)
        found = read(fact.kind, text, today, direction=_direction(fact))
        if isinstance(found.value, str):
            return Meant((found.value,), sure=fact.kind != "date")
        return Meant(tuple(value for value in found.alternatives if isinstance(value, str)), sure=False)

    def _named_choices(self, fact: Fact, text: str) -> tuple[str, ...]:
        """The choices that the reply names and does not deny; a name inside a longer one does not count by itself."""
        reply = _words(text)
        found: list[tuple[int, int, str]] = []
        for value, choice in fact.choices.items():
            titles = {wording(choice.title, role) for role in ("werkgever", "werknemer")}
            names = {_words(name) for name in (*choice.says, *titles)}
            found += [(*span, value) for name in names for span in _spots(name, reply)]
        whole = [spot for spot in found if not any(_inside(spot, other) for other in found)]
        return tuple(dict.fromkeys(value for _, _, value in whole))

    def _title(self, fact: Fact, value: str, facts: Facts) -> str:
        if value in fact.choices:
            return wording(fact.choices[value].title, facts.get(ROLE))
        return self._texts(f"knop_{value}")


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def _spots(name: str, reply: str) -> list[tuple[int, int]]:
    """Where a reply names something and does not deny it."""
    if name in _BARE and reply != name and not reply.startswith("nee "):
        return []
    found = re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", reply)
    return [match.span() for match in found if not _DENIED.search(reply[: match.start()])]


def _inside(spot: tuple[int, int, str], other: tuple[int, int, str]) -> bool:
    """Whether one name stands within another, longer one."""
    return other[0] <= spot[0] and spot[1] <= other[1] and other[1] - other[0] > spot[1] - spot[0]


def _periods(text: str, today: date) -> Meant:
    if _NONE.match(text):
        return Meant(([],), sure=True)
    parts = [read("period", part, today) for part in _SEPARATOR.split(text) if part.strip(" .,")]
    if len(parts) == 1 and parts[0].value is None:
        return Meant(tuple([period] for period in parts[0].alternatives if isinstance(period, dict)), sure=False)
    periods = [part.value for part in parts if isinstance(part.value, dict)]
    return Meant((periods,) if periods and len(periods) == len(parts) else (), sure=False)


def _direction(fact: Fact) -> Literal["past", "future", "any"]:
    if fact.range is None or (fact.range.years_back and fact.range.years_ahead):
        return "any"
    return "future" if fact.range.years_ahead else "past"


def _spoken(day: str) -> str:
    return speak(date.fromisoformat(day))
