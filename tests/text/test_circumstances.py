"""When and where a figure holds."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.model import Period, Span
from copydesk.text import quantities
from copydesk.text.circumstances import circumstances

WRITTEN = Period(dt.date(2024, 5, 14), dt.date(2024, 5, 14))
YEAR_2019 = "2019-01-01/2019-12-31"


def told(text: str, language: str = "en", written: Period | None = WRITTEN) -> list[tuple[str, str, str, str]]:
    """Each figure of a text with its time, the days that it means, and its place."""
    figures = [figure.span for figure in quantities.find(text, language)]
    found = circumstances(text, figures, language, written)
    return [
        (figure.of(text), one.time.of(text) if one.time else "", str(one.period or ""), _of(one.place, text))
        for figure, one in zip(figures, found, strict=True)
    ]


def of_forty(text: str, language: str = "en", written: Period | None = WRITTEN) -> tuple[str, str, str]:
    """The time, the days and the place of the figure 40."""
    ((_, time, period, place),) = (one for one in told(text, language, written) if "40" in one[0])
    return time, period, place


def _of(span: Span | None, text: str) -> str:
    return span.of(text) if span else ""


@pytest.mark.parametrize(
    ("text", "time", "period"),
    [
        ("In 2019 the yard built 40 boats.", "In 2019", YEAR_2019),
        ("The yard built 40 boats during 2019.", "during 2019", YEAR_2019),
        ("The yard has built 40 boats since 2019.", "since 2019", "2019-01-01/.."),
        ("By 2030 the yard wants 40 apprentices.", "By 2030", "../2030-12-31"),
        ("Before March 2019 the yard had 40 owners.", "Before March 2019", "../2019-02-28"),
        ("The yard has built 40 boats since March.", "since March", ""),
        ("On 3 May 2019 the yard launched 40 boats.", "On 3 May 2019", "2019-05-03/2019-05-03"),
        ("On May 3, 2019, the yard launched 40 boats.", "On May 3, 2019", "2019-05-03/2019-05-03"),
        ("The yard lost 40 boats on Tuesday night.", "on Tuesday night", ""),
        ("It lost 40 boats on Tuesday, May 3, 2019.", "on Tuesday, May 3, 2019", "2019-05-03/2019-05-03"),
        ("In the third quarter of 2019 it built 40 boats.", "In the third quarter of 2019", "2019-07-01/2019-09-30"),
        (
            "40 boats sank in the first half of last year.",
            "in the first half of last year",
            "2023-01-01/2023-06-30",
        ),
        ("In the summer of 2019 it built 40 boats.", "In the summer of 2019", YEAR_2019),
        ("In the 1980s it built 40 boats.", "In the 1980s", "1980-01-01/1989-12-31"),
        ("Between 2010 and 2015 it built 40 boats.", "Between 2010 and 2015", "2010-01-01/2015-12-31"),
        ("Last year it built 40 boats.", "Last year", "2023-01-01/2023-12-31"),
        ("It will build 40 boats next month.", "next month", "2024-06-01/2024-06-30"),
        ("It built 40 boats last week.", "last week", "2024-05-06/2024-05-12"),
        ("It built 40 boats yesterday.", "yesterday", "2024-05-13/2024-05-13"),
        ("In fiscal 2019 it built 40 boats.", "In fiscal 2019", ""),
        ("It sold 20 cars, 30 boats and 40 bikes in 2019.", "in 2019", YEAR_2019),
        ("It built 20 boats in 2010 and 40 in 2019.", "in 2019", YEAR_2019),
        ("It built 20 boats in 2010, and in 2019 it built 40.", "in 2019", YEAR_2019),
    ],
)
def test_the_time_of_a_figure(text: str, time: str, period: str) -> None:
    assert of_forty(text)[:2] == (time, period)


@pytest.mark.parametrize(
    "year", [dt.MINYEAR, dt.MINYEAR + 1, dt.MINYEAR + 2, dt.MAXYEAR - 2, dt.MAXYEAR - 1, dt.MAXYEAR]
)
@pytest.mark.parametrize("said", ["before last year", "after next year", "since tomorrow", "until last week"])
def test_times_at_the_ends_of_the_calendar_do_no_harm(said: str, year: int) -> None:
    for day in (dt.date(year, 1, 1), dt.date(year, 12, 31)):
        assert of_forty(f"It lost 40 boats {said}.", written=Period(day, day))[0] == said


def test_a_place_is_not_cut_where_the_reach_ends() -> None:
    found = {of_forty(f"40 boats {'x' * many} throughout northwestern Nigeria.")[2] for many in range(80, 89)}

    assert found == {"throughout northwestern Nigeria"}


@pytest.mark.parametrize(
    "text",
    ["ſince 2019 40 boats", "In the firſt half of laſt year 40 boats", "untİl 2019 40 boats", "ın 2019 40 boats"],
)
def test_letters_that_patterns_take_for_others_do_no_harm(text: str) -> None:
    assert of_forty(text)[0] == text.removesuffix(" 40 boats")


@pytest.mark.parametrize(
    "text",
    [
        "The yard, founded in 1901, has 40 boats.",
        "Founded in 1901 with 40 boats.",
        "The yard said on Tuesday it would build 40 boats.",
        "It has 40 boats, the yard said on Tuesday.",
        "Boats rose from 20 in 2015 to 40 today.",
        "It grew by 40 percent from 2015.",
        "It built 40 more than in 2015.",
        "The 2019 harvest filled 40 boats.",
        "In the 2019 games 40 boats sank.",
        "Last year's storm sank 40 boats.",
        "It sank in 2019. Some 40 boats looked for it.",
        "It may build 40 boats, or march on.",
        "The strike began in 2019, when the yard had 40 boats.",
        "In 2019, 5000 and 12:30 say nothing, and 40 do.",
    ],
)
def test_what_is_not_the_time_of_a_figure(text: str) -> None:
    assert of_forty(text)[0] == ""


def test_each_figure_has_its_own_time() -> None:
    text = "In 2019, the yard built 30 boats, up from 20 in 2015; in 2020 it built 40."

    assert [one[:2] for one in told(text)] == [("30", "In 2019"), ("20", "in 2015"), ("40", "in 2020")]


@pytest.mark.parametrize(
    ("language", "text", "time", "period"),
    [
        ("de", "Im Jahr 2019 baute die Werft 40 Boote.", "Im Jahr 2019", YEAR_2019),
        ("de", "Die Werft baute 2019 mehr als 40 Boote.", "2019", YEAR_2019),
        ("de", "Seit März 2019 baute die Werft 40 Boote.", "Seit März 2019", "2019-03-01/.."),
        ("de", "Am 3. Mai 2019 sanken 40 Boote.", "Am 3. Mai 2019", "2019-05-03/2019-05-03"),
        ("de", "Im dritten Quartal 2019 sanken 40 Boote.", "Im dritten Quartal 2019", "2019-07-01/2019-09-30"),
        ("de", "Im vergangenen Jahr sanken 40 Boote.", "Im vergangenen Jahr", "2023-01-01/2023-12-31"),
        ("fr", "En 2019, le port a reçu 40 navires.", "En 2019", YEAR_2019),
        ("fr", "Depuis mars 2019, 40 navires sont venus.", "Depuis mars 2019", "2019-03-01/.."),
        ("fr", "L’an dernier, 40 navires sont venus.", "L’an dernier", "2023-01-01/2023-12-31"),
        ("fr", "Au troisième trimestre 2019, 40 navires.", "Au troisième trimestre 2019", "2019-07-01/2019-09-30"),
        ("fr", "Le vendredi 3 mai 2019, 40 navires.", "Le vendredi 3 mai 2019", "2019-05-03/2019-05-03"),
        ("es", "El viernes 3 de mayo llegaron 40 barcos.", "El viernes 3 de mayo", ""),
        ("es", "El 3 de mayo de 2019 llegaron 40 barcos.", "El 3 de mayo de 2019", "2019-05-03/2019-05-03"),
        ("es", "El año pasado llegaron 40 barcos.", "El año pasado", "2023-01-01/2023-12-31"),
        ("es", "Desde marzo llegaron 40 barcos.", "Desde marzo", ""),
        ("it", "Nel 2019 sono arrivate 40 barche.", "Nel 2019", YEAR_2019),
        ("it", "Nel terzo trimestre del 2019 40 barche.", "Nel terzo trimestre del 2019", "2019-07-01/2019-09-30"),
        ("it", "L'anno scorso sono arrivate 40 barche.", "L'anno scorso", "2023-01-01/2023-12-31"),
    ],
)
def test_times_in_other_languages(language: str, text: str, time: str, period: str) -> None:
    assert of_forty(text, language)[:2] == (time, period)


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("en", "In Denmark, 40 boats sank.", "In Denmark"),
        ("en", "Some 40 boats sank in Paris, France, on Tuesday.", "in Paris, France"),
        ("en", "Some 40 boats sank across northern Italy.", "across northern Italy"),
        ("en", "Some 40 boats sank in the United States.", "in the United States"),
        ("en", "It has 20 boats in Norway and 40 in Sweden.", "in Sweden"),
        ("de", "In Deutschland sanken 40 Boote.", "In Deutschland"),
        ("fr", "Quelque 40 navires ont coulé en France.", "en France"),
        ("es", "En España se hundieron 40 barcos.", "En España"),
        ("it", "Sono affondate 40 barche a Roma.", "a Roma"),
        ("en", "Some 40 boats sank in Paris Hilton videos.", ""),
        ("en", "Some 40 boats sank in Germany’s north.", ""),
        ("en", "Some 40 boats are in US custody.", ""),
        ("en", "Some 40 boats sank in Danish waters.", ""),
        ("en", "Some 40 boats came from Denmark.", ""),
        ("en", "Some 40 boats sank in Lower Hinterland.", ""),
        ("en", "A spokesman in Berlin said 40 boats sank.", ""),
    ],
)
def test_the_place_of_a_figure(language: str, text: str, place: str) -> None:
    assert of_forty(text, language)[2] == place


def test_relative_times_are_not_read_without_a_day_of_writing() -> None:
    assert told("Last year it built 40 boats.", written=None) == [("40", "Last year", "", "")]


def test_a_year_of_writing_tells_the_last_year_and_not_yesterday() -> None:
    year = Period(dt.date(2024, 1, 1), dt.date(2024, 12, 31))

    assert told("Last year it built 40 boats.", written=year)[0][2] == "2023-01-01/2023-12-31"
    assert told("Yesterday it built 40 boats.", written=year)[0][2] == ""


WORDS = st.sampled_from(
    "in since 2019 March the third quarter of last year , . and 40 boats Denmark 31 between past five years Tuesday "
    "said ’ \ud800 12,000 \n".split(" ")
)


@given(st.lists(WORDS, max_size=40).map(" ".join), st.sampled_from(["en", "de", "fr", "es", "it", "xx"]))
def test_whatever_the_text_a_time_stands_in_the_line_of_its_figure(text: str, language: str) -> None:
    figures = [figure.span for figure in quantities.find(text, language)]

    found = circumstances(text, figures, language, WRITTEN)

    assert len(found) == len(figures)
    for figure, one in zip(figures, found, strict=True):
        for named in filter(None, (one.time, one.place)):
            assert not named.overlaps(figure)
            assert "\n" not in text[min(named.start, figure.start) : max(named.end, figure.end)].strip("\n")
        assert one.period is None or one.time is not None
