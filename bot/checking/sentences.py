"""Cuts a text with its markup into sentences: the words of an answer in, plain sentences out."""

from __future__ import annotations

import re

_BLOCK = re.compile(r"\n\s*\n|\n(?=\s*(?:-|\d+\.|\|)\s?)|(?<=\|)|(?=\|)")
_MARKER = re.compile(r"^\s*(?:-|\d+\.)\s+")
_END = re.compile(r"([.!?][”’\")]*)\s+(?=[A-Z0-9“‘\"(…])")
_WORD = re.compile(r"\w|…")


def sentences(text: str) -> list[str]:
    """The sentences of a text; an item of a list and a cell of a table end one too."""
    found: list[str] = []
    for block in _BLOCK.split(text):
        plain = " ".join(_MARKER.sub("", block).replace("**", "").split())
        found += [sentence for sentence in _END.sub("\\1\n", plain).split("\n") if words(sentence)]
    return found


def words(sentence: str) -> list[str]:
    """The words of a sentence; a value that is filled in counts as one."""
    return [word for word in sentence.split() if _WORD.search(word)]
