"""Sends one conversation again and again to a server, many people at once: a plan in, how long each answer took out.

Runs as a process of its own and imports nothing but the standard library, so that it takes little of the
server's processor: `python -m tests.bench.load`, a plan on standard input, the outcome on standard output.
"""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
import uuid
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Any

_PROJECT = Path(__file__).parent.parent.parent
PATIENCE = 60.0
"""How long one answer may take, in seconds."""


@dataclass(frozen=True)
class Turn:
    """A text that is typed or the value of a button that is picked, and what the assistant must say to it."""

    value: str
    picked: bool
    expected: str = ""


class Client:
    """Somebody who talks to a server over one connection; each server has its own kind."""

    def __init__(self, port: int, conversation: str = "") -> None:
        self._connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        self.conversation = conversation

    def begin(self) -> None:
        """Starts a new conversation."""
        raise NotImplementedError

    def say(self, turn: Turn) -> str:
        """Everything that the assistant says to this turn."""
        raise NotImplementedError

    def close(self) -> None:
        """Hangs up."""
        self._connection.close()

    def _post(self, path: str, body: object, **headers: str) -> Any:
        headers["Content-Type"] = "application/json"
        self._connection.request("POST", path, json.dumps(body).encode(), headers)
        response = self._connection.getresponse()
        said = response.read()
        if response.status >= 300:
            raise OSError(f"{response.status} {said[:300].decode(errors='replace')}")
        return json.loads(said)


class Spoorwijzer(Client):
    """Talks to `spoorwijzer serve`."""

    def begin(self) -> None:
        self.conversation = self._post("/api/conversations", {})["token"]

    def say(self, turn: Turn) -> str:
        body = {"id": uuid.uuid4().hex, "choice" if turn.picked else "text": turn.value}
        answer = self._post("/api/conversations/messages", body, Authorization=f"Bearer {self.conversation}")
        return joined(answer["messages"])


class StockRasa(Client):
    """Talks to the REST channel of `rasa run`; a button is sent as the payload that it carries."""

    def begin(self) -> None:
        self.conversation = uuid.uuid4().hex

    def say(self, turn: Turn) -> str:
        message = f'/keuze{{"keuze": "{turn.value}"}}' if turn.picked else turn.value
        return joined(self._post("/webhooks/rest/webhook", {"sender": self.conversation, "message": message}))


ENGINES: dict[str, type[Client]] = {"spoorwijzer": Spoorwijzer, "rasa": StockRasa}


def joined(messages: Sequence[dict[str, Any]]) -> str:
    """What was said in one text; Rasa's REST channel sends each paragraph of a text without buttons by itself."""
    return "\n\n".join(message["text"].strip() for message in messages)


@dataclass(frozen=True)
class Person:
    """A conversation that goes on in a later block, and how many turns it has had; "" for one that has not begun."""

    conversation: str = ""
    turns: int = 0


@dataclass(frozen=True)
class Plan:
    """Who talks to which server, about what and for how many seconds."""

    engine: str
    port: int
    seconds: float
    people: list[Person]
    turns: list[Turn]


@dataclass
class Outcome:
    """How many seconds each answer took, how long the block lasted, where the people are now, and what went wrong."""

    answers: list[float] = field(default_factory=list)
    elapsed: float = 0.0
    people: list[Person] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


def run(plan: Plan) -> Outcome:
    """Runs a plan in this process, a thread for each person."""
    outcome = Outcome()
    began = time.perf_counter()
    threads = [threading.Thread(target=_talk, args=(plan, person, began, outcome)) for person in plan.people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    outcome.elapsed = time.perf_counter() - began
    return outcome


def _talk(plan: Plan, person: Person, began: float, outcome: Outcome) -> None:
    """One person: the conversation from where it was, then a new one, until the time is up."""
    client = ENGINES[plan.engine](plan.port, person.conversation)
    count = person.turns
    try:
        while time.perf_counter() - began < plan.seconds:
            place = count % len(plan.turns)
            if place == 0:
                client.begin()
                count = 0
            asked = time.perf_counter()
            said = client.say(plan.turns[place])
            outcome.answers.append(time.perf_counter() - asked)
            count += 1
            if said != plan.turns[place].expected:
                outcome.wrong.append(f"{plan.engine}, turn {place + 1}, {plan.turns[place].value!r}: {said[:200]!r}")
                return
    except (OSError, HTTPException, ValueError) as error:
        outcome.wrong.append(f"{plan.engine}, turn {count + 1}: {error!r}")
    finally:
        client.close()
        outcome.people.append(Person(client.conversation, count))


def run_apart(plan: Plan) -> Outcome:
    """Runs a plan in a process of its own.

    Raises:
        AssertionError: an answer failed or was not the expected one.
    """
    command = [sys.executable, "-m", "tests.bench.load"]
    limit = plan.seconds + 2 * PATIENCE
    done = subprocess.run(
        command, cwd=_PROJECT, input=json.dumps(asdict(plan)).encode(), capture_output=True, timeout=limit, check=False
    )
    assert done.returncode == 0, done.stderr.decode(errors="replace")[-2000:]
    outcome = Outcome(**json.loads(done.stdout))
    outcome.people = [Person(**person) for person in json.loads(done.stdout)["people"]]
    assert not outcome.wrong, "\n".join(outcome.wrong[:3])
    return outcome


def _plan(text: str) -> Plan:
    data = json.loads(text)
    people = [Person(**person) for person in data.pop("people")]
    turns = [Turn(**turn) for turn in data.pop("turns")]
    return Plan(people=people, turns=turns, **data)


if __name__ == "__main__":
    json.dump(asdict(run(_plan(sys.stdin.read()))), sys.stdout)
