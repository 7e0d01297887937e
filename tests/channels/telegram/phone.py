"""Somebody with Telegram on a phone: what is done there becomes updates, and what appears there can be read."""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable
from typing import Any, TypeVar

from tests.channels.telegram.fake import FakeTelegram, chat_of

T = TypeVar("T")
_CHATS = itertools.count(1000)
PATIENCE = 20.0


def until(found: Callable[[], T], patience: float = PATIENCE) -> T:
    """What this gives as soon as it gives something; fails with nothing when patience ends."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        result = found()
        if result:
            return result
        time.sleep(0.005)
    raise AssertionError("nothing happened")


class Phone:
    """One person's chat with the bot."""

    def __init__(self, telegram: FakeTelegram, chat: int | None = None) -> None:
        self.telegram = telegram
        self.chat = next(_CHATS) if chat is None else chat
        self._read = 0

    def types(self, text: str) -> int:
        """Sends a text; gives the number of the message."""
        command = text.split()[0] if text.startswith("/") else ""
        entities = [{"type": "bot_command", "offset": 0, "length": len(command)}] if command else []
        return self.sends(text=text, entities=entities)

    def sends(self, **content: Any) -> int:
        """Sends a message with anything in it; gives its number."""
        number = self.telegram.number()
        self.telegram.bring("message", {**self._about(number), **content})
        return number

    def edits(self, number: int, text: str) -> None:
        """Changes a message that was sent before."""
        changed = {**self._about(number), "text": text, "edit_date": 2}
        self.telegram.bring("edited_message", changed)

    def taps(self, title: str, message: int | None = None, times: int = 1) -> str:
        """Taps the button whose title begins like this, in this or the last message that has one; gives the last tap."""
        number, value = until(lambda: self.button(title, message))
        return self.sends_tap(number, value, times)

    def sends_tap(self, number: int, value: str, times: int = 1, *, is_old: bool = False) -> str:
        """A tap on a button with this value; of an old message Telegram tells only where it is."""
        tap = ""
        for _ in range(times):
            tap = f"tap{self.telegram.number()}"
            with self.telegram.lock:
                self.telegram.taps.add(tap)
                message = self.telegram.as_message(self.chat, number)
            if is_old:
                message = {"message_id": number, "chat": chat_of(self.chat), "date": 0}
            about = {"message": message, "chat_instance": "1"}
            self.telegram.bring("callback_query", {"id": tap, "from": self._person(), "data": value, **about})
        return tap

    def button(self, title: str, message: int | None = None) -> tuple[int, str] | None:
        """The number of the message and the value of the button whose title begins like this."""
        with self.telegram.lock:
            shown = list(self.telegram.shown.get(self.chat, {}).items())
        for number, content in reversed(shown):
            for row in content["keyboard"] if message in (None, number) else []:
                for button in row:
                    if button["text"].startswith(title):
                        return number, button["callback_data"]
        return None

    def member(self, status: str) -> None:
        """Blocks the bot (kicked), comes back (member), or adds it to a group."""
        bot = {"id": 4711, "is_bot": True, "first_name": "Spoorwijzer"}
        member, before = {"user": bot, "status": status, "until_date": 0}, {"user": bot, "status": "left"}
        about = {"chat": chat_of(self.chat), "from": self._person(), "date": 1}
        self.telegram.bring("my_chat_member", {**about, "old_chat_member": before, "new_chat_member": member})

    def texts(self) -> list[str]:
        """Every message that has ever appeared in this chat, in order."""
        with self.telegram.lock:
            return [text for chat, text in self.telegram.history if chat == self.chat]

    def reads(self, words: str) -> str:
        """The next message with these words, after the last one that was read."""

        def found() -> str:
            for index, text in enumerate(self.texts()[self._read :], self._read + 1):
                if words in text:
                    self._read = index
                    return text
            return ""

        try:
            return until(found)
        except AssertionError:
            raise AssertionError(f"{words!r} is not in {self.texts()[self._read :]}") from None

    def shows(self, words: str) -> dict[str, Any]:
        """A message in the chat that shows these words now, with its buttons."""

        def found() -> dict[str, Any] | None:
            with self.telegram.lock:
                shown = list(self.telegram.shown.get(self.chat, {}).values())
            return next((content for content in reversed(shown) if words in content["text"]), None)

        return until(found)

    def _about(self, number: int) -> dict[str, Any]:
        return {"message_id": number, "date": 1, "chat": chat_of(self.chat), "from": self._person()}

    def _person(self) -> dict[str, Any]:
        return {"id": abs(self.chat), "is_bot": False, "first_name": "Iemand"}
