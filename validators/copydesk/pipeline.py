"""read → segment → facts → checks → judge: the only place that knows the rooms and their order."""

from __future__ import annotations

from inspect import signature
from typing import TYPE_CHECKING

from copydesk import facts, pardons, repetition
from copydesk.checks import all_checks, examine, selected
from copydesk.cleaning import clean
from copydesk.errors import SettingsError
from copydesk.facts.evidence import Supply, hold
from copydesk.judge import judge
from copydesk.model import Unread
from copydesk.read import evidence, read
from copydesk.segment import mark_out, mark_voices
from copydesk.waivers import honoured

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from copydesk.cleaning import Cleaned
    from copydesk.judge import Excuse
    from copydesk.model import Check, Document, Provenance, SourceText, Verdict
    from copydesk.settings import Settings
    from copydesk.waivers import Waivers


class Pipeline:
    """The way of one document from its text to its verdict."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.checks = _chosen(settings)
        self.policy = settings.policy
        self.facts = facts.load(settings.facts, starter=settings.starter_facts)
        self.evidence = Supply(tuple(_evidence(settings)))
        self.waivers = honoured(settings.waivers)
        self.excuses = _excuses(settings, self.waivers)

    def read(self, paths: Sequence[str], about: Provenance) -> Iterator[Document | Unread]:
        """The documents under `paths`, and the places where none could be read."""
        return read(paths, self.settings.limits, self.settings.columns, about)

    def run(self, document: Document) -> Verdict:
        """The verdict on one document as read."""
        marked = hold(self.facts.weigh(mark_out(document)), self.evidence)
        return judge(marked, *examine(marked, self.checks), self.policy, self.excuses)

    def clean(self, document: Document) -> Cleaned:
        """One document cut by who speaks; one that is marked out already is cut as it is marked."""
        return clean(document if document.segments else mark_voices(document), self.settings.keep)


def across(results: Iterable[Verdict | Unread], settings: Settings) -> Iterator[Verdict | Unread]:
    """The results of a run in their order, each verdict with what only the run shows."""
    excuses = _excuses(settings, honoured(settings.waivers))
    return repetition.across(results, _chosen(settings), settings.policy, excuses)


def _excuses(settings: Settings, waivers: Waivers) -> tuple[Excuse, ...]:
    return (*([pardons.excuse] if settings.inline else []), waivers.excuse)


def _evidence(settings: Settings) -> Iterator[SourceText]:
    for found in evidence([str(path) for path in settings.evidence], settings.limits):
        if isinstance(found, Unread):
            raise SettingsError(f"evidence {', '.join(filter(None, (found.path, found.place)))}: {found.reason}")
        yield found


def _chosen(settings: Settings) -> tuple[Check, ...]:
    for name in {*settings.rules, *settings.severities, *settings.floors} - all_checks().keys():
        raise SettingsError(f"there is no rule {name!r}; `copydesk rules` lists them")
    options = {name: settings.options(check.rule, signature(check).parameters) for name, check in all_checks().items()}
    return selected(settings.select, settings.ignore, options)
