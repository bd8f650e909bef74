from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from copydesk import facts
from copydesk.errors import FactsError

if TYPE_CHECKING:
    from pathlib import Path

DOCUMENT = """
source: the register of Tavora
snapshot: 2026-01-31
entities:
  - name: Tavora
    type: country
    aliases: [Republic of Tavora, Tavoran]
  - name: Kofi Mensah
    id: Q902
facts:
  - subject: Kofi Mensah
    relation: president_of
    object: Tavora
    valid_from: 2018-03-01
  - {subject: Ama Serwaa, relation: president_of, object: Tavora, valid_from: 2012, valid_to: 2018-02-28, source: no}
"""


def told(content: str, name: str, folder: Path) -> list[tuple[str, str]]:
    path = folder / "facts.yaml"
    path.write_text(content, "utf-8")
    return [fact for one in facts.find(name, facts.load((path,), starter=False)) for fact in one.facts]


def test_a_document_gives_names_source_and_snapshot_to_its_facts(tmp_path: Path) -> None:
    assert told(DOCUMENT, "Republic of Tavora", tmp_path) == [
        ("Kofi Mensah has been president of Tavora since 2018-03-01", "the register of Tavora"),
        ("Ama Serwaa was president of Tavora from 2012 to 2018-02-28", "no"),
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("- a", "a file of facts in YAML holds `entities` and `facts`"),
        ("", "a file of facts in YAML holds"),
        ("fact: []", "'fact' is not known here"),
        ("facts: {}\nentities: 3", "`entities` must be a list"),
        ("facts: [&a {subject: A}, *a]", "anchors and aliases are not read"),
        ("facts: [", "not YAML"),
        ("a: 1\n---\nb: 2", "not YAML"),
        ("? [a]\n: b", "not YAML"),
        ("facts: " + "[" * 100_000, "nest deeper than facts do"),
        ("facts: [3]", "fact 1: a fact is an object"),
        ("facts: [{subject: A, relation: spouse}]", "fact 1: a fact needs subject"),
        ("facts: [{subject: [A, B], relation: spouse, object: {}}]", "fact 1: a fact needs subject"),
        ("entities: [{aliases: [B]}]", "entity 1: an entity needs a name"),
    ],
)
def test_what_is_wrong_is_said(content: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(FactsError, match=said.replace("[", r"\[")):
        told(content, "A", tmp_path)


def test_tags_build_nothing(tmp_path: Path) -> None:
    content = "facts: [{subject: !!python/object/apply:os.getcwd [x], relation: spouse_of, object: !!int B}]"

    assert told(content, "B", tmp_path) == [("x is spouse of B", "")]


def test_without_the_library_the_error_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "yaml", None)

    with pytest.raises(FactsError, match=r"pip install 'copydesk\[yaml\]'"):
        told(DOCUMENT, "Tavora", tmp_path)
