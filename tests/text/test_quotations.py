from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.model import Span
from copydesk.text.quotations import quotations, speaker_around


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
        ("'I don't know what to do,' she said.", "'I don't know what to do,'", "she"),
        ("''I've studied this closely,'' Ms. Gil said.", "''I've studied this closely,''", "Ms. Gil"),
        ("“It’s over,” the senator said.", "“It’s over,”", "the senator"),
        ("“Why now?” asked a spokesman for Platte, which ran it.", "“Why now?”", "a spokesman"),
        ("“It is late,” said the director, Marta Lind.", "“It is late,”", "Marta Lind"),
        ("“It is late,” she told the moderator Jon Ek.", "“It is late,”", "she"),
        ("Ann Reed, on her way home, said of it: “We settled all of this.”", "“We settled all of this.”", "Ann Reed"),
        (
            "Reed predicted that the “whole thing will blow over” soon, Berg wrote.",
            "“whole thing will blow over”",
            "Reed",
        ),
        ("On Monday Reed said the plan “is a gift to the very rich”.", "“is a gift to the very rich”", "Reed"),
        ("“We all go home now.” She left.", "“We all go home now.”", None),
        ("Reed said on Monday:\n“We all go home now.”", "“We all go home now.”", "Reed"),
        ("“We all go home now.”\n— Ann Reed", "“We all go home now.”", "Ann Reed"),
        ('“The party is over." Berg left.', '“The party is over."', None),
        ("»Wir geben niemals auf«, sagte die Sprecherin Anna Berg.", "»Wir geben niemals auf«", "Anna Berg"),
        ("„Wir geben niemals auf“, sagte der Minister.", "„Wir geben niemals auf“", "der Minister"),
        ("«Er hat „nein“ gesagt und ging», sagte Urs Meier.", "«Er hat „nein“ gesagt und ging»", "Urs Meier"),
        (
            "« Il a dit « non » et il est parti », raconte Marie Petit.",
            "« Il a dit « non » et il est parti »",
            "Marie Petit",
        ),
        ("«No cederemos nunca», afirmó la alcaldesa Ana Ruiz.", "«No cederemos nunca»", "Ana Ruiz"),
        ("“Non ci arrenderemo mai”, ha detto Maria Rossi.", "“Non ci arrenderemo mai”", "Maria Rossi"),
        ("‘We geven nooit op,’ zei Jan de Vries.", "‘We geven nooit op,’", "Jan de Vries"),
        ("„Nigdy się nie poddamy” – powiedziała Anna Nowak.", "„Nigdy się nie poddamy”", "Anna Nowak"),
        ("„Soha nem adjuk fel” – mondta Kovács.", "„Soha nem adjuk fel”", "Kovács"),
        ("”Vi kommer aldrig att ge upp”, sade Karin Holm.", "”Vi kommer aldrig att ge upp”", "Karin Holm"),
        ("»Vi giver aldrig op«, siger Mette Holm.", "»Vi giver aldrig op«", "Mette Holm"),
        ("«Δεν θα υποχωρήσουμε ποτέ», δήλωσε ο Νίκος Παππάς.", "«Δεν θα υποχωρήσουμε ποτέ»", "Νίκος Παππάς"),
        ('"אנחנו לא ניכנע לעולם", אמר ראש הממשלה.', '"אנחנו לא ניכנע לעולם"', None),
        ("「私たちは決してあきらめません。」と言った。", "「私たちは決してあきらめません。」", None),
        ("他说“我们明天会再来这里看看。”", "“我们明天会再来这里看看。”", None),
        ("– Vi vet inte än, säger Anna Berg, kommunalråd.", "– Vi vet inte än,", "Anna Berg"),
        ("— Je ne sais pas, dit Jean.", "— Je ne sais pas,", "Jean"),
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
        "“We will go, she said. The council then voted.",
        "They watched “Morning Joe,” said Ann Reed.",
        "According to Keller, the bridge is safe.",
        "他读了《红楼梦》和《西游记》两本书。",
        "- Rates will rise, said the mayor.",
        "- Die Steuer steigt, sagt der Minister.",
        "— A list begins with a dash",
        '"' * 50,
    ],
)
def test_terms_titles_and_apostrophes_are_no_quotations(text: str) -> None:
    assert found(text) == []


def test_a_quotation_over_several_paragraphs_opens_each() -> None:
    text = "“I came first and I did not see the end.\n“Then we left the town for good.”"

    assert [words for words, _ in found(text)] == text.split("\n")


@pytest.mark.parametrize(
    ("text", "pieces", "speaker"),
    [
        ("“I will,” Keller said, “but not today.”", ["“I will,”", "“but not today.”"], "Keller"),
        ("“I will,” Keller said. “But it will take a year.”", ["“I will,”", "“But it will take a year.”"], "Keller"),
        ("—No lo sé —dijo Ana—, ya veremos.", ["—No lo sé", "ya veremos."], "Ana"),
        ("—No lo sé —respondió el alcalde—. Ya veremos.", ["—No lo sé", "Ya veremos."], "el alcalde"),
        ("– Nie wiem – powiedział Jan. – Przyjdę jutro.", ["– Nie wiem", "Przyjdę jutro."], "Jan"),
        ("— Я не знаю, — сказал Иван. — Мы придём.", ["— Я не знаю,", "Мы придём."], "Иван"),
    ],
)
def test_both_pieces_of_a_broken_quotation_have_the_speaker(text: str, pieces: list[str], speaker: str) -> None:
    assert found(text) == [(piece, speaker) for piece in pieces]


def test_what_another_sentence_says_is_nobodys_from_before() -> None:
    text = "“I will,” Keller said. The hall fell silent. “And now we all go home.”"

    assert [speaker for _, speaker in found(text)] == ["Keller", None]


def test_a_slip_does_not_swallow_the_quotations_behind_it() -> None:
    text = "A “ slip, and “one more here. Then “we will all go home,” said Keller."

    assert found(text) == [("“we will all go home,”", "Keller")]


@pytest.mark.parametrize(
    "mark", [*"“”„«»\"‘’‚'‹›「」״", "''", "“a ", "“a” ", "—a, dit ", "\n— ", "“(", "said “We go now.” "]
)
def test_any_number_of_marks_is_read(mark: str) -> None:
    text = mark * (200_000 // len(mark))

    assert_in_order(text)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("> We go home.\n> — Ann Reed", "Ann Reed"),
        ("> We go home.\n\n— Ann Reed, mayor", "Ann Reed"),
        ("> We go home.\n\nReed smiled.", None),
        ("> We go home.\n\n- Bread\n- Salt", None),
    ],
)
def test_whose_a_quotation_in_a_block_of_its_own_is(text: str, speaker: str | None) -> None:
    block = Span(0, text.find("\n\n") if "\n\n" in text else len(text))

    found_around = speaker_around(text, block)

    assert (found_around.of(text) if found_around else None) == speaker


def test_the_line_above_a_block_announces_its_speaker() -> None:
    text = "Ann Reed wrote to the council:\n\n> We go home."

    speaker = speaker_around(text, Span(32, len(text)))

    assert speaker
    assert speaker.of(text) == "Ann Reed"


@given(st.text(alphabet=" \n.,abcABC“”„«»\"‘’‚'‹›「」:–—-`said", max_size=200))
def test_quotations_lie_in_the_text_in_order(text: str) -> None:
    assert_in_order(text)


@given(st.text(alphabet='ab “”"\n', max_size=60), st.text(alphabet='ab “”"\n', max_size=60))
def test_a_span_of_a_text_is_read_alone(before: str, after: str) -> None:
    text = f"{before}\n“We go home,” said Berg.\n{after}"
    span = Span(len(before) + 1, len(before) + 25)

    assert [quotation.span.of(text) for quotation in quotations(text, span)] == ["“We go home,”"]


def assert_in_order(text: str) -> None:
    found = quotations(text)
    spans = [quotation.span for quotation in found]
    named = [quotation.speaker for quotation in found if quotation.speaker]

    assert all(0 <= span.start < span.end <= len(text) for span in [*spans, *named])
    assert all(left.end <= right.start for left, right in pairwise(spans))
