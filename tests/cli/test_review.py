"""Reports in folders, reports without words, and the command that serves them."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.review.test_server import Visitor
from tests.support.command import run

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "ferry.txt").write_text("The quixotic ferry opened. It drew 15.000 visitors.\n", encoding="utf-8")
    return folder


def test_a_report_in_a_folder_is_not_read_by_the_next_run(texts: Path, tmp_path: Path) -> None:
    seen = []
    for _ in range(2):
        run("check", texts, "--report", texts / "report", "--format", "jsonl", "--output", tmp_path / "a.jsonl")
        seen.append([json.loads(line)["path"] for line in (tmp_path / "a.jsonl").read_text("utf-8").splitlines()])

    assert (texts / "report" / "index.html").is_file()
    assert seen == [[str(texts / "ferry.txt")]] * 2


def test_a_redacted_report_holds_no_word_of_the_text(texts: Path, tmp_path: Path) -> None:
    run("check", texts, "--report", tmp_path / "plain.html")
    run("check", texts, "--redact", "--report", tmp_path / "redacted.html")

    assert "quixotic" in (tmp_path / "plain.html").read_text("utf-8")
    assert "quixotic" not in (tmp_path / "redacted.html").read_text("utf-8")


def test_review_serves_the_report_until_it_is_interrupted(texts: Path, tmp_path: Path) -> None:
    run("check", texts, "--report", tmp_path / "report.html")
    command = [sys.executable, "-m", "copydesk", "review", str(tmp_path), "--by", "Ada"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:  # noqa: S603 - our own command
        assert server.stdout
        address = server.stdout.readline().strip()
        status, _ = Visitor(address).get("report.html")
        server.send_signal(signal.SIGINT)

        assert (server.wait(60), status) == (0, 200)
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/[\w-]{32}/report\.html", address)


def test_review_says_where_there_is_no_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("review", tmp_path) == 2
    assert "one HTML report is looked for here" in capsys.readouterr().err
