"""The website: HTTP requests in, the chat page and the JSON of the contract out. Holds no legal text and no rules."""

from __future__ import annotations

import asyncio
import hashlib
import logging
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from pathlib import Path
from typing import Any

import msgspec
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from sse_starlette import EventSourceResponse
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Lifespan

from bot import requests
from bot.channels.limits import Limit
from bot.channels.token import conversation_id, new_token
from bot.channels.website.openapi import MessageBody, document
from bot.conversation import Conversation
from bot.engine.embedded import Embedded, UnknownConversationError
from bot.message import Message
from bot.settings import Settings
from bot.store import CollisionError
from knowledge.errors import InputError

_log = logging.getLogger(__name__)
_FOLDER = Path(__file__).parent
LARGEST_BODY = 64 * 1024
"""The largest request that is read, in bytes."""
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_AS_IS = {"X-Content-Type-Options": "nosniff"}
_HEADERS = {"Content-Security-Policy": _POLICY, "Referrer-Policy": "no-referrer", **_AS_IS}


class ApiError(Exception):
    """An answer of the contract's error form."""

    def __init__(self, status: int, code: str, message: str, field: str | None = None, wait: float = 0) -> None:
        super().__init__(message)
        self.status = status
        self.body = {"error": {"code": code, "message": message, "field": field}}
        self.headers = {"Retry-After": str(int(wait) + 1)} if wait else {}
        if status == 401:
            self.headers["WWW-Authenticate"] = "Bearer"


class Website:
    """The routes of one installation."""

    def __init__(self, engine: Embedded, conversation: Conversation, settings: Settings) -> None:
        self._engine = engine
        self._conversation = conversation
        self._settings = settings
        self._messages = Limit(settings.messages_per_minute)
        self._questions = Limit(settings.messages_per_minute)
        self._starts = Limit(settings.new_conversations_per_minute)
        self._listening: dict[str, set[asyncio.Queue[Message | None]]] = {}
        engine.listeners.append(self._tell)
        environment = Environment(loader=FileSystemLoader(_FOLDER), autoescape=True, undefined=StrictUndefined)
        self._page = environment.get_template("page.html")
        self._static = _digest(_FOLDER / "static")

    async def page(self, request: Request) -> Response:
        """The chat, open, on a page of its own."""
        html = self._page.render(organisation=self._conversation.organisation.name, static=self._static)
        return HTMLResponse(html, headers=_HEADERS)

    async def start(self, request: Request) -> Response:
        """POST /api/conversations: a new conversation with its token."""
        self._limit(self._starts, _address(request))
        token = new_token()
        messages = self._engine.start(conversation_id(token))
        return _json({"token": token, "messages": messages}, 201)

    async def say(self, request: Request) -> Response:
        """POST /api/conversations/messages: the answer to a message."""
        name = _conversation(request)
        self._limit(self._messages, name)
        sent = requests.parsed(await _body(request), MessageBody)
        _check(sent)
        return _json({"messages": await self._engine.say(name, sent.id, text=sent.text or "", choice=sent.choice)})

    async def history(self, request: Request) -> Response:
        """GET /api/conversations/messages: the conversation so far."""
        return _json({"messages": self._engine.history(_conversation(request))})

    async def erase(self, request: Request) -> Response:
        """DELETE /api/conversations: the conversation is gone, everywhere."""
        name = _conversation(request)
        await self._engine.erase(name)
        self._tell(name, [None])
        return Response(status_code=204)

    async def events(self, request: Request) -> Response:
        """GET /api/conversations/events: what is said in this conversation from now on, as server-sent events.

        The stream ends when the conversation is erased.
        """
        name = _conversation(request)
        if not self._engine.exists(name):
            raise UnknownConversationError
        queue: asyncio.Queue[Message | None] = asyncio.Queue()

        async def stream() -> AsyncIterator[dict[str, str]]:
            self._listening.setdefault(name, set()).add(queue)
            try:
                yield {"comment": "verbonden"}  # the headers wait for the first part of the body
                while (message := await queue.get()) is not None:
                    yield {"event": "message", "id": message.id, "data": msgspec.json.encode(message).decode()}
            finally:
                self._listening[name].discard(queue)
                if not self._listening[name]:
                    del self._listening[name]

        return EventSourceResponse(stream())

    async def timeline(self, request: Request) -> Response:
        """POST /api/timeline: as the command."""
        body = await self._question(request)
        return _json(requests.timeline_of(self._conversation, body, self._settings.today()))

    async def payment(self, request: Request) -> Response:
        """POST /api/payment: as the command."""
        return _json(requests.payment_of(self._conversation, await self._question(request)))

    async def walk(self, request: Request) -> Response:
        """POST /api/walk: as the command."""
        body = await self._question(request)
        return _json(requests.walk_of(self._conversation, body, self._settings.today()))

    async def health(self, request: Request) -> Response:
        """GET /health: whether this installation can answer."""
        return _json({"status": "ok", "topics": len(self._conversation.knowledge.trees)})

    async def openapi(self, request: Request) -> Response:
        """GET /openapi.json: this interface, described."""
        return _json(document())

    def _tell(self, name: str, said: Sequence[Message | None]) -> None:
        """Tells everybody who listens to this conversation; None is its end."""
        for queue in self._listening.get(name, ()):
            for message in said:
                queue.put_nowait(message)

    async def _question(self, request: Request) -> object:
        """The body of a request without a conversation; one address may ask as often as one conversation may speak."""
        self._limit(self._questions, _address(request))
        return await _body(request)

    def _limit(self, limit: Limit, name: str) -> None:
        wait = limit.wait(name, time.monotonic())
        if wait:
            text = f"Dat gaat te snel. Wacht {int(wait) + 1} seconden en probeer het opnieuw."
            raise ApiError(429, "te_snel", text, wait=wait)


def application(
    engine: Embedded,
    conversation: Conversation,
    settings: Settings,
    *,
    more: Sequence[BaseRoute] = (),
    lifespan: Lifespan[Starlette] | None = None,
) -> Starlette:
    """The website as an ASGI application, with the routes of other channels, and what runs as long as it does."""
    site = Website(engine, conversation, settings)
    routes = [
        Route("/", site.page),
        Route("/api/conversations", site.start, methods=["POST"]),
        Route("/api/conversations", site.erase, methods=["DELETE"]),
        Route("/api/conversations/messages", site.say, methods=["POST"]),
        Route("/api/conversations/messages", site.history, methods=["GET"]),
        Route("/api/conversations/events", site.events, methods=["GET"]),
        Route("/api/timeline", site.timeline, methods=["POST"]),
        Route("/api/payment", site.payment, methods=["POST"]),
        Route("/api/walk", site.walk, methods=["POST"]),
        Route("/health", site.health),
        Route("/openapi.json", site.openapi),
        Mount("/static", _Static(directory=_FOLDER / "static")),
        *more,
    ]
    handlers: dict[Any, Callable[[Request, Any], Awaitable[Response]]] = {
        ApiError: _api_error,
        requests.NoJsonError: _no_json,
        InputError: _input_error,
        UnknownConversationError: _unknown,
        CollisionError: _collision,
        HTTPException: _http_error,
        Exception: _failure,
    }
    compressed = [Middleware(GZipMiddleware, minimum_size=500)]
    return Starlette(routes=routes, exception_handlers=handlers, middleware=compressed, lifespan=lifespan)


class _Static(StaticFiles):
    """The page's files, asked for again at every visit: an answer of a few bytes if they have not changed."""

    def file_response(self, *args: Any, **kwargs: Any) -> Response:
        response = super().file_response(*args, **kwargs)
        response.headers.update({"Cache-Control": "no-cache", **_AS_IS})
        return response


def _digest(folder: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted(folder.iterdir()):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def _address(request: Request) -> str:
    return request.client.host if request.client else ""


def _conversation(request: Request) -> str:
    """The id of the conversation that the request has the token of; so only conversations with a token can be reached."""
    kind, _, token = request.headers.get("authorization", "").partition(" ")
    if kind.lower() != "bearer" or not token:
        raise ApiError(401, "geen_toegang", "Stuur de kop Authorization: Bearer met de sleutel van het gesprek mee.")
    return conversation_id(token)


async def _body(request: Request) -> object:
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > LARGEST_BODY:
            raise ApiError(413, "te_groot", f"Het verzoek is te groot. Stuur hoogstens {LARGEST_BODY // 1024} kB.")
    return requests.decoded(body)


def _check(sent: MessageBody) -> None:
    if not 1 <= len(sent.id) <= 100:
        raise InputError("id", "Geef elk bericht een eigen id van 1 tot en met 100 tekens.")
    if (sent.text is None) == (sent.choice is None):
        raise InputError("text", "Stuur een tekst of een keuze, en niet allebei.")
    if len(sent.text or "") > requests.LONGEST_TEXT:
        raise InputError("text", f"Uw bericht is te lang. Gebruik hoogstens {requests.LONGEST_TEXT} tekens.")


def _json(value: object, status: int = 200) -> Response:
    return Response(msgspec.json.encode(value), status, {"Cache-Control": "no-store", **_AS_IS}, "application/json")


async def _api_error(request: Request, error: ApiError) -> Response:
    response = _json(error.body, error.status)
    response.headers.update(error.headers)
    return response


async def _no_json(request: Request, error: requests.NoJsonError) -> Response:
    return await _api_error(request, ApiError(400, "geen_json", error.message))


async def _input_error(request: Request, error: InputError) -> Response:
    return await _api_error(request, ApiError(422, "ongeldig", error.message, error.field or None))


async def _unknown(request: Request, error: UnknownConversationError) -> Response:
    return await _api_error(request, ApiError(404, "onbekend_gesprek", str(error)))


async def _collision(request: Request, error: CollisionError) -> Response:
    return await _api_error(request, ApiError(409, "botsing", "Stuur het bericht opnieuw met hetzelfde id."))


async def _http_error(request: Request, error: HTTPException) -> Response:
    text = {404: "Deze pagina bestaat niet.", 405: "Dit adres kent deze methode niet."}.get(
        error.status_code, error.detail
    )
    response = await _api_error(request, ApiError(error.status_code, "niet_mogelijk", text))
    if error.status_code == 405:
        same = (route for route in request.app.routes if getattr(route, "path", "") == request.url.path)
        allowed = {method for route in same for method in route.methods or ()}
        response.headers["Allow"] = ", ".join(sorted(allowed or {"GET", "HEAD"}))
    return response


async def _failure(request: Request, error: Exception) -> Response:
    """The edge of the channel: what nobody foresaw is logged without the message, and the person is told what to do."""
    _log.error("Onverwachte fout bij %s", request.url.path, exc_info=error)
    text = "Er ging iets mis. Uw bericht is niet verwerkt; stuur het nog een keer. Blijft het misgaan, neem dan contact op."
    return await _api_error(request, ApiError(500, "storing", text))
