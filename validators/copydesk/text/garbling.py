"""Text decoded by the wrong table: UTF-8 read as Windows-1252 or Latin-1, and what could not be decoded at all.

A sequence counts only where its characters, put back into bytes, are UTF-8 of a letter or sign that texts use, so that
words such as "CAFÉ”" are left alone. ftfy does far more, at a tenth of the speed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copydesk.model import Span
from copydesk.text.characters import beyond_ascii

if TYPE_CHECKING:
    from collections.abc import Iterator

_HIGH = {
    bytes([code]).decode("cp1252"): code for code in range(0x80, 0xA0) if code not in {0x81, 0x8D, 0x8F, 0x90, 0x9D}
}
_BYTES = {chr(code): code for code in range(0x80, 0x100)} | _HIGH
_CONTINUING = range(0x80, 0xC0)
_NEXT = "".join(re.escape(character) for character, code in _BYTES.items() if code in _CONTINUING)
_SEQUENCE = (
    rf"[\u00c2-\u00c5][{_NEXT}]"  # Latin letters and signs: "Ã©", "Â£"
    rf"|(?:[\u00c6-\u00df][{_NEXT}]){{2,99}}"  # other alphabets come in whole words
    rf"|[\u00e2\u00ef][{_NEXT}]{{2}}"  # typographic marks: "â€™"
    rf"|\u00f0[{_NEXT}]{{3}}"  # emoji
    rf"|(?:[\u00e0-\u00ef][{_NEXT}]{{2}}){{2,99}}"
)
# Led by one class of characters, which makes the scan many times faster than the alternatives of the full pattern.
_HINT = re.compile(rf"[\u00c2-\u00f0\ud800-\udfff\ufffd](?:(?<=[\ud800-\udfff\ufffd])|[{_NEXT}])")
_GARBLED = re.compile(rf"(?:{_SEQUENCE})+|[\ud800-\udfff\ufffd]+")
_LOST = re.compile("[\ud800-\udfff\ufffd]+")
_CLOSING = "\u2019\u201d\u00bb\u2026\u203a\u00a0"


def garbled(text: str) -> Iterator[Span]:
    """The runs of characters that a wrong decoding left."""
    if not _HINT.search(beyond_ascii(text)):
        return
    end = 0
    for hint in _HINT.finditer(text):
        match = _GARBLED.match(text, hint.start()) if hint.start() >= end else None
        if match and restored(match.group()) is not None and not _is_ending(text, match):
            end = match.end()
            yield Span(match.start(), end)


def restored(run: str) -> str | None:
    """What a run was before, "" where that is lost. None when it is no UTF-8 read wrongly."""
    if _LOST.fullmatch(run):
        return ""
    try:
        return bytes(map(_BYTES.__getitem__, run)).decode("utf-8")
    except (KeyError, UnicodeDecodeError):
        return None


def _is_ending(text: str, match: re.Match[str]) -> bool:
    """Whether this is the last capital of a word in capitals and the mark that closes it: "MAMÃ”"."""
    run, before = match.group(), text[match.start() - 1 : match.start()]
    return len(run) == 2 and run[1] in _CLOSING and before.isupper()  # noqa: PLR2004 - a letter and a mark
