"""The wage during sickness (loondoorbetaling): takes a wage and a year of sickness, gives the amount and its ground."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from actions.amount_lookup import AmountLookup
from actions.course import course_from
from actions.deadlines import FIRST_YEAR
from actions.dutch import cents
from actions.errors import CaseError
from actions.personal import Stored, known_number
from actions.sick_pay_wording import notes_on, steps_of
from actions.sick_wage import STATUTORY, WHOLE, SickWage, Wage, WageYear

__all__ = ["SickPay", "Wage", "WageYear", "loonjaar", "sick_pay", "sick_pay_from"]

MINIMUM_WAGE, MAXIMUM_DAILY_WAGE = "minimumloon_per_uur", "maximumdagloon"
_PERCENTAGE_FACT = {"jaar_1": "loon_percentage_jaar_1", "jaar_2": "loon_percentage_jaar_2"}
_MOST_PER_MONTH, _MOST_HOURS = Decimal(500_000), Decimal(60)


@dataclass(frozen=True)
class SickPay:
    """The least gross wage per month in euros, rounded to cents; over no work done, without holiday allowance.

    `amount` is `None` when it depends on something that is not known: a dated amount on that day or the hours.
    `floor` is the minimum wage for the agreed hours, `None` when it does not apply or is not known.
    `capped` says whether the maximum daily wage was applied, `raised` whether the minimum wage was.
    `steps` and `notes` are Dutch sentences, `sources` ids of the knowledge.
    """

    amount: Decimal | None
    percentage: Decimal
    floor: Decimal | None
    capped: bool
    raised: bool
    sources: tuple[str, ...]
    notes: tuple[str, ...]
    steps: tuple[str, ...]


def sick_pay(wage: Wage, year: WageYear, on: date, amounts: AmountLookup) -> SickPay:
    """The wage that is due on a day of full sickness in this year (BW 7:629 lid 1).

    - Of the statutory 70% the wage counts up to the maximum daily wage × 21,75. A higher agreed share is taken
      over the whole wage: it is never less than the statutory amount.
    - In the first 52 weeks it is at least the minimum wage for the agreed hours (hours × 52 / 12 a month); in the
      second year and in the year of a loonsanctie there is no such floor.
    - The listed minimum wage is that of 21 years and older. Of a wage well under it the amount is not known.

    Raises:
        CaseError: the wage, the hours or the percentage cannot be; less than 70 percent cannot be agreed.
    """
    _check(wage)
    found = SickWage(wage, year, on, amounts(MAXIMUM_DAILY_WAGE, on), amounts(MINIMUM_WAGE, on))
    return SickPay(
        amount=None if found.amount is None else cents(found.amount),
        percentage=found.percentage,
        floor=None if found.floor is None else cents(found.floor),
        capped=found.is_capped,
        raised=found.is_raised,
        sources=("bw_7_629",),
        notes=notes_on(found),
        steps=steps_of(found),
    )


def sick_pay_from(facts: Stored, year: WageYear, today: date, amounts: AmountLookup) -> SickPay | None:
    """The wage during sickness of the person with these facts on this day, `None` while the wage is not known.

    Raises:
        CaseError: as `sick_pay`, or a stored value cannot be read.
    """
    monthly = known_number(facts, "maandsalaris", "maandsalaris")
    if monthly is None:
        return None
    fact = _PERCENTAGE_FACT.get(year)
    percentage = None if fact is None else known_number(facts, fact, fact)
    hours = known_number(facts, "uren_per_week", "uren_per_week")
    return sick_pay(Wage(monthly, hours, percentage), year, today, amounts)


def loonjaar(facts: Stored, today: date) -> str:
    """Which rules hold for the wage on a day (BW 7:629 lid 1 and 11): of the first 52 weeks, of the second year,
    of a voluntary extension or a loonsanctie, or none because the wage payment has ended.

    Where an extension and a loonsanctie overlap it is called a loonsanctie: UWV's decision sets the longer term.
    """
    course = course_from(facts, today)
    wage = course.wage
    if today > wage.wage_until:
        return "voorbij"
    if today > wage.waiting_until:
        return "loonsanctie" if wage.sanction_weeks else "verlenging"
    return "jaar_1" if course.days.number(today) <= FIRST_YEAR else "jaar_2"


def _check(wage: Wage) -> None:
    if not wage.monthly.is_finite() or not 0 < wage.monthly <= _MOST_PER_MONTH:
        raise CaseError("maandsalaris", "Dit maandloon kan niet kloppen. Vul het bruto maandloon uit het contract in.")
    hours = wage.weekly_hours
    if hours is not None and not (hours.is_finite() and 0 < hours <= _MOST_HOURS):
        raise CaseError("uren_per_week", "Dit aantal uren per week kan niet kloppen. Kijk in het contract.")
    share = wage.percentage
    if share is not None and not (share.is_finite() and STATUTORY <= share <= WHOLE):
        raise CaseError(
            "loon_percentage",
            f"Bij ziekte is het loon {STATUTORY}% tot en met {WHOLE}%. Kijk in het contract of de cao.",
        )
