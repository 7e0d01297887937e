"""`rasa run` with `rasa run actions` holds the same conversation as `spoorwijzer serve`, over Rasa's REST channel."""

from __future__ import annotations

import asyncio
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.engine.embedded import Embedded
from bot.message import Message
from tests.engine.stock import ENVIRONMENT, Stock, warnings_in
from tests.service import PROJECT

pytestmark = pytest.mark.rasa


@dataclass(frozen=True)
class Types:
    """Somebody types this."""

    text: str


@dataclass(frozen=True)
class Picks:
    """Somebody picks the first button of the last message whose title begins like this."""

    title: str


ABOUT_DEADLINES = (
    Types("goedemorgen"),
    Types("welke stappen en termijnen gelden er bij ziekte?"),
    Picks("Werkgever"),
    Types("begin maart"),
    Types("31 februari 2026"),
    Types("6-1-2025"),
    Picks("Ja"),
    Types("waarom"),
    Types("terug"),
    Types("nee"),
    Types("wijzig"),
    Types("gegevens"),
)
ABOUT_MANY_THINGS = (
    Types("wie betaalt de cursus?"),
    Picks("Werknemer"),
    Types("ik heb een hernia en mijn bsn is 111222333"),
    Types("heb ik recht op een no-riskpolis bij een nieuwe werkgever?"),
    Types("???"),
    Types("wat wordt het weer morgen"),
    Types("weet ik niet"),
    Types("ik wil iemand spreken"),
    Types("Ik zie het leven niet meer zitten"),
    Types("opnieuw"),
    Picks("Ja"),
    Types("dank je wel"),
)
WRONG = (
    '/keuze{"keuze": "onzin"}',
    '/keuze{"keuze": "rol:paus"}',
    '/keuze{"keuze": ""}',
    '/keuze{"keuze": {"a": 1}}',
    '/keuze{"keuze": 5}',
    '/keuze{"keuze": "lees:0"} en nog iets',
    "/keuze{kapot",
    "/keuze",
    "/bestaat_niet",
    "/",
)
"""Payloads that no button of this assistant has, or that cannot be read at all."""


@pytest.fixture(scope="module")
def stock(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stock]:
    """Both of Rasa's servers."""
    running = Stock(archive, tmp_path_factory.mktemp("rasa"))
    try:
        running.start()
        yield running
    finally:
        running.stop()


@pytest.mark.parametrize("turns", [ABOUT_DEADLINES, ABOUT_MANY_THINGS], ids=["deadlines", "many_things"])
def test_every_turn_gets_the_same_texts_and_buttons_as_from_the_embedded_engine(
    stock: Stock, embedded: Embedded, turns: tuple[Types | Picks, ...], request: pytest.FixtureRequest
) -> None:
    name = request.node.name
    own = embedded.start(name)
    said: list[dict[str, object]] = []
    for number, turn in enumerate(turns):
        own = asyncio.run(embedded.say(name, f"m{number}", **asked_of_own(turn, own)))
        said = stock.say(name, asked_of_stock(turn, said))

        # Rasa's channels make a message of every paragraph.
        assert "\n\n".join(str(message["text"]) for message in said) == "\n\n".join(m.text for m in own), turn
        assert titles(said) == [choice.title for message in own for choice in message.choices], turn


def test_a_payload_that_is_no_button_of_this_conversation_gets_words_and_the_conversation_goes_on(
    stock: Stock,
) -> None:
    open_question = stock.say("wrong", "wie betaalt de cursus?")[-1]["text"]
    for payload in WRONG:
        said = stock.say("wrong", payload)
        assert said, payload
        assert all(str(message["text"]).strip() for message in said), payload

        again = stock.say("wrong", "???")
        assert again[-1]["text"] == open_question, payload


def test_an_unknown_choice_is_answered_with_what_to_do_instead(stock: Stock) -> None:
    said = stock.say("unknown choice", '/keuze{"keuze": "onzin"}')

    assert "knop" in said[0]["text"]
    assert "typ" in said[0]["text"].lower()


def test_medical_facts_and_numbers_of_persons_do_not_reach_the_database_of_rasa(stock: Stock) -> None:
    stock.say("patient", "ik heb een hernia en mijn bsn is 111222333, wie betaalt de cursus?")

    with closing(sqlite3.connect(stock.database)) as database:
        kept = database.execute("SELECT data FROM events WHERE sender_id = 'patient'").fetchall()
    everything = " ".join(data for (data,) in kept)
    assert "wie betaalt de cursus?" in everything
    assert "hernia" not in everything
    assert "111222333" not in everything


def test_two_people_do_not_see_each_others_answers(stock: Stock) -> None:
    stock.say("first", "wie betaalt de cursus?")
    stock.say("first", '/keuze{"keuze": "rol:werkgever"}')

    said = stock.say("second", "wie betaalt de cursus?")

    assert "werkgever of werknemer" in said[-1]["text"]


def test_a_conversation_can_be_held_in_rasa_shell(stock: Stock) -> None:
    command = [sys.executable, "-m", "rasa", "shell", "-m", str(stock.archive), "--endpoints", str(stock.endpoints)]
    said = ""
    with subprocess.Popen(
        command,
        cwd=PROJECT,
        env={**os.environ, **ENVIRONMENT},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    ) as shell:
        assert shell.stdin is not None
        assert shell.stdout is not None
        shell.stdin.write(b"wie betaalt de cursus?\n")
        shell.stdin.flush()
        os.set_blocking(shell.stdout.fileno(), False)
        end = time.monotonic() + 120
        while "werkgever of werknemer" not in said and time.monotonic() < end and shell.poll() is None:
            said += (shell.stdout.read() or b"").decode(errors="replace")
            time.sleep(0.1)
        os.killpg(shell.pid, signal.SIGKILL)

    assert "werkgever of werknemer" in said
    assert "rol:werknemer" in said


def test_after_all_this_neither_server_has_reported_an_error_of_this_project(stock: Stock) -> None:
    stock.say("last", "wie betaalt de cursus?")

    reported = [line for line in warnings_in(stock.printed) if "ERROR" in line or "Traceback" in line]
    assert reported == []


def asked_of_own(turn: Types | Picks, said: list[Message]) -> dict[str, str]:
    """What the embedded engine is asked: the text, or the value of the button."""
    if isinstance(turn, Types):
        return {"text": turn.text}
    return {"choice": next(choice.value for choice in said[-1].choices if choice.title.startswith(turn.title))}


def asked_of_stock(turn: Types | Picks, said: list[dict[str, object]]) -> str:
    """What Rasa is sent: the text, or the payload of the button."""
    if isinstance(turn, Types):
        return turn.text
    return next(payload for title, payload in buttons(said[-1:]) if title.startswith(turn.title))


def buttons(said: list[dict[str, object]]) -> list[tuple[str, str]]:
    """The titles and payloads of the buttons under these messages."""
    return [(button["title"], button["payload"]) for message in said for button in message.get("buttons") or []]  # type: ignore[attr-defined]


def titles(said: list[dict[str, object]]) -> list[str]:
    """The titles alone."""
    return [title for title, _ in buttons(said)]
