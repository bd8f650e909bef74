"""Suites ready-made: the gate's decision alone, or all families of rules besides."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import great_expectations as gx

from copydesk_gx.expectations import FAMILIES, ExpectColumnDocumentsToBeAccepted, GateExpectation

if TYPE_CHECKING:
    from collections.abc import Mapping


def document_suite(
    column: str = "text", *, mostly: float = 1.0, settings: Mapping[str, Any] | None = None
) -> gx.ExpectationSuite:
    """A suite named "copydesk" that asks whether the gate accepts the documents of a column."""
    accepted = ExpectColumnDocumentsToBeAccepted(column=column, mostly=mostly, settings=dict(settings or {}))
    return gx.ExpectationSuite(name="copydesk", expectations=[accepted])


def family_suite(
    column: str = "text", *, mostly: float = 1.0, settings: Mapping[str, Any] | None = None
) -> gx.ExpectationSuite:
    """A suite named "copydesk families": the decision, and for each family an expectation that says which one fails.

    Each text is judged once, however many expectations ask. A family that `settings` leave out must not be asked for:
    remove its expectation, for what is not measured fails.
    """
    every: tuple[type[GateExpectation], ...] = (ExpectColumnDocumentsToBeAccepted, *FAMILIES)
    expectations = [kind(column=column, mostly=mostly, settings=dict(settings or {})) for kind in every]
    return gx.ExpectationSuite(name="copydesk families", expectations=expectations)
