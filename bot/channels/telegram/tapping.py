"""What people tap in Telegram: a tap on a button goes in, and its choice into the conversation of that chat.

Every tap is answered, so that no button keeps waiting, and the question shows what was chosen.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

from telegram import CallbackQuery, InlineKeyboardMarkup, Message, MessageEntity, Update
from telegram.ext import CallbackQueryHandler, ContextTypes

from bot.buttons import split
from bot.channels.telegram.conversations import Conversations
from bot.channels.telegram.errands import Errands
from bot.channels.telegram.markup import marked
from bot.channels.telegram.menu import ERASE_NO, ERASE_YES
from bot.channels.telegram.outbox import NO_PREVIEW
from bot.message import Message as Said
from bot.texts import Texts
from knowledge.errors import InputError

_STYLES = (MessageEntity.BOLD, MessageEntity.ITALIC, MessageEntity.TEXT_LINK, MessageEntity.EXPANDABLE_BLOCKQUOTE)
_LASTING = ("onderwerp", "groep", "doe", "wijzig")
"""The kinds of choices that can be made again later; any other answers a question, and is made once."""


class Tapping:
    """Taps on buttons."""

    def __init__(self, conversations: Conversations, errands: Errands, texts: Texts) -> None:
        self._conversations = conversations
        self._errands = errands
        self._texts = texts

    def handlers(self) -> list[CallbackQueryHandler[Any, Any]]:
        """What the library calls for a tap."""
        return [CallbackQueryHandler(self._tapped)]

    async def _tapped(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        tap = update.callback_query
        assert tap is not None
        if tap.message is None or tap.data is None:
            self._answer(tap)
        elif self._conversations.is_too_fast(tap.message.chat.id):
            self._answer(tap, self._texts("telegram_te_snel"))
        elif tap.data == ERASE_YES:
            await self._erase(tap)
        elif not self._conversations.exists(tap.message.chat.id):
            self._answer(tap, self._texts("telegram_gewist"))
        else:
            await self._choose(tap, tap.message.chat.id, tap.data)

    async def _choose(self, tap: CallbackQuery, chat: int, choice: str) -> None:
        """Makes the choice, unless this tap is the same as the last: a double tap counts once."""
        assert tap.message is not None
        button = f"tap:{tap.message.message_id}:{choice}:"
        try:
            if not (self._conversations.last_message(chat) or "").startswith(button):
                await self._make(chat, button + tap.id, choice)
        except InputError as error:
            self._answer(tap, error.message)
            self._run(tap, tap.edit_message_reply_markup)
        else:
            self._answer(tap)
            self._mark(tap)

    async def _make(self, chat: int, message_id: str, choice: str) -> None:
        if choice == ERASE_NO:
            said = Said(text=self._texts("telegram_niet_gewist"))
            await self._conversations.remark(chat, message_id, self._texts("telegram_knop_niet_wissen"), said)
        else:
            await self._conversations.say(chat, message_id, choice=choice)

    async def _erase(self, tap: CallbackQuery) -> None:
        """Erases first and says so afterwards; a second tap says the same."""
        assert tap.message is not None
        await self._conversations.erase(tap.message.chat.id)
        text = self._texts("telegram_gewist")
        self._answer(tap)
        self._run(tap, partial(tap.edit_message_text, text, link_preview_options=NO_PREVIEW))

    def _answer(self, tap: CallbackQuery, alert: str | None = None) -> None:
        answer = partial(tap.answer, alert, show_alert=alert is not None)
        self._errands.run(tap.from_user.id, answer, is_shown=False)

    def _mark(self, tap: CallbackQuery) -> None:
        """Shows below a question what was chosen; the buttons of a question that has been answered go away."""
        question, title = tap.message, _title(tap)
        lasts = split(tap.data or "")[0] in _LASTING
        text = marked(question.text, title) if isinstance(question, Message) and question.text and title else None
        if isinstance(question, Message) and text is not None:
            styles = [style for style in question.entities if style.type in _STYLES]
            buttons = question.reply_markup if lasts else None
            edit = partial(tap.edit_message_text, text, entities=styles, reply_markup=buttons)
            self._run(tap, partial(edit, link_preview_options=NO_PREVIEW))
        elif not lasts:
            self._run(tap, tap.edit_message_reply_markup)

    def _run(self, tap: CallbackQuery, call: Callable[[], Awaitable[Any]]) -> None:
        assert tap.message is not None
        self._errands.run(tap.message.chat.id, call)


def _title(tap: CallbackQuery) -> str | None:
    """The words of the button, as they stand below the question."""
    markup = getattr(tap.message, "reply_markup", None)
    rows = markup.inline_keyboard if isinstance(markup, InlineKeyboardMarkup) else ()
    return next((button.text for row in rows for button in row if button.callback_data == tap.data), None)
