"""Three libraries that tell languages apart, asked in one way.

eldc is the fastest and the best on short informal text, but knows 60 languages only; CLD2 knows 160, and is surest on
long text. eldc has no wheel for some platforms: without it CLD2 names the suspects, and langdetect, which is slow and
errs in other places, is heard on each of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import pycld2

try:
    import eldc
except ImportError:  # pragma: no cover - depends on the platform
    eldc = None

from copydesk.segment.languages import slow
from copydesk.text.languages import UNKNOWN, primary

if TYPE_CHECKING:
    from collections.abc import Callable

_MOST = 3_000  # code points a witness is shown: more changes no verdict

# What CLD2 may say against eldc, which does not know these; what else it knows it says mostly of stray short words.
_CLD2_ALONE = frozenset({
    "af", "bs", "br", "ceb", "cy", "eo", "fo", "fy", "ga", "gd", "gl", "ha", "ht", "id", "ig", "jv", "kk", "km", "ky",
    "la", "lb", "lg", "mg", "mi", "mk", "mn", "mt", "my", "ne", "nn", "ny", "ps", "rn", "rw", "si", "sn", "so", "st",
    "su", "sw", "tg", "ti", "tk", "tn", "ts", "tt", "ug", "uz", "wo", "xh", "yi", "zu",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Testimony:
    """What one witness says of some words."""

    language: str  # a primary subtag of BCP 47, "und" where it cannot tell
    sure: bool = False


def known_to_cld2_alone(language: str) -> bool:
    """Whether `language` is one that eldc cannot name and CLD2 can be believed about."""
    return language in _CLD2_ALONE


def eldc_serves() -> bool:
    """Whether eldc is installed; else CLD2 is the fastest witness."""
    return eldc is not None


def cld2(words: str) -> Testimony:
    """What CLD2 says. `words` must be free of control characters and surrogates, or it says nothing."""
    try:
        for effort in (False, True):
            code = pycld2.detect(words[:_MOST], bestEffort=effort)[2][0][1]
            if code != "un":
                return Testimony(primary(code), sure=not effort)
    except (pycld2.error, UnicodeEncodeError):
        pass
    return Testimony(UNKNOWN)


def quick(words: str) -> str:
    """The language the fastest witness names, "und" for none."""
    return primary(eldc.detect(words)) if eldc else cld2(words).language


def lead(words: str, language: str, over: str) -> float:
    """By how much the fastest witness finds `language` likelier than `over`: 0 is not at all, 0.75 is very much."""
    scores = _scorer()(words).scores if eldc else slow.likelihoods(words)
    return float(scores.get(_code(language), 0.0) - scores.get(_code(over), 0.0))


def settled(words: str) -> bool:
    """Whether the fastest witness holds its own verdict for reliable."""
    return bool(_scorer()(words).reliable) if eldc else cld2(words).sure


def _code(language: str) -> str:
    return {"nb": "no", "nn": "no", "id": "ms"}.get(language, language)


@cache
def _scorer() -> Callable[[str], eldc.Result]:
    instance = eldc.instance()
    instance.set_scores(eldc.MAX_SCORES)
    details: Callable[[str], eldc.Result] = instance.detect_details
    return details


if eldc:
    eldc.init()
