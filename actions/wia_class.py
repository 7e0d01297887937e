"""How incapacitated someone is for the WIA: takes the old wage and what can still be earned, gives degree and class."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_DOWN, Decimal
from fractions import Fraction
from typing import Literal

from actions.amount_lookup import AmountLookup
from actions.dutch import euro, number_in_words
from actions.errors import CaseError
from actions.personal import Stored, known_number

WiaKind = Literal["geen_wia", "gedeeltelijk", "volledig", "volledig_duurzaam"]

LOWER_LIMIT, UPPER_LIMIT = "wia_ondergrens", "wia_bovengrens"
OLD_WAGE, CAPACITY = "maandsalaris", "verdiencapaciteit"
_MOST = Decimal(500_000)
_TENTH = Decimal("0.1")


@dataclass(frozen=True)
class WiaLimits:
    """From which degree in percent there is a WIA right, and from which one is fully incapacitated (35 and 80)."""

    lower: Decimal
    upper: Decimal


@dataclass(frozen=True)
class WiaClass:
    """The degree in percent, cut off to one decimal so that it never shows a limit that was not reached, and the class.

    - geen_wia: below the lower limit.
    - gedeeltelijk: between the limits; WGA.
    - volledig: from the upper limit on; WGA, unless it is durable too, which is not known or not so.
    - volledig_duurzaam: from the upper limit on and durable; IVA.
    """

    percentage: Decimal
    kind: WiaKind
    steps: tuple[str, ...]


def wia_class(old_wage: Decimal, capacity: Decimal, limits: WiaLimits, *, durable: bool = False) -> WiaClass:
    """The class for an old wage and the remaining earning capacity, both gross euros over the same time.

    The degree is (old wage - capacity) / old wage, and 0 when one can earn at least the old wage. UWV determines
    both amounts, and whether it is durable: fully incapacitated alone is not IVA.

    Raises:
        CaseError: an amount that cannot be.
    """
    _check(old_wage, capacity)
    loss = max(Decimal(0), old_wage - capacity)
    degree = Fraction(loss) / Fraction(old_wage) * 100
    percentage = (Decimal(degree.numerator) / Decimal(degree.denominator)).quantize(_TENTH, ROUND_DOWN)
    words = f"{euro(loss)} / {euro(old_wage)} = {number_in_words(percentage)}%"
    steps = (
        f"Loon vóór de ziekte: {euro(old_wage)}.",
        f"Loon dat nog te verdienen is: {euro(capacity)}.",
        f"Verlies aan loon: {words}.",
    )
    return WiaClass(percentage, _kind(degree, limits, durable), steps)


def wia_class_from(facts: Stored, today: date, amounts: AmountLookup) -> WiaClass | None:
    """The class of the person with these facts, `None` while a wage is not known; durability is never asked.

    Raises:
        CaseError: as `wia_class`, or the limits on this day are not known.
    """
    old_wage, capacity = known_number(facts, OLD_WAGE, OLD_WAGE), known_number(facts, CAPACITY, CAPACITY)
    if old_wage is None or capacity is None:
        return None
    lower, upper = amounts(LOWER_LIMIT, today), amounts(UPPER_LIMIT, today)
    if lower is None or upper is None:
        raise CaseError("today", "Voor deze dag zijn de grenzen van de WIA niet bekend. Vraag UWV om de regels.")
    return wia_class(old_wage, capacity, WiaLimits(lower, upper))


def wia_klasse(facts: Stored, today: date, amounts: AmountLookup) -> str:
    """On which side of the limits the loss of earnings lies."""
    found = wia_class_from(facts, today, amounts)
    if found is None:
        raise CaseError(CAPACITY, "Hiervoor zijn het oude loon en het loon dat nog te verdienen is, allebei nodig.")
    return found.kind


def _kind(degree: Fraction, limits: WiaLimits, durable: bool) -> WiaKind:
    if degree < limits.lower:
        return "geen_wia"
    if degree < limits.upper:
        return "gedeeltelijk"
    return "volledig_duurzaam" if durable else "volledig"


def _check(old_wage: Decimal, capacity: Decimal) -> None:
    if not old_wage.is_finite() or not 0 < old_wage <= _MOST:
        raise CaseError(OLD_WAGE, "Dit loon kan niet kloppen. Vul het bruto loon van vóór de ziekte in.")
    if not capacity.is_finite() or not 0 <= capacity <= _MOST:
        raise CaseError(CAPACITY, "Dit bedrag kan niet kloppen. Het staat in de beslissing van UWV.")
