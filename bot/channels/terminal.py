"""The conversation in a terminal: typed lines in, readable text with numbered choices out."""

from __future__ import annotations

import asyncio
import re
import shutil
import textwrap
import uuid
from collections.abc import Callable, Sequence
from itertools import zip_longest

from bot.channels.token import conversation_id, new_token
from bot.engine.embedded import Embedded
from bot.message import Message, Option
from bot.requests import LONGEST_TEXT
from knowledge.errors import InputError

_ROW = re.compile(r"^\|(.*)\|$")
STOP = ("stop", "exit", "quit")


def chat(engine: Embedded, ask: Callable[[str], str], show: Callable[[str], None]) -> None:
    """Holds one conversation until the person stops or the input ends."""
    name = conversation_id(new_token())
    messages = engine.start(name)
    show("(Typ een nummer om te kiezen, of typ uw vraag. Met “stop” gaat u weg.)\n")
    offered = present(messages, show)
    while True:
        try:
            line = ask("U: ").strip()
        except (EOFError, KeyboardInterrupt):
            return
        if line.lower() in STOP:
            return
        if not line:
            continue
        try:
            messages = asyncio.run(_said(engine, name, line, offered))
        except InputError as error:
            show(error.message)
            continue
        offered = present(messages, show)


def present(messages: Sequence[Message], show: Callable[[str], None]) -> tuple[Option, ...]:
    """Shows messages and gives the choices that a number now stands for: those of the last message."""
    for message in messages:
        show("\n" + plain(message, _width()))
    choices = messages[-1].choices if messages else ()
    for number, choice in enumerate(choices, 1):
        show(f"  [{number}] {choice.title}")
    show("")
    return choices


def plain(message: Message, width: int = 80) -> str:
    """A message as plain text: bold without stars, tables aligned, sources and terms below."""
    lines: list[str] = []
    block: list[str] = []
    for line in [*message.text.split("\n"), ""]:
        if _ROW.match(line):
            block.append(line)
            continue
        lines += _table(block, width)
        block = []
        lines += _wrapped(line.replace("**", ""), width)
    below = [f"- {term.term}: {term.meaning}" for term in message.terms]
    below += [f"- Bron: {s.title}, gecontroleerd op {s.checked_on}. {s.url}" for s in message.sources]
    for line in ["", *below] if below else []:
        lines += _wrapped(line, width)
    return "\n".join(lines).strip()


async def _said(engine: Embedded, name: str, line: str, offered: Sequence[Option]) -> list[Message]:
    if line.isdecimal() and 1 <= int(line) <= len(offered):
        return await engine.say(name, uuid.uuid4().hex, choice=offered[int(line) - 1].value)
    if len(line) > LONGEST_TEXT:
        raise InputError("text", f"Uw bericht is te lang. Gebruik hoogstens {LONGEST_TEXT} tekens.")
    return await engine.say(name, uuid.uuid4().hex, text=line)


def _wrapped(line: str, width: int) -> list[str]:
    marker = re.match(r"(- |\d+\. )?", line)
    indent = " " * len(marker.group(0)) if marker else ""
    return textwrap.wrap(line, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False) or [""]


def _table(rows: Sequence[str], width: int) -> list[str]:
    """The rows with their columns below each other; a cell that does not fit goes on in the next line."""
    cells = [[cell.strip().replace("**", "") for cell in row.strip("|").split("|")] for row in rows]
    cells = [row for row in cells if not all(set(cell) <= {"-", ":"} for cell in row)]
    if not cells:
        return []
    columns = list(zip_longest(*cells, fillvalue=""))
    widths = [max(map(len, column)) for column in columns]
    narrowest = [max(len(word) for cell in column for word in (cell.split() or [""])) for column in columns]
    while sum(widths) + 2 * (len(widths) - 1) > width and widths != narrowest:
        widest = max((i for i in range(len(widths)) if widths[i] > narrowest[i]), key=lambda i: widths[i])
        widths[widest] -= 1
    drawn = [_row(row, widths) for row in cells]
    return [*drawn[0], "  ".join("-" * w for w in widths), *(line for row in drawn[1:] for line in row)]


def _row(cells: Sequence[str], widths: Sequence[int]) -> list[str]:
    wrapped = (textwrap.wrap(cell, width, break_long_words=False) or [""] for cell, width in zip(cells, widths))
    lines = zip_longest(*wrapped, fillvalue="")
    return ["  ".join(part.ljust(width) for part, width in zip(line, widths)).rstrip() for line in lines]


def _width() -> int:
    return min(shutil.get_terminal_size((80, 24)).columns, 100)
