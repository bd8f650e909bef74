"""Settings come from one file, the environment and flags, in that order."""

from __future__ import annotations

from pathlib import Path

import pytest

from copydesk import Gate, Origin, Settings, SettingsError, Severity


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_the_defaults_reject_errors_and_review_warnings() -> None:
    policy = Settings.load().policy

    assert (policy.fail_on, policy.review_on, policy.confidence_floor) == (Severity.ERROR, Severity.WARNING, 0.5)


def test_the_nearest_file_upward_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "copydesk.toml").write_text('fail_on = "warning"\n')
    (tmp_path / "deeper").mkdir()
    monkeypatch.chdir(tmp_path / "deeper")

    assert Settings.load().fail_on is Severity.WARNING


def test_pyproject_holds_a_table(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.copydesk]\nignore = ["PROV"]\n')

    assert Settings.load().ignore == ("PROV",)


def test_the_environment_outranks_the_file_and_flags_outrank_both(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "copydesk.toml").write_text('fail_on = "warning"\n')
    monkeypatch.setenv("COPYDESK_FAIL_ON", "info")

    assert Settings.load().fail_on is Severity.INFO
    assert Settings.load(fail_on="never").fail_on is None


def test_lists_in_the_environment_are_separated_by_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COPYDESK_KEEP", "editorial, user")

    assert Settings.load().keep == (Origin.EDITORIAL, Origin.USER)


def test_what_differs_from_the_defaults_is_shown() -> None:
    assert Settings.load(ignore=("PROV",)).shown() == {"ignore": '["PROV"]'}


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ("fail_on = 3", "fail_on"),
        ("colour = true", "colour: Extra inputs"),
        ("[limits]\ndepth = 'deep'", "limits.depth"),
        ("select = [", "copydesk.toml"),
        ('keep = ["editor"]', r"keep\.0.*'editorial'"),
        ("keep = []", "keep"),
        ("[floors]\nmissing-source = 7", "floors.missing-source"),
        ('[columns]\npublishd = "day"', "there is no field 'publishd'"),
    ],
)
def test_settings_that_do_not_fit_are_named(tmp_path: Path, toml: str, said: str) -> None:
    (tmp_path / "copydesk.toml").write_text(toml)

    with pytest.raises(SettingsError, match=said):
        Settings.load()


@pytest.mark.parametrize("toml", ["tool = 3", "[tool]\ncopydesk = 3"])
def test_a_pyproject_of_another_shape_is_named(tmp_path: Path, toml: str) -> None:
    (tmp_path / "pyproject.toml").write_text(toml)

    with pytest.raises(SettingsError, match="is no table"):
        Settings.load(tmp_path / "pyproject.toml")


def test_paths_are_meant_from_the_folder_of_their_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "copydesk.toml").write_text(
        'facts = ["own.csv"]\nbaseline = "/old.jsonl"\n[links]\nblock = ["bad.example", "lists/bad.txt"]\n'
    )
    (tmp_path / "lists").mkdir()
    (tmp_path / "lists" / "bad.txt").write_text("worse.example\n")
    (tmp_path / "deeper").mkdir()
    monkeypatch.chdir(tmp_path / "deeper")

    settings = Settings.load()

    assert settings.facts == (Path("../own.csv"),)
    assert settings.baseline == Path("/old.jsonl")
    assert settings.links.block == ("bad.example", "worse.example")


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        (Settings(ignore=("",)), "no rule is left"),
        (Settings(rules={"no-such-rule": {}}), "no rule 'no-such-rule'"),
        (Settings(rules={"missing-source": {"wish": 1}}), "rules.missing-source"),
        (Settings(rules={"missing-source": {"require": ["colour"]}}), "there is no field 'colour'"),
    ],
)
def test_a_gate_refuses_rules_and_options_that_do_not_exist(settings: Settings, said: str) -> None:
    with pytest.raises(SettingsError, match=said):
        Gate(settings)
