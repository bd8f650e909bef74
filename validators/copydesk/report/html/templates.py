"""The templates of the page, its style and its script, and the policy that lets in nothing else."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from copydesk.report.escapes import visible
from copydesk.report.html.chips import shown
from copydesk.report.tally import SAID, counted

_PAGE = Path(__file__).with_name("page")
_STYLES = ("paper", "desk", "list", "sheet", "notes", "reading", "media")
_SCRIPTS = ("island", "query", "decisions", "texts", "facets", "list", "reading", "ruling", "route", "keys")
_TITLE = re.compile(r"\A# .*\n+")  # said already where the page is opened
_HEADING = re.compile(r"(</?)h[1-6]>")


def rendered(template: str, /, **given: object) -> Markup:
    """What `template` makes of what is given; all text in it is escaped."""
    return Markup(templates().get_template(template).render(**given))  # noqa: S704 - the templates escape


@cache
def style() -> Markup:
    """The style sheet, the same for every page."""
    return Markup("".join(_own(f"style/{name}.css") for name in _STYLES))  # noqa: S704 - files of this package


@cache
def script() -> Markup:
    """The script of the index: its parts put end to end in one scope of their own."""
    parts = "".join(_own(f"script/{name}.js") for name in _SCRIPTS)
    return Markup(f'(() => {{\n"use strict";\n{parts}}})();\n')  # noqa: S704 - files of this package


@cache
def lending() -> Markup:
    """The script of a page of texts, which lends a text to the index that asks for it."""
    return Markup(_own("script/lending.js"))  # noqa: S704 - a file of this package


def policy(own: str, *also: str) -> str:
    """A content security policy that lets in the style, the script `own` if any, and what `also` names."""
    parts = (
        "default-src 'none'",
        f"style-src {_hashed(style())}",
        *([f"script-src {_hashed(own)}"] if own else []),
        *also,
        "base-uri 'none'",
        "form-action 'none'",
    )
    return "; ".join(parts)


@cache
def templates() -> Environment:
    """The templates; whatever they are given is escaped unless it is markup of ours."""
    made = Environment(
        loader=FileSystemLoader(_PAGE), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    made.filters |= {"shown": shown, "counted": counted, "markdown": markdown, "visible": visible}
    made.globals["SAID"] = SAID
    return made


def markdown(text: str) -> Markup:
    """Markdown as HTML with all headings on the fourth level.

    Markup in it is escaped, links are only words, hidden characters are named.
    """
    from markdown_it import MarkdownIt  # noqa: PLC0415 - a run without pages of rules spares it

    reader = MarkdownIt("commonmark", {"html": False}).enable("table").disable(["link", "image", "autolink"])
    return Markup(_HEADING.sub(r"\1h4>", reader.render(visible(_TITLE.sub("", text)))))  # noqa: S704 - markup is escaped


def _own(name: str) -> str:
    return (_PAGE / name).read_text(encoding="utf-8")


def _hashed(part: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(part.encode()).digest()).decode()}'"
