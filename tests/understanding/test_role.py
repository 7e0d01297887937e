"""Whose side somebody is on is only taken from a message that says so, and from nothing that names both."""

from __future__ import annotations

import pytest

from bot.understanding.role import role_of


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("wie betaalt de cursus voor mijn zieke werknemer?", "werkgever"),
        ("Onze medewerker wil een opleiding doen, moeten wij die betalen?", "werkgever"),
        ("moet ik als werkgever een transitievergoeding betalen", "werkgever"),
        ("m'n medewerkster is al 40 weken ziek", "werkgever"),
        ("iemand van ons wil via het tweede spoor beveiliger worden", "werkgever"),
        ("me baas wil de cursus niet betalen", "werknemer"),
        ("mijn werkgever zegt dat ik te laat ben met de WIA", "werknemer"),
        ("ik zit al een jaar ziek thuis, wat nu", "werknemer"),
        ("heb ik als werknemer recht op een deskundigenoordeel", "werknemer"),
        ("ik ben de baas", "werkgever"),
        ("wij hebben een timmerman die ziek is", "werkgever"),
        ("hoeveel loon krijg ik als werkgever niet betaalt", None),
        ("ik ben leidinggevende en zelf al 8 maanden ziek", "werknemer"),
        ("onze werkgever wil dat ik kom werken", "werknemer"),
        ("wie betaalt de cursus?", None),
        ("is een werkgever verplicht een opleiding te betalen voor een werknemer?", None),
        ("mijn werkgever vraagt of mijn medewerker naar de bedrijfsarts moet", None),
        ("", None),
    ],
)
def test_the_role_that_a_message_shows(text: str, role: str | None) -> None:
    assert role_of(text) == role
