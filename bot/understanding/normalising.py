"""What a person typed goes in; the same message in one plain spelling comes out, for recognising and never for showing.

Lower case, no accents or punctuation, chat spelling and abbreviations of the field written out.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

LONGEST_TEXT: Final = 10_000
"""Characters that are looked at; what comes after them is dropped."""

_WORDS: Final = {
    "mn": "mijn", "k": "ik", "kben": "ik ben", "kheb": "ik heb", "kweet": "ik weet", "kwil": "ik wil",
    "zn": "zijn", "dr": "haar", "ie": "hij", "da": "dat", "wa": "wat", "nie": "niet", "ni": "niet", "nt": "niet",
    "ff": "even", "effe": "even", "ffkes": "even", "idd": "inderdaad", "mss": "misschien", "msch": "misschien",
    "bv": "bijvoorbeeld", "bijv": "bijvoorbeeld", "evt": "eventueel", "ivm": "in verband met", "mbt": "over",
    "tgv": "door", "ipv": "in plaats van", "dmv": "door", "tov": "ten opzichte van", "incl": "inclusief",
    "aub": "alstublieft", "svp": "alstublieft", "wnr": "werknemer", "wneer": "wanneer", "hoelang": "hoe lang",
    "hvl": "hoeveel", "gvd": "", "vd": "van de", "vh": "van het", "jr": "jaar", "mnd": "maand",
    "wk": "week", "wkn": "weken", "mndn": "maanden", "soll": "solliciteren", "tel": "telefoon",
    "wg": "werkgever", "wgr": "werkgever", "wgever": "werkgever", "wn": "werknemer", "mdw": "medewerker",
    "medew": "medewerker", "wns": "werknemers", "ba": "bedrijfsarts", "arboarts": "bedrijfsarts",
    "arbodokter": "bedrijfsarts", "bedrijfsdokter": "bedrijfsarts", "ao": "arbeidsongeschikt",
    "vso": "vaststellingsovereenkomst", "pva": "plan van aanpak", "riv": "reintegratieverslag",
    "ado": "arbeidsdeskundig onderzoek", "ejv": "eerstejaarsevaluatie", "eje": "eerstejaarsevaluatie",
    "lkv": "loonkostenvoordeel", "erd": "eigenrisicodrager", "wvp": "wet verbetering poortwachter",
    "zw": "ziektewet", "reint": "reintegratie",
    "noriskpolis": "no risk polis", "norisk": "no risk", "2espoor": "tweede spoor", "1espoor": "eerste spoor",
    "tweedespoor": "tweede spoor", "eerstespoor": "eerste spoor", "derdespoor": "derde spoor",
    "1e": "eerste", "1ste": "eerste", "2e": "tweede", "2de": "tweede", "2ste": "tweede", "3e": "derde", "3de": "derde",
    "twee": "2", "drie": "3", "vier": "4", "vijf": "5", "zes": "6", "acht": "8", "tien": "10", "twaalf": "12",
}  # fmt: skip

# Short abbreviations that are also ordinary words ("do 12 maart" is Thursday, "tv" a television):
# they are written out only in company that gives them away.
_IN_CONTEXT: Final = (
    (r"\b(een|het|eerst|via|aanvraag|aanvragen|negatief|positief) do\b(?! \d)", r"\1 deskundigenoordeel"),
    (r"\bdo (aanvragen|aanvraag|uwv|bij (?:het )?uwv|van (?:het )?uwv)\b", r"deskundigenoordeel \1"),
    (r"\b(de|een|onze|van|door|rapport|onderzoek) ad\b(?! (?:hoc|\d))", r"\1 arbeidsdeskundige"),
    (r"\bad (onderzoek|rapport|gesprek|advies)\b", r"arbeidsdeskundig \1"),
    (r"\b(recht op|hoogte|hoeveel|betalen|bereken|berekenen|krijgt?|uitbetaling|de) tv\b(?! (?:kijken|aan|uit))",
     r"\1 transitievergoeding"),
    (r"\btv (berekenen|betalen|uitbetalen|bij ontslag|na 2 jaar)\b", r"transitievergoeding \1"),
    (r"\bpa (en|of) plan van aanpak\b", r"probleemanalyse \1 plan van aanpak"),
)  # fmt: skip

_PHRASES: Final = (
    (r"\bre ?integra?ti?e?\b", "reintegratie"),
    (r"\bre ?integr(?=[aei])", "reintegr"),
    (r"\bspoor ?(?:1|een|i)\b", "eerste spoor"),
    (r"\bspoor ?(?:2|ii)\b", "tweede spoor"),
    (r"\bspoor ?(?:3|iii)\b", "derde spoor"),
    (r"\b(eerste|tweede|derde) ?spoor(?=[a-z])", r"\1 spoor "),
    (r"\btwede spoor\b", "tweede spoor"),
    (r"\bburn ?outs?\b", "burnout"),
    (r"\bno risc?k\b", "no risk"),
)

_ACCENTS: Final = re.compile("[̀-ͯ]")
_APOSTROPHES: Final = re.compile(r"['’‘`´]")
_SIGNS: Final = re.compile(r"([%€])")
_NOISE: Final = re.compile(r"[^\w]+|_+")
_STRETCHED: Final = re.compile(r"(\w)\1{2,}")
_RULES: Final = tuple((re.compile(pattern), into) for pattern, into in (*_PHRASES, *_IN_CONTEXT))
_WORD: Final = re.compile(r"\w+")


@lru_cache(maxsize=4)  # one message passes several rules in a row
def normalise(text: str) -> str:
    """Give `text` in lower case, in plain letters, digits and single spaces; at most its first 10,000 characters."""
    plain = _ACCENTS.sub("", unicodedata.normalize("NFKD", text[:LONGEST_TEXT]).lower())
    plain = _SIGNS.sub(lambda sign: " procent " if sign.group() == "%" else " euro ", plain)
    plain = _STRETCHED.sub(_at_most_two, _APOSTROPHES.sub("", plain))
    words = _WORD.findall(_NOISE.sub(" ", plain))
    plain = " ".join(_WORDS.get(word, word) for word in words)
    for pattern, into in _RULES:
        plain = pattern.sub(into, plain)
    return " ".join(plain.split())


def _at_most_two(run: re.Match[str]) -> str:
    letter = run.group(1)
    return run.group() if letter.isdigit() else letter * 2
