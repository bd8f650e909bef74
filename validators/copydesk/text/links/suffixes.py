"""Registrable domains by the Public Suffix List (publicsuffix.org), as shipped with `publicsuffixlist`."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

import can_ada

if TYPE_CHECKING:
    from publicsuffixlist import PublicSuffixList

_HOST_CHARS = 253  # RFC 1035, section 2.3.4


def registrable_domain(host: str) -> str:
    """The domain its owner registered, in lower-case ASCII: `www.example.co.uk` gives `example.co.uk`.

    Owners of names under a shared suffix such as `github.io` count as apart, as the list says.
    Empty for an address, a bare suffix, a top level that does not exist, and anything that is no host.
    """
    return _registrable(host) if 0 < len(host) <= _HOST_CHARS else ""


@lru_cache(maxsize=4096)
def _registrable(host: str) -> str:
    name = _ascii(host.strip(".").lower())
    if not name or name.rpartition(".")[2].isdecimal():
        return ""
    return _suffixes(international="xn--" in name).privatesuffix(name) or ""


def _ascii(name: str) -> str:
    if name.isascii():
        return name
    try:
        return can_ada.idna_encode(name).decode("ascii")
    except (TypeError, ValueError):  # lone surrogates; what the standard maps to nothing
        return ""


@cache
def _suffixes(*, international: bool) -> PublicSuffixList:
    """The list; with its international suffixes in ASCII (xn--), which takes three times as long, only where needed."""
    from publicsuffixlist import PublicSuffixList  # noqa: PLC0415 - 15 ms that only documents with links pay

    return PublicSuffixList(accept_unknown=False, accept_encoded_idn=international)
