from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from copydesk import facts
from copydesk.errors import FactsError

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "subject,relation,object,valid_from,valid_to,source,snapshot\n"
OLD = """Kofi Mensah,president_of,Tavora,2018-03-01,,the register,2025-01-31
Ama Serwaa,president_of,Tavora,2012-03-01,2018-02-28,the register,
Efua Mensah,child_of,Kofi Mensah,,,,
Abena Osei,chief_executive_of,Lind Shipping,2015,2019,,
Abena Osei,chief_executive_of,Lind Shipping,2021,,,
"""
NEW = """Kofi Mensah,president_of,Tavora,2018-03-01,2026-01-05,the register,2026-01-31
Ama Serwaa,president_of,Tavora,2012-03-01,2018-02-28,the register,2026-01-31
Abena Osei,chief_executive_of,Lind Shipping,2015,2019,,
Abena Osei,chief_executive_of,Lind Shipping,2022,,,
Yaw Boateng,president_of,Tavora,2026-01-06,,the register,2026-01-31
"""


def test_facts_are_added_removed_and_changed(tmp_path: Path) -> None:
    old, new = tmp_path / "old.csv", tmp_path / "new.csv"
    old.write_text(HEAD + OLD, "utf-8")
    new.write_text(HEAD + NEW, "utf-8")

    found = [
        (change.kind, change.told.subject, change.told.since, change.told.until, change.was and change.was.since)
        for change in facts.changes(old, new)
    ]

    assert found == [
        ("changed", "Abena Osei", "2022", "", "2021"),
        ("removed", "Efua Mensah", "", "", None),
        ("changed", "Kofi Mensah", "2018-03-01", "2026-01-05", "2018-03-01"),
        ("added", "Yaw Boateng", "2026-01-06", "", None),
    ]


def test_a_missing_file_is_a_clear_error(tmp_path: Path) -> None:
    with pytest.raises(FactsError, match=r"absent\.csv"):
        list(facts.changes(tmp_path / "absent.csv", tmp_path / "absent.sqlite"))


def test_a_census_counts_what_a_file_holds(tmp_path: Path) -> None:
    path = tmp_path / "old.csv"
    path.write_text(HEAD.replace("\n", ",object_aliases\n") + OLD.replace("31\n", "31,Tavoran\n"), "utf-8")

    found = facts.census(path)

    assert (found.facts, found.dated, found.unsourced, found.sources) == (5, 4, 3, 1)
    assert (found.entities, found.aliases, found.snapshot) == (6, 1, "2025-01-31")
    assert found.relations == (("chief_executive", 2, 2), ("president", 2, 2), ("child", 1, 0))
    assert found.largest == (("the register", 2),)
