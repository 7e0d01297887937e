"""What every channel can show: the knowledge files in, a fault for each button or offer that does not fit out."""

from __future__ import annotations

from collections.abc import Iterator

from bot.checking.written import Place, wordings
from bot.offer import offer
from knowledge.errors import Fault
from knowledge.model import UNKNOWN, Text
from knowledge.reader import Files
from knowledge.values import options

LONGEST_MESSAGE = 4096
"""The longest message that every channel can show, in characters."""
LONGEST_VALUE = 64
"""The longest value of a button, in bytes; Telegram refuses a longer one."""
LONGEST_TITLE = 100
"""The longest title of a button that can be read, in characters."""
LONGEST_OFFER = 2000
"""The longest paragraph about an organisation, in characters: it stands below an answer, in one message with it."""


def button_faults(files: Files) -> Iterator[Fault]:
    """The buttons whose value no channel can carry, and those whose title is too long to read."""
    facts = files.documents["facts.yml"]
    for name, fact in files.facts.items():
        for value in (*options(fact), UNKNOWN):
            place: Place = (name, "choices", value) if value in fact.choices else (name,)
            yield from _value_fault(files, "facts.yml", place, f"{name}:{value}")
        yield from _value_fault(files, "facts.yml", (name,), f"wijzig:{name}")
        titles: list[tuple[Place, Text]] = [((name, "label"), fact.label)]
        titles += [((name, "choices", value, "title"), choice.title) for value, choice in fact.choices.items()]
        for place, title in (wording for field, text in titles for wording in wordings(field, text)):
            if len(title) > LONGEST_TITLE:
                yield facts.fault(place, *_too_long(title), warning=True)
    for topic, tree in files.trees.items():
        file = f"trees/{topic}.yml"
        yield from _value_fault(files, file, ("topic",), f"onderwerp:{topic}")
        if len(tree.title) > LONGEST_TITLE:
            yield files.documents[file].fault(("title",), *_too_long(tree.title), warning=True)


def offer_faults(files: Files) -> Iterator[Fault]:
    """The parts of a profile that make an answer too long to be shown."""
    for name, organisation in files.organisations.items():
        said = offer(organisation)
        for part in ("packages", "trajectory", "promises", "downloads"):
            size = len(getattr(said, part) or "")
            if size > LONGEST_OFFER:
                problem = f"geeft een alinea van {size} tekens"
                remedy = f"maak het korter: hooguit {LONGEST_OFFER} tekens samen"
                yield files.documents[f"organisations/{name}.yml"].fault((part,), problem, remedy)


def _value_fault(files: Files, file: str, place: Place, value: str) -> Iterator[Fault]:
    size = len(value.encode())
    if size > LONGEST_VALUE:
        problem = f"geeft een knop “{value}” van {size} bytes"
        yield files.documents[file].fault(place, problem, f"kies kortere namen: hooguit {LONGEST_VALUE} bytes samen")


def _too_long(title: str) -> tuple[str, str]:
    return f"is {len(title)} tekens lang voor een knop", f"maak het hooguit {LONGEST_TITLE} tekens"
