"""The checks: one folder a family, one file a rule, found by walking and not listed."""

from copydesk.checks.examination import complete, examine
from copydesk.checks.pages import Page, described, markdown, page
from copydesk.checks.registry import all_checks
from copydesk.checks.selection import selected

__all__ = ["Page", "all_checks", "complete", "described", "examine", "markdown", "page", "selected"]
