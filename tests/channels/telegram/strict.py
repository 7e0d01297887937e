"""What Telegram refuses: the parameters of a message go in, the text that people see comes out, or the refusal."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

Entity = dict[str, Any]
_STYLES = {"b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "s": "strikethrough"}
_STYLES |= {"code": "code", "pre": "pre", "a": "text_link", "blockquote": "blockquote", "tg-spoiler": "spoiler"}
_TAG = re.compile(r"<(/?)([a-zA-Z][\w-]*)((?:\s+[\w-]+(?:=\"[^\"<>]*\")?)*)\s*>")


class RefusedError(Exception):
    """An error of the Bot API."""

    def __init__(self, description: str, status: int = 400, **parameters: int) -> None:
        super().__init__(description)
        self.status = status
        self.body: dict[str, Any] = {"ok": False, "error_code": status, "description": description}
        if parameters:
            self.body["parameters"] = parameters


def units(text: str) -> int:
    """The length of a text in UTF-16 code units, in which Telegram counts."""
    return len(text.encode("utf-16-le")) // 2


def parsed(source: str) -> tuple[str, list[Entity]]:
    """The text and the styles of Telegram's HTML.

    Raises:
        RefusedError: a tag that is unknown, not closed, or closed in the wrong order.
    """
    text = ""
    entities: list[Entity] = []
    opened: list[tuple[str, Entity]] = []
    for is_tag, piece in _pieces(source):
        if not is_tag:
            text += html.unescape(piece)
            continue
        match = _TAG.fullmatch(piece)
        name = match.group(2).lower() if match else ""
        if match is None or name not in _STYLES:
            raise RefusedError(f"Bad Request: can't parse entities: Unsupported start tag {piece[:20]!r}")
        if match.group(1):
            if not opened or opened[-1][0] != name:
                raise RefusedError(f"Bad Request: can't parse entities: Unmatched end tag {piece!r}")
            entity = opened.pop()[1]
            entity["length"] = units(text) - entity["offset"]
            entities += [entity] if entity["length"] else []
            continue
        opened.append((name, {"offset": units(text), **_style(name, match.group(3), piece)}))
    if opened:
        raise RefusedError(f"Bad Request: can't parse entities: Can't find end tag corresponding to {opened[-1][0]!r}")
    return text, sorted(entities, key=lambda entity: entity["offset"])


def _style(name: str, written: str, piece: str) -> Entity:
    """The style of a tag with these attributes."""
    attributes = dict(re.findall(r'([\w-]+)="([^"]*)"', written))
    allowed = {"a": ' href="…"', "blockquote": " expandable"}.get(name, "")
    if re.sub(r'"[^"]*"', '"…"', written) not in ({allowed} if name == "a" else {allowed, ""}):
        raise RefusedError(f"Bad Request: can't parse entities: wrong attributes in {piece!r}")
    if name == "a":
        return {"type": "text_link", "url": html.unescape(attributes["href"])}
    return {"type": "expandable_blockquote" if written else _STYLES[name]}


def _pieces(source: str) -> Iterator[tuple[bool, str]]:
    """The tags and what stands between them; a lone < begins a tag too."""
    for piece in re.split(r"(<[^>]*>?)", source):
        if piece:
            yield piece.startswith("<"), piece


def checked_text(parameters: Mapping[str, str]) -> tuple[str, list[Entity]]:
    """The text and styles of a message that Telegram would show.

    Raises:
        RefusedError: it is empty, too long, or its HTML is wrong.
    """
    mode, source = parameters.get("parse_mode"), parameters.get("text", "")
    if mode not in (None, "HTML"):
        raise RefusedError("Bad Request: unsupported parse_mode")
    text, entities = parsed(source) if mode else (source, json.loads(parameters.get("entities", "[]")))
    if not text.strip():
        raise RefusedError("Bad Request: message text is empty")
    if units(text) > 4096:
        raise RefusedError("Bad Request: message is too long")
    for entity in entities:
        if entity["offset"] < 0 or entity["offset"] + entity["length"] > units(text):
            raise RefusedError("Bad Request: entity beyond the end of the text")
    return text, entities[:100]


def checked_keyboard(parameters: Mapping[str, str]) -> list[list[dict[str, str]]]:
    """The buttons of a message that Telegram would show, row by row.

    Raises:
        RefusedError: a button without words, with a value of no or more than 64 bytes, or too many of them.
    """
    rows: list[list[dict[str, str]]] = json.loads(parameters.get("reply_markup", "{}")).get("inline_keyboard", [])
    for row in rows:
        if not 1 <= len(row) <= 8 or sum(map(len, rows)) > 100:
            raise RefusedError("Bad Request: reply markup is too long")
        for button in row:
            if not button["text"].strip():
                raise RefusedError("Bad Request: inline keyboard button text is empty")
            if not 1 <= len(button["callback_data"].encode()) <= 64:
                raise RefusedError("Bad Request: BUTTON_DATA_INVALID")
    return rows
