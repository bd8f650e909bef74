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
_BORN = r"(?:,?T[CD]{1,3}|\(T[CD]{1,3}\))?"  # née Reed
_ASIDE = rf"{_BORN}(?:,?\([^()]{{0,60}}(?:\([^()]{{0,20}}\)[^()]{{0,20}})?\))?,?"
_CLOSED = r"(?=[,.)\-\"]|$)(?!,?y)(?!,a?t?[CD]{1,8}[,y])"
# The first assertion repeats what the patterns begin with: most tokens fail it, and need no look behind them.
_ALL = "(?![xkSWCDNop])"  # the name is not part of more: "Tesla board"
_START = "(?=[CDN])(?<![CDpT])(?<!pa)(?<![CD]o)(?<![CD]oa)"
_BEGIN = "(?=W)(?<![CD])(?<![CD]o)(?<![CD]oa)"  # of those that begin with a noun: "le président" has an article


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
    start = _BEGIN if pattern.startswith(("(?P<w>W)", "(?P<o>(?P<w>W)")) else _START
    return Phrase(re.compile(f"{start}(?={pattern})"), relation, sign, alone)


_S, _O = f"(?P<s>{_BODY})", f"(?P<o>{_BODY})"
_AND = f"(?:,?y(?:q{_QUALIFIED}W|{_TITLED})t?(?P<p>{_NAME})(?!x))?"
_PHRASES = (
    # U.S. President Donald Trump; Trump's son-in-law Jared Kushner
    _phrase(f"(?P<o>[CD]{{1,5}}|N)S?{_QUALIFIED}(?P<w>W)t{{0,2}}{_S}"),
    # President Emmanuel Macron of France
    _phrase(f"(?P<w>W)t{{0,2}}(?P<s>{_NAME})o{_TITLED}{_O}"),
    # the president of France, Emmanuel Macron,
    _phrase(f"(?P<w>W){_OF}{_TITLED}{_O},t?{_S}{_CLOSED}"),
    # Jared Kushner, son-in-law of Donald Trump; Emmanuel Macron (president of France)
    _phrase(rf"{_S}(?:,0)?{_BORN}[,(\-](?:w[ij])?{_NOUN}{_OF}{_TITLED}{_O}{_AND}"),
    # Emmanuel Macron, the French president,
    _phrase(rf"{_S}(?:,0)?[,(\-](?:w[ij])?[ap]?{_QUALIFIED}(?P<o>[CD]{{1,3}}|N)S?{_QUALIFIED}(?P<w>W){_CLOSED}"),
    # Emmanuel Macron is the president of France
    _phrase(f"{_S}{_ASIDE}{_IS}{_NOUN}{_OF}{_TITLED}{_O}{_AND}", alone=True),
    # Emmanuel Macron is the French president; Jared Kushner is Trump's son-in-law
    _phrase(f"{_S}{_ASIDE}{_IS}[ap]?{_QUALIFIED}(?P<o>[CD]{{1,3}}|N)S?{_QUALIFIED}(?P<w>W)(?![CDogp])", alone=True),
    # le président français Emmanuel Macron; le président français, Emmanuel Macron,
    _phrase(f"(?P<w>W)(?P<o>N)t{{0,2}}{_S}", sign="N"),
    _phrase(f"(?P<w>W)(?P<o>N),t?{_S}{_CLOSED}", sign="N"),
    # Emmanuel Macron, le président français,; Emmanuel Macron est le président français
    _phrase(rf"{_S}{_BORN}[,(\-][ap]?{_QUALIFIED}(?P<w>W)(?P<o>N){_CLOSED}", sign="N"),
    _phrase(f"{_S}{_ASIDE}{_IS}[ap]?{_QUALIFIED}(?P<w>W)(?P<o>N)(?![CDogpb])", sign="N", alone=True),
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
    _phrase(f"{_S}(?:,w)?(?:{_IS}|a)?(?P<w>M)(?:x|I[zx])?g?{_TITLED}{_O}", "spouse", "M", alone=True),
    _phrase(f"{_S}h(?P<w>c){_TITLED}{_O}", "spouse", "c", alone=True),
    # Ana Castro está casada con Luis Vega; Anna Reed ist mit Paul Reed verheiratet
    _phrase(f"{_S}(?:{_IS}|x)?(?P<w>c)[rg]{_TITLED}{_O}", "spouse", "c", alone=True),
    _phrase(f"{_S}{_IS}(?:Iz|z)?r{_TITLED}{_O}(?P<w>c)", "spouse", "c", alone=True),
    # Bill Gates founded Microsoft; Microsoft was founded in 1975 by Bill Gates
    _phrase(f"{_S}(?:,w)?[ah]?(?P<w>F)a?{_O}", "founder", "F", alone=True),
    _phrase(f"{_O},?(?:a?{_IS})?(?P<w>F)(?:[Irx][xd]?z)?[Yp]{_TITLED}{_S}", "founder", "F", alone=True),
    # Lind wurde 1975 von Ama Serwaa gegründet
    _phrase(f"{_O}j(?:Iz|z)?p{_TITLED}{_S}(?P<w>F)", "founder", "F", alone=True),
    # Ama Serwaa heads Lind Shipping; chaired
    _phrase(f"{_S}(?:,w)?h?(?P<w>G)a?{_O}{_ALL}", sign="G", alone=True),
    _phrase(f"{_S}(?:,w)?h?(?P<w>V)a?{_O}{_ALL}", sign="V", alone=True),
    # Friedrich Merz succeeded Olaf Scholz; took over from Olaf Scholz; was succeeded in 2025 by Friedrich Merz
    _phrase(f"{_S}(?:,w)?[ahi]?(?P<w>X)[ga]?{_TITLED}{_O}(?![SCD])", "successor", "X", alone=True),
    _phrase(f"{_S}(?:,w)?h?(?P<w>Z)vu{_TITLED}{_O}(?![SCD])", "successor", "Z", alone=True),
    _phrase(
        f"{_O},?(?:,w)?a?(?:{_IS})?(?P<w>X)(?:[Ix][xd]?z)?[Yp]{_TITLED}{_S}(?![SCD])", "successor", "X", alone=True
    ),
    # Friedrich Merz succeeded Olaf Scholz as chancellor of Germany, which both have been
    *(
        _phrase(f"{who}A[ap]?{_QUALIFIED}{office}", sign=sign)
        for office in (f"(?P<w>W){_OF}{_TITLED}{_O}", "(?P<o>[CD]{1,3}|N)S?(?P<w>W)(?![CDogp])")
        for sign, who in (
            ("X", f"{_S}h?X{_TITLED}{_NAME}"),
            ("X", f"(?<=X){_S}"),
            ("Z", f"{_S}h?Zvu{_TITLED}{_NAME}"),
            ("Z", f"(?<=u){_S}"),
        )
    ),
    # Kofi Mensah (D-Ohio)
    _phrase(rf"{_S}\((?P<o>(?P<w>l))", "party_member", "l"),
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
    # Chloe was born in Leeds, the daughter of Anna Reed
    _phrase(f"{_S}{_ASIDE}{_IS}B[xzdICD0,]{{0,12}},{_NOUN}{_OF}{_TITLED}{_O}{_AND}", sign="B", alone=True),
    # Chloe was born in Leeds to Anna Reed and Paul Reed
    _phrase(f"{_S}(?:{_IS})?(?P<w>B)[xzdICD0,]{{0,6}}g{_TITLED}{_O}{_AND}", "child", "B", alone=True),
    # Franz Liszt was a Hungarian composer; the Hungarian composer Franz Liszt
    _phrase(
        f"{_S}{_ASIDE}(?:{_IS}a|,a?){_QUALIFIED}{_NATIONS}(?P<o>(?P<w>C?D))(?=[xmfCDW])", "citizen", "D", alone=True
    ),
    _phrase(f"(?P<o>(?P<w>C?D))x{{1,3}}(?:,x{{1,2}},?yx{{1,2}})?{_S}", "citizen", "D"),
)


_LISTED = re.compile(rf"{_START}(?P<o>{_BODY}),?(?:{_IS})?(?P<w>O)o?(?P<l>a?t?{_NAME}(?:(?:,y?|y)a?t?{_NAME}){{1,12}})")
_EACH = re.compile(_NAME)


def statements(tags: str) -> Iterator[Statement]:
    """Every relation that a line of tags states, in the order of the phrases."""
    if "O" in tags:
        yield from _members(tags)
    for phrase in _PHRASES:
        if phrase.sign in tags:
            for found in phrase.pattern.finditer(tags):
                given = {part for part, span in found.groupdict().items() if span}
                yield from _read(phrase, found, "w", "o")
                if "v" in given:
                    yield from _read(phrase, found, "v", "o")
                if "p" in given:
                    yield from _read(phrase, found, "w", "p")


def _members(tags: str) -> Iterator[Statement]:
    """Those of whom a body is composed: "the Lind Union, composed of A, B and C"."""
    for found in _LISTED.finditer(tags):
        body, words = found.span("o"), found.span("w")
        for each in _EACH.finditer(tags, *found.span("l")):
            yield Statement((body[0], each.end()), each.span(), body, words, "member")


def _read(phrase: Phrase, found: re.Match[str], noun: str, other: str) -> Iterator[Statement]:
    tags, subject, words, partner = found.string, found.span("s"), found.span(noun), found.span(other)
    whole = (min(subject[0], partner[0], words[0]), max(subject[1], partner[1], words[1]))
    if tags[whole[0] - 1 : whole[0]] != "b" and not (phrase.alone and _belongs(tags, whole[0])):
        yield Statement(whole, subject, partner, words, phrase.relation, joint=other == "p")


def _belongs(tags: str, start: int) -> bool:
    """Whether the name at `start` is the tail of another phrase: "the wife of Y", "X and Y", "in Y"."""
    return tags[max(0, start - 3) : start].rstrip("at").endswith(tuple("ogpyIY"))
