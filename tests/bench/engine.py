"""Compares `spoorwijzer serve` with stock Rasa on the same model, actions and conversation: nothing goes in, a table comes out.

`python -m tests.bench.engine` takes about six minutes, `--quick` two; the exit code is 1 if a requirement fails.
Everything stays on this machine. Close other programs first: both servers share its processors with them.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from statistics import mean, median

from actions.outcomes import COMPUTATIONS
from knowledge.content import FOLDER, load
from tests.bench import computing, filling, servers
from tests.bench.load import Client, Outcome, Person, Plan, Turn, run_apart
from tests.bench.report import (
    FRACTIONS,
    MEGABYTES,
    MILLISECONDS,
    PER_SECOND,
    SECONDS,
    TIMES,
    Bound,
    Row,
    all_passed,
    percentile,
    table,
)
from tests.bench.script import check_same, rehearsed
from tests.bench.servers import Server
from tests.service import TODAY

CROWDS = (1, 8, 32)
FEW = 10
HELD_TURNS = 5
"""How many turns the conversations in the full database have had."""


@dataclass(frozen=True)
class Sizes:
    """How much is measured."""

    rounds: int
    own_seconds: float
    stock_seconds: float
    long_conversations: int
    stock_long_conversation: bool
    many: int


FULL = Sizes(3, 5, 10, 4, True, 20_000)
QUICK = Sizes(1, 2, 4, 1, False, 1_000)


@dataclass
class Measured:
    """What was measured of one server with one number of people."""

    answers: list[float] = field(default_factory=list)
    elapsed: float = 0.0
    people: list[Person] = field(default_factory=list)

    def add(self, outcome: Outcome) -> None:
        """Adds a block; the people go on where they were in the next one."""
        self.answers += outcome.answers
        self.elapsed += outcome.elapsed
        self.people = outcome.people

    def at(self, percent: float) -> float:
        """A percentile of the time an answer takes, in seconds."""
        return percentile(self.answers, percent)

    @property
    def rate(self) -> float:
        """Answers a second."""
        return len(self.answers) / self.elapsed


def main(arguments: Sequence[str] | None = None) -> int:
    """Measures everything and prints the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.engine", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a smoke run: short blocks, a smaller database")
    sizes = QUICK if parser.parse_args(arguments).quick else FULL
    began, busy = time.monotonic(), os.getloadavg()[0]
    _say("training the model if it has changed")
    archive = servers.train()
    with tempfile.TemporaryDirectory(prefix="spoorwijzer-bench-") as folder:
        rows = [*compare(Path(folder), sizes), *compute()]
    assert archive.exists(), "The files that the model is trained on have changed meanwhile; measure again."
    print(table(rows))
    print(
        f"\nMeasured in {time.monotonic() - began:.0f} s on {os.cpu_count()} processors that had a load of {busy:.1f} before."
        " Times are of one answer over HTTP; at a start the files are in the page cache already."
    )
    return 0 if all_passed(rows) else 1


def compare(folder: Path, sizes: Sizes) -> list[Row]:
    """Everything that needs a running server."""
    own, stock = servers.own(folder / "own.db"), servers.stock(folder)
    first = Turn("hallo", picked=False)
    try:
        _say("starting, cold")
        own_starts = [own.start(first)]
        turns = rehearsed(own.processes[0])
        own.stop()
        like = filling.held(folder / "own.db", HELD_TURNS)
        stock_start = stock.start(first)
        check_same(stock.client(), turns)
        own_starts.append(own.start(first))
        check_same(own.client(), turns)
        rows = [Row("start to first answer", SECONDS, mean(own_starts), stock_start, required_ratio=Bound(1 / 3))]
        rows += crowds(own, stock, turns, sizes)
        rows += growth(own, stock, turns, sizes)
        rows.append(memory(own, stock))
        own.stop()
        return rows + full_database(folder, like, turns, sizes)
    finally:
        own.stop()
        stock.stop()


def crowds(own: Server, stock: Server, turns: list[Turn], sizes: Sizes) -> list[Row]:
    """1, 8 and 32 people at once, in blocks that alternate between the servers."""
    rows = []
    for count in CROWDS:
        ours, theirs = (Measured(people=[Person()] * count) for _ in range(2))
        for number in range(sizes.rounds):
            _say(f"{count} clients, block {number + 1} of {sizes.rounds}")
            theirs.add(run_apart(Plan("rasa", stock.port, sizes.stock_seconds, theirs.people, turns)))
            ours.add(run_apart(Plan("spoorwijzer", own.port, sizes.own_seconds, ours.people, turns)))
        rows += crowd_rows(count, ours, theirs)
    return rows


def crowd_rows(count: int, ours: Measured, theirs: Measured) -> list[Row]:
    """The figures of one number of people."""
    who = f"{count} client{'s' if count > 1 else ''}"
    quick_enough = Bound(1 / 8) if count == min(CROWDS) else None
    many_enough = Bound(8, at_least=True) if count == max(CROWDS) else None
    return [
        Row(f"{who}, p50", MILLISECONDS, ours.at(50), theirs.at(50), required_ratio=quick_enough),
        Row(f"{who}, p95", MILLISECONDS, ours.at(95), theirs.at(95)),
        Row(f"{who}, messages", PER_SECOND, ours.rate, theirs.rate, required_ratio=many_enough),
    ]


EARLY, LATE = 4, 196
"""The first of the twelve turns around turn 10 and around turn 200; both at the same place of the conversation."""


def growth(own: Server, stock: Server, turns: list[Turn], sizes: Sizes) -> list[Row]:
    """The same turns early and late in one conversation."""
    _say("long conversations")
    early, late = ends(own, turns, sizes.long_conversations)
    theirs = ends(stock, turns, 1) if sizes.stock_long_conversation else None
    their_early, their_late = theirs or (None, None)
    their_growth = theirs[1] / theirs[0] if theirs else None
    return [
        Row("around turn 10, p50", MILLISECONDS, early, their_early),
        Row("around turn 200, p50", MILLISECONDS, late, their_late),
        Row("turn 200 ÷ turn 10", TIMES, late / early, their_growth, required=Bound(1.3)),
    ]


def ends(server: Server, turns: list[Turn], repeats: int) -> tuple[float, float]:
    """The median answer around turn 10 and around turn 200, in seconds, message by message in turns."""
    young_times: list[float] = []
    old_times: list[float] = []
    for _ in range(repeats):
        old, young = server.client(), server.client()
        # The long way first: a connection that waits for it is hung up.
        for client, first in ((old, LATE), (young, EARLY)):
            client.begin()
            for number in range(1, first):
                _timed(client, turns, number)
        for offset in range(len(turns)):
            young_times.append(_timed(young, turns, EARLY + offset))
            old_times.append(_timed(old, turns, LATE + offset))
        old.close()
        young.close()
    return median(young_times), median(old_times)


def _timed(client: Client, turns: list[Turn], number: int) -> float:
    """How many seconds the answer to turn `number` (from 1) of a conversation takes that is held over and over."""
    turn = turns[(number - 1) % len(turns)]
    began = time.perf_counter()
    said = client.say(turn)
    taken = time.perf_counter() - began
    assert said == turn.expected, f"turn {number}, {turn.value!r}: {said[:200]!r}"
    return taken


def memory(own: Server, stock: Server) -> Row:
    """What both take after the load; ours without the other, so that it shares nothing and counts in full."""
    theirs = stock.memory()
    stock.stop()
    return Row("memory (PSS)", MEGABYTES, own.memory(), theirs, required_ratio=Bound(0.8))


def full_database(folder: Path, like: filling.Held, turns: list[Turn], sizes: Sizes) -> list[Row]:
    """One client on a database with few conversations and on one with many."""
    small, full = servers.own(folder / "small.db"), servers.own(folder / "full.db")
    ours = {small.port: Measured(people=[Person()]), full.port: Measured(people=[Person()])}
    _say(f"filling a database with {sizes.many} conversations")
    filling.fill(folder / "small.db", like, FEW)
    filling.fill(folder / "full.db", like, sizes.many)
    try:
        for server in (small, full):
            server.start(turns[0])
        for _ in range(2 * sizes.rounds):
            for port, measured in ours.items():
                measured.add(run_apart(Plan("spoorwijzer", port, sizes.own_seconds / 2, measured.people, turns)))
    finally:
        small.stop()
        full.stop()
    few, many = ours[small.port].at(50), ours[full.port].at(50)
    return [
        Row(f"{FEW} conversations stored, p50", MILLISECONDS, few),
        Row(f"{sizes.many:,} conversations stored, p50", MILLISECONDS, many),
        Row("full ÷ empty database", TIMES, many / few, required=Bound(1.2)),
    ]


def compute() -> list[Row]:
    """What needs no server: walking a tree, and a timeline."""
    today = date.fromisoformat(TODAY)
    knowledge = load(FOLDER, COMPUTATIONS, today)
    topic, walk = computing.slowest_walk(knowledge, today)
    walked = f"walk, p50, slowest of {len(knowledge.trees)} trees ({topic})"
    return [
        Row(walked, FRACTIONS, walk, required=Bound(0.001)),
        Row("timeline, p50", FRACTIONS, computing.timeline_time(today), required=Bound(0.0005)),
    ]


def _say(text: str) -> None:
    print(f"{time.strftime('%H:%M:%S')} {text}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
