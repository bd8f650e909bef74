"""`copydesk facts`, as a person calls it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

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
