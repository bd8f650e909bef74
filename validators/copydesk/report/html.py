"""Format `html`: one file for reviewers, which needs nothing but a browser and asks nothing of the network."""

from __future__ import annotations

import base64
import hashlib
import unicodedata
from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from copydesk.report.composition import composition
from copydesk.report.escapes import HIDDEN, visible
from copydesk.report.layout import rows
from copydesk.report.lines import Lines
from copydesk.report.naming import called
from copydesk.report.notes import numbered
from copydesk.report.overview import Overview
from copydesk.report.tally import SAID, by_severity, counted
from copydesk.text.digests import sha256

if TYPE_CHECKING:
    from copydesk.model import Run, Verdict

_PAGE = Path(__file__).with_name("page")
_OPENED = 10  # documents whose text is open when the page is
_OPENED_LENGTH = 200_000  # code points beyond which it waits for a click
_VAST = 400  # rows from which a browser draws only those in sight
_LOOSE = 120  # mean code points a line from which a line is taken for a paragraph
_CHIP = Markup('<bdi class="hidden" title="{}">{}</bdi>')


class HtmlReport:
    """The page is written at the end, since its overview stands before the documents."""

    def __init__(self) -> None:
        self._overview = Overview()
        self._documents: list[Markup] = []
        self._opened = 0

    def add(self, verdict: Verdict) -> str:
        """Nothing yet."""
        self._overview.add(verdict)
        opened = bool(verdict.findings) and self._opened < _OPENED and len(verdict.document.text) <= _OPENED_LENGTH
        self._opened += opened
        self._documents.append(_section(verdict, len(self._documents) + 1, opened=opened))
        return ""

    def finish(self, run: Run) -> str:
        """The page."""
        style, script = _own("page.css"), _own("page.js")
        return (
            _templates()
            .get_template("page.html.j2")
            .render(
                run=run,
                overview=self._overview,
                documents=self._documents,
                style=style,
                script=script,
                policy=_policy(style, script),
            )
        )


def _section(verdict: Verdict, number: int, *, opened: bool) -> Markup:
    document, lines = verdict.document, Lines(verdict.document.text)
    notes = numbered(verdict.findings, lines)
    section = (
        _templates()
        .get_template("document.html.j2")
        .render(
            number=number,
            opened=opened,
            verdict=verdict,
            document=document,
            composition=composition(document).sentence(),
            name=called(document),
            digest=sha256(document.text),
            counts=by_severity(Counter(finding.severity for finding in verdict.findings)),
            notes=notes,
            rows=rows(document, notes, lines),
            vast=_VAST,
            loose=lines.length > _LOOSE * len(lines.starts),
        )
    )
    return Markup(section)  # noqa: S704 - made by a template that escapes whatever it is given


def _own(name: str) -> Markup:
    return Markup((_PAGE / name).read_text(encoding="utf-8"))  # noqa: S704 - a file of this package


def _policy(style: str, script: str) -> str:
    """A content security policy that lets in this style and this script, and nothing else from anywhere."""
    style_hash, script_hash = (
        base64.b64encode(hashlib.sha256(part.encode()).digest()).decode() for part in (style, script)
    )
    return (
        f"default-src 'none'; style-src 'sha256-{style_hash}'; script-src 'sha256-{script_hash}'; "
        "base-uri 'none'; form-action 'none'"
    )


@cache
def _templates() -> Environment:
    made = Environment(
        loader=FileSystemLoader(_PAGE), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    made.filters |= {"shown": _shown, "counted": counted}
    made.globals["SAID"] = SAID
    return made


def _shown(text: str) -> Markup:
    """`text` escaped for HTML, each hidden character as a chip that names it."""
    found = list(HIDDEN.finditer(text))
    if not found:
        return escape(text)
    parts, at = [], 0
    for hidden in found:
        parts += [escape(text[at : hidden.start()]), _chip(hidden[0])]
        at = hidden.end()
    return Markup("").join([*parts, escape(text[at:])])


@cache
def _chip(character: str) -> Markup:
    return _CHIP.format(unicodedata.name(character, "unnamed character"), visible(character))
