"""Which mark stands before the decimals, by language (Unicode CLDR 46, `numbers.json`, symbol `decimal`)."""

from __future__ import annotations

_COMMA = frozenset(
    "af az be bg bs ca cs da de el es et eu fi fo fr gl hr hu hy id is it ka kk ky lb lo lt lv mk nb nl nn no pl pt ro "
    "ru sk sl sq sr sv tr tt uk uz vi".split()
)
_POINT = frozenset(
    "am ar bn cy en fa fil ga gd gu he hi ja km kn ko ml mn mr ms mt my ne pa si so sw ta te th ti tl ur zh zu".split()
)
# Spanish is written with a comma in Spain and South America, with a point further north.
_POINT_REGIONS = frozenset(
    {
        "es-mx",
        "es-us",
        "es-gt",
        "es-hn",
        "es-sv",
        "es-ni",
        "es-pa",
        "es-do",
        "es-pr",
        "es-pe",
        "de-ch",
        "de-li",
        "it-ch",
    }
)


def decimal_mark(language: str) -> str:
    """The decimal mark of a language by its BCP 47 tag: "." or ","; empty when the language is not known."""
    tag = language.lower().replace("_", "-")
    primary = tag.partition("-")[0]
    if tag in _POINT_REGIONS or primary in _POINT:
        return "."
    return "," if primary in _COMMA else ""
