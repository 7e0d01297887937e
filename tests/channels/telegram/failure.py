"""What can go wrong with a call to the Bot API."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.responses import Response
from starlette.types import Receive, Scope, Send


@dataclass
class Failure:
    """Something that goes wrong: an error, a connection that breaks, or a wait; before or after the call has worked."""

    status: int = 0
    retry_after: int = 0
    drop: bool = False
    wait: float = 0.0
    after: bool = False


class Dropped(Response):
    """An answer that breaks off: more is announced than comes."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"100")]})
        await send({"type": "http.response.body", "body": b""})
