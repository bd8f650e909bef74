"""Tells labels, lists, scores, codes and telephone numbers from quantities."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copydesk.text import dates
from copydesk.text.quantities.symbols import is_symbolic
from copydesk.text.words import word_before

if TYPE_CHECKING:
    from decimal import Decimal

    from copydesk.model import Span

# Words before a number that make it a name: "page 12", "Fig. 3", "Artikel 5".
_LABELS = frozenset(
    "page pages p pp chapter chapters section sections sect sec article articles art fig figs figure figures "
    "table tables tab appendix eq eqs equation example no nos nr nº n° number numbers num room flight route "
    "act verse line lines step level vol volume issue part parts phase type grade class group question item "
    "note version ver v episode season scene track lot unit day week round game match gate platform track "
    "highway interstate rule law title clause paragraph para resolution amendment plan model series windows "
    "iphone apollo channel exercise claim compound nummer seite kapitel abschnitt artikel abs absatz bild "
    "abbildung abb tabelle paragraf ziffer teil band klasse numéro página pagina capítulo capitolo artículo "
    "articolo figura tabla tavola número numero номер глава статья рис стр isbn doi id ref suite apt box "
    "postfach zip tel phone fax phone: pin score top scenario method column row simulation anspruch "
    "revendication experiment".split()
)
_BLANKS, _STOPS, _SIGNS = frozenset(" \u00a0"), frozenset(".:"), frozenset("§#№")
# Words that name several things at once: "Figs. 2 and 3", "claims 1 to 4".
_LABELS_OF_MANY = frozenset(
    "pages pp chapters sections sects articles figures figs tables equations eqs examples numbers nos nrs rooms steps "
    "volumes parts phases types grades questions items refs references claims scenarios columns rows seasons methods "
    "simulations experiments paragraphs levels lines ansprüche seiten kapitel abbildungen tabellen "
    "revendications chapitres capítulos figuras tablas capitoli figure tabelle".split()
)
_LIST_BEFORE = re.compile(
    r"(?<![^\W\d_])([^\W\d_]++)\.?[ \u00a0]?"
    r"(?:\d{1,4}[a-zA-Z]?(?: ?(?:,|;|&|–|-|and|or|to|und|bis|et|à|y|e) ?)){1,5}\Z"
)
_JOINTS = frozenset(", ; & – - and or to und bis et à y e".split())
_JOINT_ENDS = frozenset(joint[-1] for joint in _JOINTS)
_LISTED = re.compile(r"[ \t>*]*[(\[]?\Z")
_ITEM_END = re.compile(r"[.)\]:][ \t\u00a0]+\S")
_NOTE = re.compile(r"\[\d{1,3}(?:[,–\-]\s?\d{1,3})*\]")
_BRACKETED = re.compile(r"\(\d{1,3}\)|\(\d{1,2},\s?\d{1,2}\)")  # "(2)": a numbered equation, item or note
_ORDINAL = re.compile(r"(?:st|nd|rd|th|er|re|ère|e|è|ème|eme|º|ª|\.º|\.ª|-й|-я|-е|-го|-ый|-ая)(?!\w)")
_ENDINGS, _ITEM_ENDS, _DASHES = frozenset("snrteèº.ª-"), frozenset(".)]:"), frozenset("-–:")  # with which each begins
_SCORE = re.compile(r"(\d{1,3})[-–:](\d{1,3})(?![\w%]|[ -](?:year|day|month|minute|hour|percent|per cent))")
_SCORED_FIRST = re.compile(r"(?<!\d)\d{1,3}[-–:]\Z")
_PHONE = re.compile(
    r"\+\d[\d \u00a0().\-]{7,20}\d|\(?\d{3,5}\)?[ \-.]\d{3,4}[\-.]\d{3,4}(?!\d)|0\d{8,12}(?!\d)|\d{3}-\d{4}(?!\d)"
)
_STREET = re.compile(
    r" (?:[A-Z][\w.'’]+ ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Dr|Boulevard|Blvd|Square|Place|Court|Way|"
    r"Terrace)\b"
)
_IDIOMS = frozenset({"24/7", "9/11", "7/7", "50/50", "20/20", "4/20"})
_ITEM_CHARS = 3
_ID_DIGITS = 13
_SCORED = 30
_REACH = 20
_NAME_BEFORE = re.compile(r"[\w,;] [A-Z][\w'’-]{1,30} \Z")
_NAME_REACH = 40


def is_glued(text: str, span: Span) -> bool:
    """Whether the number is part of a word or code: "MH17", "Covid-19", "@user1", "#5"."""
    before = text[span.start - 1 : span.start]
    if text[span.end : span.end + 2] == "-(":  # a chemical name
        return True
    if before.isalpha() or before in {"_", "#", "@", "№", "\\", "~"}:
        return before != "~"
    return (
        before in {"-", "/", "‑", ".", "+", "−"}
        and text[span.start - 2 : span.start - 1].isalnum()
        and not _is_range(text, span.start - 1)
    )


def is_apart(text: str, span: Span, value: Decimal | None, *, counts: bool) -> bool:
    """Whether the number at `span`, which has no unit, is a date, a label, a score or the like and no quantity."""
    before, behind = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    return (
        dates.is_date(text, span)
        or dates.is_year(text, span, counts=counts)
        or (behind in _ENDINGS and bool(_ORDINAL.match(text, span.end)))
        or text[span.start : span.end] in _IDIOMS
        or is_label(text, span)
        or is_symbolic(text, span)
        or ((before == "[" or behind in _ITEM_ENDS) and _is_item(text, span))
        or (before == "(" and bool(_BRACKETED.match(text, span.start - 1)))
        or ((before in _DASHES or behind in _DASHES) and _is_score(text, span))
        or _is_code(text, span, value)
        or (behind == " " and bool(_STREET.match(text, span.end)))
    )


def belongs_to_name(text: str, span: Span) -> bool:
    """Whether a capitalised word of the same sentence stands right before the number: "the Boeing 737"."""
    return bool(_NAME_BEFORE.search(text, max(0, span.start - _NAME_REACH), span.start))


def phone_end(text: str, span: Span) -> int | None:
    """Where the telephone number ends that begins with the digits at `span`; None when they begin none."""
    start = span.start
    if span.end - start < 3 and text[start - 1 : start] not in {"+", "("}:  # noqa: PLR2004 - the shortest code of an area
        return None
    while start and text[start - 1] in "+(":
        start -= 1
    found = _PHONE.match(text, start)
    return found.end() if found else None


def _is_range(text: str, hyphen: int) -> bool:
    return text[hyphen - 1].isdecimal() or text[hyphen - 1] == "%"


def is_label(text: str, span: Span) -> bool:
    """Whether a word or sign before the number makes it a name: "page 12", "§ 5", the 3 of "Figs. 2 and 3"."""
    end = span.start - (text[span.start - 1 : span.start] in _BLANKS)
    end -= text[end - 1 : end] in _STOPS
    if text[end - 1 : end] in _SIGNS:
        return True
    word = word_before(text, end).lower()
    if word in _LABELS or word in _LABELS_OF_MANY or word.endswith(("figure", "table")):
        return True
    return _is_listed(text, span.start)


def _is_listed(text: str, start: int) -> bool:
    """Whether a list of numbers behind a word such as "Figs." goes on here."""
    end = start - (text[start - 1 : start] == " ")
    near = text[end - 1 : end]
    if near not in _JOINT_ENDS or (near not in _JOINTS and word_before(text, end) not in _JOINTS):
        return False
    listed = _LIST_BEFORE.search(text, max(0, start - _NAME_REACH), start)
    return listed is not None and listed[1].lower() in _LABELS_OF_MANY


def _is_item(text: str, span: Span) -> bool:
    line = text.rfind("\n", max(0, span.start - _REACH), span.start) + 1
    listed = (line or span.start <= _REACH) and _LISTED.fullmatch(text, line, span.start)
    noted = text[span.start - 1 : span.start] == "[" and _NOTE.match(text, span.start - 1)
    return bool(noted) or bool(listed and span.end - span.start <= _ITEM_CHARS and _ITEM_END.match(text, span.end))


def _is_score(text: str, span: Span) -> bool:
    behind = _SCORED_FIRST.search(text, max(0, span.start - 4), span.start)
    found = _SCORE.match(text, behind.start() if behind else span.start)
    return found is not None and _SCORED > int(found[1]) >= int(found[2])


def _is_code(text: str, span: Span, value: Decimal | None) -> bool:
    if value is None or span.end - span.start < _ID_DIGITS or not span.of(text).isdecimal():
        return False
    return bool(
        text[max(0, span.start - _REACH) : span.start].strip(" +-−") or text[span.end : span.end + _REACH].strip()
    )
