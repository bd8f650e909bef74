from __future__ import annotations

import csv
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from pathlib import Path

import pytest

import copydesk.facts
from copydesk.text import places

STARTER = Path(copydesk.facts.__file__).parent / "starter"
FILES = sorted(STARTER.glob("offices_*.csv"))
ENTITIES = [*STARTER.glob("entities_*.csv"), *places.FOLDER.glob("entities_*.csv")]
COLUMNS = ["person", "office", "of", "valid_from", "valid_to", "snapshot", "source"]

MANY_HOLDERS = {"special_envoy", "vice_president"}
HANDOVER = timedelta(days=45)  # from the naming of the next holder to the oath
GAP = timedelta(days=60)

# (of, office, start of the later term): why two hold it at once, or nearly so.
OVERLAPS = {
    ("Afghanistan", "prime_minister", "2023-05-17"): "Kabir acted while Akhund was ill",
    ("Brazil", "president", "2016-05-12"): "Temer acted for the suspended Rousseff until her removal",
    ("Democratic Republic of the Congo", "prime_minister", "2019-05-20"): "named in May, sworn in in September",
    ("Democratic Republic of the Congo", "prime_minister", "2021-02-15"): "named in February, sworn in in April",
    ("Democratic Republic of the Congo", "prime_minister", "2024-04-01"): "named in April, sworn in in June",
    ("Ivory Coast", "president", "2010-12-04"): "both Gbagbo and Ouattara took the oath after the vote",
    ("Libya", "prime_minister", "2015-12-17"): "rival governments in Tripoli and the east",
    ("Libya", "prime_minister", "2022-03-03"): "rival governments in Tripoli and the east",
    ("Libya", "prime_minister", "2023-05-16"): "rival governments in Tripoli and the east",
    ("Mali", "prime_minister", "2022-08-21"): "Abdoulaye Maïga acted while Choguel Maïga was ill",
    ("Myanmar", "president", "2024-07-22"): "Min Aung Hlaing took over the duties of the ailing Myint Swe",
    ("Nicaragua", "president", "2025-02"): "the constitution of 2025 has two co-presidents",
    ("Samoa", "prime_minister", "2021-05-24"): "two governments until the court of appeal had spoken",
    ("South Korea", "president", "2016-12-09"): "Hwang acted for the suspended Park",
    ("South Korea", "president", "2024-12-14"): "Han acted for the suspended Yoon",
    ("South Korea", "president", "2024-12-27"): "Choi acted for the suspended Yoon and Han",
    ("South Korea", "prime_minister", "2024-12-27"): "Choi acted for the suspended Han",
    ("Thailand", "prime_minister", "2022-08-24"): "Prawit acted for the suspended Prayut",
    ("Thailand", "prime_minister", "2025-07-01"): "Suriya acted for the suspended Paetongtarn",
    ("Thailand", "prime_minister", "2025-07-03"): "Phumtham acted for the suspended Paetongtarn",
    ("Venezuela", "president", "2019-01-23"): "some fifty states recognised Guaidó, the others Maduro",
}

# (of, office, start of the later term): why it stood empty, or was held by somebody not named here.
GAPS = {
    ("Austria", "president", "2017-01-26"): "the three presidents of the National Council acted jointly",
    ("Chad", "prime_minister", "2021-04-26"): "abolished from 2018 to 2021",
    ("Egypt", "president", "2012-06-30"): "the Supreme Council of the Armed Forces ruled",
    ("Gabon", "president", "2009-10-16"): "the president of the Senate acted after Omar Bongo's death",
    ("Kuwait", "crown_prince", "2024-06-01"): "none was named for the first months of Emir Mishal's reign",
    ("Lebanon", "president", "2016-10-31"): "parliament could not agree on a successor",
    ("Lebanon", "president", "2025-01-09"): "parliament could not agree on a successor",
    ("Senegal", "prime_minister", "2022-09-17"): "abolished in 2019, restored in 2022",
    ("Sudan", "prime_minister", "2019-08-21"): "the Transitional Military Council ruled",
    ("Thailand", "prime_minister", "2014-08-24"): "the junta of May 2014 ruled without one",
    ("Togo", "president", "2005-05-04"): "the speaker of parliament acted until the election",
    ("Tunisia", "prime_minister", "2021-10-11"): "the president ruled alone after dismissing the government",
}


@dataclass(frozen=True)
class Term:
    row: dict[str, str]

    @property
    def office(self) -> tuple[str, str]:
        return self.row["of"], self.row["office"]

    @property
    def key(self) -> tuple[str, str, str]:
        return *self.office, self.row["valid_from"]

    @property
    def opens(self) -> tuple[date, date]:
        return days(self.row["valid_from"])

    @property
    def closes(self) -> tuple[date, date]:
        return days(self.row["valid_to"]) if self.row["valid_to"] else (date.max, date.max)

    @property
    def seen(self) -> date:
        return days(self.row["snapshot"])[1]


def days(text: str) -> tuple[date, date]:
    """The first and the last day that an ISO date, given to the day, the month or the year, may mean."""
    year, month, day = (int(part) for part in (text + "-0-0").split("-")[:3])
    last = monthrange(year, month or 12)[1]
    return date(year, month or 1, day or 1), date(year, month or 12, day or last)


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def entities() -> dict[str, str]:
    """The kind of each known entity, by its name."""
    return {row["name"]: row["kind"] for path in ENTITIES for row in read(path)}


def terms() -> list[Term]:
    return [Term(row) for path in FILES for row in read(path)]


def successions() -> list[list[Term]]:
    """The terms of each office of a country that one person holds, by the day they began."""
    kinds = entities()
    single = [term for term in terms() if kinds[term.row["of"]] == "country" and term.row["office"] not in MANY_HOLDERS]
    ordered = sorted(single, key=lambda term: (term.office, term.opens))
    return [list(group) for _, group in groupby(ordered, key=lambda term: term.office)]


def overlapping(succession: list[Term]) -> list[tuple[str, str, str]]:
    return [
        later.key
        for place, later in enumerate(succession)
        if any(earlier.closes[0] - later.opens[1] > HANDOVER for earlier in succession[:place])
    ]


def after_a_gap(succession: list[Term]) -> list[tuple[str, str, str]]:
    return [
        later.key
        for place, later in enumerate(succession[1:], start=1)
        if later.opens[0] - max(earlier.closes[1] for earlier in succession[:place]) > GAP
    ]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_columns_stand_in_their_order(path: Path) -> None:
    assert path.read_text(encoding="utf-8").splitlines()[0] == ",".join(COLUMNS)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_rows_are_sorted_and_none_stands_twice(path: Path) -> None:
    rows = [tuple(row.values()) for row in read(path)]
    assert rows == sorted(set(rows))


def test_no_office_stands_in_two_files() -> None:
    held = [(*term.key, term.row["person"]) for term in terms()]
    assert len(held) == len(set(held))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_row_names_a_public_source(path: Path) -> None:
    assert [row for row in read(path) if not row["source"].startswith("https://")] == []


def test_persons_and_what_they_hold_office_of_are_entities() -> None:
    known = set(entities())
    named = {term.row[column] for term in terms() for column in ("person", "of")}
    assert named - known == set()


def test_terms_end_after_they_begin_and_the_snapshot_covers_them() -> None:
    wrong = [term.row for term in terms() if not term.opens[0] <= term.closes[1]]
    unseen = [term.row for term in terms() if term.row["valid_to"] and term.seen < term.closes[0]]
    assert (wrong, unseen) == ([], [])


def test_a_snapshot_is_not_before_the_term() -> None:
    assert [term.row for term in terms() if term.seen < term.opens[0]] == []


def test_one_holder_at_a_time_but_where_a_reason_is_given() -> None:
    found = {key for succession in successions() for key in overlapping(succession)}
    assert found - set(OVERLAPS) == set()


def test_no_office_stands_empty_but_where_a_reason_is_given() -> None:
    found = {key for succession in successions() for key in after_a_gap(succession)}
    assert found - set(GAPS) == set()
