"""A message goes in; the countable traits by which topics are told apart come out."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import Final

from bot.understanding.medical import without_medical_facts
from bot.understanding.normalising import normalise
from bot.understanding.pasted import question_in

LONGEST_LOOK: Final = 1_000
"""Characters that are weighed: of a longer message, its first 600 and last 400, where people put their question."""
_HEAD: Final = 600
_SHORTEST_PIECE: Final = 3
_LONGEST_PIECE: Final = 4

KINDS: Final = ("word", "piece")
Traits = dict[str, Counter[str]]
"""For each of KINDS, which traits of that kind a message has and how often."""


def plain_words(text: str) -> str:
    """The words of `text` that are weighed, in one plain spelling.

    Medical facts count as one word, whichever they are: an answer never depends on what somebody has, and a
    message means the same before and after they were taken out.
    """
    return normalise(without_medical_facts(_shortened(question_in(text))).text)


def traits(plain: str) -> Traits:
    """Count the words and word pairs, and the 3 and 4 letter pieces within words, of plain words."""
    words = plain.split()
    pairs = [f"{one} {two}" for one, two in pairwise(words)]
    pieces = [piece for word in words for piece in _pieces(f" {word} ")]
    return {"word": Counter(words + pairs), "piece": Counter(pieces)}


def _shortened(text: str) -> str:
    if len(text) <= LONGEST_LOOK:
        return text
    return f"{text[:_HEAD]} {text[_HEAD - LONGEST_LOOK :]}"


def _pieces(word: str) -> list[str]:
    return [
        word[start : start + size]
        for size in range(_SHORTEST_PIECE, _LONGEST_PIECE + 1)
        for start in range(len(word) - size + 1)
    ]
