"""Words that an editorial text may hold in any language: those in quotation marks, and lists of labels."""

from __future__ import annotations

import re

# Words in quotation marks of any language's style, and at most a few after them to say whose they are.
_QUOTED = re.compile(r"[“”\"«»„‚‘’‹›「『][^“”\"«»„]{1,4000}[“”\"«»‘’‹›」』][^“”\"«»„\n]{0,40}")
_ENDS = (".", "!", "?", "…", ":", ";", ",", "。", "！", "？")
_LABEL = 5  # words, of which a dish or a movement of a symphony seldom has more


def is_quoted(words: str) -> bool:
    """Whether `words` stand in quotation marks, with at most 40 characters behind them on their line."""
    return _QUOTED.fullmatch(words.strip()) is not None


def is_list_of_labels(words: str) -> bool:
    """Whether every line is a few words that begin with a capital and end no sentence, as on a menu."""
    lines = words.strip().splitlines()
    return bool(lines) and all(_is_label(line.strip()) for line in lines)


def _is_label(line: str) -> bool:
    return line[:1].isupper() and len(line.split()) <= _LABEL and not line.endswith(_ENDS)
