"""What many tests share: a running service and the people who talk to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.service import Person, Process, spoorwijzer


@pytest.fixture(scope="session")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Process]:
    """One running `spoorwijzer serve` for all tests that do not stop it."""
    running = spoorwijzer(tmp_path_factory.mktemp("service") / "gesprekken.db")
    running.start()
    yield running
    running.stop()


@pytest.fixture
def person(service: Process) -> Iterator[Person]:
    """Somebody with a new conversation."""
    with Person(service) as somebody:
        yield somebody


@pytest.fixture
def own_service(tmp_path: Path) -> Iterator[Callable[..., Process]]:
    """Makes services that a test may stop, kill and start again."""
    made: list[Process] = []

    def make(**settings: str) -> Process:
        made.append(spoorwijzer(tmp_path / f"gesprekken-{len(made)}.db", **settings))
        return made[-1]

    yield make
    for process in made:
        process.stop()
