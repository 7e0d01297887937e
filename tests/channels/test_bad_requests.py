"""Requests that nobody should send: each is refused with what is wrong in Dutch, and nothing is stored or broken by it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.service import Person, Process

MESSAGES = "/api/conversations/messages"
COMPUTED = ("/api/timeline", "/api/payment", "/api/walk")
ENGLISH = re.compile(r"\b(?:expected|invalid|unknown|missing|must|the|error|traceback|field)\b", re.I)
EMPLOYMENT = {"start": "2018-01-10", "end": "2021-12-07", "monthly_salary": "3000.00"}


@pytest.fixture(scope="module")
def client(service: Process) -> Iterator[httpx.Client]:
    """Any other program that calls the interface."""
    with httpx.Client(base_url=service.ready_at.removesuffix("/health"), timeout=30) as made:
        yield made


def refusal(response: httpx.Response) -> tuple[int, str | None]:
    """The status and the field of an answer that has the error form, and a message for a Dutch reader."""
    assert response.headers["content-type"] == "application/json"
    assert list(response.json()) == ["error"]
    error = response.json()["error"]
    assert set(error) == {"code", "message", "field"}
    assert error["code"]
    assert error["message"].endswith(".")
    assert not ENGLISH.search(error["message"]), error["message"]
    assert 'File "' not in response.text
    return response.status_code, error["field"]


@pytest.mark.parametrize(
    ("body", "status", "field"),
    [
        (b"", 400, None),
        (b"{", 400, None),
        (b'{"id": "1", "text": NaN}', 400, None),
        (b'{"id": "1", "text": Infinity}', 400, None),
        (b'{"id": "1", "text": 1e999}', 400, None),
        (b'{"id": "1", "text": "\\ud800"}', 400, None),
        (b'{"id": "1", "text": "\xff"}', 400, None),
        (b"[" * 60_000, 400, None),
        (b'{"id": "1", "text": ' + b"[" * 800 + b"]" * 800 + b"}", 400, None),
        (b"[]", 422, None),
        (b"null", 422, None),
        (b"{}", 422, "id"),
        (b'{"id": 1, "text": "a"}', 422, "id"),
        (b'{"id": "", "text": "a"}', 422, "id"),
        (b'{"id": "' + b"x" * 101 + b'", "text": "a"}', 422, "id"),
        (b'{"id": "1"}', 422, "text"),
        (b'{"id": "1", "text": "a", "choice": "rol:werkgever"}', 422, "text"),
        (b'{"id": "1", "text": ["a"]}', 422, "text"),
        (b'{"id": "1", "text": "a", "<b> x": 1}', 422, None),
        (b'{"id": "1", "text": "a", "extra": 1}', 422, "extra"),
        (b'{"id": "1", "text": "' + b"x" * 4001 + b'"}', 422, "text"),
        (b'{"id": "1", "choice": "onderwerp:bestaat_niet"}', 422, "choice"),
        (b'{"id": "1", "choice": "rol:werkgever"}', 422, "choice"),
        (b'{"id": "1", "choice": "lees:\xc2\xb2"}', 422, "choice"),
        (b'{"id": "1", "choice": ""}', 422, "choice"),
        (b'{"id": "1", "text": "' + b"x" * 1_000_000 + b'"}', 413, None),
    ],
    ids=lambda value: repr(value)[:40],
)
def test_a_bad_message_is_refused_stores_nothing_and_the_conversation_goes_on(
    client: httpx.Client, person: Person, body: bytes, status: int, field: str | None
) -> None:
    response = client.post(MESSAGES, content=body, headers=person.key)

    assert refusal(response) == (status, field)
    assert person.history() == person.welcome
    assert person.types("hallo", "1")


CASE = {"first_day": "2025-01-06"}


@pytest.mark.parametrize(
    ("path", "body", "field"),
    [
        ("/api/walk", {"topic": "bestaat_niet"}, "topic"),
        ("/api/walk", {"topic": "opleiding_kosten", "facts": {"bestaat_niet": "ja"}}, "facts.bestaat_niet"),
        ("/api/walk", {"topic": "opleiding_kosten", "facts": {"rol": "baas"}}, "facts.rol"),
        ("/api/walk", {"topic": "opleiding_kosten", "facts": {"rol": ["werkgever"]}}, "facts.rol"),
        ("/api/walk", {"topic": "opleiding_kosten", "facts": None}, "facts"),
        ("/api/walk", {"topic": "wia_aanvraag", "facts": {"eerste_ziektedag": "1900-03-03"}}, "facts.eerste_ziektedag"),
        ("/api/walk", {"topic": "wia_aanvraag", "facts": {"eerste_ziektedag": "2200-03-03"}}, "facts.eerste_ziektedag"),
        ("/api/walk", {"topic": "wia_aanvraag", "today": "0001-01-01"}, "today"),
        ("/api/walk", {"topic": "wia_aanvraag", "today": "9999-12-31"}, "today"),
        ("/api/timeline", {"first_day": "1900-03-03"}, "first_day"),
        ("/api/timeline", {"first_day": "2200-03-03"}, "first_day"),
        ("/api/timeline", {"first_day": "2026-02-31"}, "first_day"),
        ("/api/timeline", {**CASE, "today": "9999-12-31"}, "today"),
        ("/api/timeline", {**CASE, "sanction_weeks": -1}, "sanction_weeks"),
        ("/api/timeline", {**CASE, "sanction_weeks": 1.5}, "sanction_weeks"),
        ("/api/timeline", {**CASE, "recoveries": [{"from": "2025-03-09", "until": "2025-03-01"}]}, "recoveries"),
        ("/api/timeline", {**CASE, "recoveries": [{"from": "2025-03-09"}]}, "recoveries.0.until"),
        ("/api/timeline", {**CASE, "contract_end": "2020-01-01"}, "contract_end"),
        ("/api/payment", {**EMPLOYMENT, "monthly_salary": "-1"}, "monthly_salary"),
        ("/api/payment", {**EMPLOYMENT, "monthly_salary": "NaN"}, "monthly_salary"),
        ("/api/payment", {**EMPLOYMENT, "monthly_salary": 10**30}, "monthly_salary"),
        ("/api/payment", {**EMPLOYMENT, "monthly_salary": 3000.5}, "monthly_salary"),
        ("/api/payment", {**EMPLOYMENT, "end": "2017-01-01"}, "end"),
        ("/api/payment", {**EMPLOYMENT, "start": "0001-01-01"}, "start"),
        ("/api/payment", {**EMPLOYMENT, "end": "9999-12-31"}, "end"),
        ("/api/payment", {**EMPLOYMENT, "holiday_allowance": "1000000"}, "holiday_allowance"),
    ],
    ids=str,
)
def test_what_cannot_be_true_is_refused_with_its_field(
    client: httpx.Client, path: str, body: dict[str, Any], field: str
) -> None:
    assert refusal(client.post(path, json=body)) == (422, field)


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)
PLAUSIBLE = st.sampled_from(
    ["2025-01-06", "1900-01-01", "9999-12-31", "0001-01-01", "3000.00", "-1", "opleiding_kosten", "onbekend", "ja"]
)
FIELDS = {
    "/api/timeline": ["first_day", "recoveries", "sanction_weeks", "contract_end", "aow_date", "today"],
    "/api/payment": ["start", "end", "monthly_salary", "holiday_allowance", "year_end_bonus"],
    "/api/walk": ["topic", "facts", "today"],
    MESSAGES: ["id", "text", "choice"],
}


@pytest.mark.parametrize("path", [*COMPUTED, MESSAGES])
def test_no_json_at_all_can_make_the_service_fail(client: httpx.Client, path: str) -> None:
    key = {"Authorization": f"Bearer {client.post('/api/conversations').json()['token']}"}
    bodies = JSON_VALUES | st.dictionaries(st.sampled_from(FIELDS[path]), PLAUSIBLE | JSON_VALUES)

    @settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    @given(bodies)
    def refuses_or_answers(body: Any) -> None:
        response = client.post(path, json=body, headers=key)
        if response.status_code != 200:
            assert refusal(response)[0] in (400, 422)

    refuses_or_answers()


@pytest.mark.parametrize(
    "text",
    [
        "wie betaalt dit? 😀👩‍👩‍👧 🏳️‍🌈",
        "مرحبا \u202eomgekeerd\u202c שלום",
        "<script>alert(1)</script><img src=x onerror=alert(1)> &amp; {{ 7*7 }} {% raw %}",
        "regel een\nregel twee\ttab\x00nul\x1b[31mrood\x7f",
        "'; DROP TABLE events; --",
        "x" * 4000,
        "\U0001f600" * 4000,
        " ",
        "",
    ],
    ids=lambda text: repr(text)[:30],
)
def test_any_text_is_answered_and_comes_back_as_it_was_typed(person: Person, text: str) -> None:
    said = person.types(text, "zo")

    typed = person.history()[len(person.welcome)]
    assert said
    assert (typed["id"], typed["from"], typed["text"]) == ("zo", "user", text)
    assert "<script>" not in "".join(message["text"] for message in said)


@pytest.mark.parametrize("key", [None, "", "Bearer", "Basic abc", "los"])
@pytest.mark.parametrize(
    ("method", "path"),
    [("POST", MESSAGES), ("GET", MESSAGES), ("GET", "/api/conversations/events"), ("DELETE", "/api/conversations")],
)
def test_without_a_token_nothing_of_a_conversation_can_be_reached(
    client: httpx.Client, method: str, path: str, key: str | None
) -> None:
    response = client.request(method, path, headers={} if key is None else {"Authorization": key})

    assert refusal(response) == (401, None)
    assert response.headers["www-authenticate"] == "Bearer"


@pytest.mark.parametrize("token", [b"bestaat-niet", b"\xff\xfe", b"' OR 1=1 --"])
@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("POST", MESSAGES, b'{"id": "1", "text": "a"}'),
        ("GET", MESSAGES, None),
        ("GET", "/api/conversations/events", None),
        ("DELETE", "/api/conversations", None),
    ],
)
def test_a_token_that_does_not_exist_opens_nothing(
    client: httpx.Client, method: str, path: str, body: bytes | None, token: bytes
) -> None:
    response = client.request(method, path, content=body, headers={"Authorization": b"Bearer " + token})

    assert refusal(response) == (404, None)


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [
        ("GET", "/api/walk", "POST"),
        ("GET", "/api/conversations", "DELETE, POST"),
        ("PUT", "/api/conversations", "DELETE, POST"),
        ("DELETE", MESSAGES, "GET, HEAD, POST"),
        ("POST", "/", "GET, HEAD"),
        ("POST", "/static/page.js", "GET, HEAD"),
    ],
)
def test_a_wrong_method_is_refused_with_the_right_ones(
    client: httpx.Client, method: str, path: str, allowed: str
) -> None:
    response = client.request(method, path)

    assert refusal(response) == (405, None)
    assert response.headers["allow"] == allowed


@pytest.mark.parametrize("path", ["/bestaat-niet", "/api/", "/static/bestaat-niet.js", "/static/%2e%2e/app.py"])
def test_an_address_that_does_not_exist_is_refused_in_the_same_form(client: httpx.Client, path: str) -> None:
    assert refusal(client.get(path)) == (404, None)


def test_whoever_sends_too_much_is_asked_to_wait_and_nothing_is_stored(own_service: Callable[..., Process]) -> None:
    running = own_service(SPOORWIJZER_MESSAGES_PER_MINUTE="3", SPOORWIJZER_NEW_CONVERSATIONS_PER_MINUTE="2")
    running.start()
    with Person(running) as one, Person(running) as other:
        for number in range(3):
            one.types("hallo", str(number))
        before = one.history()
        timeline = running.ready_at.replace("/health", "/api/timeline")
        assert [httpx.post(timeline, json={"first_day": "2026-01-05"}).status_code for _ in range(3)] == [200] * 3
        too_many = [
            httpx.post(timeline, json={"first_day": "2026-01-05"}),
            one.post({"id": "te veel", "text": "hallo"}),
            httpx.post(running.ready_at.replace("/health", "/api/conversations")),
        ]

        for response in too_many:
            assert refusal(response) == (429, None)
            assert 1 <= int(response.headers["retry-after"]) <= 60
        assert one.history() == before
        assert other.types("hallo")
