"""Tells dates, years and times of day from quantities, by what stands next to a number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copydesk.text.words import word_before

if TYPE_CHECKING:
    from decimal import Decimal

    from copydesk.model import Span

# Month names of twenty languages, as written in dates (Unicode CLDR 46, `ca-gregorian.json`), full and cut short.
_MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr "
    "jun jul aug sep sept oct nov dec januar jänner februar märz maerz mai juni juli oktober dezember okt "
    "dez janvier février mars avril juin juillet août septembre octobre novembre décembre enero febrero "
    "marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre gennaio febbraio "
    "aprile maggio giugno luglio settembre ottobre dicembre janeiro fevereiro março maio junho julho "
    "setembro outubro novembro dezembro januari februari maart mei augustus augusti oktober desember "
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia "
    "ledna února března dubna května června července srpna září října listopadu prosince января февраля "
    "марта апреля мая июня июля августа сентября октября ноября декабря січня лютого березня квітня травня "
    "червня липня серпня вересня жовтня листопада грудня ocak şubat mart nisan mayıs haziran temmuz ağustos "
    "eylül ekim kasım aralık tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta "
    "elokuuta syyskuuta lokakuuta marraskuuta joulukuuta ianuarie februarie martie aprilie iunie iulie "
    "septembrie octombrie noiembrie decembrie januára februára apríla mája júna júla augusta októbra".split()
)
# Words that lead to a year: "in 1998", "since 2001", "im Jahr 2010", "depuis 1990".
_BEFORE_YEAR = frozenset(
    "in since by until till from before after around during of the early mid late circa ca. c. between and "
    "to year fy fiscal quarter half spring summer autumn fall winter election elections im seit bis vor nach von "
    "ende anfang mitte quartal halbjahr trimestre semestre jahr jahre jahren anno en depuis avant après dès jusqu'en "
    "entre del desde hasta antes año nel dal dopo prima fino em até ano i år sinds tot w od do roku в с до после году "
    "для rok vuonna copyright ©".split()
)
_DAY_FIRST = re.compile(r"(?:st|nd|rd|th|er|\.|º|-(?:го|е))?,?\s{1,2}(?:of |de |d’|d'|di |do )?([^\W\d_]+)")
_DAY_BEFORE = re.compile(r"[^\W\d_]\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\Z")
_NUMERIC = re.compile(r"\d{1,4}([-/.])\d{1,2}\1\d{1,4}(?!\d)")
_MONTH_YEAR = re.compile(r"(?:0?[1-9]|1[0-2])/(?:19|20)\d\d(?![\d/])")
_CLOCK = re.compile(
    r"(?=\s?[:apouh.])"  # one look ahead, since nearly always nothing of it follows
    r"(?::\d\d(?!\d)|\s?(?:[ap]\.?m\b\.?|o['’]clock|uhr\b|hrs\b)|h[0-5]\d\b|\.[0-5]\d\s?(?:uhr|[ap]m)\b)",
    re.IGNORECASE,
)
_DECADE = re.compile(r"['’]?s\b|er\b(?:[ -]jahre)?|-х\b")
_PARTED = frozenset("-/.")  # what parts the numbers of a date
_YEARS = range(1000, 2101)
_LIKELY_YEARS = range(1900, 2051)
_YEAR_CHARS = 4
_LONGEST_MONTH = 31
_REACH = 24


def is_time(text: str, span: Span) -> bool:
    """Whether the digits at `span` belong to a time of day: "12:30", "5 p.m.", "17h45"."""
    return bool(_CLOCK.match(text, span.end)) or (
        text[span.start - 1 : span.start] == ":" and text[span.start - 2 : span.start - 1].isdecimal()
    )


def is_date(text: str, span: Span) -> bool:
    """Whether the digits at `span` are the day or year of a date: "6 January", "March 2, 2025", "2024-05-01"."""
    start, end = span.start, span.end
    if (text[end : end + 1] in _PARTED or not text[start:end].isdecimal()) and _begins_numeric(text, start):
        return True
    if text[start - 1 : start] in _PARTED and _inside_numeric(text, start):
        return True
    behind = _DAY_FIRST.match(text, end)
    if behind and behind[1].lower() in _MONTHS and _is_name_of_month(behind[1]):
        return True
    before = _word_before(text, start)
    if before == "de":  # "mayo de 2019"
        before = _word_before(text, start - len(" de"))
    if before.lower() in _MONTHS and _is_name_of_month(before):
        return True
    return end - start == _YEAR_CHARS and bool(_DAY_BEFORE.search(text, max(0, start - _REACH), start))


def is_day_in_words(text: str, span: Span, value: Decimal | None) -> bool:
    """Whether the number word at `span` is the day of a month: "dos de mayo", "quatorze juillet"."""
    if value is None or not 0 < value <= _LONGEST_MONTH:
        return False
    behind = _DAY_FIRST.match(text, span.end)
    return behind is not None and behind[1].lower() in _MONTHS and _is_name_of_month(behind[1])


def may_be_year(text: str, span: Span) -> bool:
    """Whether the digits at `span` by themselves could be a year."""
    digits = text[span.start : span.end]
    return len(digits) == _YEAR_CHARS and digits.isdecimal() and int(digits) in _YEARS


def is_year(text: str, span: Span, *, counts: bool) -> bool:
    """Whether the digits at `span` are a year. `counts`: a word that could be counted follows."""
    if not may_be_year(text, span):
        return False
    words = text[max(0, span.start - _REACH) : span.start].lower().replace("(", " ").split()
    led = bool(words) and words[-1] in _BEFORE_YEAR
    if led and (not counts or words[-1] not in {"of", "from", "and", "to", "the", "between", "around", "after"}):
        return True
    likely = int(text[span.start : span.end]) in _LIKELY_YEARS
    if likely and (text[span.start - 1 : span.start] == "(" or text[span.end : span.end + 1] == ")"):
        return True
    return likely and (led or not counts) and _in_running_text(text, span)


def is_decade(text: str, span: Span) -> bool:
    """Whether an ending makes the digits a decade: "1980s", "60er"."""
    return text[span.end - 1] == "0" and bool(_DECADE.match(text, span.end))


def _is_name_of_month(word: str) -> bool:
    # In lower case "may" and "march" are other words in English; other languages write their months so.
    return word not in {"may", "march", "sept"}


def _word_before(text: str, start: int) -> str:
    """The word before a number, with one or two blanks between, and a full stop or comma."""
    end = start - text[start - 1 : start].isspace()
    if end == start:
        return ""
    end -= text[end - 1 : end].isspace()
    end -= text[end - 1 : end] == ","
    return word_before(text, end - (text[end - 1 : end] == "."))


def _begins_numeric(text: str, start: int) -> bool:
    return bool(_NUMERIC.match(text, start) or _MONTH_YEAR.match(text, start))


def _inside_numeric(text: str, start: int) -> bool:
    lead = text[max(0, start - 5) : start]
    return lead[:-1][-1:].isdecimal() and _in_numeric(text, start, len(lead))


def _in_numeric(text: str, start: int, lead: int) -> bool:
    found = (_NUMERIC.match(text, at) for at in range(max(0, start - lead - 3), start))
    return any(match and match.end() > start for match in found)


def _in_running_text(text: str, span: Span) -> bool:
    line = text[text.rfind("\n", 0, span.start) + 1 : span.start].strip()
    return bool(line) or bool(text[span.end : span.end + _REACH].split("\n", 1)[0].strip())
