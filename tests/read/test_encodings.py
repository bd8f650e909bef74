"""Bytes → text, and how it is known."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.errors import ReadError
from copydesk.read.encodings import Encoding, decode
from copydesk.read.html.charset import declared_encoding

SENTENCES = {
    "cp1252": "Le conseil a décidé mardi de rénover l’école près de la forêt. Ça coûte très cher à l’État.",
    "cp1250": "Vláda v úterý oznámila, že žádné další prostředky nepřidělí. Příští týden bude řešit silnice.",
    "cp1251": "Правительство сообщило во вторник о новых мерах поддержки.",
    "cp1253": "Η κυβέρνηση ανακοίνωσε την Τρίτη νέα μέτρα στήριξης.",
    "cp1254": "Hükümet salı günü yeni destek önlemlerini açıkladı; ışık ve şeker fiyatları düştü.",
    "cp932": "政府は火曜日、新しい支援策を発表しました。",
    "gb18030": "政府星期二宣布了新的支持措施，记者报道。",
    "koi8-r": "Правительство сообщило во вторник о новых мерах поддержки.",
}


@pytest.mark.parametrize(
    ("mark", "name"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
@given(text=st.text(st.characters(codec="utf-8", exclude_characters="\0")))
def test_a_byte_order_mark_tells_the_encoding_and_is_no_text(mark: bytes, name: str, text: str) -> None:
    assert decode(mark + text.encode(name)) == (text, Encoding(name, len(mark)))


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0\ufeff")))
def test_utf8_needs_no_mark(text: str) -> None:
    assert decode(text.encode()) == (text, Encoding("utf-8"))


def test_a_mark_within_the_text_stays() -> None:
    assert decode("a\ufeffb".encode())[0] == "a\ufeffb"


@pytest.mark.parametrize("name", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_a_guess(name: str) -> None:
    assert decode("The council met.".encode(name)) == ("The council met.", Encoding(name, guessed=True))


@pytest.mark.parametrize(("name", "sentence"), SENTENCES.items())
def test_other_encodings_are_guessed_and_said(name: str, sentence: str) -> None:
    text, encoding = decode(sentence.encode(name))

    assert text == sentence
    assert encoding.guessed


@pytest.mark.parametrize(
    ("data", "reason", "place"),
    [
        ("Straße über".encode() + b"\xff", "damaged UTF-8: invalid start byte", "byte 13"),
        ("ÄÖÜß".encode() + b"\xed\xa0\x80", "damaged UTF-8: invalid continuation byte", "byte 8"),
        (bytes(range(256)), "neither UTF-8 nor any other encoding that can be told", "byte 128"),
        (b"\xff\xfea\0b", "not utf-16-le: truncated data", "byte 4"),
        (b"\xff\xfe\0\xd8a\0", "not utf-16-le: illegal UTF-16 surrogate", "byte 2"),
        (b"\xff\xfe\0\0\xff\xff\xff\xff", "not utf-32-le: code point not in range(0x110000)", "byte 4"),
    ],
)
def test_what_is_no_text_is_told_by_its_byte(data: bytes, reason: str, place: str) -> None:
    with pytest.raises(ReadError) as fault:
        decode(data)

    assert (fault.value.reason, fault.value.place) == (reason, place)


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (b'<meta charset="windows-1251">', "cp1251"),
        (b"<META http-equiv=Content-Type content='text/html; charset = ISO-8859-1'>", "cp1252"),
        (b"<meta charset=Shift_JIS>", "cp932"),
        (b"<meta charset=utf-16>", "utf-8"),
        (b"<meta charset=utf-7>", None),
        (b"<meta charset=rot13>", None),
        (b"<meta charset=>", None),
        (b"<meta name=charset>", None),
        (b" " * 5000 + b"<meta charset=koi8-r>", None),
    ],
)
def test_a_page_declares_its_encoding(head: bytes, name: str | None) -> None:
    assert declared_encoding(head) == name


def test_a_declaration_goes_before_a_guess_and_not_before_a_mark() -> None:
    assert decode(b"caf\xe9", "cp1251") == ("cafй", Encoding("cp1251"))
    assert decode(codecs.BOM_UTF8 + b"caf\xc3\xa9", "cp1251") == ("café", Encoding("utf-8", 3))


def test_a_declaration_that_the_bytes_refute_is_passed_over() -> None:
    assert decode("l’été à la mer".encode("cp1252"), "utf-8") == ("l’été à la mer", Encoding("cp1252", guessed=True))
