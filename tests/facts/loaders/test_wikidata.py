from __future__ import annotations

import bz2
import gzip
import json
from typing import TYPE_CHECKING, Any

import pytest

from copydesk import facts
from tests.support.wikibase import entity, moment, snak, statement

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.wikibase import Form, Json

HUMAN, COUNTRY = [statement("Q5")], [statement("Q6256")]


def realm(form: Form) -> list[Json]:
    """A country, its presidents and their families; whoever is spoken of is named further down."""
    term = {"P580": [moment("2012-03-01", form)], "P582": [moment("2018-02-28", form)]}
    return [
        entity("Q901", {"en": ["Ama Serwaa", "A. Serwaa"], "de": ["Ama Serwa"]}, form,
               P31=HUMAN, P39=[statement("Q910", form, qualifiers=term)], P26=[statement("Q903", form)]),
        entity("Q902", {"en": ["Kofi Mensah"]}, form,
               P31=HUMAN, P39=[statement("Q910", form, qualifiers={"P580": [moment("2018-00-00", form, 9)]})],
               P40=[statement("Q904", form, rank="deprecated"), statement("Q903", form)]),
        entity("Q910", {"en": ["President of the Republic of Tavora"]}, form, P1001=[statement("Q900", form)]),
        entity("Q903", {"mul": ["Efua Mensah"]}, form, P31=HUMAN),
        entity("Q904", {"en": ["Yaw Boateng"]}, form, P31=HUMAN),
        entity("Q900", {"en": ["Tavora", "Republic of Tavora"]}, form, P31=COUNTRY, P36=[statement("Q905", form)]),
        entity("Q905", {"en": ["Port Lind"]}, form),
    ]  # fmt: skip


def dump(path: Path, entities: list[Json]) -> Path:
    """A dump: an array with one entity a line."""
    text = "[\n" + ",\n".join(json.dumps(one) for one in entities) + "\n]\n"
    match path.suffix:
        case ".gz":
            path.write_bytes(gzip.compress(text.encode()))
        case ".bz2":
            path.write_bytes(bz2.compress(text.encode()))
        case _:
            path.write_text(text, "utf-8")
    return path


def told(path: Path, name: str, **chosen: Any) -> list[str]:  # noqa: ANN401 - of Intake
    target = path.parent / "built.sqlite"
    facts.build([path], target, facts.Intake(**chosen))
    return [words for one in facts.find(name, facts.load((target,), starter=False)) for words, _ in one.facts]


@pytest.mark.parametrize("form", ["today", "old"])
@pytest.mark.parametrize("ending", ["", ".gz", ".bz2"])
def test_both_forms_of_a_dump_tell_the_same(form: Form, ending: str, tmp_path: Path) -> None:
    path = dump(tmp_path / f"dump.json{ending}", realm(form))

    assert told(path, "Ama Serwa") == [
        "Efua Mensah is spouse of Ama Serwaa",
        "Ama Serwaa was president of Tavora from 2012-03-01 to 2018-02-28",
    ]
    assert told(path, "Kofi Mensah") == [
        "Kofi Mensah has been president of Tavora since 2018",
        "Efua Mensah is child of Kofi Mensah",
    ]
    assert "Port Lind is the capital of Tavora" in told(path, "Republic of Tavora")


def test_it_does_not_matter_how_much_is_written_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = dump(tmp_path / "dump.json", realm("today"))
    at_once = told(path, "Ama Serwaa")

    monkeypatch.setattr("copydesk.facts.loaders.staging._BATCH", 1)

    assert told(path, "Ama Serwaa") == at_once


def test_every_fact_says_where_it_stands_and_when_it_was_seen(tmp_path: Path) -> None:
    path = dump(tmp_path / "dump.json", realm("today"))

    found = facts.census(path)

    assert (found.facts, found.dated, found.snapshot) == (5, 2, "2026-01-31")
    assert found.largest[0] == ("https://www.wikidata.org/wiki/Q900#P36", 1)


def test_names_are_taken_in_the_languages_chosen(tmp_path: Path) -> None:
    path = dump(tmp_path / "dump.json", realm("today"))

    assert told(path, "Ama Serwa", languages=("de",)) == ["Efua Mensah is spouse of Ama Serwa"]
    assert told(path, "Tavora", languages=("de",)) == []


def refused(path: Path) -> list[str]:
    return [reason for _, reason in facts.build([path], path.parent / "built.sqlite").reasons]


def held(rank: str = "normal", **qualifiers: list[Json]) -> Json:
    return statement("Q905", rank=rank, qualifiers=qualifiers)


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ([held(rank="deprecated")], []),
        ([held(rank="preferred"), statement("Q904")], ["Q905"]),
        (
            [held(rank="preferred"), statement("Q904", qualifiers={"P582": [moment("1990-01-01")]})],
            ["Q905", "Q904 to 1990-01-01"],
        ),
        ([held(P580=[moment("1990-05-00", precision=10)])], ["Q905 from 1990-05"]),
        ([held(P580=[moment("1990-00-00", precision=8)])], ["Q905 from 1990"]),
        ([held(P582=[moment("1990-00-00", precision=8)])], ["Q905 to 1999"]),
        ([held(P580=[{"snaktype": "somevalue"}])], ["Q905"]),
        ([held(P582=[{"snaktype": "novalue"}])], ["Q905"]),
        ([held(P580=[moment("1990-01-01"), moment("1980-01-01")])], ["Q905 from 1980-01-01"]),
        ([{"rank": "normal", "mainsnak": {"snaktype": "somevalue"}}], []),
    ],
)
def test_ranks_and_dates_are_read_for_what_they_say(stated: list[Json], expected: list[str], tmp_path: Path) -> None:
    named = [entity(item, {"en": [item]}) for item in ("Q904", "Q905")]
    path = dump(tmp_path / "dump.json", [entity("Q900", {"en": ["Tavora"]}, P36=stated), *named])
    target = tmp_path / "built.sqlite"

    facts.build([path], target)

    (store,) = facts.load((target,), starter=False).stores
    found = [
        f"{fact.subject}{f' from {fact.since}' * bool(fact.since)}{f' to {fact.until}' * bool(fact.until)}"
        for fact in (store.facts("Q900") if store.named("tavora") else ())
    ]
    assert found == expected


@pytest.mark.parametrize(
    ("qualifiers", "reason"),
    [
        ({"P582": [{"snaktype": "somevalue"}]}, "Q900, P36: it ended, and when is not known"),
        ({"P580": [moment("1900-00-00", precision=7)]}, "Q900, P36: its date is too far off or too vague: +1900"),
        ({"P580": [{"snaktype": "value", "datavalue": {"value": {"time": "-0044-03-15T00:00:00Z"}}}]}, "too far off"),
        ({"P580": [moment("2001-13-01")]}, "valid_from is not an ISO 8601 date: '2001-13-01'"),
        ({"P580": [moment("2001-01-01")], "P582": [moment("1999-01-01")]}, "it ends before it begins"),
    ],
)
def test_statements_of_no_use_are_named(qualifiers: dict[str, list[Json]], reason: str, tmp_path: Path) -> None:
    stated = [statement("Q905", qualifiers=qualifiers)]
    entities = [entity("Q900", {"en": ["Tavora"]}, P36=stated), entity("Q905", {"en": ["Port Lind"]})]

    (said,) = refused(dump(tmp_path / "dump.json", entities))

    assert reason in said


def test_an_end_without_a_name_is_named(tmp_path: Path) -> None:
    path = dump(tmp_path / "dump.json", [entity("Q900", {"en": ["Tavora"]}, P36=[statement("Q905")])])

    assert refused(path) == ["Q905 is given no name here in the languages chosen"]


OF_TAVORA = {"P17": [statement("Q900")]}


def as_held(office: str, of: dict[str, Any], folder: Path, **qualifiers: list[Json]) -> list[str]:
    """What is told of somebody who holds an office, which says by itself or in the statement of what it is."""
    entities = [
        entity("Q901", {"en": ["Ama Serwaa"]}, P39=[statement("Q910", qualifiers=qualifiers)]),
        entity("Q910", {"en": [office]}, **of),
        entity("Q900", {"en": ["Tavora", "Republic of Tavora"]}),
    ]
    return told(dump(folder / "dump.json", entities), "Ama Serwaa")


@pytest.mark.parametrize(
    ("office", "relation"),
    [
        ("President of Tavora", "president"),
        ("Prime Minister of the Republic of Tavora", "prime minister"),
        ("Bundeskanzler von Tavora", "chancellor"),
        ("Tavora Defence Minister", "defence minister"),
    ],
)
def test_an_office_is_read_with_its_country(office: str, relation: str, tmp_path: Path) -> None:
    assert as_held(office, OF_TAVORA, tmp_path) == [f"Ama Serwaa is {relation} of Tavora"]


@pytest.mark.parametrize(
    ("office", "of"),
    [
        ("President of the Senate of Tavora", OF_TAVORA),
        ("Tavora Secretary of State", OF_TAVORA),  # the foreign minister in one country, elsewhere somebody else
        ("President", OF_TAVORA),
        ("Harbour Master", OF_TAVORA),
        ("President of Tavora", {}),
    ],
)
def test_what_cannot_be_told_to_be_an_office_keeps_its_name(office: str, of: dict[str, Any], tmp_path: Path) -> None:
    assert as_held(office, of, tmp_path) == [f"Ama Serwaa: position held {office}"]


def test_a_statement_may_say_of_what_an_office_is(tmp_path: Path) -> None:
    assert as_held("President", {}, tmp_path, P642=[snak("Q900")]) == ["Ama Serwaa is president of Tavora"]


def test_an_answer_of_the_interface_and_a_laid_out_entity_are_read(tmp_path: Path) -> None:
    entities = realm("old")
    answer, laid_out = tmp_path / "answer.json", tmp_path / "laid_out.json"
    answer.write_text(json.dumps({"entities": {one["id"]: one for one in entities}}), "utf-8")
    laid_out.write_text(json.dumps({"entities": {one["id"]: one for one in entities}}, indent=1), "utf-8")

    assert told(answer, "Tavora") == told(laid_out, "Tavora") != []


@pytest.mark.parametrize(
    "line", ["{", "[1]", "7", '"Q1"', '{"id": 7}', '{"claims": {}}', "\x00", "[" * 100_000, '{"id": "Q1", "claims": 3']
)
def test_bad_lines_are_named_and_the_rest_is_read(line: str, tmp_path: Path) -> None:
    path = tmp_path / "dump.json"
    path.write_text("[\n" + ",\n".join([line, *map(json.dumps, realm("today"))]) + "\n]", "utf-8")

    report = facts.build([path], tmp_path / "built.sqlite")

    assert (report.facts, report.refused) == (5, 1)
    assert report.reasons[0][0] == f"{path}, line 2"


@pytest.mark.parametrize(
    "claims",
    [
        {"P36": "x"},
        {"P36": [None, 3, []]},
        {"P36": [{"mainsnak": []}]},
        {"P36": [{"mainsnak": {"snaktype": "value", "datavalue": {"value": {"entity-type": "item"}}}}]},
        {"P36": [{"qualifiers": [], "mainsnak": {"snaktype": "value", "datavalue": []}}]},
        [],
        7,
    ],
)
def test_odd_statements_say_nothing(claims: object, tmp_path: Path) -> None:
    odd = entity("Q1", {"en": ["Oddland"]}) | {"claims": claims, "labels": [], "aliases": {"en": [3]}}

    assert facts.build([dump(tmp_path / "dump.json", [odd])], tmp_path / "built.sqlite").facts == 0
