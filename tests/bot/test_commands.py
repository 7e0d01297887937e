"""The commands: JSON lines in, JSON lines of the contract out; a bad line is told and the others are still answered."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest

from bot.commands import main
from tests.service import PROJECT, TODAY, Process

Lines = list[dict[str, Any]]
Command = Callable[..., tuple[int, Lines]]


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Command:
    """Runs a command on these lines; gives its exit code and the lines that it wrote."""
    monkeypatch.setenv("SPOORWIJZER_TODAY", TODAY)

    def run(name: str, *lines: object) -> tuple[int, Lines]:
        given = b"".join(line if isinstance(line, bytes) else json.dumps(line).encode() + b"\n" for line in lines)
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given), encoding="utf-8"))
        code = main([name])
        out, errors = capfdbinary.readouterr()
        assert errors == b""
        return code, [json.loads(line) for line in out.splitlines()]

    return run


def test_read_gives_the_value_or_every_reading(command: Command) -> None:
    code, found = command(
        "read",
        {"kind": "date", "text": "3 maart jl.", "today": TODAY},
        {"kind": "period", "text": "4 juli 2026 t/m 24 juli 2026"},
        {"kind": "amount", "text": "€ 3.250,50"},
        {"kind": "yes_no", "text": "ja hoor"},
        {"kind": "weeks", "text": "26 weken"},
        {"kind": "date", "text": "begin maart"},
    )

    assert code == 0
    assert [line["value"] for line in found] == [
        "2026-03-03",
        {"from": "2026-07-04", "until": "2026-07-24"},
        "3250.50",
        "ja",
        "26",
        None,
    ]
    assert all(set(line) == {"value", "alternatives"} for line in found)
    assert len(found[-1]["alternatives"]) > 1


def test_timeline_gives_every_milestone_of_the_case(command: Command) -> None:
    code, (found,) = command("timeline", {"first_day": "2025-01-06", "today": TODAY})

    # law.md: first day 2025-01-06 gives 2026-10-18 for the WIA application and 2027-01-03 as the last day.
    due = {milestone["id"]: milestone["due"] for milestone in found["milestones"]}
    assert code == 0
    assert found["case_first_day"] == "2025-01-06"
    assert (due["wia_aanvraag"], due["einde_wachttijd"]) == ("2026-10-18", "2027-01-03")


def test_payment_gives_the_amount_of_the_contract(command: Command) -> None:
    code, (found,) = command(
        "payment",
        {
            "start": "2018-01-10",
            "end": "2021-12-07",
            "monthly_salary": "3000.00",
            "holiday_allowance": "8",
            "fixed_allowances_12_months": "0",
            "variable_pay_36_months": "0",
            "year_end_bonus": "0",
        },
    )

    assert code == 0
    assert (found["amount"], found["salary_basis"]) == ("4223.32", "3240.00")
    assert (found["years"], found["months"], found["days"]) == (3, 10, 28)
    assert (found["maximum"], found["capped"]) == ("84000.00", False)


def test_walk_asks_until_it_can_answer(command: Command) -> None:
    facts = {"rol": "werkgever", "opleiding_duur": "kort", "opleiding_kans": "concreet"}
    code, (question, answer) = command(
        "walk",
        {"topic": "opleiding_kosten", "facts": {"rol": "werkgever"}},
        {"topic": "opleiding_kosten", "facts": facts, "today": TODAY},
    )

    assert code == 0
    assert question["question"]["fact"] == "opleiding_duur"
    assert question["question"]["kind"] == "choice"
    assert question["path"] == [{"fact": "rol", "value": "werkgever"}]
    assert answer["path"] == [{"fact": name, "value": value} for name, value in facts.items()]
    assert answer["answer"]["sources"]
    assert all({"title", "url", "checked_on"} <= source.keys() for source in answer["answer"]["sources"])


def test_check_finds_no_fault_in_the_files_as_they_are(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SPOORWIJZER_TODAY", TODAY)

    assert main(["check"]) == 0
    assert "0 fouten" in capsys.readouterr().out


BAD = [
    b"geen json\n",
    b'{"kind": "date"\n',
    b"\xff\xfe\n",
    b'{"kind": "date", "text": NaN}\n',
    b'{"kind": "date", "text": "\\ud800"}\n',
    b"[" * 100_000 + b"\n",
    b"[]\n",
    b'{"text": "3 maart"}\n',
    b'{"kind": "date", "text": 3}\n',
    b'{"kind": "kleur", "text": "rood"}\n',
    b'{"kind": "date", "text": "3 maart", "today": "gisteren"}\n',
    b'{"kind": "date", "text": "3 maart", "today": "9999-12-31"}\n',
]


@pytest.mark.parametrize("line", BAD, ids=lambda line: repr(line)[:40])
def test_a_bad_line_gives_an_error_line_the_next_is_answered_and_the_exit_code_is_one(
    command: Command, line: bytes
) -> None:
    code, found = command("read", line, b"\n", {"kind": "date", "text": "3 maart 2026"})

    assert code == 1
    assert len(found) == 2
    assert set(found[0]["error"]) == {"field", "message"}
    assert found[0]["error"]["message"]
    assert found[1]["value"] == "2026-03-03"


@pytest.mark.parametrize("name", ["timeline", "payment", "walk"])
def test_every_command_goes_on_after_a_bad_line(command: Command, name: str) -> None:
    code, found = command(name, b"{\n", {}, {"onbekend": 1})

    assert code == 1
    assert [list(line) for line in found] == [["error"]] * 3


def test_ask_says_what_each_message_is_about(service: Process) -> None:
    lines = [{"text": "wie betaalt de cursus?"}, {"tekst": "fout"}, {"text": "ik wil niet meer leven"}]
    done = subprocess.run(
        [sys.executable, "-m", "bot.commands", "ask"],
        cwd=PROJECT,
        env={**os.environ, **service.environment},
        input="".join(json.dumps(line) + "\n" for line in lines).encode(),
        capture_output=True,
        check=False,
        timeout=300,
    )

    course, wrong, danger = (json.loads(line) for line in done.stdout.splitlines())
    assert done.returncode == 1
    assert set(course) == {"text", "route", "topic", "ranking", "medical"}
    assert (course["text"], course["medical"]) == ("wie betaalt de cursus?", False)
    assert (course["route"], course["topic"]) == ("answer", "opleiding_kosten")
    assert len(course["ranking"]) >= 5
    assert course["ranking"][0]["topic"] == "opleiding_kosten"
    assert all(set(item) == {"topic", "confidence"} for item in course["ranking"])
    assert wrong["error"]["field"] == "tekst"
    assert danger["route"] == "crisis"


def test_a_reader_who_has_seen_enough_stops_the_command_without_a_complaint() -> None:
    writer = subprocess.Popen(
        [sys.executable, "-m", "bot.commands", "read"],
        cwd=PROJECT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert writer.stdin is not None
    assert writer.stdout is not None
    writer.stdin.write(b'{"kind": "date", "text": "3 maart 2026"}\n')
    writer.stdin.flush()
    writer.stdout.readline()
    writer.stdout.close()
    _, complaint = writer.communicate(b'{"kind": "date", "text": "4 maart 2026"}\n' * 10)

    assert (writer.returncode, complaint) == (1, b"")
