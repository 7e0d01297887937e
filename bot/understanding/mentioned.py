"""A message goes in; the facts of the case that it tells in passing come out, by the name of the fact.

“Mijn medewerker is ziek sinds 3 maart en het contract loopt tot 1 januari” tells two days. Only what stands in so
many words is taken; a date, period or amount is read back before anything is computed with it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from bot.understanding.amounts import read_amount
from bot.understanding.canonical import canonical
from bot.understanding.dates import find_dates
from bot.understanding.found import Direction, Found, Now

_SICK: Final = r"(?:ziek\w*|uitgevallen|uitval|verzuim\w*|arbeidsongeschikt)"
_CONTRACT: Final = r"(?:\w*contract|dienstverband|arbeidsovereenkomst)"
_FROM: Final = r"(?:sinds|vanaf|sedert|per|op|van af|ingaande|was|is|:)"
_SOME: Final = r"(?: [a-z]+){0,3}?"


@dataclass(frozen=True)
class _Sign:
    """By which words around a date a fact is recognised, and on which side of today its date lies."""

    fact: str
    before: str
    after: str = r"(?!)"
    direction: Direction = "past"
    unless: str = r"(?!)"

    def fits(self, before: str, after: str) -> bool:
        """Whether these words stand around a date of this fact, in its clause."""
        around = re.search(rf"\b(?:{self.before})(?: (?:de|den|al|ca|circa))* $", before) or re.match(self.after, after)
        return bool(around) and not re.search(rf"\b(?:{self.unless})", before + after)


# The first sign that fits a date decides which fact it is.
_SIGNS: Final = (
    _Sign(
        "contract_einde",
        rf"{_CONTRACT}{_SOME} (?:loopt|eindigt|stopt|duurt){_SOME}",
        rf"{_SOME} (?:eindigt|stopt|loopt){_SOME} {_CONTRACT}",
        "future",
        unless="verlengd",
    ),
    _Sign(
        "contract_einde",
        rf"{_CONTRACT}{_SOME} (?:tot|tem|op|per)|uit dienst(?: (?:op|per|vanaf|gegaan|sinds))*",
        rf"{_SOME} uit dienst",
        "any",
        unless="verlengd",
    ),
    _Sign("dienst_begin", rf"(?:in dienst|begonnen|aangenomen){_SOME} {_FROM}", rf"{_SOME} in dienst"),
    _Sign("aow_datum", rf"(?:aow|pensioen){_SOME} (?:op|vanaf|per)", r"(?!)", "any"),
    _Sign(
        "evaluatiedatum", rf"\w*evaluatie{_SOME} (?:op|was|gehad|gedaan)", rf"{_SOME} (?:eerstejaars)?evaluatie gehad"
    ),
    _Sign("verlenging_tot", rf"(?:verlengd|verlenging){_SOME} (?:tot|tem)", r"(?!)", "any", unless=_CONTRACT),
    _Sign(
        "eerste_ziektedag",
        rf"{_SICK}{_SOME} {_FROM}|eerste (?:ziekte|verzuim)dag{_SOME}|zit{_SOME} thuis{_SOME} {_FROM}",
        rf"{_SOME} (?:{_SICK}|thuis)",
        unless=r"beter|herstel\w*|weer|opnieuw|niet meer|dienst|contract|wia|verlof|eindig\w*|sluiting",
    ),
)
_CLAUSE_END: Final = re.compile(r" (?:[.,;?!]|en|maar|terwijl|omdat|waarna|dus) ")
_SALARY: Final = re.compile(
    r"\b(?:maandloon|maandsalaris|salaris|loon|verdien(?:t|de)?)(?: (?!en\b)[a-z]+){0,3}:? "
    r"(?P<amount>€ ?\d[\d.,]*|\d[\d.,]*\d(?= ?(?:euro|bruto|per maand|p/?m\b)))",
    re.I,
)
_HOURS: Final = re.compile(
    r"\b(?:contract (?:van|voor)|werk(?:te?)?) (?P<hours>[1-9]\d?) uur\b|\b(?P<short>[1-4]\d)[ -]?uurs?[ -]?contract",
    re.I,
)


def mentioned(text: str, today: date) -> dict[str, tuple[str, ...]]:
    """The values that `text` tells, as JSON values by fact; more than one if the person has to choose."""
    line = canonical(text)
    found: dict[str, tuple[str, ...]] = {}
    for place in find_dates(line, Now(today, "any")):
        sign = _sign_of(line, place) if place.sort == "day" else None
        days = _on_side(place, sign.direction, today) if sign else ()
        if sign and days and sign.fact not in found:
            found[sign.fact] = tuple(day.isoformat() for day in days)
    if "contract_einde" in found:
        found["bijzonderheid"] = ("contract",)
    salary = _SALARY.search(text)
    amount = read_amount(salary["amount"]).value if salary else None
    if isinstance(amount, str):
        found["maandsalaris"] = (amount,)
    hours = _HOURS.search(text)
    if hours:
        found["uren_per_week"] = (hours["hours"] or hours["short"],)
    return found


def _sign_of(line: str, place: Found) -> _Sign | None:
    """What the words of its clause say that a date is."""
    before = _CLAUSE_END.split(line[: place.start])[-1]
    after = _CLAUSE_END.split(line[place.end :] + " ")[0]
    return next((sign for sign in _SIGNS if sign.fits(before, after)), None)


def _on_side(place: Found, direction: Direction, today: date) -> tuple[date, ...]:
    """The days that it can be: of a date without a year only those on this side of today."""
    if direction == "any":
        return place.days
    return tuple(day for day in place.days if (day <= today) == (direction == "past"))
