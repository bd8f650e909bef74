"""Invisible characters, and the few that a text needs. The casebook of invisible-characters holds the cases."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from copydesk.text.invisible import hidden_ascii, hidden_bytes, is_c2pa_manifest, needless

MAGIC = b"C2PATXT\0"


def selectors(data: bytes) -> str:
    return "".join(chr(0xFE00 + byte) if byte < 16 else chr(0xE0100 + byte - 16) for byte in data)


def test_tags_are_spelled_out() -> None:
    assert hidden_ascii("\U000e0001\U000e0048\U000e0069") == "Hi"


@given(st.binary(max_size=300))
def test_hidden_bytes_are_read_back(data: bytes) -> None:
    assert hidden_bytes("\ufeff" + selectors(data)) == data


def test_a_manifest_is_known_by_its_mark_and_magic() -> None:
    assert is_c2pa_manifest("\ufeff" + selectors(MAGIC + b"rest"))
    assert not is_c2pa_manifest(selectors(MAGIC))
    assert not is_c2pa_manifest("\ufeff" + selectors(b"OTHER\0"))


@given(st.text(alphabet="a\u200b\u200d\ufe0f\ufeff\u00ad❤🔥👩\u0915\u0633\U000e0061\U0001f3f4 ", max_size=60))
def test_runs_hold_nothing_visible_and_do_not_touch(text: str) -> None:
    spans = list(needless(text))

    assert all(not set(span.of(text)) & set("a❤🔥👩\u0915\u0633 ") for span in spans)
    assert all(a.end < b.start for a, b in pairwise(spans))
