"""`spoorwijzer serve` starts in a second because it leaves out what takes Rasa ten."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.service import PROJECT

HEAVY = ("tensorflow", "keras", "jax", "sklearn", "skops", "rasa.core.policies", "rasa.core.agent", "telegram")


def imported(code: str, *arguments: str) -> list[str]:
    """The heavy modules that are loaded once this code has run in a fresh process."""
    ask = f"{code}\nimport json\nprint(json.dumps([name for name in {HEAVY!r} if name in sys.modules]))"
    command = [sys.executable, "-W", "ignore", "-c", f"import sys\n{ask}", *arguments]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True, timeout=60)
    found: list[str] = json.loads(done.stdout.splitlines()[-1])
    return found


def test_the_service_is_imported_without_tensorflow_scikit_learn_the_policies_of_rasa_or_telegram() -> None:
    assert imported("import bot.serving") == []


@pytest.mark.rasa
def test_a_model_is_loaded_and_a_message_understood_without_them(archive: Path) -> None:
    code = (
        "from pathlib import Path\n"
        "from bot.engine.model import TrainedModel\n"
        "assert TrainedModel.load(Path(sys.argv[1])).understand('wie betaalt de cursus?')['intent']['name']"
    )

    assert imported(code, str(archive)) == []


def test_this_check_can_fail() -> None:
    assert imported("import sklearn") == ["sklearn"]
