"""The folder of knowledge that each test may change, and the knowledge of the repository."""

from __future__ import annotations

from pathlib import Path

import pytest

from actions.outcomes import COMPUTATIONS
from knowledge.content import FOLDER, Knowledge, load
from tests.knowledge.small_folder import TODAY, SmallFolder


@pytest.fixture
def folder(tmp_path: Path) -> SmallFolder:
    return SmallFolder.written(tmp_path)


@pytest.fixture(scope="session")
def real() -> Knowledge:
    """The knowledge in this repository, as of the day on which it was last checked as a whole."""
    return load(FOLDER, COMPUTATIONS, TODAY)
