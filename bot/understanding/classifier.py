"""A message goes in; every topic and intent with its probability comes out, the likeliest first.

A linear model over the traits of `features`. It learns with scikit-learn, in `train` alone; a trained model
is a few plain arrays, because importing scikit-learn takes longer than everything else at start.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from bot.understanding.features import KINDS, Traits, traits
from bot.understanding.vocabulary import Floats, Vocabulary, numbered, weighed

OUT_OF_SCOPE: Final = "buiten_bereik"
"""The label for whatever this assistant is not about; always among the labels."""

_FORMAT: Final = 1
_FEWEST_KNOWN: Final = 0.45
"""Share of a message's letter pieces that must occur in the examples; below it the message drifts out of scope."""

Ranking = tuple[tuple[str, float], ...]


class ClassifierFileError(ValueError):
    """A saved classifier cannot be used: a file is missing, damaged or of another version. Train again."""


@dataclass(frozen=True)
class TopicClassifier:
    """What was learnt: one row of weights per known trait, one column per label."""

    labels: tuple[str, ...]
    vocabulary: Vocabulary
    rarity: Floats
    weights: Floats
    bias: Floats
    temperature: float

    @classmethod
    def train(cls, examples: Sequence[tuple[str, str]]) -> TopicClassifier:
        """Learn from (text, label) pairs of at least two labels; the same pairs give the same classifier.

        Raises ValueError if there are fewer than two labels.
        """
        from bot.understanding.learning import learn

        learnt = learn(examples)
        return cls(
            learnt.labels, learnt.vocabulary, learnt.rarity, learnt.weights, learnt.bias, learnt.temperature
        ).with_label(OUT_OF_SCOPE)

    def with_label(self, label: str) -> TopicClassifier:
        """Give a classifier that also knows `label`, as one that no trait points to, if it did not know it yet."""
        if label in self.labels:
            return self
        column = np.zeros((len(self.weights), 1), dtype=np.float32)
        bias = np.append(self.bias, np.float32(-50.0)).astype(np.float32)
        weights = np.hstack((self.weights, column))
        return replace(self, labels=(*self.labels, label), weights=weights, bias=bias)

    def rank(self, text: str) -> Ranking:
        """Give all labels with their probability, the likeliest first; the probabilities add up to 1.

        A text without anything known in it (empty, signs, another script) is surely out of scope.
        """
        counts = traits(text)
        known = _known_share(counts, self.vocabulary)
        if known == 0.0:
            chances = np.zeros(len(self.labels))
        else:
            rows, values = weighed(counts, self.vocabulary, self.rarity)
            chances = _softmax((values @ self.weights[rows] + self.bias) / self.temperature)
        trust = min(1.0, known / _FEWEST_KNOWN)
        chances = chances * trust
        chances[self.labels.index(OUT_OF_SCOPE)] += 1.0 - trust
        order = sorted(range(len(self.labels)), key=lambda place: (-chances[place], self.labels[place]))
        return tuple((self.labels[place], float(chances[place])) for place in order)

    def save(self, folder: Path) -> None:
        """Write the classifier into `folder`, which is made if needed."""
        folder.mkdir(parents=True, exist_ok=True)
        for name in _ARRAYS:
            np.save(folder / f"{name}.npy", getattr(self, name), allow_pickle=False)
        about = {
            "format": _FORMAT,
            "labels": self.labels,
            "temperature": self.temperature,
            "traits": {kind: list(self.vocabulary[kind]) for kind in KINDS},
        }
        (folder / "classifier.json").write_text(json.dumps(about, ensure_ascii=False), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> TopicClassifier:
        """Read the classifier that `save` wrote into `folder`; raises ClassifierFileError if it is not usable."""
        try:
            about = json.loads((folder / "classifier.json").read_text(encoding="utf-8"))
            rarity, weights, bias = (np.load(folder / f"{name}.npy", allow_pickle=False) for name in _ARRAYS)
            labels = tuple(about["labels"])
            vocabulary = numbered({kind: about["traits"][kind] for kind in KINDS})
            temperature = float(about["temperature"])
        except (OSError, EOFError, ValueError, KeyError, TypeError) as fault:
            raise ClassifierFileError(f"{folder}: no usable classifier ({fault}); train it again") from fault
        size = sum(len(known) for known in vocabulary.values())
        fits = weights.shape == (size, len(labels)) and rarity.shape == (size,)
        if about.get("format") != _FORMAT or not fits or bias.shape != (len(labels),) or OUT_OF_SCOPE not in labels:
            raise ClassifierFileError(f"{folder}: the parts of the classifier do not belong together; train it again")
        return cls(labels, vocabulary, rarity, weights, bias, temperature)


_ARRAYS: Final = ("rarity", "weights", "bias")


def _known_share(counts: Traits, vocabulary: Vocabulary) -> float:
    # Pieces of two letters are left out: any heap of letters contains known ones.
    pieces = [piece for piece in counts["piece"] if len(piece) >= 3]
    if not pieces:
        return 0.0
    known = vocabulary["piece"]
    return sum(piece in known for piece in pieces) / len(pieces)


def _softmax(scores: Floats) -> npt.NDArray[np.float64]:
    raised = np.exp((scores - scores.max()).astype(np.float64))
    return np.asarray(raised / raised.sum())
