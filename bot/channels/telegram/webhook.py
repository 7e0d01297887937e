"""Updates that Telegram brings: a request goes in, and its update to the handlers, if it has the secret; 200 comes out.

The secret follows from the bot's token, so there is no further setting that could leak or differ after a restart.
"""

from __future__ import annotations

import hashlib
import hmac
import logging
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from telegram import Update
from telegram.ext import Application

_log = logging.getLogger(__name__)
PATH = "/telegram"
LARGEST_UPDATE = 512 * 1024
"""The largest request that is read, in bytes: two long messages with their styles and buttons fit."""
_HEADER = "X-Telegram-Bot-Api-Secret-Token"


def secret_of(token: str) -> str:
    """What Telegram sends along with every update of the bot with this token."""
    return hmac.new(token.encode(), b"spoorwijzer webhook", hashlib.sha256).hexdigest()


class Webhook:
    """The address to which Telegram brings the updates of one bot."""

    def __init__(self, application: Application[Any, Any, Any, Any, Any, Any], secret: str) -> None:
        self._application = application
        self._secret = secret.encode()
        self.is_open = False
        """Whether updates can be handled; Telegram brings an update again that cannot."""

    async def receive(self, request: Request) -> Response:
        """POST /telegram: an update, handled before it is confirmed."""
        if not hmac.compare_digest(request.headers.get(_HEADER, "").encode(), self._secret):
            return Response(status_code=403)
        if not self.is_open:
            return Response(status_code=503)
        body = b""
        async for part in request.stream():
            body += part
            if len(body) > LARGEST_UPDATE:
                return Response(status_code=413)
        try:
            update = Update.de_json(msgspec.json.decode(body, type=dict[str, Any]), self._application.bot)
        except Exception as error:  # the library raises anything; Telegram would bring it again for hours
            _log.error("Telegram brengt iets onleesbaars: %s", type(error).__name__)
        else:
            await self._application.process_update(update)
        return Response()
