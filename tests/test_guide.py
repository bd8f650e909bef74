"""What the guide shows of Python runs, and it names what is public."""

from __future__ import annotations

import importlib
import re
from pathlib import Path

import pytest

import copydesk
import copydesk_gx
from copydesk.integrations import frames, pandera

GUIDE = Path(__file__).parents[1] / "docs" / "guide"
PAGES = {
    name: (GUIDE / f"{name}.md").read_text(encoding="utf-8") for name in ("python", "pandera", "great-expectations")
}
BLOCKS = [
    pytest.param(block, id=f"{name}-{number}")
    for name, page in PAGES.items()
    for number, block in enumerate(re.findall(r"```python\n(.*?)```", page, re.DOTALL), 1)
]


@pytest.mark.parametrize("block", BLOCKS)
def test_an_example_of_the_guide_runs(block: str) -> None:
    importlib.import_module("copydesk.integrations.pandera")  # as a reader has done who comes to the second example
    exec(compile(block, "the guide", "exec"), {"__name__": "__main__"})  # noqa: S102 - our own words


def test_the_public_names_of_copydesk_are_those_of_the_guide() -> None:
    (told,) = re.findall(r"- From `copydesk`: (.*)\.", PAGES["python"])

    assert re.findall(r"`(\w+)`", told) == sorted(copydesk.__all__)


def test_the_public_names_of_the_integrations_are_in_the_guide() -> None:
    (told,) = re.findall(r"- From `copydesk.integrations`: (.*)", PAGES["python"])

    assert [name for name in re.findall(r"`frames\.(\w+)`", told) if not hasattr(frames, name)] == []
    assert [name for name in pandera.__all__ if name not in PAGES["pandera"]] == []
    assert [name for name in copydesk_gx.__all__ if name not in PAGES["great-expectations"]] == []
