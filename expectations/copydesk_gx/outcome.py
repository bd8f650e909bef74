"""From the judgements on a column to what an expectation answers: plain numbers, codes, and harmless names of rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from copydesk_gx.judging import Held, Judgements

SHOWN = 20  # rows named, unless the result format is COMPLETE or says how many


def outcome(found: Judgements, family: tuple[str, ...], mostly: float, shown: int | None = SHOWN) -> dict[str, Any]:
    """Success and result, JSON-ready. `family` holds starts of codes; without any, the gate must accept the rows.

    Nothing succeeds that was not measured: no rows, a row without text, no text with anything in it, none of the
    family's rules applied. The share is of all rows, and is held against `mostly`.
    """
    applied = [code for code in found.rules if code.startswith(family or "")]
    failed = [(held, grounds) for held in found.held if (grounds := _grounds(held, family)) is not None]
    share = (found.rows - len(failed)) / found.rows if found.rows else 0.0
    lacks = list(_lacks(found, applied))
    return {
        "success": not lacks and share >= mostly,
        "result": {
            "observed_value": round(share, 6),
            "element_count": found.rows,
            "missing_count": found.unread,
            "unexpected_count": len(failed),
            "unexpected_percent": round(100 * len(failed) / found.rows, 4) if found.rows else None,
            "partial_unexpected_list": [f"{held.row}: {grounds}" for held, grounds in failed[:shown]],
            "details": {
                "not_measured": lacks,
                "blank": found.blank,
                "decisions": dict(sorted(found.decisions.items())),
                "findings": {code: n for code, n in sorted(found.findings.items()) if code in applied},
                "rules": applied,
            },
        },
    }


def _grounds(held: Held, family: tuple[str, ...]) -> str | None:
    """Why a row fails, in words; None where the grounds on which it is held are not of this family."""
    if held.unread:
        return held.unread
    codes = [code for code in held.codes if code.startswith(family or "")]
    lacks = [f"{code} could not be applied" for code in held.not_run if code.startswith(family or "")]
    return ", ".join((*codes, *lacks)) or (None if family else held.decision)


def _lacks(found: Judgements, applied: list[str]) -> Iterable[str]:
    """What keeps the whole from being measured."""
    if not found.rows:
        yield "there are no rows"
    elif found.unread:
        yield f"{found.unread} of {found.rows} rows have no text"
    elif found.blank == found.rows:
        yield "none of the texts has anything in it"
    if not applied:
        yield "none of the rules is applied by these settings"
