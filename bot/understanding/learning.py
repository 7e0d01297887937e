"""Examples with their label go in; the arrays of a topic classifier come out.

The only place that needs scikit-learn and scipy, and only while it learns.
"""

from __future__ import annotations

import math
import warnings
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from bot.understanding.features import KINDS, Traits, traits
from bot.understanding.vocabulary import Floats, Places, Vocabulary, numbered, weighed

_STRENGTH: Final = 20.0
"""Inverse of the regularisation; 4, 10 and 30 were within one percent of each other in cross-validation."""
_STEPS: Final = 30
_BALANCE: Final = 0.6
"""0 counts every example alike, 1 every label alike; 1 let small topics swallow what is out of scope."""
_FOLDS: Final = 3
_JITTER: Final = 1e-4
"""Keeps the likeness of two equal messages from making the equations unsolvable."""
_FEWEST_EXAMPLES: Final[Mapping[str, int]] = {"word": 1, "piece": 3, "notion": 1}
"""In how many examples a trait must occur to be kept, once there are _MANY examples; with fewer all are kept."""
_MANY: Final = 500
_TEMPERATURES: Final = tuple(float(step) / 20 for step in range(4, 61))


@dataclass(frozen=True)
class Learnt:
    """The parts of a topic classifier."""

    labels: tuple[str, ...]
    vocabulary: Vocabulary
    rarity: Floats
    weights: Floats
    bias: Floats
    temperature: float


def learn(examples: Sequence[tuple[str, str]]) -> Learnt:
    """Learn weights from all examples, and from held-out thirds how sure the classifier may be of itself.

    Raises ValueError if the examples have fewer than two labels.
    """
    labels = tuple(sorted({label for _, label in examples}))
    if len(labels) < 2:
        raise ValueError(f"a classifier needs examples of at least two labels, not of {list(labels)}")
    counts = [traits(text) for text, _ in examples]
    vocabulary, rarity = _vocabulary(counts)
    table = _table(counts, vocabulary, rarity)
    truth = np.array([labels.index(label) for _, label in examples], dtype=np.intp)
    likeness: Floats = (table @ table.T).toarray()
    mix, bias = _fit(likeness, truth, len(labels))
    temperature = _temperature(_held_out_scores(likeness, truth, len(labels)), truth)
    return Learnt(labels, vocabulary, rarity, table.T @ mix, bias, temperature)


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


def _fit(likeness: Floats, truth: Places, labels: int) -> tuple[Floats, Floats]:
    """Fit a logistic regression: how much of every message each label's weights are made of, and the biases.

    It is fitted on the messages' likeness to each other instead of on their traits: the outcome is the same,
    and there are ten times fewer messages than traits. A label that does not occur in `truth` is ruled out.
    """
    from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]

    root = np.linalg.cholesky(likeness.astype(np.float64) + _JITTER * np.eye(len(truth)))
    share = (1.0 / np.maximum(np.bincount(truth, minlength=labels), 1))[truth] ** _BALANCE
    model = LogisticRegression(C=_STRENGTH, max_iter=_STEPS, tol=1e-3, multi_class="multinomial")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # more steps would not rank better, so stopping early is no reason to warn
        model.fit(root.astype(np.float32), truth, sample_weight=(share / share.mean()).astype(np.float32))
    slopes, starts = np.asarray(model.coef_), np.asarray(model.intercept_)
    if len(slopes) == 1:  # of two labels scikit-learn keeps one half of a mirrored pair
        slopes, starts = np.vstack((-slopes, slopes)), np.append(-starts, starts)
    mix = np.zeros((len(truth), labels), dtype=np.float32)
    bias = np.full(labels, -50.0, dtype=np.float32)
    mix[:, model.classes_] = np.linalg.solve(root.T, slopes.T.astype(np.float64))
    bias[model.classes_] = starts
    return mix, bias


def _held_out_scores(likeness: Floats, truth: Places, labels: int) -> Floats:
    # Every third example of each label, in the order of the files: no dice, so training twice gives the same.
    fold = np.zeros(len(truth), dtype=np.intp)
    for label in range(labels):
        places = np.flatnonzero(truth == label)
        fold[places] = np.arange(len(places)) % _FOLDS
    scores = np.zeros((len(truth), labels), dtype=np.float32)
    for number in range(_FOLDS):
        test = fold == number
        if test.any() and len(set(truth[~test])) > 1:
            mix, bias = _fit(likeness[np.ix_(~test, ~test)], truth[~test], labels)
            scores[test] = likeness[np.ix_(test, ~test)] @ mix + bias
    return scores


def _temperature(scores: Floats, truth: Places) -> float:
    """Find the divisor of the scores by which held-out examples are least surprising."""

    def surprise(temperature: float) -> float:
        cooled = scores / temperature
        highest = cooled.max(axis=1)
        total = np.log(np.exp(cooled - highest[:, None]).sum(axis=1)) + highest
        return float((total - cooled[np.arange(len(truth)), truth]).mean())

    return min(_TEMPERATURES, key=surprise)
