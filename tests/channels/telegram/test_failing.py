"""Telegram fails or asks for patience: every message arrives once, in order, and only the chat concerned waits."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.channels.telegram.failure import Failure
from tests.channels.telegram.phone import Phone, until
from tests.service import Process

QUESTION = "wie betaalt de cursus van mijn werknemer?"
ANSWER = ["Welkom bij", "Dit haal ik uit uw bericht", "Hoe lang duurt"]


def beginnings(phone: Phone, texts: list[str]) -> bool:
    """Whether the chat has exactly these messages, by their first words."""
    found = phone.texts()
    return len(found) == len(texts) and all(text.startswith(start) for text, start in zip(found, texts))


@pytest.mark.parametrize(
    "failure",
    [
        Failure(status=429, retry_after=1),
        Failure(status=502),
        Failure(status=500),
        Failure(drop=True),
        Failure(status=409),
    ],
    ids=str,
)
def test_a_message_that_did_not_arrive_is_sent_again_before_the_next(phone: Phone, failure: Failure) -> None:
    phone.telegram.fail(failure, "sendMessage", times=2, chat=phone.chat)
    phone.types(QUESTION)

    until(lambda: beginnings(phone, ANSWER))


def test_the_wait_that_telegram_asks_for_is_kept(phone: Phone) -> None:
    phone.telegram.fail(Failure(status=429, retry_after=2), "sendMessage", chat=phone.chat)
    phone.types("hallo")
    phone.reads("Welkom")

    first, second, *_ = [c.at for c in phone.telegram.made("sendMessage") if c.parameters["chat_id"] == str(phone.chat)]
    assert second - first >= 2


def test_a_chat_that_telegram_is_slow_with_holds_up_no_other(phone: Phone) -> None:
    other = Phone(phone.telegram)
    phone.telegram.fail(Failure(wait=3), "sendMessage", chat=phone.chat)
    phone.types("hallo")
    other.types("hallo")
    began = time.monotonic()
    other.reads("Hallo!")

    assert time.monotonic() - began < 2
    assert phone.texts() == []
    phone.reads("Hallo!")


@pytest.mark.parametrize(
    "failure", [Failure(status=502), Failure(drop=True), Failure(status=429, retry_after=1)], ids=str
)
def test_updates_that_could_not_be_fetched_are_fetched_again(phone: Phone, failure: Failure) -> None:
    phone.telegram.fail(failure, "getUpdates", times=2)
    phone.types("hallo")
    phone.types(QUESTION)
    phone.reads("Hallo!")
    phone.reads("Hoe lang duurt")

    assert len(phone.texts()) == 4


def test_updates_that_come_twice_are_answered_once(phone: Phone) -> None:
    """The connection breaks after Telegram has handed them out: they were not confirmed, so they come again."""
    phone.telegram.fail(Failure(drop=True, after=True), "getUpdates")
    phone.types(QUESTION)
    phone.reads("Hoe lang duurt")
    phone.types("bedankt")
    phone.reads("Graag gedaan")

    phone.reads("Hoe lang duurt")

    assert beginnings(phone, [*ANSWER, "Graag gedaan", "Hoe lang duurt"])


def test_a_text_that_telegram_refuses_is_sent_without_style_and_with_its_buttons(phone: Phone) -> None:
    phone.telegram.fail(Failure(status=400), "sendMessage", chat=phone.chat)
    phone.types("/start")
    welcome = phone.shows("Welkom bij")

    assert welcome["entities"] == []
    assert len(welcome["keyboard"]) == 7


def test_a_text_with_buttons_that_telegram_refuses_is_sent_without_them(phone: Phone) -> None:
    phone.telegram.fail(Failure(status=400), "sendMessage", times=2, chat=phone.chat)
    phone.types("/start")

    assert phone.shows("Welkom bij")["keyboard"] == []


def test_a_text_that_telegram_refuses_whatever_is_done_does_not_stop_the_chat(phone: Phone) -> None:
    phone.telegram.fail(Failure(status=400), "sendMessage", times=3, chat=phone.chat)
    phone.types("hallo")

    assert phone.reads("Hallo!")


@pytest.mark.parametrize("method", ["answerCallbackQuery", "editMessageText"])
def test_a_tap_counts_and_is_marked_although_telegram_fails_meanwhile(phone: Phone, method: str) -> None:
    phone.types(QUESTION)
    question, _ = until(lambda: phone.button("Kort"))
    phone.telegram.fail(Failure(status=502), method)
    tap = phone.taps("Kort")

    phone.reads("dichter bij passend werk")
    until(lambda: tap in phone.telegram.answered)
    until(lambda: "✔ Kort" in phone.telegram.shown[phone.chat][question]["text"])


@contextmanager
def locked(service: Process) -> Iterator[None]:
    """A database that another program keeps to itself."""
    other = sqlite3.connect(service.environment["SPOORWIJZER_DATABASE"], isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    yield
    other.execute("ROLLBACK")
    other.close()


def test_a_message_that_cannot_be_stored_is_answered_with_what_to_do(bot: Process, phone: Phone) -> None:
    phone.types(QUESTION)
    question, _ = until(lambda: phone.button("Kort"))
    with locked(bot):
        phone.types("kort")
        phone.reads("Er ging iets mis.")
        tap = phone.taps("Kort", question)
        alert = until(lambda: phone.telegram.answered.get(tap))
    phone.types("kort")

    assert alert is not None
    assert alert.startswith("Er ging iets mis.")
    assert phone.reads("dichter bij passend werk")
    log = bot.log.read_text()
    assert "Onverwachte fout bij een bericht in Telegram" in log
    assert "kort" not in log
