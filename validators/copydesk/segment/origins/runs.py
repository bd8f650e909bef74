"""Runs of readers' lines: proposed by the labels of the lines and by the change in the text, then judged as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log, log1p, sqrt
from operator import mul
from typing import TYPE_CHECKING

from copydesk.segment.origins.neighbours import sums

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.segment.origins.decoding import Shares
    from copydesk.segment.origins.lines import Line
    from copydesk.segment.origins.neighbours import Row

_MOST = 6  # local runs that are judged; the rest are weaker
_FIRM = 1.5  # evidence from which a line by itself looks like a reader's
_FRAME = 0.5  # probability from which a line is furniture and says nothing
_SHORT, _LONGER = -1.5, 0.18  # evidence a short line needs to be furniture; what a longer one needs beyond, by weight
_LAST = 4  # stamps at the end at which a short thread may begin
_LETTER = 0.6  # how much of its probability a run keeps that a salutation opens
_HEAD = 4  # lines in which a byline is expected, not a comment's stamp


@dataclass(frozen=True, slots=True)
class Run:
    """Lines `start` to `end` (not included) and how probable it is that readers wrote them."""

    start: int
    end: int
    confidence: float


def is_furniture(line: Line, label: Shares, least: float) -> bool:
    """Whether a line is the page's frame: by its very words, or because it and its neighbours look so.

    What reads like sentences is not furniture, whatever stands around it, and the less so the longer it is.
    """
    return line.furnished or (label.furniture >= least and line.furniture > _SHORT + _LONGER * line.weight)


class Page:
    """The speaking lines of a document, summed up so that any run of them is judged in one step."""

    def __init__(self, lines: Sequence[Line], labels: Sequence[Shares]) -> None:
        self.lines, self.labels = lines, labels
        self.speaking = [
            at
            for at, line in enumerate(lines)
            if line.weight >= 1 and (line.stamp or line.remark or not is_furniture(line, labels[at], _FRAME))
        ]
        heard = [lines[at] for at in self.speaking]
        weight, user = [line.weight for line in heard], [line.user for line in heard]
        weighed = list(map(mul, user, weight))
        self.weight, self.user, self.square = sums(weight), sums(weighed), sums(map(mul, user, weighed))
        self.lower = sums(line.lower * line.weight for line in heard)
        self.length = sums(line.length for line in heard)
        self.firm = sums(line.user > _FIRM for line in heard)
        self.share = sums(labels[at].user * lines[at].weight for at in self.speaking)
        self.stamps = sums(line.stamp + line.reply for line in lines)
        self.remarks = sums(line.remark for line in lines)
        self.prose = sums(line.prose * line.weight for line in heard)
        self.threaded = sums(line.threaded for line in lines)

    def proposals(self) -> list[tuple[int, int]]:
        """Stretches of speaking lines, as indices into `speaking`, that might be readers'."""
        if not self.speaking:
            return []
        last = len(self.speaking)
        local = sorted(self._local(), key=lambda run: (self.share[run[0]] - self.share[run[1]], run))[:_MOST]
        found = {(0, last), *local}
        found |= {(at, last) for column in (self.user, self.lower) if (at := self._change(column))}
        found |= {(at, last) for stamp in self._stamped() for at in (stamp, max(0, stamp - 1))}
        if local:
            first, final = min(local)[0], max(local)[0]
            found |= {(first, max(end for _, end in local)), (first, last), (final, last)}
        return sorted(found)

    def _local(self) -> Iterator[tuple[int, int]]:
        start = None
        for at, line in enumerate(self.speaking):
            label = self.labels[line]
            if label.user > label.editorial:
                start = at if start is None else start
            elif start is not None:
                yield (start, at)
                start = None
        if start is not None:
            yield (start, len(self.speaking))

    def _change(self, evidence: Sequence[float]) -> int | None:
        """Where splitting the text in two best explains the evidence, when readers come second."""
        best, place = 0.0, None
        user, weight = evidence[-1], self.weight[-1]
        for at, (said, before) in enumerate(zip(evidence[1:-1], self.weight[1:-1], strict=True), 1):
            after = weight - before
            rise = (user - said) / (after + 5) - said / (before + 5)
            if rise > 0 and (gain := rise * sqrt(before * after / weight)) > best:
                best, place = gain, at
        return place

    def _stamped(self) -> set[int]:
        """The first stamp past the head that opens a thread, and the last few, which may stand alone."""
        stamps = [at for at, line in enumerate(self.speaking) if line >= _HEAD and self.lines[line].stamp]
        threads = [at for at in stamps if self.lines[self.speaking[at]].threaded]
        remarks = [at for at, line in enumerate(self.speaking) if self.lines[line].remark]
        return {*threads[:1], *stamps[-_LAST:], *remarks[:1], *remarks[-_LAST:]}

    def row(self, start: int, end: int) -> Row:
        """The numbers by which the run is judged; the order is that of the trained weights."""
        first, final = self.speaking[start], self.speaking[end - 1] + 1
        inner, outer = self._weights(start, end)
        mean, rest = self._part(self.user, start, end)
        mean, rest = mean / (inner + 5), rest / (outer + 5)
        inside, outside = self._part(self.length, start, end)
        firm, firm_outside = self._part(self.firm, start, end)
        lower, lower_outside = self._part(self.lower, start, end)
        prose, prose_outside = self._part(self.prose, start, end)
        remarks = self.remarks[final] - self.remarks[first]
        before, after = self.length[start], self.length[-1] - self.length[end]
        stamps = self.stamps[final] - self.stamps[first]
        share = self._part(self.share, start, end)[0]
        return (
            1.0,
            1 - len(self.speaking) / len(self.lines),
            mean,
            rest,
            self._contrast(mean, rest, inner, outer),
            min(max(mean, -2.0) * sqrt(inner) / 5, 8.0),
            inside / (inside + outside + 1),
            log(inside + 20),
            log(before + 20),
            log(after + 20) if after else 0.0,
            1.0 if after else 0.0,
            0.0 if before else 1.0,
            log(end - start),
            1.0 if end - start == 1 else 0.0,
            firm / (end - start + 1),
            firm_outside / (len(self.speaking) - end + start + 1),
            min(stamps, 3.0),
            log1p(stamps),
            log1p(max(0.0, self.stamps[first] - self.stamps[min(_HEAD, first)])),
            max(line.heading for line in self.lines[max(0, first - 3) : first + 2]),
            max(lower / (inner + 5) - lower_outside / (outer + 5), 0.0),
            max(prose / (inner + 5) - prose_outside / (outer + 5), 0.0),
            max(lower / (inner + 5) - lower_outside / (outer + 5), 0.0) ** 4,
            min(remarks, 3.0),
            log1p(remarks),
            log1p(self.remarks[-1] - remarks),
            1 - (end - start) / (final - first),
            share / (inner + 0.01),
            self.lines[first].user,
            self._thread(first, final),
            self._stamped_start(first),
            self._stamped_start(first) * (stamps > 1),
            self._framed(first),
        )

    def opens_remark(self, start: int) -> bool:
        """Whether a remark begins with the first line of a run: such runs are judged by weights of their own."""
        return bool(self.lines[self.speaking[start]].remark)

    def addressed(self, start: int, end: int) -> bool:
        """Whether a salutation stands where a run begins: what follows is a letter or a speech, and has one voice."""
        first, final = self.speaking[start], self.speaking[end - 1] + 1
        alone = self.remarks[final] - self.remarks[first] <= 1
        return alone and any(line.salutes for line in self.lines[max(0, first - _HEAD) : first + _HEAD])

    def _thread(self, first: int, final: int) -> float:
        """How much of the run stands under stamps that share a shape."""
        return (self.threaded[final] - self.threaded[first]) / (final - first)

    def _stamped_start(self, first: int) -> float:
        """1 when the run begins with a stamp, or with a name over one, past the head of the document."""
        return max(line.stamp for line in self.lines[first : first + 2]) if first >= _HEAD else 0.0

    def _framed(self, first: int) -> float:
        """1 when plain furniture stands just before the run."""
        return float(any(line.furnished for line in self.lines[max(0, first - _HEAD) : first]))

    def _weights(self, start: int, end: int) -> tuple[float, float]:
        return self._part(self.weight, start, end)

    @staticmethod
    def _part(running: list[float], start: int, end: int) -> tuple[float, float]:
        inside = running[end] - running[start]
        return inside, running[-1] - inside

    def _contrast(self, mean: float, rest: float, inner: float, outer: float) -> float:
        """How far the run stands out from the rest, in units of the spread."""
        if not outer:
            return 0.0
        spread = (self.square[-1] - mean**2 * inner - rest**2 * outer) / (inner + outer + 1)
        return min((mean - rest) * sqrt(inner * outer / (inner + outer)) / sqrt(max(spread, 0.0) + 0.5) / 5, 8.0)


def judged(page: Page, weights: Sequence[Sequence[float]], least: float) -> list[Run]:
    """The most probable runs that do not overlap, in order, each at least as probable as `least`."""
    weighed = [(_sure(page, start, end, weights), start, end) for start, end in page.proposals()]
    taken: list[tuple[int, int, float]] = []
    for sure, start, end in sorted(weighed, reverse=True):
        if sure >= least and all(end <= first or last <= start for first, last, _ in taken):
            taken.append((start, end, sure))
    return [Run(page.speaking[start], page.speaking[end - 1] + 1, sure) for start, end, sure in sorted(taken)]


def _sure(page: Page, start: int, end: int, weights: Sequence[Sequence[float]]) -> float:
    sure = _probability(page.row(start, end), weights[page.opens_remark(start)])
    return sure * _LETTER if page.addressed(start, end) else sure


def _probability(row: Row, weights: Sequence[float]) -> float:
    score = sum(map(mul, row, weights))
    return 1 / (1 + exp(-max(-30.0, min(30.0, score))))
