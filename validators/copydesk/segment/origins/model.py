"""The trained weights, and the evidence they give for a line."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from itertools import repeat
from math import isfinite, sqrt
from typing import TYPE_CHECKING, Any

from copydesk.errors import CopydeskError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from copydesk.segment.origins.decoding import Triple
    from copydesk.segment.origins.wording import Wording

SCHEMA = "copydesk/origins/1"
LEXICAL = 0.4  # what words count beside traits; divided by the square root of their number
TRAIT = 0.5
_MOST_BYTES = 4 << 20
_NONE = 0j


@dataclass(frozen=True)
class Model:
    """Weights as complex numbers: the real part speaks for readers, the imaginary part for furniture."""

    weights: Mapping[str, complex]
    bias: complex
    lines: Sequence[Triple]  # of each number of a line's row, for editorial, user, furniture
    moves: Sequence[Triple]  # from one label to the next
    runs: Sequence[Sequence[float]]  # of each number of a run's row; the second row is for runs that open with a remark

    @cached_property
    def odds(self) -> Sequence[complex]:
        """Of each number of a line's row: for readers in the real part, for furniture in the other, above editorial."""
        return [complex(user - editorial, furniture - editorial) for editorial, user, furniture in self.lines]

    def evidence(self, wording: Wording) -> complex:
        """The evidence that a line gives by itself."""
        get = self.weights.get
        lexical = sum(map(get, wording.words, repeat(_NONE)), _NONE)
        traits = sum(map(get, wording.traits, repeat(_NONE)), _NONE)
        return self.bias + lexical * (LEXICAL / sqrt(len(wording.words) + 2)) + traits * TRAIT


@cache
def shipped() -> Model:
    """The model that ships with copydesk; CopydeskError when its file is not the one its manifest names."""
    home = files(__package__)
    manifest = json.loads(home.joinpath("manifest.json").read_text(encoding="utf-8"))
    return load(home.joinpath(manifest["file"]).read_bytes(), manifest["sha256"])


def load(packed: bytes, sha256: str) -> Model:
    """The model in a gzipped JSON file with this digest; CopydeskError says what is wrong with it."""
    if hashlib.sha256(packed).hexdigest() != sha256:
        raise CopydeskError("origins model: the file is not the one its manifest names; install copydesk anew")
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(packed)) as file:
            return _checked(json.loads(file.read(_MOST_BYTES)))
    except (OSError, EOFError, ValueError, KeyError, TypeError) as fault:
        raise CopydeskError(f"origins model: {type(fault).__name__}: {fault}") from None


def _checked(table: Mapping[str, Any]) -> Model:
    if table["schema"] != SCHEMA:
        raise CopydeskError(f"origins model: schema {table['schema']!r}, expected {SCHEMA!r}")
    names: list[str] = table["names"].split("\n")
    step = float(table["step"])
    pairs = zip(table["user"], table["furniture"], strict=True)
    weights = {name: complex(u * step, f * step) for name, (u, f) in zip(names, pairs, strict=True)}
    lines, moves, runs = ([tuple(map(float, row)) for row in table[part]] for part in ("lines", "moves", "runs"))
    if not all(map(isfinite, (step, *(x for row in (*lines, *moves, *runs) for x in row)))):
        raise CopydeskError("origins model: a weight is not a number")
    if len(moves) != 3 or any(len(row) != 3 for row in (*lines, *moves)):  # noqa: PLR2004 - three labels
        raise CopydeskError("origins model: the tables do not have three labels")
    return Model(weights, complex(*table["bias"]), lines, moves, runs)  # type: ignore[arg-type]
