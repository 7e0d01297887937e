"""The trained model that the tests of the engine share."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from actions.outcomes import COMPUTATIONS
from bot.assistant import assemble
from bot.engine.embedded import Embedded
from bot.engine.model import TrainedModel
from bot.engine.training import ensure_model
from bot.settings import Settings
from bot.store import Store
from flows.reader import load_flows
from knowledge.content import FOLDER, load
from tests.service import TODAY


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive that `spoorwijzer serve` uses, trained first if there is none for the files as they are."""
    knowledge = load(FOLDER, COMPUTATIONS, date.fromisoformat(TODAY))
    trained = ensure_model(Settings().models, knowledge, load_flows(), lambda text: None)
    folder = tmp_path_factory.mktemp("model")
    return Path(shutil.copy(trained, folder / "model.tar.gz"))


@pytest.fixture(scope="session")
def model(archive: Path) -> TrainedModel:
    """The same model, loaded without Rasa's runner and policies."""
    return TrainedModel.load(archive)


@pytest.fixture
def embedded(model: TrainedModel, tmp_path: Path) -> Iterator[Embedded]:
    """The engine of `spoorwijzer serve` in this process, on an empty database."""
    store = Store(tmp_path / "gesprekken.db")
    yield Embedded(model, store, assemble(Settings()), lambda: date.fromisoformat(TODAY))
    store.close()
