"""Lines that begin with a dash and say who speaks: – Vet ej, säger Anna. —No sé —dijo Ana—, ya veremos.

Lists begin with dashes too, so a line counts only when a word of saying stands in it behind a comma or a dash, in one
of the languages that print dialogue so; English and German do not.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copydesk.model import Span
from copydesk.text.quotations import subjects
from copydesk.text.quotations.words import AUXILIARIES, DASHED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LINE = re.compile(r"^[ \t\u00a0]{0,4}[—–―-][ \t\u00a0]?(?=[^\W\d_]|[¿¡«\"“])", re.MULTILINE)
_DASHES = frozenset("—–―-")
_WORD = re.compile(r"[^\W\d_]+")
_TIE = re.compile(r"[,!?…][ \u00a0]?[—–―-]?[ \u00a0]?$|[\w.][ \u00a0]?[—–―][ \u00a0]?$|\w[ \u00a0]-[ \u00a0]$")
_RESUMES = re.compile(r"[ \u00a0]?[—–―][,.;:]?[ \u00a0]?")
_SENTENCE_END = re.compile(r"[.!?…](?=\s|$)")
_READ = 600  # code points of a line in which the word of saying is looked for


def may_speak(words: str) -> bool:
    """Whether a line of `words` might begin with a dash; of several lines, any might."""
    inked = words.strip()
    return inked[:1] in _DASHES or "\n" in inked


def dialogue(text: str, span: Span) -> Iterator[tuple[Span, Span | None, str]]:
    """The spoken pieces of each line of dialogue in a span, the speaker where one is named, and the word of saying."""
    for lead in _LINE.finditer(text, span.start, span.end):
        stop = text.find("\n", lead.end(), span.end)
        end = stop if stop >= 0 else span.end
        words = list(_WORD.finditer(text, lead.end(), min(end, lead.end() + _READ)))
        for at in range(1, len(words)):
            if tie := _tie(text, words, at, lead.end()):
                start = lead.start() + len(lead[0]) - len(lead[0].lstrip())
                yield from _pieces(text, Span(start, end), tie, words[at])
                break


def _tie(text: str, words: Sequence[re.Match[str]], at: int, floor: int) -> re.Match[str] | None:
    """What ties a word of saying to the words before it, as in ", a dit" and "— сказал"; None where nothing does."""
    if words[at][0].lower() not in DASHED:
        return None
    first = at - 1 if words[at - 1][0].lower() in AUXILIARIES else at
    return _TIE.search(text, max(floor, words[first].start() - 4), words[first].start())


def _pieces(text: str, line: Span, tie: re.Match[str], cue: re.Match[str]) -> Iterator[tuple[Span, Span | None, str]]:
    ending = _SENTENCE_END.search(text, cue.end(), line.end)
    stop = ending.start() if ending else line.end
    speaker = subjects.after(text, cue, stop)
    yield Span(line.start, tie.start() + 1), speaker, cue[0]
    dashed = any(dash in tie[0] for dash in "—–―")
    again = _RESUMES.search(text, cue.end(), stop) if dashed else None
    if again:
        again = _RESUMES.match(text, again.start(), line.end)  # with the stop that ends the clause
    elif ending:
        again = _RESUMES.match(text, ending.end(), line.end)
    if again and text[again.end() : line.end].strip():
        yield (
            Span(again.end(), again.end() + len(text[again.end() : line.end].rstrip())),
            speaker,
            cue[0],
        )
