"""Weighs the signals of a passage: what was found, what each is worth, and how sure their sum makes one.

The points are log-odds and stand in `points.tsv`, which `benchmarks/links/train.py` writes.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from copydesk.model import Signal
from copydesk.text.links import services
from copydesk.text.promotion import wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from copydesk.text.links import Target

_PROMOTING = ("call to act", "offer", "easy money", "self-promotion", "lure")
_WORDS = 40  # promoting words are counted by so many: long harmless texts hold a few, advertisements are full of them
_DENSEST = 3.0
_MOST = 3  # of a kind that count
_SEEN = 12  # distinct words of a kind that are looked at
_LONG = 300  # words beyond which a kind must be met more often to count as much
_AGAINST = frozenset({"publication", "technical talk", "label of a source"})
_SHORT, _EMPTY, _PROSE = 15, 3, 12  # words beside the links; of prose, for each link
_MANY_LINKS, _REPEATED_LINKS = 12, 3
_KINDS = (
    "call to act", "offer", "easy money", "self-promotion", "lure", "bulk mail", "advance fee", "address to the reader",
    "salutation", "praise of the page", "trade of link sellers", "plea", "publication", "technical talk",
    "label of a source",
)  # fmt: skip
_SHAPES = (
    ("amount of money", wording.AMOUNT),
    ("shouting", wording.SHOUT),
    ("telephone number", wording.TELEPHONE),
)


class Form(StrEnum):
    """How the links stand in their passage."""

    LETTER = "letter"  # among lines broken by hand, as in mail
    CITED = "cited"  # in brackets behind words, or as words
    BARE = "bare"  # as addresses in a line


@dataclass(frozen=True, slots=True)
class Assessment:
    """The signals of a passage, strongest first, and what they come to."""

    signals: tuple[Signal, ...]
    confidence: float  # that the passage promotes, 0 to 1


@dataclass(frozen=True, slots=True)
class Passage:
    """What is weighed: the words without the links, where the links lead, how they stand, and in what surroundings."""

    words: str
    targets: Sequence[Target]
    form: Form
    by_reader: float = 0.0  # 1 in readers' words, less beside them
    calls: str = ""  # the call to act that stands right before a link
    labelled: bool = False  # a word right before a link names it a source
    disguised: bool = False  # a link is spelt out or broken up to slip past filters
    amid: frozenset[str] = field(default_factory=frozenset)  # what is around: "discussion", "publication"


def assess(passage: Passage) -> Assessment:
    """Weighs a passage; only signals that were found and have points count."""
    points = _points()
    signals = [
        Signal(name, round(value * points.get(name, 0.0), 2), words) for name, value, words in observe(passage) if value
    ]
    signals = [signal for signal in signals if signal.points]
    score = points["no signal"] + sum(signal.points for signal in signals)
    ranked = sorted(signals, key=lambda signal: (-abs(signal.points), signal.name))
    return Assessment(tuple(ranked), round(1 / (1 + math.exp(-score)), 2))


def observe(passage: Passage) -> Iterator[tuple[str, float, str]]:
    """Every signal with how strongly it is there (0: not at all) and the words that show it."""
    size = len(wording.WORD.findall(passage.words))
    yield from _of_wording(passage.words, size)
    yield from _of_targets(passage.targets)
    yield from _of_form(passage, size)


def _of_wording(words: str, size: int) -> Iterator[tuple[str, float, str]]:
    small = words.lower()
    found = {name: _distinct(small, name) for name in _KINDS}
    promoting = [word for name in _PROMOTING for word in found[name][:_MOST]]
    yield "promoting words", min(_DENSEST, len(promoting) / max(1.0, size / _WORDS)), ", ".join(promoting)
    for name in _KINDS:
        often = len(found[name]) / (1.0 if name in _AGAINST else max(1.0, size / _LONG))
        yield name, min(_MOST, often), ", ".join(found[name][:_MOST])
    for name, pattern in _SHAPES:
        shape = pattern.search(words)
        yield name, float(bool(shape)), shape.group() if shape else ""
    yield "exclamation marks", min(_MOST, words.count("!")), ""
    yield "discussion", min(2, len(wording.DISCUSSION.findall(words))), ""


def _distinct(words: str, kind: str) -> list[str]:
    """The first distinct words of a kind in the order met; `words` must be in lower case."""
    return list(dict.fromkeys(wording.kinds()[kind].findall(words)))[:_SEEN]


def _of_targets(targets: Sequence[Target]) -> Iterator[tuple[str, float, str]]:
    kinds: dict[str, str] = {}
    for target in targets:
        for name, words in _kinds_of(target):
            kinds.setdefault(name, words)
    harmless = {"reference", "news", "video", "post", "picture or paper"}
    if harmless & set(kinds) and not all(services.venue(target) in harmless for target in targets):
        kinds = {name: words for name, words in kinds.items() if name not in harmless}
    yield from ((f"link to: {name}", 1.0, words) for name, words in kinds.items())
    addresses = {(target.host, target.path) for target in targets}
    yield "repeated link", float(len(targets) >= _REPEATED_LINKS and len(addresses) * 2 <= len(targets)), ""
    yield "list of links", float(len(targets) > _MANY_LINKS), ""


def _kinds_of(target: Target) -> Iterator[tuple[str, str]]:
    if kind := services.venue(target):
        yield kind, target.domain
    elif target.scheme in {"mailto", "tel", "bitcoin", "ethereum", "viber", "skype", "weixin"}:
        yield "contact", target.path
    elif target.is_address or target.credentials:
        yield "host without a name", target.host
    elif services.shortener(target):
        yield "shortener", target.domain
    if selling := wording.kinds()["selling words in the address"].search(f"{target.domain} {target.path}".lower()):
        yield "selling words", selling.group()
    if target.scheme and target.host and target.path in {"", "/"} and not target.query:
        yield "front page", target.host
    if services.referral(target) or services.redirector(target):
        yield "referral", target.domain
    elif credit := services.credited(target):
        yield "credit in the address", credit


def _of_form(passage: Passage, size: int) -> Iterator[tuple[str, float, str]]:
    yield "named a source", float(passage.labelled), ""
    yield "link written to slip past filters", float(passage.disguised), ""
    yield from ((f"amid {name}", 1.0, "") for name in sorted(passage.amid))
    yield "call before the link", float(bool(passage.calls)), passage.calls
    if passage.form is Form.LETTER:
        yield "letter", 1.0, ""
        return
    yield "reader's words", passage.by_reader, ""
    if passage.form is Form.CITED:
        prose = size > _PROSE * len(passage.targets)
        sold = passage.by_reader == 1 or bool(wording.kinds()["trade of link sellers"].search(passage.words.lower()))
        yield "cited in brackets", float(prose), ""
        yield "keyword and link", float(size > 0 and not prose and sold), passage.words.strip()[:80]
        return
    addressed = [target for target in passage.targets if target.host and (target.scheme or target.path)]
    yield ("bare address" if addressed else "bare name"), float(any(target.host for target in passage.targets)), ""
    yield "nothing but the link", float(size <= _EMPTY and bool(addressed)), ""
    yield "few words", float(_EMPTY < size <= _SHORT), ""


@cache
def _points() -> Mapping[str, float]:
    lines = files(__package__).joinpath("points.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith(("#", "signal\t")))
    return {name: float(points) for name, points in rows}
