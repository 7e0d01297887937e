"""Checks the table of the seed pages: the files as read go in, what it names and does not exist comes out as faults."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import fields

from knowledge.errors import Fault
from knowledge.model import Conflict, Organisation, SeedItem
from knowledge.reader import Document, Files
from knowledge.tree_faults import missing_names

FILE = "seeds.yml"
_PROFILE = frozenset(field.name for field in fields(Organisation))


def seed_faults(files: Files) -> Iterator[Fault]:
    """Items that nothing covers, conflicts that no item has, and names of answers, fields and conflicts in vain."""
    if files.seeds is None:
        return
    document = files.documents[FILE]
    places = frozenset(f"{topic}.{name}" for topic, tree in files.trees.items() for name in tree.answers)
    readable = files.topics() == files.trees.keys()
    for name, item in files.seeds.items.items():
        yield from _item_faults(document, ("items", name), item, files.seeds.conflicts.keys())
        yield from _place_faults(document, ("items", name, "answers"), item.answers, places if readable else None)
    for number, conflict in files.seeds.conflicts.items():
        place, named = ("conflicts", str(number), "stands"), [words.answer for words in conflict.stands]
        yield from _place_faults(document, place, named, places if readable else None)
    yield from _unclaimed(document, files.seeds.items.values(), files.seeds.conflicts)


def _item_faults(
    document: Document, place: tuple[str, ...], item: SeedItem, conflicts: Iterable[int]
) -> Iterator[Fault]:
    if not (item.answers or item.organisation or item.overtaken):
        problem = "wordt door niets beantwoord"
        yield document.fault(place, problem, "noem een antwoord, een veld van de organisatie of een conflict")
    unknown = set(item.organisation) - _PROFILE
    yield from missing_names(document, (*place, "organisation"), unknown, "veld", "model.py, bij Organisation")
    numbers = {str(number) for number in set(item.overtaken) - set(conflicts)}
    yield from missing_names(document, (*place, "overtaken"), numbers, "conflict", "dit bestand, bij conflicts")


def _place_faults(
    document: Document, place: tuple[str, ...], named: Iterable[str], places: frozenset[str] | None
) -> Iterator[Fault]:
    """Answers that do not exist; while a tree cannot be read, `places` is none and nothing is said about its answers."""
    if places is not None:
        yield from missing_names(document, place, set(named) - places, "antwoord", "de boom van dat onderwerp")


def _unclaimed(document: Document, items: Iterable[SeedItem], conflicts: dict[int, Conflict]) -> Iterator[Fault]:
    claimed = {number for item in items for number in item.overtaken}
    for number in sorted(conflicts.keys() - claimed):
        problem = "hoort bij geen enkele regel van een bladzijde"
        yield document.fault(("conflicts", str(number)), problem, "noem het nummer bij “overtaken” van die regel")
