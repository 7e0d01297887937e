"""What the classifier learns from: the trees and the general intents go in, example messages with their label come out."""

from __future__ import annotations

from collections.abc import Iterator

from bot.understanding.learning import Example
from flows.reader import Flows
from knowledge.content import Knowledge


def examples(knowledge: Knowledge, flows: Flows) -> tuple[Example, ...]:
    """The ways in which people say each general intent and ask for each topic; every message of a label once."""
    every = (*_general(flows), *_topics(knowledge))
    return tuple({(example.label, example.text): example for example in every}.values())


def _general(flows: Flows) -> Iterator[Example]:
    for intent, texts in flows.examples.items():
        yield from (Example(text, intent) for text in texts)


def _topics(knowledge: Knowledge) -> Iterator[Example]:
    for topic, tree in knowledge.trees.items():
        yield from (Example(text, topic) for text in tree.file.asked_as)
        for fact, options in tree.file.asked_with.items():
            for value, texts in options.items():
                yield from (Example(text, topic, fact, value) for text in texts)
