"""The server behind `copydesk review`: what it serves, and what it refuses."""

from __future__ import annotations

import json
import socket
import struct
from http.client import HTTPConnection
from threading import Thread
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from copydesk.errors import CopydeskError, SettingsError
from copydesk.report.files import atomic_text
from copydesk.report.html import HtmlReport
from copydesk.review import Case, serving
from tests.report.html.test_shelf import some
from tests.support.verdicts import RUN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

WAIVER = {"fingerprint": "0123456789abcdef", "decision": "dismiss", "reason": "It is named above."}


class Visitor:
    """Asks a server as any program on this machine could."""

    def __init__(self, address: str) -> None:
        self.parts = urlsplit(address)
        self.home = self.parts.path.rpartition("/")[0]

    def ask(self, path: str, headers: Mapping[str, str] | None = None, body: bytes | None = None) -> tuple[int, bytes]:
        """Status and body of the answer."""
        assert self.parts.hostname
        connection = HTTPConnection(self.parts.hostname, self.parts.port, timeout=60)
        connection.request("GET" if body is None else "POST", path, body, dict(headers or {}))
        answer = connection.getresponse()
        told = (answer.status, answer.read())
        connection.close()
        return told

    def get(self, name: str, **headers: str) -> tuple[int, bytes]:
        """Asks for something behind the token."""
        return self.ask(f"{self.home}/{name}", headers)

    def decide(self, message: object, **headers: str) -> int:
        """The status of a decision, sent as the page sends it."""
        own = {"Origin": f"http://{self.parts.netloc}", "Content-Type": "application/json", **headers}
        return self.ask(f"{self.home}/decisions", own, json.dumps(message).encode())[0]


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("review") / "report.html"
    with HtmlReport(path, single=1) as made, atomic_text(path) as writer:
        for one in some(6):
            made.add(one)
        writer.write(made.finish(RUN))
    return path


@pytest.fixture
def report(written: Path) -> Path:
    """A report with pages of texts, and no decisions on it yet."""
    written.with_name("waivers.jsonl").unlink(missing_ok=True)
    return written


@pytest.fixture
def visitor(report: Path) -> Iterator[Visitor]:
    server, address = serving(Case.of(report.parent, by="Ada"))
    Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    yield Visitor(address)
    server.shutdown()
    server.server_close()


def decided(report: Path) -> list[dict[str, str]]:
    path = report.with_name("waivers.jsonl")
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_the_report_and_its_pages_of_texts_are_served(visitor: Visitor, report: Path) -> None:
    [page, *_] = sorted(report.parent.glob("*.files/*/*.html"))
    status, body = visitor.get("report.html")

    assert (status, b'name="copydesk-review" content="decisions"' in body) == (200, True)
    assert visitor.get(page.relative_to(report.parent).as_posix()) == (200, page.read_bytes())


@pytest.mark.parametrize(
    "name",
    [
        *("../report.html", "..%2f..%2fetc%2fpasswd", "/etc/passwd", "waivers.jsonl", "report.html.files/", "", "%00"),
        *(
            "report.html.files/../report.html",
            "report.html%00",
            "//report.html",
            "decisions/",
            "report.html.files/%2e%2e",
        ),
    ],
)
def test_nothing_else_is(visitor: Visitor, report: Path, name: str) -> None:
    report.with_name("waivers.jsonl").write_text("", encoding="utf-8")

    assert visitor.get(name)[0] == 404


def test_a_link_that_leads_out_of_the_folder_is_not_served(report: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.html").write_text("secret")
    link = next(report.parent.glob("*.files/*")) / "out.html"
    link.symlink_to(tmp_path / "secret.html")

    assert [name for name in Case.of(report).pages if "out" in name] == []
    link.unlink()


@pytest.mark.parametrize(
    "path", ["/report.html", "/x/report.html", "/", "//decisions", "/%ff/decisions", "/%C3%A9/report.html"]
)
def test_who_does_not_know_the_token_is_refused(visitor: Visitor, path: str) -> None:
    assert visitor.ask(path)[0] == 403


@pytest.mark.parametrize("host", ["example.org", "127.0.0.1", "localhost:1", "127.0.0.1.example.org", ""])
def test_another_host_is_refused(visitor: Visitor, host: str) -> None:
    assert visitor.get("report.html", Host=host)[0] == 403


@pytest.mark.parametrize(
    "headers",
    [{"Origin": "https://example.org"}, {"Origin": "null"}, {"Content-Type": "text/plain"}, {"Host": "example.org"}],
)
def test_decisions_from_elsewhere_are_refused(visitor: Visitor, report: Path, headers: dict[str, str]) -> None:
    assert visitor.decide(WAIVER, **headers) == 403
    assert not report.with_name("waivers.jsonl").exists()


def test_decisions_are_written_told_and_withdrawn(visitor: Visitor, report: Path) -> None:
    other = {"rule": "made-up", "path": "a.txt", "decision": "defer", "reason": "Ask."}

    assert [visitor.decide(one) for one in (WAIVER, other)] == [200, 200]
    assert [one.items() >= told.items() for told, one in zip((WAIVER, other), decided(report), strict=True)] == [
        True
    ] * 2
    told = json.loads(visitor.get("decisions")[1])
    assert (told["by"], [one["reason"] for one in told["waivers"]]) == ("Ada", ["It is named above.", "Ask."])
    assert visitor.decide(WAIVER | {"decision": "withdraw"}) == 200
    assert [one["reason"] for one in json.loads(visitor.get("decisions")[1])["waivers"]] == ["Ask."]
    assert [one["decision"] for one in decided(report)] == ["dismiss", "defer", "withdraw"]


def test_what_others_write_meanwhile_stays(visitor: Visitor, report: Path) -> None:
    path = report.with_name("waivers.jsonl")
    by_hand = b'{"rule": "made-up", "decision": "accept", "reason": "By hand."}'
    visitor.decide(WAIVER)
    path.write_bytes(path.read_bytes() + by_hand)
    before = path.read_bytes()

    assert visitor.decide(WAIVER | {"decision": "withdraw"}) == 200
    assert path.read_bytes().startswith(before + b"\n")


@pytest.mark.parametrize(
    "message",
    [
        *([], {}, None, "decide", {"decide": WAIVER}, WAIVER | {"decision": "burn"}),
        *(WAIVER | {"extra": 1}, WAIVER | {"reason": ""}, WAIVER | {"reason": "x" * 70_000}),
    ],
)
def test_what_is_no_decision_is_refused(visitor: Visitor, report: Path, message: object) -> None:
    assert visitor.decide(message) == 400
    assert not report.with_name("waivers.jsonl").exists()


@pytest.mark.parametrize("length", ["0000000009999999999", "9" * 5_000, "65537", "-1", "1e3", ""])
def test_a_length_that_is_none_is_refused_before_anything_is_read(visitor: Visitor, length: str) -> None:
    assert visitor.decide(WAIVER, **{"Content-Length": length}) == 400


def test_a_page_that_is_closed_while_it_loads_is_no_fault(
    visitor: Visitor, report: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = report.read_bytes()
    report.write_bytes(whole + b" " * 30_000_000)

    with socket.create_connection((visitor.parts.hostname or "", visitor.parts.port or 0)) as gone:
        gone.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))  # closes with a reset
        gone.sendall(f"GET {visitor.parts.path} HTTP/1.0\r\nHost: {visitor.parts.netloc}\r\n\r\n".encode())
        gone.recv(1)

    assert visitor.get("decisions")[0] == 200
    report.write_bytes(whole)
    assert capsys.readouterr().err == ""


def test_a_folder_without_one_report_is_said(tmp_path: Path) -> None:
    (tmp_path / "other.html").write_text("<p>")

    with pytest.raises(SettingsError, match="one HTML report is looked for here; found: none"):
        Case.of(tmp_path)


def test_a_port_that_is_taken_is_said(report: Path, visitor: Visitor) -> None:
    assert visitor.parts.port

    with pytest.raises(CopydeskError, match="port"):
        serving(Case.of(report), visitor.parts.port)
