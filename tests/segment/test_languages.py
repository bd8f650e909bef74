"""Which language a document is in, and where it changes."""

from __future__ import annotations

import random
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from math import log
from typing import TYPE_CHECKING

import langdetect
import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.model import Block, Document, Origin, Segment, Span
from copydesk.segment import languages
from copydesk.segment.languages import slow, witnesses

if TYPE_CHECKING:
    from collections.abc import Iterator

ENGLISH = "The harbour board met on Tuesday to discuss the new quay, which will take two years to build."
ITALIAN = "Il consiglio comunale ha approvato ieri sera il bilancio, dopo una lunga discussione sulle tasse."
GERMAN = "Die Bücherei öffnet am Montag wieder, und die Leser finden einen helleren Saal vor als zuvor."
CHAT = (
    "i walked past the old market today and nobody was there, so sad what became of it\n"
    "non capisco questa gente\n"
    "they should open the stalls again in spring, people would come if the prices were fair\n"
)


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

    marked = languages.mark(Document("case", text, segments=(before._replace(span=Span(0, len(text))),)))

    kept = [(s.origin, s.confidence, s.speaker, s.signals) for s in marked.segments]
    assert kept == [(Origin.USER, 0.8, "a reader", ("stamp",))] * 3


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
    assert [language for _, language in spoken(languages.mark(plain(CHAT)))] == ["en", "it", "en"]


def test_the_confidence_lies_between_nothing_and_certainty() -> None:
    marked = languages.mark(plain(f"{ENGLISH}\n{ITALIAN}\n{ENGLISH}\n"))

    assert all(0.5 < segment.language_confidence <= 1 for segment in marked.segments)


def test_without_the_fastest_witness_the_second_serves(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(witnesses, "eldc", None)

    marked = languages.mark(plain(f"{ENGLISH}\n{ITALIAN}\n{ENGLISH}\n"))

    assert spoken(marked) == [(ENGLISH, "en"), (ITALIAN, "it"), (ENGLISH, "en")]


def passage(text: str) -> Segment:
    """The one segment of a text that is not in English."""
    (found,) = [s for s in languages.mark(plain(text)).segments if s.language not in ("en", "und")]
    return found


def between_english(words: str) -> str:
    return f"{ENGLISH}\n{words}\n{ENGLISH}\n"


def langdetect_says(monkeypatch: pytest.MonkeyPatch, language: str) -> None:
    monkeypatch.setattr(slow, "says", lambda _words, of: language)  # noqa: ARG005 - called by its name


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (ITALIAN, {"eldc": "it", "CLD2": "it", "langdetect": "it"}),
        (
            "Bydd y bont ar gau hyd nes bod y gwaith wedi ei orffen, ac mae'r heddlu yn gofyn am amynedd.",
            {"eldc": "und", "CLD2": "cy", "langdetect": "cy"},
        ),
        (
            "Udalak liburutegi berria ireki zuen astelehenean, bi urteko lanen ondoren, eta irakurleak pozik daude.",
            {"eldc": "eu", "CLD2": "eu", "langdetect": "und"},
        ),
    ],
)
def test_a_foreign_passage_tells_what_each_witness_said_of_it(words: str, expected: dict[str, str]) -> None:
    assert dict(passage(between_english(words)).witnesses) == expected


def test_what_is_in_the_main_language_needs_no_witnesses() -> None:
    marked = languages.mark(plain(between_english(ITALIAN)))

    assert [segment.witnesses for segment in marked.segments if segment.language == "en"] == [(), ()]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("it", 0.5),  # agrees
        ("en", -1.0),  # names the document's language
        ("fi", -0.5),  # names a third
        ("und", 0.0),  # cannot tell
    ],
)
def test_the_word_of_langdetect_moves_the_odds(monkeypatch: pytest.MonkeyPatch, said: str, expected: float) -> None:
    langdetect_says(monkeypatch, said)
    confidence = passage(between_english(ITALIAN)).language_confidence
    langdetect_says(monkeypatch, "und")
    before = passage(between_english(ITALIAN)).language_confidence

    moved = log(confidence / (1 - confidence)) - log(before / (1 - before))

    assert moved == pytest.approx(expected, abs=0.1)


def test_a_near_language_speaks_neither_for_nor_against(monkeypatch: pytest.MonkeyPatch) -> None:
    danish = (
        "Kommunen bygger en ny bro over åen, og arbejdet begynder allerede til foråret efter flere års forsinkelse."
    )
    langdetect_says(monkeypatch, "und")
    before = passage(between_english(danish))
    langdetect_says(monkeypatch, "nb")

    assert passage(between_english(danish)).language_confidence == before.language_confidence


def test_a_doubtful_passage_is_cleared_when_langdetect_hears_the_main_language(monkeypatch: pytest.MonkeyPatch) -> None:
    langdetect_says(monkeypatch, "en")

    assert [language for _, language in spoken(languages.mark(plain(CHAT)))] == ["en"]


def test_langdetect_is_asked_of_the_longest_passages_only() -> None:
    lines = [f"{ENGLISH * 3}\n{ITALIAN}{' E poi altre parole ancora.' * number}\n" for number in range(7)]

    heard = [dict(s.witnesses)["langdetect"] for s in languages.mark(plain("".join(lines))).segments if s.witnesses]

    assert heard == [None, None, "it", "it", "it", "it", "it"]


def test_langdetect_is_not_loaded_for_a_text_in_one_language() -> None:
    code = (
        "import sys; from copydesk import Document, Gate; "
        f"Gate().judge(Document('case', {ENGLISH!r})); print('langdetect' in sys.modules)"
    )

    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603 - our own

    assert told.stdout.strip() == "False"


@pytest.fixture
def no_langdetect(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """As where langdetect is not installed."""
    caches = (slow._loaded, slow._knows, slow._likelihoods)  # noqa: SLF001 - what it remembers of the library
    monkeypatch.setitem(sys.modules, "langdetect", None)
    for cache in caches:
        cache.cache_clear()
    yield
    for cache in caches:
        cache.cache_clear()


@pytest.mark.usefixtures("no_langdetect")
def test_without_langdetect_the_others_testify() -> None:
    assert dict(passage(between_english(ITALIAN)).witnesses) == {"eldc": "it", "CLD2": "it"}


@pytest.mark.usefixtures("no_langdetect")
def test_cld2_quite_alone_still_tells_the_main_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(witnesses, "eldc", None)

    assert languages.mark(plain(between_english(ITALIAN))).language == "en"


def test_without_eldc_it_is_not_named_among_the_witnesses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(witnesses, "eldc", None)

    assert dict(passage(between_english(ITALIAN)).witnesses) == {"CLD2": "it", "langdetect": "it"}


MIXED = [plain(between_english(words)) for words in (ITALIAN, GERMAN, "non capisco questa gente", "新图书馆开放了。")]


def test_every_run_in_any_order_says_the_same() -> None:
    expected = [languages.mark(document) for document in MIXED]
    order = list(range(len(MIXED)))
    shuffled = random.Random(0)  # noqa: S311 - an order, no secret

    for _ in range(200):
        shuffled.shuffle(order)
        slow._likelihoods.cache_clear()  # noqa: SLF001 - or it would be asked once only
        assert [languages.mark(MIXED[index]) for index in order] == [expected[index] for index in order]


def test_threads_that_load_langdetect_at_once_hear_the_same() -> None:
    expected = [languages.mark(document) for document in MIXED]
    slow._loaded.cache_clear()  # noqa: SLF001 - so that all of them load it
    slow._likelihoods.cache_clear()  # noqa: SLF001 - or it would not be asked again

    with ThreadPoolExecutor(4) as threads:
        heard = list(threads.map(languages.mark, MIXED * 8))

    assert heard == expected * 8


def test_nobody_elses_seed_matters(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = passage(between_english(ITALIAN))
    monkeypatch.setattr(langdetect.DetectorFactory, "seed", 17)
    slow._likelihoods.cache_clear()  # noqa: SLF001 - or it would not be asked again

    assert passage(between_english(ITALIAN)) == expected
    assert langdetect.DetectorFactory.seed == 17


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
