"""A start that cannot succeed: one clear line that says what to do, exit code 1, and never a traceback."""

from __future__ import annotations

import os
import re
import shutil
import socket
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from bot.store import Store
from tests.service import PROJECT, Process, free_port


def failed(*arguments: str, **environment: str) -> str:
    """What a command that must fail says on standard error: one line after those that tell how far it came."""
    done = subprocess.run(
        [sys.executable, "-m", "bot.commands", *arguments],
        cwd=PROJECT,
        env={**os.environ, "SPOORWIJZER_PORT": str(free_port()), **environment},
        input="",
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 1, done
    assert "staat klaar" not in done.stdout
    assert "Traceback" not in done.stderr
    said = [line for line in done.stderr.splitlines() if not re.match(r"[1-3]/3  ", line)]
    assert len(said) == 1, done.stderr
    return said[0]


@pytest.mark.parametrize("arguments", [("bestaat_niet",), ("serve", "--snel"), ("read", "extra")])
def test_an_unknown_command_is_answered_with_the_ones_that_exist(arguments: tuple[str, ...]) -> None:
    said = failed(*arguments)

    assert "bestaat niet" in said
    assert "serve" in said


@pytest.mark.parametrize("port", ["tachtig", "-1", "65536", ""])
def test_a_port_that_is_no_port_is_refused_by_its_name(port: str) -> None:
    assert "SPOORWIJZER_PORT" in failed("serve", SPOORWIJZER_PORT=port)


def test_a_day_that_is_no_day_is_refused_by_its_name() -> None:
    assert "SPOORWIJZER_TODAY" in failed("read", SPOORWIJZER_TODAY="31-12-2026")


@pytest.mark.parametrize("command", ["serve", "chat", "timeline", "payment", "walk", "ask"])
def test_an_organisation_without_a_profile_is_refused_with_those_that_have_one(command: str) -> None:
    said = failed(command, SPOORWIJZER_ORGANISATION="nergens")

    assert "“nergens”" in said
    assert "voorbeeld" in said


def test_a_port_that_is_in_use_is_named_with_the_setting_for_another() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = str(other.getsockname()[1])

        said = failed("serve", SPOORWIJZER_PORT=port)

    assert f"127.0.0.1:{port}" in said
    assert "SPOORWIJZER_PORT" in said


@pytest.mark.parametrize("host", ["a..b", "bestaat-niet.invalid"])
def test_an_address_that_is_not_of_this_machine_is_refused(host: str) -> None:
    assert "SPOORWIJZER_HOST" in failed("serve", SPOORWIJZER_HOST=host)


@pytest.mark.parametrize("command", ["serve", "chat"])
def test_a_file_that_is_no_database_is_refused_and_left_as_it_is(tmp_path: Path, command: str) -> None:
    file = tmp_path / "brief.db"
    file.write_text("geen database\n" * 100)

    said = failed(command, SPOORWIJZER_DATABASE=str(file))

    assert str(file) in said
    assert "SPOORWIJZER_DATABASE" in said
    assert file.read_text() == "geen database\n" * 100


def test_a_database_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "nieuw.db"
    Store(file).close()
    database = sqlite3.connect(file)
    database.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('spoorwijzer', 'from_the_future', '')"
    )
    database.commit()
    database.close()

    assert "nieuwere versie" in failed("serve", SPOORWIJZER_DATABASE=str(file))


def test_a_database_where_nobody_may_write_is_refused() -> None:
    assert "schrijfrechten" in failed("serve", SPOORWIJZER_DATABASE="/proc/spoorwijzer/gesprekken.db")


def test_a_damaged_model_is_named_with_what_to_do(service: Process, tmp_path: Path) -> None:
    models = shutil.copytree(PROJECT / "models", tmp_path / "models")
    for archive in models.glob("*.tar.gz"):
        archive.write_bytes(archive.read_bytes()[:10_000])

    said = failed("serve", SPOORWIJZER_MODELS=str(models), SPOORWIJZER_DATABASE=str(tmp_path / "gesprekken.db"))

    assert str(models) in said
    assert "Verwijder het en start opnieuw" in said


def test_a_folder_where_no_model_can_be_kept_is_named_with_what_to_do(tmp_path: Path) -> None:
    said = failed("serve", SPOORWIJZER_MODELS="/proc/models", SPOORWIJZER_DATABASE=str(tmp_path / "gesprekken.db"))

    assert "SPOORWIJZER_MODELS" in said


@pytest.mark.rasa
def test_a_model_that_is_missing_is_trained_and_nothing_else_is_left_behind(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bot.commands", "ask"],
        cwd=PROJECT,
        env={**os.environ, "SPOORWIJZER_MODELS": str(tmp_path)},
        input='{"text": "wie betaalt de cursus?"}\n',
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )

    assert '"topic":"opleiding_kosten"' in done.stdout
    assert [file.suffix for file in sorted(tmp_path.iterdir())] == [".gz", ".log"]
