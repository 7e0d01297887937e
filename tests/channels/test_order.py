"""Messages that come twice, at once or from two tabs: each is answered once, one after the other, and heard everywhere."""

from __future__ import annotations

import asyncio
import json
import uuid
from collections.abc import Callable
from typing import Any

import httpx

from tests.service import Person, Process, Said

TOPIC = "onderwerp:opleiding_kosten"
Heard = list[dict[str, Any]]


def address(service: Process, path: str = "messages") -> str:
    return service.ready_at.replace("/health", f"/api/conversations/{path}")


def chosen(person: Person, choice: str, message_id: str) -> Said:
    """What the assistant says when this choice is sent."""
    response = person.post({"id": message_id, "choice": choice})
    assert response.status_code == 200, response.text
    return list(response.json()["messages"])


def test_the_same_id_again_gives_the_same_answer_and_changes_nothing(person: Person) -> None:
    first = chosen(person, TOPIC, "een")
    chosen(person, "rol:werkgever", "twee")
    before = person.history()

    assert chosen(person, TOPIC, "een") == first
    assert person.types("iets heel anders", "een") == first
    assert chosen(person, "keuze:die niet bestaat", "een") == first
    assert person.history() == before


def together(service: Process, person: Person, bodies: list[dict[str, str]]) -> list[Said]:
    """The answers to messages that are all sent at the same moment, each over a connection of its own."""

    async def all_at_once() -> list[Said]:
        async with httpx.AsyncClient(timeout=60, headers=person.key) as client:
            responses = await asyncio.gather(*(client.post(address(service), json=body) for body in bodies))
        assert [response.status_code for response in responses] == [200] * len(bodies)
        return [response.json()["messages"] for response in responses]

    return asyncio.run(all_at_once())


def test_the_same_id_twenty_times_at_once_is_answered_once(service: Process, person: Person) -> None:
    answers = together(service, person, [{"id": "zelfde", "choice": TOPIC}] * 20)

    assert answers == [answers[0]] * 20
    assert [message["id"] for message in person.history()] == ["b0", "zelfde", *(m["id"] for m in answers[0])]


def test_twenty_messages_at_once_are_handled_one_after_the_other(service: Process, person: Person) -> None:
    texts = ["hallo", "help", "bedankt", "wie betaalt de cursus?"] * 5
    bodies = [{"id": f"nummer {number}", "text": text} for number, text in enumerate(texts)]

    answers = together(service, person, bodies)

    history = person.history()
    ids = [message["id"] for message in history]
    for body, answer in zip(bodies, answers):
        place = ids.index(body["id"])
        assert answer
        assert history[place : place + 1 + len(answer)][1:] == answer
    assert len(history) == len(person.welcome) + len(bodies) + sum(map(len, answers))


def heard(service: Process, person: Person, say: Callable[[], object], enough: Callable[[Heard], bool]) -> Heard:
    """What the event stream of a conversation delivers from the moment that something is said in it."""
    found: Heard = []
    with httpx.stream("GET", address(service, "events"), headers=person.key, timeout=20) as stream:
        assert stream.status_code == 200
        assert stream.headers["content-type"].startswith("text/event-stream")
        say()
        for line in stream.iter_lines():
            if line.startswith("data:"):
                found.append(json.loads(line.removeprefix("data:")))
                if enough(found):
                    break
    return found


def test_another_tab_hears_what_is_asked_and_answered(service: Process, person: Person) -> None:
    said: Said = []

    found = heard(
        service,
        person,
        lambda: said.extend(chosen(person, TOPIC, "uit tab 1")),
        lambda found: found[-1]["from"] == "bot",
    )

    assert found == [{**found[0], "id": "uit tab 1", "from": "user"}, *said]
    assert found[0]["text"] == "Wie betaalt een opleiding of cursus?"


def test_nobody_hears_another_conversation_nor_an_answer_a_second_time(service: Process, person: Person) -> None:
    chosen(person, TOPIC, "eerst")

    def talk() -> None:
        with Person(service) as other:
            chosen(other, TOPIC, "van een ander")
        chosen(person, TOPIC, "eerst")
        chosen(person, "rol:werkgever", "daarna")

    found = heard(service, person, talk, lambda found: len(found) == 2)

    assert [message["id"] for message in found] == ["daarna", person.history()[-1]["id"]]


def test_the_stream_ends_when_the_conversation_is_erased(service: Process, person: Person) -> None:
    def erase() -> None:
        assert httpx.delete(address(service).removesuffix("/messages"), headers=person.key).status_code == 204

    assert heard(service, person, erase, lambda found: False) == []


def test_a_service_with_listeners_stops_when_it_is_asked_to(own_service: Callable[..., Process]) -> None:
    running = own_service()
    running.start()
    with (
        Person(running) as somebody,
        httpx.stream("GET", address(running, "events"), headers=somebody.key, timeout=20) as stream,
    ):
        assert stream.status_code == 200
        running.stop()

    assert running.process is not None
    assert running.process.returncode is not None


def test_a_conversation_goes_on_where_it_was_after_a_restart(own_service: Callable[..., Process]) -> None:
    running = own_service()
    running.start()
    with Person(running) as somebody:
        chosen(somebody, TOPIC, uuid.uuid4().hex)
        before = somebody.history()
        running.stop()
        running.start()

        assert somebody.history() == before
        assert "Hoe lang duurt" in chosen(somebody, "rol:werkgever", uuid.uuid4().hex)[-1]["text"]
