"""A message that this assistant knows nothing about goes in; where to ask it comes out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.understanding.normalising import normalise
from flows.reader import Elsewhere


class OtherPlaces:
    """The places of flows/elsewhere.yml, ready to look up."""

    def __init__(self, places: Sequence[Elsewhere]) -> None:
        self._places = tuple((_pattern(place), place.text) for place in places)

    def for_question(self, text: str) -> str | None:
        """What to say about the first place that knows about this, or None."""
        plain = normalise(text)
        return next((said for pattern, said in self._places if pattern.search(plain)), None)


def _pattern(place: Elsewhere) -> re.Pattern[str]:
    words = (re.escape(normalise(word)) + (r"\w*" if word.endswith("*") else "") for word in place.words)
    return re.compile(rf"\b(?:{'|'.join(words)})\b")
