"""The shapes of the knowledge files: what a fact, a tree, a dated amount, a source and a term consist of.

These classes are the schema: the reader converts YAML into them and refuses what does not fit,
and the JSON Schema that editors use is generated from them.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal, TypeVar

from msgspec import Meta, Struct

Identifier = Annotated[str, Meta(pattern=r"^[a-z][a-z0-9_]*$", description="kleine letters, cijfers en _")]
Sentence = Annotated[str, Meta(min_length=1)]
Line = Annotated[str, Meta(min_length=1, max_length=200, pattern=r"^[^|\r\n]+$", description="één regel, zonder |")]
T = TypeVar("T")
Few = Annotated[tuple[T, ...], Meta(max_length=8)]
SeedName = Annotated[str, Meta(pattern=r"^[0-9]{3}-[1-9][0-9]*[a-z]?$", description="bladzijde-regel, en een letter")]
SeedKind = Literal["heading", "question", "step", "list_item", "offer", "claim"]
Place = Annotated[str, Meta(pattern=r"^[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*$", description="onderwerp.antwoord")]
ConflictNumber = Annotated[int, Meta(ge=1)]
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
    about_question: bool = False
    """What somebody wants to know, and not something about the case: asked again with every new question."""
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


class Group(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Topics that are offered together, because a person has to choose from a few and not from all."""

    title: Sentence


class TreeFile(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One topic: how people ask for it, the decisions, and the answers they lead to."""

    topic: Identifier
    title: Sentence
    group: Identifier
    checked_on: date
    checked_by: Sentence
    first: Identifier
    nodes: dict[Identifier, Node]
    answers: Annotated[dict[Identifier, AnswerText], Meta(min_length=1)]
    asked_as: Annotated[tuple[Sentence, ...], Meta(min_length=1)]
    """How people ask for it without telling what the tree asks."""
    asked_with: dict[Identifier, dict[Identifier, tuple[Sentence, ...]]] = {}
    """How people ask for it and tell one of the choices already: by fact and value."""
    review_after_months: Annotated[int, Meta(ge=1, le=24)] = 12


class MilestoneText(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What a milestone of the timeline is called."""

    title: Sentence


class OutcomeText(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A computation in words: what it looks at, and what each of its outcomes means."""

    title: Sentence
    outcomes: dict[Identifier, Sentence]


class Package(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One trajectory that an organisation sells; the price is in euros, as the organisation itself states it."""

    title: Line
    price: Annotated[Decimal, Meta(description='bedrag in euro, tussen aanhalingstekens: "1250" of "1250.50"')]
    duration: Line
    for_whom: Line | None = None


class Download(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A page or file that an organisation offers, such as a checklist."""

    title: Line
    url: Annotated[str, Meta(pattern=r"^https?://")]


class Organisation(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Who offers this assistant: the desk that a visitor is sent to, and what it says of itself.

    Nothing here is law: it is shown as the organisation's own words, after its name.
    """

    name: Line
    phone: Line | None = None
    email: Line | None = None
    office_hours: Line | None = None
    website: Line | None = None
    quotation: Line | None = None
    """How to ask for a quotation, as a sentence."""
    packages: Few[Package] = ()
    trajectory: Few[Line] = ()
    """What a trajectory at this organisation consists of, in its order."""
    feasibility_study: Line | None = None
    """The form in which this organisation does a feasibility study: what, how often, how long."""
    promises: Few[Line] = ()
    """What the organisation says of itself: guarantee, results, ratings, experience, way of working."""
    downloads: Few[Download] = ()


class SeedItem(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One heading, question, step, list item, offer or claim of a page that the topics were made from.

    It is covered by answers, by fields of the profile of an organisation, or overtaken by the law (`overtaken`
    names the conflicts that say so). `says` is a reminder of a few words, never a sentence of the page.
    """

    kind: SeedKind
    says: Annotated[str, Meta(min_length=1, max_length=90)]
    answers: tuple[Place, ...] = ()
    organisation: tuple[Identifier, ...] = ()
    overtaken: tuple[ConflictNumber, ...] = ()


class Instead(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Words that stand in an answer as it is shown, for one role or for both."""

    answer: Place
    words: Annotated[tuple[Sentence, ...], Meta(min_length=1)]
    role: Literal["werkgever", "werknemer"] | None = None


class Conflict(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A claim that the law has overtaken: what is said instead, where that stands, and what no answer may say."""

    claim: Sentence
    instead: Sentence
    stands: Annotated[tuple[Instead, ...], Meta(min_length=1)]
    never: tuple[Sentence, ...] = ()


class Seeds(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Where everything on the pages that the topics were made from is answered.

    The name of an item is its page and line, with a letter if a line says more than one thing: `003-18b`.
    """

    items: dict[SeedName, SeedItem]
    conflicts: dict[ConflictNumber, Conflict]
