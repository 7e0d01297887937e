"""All that is known, as one frozen value: made from a folder of files, or refused with every fault."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Protocol

from knowledge.check import Declared, check
from knowledge.errors import InputError, KnowledgeError
from knowledge.model import (
    Amount,
    ByRole,
    DatedValue,
    Fact,
    Group,
    MilestoneText,
    Organisation,
    OutcomeText,
    Source,
    Term,
    Text,
)
from knowledge.reader import Files, read_files
from knowledge.values import Facts, typed
from knowledge.walk import Decide, Tree

FOLDER = Path(__file__).parent


class Amounts(Protocol):
    """The value of a dated amount on a day, or None where none is known."""

    def __call__(self, name: str, day: date, /) -> Decimal | None: ...


class Computation(Declared, Protocol):
    """A function of `actions/` that a tree may name."""

    def run(self, facts: Facts, today: date, amounts: Amounts, /) -> str: ...


@dataclass(frozen=True)
class Knowledge:
    """Facts, trees, amounts, sources, terms and organisations; every reference in them exists."""

    facts: Mapping[str, Fact]
    trees: Mapping[str, Tree]
    amounts: Mapping[str, Amount]
    sources: Mapping[str, Source]
    glossary: Mapping[str, Term]
    groups: Mapping[str, Group]
    milestones: Mapping[str, MilestoneText]
    outcomes: Mapping[str, OutcomeText]
    organisations: Mapping[str, Organisation]

    def dated(self, name: str, day: date) -> DatedValue | None:
        """The value of an amount on a day with its sources, or None where no value is known for that day."""
        amount = self.amounts[name]
        starts = [start for start in amount.values if start <= day]
        if not starts or _expired(amount, max(starts), day):
            return None
        return amount.values[max(starts)]

    def amount(self, name: str, day: date) -> Decimal | None:
        """The value of an amount on a day, or None: a value that is not known is never guessed."""
        found = self.dated(name, day)
        return None if found is None else found.value

    def checked_facts(self, facts: Mapping[str, object], today: date) -> Facts:
        """The same facts, each one known and valid.

        Raises:
            InputError: for the first fact that does not exist or has an impossible value.
        """
        for name, value in facts.items():
            if name not in self.facts:
                raise InputError(
                    f"facts.{name}", f"Het feit “{name[:40]}” bestaat niet. Kies uit: {', '.join(self.facts)}."
                )
            try:
                typed(name, self.facts[name], value, today)
            except InputError as error:
                raise InputError(f"facts.{error.field}", error.message) from None
        return facts  # type: ignore[return-value]


def load(folder: Path, computations: Mapping[str, Computation], today: date) -> Knowledge:
    """The knowledge in this folder.

    Raises:
        KnowledgeError: with every fault, if there is one that is not a mere warning.
    """
    files = read_files(folder)
    faults = [fault for fault in check(files, computations, today) if fault.severity == "fout"]
    if faults:
        raise KnowledgeError(faults)
    return assemble(files, computations)


def assemble(files: Files, computations: Mapping[str, Computation]) -> Knowledge:
    """The knowledge in these files, which must have been checked."""
    trees: dict[str, Tree] = {}
    knowledge = Knowledge(
        facts=files.facts,
        trees=trees,
        amounts=files.amounts,
        sources=files.sources,
        glossary=files.glossary,
        groups=files.groups,
        milestones=files.milestones,
        outcomes=files.outcomes,
        organisations=files.organisations,
    )

    def bound(computation: Computation) -> Decide:
        return lambda facts, today: computation.run(facts, today, knowledge.amount)

    decide = {name: bound(computation) for name, computation in computations.items()}
    for topic, file in files.trees.items():
        trees[topic] = Tree(file, files.facts, decide)
    return knowledge


def wording(text: Text, role: object) -> str:
    """The wording of a text for this role; the employer's where the role is not known and both may read it."""
    if isinstance(text, ByRole):
        return text.werknemer if role == "werknemer" else text.werkgever
    return text


def _expired(amount: Amount, start: date, day: date) -> bool:
    if amount.renewed is None:
        return False
    if amount.renewed == "yearly":
        return start.year != day.year
    return (start.year, start.month > 6) != (day.year, day.month > 6)
