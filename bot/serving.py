"""Runs the service: settings in, a prepared engine and a website that listens out; says on the way what it is doing."""

from __future__ import annotations

import asyncio
import socket
import sys
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager, suppress

import uvicorn

from actions.outcomes import COMPUTATIONS
from bot.assistant import assemble
from bot.channels.website.app import application
from bot.checking.everything import ensure_checked
from bot.conversation import Conversation
from bot.engine.embedded import Embedded
from bot.engine.model import TrainedModel
from bot.engine.training import DONE, ensure_model
from bot.settings import Settings
from bot.store import Store
from flows.reader import load_flows
from knowledge.errors import SpoorwijzerError

Say = Callable[[str], None]
_TRAINING = "     Model trainen, alleen de eerste keer en na een wijziging (ongeveer een minuut): "


class PortError(SpoorwijzerError):
    """The address cannot be listened on."""


def prepare(settings: Settings, say: Say) -> tuple[Embedded, Conversation, Store]:
    """Checks the files, opens the database, trains the model if the files have changed.

    Raises:
        SpoorwijzerError: what is wrong and what to do.
    """
    say("1/3  Kennis controleren …")
    with suppress(OSError):  # the files have passed; only remembering that failed, as in a folder that is read-only
        ensure_checked(COMPUTATIONS, settings.today(), settings.models / "checked")
    conversation = assemble(settings)
    say(f"2/3  Database openen: {settings.database}")
    store = Store(settings.database)
    say("3/3  Model laden …")
    archive = ensure_model(settings.models, conversation.knowledge, load_flows(), lambda text: say(_TRAINING + text))
    model = TrainedModel.load(archive)
    return Embedded(model, store, conversation, settings.today), conversation, store


def serve(settings: Settings) -> int:
    """Serves the website, and Telegram if there is a token, until it is stopped."""
    listening = _listen(settings)
    engine, conversation, store = prepare(settings, show_progress)
    telegram = None
    if settings.telegram_token or settings.telegram_token_file:
        from bot.channels.telegram.channel import open_telegram  # a second and 40 MB, only where it is used

        telegram = open_telegram(engine, conversation, store, settings, show_progress)
    more = telegram.routes if telegram else []

    @asynccontextmanager
    async def lifespan(app: object) -> AsyncIterator[None]:
        async with AsyncExitStack() as running:
            await running.enter_async_context(forgetting(store, settings))
            if telegram:
                await running.enter_async_context(telegram.running(app))
            yield

    app = application(engine, conversation, settings, more=more, lifespan=lifespan)
    config = uvicorn.Config(app, log_level="warning", access_log=False, ws="none", timeout_graceful_shutdown=3)
    host, port = listening.getsockname()[:2]
    print(f"\nSpoorwijzer staat klaar: open http://{host}:{port} in uw browser. Stoppen kan met Ctrl+C.", flush=True)
    uvicorn.Server(config).run(sockets=[listening])
    return 0


@asynccontextmanager
async def forgetting(store: Store, settings: Settings) -> AsyncIterator[None]:
    """As long as this runs, conversations older than the settings allow are removed, every day."""

    async def forget() -> None:
        while settings.keep_days:
            store.forget(time.time() - settings.keep_days * 86_400)
            await asyncio.sleep(86_400)

    task = asyncio.create_task(forget())
    try:
        yield
    finally:
        task.cancel()


def _listen(settings: Settings) -> socket.socket:
    listening = socket.socket(socket.AF_INET6 if ":" in settings.host else socket.AF_INET)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((settings.host, settings.port))
        listening.listen(1024)
    except (OSError, UnicodeError) as error:
        listening.close()
        reason = getattr(error, "strerror", None) or error
        raise PortError(
            f"Op {settings.host}:{settings.port} kan niet worden geluisterd ({reason}). "
            "Stop het programma dat daar draait, of kies een ander adres met SPOORWIJZER_HOST en SPOORWIJZER_PORT."
        ) from None
    return listening


def show_progress(text: str) -> None:
    """A step on a line of its own; a running training keeps to one line where a person is watching, and to one a log."""
    if not text.startswith(_TRAINING):
        print(text, file=sys.stderr, flush=True)
    elif sys.stderr.isatty():
        print(f"\r{text}", end="\n" if text.endswith(DONE) else "", file=sys.stderr, flush=True)
    elif text.endswith(DONE):
        print(text, file=sys.stderr, flush=True)
