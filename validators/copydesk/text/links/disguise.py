"""Names of hosts that pass letters of one script for those of another."""

from __future__ import annotations

from copydesk.text.lookalikes import disguises

_MOST_LABELS = 12


def mixes_scripts(host: str) -> bool:
    """Whether a label of `host`, written out or in its ASCII form (xn--), mixes letters that look alike."""
    if host.isascii() and "xn--" not in host:
        return False
    return any(_is_mixed(label) for label in host.split(".")[:_MOST_LABELS])


def _is_mixed(label: str) -> bool:
    return any(True for _ in disguises(_written_out(label)))


def _written_out(label: str) -> str:
    if not label.startswith("xn--"):
        return label
    try:
        return label.removeprefix("xn--").encode("ascii").decode("punycode")
    except UnicodeError:
        return ""
