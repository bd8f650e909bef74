"""Tells phrases that only look like a stated relation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copydesk.text.vocabulary import relations

if TYPE_CHECKING:
    from copydesk.segment.relations.phrases import Statement
    from copydesk.segment.relations.tags import Line
    from copydesk.text.vocabulary import Sense

_DESCRIBES = re.compile("x{1,2}[CD]|xo")  # what follows a name that only describes: "the Indonesian province of"


def is_doubtful(line: Line, found: Statement, sense: Sense | None) -> bool:
    """Whether the words that were found are more likely to mean something else than the relation."""
    kind = relations()[sense.relation].kind if sense else ""
    return (
        (found.joint and kind != "kinship")
        or _is_nations(line, found, kind)
        or (sense is not None and sense.relation == "capital" and _before_noun(line, found, 1) == "x")
        or (kind == "kinship" and (_is_anothers(line, found) or _is_place(line, found)))
        or _only_describes(line, found)
        or _names_office(line, found)
    )


def _before_noun(line: Line, found: Statement, width: int) -> str:
    return line.tags[max(0, found.words[0] - width) : found.words[0]]


def _is_nations(line: Line, found: Statement, kind: str) -> bool:
    """As in "a Norwegian politician", "the German subsidiary": the nation is neither party nor owner."""
    return kind in {"belonging", "post"} and line.tags[slice(*found.object)] == "D"


def _names_office(line: Line, found: Statement) -> bool:
    """As in "Emmanuel Macron, the French president": the nation is the office's, and says nothing of a passport."""
    after = line.senses.get(found.words[1])
    return found.relation == "citizen" and after is not None and relations()[after.relation].kind in {"office", "place"}


def _is_anothers(line: Line, found: Statement) -> bool:
    """As in "his wife Anna of Bohemia": she is not Bohemia's; "the Trump nephew Fred" may be, but it is not said."""
    noun = found.words[0]
    if found.object[1] <= noun < found.subject[0]:
        return not set("Sq") & set(line.tags[found.object[1] : noun])
    return "q" in _before_noun(line, found, 2)


def _is_place(line: Line, found: Statement) -> bool:
    """As in "born in Leeds, the son of Paul Reed": the son is not Leeds."""
    return found.subject[0] < found.words[0] and line.tags[: found.subject[0]].endswith(("I", "Ia"))


def _only_describes(line: Line, found: Statement) -> bool:
    """Whether the object is but the possessor or the adjective of what the noun is about: "of Iraq's third city"."""
    start, end = found.object
    if start <= found.words[0]:
        return False
    return line.tags[end : end + 1] == "S" or (end - start == 1 and _DESCRIBES.match(line.tags, end) is not None)
