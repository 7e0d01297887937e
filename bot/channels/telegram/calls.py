"""Calls to the Bot API: a call goes in, Telegram's answer comes out; at Telegram's pace, and again where that helps."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import timedelta
from itertools import count
from typing import TypeVar

from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, RetryAfter, TelegramError

from bot.channels.telegram.pace import Pace

T = TypeVar("T")
_REFUSALS = (BadRequest, ChatMigrated, Forbidden, InvalidToken)
"""The answers to which the same call again would get the same answer."""
_LONGEST_WAIT = 60.0


class Stopped(Exception):  # noqa: N818 (an end, not an error)
    """The service is stopping; what has not been done is left for its next start."""


def wait_after(error: TelegramError, failures: int) -> float:
    """The seconds to wait after this error and so many before it: what Telegram asks for, else ever longer."""
    if isinstance(error, RetryAfter):
        asked = error.retry_after
        return asked.total_seconds() if isinstance(asked, timedelta) else float(asked)
    return min(_LONGEST_WAIT, 0.5 * 2.0 ** min(failures, 10))


class Calls:
    """The calls of one bot. Telegram takes about 30 messages a second, and one a second in a chat with some at once."""

    def __init__(self) -> None:
        self._everywhere = Pace(a_second=25, burst=5)
        self._in_a_chat = Pace(a_second=1, burst=10)
        self._stopping = asyncio.Event()

    async def made(self, chat: str | None, call: Callable[[], Awaitable[T]], attempts: int | None = None) -> T:
        """What Telegram answers to a call; tried until it answers, or so often.

        `chat` is where the call shows something; one that shows nothing waits for nobody.

        Raises:
            TelegramError: Telegram refuses, or the last attempt failed.
            Stopped: the service is stopping.
        """
        for failures in count():
            if chat is not None:
                await self.wait(self._in_a_chat.turn(chat, time.monotonic()))
                await self.wait(self._everywhere.turn("", time.monotonic()))
            try:
                return await call()
            except _REFUSALS:
                raise
            except TelegramError as error:
                if failures + 1 == attempts:
                    raise
                await self.wait(wait_after(error, failures))
        raise AssertionError("counting has no end")

    async def wait(self, seconds: float) -> None:
        """Waits.

        Raises:
            Stopped: the service is stopping.
        """
        if seconds > 0:
            with suppress(asyncio.TimeoutError):
                await asyncio.wait_for(self._stopping.wait(), seconds)
        if self._stopping.is_set():
            raise Stopped

    def stop(self) -> None:
        """Ends every wait, and lets no call begin."""
        self._stopping.set()
