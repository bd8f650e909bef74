from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.text.quotations import quotations


def found(text: str) -> list[tuple[str, str | None]]:
    return [(q.span.of(text), q.speaker.of(text) if q.speaker else None) for q in quotations(text)]


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("“We will not go back,” said Maria Keller, the mayor.", "“We will not go back,”", "Maria Keller"),
        ('Keller: "It was raining when we came."', '"It was raining when we came."', "Keller"),
        ("– “After the storm, the two towns will rebuild the bridge.”", None, None),
        ("Das ist „ein großer Tag für uns alle“, sagte Petra Wolf.", "„ein großer Tag für uns alle“", "Petra Wolf"),
        ("« Nous ne céderons pas », a déclaré Jean Dupont.", "« Nous ne céderons pas »", "Jean Dupont"),
        ("Мэр сказал: «Мы не уйдём отсюда никогда.»", "«Мы не уйдём отсюда никогда.»", "Мэр"),
        ("“He told me ‘go home’ and I did,” Anna Berg recalled.", "“He told me ‘go home’ and I did,”", "Anna Berg"),
        ("‘I don’t know,’ said Tom.", "‘I don’t know,’", "Tom"),
        ("'I don't know what to do,' she said.", "'I don't know what to do,'", None),
        ("According to Berg, the town will build “in the old harbour district” soon.", None, "Berg"),
        ("他说：“我们明天会再来这里看看。”", "“我们明天会再来这里看看。”", None),
    ],
)
def test_quotations_with_their_speakers(text: str, words: str | None, speaker: str | None) -> None:
    [(said, who)] = found(text)

    assert who == speaker
    assert said == (words or said)


@pytest.mark.parametrize(
    "text",
    [
        "The “Coalition of the Willing” met in the capital.",
        "He read “The Old Man and the Sea” twice.",
        "The so-called “experts” said nothing.",
        "It's John's dog's bone, and the boys' ball.",
        "The dogs’ bowl and the cats’ basket were new.",
        'A 12" record and a board of 5\' 10" length.',
        "He opened with “ and never closed it.",
        '"' * 50,
    ],
)
def test_terms_titles_and_apostrophes_are_no_quotations(text: str) -> None:
    assert found(text) == []


def test_a_quotation_over_several_paragraphs_opens_each() -> None:
    text = "“I came first and I did not see the end.\n“Then we left the town for good.”"

    assert [words for words, _ in found(text)] == text.split("\n")


@given(st.text(alphabet=" \n.,abcABC“”„«»\"‘’‚'「」:–said", max_size=200))
def test_quotations_lie_in_the_text_in_order(text: str) -> None:
    spans = [quotation.span for quotation in quotations(text)]

    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(left.end <= right.start for left, right in pairwise(spans))
