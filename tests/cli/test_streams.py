"""Standard streams that are full, closed or broken off: one line at most, and an exit code that is no success."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

_COPYDESK = f"exec {sys.executable} -m copydesk"


@pytest.mark.parametrize(
    ("command", "code", "said"),
    [
        ("check a.txt > /dev/full", 2, "copydesk: No space left on device\n"),
        ("rules > /dev/full", 2, "copydesk: No space left on device\n"),
        ("check a.txt >&-", 2, "copydesk: standard output is closed; send it to /dev/null if it is not wanted\n"),
        ("check - --format jsonl <&-", 4, "not read  -: standard input is closed\n"),
        ("check absent.txt --format jsonl", 4, "not read  absent.txt: there is no such file\n"),
        ("check absent.txt --format jsonl 2>&-", 4, ""),
    ],
)
def test_a_stream_that_fails_is_said_in_one_line(tmp_path: Path, command: str, code: int, said: str) -> None:
    (tmp_path / "a.txt").write_text("The council met on Tuesday.\n", encoding="utf-8")

    shell = ["/bin/sh", "-c", f"{_COPYDESK} {command}"]
    done = subprocess.run(shell, cwd=tmp_path, capture_output=True, text=True, check=False)  # noqa: S603 - our own command

    assert (done.returncode, done.stdout, done.stderr) == (code, "", said)


def test_ctrl_c_in_the_middle_of_several_workers_is_no_traceback(tmp_path: Path) -> None:
    (tmp_path / "long.jsonl").write_text(f'{{"text": "{"The ferry carried 12 people. " * 1000}"}}\n' * 100)
    options = ("--workers", "2", "--format", "jsonl", "--format", "html", "--output", "-", "--output", "r.html")
    command = [sys.executable, "-m", "copydesk", "check", "long.jsonl", *options]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=tmp_path, stdout=pipe, stderr=pipe, start_new_session=True) as process:  # noqa: S603 - our own
        assert process.stdout
        process.stdout.read(1)  # it waits with the rest, since more than a pipe holds is still to come
        os.killpg(process.pid, signal.SIGINT)
        _, told = process.communicate()

    assert (process.returncode, told) == (130, b"")
    assert [path.name for path in tmp_path.iterdir()] == ["long.jsonl"]
