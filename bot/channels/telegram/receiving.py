"""What people send in Telegram: a message goes in, and into the conversation of its chat; nothing here takes time.

What is said back is stored with the message, and delivered by the outbox.
"""

from __future__ import annotations

import logging
from functools import partial
from typing import Any

from telegram import Bot, Chat, ChatMember, Message, Update
from telegram.ext import BaseHandler, ChatMemberHandler, ContextTypes, MessageHandler, filters

from bot.buttons import Buttons
from bot.channels.telegram import menu
from bot.channels.telegram.conversations import Conversations
from bot.channels.telegram.errands import Errands
from bot.engine.embedded import TooLateError
from bot.message import Message as Said
from bot.requests import LONGEST_TEXT
from bot.texts import Texts

_log = logging.getLogger(__name__)
_Context = ContextTypes.DEFAULT_TYPE
_Handler = BaseHandler[Update, Any, Any]


class Receiving:
    """Everything that people send, except taps on buttons."""

    def __init__(
        self, bot: Bot, conversations: Conversations, errands: Errands, buttons: Buttons, texts: Texts
    ) -> None:
        self._bot = bot
        self._conversations = conversations
        self._errands = errands
        self._buttons = buttons
        self._texts = texts
        self._leaving: set[int] = set()

    def handlers(self) -> list[_Handler]:
        """What the library calls for which update."""
        sent = filters.UpdateType.MESSAGE
        return [
            MessageHandler(~filters.ChatType.PRIVATE, self._group),
            MessageHandler(filters.UpdateType.EDITED_MESSAGE & filters.TEXT, self._edited),
            MessageHandler(sent & filters.COMMAND, self._command),
            MessageHandler(sent & filters.TEXT, self._text),
            MessageHandler(sent & ~filters.StatusUpdate.ALL, self._other),
            ChatMemberHandler(self._member, ChatMemberHandler.MY_CHAT_MEMBER),
        ]

    async def failed(self, update: object, context: _Context) -> None:
        """The edge of the channel: what nobody foresaw is logged without the message, and the person is told."""
        _log.error("Onverwachte fout bij een bericht in Telegram", exc_info=context.error)
        if not isinstance(update, Update) or update.effective_chat is None:
            return
        chat, text, tap = update.effective_chat.id, self._texts("telegram_storing"), update.callback_query
        if tap is None:
            self._tell(chat, text)
        else:
            self._errands.run(chat, partial(tap.answer, text, show_alert=True), is_shown=False)

    async def _text(self, update: Update, context: _Context) -> None:
        message = _message(update)
        if self._is_too_fast(message.chat.id):
            return
        text = message.text or ""
        if len(text) > LONGEST_TEXT:
            said = Said(text=self._texts("telegram_te_lang", tekens=str(LONGEST_TEXT)))
            await self._remark(message, self._texts("telegram_geen_tekst"), said)
        else:
            await self._conversations.say(message.chat.id, _id(message), text=text)

    async def _command(self, update: Update, context: _Context) -> None:
        message = _message(update)
        if self._is_too_fast(message.chat.id):
            return
        word, _, payload = (message.text or "").removeprefix("/").partition(" ")
        name = word.partition("@")[0].lower()
        if name == menu.START:
            await self._start(message, payload.strip())
        elif name == menu.ERASE:
            await self._ask_to_erase(message)
        elif name == menu.COMPUTE:
            await self._remark(message, f"/{name}", menu.offer_to_compute(self._buttons, self._texts))
        else:
            await self._conversations.say(message.chat.id, _id(message), choice=menu.CHOICES.get(name, menu.HELP))

    async def _start(self, message: Message, topic: str) -> None:
        """The beginning, or a link that leads to a topic; of any other link only the beginning is left."""
        if self._buttons.topics([topic]):
            await self._conversations.say(message.chat.id, _id(message), choice=f"onderwerp:{topic}")
        else:
            await self._conversations.begin(message.chat.id, _id(message), f"/{menu.START}", menu.GREETING)

    async def _ask_to_erase(self, message: Message) -> None:
        if self._conversations.exists(message.chat.id):
            await self._remark(message, f"/{menu.ERASE}", menu.ask_to_erase(self._texts))
        else:
            self._tell(message.chat.id, self._texts("telegram_gewist"))

    async def _edited(self, update: Update, context: _Context) -> None:
        """The last message is understood anew; an earlier one has been built upon, so the person is told what to do."""
        message = _message(update)
        chat, text = message.chat.id, message.text or ""
        if self._is_too_fast(chat) or not self._conversations.exists(chat):
            return
        correction = f"{_id(message)}:{update.update_id}"
        first = Said(text=self._texts("telegram_verbeterd"))
        try:
            await self._conversations.correct(chat, correction, text[:LONGEST_TEXT], earlier=_id(message), first=first)
        except TooLateError:
            said = Said(text=self._texts("telegram_te_laat_verbeterd"))
            await self._conversations.remark(chat, f"te laat:{correction}", self._texts("telegram_verbetering"), said)

    async def _other(self, update: Update, context: _Context) -> None:
        """Photos, voice, stickers, files, contacts, places: they may be medical, so nothing of them is kept."""
        message = _message(update)
        if not self._is_too_fast(message.chat.id):
            said = Said(text=self._texts("telegram_alleen_tekst"))
            await self._remark(message, self._texts("telegram_geen_tekst"), said)

    async def _remark(self, message: Message, heard: str, said: Said) -> None:
        await self._conversations.remark(message.chat.id, _id(message), heard, said)

    async def _member(self, update: Update, context: _Context) -> None:
        """The person blocks the assistant or comes back, or somebody adds it to a group."""
        change = update.my_chat_member
        if change is None:
            return
        is_in = change.new_chat_member.status not in (ChatMember.BANNED, ChatMember.LEFT)
        if change.chat.type == Chat.PRIVATE:
            (self._conversations.unblock if is_in else self._conversations.block)(change.chat.id)
        elif is_in:
            self._leave(change.chat)
        else:
            self._leaving.discard(change.chat.id)

    async def _group(self, update: Update, context: _Context) -> None:
        """Others would read along, so the assistant says where it can be found and leaves."""
        if update.effective_chat is not None:
            self._leave(update.effective_chat)

    def _leave(self, group: Chat) -> None:
        if group.id in self._leaving:
            return
        self._leaving.add(group.id)
        if group.type != Chat.CHANNEL:
            self._tell(group.id, self._texts("telegram_groep"))
        self._errands.run(group.id, partial(self._bot.leave_chat, group.id), is_shown=False)

    def _is_too_fast(self, chat: int) -> bool:
        """Whether this chat must slow down; it is told so, but not at every message."""
        if not self._conversations.is_too_fast(chat):
            return False
        if self._conversations.may_be_warned(chat):
            self._tell(chat, self._texts("telegram_te_snel"))
        return True

    def _tell(self, chat: int, text: str) -> None:
        """Says something that is no part of the conversation."""
        self._errands.run(chat, partial(self._bot.send_message, chat, text))


def _message(update: Update) -> Message:
    assert update.effective_message is not None
    return update.effective_message


def _id(message: Message) -> str:
    """Telegram numbers the messages of a chat, and never uses a number again."""
    return f"m{message.message_id}"
