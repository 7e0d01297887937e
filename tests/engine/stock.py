"""Rasa as its users run it: the commands, the servers and its REST channel, from the root of the repository."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import yaml

from tests.service import PROJECT, TODAY, Process, free_port

ENVIRONMENT = {"RASA_TELEMETRY_ENABLED": "false", "SPOORWIJZER_TODAY": TODAY, "TF_CPP_MIN_LOG_LEVEL": "3"}
NOISE = ("Deprecation", "MovedIn20", "No labels to evaluate")
"""What Rasa warns of in any project: its dependencies, and that a TEDPolicy that is not there found no entities."""


def rasa(*arguments: str, patience: float = 200) -> tuple[int, str]:
    """The exit code and everything that a Rasa command printed."""
    done = subprocess.run(
        [sys.executable, "-m", "rasa", *arguments],
        cwd=PROJECT,
        env={**os.environ, **ENVIRONMENT},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=patience,
        check=False,
    )
    return done.returncode, done.stdout.decode(errors="replace")


def warnings_in(printed: str) -> list[str]:
    """The lines in which Rasa warns or reports an error about this project."""
    marks = ("UserWarning", "FutureWarning", "WARNING", "ERROR", "Traceback")
    return [
        line
        for line in printed.splitlines()
        if any(mark in line for mark in marks) and not any(noise in line for noise in NOISE)
    ]


@dataclass
class Stock:
    """`rasa run` and `rasa run actions` on free ports, with a database of their own."""

    archive: Path
    folder: Path
    endpoints: Path = field(init=False)
    processes: tuple[Process, ...] = ()
    port: int = field(default_factory=free_port)

    def __post_init__(self) -> None:
        """The repository's own `endpoints.yml`, on another port and database."""
        actions = free_port()
        settings = yaml.safe_load((PROJECT / "endpoints.yml").read_text(encoding="utf-8"))
        settings["action_endpoint"]["url"] = f"http://127.0.0.1:{actions}/webhook"
        settings["tracker_store"]["db"] = str(self.database)
        self.endpoints = self.folder / "endpoints.yml"
        self.endpoints.write_text(yaml.safe_dump(settings), encoding="utf-8")
        run = ["run", "-m", str(self.archive), "--endpoints", str(self.endpoints), "-i", "127.0.0.1"]
        self.processes = (
            self._process("server", [*run, "--port", str(self.port)], f"http://127.0.0.1:{self.port}/"),
            self._process("actions", ["run", "actions", "--port", str(actions)], f"http://127.0.0.1:{actions}/health"),
        )

    @property
    def database(self) -> Path:
        """Where the conversations are kept; Rasa has to make the folder."""
        return self.folder / "kept" / "rasa.db"

    @property
    def printed(self) -> str:
        """What both servers have printed so far."""
        return "\n".join(process.log.read_text(errors="replace") for process in self.processes)

    def start(self) -> None:
        """Starts both at once and waits for both."""
        with ThreadPoolExecutor() as both:
            list(both.map(Process.start, self.processes))

    def stop(self) -> None:
        """Stops both."""
        for process in self.processes:
            process.stop()

    def say(self, sender: str, message: str) -> list[dict[str, Any]]:
        """The messages with which the REST channel answers."""
        address = f"http://127.0.0.1:{self.port}/webhooks/rest/webhook"
        response = httpx.post(address, json={"sender": sender, "message": message}, timeout=60)
        assert response.status_code == 200, response.text
        said: list[dict[str, Any]] = response.json()
        return said

    def _process(self, name: str, arguments: list[str], ready_at: str) -> Process:
        command = [sys.executable, "-m", "rasa", *arguments]
        return Process(command, ready_at, ENVIRONMENT, self.folder / f"{name}.log")
