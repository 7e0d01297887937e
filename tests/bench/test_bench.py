"""The pieces of the benchmark, without stock Rasa: a wrong figure is worse than no figure."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from actions.outcomes import COMPUTATIONS
from bot.store import Conversation, Event, Store
from knowledge.content import FOLDER, load
from knowledge.walk import Answer, walk
from tests.bench import computing, filling, memory
from tests.bench.load import Person, Plan, Spoorwijzer, Turn, run, run_apart
from tests.bench.report import MEGABYTES, MILLISECONDS, TIMES, Bound, Row, all_passed, percentile, table
from tests.bench.script import check_same, rehearsed
from tests.service import Process, free_port

_MEGABYTE = 1024 * 1024
_HOLDS_64_MB = "import sys; held = b'x' * (64 << 20); print('ready', flush=True); sys.stdin.read()"
_STARTS_ANOTHER = f"""
import subprocess, sys
child = subprocess.Popen([sys.executable, "-c", {_HOLDS_64_MB!r}], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
child.stdout.readline()
{_HOLDS_64_MB.replace("ready", "ready', child.pid, '")}
child.communicate()
"""


@pytest.mark.parametrize(("percent", "value"), [(5, 15), (30, 20), (40, 20), (50, 35), (95, 50), (100, 50)])
def test_a_percentile_is_the_nearest_rank_of_the_sorted_values(percent: float, value: float) -> None:
    """The worked example of the nearest-rank method in the usual textbooks."""
    assert percentile([35, 20, 50, 15, 40], percent) == value


def test_nothing_has_no_percentile() -> None:
    with pytest.raises(ValueError, match="nothing"):
        percentile([], 50)


def test_the_memory_of_a_process_includes_what_it_started() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _STARTS_ANOTHER], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        child = int(process.stdout.readline().split()[1])
        processes, alone, together = (
            memory.tree(process.pid),
            memory.proportional(process.pid),
            memory.of_tree(process.pid),
        )
        process.communicate(b"")

    assert processes == [process.pid, child]
    assert 64 * _MEGABYTE < alone < 100 * _MEGABYTE
    assert 128 * _MEGABYTE < together < 200 * _MEGABYTE


def test_a_process_that_has_ended_takes_nothing() -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        process.wait()

    assert memory.of_tree(process.pid) == 0


def typed(text: str, message_id: str) -> Event:
    """A message as it is stored."""
    return {"event": "user", "text": text, "message_id": message_id}


def test_a_database_is_filled_with_copies_of_the_first_turns_of_the_longest_conversation(tmp_path: Path) -> None:
    welcome = {"event": "bot", "text": "Welkom"}
    first: list[Event] = [typed("a", "1"), {"event": "slot", "name": "rol", "value": "werkgever"}]
    second: list[Event] = [typed("b", "2"), {"event": "slot", "name": "rol", "value": None}]
    held_before = Store(tmp_path / "held.db")
    held_before.start("short", [welcome], 1.0)
    held_before.start("long", [welcome], 2.0)
    held_before.add(Conversation("long", 1), [*first, *second], {}, 3.0)
    held_before.close()

    like = filling.held(tmp_path / "held.db", turns=1)
    filling.fill(tmp_path / "full.db", like, 25)

    store = Store(tmp_path / "full.db")
    names = [row[0] for row in store._db.execute("SELECT id FROM conversations")]
    assert like == filling.Held([welcome, *first], {"rol": "werkgever"})
    assert len(set(names)) == store.count() == 25
    assert [store.find(name) for name in names] == [Conversation(name, 3, {"rol": "werkgever"}) for name in names]
    assert store.said(names[24]) == [(0, welcome), (1, first[0])]
    store.close()


def test_a_conversation_that_was_too_short_is_not_copied(tmp_path: Path) -> None:
    store = Store(tmp_path / "held.db")
    store.start("short", [typed("a", "1")], 1.0)
    store.close()

    with pytest.raises(ValueError, match="has 1 turns, not 5"):
        filling.held(tmp_path / "held.db", turns=5)


class _Echo(BaseHTTPRequestHandler):
    """Speaks the interface of the website and repeats what it hears; knows in which order each conversation went."""

    protocol_version = "HTTP/1.1"
    heard: dict[str, list[str]]

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        token = self.headers.get("Authorization", "").removeprefix("Bearer ")
        answer: dict[str, Any] = {"token": f"t{len(self.heard)}", "messages": []}
        if token:
            self.heard[token].append(body.get("text") or body["choice"])
            answer = {"messages": [{"text": self.heard[token][-1]}]}
        else:
            self.heard[answer["token"]] = []
        said = json.dumps(answer).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(said)))
        self.end_headers()
        self.wfile.write(said)

    def log_message(self, *args: Any) -> None:
        """Keeps the test's output clean."""


@pytest.fixture
def echo() -> Iterator[tuple[int, dict[str, list[str]]]]:
    """A server that repeats, its port, and what it heard in each conversation."""
    handler = type("Handler", (_Echo,), {"heard": {}})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        yield server.server_port, handler.heard  # type: ignore[attr-defined]
        server.shutdown()
        thread.join()


TURNS = [Turn("vraag", False, "vraag"), Turn("rol:werkgever", True, "rol:werkgever"), Turn("terug", False, "terug")]


def test_people_go_on_where_they_were_and_begin_anew_after_the_last_turn(
    echo: tuple[int, dict[str, list[str]]],
) -> None:
    port, heard = echo
    first = run_apart(Plan("spoorwijzer", port, 0.2, [Person()] * 3, TURNS))
    second = run_apart(Plan("spoorwijzer", port, 0.2, first.people, TURNS))

    assert len(first.answers) + len(second.answers) == sum(len(said) for said in heard.values())
    assert all(said == ["vraag", "rol:werkgever", "terug"][: len(said)] for said in heard.values())
    assert sum(len(said) < 3 for said in heard.values()) <= 3
    assert first.elapsed >= 0.2
    assert all(0 < seconds < 5 for seconds in first.answers)


def test_an_answer_that_is_not_the_expected_one_ends_the_benchmark(echo: tuple[int, dict[str, list[str]]]) -> None:
    with pytest.raises(AssertionError, match="turn 2, 'hallo'"):
        run_apart(Plan("spoorwijzer", echo[0], 5, [Person()], [TURNS[0], Turn("hallo", False, "Dag!")]))


def test_a_server_that_is_not_there_is_an_error_and_not_a_quick_answer() -> None:
    outcome = run(Plan("rasa", free_port(), 5, [Person()], TURNS))

    assert outcome.answers == []
    assert "ConnectionRefused" in outcome.wrong[0]


def test_the_conversation_fits_the_trees_and_is_the_same_each_time_it_is_held(service: Process) -> None:
    turns = rehearsed(service)
    port = int(service.environment["SPOORWIJZER_PORT"])
    check_same(Spoorwijzer(port), turns)
    outcome = run_apart(Plan("spoorwijzer", port, 1, [Person()] * 2, turns))

    assert len(turns) == 12
    assert all(turn.expected for turn in turns)
    assert "maandag 6 januari 2025" in turns[6].expected
    assert len(outcome.answers) > 12


def test_the_walk_that_is_timed_ends_in_an_answer_of_every_tree() -> None:
    today = date(2026, 11, 21)

    for tree in load(FOLDER, COMPUTATIONS, today).trees.values():
        assert isinstance(walk(tree, computing.longest(tree, today), today), Answer), tree.topic


@pytest.mark.parametrize(
    ("row", "passed"),
    [
        (Row("p50", MILLISECONDS, 0.125, 1.0, required_ratio=Bound(1 / 8)), True),
        (Row("p50", MILLISECONDS, 0.126, 1.0, required_ratio=Bound(1 / 8)), False),
        (Row("rate", TIMES, 80, 10, required_ratio=Bound(8, at_least=True)), True),
        (Row("rate", TIMES, 79, 10, required_ratio=Bound(8, at_least=True)), False),
        (Row("walk", MILLISECONDS, 0.0011, required=Bound(0.001)), False),
        (Row("walk", MILLISECONDS, 0.0009, required=Bound(0.001)), True),
        (Row("p95", MILLISECONDS, 0.5, 0.1), None),
    ],
)
def test_a_requirement_holds_up_to_and_including_its_bound(row: Row, passed: bool | None) -> None:
    assert row.passed is passed
    assert all_passed([row]) is (passed is not False)


def test_the_table_shows_the_figures_the_ratio_and_the_verdict() -> None:
    rows = [
        Row("memory (PSS)", MEGABYTES, 600e6, 700e6, required_ratio=Bound(0.8)),
        Row("turn 200 ÷ turn 10", TIMES, 1.04, 3.5, required=Bound(1.3)),
        Row("walk", MILLISECONDS, 0.0002),
    ]

    assert table(rows).splitlines() == [
        "|  | spoorwijzer | stock Rasa | ratio | required |  |",
        "| --- | ---: | ---: | ---: | ---: | --- |",
        "| memory (PSS) | 600 MB | 700 MB | 0.86 × | ≤ 0.8 × | **FAIL** |",
        "| turn 200 ÷ turn 10 | 1.04 × | 3.50 × | — | ≤ 1.3 × | PASS |",
        "| walk | 0.2 ms | — | — |  |  |",
    ]
