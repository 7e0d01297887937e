"""The power fails: after a service is killed at any moment, every message has been answered once, completely, or not at all."""

from __future__ import annotations

import itertools
import random
import signal
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx

from tests.service import Person, Process

KILLS = 20
SAID = [
    "onderwerp:opleiding_kosten",
    "rol:werkgever",
    "doe:waarom",
    "doe:terug",
    "rol:werknemer",
    "opleiding_duur:kort",
]
SAID += ["doe:gegevens", "onderwerp:no_riskpolis", "doe:opnieuw", "zeker:ja"]
"""Choices that start a topic, give, take back and change facts, and forget everything; again and again."""


class Insistent:
    """Somebody who goes on sending, and sends a message again with the same id until it is answered.

    `there` says whether it makes sense to try: a client that keeps knocking on a closed port of the ephemeral
    range is sooner or later connected to itself, and then the service cannot have its port back.
    """

    def __init__(self, service: Process, token: str) -> None:
        self._address = service.ready_at.replace("/health", "/api/conversations/messages")
        self._key = {"Authorization": f"Bearer {token}"}
        self._choices: Iterator[tuple[int, str]] = enumerate(itertools.cycle(SAID))
        self.there = threading.Event()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._talk)
        self.answers: list[tuple[dict[str, str], list[dict[str, Any]]]] = []
        self.interrupted = 0
        self.refused: list[str] = []

    def __enter__(self) -> Insistent:
        self.there.set()
        self._thread.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._stopping.set()
        self.there.set()
        self._thread.join()

    def _talk(self) -> None:
        with httpx.Client(headers=self._key, timeout=60) as client:
            for number, choice in self._choices:
                if self._stopping.is_set() or self.refused:
                    return
                body = {"id": f"bericht {number}", "choice": choice}
                self.answers.append((body, self._answer(client, body)))

    def _answer(self, client: httpx.Client, body: dict[str, str]) -> list[dict[str, Any]]:
        while self.there.wait():
            try:
                response = client.post(self._address, json=body)
            except httpx.TransportError as error:
                self.interrupted += not isinstance(error, httpx.ConnectError)
                if self._stopping.is_set():
                    break
            else:
                self.refused += [] if response.status_code == 200 else [response.text]
                return list(response.json().get("messages", []))
        return []


def slots(service: Process) -> list[str]:
    """What every conversation of a stopped service knows."""
    with sqlite3.connect(Path(service.environment["SPOORWIJZER_DATABASE"])) as database:
        found = [str(row[0]) for row in database.execute("SELECT slots FROM conversations")]
    database.close()
    return found


def test_twenty_times_kill_nine_leaves_every_message_answered_exactly_once(own_service: Callable[..., Process]) -> None:
    chance = random.Random(20261121)
    killed, fresh = own_service(), own_service()
    killed.start()
    with Person(killed) as person:
        with Insistent(killed, person.token) as insistent:
            for _ in range(KILLS):
                before = len(insistent.answers)
                while len(insistent.answers) == before and not insistent.refused:
                    time.sleep(0.001)
                time.sleep(chance.uniform(0, 0.03))
                insistent.there.clear()
                killed.stop(signal.SIGKILL)
                killed.start()
                insistent.there.set()
        history = person.history()
    killed.stop()

    assert insistent.refused == []
    assert insistent.interrupted > 0
    assert len(insistent.answers) > KILLS
    expected = list(person.welcome)
    for body, answer in insistent.answers:
        user = next(message for message in history if message["id"] == body["id"])
        expected += [user, *answer]
        assert answer
    assert history == expected

    fresh.start()
    with Person(fresh) as another:
        for body, answer in insistent.answers:
            assert another.post(body).json()["messages"] == answer
    fresh.stop()
    assert slots(killed) == slots(fresh)
