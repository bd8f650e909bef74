"""Imported first by a program that must not reach outside: ends it at the first attempt."""

from __future__ import annotations

import os
import sys

_INSIDE = {"127.0.0.1", "::1", "localhost"}


def _refuse(event: str, args: tuple[object, ...]) -> None:
    match event, args:
        case "socket.connect", (_, (host, *_)) if host not in _INSIDE:
            _end(f"connects to {host}")
        case (("socket.getaddrinfo" | "socket.gethostbyname"), (host, *_)) if host not in {*_INSIDE, None, ""}:
            _end(f"asks for the address of {host}")


def _end(attempt: str) -> None:
    """Frameworks catch what telemetry raises; nothing catches this."""
    sys.stderr.write(f"offline: the program {attempt}\n")
    sys.stderr.flush()
    os._exit(86)


sys.addaudithook(_refuse)
