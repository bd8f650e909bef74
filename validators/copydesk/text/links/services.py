"""What kind of service answers at a domain: a shortener, a platform's own short domain, an affiliate network."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from copydesk.text.links.targets import Target

# Domains that sell short names under these top levels are owners' names, not shorteners.
_OWNED_TOPS = frozenset({"com", "org", "net", "edu", "gov", "mil", "int", "info"})
_SHORT_NAME_CHARS = 5
_TOKEN = re.compile(r"/(?=[A-Za-z]{0,9}\d|[A-Za-z0-9]{0,8}[a-z][A-Z])(?=\d{0,9}[A-Za-z])[A-Za-z0-9]{4,10}/?")

# Query parameters of affiliate and referral programmes, as their guides for partners give them: Amazon Associates
# (tag), Awin (awinaffid, clickref), ClickBank (hop), CJ (cjevent), Impact (irclickid), eBay (campid), Rakuten (ranmid).
_REFERRALS = frozenset(
    "aff affid aff_id affiliate affiliate_id affiliateid aff_sub afftrack awinaffid awc hop cjevent "
    "irclickid campid ranmid ransiteid refid ref_id refcode ref_code referral referral_code referralcode "
    "referrer_id invitecode invite_code partnerid partner_id affiliate_code".split()
)
_AMAZON = re.compile(r"amazon\.(?:com?(?:\.[a-z]{2})?|[a-z]{2})")
_AMAZON_TAG = re.compile(r"-\d{2}\Z")
_PUBLIC = re.compile(r"\.(?:gov|edu)(?:\.[a-z]{2})?\Z|\.ac\.[a-z]{2}\Z")
_POST = re.compile(r"/(?:posts?|status|p|photos?|videos?|events?|story\.php|reel)/|/s/|/\d{1,9}/?$")
_CHANNEL = re.compile(r"/(?:user|channel|c/|@|subscription)")
_MANUAL = re.compile(r"(?:docs?|developers?|manual|wiki|help|support|api|community|forum|lists?)\.|www\.(?:cs|math)\.")
_LIST = re.compile(
    r"/(?:listinfo|mailman|archives?|docs?|documentation|manual|wiki|threads?|getting-started|tutorials?|guides?|faq)\b",
    re.IGNORECASE,
)
_DATED = re.compile(r"/(?:19|20)\d\d[/\-]?(?:0?[1-9]|1[0-2])(?:[/\-]|\d\d\b)")  # how sites of news file their articles
_PAPER = re.compile(r"\.(?:pdf|png|jpe?g|gif|svg|webp|csv|xlsx?|docx?|txt)\Z", re.IGNORECASE)
_HOSTED = re.compile(r"\.(?:blogspot|wordpress|tumblr|weebly|wixsite|odoo)\.")
# What credits a visit in an address, though the name alone may mean something else: "?ref=4604617", "?r=12", "/ref/12".
_CREDIT = re.compile(
    r"(?:\A|[&;])(?:ref|r|refer|referrer|invite|inv|aff|afft|join|u|user|id|btag|pid|sid|src)=(\w*\d{3,}\w*)|\A(\d{4,8})\Z",
    re.IGNORECASE,
)
_CREDIT_PATH = re.compile(r"/(?:ref|r|invite|aff|user|account|u)/(\w{4,24})/?\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Service:
    """Who answers at a domain, and where that is said in public."""

    domain: str
    name: str
    source: str


def shortener(target: Target) -> Service | None:
    """The link shortener that `target` leads to, if it is a known one."""
    return _at(target, "shorteners.tsv")


def platform(target: Target) -> Service | None:
    """The platform or publisher whose own short domain `target` leads to; it hides the page, not the owner."""
    return _at(target, "platforms.tsv")


def redirector(target: Target) -> Service | None:
    """The affiliate network that `target` leads through."""
    return _at(target, "redirectors.tsv")


def referral(target: Target) -> tuple[str, str] | None:
    """The name and value of the query parameter that credits whoever placed the link; None when there is none."""
    for name, value in target.parameters:
        if value and (
            name in _REFERRALS or (name == "tag" and _AMAZON.fullmatch(target.domain) and _AMAZON_TAG.search(value))
        ):
            return name, value
    return None


def venue(target: Target) -> str:
    """The kind of site that `target` is: profile, music, collection, shop, files, video, post, reference or news.

    Empty where nothing is known of it. A page of a user on a platform where users gather followers is a profile, and so
    is a site made on one; a post there is a post.
    """
    known = next((_venues()[name] for name in _upwards(target.host) if name in _venues()), "")
    if known == "profile":
        return "post" if _POST.search(target.path) else known
    if known == "video":
        return "profile" if _CHANNEL.match(target.path) else known
    return known or _by_shape(target)


def _by_shape(target: Target) -> str:
    if _PUBLIC.search(target.host) or _MANUAL.match(target.host) or _LIST.search(target.path):
        return "reference"
    if _DATED.search(target.path):
        return "news"
    if _PAPER.search(target.path):
        return "picture or paper"
    return "profile" if _HOSTED.search(f".{target.domain}") else ""


def _upwards(host: str) -> Iterator[str]:
    """`a.b.c`, `b.c`."""
    while "." in host:
        yield host
        host = host.partition(".")[2]


def credited(target: Target) -> str:
    """What in the address credits whoever placed the link, where it only may: the number in "?ref=4604617"."""
    found = _CREDIT.search(target.query) or _CREDIT_PATH.search(target.path)
    return found.group(found.lastindex or 0) if found else ""


def looks_shortened(target: Target) -> bool:
    """Whether an unknown domain has the shape of a shortener: a name of a few letters, then one mixed token."""
    name, _, top = target.domain.partition(".")
    return (
        0 < len(name) <= _SHORT_NAME_CHARS
        and top not in _OWNED_TOPS
        and "." not in top
        and not target.query
        and bool(_TOKEN.fullmatch(target.path))
        and not platform(target)
    )


def _at(target: Target, table: str) -> Service | None:
    known = _table(table)
    return known.get(target.host.removeprefix("www.")) or known.get(target.domain)


@cache
def _venues() -> Mapping[str, str]:
    return {domain: kind for domain, kind, *_ in _rows("venues.tsv")}


@cache
def _table(name: str) -> Mapping[str, Service]:
    return {domain: Service(domain, service, source) for domain, service, source in _rows(name)}


def _rows(name: str) -> Iterator[list[str]]:
    lines = files(__package__).joinpath("data", name).read_text(encoding="utf-8").splitlines()
    return (line.split("\t") for line in lines if not line.startswith(("#", "domain\t")))
