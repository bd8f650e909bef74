"""What is seen of one line on its own: its words and its traits."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from copydesk.segment.origins.cues import is_reply_link
from copydesk.segment.origins.lexicon import KIND_OF
from copydesk.segment.origins.signs import signs
from copydesk.segment.origins.stamps import Stamp, stamp_of
from copydesk.segment.origins.words import western, words_of

_INNER_END = re.compile(r"[^\W\d_]{2}[.!?…]+ [^\W\d_]")
_MIXED = re.compile(r"[A-Z][a-z]")
_END = dict(zip('.!?:…,"”“»);', '.!?:…,"""");', strict=True))
_UNENDED = frozenset(("#end a", "#end 0"))
_LEADS = {**dict.fromkeys("-–—*•·", "-"), **dict.fromkeys("\"“„«‘'", '"')}
_CAPITALS, _SENTENCE, _LONG = 40, 3, 15  # words looked at for capitals; of a sentence; of a long line
_READ = 400  # code points of a line that are read: enough to hear who speaks, whatever its length
_SIZES = tuple(f"#words {bits}" for bits in range(32))  # by the bits of their number
_COUNTED = {kind: (f"#has {kind}", f"#some {kind}", f"#much {kind}") for kind in KIND_OF.values()}


class Wording(NamedTuple):
    """The words of a line in lower case, and its traits, each a name after #. A tuple, as a document has hundreds."""

    words: list[str]
    traits: list[str]
    stamp: Stamp | None = None


def wording_of(line: str, *, cased: bool, most: int = _READ) -> Wording:
    """The wording of a stripped line as its first `most` code points show it; `cased`: capitals mean something here."""
    if len(line) > most:
        line = line[:most].rstrip()
    raw = western(line)
    words, traits = words_of(line, raw), signs(line, raw)
    end = _end(line[-1])
    traits += (_SIZES[len(words).bit_length()], end, _start(line[0], cased))
    if cased:
        traits += _capitals(line, words)
    stamp = stamp_of(line, words)
    if stamp:
        traits.append("#named stamp" if stamp.named else "#stamp")
    if is_reply_link(line, words):
        traits.append("#reply")
    if len(words) > _SENTENCE and end in _UNENDED:
        traits.append("#unended")
    traits += _kinds(words)
    return Wording(words, traits, stamp)


@lru_cache(maxsize=1000)
def _end(char: str) -> str:
    return f"#end {_END.get(char) or ('a' if char.isalpha() else '0' if char.isdigit() else 'x')}"


@lru_cache(maxsize=1000)
def _start(char: str, cased: bool) -> str:  # noqa: FBT001 - cached, and slower by name
    if char.isupper():
        return "#start A"
    if char.islower() and cased:
        return "#start a"
    if char.isalpha():
        return "#start a?"
    return f"#start {'0' if char.isdigit() else _LEADS.get(char, 'x')}"


def _capitals(line: str, words: list[str]) -> list[str]:
    if not _MIXED.search(line):  # most lines hold a word with a capital, and need not be compared
        lower, upper = line.lower(), line.upper()
        if lower == upper:
            return []
        if line == lower:
            prose = len(words) > _LONG or _INNER_END.search(line)
            return ["#no capitals", "#prose without capitals"] if prose else ["#no capitals"]
        if line == upper:
            return ["#all capitals"]
    if len(words) < _SENTENCE:
        return []
    tokens = line.split(maxsplit=_CAPITALS)[:_CAPITALS]
    return [f"#titled {min(4, 5 * sum(map(str.istitle, tokens)) // len(tokens))}"]


def _kinds(words: list[str]) -> list[str]:
    counts: dict[str, int] = {}
    for kind in filter(None, map(KIND_OF.get, words)):
        counts[kind] = counts.get(kind, 0) + 1
    traits = ["#no kind"] if not counts else []
    for kind, count in counts.items():
        has, some, much = _COUNTED[kind]
        traits.append(has)
        if count > 1:
            traits.append(some)
        if count * 12 > len(words):
            traits.append(much)
    if "first person" not in counts and len(words) > _LONG:
        traits.append("#impersonal")
    return traits
