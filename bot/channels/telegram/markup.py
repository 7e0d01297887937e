"""How a message looks in Telegram: the message goes in, parts of Telegram's HTML and rows of buttons come out.

Telegram has no tables and no lists, and shows a button on one line of a phone: a row of a table becomes an item
with the names of its columns, and a choice that would not fit on a button also stands in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from itertools import groupby

from actions.dutch import day_in_words
from bot.checking.channel_limits import LONGEST_MESSAGE, LONGEST_TITLE
from bot.message import Message, Option
from bot.texts import Texts

MARK = "✔ "
"""Before the choice that was made, in the last paragraph of a question."""
LONGEST_PART = LONGEST_MESSAGE - LONGEST_TITLE - len(f"\n\n{MARK}")
"""The longest part, in UTF-16 units as Telegram counts: what was chosen must fit below it."""
MOST_STYLES = 100
"""How many bold, italic and linked pieces Telegram shows in a message; it drops the rest without a word."""
LONGEST_VISIBLE_TITLE = 40
"""What a button of a phone's width shows of its title, in characters."""
_SHORT_TITLE = 12
_BULLET = re.compile(r"^\s*- +")
_ROW = re.compile(r"^\s*\|(.*)\|\s*$")
_RULE = re.compile(r"^\s*\|(\s*:?-{3,}:?\s*\|)+\s*$")
_BOLD = re.compile(r"\*\*(.+?)\*\*")


@dataclass(frozen=True)
class Part:
    """What fits in one message: in HTML, and the same without any style."""

    html: str
    plain: str


@dataclass(frozen=True)
class Piece:
    """Some words of a line in one style: plain, `b`, `i`, or a link to an address."""

    text: str
    style: str = ""

    @property
    def html(self) -> str:
        """The words with their tag."""
        text = escape(self.text, quote=False)
        if not self.style:
            return text
        link = self.style not in ("b", "i")
        return f'<a href="{escape(self.style)}">{text}</a>' if link else f"<{self.style}>{text}</{self.style}>"


Line = tuple[Piece, ...]


@dataclass(frozen=True)
class Block:
    """Lines that belong together; folded ones show their beginning until they are tapped."""

    lines: tuple[Line, ...]
    folded: bool = False

    @property
    def plain(self) -> str:
        """The lines without any style."""
        return "\n".join("".join(piece.text for piece in line) for line in self.lines)

    @property
    def html(self) -> str:
        """The lines with their tags."""
        html = "\n".join("".join(piece.html for piece in line) for line in self.lines)
        return f"<blockquote expandable>{html}</blockquote>" if self.folded else html


def parts(message: Message, texts: Texts) -> tuple[Part, ...]:
    """The message in parts that Telegram accepts, cut between paragraphs where that is possible."""
    whole = (*_body(message.text), *_below(message, texts))
    together: list[list[Block]] = []
    for block in (fitting for one in whole for fitting in _fitting(one)):
        if together and _fit([*together[-1], block]):
            together[-1].append(block)
        else:
            together.append([block])
    return tuple(Part("\n\n".join(block.html for block in part), _plain(part)) for part in together)


def rows(choices: Sequence[Option]) -> list[Sequence[Option]]:
    """The choices in rows: two or three short ones beside each other, others each in a row."""
    short = 2 <= len(choices) <= 3 and all(len(choice.title) <= _SHORT_TITLE for choice in choices)
    return [choices] if short else [[choice] for choice in choices]


def marked(text: str, title: str) -> str | None:
    """A question with what was chosen below it, instead of what was chosen before; None if that does not fit."""
    question = text.split(f"\n\n{MARK}")[0]
    shown = f"{question}\n\n{MARK}{title}"
    return shown if units(shown) <= LONGEST_MESSAGE else None


def units(text: str) -> int:
    """The length of a text as Telegram counts it."""
    return len(text.encode("utf-16-le")) // 2


def _body(text: str) -> Iterator[Block]:
    """The paragraphs, lists and tables of a text."""
    for paragraph in re.split(r"\n\s*\n", text.strip()):
        for in_table, lines in groupby(paragraph.split("\n"), lambda line: bool(_ROW.match(line))):
            found = list(lines)
            is_table = in_table and len(found) > 1 and bool(_RULE.match(found[1]))
            yield Block(tuple(_table(found) if is_table else map(_line, found)))


def _below(message: Message, texts: Texts) -> Iterator[Block]:
    """What stands below a text: the explained words, the sources, and choices that are long for a button."""
    if message.terms:
        yield Block(tuple((Piece(term.term, "i"), Piece(f": {term.meaning}")) for term in message.terms), folded=True)
    if message.sources:
        yield Block(tuple(_source(s.title, s.url, s.checked_on, texts) for s in message.sources), folded=True)
    if any(len(choice.title) > LONGEST_VISIBLE_TITLE for choice in message.choices):
        titles = ((Piece(f"• {choice.title}"),) for choice in message.choices)
        yield Block(((Piece(texts("telegram_keuzes")),), *titles))


def _source(title: str, url: str, checked_on: str, texts: Texts) -> Line:
    day = day_in_words(date.fromisoformat(checked_on))
    before, _, after = texts("telegram_bron", titel="\0", dag=day).partition("\0")
    return Piece(before), Piece(title, url), Piece(after)


def _line(line: str) -> Line:
    return _pieces(_BULLET.sub("• ", line.strip()))


def _pieces(text: str) -> Line:
    split = enumerate(_BOLD.split(text))
    return tuple(Piece(words, "b" if index % 2 else "") for index, words in split if words)


def _table(lines: Sequence[str]) -> Iterator[Line]:
    """An item for each row: its first cell bold, then the others with the names of their columns."""
    titles, _, *cells = ([cell.strip() for cell in line.strip()[1:-1].split("|")] for line in lines)
    if len(titles) == 2:
        yield (Piece(" – ".join(titles), "i"),)
    for first, *others in cells:
        item = (Piece("• "), Piece(first.replace("**", ""), "b"))
        if len(titles) == 2:
            yield (*item, Piece(": "), *_pieces(" ".join(others)))
            continue
        yield item
        yield _pieces(" · ".join(f"{title}: {cell}" for title, cell in zip(titles[1:], others) if cell))


def _fitting(block: Block) -> Iterator[Block]:
    """The block, or what it consists of if it is too long for one part."""
    if _fit([block]):
        yield block
        return
    held: tuple[Line, ...] = ()
    for line in (short for one in block.lines for short in _short_lines(one)):
        if held and not _fit([Block((*held, line))]):
            yield Block(held, block.folded)
            held = ()
        held = (*held, line)
    yield Block(held, block.folded)


def _short_lines(line: Line) -> Iterator[Line]:
    """The line, or lines that fit if it is too long, cut between words where that is possible."""
    held: Line = ()
    for piece in line:
        for words in re.findall(rf"\S{{1,{LONGEST_PART // 2}}}\s*|\s+", piece.text):
            longer = _joined(held, Piece(words, piece.style))
            if held and not _fit([Block((longer,))]):
                yield held
                longer = (Piece(words, piece.style),)
            held = longer
    yield held


def _joined(line: Line, piece: Piece) -> Line:
    """The line with more words, which continue its last piece if they are in the same style."""
    if not line or line[-1].style != piece.style:
        return (*line, piece)
    return (*line[:-1], Piece(line[-1].text + piece.text, piece.style))


def _fit(blocks: Sequence[Block]) -> bool:
    styles = sum(block.folded + sum(bool(piece.style) for line in block.lines for piece in line) for block in blocks)
    return styles <= MOST_STYLES and units(_plain(blocks)) <= LONGEST_PART


def _plain(blocks: Sequence[Block]) -> str:
    return "\n\n".join(block.plain for block in blocks)
