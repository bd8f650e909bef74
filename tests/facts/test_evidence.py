"""Numbers held against evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk import Document, Gate, Settings, SourceText
from copydesk.errors import SettingsError
from copydesk.facts.evidence import hold
from copydesk.model import Backing, Origin, Segment, Span, Support

if TYPE_CHECKING:
    from pathlib import Path


def backings(text: str, *evidence: str, language: str = "en") -> tuple[Backing, ...]:
    sources = tuple(SourceText(f"source {at}", told) for at, told in enumerate(evidence, 1))
    segments = (Segment(Span(0, len(text)), Origin.EDITORIAL, 0.9, language, 0.9),)
    return hold(Document("a", text, sources=sources, segments=segments, language=language)).backings


def test_a_backing_says_how_and_shows_where() -> None:
    (found,) = backings(
        "It is worth $18B.", "On Monday it rained. The deal is worth 17.7 billion dollars. Nobody came."
    )

    assert found == Backing(
        Span(13, 16),
        Support.SUPPORTED,
        "rounded from 17.7 billion",
        "The deal is worth 17.7 billion dollars.",
        "source 1",
    )


def test_any_of_several_sources_will_do() -> None:
    (found,) = backings("Divers found 214 bottles.", "Divers met on Monday.", "On the wreck lay 214 bottles.")

    assert (found.support, found.source) == (Support.SUPPORTED, "source 2")


def test_what_is_missing_is_shown_beside_what_comes_nearest() -> None:
    (found,) = backings(
        "In spring 37 ships were stuck.", "The office is closed.\nThe ships of spring were painted blue."
    )

    assert (found.support, found.passage) == (Support.NONE, "The ships of spring were painted blue.")


def test_without_evidence_nothing_is_held() -> None:
    assert backings("Divers found 214 bottles.") == ()


def test_evidence_of_the_settings_is_held_against_every_document(tmp_path: Path) -> None:
    tmp_path.joinpath("count.txt").write_text("The office counted 4,100 ships.", encoding="utf-8")
    gate = Gate(Settings(evidence=(tmp_path,), select=("NUM002", "NUM003")))

    found = gate.judge(Document("a", "The harbour took in 4,200 ships, and 37 of them sank.")).findings

    assert [finding.code for finding in found] == ["NUM003", "NUM002"]


def test_evidence_that_is_not_there_is_misuse(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="evidence"):
        Gate(Settings(evidence=(tmp_path,)))


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_text_can_be_held_against_any_other(text: str, evidence: str) -> None:
    for found in backings(text, evidence):
        assert 0 <= found.span.start < found.span.end <= len(text)


@given(st.text(alphabet="0123456789.,%$ abm\n'/-", max_size=120))
def test_a_text_supports_all_of_its_own_numbers(text: str) -> None:
    assert all(found.support is Support.SUPPORTED for found in backings(text, text))


@pytest.mark.parametrize(("many", "support"), [(0, Support.CONTRADICTED), (7, Support.CONTRADICTED), (8, Support.NONE)])
def test_evidence_that_counts_a_thing_to_many_numbers_contradicts_none(many: int, support: Support) -> None:
    earlier = "".join(f"In {1990 + number}, {5000 + number} people drowned. " for number in range(many))
    found = backings("In 2019, 1234 people drowned.", f"{earlier}In 2019, 4321 people drowned.")

    assert found[-1].support is support


def test_signs_without_a_blank_between_are_figures_of_their_own() -> None:
    assert len(Gate().judge("½" * 50).document.numbers) == 50
