"""The knowledge changes while people are talking: only what no longer holds is asked again."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.service import PROJECT, Person, Process

COPIED = ("actions", "bot", "flows", "knowledge")
RUN = (
    "import os, sys; os.chdir({folder!r}); sys.path.insert(0, {folder!r}); sys.argv[1:] = ['serve']; "
    "from bot.commands import run; run()"
)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the program whose knowledge a test may change."""
    for name in COPIED:
        shutil.copytree(PROJECT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    for file in (*PROJECT.glob("*.yml"), PROJECT / "requirements.lock"):
        shutil.copy(file, tmp_path)
    return tmp_path


def rename_choice(folder: Path, fact: str, old: str, new: str) -> None:
    """Gives a choice another id, in the facts and in the tree that asks for it, with its examples."""
    facts, tree = folder / "knowledge/facts.yml", folder / "knowledge/trees/opleiding_kosten.yml"
    changed: dict[str, Any] = yaml.safe_load(facts.read_text())
    changed[fact]["choices"][new] = changed[fact]["choices"].pop(old)
    facts.write_text(yaml.safe_dump(changed, allow_unicode=True))
    asking: dict[str, Any] = yaml.safe_load(tree.read_text())
    for node in asking["nodes"].values():
        if node.get("ask") == fact:
            node["go"][new] = node["go"].pop(old)
    told = asking["asked_with"][fact]
    told[new] = told.pop(old)
    tree.write_text(yaml.safe_dump(asking, allow_unicode=True))


def test_only_the_fact_whose_choices_changed_is_asked_again(own_service: Callable[..., Process], copy: Path) -> None:
    running = own_service(SPOORWIJZER_MODELS=str(PROJECT / "models"))
    running.command = [sys.executable, "-c", RUN.format(folder=str(copy))]
    running.start()
    with Person(running) as person:
        for number, choice in enumerate(["onderwerp:opleiding_kosten", "rol:werkgever", "opleiding_duur:kort"]):
            person.post({"id": str(number), "choice": choice})
        before = person.history()
        running.stop()
        rename_choice(copy, "opleiding_duur", "kort", "beknopt")
        running.start()

        assert person.history() == before
        asked = person.post({"id": "verder", "choice": "onderwerp:opleiding_kosten"}).json()["messages"]
        values = [choice["value"] for choice in asked[-1]["choices"]]
        assert sorted(values) == ["opleiding_duur:beknopt", "opleiding_duur:lang", "opleiding_duur:onbekend"]
        assert person.post({"id": "oude knop", "choice": "opleiding_duur:kort"}).status_code == 422
        then = person.post({"id": "nieuwe knop", "choice": "opleiding_duur:beknopt"}).json()["messages"]
        assert then[-1]["choices"][0]["value"].startswith("opleiding_kans:")
