"""What is seen of one line on its own: its words and its traits."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from copydesk.segment.origins.cues import is_reply_link
from copydesk.segment.origins.lexicon import KIND_OF
from copydesk.segment.origins.stamps import Stamp, stamp_of

_WORD = re.compile(r"[぀-ヿ㐀-鿿]|[^\W\d_぀-ヿ㐀-鿿]+(?:'[^\W\d_]+)?")
_PLAIN_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")  # the same for ASCII, in half the time
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_CLOCK = re.compile(r"\b\d\d?:\d\d")
_INNER_END = re.compile(r"[^\W\d_]{2}[.!?…]+ [^\W\d_]")
_EMOJI = re.compile(r"[\U0001F300-\U0001FAFF☀-➿]")
_DIGITS = frozenset("0123456789")
_MARKS = {
    "#mark": frozenset("!?"),
    "#bar": frozenset("|»›·•→←"),
    "#quote": frozenset('"“”„«'),
    "#paren": frozenset("("),
    "#semicolon": frozenset(";"),
    "#dash": frozenset("—–"),
    "#copyright": frozenset("©®"),
}
_MARKED = frozenset().union(*_MARKS.values())
_PARTS = (  # name; characters without which it cannot be; what is looked for
    ("#shout", frozenset("!?"), ("!!", "??", "?!", "!?")),
    ("#dots", frozenset(".…"), ("..", "…")),
    ("#smiley", frozenset(":;=<"), (":)", ":-)", ";)", ";-)", ":D", ":(", ":-(", "<3", ":P", "=)")),
    ("#address", frozenset("@"), (" @",)),
    ("#link", frozenset("/w"), ("http://", "https://", "www.")),
    ("#small i", frozenset("i"), (" i ", " i'", " i’")),
)
_END = dict(zip('.!?:…,"”“»);', '.!?:…,"""");', strict=True))
_LEADS = {**dict.fromkeys("-–—*•·", "-"), **dict.fromkeys("\"“„«‘'", '"')}
_CAPITALS, _SENTENCE, _LONG = 40, 3, 15  # words looked at for capitals; of a sentence; of a long line
_READ = 400  # code points of a line that are read: enough to hear who speaks, whatever its length


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a line in lower case, and its traits, each a name after #."""

    words: list[str]
    traits: list[str]
    stamp: Stamp | None = None


def wording_of(line: str, *, cased: bool, most: int = _READ) -> Wording:
    """The wording of a stripped line as its first `most` code points show it; `cased`: capitals mean something here."""
    line = line[:most].rstrip()
    words = (_PLAIN_WORD if line.isascii() else _WORD).findall(line.lower().replace("’", "'"))
    traits = [*_signs(line), f"#words {len(words).bit_length()}"]
    end = _END.get(line[-1]) or ("a" if line[-1].isalpha() else "0" if line[-1].isdigit() else "x")
    traits += (f"#end {end}", f"#start {_start(line[0], cased=cased)}")
    if cased:
        traits += _capitals(line, words)
    stamp = stamp_of(line, words)
    if stamp:
        traits.append("#named stamp" if stamp.named else "#stamp")
    if is_reply_link(line):
        traits.append("#reply")
    if len(words) > _SENTENCE and end in "a0":
        traits.append("#unended")
    return Wording(words, traits + _kinds(words), stamp)


def _signs(line: str) -> list[str]:
    chars = frozenset(line)
    found = [] if chars.isdisjoint(_MARKED) else [name for name, marks in _MARKS.items() if not chars.isdisjoint(marks)]
    for name, needed, parts in _PARTS:
        if not chars.isdisjoint(needed):
            for part in parts:
                if part in line:
                    found.append(name)
                    break
    if line[0] == "@":
        found.append("#address")
    if not chars.isdisjoint(_DIGITS):
        found.append("#number")
        if _YEAR.search(line):
            found.append("#year")
        if _CLOCK.search(line):
            found.append("#clock")
    if not line.isascii() and _EMOJI.search(line):
        found.append("#emoji")
    return found


def _start(char: str, *, cased: bool) -> str:
    if char.isupper():
        return "A"
    if char.islower() and cased:
        return "a"
    if char.isalpha():
        return "a?"
    return "0" if char.isdigit() else _LEADS.get(char, "x")


def _capitals(line: str, words: list[str]) -> list[str]:
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
    counts = Counter(filter(None, map(KIND_OF.get, words)))
    traits = ["#no kind"] if not counts else []
    for kind, count in counts.items():
        traits.append(f"#has {kind}")
        if count > 1:
            traits.append(f"#some {kind}")
        if count * 12 > len(words):
            traits.append(f"#much {kind}")
    if "first person" not in counts and len(words) > _LONG:
        traits.append("#impersonal")
    return traits
