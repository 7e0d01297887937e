"""The classifier of this repository's examples, trained once for all tests of understanding."""

from __future__ import annotations

import pytest

from bot.assistant import assemble
from bot.settings import Settings
from bot.understanding.classifier import TopicClassifier
from bot.understanding.examples import examples
from flows.reader import load_flows

EXAMPLES = examples(assemble(Settings()).knowledge, load_flows())


@pytest.fixture(scope="session")
def classifier() -> TopicClassifier:
    return TopicClassifier.train(EXAMPLES)
