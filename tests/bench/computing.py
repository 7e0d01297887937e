"""Times what is computed without a server: the knowledge and a day go in, seconds a call come out."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date
from statistics import median

from actions.periods import Period
from actions.sickness_case import SicknessCase
from actions.timeline import timeline
from knowledge.content import Knowledge
from knowledge.errors import InputError
from knowledge.model import UNKNOWN, Fact
from knowledge.values import Facts, Value, is_valid, options
from knowledge.walk import Question, Tree, walk

_TRIED: dict[str, tuple[Value, ...]] = {
    "date": ("2025-01-06", "2026-06-30", "2016-03-01", "2027-01-03", "2058-01-01"),
    "periods": ([{"from": "2025-07-07", "until": "2025-07-20"}], []),
    "amount": ("3250.50",),
    "number": ("8", "40"),
    "weeks": ("26",),
}
"""Values that a person could give, of each kind that has no fixed choices."""
_MOST_WALKS = 2000


def slowest_walk(knowledge: Knowledge, today: date, repeats: int = 200) -> tuple[str, float]:
    """The topic whose longest walk takes most time, and the median of that walk in seconds."""
    times = {}
    for topic, tree in knowledge.trees.items():
        facts = longest(tree, today)
        times[topic] = _median(lambda tree=tree, facts=facts: walk(tree, facts, today), repeats)  # type: ignore[misc]
    topic = max(times, key=lambda name: times[name])
    return topic, times[topic]


def longest(tree: Tree, today: date) -> Facts:
    """Facts that lead to an answer along the longest path that was found in a bounded search."""
    best: Facts = {}
    steps, walks = -1, 0
    open_ends: list[Facts] = [{}]
    while open_ends and walks < _MOST_WALKS:
        facts = open_ends.pop()
        walks += 1
        try:
            end = walk(tree, facts, today)
        except InputError:  # these facts cannot be true together
            continue
        if isinstance(end, Question):
            fact = tree.facts[end.fact]
            open_ends += [{**facts, end.fact: value} for value in _possible(end.fact, fact, today)]
        elif len(end.path) > steps:
            best, steps = facts, len(end.path)
    return best


def _possible(name: str, fact: Fact, today: date) -> list[Value]:
    tried: tuple[Value, ...] = (UNKNOWN, *_TRIED.get(fact.kind, options(fact)))
    return [value for value in tried if is_valid(name, fact, value, today)]


def timeline_time(today: date, repeats: int = 1000) -> float:
    """The median of a timeline in which everything occurs, in seconds."""
    case = SicknessCase(
        first_day=date(2025, 1, 6),
        recoveries=(Period(date(2025, 3, 3), date(2025, 3, 9)), Period(date(2025, 5, 5), date(2025, 5, 18))),
        leaves=(Period(date(2025, 9, 1), date(2025, 12, 21)),),
        evaluation_date=date(2026, 5, 4),
        sanction_weeks=26,
        contract_end=date(2027, 12, 31),
        aow_date=date(2058, 1, 1),
    )
    return _median(lambda: timeline(case, today), repeats)


def _median(call: Callable[[], object], repeats: int) -> float:
    taken = []
    for _ in range(repeats):
        began = time.perf_counter()
        call()
        taken.append(time.perf_counter() - began)
    return median(taken)
