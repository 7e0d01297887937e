"""Keeps conversations in one SQLite file: events and the state after them go in together, or not at all.

The only file that imports sqlite_utils. A conversation that a token opens is known here by a digest of that token,
so that nobody who reads the file can enter it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec
from sqlite_utils import Database, Migrations

from knowledge.errors import SpoorwijzerError

Event = dict[str, Any]
"""One thing that happened, in Rasa's own form for events."""

_migrations = Migrations("spoorwijzer")


class StoreError(SpoorwijzerError):
    """The database cannot be used; the message says why and what to do."""


class CollisionError(SpoorwijzerError):
    """Another process has added to this conversation since it was read; read it again and try once more."""


@dataclass(frozen=True)
class Conversation:
    """A stored conversation: how many events it has, and the slots after the last one."""

    id: str
    length: int
    slots: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Undelivered:
    """Something that was said in a conversation and has not been delivered, or not beyond its first `part` parts."""

    number: int
    part: int
    event: Event


@_migrations()
def conversations_and_events(db: Database) -> None:
    """The first version: every event once, and per conversation the slots after its last event."""
    db.execute(
        "CREATE TABLE conversations (id TEXT PRIMARY KEY, started_at REAL, changed_at REAL, length INTEGER, slots TEXT)"
    )
    db.execute(
        "CREATE TABLE events (conversation TEXT, number INTEGER, kind TEXT, message_id TEXT, data TEXT,"
        " PRIMARY KEY (conversation, number)) WITHOUT ROWID"
    )
    db.execute(
        "CREATE UNIQUE INDEX one_answer_a_message ON events (conversation, message_id) WHERE message_id IS NOT NULL"
    )


@_migrations()
def telegram_chats(db: Database) -> None:
    """How far each chat in Telegram has received its conversation: events before `event`, and `part` parts of that one."""
    db.execute(
        "CREATE TABLE telegram_chats (conversation TEXT PRIMARY KEY, event INTEGER NOT NULL DEFAULT 0,"
        " part INTEGER NOT NULL DEFAULT 0, blocked INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID"
    )


_VERSIONS = frozenset(migration.name for migration in _migrations.pending(Database(memory=True)))


class Store:
    """The conversations of one installation."""

    def __init__(self, file: Path) -> None:
        """Opens the database, making or updating it where needed.

        Raises:
            StoreError: it cannot be opened or written, is no database, or is of a newer version.
        """
        self._file = file
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            connection = sqlite3.connect(file, isolation_level=None, timeout=5, check_same_thread=False)
            self._db = Database(connection)
            self._prepare()
        except (sqlite3.Error, OSError) as error:
            raise StoreError(_advice(file, error)) from error

    def _prepare(self) -> None:
        self._db.execute("PRAGMA journal_mode=WAL")
        self._db.execute("PRAGMA synchronous=FULL")
        self._db.execute("PRAGMA secure_delete=ON")
        newer = [done.name for done in _migrations.applied(self._db) if done.name not in _VERSIONS]
        if newer:
            raise StoreError(
                f"De database {self._file} is van een nieuwere versie van Spoorwijzer ({newer[-1]}). "
                "Werk Spoorwijzer bij, of wijs met SPOORWIJZER_DATABASE een ander bestand aan."
            )
        _migrations.apply(self._db)
        self._db.execute("BEGIN IMMEDIATE")
        self._db.execute("ROLLBACK")

    def start(self, conversation: str, events: Sequence[Event], now: float) -> None:
        """Stores a new conversation with its first events."""
        with self._db.atomic():
            self._db.execute("INSERT INTO conversations VALUES (?, ?, ?, 0, '{}')", (conversation, now, now))
            self._add(Conversation(conversation, 0), events, {}, now)

    def find(self, conversation: str) -> Conversation | None:
        """The conversation, or None if there is none with this id."""
        row = self._db.execute("SELECT length, slots FROM conversations WHERE id = ?", (conversation,)).fetchone()
        return None if row is None else Conversation(conversation, row[0], msgspec.json.decode(row[1]))

    def add(self, conversation: Conversation, events: Sequence[Event], slots: dict[str, Any], now: float) -> None:
        """Stores what happened and the slots after it, in one transaction.

        Raises:
            CollisionError: the conversation has grown since it was read; nothing is stored.
        """
        with self._db.atomic():
            self._add(conversation, events, slots, now)

    def _add(self, conversation: Conversation, events: Sequence[Event], slots: dict[str, Any], now: float) -> None:
        length = conversation.length + len(events)
        changed = self._db.execute(
            "UPDATE conversations SET length = ?, slots = ?, changed_at = ? WHERE id = ? AND length = ?",
            (length, msgspec.json.encode(slots).decode(), now, conversation.id, conversation.length),
        )
        if changed.rowcount != 1:
            raise CollisionError("Het gesprek is intussen veranderd.")
        for number, event in enumerate(events, conversation.length):
            self._db.execute(
                "INSERT INTO events VALUES (?, ?, ?, ?, ?)",
                (conversation.id, number, event["event"], event.get("message_id"), msgspec.json.encode(event).decode()),
            )

    def answered(self, conversation: str, message_id: str) -> list[tuple[int, Event]] | None:
        """What was answered to the message with this id, or None if it has not been received."""
        row = self._db.execute(
            "SELECT number FROM events WHERE conversation = ? AND message_id = ?", (conversation, message_id)
        ).fetchone()
        if row is None:
            return None
        following = self._db.execute(
            "SELECT number, kind, data FROM events WHERE conversation = ? AND number > ? AND number <"
            " (SELECT coalesce(min(number), 1 << 40) FROM events WHERE conversation = ? AND number > ? AND kind = 'user')"
            " ORDER BY number",
            (conversation, row[0], conversation, row[0]),
        )
        return [(number, msgspec.json.decode(data)) for number, kind, data in following if kind == "bot"]

    def said(self, conversation: str) -> list[tuple[int, Event]]:
        """Everything that was said in a conversation, by either side, in order."""
        rows = self._db.execute(
            "SELECT number, data FROM events WHERE conversation = ? AND kind IN ('user', 'bot') ORDER BY number",
            (conversation,),
        )
        return [(number, msgspec.json.decode(data)) for number, data in rows]

    def last_message(self, conversation: str) -> str | None:
        """The id of what the person said last; None if that is nothing."""
        row = self._db.execute(
            "SELECT message_id FROM events WHERE conversation = ? AND kind = 'user' ORDER BY number DESC LIMIT 1",
            (conversation,),
        ).fetchone()
        return None if row is None else str(row[0])

    def slots_before(self, conversation: str, number: int) -> dict[str, Any]:
        """The slots as they were before the event with this number."""
        rows = self._db.execute(
            "SELECT data FROM events WHERE conversation = ? AND number < ? AND kind = 'slot' ORDER BY number",
            (conversation, number),
        )
        changes = [msgspec.json.decode(row[0]) for row in rows]
        slots = {change["name"]: change["value"] for change in changes}
        return {name: value for name, value in slots.items() if value is not None}

    def open_chat(self, conversation: str) -> None:
        """Has this conversation delivered to its chat in Telegram from now on, also if the chat had blocked that."""
        self._db.execute(
            "INSERT INTO telegram_chats (conversation) VALUES (?)"
            " ON CONFLICT (conversation) DO UPDATE SET blocked = 0 WHERE blocked",
            (conversation,),
        )

    def block_chat(self, conversation: str) -> None:
        """Keeps what is said in this conversation until its chat is opened again."""
        self._db.execute("UPDATE telegram_chats SET blocked = 1 WHERE conversation = ?", (conversation,))

    def undelivered(self, conversation: str) -> Undelivered | None:
        """The first thing said to the person that the chat has not received; None if it has all, or is blocked."""
        row = self._db.execute(
            "SELECT number, CASE number WHEN event THEN part ELSE 0 END, data FROM telegram_chats AS chat"
            " JOIN events ON events.conversation = chat.conversation AND number >= event AND kind = 'bot'"
            " WHERE chat.conversation = ? AND NOT blocked ORDER BY number LIMIT 1",
            (conversation,),
        ).fetchone()
        return None if row is None else Undelivered(row[0], row[1], msgspec.json.decode(row[2]))

    def deliver(self, conversation: str, event: int, part: int) -> None:
        """Notes that the chat has received every event before this number, and so many parts of this one."""
        self._db.execute(
            "UPDATE telegram_chats SET event = ?, part = ? WHERE conversation = ?", (event, part, conversation)
        )

    def waiting_chats(self) -> list[str]:
        """The conversations of which something has not been delivered."""
        rows = self._db.execute(
            "SELECT conversation FROM telegram_chats AS chat WHERE NOT blocked AND EXISTS (SELECT 1 FROM events"
            " WHERE events.conversation = chat.conversation AND number >= chat.event AND kind = 'bot')"
        )
        return [row[0] for row in rows]

    def erase(self, conversation: str) -> bool:
        """Removes everything of a conversation, also from the pages and the log of the file; False if there was none."""
        return bool(self._erase([conversation]))

    def texts(self, intents: Sequence[str], since: float) -> list[str]:
        """What people have typed since then that was taken for one of these intents, the last first."""
        rows = self._db.execute(
            "SELECT json_extract(data, '$.text') FROM events WHERE kind = 'user'"
            f" AND json_extract(data, '$.parse_data.intent.name') IN ({', '.join('?' * len(intents))})"
            " AND json_extract(data, '$.timestamp') >= ? ORDER BY json_extract(data, '$.timestamp') DESC",
            (*intents, since),
        )
        return [row[0] for row in rows if row[0]]

    def forget(self, before: float) -> int:
        """Removes every conversation in which nothing has been said since this moment; gives how many."""
        rows = self._db.execute("SELECT id FROM conversations WHERE changed_at < ?", (before,)).fetchall()
        return self._erase([row[0] for row in rows]) if rows else 0

    def _erase(self, conversations: Sequence[str]) -> int:
        with self._db.atomic():
            for name in conversations:
                self._db.execute("DELETE FROM telegram_chats WHERE conversation = ?", (name,))
                self._db.execute("DELETE FROM events WHERE conversation = ?", (name,))
            found = [
                self._db.execute("DELETE FROM conversations WHERE id = ?", (name,)).rowcount for name in conversations
            ]
        self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return sum(found)

    def count(self) -> int:
        """How many conversations there are."""
        return int(self._db.execute("SELECT count(*) FROM conversations").fetchone()[0])

    def close(self) -> None:
        """Closes the file."""
        self._db.close()


def _advice(file: Path, error: Exception) -> str:
    text = problem = str(error)
    if "readonly" in text or "unable to open" in text or isinstance(error, OSError):
        problem = "daarin kan niet worden geschreven. Geef schrijfrechten op het bestand en op zijn map"
    if "not a database" in text or "malformed" in text:
        problem = "dat is geen (gave) database. Zet een kopie terug"
    return (
        f"De database {file} kan niet worden gebruikt: {problem}, of kies een ander bestand met SPOORWIJZER_DATABASE."
    )
