"""Every text that people read: the knowledge files go in, each wording with its place and its possible words come out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.answer import Renderer
from bot.checking.template import FILLED, Template, variants
from bot.texts import FILE, load_texts
from knowledge.errors import Fault
from knowledge.model import ByRole, Fact, Text
from knowledge.reader import Document, Files, read_document

Place = tuple[str, ...]


@dataclass(frozen=True)
class Written:
    """One wording of one text; `template` is there for an answer, whose words depend on the person."""

    document: Document
    place: Place
    text: str
    template: Template | None = None

    def variants(self) -> tuple[str, ...]:
        """The words that people can read: together these hold every branch of the template."""
        if self.template is None:
            return (re.sub(r"{\w*}", FILLED, self.text),)
        return variants(self.template)

    def warning(self, problem: str, remedy: str) -> Fault:
        """A warning at the place of this text."""
        return self.document.fault(self.place, problem, remedy, warning=True)


def wordings(place: Place, text: Text | None) -> tuple[tuple[Place, str], ...]:
    """The wordings of a text, each with its place."""
    if isinstance(text, ByRole):
        return ((*place, "werkgever"), text.werkgever), ((*place, "werknemer"), text.werknemer)
    return () if text is None else ((place, text),)


def answer_texts(files: Files, renderer: Renderer) -> Iterator[Written]:
    """The texts of the answers, which must be valid templates."""
    for topic, tree in files.trees.items():
        document = files.documents[f"trees/{topic}.yml"]
        for name, answer in tree.answers.items():
            for part, text in (("text", answer.text), ("more", answer.more)):
                for place, words in wordings(("answers", name, part), text):
                    yield Written(document, place, words, renderer.syntax(words))


def other_texts(files: Files) -> Iterator[Written]:
    """The texts around the answers: questions, choices, titles, and explained words."""
    for name, fact in files.facts.items():
        for place, words in _fact_texts(name, fact):
            yield Written(files.documents["facts.yml"], place, words)
    for topic, tree in files.trees.items():
        yield Written(files.documents[f"trees/{topic}.yml"], ("title",), tree.title)
    for name, term in files.glossary.items():
        yield Written(files.documents["glossary.yml"], (name, "meaning"), term.meaning)
    for name, computation in files.outcomes.items():
        for outcome, words in computation.outcomes.items():
            yield Written(files.documents["outcomes.yml"], (name, "outcomes", outcome), words)
    for name, milestone in files.milestones.items():
        yield Written(files.documents["milestones.yml"], (name, "title"), milestone.title)


def own_texts() -> Iterator[Written]:
    """The sentences of the assistant itself."""
    own = read_document([], FILE, f"flows/{FILE.name}")
    for name, words in load_texts().by_name.items():
        yield Written(own, (name,), words)


def _fact_texts(name: str, fact: Fact) -> Iterator[tuple[Place, str]]:
    for field, text in (("label", fact.label), ("ask", fact.ask), ("help", fact.help)):
        yield from wordings((name, field), text)
    for value, choice in fact.choices.items():
        yield from wordings((name, "choices", value, "title"), choice.title)
