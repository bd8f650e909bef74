"""What kind of service answers at a domain: a shortener, a platform's own short domain, an affiliate network."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

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
_REFERENCE = frozenset(
    "wikipedia.org wikimedia.org wiktionary.org wikidata.org github.com gitlab.com stackoverflow.com "
    "stackexchange.com doi.org arxiv.org archive.org europa.eu who.int un.org nih.gov".split()
)
_VIDEO = re.compile(r"(?:www\.|m\.)?(?:youtube\.com/(?:watch|v/|embed/)|youtu\.be/|vimeo\.com/\d)")
_PROFILES = frozenset(
    "facebook.com twitch.tv instagram.com twitter.com x.com soundcloud.com spotify.com bandcamp.com "
    "patreon.com gofundme.com kickstarter.com indiegogo.com vk.com t.me wa.me tiktok.com onlyfans.com "
    "linktr.ee discord.gg".split()
)
_HOSTED = re.compile(r"\.(?:blogspot|wordpress|tumblr|weebly|wixsite)\.")
_CHANNEL = re.compile(r"(?:www\.|m\.)?youtube\.com/(?:user|channel|c|@)")


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


def is_reference(target: Target) -> bool:
    """Whether `target` is a work of reference, a public body, or a film or recording on a video platform."""
    return (
        target.domain in _REFERENCE
        or target.domain.endswith((".gov", ".edu"))
        or bool(_VIDEO.match(target.host + target.path))
    )


def is_profile(target: Target) -> bool:
    """Whether `target` is a page of a user on a platform where users gather followers, or a site made on one."""
    return (
        target.domain in _PROFILES
        or bool(_HOSTED.search(target.domain))
        or bool(_CHANNEL.match(target.host + target.path))
    )


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
def _table(name: str) -> Mapping[str, Service]:
    lines = files(__package__).joinpath("data", name).read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith(("#", "domain\t")))
    return {domain: Service(domain, service, source) for domain, service, source in rows}
