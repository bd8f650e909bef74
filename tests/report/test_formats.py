from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.report import FORMATS
from tests.support.verdicts import rendered, runs, verdicts

if TYPE_CHECKING:
    from copydesk.model import Run, Verdict

_COMMAND = re.compile(r"[ \t]*(::|.*##(\[|vso\[|teamcity\[))", re.IGNORECASE)


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=40)
@given(some=st.lists(verdicts(), max_size=2), run=runs)
def test_every_format_renders_every_verdict_and_always_the_same(name: str, some: list[Verdict], run: Run) -> None:
    said = rendered(FORMATS[name](), some, run)

    assert said.encode().decode() == rendered(FORMATS[name](), some, run)


@pytest.mark.parametrize("name", sorted(FORMATS.keys() - {"html", "github", "azure"}))
@settings(max_examples=40)
@given(some=st.lists(verdicts(), max_size=2), run=runs)
def test_no_line_is_a_command_to_a_build_server(name: str, some: list[Verdict], run: Run) -> None:
    said = rendered(FORMATS[name](), some, run)

    assert [line for line in said.split("\n") if _COMMAND.match(line)] == []


@pytest.mark.parametrize(("name", "spared"), [("jsonl", ["rich", "jinja2"]), ("text", ["jinja2"]), ("html", ["rich"])])
def test_a_format_loads_only_its_own_libraries(name: str, spared: list[str]) -> None:
    script = f"import sys; from copydesk.report import FORMATS; FORMATS[{name!r}](); print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)  # noqa: S603

    assert [library for library in spared if library in ran.stdout.split()] == []
