"""Bytes → text: what the bytes say of themselves first, then what the page declares, then a guess that is named."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from copydesk.errors import ReadError

if TYPE_CHECKING:
    from collections.abc import Iterator

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 1 << 16  # bytes
_FEW = 0.02
_MANY = 0.3  # Western text in UTF-16 holds a zero in nearly every other byte


@dataclass(frozen=True, slots=True)
class Encoding:
    """How bytes become text: the codec, the length of the mark before the text, and whether it had to be guessed."""

    name: str
    mark: int = 0
    guessed: bool = False


def decode(data: bytes, declared: str | None = None) -> tuple[str, Encoding]:
    """The text of `data`, without its byte order mark; ReadError names the byte at which it is no text."""
    encoding = recognise(data, declared)
    try:
        return data[encoding.mark :].decode(encoding.name), encoding
    except UnicodeDecodeError as fault:
        raise ReadError(f"not {encoding.name}: {fault.reason}", f"byte {encoding.mark + fault.start}") from None
    except UnicodeError as fault:  # the head of a long file told no mark of UTF-16, nor does the whole
        raise ReadError(f"not {encoding.name}: {fault}", f"byte {encoding.mark}") from None


def recognise(data: bytes, declared: str | None = None, *, whole: bool = True) -> Encoding:
    """The encoding of `data`, or of a file of which it is the head; ReadError when it is none that can be told."""
    for mark, name in _BOMS:
        if data.startswith(mark):
            return Encoding(name, len(mark))
    if wide := _unmarked_utf16(data[:_SAMPLE]):
        return Encoding(wide, guessed=True)
    if declared and not fault_in(data, declared, whole=whole):
        return Encoding(declared)
    fault = fault_in(data, "utf-8", whole=whole)
    return _guess(data, fault) if fault else Encoding("utf-8")


def fault_in(data: bytes, name: str, *, whole: bool = True) -> UnicodeDecodeError | None:
    """The first fault of `data` read as `name`; a letter cut off at the end is none unless `data` is the `whole`."""
    try:
        codecs.getincrementaldecoder(name)().decode(data, final=whole)
    except UnicodeDecodeError as fault:
        return fault
    except UnicodeError as fault:  # no more is said of UTF-16 without a byte order mark
        return UnicodeDecodeError(name, data[:1], 0, min(1, len(data)), str(fault))
    return None


def decoded_lines(stream: BinaryIO, encoding: Encoding, longest: int) -> Iterator[str]:
    """The lines of a stream with their ends; ReadError where it is no text, or a line has over `longest` characters."""
    rest = ""
    for text in _decoded(stream, encoding):
        *lines, rest = (rest + text).split("\n")
        yield from (f"{line}\n" for line in lines)
        if len(rest) > longest:
            raise ReadError(f"a line is longer than the limit of {longest:,} characters")
    if rest:
        yield rest


def _decoded(stream: BinaryIO, encoding: Encoding) -> Iterator[str]:
    decoder = codecs.getincrementaldecoder(encoding.name)()
    at = len(stream.read(encoding.mark))
    while chunk := stream.read(_SAMPLE):
        held = len(decoder.getstate()[0])
        try:
            yield decoder.decode(chunk)
        except UnicodeDecodeError as fault:
            raise ReadError(f"not {encoding.name}: {fault.reason}", f"byte {at - held + fault.start}") from None
        at += len(chunk)
    if decoder.getstate()[0]:
        raise ReadError(f"not {encoding.name}: it ends within a letter", f"byte {at}")


def _unmarked_utf16(data: bytes) -> str | None:
    """UTF-16 whose letters are Western: a zero in every other byte, and hardly one in the rest."""
    half = len(data) // 2
    even, odd = data[0::2].count(0), data[1::2].count(0)
    if half and odd >= _MANY * half and even <= _FEW * half:
        return "utf-16-le"
    if half and even >= _MANY * half and odd <= _FEW * half:
        return "utf-16-be"
    return None


def _guess(data: bytes, fault: UnicodeDecodeError) -> Encoding:
    from copydesk.read.guesses import likeliest  # noqa: PLC0415 - its libraries are heavy, and most files need no guess

    place = f"byte {fault.start}"
    if _mostly_utf8(data):
        raise ReadError(f"damaged UTF-8: {fault.reason}", place)
    start = data.rfind(b"\n", 0, fault.start) + 1
    name = likeliest(data[max(start, fault.start - _SAMPLE // 2) :][:_SAMPLE])
    if name is None or b"\0" in data[:_SAMPLE]:
        raise ReadError("neither UTF-8 nor any other encoding that can be told", place)
    return Encoding(name, guessed=True)


def _mostly_utf8(data: bytes) -> bool:
    """Whether sound letters beyond ASCII outnumber the faults: a file with a wound, not in another encoding."""
    text = data[:_SAMPLE].decode("utf-8", "replace")
    beyond = sum(character > "\x7f" for character in text)
    return beyond > 2 * text.count("\ufffd")
