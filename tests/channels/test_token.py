"""Which conversations a token opens over HTTP: those that were started with one, and no other."""

from __future__ import annotations

from pathlib import Path

import httpx
import pytest

from bot.channels.token import conversation_id, new_token
from bot.store import Store
from tests.service import Process

CHAT = "telegram:4711"


def test_the_id_of_a_conversation_is_the_digest_under_which_earlier_versions_stored_it() -> None:
    """SHA-256 of “abc” is the first example of FIPS 180-4."""
    assert conversation_id("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


def test_tokens_differ() -> None:
    assert len({new_token() for _ in range(1000)}) == 1000


@pytest.fixture
def store(service: Process) -> Store:
    """The database of the running service."""
    return Store(Path(service.environment["SPOORWIJZER_DATABASE"]))


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("GET", "/messages", None),
        ("POST", "/messages", {"id": "1", "text": "hallo"}),
        ("GET", "/events", None),
        ("DELETE", "", None),
    ],
)
def test_the_id_of_a_chat_elsewhere_opens_nothing_over_http(
    service: Process, store: Store, method: str, path: str, body: dict[str, str] | None
) -> None:
    if store.find(CHAT) is None:
        store.start(CHAT, [{"event": "bot", "text": "Welkom", "metadata": {"spoorwijzer": {}}}], 1.0)
    address = service.ready_at.replace("/health", f"/api/conversations{path}")

    response = httpx.request(method, address, json=body, headers={"Authorization": f"Bearer {CHAT}"}, timeout=20)

    assert response.status_code == 404
    assert store.find(CHAT) is not None
    store.close()
