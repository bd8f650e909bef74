"""The words and shapes by which a passage promotes something, and those by which it does not.

The kinds follow what guides to unsolicited messages name: a call to act, an offer, easy money, promotion of oneself, a
lure, the formulas of bulk mail, advance fees, praise that leads to a link (Federal Trade Commission, *CAN-SPAM Act: A
Compliance Guide for Business* and *How to Recognize and Avoid Phishing Scams*; YouTube Help, *Spam, deceptive practices
and scams policies*; Google Search Central, *Spam policies*, on comment spam; Apache SpamAssassin's rule descriptions).
The words of each kind stand in `wording.toml`.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def kinds() -> Mapping[str, re.Pattern[str]]:
    """The pattern of each kind of words, for text in lower case: that takes half the time of ignoring case.

    Each kind is counted by its distinct words, so that a word said ten times tells no more than once.
    """
    table = tomllib.loads(files(__package__).joinpath("wording.toml").read_text(encoding="utf-8"))
    labels = table.pop("label of a source")
    at_the_head = "|".join(word for words in labels.values() for word in words)
    patterns = {kind: _pattern(rows) for kind, rows in table.items()}
    return patterns | {"label of a source": re.compile(rf"^\W{{0,4}}(?:{at_the_head})(?!\w)", re.MULTILINE)}


def _pattern(rows: Mapping[str, list[str]]) -> re.Pattern[str]:
    """Words between spaces; those of scripts that write none stand anywhere."""
    spaced = "|".join(word for language, words in rows.items() if language != "zh" for word in words)
    unspaced = "|".join(rows.get("zh", ()))
    return re.compile(rf"\b(?:{spaced})(?!\w)" + (f"|{unspaced}" if unspaced else ""))


AMOUNT = re.compile(
    r"[$£€₽]\s?\d[\d,.]{0,12}|\b\d[\d,.]{0,12} ?(?:\$|€|dollars|bucks|usd|pounds|euros?|рублей|руб|元)(?!\w)",
    re.IGNORECASE,
)
SHOUT = re.compile(r"!{3,}|\b[A-Z]{4,20}(?: [A-Z]{2,20}){2,10}|[★☆✅❗🔥💰💵💸🎁🚀👉⬇💎▌📈⚜🎰]{1,20}")
TELEPHONE = re.compile(
    r"\b0\d{9,10}p?\b|\b(?:1-?)?8(?:00|66|77|88)-?\d{3}-?\d{4}\b|\b(?:to|on|at|call|text|txt):? \d{5}\b"
)
DISCUSSION = re.compile(r"^[ ]?>|^.{0,80}\b(?:wrote|writes|schrieb|a écrit|escribió|ha scritto):[ ]*$", re.MULTILINE)
FOOTER = re.compile(r"\n(?:--[ ]?\n|-{20}|_{20})")
WORD = re.compile(r"\w+")
_CITED = re.compile(r"\S ?\((?:https?://|www\.)[^\s()]{4,400}|^\s{0,4}\[\d{1,3}\]", re.MULTILINE)
_CALLING = re.compile(
    r"(?:click|here|visit|join|download|register|watch|order|buy|enter|go to|go|subscribe|sign up|see this|check|link|"
    r"website|site|app|get yours|перейти|ссылк\w|получить|участвовать|сайт|hier|ici|aquí|qui|aqui)\W{0,12}\Z"
)
_LABELLED = re.compile(r"(?:\b(?:sources?|url|link|photo|credits?|quelle|fuente|fonte|via|siehe|voir|cf|vgl)\W{1,4})\Z")


def is_labelled(before: str) -> bool:
    """Whether `before`, the words in front of a link, ends on a word that names what it is: "Source:", "via"."""
    return bool(_LABELLED.search(before[-40:].lower()))


def is_cited(passage: str) -> bool:
    """Whether a link stands as publishers cite: "the report (https://…)", or in a note, "[3] https://…"."""
    return bool(_CITED.search(passage))


def calls(before: str) -> str:
    """The call to act on which `before`, the words in front of a link, ends; empty where it ends on none."""
    found = _CALLING.search(before[-40:].lower())
    return found.group().strip() if found else ""
