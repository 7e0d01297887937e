"""Which value a fact can have: takes a fact and a stored value, gives the typed value or an error that says why not.

Stored values are JSON: a choice id, "ja"/"nee", an ISO date, a decimal or whole number as text,
a list of {"from", "until"}; and for every fact that allows it "onbekend".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from knowledge.errors import InputError
from knowledge.model import KNOWN, UNKNOWN, Fact

Value = str | list[dict[str, str]]
Facts = Mapping[str, Value]
_PLAIN_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
Typed = str | date | Decimal | int | tuple[tuple[date, date], ...]


def branch(fact: Fact, value: Value) -> str:
    """The name of the branch that this valid value takes in a tree."""
    if fact.kind in ("choice", "yes_no") and isinstance(value, str):
        return value
    return UNKNOWN if value == UNKNOWN else KNOWN


def typed(name: str, fact: Fact, value: object, today: date) -> Typed:
    """The value as a Python value.

    Raises:
        InputError: the value cannot be one of this fact; the message says what can.
    """
    if value == UNKNOWN:
        if fact.can_be_unknown:
            return UNKNOWN
        raise InputError(name, "Dit antwoord is nodig om verder te kunnen. Kies een van de mogelijkheden.")
    if fact.kind == "periods":
        return _periods(name, value)
    if not isinstance(value, str):
        raise InputError(name, f"Geef {name} als tekst, bijvoorbeeld {_example(fact)}.")
    if fact.kind in ("choice", "yes_no"):
        return _option(name, fact, value)
    if fact.kind == "date":
        return _day(name, fact, value, today)
    return _quantity(name, fact, value)


def is_valid(name: str, fact: Fact, value: object, today: date) -> bool:
    """Whether the value can still be one of this fact; a choice that was removed from the file cannot."""
    try:
        typed(name, fact, value, today)
    except InputError:
        return False
    return True


def options(fact: Fact) -> tuple[str, ...]:
    """The values a person can pick for a choice or yes/no fact, without "onbekend"."""
    return ("ja", "nee") if fact.kind == "yes_no" else tuple(fact.choices)


def iso_date(name: str, value: object) -> date:
    """A date written as YYYY-MM-DD; anything else raises `InputError`."""
    if isinstance(value, str) and len(value) == 10:
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise InputError(name, f"“{_short(value)}” is geen datum. Schrijf hem als JJJJ-MM-DD, bijvoorbeeld 2026-03-03.")


def decimal(name: str, value: object) -> Decimal:
    """A number written with a decimal point, as in "3250.50"; anything else raises `InputError`.

    "1e9999" is not a number here: it is a few characters long, and a million digits when it is written out.
    """
    if isinstance(value, str) and len(value) <= 20 and _PLAIN_NUMBER.fullmatch(value):
        return Decimal(value)
    raise InputError(
        name, f"“{_short(value)}” is geen getal. Schrijf het als tekst met een punt, bijvoorbeeld 3250.50."
    )


def _option(name: str, fact: Fact, value: str) -> str:
    possible = options(fact)
    if value not in possible:
        listed = ", ".join(possible + ((UNKNOWN,) if fact.can_be_unknown else ()))
        raise InputError(name, f"“{_short(value)}” is hier geen mogelijkheid. Kies uit: {listed}.")
    return value


def _day(name: str, fact: Fact, value: str, today: date) -> date:
    day = iso_date(name, value)
    if fact.range is not None:
        first, last = _years_on(today, -fact.range.years_back), _years_on(today, fact.range.years_ahead)
        if not first <= day <= last:
            raise InputError(
                name,
                f"De datum {day.day}-{day.month}-{day.year} kan hier niet. "
                f"Geef een datum van {first.day}-{first.month}-{first.year} tot en met {last.day}-{last.month}-{last.year}.",
            )
    return day


def _quantity(name: str, fact: Fact, value: str) -> Decimal | int:
    number = decimal(name, value)
    low, high = (fact.range.at_least, fact.range.at_most) if fact.range else (None, None)
    if (low is not None and number < low) or (high is not None and number > high):
        bounds = [f"vanaf {low}" if low is not None else "", f"tot en met {high}" if high is not None else ""]
        raise InputError(name, f"{_short(value)} kan hier niet. Geef een getal {' '.join(filter(None, bounds))}.")
    if fact.kind == "amount" or number != number.to_integral_value():
        if fact.kind == "weeks":
            raise InputError(name, "Geef een heel aantal weken, bijvoorbeeld 26.")
        return number
    return int(number) if fact.kind == "weeks" else number


def _periods(name: str, value: object) -> tuple[tuple[date, date], ...]:
    if not isinstance(value, list) or len(value) > 50:
        raise InputError(
            name, 'Geef een lijst van perioden, bijvoorbeeld [{"from": "2026-07-04", "until": "2026-07-24"}].'
        )
    periods = []
    for index, period in enumerate(value):
        if not isinstance(period, dict) or set(period) != {"from", "until"}:
            raise InputError(f"{name}.{index}", "Geef van elke periode de eerste dag (from) en de laatste dag (until).")
        first, last = (iso_date(f"{name}.{index}.{end}", period[end]) for end in ("from", "until"))
        if last < first:
            raise InputError(
                f"{name}.{index}.until", "De laatste dag ligt voor de eerste dag. Draai de twee datums om."
            )
        periods.append((first, last))
    return tuple(periods)


def _years_on(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)


def _example(fact: Fact) -> str:
    return {"date": "“2026-03-03”", "amount": "“3250.50”", "weeks": "“26”", "number": "“8”"}.get(fact.kind, "“ja”")


def _short(value: object) -> str:
    text = str(value)
    return text if len(text) <= 40 else text[:39] + "…"
