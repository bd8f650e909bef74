"""`copydesk serve`: the gate over HTTP."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter, validators

from copydesk.cli.arguments import Exit
from copydesk.errors import SettingsError
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
    "Address to listen on; any but loopback asks for a token."
    port: Annotated[int, Parameter(validator=validators.Number(gte=0, lte=65535))] = 8077
    "Port to listen on; 0 takes a free one."
    token_file: Path | None = None
    "File that holds the token callers must send."


@Parameter(name="*")
@dataclass(frozen=True)
class Bearing:
    """What a request may cost."""

    workers: Annotated[int, _POSITIVE] = 1
    "Processes that judge."
    most_bytes: Annotated[int, _POSITIVE] = 10_000_000
    "Bytes of one request."
    most_seconds: Annotated[float, _POSITIVE] = 30.0
    "Seconds for one document, and for a request to arrive."
    most_waiting: Annotated[int, _POSITIVE] = 1000
    "Documents in hand at once; more are told to come again."


def serve(
    *,
    config: Path | None = None,
    listening: Annotated[Listening | None, Parameter(group="Listening")] = None,
    bearing: Annotated[Bearing | None, Parameter(group="Limits")] = None,
) -> int:
    """Serves until it is stopped. The settings come from `config` or the nearest file, and the environment."""
    listening, bearing = listening or Listening(), bearing or Bearing()
    token = _token(listening.token_file)
    if token is None and listening.host not in _LOOPBACK:
        raise SettingsError(f"{listening.host} can be reached by others: give a --token-file, or listen on loopback")
    app = _application(Settings.load(config), listening, bearing, token)
    import uvicorn  # noqa: PLC0415 - the same extra

    uvicorn.run(app, host=listening.host, port=listening.port, access_log=False, server_header=False)
    return Exit.ACCEPTED


def _application(settings: Settings, listening: Listening, bearing: Bearing, token: str | None) -> FastAPI:
    try:
        from copydesk import service  # noqa: PLC0415 - an extra
    except ImportError as lack:
        raise SettingsError(f"{lack.name} is missing; `pip install 'copydesk[serve]'` brings it") from None
    desks = service.Desks(settings, bearing.workers, bearing.most_seconds, bearing.most_waiting)
    bounds = service.Bounds(bearing.most_bytes, bearing.most_seconds)
    hosts = _LOOPBACK if listening.host in _LOOPBACK else ()
    return service.application(service.Service(desks, bounds, token, hosts))


def _token(file: Path | None) -> str | None:
    if file is None:
        return None
    try:
        token = file.read_text(encoding="utf-8").strip()
    except (OSError, ValueError) as fault:
        raise SettingsError(f"{file}: {fault}") from None
    if not token:
        raise SettingsError(f"{file} holds no token")
    return token
