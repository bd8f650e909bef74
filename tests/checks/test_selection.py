"""Which checks run, and with which options."""

from __future__ import annotations

import pytest

from copydesk import Gate, Settings, SettingsError


def test_a_word_where_a_list_is_meant_is_refused_with_what_to_write() -> None:
    with pytest.raises(SettingsError) as fault:
        Gate(Settings(rules={"missing-source": {"require": "url"}}))

    assert str(fault.value) == 'rules.missing-source.require: it takes a list; write ["url"] instead of "url"'


def test_an_option_that_the_rule_does_not_have_is_refused() -> None:
    with pytest.raises(SettingsError, match=r"rules\.missing-source: .*'nonsense'"):
        Gate(Settings(rules={"missing-source": {"nonsense": 1}}))


def test_a_kind_of_figures_that_is_none_is_refused() -> None:
    with pytest.raises(SettingsError, match="no kind 'weather' of figures; the kinds are money, health"):
        Gate(Settings(rules={"unattributed-figure": {"demand": ["weather"]}}))


def test_a_policy_that_leaves_no_rule_is_refused() -> None:
    with pytest.raises(SettingsError, match="no rule is left"):
        Gate(Settings(select=("NUM005",), ignore=("NUM",)))
