"""Lists of domains that every rule on links goes by."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from copydesk.errors import SettingsError
from copydesk.gate import Gate
from copydesk.model import Document
from copydesk.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "Make money from home, free to join, click here now: http://easy-riches.example.com/start"


def codes(settings: Settings) -> list[str]:
    return [finding.code for finding in Gate(settings).judge(Document("x", TEXT)).findings if "LINK" in finding.code]


def test_blocked_domains_come_from_lists_and_files(tmp_path: Path) -> None:
    listed = tmp_path / "blocked.txt"
    listed.write_text("# ours\n0.0.0.0 Easy-Riches.example.com\n\n", encoding="utf-8")

    assert codes(Settings.load(links={"block": ["example.com"]})) == ["LINK003", "LINK005"]
    assert codes(Settings.load(links={"block": [str(listed)]})) == ["LINK003", "LINK005"]


@pytest.mark.parametrize("name", ["allow", "own"])
def test_allowed_and_own_domains_pass(name: str) -> None:
    assert codes(Settings.load()) == ["LINK003"]
    assert codes(Settings.load(links={name: ["example.com"]})) == []


def test_a_missing_file_is_said() -> None:
    with pytest.raises(SettingsError, match=r"nowhere\.txt"):
        Settings.load(links={"block": ["nowhere.txt"]})
