"""Names of hosts that pass for others: letters that look alike, marks nobody sees, a known name put in front."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import NamedTuple

from copydesk.text.links.suffixes import registrable_domain
from copydesk.text.lookalikes import disguises, in_ascii
from copydesk.text.scripts import HAN, HANGUL, KANA, LATIN, scripts

_MOST_LABELS = 12
_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_HOST = re.compile(r"(?:[A-Za-z]{2,6}://)?([^/?#\\]{1,300})")
# Digits and pairs of ASCII letters that pass for a letter at a glance.
_GLANCES = (("0", "o"), ("1", "l"), ("1", "i"), ("3", "e"), ("5", "s"), ("rn", "m"), ("vv", "w"))
# Phonetic letters, of which no name consists: Latin small capitals and their like.
_PHONETIC = re.compile("[\u0251-\u0258\u025a-\u02af\u1d00-\u1dbf]")
_LATIN_MARK = re.compile("[A-Za-z\u0131\u0237][\u0300-\u036f\u3099\u309a]")
_CATALAN = re.compile("(?<=l)\u00b7(?=l)")
# Scripts that are written together (Unicode Technical Standard 39, section 5.2, "highly restrictive").
_TOGETHER = (frozenset({LATIN, HAN, KANA}), frozenset({LATIN, HAN, HANGUL}))
_OPEN_CODES = frozenset({"io", "co", "me"})  # codes of countries under which the whole world registers
_CODE_CHARS = 2
# Letters that browsers show only under the top levels of the languages that need them; elsewhere they pass for others.
_AT_HOME = {"þ": {"is", "fo"}, "ð": {"is", "fo"}, "ə": {"az"}}
_OBSOLETE = {ord("ԗ"): "p"}  # a Moksha letter out of use, so that no living word is suspected for it
_FEWEST_RESEMBLING = 5  # letters; "ввс" is a word of its own, not "bbc"


class Disguise(NamedTuple):
    """What a name of a host is disguised as."""

    how: str  # "looks like", "mixes scripts", "has characters that nobody sees"…
    reading: str  # what it is taken for; empty where it is for no name in particular
    confidence: float


def disguise(host: str, written: str = "") -> Disguise | None:
    """What `host` passes itself off as, the gravest way first; `written` is its URL as it stands in the text."""
    if host and not written.isascii() and (found := _HOST.match(written)) and _hides(found[1]):
        return Disguise("has characters that nobody sees", host, 0.95)
    labels = [_written_out(label) for label in host.split(".")[:_MOST_LABELS]]
    if not host.isascii() and unicodedata.normalize("NFKC", host).isascii():
        return Disguise("is written in letters that browsers read as others", unicodedata.normalize("NFKC", host), 0.8)
    return _passing(host, labels) or next(filter(None, (_odd(label, labels[-1]) for label in labels)), None)


def _hides(host: str) -> bool:
    """Whether only what nobody sees keeps `host` from being ASCII; in some scripts such characters are letters."""
    return bool(_UNSEEN.search(host)) and _UNSEEN.sub("", host).isascii()


def _passing(host: str, labels: list[str]) -> Disguise | None:
    """A known name told apart by no reader's eye, or put before a domain that is not its own."""
    name = registrable_domain(host).partition(".")[0]
    own = _written_out(name)
    for known in _readings(own) if name else ():
        if known in _known() and known != own:
            return Disguise("looks like", known, 0.97)
    for label, following in pairwise(labels):
        if label in _known() and following in {"com", "org", "net"} and label != own and label in labels[:-2]:
            return Disguise("begins with", f"{label}.{following}", 0.9)
    return None


def _readings(label: str) -> set[str]:
    """What a label reads as in ASCII, with digits and pairs of letters read as the letters they resemble."""
    reads = {in_ascii(label)}
    if len(label) >= _FEWEST_RESEMBLING and not label.isascii():
        reads.add(_resembled(label))
    found = reads | {_without_marks(read) for read in reads}
    for shown, meant in _GLANCES:
        found |= {reading.replace(shown, meant) for reading in found if shown in reading}
    return found


def _resembled(label: str) -> str:
    return in_ascii(label.translate(_resembling()))


def _without_marks(read: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKD", read) if char.isascii() and char.isalnum())


def _odd(label: str, top: str) -> Disguise | None:
    """How a label breaks the rules by which registries and browsers judge international names."""
    if label.isascii():
        return None
    if any(True for _ in disguises(label)):
        return Disguise("mixes letters of scripts that look alike", "", 0.95)
    if _PHONETIC.search(label) or _LATIN_MARK.search(unicodedata.normalize("NFC", label)) or _has_signs(label):
        return Disguise("has signs that no registry takes", in_ascii(label), 0.8)
    used = frozenset(scripts(label))
    if len(used) > 1 and not any(used <= together for together in _TOGETHER):
        return Disguise("mixes scripts that are not written together", "", 0.8)
    return _out_of_place(label, top, used)


def _out_of_place(label: str, top: str, used: frozenset[str]) -> Disguise | None:
    """How a label that keeps to one script passes for ASCII under a top level where that script is not at home."""
    if _is_abroad(label, top):
        read = _resembled(label)
        return Disguise("has a letter that browsers show in other countries only", read if read.isascii() else "", 0.75)
    read = in_ascii(label.translate(_OBSOLETE))
    if read != label and read.isascii() and _is_open(top) and LATIN not in used:
        return Disguise("consists of letters that all pass for others", read, 0.75)
    return None


def _is_abroad(label: str, top: str) -> bool:
    """Whether what keeps `label` from being ASCII are letters that browsers show under other top levels only."""
    letters = {char for char in label if not char.isascii()}
    return len(label) > 1 and all(top not in _AT_HOME.get(letter, {top}) for letter in letters)


def _is_open(top: str) -> bool:
    """Whether a top level is of no country, and in ASCII, so that names of any script may be registered there."""
    return top.isascii() and (len(top) > _CODE_CHARS or top in _OPEN_CODES)


def _has_signs(label: str) -> bool:
    """Whether `label` has signs; a middle dot between two l is Catalan."""
    plain = _CATALAN.sub("", label)
    return any(unicodedata.category(char)[0] not in "LMN" and char not in "-\u30fb" for char in plain)


def _written_out(label: str) -> str:
    if not label.startswith("xn--"):
        return label
    try:
        return label.removeprefix("xn--").encode("ascii").decode("punycode")
    except UnicodeError:
        return ""


@cache
def _known() -> frozenset[str]:
    return frozenset(_rows("impersonated.tsv"))


@cache
def _resembling() -> dict[int, str]:
    """What each letter of `resembling.tsv` reads as, by code point, as `str.translate` takes it."""
    rows = (row.split("\t") for row in _rows("resembling.tsv"))
    return {ord(letter): read for read, letters in rows for letter in letters}


def _rows(table: str) -> list[str]:
    lines = files(__package__).joinpath("data", table).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")][1:]
