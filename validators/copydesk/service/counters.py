"""What the service counts, for Prometheus: decisions, findings by rule, refusals, seconds, documents in hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

if TYPE_CHECKING:
    from collections.abc import Callable

    from copydesk.service.judging import Answer

_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)


class Counters:
    """The counts of one service, from its start."""

    def __init__(self, in_hand: Callable[[], float]) -> None:
        kept = self._kept = CollectorRegistry()
        self._verdicts = Counter("copydesk_verdicts", "Documents judged, by decision.", ["decision"], registry=kept)
        self._findings = Counter("copydesk_findings", "Findings that count, by rule.", ["rule"], registry=kept)
        self._refusals = Counter(
            "copydesk_refusals", "Documents without verdict, by status.", ["status"], registry=kept
        )
        told = "Seconds from a document's arrival to its verdict."
        self.seconds = Histogram("copydesk_judging_seconds", told, buckets=_SECONDS, registry=kept)
        Gauge("copydesk_in_hand", "Documents in hand.", registry=kept).set_function(in_hand)

    def answered(self, answer: Answer) -> None:
        """One document got its verdict."""
        self._verdicts.labels(answer.decision).inc()
        for rule in answer.findings:
            self._findings.labels(rule).inc()

    def refused(self, status: int) -> None:
        """One document got none."""
        self._refusals.labels(str(status)).inc()

    def shown(self) -> bytes:
        """All counts in Prometheus' text format."""
        return generate_latest(self._kept)
