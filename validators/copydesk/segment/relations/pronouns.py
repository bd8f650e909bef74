"""Binds "he" and "she" at the head of a clause to the one person who can be meant.

That is the subject of the clause or sentence before, and only where nobody else is named there. Where a quotation mark
stands between the two, or a word for the other sex before the name, nobody is meant.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from copydesk.segment.relations.phrases import statements
from copydesk.segment.relations.tags import Line
from copydesk.text import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.segment.relations.phrases import Statement

_PRONOUN = re.compile("(?:(?<![^.])|(?<=[,y]))(?:[PR]|a(?=[ij]))")
_IL = "il"  # French "he": tagged as the Italian article that it is, too
_OTHER_SEX = {"P": "feminine", "a": "feminine", "R": "masculine"}
_TITLE = "a?[mft]{0,3}(?:(?:[CD]{1,4}|N)S?)?[mft]{0,3}W(?:N|[op]a?[CD]{1,4})?"  # U.S. President; the king of Spain
_LEADS = re.compile(f"(?:[xrIgd][xadIz0CD]{{0,5}},|d,?)?(?:{_TITLE},?)?t?")  # what may stand before the subject
_SUBJECT = re.compile("[CD]{1,8}(?:p[ap]{0,2}[CD]{1,4}){0,2}(?=[,(xijhrIgduaGVMcFJKLEUXZ])")
_APPOSED = re.compile(rf"[,(]{_TITLE}[,)]")  # , president of France,
_ASIDE = re.compile("I[a]?[CD]{1,3}|Dx")  # in Paris; French reporters
_OTHERS = re.compile('[CDW"]')
_END = re.compile('[."]')
_FAR = 120  # tokens of a sentence that are looked at


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom a pronoun may mean: where the name stands in the text, and the words up to it in lower case."""

    start: int
    end: int
    words: frozenset[str]


def bound(text: str, line: Line, before: Line | None) -> Iterator[tuple[Line, Statement, Person]]:
    """Each statement about a pronoun that can mean one person only; and that person.

    `before` is the line before, where the same passage goes on. The line that comes with a statement is the clause that
    the pronoun heads, with a name in its place.
    """
    person: Person | None = None
    for found in _PRONOUN.finditer(line.tags):
        at = found.start()
        if found[0] == "a" and _word(text, line, at) != _IL:
            continue
        person = _meant(text, line, at, (before, person))
        if person and vocabulary.gendered(_OTHER_SEX[found[0]]).isdisjoint(person.words):
            clause = _clause(line, at)
            for statement in statements(clause.tags):
                said = _word(text, clause, statement.words[0])
                if statement.subject == (0, 1) and said not in vocabulary.gendered(_OTHER_SEX[found[0]]):
                    yield clause, statement, person


def _meant(text: str, line: Line, at: int, known: tuple[Line | None, Person | None]) -> Person | None:
    """Whom the pronoun at a token can mean, by the line before and the person whom the pronoun before it means."""
    before, last = known
    begin = _begin(line, at)
    if at > begin:
        return _subject(text, line, begin, at)
    if begin == 0:
        return _subject(text, before, *_last_sentence(before)) if before else None
    start = _begin(line, begin - 1)
    if _PRONOUN.match(line.tags, start):
        return None if _OTHERS.search(line.tags, start + 1, begin - 1) else last
    return _subject(text, line, start, begin - 1)


def _begin(line: Line, token: int) -> int:
    """The first token of the sentence, as far as it is looked at."""
    return max(line.tags.rfind(".", max(0, token - _FAR), token) + 1, token - _FAR)


def _last_sentence(line: Line) -> tuple[int, int]:
    end = len(line.tags.rstrip("."))
    return _begin(line, end), end


def _subject(text: str, line: Line, start: int, end: int) -> Person | None:
    """The person with whose name a stretch of tokens begins, titles aside; None where it names others, too."""
    leads = _LEADS.match(line.tags, start, end)
    found = _SUBJECT.match(line.tags, leads.end() if leads else start, end)
    if found is None:
        return None
    apposed = _APPOSED.match(line.tags, found.end(), end)
    rest = line.tags[apposed.end() if apposed else found.end() : end]
    if _OTHERS.search(_ASIDE.sub("", rest)):
        return None
    words = text[line.starts[start] : line.ends[found.end() - 1]].lower().split()
    return Person(line.starts[found.start()], line.ends[found.end() - 1], frozenset(words))


def _clause(line: Line, at: int) -> Line:
    """The clause that begins with a token, as a line in which that token is a name."""
    found = _END.search(line.tags, at + 1, at + _FAR)
    end = found.start() if found else at + _FAR
    senses = {token - at: line.senses[token] for token in range(at, end) if token in line.senses}
    tags = f"C{line.tags[at + 1 : end]}"
    return Line(tags, line.starts[at:end], line.ends[at:end], senses, tags, line.language)


def _word(text: str, line: Line, token: int) -> str:
    return text[line.starts[token] : line.ends[token]].lower()
