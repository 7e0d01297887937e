"""The Dutch calendar in words: takes a word or a day, gives the month or weekday it names, or the day as spoken."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from actions.dutch import MONTHS

WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
WEEKDAY_SHORT = ("ma", "di", "wo", "do", "vr", "za", "zo")
DAY_PARTS = ("morgen", "ochtend", "middag", "avond", "nacht")

# Names shorter than this are one letter away from other words ("maar", "jullie", "mij"), so only known slips count.
_LONG_ENOUGH = 7
_MONTH_SLIPS = {
    1: "jan jann janu january",
    2: "feb febr febuari feburari february febrari februrari",
    3: "mrt maa mar mrrt mart maert maartt marrt march mrd",
    4: "apr appril aprl aprill arpil",
    5: "may meii",
    6: "jun june junie juny junni",
    7: "jul july julie julli",
    8: "aug august agustus augst",
    9: "sep sept septem sepbr septb",
    10: "okt oct october okto oktbr octbr oktob octob",
    11: "nov novem novbr",
    12: "dec december decem decbr",
}
_MONTH_OF_SLIP = {slip: month for month, slips in _MONTH_SLIPS.items() for slip in slips.split()}


def speak(day: date) -> str:
    """A day as it is read back to a person: "dinsdag 3 maart 2026"."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def month_named(word: str) -> int | None:
    """The month, 1 to 12, that this lower-case word names in full."""
    return MONTHS.index(word) + 1 if word in MONTHS else None


@lru_cache(maxsize=2048)
def month_meant(word: str) -> int | None:
    """The month that this word means next to a day or a year: a name, an abbreviation or a slip ("febuari")."""
    exact = month_named(word) or _MONTH_OF_SLIP.get(word)
    if exact or not 6 <= len(word) <= 11:
        return exact
    near = [
        number
        for number, name in enumerate(MONTHS, 1)
        if len(name) >= _LONG_ENOUGH and slips_between(word, name) <= 2 and word[0] == name[0]
    ]
    if len(near) > 1:
        near = [number for number in near if slips_between(word, MONTHS[number - 1]) <= 1]
    return near[0] if len(near) == 1 else None


@lru_cache(maxsize=2048)
def weekday_named(word: str) -> int | None:
    """The weekday, 0 for Monday, that this word names: in full, with a part of the day, or with one slip."""
    for part in DAY_PARTS:
        word = word.removesuffix(part) if len(word) > len(part) + 5 else word
    if word in WEEKDAYS:
        return WEEKDAYS.index(word)
    if not 6 <= len(word) <= 9 or word.endswith(("dags", "dagen", "en")):
        return None
    near = [number for number, name in enumerate(WEEKDAYS) if slips_between(word, name) == 1]
    return near[0] if len(near) == 1 else None


def slips_between(word: str, name: str) -> int:
    """How many letters were left out, added, changed or swapped with the next, between two short words."""
    if abs(len(word) - len(name)) > 2:
        return 3
    before: list[int] = []
    row = list(range(len(name) + 1))
    for i, letter in enumerate(word, 1):
        older, before, row = before, row, [i]
        for j, other in enumerate(name, 1):
            best = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == name[j - 2] and word[i - 2] == other:
                best = min(best, older[j - 2] + 1)
            row.append(best)
    return row[-1]
