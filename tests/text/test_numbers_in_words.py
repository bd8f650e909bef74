"""Numbers in words of languages other than English."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.text import numerals

LANGUAGES = sorted("af bg ca cs da de el es et fi fr hr hu id is it ka lt nb nl pl pt ro ru sk sv tr uk".split())


def read(text: str, language: str) -> list[tuple[str, str]]:
    """Each numeral of `text` with its value, rounded to four places."""
    return [
        (numeral.span.of(text), f"{round(numeral.value, 4).normalize():f}")
        for numeral in numerals.find(text, language)
        if numeral.value is not None
    ]


@pytest.mark.parametrize(
    ("language", "words", "value"),
    [
        ("de", "dreiundzwanzig", "23"),
        ("de", "achtzehnhundertzweiundfünfzig", "1852"),
        ("de", "Hundertfünfzigtausend", "150000"),
        ("de", "dreieinhalb Millionen", "3500000"),
        ("de", "zwei Dutzend", "24"),
        ("fr", "quatre-vingt-dix-sept", "97"),
        ("fr", "soixante et onze", "71"),
        ("fr", "mille neuf cent quatre-vingts", "1980"),
        ("fr", "deux millions et demi", "2500000"),
        ("es", "treinta y cinco mil", "35000"),
        ("es", "doscientos cincuenta y tres millones cuatrocientos mil", "253400000"),
        ("es", "tres millones y medio", "3500000"),
        ("it", "ventitré", "23"),
        ("it", "duemilatrecentoquarantotto", "2348"),
        ("pt", "dois mil e duzentos", "2200"),
        ("nl", "drieëntwintig", "23"),
        ("nl", "tweeënhalf miljoen", "2500000"),
        ("sv", "tvåhundratjugofem", "225"),
        ("nb", "førtién", "41"),
        ("da", "femogtredive", "35"),
        ("ca", "vint-i-tres", "23"),
        ("ro", "douăzeci și unu de milioane", "21000000"),
        ("ru", "пятьсот двадцать пять", "525"),
        ("ru", "три с половиной", "3.5"),
        ("af", "drie-en-veertig", "43"),
        ("bg", "две хиляди и сто", "2100"),
        ("cs", "dvě stě třicet čtyři", "234"),
        ("el", "διακόσια πενήντα", "250"),
        ("cs", "dva miliony", "2000000"),
        ("el", "ενενήντα δύο", "92"),
        ("el", "εκατόν δεκατρείς", "113"),
        ("et", "kakssada kolmkümmend", "230"),
        ("fi", "kolmesataaneljä", "304"),
        ("is", "tuttugu og sjö", "27"),
        ("is", "tvær milljónir", "2000000"),
        ("fi", "kaksikymmentäkolme", "23"),
        ("hr", "trideset i tri tisuće", "33000"),
        ("hu", "kétszáznegyvenöt", "245"),
        ("id", "seratus dua puluh tiga", "123"),
        ("is", "þrjátíu og fimm", "35"),
        ("ka", "ოცდასამი", "23"),
        ("lt", "dvidešimt trys", "23"),
        ("pl", "pięćset dwadzieścia pięć tysięcy", "525000"),
        ("pl", "dwóm tysiącom", "2000"),
        ("sk", "dvadsaťtri", "23"),
        ("tr", "iki yüz kırk beş", "245"),
        ("uk", "п'ятсот двадцять сім", "527"),
    ],
)
def test_a_number_in_words_has_its_value(language: str, words: str, value: str) -> None:
    assert read(f"({words})", language) == [(words, value)]


@pytest.mark.parametrize(
    ("language", "text", "numbers"),
    [
        ("de", "Zwei Drittel, ein Viertel der Gäste.", [("Zwei Drittel", "0.6667"), ("ein Viertel", "0.25")]),
        ("fr", "Un tiers des élèves, la moitié des classes.", [("Un tiers", "0.3333"), ("moitié", "0.5")]),
        ("es", "dos y tres", [("dos", "2"), ("tres", "3")]),
        ("de", "zwischen zwei und zwanzig", [("zwei", "2"), ("zwanzig", "20")]),
        ("de", "5 Millionen und sechs", [("5", "5"), ("sechs", "6")]),
    ],
)  # fmt: skip
def test_shares_and_neighbours(language: str, text: str, numbers: list[tuple[str, str]]) -> None:
    assert read(text, language) == numbers


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Um Mitternacht stand ein Haus am zweiundzwanzigsten Dreieck, Tausende sahen es."),
        ("fr", "Le vingt-deuxième jour, un appartement neuf attendait des milliers de gens."),
        ("it", "Il vento era forte e tu sei il terzo."),
        ("es", "Un cuarto grande y una sala para miles de personas."),
        ("nl", "Ten eerste is het een derde dag."),
        ("pt", "Um quarto com vista."),
        ("tr", "Bir kedi masanın altı ile yüzünü gördü."),
        ("uk", "Одна сім'я чекала."),
        ("hu", "Egy hét telt el."),
        ("pl", "Tysiące ludzi zobaczyły jeden set."),
        ("bg", "Няколко на сто от града."),
        ("fi", "Yksi kuusi kaatui."),
    ],
)
def test_articles_ordinals_and_parts_of_words_are_no_numbers(language: str, text: str) -> None:
    assert read(text, language) == []


@given(st.text(alphabet="zwei und dreißig-mille,ent\n0é", max_size=200), st.sampled_from(LANGUAGES))
def test_any_text_is_read_and_numerals_stand_in_order(text: str, language: str) -> None:
    found = list(numerals.find(text, language))

    assert all(one.span.end <= two.span.start for one, two in pairwise(found))
    assert all(numeral.value is None or isinstance(numeral.value, Decimal) for numeral in found)
