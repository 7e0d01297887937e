"""Turns the end of a walk into words: an answer and the facts go in, the message that a person reads comes out."""

from __future__ import annotations

import re
from datetime import date

from jinja2 import StrictUndefined, Template, meta
from jinja2.sandbox import SandboxedEnvironment

from actions.dutch import day_in_words, euro
from bot.message import Explained, SourceLink
from bot.placeholders import SUPPLIERS, values
from bot.understanding.dutch_calendar import speak
from knowledge.content import Knowledge, wording
from knowledge.model import ROLE, AnswerText
from knowledge.values import Facts


class Renderer:
    """Fills the texts of the answers; templates are compiled once."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge
        self._environment = SandboxedEnvironment(
            undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, autoescape=False
        )
        self._environment.filters.update(datum=speak, kort=day_in_words, euro=euro)
        self._words = {name: _any_of(name, *term.also) for name, term in knowledge.glossary.items()}
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
        return str(template.render(values(self.knowledge, names, facts, today))).strip()

    def unknown_names(self, text: str) -> frozenset[str]:
        """The placeholders of a text that no answer can fill."""
        return self._template(text)[1] - SUPPLIERS.keys()

    def sources(self, answer: AnswerText) -> tuple[SourceLink, ...]:
        """The sources of an answer, in the order in which it names them."""
        found = (self.knowledge.sources[name] for name in answer.sources)
        return tuple(SourceLink(s.title, s.url, s.checked_on.isoformat(), s.certainty) for s in found)

    def terms(self, text: str, explained: frozenset[str]) -> tuple[Explained, ...]:
        """The words of the field in this text that have not been explained yet in this conversation."""
        found = (name for name, words in self._words.items() if name not in explained and words.search(text))
        return tuple(Explained(name, self.knowledge.glossary[name].meaning) for name in found)

    def _template(self, text: str) -> tuple[Template, frozenset[str]]:
        if text not in self._compiled:
            names = meta.find_undeclared_variables(self._environment.parse(text))
            self._compiled[text] = (self._environment.from_string(text), frozenset(names))
        return self._compiled[text]


def _any_of(*words: str) -> re.Pattern[str]:
    """Finds one of these words where it stands by itself."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)", re.I)
