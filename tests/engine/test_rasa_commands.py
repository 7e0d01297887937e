"""The commands that every Rasa user knows do what they expect, from the root of the repository."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from actions.outcomes import COMPUTATIONS
from bot.understanding.examples import examples
from flows.reader import load_flows
from knowledge.content import FOLDER, load
from tests.engine.stock import rasa, warnings_in
from tests.service import PROJECT, TODAY

pytestmark = pytest.mark.rasa

KNOWLEDGE = load(FOLDER, COMPUTATIONS, date.fromisoformat(TODAY))


@pytest.fixture(scope="module")
def results(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder into which `rasa test` wrote what it found."""
    folder = tmp_path_factory.mktemp("results")
    code, printed = rasa("test", "--stories", "tests", "-m", str(archive), "--out", str(folder), "--no-plot")
    assert code == 0, printed
    assert warnings_in(printed) == []
    return folder


def test_rasa_data_validate_finds_no_fault_and_warns_of_nothing() -> None:
    code, printed = rasa("data", "validate", "--fail-on-warnings")

    assert code == 0, printed
    assert warnings_in(printed) == []
    assert "No story structure conflicts found" in printed


def test_rasa_train_made_the_model_and_warned_of_nothing(archive: Path) -> None:
    printed = (PROJECT / "models" / "training.log").read_text(encoding="utf-8", errors="replace")

    assert "Your Rasa model is trained and saved" in printed
    assert warnings_in(printed) == []


def test_rasa_test_reports_on_every_topic_that_has_a_tree(results: Path) -> None:
    report = json.loads((results / "intent_report.json").read_text(encoding="utf-8"))

    for topic in KNOWLEDGE.trees:
        assert report[topic]["support"] >= 5, topic
    assert report["crisis"]["support"] >= 4


def test_rasa_test_finds_that_the_questions_about_the_topics_are_mostly_understood(results: Path) -> None:
    report = json.loads((results / "intent_report.json").read_text(encoding="utf-8"))

    found = {topic: round(report[topic]["recall"] * report[topic]["support"]) for topic in KNOWLEDGE.trees}
    asked = {topic: report[topic]["support"] for topic in KNOWLEDGE.trees}
    assert sum(found.values()) >= 0.6 * sum(asked.values()), found


def test_rasa_test_finds_that_the_test_conversations_go_as_they_are_written(results: Path) -> None:
    failed = (results / "failed_test_stories.yml").read_text(encoding="utf-8")
    report = json.loads((results / "story_report.json").read_text(encoding="utf-8"))

    assert "None of the test stories failed" in failed, failed
    assert report["conversation_accuracy"]["total"] == 3


def test_no_question_to_measure_with_is_also_an_example_to_learn_from() -> None:
    learned = {plain(example.text) for example in examples(KNOWLEDGE, load_flows())}

    assert [question for question in questions() if plain(question) in learned] == []


def questions() -> list[str]:
    """The questions of data/, in Rasa's own format."""
    data: dict[str, Any] = yaml.safe_load((PROJECT / "data" / "test_questions.yml").read_text(encoding="utf-8"))
    return [line.removeprefix("- ") for item in data["nlu"] for line in item["examples"].splitlines()]


def plain(text: str) -> str:
    """The text without capitals and signs; the text itself if it is nothing but signs."""
    return re.sub(r"\W+", " ", text.lower()).strip() or text
