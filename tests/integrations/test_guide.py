"""Every example of the guide runs as it stands, prints what it says, and reaches nothing outside this machine."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.quiet import QUIET

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "guide" / "ingestion.md").read_text(encoding="utf-8")
_FENCE = r"^```{}\n(.*?)^```\n+"
SECTIONS = re.findall(r"^## ([^\n]+)\n(.*?)(?=^## |\Z)", GUIDE, re.DOTALL | re.MULTILINE)
EXAMPLES = [
    pytest.param(*found, id=title)
    for title, section in SECTIONS
    for found in re.findall(_FENCE.format("python") + _FENCE.format("text"), section, re.DOTALL | re.MULTILINE)
]
FRAMEWORKS = re.findall(r"^\| \[([^\]]+)\]\(#[^\n]+`copydesk\[", GUIDE, re.MULTILINE)


@pytest.mark.parametrize(("code", "printed"), EXAMPLES)
def test_the_example_prints_what_the_guide_says(code: str, printed: str, tmp_path: Path) -> None:
    (tmp_path / "example.py").write_text(f"import tests.support.offline\n{code}", encoding="utf-8")
    environment = os.environ | QUIET | {"HOME": str(tmp_path), "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path])}

    done = subprocess.run(
        [sys.executable, "example.py"], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )

    assert (done.stdout, done.returncode) == (printed, 0), done.stderr
    assert (tmp_path / "held.jsonl").read_text(encoding="utf-8").count("\n") >= 1


def test_every_framework_has_an_example() -> None:
    titles = {example.id for example in EXAMPLES}

    assert [name for name in FRAMEWORKS if name not in titles] == ["Dask"]  # a command, not a program


def test_a_program_that_reaches_outside_is_ended() -> None:
    code = "import tests.support.offline, socket\nsocket.socket().connect(('192.0.2.1', 9))"

    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr) == (86, "offline: the program connects to 192.0.2.1\n")
