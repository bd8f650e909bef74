"""What the character and script rules say beside where they say it, which their casebooks hold."""

from __future__ import annotations

import pytest

from copydesk.checks.characters.garbled_encoding import GarbledEncoding
from copydesk.checks.characters.invisible_characters import InvisibleCharacters
from copydesk.checks.languages.mixed_script_word import MixedScriptWord
from copydesk.model import Check, Document, Finding, Severity

RUSSIAN = "Городская библиотека снова открыта после ремонта, и читатели рады новому залу."
MANIFEST = "\ufeff" + "".join(
    chr(0xFE00 + byte) if byte < 16 else chr(0xE0100 + byte - 16) for byte in b"C2PATXT\0\1abc"
)


def found(check: Check, text: str) -> list[Finding]:
    return list(check.find(Document("case", text)))


@pytest.mark.parametrize(
    ("check", "text", "expected"),
    [
        (InvisibleCharacters(), "off\u200ber", Severity.WARNING),
        (InvisibleCharacters(), "Donau\u00addampf\u00adschiff", Severity.INFO),
        (InvisibleCharacters(), f"Signed.{MANIFEST}", Severity.INFO),
        (MixedScriptWord(), "your p\u0430ssword", Severity.WARNING),
        (MixedScriptWord(), f"{RUSSIAN} п\u0061роль", Severity.INFO),
    ],
)
def test_severity(check: Check, text: str, expected: Severity) -> None:
    assert [finding.severity for finding in found(check, text)] == [expected]


def test_many_mixed_words_in_a_russian_text_are_no_slip() -> None:
    findings = found(MixedScriptWord(), f"{RUSSIAN} п\u0061роль в\u0070емя \u0441\u0061хар")

    assert {finding.severity for finding in findings} == {Severity.WARNING}


@pytest.mark.parametrize(
    ("check", "text", "expected"),
    [
        (InvisibleCharacters(), "a\u200b\u200bb", "Cannot be seen here: U+200B ZERO WIDTH SPACE (2 times)."),
        (InvisibleCharacters(), "a\U000e0068\U000e0069b", "Cannot be seen here: 2 characters that spell “hi”."),
        (InvisibleCharacters(), f"a{MANIFEST}b", "Cannot be seen here: a C2PA text manifest of 12 bytes."),
        (GarbledEncoding(), "cafÃ©", "“Ã©” is “é” decoded by the wrong table."),
        (GarbledEncoding(), "caf\ufffd", "Lost in decoding: U+FFFD REPLACEMENT CHARACTER."),
    ],
)
def test_message(check: Check, text: str, expected: str) -> None:
    assert [finding.message for finding in found(check, text)] == [expected]
