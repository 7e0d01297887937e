"""What counts of a wage during sickness: takes the wage, the year of sickness and its limits, gives exact amounts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Literal

WageYear = Literal["jaar_1", "jaar_2", "loonsanctie"]

STATUTORY = Decimal(70)
"""The share of the wage in percent that is due without an agreement (BW 7:629 lid 1)."""
WHOLE = Decimal(100)
_DAYS_A_MONTH = Fraction("21.75")
_WEEKS_A_MONTH = Fraction(52, 12)
_ROUNDED_AWAY = Fraction(101, 100)
"""A contract at the minimum wage can lie a little under it, because employers round the hours of a month."""


@dataclass(frozen=True)
class Wage:
    """What was agreed: the full gross wage per month in euros, without holiday allowance.

    `weekly_hours` are the agreed hours, `None` when not known. `percentage` is the share that contract or cao
    promise during sickness (70 to 100), `None` when none is known: then the statutory share is taken.
    """

    monthly: Decimal
    weekly_hours: Decimal | None = None
    percentage: Decimal | None = None


@dataclass(frozen=True)
class SickWage:
    """A wage in one year of sickness, with what the law sets on that day: a daily maximum and an hourly minimum.

    Both are euros, `None` when they are not known. Amounts per month are exact and unrounded.
    """

    wage: Wage
    year: WageYear
    on: date
    daily_maximum: Decimal | None
    hourly_minimum: Decimal | None

    @property
    def percentage(self) -> Decimal:
        return STATUTORY if self.wage.percentage is None else self.wage.percentage

    @property
    def has_maximum(self) -> bool:
        """Only the statutory share is taken over a limited wage; a higher one was agreed over the wage itself."""
        return self.percentage == STATUTORY

    @property
    def has_floor(self) -> bool:
        """Only in the first 52 weeks; the whole wage needs no floor."""
        return self.year == "jaar_1" and self.percentage < WHOLE

    @property
    def maximum(self) -> Fraction | None:
        """The maximum daily wage over a month, `None` when not known."""
        return None if self.daily_maximum is None else Fraction(self.daily_maximum) * _DAYS_A_MONTH

    @property
    def is_capped(self) -> bool:
        return self.has_maximum and self.maximum is not None and self.maximum < Fraction(self.wage.monthly)

    @property
    def part(self) -> Fraction | None:
        """The share of the wage that counts, `None` when the maximum must be known and is not."""
        counted = Fraction(self.wage.monthly)
        if self.has_maximum:
            if self.maximum is None:
                return None
            counted = min(counted, self.maximum)
        return counted * Fraction(self.percentage) / 100

    @property
    def minimum_wage(self) -> Fraction | None:
        """The minimum wage for the agreed hours, `None` when it or the hours are not known."""
        if self.hourly_minimum is None or self.wage.weekly_hours is None:
            return None
        return Fraction(self.hourly_minimum) * Fraction(self.wage.weekly_hours) * _WEEKS_A_MONTH

    @property
    def is_under_minimum(self) -> bool:
        """Whether the wage itself is less than the minimum wage of an adult, by more than rounding explains."""
        return self.minimum_wage is not None and self.minimum_wage > Fraction(self.wage.monthly) * _ROUNDED_AWAY

    @property
    def floor(self) -> Fraction | None:
        """The least amount in the first year, `None` when it does not apply or cannot be known."""
        if not self.has_floor or self.minimum_wage is None or self.is_under_minimum:
            return None
        return min(self.minimum_wage, Fraction(self.wage.monthly))

    @property
    def amount(self) -> Fraction | None:
        """What is due per month, `None` when it depends on something that is not known."""
        if self.part is None or not self.has_floor:
            return self.part
        return None if self.floor is None else max(self.part, self.floor)

    @property
    def is_raised(self) -> bool:
        return self.part is not None and self.floor is not None and self.floor > self.part
