"""The service in a process of its own, as a user starts it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import httpx2

if TYPE_CHECKING:
    from collections.abc import Iterator

_START = 60  # seconds within which it must answer


def free_port() -> int:
    """A port of this machine that nothing listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


@contextmanager
def serving(port: int) -> Iterator[subprocess.Popen[bytes]]:
    """`copydesk serve` on loopback, once it answers; it is stopped in the end, if it still runs."""
    command = [sys.executable, "-m", "copydesk", "serve", "--port", str(port)]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL, start_new_session=True) as process:  # noqa: S603 - our own command
        try:
            _await_answer(process, port)
            yield process
        finally:
            process.terminate()


def kill(process: subprocess.Popen[bytes]) -> None:
    """Ends the service and its judging processes in the middle of what they do."""
    os.killpg(process.pid, 9)
    process.wait()


def _await_answer(process: subprocess.Popen[bytes], port: int) -> None:
    end = time.monotonic() + _START
    while time.monotonic() < end and process.poll() is None:
        try:
            httpx2.get(f"http://127.0.0.1:{port}/health")
        except httpx2.TransportError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError(f"the service does not answer on port {port}; exit code {process.poll()}")
