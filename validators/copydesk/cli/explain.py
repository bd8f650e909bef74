"""`copydesk explain` and `copydesk rules`: what the rules say of themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Console
from rich.markdown import Markdown
from rich.table import Table

from copydesk.checks import all_checks, markdown, page
from copydesk.errors import SettingsError

if TYPE_CHECKING:
    from copydesk.model import Check


def explain(rule: str, /) -> int:
    """Say what a rule flags, why it matters, what to do and when to ignore it.

    Parameters
    ----------
    rule
        A rule's name or code: reader-comments, MIX001.
    """
    Console().print(Markdown(markdown(_named(rule))))
    return 0


def rules() -> int:
    """List the rules with their codes and severities."""
    table = Table("code", "name", "severity", "flags", box=None, header_style="bold", pad_edge=False)
    for check in all_checks().values():
        table.add_row(check.rule.code, check.rule.name, check.rule.severity, _flags(check))
    Console().print(table)
    return 0


def _named(name: str) -> type[Check]:
    for check in all_checks().values():
        if name.lower() in {check.rule.name, check.rule.code.lower()}:
            return check
    raise SettingsError(f"there is no rule {name!r}; `copydesk rules` lists them")


def _flags(check: type[Check]) -> str:
    return " ".join(page(check).summary.split()).removeprefix("Flags ").removesuffix(".")
