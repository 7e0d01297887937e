"""Turns the end of a walk into words: an answer and the facts go in, the message that a person reads comes out."""

from __future__ import annotations

from datetime import date

from jinja2 import StrictUndefined, Template, meta, nodes
from jinja2.sandbox import SandboxedEnvironment

from actions.dutch import day_in_words, euro
from bot.message import Explained, SourceLink
from bot.offer import offer
from bot.placeholders import SUPPLIERS, values
from bot.understanding.dutch_calendar import speak
from bot.word_search import any_of
from knowledge.content import Knowledge, wording
from knowledge.model import ROLE, AnswerText, Organisation
from knowledge.values import Facts

ORGANISATION = "organisatie"
"""The placeholder of the organisation that offers the assistant: its paragraphs, or none where there is no profile."""


class Renderer:
    """Fills the texts of the answers; templates are compiled once."""

    def __init__(self, knowledge: Knowledge, organisation: Organisation | None = None) -> None:
        self.knowledge = knowledge
        self._offer = {ORGANISATION: offer(organisation)}
        self._environment = SandboxedEnvironment(
            undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, autoescape=False
        )
        self._environment.filters.update(datum=speak, kort=day_in_words, euro=euro)
        self._terms = {word.lower(): name for name, term in knowledge.glossary.items() for word in (name, *term.also)}
        self._any_term = any_of(self._terms)
        self._compiled: dict[str, tuple[Template, frozenset[str]]] = {}

    def answer(self, answer: AnswerText, facts: Facts, today: date) -> str:
        """The words of an answer for the person with these facts."""
        return self.fill(wording(answer.text, facts.get(ROLE)), facts, today)

    def longer(self, answer: AnswerText, facts: Facts, today: date) -> str:
        """The longer explanation of an answer; empty if it has none."""
        return "" if answer.more is None else self.fill(wording(answer.more, facts.get(ROLE)), facts, today)

    def fill(self, text: str, facts: Facts, today: date) -> str:
        """The text with its placeholders filled; only the values that it names are computed.

        Raises:
            TemplateError: a placeholder that does not exist; `spoorwijzer check` finds these beforehand.
        """
        template, names = self._template(text)
        return str(template.render(self._offer | values(self.knowledge, names, facts, today))).strip()

    def syntax(self, text: str) -> nodes.Template:
        """The syntax tree of a text.

        Raises:
            TemplateError: the text is no template.
        """
        return self._environment.parse(text)

    def parse(self, text: str) -> tuple[nodes.Template, frozenset[str]]:
        """The syntax tree of a text, and the placeholders in it that no answer can fill.

        Raises:
            TemplateError: the text is no template.
        """
        tree = self.syntax(text)
        filters = {found.name for found in tree.find_all(nodes.Filter)} - self._environment.filters.keys()
        unknown = meta.find_undeclared_variables(tree) - SUPPLIERS.keys() - self._offer.keys()
        return tree, frozenset(unknown | filters)

    def sources(self, answer: AnswerText) -> tuple[SourceLink, ...]:
        """The sources of an answer, in the order in which it names them."""
        found = (self.knowledge.sources[name] for name in answer.sources)
        return tuple(SourceLink(s.title, s.url, s.checked_on.isoformat(), s.certainty) for s in found)

    def terms(self, text: str, explained: frozenset[str]) -> tuple[Explained, ...]:
        """The words of the field in this text that have not been explained yet in this conversation."""
        named = dict.fromkeys(self._terms[found.lower()] for found in self._any_term.findall(text))
        return tuple(Explained(name, self.knowledge.glossary[name].meaning) for name in named if name not in explained)

    def _template(self, text: str) -> tuple[Template, frozenset[str]]:
        if text not in self._compiled:
            names = meta.find_undeclared_variables(self._environment.parse(text))
            self._compiled[text] = (self._environment.from_string(text), frozenset(names))
        return self._compiled[text]
