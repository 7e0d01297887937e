"""Dutch numbers in words: takes a lower-case word without accents, gives the number that it writes, if any."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

SCALES = {"honderd": 100, "duizend": 1000, "miljoen": 1_000_000}
_UNITS = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")
_TEENS = (
    "tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien",
)  # fmt: skip
_TENS = ("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")
_SLIPS = {
    "nul": 0, "achtien": 18, "viertien": 14, "drietien": 13, "vijvtien": 15, "twaalv": 12,
    "twintich": 20, "tagtig": 80, "viertig": 40, "drietig": 30, "twe": 2, "dire": 3, "vijv": 5, "zeve": 7, "nege": 9,
}  # fmt: skip
_ORDINALS = {"eerste": 1, "derde": 3, "achtste": 8, "eertse": 1, "tweedde": 2}
_LONGEST = 60


def _below_hundred() -> dict[str, int]:
    numbers = {word: number for number, word in enumerate(_UNITS, 1)}
    numbers.update({word: number for number, word in enumerate(_TEENS, 10)})
    numbers.update(_SLIPS)
    for tens_number, tens in zip(range(20, 100, 10), _TENS, strict=True):
        numbers[tens] = tens_number
        for unit_number, unit in enumerate(_UNITS, 1):
            numbers[f"{unit}en{tens}"] = tens_number + unit_number
    return numbers


_SMALL = _below_hundred()


@lru_cache(maxsize=4096)
def cardinal(word: str) -> int | None:
    """The number that this word counts: "vijfentwintig" is 25, "tweeendertighonderd" 3200."""
    if word in _SMALL:
        return _SMALL[word]
    if len(word) > _LONGEST:
        return None
    for name, scale in reversed(SCALES.items()):
        if name in word:
            left, _, right = word.partition(name)
            return _scaled(left, right, scale)
    return None


def _scaled(left: str, right: str, scale: int) -> int | None:
    times = cardinal(left) if left else 1
    rest = cardinal(right.removeprefix("en") if right not in _SMALL else right) if right else 0
    if times is None or rest is None or times == 0 or rest >= scale:
        return None
    return times * scale + rest


@lru_cache(maxsize=4096)
def ordinal(word: str) -> int | None:
    """The place that this word names: "vijftiende" is 15, "eenentwintigste" 21."""
    if word in _ORDINALS:
        return _ORDINALS[word]
    for irregular in ("eerste", "derde", "achtste"):
        head = word.removesuffix(irregular)
        base = cardinal(head.removesuffix("en")) if head != word else None
        if base is not None and base % 100 == 0:
            return base + _ORDINALS[irregular]
    for ending in ("ste", "de"):
        stem = word.removesuffix(ending)
        number = cardinal(stem) if stem != word else None
        if number is not None and number > 1:
            return number
    return None


@lru_cache(maxsize=1024)
def with_half(word: str) -> Decimal | None:
    """The number with a half that this word counts: "anderhalve" is 1.5, "tweeenhalf" 2.5."""
    if word in ("anderhalf", "anderhalve", "anderhave", "andehalf", "anderhalff"):
        return Decimal("1.5")
    if word.endswith("duizend") and word != "duizend":
        half = with_half(word.removesuffix("duizend"))
        return None if half is None else Decimal(int(half * 1000))
    for ending in ("eneenhalf", "eneenhalve", "enhalf", "enhalve"):
        number = cardinal(word.removesuffix(ending)) if word.endswith(ending) else None
        if number is not None:
            return number + Decimal("0.5")
    return None
