"""Every path of a tree: takes a tree file, gives each sequence of branches from its first node to an answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.model import TreeFile


@dataclass(frozen=True)
class Path:
    """The branches taken, by fact or computation, and the answer at the end."""

    branches: tuple[tuple[str, str], ...]
    answer: str


def paths(tree: TreeFile) -> Iterator[Path]:
    """All paths of a tree without loops; a fact met twice on one path keeps its branch, as in a real walk."""
    yield from _from(tree, tree.first, ())


def _from(tree: TreeFile, place: str, taken: tuple[tuple[str, str], ...]) -> Iterator[Path]:
    node = tree.nodes.get(place)
    if node is None:
        yield Path(taken, place)
        return
    name = str(node.ask or node.compute)
    known = dict(taken).get(name)
    for value, target in node.go.items():
        if known is None:
            yield from _from(tree, target, (*taken, (name, value)))
        elif known == value:
            yield from _from(tree, target, taken)


def loop(tree: TreeFile) -> tuple[str, ...]:
    """The nodes of one loop, in order; empty if the tree has none."""
    finished: set[str] = set()

    def search(place: str, trail: tuple[str, ...]) -> tuple[str, ...]:
        if place in trail:
            return trail[trail.index(place) :]
        if place in finished or place not in tree.nodes:
            return ()
        for target in tree.nodes[place].go.values():
            found = search(target, (*trail, place))
            if found:
                return found
        finished.add(place)
        return ()

    return search(tree.first, ())


def reached(tree: TreeFile) -> frozenset[str]:
    """The nodes and answers that can be reached from the first node."""
    seen: set[str] = set()
    waiting = [tree.first]
    while waiting:
        place = waiting.pop()
        if place not in seen:
            seen.add(place)
            node = tree.nodes.get(place)
            waiting.extend(node.go.values() if node else ())
    return frozenset(seen)
