"""Reads the flow files: general intents and their examples, rules, other places to ask; checked, as frozen values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from knowledge.errors import Fault, KnowledgeError
from knowledge.reader import Document, read_document
from knowledge.schema_errors import explain

FOLDER = Path(__file__).parent


class IntentFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One general intent with the ways in which people say it."""

    intent: str
    examples: tuple[str, ...]


class RulesFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which action answers which intent, and which one answers every topic."""

    topic: str
    rules: dict[str, str]


class Elsewhere(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where to ask what this assistant does not know, and the words by which such a question is recognised.

    A word that ends in * stands for every word that begins so.
    """

    words: tuple[str, ...]
    text: str


@dataclass(frozen=True)
class Flows:
    """The examples and the action of each general intent, and what is said to questions from outside the field."""

    examples: Mapping[str, tuple[str, ...]]
    topic_action: str
    actions: Mapping[str, str]
    elsewhere: tuple[Elsewhere, ...]
    languages: Mapping[str, str]
    """What somebody hears who writes in another language, by its ISO 639-1 code."""


def load_flows(folder: Path = FOLDER) -> Flows:
    """The flows in this folder.

    Raises:
        KnowledgeError: with every fault in the files.
    """
    faults: list[Fault] = []
    examples: dict[str, tuple[str, ...]] = {}
    for path in sorted(folder.glob("intents/*.yml")):
        document = read_document(faults, path, f"flows/intents/{path.name}")
        intent = _converted(faults, document, IntentFile)
        if intent is not None:
            examples[intent.intent] = intent.examples
    document = _document(faults, folder, "rules")
    rules = _converted(faults, document, RulesFile)
    elsewhere = _converted(faults, _document(faults, folder, "elsewhere"), tuple[Elsewhere, ...])
    languages = _converted(faults, _document(faults, folder, "languages"), dict[str, str])
    for intent_name in examples.keys() - (rules.rules.keys() if rules else set()):
        faults.append(document.fault(("rules",), f"heeft geen regel voor “{intent_name}”", "voeg de regel toe"))
    if faults or rules is None:
        raise KnowledgeError(faults)
    return Flows(examples, rules.topic, rules.rules, elsewhere, languages)


def _document(faults: list[Fault], folder: Path, name: str) -> Document:
    return read_document(faults, folder / f"{name}.yml", f"flows/{name}.yml")


def _converted(faults: list[Fault], document: Document, kind: Any) -> Any:
    try:
        return msgspec.convert(document.data, kind)
    except msgspec.ValidationError as error:
        problem, remedy, place = explain(str(error))
        faults.append(document.fault(place, problem, remedy))
        return None
