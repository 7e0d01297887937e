"""The subsidy for hiring (loonkostenvoordeel, LKV): takes a kind, hours and a year, gives the amount of that year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Literal, get_args

from actions.amount_lookup import AmountLookup
from actions.dutch import cents, euro, number_in_words
from actions.errors import CaseError
from actions.personal import Stored, known_number

BenefitKind = Literal["arbeidsgehandicapt", "herplaatst", "banenafspraak", "oudere_voor_2024", "oudere_vanaf_2024"]
"""The ids of the kinds; for an older worker the year of the start decides (hired before 2024, or in 2024 or 2025)."""

KIND, WEEKLY_HOURS = "lkv_soort", "uren_per_week"
_LASTING_FROM = 2026
"""Since this year the LKV of the banenafspraak has no end date (Wtl)."""
_WEEKS, _MOST_HOURS, _MOST_WEEKLY = 52, Decimal(8784), Decimal(60)


@dataclass(frozen=True)
class WageCostBenefit:
    """The LKV of one calendar year in euros, rounded to cents.

    `rate` is per paid hour (verloond uur), `maximum` per year; they and `amount` are `None` when not known for that
    year. `years` is how long the LKV lasts, `None` as long as the employment. `steps` and `notes` are Dutch sentences.
    """

    year: int
    hours: Decimal
    rate: Decimal | None
    maximum: Decimal | None
    amount: Decimal | None
    capped: bool
    years: int | None
    steps: tuple[str, ...]
    notes: tuple[str, ...]


def wage_cost_benefit(kind: BenefitKind, hours: Decimal, year: int, amounts: AmountLookup) -> WageCostBenefit:
    """The LKV for these paid hours in this calendar year: hours × rate, at most the maximum of the year (Wtl).

    The dated amounts are `lkv_<kind>_per_uur` and `lkv_<kind>_maximum`; a kind that was abolished has the value 0.

    Raises:
        CaseError: the number of hours cannot be.
    """
    if not hours.is_finite() or not 0 < hours <= _MOST_HOURS:
        raise CaseError(WEEKLY_HOURS, "Dit aantal uren kan niet kloppen. Kijk in het contract.")
    first = date(year, 1, 1)
    rate, maximum = amounts(f"lkv_{kind}_per_uur", first), amounts(f"lkv_{kind}_maximum", first)
    if rate is None or maximum is None:
        unknown = f"De bedragen van het LKV voor {year} zijn niet bekend. Het bedrag is daarom niet berekend."
        return WageCostBenefit(year, hours, rate, maximum, None, False, duration(kind, year), (), (unknown, *_notes()))
    whole = cents(Fraction(hours) * Fraction(rate))
    return WageCostBenefit(
        year=year,
        hours=hours,
        rate=rate,
        maximum=maximum,
        amount=min(whole, cents(Fraction(maximum))),
        capped=whole > maximum,
        years=duration(kind, year),
        steps=_steps(hours, rate, maximum, whole),
        notes=_notes(),
    )


def duration(kind: BenefitKind, year: int) -> int | None:
    """How many years this LKV lasts under the rules of this year, `None` when it has no end date.

    Three years; for someone placed in other work at the own employer one year.
    """
    if kind == "herplaatst":
        return 1
    return None if kind == "banenafspraak" and year >= _LASTING_FROM else 3


def wage_cost_benefit_from(facts: Stored, today: date, amounts: AmountLookup) -> WageCostBenefit | None:
    """The LKV of this calendar year for a whole year of the agreed hours, `None` while kind or hours are not known.

    Raises:
        CaseError: as `wage_cost_benefit`, or a stored value cannot be read.
    """
    weekly = known_number(facts, WEEKLY_HOURS, WEEKLY_HOURS)
    kind = next((known for known in get_args(BenefitKind) if known == facts.get(KIND)), None)
    if kind is None or weekly is None:
        return None
    if weekly > _MOST_WEEKLY:
        raise CaseError(WEEKLY_HOURS, "Dit aantal uren per week kan niet kloppen. Kijk in het contract.")
    return wage_cost_benefit(kind, weekly * _WEEKS, today.year, amounts)


def _steps(hours: Decimal, rate: Decimal, maximum: Decimal, whole: Decimal) -> tuple[str, ...]:
    lines = [f"{number_in_words(hours)} verloonde uren × {euro(rate)} = {euro(whole)}."]
    if whole > maximum:
        lines.append(f"Het maximum is {euro(maximum)} per jaar. Het LKV wordt daarom {euro(maximum)}.")
    return tuple(lines)


def _notes() -> tuple[str, ...]:
    return (
        "Dit is een indicatie voor een heel kalenderjaar. UWV rekent met de verloonde uren uit de loonaangifte.",
        "Past iemand in meer dan één groep? Dan telt alleen het hoogste LKV.",
        "Vanaf de AOW-leeftijd is er geen LKV.",
    )
