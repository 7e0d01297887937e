"""Rasa's SQL tracker store, for `rasa run`: a tracker in, its events without medical facts into the database.

`endpoints.yml` names it. The embedded engine has a store of its own, which never sees such facts either.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from rasa.core.tracker_store import SQLTrackerStore
from rasa.shared.core.events import UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.understanding.medical import without_medical_facts


class CleanTrackerStore(SQLTrackerStore):
    """Keeps conversations as Rasa does, except for what may not be kept (AVG art. 9)."""

    def __init__(self, *args: Any, dialect: str = "sqlite", db: str = "rasa.db", **settings: Any) -> None:
        if dialect == "sqlite":
            Path(db).parent.mkdir(parents=True, exist_ok=True)
        super().__init__(*args, dialect=dialect, db=db, **settings)

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Stores what is new; this is also the point from which an event broker hears of it."""
        for event in tracker.events:
            if isinstance(event, UserUttered) and event.text:
                event.text = without_medical_facts(event.text).text
                event.parse_data = {**event.parse_data, "text": event.text}
        await super().save(tracker)
