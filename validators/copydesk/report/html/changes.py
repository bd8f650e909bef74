"""A comparison of two runs as a page that needs nothing but a browser, and no script."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.report.comparison import Change
from copydesk.report.differences import sentence
from copydesk.report.html.templates import policy, style, templates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.report.comparison import Comparison

_OPENED = 500  # findings up to which a kind of change stands open
_MEANT = {
    Change.NEW: "In the later run, and not in the earlier one.",
    Change.FIXED: "In the earlier run; the rule went over the document again and did not find it.",
    Change.UNCHANGED: "In both.",
    Change.ASIDE: "Found again, but set aside.",
    Change.UNSEEN: "In the earlier run; its document was not gone through again, or the rule could not be applied.",
}


def page(comparison: Comparison) -> Iterator[str]:
    """The page, bit by bit: each kind of change, the findings by document."""
    changes = [(change, comparison[change], _MEANT[change]) for change in Change]
    opened = {change for change, found, _ in changes if len(found) <= _OPENED} - {Change.UNCHANGED}
    yield from (
        templates()
        .get_template("changes.html.j2")
        .generate(changes=changes, opened=opened, told=sentence(comparison), style=style(), policy=policy(""))
    )
