"""Takes a URL apart without ever raising, the way a browser would."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote

import can_ada

from copydesk.text.links.spelling import plain
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
_SCHEMED = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]{0,30}:[/\\]{2}|(?:mailto|tel|bitcoin|ethereum):")
_WEB = frozenset({"http", "https", "ftp"})  # of these the slashes may be missing
_AUTHORITY_END = re.compile(r"[/\\]")
_PORT = re.compile(r":\d{0,5}\Z")
# Browsers drop these wherever they stand, so a scheme may be hidden by them: "java\tscript:".
_DROPPED = str.maketrans("", "", "\t\n\r")
_EDGES = "".join(map(chr, range(0x21)))
_ADDRESS = re.compile(r"\[[0-9a-f:.]{2,45}\]|\d{1,3}(?:\.\d{1,3}){3}")
_LONGEST_HOST = 2_000

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
    host: str  # lower case; what ASCII hides is read (percent signs, addresses in one number), other letters stand
    path: str  # with its leading slash
    query: str
    fragment: str

    @property
    def domain(self) -> str:
        """The registrable domain, lower-case ASCII; empty for an address or an unknown top level."""
        return registrable_domain(self.host)

    @property
    def is_address(self) -> bool:
        """Whether the host is an IP address, in whatever form it was written."""
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
    cleaned = plain(url.strip(_EDGES).translate(_DROPPED))
    found = _PARTS.match(("//" + cleaned) if bare and not _SCHEMED.match(cleaned) else cleaned)
    if not found:  # never so: every part of the pattern may be empty
        return Target("", "", "", cleaned, "", "")
    scheme, rest = (found["scheme"] or "").lower(), found["rest"]
    if scheme in _WEB and not found["slashes"]:
        authority, path = _split(rest.lstrip("/\\"))
    else:
        authority, path = _split(rest) if found["slashes"] else ("", rest)
    credentials, _, host = authority.rpartition("@")
    host = _PORT.sub("", host).lower()
    host = _as_browsers_read(host) if scheme in _WEB or not scheme else host
    return Target(scheme, credentials, host, path, found["query"] or "", found["fragment"] or "")


@lru_cache(maxsize=4096)
def _as_browsers_read(host: str) -> str:
    """An ASCII `host` by the WHATWG URL standard; one that it refuses, or that has other letters, as it is."""
    if not host.isascii() or len(host) > _LONGEST_HOST:
        return host
    try:
        return can_ada.parse(f"http://{host}").hostname
    except ValueError:
        return host


def _split(rest: str) -> tuple[str, str]:
    end = _AUTHORITY_END.search(rest)
    return (rest[: end.start()], rest[end.start() :]) if end else (rest, "")


# Parameters in which services that lead on carry the address they lead to, and the paths of AMP pages and archives.
_CARRIERS = frozenset(
    "url u q target to dest destination redirect redirect_uri redirect_url r goto link out murl".split()
)
_CARRIED = re.compile(
    r"/(?:amp/s?/?|c/s/|v/s/|web/\d{4,14}[a-z_]{0,3}/|l/|away/)(?P<rest>(?:https?:/{1,2})?[a-z0-9\-]{1,63}\.[a-z].*)",
    re.IGNORECASE | re.DOTALL,
)
_DEEPEST = 3  # detours that are followed


def destinations(url: str, *, bare: bool = False) -> tuple[Target, ...]:
    """The parts of `url`, and of each address wrapped in it, outermost first: a detour `?url=` or `/amp/`."""
    found = [target(url, bare=bare)]
    while len(found) <= _DEEPEST and (inner := _carried(found[-1])):
        found.append(inner)
    return tuple(found)


def _carried(outer: Target) -> Target | None:
    for name, value in outer.parameters if outer.query else ():
        if name in _CARRIERS and (address := _address(unquote(value))):
            return address
    path = _CARRIED.match(outer.path)
    return _address(path["rest"] + (f"?{outer.query}" if outer.query else "")) if path else None


def _address(words: str) -> Target | None:
    if not words[:8].lower().startswith(("http:/", "https:/", "www.")) and "." not in words.partition("/")[0]:
        return None
    inner = target(re.sub(r"^(https?):/(?=[^/])", r"\1://", words), bare=True)
    return inner if inner.domain else None
