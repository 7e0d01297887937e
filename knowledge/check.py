"""Checks that the knowledge files fit together: the files as read go in, faults with file, line and remedy come out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from knowledge.errors import Fault
from knowledge.model import UNKNOWN, Amount, ByRole, Fact, Text, TreeFile
from knowledge.reader import Document, Files
from knowledge.seed_faults import seed_faults
from knowledge.tree_faults import Declared, missing_names, tree_faults

__all__ = ["Declared", "check", "late_reviews", "misfits"]

_DAYS_IN_MONTH = 30.44
_TOO_OLD = 1.5
"""How many review terms old a check may be before its answers are no longer given."""
_FUTURE = ("ligt in de toekomst", "zet hier de dag van de laatste controle")
_MEDICAL = re.compile(
    r"diagnose|klacht|aandoening|ziektebeeld|oorzaak|behandel|medicijn|medicatie|symptom|therapie|prognose|beperking",
    re.I,
)


def check(files: Files, computations: Mapping[str, Declared], today: date) -> list[Fault]:
    """All faults of the files, in their order: what does not fit together, and reviews that are too old."""
    return sorted([*misfits(files, computations, today), *late_reviews(files, today)])


def misfits(files: Files, computations: Mapping[str, Declared], today: date) -> list[Fault]:
    """What cannot be read, names something that does not exist, or was checked after today.

    While a whole file cannot be read, only that is said: nearly every name in the others would seem not to exist.
    """
    found = list(files.faults)
    if all(document.whole for document in files.documents.values()):
        found += _entry_faults(files, computations, today)
        for tree in files.trees.values():
            found += tree_faults(files, computations, tree)
            if tree.checked_on > today:
                found.append(files.documents[f"trees/{tree.topic}.yml"].fault(("checked_on",), *_FUTURE))
        found += _ambiguous_examples(files)
        found += seed_faults(files)
    return found


def _ambiguous_examples(files: Files) -> Iterator[Fault]:
    """Examples that stand in two trees: from such a one nothing can be learned."""
    seen: dict[str, str] = {}
    for topic, tree in files.trees.items():
        told = (texts for options in tree.asked_with.values() for texts in options.values())
        for text in (*tree.asked_as, *(text for texts in told for text in texts)):
            words = " ".join(re.findall(r"\w+", text.lower()))
            if seen.setdefault(words, topic) != topic:
                problem = f"noemt “{text[:60]}”, maar dat staat ook bij {seen[words]}"
                yield files.documents[f"trees/{topic}.yml"].fault(("asked_as",), problem, "laat het bij één onderwerp")


def late_reviews(files: Files, on: date) -> Iterator[Fault]:
    """The trees that by this day have not been checked for longer than their term."""
    for tree in files.trees.values():
        yield from _review_faults(files.documents[f"trees/{tree.topic}.yml"], tree, on)


def _entry_faults(files: Files, computations: Mapping[str, Declared], today: date) -> Iterator[Fault]:
    for name, fact in files.facts.items():
        yield from _fact_faults(files.documents["facts.yml"], name, fact)
    for name, source in files.sources.items():
        if source.checked_on > today:
            yield files.documents["sources.yml"].fault((name, "checked_on"), *_FUTURE)
    for name, amount in files.amounts.items():
        yield from _amount_faults(files, name, amount, today)
    for name, computation in computations.items():
        yield from _outcome_faults(files, name, computation)
    for name, organisation in files.organisations.items():
        for number, package in enumerate(organisation.packages):
            if not package.price.is_finite() or package.price <= 0:
                place = ("packages", str(number), "price")
                remedy = "vul de prijs in euro in, of haal het pakket weg"
                yield files.documents[f"organisations/{name}.yml"].fault(place, "is geen prijs", remedy)


def _fact_faults(document: Document, name: str, fact: Fact) -> Iterator[Fault]:
    if fact.kind == "choice" and len(fact.choices) < 2:
        yield document.fault((name, "choices"), "een keuzefeit heeft minstens twee keuzes nodig", "voeg keuzes toe")
    if fact.kind not in ("choice", "periods") and fact.choices:
        yield document.fault((name, "choices"), f"een feit van soort {fact.kind} heeft geen keuzes", "haal choices weg")
    if UNKNOWN in fact.choices:
        place = (name, "choices", UNKNOWN)
        yield document.fault(place, "“onbekend” wordt vanzelf aangeboden", "haal de keuze weg, gebruik can_be_unknown")
    texts = [name, fact.label, fact.ask, *(choice.title for choice in fact.choices.values())]
    if any(_MEDICAL.search(words) for text in texts for words in _wordings(text)):
        remedy = "medische feiten worden nooit gevraagd: haal dit feit weg of vraag wat iemand kan, niet waarom"
        yield document.fault((name,), "vraagt naar een medisch gegeven", remedy)


def _amount_faults(files: Files, name: str, amount: Amount, today: date) -> Iterator[Fault]:
    document = files.documents["amounts.yml"]
    for day, value in amount.values.items():
        place = (name, "values", str(day))
        missing = set(value.sources) - files.names("sources.yml")
        yield from missing_names(document, (*place, "sources"), missing, "bron", "sources.yml")
        if value.checked_on > today:
            yield document.fault((*place, "checked_on"), *_FUTURE)


def _outcome_faults(files: Files, name: str, computation: Declared) -> Iterator[Fault]:
    document = files.documents["outcomes.yml"]
    if name not in files.names("outcomes.yml"):
        remedy = "voeg een titel en een zin per uitkomst toe"
        yield document.fault((name,), "is een berekening zonder woorden", remedy)
        return
    words = files.outcomes[name].outcomes.keys() if name in files.outcomes else set(computation.outcomes)
    for outcome in sorted(set(computation.outcomes) ^ words):
        problem = "is geen uitkomst van de berekening" if outcome in words else "heeft nog geen woorden"
        remedy = "noem precies deze uitkomsten: " + ", ".join(computation.outcomes)
        yield document.fault((name, "outcomes", outcome), problem, remedy)


def _review_faults(document: Document, tree: TreeFile, on: date) -> Iterator[Fault]:
    age = (on - tree.checked_on).days
    limit = tree.review_after_months * _DAYS_IN_MONTH
    remedy = "controleer de inhoud opnieuw en zet hier de dag van die controle"
    if age > limit * _TOO_OLD:
        yield document.fault(("checked_on",), f"is {age} dagen geleden: te lang voor een betrouwbaar antwoord", remedy)
    elif age > limit:
        yield document.fault(("checked_on",), f"is {age} dagen geleden", remedy, warning=True)


def _wordings(text: Text | None) -> tuple[str, ...]:
    if text is None:
        return ()
    return (text.werkgever, text.werknemer) if isinstance(text, ByRole) else (text,)
