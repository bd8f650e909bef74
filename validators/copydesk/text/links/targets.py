"""Takes a URL apart without ever raising, the way a browser would."""

from __future__ import annotations

import re
from dataclasses import dataclass

from copydesk.text.links.suffixes import registrable_domain

# The parts of RFC 3986, appendix B, with the backslashes that browsers read as slashes (WHATWG URL, section 4.4).
_PARTS = re.compile(
    r"(?:(?P<scheme>[A-Za-z][A-Za-z0-9+.\-]{0,30}):)?"
    r"(?P<slashes>[/\\]{2,})?"
    r"(?P<rest>[^?#]*)"
    r"(?:\?(?P<query>[^#]*))?"
    r"(?:#(?P<fragment>.*))?",
    re.DOTALL,
)
_AUTHORITY_END = re.compile(r"[/\\]")
_PORT = re.compile(r":\d{0,5}\Z")
# Browsers drop these wherever they stand, so a scheme may be hidden by them: "java\tscript:".
_DROPPED = str.maketrans("", "", "\t\n\r")
_EDGES = "".join(map(chr, range(0x21)))
_ADDRESS = re.compile(
    r"\[[0-9A-Fa-f:.]{2,45}\]|(?:0x[0-9A-Fa-f]{1,8}|\d{1,10})(?:\.(?:0x[0-9A-Fa-f]{1,8}|\d{1,10})){0,3}"
)

# RFC 1918, RFC 5737 (examples), loopback and link-local.
_PRIVATE = re.compile(
    r"(?:127|10|0)\.|192\.168\.|192\.0\.2\.|198\.51\.100\.|203\.0\.113\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|"
    r"\[(?:::1\]|f[cd]|fe80|2001:db8)"
)


@dataclass(frozen=True, slots=True)
class Target:
    """The parts of a URL; each is empty where the URL has none."""

    scheme: str  # lower case, without the colon
    credentials: str  # what stands before the @ of the host
    host: str  # lower case, as written
    path: str  # with its leading slash
    query: str
    fragment: str

    @property
    def domain(self) -> str:
        """The registrable domain, lower-case ASCII; empty for an address or an unknown top level."""
        return registrable_domain(self.host)

    @property
    def is_address(self) -> bool:
        """Whether the host is an IP address in any form a browser takes."""
        return bool(_ADDRESS.fullmatch(self.host))

    @property
    def is_private(self) -> bool:
        """Whether the host is this machine, a private network or an address kept for examples."""
        return self.host == "localhost" or bool(_PRIVATE.match(self.host))

    @property
    def parameters(self) -> tuple[tuple[str, str], ...]:
        """The names (lower case) and values of the query, as written, not decoded."""
        pairs = (pair.partition("=") for pair in re.split("[&;]", self.query) if pair)
        return tuple((name.lower(), value) for name, _, value in pairs)


def target(url: str, *, bare: bool = False) -> Target:
    """The parts of `url`; with `bare`, one without a scheme begins with its host: `example.com/x`."""
    cleaned = url.strip(_EDGES).translate(_DROPPED)
    found = _PARTS.match(("//" + cleaned) if bare and "//" not in cleaned[:9] else cleaned)
    if not found:  # never so: every part of the pattern may be empty
        return Target("", "", "", cleaned, "", "")
    rest = found["rest"]
    authority, path = _split(rest) if found["slashes"] else ("", rest)
    credentials, _, host = authority.rpartition("@")
    host = _PORT.sub("", host).lower()
    return Target(
        (found["scheme"] or "").lower(), credentials, host, path, found["query"] or "", found["fragment"] or ""
    )


def _split(rest: str) -> tuple[str, str]:
    end = _AUTHORITY_END.search(rest)
    return (rest[: end.start()], rest[end.start() :]) if end else (rest, "")
