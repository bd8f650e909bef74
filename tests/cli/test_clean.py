"""`copydesk clean` as a person or a pipeline calls it."""

from __future__ import annotations

import gzip
import io
import json
from collections import Counter
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from copydesk.cleaning import put_back
from tests.support.command import run

FERRY = Path(__file__).parents[2] / "fixtures" / "documents" / "ferry.txt"
MIXED = FERRY.read_text(encoding="utf-8")
ARTICLE = MIXED[: MIXED.index("READ ALSO")]
FORUM = (
    "lol i cant believe this, anyone else got the same problem?? my phone just died :(\n\n"
    "same here!! i tried everything and nothing works\n\n"
    "thx mike!!! ur the best, that did it :)\n"
)


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("mixed.txt").write_text(MIXED, encoding="utf-8")
    Path("forum.txt").write_text(FORUM, encoding="utf-8")


def records(path: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines()]


def test_a_mixed_document_is_parted(capsys: pytest.CaptureFixture[str]) -> None:
    code = run("clean", "mixed.txt", "--output", "clean.jsonl", "--url", "https://example.org/ferry")

    [kept], rest = records("clean.jsonl"), records("clean.quarantine.jsonl")
    assert code == 0
    assert (kept["text"], kept["map"], kept["url"]) == (ARTICLE, [[0, 0, len(ARTICLE)]], "https://example.org/ferry")
    assert {record["origin"] for record in rest} == {"user", "boilerplate"}
    assert put_back(kept, rest) == MIXED
    assert capsys.readouterr().out == ""


def test_the_closing_lines_add_up(capsys: pytest.CaptureFixture[str]) -> None:
    run("clean", "mixed.txt", "--output", "clean.jsonl")

    number = Counter[str]()
    for record in records("clean.quarantine.jsonl"):
        number[record["origin"]] += len(record["text"])
    rest = f"{number.total():5} characters ({number.total() / len(MIXED):.1%}) to clean.quarantine.jsonl"
    assert capsys.readouterr().err.splitlines() == [
        "1 document: 0 kept whole, 1 in part, 0 not at all · 0 could not be read",
        f"kept        {len(ARTICLE):,} characters ({len(ARTICLE) / len(MIXED):.1%}) to clean.jsonl",
        f"quarantined {rest}: {number['user']} user, {number['boilerplate']} boilerplate",
    ]


def test_what_is_kept_passes_the_desk_again() -> None:
    run("clean", "mixed.txt", "--output", "clean.jsonl", "--url", "https://example.org/ferry")

    assert run("check", "clean.jsonl", "--select", "MIX", "--select", "PROV", "--fail-on", "warning") == 0


def test_a_document_of_readers_alone_goes_whole_to_quarantine(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("clean", "forum.txt", "--output", "clean.jsonl", "--quarantine", "rest.jsonl") == 0

    assert records("clean.jsonl") == []
    assert put_back(None, records("rest.jsonl")) == FORUM
    assert "nothing was kept of forum.txt\n" in capsys.readouterr().err


def test_what_is_kept_can_be_chosen() -> None:
    run("clean", "forum.txt", "--output", "clean.jsonl", "--keep", "user", "--keep", "editorial")
    Path("copydesk.toml").write_text('keep = ["user"]\n')
    run("clean", "forum.txt", "--output", "again.jsonl")

    assert records("clean.jsonl") == records("again.jsonl")
    assert [record["text"] for record in records("clean.jsonl")] == [FORUM]
    assert records("clean.quarantine.jsonl") == []


def test_an_empty_document_is_kept() -> None:
    Path("empty.txt").touch()

    run("clean", "empty.txt", "--output", "clean.jsonl")

    assert [(record["text"], record["map"]) for record in records("clean.jsonl")] == [("", [])]


def test_standard_input_and_output(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(MIXED.encode())))

    assert run("clean", "-", "--output", "-", "--quarantine", "rest.jsonl") == 0

    said = capsys.readouterr()
    assert json.loads(said.out)["text"] == ARTICLE
    assert "to standard output\n" in said.err


def test_packed_files_hold_the_same_lines() -> None:
    run("clean", "mixed.txt", "--output", "clean.jsonl")
    run("clean", "mixed.txt", "--output", "packed.jsonl.gz")

    for plain, packed in (("clean.jsonl", "packed.jsonl.gz"), ("clean.quarantine.jsonl", "packed.quarantine.jsonl.gz")):
        assert gzip.decompress(Path(packed).read_bytes()) == Path(plain).read_bytes()


def test_any_number_of_workers_gives_the_same_bytes() -> None:
    run("clean", "mixed.txt", "forum.txt", "absent.txt", "--output", "one.jsonl")
    run("clean", "mixed.txt", "forum.txt", "absent.txt", "--output", "two.jsonl", "--workers", "2")

    assert Path("one.jsonl").read_bytes() == Path("two.jsonl").read_bytes()
    assert Path("one.quarantine.jsonl").read_bytes() == Path("two.quarantine.jsonl").read_bytes()


def test_what_cannot_be_read_is_said_and_leaves_with_4(capsys: pytest.CaptureFixture[str]) -> None:
    Path("records.jsonl").write_text('{"id": "a", "text": ""}\nnot json\n', encoding="utf-8")

    assert run("clean", "absent.txt", "records.jsonl", "--output", "clean.jsonl") == 4

    said = capsys.readouterr().err
    assert "not read  absent.txt: there is no such file\n" in said
    assert "not read  records.jsonl, line 2: not JSON" in said
    assert "2 could not be read" in said
    assert len(records("clean.jsonl")) == 1


def test_no_document_leaves_with_3(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()

    assert run("clean", "empty", "--output", "clean.jsonl") == 3


@pytest.mark.parametrize(
    ("tokens", "said"),
    [
        ((), "no path given"),
        (("in.jsonl", "--output", "in.jsonl"), "in.jsonl is among what is to be read"),
        (("in.jsonl", "--output", "out.jsonl", "--quarantine", "in.jsonl"), "in.jsonl is among what is to be read"),
        ((".", "--output", "in.jsonl"), "in.jsonl is among what is to be read"),
        (("*.jsonl", "--output", "./link.jsonl"), "link.jsonl is among what is to be read"),
        (("in.jsonl", "--output", "out.jsonl", "--quarantine", "./out.jsonl"), "are both out.jsonl"),
        (("in.jsonl", "--output", "-", "--quarantine", "-"), "are both -"),
        (("in.jsonl",), "say where the rest goes"),
        (("in.jsonl", "--output", "out.csv"), "out.csv would hold JSON Lines"),
        (("in.jsonl", "--output", "nowhere/out.jsonl"), "cannot be written"),
        (("in.jsonl", "--output", "out.jsonl", "--keep", "nobody"), "nobody"),
        (("in.jsonl", "--output", "--keep"), "there is no option --keep"),
    ],
)
def test_misuse_leaves_with_2_and_changes_nothing(
    tokens: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("in.jsonl").write_text('{"text": "The council met."}\n', encoding="utf-8")
    Path("link.jsonl").symlink_to("in.jsonl")
    before = sorted(path.name for path in Path.cwd().iterdir())

    assert run("clean", *tokens) == 2

    assert said in " ".join("".join(capsys.readouterr()).split())
    assert sorted(path.name for path in Path.cwd().iterdir()) == before
    assert Path("in.jsonl").read_text(encoding="utf-8") == '{"text": "The council met."}\n'


def test_a_run_that_breaks_leaves_the_old_files(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("clean.jsonl").write_text("old")
    monkeypatch.setattr("copydesk.cli.clean._write", lambda *_: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        run("clean", "mixed.txt", "--output", "clean.jsonl")

    assert Path("clean.jsonl").read_text() == "old"
    assert not Path("clean.quarantine.jsonl").exists()


def test_a_hostile_name_does_not_reach_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    run("clean", "\x1b[31m::error::x.txt", "--output", "clean.jsonl")

    assert "\x1b" not in capsys.readouterr().err
