"""`copydesk facts`, as a person calls it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import orjson

from tests.support.command import run

if TYPE_CHECKING:
    import pytest

HARBOUR = Path(__file__).parents[2] / "fixtures" / "facts" / "harbour.csv"


def test_facts_are_built_and_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "harbour.sqlite"

    assert run("facts", "build", HARBOUR, "--output", target) == 0
    assert "0 rows refused" in capsys.readouterr().out
    name = HARBOUR.read_text(encoding="utf-8").splitlines()[1].split(",")[0]
    assert run("facts", "find", name, "--facts", target, "--no-starter") == 0
    assert name in capsys.readouterr().out


def test_refused_rows_are_named_and_leave_with_4(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "facts.csv"
    source.write_text("subject,relation,object\nParis,capital_of,France\n,capital_of,Spain\n", encoding="utf-8")

    assert run("facts", "build", source, "--output", tmp_path / "facts.sqlite") == 4
    assert "line 3" in capsys.readouterr().err


def test_a_name_nobody_bears_leaves_with_1(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("facts", "find", "Xqzv Wqpl") == 1
    assert "Nobody" in capsys.readouterr().out


def test_control_characters_of_a_fact_do_not_reach_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "facts.csv"
    source.write_text("subject,relation,object\nOld \x1b[31mPort,capital_of,Tavora\n", encoding="utf-8")

    run("facts", "find", "Tavora", "--facts", source, "--no-starter")

    assert "\x1b" not in capsys.readouterr().out


def test_building_from_nothing_is_misuse(tmp_path: Path) -> None:
    assert run("facts", "build", "--output", tmp_path / "facts.sqlite") == 2


def test_what_is_among_the_sources_is_not_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "facts.csv"
    source.write_bytes(HARBOUR.read_bytes())

    assert run("facts", "build", source, "--output", source) == 2
    assert "write it elsewhere" in capsys.readouterr().err
    assert source.read_bytes() == HARBOUR.read_bytes()


def test_a_folder_that_is_not_there_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("facts", "build", HARBOUR, "--output", tmp_path / "absent" / "facts.sqlite") == 2
    assert "give an --output in a folder that can be written to" in capsys.readouterr().err


def test_a_name_like_it_is_shown_with_the_reason(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("facts", "find", "Mensah Kofi", "--facts", HARBOUR, "--no-starter") == 0
    assert "Kofi Mensah (the words in another order)" in capsys.readouterr().out


def test_stats_count_what_a_file_holds(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("facts", "stats", HARBOUR) == 0

    told = capsys.readouterr().out
    assert "president, 2 with dates" in told
    assert "MB as a built file" in told


def changed(folder: Path) -> Path:
    path = folder / "changed.csv"
    rows = HARBOUR.read_text("utf-8").replace("2018-03-01,,", "2018-03-01,2026-01-05,")
    path.write_text(rows + "Yaw Boateng,president_of,Tavora,2026-01-06,,,,the \x1b[31mregister\n", "utf-8")
    return path


def test_diff_shows_what_changed_and_leaves_with_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("facts", "diff", HARBOUR, changed(tmp_path)) == 1

    assert capsys.readouterr().out.splitlines() == [
        "~ Kofi Mensah · president of · Tavora · nothing → until 2026-01-05",
        "+ Yaw Boateng · president of · Tavora · since 2026-01-06 · the <U+001B>[31mregister",
        "1 added, 0 removed, 1 changed",
    ]


def test_diff_gives_json_lines(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("facts", "diff", HARBOUR, changed(tmp_path), "--format", "jsonl") == 1

    first, second = map(orjson.loads, capsys.readouterr().out.splitlines())
    assert (first["change"], first["was"]["until"], first["fact"]["until"]) == ("changed", "", "2026-01-05")
    assert (second["change"], second["fact"]["subject"], "was" in second) == ("added", "Yaw Boateng", False)


def test_diff_of_the_same_leaves_with_0_and_of_nothing_with_2(tmp_path: Path) -> None:
    assert run("facts", "diff", HARBOUR, HARBOUR) == 0
    assert run("facts", "diff", HARBOUR, tmp_path / "absent.csv") == 2
