"""Letters and words behind a number that stand for a unit or a currency, and as well for something else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copydesk.text.quantities import units

if TYPE_CHECKING:
    from copydesk.text.quantities.figure import Figure

# Capital letters that stand for other things oftener than for units, and letters that are words.
_LETTERS = frozenset("aAFJKMNTBd")
# Currencies that are English words: read where a sum stands before them, and nothing behind that goes with the word.
WORDS = {
    "won": re.compile(
        r" (?!an? (?:hour|day|night|week|month|year|share|head|person|piece)\b)"
        r"(?:the|an?|his|her|their|its|our|my|your|by|back|over|it|every|all|against|with|at|this|that|out|no)\b"
    ),
    "real": re.compile(r"[ \u00a0-](?!(?:a|per) (?:day|week|month|year|share)\b|(?:and|or|for|from|to)\b)\w"),
}
_NAMES = frozenset({"rand", "rands", "sterling"})  # currencies in lower case, people and towns otherwise
_CODE_CHARS = 3


def is_doubtful(text: str, figure: Figure, found: units.Named, at: int) -> bool:
    """Whether the unit found at `at` behind a figure is none: "5 A", "Section 3 m", "COP 26", "2 million won the"."""
    written, gap = found.written, at - figure.span.end
    if not written.isalpha():
        return False
    if len(written) == 1:
        return gap > 1 or (written in _LETTERS and gap != 0) or text[at + 1 : at + 2] in {"'", "’", "."}
    if written.isupper():
        rare = len(written) == _CODE_CHARS and found.name == written and not units.is_common_code(written)
        return gap > 1 or (rare and not figure.is_written_as_money)
    lower = written.lower()
    if lower in WORDS:
        return not (written == lower and figure.is_written_as_money) or bool(WORDS[lower].match(text, found.end))
    return lower in _NAMES and written != lower
