"""A service that cannot reach Telegram, or may not: it says so in one line, and the website goes on."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

from tests.channels.telegram.failure import Failure
from tests.channels.telegram.fake import TOKEN, FakeTelegram
from tests.channels.telegram.phone import Phone, until
from tests.service import PROJECT, Person, Process, free_port

WRONG = "4711:AAH-a_wrong-token"


def lines_of(service: Process) -> list[str]:
    """What the service has said about Telegram."""
    return [line for line in service.log.read_text().splitlines() if "Telegram" in line]


def works(service: Process) -> bool:
    """Whether the website answers somebody."""
    with Person(service) as person:
        return "Graag gedaan" in person.types("bedankt")[0]["text"]


@pytest.mark.parametrize("token", [WRONG, "geen-token", "4711:AAH met spaties"])
def test_a_wrong_token_is_told_in_one_line_without_it(
    telegram: FakeTelegram, own_service: Callable[..., Process], token: str
) -> None:
    service = own_service(**telegram.settings(SPOORWIJZER_TELEGRAM_TOKEN=token))
    service.start()

    (line,) = until(lambda: lines_of(service))
    assert "token" in line
    assert works(service)
    assert token not in service.log.read_text()
    assert telegram.calls == []


def test_without_network_it_is_told_once_and_tried_until_there_is(
    telegram: FakeTelegram, own_service: Callable[..., Process]
) -> None:
    unreachable = FakeTelegram()
    service = own_service(**unreachable.settings())
    service.start()
    (line,) = until(lambda: lines_of(service))
    assert "niet bereikbaar" in line
    assert works(service)

    with unreachable.running():
        phone = Phone(unreachable)
        phone.types("hallo")
        phone.reads("Hallo!")
        assert lines_of(service) == [line, "Telegram staat klaar: @spoorwijzer_bot"]
        service.stop()


def test_an_outage_is_told_once_and_overcome(telegram: FakeTelegram, own_service: Callable[..., Process]) -> None:
    service = own_service(**telegram.settings())
    telegram.fail(Failure(drop=True), "getUpdates", times=3)
    service.start()
    phone = Phone(telegram)
    phone.types("hallo")
    phone.reads("Hallo!")

    assert [line[:23] for line in lines_of(service)] == ["Telegram staat klaar: @", "Telegram is niet bereik"]


def test_a_token_that_is_withdrawn_meanwhile_is_told(
    telegram: FakeTelegram, own_service: Callable[..., Process]
) -> None:
    service = own_service(**telegram.settings())
    service.start()
    until(lambda: telegram.made("getUpdates"))
    telegram.fail(Failure(status=401), "getUpdates")
    Phone(telegram).types("hallo")

    until(lambda: any("geweigerd" in line for line in lines_of(service)))
    assert works(service)


def test_the_token_can_stand_in_a_file(
    telegram: FakeTelegram, own_service: Callable[..., Process], tmp_path: Path
) -> None:
    (tmp_path / "token").write_text(f"{TOKEN}\n")
    service = own_service(
        **telegram.settings(SPOORWIJZER_TELEGRAM_TOKEN="", SPOORWIJZER_TELEGRAM_TOKEN_FILE=str(tmp_path / "token"))
    )
    service.start()
    phone = Phone(telegram)
    phone.types("hallo")

    assert phone.reads("Hallo!")


def test_a_file_with_a_token_that_is_not_there_is_named(own_service: Callable[..., Process], tmp_path: Path) -> None:
    service = own_service(SPOORWIJZER_TELEGRAM_TOKEN_FILE=str(tmp_path / "nergens"))
    service.start()

    (line,) = lines_of(service)
    assert str(tmp_path / "nergens") in line
    assert works(service)


def test_another_program_with_the_same_token_is_told(
    telegram: FakeTelegram, own_service: Callable[..., Process]
) -> None:
    service = own_service(**telegram.settings())
    service.start()
    until(lambda: telegram.made("getUpdates"))
    httpx.post(f"http://127.0.0.1:{telegram.port}/bot{TOKEN}/getUpdates", data={"timeout": "0"})

    until(lambda: any("een ander programma" in line for line in lines_of(service)))
    phone = Phone(telegram)
    phone.types("hallo")
    assert phone.reads("Hallo!")


def test_the_token_is_in_no_log_and_in_no_file_whatever_happens(
    telegram: FakeTelegram, own_service: Callable[..., Process], tmp_path: Path
) -> None:
    service = own_service(**telegram.settings(), PYTHONASYNCIODEBUG="1", PYTHONDEVMODE="1")
    service.start()
    phone = Phone(telegram)
    for failure in (Failure(status=502), Failure(drop=True), Failure(status=400), Failure(status=429, retry_after=1)):
        for method in ("sendMessage", "getUpdates", "answerCallbackQuery", "editMessageText"):
            telegram.fail(failure, method)
    phone.types("/start")
    phone.taps("Stappen")
    phone.reads("Welk onderwerp?")
    telegram.bring("message", {"message_id": "onleesbaar"})
    telegram.fail(Failure(status=401), "getUpdates")
    until(lambda: any("geweigerd" in line for line in lines_of(service)))
    service.stop()

    assert len(lines_of(service)) > 2
    for file in tmp_path.rglob("*"):
        assert not file.is_file() or TOKEN.encode() not in file.read_bytes()


@pytest.mark.parametrize(
    ("name", "value"),
    [("WEBHOOK", "http://voorbeeld.nl"), ("WEBHOOK", "voorbeeld.nl"), ("API", "ftp://voorbeeld.nl")],
)
def test_an_address_that_telegram_cannot_use_is_refused_by_its_name(name: str, value: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bot.commands", "serve"],
        cwd=PROJECT,
        env={**os.environ, "SPOORWIJZER_PORT": str(free_port()), f"SPOORWIJZER_TELEGRAM_{name}": value},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert done.returncode == 1
    assert f"SPOORWIJZER_TELEGRAM_{name}" in done.stderr


def test_a_service_that_waits_for_updates_stops_when_it_is_asked_to(
    telegram: FakeTelegram, own_service: Callable[..., Process]
) -> None:
    service = own_service(**telegram.settings())
    service.start()
    until(lambda: telegram.made("getUpdates"))
    began = time.monotonic()
    service.stop()

    assert time.monotonic() - began < 3
    assert "Traceback" not in service.log.read_text()
