"""Dutch wording of what was computed: takes a day, an amount or a number, gives it as people write it."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
CENT = Decimal("0.01")


def day_in_words(day: date) -> str:
    """A day without its weekday: "18 oktober 2026"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def cents(amount: Fraction) -> Decimal:
    """An exact amount in euros as a decimal number, rounded to cents, half a cent upward."""
    return (Decimal(amount.numerator) / Decimal(amount.denominator)).quantize(CENT, ROUND_HALF_UP)


def euro(amount: Decimal) -> str:
    """An amount in euros, rounded to cents: "€ 4.223,32"."""
    plain = f"{amount.quantize(CENT, ROUND_HALF_UP):,.2f}"
    return "€ " + plain.replace(",", " ").replace(".", ",").replace(" ", ".")


def number_in_words(number: Decimal) -> str:
    """A decimal number without needless zeros and with a comma: "8" or "8,33"."""
    plain = f"{number:f}"
    return (plain.rstrip("0").rstrip(".") if "." in plain else plain).replace(".", ",")


def counted(number: int, one: str, more: str) -> str:
    """A number with its noun: "1 dag", "28 dagen"."""
    return f"{number} {one if number == 1 else more}"
