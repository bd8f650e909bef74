"""Values of any kind, as a record can hold them."""

from __future__ import annotations

from math import isfinite
from typing import Any

_DEEPEST = 16  # nesting that is kept as it is
_WHOLE = 1 << 63  # integers that JSON writers and readers agree on


def plain(value: object, depth: int = 0) -> Any:  # noqa: ANN401 - any JSON value
    """`value` as JSON can hold it; what it has no form for is `shown`."""
    match value:
        case None | bool() | str():
            return value
        case int():
            return int(value) if -_WHOLE <= value < _WHOLE else hex(value)
        case float() if isfinite(value):
            return float(value)
        case dict() if depth < _DEEPEST:
            return {shown(name): plain(held, depth + 1) for name, held in value.items()}
        case list() | tuple() if depth < _DEEPEST:
            return [plain(part, depth + 1) for part in value]
        case _:
            return shown(value)


def shown(value: object) -> str:
    """`value` in words: itself if it is a string, else as Python writes it, else by its type."""
    if isinstance(value, str):
        return value
    try:
        return repr(value)
    except Exception:  # noqa: BLE001 - nested too deep, an integer of too many digits in it, or an object that is broken
        return f"<{type(value).__name__}>"
