"""A message becomes parts that Telegram accepts: nothing is lost, and no style is cut through."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.telegram.markup import LONGEST_PART, Part, marked, parts, rows
from bot.message import Explained, Message, Option, SourceLink
from bot.texts import load_texts
from tests.channels.telegram.strict import checked_text, units

TEXTS = load_texts()
TABLE = "| Advies | Wat dan |\n|---|---|\n| **Ziek** | De gewone regels |\n| Niet ziek | Snel **praten** |"
WIDE = (
    "| Stap | Uiterlijk | Wie |\n|---|---|---|\n| Plan | 2 maart 2026 (**nu**) | werkgever |\n| Brief | 3 mei 2026 | |"
)


def html(text: str) -> str:
    """A text that fits in one part, in HTML."""
    (part,) = parts(Message(text=text), TEXTS)
    return part.html


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Ja, **dat mag**.", "Ja, <b>dat mag</b>."),
        ("Loon < 70% & **a > b**", "Loon &lt; 70% &amp; <b>a &gt; b</b>"),
        ("Twee ** losse ** sterren", "Twee <b> losse </b> sterren"),
        ("Een **open ster", "Een **open ster"),
        ("Nodig:\n- een brief\n- een plan", "Nodig:\n• een brief\n• een plan"),
        ("1. Bel.\n2. Schrijf.", "1. Bel.\n2. Schrijf."),
        ("Een.\n\n\nTwee.", "Een.\n\nTwee."),
        (TABLE, "<i>Advies – Wat dan</i>\n• <b>Ziek</b>: De gewone regels\n• <b>Niet ziek</b>: Snel <b>praten</b>"),
        (
            WIDE,
            "• <b>Plan</b>\nUiterlijk: 2 maart 2026 (<b>nu</b>) · Wie: werkgever\n"
            "• <b>Brief</b>\nUiterlijk: 3 mei 2026",
        ),
        ("| geen | tabel |", "| geen | tabel |"),
    ],
)
def test_the_markup_of_answers_becomes_that_of_telegram(text: str, shown: str) -> None:
    assert html(text) == shown


def test_explained_words_and_sources_stand_folded_below_the_text() -> None:
    message = Message(
        text="Vraag de WIA aan.",
        terms=(Explained("WIA", "Een wet & meer."),),
        sources=(SourceLink("Wet <WIA>", "https://example.nl/?a=1&b=2", "2026-11-01", "zeker"),),
    )

    (part,) = parts(message, TEXTS)

    assert part.html == (
        "Vraag de WIA aan.\n\n"
        "<blockquote expandable><i>WIA</i>: Een wet &amp; meer.</blockquote>\n\n"
        '<blockquote expandable>Bron: <a href="https://example.nl/?a=1&amp;b=2">Wet &lt;WIA&gt;</a>, '
        "gecontroleerd op 1 november 2026.</blockquote>"
    )


def test_choices_that_are_too_long_for_a_button_also_stand_in_the_text() -> None:
    long = "Een keuze die niet op een knop van een telefoon past"
    choices = (Option("Kort", "a:b"), Option(long, "a:c"))

    assert html("Kies.") == "Kies."
    assert parts(Message(text="Kies.", choices=choices), TEXTS)[0].plain == f"Kies.\n\nU kunt kiezen:\n• Kort\n• {long}"
    assert parts(Message(text="Kies.", choices=choices[:1]), TEXTS)[0].plain == "Kies."


@pytest.mark.parametrize(
    ("titles", "lengths"),
    [
        (["Ja", "Nee"], [2]),
        (["Ja", "Nee", "Weet ik niet"], [3]),
        (["Werkgever", "Werknemer"], [2]),
        (["Ja"], [1]),
        (["Ja", "Nee", "Soms", "Nooit"], [1, 1, 1, 1]),
        (["Ja", "Nee, niets bijzonders"], [1, 1]),
        ([], []),
    ],
)
def test_two_or_three_short_choices_share_a_row(titles: list[str], lengths: list[int]) -> None:
    choices = [Option(title, f"a:{title}") for title in titles]

    found = rows(choices)

    assert [len(row) for row in found] == lengths
    assert [choice for row in found for choice in row] == choices


def accepted(found: tuple[Part, ...]) -> list[str]:
    """The texts that Telegram shows for these parts, each short enough for a choice below it."""
    shown = [checked_text({"text": part.html, "parse_mode": "HTML"}) for part in found]
    assert [text for text, _ in shown] == [part.plain for part in found]
    assert all(units(text) <= LONGEST_PART for text, _ in shown)
    assert all(len(entities) < 101 for _, entities in shown)
    return [text for text, _ in shown]


def test_a_long_text_is_cut_between_paragraphs() -> None:
    paragraphs = [f"{number} " + "woord " * 100 + "**einde**" for number in range(20)]

    found = accepted(parts(Message(text="\n\n".join(paragraphs)), TEXTS))

    assert len(found) > 2
    assert all(re.match(r"\d+ woord", text) and text.endswith("einde") for text in found)


@pytest.mark.parametrize("text", ["woord " * 3000, "**" + "vet " * 3000 + "**", "x" * 9000, "😀" * 5000, "😀 " * 4000])
def test_a_paragraph_that_is_too_long_is_cut_between_words_where_there_are_any(text: str) -> None:
    found = accepted(parts(Message(text=text), TEXTS))

    assert "".join("".join(found).split()) == "".join(text.replace("**", "").split())
    assert len(found) <= units(text) // (LONGEST_PART // 2) + 1


def test_more_styles_than_telegram_shows_go_into_another_part() -> None:
    found = accepted(parts(Message(text="\n\n".join(["**a** b"] * 250)), TEXTS))

    assert len(found) == 3


WORDS = st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1, max_size=60).filter(lambda t: t.strip())


@given(
    st.lists(st.one_of(WORDS, st.sampled_from(["**", "- ", "| a | b |", "|---|---|", "<b>", "&amp;", "", "x" * 5000])))
)
def test_whatever_is_said_telegram_accepts_it(lines: list[str]) -> None:
    text = "\n".join(lines)
    if text.strip():
        assert accepted(parts(Message(text=text), TEXTS))


def test_a_choice_is_shown_below_its_question_and_replaces_an_earlier_one() -> None:
    first = marked("Vraag?\n\nUitleg.", "Ja")

    assert first == "Vraag?\n\nUitleg.\n\n✔ Ja"
    assert marked(first, "Nee") == "Vraag?\n\nUitleg.\n\n✔ Nee"


def test_a_choice_that_does_not_fit_below_its_question_is_not_shown() -> None:
    assert marked("x" * 4090, "Ja") == "x" * 4090 + "\n\n✔ Ja"
    assert marked("x" * 4091, "Ja") is None
