"""A pasted e-mail goes in; what its writer says comes out: no headers, greeting, signature, disclaimer or older mails.

Names, telephone numbers and somebody else's words are of no use here, so they are not kept either. Own rules: the
library for this takes seconds for a message of blank lines, and expects the headers to be gone already.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_HEADER: Final = re.compile(
    r"^\W{0,3}(?P<name>van|aan|cc|bcc|verzonden|datum|onderwerp|from|to|sent|date|subject) ?:\s*(?P<value>.*)$", re.I
)
_SUBJECT: Final = frozenset({"onderwerp", "subject"})
_REPLY_MARK: Final = re.compile(r"^(?:(?:re|fw|fwd|antw|doorst) ?: ?)+", re.I)
_OLDER: Final = re.compile(
    r"^[-_ ]{3,}$|^\W{2,}(?:oorspronkelijk|doorgestuurd|original|forwarded)\w* (?:bericht|message)"
    r"|^(?:op|on) .{4,120}(?:schreef|wrote)\b.{0,120}:?$",
    re.I,
)
_CLOSING: Final = re.compile(
    r"^(?:met (?:de )?)?(?:(?:vriendelijke|hartelijke|beste|warme) )?(?:groet(?:en|jes)?|mvg|hoogachtend|gr)\b[^?]{0,60}$"
    r"|^-- ?$|^(?:verstuurd|verzonden|sent) (?:vanaf|via|from) |^(?:dit|deze) (?:e-?mail\w*|bericht) (?:is|kan|bevat)\b"
    r"|^aan dit bericht kunnen\b|^disclaimer\b",
    re.I,
)
_CLOSING_WORDS: Final = re.compile(
    r"(?<=[.?!,])\s*(?:met (?:vriendelijke|hartelijke) groet(?:en)?|groet(?:en|jes)?|mvg|verstuurd vanaf)\b[^?.!]{0,60}\W*$",
    re.I,
)
_GREETING: Final = re.compile(
    r"^(?:beste|geachte|hallo|hoi|hey|hi|dag|goede ?(?:morgen|middag|avond|dag)|l\.?s\.?)\b[^?]{0,40}$", re.I
)
_FEWEST_WORDS: Final = 3


@lru_cache(maxsize=4)  # one message passes several rules in a row
def question_in(text: str) -> str:
    """What is said in `text` itself; `text` as it is if it is one line, or if nothing would be left."""
    lines = [line.strip() for line in text.splitlines()]
    if sum(bool(line) for line in lines) < 2:
        return text
    kept: list[str] = []
    in_headers = True
    for line in lines:
        header = _HEADER.match(line)
        if header and in_headers:
            subject = _REPLY_MARK.sub("", header["value"])
            kept += [f"{subject}."] if header["name"].lower() in _SUBJECT and subject else []
            continue
        enough = len(" ".join(kept).split()) >= _FEWEST_WORDS
        if enough and (header or _OLDER.match(line) or _CLOSING.match(line)):
            break
        if line and not line.startswith(">") and not _OLDER.match(line) and not _GREETING.match(line):
            in_headers = False
            kept.append(line)
    return _CLOSING_WORDS.sub("", "\n".join(kept)) or text
