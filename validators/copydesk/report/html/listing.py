"""What the list of the page knows of every document: enough to search, sort, count and link without its text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from markupsafe import Markup

from copydesk.model import Decision, Severity
from copydesk.report.escapes import visible
from copydesk.report.lines import Lines
from copydesk.report.naming import called
from copydesk.report.record import dumped
from copydesk.text.digests import sha256

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from copydesk.model import Document, Finding, Verdict
    from copydesk.report.composition import Composition

_KEY = 10  # hexadecimal digits by which a document is linked
_WORDS = 72  # code points of a finding's words that can be searched
_SAFE = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


class Listing:
    """The documents of a run in their order, each as one line of JSON."""

    def __init__(self, *, redacted: bool = False) -> None:
        self._redacted = redacted
        self._lines: list[bytes] = []
        self._rules: dict[tuple[str, str], int] = {}
        self._keys: dict[str, int] = {}

    def key(self, document: Document) -> str:
        """What links name a document by: the same in every run, as long as its path and id are."""
        made = sha256(f"{document.path}\0{document.id}")[:_KEY]
        self._keys[made] = self._keys.get(made, 0) + 1
        return made if self._keys[made] == 1 else f"{made}-{self._keys[made]}"

    def add(self, verdict: Verdict, key: str, page: int, made_of: Composition) -> None:
        """Takes up one verdict, whose text is `made_of` this and stands on page number `page`."""
        document, lines, shares = verdict.document, Lines(verdict.document.text), made_of.shares()
        told = [
            key,
            visible(called(document)),
            document.path or document.id,
            list(Decision).index(verdict.decision),
            [visible(language) for language in _languages(document.language, shares["languages"])],
            "" if self._redacted else visible(_source(document)),
            len(document.text),
            shares["origins"],
            page,
            [self._finding(document, found, lines) for found in verdict.findings],
        ]
        self._lines.append(dumped(told).translate(_SAFE).encode())

    def island(self, pages: Sequence[str]) -> Markup:
        """The whole as JSON that may stand in a page; `pages` are the addresses of the pages of texts."""
        documents = b",\n".join(self._lines).decode()
        edition = sha256(documents)[:_KEY]
        head = dumped({"edition": edition, "rules": list(self._rules), "pages": list(pages)}).translate(_SAFE)
        return Markup(f'{head[:-1]},"documents":[\n{documents}\n]}}')  # noqa: S704 - JSON without <, > and &

    def _finding(self, document: Document, found: Finding, lines: Lines) -> list[Any]:
        rule = self._rules.setdefault((visible(found.code), visible(found.rule)), len(self._rules))
        line = lines.place(found.span.start).line if found.span else 0
        words = found.span.of(document.text) if found.span and not self._redacted else ""
        quoted = " ".join(visible(words[: _WORDS + 1]).split())
        return [
            rule,
            list(Severity).index(found.severity),
            found.fingerprint,
            line,
            quoted if len(words) <= _WORDS else f"{quoted}…",
        ]


def _languages(main: str, found: Iterable[str]) -> Sequence[str]:
    """The main language, then the others, the most frequent first."""
    return [main, *(name for name in found if name != main)]


def _source(document: Document) -> str:
    """Who it is from: the publisher, else the host of its address, else the folder it lay in; empty where none is."""
    about = document.provenance
    return about.publisher or _host(about.url or "") or document.path.rpartition("/")[0]


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:  # a bracket that is not closed, and the like
        return ""
