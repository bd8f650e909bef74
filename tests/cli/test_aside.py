"""Waivers, comments, baselines and unchanged documents, as a pipeline uses them."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING, Any

import pytest

from tests.support.command import run

if TYPE_CHECKING:
    from pathlib import Path

SOURCE = "The council met.\n\nSee https://bit.ly/3xFerry now.\n"
COMMENT = "<!-- copydesk: ignore shortened-link -- our own link -->"
ABOUT = ("--url", "https://example.org/a", "--select", "LINK001", "--fail-on", "info")


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "a.md"
    path.write_text(SOURCE, encoding="utf-8")
    return path


def record(path: Path) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return told


def checked(capsys: pytest.CaptureFixture[str], *tokens: str | Path) -> tuple[int, dict[str, Any], str]:
    """Exit code, first record, and what was said on standard error."""
    capsys.readouterr()
    code = run("check", *tokens, *ABOUT, "--format", "jsonl")
    said = capsys.readouterr()
    return code, json.loads(said.out.splitlines()[0]), said.err


def test_a_waiver_sets_a_finding_aside(page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    [found] = checked(capsys, page)[1]["findings"]
    waiver = {"fingerprint": found["fingerprint"], "decision": "accept", "reason": "our link", "by": "Ada"}
    idle = {"rule": "shortened-link", "path": "**/a.md", "decision": "dismiss", "reason": "old", "until": "2020-01-01"}
    (tmp_path / "w.jsonl").write_text(f"{json.dumps(idle)}\n{json.dumps(waiver)}\n", encoding="utf-8")
    code, told, err = checked(capsys, page, "--waivers", "w.jsonl")

    assert (code, told["findings"], told["set_aside"][0]["reason"], told["set_aside"][0]["pile"]) == (
        0,
        [],
        "accepted by Ada: our link",
        "waived",
    )
    assert err == "copydesk: waiver of shortened-link under **/a.md expired on 2020-01-01: old\n"


def test_a_deferred_finding_still_fails(page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    waiver = {"rule": "LINK001", "decision": "defer", "reason": "ask Ada"}
    (tmp_path / "w.jsonl").write_text(json.dumps(waiver), encoding="utf-8")
    code, told, _ = checked(capsys, page, "--waivers", "w.jsonl")

    assert (code, told["findings"][0]["note"]) == (1, "deferred: ask Ada")


def test_a_document_cannot_silence_its_own_findings(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page.write_text(SOURCE.replace("See", f"{COMMENT}\n\nSee"), encoding="utf-8")
    code, told, err = checked(capsys, page)

    assert (code, len(told["findings"]), told["set_aside"]) == (1, 1, [])
    assert "line 3 is not heeded: the setting inline is off" in err


def test_where_settings_allow_it_may(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page.write_text(SOURCE.replace("See", f"{COMMENT}\n\nSee"), encoding="utf-8")
    code, told, err = checked(capsys, page, "--inline")

    assert (code, told["findings"], told["set_aside"][0]["reason"], err) == (
        0,
        [],
        "ignored in the document: our own link",
        "",
    )


@pytest.mark.parametrize(
    ("comment", "said"),
    [
        ("<!-- copydesk: ignore LINK001 -->", "is refused: it gives no reason"),
        ("<!-- copydesk: ignore PROV -- x -->", "fits no finding"),
        ("<!-- copydesk: allow LINK001 -- x -->", "is not understood"),
    ],
)
def test_a_comment_that_does_not_serve_is_said(
    page: Path, comment: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    page.write_text(SOURCE.replace("See", f"{comment}\n\nSee"), encoding="utf-8")
    code, _, err = checked(capsys, page, "--inline")

    assert (code, said in err) == (1, True)


def test_a_baseline_is_made_honoured_and_shrinks(
    page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    baseline = tmp_path / "b.jsonl"
    made = checked(capsys, ".", "--baseline", baseline, "--write-baseline")
    page.write_text("# Longer\n\n" + SOURCE, encoding="utf-8")
    kept = checked(capsys, ".", "--baseline", baseline)
    page.write_text(SOURCE.replace("3xFerry", "4xFerry"), encoding="utf-8")
    new = checked(capsys, ".", "--baseline", baseline, "--write-baseline")

    assert [(code, len(told["findings"])) for code, told, _ in (made, kept, new)] == [(0, 0), (0, 0), (1, 1)]
    assert "is stale: shortened-link is no longer found in a.md" in new[2]
    assert baseline.read_text(encoding="utf-8") == '{"schema":"copydesk/baseline/1"}\n'
    assert checked(capsys, ".", "--baseline", baseline, "--write-baseline", "--accept-new")[0] == 0
    assert len(baseline.read_text(encoding="utf-8").splitlines()) == 2


@pytest.mark.parametrize(
    "tokens", [("--write-baseline",), ("--baseline", "b.jsonl"), ("--baseline", "a.md"), ("--accept-new",)]
)
def test_a_baseline_that_cannot_be_used_is_misuse(page: Path, tokens: tuple[str, ...]) -> None:
    assert run("check", page, *tokens) == 2
    assert page.read_text(encoding="utf-8") == SOURCE


def test_a_report_of_an_earlier_run_is_replaced_and_not_read(page: Path, tmp_path: Path) -> None:
    for _ in range(2):
        code = run("check", ".", *ABOUT, "--report", "r.html", "--output", "r.jsonl", "--output", "r.csv")

        assert (code, record(tmp_path / "r.jsonl")["path"]) == (1, page.name)


def test_a_file_named_itself_is_not_replaced_even_if_it_looks_like_a_report(tmp_path: Path) -> None:
    (tmp_path / "r.html").write_text("<title>Copy desk report</title><p>One.</p>", encoding="utf-8")

    assert run("check", "./r.html", "--report", "r.html") == 2
    assert "One." in (tmp_path / "r.html").read_text(encoding="utf-8")


def test_a_link_at_the_place_of_a_report_takes_no_document_out_of_the_run(tmp_path: Path) -> None:
    disguised = f"<title>Copy desk report</title><p>{SOURCE}</p>"
    (tmp_path / "evil.html").write_text(disguised, encoding="utf-8")
    (tmp_path / "r.html").symlink_to("evil.html")
    run("check", ".", *ABOUT, "--report", "r.html", "--output", "r.jsonl")

    assert record(tmp_path / "r.jsonl")["path"] == "evil.html"
    assert (tmp_path / "evil.html").read_text(encoding="utf-8") == disguised


@pytest.mark.parametrize("name", ["r.jsonl.gz", "r.jsonl.zst"])
def test_a_broken_archive_is_misuse(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"\x1f\x8b\x08\x00broken")

    assert run("diff", name, name) == 2


def test_any_number_of_workers_puts_the_same_aside(tmp_path: Path) -> None:
    for number in range(4):
        text = SOURCE.replace("See", f"{COMMENT}\n\nSee") if number % 2 else SOURCE
        (tmp_path / f"{number}.md").write_text(text, encoding="utf-8")
    waiver = {"rule": "LINK001", "path": "2.md", "decision": "accept", "reason": "known"}
    (tmp_path / "w.jsonl").write_text(json.dumps(waiver), encoding="utf-8")
    for workers in ("1", "2"):
        given = ("--inline", "--waivers", "w.jsonl", "--workers", workers)
        run("check", *(f"{number}.md" for number in range(4)), *ABOUT, *given, "--output", f"{workers}.jsonl")

    assert (tmp_path / "1.jsonl").read_bytes() == (tmp_path / "2.jsonl").read_bytes()
    assert [
        [aside["pile"] for aside in json.loads(line)["set_aside"]]
        for line in (tmp_path / "1.jsonl").read_text(encoding="utf-8").splitlines()
    ] == [[], ["inline"], ["waived"], ["inline"]]


def git(*arguments: str) -> None:
    identity = ("-c", "user.name=Ada", "-c", "user.email=ada@example.org")
    subprocess.run(("git", *identity, *arguments), check=True, capture_output=True)  # noqa: S603, S607 - the test's own


def test_only_what_changed_is_checked(page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    git("init", "-q")
    (tmp_path / "old.md").write_text(SOURCE, encoding="utf-8")
    git("add", ".")
    git("commit", "-qm", "first")

    assert run("check", ".", *ABOUT, "--diff-base", "HEAD") == 0
    assert "none of 2 documents changed" in capsys.readouterr().err

    odd = "--output=x\n::error::y \x1b[1m“é”;$(touch owned).md"
    (tmp_path / odd).write_text(SOURCE, encoding="utf-8")
    page.write_text(SOURCE + "More.\n", encoding="utf-8")
    run("check", ".", *ABOUT, "--diff-base", "HEAD", "--output", "r.jsonl")
    paths = [json.loads(line)["path"] for line in (tmp_path / "r.jsonl").read_text(encoding="utf-8").splitlines()]

    assert paths == [odd, "a.md"]
    assert not (tmp_path / "owned").exists()


@pytest.mark.parametrize("revision", ["no-such", "--output=x", "HEAD..x", ""])
def test_a_revision_git_does_not_know_is_misuse(page: Path, tmp_path: Path, revision: str) -> None:
    git("init", "-q")

    assert run("check", page, f"--diff-base={revision}") == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == [".git", "a.md"]


def test_outside_a_repository_there_is_nothing_to_compare(page: Path) -> None:
    assert run("check", page, "--diff-base", "HEAD") == 2


def test_a_job_summary_is_written_beside_annotations(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    summary = tmp_path / "summary"
    summary.write_text("# Another step\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    run("check", page, *ABOUT, "--format", "github")

    assert capsys.readouterr().out.startswith("::notice file=")
    assert summary.read_text(encoding="utf-8").startswith("# Another step\n# Copy desk report\n")


def test_two_runs_are_compared(page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("check", page, *ABOUT, "--output", "old.jsonl")
    page.write_text(SOURCE.replace("3xFerry", "4xFerry"), encoding="utf-8")
    run("check", page, *ABOUT, "--output", "new.json")
    capsys.readouterr()

    assert run("diff", "old.jsonl", "new.json") == 1
    assert [line[0] for line in capsys.readouterr().out.splitlines()] == ["+", "-", "1"]
    assert run("diff", "old.jsonl", "old.jsonl", "--format", "markdown") == 0
    assert run("diff", "old.jsonl", "new.json", "--format", "json", "--output", "d.json") == 1
    assert [len(record(tmp_path / "d.json")[kind]) for kind in ("new", "fixed", "unchanged")] == [1, 1, 0]


def test_what_is_no_result_cannot_be_compared(page: Path) -> None:
    assert run("diff", page, page) == 2
    assert run("diff", "absent.jsonl", page) == 2
