"""In which language each passage is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from copydesk.model import Document, Origin
from copydesk.segment.languages.clauses import with_clauses
from copydesk.segment.languages.cutting import Said, cut
from copydesk.segment.languages.majority import main_language, tagged_language
from copydesk.segment.languages.passages import foreign
from copydesk.segment.languages.units import read_out
from copydesk.text.languages import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copydesk.segment.languages.units import Unit

_ARTICLE = 2_000  # code points of editorial text that outweigh any number of comments


def mark(document: Document) -> Document:
    """The document with its main language, and its segments split where the language changes."""
    units: Sequence[Unit] = read_out(document)
    main = _main(document, units)
    if main.language == UNKNOWN:
        return document
    units = with_clauses(document.text, units, main.language)
    others = {
        index: Said(passage.language, passage.confidence, passage.witnesses)
        for passage in foreign(document, units, main.language)
        for index in range(passage.first, passage.last + 1)
    }
    return replace(document, language=main.language, segments=tuple(cut(document.segments, units, main, others)))


def _main(document: Document, units: Sequence[Unit]) -> Said:
    """The language of what the publisher says, where that is enough to tell; else of everything, or of the hashtags."""
    editorial = [unit for unit in units if document.segments[unit.segment].origin is Origin.EDITORIAL]
    said = main_language(editorial if _is_enough(editorial, units) else units)
    return Said(*(said if said[0] != UNKNOWN else tagged_language(document.text)))


def _is_enough(editorial: Sequence[Unit], units: Sequence[Unit]) -> bool:
    if len(editorial) == len(units):
        return True
    return _length(editorial) > min(_ARTICLE, _length(units) / 3)


def _length(units: Sequence[Unit]) -> int:
    return sum([len(unit.words) for unit in units])
