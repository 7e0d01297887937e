"""Checks everything that is written by people: the files go in, every fault with its line and remedy comes out."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path

from jinja2 import TemplateError, nodes

from actions.timeline import Milestone
from actions.transition_payment import Payment
from bot.answer import ORGANISATION, Renderer
from bot.checking.amount_terms import amount_faults
from bot.checking.channel_limits import LONGEST_MESSAGE, button_faults, offer_faults
from bot.checking.orphans import named_in_code, orphans
from bot.checking.readability import jargon_faults, sentence_faults
from bot.checking.written import answer_texts, other_texts, own_texts, wordings
from bot.offer import Offer
from bot.settings import PROJECT
from bot.texts import load_texts
from flows.reader import load_flows
from knowledge.check import late_reviews, misfits
from knowledge.content import FOLDER, Computation, Knowledge, assemble
from knowledge.errors import Fault, KnowledgeError
from knowledge.reader import Files, read_files

_TYPED_AMOUNT = re.compile(r"€[ \d.,-]*|\d[\d.,]*\s*(?:%|(?:procent|euro)\b)|\b(?:EUR|euro)\s*\d[\d.,]*", re.I)
_MILESTONE = frozenset(field.name for field in fields(Milestone))
_PAYMENT = frozenset(field.name for field in fields(Payment))
_OFFER = frozenset(field.name for field in fields(Offer))

Wrong = tuple[str, str]
"""What is wrong with a text, and what to do about it."""


def check_everything(
    folder: Path, computations: Mapping[str, Computation], today: date, on: date | None = None
) -> list[Fault]:
    """Every fault in the knowledge files, the texts in them, and the flow files; after the faults the warnings.

    `on` is another day as of which to look at reviews and amounts, for a preview of a change of law. Warnings about
    texts come only when the files fit together: most would otherwise be about what has to change anyway.
    """
    files = read_files(folder)
    faults = _faults(files, computations, today)
    if not _wrong(faults):
        faults += _warnings(files, computations, on or today)
    faults += late_reviews(files, on or today)
    return sorted(faults, key=lambda fault: (fault.severity, fault))


def ensure_checked(computations: Mapping[str, Computation], today: date, memory: Path) -> None:
    """Checks the files of this project, unless they passed today as they are; `memory` is the file that remembers.

    Raises:
        KnowledgeError: with every fault that is not a mere warning.
    """
    wanted = _digest(today)
    if memory.is_file() and memory.read_text(encoding="utf-8") == wanted:
        return
    files = read_files(FOLDER)
    faults = _wrong([*_faults(files, computations, today), *late_reviews(files, today)])
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


def _faults(files: Files, computations: Mapping[str, Computation], today: date) -> list[Fault]:
    faults = [*misfits(files, computations, today), *button_faults(files), *offer_faults(files)]
    if not _wrong(faults):
        faults += sorted(_text_faults(files, Renderer(assemble(files, computations))))
    for load in (load_flows, load_texts):
        try:
            load()
        except KnowledgeError as error:
            faults += error.faults
    return faults


def _wrong(faults: Iterable[Fault]) -> list[Fault]:
    return [fault for fault in faults if fault.severity == "fout"]


def _warnings(files: Files, computations: Mapping[str, Computation], on: date) -> Iterator[Fault]:
    """What a maintainer should look at, although every answer can be given."""
    knowledge = assemble(files, computations)
    answers = tuple(answer_texts(files, Renderer(knowledge)))
    texts = (*answers, *other_texts(files))
    for written in (*texts, *own_texts()):
        yield from sentence_faults(written)
    yield from jargon_faults(texts, files.glossary)
    yield from orphans(files, computations, texts)
    yield from amount_faults(files.documents["amounts.yml"], knowledge, answers, named_in_code(), on)


def _text_faults(files: Files, renderer: Renderer) -> Iterator[Fault]:
    """Placeholders that cannot be filled, amounts that are typed, and texts that no channel can show."""
    for topic, tree in files.trees.items():
        document = files.documents[f"trees/{topic}.yml"]
        for name, answer in tree.answers.items():
            for field, text in (("text", answer.text), ("more", answer.more)):
                for place, words in wordings(("answers", name, field), text):
                    for problem, remedy in _wrong_in(renderer, words):
                        yield document.fault(place, problem, remedy)


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
        parts: Mapping[str, Collection[str]] = {
            "feiten": self.knowledge.facts,
            "tijdlijn": self.knowledge.milestones,
            "vergoeding": _PAYMENT,
            ORGANISATION: _OFFER,
        }
        return owner.name, parts.get(owner.name)


def _typed_amounts(template: nodes.Template) -> list[str]:
    """The amounts of money and percentages that are typed in a text instead of looked up."""
    data = (found.data for found in template.find_all(nodes.TemplateData))
    strings = (str(found.value) for found in template.find_all(nodes.Const) if isinstance(found.value, str))
    typed = "\0".join((*data, *strings))
    return [found.strip() for found in _TYPED_AMOUNT.findall(typed)]


def _choose(possible: Collection[str]) -> str:
    return "kies uit: " + ", ".join(sorted(possible))
