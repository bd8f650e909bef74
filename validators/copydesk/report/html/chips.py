"""Text for the page: escaped, with chips in place of the characters that nobody would see."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache
from itertools import groupby, islice, starmap

from markupsafe import Markup, escape

from copydesk.report.escapes import HIDDEN, visible

_RUN = re.compile(rf"(?:{HIDDEN.pattern})++")
_CHIP = Markup('<bdi class="hidden" title="{}">{}</bdi>')
_ONE_BY_ONE = 100  # chips up to which a run of different hidden characters is shown in its order
_UNNAMED = {"Cc": "control character", "Cs": "lone surrogate"}  # by category
_NAMED = 8  # kinds named of a longer run; the others are summed


def shown(text: str) -> Markup:
    """`text` escaped for HTML, its hidden characters as chips.

    A chip names a character and says how often it stands there in a row. Where more than a hundred chips would follow
    one another, there is one a kind, with the number of all of it in the run.
    """
    escaped = escape(text)
    return Markup(_RUN.sub(_chips, escaped)) if _RUN.search(escaped) else escaped  # noqa: S704 - escaped, and chips


def _chips(found: re.Match[str]) -> str:
    run = found[0]
    if len(run) == 1:
        return _chip(run, 1)
    counted = ((character, sum(1 for _ in same)) for character, same in groupby(run))
    chips = list(islice(counted, _ONE_BY_ONE + 1))
    return "".join(starmap(_chip, chips if len(chips) <= _ONE_BY_ONE else _summed(run)))


def _summed(run: str) -> list[tuple[str, int]]:
    """How often each kind stands in a run, the most frequent first; the last stands for all the rarer ones."""
    kinds = Counter(run).most_common()
    rest = sum(number for _, number in kinds[_NAMED:])
    return [*kinds[:_NAMED], *([("", rest)] if rest else [])]


@lru_cache(maxsize=10_000)
def _chip(character: str, number: int) -> str:
    """The markup of a chip; without a character it stands for others than those beside it."""
    name = unicodedata.name(character, _UNNAMED.get(unicodedata.category(character))) if character else "others"
    times = f" × {number:,}" if number > 1 else ""
    return _CHIP.format(name or "unnamed character", (visible(character) or "others") + times)
