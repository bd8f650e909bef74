"""Whatever stands in metadata becomes JSON, and nothing that stands there can break the record."""

from __future__ import annotations

import math
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.integrations.plain import plain


class Broken:
    def __repr__(self) -> str:
        raise RuntimeError


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (math.nan, "nan"),
        pytest.param(10**5000, hex(10**5000), id="5,000 digits"),
        (2**70, hex(2**70)),
        ({1: (2, {3})}, {"1": [2, "{3}"]}),
        (b"\xff", "b'\\xff'"),
        ({Broken(): Broken()}, {"<Broken>": "<Broken>"}),
    ],
)
def test_what_json_cannot_hold_stands_as_python_shows_it(value: object, expected: Any) -> None:  # noqa: ANN401 - JSON
    assert plain(value) == expected


def test_metadata_that_holds_itself_is_shown_and_not_followed() -> None:
    ring: list[object] = []
    ring.append(ring)

    assert len(orjson.dumps(plain(ring))) < 100


LEAVES = st.none() | st.integers() | st.floats() | st.binary() | st.dates() | st.text()


@given(st.recursive(LEAVES, lambda inner: st.lists(inner) | st.dictionaries(st.integers(), inner)))
def test_any_metadata_becomes_json(value: object) -> None:
    assert orjson.loads(orjson.dumps(plain(value))) == plain(value)
