"""Sees to it that there is a trained model of the files as they are now: the files in, the archive of `rasa train` out."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import msgspec

from bot.settings import PROJECT
from bot.understanding.examples import examples
from flows.reader import Flows
from knowledge.content import Knowledge
from knowledge.errors import SpoorwijzerError

_CODE = (
    "config.yml",
    "domain.yml",
    "bot/engine/components.py",
    "bot/engine/importer.py",
    "bot/engine/registration.py",
    "bot/heard.py",
    "bot/state.py",
    "bot/understanding",
    "requirements.lock",
)


DONE = "klaar"
"""How the last report of a training ends."""


class TrainingError(SpoorwijzerError):
    """The model could not be trained; the message holds the last lines of what Rasa said."""


def fingerprint(knowledge: Knowledge, flows: Flows) -> str:
    """A digest of everything that training depends on; a changed answer text does not change it."""
    digest = hashlib.sha256()
    learned = [examples(knowledge, flows), sorted(knowledge.facts), dict(flows.actions)]
    digest.update(msgspec.json.encode(learned))
    for path in _files(_CODE):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def ensure_model(models: Path, knowledge: Knowledge, flows: Flows, progress: Callable[[str], None]) -> Path:
    """The archive of the trained model, trained first if there is none for the files as they are.

    Raises:
        TrainingError: training failed.
    """
    name = f"spoorwijzer-{fingerprint(knowledge, flows)}"
    archive = models / f"{name}.tar.gz"
    if not archive.exists():
        try:
            _train(models, archive, progress)
        except OSError as error:
            raise TrainingError(
                f"In de map {models} kan geen model worden bewaard ({error.strerror}). "
                "Geef schrijfrechten, maak ruimte vrij, of kies een andere map met SPOORWIJZER_MODELS."
            ) from error
        for other in models.glob("spoorwijzer-*.tar.gz"):
            if other != archive:
                other.unlink(missing_ok=True)
    return archive


def _train(models: Path, archive: Path, progress: Callable[[str], None]) -> None:
    """Trains in a folder of its own, so that an archive that has its name is always whole."""
    models.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="training-", dir=models) as folder:
        _run_rasa(Path(folder), models / "training.log", progress)
        (Path(folder) / "model.tar.gz").replace(archive)


def _run_rasa(folder: Path, log: Path, progress: Callable[[str], None]) -> None:
    command = [sys.executable, "-m", "rasa", "train", "--fixed-model-name", "model", "--out", str(folder), "--force"]
    environment = {
        **os.environ,
        "RASA_TELEMETRY_ENABLED": "false",
        "PYTHONPATH": str(PROJECT),
        "TF_CPP_MIN_LOG_LEVEL": "3",
    }
    started = time.monotonic()
    with log.open("w", encoding="utf-8") as out:
        process = subprocess.Popen(command, cwd=PROJECT, env=environment, stdout=out, stderr=subprocess.STDOUT)
        while process.poll() is None:
            time.sleep(0.5)
            progress(f"{time.monotonic() - started:.0f} s")
    progress(f"{time.monotonic() - started:.0f} s, {DONE}")
    if process.returncode != 0 or not (folder / "model.tar.gz").exists():
        last = "\n".join(log.read_text(encoding="utf-8", errors="replace").splitlines()[-15:])
        raise TrainingError(f"Het trainen van het model is mislukt. Alles staat in {log}. Het einde:\n{last}")


def _files(names: Iterable[str]) -> list[Path]:
    found: list[Path] = []
    for name in names:
        path = PROJECT / name
        found += sorted(path.glob("*.py")) if path.is_dir() else [path] if path.exists() else []
    return found
