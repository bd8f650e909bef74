"""Spellings of one name in other scripts and by other systems of transliteration, brought down to one.

The tables follow the habits of BGN/PCGN and ISO 9, and of the English, German and French press.
"""

from __future__ import annotations

import re
from functools import lru_cache

_CYRILLIC = "абвгдеєжзиіклмнопрстуфхцчшщыэюяђјљњћџґ"  # accents are off already, so that й is и and ё is е
_READ = "a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch y e yu ya dj j lj nj c dzh g".split()
_GREEK = "αβγδεζηθικλμνξοπρστυφχψως"
_HEARD = "a v g d e z i th i k l m n x o p r s t y f kh ps o s".split()
_LETTERS = str.maketrans(dict(zip(_CYRILLIC + _GREEK, _READ + _HEARD, strict=True)) | {"ъ": "", "ь": ""})
_FOLDS = tuple(
    (re.compile(pattern), letters)
    for pattern, letters in (
        (r"s?ch?tsch|shch|szcz|chtch", "s"),  # щ
        (r"tsch|tch|sch|ch|sh|cz|sz", "s"),  # ч, ш: French writes ch where English writes sh
        (r"dsch|dzh|dj", "j"),
        (r"zh", "z"),
        (r"kh", "h"),
        (r"ck|q|c(?![eiy])(?!$)", "k"),
        (r"c", "s"),
        (r"ph", "f"),
        (r"x", "ks"),
        (r"t[sz]", "z"),
        (r"ff$|w", "v"),
        (r"o[uo]|u", "o"),
        (r"e{2}|ie|[yj]", "i"),
        (r"(?<=[^aeio])e$", ""),  # Poutine
        (r"e", "a"),
        (r"(?<=s)ov$", "av"),  # ё after ч and ш is written with e or with o
        (r"(.)\1+", r"\1"),
    )
)


@lru_cache(maxsize=1 << 16)
def romanised(word: str) -> str:
    """What the transliterations of one word have in common: "gorbachev" and "gorbatschow" give "gorbasav".

    The word is one of a key of `text.names`; what it gives is no word of any language.
    """
    word = word.translate(_LETTERS)
    for pattern, letters in _FOLDS:
        word = pattern.sub(letters, word)
    return word
