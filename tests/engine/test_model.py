"""The embedded engine understands and chooses exactly as stock Rasa does with the same archive, or refuses the archive."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import tarfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bot.engine.model import ModelError, TrainedModel
from tests.engine.stock import ENVIRONMENT
from tests.service import PROJECT

pytestmark = pytest.mark.rasa

MESSAGES = (
    "wie betaalt de cursus?",
    "Heeft mijn werknemer recht op een transitievergoeding na 104 weken ziekte?",
    "deskundigenoordeel",
    "ik heb een hernia en mijn bsn is 111222333",
    "ik wil niet meer leven",
    "wat wordt het weer morgen",
    "terug",
    "ja",
    "6-1-2025",
    "???",
    "здравствуйте",
    "x" * 3000,
)
RASAS_OWN = {"back", "restart", "session_start", "out_of_scope", "nlu_fallback"}
"""Intents that Rasa adds to every domain."""

Metadata = dict[str, Any]


@pytest.fixture(scope="module")
def stock(archive: Path) -> dict[str, Any]:
    """What Rasa's Agent says about the same archive."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.engine.stock_agent", str(archive)],
        input=json.dumps(MESSAGES),
        capture_output=True,
        text=True,
        cwd=PROJECT,
        env={**os.environ, **ENVIRONMENT},
        timeout=200,
        check=True,
    )
    said: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return said


def test_after_every_intent_the_same_action_follows_as_in_stock_rasa(
    model: TrainedModel, stock: dict[str, Any]
) -> None:
    own = {intent: actions for intent, actions in stock["actions"].items() if intent not in RASAS_OWN}
    assert len(own) > 40

    assert {intent: [model.action_for(intent), "action_listen"] for intent in own} == own


def test_an_intent_without_a_rule_gets_the_fallback_of_the_policy(model: TrainedModel, stock: dict[str, Any]) -> None:
    assert stock["actions"]["out_of_scope"][0] == "action_buiten_bereik"
    assert model.action_for("out_of_scope") == "action_buiten_bereik"


def test_every_message_is_understood_as_stock_rasa_understands_it(model: TrainedModel, stock: dict[str, Any]) -> None:
    for message in MESSAGES:
        expected = stock["parsed"][message]
        found = model.understand(message)

        assert found["intent"] == expected["intent"], message
        assert found["intent_ranking"] == expected["intent_ranking"], message
        assert found["spoorwijzer"] == expected["spoorwijzer"], message


@pytest.mark.parametrize("kept", [0, 100, 5000])
def test_a_damaged_archive_is_refused_with_its_name_and_what_to_do(archive: Path, tmp_path: Path, kept: int) -> None:
    damaged = tmp_path / "half.tar.gz"
    damaged.write_bytes(archive.read_bytes()[:kept])

    with pytest.raises(ModelError, match=r"half\.tar\.gz.*Verwijder het en start opnieuw"):
        TrainedModel.load(damaged)


def test_a_missing_archive_is_refused_with_its_name(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"nergens\.tar\.gz"):
        TrainedModel.load(tmp_path / "nergens.tar.gz")


def test_the_model_of_another_project_is_refused(archive: Path, tmp_path: Path) -> None:
    def other(metadata: Metadata) -> None:
        nodes = metadata["predict_schema"]["nodes"]
        for name in [name for name, node in nodes.items() if node["uses"].startswith("bot.")]:
            nodes[name]["uses"] = "rasa.nlu.classifiers.keyword_intent_classifier.KeywordIntentClassifier"

    with pytest.raises(ModelError, match="geen eigen onderdelen"):
        TrainedModel.load(changed(archive, tmp_path, other))


def test_a_model_without_rules_is_refused(archive: Path, tmp_path: Path) -> None:
    def no_rules(metadata: Metadata) -> None:
        nodes = metadata["predict_schema"]["nodes"]
        for name in [name for name, node in nodes.items() if node["uses"].endswith("RulePolicy")]:
            del nodes[name]

    with pytest.raises(ModelError, match="geen regels"):
        TrainedModel.load(changed(archive, tmp_path, no_rules))


def test_a_model_with_a_rule_of_two_messages_is_refused_because_only_stock_rasa_can_run_it(
    archive: Path, tmp_path: Path
) -> None:
    def longer(rules: Metadata) -> None:
        lookup = rules["lookup"]["rules"]
        states = next(json.loads(key) for key, action in lookup.items() if action == "action_onderwerp")
        lookup[json.dumps([*states, *states])] = "action_onderwerp"

    with pytest.raises(ModelError, match="rasa run"):
        TrainedModel.load(changed(archive, tmp_path, longer, "rule_policy.json"))


def changed(archive: Path, folder: Path, change: Callable[[Metadata], None], file: str = "metadata.json") -> Path:
    """The archive with one of its JSON files changed."""
    copy = folder / "changed.tar.gz"
    found = 0
    with tarfile.open(archive) as old, tarfile.open(copy, "w:gz") as new:
        for member in old.getmembers():
            content = old.extractfile(member) if member.isfile() else None
            data = content.read() if content else b""
            if Path(member.name).name == file:
                value = json.loads(data)
                change(value)
                data, found = json.dumps(value).encode(), found + 1
            member.size = len(data)
            new.addfile(member, io.BytesIO(data))
    assert found == 1
    return copy
