from __future__ import annotations

import gzip
import hashlib
import json
from importlib.resources import files
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import copydesk.segment.origins as package
from copydesk import Document
from copydesk.errors import CopydeskError
from copydesk.model import Block, Origin, Span
from copydesk.segment import blocks, origins
from copydesk.segment.origins.decoding import emissions, shares
from copydesk.segment.origins.lines import read_lines
from copydesk.segment.origins.model import load, shipped
from copydesk.segment.origins.neighbours import columns, rows
from copydesk.segment.origins.runs import Page
from copydesk.segment.origins.wording import wording_of

ARTICLE = (
    "The museum reopened on Saturday after three years of work, the town announced.\n"
    "The new rooms show ships' models and charts. Admission is free until the end of the month.\n"
    "“I have waited for this day,” said the director, Marta Lind.\n"
    "The restoration cost 2.1 million euros, according to the building office.\n"
)
COMMENTS = (
    "thanks for this, i went on sunday and loved it!!\n"
    "lol me too, but the queue was sooo long :(\n"
    "@anna you should go on a weekday, honestly\n"
    "i dont get it why do we pay for this?? my street still has no lamp"
)


def marked(text: str) -> Document:
    return origins.mark(blocks.mark(Document("a", text)))


def said(text: str) -> list[tuple[str, str]]:
    return [(segment.origin.value, segment.span.of(text).strip()) for segment in marked(text).segments]


def test_comments_after_an_article_are_told_from_it() -> None:
    found = dict.fromkeys(origin for origin, _ in said(ARTICLE + COMMENTS))

    assert list(found) == ["editorial", "quotation", "user"]


def test_the_signals_say_what_told_the_comments() -> None:
    comment = marked(ARTICLE + COMMENTS).segments[-1]

    assert comment.origin is Origin.USER
    assert "no capitals" in comment.signals


def test_a_quotation_carries_its_speaker() -> None:
    quoted = [segment for segment in marked(ARTICLE).segments if segment.origin is Origin.QUOTATION]

    assert [(segment.span.of(ARTICLE).strip(), segment.speaker) for segment in quoted] == [
        ("“I have waited for this day,”", "Marta Lind")
    ]


def test_the_word_of_the_markup_is_obeyed() -> None:
    text = "Anna likes this.\nThe council met on Tuesday."
    document = Document(
        "a",
        text,
        blocks=(Block(Span(0, 16), origin=Origin.USER, signals=("ol.comments",)), Block(Span(17, len(text)))),
    )

    first = origins.mark(document).segments[0]

    assert (first.origin, first.signals) == (Origin.USER, ("ol.comments",))


def test_no_text_no_segments() -> None:
    assert marked("").segments == ()


def test_blank_text_is_of_unknown_origin() -> None:
    assert [(s.span, s.origin) for s in marked(" \n\t ").segments] == [(Span(0, 4), Origin.UNKNOWN)]


@pytest.mark.parametrize("text", ["\x00", "\ud800 lone", "9" * 5000, "a" * 100_000, "\n".join("x" * 2000), "“" * 3000])
def test_odd_texts_are_covered(text: str) -> None:
    assert_covered(marked(text))


@given(st.text(max_size=400))
def test_segments_cover_any_text_without_overlap(text: str) -> None:
    assert_covered(marked(text))


@given(
    st.lists(st.sampled_from([*ARTICLE.splitlines(), *COMMENTS.splitlines(), "", "Share this", "Reply"]), max_size=30)
)
def test_segments_cover_any_order_of_lines(lines: list[str]) -> None:
    assert_covered(marked("\n".join(lines)))


def test_the_same_text_gives_the_same_segments() -> None:
    assert marked(ARTICLE + COMMENTS).segments == marked(ARTICLE + COMMENTS).segments


def test_the_tables_of_the_model_fit_the_numbers_of_lines_and_runs() -> None:
    wordings = [wording_of(line, cased=True) for line in ARTICLE.splitlines()]
    model = shipped()
    lines = read_lines(ARTICLE.splitlines(), wordings, map(model.evidence, wordings))

    page = Page(lines, shares(emissions(columns(lines), model.odds), model.moves))

    assert (len(rows(lines)[0]), len(page.row(0, 2))) == (len(model.lines), len(model.runs[0]))


def test_a_changed_model_is_refused() -> None:
    data = model_file()

    with pytest.raises(CopydeskError, match="not the one its manifest names"):
        load(data + b"\x00", hashlib.sha256(data).hexdigest())


@pytest.mark.parametrize("fault", [{"schema": "other"}, {"runs": ["x"]}, {"lines": [[1, 2]]}, {"step": "nan"}])
def test_a_model_of_another_shape_is_refused(fault: dict[str, object]) -> None:
    data = gzip.compress(json.dumps(json.loads(gzip.decompress(model_file())) | fault).encode())

    with pytest.raises(CopydeskError, match="origins model"):
        load(data, hashlib.sha256(data).hexdigest())


def test_a_model_that_is_no_archive_is_refused() -> None:
    with pytest.raises(CopydeskError, match="origins model"):
        load(b"no archive", hashlib.sha256(b"no archive").hexdigest())


def model_file() -> bytes:
    home = files(package)
    name = json.loads(home.joinpath("manifest.json").read_text("utf-8"))["file"]
    return home.joinpath(name).read_bytes()


def assert_covered(document: Document) -> None:
    spans = [segment.span for segment in document.segments]
    assert "".join(span.of(document.text) for span in spans) == document.text
    assert all(left.end == right.start for left, right in pairwise(spans))
    assert all(span.start < span.end for span in spans)
