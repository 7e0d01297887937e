"""The conversation that both servers hold: a running assistant goes in, twelve turns and what must be said to each come out.

The turns are rehearsed on `spoorwijzer serve`, so that a changed answer changes what is expected of both.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from tests.bench.load import Client, Turn, joined
from tests.service import Person, Process


@dataclass(frozen=True)
class Types:
    """Somebody types this."""

    text: str


@dataclass(frozen=True)
class Picks:
    """Somebody picks the first button whose value begins like this."""

    beginning: str


STEPS: tuple[Types | Picks, ...] = (
    Types("wie betaalt de cursus?"),
    Picks("rol:werkgever"),
    Types("kort"),
    Picks("opleiding_kans:"),
    Types("waarom krijg ik dit antwoord?"),
    Types("welke stappen en termijnen gelden er bij ziekte?"),
    Types("6-1-2025"),
    Picks("klopt:ja"),
    Types("heb ik als werkgever recht op de no-riskpolis?"),
    Types("terug"),
    Types("opnieuw"),
    Picks("zeker:ja"),
)
"""It ends where it began, with nothing known, so that it can be held again in the same conversation."""


def rehearsed(service: Process) -> list[Turn]:
    """The turns with what this assistant says to them.

    Raises:
        AssertionError: a button is not offered; the conversation has to be adapted to the trees.
    """
    turns: list[Turn] = []
    with Person(service) as person:
        for step in STEPS:
            picked = isinstance(step, Picks)
            value = step.text if isinstance(step, Types) else _offered(person, step)
            answer = person.post({"id": uuid.uuid4().hex, "choice" if picked else "text": value})
            assert answer.status_code == 200, answer.text
            messages = answer.json()["messages"]
            person.offered = messages[-1]["choices"]
            turns.append(Turn(value, picked, joined(messages)))
    return turns


def _offered(person: Person, step: Picks) -> str:
    values = [str(choice["value"]) for choice in person.offered]
    fitting = [value for value in values if value.startswith(step.beginning)]
    assert fitting, f"No button begins with {step.beginning!r}; offered are {values}."
    return fitting[0]


def check_same(client: Client, turns: list[Turn]) -> None:
    """Holds the conversation with another server.

    Raises:
        AssertionError: it says something else; then the two cannot be compared.
    """
    client.begin()
    for number, turn in enumerate(turns, 1):
        said = client.say(turn)
        assert said == turn.expected, f"Turn {number}, {turn.value!r}:\n{said!r}\nis not\n{turn.expected!r}"
    client.close()
