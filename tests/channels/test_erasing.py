"""Erasing a conversation: afterwards nobody can read it, not through the interface and not in the file."""

from __future__ import annotations

from pathlib import Path

import httpx

from tests.service import Person, Process

WORD = "boterhammentrommeltje"


def traces(service: Process) -> list[str]:
    """The files of this service that hold the word, also in pages and log entries that are no longer in use."""
    database = Path(service.environment["SPOORWIJZER_DATABASE"])
    return sorted(file.name for file in database.parent.glob("*") if WORD.encode() in file.read_bytes())


def erased(service: Process, person: Person) -> httpx.Response:
    return httpx.delete(service.ready_at.replace("/health", "/api/conversations"), headers=person.key)


def test_erasing_leaves_no_trace_of_what_was_said_in_any_file(service: Process, person: Person) -> None:
    person.types(f"wat weet u van mijn {WORD}?")
    assert traces(service)

    response = erased(service, person)

    assert (response.status_code, response.content) == (204, b"")
    assert traces(service) == []


def test_an_erased_conversation_does_not_exist_for_any_call(service: Process, person: Person) -> None:
    erased(service, person)

    messages = service.ready_at.replace("/health", "/api/conversations/messages")
    answers = [
        erased(service, person),
        person.post({"id": "1", "text": "hallo"}),
        httpx.get(messages, headers=person.key),
        httpx.get(messages.replace("messages", "events"), headers=person.key),
    ]
    assert [answer.status_code for answer in answers] == [404] * 4
    assert {answer.json()["error"]["code"] for answer in answers} == {"onbekend_gesprek"}


def test_erasing_one_conversation_leaves_the_others(service: Process, person: Person) -> None:
    person.types("hallo")
    before = person.history()
    with Person(service) as other:
        erased(service, other)

    assert person.history() == before
