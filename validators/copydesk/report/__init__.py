"""Verdicts → text, one file a format. A report knows findings, not rules, and trusts no text it prints."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from copydesk.report.files import atomic_text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from copydesk.model import Run, Verdict

__all__ = ["FORMATS", "Report", "atomic_text"]


class Report(Protocol):
    """A report in the making. What `add` and `finish` return, put end to end, is the report."""

    def add(self, verdict: Verdict) -> str:
        """The text to append for one more document; empty where the format needs all of them first."""
        ...

    def finish(self, run: Run) -> str:
        """The text to append at the end."""
        ...


def _later(module: str, name: str) -> Callable[..., Report]:
    def make(**options: object) -> Report:
        return cast("Report", getattr(import_module(f"{__name__}.{module}"), name)(**options))

    return make


# Loaded when first made: a format pays for its own libraries and for no other's.
FORMATS: Mapping[str, Callable[..., Report]] = {
    "text": _later("terminal", "TerminalReport"),
    "jsonl": _later("jsonl", "JsonlReport"),
    "json": _later("whole_json", "JsonReport"),
    "html": _later("html", "HtmlReport"),
    "sarif": _later("sarif", "SarifReport"),
    "junit": _later("junit", "JunitReport"),
    "github": _later("github", "GithubReport"),
    "gitlab": _later("gitlab", "GitlabReport"),
    "azure": _later("azure", "AzureReport"),
    "rdjson": _later("rdjson", "RdjsonReport"),
    "markdown": _later("markdown", "MarkdownReport"),
    "csv": _later("table", "CsvReport"),
}
"""Makes an empty report by the name of its format. `text` takes `colour`, `width` and `verbose`."""
