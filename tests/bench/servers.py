"""The two servers that are compared: a folder for their files goes in, servers that can be started and measured come out."""

from __future__ import annotations

import json
import shutil
import sys
import time
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path

from actions.outcomes import COMPUTATIONS
from bot.engine.training import ensure_model
from bot.settings import Settings
from flows.reader import load_flows
from knowledge.content import FOLDER, load
from tests.bench import memory
from tests.bench.load import ENGINES, Client, Turn
from tests.service import PROJECT, TODAY, Process, free_port, spoorwijzer


@dataclass(frozen=True)
class Server:
    """One way of running the assistant: its processes, and the port on which it answers."""

    engine: str
    port: int
    processes: tuple[Process, ...]

    def client(self) -> Client:
        """Somebody who talks to it."""
        return ENGINES[self.engine](self.port)

    def start(self, first: Turn, patience: float = 240) -> float:
        """Starts all processes at once and gives the seconds until the first message was answered.

        Raises:
            AssertionError: a process ended, or nothing was answered in `patience` seconds.
        """
        began = time.perf_counter()
        running = [process.launch() for process in self.processes]
        while time.perf_counter() - began < patience:
            if self._answers(first):
                return time.perf_counter() - began
            for process, launched in zip(self.processes, running):
                if launched.poll() is not None:
                    raise process.failure()
            time.sleep(0.05)
        raise self.processes[0].failure()

    def _answers(self, first: Turn) -> bool:
        client = self.client()
        try:
            client.begin()
            return bool(client.say(first))
        except (OSError, HTTPException):  # nobody is listening yet
            return False
        finally:
            client.close()

    def memory(self) -> int:
        """What all processes and their children take, in bytes."""
        return sum(memory.of_tree(process.process.pid) for process in self.processes if process.process)

    def stop(self) -> None:
        """Stops all processes."""
        for process in self.processes:
            process.stop()


def own(database: Path) -> Server:
    """`spoorwijzer serve` on this database."""
    port = free_port()
    return Server("spoorwijzer", port, (spoorwijzer(database, port),))


def stock(folder: Path) -> Server:
    """`rasa run` with `rasa run actions`: the same trained model, the same actions, conversations in SQLite."""
    port, actions_port = free_port(), free_port()
    endpoints = folder / "endpoints.yml"
    settings = {
        "action_endpoint": {"url": f"http://127.0.0.1:{actions_port}/webhook"},
        "tracker_store": {"type": "SQL", "dialect": "sqlite", "db": str(folder / "rasa.db")},
    }
    endpoints.write_text(json.dumps(settings), encoding="utf-8")  # JSON is YAML
    rasa = [sys.executable, "-m", "rasa", "run"]
    model = [
        "-m",
        str(_archive(folder)),
        "--endpoints",
        str(endpoints),
        "--credentials",
        str(PROJECT / "credentials.yml"),
    ]
    address = f"http://127.0.0.1:{port}/"
    today = {"SPOORWIJZER_TODAY": TODAY}
    server = Process([*rasa, *model, "-i", "127.0.0.1", "--port", str(port)], address, today, folder / "rasa_run.log")
    actions = Process([*rasa, "actions", "--port", str(actions_port)], address, today, folder / "rasa_actions.log")
    return Server("rasa", port, (server, actions))


def train() -> Path:
    """The archive that `spoorwijzer serve` uses, trained first if it is missing."""
    knowledge = load(FOLDER, COMPUTATIONS, Settings().today())
    return ensure_model(Settings().models, knowledge, load_flows(), lambda text: None)


def _archive(folder: Path) -> Path:
    """A copy of the trained model, so that nothing that happens to models/ disturbs a running server."""
    return Path(shutil.copy(train(), folder))
