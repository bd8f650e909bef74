"""Numbers that follow from the evidence: by conversion, from the years of a life, by counting what is named."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk import Document, SourceText
from copydesk.facts.evidence import hold
from copydesk.model import Origin, Provenance, Segment, Span, Support


def how(text: str, evidence: str, published: str | None = None) -> tuple[Support, str]:
    segments = (Segment(Span(0, len(text)), Origin.EDITORIAL, 0.9, "en", 0.9),)
    told = (SourceText("a source", evidence),)
    about = Provenance(published=published)
    (found,) = hold(Document("a", text, provenance=about, sources=told, segments=segments, language="en")).backings
    return found.support, found.how


@pytest.mark.parametrize(
    ("text", "evidence", "expected"),
    [
        ("The road is 5 miles long.", "The road is 8 km long.", "converted from 8 km"),
        ("The mast is 1,000 feet high.", "It stands 305 metres tall.", "converted from 305 m"),
        ("The seal weighed 91 kg.", "The seal weighed 200 pounds.", "converted from 200 pound"),
        ("It was 68 degrees Fahrenheit.", "It was 20 °C.", "converted from 20 °C"),
        ("The flat has 990 square feet.", "The flat has 92 square metres.", "converted from 92 square metre"),
        ("The wind blew at 50 mph.", "The wind blew at 80 kilometres per hour.", "converted from 80 km/hour"),
        ("It took 18 months.", "It took 1.5 years.", "converted from 1.5 year"),
        ("Ines Duarte died aged 79.", "Ines Duarte (1931–2010) painted ships.", "from 1931 to 2010"),
        ("Ines Duarte died aged 79.", "She was born on 3 May 1931 and died in March 2011.", "from 1931 to 2011"),
        ("Three ministers resigned.", "The ministers Anna Berg, Bo Lind and Cara Holm resigned.", "it names 3"),
        ("Three ports are closed.", "All ports: Aal, Birk and Lemvig.", "it names 3"),
    ],
)
def test_a_number_that_follows_is_supported(text: str, evidence: str, expected: str) -> None:
    assert how(text, evidence) == (Support.SUPPORTED, expected)


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("The road is 6 miles long.", "The road is 8 km long."),
        ("It was 75 degrees Fahrenheit.", "It was 20 °C."),
        ("The field is 5 square miles large.", "The road is 8 km long."),
        ("The road is 5 miles long.", "The boat carried 8 crates."),
        ("Ines Duarte died aged 69.", "Ines Duarte (1931–2010) painted ships."),
        ("Ines Duarte died aged 79.", "Ola was born in 1931, Per was born in 1940; Per died in 2010."),
        ("Four ministers resigned.", "The ministers Anna Berg, Bo Lind and Cara Holm resigned."),
        ("Three boats are closed.", "All ports: Aal, Birk and Lemvig."),
        ("Three ports are closed.", "The ports in Denmark, Norway and Sweden are open."),
    ],
)
def test_a_number_that_does_not_follow_is_not(text: str, evidence: str) -> None:
    assert how(text, evidence)[0] is Support.NONE


@pytest.mark.parametrize(
    ("published", "age", "support"),
    [
        ("2024-06-02", 63, Support.SUPPORTED),
        ("2024-06-03", 64, Support.SUPPORTED),
        ("2024-06-02", 64, Support.NONE),
        ("2024", 63, Support.NONE),
        ("no day", 63, Support.NONE),
        (None, 63, Support.NONE),
    ],
)
def test_an_age_is_that_of_the_day_of_publication(published: str | None, age: int, support: Support) -> None:
    evidence = "Ines Duarte, born on 3 June 1960, painted ships."

    assert how(f"Ines Duarte, {age}, paints ships.", evidence, published)[0] is support


def test_an_age_says_from_which_birth_it_follows() -> None:
    found = how("Ines Duarte, 63, paints ships.", "Ines Duarte (born 1960) painted ships.", "2024-05-14")

    assert found == (Support.SUPPORTED, "born in 1960, seen from 2024-05-14")


@given(st.text(alphabet="born died in19(–)20, and Ab:ships\n", max_size=200))
def test_any_evidence_can_be_asked(evidence: str) -> None:
    assert how("He died aged 79.", evidence)[0] in Support
