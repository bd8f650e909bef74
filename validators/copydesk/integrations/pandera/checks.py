"""`Check.copydesk`: texts, or rows that are documents, each of which the gate must accept."""

from __future__ import annotations

import json
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any

import pandas as pd
from pandera.api.checks import Check
from pandera.api.extensions import register_check_method

from copydesk.gate import Gate
from copydesk.integrations.frames import documents, documents_of
from copydesk.model import Decision, Document
from copydesk.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from copydesk.model import Unread

CHECK = "copydesk"


def register() -> None:
    """Makes `Check.copydesk(rule=…, settings=…, text=…)` known to pandera; once is enough, and twice does no harm.

    Beside a column it judges texts. Beside a frame it judges documents: the column `text` (or the one that `text`
    names), with the columns that tell provenance. `rule` is a rule's name, its code or the start of codes: then the
    texts pass at which these rules find nothing; without it, those that the gate accepts. `settings` are as in TOML.
    A missing text fails unless the check is given `ignore_na=True`; so does a frame without rows.
    """
    if CHECK in Check.REGISTERED_CUSTOM_CHECKS:
        return
    _accepted.__name__ = CHECK
    register_check_method(statistics=["rule", "settings", "text"])(_accepted)
    made = Check.REGISTERED_CUSTOM_CHECKS[CHECK]
    Check.REGISTERED_CUSTOM_CHECKS[CHECK] = partial(made, ignore_na=False)


def _accepted(
    checked: Any,  # noqa: ANN401 - a pandas series or frame, or polars' way of handing over either
    *,
    rule: str | None = None,
    settings: Mapping[str, Any] | None = None,
    text: str = "text",
) -> Any:  # noqa: ANN401 - what pandera expects in return for it
    """Which rows pass: a boolean series for pandas, a lazy frame of one column for polars; False when there is none."""
    gate = _gate(json.dumps(_settings(rule, settings), sort_keys=True))
    if isinstance(checked, pd.Series):
        passed = _passed(gate, documents_of({"text": one} for one in checked.astype(object)))
        return pd.Series(passed, checked.index, dtype=bool) if passed else False
    if isinstance(checked, pd.DataFrame):
        passed = _passed(gate, documents(checked, {**gate.settings.columns, "text": text}))
        return pd.Series(passed, checked.index, dtype=bool) if passed else False
    return _accepted_of_polars(gate, checked, text)


def _accepted_of_polars(gate: Gate, checked: Any, text: str) -> Any:  # noqa: ANN401 - as above
    import polars as pl  # noqa: PLC0415 - an extra

    frame = checked.lazyframe.collect()
    if checked.key == "*":
        passed: list[bool | None] = list(_passed(gate, documents(frame, {**gate.settings.columns, "text": text})))
    else:
        given = frame[checked.key]
        judged = _passed(gate, documents_of({"text": one} for one in given))
        passed = [None if one is None else here for one, here in zip(given, judged, strict=True)]
    return pl.LazyFrame({CHECK: passed}, schema={CHECK: pl.Boolean}) if passed else False


def _passed(gate: Gate, given: Iterable[Document | Unread]) -> list[bool]:
    return [isinstance(one, Document) and gate.judge(one).decision is Decision.ACCEPT for one in given]


def _settings(rule: str | None, settings: Mapping[str, Any] | None) -> dict[str, Any]:
    """Whoever asks for a rule by name wants to see whatever it finds, of any severity."""
    return {**(settings or {}), **({"select": [rule], "review_on": "info"} if rule else {})}


@lru_cache(maxsize=32)
def _gate(settings: str) -> Gate:
    return Gate(Settings.model_validate_json(settings))
