"""The published examples: first day of sickness in, every milestone out."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from actions.timeline import Milestone, Period, SicknessCase, timeline

TODAY = date(2026, 11, 21)
LINES = (Path(__file__).parent / "timeline_examples.jsonl").read_text(encoding="utf-8").splitlines()
EXAMPLES = [json.loads(line) for line in LINES]


def case_of(given: dict[str, Any]) -> SicknessCase:
    def periods(name: str) -> tuple[Period, ...]:
        listed = given.get(name, [])
        return tuple(Period(date.fromisoformat(p["from"]), date.fromisoformat(p["until"])) for p in listed)

    return SicknessCase(
        first_day=date.fromisoformat(given["first_day"]),
        recoveries=periods("recoveries"),
        leaves=periods("leaves"),
        sanction_weeks=given.get("sanction_weeks", 0),
    )


def dates_of(milestone: Milestone) -> dict[str, str]:
    starts = {} if milestone.starts is None else {"from": milestone.starts.isoformat()}
    return {**starts, "due": milestone.due.isoformat()}


def test_there_are_eight_examples() -> None:
    assert len(EXAMPLES) == 8


@pytest.mark.parametrize("example", EXAMPLES, ids=[example["case"] for example in EXAMPLES])
def test_every_milestone_of_the_example_and_no_other(example: dict[str, Any]) -> None:
    found = timeline(case_of(example["input"]), TODAY)

    assert {milestone.id: dates_of(milestone) for milestone in found.milestones} == example["output"]["milestones"]
    assert found.case_first_day.isoformat() == example["output"]["case_first_day"]


@pytest.mark.parametrize("example", EXAMPLES, ids=[example["case"] for example in EXAMPLES])
def test_the_dates_are_the_same_on_every_day(example: dict[str, Any]) -> None:
    case = case_of(example["input"])

    early, late = timeline(case, case.first_day), timeline(case, date(2035, 1, 1))

    assert {m.id: dates_of(m) for m in early.milestones} == {m.id: dates_of(m) for m in late.milestones}
    assert {m.id: dates_of(m) for m in early.milestones} == example["output"]["milestones"]
