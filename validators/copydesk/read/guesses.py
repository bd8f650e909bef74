"""Guesses the encoding of bytes that do not say it, and weighs the Western ones by the language that comes out."""

from __future__ import annotations

import pycld2
from charset_normalizer import from_bytes

_WESTERN = ("cp1252", "cp1250", "cp1254", "cp1257")  # the commonest first: it wins a tie
_WIDE = ("utf_16", "utf_32")  # the sample may begin with their mark, the file does not: that was looked at before
_LATIN_END = "\u0250"


def likeliest(sample: bytes) -> str | None:
    """The Python name of the likeliest encoding; None when no reading makes sense.

    charset-normalizer takes "naïve" for Czech "naďve": it sees letters, not words.
    Where its reading is in Latin letters, the four Western code pages are compared by the score that pycld2 gives the
    language each of them makes.
    """
    best = from_bytes(sample).best()
    if best is None or best.encoding.startswith(_WIDE):
        return None
    name = best.encoding
    if _is_latin(str(best)):
        name = max((*_WESTERN, name), key=lambda rival: _fluency(sample, rival))
    return name.replace("_", "-")


def _is_latin(text: str) -> bool:
    return all(character < _LATIN_END or not character.isalpha() for character in text)


def _fluency(sample: bytes, name: str) -> float:
    try:
        _, _, languages = pycld2.detect(sample.decode(name), bestEffort=True)
    except (UnicodeDecodeError, pycld2.error):
        return -1.0
    return float(languages[0][3])
