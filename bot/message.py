"""What the assistant says: one message with its choices, sources and explained terms, as every channel receives it."""

from __future__ import annotations

from typing import Literal

import msgspec
from msgspec import Struct


class Option(Struct, frozen=True):
    """A choice that a person can pick; `value` is what the channel sends back."""

    title: str
    value: str


class SourceLink(Struct, frozen=True):
    """Where the answer can be checked: title, address, the ISO day of our last check and how sure it is."""

    title: str
    url: str
    checked_on: str
    certainty: str


class Explained(Struct, frozen=True):
    """A word of the field with its meaning."""

    term: str
    meaning: str


class Attachment(Struct, frozen=True):
    """A file or page that belongs to the message."""

    kind: str
    url: str
    title: str


class Message(Struct, frozen=True, kw_only=True):
    """One message; `text` uses the small markup of the answers: paragraphs, **bold**, lists and tables."""

    text: str
    id: str = ""
    sender: Literal["bot", "coach", "user"] = msgspec.field(default="bot", name="from")
    choices: tuple[Option, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    sources: tuple[SourceLink, ...] = ()
    terms: tuple[Explained, ...] = ()
