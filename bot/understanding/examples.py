"""The knowledge and flow files go in; the example messages with their label, to train on, come out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml


def labelled_examples(root: Path) -> tuple[tuple[str, str], ...]:
    """Read (text, label) pairs from `flows/intents/*.yml` and `knowledge/trees/*.yml` under `root`, each pair once.

    Raises ValueError with file and key if a file has no examples or an example is not a text.
    """
    intents = sorted((root / "flows" / "intents").glob("*.yml"))
    trees = sorted((root / "knowledge" / "trees").glob("*.yml"))
    pairs = [pair for file in intents for pair in _of_intent(file)]
    pairs += [pair for file in trees for pair in _of_tree(file)]
    return tuple(dict.fromkeys(pairs))


def _of_intent(file: Path) -> Iterator[tuple[str, str]]:
    content = _mapping(file)
    if "topics" in content:
        for topic, texts in content["topics"].items():
            yield from _pairs(file, f"topics.{topic}", texts, topic)
    else:
        yield from _pairs(file, "examples", content.get("examples"), str(content.get("intent")))


def _of_tree(file: Path) -> Iterator[tuple[str, str]]:
    content = _mapping(file)
    yield from _pairs(file, "asked_as", content.get("asked_as"), str(content.get("topic")))


def _mapping(file: Path) -> dict[str, Any]:
    content = yaml.safe_load(file.read_text(encoding="utf-8"))
    if not isinstance(content, dict):
        raise ValueError(f"{file}: expected keys with values")
    return content


def _pairs(file: Path, key: str, texts: object, label: str) -> Iterator[tuple[str, str]]:
    if not isinstance(texts, list) or not texts:
        raise ValueError(f"{file}: {key} must be a list of example messages")
    for text in texts:
        if not isinstance(text, str):
            raise ValueError(f"{file}: {key}: {text!r} is not a text; put it between quotation marks")
        yield text, label
