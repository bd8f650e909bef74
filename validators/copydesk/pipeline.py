"""read → segment → facts → checks → judge: the only place that knows the rooms and their order."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from copydesk import facts, repetition
from copydesk.checks import all_checks, examine
from copydesk.cleaning import clean
from copydesk.errors import SettingsError
from copydesk.facts.evidence import hold
from copydesk.judge import judge
from copydesk.model import Provenance, SourceText, Unread
from copydesk.read import read
from copydesk.segment import mark_out, mark_voices

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from copydesk.cleaning import Cleaned
    from copydesk.model import Check, Document, Verdict
    from copydesk.settings import Settings


class Pipeline:
    """The way of one document from its text to its verdict."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.checks = _chosen(settings)
        self.policy = settings.policy
        self.facts = facts.load(settings.facts, starter=settings.starter_facts)
        self.evidence = tuple(_evidence(settings))

    def read(self, paths: Sequence[str], about: Provenance) -> Iterator[Document | Unread]:
        """The documents under `paths`, and the places where none could be read."""
        return read(paths, self.settings.limits, self.settings.columns, about)

    def run(self, document: Document) -> Verdict:
        """The verdict on one document as read."""
        if self.evidence:
            document = replace(document, sources=(*document.sources, *self.evidence))
        marked = hold(self.facts.weigh(mark_out(document)))
        return judge(marked, *examine(marked, self.checks), self.policy)

    def clean(self, document: Document) -> Cleaned:
        """One document cut by who speaks; one that is marked out already is cut as it is marked."""
        return clean(document if document.segments else mark_voices(document), self.settings.keep)


def across(results: Iterable[Verdict | Unread], settings: Settings) -> Iterator[Verdict | Unread]:
    """The results of a run in their order, each verdict with what only the run shows."""
    return repetition.across(results, _chosen(settings), settings.policy)


def _evidence(settings: Settings) -> Iterator[SourceText]:
    for path in settings.evidence:
        texts = list(read([str(path)], settings.limits, {}, Provenance()))
        for text in texts or [Unread(str(path), "there is no text under it")]:
            if isinstance(text, Unread):
                raise SettingsError(f"evidence {text.path} {text.place}: {text.reason}")
            yield SourceText(text.id, text.text)


def _chosen(settings: Settings) -> tuple[Check, ...]:
    checks = all_checks()
    for name in {*settings.rules, *settings.severities, *settings.floors} - checks.keys():
        raise SettingsError(f"there is no rule {name!r}; `copydesk rules` lists them")
    chosen = []
    for name, check in checks.items():
        keys = (name, check.rule.code)
        if (not settings.select or _named(keys, settings.select)) and not _named(keys, settings.ignore):
            try:
                chosen.append(check(**_options(check, settings)))
            except (TypeError, ValueError) as fault:
                raise SettingsError(f"rules.{name}: {fault}") from None
    if not chosen:
        raise SettingsError("no rule is left to run; look at select and ignore")
    return tuple(chosen)


def _options(check: type[Check], settings: Settings) -> dict[str, Any]:
    """The options of a rule: its own, and for rules on links the lists that all of them go by."""
    own: dict[str, Any] = settings.rules.get(check.rule.name, {})
    if not check.rule.code.startswith("LINK"):
        return own
    shared = settings.links.options(vars(check)["__dataclass_fields__"])
    return own | {name: (*own.get(name, ()), *domains) for name, domains in shared.items()}


def _named(keys: tuple[str, str], patterns: tuple[str, ...]) -> bool:
    name, code = keys
    return any(pattern == name or code.startswith(pattern.upper()) for pattern in patterns)
