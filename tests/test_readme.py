"""What the README promises is what a stranger gets."""

from __future__ import annotations

import re
import shlex
import tomllib
from pathlib import Path

import pytest

from copydesk.cli import main

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = [line for block in re.findall(r"```sh\n(.*?)```", README, re.DOTALL) for line in block.splitlines() if line]
CHECKS = [part for line in COMMANDS for part in line.split(" && ") if part.startswith("copydesk check fixtures")]


def test_the_readme_shows_the_main_job() -> None:
    assert CHECKS


@pytest.mark.parametrize("command", CHECKS)
def test_the_main_job_rejects_the_fixture_and_leaves_its_report(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "fixtures").symlink_to(ROOT / "fixtures")
    monkeypatch.chdir(tmp_path)

    with pytest.raises(SystemExit) as left:
        main(shlex.split(command)[1:])

    assert left.value.code == 1
    assert (tmp_path / "report.html").stat().st_size > 5_000


def test_the_readme_names_tasks_and_extras_that_exist() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

    extras = set(re.findall(r"copydesk\[(\w+)\]|\.\[(\w+)\]", README))
    tasks = set(re.findall(r"\bpoe (\w+)", README))
    assert {one or two for one, two in extras} <= project["project"]["optional-dependencies"].keys()
    assert tasks <= project["tool"]["poe"]["tasks"].keys()


def test_ci_calls_the_command_of_the_readme() -> None:
    command = next(line for line in COMMANDS if "poe test" in line)

    assert command.replace("pip install", "python -m pip install --quiet") in (ROOT / ".ci/run").read_text("utf-8")
