"""Stamps over comments, and the remarks they open."""

from __future__ import annotations

import re

import pytest

from copydesk.segment.origins.remarks import remarks_in
from copydesk.segment.origins.stamps import Stamp, stamp_of
from copydesk.segment.origins.wording import wording_of

ARTICLE = (
    "The ferry returns",
    "The ferry across the sound will sail again from June, the council decided on Tuesday after a year without it.",
    "A crossing will cost four euros, and bicycles travel free of charge on every day but Sunday, the council says.",
)


def stamp(line: str) -> Stamp | None:
    return stamp_of(line, re.findall(r"[^\W\d_]+", line.lower()))


def remarks(*lines: str) -> list[int]:
    """The numbers of the lines under ARTICLE with which remarks begin."""
    texts = [*ARTICLE, *lines]
    found = remarks_in(texts, [wording_of(text, cased=True) for text in texts], [False] * len(texts))
    return [at - len(ARTICLE) for at, begins in enumerate(found) if begins]


@pytest.mark.parametrize(
    "line",
    [
        "Rosa said...",
        "Rosa Keller says:",
        "October 19, 2012 Fazal M.",
        "Posted by: Nina | July 3, 2019 at 08:14 AM",
        "hanne7/10/2012",
        "1. SK - 28 October, 2011",
        "tide_watcher 12 pts",
        "https://northwind.example Nora Wind",
        "Kommentar von Georg77",
        "Pingback: The week in ferries | Northwind",
        "kim • 3 hours ago",
    ],
)
def test_stamps_that_name_who_wrote(line: str) -> None:
    found = stamp(line)
    assert found
    assert found.named


@pytest.mark.parametrize("line", ["10/12/2012", "Jul 23 2012", "November 12th", "5 hours ago"])
def test_stamps_that_tell_only_when(line: str) -> None:
    found = stamp(line)
    assert found
    assert (found.dated, found.named) == (True, False)


@pytest.mark.parametrize(
    "line",
    [
        "“We will sail,” the mayor said.",
        "— Nina Wind (@ninawind) October 30, 2012",
        "Source: Harbour Gazette, November 9, 2012",
        "The first ferry leaves on 9 May at 21:40.",
        "The council has met on 3 May 2019 and again a week later to talk about fares",
        "The ferry cost 12 points more",
        "",
    ],
)
def test_lines_that_are_no_stamps(line: str) -> None:
    assert stamp(line) is None


def test_a_stamp_of_the_article_says_so() -> None:
    found = stamp("Updated by Nora Wind on July 3, 2019 at 8:14 am")
    assert found
    assert found.article


def test_remarks_under_and_over_their_stamps() -> None:
    assert remarks(
        "Rosa says:", "March 1, 2019 at 8:12 am", "Great news!", "Tom says:", "March 1, 2019 at 9:30 am", "I hope so."
    ) == [
        0,
        3,
    ]
    assert remarks("Nora", "Jul 23 2012", "Will it take dogs?", "Tom", "Jul 24 2012", "Yes, it will.") == [0, 3]
    assert remarks("Will it take dogs?", "July 3, 2019 Nora", "Yes, it will.", "July 4, 2019 Tom") == [0, 2]


@pytest.mark.parametrize(
    "lines",
    [
        ("The company said:", "We have received letters from members of the crew and will answer them all."),
        ("The ferry museum opens", "July 3, 2019", "All about ropes", "July 4, 2019"),
        ("Comments", "July 3, 2019"),
        ("Updated July 3, 2019 by Nora Wind", "The council has since met again, and the fare stays as it was."),
    ],
)
def test_what_looks_like_a_remark_and_is_none(lines: tuple[str, ...]) -> None:
    assert not remarks(*lines)


def test_a_byline_above_the_article_opens_no_remark() -> None:
    texts = [ARTICLE[0], "By Nora Wind", "July 3, 2019 at 8:14 am", *ARTICLE[1:]]
    assert not any(remarks_in(texts, [wording_of(text, cased=True) for text in texts], [False] * len(texts)))
