"""A message goes in; the facts of the case that it tells in passing come out, by the name of the fact.

“Mijn medewerker is ziek sinds 3 maart en het contract loopt tot 1 januari” tells two days. Only what stands in so
many words is taken; a date, period or amount is read back before anything is computed with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from bot.understanding.amounts import read_amount
from bot.understanding.canonical import LONGEST, canonical
from bot.understanding.dates import find_dates
from bot.understanding.found import Direction, Found, Now

# A message that is longer than a value is a story, which is taken piece by piece.
_SENTENCE_END: Final = re.compile(r"(?<=[.!?])\s+(?=[A-Z])|\n+")
_MOST_SENTENCES: Final = 60

# "Ziekenhuis", "zieke collega" and "verzuimgesprek" say nothing of a first day.
_SICK: Final = (
    r"(?:ziek(?!e\b|en\w|tekosten|tewetuitkering|tebeeld)\w*|uitgevallen|uitval|verzuim(?:t|de|dag|melding)?"
    r"|arbeidsongeschikt)"
)
_CONTRACT: Final = r"(?:\w*contract|dienstverband|arbeidsovereenkomst)"
_FROM: Final = r"(?:sinds|vanaf|sedert|per|op|van af|ingaande|was|is|:)"
_SOME: Final = r"(?: [a-z]+){0,3}?"
# Words that begin another statement: "ik ben ziek moet op 3 maart naar de bedrijfsarts".
_STILL: Final = (
    r"(?: (?!(?:moet|moeten|had|hebben|word|wordt|werd|ga|gaat|gaan|kreeg|krijg|krijgt|mag|mogen|kan|wil|nog|niet|nooit"
    r"|afspraak|gesprek|komt|kwam)\b)[a-z]+){0,3}?"
)


@dataclass(frozen=True)
class _Sign:
    """By which words around a date a fact is recognised, and on which side of today its date lies.

    `only` must stand somewhere in the clause and `unless` must not.
    """

    fact: str
    before: str
    after: str = r"(?!)"
    direction: Direction = "past"
    unless: str = r"(?!)"
    only: str = ""

    def fits(self, before: str, after: str) -> bool:
        """Whether these words stand around a date of this fact, in its clause."""
        around = re.search(rf"\b(?:{self.before})(?: (?:de|den|al|ca|circa))* $", before) or re.match(self.after, after)
        clause = f"{before}@{after}"
        return bool(around and re.search(rf"\b(?:{self.only})", clause)) and not re.search(
            rf"\b(?:{self.unless})", clause
        )


_BEGUN: Final = r"(?:ingegaan|ingaat|ingaan|gaat in|ging in|begon\w*|begin\w*|gestart|startte|start)"
_ENDED: Final = (
    r"(?:verlopen|verliep|verloopt|afloopt|afliep|aflopen|beeindig\w*|ontbonden|opgezegd|eindig\w*|stopt?e?)"
)
_NO_END: Final = rf"verlengd|{_BEGUN}|sinds|getekend|ondertekend|gekregen|aangegaan|doorl\w+|door\b|besproken"
# The first sign that fits a date decides which fact it is.
_SIGNS: Final = (
    _Sign(
        "contract_einde",
        rf"{_CONTRACT}{_SOME} (?:loopt|eindigt|stopt|duurt){_SOME}",
        rf"{_SOME} (?:eindigt|stopt|loopt){_SOME} {_CONTRACT}",
        "future",
        unless=_NO_END,
    ),
    _Sign(
        "contract_einde",
        rf"{_CONTRACT}{_SOME} (?:op|per)",
        direction="past",
        only=r"verlopen|verliep|geeindigd|(?:op|per) @ afgelopen",
        unless=_NO_END,
    ),
    _Sign("contract_einde", rf"{_CONTRACT}{_SOME} (?:op|per)", direction="any", only=_ENDED, unless=_NO_END),
    _Sign(
        "contract_einde",
        rf"laatste (?:werk ?)?dag(?: van)?{_SOME} {_CONTRACT}{_SOME} (?:is|was|:)(?: op)?",
        direction="any",
        unless="verlengd",
    ),
    _Sign(
        "contract_einde",
        rf"{_CONTRACT}{_SOME} (?:tot|tem)",
        direction="future",
        only=r"(?:heb|heeft|hebben)\b",
        unless="verlengd|gehad",
    ),
    _Sign(
        "contract_einde",
        rf"{_CONTRACT}(?:{_SOME} |(?: [a-z]+){{0,6}}? (?:van|vanaf) (?:\S+ ){{1,4}}?)(?:tot|tem)",
        direction="any",
        unless="verlengd",
    ),
    _Sign(
        "contract_einde",
        r"uit dienst(?: (?:op|per|vanaf))*",
        rf"{_SOME} uit dienst",
        "future",
        only=r"(?:ga|gaat|gaan|wil|wilt|willen|word|wordt|zal|zou|treedt|moet)\b",
    ),
    _Sign(
        "contract_einde",
        r"uit dienst(?: (?:op|per|vanaf|gegaan|sinds))*",
        rf"{_SOME} uit dienst",
        only=r"ging|gingen|gegaan|trad\b|getreden",
    ),
    _Sign("contract_einde", r"uit dienst(?: (?:op|per|vanaf|gegaan|sinds))*", rf"{_SOME} uit dienst", "any"),
    _Sign(
        "dienst_begin",
        rf"in dienst{_SOME} {_FROM}|(?:begonnen|aangenomen){_SOME} {_FROM}|{_CONTRACT}{_SOME} {_BEGUN}{_SOME} {_FROM}",
        rf"{_SOME} (?:in dienst|aangenomen)",
        unless=r"uit dienst|ziek\w*|wia|uwv|integr\w+|opbouw\w*|opgebouwd|traject|spoor|proef\w*|therap\w+|behandeling"
        r"|opleiding|cursus|studie|verlof|nieuwe\b|werken\b|andere?\b|coach\w*|arts\b|bedrijfsarts",
    ),
    _Sign(
        "aow_datum",
        rf"(?:aow(?: leeftijd)?|pensioengerechtigd\w*(?: leeftijd)?){_SOME} (?:op|vanaf|per)",
        rf"{_SOME} aow",
        direction="any",
        only=r"leeftijd|gaat|krijg|bereik|ga\b|ingang|op\b|per\b|vanaf",
        unless=r"bel\w*|aangevraagd|aanvragen|gesprek|brief",
    ),
    _Sign(
        "evaluatiedatum",
        rf"\w*evaluatie{_SOME} (?:op|was|gehad|gedaan)|\w*evaluatie(?: :)?",
        rf"{_SOME} (?:eerstejaars)?evaluatie gehad",
        unless=r"gepland|plan\b|plannen|staat|moet|komt|wordt|zou|wil|voor\b|wanneer|uitgesteld|uitnodiging|niet|geen",
    ),
    _Sign("verlenging_tot", rf"(?:verlengd|verlenging){_SOME} (?:tot|tem)", direction="any", unless=_CONTRACT),
    _Sign(
        "eerste_ziektedag",
        rf"{_SICK}{_STILL} {_FROM}|1e (?:ziekte|verzuim)dag{_SOME}|zit{_SOME} thuis{_SOME} {_FROM}"
        rf"|viel{_SOME} uit{_SOME} {_FROM}|(?:ziek(?: ?gemeld| geworden)?|uitgevallen|uitval|ziekmelding|ziektedag)(?: :)?",
        rf"{_STILL} (?:{_SICK}|thuis)|{_SOME} viel{_SOME} uit\b",
        unless=r"(?:tot|tem|voor)(?: (?:de|aan))? @"
        r"|beter|herstel\w*|weer|opnieuw|niet meer|dienst|contract|wia|verlof|eindig\w*|sluiting|doorgegeven|ontsl\w+"
        r"|ziekmelding(?: \w+)* uwv|(?:niet|nooit)(?: \w+)? ziek|werk(?:t|te|en)?\b(?: \w*){0,4} @? ?(?:\w+ )*thuis|thuiswerk\w*"
        r"|(?:moeder|vader|kind|kinderen|opa|oma|hond|kat)\b|gepland|afspraak|spreekuur|verzuimgesprek"
        r"|wil(?:len)?\b|zal\b|zou\b|altijd|vaak|meestal|iedere|elke",
    ),
)
_CLAUSE_END: Final = re.compile(r" (?:[.;?!]|,(?! (?:dat|het) (?:was|is) )|en|maar|terwijl|omdat|waarna|dus) ")
# "Sinds 3 of 4 maart" tells two days to choose from.
_OR_ELSE: Final = re.compile(
    r"(?: (?:,|volgens|mij|misschien|ik|denk|dacht|het|was|kan|ook))* (?:of|a)(?: (?:op|sinds))? "
)
_WAGE: Final = r"(?:maandloon|maandsalaris|brutoloon|brutosalaris|salaris|loon|verdien(?:t|de)?)"
_SALARY: Final = re.compile(
    rf"\b{_WAGE}(?: (?!(?:en|met|gekort|minder|plus|af|over|na|tot|boete|korting)\b)[a-z]+){{0,3}}:? "
    r"(?P<amount>€ ?\d[\d.,]*|\d[\d.,]*\d(?= ?(?:euro|bruto|per maand|p/?m\b)))(?P<rest>[^\n.,;?!]{0,40})",
    re.I,
)
_BARE_SALARY: Final = re.compile(
    rf"\b{_WAGE}(?: (?:is|van|bedraagt|nu|ongeveer|circa)|:)* (?P<amount>\d\.?\d{{3}}(?:,\d\d)?)(?P<rest>)"
    r"(?= ?(?:[;?!)]|[.,](?!\d)|$|(?:en(?! ik)|bij|voor|met) ))",
    re.I,
)
_OTHER_PAY: Final = re.compile(
    r"\b(?:netto|minder|meer|korting|boete|per (?!maand)|p/?[juw]\b|jaarlijks|jaarbasis)|/ ?(?!maand|mnd|m\b)[a-z]|%",
    re.I,
)
# "Twee jaar geleden ziek geworden" names no day.
_ROUGHLY: Final = re.compile(r"(?!.*[MW]\d).*\b(?:week|maand|kwartaal|jaar) geleden")
_OTHER_MATTER: Final = re.compile(r"\b(?:en|maar|bij|voor|ik|werkt?)\b", re.I)
_HOURS: Final = re.compile(
    r"\b(?:contract (?:van |voor )?|dienstverband van |(?:bruto|maand|euro),? (?:bij |voor )?)"
    r"(?P<hours>[1-9]\d?) ?(?:uur|u)\b(?! (?:per|op een|/|in de|in een) ?(?:dag|maand|jaar)| ?/ ?dag| .{0,20}therap)"
    r"|\bwerk(?:te?)? (?:voor )?(?P<worked>[1-9]\d(?= ?(?:uur|u)\b)|[1-9](?= ?(?:uur|u) (?:per|in de) week)) ?(?:uur|u)\b"
    r"(?! (?:per|op een|/|in de|in een) ?(?:dag|maand|jaar)| ?/ ?dag| van (?:de|haar|mijn|zijn|het|die)\b| .{0,20}therap)"
    r"|\b(?P<short>[1-4]\d)[ -]?uurs?[ -]?contract",
    re.I,
)


def mentioned(text: str, today: date) -> dict[str, tuple[str, ...]]:
    """The values that `text` tells, as JSON values by fact; more than one if the person has to choose."""
    pieces = [text] if len(text) <= LONGEST else _SENTENCE_END.split(text)[:_MOST_SENTENCES]
    found: dict[str, tuple[str, ...]] = {}
    for piece in pieces:
        for fact, days in _days_told(piece, today):
            told = tuple(day.isoformat() for day in days)
            found[fact] = tuple(dict.fromkeys((*found.get(fact, ()), *told)))
    if "contract_einde" in found:
        found["bijzonderheid"] = ("contract",)
    amount = _monthly_pay(text)
    if amount:
        found["maandsalaris"] = (amount,)
    hours = _HOURS.search(text)
    if hours:
        found["uren_per_week"] = (hours["hours"] or hours["worked"] or hours["short"],)
    return found


def _days_told(text: str, today: date) -> Iterator[tuple[str, tuple[date, ...]]]:
    line = canonical(text)
    before: tuple[_Sign | None, int] = (None, 0)
    for place in find_dates(line, Now(today, "any"), _CLAUSE_END):
        rough = _ROUGHLY.match(line[place.start : place.end])
        sign = _sign_of(line, place) if place.sort in ("day", "weekday") and not rough else None
        if sign is None and _OR_ELSE.fullmatch(line[before[1] : place.start]):
            sign = before[0]
        before = (sign, place.end)
        days = _on_side(place, sign.direction, today) if sign else ()
        if sign and days:
            yield sign.fact, days


def _monthly_pay(text: str) -> str | None:
    """Gross pay for a month; pay for a year or an hour, or net pay, says nothing without a question."""
    for match in (_SALARY.search(text), _BARE_SALARY.search(text)):
        if match and not _OTHER_PAY.search(_OTHER_MATTER.split(match["rest"])[0]):
            amount = read_amount(match["amount"]).value
            year_like = re.fullmatch(r"199\d|20[1-3]\d", match["amount"])
            if isinstance(amount, str) and not (year_like and not match["rest"]):
                return amount
    return None


def _sign_of(line: str, place: Found) -> _Sign | None:
    """What the words of its clause say that a date is."""
    *earlier, before = _CLAUSE_END.split(line[: place.start])
    if earlier and re.search(_CONTRACT, earlier[-1]) and re.match(r"(?:het )?(?:eindigt|loopt|stopt)\b", before):
        # "Mijn contract begon in 2012 en eindigt op 1 april".
        before = f"contract {before}"
    after = _CLAUSE_END.split(line[place.end :] + " ")[0]
    return next((sign for sign in _SIGNS if sign.fits(before, after)), None)


def _on_side(place: Found, direction: Direction, today: date) -> tuple[date, ...]:
    """The days that it can be: of a date without a year only those on this side of today."""
    if direction == "any":
        return place.days
    return tuple(day for day in place.days if (day <= today) == (direction == "past"))
