from __future__ import annotations

from dataclasses import replace

from hypothesis import given

from copydesk.model import Document, Origin, Segment, Severity, Span, Verdict
from copydesk.report.html.layout import Row, rows
from copydesk.report.html.notes import LEVELS, numbered
from copydesk.report.lines import Lines
from tests.support.verdicts import finding, verdict, verdicts


def laid_out(one: Verdict) -> list[Row]:
    lines = Lines(one.document.text)
    return rows(one.document, numbered(one.findings, lines), lines)


def test_a_row_begins_at_each_line_in_which_a_finding_starts() -> None:
    text = "one\ntwo\nthree\nfour\n"
    set_ = laid_out(verdict(text, finding(Span(4, 7)), finding(Span(16, 18))))

    assert [(row.line, len(row.lines), len(row.notes)) for row in set_] == [(1, 1, 0), (2, 2, 1), (4, 2, 1)]


def test_a_row_begins_where_somebody_else_speaks() -> None:
    one = verdict("one\ntwo\n")
    parts = (Segment(Span(0, 4), Origin.EDITORIAL), Segment(Span(4, 8), Origin.USER))
    set_ = laid_out(replace(one, document=replace(one.document, segments=parts)))

    assert [(row.segment.origin, row.begins) for row in set_] == [
        (Origin.EDITORIAL, True),
        (Origin.USER, True),
    ]


def test_a_quotation_within_a_line_is_a_piece_of_it() -> None:
    text = "She said “no” twice."
    cuts = [(0, 9, Origin.EDITORIAL), (9, 13, Origin.QUOTATION), (13, 20, Origin.EDITORIAL)]
    segments = tuple(Segment(Span(start, end), origin) for start, end, origin in cuts)
    [row] = laid_out(replace(verdict(text), document=Document("a", text, segments=segments)))

    assert [(piece.text, piece.segment) for piece in row.lines[0]] == [
        ("She said ", None),
        ("“no”", segments[1]),
        (" twice.", None),
    ]


def test_a_line_is_named_by_who_has_most_of_it() -> None:
    text = "“No,” she said, and said it twice."
    segments = tuple(
        Segment(Span(*cut), origin) for *cut, origin in ((0, 5, Origin.QUOTATION), (5, 34, Origin.EDITORIAL))
    )
    [row] = laid_out(replace(verdict(text), document=Document("a", text, segments=segments)))

    assert row.segment.origin is Origin.EDITORIAL
    assert [piece.segment for piece in row.lines[0]] == [segments[0], None]


def test_overlapping_findings_have_underlines_of_their_own() -> None:
    notes = numbered([finding(Span(0, 5)), finding(Span(2, 8)), finding(Span(6, 9))], Lines("0123456789"))

    assert [note.level for note in notes] == [0, 1, 0]


def test_a_long_finding_is_bracketed_and_railed() -> None:
    text = "a" * 150 + "\n" + "b" * 150 + "\nc"
    [first, last] = laid_out(verdict(text, finding(Span(0, 301), Severity.ERROR)))
    closing = [note.number for line in first.lines for piece in line for note in piece.closes]

    assert (first.rail, len(first.lines), closing, last.rail) == (Severity.ERROR, 2, [1], None)


def test_many_notes_on_few_words_are_dense() -> None:
    [row] = laid_out(verdict("few words", *[finding(Span(i, i + 1)) for i in range(9)]))

    assert row.dense


def test_a_long_passage_is_cut_into_rows_that_a_browser_may_pass_over() -> None:
    set_ = laid_out(verdict("a\n" * 250))

    assert [(row.line, len(row.lines), row.begins) for row in set_] == [
        (1, 100, True),
        (101, 100, False),
        (201, 51, False),
    ]


@given(verdicts())
def test_the_rows_hold_the_whole_text(one: Verdict) -> None:
    set_ = laid_out(one)
    lines = Lines(one.document.text)
    expected = [lines.span(i + 1).of(one.document.text).rstrip("\r\n") for i in range(len(lines.starts))]

    assert ["".join(piece.text for piece in line) for row in set_ for line in row.lines] == expected


@given(verdicts())
def test_every_finding_with_a_span_opens_once_and_has_its_note(one: Verdict) -> None:
    set_ = laid_out(one)
    opened = sorted(note.number for row in set_ for line in row.lines for piece in line for note in piece.opens)
    noted = sorted(note.number for row in set_ for note in row.notes)
    without = sum(found.span is None for found in one.findings)

    assert opened == noted == list(range(without + 1, len(one.findings) + 1))


@given(verdicts())
def test_marks_cover_the_words_of_their_findings(one: Verdict) -> None:
    lines = Lines(one.document.text)
    notes = [note for note in numbered(one.findings, lines) if note.short and note.level < LEVELS - 1]
    marked: dict[int, str] = {note.number: "" for note in notes}
    for row in laid_out(one):
        for line in row.lines:
            for piece in line:
                for note in piece.marks:
                    marked[note.number] = marked.get(note.number, "") + piece.text
    ink = str.maketrans("", "", "\r\n")

    assert {note.number: marked[note.number].translate(ink) for note in notes} == {
        note.number: note.span.of(one.document.text).translate(ink) for note in notes if note.span
    }
