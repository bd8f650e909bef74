"""Tests of the Great Expectations plugin on a real Spark: `pytest tests/spark`, or `poe spark`.

They are collected only when they are named, since they need Java and the extra `spark`, 450 MB that no other test
needs: a machine without them could only skip them, and a skipped test would look like a passed one.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    named = any("spark" in argument for argument in config.args)
    return None if named or collection_path.name == "conftest.py" else True


@pytest.fixture(scope="session")
def spark() -> Iterator[Any]:
    """A session on this machine alone, with two partitions and no page of its own."""
    from pyspark.sql import SparkSession  # noqa: PLC0415 - other tests must not need it

    settings = {
        "spark.ui.enabled": "false",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        "spark.pyspark.python": sys.executable,
        "spark.default.parallelism": "2",
        "spark.log.level": "ERROR",
    }
    session = SparkSession.builder.master("local[1]").config(map=settings).getOrCreate()
    yield session
    session.stop()
