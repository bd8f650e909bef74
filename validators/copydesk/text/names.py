"""Names as keys: when two spellings are one name, and how many edits lie between two that are not."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST = 200  # code points of a name; what is longer is no name
_HONORIFICS = frozenset(
    "mr mrs ms miss dr sir dame lord lady prof professor general lieutenant representative honourable herr frau "
    "monsieur madame mme mlle senor senora signor signora the senator captain major colonel reverend governor".split()
)
_ROYAL = frozenset(
    "prince princess king queen emperor empress duke duchess archduke archduchess count countess baron baroness".split()
)
_TITLES = _HONORIFICS | _ROYAL
_DOTTED = {
    "gen": "general", "sen": "senator", "rep": "representative", "hon": "honourable", "lt": "lieutenant",
    "col": "colonel", "rev": "reverend", "gov": "governor", "capt": "captain", "st": "saint",
}  # fmt: skip
_YOUNGER = frozenset({"jr", "sr", "junior", "senior"})
NAME_ENDINGS = frozenset(  # what may stand behind a name, after a comma or not, and may be left out
    "jr sr jnr snr inc ltd llc llp corp plc gmbh phd md mp qc kc obe cbe mbe kbe frs dso esq".split()
)
_FOLDED = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ə": "a"}
    | dict.fromkeys("'’‘ʼ`´ʹ\"“”", "")
)
_PLAIN = re.compile(r"[a-z ]+")
_WORD = re.compile(r"\w+")
_ABBREVIATED = re.compile(rf"\b({'|'.join(_DOTTED)})\.")
_INITIALS = re.compile(r"(?<!\w)((?:\w\. ?){1,6})")
# Ukrainian and Russian -ий, -ый, -й are written -y, -yy, -iy, -ij, -i (BGN/PCGN, ISO 9, and the passports between).
_ENDINGS = ("iy", "yy", "yi", "ij", "ii", "i")
_LONG = 5  # letters of a word that can be told from another by one of them
_SHORT = 4  # letters of a word in which at most a letter twice or two exchanged tell a slip
_STEM = 2  # letters that must be left of a word when its ending is folded


@lru_cache(maxsize=1 << 16)
def key(name: str) -> str:
    """What all spellings of one name share: lower case, no accents, dots, titles, nor transliteration of -й.

    "Mr. Volodymyr Zelenskiy" and "Volodymyr Zelensky" give "volodymyr zelensky"; "U.S." and "US" give "us".
    Empty where the name holds no letter or digit.
    """
    folded = name[:_LONGEST].casefold()
    words = folded.split() if _PLAIN.fullmatch(folded) else _words(folded)
    return " ".join([_ending_folded(word) if word[-1] in "yij" else word for word in _untitled(words)])


def _untitled(words: list[str]) -> list[str]:
    """The words without the titles before them; "Prince William" keeps his, for a given name alone is anybody's."""
    first = 0
    while first < len(words) - 1 and words[first] in _TITLES:
        first += 1
    royal = first and words[first - 1] in _ROYAL
    if royal and (first == len(words) - 1 or words[first] == "of"):  # "Duke of Sussex"
        first -= 1
    return words[first:] if first else words


def _words(folded: str) -> list[str]:
    if not folded.isascii():
        folded = _unaccented(folded)
    folded = folded.translate(_FOLDED)
    if "." in folded:
        folded = _ABBREVIATED.sub(lambda found: _DOTTED[found[1]] + " ", folded)
        folded = _INITIALS.sub(lambda found: found[1].replace(".", "").replace(" ", "") + " ", folded)
    return _WORD.findall(folded)


def _ending_folded(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) >= _STEM + len(ending):
            return _ending_folded(word[: -len(ending)] + "y")
    return word


def _unaccented(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text).casefold()
    return "".join(char for char in unicodedata.normalize("NFKD", parts) if not unicodedata.combining(char))


def without_ending(name_key: str) -> str:
    """The key without "jr", "inc", "obe" and the like behind it."""
    rest, _, last = name_key.rpartition(" ")
    return without_ending(rest) if rest and last in NAME_ENDINGS else name_key


def surname(name_key: str) -> str:
    """The last word of a key, "jr" and the like aside."""
    rest, _, last = name_key.rpartition(" ")
    return surname(rest) if last in _YOUNGER and rest else last


def edits(one: str, other: str, limit: int) -> int:
    """Insertions, deletions, substitutions and swaps of neighbours between two words; `limit` + 1 when more.

    The optimal string alignment distance, cut off at `limit`.
    """
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    one, other = _apart(one, other)
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, char in enumerate(one, 1):
        earlier, before, row = before, row, [i]
        for j, target in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (char != target))
            if i > 1 and j > 1 and char == other[j - 2] and one[i - 2] == target:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
        if min(row) > limit:
            return limit + 1
    return min(row[-1], limit + 1)


def _apart(one: str, other: str) -> tuple[str, str]:
    """Two words without the letters that both begin and end with, which no edit need touch."""
    start, most = 0, min(len(one), len(other))
    while start < most and one[start] == other[start]:
        start += 1
    end, most = 0, most - start
    while end < most and one[-1 - end] == other[-1 - end]:
        end += 1
    return one[start : len(one) - end], other[start : len(other) - end]


def allowance(word: str) -> int:
    """How many edits a word of this length may be from another and still be meant for it."""
    return 0 if len(word) < _LONG else 1 if len(word) < 8 else 2  # noqa: PLR2004 - the lengths are the rule


def misspelling(written: str, known: str) -> int:
    """The edits by which the key `written` misses the key `known`; 0 when it is the same name or another one.

    One word of the name may differ, by as many edits as its length allows; a shortened name ("Steve", "Steven") is not
    a misspelling, but its last letter once too often ("Fergusonn") is.
    """
    ours, theirs = written.split(), known.split()
    if len(ours) != len(theirs) or written == known:
        return 0
    differing = [(a, b) for a, b in zip(ours, theirs, strict=True) if a != b]
    if len(differing) > 1:
        return 0
    one, other = differing[0]
    if one.isdigit() or other.isdigit():
        return 0
    if _shortened(one, other):
        return int(len(other) >= _LONG and one == other + other[-1])
    limit = allowance(max(one, other, key=len)) or int(len(ours) > 1 and _fumbled(one, other))
    if not limit or len(set(one) ^ set(other)) > 2 * limit:
        return 0
    found = edits(one, other, limit)
    return found if found <= limit else 0


def _fumbled(one: str, other: str) -> bool:
    """Whether a short word has a letter doubled, or two neighbours swapped: slips of the hand, and of no other name."""
    if len(one) == len(other):
        return len(one) >= _SHORT and sorted(one) == sorted(other)
    return len(other) >= _SHORT and any(one == other[:i] + other[i - 1] + other[i:] for i in range(1, len(other)))


def _shortened(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def buckets(name_key: str) -> Iterator[str]:
    """The drawers in which a name lies, so that a misspelling of one of its words is found in another drawer."""
    first, last = name_key.partition(" ")[0], surname(name_key)
    if first == last:
        yield f"^{first[:3]}"
        yield f"{first[-3:]}$"
    else:
        yield f"{first} {last[:1]}"
        yield f"{first[:1]} {last}"
