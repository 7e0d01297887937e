"""The description of the HTTP interface: nothing in, an OpenAPI 3.1 document out, made from the request classes."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import msgspec

from bot.message import Message
from bot.requests import PaymentRequest, TimelineRequest, WalkRequest


class MessageBody(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A message of a person: the text that was typed, or the value of the choice that was picked."""

    id: str
    text: str | None = None
    choice: str | None = None


@lru_cache(maxsize=1)
def document() -> dict[str, Any]:
    """The whole interface, with every status code that it gives."""
    kinds = (Message, MessageBody, PaymentRequest, TimelineRequest, WalkRequest)
    _, schemas = msgspec.json.schema_components(kinds, ref_template="#/components/schemas/{name}")
    schemas["Error"] = _object(error=_object(code=_STRING, message=_STRING, field={"type": ["string", "null"]}))
    schemas["Messages"] = _object(messages={"type": "array", "items": _ref("Message")})
    schemas["Started"] = _object(token=_STRING, messages={"type": "array", "items": _ref("Message")})
    return {
        "openapi": "3.1.0",
        "info": {"title": "Spoorwijzer", "version": "1"},
        "paths": _paths(),
        "components": {"schemas": schemas, "securitySchemes": {"gesprek": {"type": "http", "scheme": "bearer"}}},
    }


_STRING = {"type": "string"}
_OBJECT = {"type": "object"}


def _paths() -> dict[str, Any]:
    mine: dict[str, Any] = {"security": [{"gesprek": []}]}
    return {
        "/api/conversations": {
            "post": _operation("Begin a conversation", 201, _ref("Started"), (429,)),
            "delete": {**_operation("Erase the conversation everywhere", 204, None, (401, 404)), **mine},
        },
        "/api/conversations/messages": {
            "post": {
                **_operation(
                    "Say something", 200, _ref("Messages"), (400, 401, 404, 409, 413, 422, 429), "MessageBody"
                ),
                **mine,
            },
            "get": {**_operation("The conversation so far", 200, _ref("Messages"), (401, 404)), **mine},
        },
        "/api/conversations/events": {
            "get": {
                **_operation("What is said from now on", 200, _STRING, (401, 404), media="text/event-stream"),
                **mine,
            }
        },
        "/api/timeline": {"post": _operation("A timeline", 200, _OBJECT, (400, 413, 422, 429), "TimelineRequest")},
        "/api/payment": {
            "post": _operation("A transition payment", 200, _OBJECT, (400, 413, 422, 429), "PaymentRequest")
        },
        "/api/walk": {"post": _operation("A step in a tree", 200, _OBJECT, (400, 413, 422, 429), "WalkRequest")},
        "/health": {"get": _operation("Whether it runs", 200, _OBJECT, ())},
        "/openapi.json": {"get": _operation("This document", 200, _OBJECT, ())},
    }


def _operation(
    summary: str,
    status: int,
    schema: dict[str, Any] | None,
    errors: tuple[int, ...],
    body: str = "",
    media: str = "application/json",
) -> dict[str, Any]:
    answer: dict[str, Any] = {"description": summary}
    if schema is not None:
        answer["content"] = {media: {"schema": schema}}
    responses = {str(status): answer}
    for error in errors:
        responses[str(error)] = {"description": "Error", "content": {"application/json": {"schema": _ref("Error")}}}
    operation: dict[str, Any] = {"summary": summary, "responses": responses}
    if body:
        operation["requestBody"] = {"required": True, "content": {"application/json": {"schema": _ref(body)}}}
    return operation


def _object(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "required": list(properties), "properties": properties}


def _ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}
