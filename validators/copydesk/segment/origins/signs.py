"""The signs of a line: marks, figures, smileys, links."""

from __future__ import annotations

import re
from functools import lru_cache

from copydesk.segment.origins.words import WESTERN, western

_MARKS = {
    "#mark": "!?",
    "#bar": "|»›·•",
    "#quote": '"“”„«',
    "#paren": "(",
    "#semicolon": ";",
    "#dash": "—–",
    "#copyright": "©®",
}
_PARTS = {
    "#shout": ("!!", "??", "?!", "!?"),
    "#dots": ("..", "…"),
    "#smiley": (":)", ":-)", ";)", ";-)", ":D", ":(", ":-(", "<3", ":P", "=)"),
    "#address": (" @",),
    "#link": ("http://", "https://", "www."),
    "#small i": (" i ", " i'", " i’"),
}
_YEAR = re.compile(r"(?:19|20)(?<!\w\d\d)\d\d\b")
_CLOCK = re.compile(r"\b\d\d?:\d\d")
_EMOJI = re.compile(r"[\U0001F300-\U0001FAFF☀-➿]")
_ARROWS = str.maketrans("→←", "||")  # marks that are not Western, as one that is and says the same
_LOUD = "".join(_MARKS.values()) + "…:=<@0123456789"  # what no sign is without, beside full stops and letters
_QUIET = bytes(set(range(256)) - set(_LOUD.encode(WESTERN)))
_ONE_DIGIT = bytes.maketrans(b"0123456789", b"0000000000")
_ZERO = ord("0")

Possible = tuple[tuple[str, ...], tuple[tuple[str, tuple[str, ...]], ...]]


def signs(line: str, raw: bytes | None) -> list[str]:
    """The traits that single characters and their sequences give a stripped line, each a name after #.

    `raw` is the line as `western` gives it.
    """
    loud = _loud(line, raw)
    marks, sequences = _possible(loud)
    found = [*marks]
    for name, parts in sequences:
        for part in parts:
            if part in line:
                found.append(name)
                break
    if line[0] == "@":
        found.append("#address")
    if _ZERO in loud:
        found += _figures(line)
    if raw is None and _EMOJI.search(line):
        found.append("#emoji")
    return found


def _loud(line: str, raw: bytes | None) -> frozenset[int]:
    """The Western codes of the characters of a line by which signs are told; 0 stands for every digit."""
    if raw is None:
        raw = line.translate(_ARROWS).encode(WESTERN, "ignore")
    return frozenset(raw.translate(_ONE_DIGIT, _QUIET))


@lru_cache(maxsize=5000)
def _possible(loud: frozenset[int]) -> Possible:
    """The marks among some characters, and the sequences they allow. Few sets of them are met again and again."""
    marks = tuple(name for name, chars in _MARKS.items() if not loud.isdisjoint(chars.encode(WESTERN)))
    allowed = ((name, tuple(p for p in parts if _loud(p, western(p)) <= loud)) for name, parts in _PARTS.items())
    return marks, tuple((name, parts) for name, parts in allowed if parts)


def _figures(line: str) -> list[str]:
    found = ["#number"]
    if ("19" in line or "20" in line) and _YEAR.search(line):
        found.append("#year")
    if ":" in line and _CLOCK.search(line):
        found.append("#clock")
    return found
