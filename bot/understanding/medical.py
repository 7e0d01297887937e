"""A message goes in; the same message without medical facts, BSN and IBAN comes out.

Nothing about someone's health may be stored, not even when it is volunteered (AVG art. 9 and the policy rules
"De zieke werknemer" of the Autoriteit Persoonsgegevens). What goes and what stays:

- always removed, because the word alone is a fact: names of illnesses, medicines, treatments and medical specialists;
- removed with what they are about: complaints and body parts ("pijn in mijn rug", "geopereerd aan haar heup");
- removed only when said of a person ("ik slik medicijnen"), not when asked about ("mag hij vragen welke medicijnen"):
  medicines, therapy, hospital, psychologist, flu;
- kept, because a rule hangs on them and they name no illness: ziek, arbeidsongeschikt, zwanger and verlof, medische
  ingreep, operatie, revalidatie, behandeling, beperking, belastbaarheid, conflict.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from bot.understanding.illnesses import ABBREVIATIONS, BODY, COMPLAINTS, ILLNESSES, SAID_OF_A_PERSON, SPECIALISTS

REMOVED: Final = "[weggelaten]"

_OWN: Final = r"(?:mijn|m'?n|zijn|z'?n|haar|d'?r|hun|uw|je|jouw|de|het|een|beide|linker|rechter|onder|lage)"
_BODY: Final = rf"(?:{BODY})(?:en|s|n)?"
_HAS: Final = (
    r"(?:heb|hebt|heeft|had|hebben|kreeg|krijg|krijgt|krijgen|slik|slikt|slikken|gebruik|gebruikt|neem|neemt|volg|volgt"
    r"|loop|loopt|lig|ligt|lag|zit|zat|ben|is|was|ga|gaat|door|vanwege|wegens|aan)"
)

_MEDICAL: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:{ILLNESSES})\w*(?:[- ]?(?:patient|behandeling|therapie|klacht|test)\w*)?",
        r"\b\w{2,}(?:kanker|tumor|syndroom|stoornis|fobie|neuropathie|verslaving|verslaafd|itis)(?:en|s|sen|de)?\b",
        rf"\b(?:{SPECIALISTS})(?:en|s)?\b",
        rf"\b(?!hoofdproble){_BODY}[- ]?(?:{COMPLAINTS})\b|\b(?:psychische?|lichamelijke?|fysieke|mentale"
        rf"|depressieve|nerveuze) (?:{COMPLAINTS}|ziekte)\b",
        rf"\b(?:pijn|last|klachten|problemen|tumor|letsel|blessure|breuk|kramp|uitslag"
        rf"|ontsteking)\s+(?:\w+\s+)?(?:aan|in|van|met|op)\s+"
        rf"(?:{_OWN}\s+){{0,3}}{_BODY}\b",
        rf"(?<=operatie )(?:aan|van|op)\s+(?:{_OWN}\s+){{0,3}}{_BODY}\b|(?<=geopereerd )(?:aan|van"
        rf"|op)\s+(?:{_OWN}\s+){{0,3}}{_BODY}\b"
        rf"|\b(?:aan|van)\s+(?:{_OWN}\s+){{1,3}}{_BODY}(?=\s+(?:\w+\s+)?(?:geopereerd|opereren|operatie))",
        rf"\b(?:gebroken|gescheurde?|gekneusde?|versleten|nieuwe|kunst)\s?{_BODY}\b|\b(?:brak|breekt|breek"
        rf"|gebroken)\s+(?:{_OWN}\s+){{1,3}}{_BODY}\b"
        rf"|\b(?:{_OWN}\s+){{1,3}}{_BODY}\s+(?:gebroken|gescheurd|gekneusd|versleten|kapot)\b",
        rf"\b{_HAS}(?:\s+(?!welke|geen|vragen|werk|verpleeg|dienst)\w+){{0,4}}?\s+(?P<said>{SAID_OF_A_PERSON})\b",
    )
)  # fmt: skip
_ABBREVIATIONS: Final = re.compile(rf"\b(?:{ABBREVIATIONS})\b(?! (?:Teams|Word|Office|Excel|Access))")
_NINE_DIGITS: Final = re.compile(r"(?<![\w.,])\d(?:[ .-]?\d){8}(?![\d])(?![.,]\d)")
_NAMED_BSN: Final = re.compile(
    r"\b(?:bsn|burgerservicenummer|burger service nummer|sofinummer|sofi)\b\D{0,12}(\d(?:[ .-]?\d){7,8})\b"
)
_IBAN: Final = re.compile(r"\b[a-z]{2}\d{2}(?:[ .-]?[a-z0-9]{4}){2,7}(?:[ .-]?[a-z0-9]{1,3})?\b")
_DUTCH_IBAN: Final = re.compile(r"nl\d{2}[a-z]{4}\d{10}")
_TWICE: Final = re.compile(r"\[weggelaten\](?:[\s-]*\[weggelaten\])+")


@dataclass(frozen=True)
class Cleaned:
    """A message that may be stored: `removed` if anything was taken out, `medical` if any of it was about health."""

    text: str
    removed: bool
    medical: bool


@lru_cache(maxsize=4)  # one message passes several rules in a row
def without_medical_facts(text: str) -> Cleaned:
    """Replace medical facts, BSN and IBAN in `text` by "[weggelaten]"; doing it twice changes nothing more."""
    plain = "".join(_plain_letter(letter) for letter in text)
    medical = [_span(match) for pattern in _MEDICAL for match in pattern.finditer(plain)]
    if not text.isupper():
        medical += [match.span() for match in _ABBREVIATIONS.finditer(text)]
    numbers = [match.span() for match in _NINE_DIGITS.finditer(plain) if _is_bsn(match.group())]
    numbers += [match.span(1) for match in _NAMED_BSN.finditer(plain)]
    numbers += [match.span() for match in _IBAN.finditer(plain) if _is_iban(match.group())]
    if not medical and not numbers:
        return Cleaned(text, removed=False, medical=False)
    return Cleaned(_TWICE.sub(REMOVED, _without(text, medical + numbers)), removed=True, medical=bool(medical))


def _span(match: re.Match[str]) -> tuple[int, int]:
    return match.span("said") if "said" in match.re.groupindex else match.span()


def _plain_letter(letter: str) -> str:
    # One for one, so that places in the plain text are places in the text as it was typed.
    if letter.isascii():
        return letter.lower()
    if letter in "’‘`´":
        return "'"
    return unicodedata.normalize("NFKD", letter)[0].lower()[0]


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    kept: list[str] = []
    place = 0
    for start, end in sorted(spans):
        if start >= place:
            kept += [text[place:start], REMOVED]
        place = max(place, end)
    return "".join((*kept, text[place:]))


def _is_bsn(number: str) -> bool:
    """Apply the elfproef: 9, 8 … 2 times the first eight digits minus the last must be a multiple of eleven."""
    digits = [int(sign) for sign in number if sign.isdigit()]
    return (sum(weight * digit for weight, digit in zip(range(9, 1, -1), digits)) - digits[8]) % 11 == 0


def _is_iban(number: str) -> bool:
    """Apply ISO 13616: moved four places and read as a number it leaves 1 at division by 97.

    A Dutch one with a typing error is still somebody's account, so its shape is enough.
    """
    plain = re.sub(r"[ .-]", "", number)
    if _DUTCH_IBAN.fullmatch(plain):
        return True
    return int("".join(str(int(sign, 36)) for sign in plain[4:] + plain[:4])) % 97 == 1
