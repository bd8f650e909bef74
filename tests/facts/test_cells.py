"""Figures held against tables: the finding names file, row and column."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pandas as pd
import pytest

from copydesk import Document, Gate, Settings
from copydesk.errors import SettingsError
from copydesk.model import Cell, Limits, SourceText, Unread
from copydesk.read import evidence

if TYPE_CHECKING:
    from pathlib import Path

    from copydesk.model import Backing

TABLE = """port,region,year,ships,cost (million EUR),share of trade (%)
Aal,north,2019,"4,100",2.3,41
Aal,north,2020,"3,900",2.5,38
Birk,south,2019,120,0.4,7.5
Store Havn,south,2019,55,,12
"""


def backings(folder: Path, text: str) -> list[Backing]:
    folder.joinpath("ports.csv").write_text(TABLE, encoding="utf-8")
    gate = Gate(Settings(evidence=(folder / "ports.csv",)))
    return list(gate.judge(Document("a", text)).document.backings)


@pytest.mark.parametrize(
    ("text", "support", "how"),
    [
        ("The port of Aal counted 4,100 ships.", "supported", "the same number"),
        ("The port of Aal counted 3,900 ships.", "supported", "the same number"),
        ("The port of Aal counted about 4,000 ships.", "supported", "rounded from 4,100"),
        ("The port of Birk cost €400,000.", "supported", "the same number"),
        ("The port of Store Havn has a share of 12 % of the trade.", "supported", "the same number"),
        ("The port of Store Havn counted 57 ships.", "contradicted", "the evidence has 55 for it"),
        ("The port of Birk cost €500,000.", "contradicted", "the evidence has 0.4 for it"),
        ("The port of Aal has 4,100 lamps on its piers.", "none", "the evidence does not have it"),
        ("The port of Lemvig counted 4,100 ships.", "none", "the evidence does not have it"),
    ],
)
def test_a_cell_speaks_of_its_row_and_column_only(tmp_path: Path, text: str, support: str, how: str) -> None:
    (found,) = backings(tmp_path, text)

    assert (found.support.value, found.how) == (support, how)


def test_the_year_picks_the_row(tmp_path: Path) -> None:
    year, ships = backings(tmp_path, "In 2020 the port of Aal counted 4,100 ships.")

    assert year.how == "it names a row of the table"
    assert (ships.support.value, ships.passage) == ("contradicted", "Aal, north, 2020: ships 3,900")


def test_a_finding_names_file_row_and_column(tmp_path: Path) -> None:
    (found,) = backings(tmp_path, "The port of Aal counted 4,100 ships, and Store Havn, which is small, 57 ships.")[1:]

    assert found.source == f"{(tmp_path / 'ports.csv').as_posix()}, row 4, column “ships”"


def test_parquet_is_read_as_csv_is(tmp_path: Path) -> None:
    tmp_path.joinpath("ports.csv").write_text(TABLE, encoding="utf-8")
    pd.read_csv(tmp_path / "ports.csv").to_parquet(tmp_path / "ports.parquet")

    one, *_ = evidence([str(tmp_path / "ports.parquet")], Limits())

    assert isinstance(one, SourceText)
    assert one.cell == Cell(("Aal", "north", "2019"), "ships", "4,100")


@pytest.mark.parametrize(
    ("table", "reason"),
    [
        ("a,a\n1,x\n", "two columns have the same name"),
        ("a,\n1,x\n", "a column has no name"),
        ("a,b\nx,y\n", "it has no column of figures"),
        ("a,b\n1,2\n", "no column says what its figures are about"),
        ("", "not a sound table"),
        ('"a,b\nx,y\n', "not a sound table"),
    ],
)
def test_a_table_that_cannot_be_evidence_is_refused(tmp_path: Path, table: str, reason: str) -> None:
    tmp_path.joinpath("bad.csv").write_text(table, encoding="utf-8")

    (found,) = evidence([str(tmp_path / "bad.csv")], Limits())

    assert isinstance(found, Unread)
    assert reason in found.reason


def test_a_table_of_texts_is_read_as_texts(tmp_path: Path) -> None:
    tmp_path.joinpath("notes.csv").write_text("id,text\n1,Divers found 214 bottles.\n", encoding="utf-8")

    (found,) = evidence([str(tmp_path / "notes.csv")], Limits())

    assert isinstance(found, SourceText)
    assert (found.text, found.cell) == ("Divers found 214 bottles.", None)


def test_without_the_extra_it_is_said_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tmp_path.joinpath("ports.csv").write_text(TABLE, encoding="utf-8")
    monkeypatch.setitem(sys.modules, "copydesk.read.figures", None)

    with pytest.raises(SettingsError, match=r"pip install 'copydesk\[tables\]'"):
        Gate(Settings(evidence=(tmp_path / "ports.csv",)))
