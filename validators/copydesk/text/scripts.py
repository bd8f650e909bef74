"""The script of a letter, and words that mix two so that one letter passes for another.

The script is the first word of the letter's Unicode name, which the standard never changes (Unicode Character Encoding
Stability Policies, "Name Stability"). Compatibility forms, signs such as "MICRO SIGN" and mathematical alphabets belong
to no one script here.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from copydesk.model import Span
from copydesk.text.characters import beyond_ascii

if TYPE_CHECKING:
    from collections.abc import Iterator

LATIN, GREEK, CYRILLIC = "latin", "greek", "cyrillic"
HAN, KANA, HANGUL = "cjk", "kana", "hangul"
COMMON = ""

_NAMED = {
    "arabic", "armenian", "bengali", "cherokee", "cjk", "cyrillic", "devanagari", "ethiopic", "georgian", "greek",
    "gujarati", "gurmukhi", "hangul", "hebrew", "kannada", "khmer", "lao", "latin", "malayalam", "mongolian", "myanmar",
    "oriya", "sinhala", "syriac", "tamil", "telugu", "thaana", "thai", "tibetan",
}  # fmt: skip
_SCRIPTS = {name: name for name in _NAMED} | {"hiragana": KANA, "katakana": KANA, "coptic": GREEK}

_LATIN = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
_OTHER = "\u0370-\u0373\u0376-\u03ff\u0400-\u052f\u0531-\u0587"
# Cherokee, Canadian syllables, Coptic, Tifinagh, Lisu, full-width, Gothic to Deseret, mathematical alphabets.
_EXOTIC = (
    "\u13a0-\u13ff\u1400-\u167f\u2c80-\u2cff\u2d30-\u2d7f\ua4d0-\ua4ff\uff21-\uff3a\uff41-\uff5a"
    "\U00010280-\U000105ff\U0001d400-\U0001d7cb"
)
_SEAM = re.compile(rf"[{_OTHER}{_EXOTIC}](?:(?=[{_LATIN}])|(?<=[{_LATIN}].))")
_OTHERS = re.compile(rf"[{_OTHER}{_EXOTIC}]")
_STRANGERS = re.compile(rf"[{_EXOTIC}]")
_ASCII = re.compile("[A-Za-z]")
_FEW = 2
_BEFORE = re.compile(r"[^\W_]{0,64}\Z")
_AFTER = re.compile(r"[^\W_]{0,64}")

_STEM = re.compile(rf"[A-Z]{{2,64}}(?![A-Z])[{_OTHER}]{{1,64}}")
_GLUED = re.compile(
    rf"[{_OTHER}]{{3,64}}(?<![\u0410-\u042f])[A-Z]|[{_LATIN}]{{3,64}}(?<![A-Z])[\u0391-\u03a9\u0410-\u042f]"
)

# Letters that look like Latin ones in most typefaces: Unicode Technical Standard #39, confusables.txt 16.0.
_LOOKALIKES = frozenset(
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0455\u0456\u0458\u04bb\u04cf\u0501\u051b\u051d\u0475"  # Cyrillic
    "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u0405\u0406\u0408\u04ae\u04c0\u051a\u051c"
    "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7"  # Greek
    "\u03bf\u03bd\u03b9\u03f2\u03f3"
    "\u0585\u057d\u0578\u0570\u0575"  # Armenian
)
_LATIN_LOOKALIKES = frozenset("aceiopxyhsjABCEHIKMOPTXYSJNZ")


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


def lookalikes(text: str) -> Iterator[tuple[Span, str]]:
    """Words of two scripts in which every letter of the rarer one passes for the other, and those letters."""
    if not _OTHERS.search(beyond_ascii(text)):
        return
    end = 0
    for seam in _SEAM.finditer(text):
        if seam.start() >= end:
            word = _word_around(text, seam.start())
            end = word.end
            if letters := _disguised(word.of(text)):
                yield word, letters


def _word_around(text: str, at: int) -> Span:
    before = _BEFORE.search(text, max(0, at - 64), at)
    after = _AFTER.match(text, at)
    return Span(before.start() if before else at, after.end() if after else at)


def _disguised(word: str) -> str:
    """The letters that pass for another script's, where the word is not an honest mixture."""
    if strangers := _STRANGERS.findall(word):
        is_variable = len(strangers) == 1 and word.startswith(strangers[0])  # "𝑛th"
        return "" if is_variable or len(_ASCII.findall(word)) < _FEW else "".join(strangers)
    counts = scripts(word)
    if len(counts) != _FEW or not word.isalpha() or _is_inflected(word):
        return ""
    rarer = min(counts, key=lambda name: (counts[name], name == LATIN))
    allowed = _LATIN_LOOKALIKES if rarer == LATIN else _LOOKALIKES
    letters = "".join(letter for letter in word if script(letter) == rarer)
    return letters if len(word) > len(letters) + 1 and set(letters) <= allowed else ""


def _is_inflected(word: str) -> bool:
    """An acronym with an ending in another script, as in Russian "SMSа", or a capital glued on by a lost space."""
    return _STEM.fullmatch(word) is not None or _GLUED.fullmatch(word) is not None
