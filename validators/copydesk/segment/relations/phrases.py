"""The phrases that state a relation, as patterns over the tags of a line.

In each pattern `s` is the subject, `w` the noun, `o` the object: "`s` is the `w` of `o`".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAME = "[CD]{1,8}(?:p[ap]{0,2}[CD]{1,4}){0,2}"
_BODY = f"{_NAME}(?:oa?{_NAME}){{0,2}}"  # "University of California"
_QUALIFIED = "[mft]{0,4}"
_NOUN = f"[ap]?{_QUALIFIED}(?:[CD]{{1,2}})?x{{0,2}}{_QUALIFIED}(?P<w>W)(?:,?ya?{_QUALIFIED}(?P<v>W))?(?:[og]x{{1,3}})?"
_DESCRIBED = f"(?:a{_QUALIFIED}[CD]{{1,2}}x{{1,2}}|a?{_QUALIFIED}(?:x{{1,3}}(?:yx{{1,2}})?)?)"  # "the rock singer"
_TITLED = f"{_DESCRIBED}(?:(?:[CD]{{1,6}}S?)?{_QUALIFIED}Wt{{0,2}})?t?"  # "U.S. President"
_NATIONS = "(?:[xD],?y?){0,3}"  # a German-born, Finnish
_OF = "(?:[oga]|p[ap]?)"  # an article: "Tochter des"
_IS = "(?:h?[ij]{1,2}(?:eA?)?|h?xA)"  # "is", "was elected", "has served as"
_ASIDE = r"(?:,?\([^()]{0,60}(?:\([^()]{0,20}\)[^()]{0,20})?\))?,?"
_CLOSED = r"(?=[,.)\-\"]|$)(?!,?y)(?!,a?t?[CD]{1,8}[,y])"
# The first assertion repeats what the patterns begin with: most tokens fail it, and need no look behind them.
_START = "(?=[WCD])(?<![CDp])(?<!pa)(?<![CD]o)(?<![CD]oa)"


@dataclass(frozen=True, slots=True)
class Phrase:
    """One way to state a relation."""

    pattern: re.Pattern[str]
    relation: str = ""  # where a verb states it, or no word at all; else the noun `w` does
    sign: str = "W"  # the tag without which the phrase cannot be there
    alone: bool = False  # the first name must begin its phrase: "the wife of Y is W of Z" says nothing of Y


@dataclass(frozen=True, slots=True)
class Statement:
    """Where, in tokens, the parts of a stated relation stand."""

    whole: tuple[int, int]
    subject: tuple[int, int]
    object: tuple[int, int]
    words: tuple[int, int]
    relation: str  # empty: the sense of the noun in `words`
    joint: bool = False  # the object is the second of two: "the son of A and B"


def _phrase(pattern: str, relation: str = "", sign: str = "W", *, alone: bool = False) -> Phrase:
    return Phrase(re.compile(f"{_START}(?={pattern})"), relation, sign, alone)


_S, _O = f"(?P<s>{_BODY})", f"(?P<o>{_BODY})"
_AND = f"(?:,?y(?:q{_QUALIFIED}W|{_TITLED})t?(?P<p>{_NAME})(?!x))?"
_PHRASES = (
    # U.S. President Donald Trump; Trump's son-in-law Jared Kushner
    _phrase(f"(?P<o>[CD]{{1,5}})S?{_QUALIFIED}(?P<w>W)t{{0,2}}{_S}"),
    # President Emmanuel Macron of France
    _phrase(f"(?P<w>W)t{{0,2}}(?P<s>{_NAME})o{_TITLED}{_O}"),
    # the president of France, Emmanuel Macron,
    _phrase(f"(?P<w>W){_OF}{_TITLED}{_O},t?{_S}{_CLOSED}"),
    # Jared Kushner, son-in-law of Donald Trump; Emmanuel Macron (president of France)
    _phrase(rf"{_S}(?:,0)?[,(\-](?:w[ij])?{_NOUN}{_OF}{_TITLED}{_O}{_AND}"),
    # Emmanuel Macron, the French president,
    _phrase(rf"{_S}(?:,0)?[,(\-](?:w[ij])?[ap]?{_QUALIFIED}(?P<o>[CD]{{1,3}})S?{_QUALIFIED}(?P<w>W){_CLOSED}"),
    # Emmanuel Macron is the president of France
    _phrase(f"{_S}{_ASIDE}{_IS}{_NOUN}{_OF}{_TITLED}{_O}{_AND}", alone=True),
    # Emmanuel Macron is the French president; Jared Kushner is Trump's son-in-law
    _phrase(f"{_S}{_ASIDE}{_IS}[ap]?{_QUALIFIED}(?P<o>[CD]{{1,3}})S?{_QUALIFIED}(?P<w>W)(?![CDogp])", alone=True),
    # The capital of France is Paris
    _phrase(f"(?P<w>W){_OF}{_TITLED}{_O}{_IS}t?{_S}(?!S)"),
    # Trump's son-in-law is Jared Kushner; Trump's son-in-law, Jared Kushner,
    _phrase(f"(?P<o>{_NAME})S{_QUALIFIED}(?P<w>W)(?:{_IS}|,)t?{_S}{_CLOSED}", alone=True),
    # Anna and Paul Reed's son Jonas: of her, too, where she shares his surname
    _phrase(f"(?P<o>[CD])y[CD]{{2}}S{_QUALIFIED}(?P<w>W)(?:{_IS}|,)?t?{_S}", alone=True),
    # Emmanuel Macron arrived with his wife Brigitte
    _phrase(f"(?<![^.])(?P<o>{_NAME}),?[^.CDWq]{{1,8}}q{_QUALIFIED}(?P<w>W),?t?(?P<s>{_NAME})"),
    # Otto I and his wife Eadgyth
    _phrase(f"(?P<o>{_BODY}),?[yx]?q{_QUALIFIED}(?P<w>W),?t?(?P<s>{_NAME})"),
    # Taoiseach Micheál Martin; Mark Rutte, the NATO secretary general,; Mark Rutte is the NATO secretary general
    _phrase(f"(?P<o>(?P<w>W))t{{0,2}}{_S}"),
    _phrase(rf"{_S}(?:,0)?[,(\-](?:w[ij])?[ap]?{_QUALIFIED}(?P<o>(?P<w>W)){_CLOSED}"),
    _phrase(f"{_S}{_ASIDE}{_IS}[ap]?{_QUALIFIED}(?P<o>(?P<w>W))(?![CDogp])", alone=True),
    # Ivanka Trump married Jared Kushner; Ivanka Trump is married to Jared Kushner
    _phrase(f"{_S}(?:,w)?(?:{_IS})?(?P<w>M)(?:x|I[zx])?g?{_TITLED}{_O}", "spouse", "M", alone=True),
    # Bill Gates founded Microsoft; Microsoft was founded in 1975 by Bill Gates
    _phrase(f"{_S}(?:,w)?(?P<w>F)a?{_O}", "founder", "F", alone=True),
    _phrase(f"{_O},?(?:{_IS})?(?P<w>F)(?:I[xd]?z)?Y{_TITLED}{_S}", "founder", "F", alone=True),
    # Siemens, headquartered in Munich, Bavaria
    _phrase(f"{_O},?(?:{_IS})?(?P<w>HI)(?P<s>{_NAME}(?:,[CD]{{1,3}})?)", "headquarters", "H", alone=True),
    # Audi is owned by Volkswagen
    _phrase(f"{_S},?(?:{_IS})?(?P<w>U)Y{_TITLED}{_O}", "subsidiary", "U", alone=True),
    # Volkswagen owns Audi; Microsoft acquired LinkedIn
    _phrase(f"{_O}(?:,w)?h?(?P<w>U)a?{_S}(?!S)", "subsidiary", "U", alone=True),
    # Lionel Messi plays for Inter Miami; signed with; belongs to
    _phrase(f"{_S}(?:,w)?h?(?P<w>L)[gr]a?{_O}", "member", "L", alone=True),
    # Christine Lagarde joined the IMF; works for the IMF; studied at Sciences Po
    _phrase(f"{_S}(?:,w)?h?(?P<w>J)a?{_O}", "member", "J", alone=True),
    _phrase(f"{_S}(?:,w)?(?:h|[ij])?(?P<w>K)[gIY]a?{_O}", "employee", "K", alone=True),
    _phrase(f"{_S}(?:,w)?h?(?P<w>E)[xgIz0]{{0,4}}a?{_O}", "alumnus", "E", alone=True),
    # Chloe was born in Leeds to Anna Reed and Paul Reed
    _phrase(f"{_S}(?:{_IS})?(?P<w>B)[xzdICD0,]{{0,6}}g{_TITLED}{_O}{_AND}", "child", "B", alone=True),
    # Franz Liszt was a Hungarian composer; the Hungarian composer Franz Liszt
    _phrase(f"{_S}{_ASIDE}(?:{_IS}a|,a?){_QUALIFIED}{_NATIONS}(?P<o>(?P<w>D))(?=[xCDW])", "citizen", "D", alone=True),
    _phrase(f"(?P<o>(?P<w>D))x{{1,3}}(?:,x{{1,2}},?yx{{1,2}})?{_S}", "citizen", "D"),
)


def statements(tags: str) -> Iterator[Statement]:
    """Every relation that a line of tags states, in the order of the phrases."""
    for phrase in _PHRASES:
        if phrase.sign in tags:
            for found in phrase.pattern.finditer(tags):
                given = {part for part, span in found.groupdict().items() if span}
                yield from _read(phrase, found, "w", "o")
                if "v" in given:
                    yield from _read(phrase, found, "v", "o")
                if "p" in given:
                    yield from _read(phrase, found, "w", "p")


def _read(phrase: Phrase, found: re.Match[str], noun: str, other: str) -> Iterator[Statement]:
    tags, subject, words, partner = found.string, found.span("s"), found.span(noun), found.span(other)
    whole = (min(subject[0], partner[0], words[0]), max(subject[1], partner[1], words[1]))
    if tags[whole[0] - 1 : whole[0]] != "b" and not (phrase.alone and _belongs(tags, whole[0])):
        yield Statement(whole, subject, partner, words, phrase.relation, joint=other == "p")


def _belongs(tags: str, start: int) -> bool:
    """Whether the name at `start` is the tail of another phrase: "the wife of Y", "X and Y", "in Y"."""
    return tags[max(0, start - 3) : start].rstrip("at").endswith(tuple("ogpyIY"))
