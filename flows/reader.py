"""Reads the flow files: the examples of the general intents and the rules, checked, as frozen values."""

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


@dataclass(frozen=True)
class Flows:
    """The examples and the action of each general intent, and the action of every topic."""

    examples: Mapping[str, tuple[str, ...]]
    topic_action: str
    actions: Mapping[str, str]


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
    document = read_document(faults, folder / "rules.yml", "flows/rules.yml")
    rules = _converted(faults, document, RulesFile)
    for intent_name in examples.keys() - (rules.rules.keys() if rules else set()):
        faults.append(document.fault(("rules",), f"heeft geen regel voor “{intent_name}”", "voeg de regel toe"))
    if faults or rules is None:
        raise KnowledgeError(faults)
    return Flows(examples, rules.topic, rules.rules)


def _converted(faults: list[Fault], document: Document, kind: Any) -> Any:
    try:
        return msgspec.convert(document.data, kind)
    except msgspec.ValidationError as error:
        problem, remedy, place = explain(str(error))
        faults.append(document.fault(place, problem, remedy))
        return None
