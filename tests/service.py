"""Starts the assistant as a process of its own, the way a reader does, and talks to it over HTTP."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx

PROJECT = Path(__file__).parent.parent
TODAY = "2026-11-21"
Said = list[dict[str, Any]]


def free_port() -> int:
    """A port that nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Process:
    """A server process that is ready when its address answers."""

    command: Sequence[str]
    ready_at: str
    environment: Mapping[str, str] = field(default_factory=dict)
    log: Path = Path(os.devnull)
    process: subprocess.Popen[bytes] | None = None

    def launch(self) -> subprocess.Popen[bytes]:
        """Starts it and does not wait."""
        environment = {**os.environ, "RASA_TELEMETRY_ENABLED": "false", **self.environment}
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                self.command, cwd=PROJECT, env=environment, stdout=log, stderr=log, start_new_session=True
            )
        return self.process

    def start(self, patience: float = 240) -> None:
        """Starts it and waits until it answers; fails with its last words if it does not."""
        running = self.launch()
        end = time.monotonic() + patience
        while time.monotonic() < end and running.poll() is None:
            try:
                if httpx.get(self.ready_at, timeout=2).status_code < 500:
                    return
            except httpx.TransportError:
                time.sleep(0.05)
        raise self.failure()

    def failure(self) -> AssertionError:
        """The error that it did not start, with its last words."""
        last = self.log.read_text(errors="replace")[-2000:] if self.log.is_file() else ""
        return AssertionError(f"{' '.join(self.command)} did not start:\n{last}")

    def stop(self, how: signal.Signals = signal.SIGTERM) -> None:
        """Stops the process and everything that it started."""
        if self.process is not None and self.process.poll() is None:
            os.killpg(self.process.pid, how)
            self.process.wait(timeout=30)


def spoorwijzer(database: Path, port: int | None = None, **settings: str) -> Process:
    """`spoorwijzer serve` on a database of its own, as of the day on which the law was checked."""
    port = port or free_port()
    environment = {
        "SPOORWIJZER_PORT": str(port),
        "SPOORWIJZER_DATABASE": str(database),
        "SPOORWIJZER_TODAY": TODAY,
        "SPOORWIJZER_MESSAGES_PER_MINUTE": "0",
        "SPOORWIJZER_NEW_CONVERSATIONS_PER_MINUTE": "0",
        **settings,
    }
    command = [sys.executable, "-m", "bot.commands", "serve"]
    log = database.with_suffix(".log")
    return Process(command, f"http://127.0.0.1:{port}/health", environment, log)


class Person:
    """Somebody with a conversation, who types and picks buttons."""

    def __init__(self, service: Process) -> None:
        self._client = httpx.Client(base_url=service.ready_at.removesuffix("/health"), timeout=30)
        started = self._client.post("/api/conversations")
        assert started.status_code == 201, started.text
        self.token: str = started.json()["token"]
        self.welcome: Said = started.json()["messages"]
        self.offered = self.welcome[-1]["choices"]

    def __enter__(self) -> Person:
        return self

    def __exit__(self, *error: object) -> None:
        self._client.close()

    def types(self, text: str, message_id: str | None = None) -> Said:
        """What the assistant says to this text."""
        return self._send({"id": message_id or uuid.uuid4().hex, "text": text})

    def picks(self, title: str) -> Said:
        """What the assistant says when the button with this title (or its beginning) is picked."""
        values = [choice["value"] for choice in self.offered if choice["title"].startswith(title)]
        assert values, f"no button {title!r} among {[choice['title'] for choice in self.offered]}"
        return self._send({"id": uuid.uuid4().hex, "choice": values[0]})

    def post(self, body: Any) -> httpx.Response:
        """The bare response to a message."""
        return self._client.post("/api/conversations/messages", json=body, headers=self.key)

    @property
    def key(self) -> dict[str, str]:
        """The header that opens this conversation."""
        return {"Authorization": f"Bearer {self.token}"}

    def history(self) -> Said:
        """The whole conversation."""
        response = self._client.get("/api/conversations/messages", headers=self.key)
        assert response.status_code == 200, response.text
        return list(response.json()["messages"])

    def _send(self, body: dict[str, str]) -> Said:
        response = self.post(body)
        assert response.status_code == 200, response.text
        messages: Said = response.json()["messages"]
        self.offered = messages[-1]["choices"] if messages else []
        return messages


def text_of(messages: Said) -> str:
    """Everything that was said, in one text."""
    return "\n".join(message["text"] for message in messages)
