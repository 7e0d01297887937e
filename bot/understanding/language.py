"""A message goes in; the language it is written in comes out, when that is surely not Dutch."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Final

DUTCH: Final = "nl"
LANGUAGES: Final = ("ar", "bg", "de", "en", "es", "fr", "it", DUTCH, "pl", "pt", "ro", "tr", "uk")
"""What people who work in the Netherlands write in, in ISO 639-1; any other language is not recognised as one."""
_FEWEST_WORDS: Final = 3
_LOOK: Final = 300
"""Characters that are looked at; more would not make it surer."""
_SURE: Final = 0.9
_DUTCH_LEFT: Final = 0.03
_PERHAPS_ENGLISH: Final = 0.4
"""Between two languages that are both not Dutch, English is the one that most people can read."""


def foreign_language(text: str) -> str | None:
    """The ISO 639-1 code of a message that is surely in another of `LANGUAGES`, or None.

    One or two words say too little: “second opinion” and “burn-out” are Dutch in this field.
    """
    if len(text.split()) < _FEWEST_WORDS and text.isascii():
        return None
    likely = {str(found.language.iso_code_639_1.name).lower(): found.value for found in _values(text[:_LOOK])}
    best = max(likely, key=lambda code: likely[code])
    if likely[DUTCH] >= _DUTCH_LEFT:
        return None
    if likely[best] < _SURE and likely["en"] >= _PERHAPS_ENGLISH:
        return "en"
    return best if likely[best] >= _SURE else None


def _values(text: str) -> list[Any]:
    values: list[Any] = _detector().compute_language_confidence_values(text)
    return values


@lru_cache(maxsize=1)
def _detector() -> Any:
    # Imported at the first message that needs it: nearly all are Dutch, and this costs a tenth of a second and 20 MB.
    from lingua import IsoCode639_1, LanguageDetectorBuilder

    codes = [getattr(IsoCode639_1, code.upper()) for code in LANGUAGES]
    return LanguageDetectorBuilder.from_iso_codes_639_1(*codes).with_low_accuracy_mode().build()
