"""A message goes in; every topic and intent with its probability comes out, the likeliest first, and what it tells.

Linear models over the traits of `features`. They learn with scikit-learn, in `train` alone; a trained model
is a few plain arrays, because importing scikit-learn takes longer than everything else at start.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from bot.understanding.features import KINDS, Traits, plain_words, traits
from bot.understanding.learning import Choosing, Example, Learnt, learn
from bot.understanding.spelling import Spelling
from bot.understanding.vocabulary import Floats, Vocabulary, numbered, weighed

OUT_OF_SCOPE: Final = "buiten_bereik"
"""The label for whatever this assistant is not about; always among the labels."""
TOLD: Final = 0.75
"""From here on a message tells a fact surely enough not to ask for it; the person sees it and can change it."""

_FORMAT: Final = 3
_FEWEST_KNOWN: Final = 0.45
"""Share of a message's letter pieces that must occur in the examples; below it the message drifts out of scope."""

Ranking = tuple[tuple[str, float], ...]


class ClassifierFileError(ValueError):
    """A saved classifier cannot be used: a file is missing, damaged or of another version. Train again."""


@dataclass(frozen=True, eq=False)
class TopicClassifier:
    """What was learnt, ready to be asked."""

    learnt: Learnt

    @classmethod
    def train(cls, examples: Sequence[Example]) -> TopicClassifier:
        """Learn from examples of at least two labels; the same examples give the same classifier.

        Raises ValueError if there are fewer than two labels.
        """
        learnt = learn(examples)
        return cls(replace(learnt, topics=_with_label(learnt.topics, OUT_OF_SCOPE)))

    @property
    def labels(self) -> tuple[str, ...]:
        """Every topic and general intent that it knows."""
        return self.learnt.topics.labels

    def rank(self, text: str) -> Ranking:
        """Give all labels with their probability, the likeliest first; the probabilities add up to 1.

        A text without anything known in it (empty, signs, another script) is surely out of scope.
        """
        counts = self._traits(text)
        known = _known_share(counts, self.learnt.vocabulary)
        trust = min(1.0, known / _FEWEST_KNOWN)
        chances = self._chances(self.learnt.topics, counts) * trust if known else np.zeros(len(self.labels))
        chances[self.labels.index(OUT_OF_SCOPE)] += 1.0 - trust
        order = sorted(range(len(self.labels)), key=lambda place: (-chances[place], self.labels[place]))
        return tuple((self.labels[place], float(chances[place])) for place in order)

    def tells(self, text: str, topic: str) -> dict[str, str]:
        """The facts, with their value, that a message about this topic surely tells."""
        counts = self._traits(text)
        found = {}
        for (about, fact), choosing in self.learnt.told.items():
            if about == topic:
                chances = self._chances(choosing, counts)
                best = int(chances.argmax())
                if chances[best] >= TOLD and choosing.labels[best]:
                    found[fact] = choosing.labels[best]
        return found

    def _traits(self, text: str) -> Traits:
        return traits(self._spelling.mended(plain_words(text)))

    @cached_property
    def _spelling(self) -> Spelling:
        words = self.learnt.vocabulary["word"].items()
        return Spelling(
            self.learnt.seen, {word: float(self.learnt.rarity[row]) for word, row in words if " " not in word}
        )

    def _chances(self, choosing: Choosing, counts: Traits) -> npt.NDArray[np.float64]:
        rows, values = weighed(counts, self.learnt.vocabulary, self.learnt.rarity)
        places = np.searchsorted(choosing.rows, rows)
        places[places == len(choosing.rows)] = 0
        here = choosing.rows[places] == rows
        scores = values[here] @ choosing.weights[places[here]] + choosing.bias
        return _softmax(scores / choosing.temperature)

    def save(self, folder: Path) -> None:
        """Write the classifier into `folder`, which is made if needed."""
        folder.mkdir(parents=True, exist_ok=True)
        np.save(folder / "rarity.npy", self.learnt.rarity, allow_pickle=False)
        choosings = {"topics": self.learnt.topics}
        choosings |= {f"told_{number}": choosing for number, choosing in enumerate(self.learnt.told.values())}
        for name, choosing in choosings.items():
            parts = {part: getattr(choosing, part) for part in _ARRAYS}
            np.savez(folder / f"{name}.npz", **parts)
        about = {
            "format": _FORMAT,
            "seen": sorted(self.learnt.seen),
            "traits": {kind: list(self.learnt.vocabulary[kind]) for kind in KINDS},
            "choosing": {name: [choosing.labels, choosing.temperature] for name, choosing in choosings.items()},
            "told": list(self.learnt.told),
        }
        (folder / "classifier.json").write_text(json.dumps(about, ensure_ascii=False), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> TopicClassifier:
        """Read the classifier that `save` wrote into `folder`; raises ClassifierFileError if it is not usable."""
        try:
            about = json.loads((folder / "classifier.json").read_text(encoding="utf-8"))
            if about.get("format") != _FORMAT:
                raise ClassifierFileError(f"{folder}: the classifier is of another version; train it again")
            rarity = np.load(folder / "rarity.npy", allow_pickle=False)
            vocabulary = numbered({kind: about["traits"][kind] for kind in KINDS})
            topics = _loaded(folder, about, "topics")
            told = {(t, fact): _loaded(folder, about, f"told_{n}") for n, (t, fact) in enumerate(about["told"])}
        except (OSError, EOFError, ValueError, KeyError, TypeError) as fault:
            raise ClassifierFileError(f"{folder}: no usable classifier ({fault}); train it again") from fault
        size = sum(len(known) for known in vocabulary.values())
        if rarity.shape != (size,) or OUT_OF_SCOPE not in topics.labels or not _fits(size, topics, *told.values()):
            raise ClassifierFileError(f"{folder}: the parts of the classifier do not belong together; train it again")
        return cls(Learnt(frozenset(about["seen"]), vocabulary, rarity, topics, told))


_ARRAYS: Final = ("rows", "weights", "bias")


def _loaded(folder: Path, about: Mapping[str, Any], name: str) -> Choosing:
    labels, temperature = about["choosing"][name]
    with np.load(folder / f"{name}.npz", allow_pickle=False) as parts:
        rows, weights, bias = (parts[part] for part in _ARRAYS)
    return Choosing(tuple(labels), rows, weights, bias, float(temperature))


def _fits(size: int, *choosings: Choosing) -> bool:
    return all(
        choosing.weights.shape == (len(choosing.rows), len(choosing.labels))
        and choosing.bias.shape == (len(choosing.labels),)
        and len(choosing.rows) > 0
        and int(choosing.rows.max()) < size
        for choosing in choosings
    )


def _with_label(choosing: Choosing, label: str) -> Choosing:
    """The same choice with `label` as one that no trait points to, if it was not among the labels yet."""
    if label in choosing.labels:
        return choosing
    weights = np.hstack((choosing.weights, np.zeros((len(choosing.weights), 1), dtype=np.float32)))
    bias = np.append(choosing.bias, np.float32(-50.0)).astype(np.float32)
    return replace(choosing, labels=(*choosing.labels, label), weights=weights, bias=bias)


def _known_share(counts: Traits, vocabulary: Vocabulary) -> float:
    pieces, known = counts["piece"], vocabulary["piece"]
    return sum(piece in known for piece in pieces) / len(pieces) if pieces else 0.0


def _softmax(scores: Floats) -> npt.NDArray[np.float64]:
    raised = np.exp((scores - scores.max()).astype(np.float64))
    return np.asarray(raised / raised.sum())
