from __future__ import annotations

import pytest

from copydesk.text import vocabulary


def test_what_a_relation_names_exists() -> None:
    known = vocabulary.relations()
    named = {
        other
        for relation in known.values()
        for other in (relation.inverse, relation.broader, *(step for path in relation.paths for step in path))
        if other
    }

    assert named <= set(known)


def test_an_inverse_is_mutual_among_the_broadest() -> None:
    known = vocabulary.relations()
    broadest = [relation for relation in known.values() if relation.inverse and not relation.broader]

    assert [relation.id for relation in broadest if known[relation.inverse].inverse != relation.id] == []


def test_paths_of_an_inverse_run_backwards() -> None:
    known = vocabulary.relations()
    for name in ("child_in_law", "grandchild", "stepchild"):
        relation = known[name]
        backwards = {tuple(known[step].inverse for step in path[::-1]) for path in relation.paths}

        assert set(known[relation.inverse].paths) == backwards


@pytest.mark.parametrize(
    ("language", "noun", "expected"),
    [
        ("en", "son-in-law", vocabulary.Sense("child_in_law")),
        ("de", "schwiegersohn", vocabulary.Sense("child_in_law")),
        ("fr", "gendre", vocabulary.Sense("child_in_law")),
        ("de", "prime minister", vocabulary.Sense("prime_minister")),
        ("en", "taoiseach", vocabulary.Sense("prime_minister", "Ireland")),
        ("en", "secretary of state", vocabulary.Sense("foreign_minister")),
    ],
)
def test_nouns_state_relations(language: str, noun: str, expected: vocabulary.Sense) -> None:
    assert vocabulary.nouns(language)[noun] == expected


def test_german_nouns_are_not_read_in_english() -> None:
    assert "kanzler" not in vocabulary.nouns("en")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("capital", ("capital", True)),  # the capital of SUBJECT is OBJECT
        ("capital_of", ("capital", False)),
        ("ceo", ("chief_executive", True)),
        ("child", ("child", True)),
        ("child_of", ("child", False)),
        ("founded_by", ("founder", True)),
        ("member_of", ("member", False)),
        ("head_of_government", ("prime_minister", True)),
    ],
)
def test_relation_columns_read_as_in_wikidata(name: str, expected: tuple[str, bool]) -> None:
    assert vocabulary.fact_names()[name] == expected


def test_every_tag_is_one_letter_and_no_word_has_two() -> None:
    assert {len(tag) for tag in vocabulary.grammar().values()} == {1}
