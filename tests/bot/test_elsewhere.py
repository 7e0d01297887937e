"""A question from outside the field gets the address where it is answered, if there is one."""

from __future__ import annotations

import pytest

from bot.elsewhere import OtherPlaces
from flows.reader import load_flows

PLACES = OtherPlaces(load_flows().elsewhere)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("hoe vraag ik ww aan", "www.uwv.nl"),
        ("Ik heb ww en ben nu ziek, moet ik dan nog solliciteren?", "www.uwv.nl"),
        ("hoeveel kinderopvangtoeslag kan ik krijgen?", "www.toeslagen.nl"),
        ("wanneer krijg ik mijn belasting terug", "www.belastingdienst.nl"),
        ("heb ik recht op bijstand", "uw gemeente"),
        ("hoe hoog is mijn aow", "www.svb.nl"),
        ("wat kost een aov voor zzp'ers", "www.kvk.nl"),
        ("krijg ik ergotherapie vergoed?", "uw zorgverzekeraar"),
        ("is dit een burn-out?", "www.thuisarts.nl"),
        ("hoe kom ik onder een concurrentiebeding uit", "www.juridischloket.nl"),
        ("ik woon in België, past het ziekenfonds mijn loon bij", "www.svb.nl"),
    ],
)
def test_the_place_is_named(text: str, address: str) -> None:
    assert address in (PLACES.for_question(text) or "")


@pytest.mark.parametrize("text", ["", "???", "wat vind jij van het weer vandaag", "wwe worstelen", "induction koken"])
def test_no_place_is_made_up(text: str) -> None:
    assert PLACES.for_question(text) is None
