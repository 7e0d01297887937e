"""The store: events and the state after them go in together, or not at all."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.store import CollisionError, Event, Store, StoreError


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "gesprekken.db"


def said(text: str, message_id: str | None = None) -> Event:
    return {"event": "user" if message_id else "bot", "text": text, "message_id": message_id}


def started(store: Store) -> str:
    store.start("a", [said("welkom")], 1.0)
    return "a"


def test_a_conversation_is_found_again_after_reopening(file: Path) -> None:
    store = Store(file)
    name = started(store)
    found = store.find(name)
    assert found is not None
    store.add(found, [said("vraag", "1"), said("antwoord")], {"rol": "werkgever"}, 2.0)
    store.close()

    again = Store(file).find(name)

    assert again is not None
    assert (again.length, again.slots) == (3, {"rol": "werkgever"})


def test_the_answer_to_a_message_is_what_was_said_until_the_next_message(file: Path) -> None:
    store = Store(file)
    for number in ("1", "2"):
        found = store.find(started(store) if number == "1" else "a")
        assert found is not None
        store.add(found, [said("vraag", number), said(f"antwoord {number}")], {}, 2.0)

    assert [event["text"] for _, event in store.answered("a", "1") or ()] == ["antwoord 1"]
    assert store.answered("a", "3") is None


def test_a_message_that_was_stored_elsewhere_meanwhile_is_refused_and_nothing_is_half_written(file: Path) -> None:
    store = Store(file)
    stale = store.find(started(store))
    assert stale is not None
    store.add(stale, [said("eerst", "1")], {"rol": "werkgever"}, 2.0)

    with pytest.raises(CollisionError):
        store.add(stale, [said("tweede", "2")], {"rol": "werknemer"}, 3.0)

    found = store.find("a")
    assert found is not None
    assert found.slots == {"rol": "werkgever"}
    assert [event["text"] for _, event in store.said("a")] == ["welkom", "eerst"]


def test_the_same_message_id_is_never_stored_twice(file: Path) -> None:
    store = Store(file)
    found = store.find(started(store))
    assert found is not None

    with pytest.raises(sqlite3.IntegrityError):
        store.add(found, [said("een", "1"), said("twee", "1")], {}, 2.0)

    assert len(store.said("a")) == 1


def test_erasing_leaves_nothing_of_the_conversation_in_any_table(file: Path) -> None:
    store = Store(file)
    started(store)

    assert store.erase("a")
    assert not store.erase("a")
    assert store.said("a") == []
    assert store.count() == 0


def chat(store: Store, name: str = "a") -> None:
    """A chat with a welcome, a question and an answer in two messages; three of these are to be delivered."""
    store.open_chat(name)
    store.start(name, [said("welkom")], 1.0)
    found = store.find(name)
    assert found is not None
    store.add(found, [said("vraag", "1"), said("antwoord"), said("bron")], {}, 2.0)


def test_what_is_said_is_delivered_in_order_and_each_part_once(file: Path) -> None:
    store = Store(file)
    chat(store)
    seen = []
    while (found := store.undelivered("a")) is not None:
        seen.append((found.number, found.part, found.event["text"]))
        whole = found.part == 1
        store.deliver("a", found.number + whole, 0 if whole else found.part + 1)

    assert seen == [(n, part, text) for n, text in ((0, "welkom"), (2, "antwoord"), (3, "bron")) for part in (0, 1)]
    assert store.waiting_chats() == []


def test_delivering_goes_on_where_it_was_after_reopening(file: Path) -> None:
    store = Store(file)
    chat(store)
    chat(store, "b")
    store.deliver("a", 2, 1)
    store.deliver("b", 4, 0)
    store.close()

    store = Store(file)
    found = store.undelivered("a")

    assert found is not None
    assert (found.number, found.part) == (2, 1)
    assert store.waiting_chats() == ["a"]


def test_what_a_blocked_chat_misses_is_kept_until_it_is_opened(file: Path) -> None:
    store = Store(file)
    chat(store)
    store.deliver("a", 1, 0)
    store.block_chat("a")
    assert store.undelivered("a") is None
    assert store.waiting_chats() == []

    store.open_chat("a")

    found = store.undelivered("a")
    assert found is not None
    assert found.number == 2


def test_a_conversation_elsewhere_is_delivered_to_no_chat(file: Path) -> None:
    store = Store(file)
    started(store)

    assert store.undelivered("a") is None
    assert store.waiting_chats() == []


def test_erasing_a_conversation_erases_its_chat(file: Path) -> None:
    store = Store(file)
    chat(store)
    store.erase("a")
    started(store)

    assert store.undelivered("a") is None


def test_the_slots_of_an_earlier_moment_can_be_read_back(file: Path) -> None:
    store = Store(file)
    found = store.find(started(store))
    assert found is not None
    slots = [("rol", "werkgever"), ("week", 3), ("rol", None), ("week", 4)]
    store.add(found, [{"event": "slot", "name": name, "value": value} for name, value in slots], {"week": 4}, 2.0)

    assert store.slots_before("a", 1) == {}
    assert store.slots_before("a", 3) == {"rol": "werkgever", "week": 3}
    assert store.slots_before("a", 4) == {"week": 3}


def test_the_last_message_is_the_last_of_the_person(file: Path) -> None:
    store = Store(file)
    assert store.last_message("a") is None
    chat(store)

    assert store.last_message("a") == "1"


def test_a_database_of_the_first_version_keeps_its_conversations(file: Path) -> None:
    store = Store(file)
    started(store)
    store.close()
    with sqlite3.connect(file) as database:
        database.execute("DROP TABLE telegram_chats")
        database.execute("DELETE FROM _sqlite_migrations WHERE name = 'telegram_chats'")
    database.close()

    store = Store(file)
    store.open_chat("a")

    found = store.undelivered("a")
    assert found is not None
    assert found.event["text"] == "welkom"


def test_a_database_of_a_newer_version_is_refused_with_what_to_do(file: Path) -> None:
    Store(file).close()
    with sqlite3.connect(file) as database:
        database.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('spoorwijzer', 'from_the_future', '')"
        )

    with pytest.raises(StoreError, match=r"nieuwere versie.*from_the_future"):
        Store(file)


def test_a_file_that_is_no_database_is_refused_and_left_as_it_is(file: Path) -> None:
    file.write_text("geen database, maar een brief van twee regels\n" * 100)

    with pytest.raises(StoreError, match=r"geen \(gave\) database"):
        Store(file)
    assert file.read_text().startswith("geen database")


@contextmanager
def without_privileges() -> Iterator[None]:
    """Root may write everywhere, so the test becomes nobody for a moment."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def test_a_read_only_database_is_refused_at_the_start() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder, file = Path(name), Path(name) / "gesprekken.db"
        Store(file).close()
        file.chmod(0o444)
        folder.chmod(0o555)

        with without_privileges(), pytest.raises(StoreError, match="schrijfrechten"):
            Store(file)
        folder.chmod(0o755)


def test_only_what_nobody_has_spoken_in_for_too_long_is_forgotten(file: Path) -> None:
    store = Store(file)
    for name, moment in (("old", 100.0), ("new", 300.0)):
        store.start(name, [said("welkom")], moment)

    assert store.forget(200.0) == 1
    assert store.find("old") is None
    assert store.said("old") == []
    assert store.find("new") is not None


def test_what_was_typed_is_found_by_what_it_was_taken_for_and_when(file: Path) -> None:
    store = Store(file)
    found = store.find(started(store))
    assert found is not None
    events = [
        {**said(text, text), "timestamp": moment, "parse_data": {"intent": {"name": intent}}}
        for text, moment, intent in (
            ("oud", 1.0, "suggestie"), ("begrepen", 9.0, "wia_aanvraag"),
            ("vaag", 8.0, "suggestie"), ("vreemd", 9.0, "buiten_bereik"),
        )
    ]  # fmt: skip
    store.add(found, events, {}, 10.0)

    assert store.texts(("suggestie", "buiten_bereik"), 5.0) == ["vreemd", "vaag"]
