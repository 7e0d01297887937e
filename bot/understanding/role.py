"""Whose side somebody is on: a message in, “werkgever” or “werknemer” out, or None where it does not say."""

from __future__ import annotations

import re

_SICK = r"(?:\w*zieke |langdurig zieke |vaste |tijdelijke |enige |beste )?"
_LEADS = r"(?:werkgever|hr\w*|leidinggevende|baas|directeur|eigenaar|ondernemer|dga|teamleider|casemanager)"
_DOES = r"(?:niet|failliet|weigert|betaalt|zegt|wil|dat)"
"""What comes after “als werkgever” where that means “if the employer”."""
_EMPLOYER = re.compile(
    rf"\b(?:mijn|m'?n|me|onze|ons) {_SICK}(?:werknem\w+|medewerk\w+|personeelslid|personeel|collega die ik)\b"
    rf"|\b(?:wij|we|ik|ons|mij) (?:\w+ ){{0,3}}als werkgever\b(?! {_DOES}\b)|^als werkgever (?:ik|wij|we|moet|mag|kan|ben)\b"
    rf"|\bik ben (?:\w+ )?(?:de |een )?{_LEADS}\b|\b(?:wij|we) (?:hebben|zitten met) (?:iemand|een \w+)\b"
    r"|\bonze (?:werknemers?|medewerkers?)\b|\biemand van (?:ons|mijn team)\b|\b(?:mijn|onze) personeel\b",
    re.I,
)
_EMPLOYEE = re.compile(
    r"\b(?:mijn|m'?n|me|onze) (?:\w+ )?(?:werkgever|baas|chef|leidinggevende|teamleider)\b|\bals (?:zieke )?werknemer\b"
    r"|\bik ben (?:\w+ )?(?:de |een )?(?:zieke )?werknemer\b|(?<!ben )\bde baas\b"
    r"|\bik (?:zit|ben|lig)(?: \w+){0,3} ziek\b|\bik\b.{0,40} mijn (?:eerste|tweede) ziektejaar\b",
    re.I,
)
_ILL_ONESELF = re.compile(
    r"\b(?:ben|zit) (?:\w+ ){0,4}zelf (?:\w+ ){0,4}(?:ziek|thuis)\b|\bik\b.* en (?:ben )?zelf\b.* ziek\b", re.I
)
"""Somebody who leads others and is ill asks for himself."""


def role_of(text: str) -> str | None:
    """The role that the message shows; None if it shows none, or both."""
    if _ILL_ONESELF.search(text):
        return "werknemer"
    found = [name for name, pattern in (("werkgever", _EMPLOYER), ("werknemer", _EMPLOYEE)) if pattern.search(text)]
    return found[0] if len(found) == 1 else None
