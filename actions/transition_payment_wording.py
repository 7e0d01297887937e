"""How a transition payment was computed, in words: takes the service time and the shares, gives Dutch lines."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from actions.dutch import cents, counted, euro
from actions.service_time import ServiceTime


@dataclass(frozen=True)
class Shares:
    """The exact parts of the payment in euros: for full years, full months and the days left."""

    years: Fraction
    months: Fraction
    days: Fraction

    @property
    def total(self) -> Fraction:
        return self.years + self.months + self.days


def steps_of(time: ServiceTime, basis: Decimal, shares: Shares, cap: Decimal | None) -> tuple[str, ...]:
    """The computation as lines, in order; the amounts in them are rounded, the computation is not."""
    lines = [f"Loon per maand dat meetelt: {euro(basis)}."]
    if time.is_short:
        lines.append(f"Het contract duurde korter dan een maand ({counted(time.days, 'dag', 'dagen')}).")
        lines.append("Het loon over die tijd telt als het maandloon. De vergoeding is daarvan 1/36.")
    if time.years:
        lines.append(
            f"{counted(time.years, 'heel jaar', 'hele jaren')}, per jaar 1/3 maandloon: {_euro(shares.years)}."
        )
    if time.months:
        months = counted(time.months, "hele maand", "hele maanden")
        lines.append(f"{months}, per maand 1/36 maandloon: {_euro(shares.months)}.")
    if time.days and not time.is_short:
        fractions = " + ".join(f"{days}/{length}" for days, length in time.day_shares)
        days = counted(time.days, "losse dag", "losse dagen")
        lines.append(f"{days}, dat is {fractions} maand: {_euro(shares.days)}.")
    lines.append(f"Samen: {_euro(shares.total)}.")
    if cap is not None:
        lines.append("De vergoeding is ten hoogste het maximum van dat jaar, of een jaarloon als dat meer is.")
        lines.append(f"De vergoeding wordt daarom {euro(cap)}.")
    return tuple(lines)


def notes_on(end: date, time: ServiceTime, maximum: Decimal | None, has_extras: bool) -> tuple[str, ...]:
    """What the amount does and does not say."""
    notes = ["Dit is een indicatie. De loonstrook, de cao of een rechter kan tot een ander bedrag leiden."]
    if maximum is None:
        notes.append(
            f"Het maximum voor {end.year} is nog niet gepubliceerd. Het bedrag is daarom niet met een maximum vergeleken."
        )
    if not has_extras:
        notes.append(
            "Toeslagen, variabel loon en een eindejaarsuitkering zijn niet meegeteld. "
            "Horen die bij het loon, dan wordt het bedrag hoger."
        )
    if time.days:
        notes.append("Voor losse dagen bestaat ook een andere rekenwijze. Het verschil is klein.")
    notes.append("Ook bij ziekte telt het volle maandloon uit het contract.")
    notes.append(
        "Eerdere contracten met hooguit zes maanden ertussen tellen mee. Neem dan de eerste begindag. "
        "De tijd tussen twee contracten telt zelf niet mee. Dan wordt het bedrag dus lager."
    )
    return tuple(notes)


def _euro(amount: Fraction) -> str:
    return euro(cents(amount))
