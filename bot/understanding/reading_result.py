"""What was read from a text: takes the possible values, gives one value or several to choose from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

Value = str | dict[str, str]


@dataclass(frozen=True)
class Reading:
    """One value, or none and the values to choose from, in the order in which they should be shown.

    Both are empty when nothing could be read. Values are JSON: an ISO date, {"from", "until"},
    a decimal string in euros, a number as text, or "ja"/"nee"/"onbekend".
    """

    value: Value | None
    alternatives: tuple[Value, ...] = ()


NOT_READ = Reading(None)


def certain(value: Value) -> Reading:
    """A text with one meaning."""
    return Reading(value)


def choice_of(values: Iterable[Value]) -> Reading:
    """A text that needs the person to choose, also when only one value is left to confirm."""
    unique: list[Value] = []
    for value in values:
        if value not in unique:
            unique.append(value)
    return Reading(None, tuple(unique))


def one_or_choice(values: Iterable[Value]) -> Reading:
    """The value if there is one only, and otherwise all of them to choose from."""
    reading = choice_of(values)
    return certain(reading.alternatives[0]) if len(reading.alternatives) == 1 else reading
