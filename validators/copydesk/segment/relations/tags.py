"""Reads a line as tags, one letter a token, so that the grammar of relations can be written as patterns over tags.

The tags of small words stand in `text/grammar.toml`. Besides those: `C` a capitalised word, `D` one that is a
nation's adjective, `N` such an adjective in another language than English, `W` a noun that states a relation, `G` a
verb that does, `V` one in the past, `l` an American party with its state ("D-Ohio"), `S` a possessive, `0` a number,
`z` a year, `.` an end, `,` `(` `)` `-` `"` themselves, `x` anything else.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import accumulate, compress
from typing import TYPE_CHECKING, NamedTuple

from copydesk.text import vocabulary
from copydesk.text.names import NAME_ENDINGS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from copydesk.text.vocabulary import Sense

_TOKEN = re.compile(  # begins with one class of characters, so that blanks are passed over quickly
    r"(\S(?:(?<=\w)(?:\w*+(?![-.&’']\w)"  # most words, told at once
    r"|(?<=[dl])[’'](?=\w)|(?<=d)ell[’'](?=\w)"  # l'épouse d'Emmanuel
    r"|(?<=[^\W\d_])\.(?:[^\W\d_]\.){1,8}"  # U.S., U.A.E.
    r"|(?<=[Tt])hen-(?=\w)|(?<=[Ee])x-(?=\w)|(?<=[Ff])ormer-(?=\w)|(?<=[Nn])ow-(?=\w)"
    r"|\w*(?:[-.&’'](?<![’'](?=[sS]\b))\w+)*)"
    r"|(?<=[’'])[sS]\b|))"
)
_MARKS = (
    dict.fromkeys(".!?;…", ".")
    | dict.fromkeys("–—-", "-")
    | dict.fromkeys('“”„«»"', '"')
    | {char: char for char in ",():"}
)
_ABBREVIATED = frozenset("capt col dr gen gov hon jr lt mr mrs ms prof rep rev sen sr st".split())
_CLOSING = frozenset("corp inc ltd".split())  # abbreviated, too, but the last words of sentences as well
_YEAR = re.compile(r"(?:1\d|20)\d\d")
_KEEPS_TAG = frozenset("fbtoS")  # a capital letter does not make a name of these
_BORN = ("-born", "-based", "-educated", "-trained")  # what makes an adjective of a name: "Danish-born"
_ARABIC = re.compile("(?:a[dlnrstz]|ash|el)-[A-Z]")  # the article that begins a surname: "al-Faisal"
_ARTICLED = frozenset({"fr", "es", "it"})  # languages whose articles are particles of names, too: "Le Pen"
_OPEN = "?"  # in place of a tag that hangs on the words around it
_REMEMBERED = 1 << 15  # words whose tag is kept, and
_LONG = 40  # letters of one that is not

_Noun = tuple[tuple[str, ...], "Sense"]  # its words, and what it states
_Class = tuple[str, str, tuple[_Noun, ...]]


class Line(NamedTuple):
    """The tokens of one line and their tags; `tags[i]` belongs to `starts[i]` and `ends[i]`."""

    tags: str
    starts: list[int]
    ends: list[int]
    senses: Mapping[int, Sense]  # of the tokens tagged W
    hints: str  # the tags once more, with `k` for each plain word that hints at a relation
    language: str  # ISO 639

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Where the tokens from `first` up to, not including, `last` stand in the text."""
        return self.starts[first], self.ends[last - 1]


@cache
def _phrases(language: str) -> Mapping[str, tuple[_Noun, ...]]:
    """The nouns of a language as token sequences by their first token, longest first."""
    found: dict[str, list[_Noun]] = {}
    for noun, sense in vocabulary.nouns(language).items():
        tokens = tuple(_TOKEN.findall(noun))
        found.setdefault(tokens[0], []).append((tokens, sense))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in found.items()}


class _Tags(dict[str, str]):
    """The tags of a language's words, or that they are open; each is found when first asked for, most remembered."""

    def __init__(self, language: str) -> None:
        self.language = language

    def __missing__(self, word: str) -> str:
        tag = _tag(word, self.language)
        if len(self) < _REMEMBERED and len(word) < _LONG:
            self[word] = tag
        return tag


_tags = cache(_Tags)


def read(line: str, start: int, language: str) -> Line:
    """A line that stands at `start` of its text as tags."""
    parts = _TOKEN.split(line)  # gaps and words in turn
    edges = list(accumulate(map(len, parts), initial=start))
    words = parts[1::2]
    tags = "".join(map(_tags(language).__getitem__, words))
    starts, ends = edges[1:-1:2], edges[2::2]
    return (
        _settled(words, (tags, starts, ends), language) if _OPEN in tags else _line(tags, (starts, ends), {}, language)
    )


def _settled(words: list[str], tagged: tuple[str, list[int], list[int]], language: str) -> Line:
    """The line with its open tags settled; nouns of several words and abbreviations become one token each."""
    plain, starts, ends = tagged
    tags, begins = list(plain), bytearray(b"\1") * len(words)  # begins: whether a word begins a token
    senses: dict[int, Sense] = {}
    i, merged = plain.find(_OPEN), 0
    while i >= 0:
        before = tags[i - 1] if i else "."
        tags[i], width, sense = _in_context(words, i, before, language)
        if before == "," and words[i].lower() in NAME_ENDINGS and tags[i - 2 : i - 1] == ["C"]:
            tags[i - 1] = "C"  # the comma of "Tavora Mills, Inc" is the name's
        if sense:
            senses[i - merged] = sense
        elif words[i + 1 : i + 2] == ["."] and ends[i] == starts[i + 1] and _is_abbreviated(words, i):
            width = 2
        if width > 1:
            tags[i + 1 : i + width] = tags[i] * (width - 1)
            begins[i + 1 : i + width] = bytes(width - 1)
            merged += width - 1
        i = plain.find(_OPEN, i + width)
    if not merged:
        return _line("".join(tags), (starts, ends), senses, language)
    closes = begins[1:] + b"\1"
    starts, ends = list(compress(starts, begins)), list(compress(ends, closes))
    return _line("".join(compress(tags, begins)), (starts, ends), senses, language)


def _line(hints: str, edges: tuple[list[int], list[int]], senses: Mapping[int, Sense], language: str) -> Line:
    return Line(hints.replace("k", "x"), *edges, senses, hints, language)


def _tag(word: str, language: str) -> str:
    """The tag of a word, or that it is open."""
    if word.isalpha() and len(word) > 1 and word.lower() not in _telling(language):
        return "C" if word[0].isupper() else "x"  # most words that are not remembered
    tag, after_name, rows = _class(word, language)
    is_open = rows or tag != after_name or word.lower() in NAME_ENDINGS or _is_abbreviated([word], 0)
    return _OPEN if is_open else tag


@cache
def _telling(language: str) -> frozenset[str]:
    """The words of letters alone, in lower case, that may have another tag than `C` or `x`."""
    known = (vocabulary.grammar(), vocabulary.hints(), vocabulary.nations(language), vocabulary.demonyms())
    return frozenset(_ABBREVIATED.union(NAME_ENDINGS, _phrases(language), *known))


def _class(word: str, language: str) -> _Class:
    """The tag of a word, its tag after a name, and the nouns that begin with it."""
    lower = word.lower()
    tag = vocabulary.grammar().get(lower.rstrip("-"))
    rows = _phrases(language).get(lower, ())
    if tag is None and lower in vocabulary.nations(language):
        tag = "N"
    if not word[0].isupper():
        if _ARABIC.match(word):
            return "C", "C", rows
        tag = tag or ("k" if lower in vocabulary.hints() else _other(word, word[0]))
        return tag, tag, rows
    if tag is None:
        tag = _capitalised(lower)
        return tag, tag, rows
    if tag == "p" and language in _ARTICLED:
        return tag, "C", rows
    return "C" if tag in "mpN" else tag, tag if tag in _KEEPS_TAG else "C", rows


def _capitalised(lower: str) -> str:
    if lower.startswith(tuple(vocabulary.parties())):
        return "l"
    if lower.endswith(_BORN):
        return "x"
    return "b" if lower.endswith(("-elect", "-designate")) else "D" if lower in vocabulary.demonyms() else "C"


_open_class = lru_cache(maxsize=1 << 12)(_class)  # all of them words of the vocabulary, and so short


def _in_context(words: list[str], i: int, before: str, language: str) -> tuple[str, int, Sense | None]:
    """The tag of the `i`th word, how many words share it, and what they state, if they are such a noun."""
    tag, after_name, rows = _open_class(words[i], language)
    length, sense = _noun(words, i, rows) if rows else (1, None)
    if sense and (language == "de" or _is_noun(words, i, i + length, before, sense)):
        return "W", length, sense
    if tag == "p":  # a capitalised one: an article before a small word, or part of a name
        tag = "a" if i + 1 < len(words) and words[i + 1][0].islower() else "C"
    return after_name if before in "CD" else tag, 1, None


def _noun(words: list[str], i: int, rows: tuple[_Noun, ...]) -> tuple[int, Sense | None]:
    """How many words from the `i`th the longest fitting noun takes, and what it states."""
    for tokens, sense in rows:
        if len(tokens) == 1 or all(
            i + k < len(words) and words[i + k].lower() == token for k, token in enumerate(tokens)
        ):
            return len(tokens), sense
    return 0, None


def _is_noun(words: list[str], i: int, after: int, before: str, sense: Sense) -> bool:
    """Whether a noun of the vocabulary is one here, and not part of a name ("Stephen King", "Bain Capital")."""
    if not words[i][0].isupper():
        return True
    if sense.relation in {"monarch", "pope"}:
        return before not in "CD" or (after < len(words) and words[after][0].isupper())
    if vocabulary.relations()[sense.relation].kind in {"kinship", "place", "belonging"}:
        return before in '.S"'
    return True


def _other(word: str, first: str) -> str:
    if first.isdigit():
        return "z" if _YEAR.fullmatch(word) else "0"
    if first in "’'" and len(word) > 1:
        return "S"
    return _MARKS.get(first, "x") if len(word) == 1 else "b" if word.endswith(("-elect", "-designate")) else "x"


def _is_abbreviated(words: list[str], i: int) -> bool:
    """Whether a full stop right behind a word belongs to it: "Donald J. Trump", "Dr. Merkel", "Lind Inc. of Tavora"."""
    word, behind = words[i], words[i + 2 : i + 3]
    if word.lower() in _CLOSING:
        return word[0].isupper() and behind != [] and not behind[0][0].isupper()
    return (len(word) == 1 and word.isupper()) or word.lower() in _ABBREVIATED
