"""A text is cut where a reader stops: at the end of a sentence, of an item and of a cell."""

from __future__ import annotations

import pytest

from bot.checking.sentences import sentences, words


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Doe het nu. Wacht niet.", ["Doe het nu.", "Wacht niet."]),
        ("Mag dat? Ja! Dat mag.", ["Mag dat?", "Ja!", "Dat mag."]),
        ("Een zin die\nop de volgende regel doorloopt.", ["Een zin die op de volgende regel doorloopt."]),
        ("**Ja, dat mag.** U vraagt het.", ["Ja, dat mag.", "U vraagt het."]),
        ("U mag vragen: “Geldt dat?” Meer niet.", ["U mag vragen: “Geldt dat?”", "Meer niet."]),
        ("Nodig zijn:\n- een brief\n- een plan", ["Nodig zijn:", "een brief", "een plan"]),
        ("Doe dit:\n1. Bel.\n2. Schrijf.", ["Doe dit:", "Bel.", "Schrijf."]),
        ("| Stap | Wie |\n|---|---|\n| Bel UWV | u |", ["Stap", "Wie", "Bel UWV", "u"]),
        ("Zie artikel 7.1 van de wet.", ["Zie artikel 7.1 van de wet."]),
        ("Titel\n\nEen alinea.", ["Titel", "Een alinea."]),
        ("", []),
    ],
)
def test_a_text_is_cut_into_its_sentences(text: str, cut: list[str]) -> None:
    assert sentences(text) == cut


def test_a_value_that_is_filled_in_is_a_word_and_a_dash_is_not() -> None:
    assert words("Dat is … – dus niet €") == ["Dat", "is", "…", "dus", "niet"]
