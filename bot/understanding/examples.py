"""What the classifier learns from: the trees and the general intents go in, example messages by label come out."""

from __future__ import annotations

from flows.reader import Flows
from knowledge.content import Knowledge


def examples(knowledge: Knowledge, flows: Flows) -> dict[str, tuple[str, ...]]:
    """The ways in which people ask for each topic and say each general intent."""
    return {**flows.examples, **{topic: tree.file.asked_as for topic, tree in knowledge.trees.items()}}


def labelled(knowledge: Knowledge, flows: Flows) -> tuple[tuple[str, str], ...]:
    """The same as (text, label) pairs, each pair once."""
    pairs = ((text, label) for label, texts in examples(knowledge, flows).items() for text in texts)
    return tuple(dict.fromkeys(pairs))
