"""What the tests of the Telegram channel share: a Bot API server on this machine and a service that is its bot."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.channels.telegram.fake import FakeTelegram
from tests.channels.telegram.phone import Phone
from tests.service import Process, spoorwijzer


@pytest.fixture(scope="session")
def shared_telegram() -> Iterator[FakeTelegram]:
    """The server of the bot that no test stops."""
    with FakeTelegram().running() as running:
        yield running


@pytest.fixture(scope="session")
def bot(shared_telegram: FakeTelegram, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Process]:
    """A running service that is a bot, for all tests that do not stop it."""
    running = spoorwijzer(tmp_path_factory.mktemp("telegram") / "gesprekken.db", **shared_telegram.settings())
    running.start()
    yield running
    running.stop()


@pytest.fixture
def phone(bot: Process, shared_telegram: FakeTelegram) -> Iterator[Phone]:
    """Somebody who has not spoken to the bot yet; afterwards it must not have done what Telegram refuses."""
    shared_telegram.problems.clear()
    yield Phone(shared_telegram)
    assert shared_telegram.problems == []


@pytest.fixture
def telegram() -> Iterator[FakeTelegram]:
    """A server of a test's own."""
    with FakeTelegram().running() as running:
        yield running
