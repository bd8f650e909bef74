"""Every case of every casebook: what is flagged is flagged to the letter, what passes passes."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from copydesk import Document, Gate, Limits, Provenance, Settings, SourceText
from tests.support.casebook import FOLDER, Case, cases

ALL = [case for path in sorted(FOLDER.glob("*.md")) for case in cases(path)]


@cache
def gate(rule: str, options: tuple[tuple[str, object], ...]) -> Gate:
    return Gate(Settings(select=(rule,), confidence_floor=0.5, rules={rule: dict(options)} if options else {}))


def document(case: Case) -> Document:
    provenance = Provenance(**{name: value for name, value in case.options.items() if "." not in name})
    if encoding := case.options.get("read.as"):
        return from_bytes(case.text.encode(encoding), case.kind, provenance)
    if case.kind in {"markdown", "html"}:
        from copydesk.read import parse  # noqa: PLC0415 - only cases in markup need the reader

        return parse(case.text, f"case.{case.kind}", provenance)
    sources = (SourceText("the evidence", told),) if (told := case.options.get("read.evidence")) else ()
    return Document(case.title, case.text, provenance=provenance, sources=sources)


def option(said: str) -> object:
    """The value of an option: a number, several words, which a comma tells (`fr,` is one of several), or a word."""
    if said.replace(".", "", 1).isdigit():
        return float(said)
    return tuple(filter(None, said.split(","))) if "," in said else said


def from_bytes(data: bytes, kind: str, provenance: Provenance) -> Document:
    from copydesk.read import read  # noqa: PLC0415 - only cases about bytes need the reader

    with TemporaryDirectory() as folder:
        path = Path(folder) / f"case.{'html' if kind == 'html' else 'txt'}"
        path.write_bytes(data)
        (found,) = read([str(path)], Limits(), provenance=provenance)
    assert isinstance(found, Document)
    return found


def params() -> list[object]:
    return [
        pytest.param(
            case,
            id=f"{case.rule}: {case.title}",
            marks=[pytest.mark.xfail(reason="known miss", strict=True)] if case.known_miss else [],
        )
        for case in ALL
    ]


@pytest.mark.parametrize("case", params())
def test_case(case: Case) -> None:
    options = tuple(
        (name.removeprefix("rule."), option(value)) for name, value in case.options.items() if name.startswith("rule.")
    )

    verdict = gate(case.rule, options).judge(document(case))

    words = (f.span.of(verdict.document.text) if f.span else "document" for f in verdict.findings)
    found = tuple(said.strip().replace("\n", " ") for said in words)  # as Markdown reads code over two lines
    assert found == case.flagged
    assert not verdict.not_run
