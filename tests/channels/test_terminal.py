"""The conversation in a terminal, as somebody at a keyboard holds it; and with input from a file."""

from __future__ import annotations

import os
import pty
import re
import select
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from tests.service import PROJECT, Process

PROMPT = "U: "


class Keyboard:
    """Somebody who types in a terminal and reads what appears."""

    def __init__(self, environment: dict[str, str]) -> None:
        self._mine, theirs = pty.openpty()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "bot.commands", "chat"],
            cwd=PROJECT,
            env=environment,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
        )
        os.close(theirs)
        self.screen = self._read()

    def types(self, text: str) -> str:
        """What appears after this line, up to the next prompt or the end."""
        os.write(self._mine, f"{text}\n".encode())
        self.screen = self._read()
        return self.screen

    def picks(self, title: str) -> str:
        """What appears after the number before this title is typed."""
        found = re.search(rf"\[(\d+)\] {re.escape(title)}", self.screen)
        assert found, f"no choice {title!r} in:\n{self.screen}"
        return self.types(found.group(1))

    def _read(self) -> str:
        seen, end = b"", time.monotonic() + 60
        while time.monotonic() < end:
            if select.select([self._mine], [], [], 0.1)[0]:
                try:
                    seen += os.read(self._mine, 65536)
                except OSError:  # the other side has closed the terminal
                    break
            if seen.decode(errors="ignore").replace("\r", "").endswith(f"\n{PROMPT}"):
                break
        return seen.decode().replace("\r\n", "\n")

    def leaves(self) -> None:
        """Closes the terminal."""
        os.close(self._mine)
        self.process.kill()
        self.process.wait()


def settings(service: Process, database: Path) -> dict[str, str]:
    return {**os.environ, **service.environment, "SPOORWIJZER_DATABASE": str(database), "TERM": "dumb", "COLUMNS": "80"}


@pytest.fixture
def keyboard(service: Process, tmp_path: Path) -> Iterator[Keyboard]:
    """Somebody with a new conversation in a terminal."""
    somebody = Keyboard(settings(service, tmp_path / "gesprekken.db"))
    yield somebody
    somebody.leaves()


def columns(screen: str) -> list[list[str]]:
    """The cells of the table on the screen, cut at the columns that its line of dashes marks."""
    lines = screen.splitlines()
    rule = next(number for number, line in enumerate(lines) if re.fullmatch(r"-+(  -+)+", line))
    spans = [match.span() for match in re.finditer(r"-+", lines[rule])]
    rows = [lines[rule - 1], *lines[rule + 1 :]]
    rows = rows[: rows.index("")]
    for row in rows:
        between = [row[end:start] for (_, end), (start, _) in pairwise(spans)]
        assert all(gap.strip() == "" for gap in between), f"not aligned:\n{lines[rule]}\n{row}"
    return [[row[start:end].strip() for start, end in spans] for row in rows]


def test_a_whole_conversation_with_numbers_and_text_ends_in_an_aligned_timeline(keyboard: Keyboard) -> None:
    assert "Welkom bij de Spoorwijzer" in keyboard.screen
    keyboard.types("welke stappen en termijnen gelden er bij ziekte?")
    keyboard.picks("Werkgever")
    assert "maandag 6 januari 2025" in keyboard.types("6-1-2025")
    keyboard.picks("Ja")
    for _ in range(6):
        if "Bron:" in keyboard.screen:
            break
        keyboard.types("1")

    table = columns(keyboard.screen)
    # law.md: first day 2025-01-06 gives 2026-10-18 for the WIA application.
    assert any("18 oktober 2026" in " ".join(row) for row in table)
    assert len(table) > 5
    assert "**" not in keyboard.screen
    assert max(len(line) for line in keyboard.screen.splitlines() if "http" not in line) <= 100


def test_what_cannot_be_used_is_told_and_the_conversation_goes_on(keyboard: Keyboard) -> None:
    before = re.findall(r"\[\d+\] .*", keyboard.screen)

    assert keyboard.types("").strip().endswith(PROMPT.strip())
    assert "hoeft" not in keyboard.types("999999")
    assert re.findall(r"\[\d+\] .*", keyboard.types("help"))[-len(before) :] == before
    keyboard.types("stop")
    assert keyboard.process.wait(timeout=30) == 0


def test_the_end_of_the_input_ends_the_conversation(service: Process, tmp_path: Path) -> None:
    lines = ["help", "x" * 4001, b"\xff\xfe".decode("latin-1"), "bedankt"]
    done = subprocess.run(
        [sys.executable, "-m", "bot.commands", "chat"],
        cwd=PROJECT,
        env=settings(service, tmp_path / "gesprekken.db"),
        input="\n".join(lines).encode("latin-1"),
        capture_output=True,
        check=False,
        timeout=300,
    )

    said = done.stdout.decode()
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr
    assert said.count(PROMPT) == len(lines) + 1
    assert "Uw bericht is te lang. Gebruik hoogstens 4000 tekens." in said
    assert "Graag gedaan" in said
