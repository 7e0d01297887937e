"""Reading a number: takes a text ("26", "zesentwintig", "8,33 %"), gives it as text with a decimal point."""

from __future__ import annotations

import re
from decimal import Decimal

from bot.understanding.canonical import canonical
from bot.understanding.reading_result import NOT_READ, Reading, certain, choice_of, one_or_choice

# Longer numbers are telephone, client or account numbers.
_MOST_DIGITS = 7
_NUMBER = re.compile(
    r"(?<!\S)(?P<n>\d{1,3}(?:\.\d{3})+(?:,\d{1,4})?|\d+(?:[.,]\d{1,4})?)(?: (?P<scale>duizend|k|miljoen))?(?!\S)"
)
_RANGE = re.compile(r"(?<!\S)(\d+)-(\d+)(?!\S)")
_SCALES = {None: 1, "k": 1000, "duizend": 1000, "miljoen": 1_000_000}
_UNSURE = re.compile(
    r"(?<!\S)(?:circa|bijna|ruim|meer dan|minder dan|hooguit|minstens|minimaal|maximaal|tussen|zeker|of zo|ofzo|dik|max"
    r"|(?:net|nog) geen)(?!\S)"
)
_NONE = re.compile(r"(?:geen|geen enkele?|niets|niks|nergens|helemaal geen)(?: [.!])*")
_ONE = re.compile(r"(?:maar |slechts |1 )?(?:een|eentje|1)(?: [.!])*")
_MINUS = re.compile(r"(?<!\S)(?:-|min|minus) \d")
# "4 dagen van 8 uur" and "4x8 uur" are 32 hours, to confirm.
_DAYS_OF_HOURS = re.compile(
    r"(?<!\S)(?P<days>[1-7]) (?:(?:dag|keer|maal)(?: van| a)?|x|\*)(?: van)? (?P<hours>\d\d?) uur(?!\S)"
)
_HOURS_AND_MINUTES = re.compile(r"(?<!\S)(?P<h>\d+) uur (?:en )?(?P<m>15|30|45) (?:min|minuut|minuten)(?!\S)")
_QUARTERS = {"15": "25", "30": "5", "45": "75"}
_BEFORE_RANGE = re.compile(r"\d (?:-|a) \d")


def read_number(text: str) -> Reading:
    """A number of nought or more; several in one text, or an estimate, are to choose from."""
    line = canonical(text)
    if _NONE.fullmatch(line) or _ONE.fullmatch(line):
        return certain("0" if _NONE.fullmatch(line) else "1")
    worked = _DAYS_OF_HOURS.search(line)
    if worked:
        return choice_of([str(int(worked["days"]) * int(worked["hours"]))])
    line = _HOURS_AND_MINUTES.sub(_with_minutes, line)
    line = _RANGE.sub(r"\1 - \2", line)
    if _MINUS.search(line) and not _BEFORE_RANGE.search(line):
        return NOT_READ
    numbers = [number for match in _NUMBER.finditer(line) if (number := _number(match["n"], match["scale"]))]
    return choice_of(numbers) if _UNSURE.search(line) else one_or_choice(numbers)


def _with_minutes(match: re.Match[str]) -> str:
    return f"{match['h']},{_QUARTERS[match['m']]} uur"


def _number(typed: str, scale: str | None) -> str | None:
    if sum(letter.isdigit() for letter in typed) > _MOST_DIGITS:
        return None
    thousands = re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", typed)
    plain = typed.replace(".", "") if thousands else typed
    number = Decimal(plain.replace(",", ".")) * _SCALES[scale]
    shown = f"{number:f}"
    return shown.rstrip("0").rstrip(".") if "." in shown else shown
