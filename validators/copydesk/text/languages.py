"""Language tags: their primary subtag, their English name, and which languages are near to one another."""

from __future__ import annotations

from functools import lru_cache

import pycld2

UNKNOWN = "und"  # ISO 639-2: undetermined

_OLD = {"no": "nb", "iw": "he", "in": "id", "jw": "jv", "ji": "yi", "mo": "ro", "fil": "tl", "nso": "st", "un": UNKNOWN}
_LONGEST_CODE = 3  # letters
_NAMES: dict[str, str] = {
    code: name.replace("_", " ").title() for name, code in pycld2.LANGUAGES if not name.startswith("X_")
}
_NAMES |= {"nb": "Norwegian", "nn": "Norwegian Nynorsk", "he": "Hebrew", "jv": "Javanese", "st": "Sotho"}
_CODES = {name.lower(): code for code, name in _NAMES.items() if len(name) > _LONGEST_CODE}

_FAMILIES = tuple(
    frozenset(family.split())
    for family in (
        "nb nn da sv",
        "hr sr bs sl",
        "cs sk",
        "bg mk",
        "ru uk be",
        "ms id su jv",
        "pt gl es ca",
        "af nl",
        "hi mr ne",
        "xh zu",
        "st tn",
        "az tr",
        "ga gd",
    )
)
_TWINS = tuple(frozenset(pair.split()) for pair in ("hr bs", "hr sr", "sr bs", "ms id", "nb nn"))


@lru_cache(maxsize=1 << 10)
def primary(tag: str) -> str:
    """The language a tag or an English name tells, as a primary subtag in its present form: "no-NO" is "nb"."""
    said = tag.strip().lower().replace("_", "-")
    code = _CODES.get(said, said).partition("-")[0]
    return _OLD.get(code, code)


def named(language: str) -> str:
    """The English name of a language, or the tag itself where no name is known."""
    return _NAMES.get(language, language)


def known(language: str) -> bool:
    """Whether `language` is a primary subtag the witnesses can tell."""
    return language in _NAMES


def twins(a: str, b: str) -> bool:
    """Whether two languages are the same, or written so alike that short texts do not tell them apart."""
    return a == b or frozenset((a, b)) in _TWINS


def kin(a: str, b: str) -> bool:
    """Whether two languages are the same or near neighbours, such as Danish and Swedish."""
    return a == b or any(a in family and b in family for family in _FAMILIES)
