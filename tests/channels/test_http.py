"""The HTTP interface: every call has the form that others are built on, and is described as it is served."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import jsonschema
import pytest

from tests.service import TODAY, Person, Process

TOPIC = "onderwerp:opleiding_kosten"
CASE = {"first_day": "2026-01-05", "today": TODAY}
EMPLOYMENT = {"start": "2018-01-10", "end": "2021-12-07", "monthly_salary": "3000.00", "holiday_allowance": "8"}


@pytest.fixture
def client(service: Process) -> Iterator[httpx.Client]:
    """Any other program that calls the interface."""
    with httpx.Client(base_url=service.ready_at.removesuffix("/health"), timeout=30) as made:
        yield made


def is_message(message: dict[str, Any]) -> bool:
    """Whether a message has every field of the contract."""
    return (
        {"id", "from", "text", "choices", "attachments", "sources"} <= message.keys()
        and message["from"] in ("bot", "coach", "user")
        and all({"title", "value"} <= choice.keys() for choice in message["choices"])
        and all({"title", "url"} <= source.keys() for source in message["sources"])
    )


def test_a_new_conversation_has_an_unguessable_token_and_a_welcome(client: httpx.Client) -> None:
    one, other = (client.post("/api/conversations") for _ in range(2))

    assert one.status_code == 201
    assert set(one.json()) == {"token", "messages"}
    assert one.json()["token"] != other.json()["token"]
    assert len(one.json()["token"]) >= 43  # 256 bits in base64
    assert all(is_message(message) and message["from"] == "bot" for message in one.json()["messages"])


def test_a_message_gives_the_messages_of_the_answer(person: Person) -> None:
    response = person.post({"id": "1", "choice": TOPIC})

    assert response.status_code == 200
    assert response.headers["content-type"] == "application/json"
    assert response.headers["cache-control"] == "no-store"
    assert list(response.json()) == ["messages"]
    assert response.json()["messages"]
    assert all(is_message(message) and message["from"] == "bot" for message in response.json()["messages"])


def test_the_history_is_complete_and_in_order(person: Person) -> None:
    asked = person.post({"id": "vraag 1", "choice": TOPIC}).json()["messages"]
    answered = person.post({"id": "vraag 2", "choice": "rol:werkgever"}).json()["messages"]

    history = person.history()

    spoken = [message["id"] for message in history]
    assert spoken == ["b0", "vraag 1", *(m["id"] for m in asked), "vraag 2", *(m["id"] for m in answered)]
    assert [m for m in history if m["from"] == "bot"] == [*person.welcome, *asked, *answered]
    assert [m["text"] for m in history if m["from"] == "user"] == ["Wie betaalt een opleiding of cursus?", "Werkgever"]
    assert all(is_message(message) for message in history)


def test_a_timeline_names_every_milestone_with_its_day_and_its_source(client: httpx.Client) -> None:
    response = client.post("/api/timeline", json=CASE)

    found = response.json()
    assert response.status_code == 200
    assert {"case_first_day", "week", "milestones", "notes"} <= found.keys()
    # law.md: 2026-01-05 is day 1, so day 316 is 2026-11-16 and the day of today lies in week 46.
    assert (found["case_first_day"], found["week"]) == ("2026-01-05", 46)
    for milestone in found["milestones"]:
        assert {"id", "due", "who", "status", "sources"} <= milestone.keys()
        assert milestone["status"] in ("past", "now", "coming")
        assert milestone["sources"]
    first_year = next(milestone for milestone in found["milestones"] if milestone["id"] == "eerstejaarsevaluatie")
    assert (first_year["from"], first_year["due"]) == ("2026-11-16", "2027-01-03")


def test_a_payment_is_that_of_the_example_in_the_contract(client: httpx.Client) -> None:
    response = client.post("/api/payment", json=EMPLOYMENT)

    expected = {
        "amount": "4223.32",
        "salary_basis": "3240.00",
        "years": 3,
        "months": 10,
        "days": 28,
        "maximum": "84000.00",
        "capped": False,
    }
    assert response.status_code == 200
    assert expected.items() <= response.json().items()
    assert response.json()["sources"]
    assert isinstance(response.json()["notes"], list)


def test_a_walk_asks_and_then_answers_with_the_path_that_led_there(client: httpx.Client) -> None:
    walk = {"topic": "opleiding_kosten", "facts": {}, "today": TODAY}
    first = client.post("/api/walk", json=walk).json()
    asked = []
    while "question" in (found := client.post("/api/walk", json=walk).json()):
        asked.append(found["question"]["fact"])
        walk["facts"][asked[-1]] = found["question"]["choices"][0]["value"]  # type: ignore[index]

    assert set(first) == {"question", "path"}
    assert {"fact", "text", "choices", "kind"} <= first["question"].keys()
    assert first["question"]["choices"] == [
        {"value": "werkgever", "title": "Werkgever"},
        {"value": "werknemer", "title": "Werknemer"},
    ]
    assert {"id", "text", "sources", "next"} <= found["answer"].keys()
    assert all({"title", "url", "checked_on"} <= source.keys() for source in found["answer"]["sources"])
    assert [step["fact"] for step in found["path"]] == asked
    assert found["path"][0] == {"fact": "rol", "value": "werkgever"}


def test_the_page_lets_no_foreign_script_run_and_no_foreign_page_frame_it(client: httpx.Client) -> None:
    page = client.get("/")

    policy = page.headers["content-security-policy"]
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert page.status_code == 200
    assert (rules["default-src"], rules["script-src"], rules["frame-ancestors"]) == ("'none'", "'self'", "'none'")
    assert "unsafe" not in policy
    assert page.headers["x-content-type-options"] == "nosniff"
    assert page.headers["referrer-policy"] == "no-referrer"
    assert not re.search(r"<script(?![^>]*\bsrc=)|\son\w+=|\sstyle=|https?://(?!www\.w3\.org)", page.text)


@pytest.mark.parametrize("address", ["/static/page.js", "/health", "/openapi.json"])
def test_no_answer_may_be_taken_for_another_kind_of_file(client: httpx.Client, address: str) -> None:
    response = client.get(address)

    assert response.status_code == 200
    assert response.headers["x-content-type-options"] == "nosniff"


def listening_ports(group: int) -> set[int]:
    """The TCP ports that the processes of this group listen on, as Linux tells."""
    sockets = set()
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if os.getpgid(int(process.name)) == group:
                sockets |= {os.readlink(file) for file in (process / "fd").iterdir()}
        except OSError:
            continue
    ports = set()
    for table in ("tcp", "tcp6"):
        for line in Path(f"/proc/net/{table}").read_text().splitlines()[1:]:
            columns = line.split()
            if columns[3] == "0A" and f"socket:[{columns[9]}]" in sockets:
                ports.add(int(columns[1].rpartition(":")[2], 16))
    return ports


def test_no_other_port_is_opened(service: Process) -> None:
    assert service.process is not None
    assert listening_ports(service.process.pid) == {httpx.URL(service.ready_at).port}


def operations(document: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {
        f"{method.upper()} {path}": operation
        for path, methods in document["paths"].items()
        for method, operation in methods.items()
    }


def calls(person: Person) -> dict[str, httpx.Request]:
    """A call that succeeds, for everything that can be called; the last one erases the conversation."""
    base, key = (
        str(person.post({"id": "0", "choice": TOPIC}).url).removesuffix("/api/conversations/messages"),
        person.key,
    )
    return {
        "POST /api/conversations": httpx.Request("POST", f"{base}/api/conversations"),
        "POST /api/conversations/messages": httpx.Request(
            "POST", f"{base}/api/conversations/messages", headers=key, json={"id": "1", "choice": "rol:werkgever"}
        ),
        "GET /api/conversations/messages": httpx.Request("GET", f"{base}/api/conversations/messages", headers=key),
        "GET /api/conversations/events": httpx.Request("GET", f"{base}/api/conversations/events", headers=key),
        "POST /api/timeline": httpx.Request("POST", f"{base}/api/timeline", json=CASE),
        "POST /api/payment": httpx.Request("POST", f"{base}/api/payment", json=EMPLOYMENT),
        "POST /api/walk": httpx.Request("POST", f"{base}/api/walk", json={"topic": "opleiding_kosten"}),
        "GET /health": httpx.Request("GET", f"{base}/health"),
        "GET /openapi.json": httpx.Request("GET", f"{base}/openapi.json"),
        "DELETE /api/conversations": httpx.Request("DELETE", f"{base}/api/conversations", headers=key),
    }


def test_every_call_answers_as_its_description_says(client: httpx.Client, person: Person) -> None:
    document = client.get("/openapi.json").json()
    described = operations(document)

    requests = calls(person)
    assert described.keys() >= requests.keys()
    for name, request in requests.items():
        response = client.send(request, stream=True)
        kinds = described[name]["responses"][str(response.status_code)].get("content", {})
        media = response.headers.get("content-type", "").partition(";")[0]
        assert (media in kinds) if kinds else (media == ""), name
        if media == "application/json":
            response.read()
            jsonschema.validate(response.json(), {**kinds[media]["schema"], "components": document["components"]})
        response.close()


def test_every_call_that_is_described_exists_and_refuses_as_described(client: httpx.Client) -> None:
    document = client.get("/openapi.json").json()
    error_form = {"$ref": "#/components/schemas/Error", "components": document["components"]}

    for name, operation in operations(document).items():
        method, _, path = name.partition(" ")
        response = client.request(method, path, content=b"{}" if "requestBody" in operation else None)
        assert str(response.status_code) in operation["responses"], (name, response.status_code)
        assert ("security" in operation) == (response.status_code == 401), name
        if response.status_code >= 400:
            jsonschema.validate(response.json(), error_form)
