"""How a wage during sickness was computed, in words: takes what counts of the wage, gives Dutch lines."""

from __future__ import annotations

from fractions import Fraction

from actions.dutch import cents, day_in_words, euro, number_in_words
from actions.sick_wage import STATUTORY, SickWage


def steps_of(found: SickWage) -> tuple[str, ...]:
    """The computation as lines, in order; empty when the amount is not known. Amounts in it are rounded."""
    if found.amount is None or found.part is None:
        return ()
    lines = [f"Bruto maandloon volgens het contract: {euro(found.wage.monthly)}."]
    if found.is_capped and found.daily_maximum is not None and found.maximum is not None:
        daily = f"{euro(found.daily_maximum)} per dag, dat is {_euro(found.maximum)} per maand"
        lines.append(f"Daarvan telt hooguit het maximumdagloon mee: {daily}.")
    lines.append(f"{number_in_words(found.percentage)}% daarvan: {_euro(found.part)}.")
    lines += _floor_steps(found)
    lines.append(f"Loon bij ziekte: {_euro(found.amount)} bruto per maand.")
    return tuple(lines)


def notes_on(found: SickWage) -> tuple[str, ...]:
    """What the amount does and does not say, and why there is none."""
    return (
        *_unknown(found),
        *_share(found),
        *_year(found),
        "Dit is een indicatie voor een hele maand ziekte. Wordt er een deel gewerkt, dan kan het bedrag anders zijn.",
        "Vakantietoeslag en andere toeslagen zijn niet meegeteld.",
    )


def _floor_steps(found: SickWage) -> list[str]:
    hours, hourly = found.wage.weekly_hours, found.hourly_minimum
    if found.floor is None or found.minimum_wage is None or hours is None or hourly is None:
        return []
    sum_of = f"{number_in_words(hours)} × {euro(hourly)} × 52 / 12 = {_euro(found.minimum_wage)}"
    lines = [f"Minimumloon bij {number_in_words(hours)} uur per week: {sum_of}."]
    if found.is_raised:
        lines.append("In de eerste 52 weken is het loon ten minste dat minimumloon.")
    return lines


def _unknown(found: SickWage) -> list[str]:
    day = day_in_words(found.on)
    notes = []
    if found.has_maximum and found.daily_maximum is None:
        notes.append(f"Het maximumdagloon op {day} is niet bekend. Het bedrag is daarom niet berekend.")
    if not found.has_floor:
        return notes
    if found.hourly_minimum is None:
        notes.append(f"Het minimumloon op {day} is niet bekend. Het bedrag is daarom niet berekend.")
    if found.wage.weekly_hours is None:
        notes.append("Het aantal uren per week is niet bekend. Het minimumloon kon daarom niet worden vergeleken.")
    if found.is_under_minimum:
        notes.append(
            "Het loon is lager dan het minimumloon vanaf 21 jaar bij dit aantal uren. Het bedrag is daarom niet berekend. "
            "Controleer het loon en de uren. Onder de 21 jaar is het minimumloon lager."
        )
    return notes


def _share(found: SickWage) -> list[str]:
    notes = []
    if found.wage.percentage is None:
        notes.append(
            f"Gerekend is met {number_in_words(STATUTORY)}%, het deel dat de wet noemt. "
            "In het contract of de cao staat vaak meer."
        )
    if found.is_capped:
        notes.append(
            "Staat in het contract of de cao dat het deel over het hele loon gaat? Dan geldt het maximumdagloon niet."
        )
    return notes


def _year(found: SickWage) -> list[str]:
    if found.year == "jaar_1":
        return []
    notes = ["Na de eerste 52 weken is het minimumloon geen ondergrens meer."]
    if found.year == "jaar_2":
        notes.append("Is het loon lager dan het sociaal minimum? Vraag UWV of een toeslag mogelijk is.")
    return notes


def _euro(amount: Fraction) -> str:
    return euro(cents(amount))
