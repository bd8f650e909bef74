"""Stamps: the lines that say who wrote a comment, and when."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_MONTH = (
    r"(?:jan|feb|mar|mär|apr|may|mai|mag|jun|giu|jul|lug|aug|ago|sep|set|oct|okt|ott|out|nov|dec|dez|dic|déc"
    r"|янв|фев|мар|"
    r"апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|stycz|lut|kwie|maj|czerw|lip|sierp|wrze|paźdz|list|grud|janv|févr"
    r"|avril|juin|"
    r"juil|août|ene|abr|gen)[^\W\d]{0,8}\.?"
)
_FULL_DATE = (
    r"(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})(?!\d)|\d{4}[-/]\d{2}[-/]\d{2}"
    rf"|(?<!\d)\d{{1,2}}(?:st|nd|rd|th)?\.? (?:de )?{_MONTH}(?: de)?,? ?'?(?:\d{{4}}|\d{{2}}\b)"
    rf"|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}})"
)
_DATE = rf"(?:{_FULL_DATE}|\d{{1,2}}(?:st|nd|rd|th)?\.? (?:de )?{_MONTH}(?: de)?|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,?)"
_TIME = r"\d{1,2}[:.h]\d{2}(?::\d{2})?(?: ?[ap]\.?m\b\.?)?"
_SAYS = frozenset(
    "says said wrote writes sagt sagte schrieb schreibt meint dit écrit dice dijo escribió scrive scritto disse pisze "
    "napisał zegt skriver говорит пишет написал сказал".split()
)
# The patterns of dates are for lines in lower case: letter for letter they are several times as fast so.
_WHEN = re.compile(
    r"\b\d+ ?(?:h|hrs?|hours?|min(?:ute)?s?|days?|weeks?|months?|years?|yrs?)\.? ago\b"
    r"|\bvor \d+ (?:stunden?|minuten?|tage?n?|wochen?|monate?n?|jahre?n?)\b"
    r"|\b(?:il y a|hace|há) \d+ \w+"
    r"|\b\d+ (?:or[ae]|giorn[oi]|minut[oi]|mes[ei]|ann[oi]) fa\b"
    rf"|{_DATE}[ ,|@•·-]{{0,4}}(?:at|um|à|a las|alle|om|o|в|klo|kl\.?)? ?{_TIME}|{_TIME}.{{0,12}}{_DATE}"
    rf"|\b(?:said|wrote|schrieb)\W{{1,3}}(?:on |am )?{_DATE}.{{0,20}}$"
)
# What those patterns need, asked first: one of these words or an hour; the figures of a full date.
_TELLS_WHEN = frozenset("ago vor y hace há fa said wrote schrieb".split())
_HOUR = re.compile(r"\d[:.h]\d\d")
_DATED = re.compile(rf"\d(?:[./-]\d|(?:st|nd|rd|th)?,? \d{{4}}|(?:st|nd|rd|th)?\.? (?:de )?{_MONTH}(?: de)?,? ?'?\d\d)")
_ON_A_DAY = re.compile(_FULL_DATE)
_ANY_DAY = re.compile(rf"^\W{{0,5}}{_DATE}\W{{0,5}}$")
_CITES = re.compile(
    r"(?:source|quelle|fuente|fonte|update|correction|korrektur|berichtigung|rectificatif|corrección|rettifica"
    r"|note|editor)\b",
    re.IGNORECASE,
)
_CITE_MARKS = frozenset('—–―"“”„«‘')
_CITE_HEADS = frozenset("sour quel fuen font upda corr korr beri rect rett note edit".split())
_EMBEDDED = re.compile(r"\(@\w+\)")  # who posted what an article shows
_TRACKBACK = re.compile(r"(?:ping|track)back\b", re.IGNORECASE)
_AUTHOR_FIRST = frozenset("pingback trackback http https comment kommentar commentaire commento comentario".split())
_AUTHOR_LAST = frozenset("pt pts point points punkte puntos punti".split())
_AUTHOR = re.compile(  # a commenter's site and name, a comment's author, a name and points
    r"https?://\S{4,60} (?:\S{1,20} ){0,3}\S{1,20}$"
    r"|(?:comment|kommentar|commentaire|commento|comentario) (?:by|von|de|di) .{2,40}$"
    r"|\S(?:.{0,38}\S)? \d{1,6} (?:pts?|points?|punkte|puntos|punti)$",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_ENDS_SENTENCE = re.compile(r"(?:[^\W\d_]{3}|\d)\.$")
_FIGURES = re.compile(r"\d+")
_LETTERS = re.compile(r"[^\W\d_]+")
_LONGEST, _DAY, _NAME = 100, 45, 30  # code points of a stamp, of no more than a date, of a name
_NAMES, _INITIALS = 5, 2  # words of a name; its initials
_NO_NAME = frozenset(
    "posted post by on at am pm um uhr a le la the of comment comments written submitted not verified said says wrote "
    "writes schrieb sagt sagte reply permalink monday tuesday wednesday thursday friday saturday sunday mon tue wed "
    "thu fri sat sun montag dienstag mittwoch donnerstag freitag samstag sonntag date est edt pst pdt gmt utc".split()
)
_ARTICLE = frozenset("published updated update originally edited modified filed veröffentlicht aktualisiert".split())


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a stamp looks like, names and figures aside, and what it tells.

    Stamps over the comments of one page share a shape; a byline mostly has its own.
    """

    shape: str
    named: bool  # who wrote
    dated: bool  # when; or dots in place of it, which no article writes
    article: bool = False  # it says that it is an article's: published, updated, filed


def stamp_of(line: str, words: Sequence[str]) -> Stamp | None:
    """The stamp that a stripped line is; None for any other line. `words` are its words in lower case."""
    if len(line) > _LONGEST or _cites(line, words):
        return None
    return _author(line, words) or (_date(line.lower(), words) if _DIGIT.search(line) else None)


def _cites(line: str, words: Sequence[str]) -> bool:
    """Whether a line says where something in the article is from: a credit, a correction, a post it shows."""
    if line[:1] in _CITE_MARKS or ("(@" in line and _EMBEDDED.search(line)):
        return True
    return bool(words) and words[0][:4] in _CITE_HEADS and bool(_CITES.match(line))


def is_name(line: str, words: Sequence[str]) -> bool:
    """Whether a line might be no more than the name of a commenter."""
    if not 0 < len(words) < _NAMES or len(line) > _NAME or not line[0].isalnum() or line[-1] in "!?:;,…":
        return False
    return line[-1] != "." or len(words[-1]) <= _INITIALS


def _author(line: str, words: Sequence[str]) -> Stamp | None:
    if not words:
        return None
    if 1 < len(words) <= _NAMES + 1 and words[-1] in _SAYS and line.endswith((":", "…", "..")):
        return Stamp(words[-1], named=True, dated=not line.endswith(":"))
    if words[0] not in _AUTHOR_FIRST and words[-1] not in _AUTHOR_LAST:
        return None
    if _TRACKBACK.match(line):
        return Stamp("trackback", named=True, dated=True)
    return Stamp("author", named=True, dated=True) if _AUTHOR.match(line) else None


def _date(line: str, words: Sequence[str]) -> Stamp | None:
    if line[-1] == "." and _ENDS_SENTENCE.search(line[-4:]):
        return None
    if len(line) <= _DAY and (found := _ANY_DAY.match(line)):
        return Stamp(_shape(found.group()), named=False, dated=True)
    found = _moment(line, words)
    if not found:
        return None
    rest = _rest(line, found)
    named = any(word not in _NO_NAME for word in rest)
    return Stamp(_shape(found.group()), named, dated=True, article=not _ARTICLE.isdisjoint(rest))


def _moment(line: str, words: Sequence[str]) -> re.Match[str] | None:
    """A date with its hour, anywhere in a line; or a full date beside a few words."""
    told = _HOUR.search(line) or not _TELLS_WHEN.isdisjoint(words)
    if told and (found := _WHEN.search(line)):
        return found
    found = _ON_A_DAY.search(line) if _DATED.search(line) else None
    return found if found and len(_rest(line, found)) <= _NAMES else None


def _shape(stamp: str) -> str:
    return _FIGURES.sub("0", _LETTERS.sub("a", stamp))


def _rest(line: str, found: re.Match[str]) -> list[str]:
    return _LETTERS.findall(f"{line[: found.start()]} {line[found.end() :]}")
