"""What the way over HTTP costs: documents a second through the bare gate, and through the service with eight callers.

python -m benchmarks.service [FILE…]      text files; without any, the fixtures of this repository
"""

from __future__ import annotations

import http.client
import json
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import local

from benchmarks.speed import FIXTURES, documents
from copydesk import Document, Gate
from copydesk.report.record import dumped, record
from tests.support.serving import free_port, serving

_CALLERS = 8
_DOCUMENTS = 400


def main() -> None:
    batch = documents([Path(name) for name in sys.argv[1:]] or sorted(FIXTURES.glob("*.txt")))[:_DOCUMENTS]
    gate = Gate()
    for document in batch[:20]:
        gate.judge(document)
    began = time.perf_counter()
    bare = {document.id: dumped(record(gate.judge(document))) for document in batch}
    alone = len(batch) / (time.perf_counter() - began)
    port = free_port()
    with serving(port), ThreadPoolExecutor(_CALLERS) as callers:
        caller = _Caller(port)
        list(callers.map(caller.ask, batch[:20]))
        began = time.perf_counter()
        served = dict(callers.map(caller.ask, batch))
        over_http = len(batch) / (time.perf_counter() - began)
    print(f"bare gate, one process      {alone:7.1f} documents a second")
    answers = "the same answers" if served == bare else "OTHER ANSWERS"
    print(f"service, {_CALLERS} callers          {over_http:7.1f}, {over_http / alone:.0%} of it, {answers}")


class _Caller:
    """Callers that each keep one connection open."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._own = local()

    def ask(self, document: Document) -> tuple[str, str]:
        if not hasattr(self._own, "line"):
            self._own.line = http.client.HTTPConnection("127.0.0.1", self._port)
        about = document.provenance
        sent = {"id": document.id, "text": document.text, "url": about.url, "published": about.published}
        self._own.line.request("POST", "/v1/documents", json.dumps(sent), {"Content-Type": "application/json"})
        return document.id, self._own.line.getresponse().read().decode()


if __name__ == "__main__":
    main()
