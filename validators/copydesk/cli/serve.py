"""`copydesk serve`: the gate over HTTP."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter, validators

from copydesk.cli.arguments import Exit
from copydesk.errors import SettingsError
from copydesk.gate import Gate
from copydesk.settings import Settings

if TYPE_CHECKING:
    from fastapi import FastAPI

_LOOPBACK = ("127.0.0.1", "localhost")
_POSITIVE = Parameter(validator=validators.Number(gt=0))


@Parameter(name="*")
@dataclass(frozen=True)
class Listening:
    """Where requests come in."""

    host: str = "127.0.0.1"
    "Address to listen on, 127.0.0.1 unless given; any but loopback asks for a token."
    port: Annotated[int, Parameter(validator=validators.Number(gte=0, lte=65535))] = 8077
    "Port to listen on, 8077 unless given; 0 takes a free one."
    token_file: Path | None = None
    "File that holds the token callers must send."


@Parameter(name="*")
@dataclass(frozen=True)
class Bearing:
    """What a request may cost."""

    workers: Annotated[int, _POSITIVE] = 1
    "Processes that judge; one unless given."
    most_bytes: Annotated[int, _POSITIVE] = 10_000_000
    "Bytes of one request; 10,000,000 unless given."
    most_seconds: Annotated[float, _POSITIVE] = 30.0
    "Seconds for one document, and for a request to arrive; 30 unless given."
    most_waiting: Annotated[int, _POSITIVE] = 1000
    "Documents in hand at once, 1,000 unless given; more are told to come again."


def serve(
    *,
    config: Path | None = None,
    listening: Annotated[Listening | None, Parameter(group="Listening")] = None,
    bearing: Annotated[Bearing | None, Parameter(group="Limits")] = None,
) -> int:
    """Judge documents over HTTP until Ctrl-C.

    Parameters
    ----------
    config
        Settings file; else the nearest copydesk.toml or pyproject.toml upward.
    """
    listening, bearing = listening or Listening(), bearing or Bearing()
    token = _token(listening.token_file)
    if token is None and listening.host not in _LOOPBACK:
        raise SettingsError(f"{listening.host} can be reached by others: give a --token-file, or listen on loopback")
    settings = Gate(Settings.load(config)).settings  # said here, what does not fit is one line and no traceback
    app = _application(settings, listening, bearing, token)
    import uvicorn  # noqa: PLC0415 - the same extra

    chosen = uvicorn.Config(app, listening.host, listening.port, access_log=False, server_header=False)
    try:
        listener = chosen.bind_socket()
    except SystemExit:  # it has said why
        return Exit.MISUSE
    with listener, suppress(KeyboardInterrupt):
        uvicorn.Server(chosen).run(sockets=[listener])
    return Exit.PASSED


def _application(settings: Settings, listening: Listening, bearing: Bearing, token: str | None) -> FastAPI:
    try:
        from copydesk import service  # noqa: PLC0415 - an extra
    except ImportError as lack:
        raise SettingsError(f"{lack.name} is missing; `pip install 'copydesk[serve]'` brings it") from None
    desks = service.Desks(settings, bearing.workers, bearing.most_seconds, bearing.most_waiting)
    chosens = service.Bounds(bearing.most_bytes, bearing.most_seconds)
    hosts = _LOOPBACK if listening.host in _LOOPBACK else ()
    return service.application(service.Service(desks, chosens, token, hosts))


def _token(file: Path | None) -> str | None:
    if file is None:
        return None
    try:
        token = file.read_text(encoding="utf-8").strip()
    except (OSError, ValueError) as fault:
        raise SettingsError(f"{file}: {getattr(fault, 'strerror', None) or fault}") from None
    if not token:
        raise SettingsError(f"{file} holds no token")
    return token
