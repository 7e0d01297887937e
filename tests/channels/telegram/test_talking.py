"""A conversation in Telegram, by buttons and by text, as somebody with a phone holds it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from tests.channels.telegram.phone import Phone, until
from tests.service import Process

QUESTION = "wie betaalt de cursus van mijn werknemer?"


def titles(message: dict[str, list[list[dict[str, str]]]]) -> list[list[str]]:
    """The words on the buttons of a message, row by row."""
    return [[button["text"] for button in row] for row in message["keyboard"]]


def stored(service: Process, phone: Phone, kind: str = "user") -> list[str]:
    """What one side has said in this chat according to the database."""
    with sqlite3.connect(Path(service.environment["SPOORWIJZER_DATABASE"])) as database:
        rows = database.execute(
            "SELECT json_extract(data, '$.text') FROM events WHERE conversation = ? AND kind = ? ORDER BY number",
            (f"telegram:{phone.chat}", kind),
        ).fetchall()
    database.close()
    return [row[0] for row in rows]


def test_a_conversation_by_buttons_ends_in_an_answer_with_its_sources(phone: Phone) -> None:
    phone.types("/start")
    phone.reads("Welkom bij de Spoorwijzer")
    phone.taps("Stappen en termijnen")
    phone.reads("Welk onderwerp?")
    phone.taps("Stappen en termijnen bij ziekte")
    phone.reads("Bent u")
    phone.taps("Werkgever")
    phone.reads("Wat is de eerste ziektedag van uw werknemer?")
    phone.types("6-1-2025")
    phone.reads("Eerste ziektedag: ik lees maandag 6 januari 2025. Klopt dat?")
    phone.taps("Ja")
    phone.reads("hersteld")
    phone.taps("Nee, geen")
    phone.reads("de termijnen kan veranderen")
    phone.taps("Nee, niets bijzonders")
    timeline, sources = phone.shows("WIA-aanvraag"), phone.shows("Bron:")

    # law.md: first day 2025-01-06 gives 2026-10-18 for the WIA application.
    assert "• WIA-aanvraag ingediend\nUiterlijk: 18 oktober 2026" in timeline["text"]
    links = [entity for entity in sources["entities"] if entity["type"] == "text_link"]
    assert links
    assert sources["text"].count("gecontroleerd op") == len(links)


def test_a_conversation_by_text_alone_ends_in_the_same_answer(phone: Phone) -> None:
    phone.types(QUESTION)
    phone.reads("Dit haal ik uit uw bericht")
    phone.reads("Hoe lang duurt de opleiding")
    phone.types("kort")
    phone.reads("dichter bij passend werk")
    phone.types("er is al een baan in zicht")

    assert phone.reads("Ja, meestal betaalt u deze opleiding")


def test_a_word_of_the_field_is_explained_once_in_a_conversation(phone: Phone) -> None:
    phone.types(QUESTION)
    phone.taps("Kort")
    phone.taps("Ja, er is een baan")
    phone.reads("bedrijfsarts: De arts die")
    phone.types("/opnieuw")
    phone.reads("leeg beginnen")
    phone.taps("Nee")
    phone.reads("gewoon verder")
    phone.types("/tijdlijn")
    phone.taps("Weet ik niet")
    answer = phone.reads("Bron:")

    assert "bedrijfsarts" in answer
    assert "bedrijfsarts: De arts die" not in answer


def test_short_choices_stand_beside_each_other_and_long_ones_below(phone: Phone) -> None:
    phone.types("/start onderwerp")
    welcome = phone.shows("Welkom bij de Spoorwijzer")
    phone.types("/tijdlijn")
    role = phone.shows("Bent u werkgever")

    assert all(len(row) == 1 for row in titles(welcome))
    assert titles(role) == [["Werkgever", "Werknemer"]]


def test_a_question_shows_what_was_chosen_and_loses_its_buttons(phone: Phone) -> None:
    phone.types(QUESTION)
    phone.taps("Kort")
    question = phone.shows("✔ Kort, tot ongeveer een half jaar")

    assert question["text"].startswith("Hoe lang duurt de opleiding")
    assert question["keyboard"] == []


def test_a_menu_shows_the_last_choice_and_keeps_its_buttons(phone: Phone) -> None:
    phone.types("/start")
    phone.taps("Stappen en termijnen")
    phone.shows("✔ Stappen en termijnen")
    menu, _ = until(lambda: phone.button("De WIA"))
    phone.taps("De WIA", menu)
    shown = phone.shows("✔ De WIA en na twee jaar ziekte")

    assert shown["text"].count("✔") == 1
    assert len(shown["keyboard"]) == 7
    assert phone.reads("Welk onderwerp?")
    assert phone.reads("Welk onderwerp?")


def test_an_answer_keeps_its_styles_and_links_when_a_choice_below_it_is_made(phone: Phone) -> None:
    phone.types(QUESTION)
    phone.taps("Kort")
    phone.taps("Ja, er is een baan")
    before = phone.shows("Ja, meestal betaalt u")["entities"]
    phone.taps("Meer uitleg")

    assert phone.shows("✔ Meer uitleg")["entities"] == before
    assert {entity["type"] for entity in before} == {"bold", "italic", "text_link", "expandable_blockquote"}


def test_every_tap_is_answered_and_a_double_tap_counts_once(bot: Process, phone: Phone) -> None:
    phone.types(QUESTION)
    last = phone.taps("Kort", times=3)
    until(lambda: last in phone.telegram.answered)
    phone.reads("dichter bij passend werk")
    phone.types("bedankt")
    phone.reads("Graag gedaan")

    assert stored(bot, phone) == [QUESTION, "Kort, tot ongeveer een half jaar", "bedankt"]
    assert phone.telegram.answered.keys() == phone.telegram.taps


def test_a_button_of_an_older_question_changes_the_earlier_answer(phone: Phone) -> None:
    phone.types(QUESTION)
    question, _ = until(lambda: phone.button("Lang"))
    phone.types("kort")
    phone.reads("dichter bij passend werk")
    phone.taps("Lang", question)

    assert "is nu “Lang, duidelijk meer dan een half jaar”" in phone.reads("Gewijzigd:")


def test_a_button_of_a_message_that_telegram_no_longer_shows_the_bot_still_works(phone: Phone) -> None:
    phone.types("/start")
    menu, value = until(lambda: phone.button("De WIA"))
    phone.sends_tap(menu, value, is_old=True)
    phone.reads("Welk onderwerp?")
    phone.types(QUESTION)
    question, value = until(lambda: phone.button("Kort"))
    tap = phone.sends_tap(question, value, is_old=True)
    phone.reads("dichter bij passend werk")
    until(lambda: not phone.telegram.shown[phone.chat][question]["keyboard"])

    assert until(lambda: tap in phone.telegram.answered)
    assert phone.telegram.shown[phone.chat][menu]["keyboard"]


@pytest.mark.parametrize("value", ["lees:7", "klopt:ja", "bestaat:niet", "rol:koning", "x"])
def test_a_button_that_is_not_of_this_conversation_says_so_and_goes_away(phone: Phone, value: str) -> None:
    phone.types(QUESTION)
    question, _ = until(lambda: phone.button("Kort"))

    tap = phone.sends_tap(question, value)

    alert = until(lambda: phone.telegram.answered.get(tap))
    assert alert is not None
    assert "hoort niet bij een vraag in dit gesprek" in alert
    until(lambda: not phone.telegram.shown[phone.chat][question]["keyboard"])


def test_what_is_medical_is_not_stored_and_the_person_is_told(bot: Process, phone: Phone) -> None:
    phone.types("mijn werknemer heeft kanker, wie betaalt de cursus?")
    phone.reads("medische of persoonlijke gegevens uit uw bericht weggelaten")

    database = Path(bot.environment["SPOORWIJZER_DATABASE"])
    assert not any(b"kanker" in file.read_bytes() for file in database.parent.glob("gesprekken.*"))
    assert stored(bot, phone)


def test_a_text_that_is_too_long_is_not_read_and_the_person_is_told(bot: Process, phone: Phone) -> None:
    phone.types("woord " * 680)

    assert phone.reads("Uw bericht is te lang. Gebruik hoogstens 4000 tekens.")
    assert stored(bot, phone) == ["(geen leesbare tekst)"]
