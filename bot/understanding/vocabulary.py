"""The traits of a message go in; their places in the list of known traits, and how heavy each weighs, come out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import count
from typing import Final

import numpy as np
import numpy.typing as npt

from bot.understanding.features import KINDS, Traits

_SAY: Final[Mapping[str, float]] = {"word": 1.0, "piece": 0.8}
"""How much say each kind of trait has in a message, chosen by cross-validation on the examples."""

Floats = npt.NDArray[np.float32]
Places = npt.NDArray[np.intp]
Vocabulary = Mapping[str, Mapping[str, int]]
"""For each kind of trait, the row of every known trait."""


def numbered(known: Mapping[str, Sequence[str]]) -> Vocabulary:
    """Give every trait its row: kind after kind, in the order given."""
    rows = count()
    return {kind: {trait: next(rows) for trait in known[kind]} for kind in KINDS}


def weighed(counts: Traits, vocabulary: Vocabulary, rarity: Floats) -> tuple[Places, Floats]:
    """Give the vocabulary rows of the known traits in `counts`, and how heavy each weighs.

    Rare traits weigh more, repetition little, and every kind of trait has a fixed say however long the message is.
    """
    rows: list[int] = []
    values: list[Floats] = []
    for kind, known in vocabulary.items():
        found = [(known[trait], number) for trait, number in counts[kind].items() if trait in known]
        if found:
            places, numbers = np.array(found, dtype=np.intp).T
            heavy = (1.0 + np.log(numbers)).astype(np.float32) * rarity[places]
            rows += places.tolist()
            values.append(heavy * np.float32(_SAY[kind] / np.linalg.norm(heavy)))
    return np.array(rows, dtype=np.intp), np.concatenate(values) if values else np.zeros(0, dtype=np.float32)
