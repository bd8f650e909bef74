"""Which language a document is in, and where it changes."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.model import Block, Document, Origin, Segment, Span
from copydesk.segment import languages
from copydesk.segment.languages import witnesses

ENGLISH = "The harbour board met on Tuesday to discuss the new quay, which will take two years to build."
ITALIAN = "Il consiglio comunale ha approvato ieri sera il bilancio, dopo una lunga discussione sulle tasse."
GERMAN = "Die Bücherei öffnet am Montag wieder, und die Leser finden einen helleren Saal vor als zuvor."


def document(*passages: tuple[str, Origin]) -> Document:
    """One segment for each passage, with a line end between them."""
    segments, text = [], ""
    for words, origin in passages:
        segments.append(Segment(Span(len(text), len(text) + len(words) + 1), origin))
        text += words + "\n"
    return Document("case", text, segments=tuple(segments))


def plain(text: str) -> Document:
    return Document("case", text, segments=(Segment(Span(0, len(text)), Origin.EDITORIAL),) if text else ())


def spoken(marked: Document) -> list[tuple[str, str]]:
    return [(segment.span.of(marked.text).strip(), segment.language) for segment in marked.segments]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (ENGLISH, "en"),
        (ITALIAN, "it"),
        (GERMAN, "de"),
        ("Kommunen bygger en ny bro over elven, og arbeidet begynner allerede til våren.", "nb"),
        ("העירייה פתחה ספרייה חדשה ביום שני אחרי שנתיים של עבודה.", "he"),
        ("Ang bagong aklatan ay binuksan noong Lunes matapos ang dalawang taon ng pagtatrabaho.", "tl"),
        ("Perpustakaan baru itu dibuka pada hari Senin setelah dua tahun pekerjaan berat oleh warga kota.", "id"),
        ("Bydd y bont ar gau hyd nes bod y gwaith wedi ei orffen, ac mae'r heddlu yn gofyn am amynedd.", "cy"),
        ("Die nuwe biblioteek is Maandag geopen nadat daar twee jaar lank aan die gebou gewerk is.", "af"),
        ("新しい図書館は月曜日に開館しました。", "ja"),
        ("新图书馆星期一开放了。", "zh"),
        ("Η πόλη άνοιξε μια νέα βιβλιοθήκη τη Δευτέρα.", "el"),
        ("lol u r right, i saw him there too", "en"),
        ("#HappyBirthday #BestFriends #LoveYou", "en"),
        ("", "und"),
        ("4711 - 0815", "und"),
        ("https://example.org/a/b?c=d", "und"),
        ("@anna @bertil", "und"),
        ("😀 😀 😀", "und"),
        ("\0\ud800\x1b", "und"),
    ],
)
def test_main_language(text: str, expected: str) -> None:
    assert languages.mark(plain(text)).language == expected


def test_a_segment_is_split_where_the_language_changes() -> None:
    marked = languages.mark(plain(f"{ENGLISH}\n{ITALIAN}\n{ENGLISH}\n"))

    assert spoken(marked) == [(ENGLISH, "en"), (ITALIAN, "it"), (ENGLISH, "en")]


def test_a_split_keeps_what_was_known_of_the_segment() -> None:
    before = Segment(Span(0, 0), Origin.USER, 0.8, speaker="a reader", signals=("stamp",))
    text = f"{ENGLISH}\n{ITALIAN}\n{ENGLISH}"

    marked = languages.mark(Document("case", text, segments=(replace(before, span=Span(0, len(text))),)))

    expected = [
        replace(before, span=s.span, language=s.language, language_confidence=s.language_confidence)
        for s in marked.segments
    ]
    assert list(marked.segments) == expected


def test_what_the_publisher_says_gives_the_main_language() -> None:
    marked = languages.mark(
        document(
            (f"{ENGLISH} {ENGLISH}", Origin.EDITORIAL), (ITALIAN, Origin.USER), (f"{ITALIAN} {ITALIAN}", Origin.USER)
        )
    )

    assert marked.language == "en"


def test_a_stray_line_that_seems_editorial_does_not_outweigh_the_comments() -> None:
    marked = languages.mark(document((ENGLISH, Origin.EDITORIAL), (" ".join([ITALIAN] * 3), Origin.USER)))

    assert marked.language == "it"


def test_comments_give_the_main_language_where_nobody_else_speaks() -> None:
    marked = languages.mark(document(("2024-05-01 / 17:30", Origin.EDITORIAL), (GERMAN, Origin.USER)))

    assert marked.language == "de"


@pytest.mark.parametrize(
    "words", ["1 200", "Kowalczyk", "https://example.org/una/pagina", "@lettore", "#citta", "👍👍"]
)
def test_nobody_can_know_the_language_of_this(words: str) -> None:
    marked = languages.mark(document((ENGLISH, Origin.EDITORIAL), (words, Origin.USER)))

    assert [segment.language for segment in marked.segments] == ["en", "und"]


def test_code_has_no_language() -> None:
    text = f"{ENGLISH}\nfor word in words: print(word, end='')\n"
    code = Span(len(ENGLISH) + 1, len(text))
    marked = languages.mark(
        Document(
            "case",
            text,
            blocks=(Block(Span(0, code.start)), Block(code, "code")),
            segments=(Segment(Span(0, code.start), Origin.EDITORIAL), Segment(code, Origin.EDITORIAL)),
        )
    )

    assert [segment.language for segment in marked.segments] == ["en", "und"]


def test_a_short_foreign_line_is_found_among_lower_cased_ones() -> None:
    chat = (
        "i walked past the old market today and nobody was there, so sad what became of it\n"
        "non capisco questa gente\n"
        "they should open the stalls again in spring, people would come if the prices were fair\n"
    )

    assert [language for _, language in spoken(languages.mark(plain(chat)))] == ["en", "it", "en"]


def test_the_confidence_lies_between_nothing_and_certainty() -> None:
    marked = languages.mark(plain(f"{ENGLISH}\n{ITALIAN}\n{ENGLISH}\n"))

    assert all(0.5 < segment.language_confidence <= 1 for segment in marked.segments)


def test_without_the_fastest_witness_the_second_serves(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(witnesses, "eldc", None)

    marked = languages.mark(plain(f"{ENGLISH}\n{ITALIAN}\n{ENGLISH}\n"))

    assert spoken(marked) == [(ENGLISH, "en"), (ITALIAN, "it"), (ENGLISH, "en")]


PIECES = [
    ENGLISH,
    ITALIAN,
    GERMAN,
    "新图书馆开放了。",
    "42",
    "\n",
    " ",
    "\r\n",
    "\u2028",
    "@x",
    "#y",
    "“",
    "”",
    ". ",
    "…",
    "\0",
    "\ud800",
    "😀",
]


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=40), max_size=12), st.integers(0, 3))
def test_segments_still_cover_the_text_and_only_language_changes(pieces: list[str], cuts: int) -> None:
    text = "".join(pieces)
    bounds = sorted({0, len(text), *(len(text) * n // (cuts + 1) for n in range(1, cuts + 1))})
    origins = (Origin.EDITORIAL, Origin.USER, Origin.QUOTATION, Origin.BOILERPLATE)
    segments = tuple(Segment(Span(a, b), origins[n % 4]) for n, (a, b) in enumerate(pairwise(bounds)))

    marked = languages.mark(Document("case", text, segments=segments))

    assert "".join(segment.span.of(text) for segment in marked.segments) == text
    assert all(a.span.end == b.span.start for a, b in pairwise(marked.segments))
    assert {(s.origin, s.confidence, s.signals) for s in marked.segments} == {
        (s.origin, s.confidence, s.signals) for s in segments
    }
    assert languages.mark(Document("case", text, segments=segments)) == marked
