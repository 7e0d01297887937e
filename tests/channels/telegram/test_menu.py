"""The commands of the menu, links to a topic, and erasing: each does what its line in the menu says."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from tests.channels.telegram.phone import Phone, until
from tests.service import Process

QUESTION = "wie betaalt de cursus van mijn werknemer?"


def rows_of(service: Process, chat: int) -> int:
    """How many rows of any table are about this chat."""
    tables = (("conversations", "id"), ("events", "conversation"), ("telegram_chats", "conversation"))
    with sqlite3.connect(Path(service.environment["SPOORWIJZER_DATABASE"])) as database:
        found = [
            database.execute(f"SELECT count(*) FROM {table} WHERE {column} = ?", (f"telegram:{chat}",)).fetchone()[0]
            for table, column in tables
        ]
    database.close()
    return sum(found)


def test_the_menu_has_every_command_with_a_dutch_description(phone: Phone) -> None:
    assert until(lambda: phone.telegram.menu.keys()) == {
        *("start", "tijdlijn", "bereken", "coach", "terug", "wijzig"),
        *("waarom", "gegevens", "opnieuw", "wis", "help"),
    }
    assert phone.telegram.menu["wis"] == "Verwijder dit gesprek"


@pytest.mark.parametrize(
    ("command", "answer"),
    [
        ("/start", "Hallo! Waarmee kan ik u helpen?"),
        ("/tijdlijn", "Wat is de eerste ziektedag van uw werknemer?"),
        ("/bereken", "Wat wilt u laten uitrekenen?"),
        ("/coach", "kijkt graag met u mee"),
        ("/terug", "Uw antwoord op “Uw rol” is weg."),
        ("/wijzig", "Welk antwoord wilt u wijzigen?"),
        ("/waarom", "Ik heb nog nodig: Duur van de opleiding."),
        ("/gegevens", "Dit weet ik van uw situatie:"),
        ("/opnieuw", "Wilt u leeg beginnen?"),
        ("/wis", "Wilt u alles wissen?"),
        ("/help", "Ik ben een computerprogramma."),
        ("/HELP@spoorwijzer_bot", "Ik ben een computerprogramma."),
        ("/bestaatniet", "Ik ben een computerprogramma."),
    ],
)
def test_a_command_does_what_the_menu_says(phone: Phone, command: str, answer: str) -> None:
    phone.types(QUESTION)
    phone.reads("Hoe lang duurt de opleiding")
    phone.types(command)

    assert phone.reads(answer)


def test_everything_that_can_be_computed_can_be_chosen(phone: Phone) -> None:
    phone.types("/bereken")
    menu = phone.shows("Wat wilt u laten uitrekenen?")

    assert len(menu["keyboard"]) == 8
    phone.taps("Transitievergoeding")
    phone.reads("Bent u werkgever of werknemer?")


def test_a_link_to_a_topic_starts_it(phone: Phone) -> None:
    phone.types("/start transitievergoeding")
    phone.reads("Welkom bij de Spoorwijzer")

    assert phone.reads("Bent u werkgever of werknemer?")


@pytest.mark.parametrize("payload", ["bestaat_niet", "doe:wis", "../../x", "Ω"])
def test_a_link_to_anything_else_is_a_welcome(phone: Phone, payload: str) -> None:
    phone.types(f"/start {payload}")
    phone.reads("Welkom bij de Spoorwijzer")
    phone.types("bedankt")
    phone.reads("Graag gedaan")

    assert len(phone.texts()) == 2


def test_erasing_asks_first_and_then_leaves_nothing_of_the_chat(bot: Process, phone: Phone) -> None:
    phone.types(QUESTION)
    phone.types("/wis")
    phone.reads("Wilt u alles wissen?")
    assert rows_of(bot, phone.chat) > 3

    phone.taps("Ja, wis alles")
    shown = phone.shows("Alles is gewist.")

    assert shown["keyboard"] == []
    assert rows_of(bot, phone.chat) == 0


def test_not_erasing_leaves_everything(bot: Process, phone: Phone) -> None:
    phone.types(QUESTION)
    phone.types("/wis")
    phone.taps("Nee, bewaar alles")
    phone.reads("Er is niets gewist.")
    phone.taps("Kort")

    assert phone.reads("dichter bij passend werk")


def test_after_erasing_buttons_say_so_and_a_message_begins_anew(bot: Process, phone: Phone) -> None:
    phone.types(QUESTION)
    question, _ = until(lambda: phone.button("Kort"))
    phone.types("/wis")
    phone.taps("Ja, wis alles", times=2)
    phone.shows("Alles is gewist.")
    tap = phone.taps("Kort", question)
    alert = until(lambda: phone.telegram.answered.get(tap))
    phone.types("/wis")
    phone.reads("Alles is gewist.")
    assert rows_of(bot, phone.chat) == 0

    phone.types("hallo")
    phone.reads("Welkom bij de Spoorwijzer")
    assert alert is not None
    assert alert.startswith("Alles is gewist.")
