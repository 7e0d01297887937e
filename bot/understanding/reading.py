"""Reading a value that a person typed: takes its kind, the text and today's date, gives one value or some to choose."""

from __future__ import annotations

from datetime import date
from typing import Literal

from bot.understanding.amounts import read_amount
from bot.understanding.dates import read_date
from bot.understanding.durations import read_weeks
from bot.understanding.periods import read_period
from bot.understanding.quantities import read_number
from bot.understanding.reading_result import Reading
from bot.understanding.yes_no import read_yes_no

__all__ = ["KINDS", "Reading", "read"]

KINDS = ("date", "period", "amount", "number", "yes_no", "weeks")


def read(kind: str, text: str, today: date, *, direction: Literal["past", "future", "any"] = "past") -> Reading:
    """The value that a text means.

    Args:
        kind: one of `KINDS`.
        text: what the person typed; any text is allowed, and one that cannot be read gives an empty reading.
        today: the day on which it was typed.
        direction: for a date without a year: the latest one up to today, the next one from today, or both to choose.

    Returns:
        A value as JSON: date "2026-03-03"; period {"from", "until"}, both days included; amount "3250.50" in euros,
        as typed or per month to confirm when another pay period was typed; number "26"; weeks "38";
        yes_no "ja", "nee" or "onbekend".

    Raises:
        ValueError: the kind does not exist.
    """
    if kind == "date":
        return read_date(text, today, direction)
    if kind == "period":
        return read_period(text, today, direction)
    plain = {"amount": read_amount, "number": read_number, "yes_no": read_yes_no, "weeks": read_weeks}
    if kind not in plain:
        raise ValueError(f"kind: {kind!r} cannot be read; choose one of {', '.join(KINDS)}")
    return plain[kind](text)
