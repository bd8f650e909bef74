"""The gate for Hugging Face datasets: functions for `Dataset.filter` and `Dataset.map`.

datasets reuses what it worked out before when the data and the fingerprint of the function are the same. These
functions carry a stamp of all that their answers depend on, so that new settings, facts or rules are not met by old
answers, and the same ones are, in any process.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from copydesk.integrations.desk import Desk
from copydesk.integrations.stamp import stamp
from copydesk.model import Verdict
from copydesk.report.record import dumped, record

if TYPE_CHECKING:
    import os
    from collections.abc import Mapping

    from copydesk.settings import Settings


@dataclass(frozen=True)
class Accepted:
    """Whether an example is accepted, for `Dataset.filter`; what is not is kept in the quarantine."""

    desk: Desk
    stamp: str

    def __call__(self, example: Mapping[str, object]) -> bool:
        """The answer on one example of a dataset that is not batched."""
        return self.desk.answer_record(dict(example)).accepted


@dataclass(frozen=True)
class Judged:
    """Three new columns, for `Dataset.map`: nothing leaves the dataset, so nothing need be kept elsewhere."""

    desk: Desk
    stamp: str

    def __call__(self, example: Mapping[str, object]) -> dict[str, str]:
        """`copydesk_decision` (accept, review or reject); `copydesk_reasons`, a line each; and `copydesk_result`.

        The last is the record `copydesk/result/1` as JSON, empty where the example could not be judged.
        """
        answer = self.desk.answer_record(dict(example))
        judged = answer.judged
        return {
            "copydesk_decision": answer.decision.value,
            "copydesk_reasons": "\n".join(answer.reasons),
            "copydesk_result": dumped(record(judged)) if isinstance(judged, Verdict) else "",
        }


def accepted(quarantine: str | os.PathLike[str], settings: Settings | None = None) -> Accepted:
    """A function for `Dataset.filter`."""
    desk = Desk(quarantine, settings)
    return Accepted(desk, stamp(desk.gate))


def judged(settings: Settings | None = None) -> Judged:
    """A function for `Dataset.map`."""
    desk = Desk(None, settings)
    return Judged(desk, stamp(desk.gate))
