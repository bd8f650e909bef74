"""Whatever fits the service's own description, or nearly fits it, gets an answer that the description allows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings

from tests.support.serving import free_port, serving

if TYPE_CHECKING:
    from collections.abc import Iterator

    from schemathesis import BaseSchema, Case

_ROUTES = ("POST /v1/documents", "POST /v1/batches", "GET /health", "GET /metrics")


@pytest.fixture(scope="module")
def described() -> Iterator[BaseSchema]:
    port = free_port()
    with serving(port):
        yield schemathesis.openapi.from_url(f"http://127.0.0.1:{port}/openapi.json")


def test_every_route_is_described(described: BaseSchema) -> None:
    assert sorted(described) == sorted({route.split()[1] for route in _ROUTES})


@pytest.mark.parametrize("route", _ROUTES)
def test_every_answer_is_as_described(described: BaseSchema, route: str) -> None:
    method, path = route.split()

    @given(case=described[path][method].as_strategy())
    @settings(max_examples=30, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
    def answered(case: Case[Any]) -> None:
        case.call_and_validate()

    answered()
