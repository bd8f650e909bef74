"""What tells two gates apart that would answer differently: for frameworks that remember answers."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import orjson

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from copydesk.gate import Gate


def stamp(gate: Gate) -> str:
    """A digest of all that the gate's verdicts depend on besides the document, the same in every process.

    That is the version of copydesk, the settings that differ from the defaults, and the content of the files of facts
    and evidence they name.
    """
    run = gate.described()
    digest = hashlib.sha256(orjson.dumps([run.version, run.settings, run.facts], option=orjson.OPT_SORT_KEYS))
    for path in (*gate.settings.facts, *gate.settings.evidence):
        for file in _files(path):
            with file.open("rb") as stream:
                digest.update(hashlib.file_digest(stream, "sha256").digest())
    return digest.hexdigest()


def _files(path: Path) -> Iterator[Path]:
    if path.is_dir():
        yield from sorted(file for file in path.rglob("*") if file.is_file())
    else:
        yield path
