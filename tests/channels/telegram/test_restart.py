"""The power fails or the service is stopped: afterwards nothing is lost, and nothing has come twice."""

from __future__ import annotations

import re
import signal
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from telegram import CallbackQuery, Update, User

from bot.channels.telegram.polling import batch
from tests.channels.telegram.failure import Failure
from tests.channels.telegram.fake import FakeTelegram
from tests.channels.telegram.phone import Phone, until
from tests.service import Process

QUESTION = "wie betaalt de cursus van mijn werknemer?"


def asked(service: Process, query: str, chat: int) -> list[str]:
    """What the database says about this chat."""
    with sqlite3.connect(Path(service.environment["SPOORWIJZER_DATABASE"])) as database:
        rows = database.execute(query, (f"telegram:{chat}",)).fetchall()
    database.close()
    return [row[0] for row in rows]


def said(service: Process, chat: int) -> list[str]:
    """What the assistant has said in this chat, in the signs that the chat shows."""
    query = "SELECT json_extract(data, '$.text') FROM events WHERE conversation = ? AND kind = 'bot' ORDER BY number"
    return [text.replace("**", "").replace("\n- ", "\n• ") for text in asked(service, query, chat)]


def is_noted(service: Process, chat: int) -> bool:
    """Whether the service knows that this chat has received everything."""
    query = "SELECT 1 FROM telegram_chats AS c JOIN events AS e ON c.conversation = e.conversation AND number >= event"
    return asked(service, f"{query} WHERE kind = 'bot' AND c.conversation = ?", chat) == []


def delivered(phone: Phone) -> list[str]:
    """What has appeared in this chat, without what stands below a text."""
    return [re.split("\n\n(?:Bron:|U kunt kiezen:)", text)[0] for text in phone.texts()]


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM])
def test_what_was_not_delivered_and_what_was_not_confirmed_is_done_after_a_restart(
    telegram: FakeTelegram, own_service: Callable[..., Process], how: signal.Signals
) -> None:
    service = own_service(**telegram.settings())
    service.start()
    waiting, asking = Phone(telegram), Phone(telegram)
    telegram.fail(Failure(status=502), "sendMessage", times=100, chat=waiting.chat)
    waiting.types(QUESTION)
    until(lambda: len(said(service, waiting.chat)) == 3)
    service.stop(how)
    telegram.failures.clear()
    asking.types(QUESTION)
    waiting.types("kort")
    assert waiting.texts() == []

    service.start()

    asking.reads("Hoe lang duurt")
    waiting.reads("dichter bij passend werk")
    for phone in (asking, waiting):
        assert delivered(phone) == said(service, phone.chat)


def test_a_service_that_is_stopped_finishes_what_it_is_sending(
    telegram: FakeTelegram, own_service: Callable[..., Process]
) -> None:
    service = own_service(**telegram.settings())
    service.start()
    phone = Phone(telegram)
    telegram.fail(Failure(wait=1), "sendMessage", chat=phone.chat)
    phone.types(QUESTION)
    until(lambda: telegram.made("sendMessage"))
    service.stop()
    assert len(phone.texts()) == 1

    service.start()
    phone.reads("Hoe lang duurt")

    assert delivered(phone) == said(service, phone.chat)


def test_updates_handled_but_not_confirmed_before_a_crash_change_nothing_when_they_come_again(
    telegram: FakeTelegram, own_service: Callable[..., Process]
) -> None:
    service = own_service(**telegram.settings())
    service.start()
    phone = Phone(telegram)
    message = phone.types("/start")
    phone.types(QUESTION)
    phone.taps("Kort")
    phone.reads("dichter bij passend werk")
    phone.sends(location={"latitude": 52.1, "longitude": 5.1})
    phone.reads("Ik lees alleen tekst")
    phone.edits(message, "/help")
    phone.reads("U hebt een eerder bericht aangepast")
    until(lambda: not telegram.updates and is_noted(service, phone.chat))
    history = [*telegram.confirmed]
    before = phone.texts()
    service.stop(signal.SIGKILL)
    telegram.updates.extend(history)

    service.start()
    phone.types("bedankt")
    phone.reads("Graag gedaan")

    assert phone.texts()[: len(before)] == before
    assert phone.texts()[len(before)].startswith("Graag gedaan")


def test_what_was_said_before_an_erasure_is_gone_and_what_came_after_is_answered(
    telegram: FakeTelegram, own_service: Callable[..., Process]
) -> None:
    service = own_service(**telegram.settings())
    service.start()
    phone = Phone(telegram)
    phone.types("hallo")
    phone.types("/wis")
    until(lambda: phone.button("Ja, wis alles"))
    service.stop()
    phone.types("bedankt")
    phone.taps("Ja, wis alles", times=2)
    phone.types("hallo")
    service.start()
    phone.shows("Alles is gewist")

    until(lambda: [text.split()[0] for text in said(service, phone.chat)] == ["Welkom", "Hallo!"])
    until(lambda: not telegram.updates)
    assert len(said(service, phone.chat)) == 2


def update(number: int, data: str | None) -> Update:
    """A tap on a button with this value, or something else."""
    person = User(1, "Iemand", is_bot=False)
    return Update(number, callback_query=CallbackQuery(str(number), person, "1", data=data) if data else None)


@pytest.mark.parametrize(
    ("tapped", "together"),
    [
        ([None, "wis:nee", None], 3),
        ([None, None, "wis:ja", None], 2),
        (["wis:ja", None], 1),
        (["wis:ja", "wis:ja"], 1),
        ([], 0),
    ],
)
def test_an_erasure_is_confirmed_by_itself(tapped: list[str | None], together: int) -> None:
    """After it nothing shows that an update was handled, so none may come again together with it."""
    updates = [update(number, data) for number, data in enumerate(tapped)]

    assert list(batch(updates)) == updates[:together]
