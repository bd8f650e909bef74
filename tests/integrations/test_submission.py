"""What a framework calls metadata becomes provenance, in one place; what is no text becomes no document."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from copydesk import Document, Provenance, Settings, SourceText
from copydesk.integrations.submission import submission, submitted_record
from copydesk.model import Unread
from copydesk.text.digests import sha256

TEXT = "The council met on Tuesday.\n"


def provenance(metadata: dict[str, object], **columns: str) -> Provenance:
    document = submission(TEXT, metadata).document(Settings(columns=columns))
    assert isinstance(document, Document)
    return document.provenance


@pytest.mark.parametrize(
    ("metadata", "expected"),
    [
        ({"source": "https://example.org/a", "language": "en"}, Provenance(url="https://example.org/a", language="en")),
        ({"source": "folder/a.txt"}, Provenance()),
        ({"URL": "https://example.org/a"}, Provenance(url="https://example.org/a")),
        (
            {"sitename": "The Mail", "Published": dt.date(2025, 11, 12)},
            Provenance(publisher="The Mail", published="2025-11-12"),
        ),
        ({"Authors": ["A. Weir", "B. Lock"]}, Provenance(author="A. Weir, B. Lock")),
        ({"url": "https://example.org/a", "source": "https://example.org/b"}, Provenance(url="https://example.org/a")),
        ({"license": "CC0", "date": "2025-11-12"}, Provenance(licence="CC0")),
        ({"url": float("nan"), "link": "https://example.org/a"}, Provenance(url="https://example.org/a")),
        ({}, Provenance()),
    ],
)
def test_metadata_is_read_by_the_names_in_use(metadata: dict[str, object], expected: Provenance) -> None:
    assert provenance(metadata) == expected


def test_the_columns_of_the_settings_outrank_the_names_in_use() -> None:
    metadata: dict[str, object] = {"date": "2025-11-12", "published": "2024-01-01"}

    assert provenance(metadata, published="date").published == "2025-11-12"
    assert provenance({"published": "2024-01-01"}, published="date").published is None


def test_evidence_comes_along() -> None:
    document = submission(TEXT, {"evidence": [{"id": "minutes", "text": "They met."}]}).document(Settings())

    assert isinstance(document, Document)
    assert document.sources == (SourceText("minutes", "They met."),)


def test_a_record_has_its_text_where_the_settings_say() -> None:
    settings = Settings(columns={"text": "body", "id": "key"})
    given = submitted_record({"body": TEXT, "key": 7, "title": "Council"}, settings)

    assert (given.id, given.text, given.metadata) == ("7", TEXT, {"title": "Council"})


@pytest.mark.parametrize(
    ("identity", "name"), [("a", "a"), (7, "7"), (0, "0"), pytest.param(10**5000, "<int>", id="5,000 digits")]
)
def test_any_identity_becomes_a_name(identity: object, name: str) -> None:
    assert submission(TEXT, {}, identity).id == name


def test_a_document_without_an_identity_is_known_by_its_text() -> None:
    assert submission(TEXT, {}).id == sha256(TEXT)


@pytest.mark.parametrize(
    ("text", "metadata", "reason"),
    [
        (None, {}, "null"),
        (b"bytes", {}, "null"),
        (TEXT, {"author": {"name": "A. Weir"}}, "author is an object"),
        ("x" * 11, {}, "longer than the limit of 10 characters"),
    ],
)
def test_what_cannot_be_read_is_no_document(text: object, metadata: dict[str, Any], reason: str) -> None:
    settings = Settings.model_validate({"limits": {"record_chars": 10 if text != TEXT else 1000}})
    found = submission(text, metadata).document(settings)

    assert isinstance(found, Unread)
    assert reason in found.reason
