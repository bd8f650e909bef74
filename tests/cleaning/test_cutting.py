"""Whatever the text and whatever is kept: nothing is altered, added or lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk import Cleaned, Document, Origin, Piece, Segment, Span, clean, restored
from tests.support.verdicts import marked

ORIGINS = st.sets(st.sampled_from(Origin))
CUT = st.builds(clean, marked(), ORIGINS)

TEXT = "Kept.\n\nlol\nKept too.\n"
DOCUMENT = Document(
    "a",
    TEXT,
    segments=(
        Segment(Span(0, 7), Origin.EDITORIAL),
        Segment(Span(7, 11), Origin.USER),
        Segment(Span(11, 16), Origin.QUOTATION, speaker="Ada Roe"),
        Segment(Span(16, 21), Origin.EDITORIAL),
    ),
)


@given(CUT)
def test_kept_and_quarantined_make_up_the_text(cleaned: Cleaned) -> None:
    assert restored(cleaned) == cleaned.document.text


@given(marked(), ORIGINS)
def test_every_segment_is_on_its_side(document: Document, keep: set[Origin]) -> None:
    cleaned = clean(document, keep)

    assert cleaned.text == "".join(one.span.of(document.text) for one in document.segments if one.origin in keep)
    assert cleaned.quarantined == tuple(one for one in document.segments if one.origin not in keep)


@given(CUT)
def test_pieces_cover_the_kept_text_and_are_parted_by_what_was_cut_out(cleaned: Cleaned) -> None:
    ends = [(piece.kept + piece.length, piece.source + piece.length) for piece in cleaned.pieces]

    assert [0, *(kept for kept, _ in ends)] == [*(piece.kept for piece in cleaned.pieces), len(cleaned.text)]
    assert all(end < after.source for (_, end), after in zip(ends, cleaned.pieces[1:], strict=False))


@given(CUT)
def test_an_offset_leads_to_the_same_character(cleaned: Cleaned) -> None:
    sources = [cleaned.source_offset(at) for at in range(len(cleaned.text))]

    assert "".join(cleaned.document.text[source] for source in sources) == cleaned.text
    assert sources == sorted(set(sources))


@given(CUT, ORIGINS)
def test_what_is_kept_is_kept_again(cleaned: Cleaned, keep: set[Origin]) -> None:
    kept = [one for one in cleaned.document.segments if one not in cleaned.quarantined]
    offsets = {cleaned.source_offset(at): at for at in range(len(cleaned.text))}
    moved = tuple(one._replace(span=Span(offsets[one.span.start], offsets[one.span.end - 1] + 1)) for one in kept)
    again = clean(Document("a", cleaned.text, segments=moved), keep | {one.origin for one in kept})

    assert (again.text, again.quarantined) == (cleaned.text, ())


def test_neighbours_are_one_piece() -> None:
    cleaned = clean(DOCUMENT, {Origin.EDITORIAL, Origin.QUOTATION})

    assert cleaned.text == "Kept.\n\nKept too.\n"
    assert cleaned.pieces == (Piece(0, 0, 7), Piece(7, 11, 10))
    assert [cleaned.source_offset(at) for at in (0, 6, 7, 16)] == [0, 6, 11, 20]


@pytest.mark.parametrize("at", [-1, 17])
def test_an_offset_outside_the_kept_text_leads_nowhere(at: int) -> None:
    with pytest.raises(IndexError, match=str(at)):
        clean(DOCUMENT, {Origin.EDITORIAL, Origin.QUOTATION}).source_offset(at)


@pytest.mark.parametrize(("keep", "refused"), [({Origin.USER}, False), ({Origin.UNKNOWN}, True)])
def test_a_document_is_refused_when_nothing_of_it_is_kept(keep: set[Origin], refused: bool) -> None:  # noqa: FBT001 - a parameter
    assert clean(DOCUMENT, keep).refused is refused


def test_an_empty_document_is_not_refused() -> None:
    assert not clean(Document("a", ""), {Origin.EDITORIAL}).refused


def test_a_text_that_its_segments_do_not_cover_is_not_cut() -> None:
    for segments in ((), DOCUMENT.segments[1:], DOCUMENT.segments[:-1], DOCUMENT.segments[::2]):
        with pytest.raises(ValueError, match="cover"):
            clean(replace(DOCUMENT, segments=segments), {Origin.EDITORIAL})
