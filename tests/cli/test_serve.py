"""`copydesk serve` where it cannot start: said before a process is."""

from __future__ import annotations

import socket
import subprocess
import sys
from typing import TYPE_CHECKING

from tests.support.command import run

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_settings_that_do_not_fit_are_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "copydesk.toml").write_text('facts = ["absent.csv"]\n', encoding="utf-8")

    code = run("serve", "--config", tmp_path / "copydesk.toml")

    [line] = capsys.readouterr().err.splitlines()
    assert (code, "absent.csv: there is no such file" in line) == (2, True)


def test_a_port_that_is_taken_is_one_line() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        command = [sys.executable, "-m", "copydesk", "serve", "--port", str(taken.getsockname()[1])]
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own command

    [line] = done.stderr.splitlines()
    assert (done.returncode, "ddress already in use" in line) == (2, True)


def test_an_address_that_others_reach_asks_for_a_token(capsys: pytest.CaptureFixture[str]) -> None:
    code = run("serve", "--host", "0.0.0.0")  # noqa: S104 - it is refused

    assert (code, "--token-file" in capsys.readouterr().err) == (2, True)
