"""Says in Dutch what msgspec found wrong: its message goes in, what is wrong, what to do and the place come out."""

from __future__ import annotations

import re

_TYPES = {
    "str": "tekst",
    "int": "een heel getal",
    "float": "een getal",
    "decimal": "een getal",
    "bool": "waar of niet waar",
    "date": "een datum",
    "array": "een lijst",
    "object": "een groep van naam: waarde",
    "null": "leeg",
}

_EXPLANATIONS = (
    (r"missing required field `(\w+)`", "mist “{}”", "vul dit veld in"),
    (r"unknown field `(\w+)`", "kent geen veld “{}”", "haal het weg of verbeter de naam"),
    (r"Expected `([^`]+)`, got `([^`]+)`", "moet {} zijn, maar is {}", "schrijf het in de gevraagde vorm"),
    (r"Invalid enum value '?(.+?)'?(?: - |$)", "kan niet “{}” zijn", "kies een waarde uit het schema"),
    (r"Invalid RFC3339 encoded date", "is geen datum", "schrijf de dag als JJJJ-MM-DD, bijvoorbeeld 2026-01-01"),
    (r"Invalid decimal string", "is geen getal", "schrijf alleen cijfers met een punt, bijvoorbeeld “3250.50”"),
    (r"matching regex '?(.+?)'?(?: - |$)", "heeft niet de vorm {}", "gebruik alleen de toegestane tekens"),
    (r"of length >= (\d+)", "is leeg of te kort (minstens {})", "vul dit aan"),
    (r"Expected `str` of length <= (\d+)", "is te lang (hoogstens {} tekens)", "maak het korter"),
    (r"Expected `array` of length <= (\d+)", "telt te veel regels (hoogstens {})", "laat er een paar weg"),
    (r"Expected `(?:int|float|decimal)` >= (\S+)", "is te klein (minstens {})", "kies een hoger getal"),
    (r"Expected `(?:int|float|decimal)` <= (\S+)", "is te groot (hoogstens {})", "kies een lager getal"),
)


def explain(message: str) -> tuple[str, str, tuple[str, ...]]:
    """The Dutch wording of a schema error, what to do, and the place that it names."""
    found = re.search(r" - at (?:`key` in )?`\$(.*?)`$", message)
    inner = tuple(re.findall(r"[A-Za-z_]\w*|\d+", found.group(1))) if found else ()
    for pattern, problem, remedy in _EXPLANATIONS:
        match = re.search(pattern, message)
        if match:
            return problem.format(*map(_in_dutch, match.groups())), remedy, inner
    return message, "verbeter dit volgens het schema in knowledge/schema", inner


def _in_dutch(words: str) -> str:
    """The Dutch for the types that msgspec names ("str | null"); anything else stays as it is."""
    return " of ".join(_TYPES.get(word, word) for word in words.split(" | "))
