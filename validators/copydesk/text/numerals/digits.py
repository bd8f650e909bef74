"""Reads numerals written in digits, of any script, with the separators of any convention."""

from __future__ import annotations

import re
from decimal import Decimal, DecimalException
from typing import TYPE_CHECKING

from copydesk.model import Span
from copydesk.text.characters import beyond_ascii, digit_runs
from copydesk.text.numerals import spaced
from copydesk.text.numerals.numeral import LONGEST, Numeral, bounded

if TYPE_CHECKING:
    from collections.abc import Iterator

_SPACES = "\u00a0\u202f\u2009\u2007\x20"
_MARKED = rf"(?:(?:[.,'’·٫٬]|[{_SPACES}](?=\d{{3}}(?!\d)))\d+)+"
_MORE = r"[eE^/⁄]|\s{0,2}[x×·*\d½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅐⅑⅒]"  # a power or fraction may follow
_DIGITS = re.compile(rf"\d++({_MARKED}|(?={_MORE}))?")  # has a group where the digits are not all there is
_MARK_FIRST = re.compile(r"(?<![\w.,])[.,]\Z")  # ".77"
_GOES_ON = re.compile(_MORE)
_POWER = re.compile(
    r"[eE](?P<e>[+\-−]?\d{1,3})(?![\w.])"
    r"|\^(?P<base>[+\-−]{0,2}\d{1,3})(?![\w.])"
    r"|\s?[x×·*]\s?10\s?(?:\^\s?)?(?P<ten>[+\-−]?\d{1,3}|[⁺⁻]?[⁰¹²³⁴-⁹]{1,3})(?![\w.])"
)
_SUPERSCRIPTS = str.maketrans("⁺⁻−⁰¹²³⁴⁵⁶⁷⁸⁹", "+--0123456789")
_VULGAR = re.compile(r"\s?([½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅐⅑⅒])")
_VULGAR_ALONE = re.compile(r"[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅐⅑⅒](?<!\d.)")
_VULGAR_VALUES = {
    sign: Decimal(over) / Decimal(under)
    for sign, over, under in (
        ("½", 1, 2), ("⅓", 1, 3), ("⅔", 2, 3), ("¼", 1, 4), ("¾", 3, 4), ("⅕", 1, 5), ("⅖", 2, 5), ("⅗", 3, 5),
        ("⅘", 4, 5), ("⅙", 1, 6), ("⅚", 5, 6), ("⅛", 1, 8), ("⅜", 3, 8), ("⅝", 5, 8), ("⅞", 7, 8), ("⅐", 1, 7),
        ("⅑", 1, 9), ("⅒", 1, 10),
    )
}  # fmt: skip
_VULGAR_SIGNS = frozenset(_VULGAR_VALUES)
_FRACTION = re.compile(r"(?:(?<=\d)[ \u00a0]{1,2}(\d{1,4}))?[/⁄](\d{1,4})(?![\w/⁄.,]\d|\d|/)")
_USUAL_PARTS = frozenset((*range(2, 11), 12, 16, 20, 24, 32, 64, 100))  # of which mixed numbers are written
_GROUPS = re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d{1,4}(?:,\d{4})+")  # western, Indian, Chinese
_GROUP_CHARS = 3
_MARKS = frozenset(".,")
_SPACED = frozenset(_SPACES)
_GROUPING = re.compile(rf"[{_SPACES}'’٬]")


def find(text: str) -> Iterator[Numeral]:
    """The numerals in digits of `text`, in order. What is no number, such as 1.2.3, is left out."""
    at, has_spaced = 0, spaced.may_stand(text)
    for first, last in digit_runs(text):
        found = _DIGITS.match(text, max(first, at)) if at < last else None
        if found is None:  # part of the number before
            continue
        start, end = found.span()
        if has_spaced and (numeral := spaced.read(text, Span(start, end))):
            at = numeral.span.end
            yield numeral
            continue
        if not found.lastindex and text[start - 1 : start] not in _MARKS:
            at = end
            yield Numeral(Span(start, end), Decimal(found[0]) if end - start <= LONGEST else None)
            continue
        numeral = _marked(text, found, at)
        at = numeral.span.end if numeral else end
        if numeral:
            yield numeral


def _marked(text: str, found: re.Match[str], floor: int) -> Numeral | None:
    """The numeral of digits with marks in them, before or behind them; it begins at `floor` or later."""
    start = found.start()
    if start > floor and text[start - 1] in ".," and _MARK_FIRST.search(text, start - 1, start):
        start -= 1
    written = text[start : found.end()]
    if not written.isdecimal():
        written = _without_loose_groups(written)
    if text[start - 1 : start] == "," and text[start - 2 : start - 1].isdecimal():  # a list goes on
        written = written.partition(",")[0]
    numeral = _numeral(text, start, written)
    if numeral is None and "," in written[1:-1]:  # "22,24,26": a list
        numeral = _numeral(text, found.start(), written.lstrip(".,").partition(",")[0])
    return numeral


def vulgar(text: str) -> Iterator[Numeral]:
    """The fractions that stand alone in one sign, such as ½."""
    if not _VULGAR_SIGNS.isdisjoint(beyond_ascii(text)):
        for sign in _VULGAR_ALONE.finditer(text):
            yield Numeral(Span(*sign.span()), _VULGAR_VALUES[sign[0]])


def _without_loose_groups(written: str) -> str:
    """Cuts "2010 200" to "2010": spaces group thousands only behind one to three digits."""
    if _SPACED.isdisjoint(written):
        return written
    for space in _SPACES:
        head, found, _ = written.partition(space)
        if found and (len(head) > _GROUP_CHARS or not head.isdecimal()):
            return head
    return written


def _numeral(text: str, start: int, written: str) -> Numeral | None:
    end = start + len(written)
    read = _read(Span(start, end), written)
    if read is None or read.value is None or not _GOES_ON.match(text, end):
        return read
    if power := _POWER.match(text, end):
        return Numeral(Span(start, power.end()), _raised(read.value, power))
    if (sign := _VULGAR.match(text, end)) and read.value == read.value.to_integral_value():
        return Numeral(Span(start, sign.end()), read.value + _VULGAR_VALUES[sign[1]])
    fraction = _FRACTION.match(text, end) if written.isdecimal() and text[start - 1 : start] != "/" else None
    if fraction and (not fraction[1] or _may_be_mixed(fraction)):
        return _with_fraction(Span(start, fraction.end()), read.value, fraction)
    return read


def _raised(value: Decimal, power: re.Match[str]) -> Decimal | None:
    """`value` times a power of ten, or to a power of its own; None where that passes all bounds."""
    written = (power["e"] or power["ten"] or power["base"]).translate(_SUPERSCRIPTS)
    exponent = int(written.lstrip("+-")) * (-1 if written.count("-") == 1 else 1)
    try:
        return bounded(value.scaleb(exponent) if power["base"] is None else value**exponent)
    except DecimalException:
        return None


def _may_be_mixed(fraction: re.Match[str]) -> bool:
    """Whether a fraction behind a whole number belongs to it, as in "2 1/2"; "100 9/11 families" has none."""
    return int(fraction[1]) < int(fraction[2]) and int(fraction[2]) in _USUAL_PARTS


def _with_fraction(span: Span, before: Decimal, fraction: re.Match[str]) -> Numeral | None:
    whole, over = (before, Decimal(fraction[1])) if fraction[1] else (Decimal(0), before)
    under = Decimal(fraction[2])
    return Numeral(span, whole + over / under) if under else None


def _read(span: Span, written: str) -> Numeral | None:
    """The number that `written` stands for; None when the marks fit no convention."""
    if len(written) > LONGEST:
        return Numeral(span, None) if sum(map(str.isdecimal, written)) > LONGEST else _read_marked(span, written)
    return Numeral(span, Decimal(written)) if written.isdecimal() else _read_marked(span, written)


def _read_marked(span: Span, written: str) -> Numeral | None:
    plain = written if written.isascii() and _SPACED.isdisjoint(written) else _with_plain_marks(written)
    grouping = [mark for mark in "',." if mark in plain]
    if "'" in plain:
        return _quoted(span, plain)
    if "d" in plain:
        return _split(span, plain, "d", "")
    first, last = grouping[0], plain[max(plain.rfind("."), plain.rfind(","))]
    if len(grouping) > 1:
        return _split(span, plain, last, first if last != first else grouping[1])
    return _one_mark(span, plain, first)


def _with_plain_marks(written: str) -> str:
    """Apostrophes for all marks that only group, and "d" for those that are only decimal."""
    return _GROUPING.sub("'", written).replace("٫", "d").replace("·", "d")


def _quoted(span: Span, plain: str) -> Numeral | None:
    """Groups parted by spaces or apostrophes: whatever other mark there is comes before the decimals."""
    head, mark, decimals = next((plain.partition(mark) for mark in ".,d" if mark in plain), (plain, "", ""))
    if not _GROUPS.fullmatch(head.replace("'", ",")) or (mark and not decimals.isdecimal()):
        return None
    value = Decimal(head.replace("'", "") + (f".{decimals}" if decimals else ""))
    return Numeral(span, value, decimal_mark=mark if mark in ".," else "")


def _split(span: Span, plain: str, decimal: str, group: str) -> Numeral | None:
    head, _, decimals = plain.partition(decimal)
    if not decimals.isdecimal() or (group in head and group and not _GROUPS.fullmatch(head.replace(group, ","))):
        return None
    if group and group not in head:
        return None
    digits = head.replace(group, "") if group else head
    return Numeral(span, Decimal(f"{digits or 0}.{decimals}"), decimal_mark=decimal.strip("d"), grouping_mark=group)


def _one_mark(span: Span, plain: str, mark: str) -> Numeral | None:
    head, *tails = plain.split(mark)
    if len(tails) > 1:
        whole = _GROUPS.fullmatch(plain.replace(mark, ","))
        return Numeral(span, Decimal(plain.replace(mark, "")), grouping_mark=mark) if whole else None
    value = Decimal(f"{head or 0}.{tails[0]}")
    if len(tails[0]) != _GROUP_CHARS or not 0 < len(head) <= _GROUP_CHARS or head.startswith(("0", "٠")):
        return Numeral(span, value, decimal_mark=mark)
    return Numeral(span, value, grouped=Decimal(head + tails[0]), decimal_mark=mark, grouping_mark=mark)
