from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from copydesk import facts
from copydesk.errors import FactsError
from copydesk.facts import starter
from copydesk.facts.dates import days
from copydesk.text.vocabulary import relations

if TYPE_CHECKING:
    from pathlib import Path

STORE = starter.store()
FACTS = list(STORE.every())


def test_every_relation_is_in_the_vocabulary() -> None:
    assert {fact.relation for fact in FACTS} <= set(relations())


def test_every_date_is_one_and_terms_run_forwards() -> None:
    faulty = [
        fact
        for fact in FACTS
        if any(written and days(written) is None for written in (fact.since, fact.until, fact.snapshot))
        or fact.term.first > fact.term.last
    ]

    assert faulty == []


def test_every_fact_says_who_says_so() -> None:
    assert [fact for fact in FACTS if not fact.source] == []


def test_everybody_in_office_is_a_person() -> None:
    holders = {STORE.entity(fact.subject) for fact in FACTS if relations()[fact.relation].kind == "office"}

    assert {one.name for one in holders if one.kind != "person"} == set()


def test_no_name_of_a_country_is_that_of_another() -> None:
    shared = [
        [STORE.entity(entity_id).name for entity_id in ids]
        for ids in STORE._named.values()  # noqa: SLF001
        if len([one for one in ids if STORE.entity(one).kind == "country"]) > 1
    ]

    assert shared == []


def test_a_row_of_another_width_is_named(tmp_path: Path) -> None:
    (tmp_path / "kinship_test.csv").write_text("person,relation,other\nA,spouse,B\n", "utf-8")

    with pytest.raises(FactsError, match=r"kinship_test\.csv, line 2: 3 columns instead of 6"):
        starter.store(tmp_path)


def test_near_names_are_offered_where_nobody_bears_the_name() -> None:
    (found,) = facts.find("Steve Whitcoff", facts.load())

    assert (found.name, found.near) == ("Steve Witkoff", True)
