"""Memory and time that each report takes for many findings: `python benchmarks/reports.py [DOCUMENTS] [EACH] [FORMAT]`.

Made-up verdicts, 20,000 documents of five findings unless told otherwise; each format in a process of its own, so
that the peak of memory is that format's. Prints format, seconds of processor time, bytes written and peak memory.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from typing import TYPE_CHECKING

from copydesk.model import (
    Decision,
    Document,
    Evidence,
    Finding,
    NotRunRule,
    Origin,
    Pile,
    Run,
    Segment,
    SetAside,
    Severity,
    Span,
    Verdict,
)
from copydesk.report import FORMATS

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE = "The harbour carried 48,000 passengers in May, the port says; see https://example.org/harbour for more.\n"
_LINES = 20
_LACKS = (NotRunRule("blocked-domain", "no list of domains is given"),)


def verdicts(documents: int, each: int) -> Iterator[Verdict]:
    """Verdicts on texts of 2 kB, each with `each` findings and one set aside."""
    text = _LINE * _LINES
    segments = (Segment(Span(0, len(text)), Origin.EDITORIAL, 0.9, "en", 0.9),)
    for number in range(documents):
        found = tuple(_finding(number, place) for place in range(each))
        aside = (SetAside(_finding(number, each), "known of old: in the baseline", Pile.BASELINE),)
        name = f"news/{number // 100:03}/{number}.txt"
        document = Document(name, text, name, segments=segments, language="en")
        yield Verdict(document, Decision.REJECT, found, aside, _LACKS)


def _finding(number: int, place: int) -> Finding:
    start = place % _LINES * len(_LINE) + 20
    severity = list(Severity)[(number + place) % 3]
    grounds = Evidence("48,000 passengers", "a source", "the policy of this gate")
    name = f"{(number << 16 | place) * 0x9E3779B97F4A7C15 % 2**64:016x}"
    message = "No source is named for “48,000 passengers”."
    return Finding(
        "NUM001", "unattributed-figure", severity, 0.8, Span(start, start + 17), message, (grounds,), "", name
    )


def _measure(name: str, documents: int, each: int) -> str:
    before, size, report = time.process_time(), 0, FORMATS[name]()
    for verdict in verdicts(documents, each):
        size += len(report.add(verdict))
    size += len(report.finish(Run("0")))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return f"{name:10} {time.process_time() - before:6.1f} s {size / 1e6:8.1f} MB written {memory:6,} MB peak"


def main() -> None:
    """Measures every format, or the one named behind the numbers."""
    documents, each = (int(one) for one in (sys.argv[1:3] + ["20000", "5"][len(sys.argv[1:3]) :]))
    if named := sys.argv[3:]:
        print(_measure(named[0], documents, each))
        return
    for name in FORMATS:
        subprocess.run((sys.executable, __file__, str(documents), str(each), name), check=True)


if __name__ == "__main__":
    main()
