"""Who speaks: the word of saying beside a quotation, and whose it is.

"X said" and "said X" are told apart by what stands between the mark and the word.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from copydesk.model import Span
from copydesk.text.quotations import subjects
from copydesk.text.quotations.subjects import NAME, WORD
from copydesk.text.quotations.words import BREAKS, SAYING

if TYPE_CHECKING:
    from collections.abc import Sequence

_AFTER, _BEFORE, _CREDITED = 160, 240, 80  # code points in which a speaker may be named
_CLOSING = 6  # code points of marks and spaces at the end of a quotation
_TIED = 2  # words from the word of saying to the mark: "said that"
_SUBJECT_WORDS = 12  # between the mark and the word of saying
_ABBREVIATED = ("Mr", "Ms", "Dr", "St", "Mrs", "Sen", "Rep", "Gov", "[A-Z]")
_FULL_STOP = r"\.(?=\s|$)" + "".join(rf"(?<!\b{word}\.)" for word in _ABBREVIATED)
SENTENCE_END = re.compile(rf"[!?](?=\s|$)|{_FULL_STOP}")
_STOP = re.compile(rf"[\n“„«\"‘]|''|[!?](?=\s|$)|{_FULL_STOP}")
_LABEL = re.compile(rf"(?:^|\n|[.!?…] )\s{{0,3}}[-–—•]?\s{{0,2}}(?P<name>{NAME}):\s{{0,3}}[-–—]?\s{{0,2}}$")
_LABELLED = 7  # code points before the quotation in which the colon of a label stands
_CREDIT = re.compile(rf"\s{{0,4}}\n?\s{{0,4}}(?:[—–―~]|--)\s{{0,2}}(?P<name>{NAME})(?=[,\s]|$)")


class Attribution(NamedTuple):
    """What tells of saying, and the speaker where one is named."""

    cue: str
    speaker: Span | None
    tied: bool = True  # nothing but a word stands between; else the mark may be about a term of the sentence


def behind(text: str, quotation: Span, floor: int) -> Attribution | None:
    """What the words after a quotation say of its speaker, as far as `floor`."""
    floor = min(floor, quotation.end + _AFTER)
    stop = _STOP.search(text, quotation.end, floor)
    end = stop.start() if stop else floor
    words = list(islice(WORD.finditer(text, quotation.end, end), _SUBJECT_WORDS))
    at = next((at for at, word in enumerate(words) if word[0].lower() in SAYING), None)
    if at is None or not _runs_on(text, quotation, words, at):
        return None
    if subjects.silent(words[:at]):
        return Attribution(words[at][0], subjects.after(text, words[at], end))
    if any(word[0].lower() in BREAKS for word in words[:at]):
        return None
    return Attribution(words[at][0], subjects.before(text, words[:at]))


def ahead(text: str, start: int, floor: int) -> Attribution | None:
    """What the words before a quotation that begins at `start` say of its speaker, back to `floor`."""
    floor = max(floor, start - _BEFORE)
    floor = max(floor, text.rfind("\n", floor, start) + 1)
    if ":" in text[max(floor, start - _LABELLED) : start] and (label := _LABEL.search(text, floor, start)):
        return Attribution(":", Span(*label.span("name")))
    for stop in SENTENCE_END.finditer(text, floor, start):
        floor = stop.end()
    words = list(WORD.finditer(text, floor, start))
    at = next(
        (at for at in range(len(words) - 1, -1, -1) if words[at][0].lower() in SAYING),
        None,
    )
    if at is None:
        return None
    return Attribution(words[at][0], subjects.ahead(text, words, at, start), tied=len(words) - at <= _TIED)


def credited(text: str, end: int) -> Attribution | None:
    """A name behind a dash, after a quotation or on the line below it."""
    found = _CREDIT.match(text, end, end + _CREDITED)
    return Attribution("—", Span(*found.span("name"))) if found and subjects.is_name(found["name"]) else None


def _runs_on(text: str, quotation: Span, words: Sequence[re.Match[str]], at: int) -> bool:
    """Whether punctuation ties the words to the quotation: “Not us,” said Keller; « Jamais », a dit Jean."""
    last = text[max(quotation.start, quotation.end - _CLOSING) : quotation.end].rstrip("”“»«\"'’‘ \u00a0\u202f")[-1:]
    between = text[quotation.end : words[0].start()].strip()
    if last == "." or between.startswith((".", ";", ":", ")")):
        return False
    return at == 0 or last in ",!?…—–-" or between[:1] in {",", "—", "–", "-"}
