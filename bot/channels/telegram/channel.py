"""Telegram as a channel of the service: settings go in; what runs beside the website, and its routes, come out.

Updates are confirmed only when they have been handled, so one that a crash interrupts comes again. Nothing that goes
wrong here stops the website, and nothing that is logged holds the token.
"""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from itertools import count
from typing import Any, TypeVar

from starlette.routing import Route
from telegram import BotCommand
from telegram.error import BadRequest, Conflict, InvalidToken, TelegramError
from telegram.ext import Application

from bot.channels.telegram.calls import Calls, wait_after
from bot.channels.telegram.conversations import Conversations
from bot.channels.telegram.errands import Errands
from bot.channels.telegram.menu import MENU
from bot.channels.telegram.outbox import Outbox
from bot.channels.telegram.polling import UPDATES, Polling
from bot.channels.telegram.receiving import Receiving
from bot.channels.telegram.tapping import Tapping
from bot.channels.telegram.webhook import PATH, Webhook, secret_of
from bot.conversation import Conversation
from bot.engine.embedded import Embedded
from bot.settings import Settings
from bot.store import Store
from bot.texts import load_texts

_log = logging.getLogger(__name__)
_ANSWER_WITHIN = 30
"""How long an answer of Telegram may take, in seconds: who gives up early sends a message twice."""
_PATIENCE = 5
"""How long a stopping service waits for what it is sending, in seconds."""
_TALKATIVE = ("telegram", "httpx", "httpcore")
"""Libraries that log the address of a call, which holds the token, or an update; what goes wrong they also raise."""
_Application = Application[Any, Any, Any, Any, Any, Any]
Say = Callable[[str], None]
T = TypeVar("T")


def open_telegram(
    engine: Embedded, conversation: Conversation, store: Store, settings: Settings, say: Say
) -> Telegram | None:
    """The channel of this installation, or none if there is no token that can be one, which is said."""
    token = settings.telegram_token
    if settings.telegram_token_file is not None:
        try:
            token = settings.telegram_token_file.read_text(encoding="utf-8").strip()
        except (OSError, UnicodeError):
            say(f"Telegram start niet: het bestand {settings.telegram_token_file} kan niet worden gelezen.")
            return None
    if not re.fullmatch(r"\d+:[\w-]+", token, re.ASCII):
        say("Telegram start niet: het token klopt niet. Kopieer het opnieuw van BotFather.")
        return None
    return Telegram(engine, conversation, store, settings, token, say)


class Telegram:
    """The bot of one installation."""

    def __init__(
        self, engine: Embedded, conversation: Conversation, store: Store, settings: Settings, token: str, say: Say
    ) -> None:
        for name in _TALKATIVE:
            logging.getLogger(name).setLevel(logging.CRITICAL + 1)
        self._say = say
        self._texts = load_texts()
        self._address = settings.telegram_webhook
        self._secret = secret_of(token)
        self._application = _application(token, settings.telegram_api)
        bot = self._application.bot
        self._calls = Calls()
        self._outbox = Outbox(bot, self._calls, store, self._texts)
        self._errands = Errands(self._calls)
        engine.listeners.append(self._outbox.heard)
        conversations = Conversations(engine, store, self._outbox, settings.messages_per_minute)
        receiving = Receiving(bot, conversations, self._errands, conversation.buttons, self._texts)
        tapping = Tapping(conversations, self._errands, self._texts)
        self._application.add_handlers([*receiving.handlers(), *tapping.handlers()])
        self._application.add_error_handler(receiving.failed)
        self._webhook = Webhook(self._application, self._secret)
        self.routes = [Route(PATH, self._webhook.receive, methods=["POST"])] if self._address else []

    @asynccontextmanager
    async def running(self, app: object) -> AsyncIterator[None]:
        """Runs as long as the website does."""
        task = asyncio.create_task(self._run())
        try:
            yield
        finally:
            self._webhook.is_open = False
            task.cancel()
            await asyncio.wait([task])
            await self._finish()
            await self._application.shutdown()
            await self._application.bot.shutdown()

    async def _finish(self) -> None:
        """Lets what is being sent arrive, so that it is not sent again after the next start; nothing else is begun."""
        self._calls.stop()
        running = self._outbox.running() | self._errands.running()
        if running:
            _, late = await asyncio.wait(running, timeout=_PATIENCE)
            for task in late:
                task.cancel()

    async def _run(self) -> None:
        try:
            await self._insist(self._connect, InvalidToken, BadRequest)
            self._say(f"Telegram staat klaar: @{self._application.bot.username}")
            self._outbox.continue_all()
            if self._address:
                self._webhook.is_open = True
            else:
                await self._poll()
        except InvalidToken:
            self._say("Telegram stopt: het token wordt geweigerd. Kopieer het opnieuw van BotFather.")
        except BadRequest as error:
            self._say(f"Telegram start niet: {error.message}. Klopt SPOORWIJZER_TELEGRAM_WEBHOOK?")
        except Exception:  # the edge of the channel: the website goes on
            _log.exception("Telegram stopt door een onverwachte fout")

    async def _insist(self, call: Callable[[], Awaitable[T]], *fatal: type[TelegramError]) -> T:
        """What Telegram answers in the end, unless the error is fatal; that it does not answer is said once."""
        for failures in count():
            try:
                return await call()
            except fatal:
                raise
            except TelegramError as error:
                if not failures:
                    self._say(_trouble(error))
                await asyncio.sleep(wait_after(error, failures))
        raise AssertionError("counting has no end")

    async def _connect(self) -> None:
        """Makes Telegram know the menu and the way in which updates come; none that waits is dropped."""
        await self._application.initialize()
        bot = self._application.bot
        await bot.set_my_commands([BotCommand(name, self._texts(f"telegram_menu_{name}")) for name in MENU])
        if self._address:
            await bot.set_webhook(
                self._address + PATH, secret_token=self._secret, allowed_updates=UPDATES, max_connections=1
            )
        else:
            await bot.delete_webhook()

    async def _poll(self) -> None:
        """Handles update after update."""
        polling = Polling(self._application.bot)
        while True:
            for update in await self._insist(polling.updates, InvalidToken):
                await self._application.process_update(update)
                polling.handled(update)
                await asyncio.sleep(0)  # what is said back may leave before the next update is handled


def _application(token: str, api: str | None) -> _Application:
    builder = Application.builder().token(token).updater(None).job_queue(None)
    builder = builder.read_timeout(_ANSWER_WITHIN).pool_timeout(_ANSWER_WITHIN)
    return (builder.base_url(f"{api}/bot") if api else builder).build()


def _trouble(error: TelegramError) -> str:
    if isinstance(error, Conflict):
        return "Telegram: een ander programma gebruikt dit token. Stop dat programma; ik blijf het proberen."
    return f"Telegram is niet bereikbaar ({type(error).__name__}). De website werkt wel; ik blijf het proberen."
