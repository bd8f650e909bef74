"""Which checks a run applies, made with their options."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from copydesk.checks.registry import all_checks
from copydesk.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from copydesk.model import Check


def selected(
    select: Iterable[str], ignore: Iterable[str], options: Mapping[str, Mapping[str, Any]]
) -> tuple[Check, ...]:
    """The checks whose rule is among `select`, all where that is empty, and not among `ignore`, with their options.

    Rules are named in whole, or by the beginning of their code.
    SettingsError when none is left, or an option is not the rule's or not of its kind.
    """
    chosen = tuple(
        _made(name, check, options.get(name, {}))
        for name, check in all_checks().items()
        if (not select or _is_named(name, check, select)) and not _is_named(name, check, ignore)
    )
    if not chosen:
        raise SettingsError("no rule is left to run; look at select and ignore")
    return chosen


def _made(name: str, check: type[Check], options: Mapping[str, Any]) -> Check:
    known = fields(check)  # type: ignore[arg-type]  # the registry lets only dataclasses in
    for unknown in options.keys() - {field.name for field in known}:
        raise SettingsError(f"rules.{name}: there is no option {unknown!r}; `copydesk explain {name}` lists them")
    for field in known:
        said = options.get(field.name)
        if isinstance(field.default, tuple | frozenset) and isinstance(said, str):
            raise SettingsError(f'rules.{name}.{field.name}: it takes a list; write ["{said}"] instead of "{said}"')
    try:
        return check(**options)
    except (TypeError, ValueError) as fault:
        raise SettingsError(f"rules.{name}: {fault}") from None


def _is_named(name: str, check: type[Check], patterns: Iterable[str]) -> bool:
    return any(pattern == name or check.rule.code.startswith(pattern.upper()) for pattern in patterns)
