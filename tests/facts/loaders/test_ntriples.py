from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from copydesk import facts
from copydesk.errors import FactsError

if TYPE_CHECKING:
    from pathlib import Path

LABEL = "<http://www.w3.org/2000/01/rdf-schema#label>"
ALIAS = "<http://www.w3.org/2004/02/skos/core#altLabel>"
TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
ITEM = "http://www.wikidata.org/entity"
TRIPLES = f"""
# a comment
<{ITEM}/Q900> <http://www.wikidata.org/prop/direct/P36> <{ITEM}/Q905> .
<{ITEM}/Q900> {LABEL} "Tavora"@en .
<{ITEM}/Q900> {ALIAS} "R\\u00E9publique de Tavora"@fr .
<{ITEM}/Q900> {LABEL} "Távora"@pt .
<{ITEM}/Q905> {LABEL} "Port Lind"@en-gb .
<http://dbpedia.org/resource/Kofi_Mensah> <http://dbpedia.org/ontology/parentOrganization> <{ITEM}/Q900> .
<http://dbpedia.org/resource/Kofi_Mensah> {TYPE} <http://schema.org/Person> .
<http://dbpedia.org/resource/Kofi_Mensah> <http://dbpedia.org/ontology/birthYear> "1960" .
"""


def built(content: str, folder: Path) -> tuple[Path, list[str]]:
    path, target = folder / "facts.nt", folder / "facts.sqlite"
    path.write_text(content, "utf-8")
    reasons = facts.build([path], target).reasons
    return target, [f"{place.removeprefix(f'{path}, ')}: {reason}" for place, reason in reasons]


def test_triples_between_two_things_are_facts(tmp_path: Path) -> None:
    target, refused = built(TRIPLES, tmp_path)

    (found,) = facts.find("République de Tavora", facts.load((target,), starter=False))
    assert refused == []
    assert (found.name, found.aliases) == ("Tavora", ("République de Tavora",))
    assert found.facts == (
        ("Port Lind is the capital of Tavora", f"{ITEM}/Q900"),
        ("Kofi Mensah is a subsidiary of Tavora", "http://dbpedia.org/resource/Kofi_Mensah"),
    )
    assert facts.find("Kofi Mensah", facts.load((target,), starter=False))[0].kind == "person"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Tavora capital PortLind", "line 2: not a triple"),
        ("<http://a/b> <http://a/c>", "line 2: not a triple"),
        ("_:a <http://a/c> <http://a/d> .", "line 2: a blank node has no name"),
        ('<http://a/b> <http://a/c> "\\uD800" .', "line 2: not a triple"),
    ],
)
def test_bad_lines_are_named_and_the_rest_is_built(line: str, reason: str, tmp_path: Path) -> None:
    _, (said,) = built(f"\n{line}\n{TRIPLES}", tmp_path)

    assert said.startswith(reason)


def test_without_the_library_the_error_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("rdflib", "rdflib.plugins.parsers.ntriples", "rdflib.term"):
        monkeypatch.setitem(sys.modules, name, None)

    with pytest.raises(FactsError, match=r"pip install 'copydesk\[rdf\]'"):
        built(TRIPLES, tmp_path)
