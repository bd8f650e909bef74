"""The gate as a Dagster asset check: passes when every document of an asset is accepted."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from dagster import (
    AssetCheckResult,
    AssetChecksDefinition,
    AssetCheckSeverity,
    AssetKey,
    AssetsDefinition,
    MetadataValue,
    asset_check,
)

from copydesk.integrations.desk import Answer, Desk
from copydesk.integrations.submission import submission
from copydesk.model import Decision
from copydesk.settings import Settings

# Dagster reads the annotations of the function it calls, so this module does not defer them.

_SHOWN = 50  # documents named in the metadata of a check


def document_check(
    asset: str | AssetKey | AssetsDefinition,
    quarantine: str | Path,
    settings: Settings | None = None,
    records: Callable[[Any], Iterable[object]] = iter,
    *,
    blocking: bool = True,
) -> AssetChecksDefinition:
    """A check named `documents_accepted` for `asset`, whose value is an iterable of records with a text.

    `records` makes such records of a value that is none: `lambda frame: frame.to_dict("records")`.
    Fails with severity ERROR when a document is rejected or could not be judged, WARN when some are only to be
    reviewed; an asset without documents fails too. The metadata holds counts, ids and names of rules, and no word of a
    document: those stand in the quarantine.
    """
    desk = Desk(quarantine, settings)

    @asset_check(
        asset=asset,
        name="documents_accepted",
        description="Every document is accepted by the copydesk gate",
        blocking=blocking,
    )
    def documents_accepted(value: Any) -> AssetCheckResult:  # noqa: ANN401 - whatever the asset is
        return _result(list(_answers(desk, records(value))))

    return documents_accepted


def _answers(desk: Desk, records: Iterable[object]) -> Iterator[tuple[str, Answer]]:
    for number, record in enumerate(records, start=1):
        if isinstance(record, Mapping):
            name = str(record.get(desk.settings.columns.get("id", "id")) or number)
            yield name, desk.answer_record(record)
        else:  # a frame yields the names of its columns; a text that nobody put in a record may be anything
            yield str(number), desk.answer(submission(None, {"value": record}, f"{number}"))


def _result(answers: list[tuple[str, Answer]]) -> AssetCheckResult:
    decisions = Counter(answer.decision for _, answer in answers)
    held = [(name, answer) for name, answer in answers if not answer.accepted]
    only_review = bool(answers) and all(_may_be_reviewed(answer) for _, answer in held)
    return AssetCheckResult(
        passed=bool(answers) and not held,
        severity=AssetCheckSeverity.WARN if only_review else AssetCheckSeverity.ERROR,
        description=f"{len(answers) - len(held)} of {len(answers)} documents accepted",
        metadata={
            **{decision.value: decisions[decision] for decision in Decision},
            "grounds": MetadataValue.json(dict(Counter(rule for _, answer in held for rule in answer.grounds))),
            "held": MetadataValue.json({name: list(answer.grounds) for name, answer in held[:_SHOWN]}),
        },
    )


def _may_be_reviewed(answer: Answer) -> bool:
    return answer.decision is Decision.REVIEW and answer.measured
