"""`copydesk check` as a person or a pipeline calls it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.support.command import run

if TYPE_CHECKING:
    from pathlib import Path

CLEAN = "The council met on Tuesday and approved the budget for the new school."


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def clean(tmp_path: Path) -> Path:
    path = tmp_path / "clean.txt"
    path.write_text(CLEAN, encoding="utf-8")
    return path


def test_accepted_documents_leave_with_0(clean: Path) -> None:
    assert run("check", clean, "--url", "https://example.org/council") == 0


def test_a_finding_at_fail_on_leaves_with_1(clean: Path) -> None:
    assert run("check", clean, "--fail-on", "warning") == 1
    assert run("check", clean, "--fail-on", "never") == 0


@pytest.mark.parametrize(
    "tokens",
    [
        ("check",),
        ("check", "clean.txt", "--fail-on", "disaster"),
        ("check", "clean.txt", "--format", "papyrus"),
        ("check", "clean.txt", "--format", "text", "--format", "jsonl"),
        ("check", "clean.txt", "--select", "NOPE"),
        ("check", "clean.txt", "--facts", "absent.csv"),
        ("check", "clean.txt", "--config", "absent.toml"),
        ("check", "clean.txt", "--output", "clean.txt", "--format", "jsonl"),
        ("check", ".", "--report", "clean.txt"),
        ("check", "clean.txt", "--no-such-option"),
        ("explain", "no-such-rule"),
        ("dance",),
    ],
)
def test_misuse_leaves_with_2_and_says_why(
    clean: Path, tokens: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(*tokens) == 2
    assert "Traceback" not in "".join(capsys.readouterr())
    assert clean.read_text(encoding="utf-8") == CLEAN


def test_no_document_leaves_with_3(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()

    assert run("check", tmp_path / "empty") == 3


def test_a_file_that_is_not_there_leaves_with_4_and_the_rest_goes_on(
    clean: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("check", "absent.txt", clean, "--format", "jsonl") == 4
    assert len(capsys.readouterr().out.splitlines()) == 1


@pytest.mark.parametrize(("options", "code"), [((), 0), (("--not-run", "reject"), 1)])
def test_a_rule_that_cannot_be_run_is_let_pass_or_not(
    options: tuple[str, ...], code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COPYDESK_STARTER_FACTS", "false")
    path = tmp_path / "office.txt"
    path.write_text("Prime Minister Ama Serwaa of Tavora opened the harbour.\n", encoding="utf-8")

    assert run("check", path, "--select", "REL", *options) == code


def test_several_reports_in_one_run(clean: Path, tmp_path: Path) -> None:
    code = run("check", clean, "--format", "jsonl", "--output", "r.jsonl", "--report", "r.html", "--format", "text")

    record = json.loads((tmp_path / "r.jsonl").read_text(encoding="utf-8"))
    assert code == 0
    assert record["schema"] == "copydesk/result/1"
    assert [finding["code"] for finding in record["findings"]] == ["PROV001"]
    assert "<!doctype html>" in (tmp_path / "r.html").read_text(encoding="utf-8").lower()


def test_a_hyphen_is_standard_output(clean: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("check", clean, "--format", "jsonl", "--output", "-")
    told = capsys.readouterr().out
    (tmp_path / "r.jsonl").write_text(told, encoding="utf-8")

    assert run("diff", "r.jsonl", "r.jsonl", "--output", "-") == 0
    assert "1 unchanged" in capsys.readouterr().out
    assert not (tmp_path / "-").exists()


def test_what_is_known_of_a_document_is_given_by_flags(clean: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("check", clean, "--format", "jsonl", "--url", "https://example.org/a")

    assert json.loads(capsys.readouterr().out)["findings"] == []


def test_the_same_run_twice_gives_the_same_bytes(clean: Path, tmp_path: Path) -> None:
    for name in ("a", "b"):
        run("check", clean, "--format", "jsonl", "--output", f"{name}.jsonl", "--report", f"{name}.html")

    assert (tmp_path / "a.jsonl").read_bytes() == (tmp_path / "b.jsonl").read_bytes()
    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "b.html").read_bytes()


def test_rules_are_listed_and_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("rules") == 0
    assert "PROV001" in capsys.readouterr().out
    assert run("explain", "prov001") == 0
    assert "Why it matters" in capsys.readouterr().out
