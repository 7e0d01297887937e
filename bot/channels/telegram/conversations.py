"""The conversations of the chats: what somebody says in a chat goes in, and into the conversation of that chat.

A message that comes a second time, as after a crash, has the same id and changes nothing.
"""

from __future__ import annotations

import time

from bot.channels.limits import Limit
from bot.channels.telegram.outbox import Outbox, conversation_of
from bot.engine.embedded import Embedded, UnknownConversationError
from bot.message import Message
from bot.store import CollisionError, Store

_ATTEMPTS = 3


class Conversations:
    """The conversation of each chat; a chat without one gets one, with the welcome, when something is said in it."""

    def __init__(self, engine: Embedded, store: Store, outbox: Outbox, a_minute: int) -> None:
        self._engine = engine
        self._store = store
        self._outbox = outbox
        self._messages = Limit(a_minute)
        self._warnings = Limit(1)

    def exists(self, chat: int) -> bool:
        """Whether this chat has a conversation."""
        return self._engine.exists(conversation_of(chat))

    async def begin(self, chat: int, message_id: str, heard: str, greeting: str) -> None:
        """A new conversation with this opening; one that has begun already is greeted with this choice."""
        if self.exists(chat):
            await self.say(chat, message_id, choice=greeting)
        else:
            self._open(chat, Message(id=message_id, sender="user", text=heard))

    async def say(self, chat: int, message_id: str, *, text: str = "", choice: str | None = None) -> None:
        """Says a text or makes a choice.

        Raises:
            InputError: a choice that this conversation has not offered.
            CollisionError: other processes keep adding to this conversation.
        """
        name = self._open(chat)
        for attempt in range(1, _ATTEMPTS + 1):
            try:
                await self._engine.say(name, message_id, text=text, choice=choice)
            except CollisionError:
                if attempt == _ATTEMPTS:
                    raise
            else:
                return

    async def remark(self, chat: int, message_id: str, heard: str, said: Message) -> None:
        """Says something back that needs no understanding."""
        await self._engine.remark(self._open(chat), Message(id=message_id, sender="user", text=heard), said)

    async def correct(self, chat: int, message_id: str, text: str, *, earlier: str, first: Message) -> None:
        """Says the last text anew, in these words.

        Raises:
            TooLateError: it is not the last thing that was said in this chat.
        """
        await self._engine.correct(self._open(chat), message_id, text, earlier=earlier, first=first)

    def last_message(self, chat: int) -> str | None:
        """The id of what this person said or chose last."""
        return self._store.last_message(conversation_of(chat))

    async def erase(self, chat: int) -> None:
        """Removes all there is of this chat; also if there is nothing."""
        await self._outbox.forget(conversation_of(chat))
        try:
            await self._engine.erase(conversation_of(chat))
        except UnknownConversationError:
            return

    def block(self, chat: int) -> None:
        """Keeps what is said for when the person comes back."""
        self._store.block_chat(conversation_of(chat))

    def unblock(self, chat: int) -> None:
        """Delivers what has been kept."""
        if self.exists(chat):
            self._open(chat)

    def is_too_fast(self, chat: int) -> bool:
        """Whether this chat says more than one person can mean; then what it says is not handled."""
        return bool(self._messages.wait(str(chat), time.monotonic()))

    def may_be_warned(self, chat: int) -> bool:
        """Whether this chat may be told that it is too fast; once a minute is enough."""
        return not self._warnings.wait(str(chat), time.monotonic())

    def _open(self, chat: int, opening: Message | None = None) -> str:
        name = conversation_of(chat)
        self._store.open_chat(name)
        if not self._engine.exists(name):
            self._engine.start(name, opening)
        self._outbox.wake(name)
        return name
