"""A service that is killed in the middle loses nothing for a caller that sends again."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor

import httpx2

from copydesk import Document, Gate
from copydesk.report.record import dumped, record
from tests.support.serving import free_port, kill, serving

_DOCUMENTS = {f"page-{number}": f"The ferry carried {number} people on Monday.\n" * 20 for number in range(60)}


def test_every_document_gets_its_one_answer_across_a_kill() -> None:
    gate, port = Gate(), free_port()
    with serving(port) as first, ThreadPoolExecutor(8) as callers:
        asked = [callers.submit(_ask, port, name) for name in _DOCUMENTS]
        while sum(answer.done() for answer in asked) < len(asked) // 4:
            time.sleep(0.01)
        kill(first)
        with serving(port):
            answers = dict(answer.result() for answer in asked)
    assert answers == {name: dumped(record(gate.judge(Document(name, text)))) for name, text in _DOCUMENTS.items()}


def _ask(port: int, name: str) -> tuple[str, str]:
    """Sends a document until it is answered, as a careful caller does."""
    while True:
        try:
            answer = httpx2.post(f"http://127.0.0.1:{port}/v1/documents", json={"id": name, "text": _DOCUMENTS[name]})
        except httpx2.TransportError:
            time.sleep(0.1)
        else:
            assert answer.status_code == 200, answer.text
            return name, answer.text
