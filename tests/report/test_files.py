from __future__ import annotations

import gzip
import os
import signal
import stat
import subprocess
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
import zstandard

from copydesk.errors import CopydeskError
from copydesk.report.files import atomic_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_DYING = """
import os, signal, sys
from pathlib import Path
from copydesk.report.files import atomic_text
with atomic_text(Path(sys.argv[1])) as writer:
    writer.write("half" * 100_000)
    os.kill(os.getpid(), signal.SIGKILL)
"""


def unzstd(data: bytes) -> bytes:
    return zstandard.ZstdDecompressor().decompressobj().decompress(data)


def write(path: Path, text: str) -> None:
    with atomic_text(path) as writer:
        writer.write(text)


def test_the_text_stands_there_in_utf_8(tmp_path: Path) -> None:
    write(tmp_path / "a.json", "è\n\ud800")

    assert (tmp_path / "a.json").read_bytes() == "è\n<U+D800>".encode()


def test_a_name_may_be_as_long_as_names_can_be(tmp_path: Path) -> None:
    path = tmp_path / ("é" * 125 + ".html")
    write(path, "a")

    assert [one.name for one in tmp_path.iterdir()] == [path.name]


def test_a_fault_leaves_what_stood_there(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text("old")

    with suppress(ZeroDivisionError), atomic_text(path) as writer:
        writer.write("new")
        writer.write(f"{1 / 0}")

    assert [(left.name, left.read_text()) for left in tmp_path.iterdir()] == [("a.json", "old")]


def test_a_symlink_is_replaced_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / "target").write_text("precious")
    (tmp_path / "link").symlink_to("target")

    write(tmp_path / "link", "report")

    assert ((tmp_path / "target").read_text(), (tmp_path / "link").is_symlink()) == ("precious", False)


def test_a_killed_run_leaves_the_old_report_and_the_next_sweeps_up(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text("old")

    died = subprocess.run([sys.executable, "-c", _DYING, str(path)], check=False)  # noqa: S603 - our own script

    assert (died.returncode, path.read_text(), len(list(tmp_path.iterdir()))) == (-signal.SIGKILL, "old", 2)
    write(path, "new")
    assert [(left.name, left.read_text()) for left in tmp_path.iterdir()] == [("a.json", "new")]


def test_two_at_once_do_not_sweep_each_other_away(tmp_path: Path) -> None:
    path = tmp_path / "a.json"

    with atomic_text(path) as first:
        first.write("first")
        write(path, "second")

    assert path.read_text() == "first"


def test_the_report_keeps_the_permissions_of_the_one_it_replaces(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text("old")
    path.chmod(0o600)

    write(path, "new")

    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize(("name", "unpack"), [("a.jsonl.gz", gzip.decompress), ("a.jsonl.ZST", unzstd)])
def test_a_packed_name_packs_the_text_always_to_the_same_bytes(
    tmp_path: Path, name: str, unpack: Callable[[bytes], bytes]
) -> None:
    write(tmp_path / name, "text" * 999)
    first = (tmp_path / name).read_bytes()
    write(tmp_path / name, "text" * 999)

    assert (first, unpack(first)) == ((tmp_path / name).read_bytes(), b"text" * 999)


def test_a_pipe_that_breaks_elsewhere_is_not_taken_for_a_fault_of_the_file(tmp_path: Path) -> None:
    with pytest.raises(BrokenPipeError), atomic_text(tmp_path / "a.json"):
        raise BrokenPipeError

    assert list(tmp_path.iterdir()) == []


def test_a_pipe_is_written_straight(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    reader = os.open(path, os.O_RDONLY | os.O_NONBLOCK)

    write(path, "report")

    assert (os.read(reader, 99), stat.S_ISFIFO(path.stat().st_mode)) == (b"report", True)
    os.close(reader)


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(CopydeskError, match=r"nowhere/a\.json: the file cannot be written: No such file"):
        write(tmp_path / "nowhere" / "a.json", "report")


def test_a_folder_cannot_be_replaced(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()

    with pytest.raises(CopydeskError, match="the file cannot be written"):
        write(tmp_path / "a", "report")
