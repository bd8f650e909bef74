"""Characters that leave no ink, where nothing in the text needs them.

What needs them: emoji sequences and flags (UTS #51), joiners in Arabic and Indic scripts (Unicode 16.0, chapters 9 and
12), word breaks of scripts written without spaces, direction marks beside right-to-left letters, variants of
ideographs and signs (UTS #37), and a byte order mark at the very start.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from copydesk.model import Span
from copydesk.text.characters import beyond_ascii, is_right_to_left

if TYPE_CHECKING:
    from collections.abc import Iterator

SOFT_HYPHEN = "\u00ad"
MARKER = "\ufeff"

# Default_Ignorable_Code_Point of Unicode 16.0 without the ordering controls, and the annotation marks.
_RUN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2060-\u2065\u206a-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]+"
)
_JOINED = re.compile(
    "[\u0600-\u08ff\u0900-\u0dff\u0f00-\u109f\u1780-\u18af\ua840-\ua8ff\ufb50-\ufefc\U00011000-\U00011fff]"
)
_SPACELESS = re.compile("[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u1950-\u1a1f\u3040-\u30ff\u4e00-\u9fff]")
_IDEOGRAPH = re.compile("[\u2e80-\u2fff\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af]")
_EMOJI = re.compile("[\u00a9\u00ae\u203c-\u3299\U0001f000-\U0001faff]")
_FLAG = re.compile("[\U000e0030-\U000e0039\U000e0061-\U000e007a]{3,6}\U000e007f")
_TAGS = range(0xE0020, 0xE007F)
_SELECTORS = {chr(code): value for value, code in enumerate((*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)))}
_MARKS = {"\u200c", "\u200d", "\u200e", "\u200f", "\u061c"}
_NEAR = 200  # code points in which right-to-left letters explain a direction mark


def needless(text: str) -> Iterator[Span]:
    """Each run of invisible characters that nothing about it explains."""
    if not _RUN.search(beyond_ascii(text)):
        return
    for match in _RUN.finditer(text):
        if not _needed(text, match.start(), match.end()):
            yield Span(match.start(), match.end())


def hidden_ascii(run: str) -> str:
    """The words that tag characters spell out in ASCII, empty when there are none."""
    return "".join(chr(ord(character) - 0xE0000) for character in run if ord(character) in _TAGS)


def hidden_bytes(run: str) -> bytes:
    """The bytes that variation selectors stand for: U+FE00 and on for 0 to 15, U+E0100 and on for 16 to 255."""
    return bytes(_SELECTORS[character] for character in run if character in _SELECTORS)


def is_c2pa_manifest(run: str) -> bool:
    """Whether a run is a manifest of the Coalition for Content Provenance: U+FEFF, then "C2PATXT" in selectors.

    Source: C2PA Technical Specification 2.3, "Embedding manifests into unstructured text".
    """
    return run.startswith(MARKER) and hidden_bytes(run[:9]) == b"C2PATXT\0"


def _needed(text: str, start: int, end: int) -> bool:
    run, before, after = text[start:end], text[start - 1 : start], text[end : end + 1]
    if set(run) <= _MARKS and is_right_to_left(text[max(0, start - _NEAR) : end + _NEAR]):
        return True
    if run[0] in "\ufe0e\ufe0f\u200d" and _in_emoji(run, before, after):
        return True
    if before == "\U0001f3f4":
        return _FLAG.fullmatch(run) is not None
    return (run == MARKER and start == 0) or _in_script(run, before, after)


def _in_emoji(run: str, before: str, after: str) -> bool:
    """A presentation selector after a sign, a keycap, a joiner between two emoji."""
    selector, joiner = run[0] in "\ufe0e\ufe0f", run.endswith("\u200d")
    if len(run) != selector + joiner:
        return False
    if selector and after == "\u20e3":
        return before in set("0123456789#*")
    return _is_emoji(before) and (not joiner or _is_emoji(after))


def _is_emoji(character: str) -> bool:
    return _EMOJI.match(character) is not None or unicodedata.category(character or "a") in {"So", "Sk"}


def _in_script(run: str, before: str, after: str) -> bool:
    if len(run) > 1:
        return False
    if run in "\u200c\u200d":
        return bool(_JOINED.match(before) or _JOINED.match(after))
    if run == "\u200b":
        return bool(_SPACELESS.match(before) or _SPACELESS.match(after))
    if "\ufe00" <= run <= "\ufe02" or run >= "\U000e0100":
        return bool(_IDEOGRAPH.match(before)) or unicodedata.category(before or "a") == "Sm"
    if "\u180b" <= run <= "\u180f":
        return "\u1800" <= before <= "\u18af"
    return run == "\u034f" and unicodedata.combining(after or "a") > 0
