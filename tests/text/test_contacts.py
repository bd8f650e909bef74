"""Where readers are told to get in touch past every link."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.text import links


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("WhatsApp me on +44 7700 900123 today", ["https://wa.me/+447700900123"]),
        ("Telegram: @some_trader", ["https://t.me/some_trader"]),
        ("text me on 07700 900123", ["tel:07700900123"]),
        ("write to desk@example.org about it", ["mailto:desk@example.org"]),
        ("send it to 0x" + "ab" * 20, ["ethereum:0x" + "ab" * 20]),
        ("пишите @some_name", ["https://t.me/some_name"]),
    ],
)
def test_contacts_are_found(text: str, expected: list[str]) -> None:
    assert [contact.url for contact in links.find_contacts(text)] == expected


@pytest.mark.parametrize(
    "text", ["Imprint: desk@example.org", "In 2020 2,345 people called", "thanks to @someone", "+44 7700 900123"]
)
def test_these_ask_for_nothing(text: str) -> None:
    assert list(links.find_contacts(text)) == []


@given(st.text(max_size=300))
def test_finding_contacts_never_fails(text: str) -> None:
    assert all(0 <= span.start < span.end <= len(text) for span, _ in links.find_contacts(text))
