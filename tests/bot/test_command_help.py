"""Every command is documented where people look: in the README, and in its own help with its option."""

from __future__ import annotations

import re

import pytest

from bot.commands import _COMMANDS, main
from bot.settings import PROJECT


def test_the_readme_has_a_row_for_every_command() -> None:
    rows = re.findall(r"^\| `spoorwijzer (\w+)`", (PROJECT / "README.md").read_text(encoding="utf-8"), re.M)

    assert sorted(rows) == sorted(_COMMANDS)


@pytest.mark.parametrize("command", sorted(_COMMANDS))
def test_a_command_says_what_it_does(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([command, "--help"])

    assert stopped.value.code == 0
    assert len(capsys.readouterr().out.splitlines()) > 2


@pytest.mark.parametrize(("command", "option"), [("check", "--on"), ("diagram", "onderwerp")])
def test_an_option_is_in_the_help_of_its_command(command: str, option: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main([command, "--help"])

    assert option in capsys.readouterr().out
