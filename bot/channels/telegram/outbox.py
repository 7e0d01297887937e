"""Delivers what is said in conversations to their chats: stored events go in, messages in Telegram come out.

The conversation itself is the outbox: the database knows how far each chat has received it. So nothing is lost
in a crash, and a chat that is slow, flooded or blocked holds up no other.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from functools import partial

from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions
from telegram.constants import ParseMode
from telegram.error import BadRequest, Forbidden, InvalidToken

from bot.channels.telegram.calls import Calls, Stopped
from bot.channels.telegram.markup import Part, parts, rows
from bot.engine.embedded import numbered
from bot.message import Message, Option
from bot.store import Store
from bot.texts import Texts

_log = logging.getLogger(__name__)
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_PREFIX = "telegram:"


def conversation_of(chat: int) -> str:
    """The id of the conversation in this chat; no token leads to it."""
    return f"{_PREFIX}{chat}"


class Outbox:
    """The messages to all chats."""

    def __init__(self, bot: Bot, calls: Calls, store: Store, texts: Texts) -> None:
        self._bot = bot
        self._calls = calls
        self._store = store
        self._texts = texts
        self._senders: dict[str, asyncio.Task[None]] = {}

    def continue_all(self) -> None:
        """Goes on where the service stopped."""
        for name in self._store.waiting_chats():
            self.wake(name)

    def heard(self, name: str, said: Sequence[Message]) -> None:
        """Called when something was said in any conversation."""
        if name.startswith(_PREFIX):
            self.wake(name)

    def wake(self, name: str) -> None:
        """Delivers what this chat has not received; who is delivering already looks again before it ends."""
        sender = self._senders.get(name)
        if sender is None or sender.done():
            self._senders[name] = sender = asyncio.create_task(self._deliver(name))
            sender.add_done_callback(lambda done: self._ended(name, done))

    async def forget(self, name: str) -> None:
        """Delivers nothing more of this conversation."""
        sender = self._senders.get(name)
        if sender is not None:
            sender.cancel()
            await asyncio.wait([sender])

    def running(self) -> set[asyncio.Task[None]]:
        """What is under way."""
        return set(self._senders.values())

    async def _deliver(self, name: str) -> None:
        chat = name.removeprefix(_PREFIX)
        try:
            while (found := self._store.undelivered(name)) is not None:
                message = numbered(found.number, found.event)
                shown = parts(message, self._texts)
                for number, part in enumerate(shown[found.part :], found.part + 1):
                    is_last = number == len(shown)
                    await self._send(chat, part, message.choices if is_last else ())
                    self._store.deliver(name, found.number + is_last, 0 if is_last else number)
        except (Forbidden, BadRequest):
            self._store.block_chat(name)
        except (Stopped, InvalidToken):
            return

    async def _send(self, chat: str, part: Part, choices: Sequence[Option]) -> None:
        """Sends one message; one that Telegram refuses is sent without style, then without buttons, but not lost.

        Raises:
            Forbidden: the person has blocked the assistant, or is gone.
            BadRequest: Telegram knows no such chat.
            Stopped: the service is stopping.
        """
        keyboard = keyboard_of(choices)
        for text, mode, markup in (
            (part.html, ParseMode.HTML, keyboard),
            (part.plain, None, keyboard),
            (part.plain, None, None),
        ):
            send = partial(self._bot.send_message, chat, text, parse_mode=mode, reply_markup=markup)
            try:
                await self._calls.made(chat, partial(send, link_preview_options=NO_PREVIEW))
            except BadRequest as error:
                if "chat not found" in error.message.lower():
                    raise
                _log.error("Telegram weigert een bericht: %s", error.message)
            else:
                return

    def _ended(self, name: str, done: asyncio.Task[None]) -> None:
        if self._senders.get(name) is done:
            del self._senders[name]
        if not done.cancelled() and done.exception() is not None:
            _log.error("Een gesprek in Telegram kan niet verder worden bezorgd", exc_info=done.exception())


def keyboard_of(choices: Sequence[Option]) -> InlineKeyboardMarkup | None:
    """The choices as the buttons below a message."""
    lines = [[InlineKeyboardButton(c.title, callback_data=c.value) for c in row] for row in rows(choices)]
    return InlineKeyboardMarkup(lines) if lines else None
