"""What is done in a chat besides the conversation: calls go in, and are made one after the other, each chat for itself.

Answering a tap, marking a question, a remark about a flood: if it fails in the end, or a crash comes first, so be it.
"""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from telegram.error import BadRequest, TelegramError

from bot.channels.telegram.calls import Calls, Stopped

_log = logging.getLogger(__name__)
_ATTEMPTS = 5
_MOST_WAITING = 50
"""How many errands of one chat are kept; who floods the assistant with taps loses the marks, not the answers."""


@dataclass(frozen=True)
class _Errand:
    call: Callable[[], Awaitable[Any]]
    is_shown: bool


class Errands:
    """The errands of all chats."""

    def __init__(self, calls: Calls) -> None:
        self._calls = calls
        self._waiting: dict[int, deque[_Errand]] = {}
        self._workers: dict[int, asyncio.Task[None]] = {}

    def run(self, chat: int, call: Callable[[], Awaitable[Any]], *, is_shown: bool = True) -> None:
        """Makes a call after those that wait; `is_shown` if it shows something in the chat, which Telegram counts."""
        waiting = self._waiting.setdefault(chat, deque())
        if len(waiting) < _MOST_WAITING:
            waiting.append(_Errand(call, is_shown))
        if chat not in self._workers:
            self._workers[chat] = asyncio.create_task(self._work(chat, waiting))

    def running(self) -> set[asyncio.Task[None]]:
        """What is under way."""
        return set(self._workers.values())

    async def _work(self, chat: int, waiting: deque[_Errand]) -> None:
        try:
            while waiting:
                await self._make(chat, waiting.popleft())
        except Stopped:
            return
        finally:
            del self._workers[chat], self._waiting[chat]

    async def _make(self, chat: int, errand: _Errand) -> None:
        try:
            await self._calls.made(str(chat) if errand.is_shown else None, errand.call, _ATTEMPTS)
        except BadRequest as error:
            if "not modified" not in error.message:
                _log.info("Telegram weigert een bijzaak: %s", error.message)
        except TelegramError as error:
            _log.info("Een bijzaak in Telegram is niet gelukt: %s", type(error).__name__)
