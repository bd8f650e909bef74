"""What was put into a quarantine is there, whatever becomes of the process that put it there."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import sleep
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk import CopydeskError
from copydesk.integrations.quarantine import Quarantine

if TYPE_CHECKING:
    from collections.abc import Iterator

# Answers as a pipeline does, saying of each document what was decided once it was decided.
JUDGING = """
from itertools import count
from copydesk.integrations.desk import Desk
from tests.support.pages import SETTINGS

desk = Desk("held.jsonl", SETTINGS)
for number in count():
    record = {"id": f"START-{number}", "text": f"The council met on day {number}.\\n"}
    print(record["id"], desk.answer_record(record).decision.value, flush=True)
"""

# Writes lines so long that a kill falls into the middle of one.
WRITING = """
from itertools import count
from pathlib import Path
from copydesk.integrations.quarantine import Quarantine

for number in count():
    Quarantine(Path("held.jsonl")).put({"id": f"START-{number}", "text": "x" * 4_000_000})
    print(f"START-{number}", flush=True)
"""


def killed(code: str, folder: Path, start: int, after: int) -> Iterator[str]:
    """What the program said before it was killed, at some moment after it had said so many lines."""
    path = os.pathsep.join([str(Path(__file__).parents[2]), *sys.path])
    command = [sys.executable, "-c", code.replace("START", str(start))]
    with subprocess.Popen(
        command, cwd=folder, env=os.environ | {"PYTHONPATH": path}, stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout
        for _ in range(after):
            yield program.stdout.readline()
        sleep(start * 0.003)
        program.kill()
        yield from program.stdout


def test_what_a_killed_process_held_back_is_in_the_quarantine(tmp_path: Path) -> None:
    held = [
        line.split()[0]
        for start in range(3)
        for line in killed(JUDGING, tmp_path, start, after=5)
        if line.endswith("review\n")
    ]

    assert len(held) >= 15
    assert set(held) <= {record["id"] for record in Quarantine(tmp_path / "held.jsonl").records()}


def test_a_kill_in_the_middle_of_a_line_costs_that_line_at_most(tmp_path: Path) -> None:
    done = [line.strip() for start in range(5) for line in killed(WRITING, tmp_path, start, after=1) if line.strip()]
    found = {record["id"]: record["text"] for record in Quarantine(tmp_path / "held.jsonl").records()}

    assert set(done) <= set(found)
    assert {len(text) for text in found.values()} == {4_000_000}


def test_half_a_line_is_ended_by_the_next_writer_and_left_out(tmp_path: Path) -> None:
    quarantine = Quarantine(tmp_path / "held.jsonl")
    quarantine.put({"id": "a"})
    with quarantine.path.open("ab") as file:
        file.write(b'{"id": "b", "text": "The coun')

    quarantine.put({"id": "c"})

    assert [record["id"] for record in quarantine.records()] == ["a", "c"]
    assert quarantine.path.read_bytes().count(b"\n") == 3


def test_a_record_that_came_twice_is_given_once(tmp_path: Path) -> None:
    quarantine = Quarantine(tmp_path / "held.jsonl")
    for identity in ("a", "b", "a"):
        quarantine.put({"id": identity})

    assert list(quarantine.records()) == [{"id": "a"}, {"id": "b"}]


def test_threads_write_whole_lines(tmp_path: Path) -> None:
    quarantine = Quarantine(tmp_path / "held.jsonl")
    records = [{"id": str(number), "text": "x" * 100_000} for number in range(40)]

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(quarantine.put, records))

    assert sorted(quarantine.records(), key=lambda record: int(record["id"])) == records


@given(text=st.text(), key=st.text())
def test_any_text_comes_back_as_it_was(text: str, key: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    quarantine = Quarantine(tmp_path_factory.mktemp("held") / "held.jsonl")
    quarantine.put({"text": text, "metadata": {key: text}})

    assert list(quarantine.records()) == [{"text": text, "metadata": {key: text}}]


@pytest.mark.parametrize("path", ["no/such/folder/held.jsonl", "."])
def test_a_path_that_cannot_be_written_is_refused_at_once(
    path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    with pytest.raises(CopydeskError, match="cannot be written"):
        Quarantine(Path(path)).prepare()


def test_a_full_disk_is_said_and_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    quarantine = Quarantine(tmp_path / "held.jsonl")
    quarantine.put({"id": "a"})
    code = (
        "import resource, signal; from pathlib import Path; from copydesk.integrations.quarantine import Quarantine\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN); resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "Quarantine(Path('held.jsonl')).put({'id': 'b', 'text': 'x' * 5000})\n"
    )

    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)

    assert (done.returncode, "CopydeskError" in done.stderr) == (1, True)
    assert quarantine.path.read_bytes() == b'{"id":"a"}\n'


def test_it_can_be_pickled(tmp_path: Path) -> None:
    quarantine = Quarantine(tmp_path / "held.jsonl")

    assert pickle.loads(pickle.dumps(quarantine)) == quarantine  # noqa: S301 - our own bytes
