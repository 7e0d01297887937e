"""A message goes in; the same message without medical facts, BSN and IBAN comes out.

Nothing about someone's health may be stored, not even when it is volunteered (AVG art. 9 and the policy rules
"De zieke werknemer" of the Autoriteit Persoonsgegevens). What goes and what stays:

- always removed, because the word alone is a fact: names of illnesses, medicines, treatments and medical specialists;
- removed with what they are about: complaints and body parts ("pijn in mijn rug", "geopereerd aan haar heup");
- removed only when said of a person ("ik slik medicijnen"), not when asked about ("mag hij vragen welke medicijnen"):
  medicines, therapy, hospital, psychologist, flu;
- removed whatever it is called: what someone swallows, injects, suffers from or is diagnosed with, words that end as
  illnesses and medicines do, and long names with one letter wrong;
- kept, because a rule hangs on them and they name no illness: ziek, terminaal, arbeidsongeschikt, zwanger and verlof,
  zwangerschapsziekte, beroepsziekte, medische
  ingreep, operatie, revalidatie, behandeling, beperking, belastbaarheid, conflict.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from bot.understanding.illnesses import (
    ABBREVIATIONS,
    AFTER_SWALLOWING,
    BEEN,
    BODY,
    COMPLAINTS,
    ENDINGS,
    HAD,
    ILLNESSES,
    LONG_NAMES,
    SAID_OF_A_PERSON,
    SPECIALISTS,
)

REMOVED: Final = "[weggelaten]"

_OWN: Final = r"(?:mijn|m'?n|zijn|z'?n|haar|d'?r|hun|uw|je|jouw|de|het|een|beide|linker|rechter|onder|lage)"
_BODY: Final = rf"(?:{BODY})(?:en|s|n)?"
_MINE: Final = r"(?:mijn|m'?n|zijn|z'?n|haar|d'?r|hun|uw|jouw|linker|rechter)"
_HURT: Final = (
    r"gebroken|gescheurd|afgescheurd|gekneusd|verstuikt|geamputeerd|verwijderd|versleten|kapot|ontstoken|vast|verlamd"
    r"|pijn|zeer"
)
_HAS: Final = (
    r"(?:heb|hebt|heeft|had|hebben|kreeg|krijg|krijgt|krijgen|slik|slikt|slikken|gebruik|gebruikt|neem|neemt|volg|volgt"
    r"|loop|loopt|lig|ligt|lag|zit|zat|ben|is|was|ga|gaat|door|vanwege|wegens|aan)"
)

_MEDICAL: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:{ILLNESSES})\w*(?:[- ]?(?:patient|behandeling|therapie|klacht|test|aanval|(?:tunnel ?)?syndroom"
        rf"|ulcerosa|gravis|type [12]|positief)\w*)?",
        rf"\b\w{{2,}}(?:{ENDINGS})(?:en|s|sen|de)?\b",
        rf"(?<!\bben )(?<!werk als )(?<!werkt als )(?<!op de )\b(?:{SPECIALISTS})(?:en|s)?\b",
        rf"\b(?!hoofdproble){_BODY}[- ]?(?:{COMPLAINTS})\b|\b(?:psychische?|lichamelijke?|fysieke|mentale"
        rf"|depressieve|nerveuze) (?:{COMPLAINTS}|ziekte)\b",
        rf"\b(?:pijn|last|klachten|problemen|tumor|letsel|blessure|breuk|kramp|uitslag"
        rf"|ontsteking|prik|prikken|injecties?|slijtage|tintelingen|krampen|artrose|jeuk)\s+(?:\w+\s+)?(?:aan|in|van"
        rf"|met|op)\s+"
        rf"(?:{_OWN}\s+){{0,3}}{_BODY}\b",
        rf"(?<=operatie )(?:aan|van|op)\s+(?:{_OWN}\s+){{0,3}}{_BODY}\b|(?<=geopereerd )(?:aan|van"
        rf"|op)\s+(?:{_OWN}\s+){{0,3}}{_BODY}\b"
        rf"|\b(?:aan|van)\s+(?:{_OWN}\s+){{1,3}}{_BODY}(?=\s+(?:\w+\s+)?(?:geopereerd|opereren|operatie))",
        rf"\b(?:{_MINE}\s+){{1,2}}(?:\w+\s+)?{_BODY}\s+(?:is|zijn|was|waren|wordt|werd|zit|doet|doen"
        rf"|deed)\s+(?:\w+\s+){{0,2}}?"
        rf"(?:{_HURT})\b|\b(?:{_MINE}\s+){_BODY}\s+(?:{_HURT})\b|\b(?:zere|pijnlijke|stijve|ontstoken"
        rf"|kapotte)\s+{_BODY}\b"
        rf"|\b{_BODY}\s+(?:uit de kom|blessure)\b",
        rf"\b(?:heb|hebt|heeft|had|hebben|kreeg|krijg|krijgt|krijgen|met|loop met|in het|in een)\s+(?:(?:een|veel"
        rf"|erge|heel|hele|de|last"
        rf"|van|flinke|constant|chronische|altijd|zware|mijn|nu|weer|zo|zoveel)\s+){{0,3}}(?P<said>{HAD})\b",
        rf"\b(?:ben|bent|is|was|word|wordt|werd|raakte|voel me|voelt zich)\s+(?:(?:zo|heel|erg|vaak|steeds|half"
        rf"|helemaal|ook|sinds kort"
        rf"|altijd|nu|zwaar|volledig)\s+){{0,2}}(?P<said>{BEEN})\b",
        rf"\b(?:{_MINE}\s+)(?:linker|rechter)?{_BODY}\s+(?:trill|tintel|prikkel|brand)\w+",
        rf"\b(?:slik|slikt|slikte|slikken|spuit|spuiten)\s+(?:(?:nu|al|elke dag|een|dagelijks|ook|jaren|weer"
        rf"|veel)\s+){{0,3}}"
        rf"(?P<said>{AFTER_SWALLOWING}(?:\s+en\s+{AFTER_SWALLOWING})?)(?!\w)",
        r"\b(?:lijdt? aan|leed aan|gediagnosticeerd met|gediagnosticeerd als|besmet met|de diagnose"
        r"|als diagnose)\s+(?:(?:een|de|het)\s+)?"
        r"(?P<said>(?!(?:vragen|delen|weten|is|niet|wil|was|stellen|van|en|of|aan|te|die|dat|in|gesteld|bekend"
        r"|gekregen|heb|heeft|krijg"
        r"|noemen|moet|mag|maar|geven|gegeven|werd|wordt|door|bij|zelf|uit|meedelen|opschrijven|vastleggen|mijn"
        r"|stelt)\b)\w[\w-]{2,})",
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
_LONG_WORD: Final = re.compile(r"[a-z]{3,}-?[a-z]{3,}")


def _one_left_out(word: str) -> list[str]:
    return [word[:place] + word[place + 1 :] for place in range(len(word))]


def _forms(names: frozenset[str]) -> dict[str, list[str]]:
    forms: dict[str, list[str]] = {}
    for name in sorted(names):
        for form in {name, *_one_left_out(name)}:
            forms.setdefault(form, []).append(name)
    return forms


_LEFT_OUT: Final = _forms(LONG_NAMES)


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
    medical += _misspelt_names(plain)
    if not text.isupper():
        medical += [match.span() for match in _ABBREVIATIONS.finditer(text)]
    numbers = [match.span() for match in _NINE_DIGITS.finditer(plain) if _is_bsn(match.group())]
    numbers += [match.span(1) for match in _NAMED_BSN.finditer(plain)]
    numbers += [match.span() for match in _IBAN.finditer(plain) if _is_iban(match.group())]
    if not medical and not numbers:
        return Cleaned(text, removed=False, medical=False)
    return Cleaned(_TWICE.sub(REMOVED, _without(text, medical + numbers)), removed=True, medical=bool(medical))


def _misspelt_names(plain: str) -> list[tuple[int, int]]:
    return [match.span() for match in _LONG_WORD.finditer(plain) if _is_nearly_a_name(match.group().replace("-", ""))]


def _is_nearly_a_name(word: str) -> bool:
    if word in LONG_NAMES:
        return False  # the rules above know the name itself, and where it means something else
    # Two words that differ in one letter, or in the order of two, share a form with one letter left out.
    names = {name for form in (word, *_one_left_out(word)) for name in _LEFT_OUT.get(form, ())}
    return any(_is_one_mistake(word, name) for name in names)


def _is_one_mistake(word: str, name: str) -> bool:
    if len(word) != len(name):
        return word in _one_left_out(name) or name in _one_left_out(word)
    wrong = [place for place, letter in enumerate(word) if letter != name[place]]
    if len(wrong) == 2:
        first, second = wrong
        return second == first + 1 and word[first] == name[second] and word[second] == name[first]
    return len(wrong) <= 1


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
