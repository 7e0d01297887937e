"""Walks a tree: takes the known facts and a day, gives the next question or the answer, and the path that led there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from knowledge.model import Fact, TreeFile
from knowledge.values import Facts, Value, branch, is_valid

Decide = Callable[[Facts, date], str]
"""A computation of `actions/` that a tree names: the facts and a day in, one of its declared outcomes out."""


@dataclass(frozen=True)
class Step:
    """One decision that was taken: the fact and its value, or the computation and its outcome."""

    name: str
    value: Value
    computed: bool = False


@dataclass(frozen=True)
class Question:
    """The tree cannot go on without this fact."""

    fact: str
    path: tuple[Step, ...]


@dataclass(frozen=True)
class Answer:
    """The tree ends in the answer with this id."""

    id: str
    path: tuple[Step, ...]


@dataclass(frozen=True)
class Tree:
    """A checked tree together with the facts it asks and the computations it names."""

    file: TreeFile
    facts: Mapping[str, Fact]
    decide: Mapping[str, Decide]

    @property
    def topic(self) -> str:
        return self.file.topic


def walk(tree: Tree, facts: Facts, today: date) -> Question | Answer:
    """Where these facts lead in this tree, as of today.

    A known fact is never asked; one whose value is no longer valid (a choice that has been removed,
    a date out of range) counts as not known, also for computations, so that only that one is asked again.
    The same facts and day always give the same result.

    Raises:
        InputError: a computation refuses the facts because they cannot be true together.
    """
    path: list[Step] = []
    place = tree.file.first
    while place in tree.file.nodes:
        node = tree.file.nodes[place]
        if node.compute is not None:
            outcome = tree.decide[node.compute](_valid(tree, facts, today), today)
            path.append(Step(node.compute, outcome, computed=True))
        else:
            name = str(node.ask)
            fact, value = tree.facts[name], facts.get(name)
            if value is None or not is_valid(name, fact, value, today):
                return Question(name, tuple(path))
            path.append(Step(name, value))
            outcome = branch(fact, value)
        place = node.go[outcome]
    return Answer(place, tuple(path))


def _valid(tree: Tree, facts: Facts, today: date) -> Facts:
    known = tree.facts
    return {name: value for name, value in facts.items() if name in known and is_valid(name, known[name], value, today)}
