"""Whose side somebody is on: a message in, “werkgever” or “werknemer” out, or None where it does not say."""

from __future__ import annotations

import re

_SICK = r"(?:\w*zieke |langdurig zieke |vaste |tijdelijke )?"
_EMPLOYER = re.compile(
    rf"\b(?:mijn|m'?n|me|onze|ons) {_SICK}(?:werknem\w+|medewerk\w+|personeelslid|personeel|collega die ik)\b"
    r"|\bals werkgever\b|\bik ben (?:de )?(?:werkgever|hr\w*|leidinggevende)\b|\bwij(?: zijn)? als werkgever\b"
    r"|\bonze (?:werknemers?|medewerkers?)\b|\biemand van (?:ons|mijn team)\b|\b(?:mijn|onze) personeel\b",
    re.I,
)
_EMPLOYEE = re.compile(
    r"\b(?:mijn|m'?n|me) (?:\w+ )?(?:werkgever|baas|chef|leidinggevende|teamleider)\b|\bals (?:zieke )?werknemer\b"
    r"|\bik ben (?:de |een )?(?:zieke )?werknemer\b|\bde baas\b|\bik (?:zit|ben|lig)(?: \w+){0,3} ziek\b",
    re.I,
)


def role_of(text: str) -> str | None:
    """The role that the message shows; None if it shows none, or both."""
    found = [name for name, pattern in (("werkgever", _EMPLOYER), ("werknemer", _EMPLOYEE)) if pattern.search(text)]
    return found[0] if len(found) == 1 else None
