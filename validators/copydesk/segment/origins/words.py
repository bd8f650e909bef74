"""The words of a line."""

from __future__ import annotations

import re

_WORD = re.compile(r"[぀-ヿ㐀-鿿]|[^\W\d_぀-ヿ㐀-鿿]+(?:'[^\W\d_]+)?")
# Where all but letters and apostrophes is blank: a word; an apostrophe that is not the only one inside a word.
_SPELT = re.compile(r"[^ ']+(?:'[^ ']+)?")
_STRAY = re.compile(rb"'(?:(?![^ '])|(?<![^ ']')|(?=[^ ']+'))")
WESTERN = "cp1252"
"""The code with one byte a character in which most lines can be written, letters and marks."""


def _lower_letters() -> bytes:
    """What each byte of a Western line is read as: a small letter, a straight apostrophe, else a blank."""
    chars = bytes(range(256)).decode(WESTERN, "replace")
    read = ["'" if char in "'’" else char.lower() if _WORD.fullmatch(char.lower()) else " " for char in chars]
    return "".join(read).encode(WESTERN)


_READ = _lower_letters()


def western(line: str) -> bytes | None:
    """The line with a byte for each character; None for the few lines that hold others than Western ones."""
    try:
        return line.encode("ascii" if line.isascii() else WESTERN)
    except UnicodeEncodeError:
        return None


def words_of(line: str, raw: bytes | None) -> list[str]:
    """The words of a line in lower case, apostrophes straight; each Chinese or Japanese character is a word.

    From `raw`, the line as `western` gives it, they are read in half the time that a pattern takes.
    """
    if raw is None:
        return _WORD.findall(line.lower().replace("’", "'"))
    spelt = raw.translate(_READ)
    words = (spelt.decode("ascii") if spelt.isascii() else spelt.decode(WESTERN)).split()
    if b"'" in spelt and _STRAY.search(spelt):
        marked = [at for at, word in enumerate(words) if "'" in word]
        for at in reversed(marked):
            words[at : at + 1] = _SPELT.findall(words[at])
    return words
