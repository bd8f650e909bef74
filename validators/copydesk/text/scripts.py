"""The script of a letter, of words, and of a language tag.

The script is the first word of the letter's Unicode name, which the standard never changes (Unicode Character Encoding
Stability Policies, "Name Stability"). Compatibility forms, signs such as "MICRO SIGN" and mathematical alphabets belong
to no one script here.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import lru_cache

LATIN, GREEK, CYRILLIC = "latin", "greek", "cyrillic"
HAN, KANA, HANGUL = "cjk", "kana", "hangul"
COMMON = ""

_NAMED = {
    "arabic", "armenian", "bengali", "cherokee", "cjk", "cyrillic", "devanagari", "ethiopic", "georgian", "greek",
    "gujarati", "gurmukhi", "hangul", "hebrew", "kannada", "khmer", "lao", "latin", "malayalam", "mongolian", "myanmar",
    "oriya", "sinhala", "syriac", "tamil", "telugu", "thaana", "thai", "tibetan",
}  # fmt: skip
_SCRIPTS = {name: name for name in _NAMED} | {"hiragana": KANA, "katakana": KANA, "coptic": GREEK}


@lru_cache(maxsize=1 << 14)
def script(letter: str) -> str:
    """The script of one character, such as "latin" or "cyrillic"; COMMON for what belongs to none or to several."""
    return _SCRIPTS.get(unicodedata.name(letter, "").partition(" ")[0].lower(), COMMON) if letter.isalpha() else COMMON


def scripts(words: str) -> Counter[str]:
    """How many letters of each script stand in `words`; what is common to several is not counted."""
    if words.isascii():
        return Counter({LATIN: sum(map(str.isalpha, words))})
    counts = Counter(map(script, words))
    del counts[COMMON]
    return counts


def leading_script(words: str) -> str:
    """The script most letters of `words` are in, COMMON when there are none; the first seen wins a tie."""
    return next((name for name, letters in scripts(words).most_common(1) if letters), COMMON)
