"""The shapes of the knowledge files: what a fact, a tree, a dated amount, a source and a term consist of.

These classes are the schema: the reader converts YAML into them and refuses what does not fit,
and the JSON Schema that editors use is generated from them.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from msgspec import Meta, Struct

Identifier = Annotated[str, Meta(pattern=r"^[a-z][a-z0-9_]*$", description="kleine letters, cijfers en _")]
Sentence = Annotated[str, Meta(min_length=1)]
Certainty = Literal["zeker", "vrij_zeker", "te_controleren"]
FactKind = Literal["choice", "yes_no", "date", "periods", "amount", "number", "weeks"]
Unit = Literal["euro", "euro_per_uur", "euro_per_dag", "procent", "weken", "dagen", "jaren"]

UNKNOWN = "onbekend"
"""The value of a fact that the person was asked for and does not know."""
ROLE = "rol"
"""The fact that says whose side a person is on; texts can differ by it."""
KNOWN = "bekend"
"""The branch that an open-ended fact (a date, an amount) takes once it has a value."""


class ByRole(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One text in two wordings, because the two readers have different rights and duties."""

    werkgever: Sentence
    werknemer: Sentence


Text = Sentence | ByRole


class Choice(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One value that a fact can have: the words on the button and the words people type for it."""

    title: Text
    says: tuple[str, ...] = ()


class Range(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What can be true: for a date how many whole years it may lie from today, for a number its bounds."""

    years_back: int = 0
    years_ahead: int = 0
    at_least: Decimal | None = None
    at_most: Decimal | None = None


class Fact(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Something about the case: how it is asked, and which values it can have."""

    kind: FactKind
    label: Text
    ask: Text
    help: Text | None = None
    choices: dict[Identifier, Choice] = {}
    range: Range | None = None
    can_be_unknown: bool = True
    personal: bool = False


class Source(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Where a rule or amount can be read, and how sure we are of it."""

    title: Sentence
    url: Annotated[str, Meta(pattern=r"^https?://")]
    checked_on: date
    certainty: Certainty
    note: Sentence | None = None


class DatedValue(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The value of an amount from one day on."""

    value: Decimal
    sources: Annotated[tuple[Identifier, ...], Meta(min_length=1)]
    checked_on: date
    certainty: Certainty = "zeker"


class Amount(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """An amount or term whose value depends on the date.

    `renewed` says when a value stops being usable: a yearly amount is unknown in a year for which
    none is listed, because last year's would be a guess.
    """

    title: Sentence
    unit: Unit
    values: Annotated[dict[date, DatedValue], Meta(min_length=1)]
    renewed: Literal["yearly", "half_yearly"] | None = None


class Term(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A word of the field, explained in one or two plain sentences."""

    meaning: Sentence
    also: tuple[Sentence, ...] = ()


class Node(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One decision: the value of a fact (`ask`) or the outcome of a computation (`compute`) says where to go."""

    go: Annotated[dict[Identifier, Identifier], Meta(min_length=1)]
    ask: Identifier | None = None
    compute: Identifier | None = None


class AnswerText(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Where a tree ends: what the person is told, on which ground, and what to ask next."""

    text: Text
    more: Text | None = None
    sources: Annotated[tuple[Identifier, ...], Meta(min_length=1)]
    certainty: Certainty = "zeker"
    next: tuple[Identifier, ...] = ()
    coach: bool = False


class TreeFile(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One topic: how people ask for it, the decisions, and the answers they lead to."""

    topic: Identifier
    title: Sentence
    checked_on: date
    checked_by: Sentence
    asked_as: Annotated[tuple[Sentence, ...], Meta(min_length=1)]
    first: Identifier
    nodes: dict[Identifier, Node]
    answers: Annotated[dict[Identifier, AnswerText], Meta(min_length=1)]
    review_after_months: Annotated[int, Meta(ge=1, le=24)] = 12


class MilestoneText(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What a milestone of the timeline is called."""

    title: Sentence


class OutcomeText(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A computation in words: what it looks at, and what each of its outcomes means."""

    title: Sentence
    outcomes: dict[Identifier, Sentence]


class Organisation(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Who offers this assistant: the person or desk that a visitor is sent to."""

    name: Sentence
    phone: Sentence | None = None
    email: Sentence | None = None
    office_hours: Sentence | None = None
    website: Sentence | None = None
