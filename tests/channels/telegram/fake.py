"""A Bot API server on this machine, as strict as Telegram's: it refuses what Telegram refuses, and fails when told to."""

from __future__ import annotations

import asyncio
import itertools
import json
import re
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from tests.channels.telegram.failure import Dropped, Failure
from tests.channels.telegram.strict import RefusedError, checked_keyboard, checked_text
from tests.service import free_port

TOKEN = "4711:AAH-the_token-of_the-fake"
BOT = {"id": 4711, "is_bot": True, "first_name": "Spoorwijzer", "username": "spoorwijzer_bot"}
Update = dict[str, Any]
Answer = dict[str, Any]


@dataclass(frozen=True)
class Call:
    """A call that the bot made."""

    method: str
    parameters: Mapping[str, str]
    at: float


@dataclass
class FakeTelegram:
    """The server with everything it knows; other threads look at it and add updates."""

    port: int = field(default_factory=free_port)
    calls: list[Call] = field(default_factory=list)
    updates: list[Update] = field(default_factory=list)
    confirmed: list[Update] = field(default_factory=list)
    handed_out: dict[int, float] = field(default_factory=dict)
    """When each update was given to the bot last."""
    shown: dict[int, dict[int, dict[str, Any]]] = field(default_factory=dict)
    """The messages of the bot in each chat, as people see them now."""
    history: list[tuple[int, str]] = field(default_factory=list)
    """Every message that the bot has ever sent, with its chat, in order."""
    answered: dict[str, str | None] = field(default_factory=dict)
    """The taps that were answered, with the alert that was shown."""
    taps: set[str] = field(default_factory=set)
    blocked: set[int] = field(default_factory=set)
    unknown: set[int] = field(default_factory=set)
    left: list[int] = field(default_factory=list)
    menu: dict[str, str] = field(default_factory=dict)
    webhook: dict[str, str] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
    """What the bot did that Telegram refuses; marking a question twice, after a double tap, is no problem."""
    failures: list[tuple[Callable[[Call], bool], Failure]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._numbers = itertools.count(100)
        self._poll = 0
        self.lock = threading.RLock()
        self._server: uvicorn.Server | None = None

    def settings(self, **more: str) -> dict[str, str]:
        """What makes a service the bot of this server."""
        api = f"http://127.0.0.1:{self.port}"
        return {"SPOORWIJZER_TELEGRAM_TOKEN": TOKEN, "SPOORWIJZER_TELEGRAM_API": api, **more}

    @contextmanager
    def running(self) -> Iterator[FakeTelegram]:
        """Serves from a thread of its own."""
        app = Starlette(routes=[Route("/bot{token}/{method}", self._serve, methods=["GET", "POST"])])
        config = uvicorn.Config(app, port=self.port, log_level="critical", ws="none", timeout_graceful_shutdown=1)
        self._server = uvicorn.Server(config)
        thread = threading.Thread(target=self._server.run)
        thread.start()
        while not self._server.started:
            time.sleep(0.01)
        yield self
        self._server.should_exit = True
        thread.join()

    def number(self) -> int:
        """A number that has not been used."""
        with self.lock:
            return next(self._numbers)

    def bring(self, kind: str, content: Mapping[str, Any]) -> int:
        """Adds an update that the bot may fetch; gives its number."""
        with self.lock:
            number = self.number()
            self.updates.append({"update_id": number, kind: content})
            return number

    def fail(self, failure: Failure, method: str, times: int = 1, chat: int | None = None) -> None:
        """Lets the next calls of this method, to this chat or to any, go wrong."""

        def hits(call: Call) -> bool:
            return call.method == method and (chat is None or call.parameters.get("chat_id") == str(chat))

        with self.lock:
            self.failures += [(hits, failure)] * times

    def made(self, method: str) -> list[Call]:
        """The calls of this method."""
        with self.lock:
            return [call for call in self.calls if call.method == method]

    async def _serve(self, request: Request) -> Response:
        token, method = request.path_params["token"], request.path_params["method"]
        call = Call(method, dict(parse_qsl((await request.body()).decode())), time.perf_counter())
        if token != TOKEN:
            return JSONResponse({"ok": False, "error_code": 404, "description": "Not Found"}, 404)
        with self.lock:
            self.calls.append(call)
            found = next((entry for entry in self.failures if entry[0](call)), None)
            if found is not None:
                self.failures.remove(found)
        failure = found[1] if found else Failure()
        await asyncio.sleep(failure.wait)
        if failure.status or failure.drop:
            return await self._broken(call, failure)
        return await self._answered(call)

    async def _broken(self, call: Call, failure: Failure) -> Response:
        if failure.after:
            await self._answered(call)
        if failure.drop:
            return Dropped()
        limits = {"retry_after": failure.retry_after} if failure.retry_after else {}
        refusal = RefusedError("it went wrong", failure.status, **limits)
        return JSONResponse(refusal.body, failure.status)

    async def _answered(self, call: Call) -> Response:
        try:
            if call.method.lower() == "getupdates":
                return JSONResponse({"ok": True, "result": await self._updates(call.parameters)})
            with self.lock:
                method = _METHODS.get(call.method)
                if method is None:
                    raise RefusedError("Not Found: method not found", 404)
                return JSONResponse({"ok": True, "result": method(self, call.parameters)})
        except RefusedError as error:
            if error.status == 400 and "not modified" not in str(error):
                self.problems.append(f"{call.method}: {error}")
            return JSONResponse(error.body, error.status)

    async def _updates(self, parameters: Mapping[str, str]) -> list[Update]:
        """Long poll: an offset confirms everything before it; a second reader ends the first."""
        with self.lock:
            if self.webhook.get("url"):
                raise RefusedError("Conflict: can't use getUpdates method while webhook is active", 409)
            offset = int(parameters.get("offset", 0))
            self.confirmed += [update for update in self.updates if update["update_id"] < offset]
            self.updates = [update for update in self.updates if update["update_id"] >= offset]
            self._poll += 1
            mine = self._poll
        end = time.monotonic() + int(parameters.get("timeout", 0))
        allowed = json.loads(parameters.get("allowed_updates", "[]"))
        while True:
            with self.lock:
                found = [update for update in self.updates if not allowed or kind_of(update) in allowed][
                    : int(parameters.get("limit", 100))
                ]
                if mine != self._poll:
                    raise RefusedError("Conflict: terminated by other getUpdates request", 409)
                if found or time.monotonic() >= end:
                    self.handed_out |= {update["update_id"]: time.perf_counter() for update in found}
                    return found
            await asyncio.sleep(0.002)

    def _get_me(self, parameters: Mapping[str, str]) -> Answer:
        return {**BOT, "can_join_groups": True, "can_read_all_group_messages": False, "supports_inline_queries": False}

    def _set_commands(self, parameters: Mapping[str, str]) -> bool:
        commands = json.loads(parameters["commands"])
        for command in commands:
            if not re.fullmatch(r"[a-z0-9_]{1,32}", command["command"]) or not 1 <= len(command["description"]) <= 256:
                raise RefusedError("Bad Request: BOT_COMMAND_INVALID")
        self.menu = {command["command"]: command["description"] for command in commands}
        return True

    def _set_webhook(self, parameters: Mapping[str, str]) -> bool:
        if not parameters.get("url", "").startswith("https://"):
            raise RefusedError("Bad Request: bad webhook: An HTTPS URL must be provided for webhook")
        if not re.fullmatch(r"[\w-]{1,256}", parameters.get("secret_token", ""), re.ASCII):
            raise RefusedError("Bad Request: secret token contains illegal characters")
        self.webhook = dict(parameters)
        return True

    def _delete_webhook(self, parameters: Mapping[str, str]) -> bool:
        self.webhook = {}
        return True

    def _chat(self, parameters: Mapping[str, str]) -> int:
        chat = int(parameters["chat_id"])
        if chat in self.unknown:
            raise RefusedError("Bad Request: chat not found")
        if chat in self.blocked:
            raise RefusedError("Forbidden: bot was blocked by the user", 403)
        return chat

    def _send(self, parameters: Mapping[str, str]) -> Answer:
        chat = self._chat(parameters)
        text, entities = checked_text(parameters)
        message = {"text": text, "entities": entities, "keyboard": checked_keyboard(parameters)}
        if not json.loads(parameters.get("link_preview_options", "{}")).get("is_disabled") and "http" in str(entities):
            self.problems.append("sendMessage: a preview of a link")
        number = self.number()
        self.shown.setdefault(chat, {})[number] = message
        self.history.append((chat, text))
        return self.as_message(chat, number)

    def _edit_text(self, parameters: Mapping[str, str]) -> Answer:
        text, entities = checked_text(parameters)
        return self._edit(parameters, {"text": text, "entities": entities})

    def _edit(self, parameters: Mapping[str, str], changed: Mapping[str, Any]) -> Answer:
        chat, number = self._chat(parameters), int(parameters["message_id"])
        if number not in self.shown.get(chat, {}):
            raise RefusedError("Bad Request: message to edit not found")
        before = self.shown[chat][number]
        after = {**before, **changed, "keyboard": checked_keyboard(parameters)}
        if after == before:
            raise RefusedError("Bad Request: message is not modified: specified new message content is the same")
        self.shown[chat][number] = after
        return self.as_message(chat, number)

    def _edit_keyboard(self, parameters: Mapping[str, str]) -> Answer:
        return self._edit(parameters, {})

    def _answer_tap(self, parameters: Mapping[str, str]) -> bool:
        name = parameters["callback_query_id"]
        if name in self.answered or name not in self.taps:
            raise RefusedError("Bad Request: query is too old and response timeout expired or query ID is invalid")
        if len(parameters.get("text", "")) > 200:
            raise RefusedError("Bad Request: MESSAGE_TOO_LONG")
        self.answered[name] = parameters.get("text")
        return True

    def _leave(self, parameters: Mapping[str, str]) -> bool:
        self.left.append(self._chat(parameters))
        return True

    def as_message(self, chat: int, number: int) -> Answer:
        """A message of the bot, as Telegram tells about it."""
        message = self.shown[chat][number]
        keyboard = {"reply_markup": {"inline_keyboard": message["keyboard"]}} if message["keyboard"] else {}
        about = {"message_id": number, "date": 1, "from": BOT, "chat": chat_of(chat), **keyboard}
        return {**about, "text": message["text"], "entities": message["entities"]}


_METHODS: dict[str, Callable[[FakeTelegram, Mapping[str, str]], Any]] = {
    "getMe": FakeTelegram._get_me,
    "setMyCommands": FakeTelegram._set_commands,
    "setWebhook": FakeTelegram._set_webhook,
    "deleteWebhook": FakeTelegram._delete_webhook,
    "sendMessage": FakeTelegram._send,
    "editMessageText": FakeTelegram._edit_text,
    "editMessageReplyMarkup": FakeTelegram._edit_keyboard,
    "answerCallbackQuery": FakeTelegram._answer_tap,
    "leaveChat": FakeTelegram._leave,
}


def chat_of(chat: int) -> dict[str, Any]:
    """A private chat, or a group if its number is negative."""
    if chat < 0:
        return {"id": chat, "type": "supergroup", "title": "Een groep"}
    return {"id": chat, "type": "private", "first_name": "Iemand"}


def kind_of(update: Update) -> str:
    """What an update is about."""
    return next(key for key in update if key != "update_id")
