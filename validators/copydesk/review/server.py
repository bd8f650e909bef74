"""The server behind `copydesk review`: on the loopback, behind a random name, for one origin."""

from __future__ import annotations

import secrets
from contextlib import suppress
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, unquote, urlsplit

from copydesk.errors import CopydeskError

if TYPE_CHECKING:
    from copydesk.review.case import Case

_LONGEST = 1 << 16  # bytes of a message
_PATIENCE = 30  # seconds for one request
_DECISIONS = "decisions"
_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "frame-ancestors 'self'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


def serving(case: Case, port: int = 0) -> tuple[ThreadingHTTPServer, str]:
    """A server that waits for `serve_forever`, and the address of the report on it; port 0 takes any that is free.

    CopydeskError where the port cannot be had.
    """
    token = secrets.token_urlsafe(24)
    try:
        server = ThreadingHTTPServer(("127.0.0.1", port), partial(_Visit, case, token))
    except OSError as fault:
        raise CopydeskError(f"port {port}: {fault.strerror or fault}") from None
    server.daemon_threads = True
    return server, f"http://127.0.0.1:{server.server_address[1]}/{token}/{quote(case.report.name)}"


class _Visit(BaseHTTPRequestHandler):
    """One request. What may be asked for is a list made at the start: no path of a request reaches the file system."""

    timeout = _PATIENCE
    server_version = "copydesk"
    sys_version = ""

    def __init__(self, case: Case, token: str, *given: Any) -> None:  # noqa: ANN401 - what the server hands on
        self.case, self.token = case, token
        super().__init__(*given)

    def do_GET(self) -> None:
        """The report, a page of its texts, or the decisions so far."""
        wanted = self._wanted()
        if wanted is None:
            return
        try:
            if wanted == self.case.report.name:
                self._answer(HTTPStatus.OK, self.case.index(), "text/html; charset=utf-8")
            elif wanted == _DECISIONS:
                self._answer(HTTPStatus.OK, self.case.decided(), "application/json")
            elif page := self.case.pages.get(wanted):
                self._answer(HTTPStatus.OK, page.read_bytes(), "text/html; charset=utf-8")
            else:
                self._refuse(HTTPStatus.NOT_FOUND, "there is no such page")
        except (OSError, CopydeskError) as fault:
            self._refuse(HTTPStatus.INTERNAL_SERVER_ERROR, str(fault))

    def do_POST(self) -> None:
        """Takes one decision from the page itself."""
        wanted = self._wanted()
        if wanted is None:
            return
        length = self.headers.get("Content-Length", "")
        if self.headers.get("Origin") != self._origin() or self.headers.get_content_type() != "application/json":
            self._refuse(HTTPStatus.FORBIDDEN, "decisions are taken from the report only")
        elif wanted != _DECISIONS or not _is_short(length):
            self._refuse(HTTPStatus.BAD_REQUEST, "this is no decision")
        else:
            self._take(self.rfile.read(int(length)))

    def log_message(self, *_: object) -> None:
        """Nothing: the reviewer's terminal is not a log, and the address holds the token."""

    def _take(self, body: bytes) -> None:
        try:
            self.case.take(body)
        except CopydeskError as fault:
            self._refuse(HTTPStatus.BAD_REQUEST, str(fault))
        else:
            self._answer(HTTPStatus.OK, b"{}", "application/json")

    def _origin(self) -> str:
        return f"http://{self.headers.get('Host', '')}"

    def _wanted(self) -> str | None:
        """What is asked for behind the token; None when the request was refused, having another host or no token."""
        port = self.server.server_address[1]  # type: ignore[index]  # of a TCP server: host and port
        token, _, wanted = unquote(urlsplit(self.path).path).lstrip("/").partition("/")
        known = secrets.compare_digest(token.encode("utf-8", "replace"), self.token.encode())
        if known and self.headers.get("Host") in {f"127.0.0.1:{port}", f"localhost:{port}"}:
            return wanted
        self._refuse(HTTPStatus.FORBIDDEN, "copydesk prints the address of the report")
        return None

    def _refuse(self, status: HTTPStatus, reason: str) -> None:
        self.close_connection = True  # a message may be left unread
        self._answer(status, reason.encode("utf-8", "replace"), "text/plain; charset=utf-8")

    def _answer(self, status: HTTPStatus, body: bytes, kind: str) -> None:
        self.send_response(status)
        for name, value in {**_HEADERS, "Content-Type": kind, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        with suppress(ConnectionError, TimeoutError):  # the reviewer has closed the page
            self.end_headers()
            self.wfile.write(body)


def _is_short(length: str) -> bool:
    """Whether the length that a message gives itself is a number, and not too large a one."""
    return length.isdecimal() and len(length) <= len(str(_LONGEST)) and int(length) <= _LONGEST
