"""Composes messages with links, promotional and harmless, of the kinds that documents carry.

Each kind is a recipe: which phrases it mixes and how many, how its link stands, who speaks. Nothing is taken from a
collection, so that collections can judge what is learnt.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from copydesk.model import Document, Origin, Segment, Span
from copydesk.segment import links

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from random import Random

_PHRASES = tomllib.loads(Path(__file__).with_name("phrases.toml").read_text(encoding="utf-8"))
_PROMOTING, _HARMLESS, _SITES = _PHRASES["promoting"], _PHRASES["harmless"], _PHRASES["sites"]
_ADVERTISING = ("calls", "offers", "money", "own", "lures")
_NAMES = "harbour meadow lantern copper maple river orchid falcon granite willow".split()


@dataclass(frozen=True)
class Message:
    """A composed document, marked out, and whether it promotes."""

    document: Document
    promotes: bool


class _Scribe:
    """Draws words and links from one source of chance."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance

    def phrases(self, kinds: tuple[str, ...], few: int, most: int, table: dict[str, list[str]]) -> list[str]:
        return [self.chance.choice(table[self.chance.choice(kinds)]) for _ in range(self.chance.randint(few, most))]

    def sells(self, few: int, most: int, *kinds: str) -> list[str]:
        wanted = kinds or (_ADVERTISING if self.chance.random() < 0.5 else (self.chance.choice(_ADVERTISING),))
        return self.phrases(wanted, few, most, _PROMOTING)

    def says(self, few: int, most: int, *kinds: str) -> list[str]:
        return self.phrases(kinds or ("sentences",), few, most, _HARMLESS)

    def link(self, **shares: int) -> str:
        kind = self.chance.choices(list(shares), list(shares.values()))[0]
        a, b, c = self.chance.choices(_NAMES, k=3)
        n, o = self.chance.randint(10_000, 999_999), self.chance.randint(1, 250)
        form: str = self.chance.choice(_SITES[kind])
        return form.format(a=a, b=b, c=c, n=n, o=o, p=255 - o)

    def joined(self, parts: list[str]) -> str:
        mark = self.chance.choice((". ", ". ", ", ", "... "))
        return mark.join(part for part in parts if part)

    def loud(self, parts: list[str]) -> str:
        parts = [
            *parts,
            *self.maybe(0.3, [f"Only ${self.chance.randint(9, 900)}"]),
            *self.maybe(0.2, self.sells(1, 1, "shouts")),
        ]
        return self.chance.choice((". ", "! ", "! ", "!! ")).join(part for part in parts if part)

    def maybe(self, share: float, parts: list[str]) -> list[str]:
        return parts if self.chance.random() < share else []

    def letter(self, lines: list[str]) -> str:
        spaced = [f"{line}\n" if self.chance.random() < 0.4 else line for line in lines]
        return "\n".join(["", *spaced, ""])


def _advertisement(s: _Scribe) -> str:
    link = s.link(plain=3, front=2, selling=3, name=2, short=1, credited=1, profile=1, venue=1, split=1, contact=1)
    return f"{s.loud([*s.maybe(0.2, s.sells(1, 1, 'salutations')), *s.sells(1, 4)])} {link}"


def _bare_drop(s: _Scribe) -> str:
    link = s.link(plain=16, front=8, selling=12, profile=8, venue=12, short=8, credited=12, paper=1)
    return f"{link} {s.joined(s.maybe(0.3, s.says(1, 1, 'talk')))}".strip()


def _own_work(s: _Scribe) -> str:
    link = s.link(plain=2, profile=4, venue=4, video=3, short=1)
    return f"{s.joined([*s.maybe(0.3, s.sells(1, 1, 'salutations')), *s.sells(1, 2, 'own', 'pleas', 'calls')])} {link}"


def _praise(s: _Scribe) -> str:
    words = s.joined([*s.sells(1, 3, "praises"), *s.maybe(0.6, s.sells(1, 2, "trades", "own", "calls"))])
    link = s.link(plain=2, front=3, selling=3, name=1, profile=1)
    return f"{words}\n\n{s.sells(1, 1, 'trades')[0]} ({link})" if s.chance.random() < 0.3 else f"{words} {link}"


def _keyword(s: _Scribe) -> str:
    return " | ".join(f"{trade} ({s.link(plain=1, selling=2, front=1)})" for trade in s.sells(1, 3, "trades"))


def _trade(s: _Scribe) -> str:
    words = s.joined([*s.says(0, 1, "technical", "trading"), *s.sells(1, 3, "trades")])
    return f"{words} {s.link(plain=2, selling=2, front=1, name=1)}"


def _short_message(s: _Scribe) -> str:
    words = s.loud(s.sells(1, 3, "offers", "calls", "lures", "bulk", "money"))
    return f"{words} {s.link(name=5, plain=1, contact=1)} {s.joined(s.sells(0, 2, 'bulk'))}"


def _bulk_letter(s: _Scribe) -> str:
    lines = [
        *s.sells(0, 1, "salutations"),
        *s.sells(1, 6),
        s.loud(s.sells(1, 5)),
        *s.says(0, 8, "trading", "sentences"),
    ]
    s.chance.shuffle(lines)
    link = s.link(plain=4, selling=3, front=1, address=2, credited=1, profile=1, contact=1)
    placed = f"{s.sells(1, 1, 'calls')[0]} ({link})" if s.chance.random() < 0.6 else link
    return s.letter([*lines, placed, *s.sells(0, 3, "bulk"), *s.maybe(0.4, [s.link(plain=1)])])


def _fee_letter(s: _Scribe) -> str:
    return s.letter([*s.sells(1, 1, "salutations"), *s.sells(4, 9, "fees"), s.link(contact=3, plain=1, news=1)])


def _citation(s: _Scribe) -> str:
    link = s.link(plain=40, front=3, selling=2, news=10, reference=10, venue=5, profile=5, post=5, video=5)
    first, second = (
        s.joined(s.says(1, 2, "sentences", "sentences", "sentences", "trading")),
        s.joined(s.says(0, 2, "sentences", "sentences", "trading")),
    )
    return f"{first} ({link}). {second}"


def _item(s: _Scribe) -> str:
    word = s.chance.choice(_NAMES)
    return f"- {word} and {s.chance.choice(_NAMES)} ({s.link(plain=4, news=1, reference=1)})"


def _bare_source(s: _Scribe) -> str:
    words = s.joined([*s.says(1, 3, "sentences", "sentences", "sentences", "trading"), s.says(1, 1, "alone")[0]])
    return f"{words} {s.link(plain=8, front=2, selling=1, paper=5, name=8, reference=16, news=12)}"


def _help(s: _Scribe) -> str:
    link = s.link(reference=6, plain=2, name=1, video=1)
    return f"{s.joined([*s.maybe(0.3, s.sells(1, 1, 'praises')), *s.says(1, 3, 'technical')])} {link}"


def _chat(s: _Scribe) -> str:
    link = s.link(video=8, post=2, paper=2, news=3, reference=3)
    return f"{s.joined(s.says(0, 2, 'talk'))} {link} {s.joined(s.says(0, 1, 'talk'))}".strip()


def _discussion(s: _Scribe) -> str:
    lines = [*s.says(2, 8, "replies"), *s.says(0, 5, "technical", "sentences", "trading"), *s.maybe(0.4, s.sells(1, 3))]
    return s.letter(["On Monday Karin Holm wrote:", *lines, s.link(plain=7, front=3, reference=8, news=4, address=1)])


def _notice(s: _Scribe) -> str:
    lines = [*s.says(2, 6, "technical", "sentences", "replies"), *s.maybe(0.3, s.says(1, 2, "trading"))]
    return s.letter([*lines, s.link(plain=8, front=4, reference=8, news=6)])


def _feed_item(s: _Scribe) -> str:
    label = s.chance.choice(("URL: ", "Source: ", "Quelle: ", "Photo: ", "via ", "Link: ", "Read it at "))
    return (
        f"{label}{s.link(plain=6, news=2, paper=2, name=2)}\n\n{s.joined(s.says(1, 2, 'sentences', 'trading', 'talk'))}"
    )


def _newsletter(s: _Scribe) -> str:
    lines = [
        *s.says(2, 4, "publications"),
        *s.says(2, 8, "sentences", "trading", "technical"),
        *s.sells(0, 5),
        *s.says(1, 5, "trading"),
    ]
    s.chance.shuffle(lines)
    cited = [f"{line} ({s.link(plain=6, selling=1, front=1)})" for line in s.says(1, 4, "sentences", "publications")]
    return s.letter([*s.says(1, 1, "publications"), *lines, *cited, *s.says(0, 2, "footers"), s.link(plain=1)])


_RECIPES: tuple[tuple[Callable[[_Scribe], str], bool, float, int], ...] = (  # promotes; share by readers; how often
    (_advertisement, True, 0.5, 26), (_bare_drop, True, 0.6, 12), (_own_work, True, 0.6, 10), (_praise, True, 0.5, 6),
    (_keyword, True, 0.8, 3), (_trade, True, 0.5, 4), (_short_message, True, 0.1, 14), (_bulk_letter, True, 0.3, 20),
    (_fee_letter, True, 0.3, 4), (_citation, False, 0.05, 40), (_item, False, 0.05, 5), (_bare_source, False, 0.2, 8),
    (_help, False, 0.5, 10), (_chat, False, 0.5, 8), (_discussion, False, 0.5, 20), (_notice, False, 0.3, 14),
    (_newsletter, False, 0.3, 40), (_feed_item, False, 0.2, 10),
)  # fmt: skip


def messages(chance: Random, count: int) -> Iterator[Message]:
    """`count` messages, each marked out with its links; those without a link are drawn again."""
    scribe = _Scribe(chance)
    made = 0
    while made < count:
        recipe, promotes, by_readers, _ = chance.choices(_RECIPES, [often for *_, often in _RECIPES])[0]
        text = recipe(scribe)
        origin = Origin.USER if chance.random() < by_readers else Origin.EDITORIAL
        document = links.mark(Document("", text, segments=(Segment(Span(0, len(text)), origin),)))
        if document.links:
            made += 1
            yield Message(document, promotes)
