"""What a rule says of itself, read from the docstring of its check."""

from __future__ import annotations

import inspect
import json
import re
from dataclasses import dataclass, fields
from functools import cache, cached_property
from typing import TYPE_CHECKING

from copydesk.errors import CopydeskError
from copydesk.model import RulePage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.model import Check

_HEADINGS = ("Why it matters", "What to do", "When to ignore it")
_SECTION = re.compile(rf"^({'|'.join(_HEADINGS)})\n-+\n", re.MULTILINE)
_OPTION = re.compile(r"^ {4}(\w+): [^#\n]*# (.+)$", re.MULTILINE)  # a field and the comment that says what it does


@dataclass(frozen=True)
class Page:
    """What a rule says of itself; every explanation of a rule is made from this."""

    summary: str
    why: str
    what_to_do: str
    when_to_ignore: str

    @cached_property
    def advice(self) -> str:
        """The first sentence of *What to do*, on one line."""
        paragraph = " ".join(self.what_to_do.split("\n\n")[0].split())
        return re.split(r"(?<=[.!?]) ", paragraph, maxsplit=1)[0]


@cache
def page(check: type[Check]) -> Page:
    """The page of a check, from its docstring; CopydeskError names the heading that is missing."""
    parts = _SECTION.split(inspect.cleandoc(check.__doc__ or ""))
    sections = dict(zip(parts[1::2], (text.strip() for text in parts[2::2]), strict=True))
    for heading in _HEADINGS:
        if not sections.get(heading):
            raise CopydeskError(f"{check.__module__}: the docstring lacks the heading {heading!r}")
    return Page(parts[0].strip(), *(sections[heading] for heading in _HEADINGS))


@cache
def markdown(check: type[Check]) -> str:
    """The page of a rule in Markdown: what `explain` shows, and what stands in `docs/rules`."""
    return "\n\n".join((*_parts(check), *_options(check))) + "\n"


def _parts(check: type[Check]) -> tuple[str, ...]:
    said, rule = page(check), check.rule
    return (
        f"# {rule.code} {rule.name}",
        f"Severity {rule.severity}, since {rule.since}.",
        said.summary,
        f"## Why it matters\n\n{said.why}",
        f"## What to do\n\n{said.what_to_do}",
        f"## When to ignore it\n\n{said.when_to_ignore}",
    )


def described(check: Check) -> RulePage:
    """The page of a rule as reports are given it: without its options, which are slow to read from its source."""
    rule, kind = check.rule, type(check)
    summary = " ".join(page(kind).summary.split())
    return RulePage(rule.code, rule.name, rule.severity, summary, "\n\n".join(_parts(kind)))


def _options(check: type[Check]) -> Iterator[str]:
    options = fields(check)  # type: ignore[arg-type]  # the registry takes dataclasses only
    if options:
        meanings = dict(_OPTION.findall(inspect.getsource(check)))
        table = ["| option | meaning | default |", "|---|---|---|"]
        table += (_row(option.name, meanings.get(option.name, ""), option.default) for option in options)
        yield f"## Options\n\nUnder `[tool.copydesk.rules.{check.rule.name}]`:\n\n" + "\n".join(table)


def _row(name: str, meaning: str, default: object) -> str:
    cells = (f"`{name}`", meaning, f"`{json.dumps(default)}`")  # which is TOML too
    return " | ".join(("", *(cell.replace("|", "\\|") for cell in cells), "")).strip()
