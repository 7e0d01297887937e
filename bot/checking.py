"""Checks everything that is written by people: the files go in, every fault with its line and remedy comes out."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path

from jinja2 import TemplateError, nodes

from actions.timeline import Milestone
from actions.transition_payment import Payment
from bot.answer import Renderer
from bot.settings import PROJECT
from bot.texts import load_texts
from flows.reader import load_flows
from knowledge.check import check
from knowledge.content import FOLDER, Computation, Knowledge, assemble
from knowledge.errors import Fault, KnowledgeError
from knowledge.model import ByRole, Text
from knowledge.reader import Files, read_files

LONGEST_MESSAGE = 4096
"""The longest message that every channel can show, in characters."""

_TYPED_AMOUNT = re.compile(r"€[ \d.,-]*|\d[\d.,]*\s*(?:%|(?:procent|euro)\b)|\b(?:EUR|euro)\s*\d[\d.,]*", re.I)
_MILESTONE = frozenset(field.name for field in fields(Milestone))
_PAYMENT = frozenset(field.name for field in fields(Payment))

Wrong = tuple[str, str]
"""What is wrong with a text, and what to do about it."""


def check_everything(folder: Path, computations: Mapping[str, Computation], today: date) -> list[Fault]:
    """Every fault in the knowledge files, the texts in them, and the flow files."""
    files = read_files(folder)
    faults = check(files, computations, today)
    if not any(fault.severity == "fout" for fault in faults):
        faults += sorted(_text_faults(files, assemble(files, computations)))
    for load in (load_flows, load_texts):
        try:
            load()
        except KnowledgeError as error:
            faults += error.faults
    return faults


def ensure_checked(computations: Mapping[str, Computation], today: date, memory: Path) -> None:
    """Checks the files of this project, unless they passed today as they are; `memory` is the file that remembers.

    Raises:
        KnowledgeError: with every fault that is not a mere warning.
    """
    wanted = _digest(today)
    if memory.is_file() and memory.read_text(encoding="utf-8") == wanted:
        return
    faults = [fault for fault in check_everything(FOLDER, computations, today) if fault.severity == "fout"]
    if faults:
        raise KnowledgeError(faults)
    memory.parent.mkdir(parents=True, exist_ok=True)
    memory.write_text(wanted, encoding="utf-8")


def _digest(today: date) -> str:
    """A digest of everything that the check depends on; the day belongs to it because of the review terms."""
    digest = hashlib.sha256(today.isoformat().encode())
    for folder in ("actions", "bot", "flows", "knowledge"):
        for path in sorted(p for p in (PROJECT / folder).rglob("*") if p.suffix in (".py", ".yml")):
            digest.update(path.read_bytes())
    return digest.hexdigest()


def _text_faults(files: Files, knowledge: Knowledge) -> Iterator[Fault]:
    """Placeholders that cannot be filled, amounts that are typed, and texts that no channel can show."""
    renderer = Renderer(knowledge)
    for topic, tree in files.trees.items():
        document = files.documents[f"trees/{topic}.yml"]
        for name, answer in tree.answers.items():
            for place, text in (*_wordings("text", answer.text), *_wordings("more", answer.more)):
                for problem, remedy in _wrong_in(renderer, text):
                    yield document.fault(("answers", name, *place), problem, remedy)


def _wrong_in(renderer: Renderer, text: str) -> Iterator[Wrong]:
    try:
        template, unknown = renderer.parse(text)
    except TemplateError as error:
        yield f"is geen geldig sjabloon ({error.message})", "kijk naar de accolades en de namen van de filters"
        return
    for name in sorted(unknown):
        yield f"noemt “{name}”, en dat kan nergens mee worden gevuld", "verbeter de naam"
    yield from _Placeholders(renderer.knowledge).wrong_in(template)
    for amount in _typed_amounts(template):
        problem = f"noemt “{amount}”, maar bedragen en percentages veranderen"
        yield problem, "zet de waarde met datum en bron in amounts.yml en schrijf hier {{ bedrag(…) }}"
    if len(text) > LONGEST_MESSAGE:
        yield f"is {len(text)} tekens lang", f"maak het korter dan {LONGEST_MESSAGE} tekens, of zet een deel in “more”"


@dataclass(frozen=True)
class _Placeholders:
    """Which names stand for something: the facts, milestones and amounts of the files, and what is computed."""

    knowledge: Knowledge

    def wrong_in(self, template: nodes.Template) -> Iterator[Wrong]:
        """The names in a template that stand for nothing; a person would otherwise meet them first."""
        for attribute in template.find_all(nodes.Getattr):
            owner, possible = self._parts_of(attribute.node)
            if possible is not None and attribute.attr not in possible:
                yield f"noemt “{owner}.{attribute.attr}”, en dat bestaat niet", _choose(possible)
        for call in template.find_all(nodes.Call):
            if isinstance(call.node, nodes.Name) and call.node.name in ("bedrag", "bedrag_bekend"):
                name = call.args[0].value if call.args and isinstance(call.args[0], nodes.Const) else None
                if name not in self.knowledge.amounts:
                    yield f"vraagt het bedrag “{name}”, en dat bestaat niet", _choose(self.knowledge.amounts)

    def _parts_of(self, owner: nodes.Node) -> tuple[str, Collection[str] | None]:
        if isinstance(owner, nodes.Getattr) and isinstance(owner.node, nodes.Name) and owner.node.name == "tijdlijn":
            return f"tijdlijn.{owner.attr}", _MILESTONE
        if not isinstance(owner, nodes.Name):
            return "", None
        parts = {"feiten": self.knowledge.facts, "tijdlijn": self.knowledge.milestones, "vergoeding": _PAYMENT}
        return owner.name, parts.get(owner.name)


def _typed_amounts(template: nodes.Template) -> list[str]:
    """The amounts of money and percentages that are typed in a text instead of looked up."""
    data = (found.data for found in template.find_all(nodes.TemplateData))
    strings = (str(found.value) for found in template.find_all(nodes.Const) if isinstance(found.value, str))
    typed = "\0".join((*data, *strings))
    return [found.strip() for found in _TYPED_AMOUNT.findall(typed)]


def _choose(possible: Collection[str]) -> str:
    return "kies uit: " + ", ".join(sorted(possible))


def _wordings(field: str, text: Text | None) -> tuple[tuple[tuple[str, ...], str], ...]:
    """The wordings of a text, each with its place below the answer."""
    if isinstance(text, ByRole):
        return ((field, "werkgever"), text.werkgever), ((field, "werknemer"), text.werknemer)
    return () if text is None else (((field,), text),)
