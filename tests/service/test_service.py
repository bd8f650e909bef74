"""The gate over HTTP, through its own routes and in a process of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from starlette.testclient import TestClient

from copydesk import Document, Gate, Provenance, Settings
from copydesk.report.record import dumped, record
from copydesk.service import Bounds, Desks, Service, application, judging
from tests.support.deadly import answer_or_die

if TYPE_CHECKING:
    from collections.abc import Iterator

_TEXT = "The ferry carried 1,200 people on Monday, the harbour office said.\n"
_ABOUT = {"url": "https://harbour.example/1", "published": "2025-11-12"}
_LONG = _TEXT * 15_000
_TOKEN = "k-7"  # noqa: S105 - it opens nothing


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    desks = Desks(Settings(), workers=1, seconds=60, waiting=4)
    with TestClient(application(Service(desks, Bounds(body_bytes=2_000_000)))) as client:
        yield client


def test_the_answer_is_the_record_of_the_gate(client: TestClient) -> None:
    document = Document("page-7", _TEXT, provenance=Provenance(**_ABOUT))
    answer = client.post("/v1/documents", json={"id": "page-7", "text": _TEXT, **_ABOUT})
    assert (answer.status_code, answer.text) == (200, dumped(record(Gate().judge(document))))


def test_a_document_sent_twice_gets_the_same_bytes(client: TestClient) -> None:
    first, second = (client.post("/v1/documents", json={"text": _TEXT}).content for _ in range(2))
    assert first == second


def test_evidence_is_held_against_the_figures(client: TestClient) -> None:
    sent = {"text": _TEXT, "evidence": [{"id": "log", "text": "The ferry carried 900 people on Monday."}]}
    told = client.post("/v1/documents", json=sent).json()
    assert [claim["support"] for claim in told["claims"]] == ["contradicted"]


def test_a_batch_is_answered_in_its_order(client: TestClient) -> None:
    sent = {"documents": [{"id": name, "text": _TEXT} for name in "abc"]}
    told = client.post("/v1/batches", json=sent).json()["results"]
    assert [result["id"] for result in told] == ["a", "b", "c"]


def test_more_documents_than_may_wait_are_told_to_come_again(client: TestClient) -> None:
    sent = {"documents": [{"id": str(number), "text": _TEXT} for number in range(6)]}
    told = client.post("/v1/batches", json=sent).json()["results"]
    assert [result.get("status") for result in told] == [None] * 4 + [503] * 2
    assert [result["id"] for result in told] == list("012345")


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"text": _TEXT, "publishd": "2025-11-12"}, "body.publishd"),
        ({"words": _TEXT}, "body.text"),
        ({"text": 7}, "body.text"),
    ],
)
def test_what_is_no_document_is_refused_by_field(client: TestClient, sent: dict[str, object], said: str) -> None:
    answer = client.post("/v1/documents", json=sent)
    assert (answer.status_code, said in answer.json()["detail"]) == (422, True)


@pytest.mark.parametrize("body", [b"", b"{", b"[" * 100_000, b"\xff"])
def test_what_is_no_json_is_refused(client: TestClient, body: bytes) -> None:
    answer = client.post("/v1/documents", content=body, headers={"content-type": "application/json"})
    assert answer.status_code in {400, 422}


@pytest.mark.parametrize("body", [rb'{"text": "\ud800 said"}', b'{"text": "\xed\xa0\x80 said"}'])
def test_half_a_character_is_judged_as_it_came(client: TestClient, body: bytes) -> None:
    answer = client.post("/v1/documents", content=body, headers={"content-type": "application/json"})
    assert (answer.status_code, answer.json()["segments"][0]["end"]) == (200, 6)


def test_a_form_from_a_web_page_is_refused(client: TestClient) -> None:
    answer = client.post("/v1/documents", content=b'{"text": "a"}', headers={"content-type": "text/plain"})
    assert answer.status_code == 422


def test_a_body_over_the_limit_is_refused(client: TestClient) -> None:
    answer = client.post("/v1/documents", json={"text": "a" * 2_000_000})
    assert (answer.status_code, answer.json()["title"]) == (413, "Too large")


def test_health_and_counts(client: TestClient) -> None:
    client.post("/v1/documents", json={"text": _TEXT})
    assert client.get("/health").json()["status"] == "ok"
    assert 'copydesk_verdicts_total{decision="review"}' in client.get("/metrics").text


def test_a_document_that_takes_too_long_is_not_accepted() -> None:
    with TestClient(application(Service(Desks(Settings(), 1, 0.01, 4)))) as client:
        answer = client.post("/v1/documents", json={"id": "long", "text": _LONG})
        assert (answer.status_code, answer.json()["id"]) == (504, "long")


def test_a_process_that_dies_is_replaced_and_its_document_is_not_accepted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judging, "_judge", answer_or_die)
    with TestClient(application(Service(Desks(Settings(), 1, 60, 4)))) as client:
        answers = [client.post("/v1/documents", json={"text": text}) for text in ("deadly", _TEXT)]
    assert [answer.status_code for answer in answers] == [500, 200]


def test_only_who_has_the_token_is_answered() -> None:
    with TestClient(application(Service(Desks(Settings(), 1, 60, 4), token=_TOKEN))) as client:
        sent = {"json": {"text": _TEXT}}
        codes = [
            client.post("/v1/documents", headers=headers, **sent).status_code  # type: ignore[arg-type]
            for headers in ({}, {"Authorization": "Bearer k-8"}, {"Authorization": f"Bearer {_TOKEN}"})
        ]
        assert [*codes, client.get("/metrics").status_code, client.get("/health").status_code] == [
            401,
            401,
            200,
            401,
            200,
        ]


def test_a_host_that_is_not_served_is_refused() -> None:
    service = Service(Desks(Settings(), 1, 60, 4), hosts=("localhost",))
    with TestClient(application(service), base_url="http://localhost") as client:
        hosts = [
            client.get("/health", headers={"host": host}).status_code for host in ("localhost:8077", "evil.example")
        ]
        assert hosts == [200, 400]
