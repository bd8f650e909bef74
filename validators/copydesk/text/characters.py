"""Characters one by one: what to call them, and what to do with those that cannot be encoded."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache

_SURROGATE = re.compile("[\ud800-\udfff]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_ASCII = bytes(range(0x80))
_DIGITS_ALONE = bytes(b"0"[0] if chr(code).isascii() and chr(code).isdecimal() else b" "[0] for code in range(0x100))
_RUN, _BEYOND_ASCII = re.compile(r"\d+"), re.compile(r"[^\D0-9]")
_MOST_NAMED = 4


def without_surrogates(text: str) -> str:
    """`text` with each lone surrogate replaced by U+FFFD, so that it can be encoded; offsets stay as they are."""
    try:
        text.encode()  # a tenth of what a search would take, and nearly always enough
    except UnicodeEncodeError:
        return _SURROGATE.sub("\ufffd", text)
    return text


@lru_cache(maxsize=1)
def lowered(text: str) -> str:
    """`text` in lower case and without lone surrogates, every character at its place, for automata to search.

    A text is searched for links, for numbers and for advertising: the last answer is kept for the next that asks.
    """
    lower = text.lower()
    if len(lower) != len(text):  # "İ" becomes two code points, and stays
        lower = "".join(char if len(char.lower()) > 1 else char.lower() for char in text)
    return without_surrogates(lower)


@lru_cache(maxsize=1)
def beyond_ascii(text: str) -> str:
    """The characters of `text` outside ASCII, joined; found in its bytes, which is five times as fast as by a pattern.

    Few texts hold many, so every search for rare characters asks here first; the last answer is kept for the next.
    """
    if text.isascii():
        return ""
    return text.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass")


@lru_cache(maxsize=1)
def digit_runs(text: str) -> tuple[tuple[int, int], ...]:
    """Where digits of any script stand together in `text`: from, and up to; in order.

    Those of ASCII are found in bytes, which takes a third of what one search by a pattern does; numbers, ordinals and
    dates all begin here, and so the last answer is kept for the next that asks.
    """
    if _BEYOND_ASCII.search(beyond_ascii(text)):
        return tuple(run.span() for run in _RUN.finditer(text))
    marked = text.encode("latin-1", "replace").translate(_DIGITS_ALONE) + b" "  # one byte a character
    found, end = [], 0
    while (start := marked.find(b"0", end)) >= 0:
        end = marked.find(b" ", start)
        found.append((start, end))
    return tuple(found)


def is_right_to_left(words: str) -> bool:
    """Whether `words` hold a letter of a script that is written from right to left."""
    return not words.isascii() and _RIGHT_TO_LEFT.search(words) is not None


def named(characters: str) -> str:
    """The distinct characters by code point, name and number: "U+200B ZERO WIDTH SPACE (3 times), U+FEFF …"."""
    counts = Counter(characters)
    told = [_one(character, count) for character, count in counts.most_common(_MOST_NAMED)]
    return ", ".join(told) + (f" and {len(counts) - _MOST_NAMED} others" if len(counts) > _MOST_NAMED else "")


def _one(character: str, count: int) -> str:
    name = f"U+{ord(character):04X} {unicodedata.name(character, 'without a name')}"
    return f"{name} ({count} times)" if count > 1 else name
