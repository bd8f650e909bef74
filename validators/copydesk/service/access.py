"""Who may ask, how much may be sent, and how long sending may take; refused before a body is parsed."""

from __future__ import annotations

import asyncio
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

from starlette.responses import JSONResponse

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

_OPEN = frozenset({"/health"})
_CHUNK = "http.request"


@dataclass(frozen=True, slots=True)
class Bounds:
    """What one request may cost."""

    body_bytes: int = 10_000_000
    sending_seconds: float = 30.0


class Access:
    """Asks for the token where one is set, and reads the whole body within its bounds before it hands it on."""

    def __init__(self, app: ASGIApp, bounds: Bounds, token: str | None) -> None:
        self._app = app
        self._bounds = bounds
        self._token = token.encode() if token else None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request; those that are no HTTP pass."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        if not self._known(scope):
            await _refuse(401, "Unauthorized", "send `Authorization: Bearer` and the token")(scope, receive, send)
            return
        try:
            body = await asyncio.wait_for(self._body(receive), self._bounds.sending_seconds)
        except TimeoutError:
            await _refuse(408, "Too slow", "the body took too long to arrive")(scope, receive, send)
            return
        if body is None:
            most = f"a request may hold {self._bounds.body_bytes:,} bytes"
            await _refuse(413, "Too large", most)(scope, receive, send)
            return
        await self._app(scope, _replayed(body, receive), send)

    def _known(self, scope: Scope) -> bool:
        if self._token is None or scope["path"] in _OPEN:
            return True
        given = dict(scope["headers"]).get(b"authorization", b"")
        kind, _, token = given.partition(b" ")
        return kind.lower() == b"bearer" and secrets.compare_digest(token.strip(), self._token)

    async def _body(self, receive: Receive) -> bytes | None:
        """The body; None when it is larger than it may be."""
        parts, size = [], 0
        while True:
            message = await receive()
            if message["type"] != _CHUNK:
                return b""  # the caller has gone
            size += len(message.get("body", b""))
            if size > self._bounds.body_bytes:
                return None
            parts.append(message.get("body", b""))
            if not message.get("more_body"):
                return b"".join(parts)


def _replayed(body: bytes, receive: Receive) -> Receive:
    waiting: list[Message] = [{"type": _CHUNK, "body": body, "more_body": False}]

    async def replay() -> Message:
        return waiting.pop() if waiting else await receive()

    return replay


def _refuse(status: int, title: str, detail: str) -> JSONResponse:
    headers = {"WWW-Authenticate": "Bearer"} if status == 401 else {"Connection": "close"}  # noqa: PLR2004 - RFC 9110
    told = {"title": title, "status": status, "detail": detail}
    return JSONResponse(told, status, headers, "application/problem+json")
