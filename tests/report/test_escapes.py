from __future__ import annotations

import re

import pytest
from hypothesis import given

from copydesk.report.escapes import encodable, inert, one_line, restored, visible
from tests.support.verdicts import lines, texts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\u202eb", "a<U+202E>b"),
        ("a\x1b[31mb", "a<U+001B>[31mb"),
        ("a\x9b31m", "a<U+009B>31m"),
        ("a\ud800", "a<U+D800>"),
        ("pass\u200bword", "pass<U+200B>word"),
        ("ab\u200dcd", "ab<U+200D>cd"),
        ("hi\U000e0041", "hi<U+E0041>"),
        ("a\ufe0fb", "a<U+FE0F>b"),
    ],
)
def test_hidden_characters_are_named(text: str, expected: str) -> None:
    assert visible(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "line\n\ttab\r\n",
        "👩\u200d🚀",
        "❤\ufe0f\u200d🔥",
        "1\ufe0f\u20e3",
        "می\u200cروم",
        "क्\u200dष",
        "e\u0301",
        "<U+202E>",
    ],
)
def test_what_belongs_to_the_script_stays(text: str) -> None:
    assert visible(text) == text


@given(texts)
def test_visible_text_has_nothing_left_to_show(text: str) -> None:
    assert visible(visible(text)) == visible(text)


@given(lines)
def test_one_line_is_one_line(text: str) -> None:
    assert len(one_line(text).splitlines()) <= 1


@given(lines)
def test_every_text_survives_the_way_through_utf_8(text: str) -> None:
    assert restored(encodable(text).encode().decode()) == text


def test_a_text_that_spells_the_escape_survives_too() -> None:
    assert restored(encodable("<U+D800>\ud800<U+003C>")) == "<U+D800>\ud800<U+003C>"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("::error::x", "<U+003A>:error::x"),
        ("  ::set-env::", "  <U+003A>:set-env::"),
        ("\x1b[1m::stop-commands::x", "\x1b[1m<U+003A>:stop-commands::x"),
        ("see ##vso[task.x]", "see <U+0023>#vso[task.x]"),
        ("##[group]", "<U+0023>#[group]"),
        ("##TeamCity[x]", "<U+0023>#TeamCity[x]"),
        ("## Heading a::b", "## Heading a::b"),
    ],
)
def test_commands_to_build_servers_are_put_out_of_action(text: str, expected: str) -> None:
    assert inert(text) == expected


@given(lines)
def test_no_line_is_left_that_a_build_server_obeys(text: str) -> None:
    said = inert(text).split("\n")

    assert [line for line in said if re.match(r"[ \t]*::|.*##(\[|vso\[|teamcity\[)", line, re.IGNORECASE)] == []
