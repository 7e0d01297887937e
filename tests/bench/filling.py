"""Fills a database: a conversation that was held goes in, a file with as many like it as asked comes out."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.store import Conversation, Event, Store


@dataclass(frozen=True)
class Held:
    """Everything that is stored of one conversation."""

    events: list[Event]
    slots: dict[str, Any]


def held(file: Path, turns: int) -> Held:
    """The first turns of the longest conversation in this database, with the slots that are known after them.

    Raises:
        ValueError: no conversation has had so many turns.
    """
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as database:
        rows = database.execute(
            "SELECT data FROM events WHERE conversation ="
            " (SELECT id FROM conversations ORDER BY length DESC LIMIT 1) ORDER BY number"
        )
        events = [json.loads(data) for (data,) in rows]
    heard = [number for number, event in enumerate(events) if event["event"] == "user"]
    if len(heard) < turns:
        raise ValueError(f"The longest conversation in {file} has {len(heard)} turns, not {turns}.")
    kept = events[: heard[turns]] if turns < len(heard) else events
    slots = {event["name"]: event["value"] for event in kept if event["event"] == "slot"}
    return Held(kept, {name: value for name, value in slots.items() if value is not None})


def fill(file: Path, like: Held, count: int) -> None:
    """Adds `count` conversations like this one, through the store itself."""
    store = Store(file)
    store._db.execute("PRAGMA synchronous=OFF")  # copies need not survive a power cut, and 40,000 syncs take minutes
    for number in range(count):
        name = hashlib.sha256(f"{file}-{number}".encode()).hexdigest()
        store.start(name, [], float(number))
        store.add(Conversation(name, 0), like.events, like.slots, float(number))
    store.close()
