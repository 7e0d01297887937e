"""Examples with their label go in; the arrays of a topic classifier come out.

The only place that needs scikit-learn and scipy, and only while it learns.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

import numpy as np

from bot.understanding.features import KINDS, Traits, plain_words, traits
from bot.understanding.vocabulary import Floats, Places, Vocabulary, numbered, weighed

_STRENGTH: Final = 0.5
"""Inverse of the regularisation; from 0.3 to 1 differed by less than one percent in cross-validation."""
_FOLDS: Final = 3
_FEWEST_EXAMPLES: Final[Mapping[str, int]] = {"word": 2, "piece": 5}
"""In how many examples a trait must occur to be kept, once there are _MANY examples; with fewer all are kept."""
_MANY: Final = 500
_FEWEST_TOLD: Final = 5
"""A choice with fewer examples than this is asked for: too little to learn from."""
_TEMPERATURES: Final = tuple(1.1**step / 20 for step in range(45))


class Example(NamedTuple):
    """A message, the topic or general intent that it is about, and what it tells that the tree would otherwise ask."""

    text: str
    label: str
    fact: str | None = None
    value: str | None = None


@dataclass(frozen=True)
class Choosing:
    """A linear model: `weights` has a row for each of the vocabulary's `rows` and a column for each label."""

    labels: tuple[str, ...]
    rows: Places
    weights: Floats
    bias: Floats
    temperature: float


@dataclass(frozen=True)
class Learnt:
    """The parts of a topic classifier: what is looked at, the choice of a label, and of what a topic's message tells."""

    seen: frozenset[str]
    """Every word of the examples, also those that are too rare to learn from: they are no typing errors."""
    vocabulary: Vocabulary
    rarity: Floats
    topics: Choosing
    told: Mapping[tuple[str, str], Choosing]


def learn(examples: Sequence[Example]) -> Learnt:
    """Learn weights from all examples, and from a held-out third how sure the classifier may be of itself.

    Raises ValueError if the examples have fewer than two labels.
    """
    labels = sorted({example.label for example in examples})
    if len(labels) < 2:
        raise ValueError(f"a classifier needs examples of at least two labels, not of {labels}")
    texts = [plain_words(example.text) for example in examples]
    counts = [traits(text) for text in texts]
    vocabulary, rarity = _vocabulary(counts)
    table = _table(counts, vocabulary, rarity)
    told = {}
    for topic, fact in sorted({(example.label, example.fact) for example in examples if example.fact is not None}):
        places = [place for place, example in enumerate(examples) if example.label == topic]
        values = [examples[place].value if examples[place].fact == fact else None for place in places]
        choosing = _told(table[places], values)
        if choosing is not None:
            told[topic, str(fact)] = choosing
    topics = _choosing(table, [example.label for example in examples])
    seen = frozenset(word for text in texts for word in text.split())
    return Learnt(seen, vocabulary, rarity, topics, told)


def _vocabulary(counts: Sequence[Traits]) -> tuple[Vocabulary, Floats]:
    known: dict[str, list[str]] = {}
    rarity: list[float] = []
    for kind in KINDS:
        spread = Counter(trait for message in counts for trait in message[kind])
        fewest = _FEWEST_EXAMPLES[kind] if len(counts) >= _MANY else 1
        known[kind] = sorted(trait for trait, number in spread.items() if number >= fewest)
        rarity += [math.log((1 + len(counts)) / (1 + spread[trait])) + 1 for trait in known[kind]]
    return numbered(known), np.array(rarity, dtype=np.float32)


def _table(counts: Sequence[Traits], vocabulary: Vocabulary, rarity: Floats) -> Any:
    from scipy.sparse import csr_matrix  # type: ignore[import-untyped]

    found = [weighed(message, vocabulary, rarity) for message in counts]
    ends = np.cumsum([0, *(len(rows) for rows, _ in found)])
    rows = np.concatenate([rows for rows, _ in found])
    values = np.concatenate([values for _, values in found])
    return csr_matrix((values, rows, ends), shape=(len(counts), len(rarity)))


def _told(table: Any, values: Sequence[str | None]) -> Choosing | None:
    """How a topic's messages tell the value of a fact; "" is the label of those that tell none."""
    enough = {value for value, number in Counter(values).items() if value is not None and number >= _FEWEST_TOLD}
    kept = [place for place, value in enumerate(values) if value is None or value in enough]
    labels = [values[place] or "" for place in kept]
    if len(set(labels)) < 2:
        return None
    return _choosing(table[kept], labels)


def _choosing(table: Any, truth: Sequence[str]) -> Choosing:
    labels = tuple(sorted(set(truth)))
    numbers = np.array([labels.index(label) for label in truth], dtype=np.intp)
    rows = np.flatnonzero(np.asarray((table != 0).sum(axis=0)).ravel())
    table = table[:, rows]
    test = _held_out(numbers)
    scores = np.zeros((0, len(labels)), dtype=np.float32)
    with ThreadPoolExecutor(2) as both:  # scikit-learn computes outside Python's lock
        whole = both.submit(_fit, table, numbers, len(labels))
        if test.any() and len(set(numbers[~test])) > 1:
            seen_weights, seen_bias = both.submit(_fit, table[~test], numbers[~test], len(labels)).result()
            scores = np.asarray(table[test] @ seen_weights + seen_bias)
        weights, bias = whole.result()
    return Choosing(labels, rows, weights, bias, _temperature(scores, numbers[test]))


def _fit(table: Any, truth: Places, labels: int) -> tuple[Floats, Floats]:
    """Fit a support vector machine for each label against all others; one that is not in `truth` is ruled out."""
    from sklearn.svm import LinearSVC  # type: ignore[import-untyped]

    model = LinearSVC(C=_STRENGTH, random_state=0).fit(table, truth)
    slopes, starts = np.asarray(model.coef_), np.asarray(model.intercept_)
    if len(slopes) == 1:  # of two labels scikit-learn keeps one half of a mirrored pair
        slopes, starts = np.vstack((-slopes, slopes)), np.append(-starts, starts)
    weights = np.zeros((table.shape[1], labels), dtype=np.float32)
    bias = np.full(labels, -50.0, dtype=np.float32)
    weights[:, model.classes_] = slopes.T
    bias[model.classes_] = starts
    return weights, bias


def _held_out(truth: Places) -> Any:
    """Every third example of each label, in the order of the files: no dice, so training twice gives the same."""
    place = np.zeros(len(truth), dtype=np.intp)
    for label in set(truth.tolist()):
        places = np.flatnonzero(truth == label)
        place[places] = np.arange(len(places)) % _FOLDS
    return place == _FOLDS - 1


def _temperature(scores: Floats, truth: Places) -> float:
    """Find the divisor of the scores by which held-out examples are least surprising; 1 if there are none."""
    if not len(scores):
        return 1.0

    def surprise(temperature: float) -> float:
        cooled = scores / temperature
        highest = cooled.max(axis=1)
        total = np.log(np.exp(cooled - highest[:, None]).sum(axis=1)) + highest
        return float((total - cooled[np.arange(len(truth)), truth]).mean())

    return min(_TEMPERATURES, key=surprise)
