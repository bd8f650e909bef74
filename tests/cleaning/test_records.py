"""The records of a cleaned document, and the way back from them."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk import Document, Origin, Provenance, Segment, SourceText, Span, clean
from copydesk.cleaning import accepted, put_back, quarantined
from copydesk.report.record import exact
from copydesk.text.digests import sha256
from tests.support.verdicts import marked

DOCUMENT = Document(
    "a",
    "Kept.\nlol\n",
    "news.jsonl",
    Provenance(url="https://example.org/", sha256="0" * 64, language="en"),
    (SourceText("note", "It says so."),),
    segments=(
        Segment(Span(0, 6), Origin.EDITORIAL, 0.9, "en"),
        Segment(Span(6, 10), Origin.USER, 0.87654, "it", signals=("no capitals",)),
    ),
)
SOURCE = {"path": "news.jsonl", "sha256": sha256(DOCUMENT.text), "length": 10, "recorded_sha256": "0" * 64}


def read(record: dict[str, Any]) -> dict[str, Any]:
    again: dict[str, Any] = json.loads(exact(record))
    return again


def test_the_accepted_record_is_the_promised_one() -> None:
    assert read(accepted(clean(DOCUMENT, {Origin.EDITORIAL}))) == {
        "schema": "copydesk/accepted/1",
        "id": "a",
        "text": "Kept.\n",
        "url": "https://example.org/",
        "language": "en",
        "sha256": sha256("Kept.\n"),
        "evidence": [{"id": "note", "text": "It says so."}],
        "source": SOURCE,
        "map": [[0, 0, 6]],
    }


def test_the_quarantined_record_is_the_promised_one() -> None:
    assert [read(record) for record in quarantined(clean(DOCUMENT, {Origin.EDITORIAL}))] == [
        {
            "schema": "copydesk/quarantined/1",
            "id": "a",
            "text": "lol\n",
            "url": "https://example.org/",
            "sha256": sha256("lol\n"),
            "source": SOURCE,
            "start": 6,
            "end": 10,
            "origin": "user",
            "confidence": 0.8765,
            "language": "it",
            "speaker": None,
            "signals": ["no capitals"],
        }
    ]


@given(marked(), st.sets(st.sampled_from(Origin)))
def test_any_text_is_put_back_from_its_records(document: Document, keep: set[Origin]) -> None:
    cleaned = clean(document, keep)

    assert put_back(accepted(cleaned), quarantined(cleaned)) == document.text
    if cleaned.refused:
        assert put_back(None, quarantined(cleaned)) == document.text


@given(marked(), st.sets(st.sampled_from(Origin)))
def test_records_are_read_back_as_they_were(document: Document, keep: set[Origin]) -> None:
    cleaned = clean(document, keep)

    for record in (accepted(cleaned), *quarantined(cleaned)):
        assert "\n" not in exact(record)
        assert read(record) == json.loads(json.dumps(record))


def test_a_missing_or_altered_record_is_noticed() -> None:
    cleaned = clean(DOCUMENT, {Origin.EDITORIAL})
    kept, rest = accepted(cleaned), list(quarantined(cleaned))

    for one, others in ((kept, []), (None, rest), (kept | {"text": "Kept!\n"}, rest)):
        with pytest.raises(ValueError, match="do not make up"):
            put_back(one, others)


@pytest.mark.parametrize("text", ["<U+D800> and ##[group]", "\ud800", "\u2028\x00\x1b"])
def test_hostile_text_is_neither_altered_nor_obeyed(text: str) -> None:
    line = exact({"text": text})

    assert json.loads(line) == {"text": text}
    assert "##[" not in line
