"""The guide names every option, setting, format and exit code; nobody has to remember to add one."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from copydesk.cli.arguments import About, Engine, Exit
from copydesk.cli.check import Aside, Choice
from copydesk.cli.clean import Targets, Wanted
from copydesk.cli.outputs import Outputs
from copydesk.model import Limits
from copydesk.report import FORMATS
from copydesk.settings import Settings

GUIDE = (Path(__file__).parents[1] / "docs" / "guide" / "command-line.md").read_text(encoding="utf-8")
GROUPS = (Outputs, Choice, Aside, About, Engine, Targets, Wanted)
OPTIONS = [option.name for group in GROUPS for option in fields(group)]


@pytest.mark.parametrize("option", OPTIONS)
def test_every_option_is_in_the_guide(option: str) -> None:
    assert f"`--{option.replace('_', '-')}" in GUIDE


@pytest.mark.parametrize("setting", [*Settings.model_fields, *(limit.name for limit in fields(Limits))])
def test_every_setting_is_in_the_guide(setting: str) -> None:
    assert f"`{setting}`" in GUIDE or f"`[{setting}" in GUIDE


def test_every_format_and_exit_code_is_in_the_guide() -> None:
    assert [name for name in FORMATS if f"`{name}`" not in GUIDE] == []
    assert [code for code in Exit if f"| {code.value} |" not in GUIDE] == []
