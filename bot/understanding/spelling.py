"""A normalised message goes in; the same message with its typing errors mended comes out.

A word that no example has is read as the most common known word that differs from it by one letter too few, one too
many, one other letter or two swapped ones.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterator, Mapping, Set
from functools import lru_cache
from typing import Final

_FEWEST_LETTERS: Final = 5
"""A shorter word is one letter away from too many others."""
_WORD: Final = re.compile(rf"\b[a-z]{{{_FEWEST_LETTERS - 1},}}\b")


class Spelling:
    """The words of the examples."""

    def __init__(self, seen: Set[str], common: Mapping[str, float]) -> None:
        """`seen` are all words, which are never changed; `common` those that can be meant, with their rarity."""
        self._seen = seen
        self._common = common
        self._meant = lru_cache(maxsize=4096)(self._search)

    def mended(self, text: str) -> str:
        """The text with every word in it that can only be a typing error."""
        return _WORD.sub(lambda word: self._meant(word.group()), text)

    def _search(self, word: str) -> str:
        if word in self._seen:
            return word
        near = {other for other in _one_error_away(word) if len(other) >= _FEWEST_LETTERS and other in self._common}
        return min(near, key=lambda other: (self._common[other], other), default=word)


def _one_error_away(word: str) -> Iterator[str]:
    halves = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    for left, right in halves:
        if right:
            yield left + right[1:]
        if len(right) > 1:
            yield left + right[1] + right[0] + right[2:]
        for letter in string.ascii_lowercase:
            yield left + letter + right
            if right:
                yield left + letter + right[1:]
