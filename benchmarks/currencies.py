"""Writes the table of the world's currencies by name, from Unicode CLDR.

    python -m benchmarks.currencies CURRENCIES > validators/copydesk/text/quantities/data/currency_names.tsv

CURRENCIES is `main/en/currencies.json` of the package cldr-numbers-full. What comes out has a row a currency: its ISO
4217 code, its sign, where that is its own and no letter, and its English names in the singular and the plural. Names
with a year or a remark in brackets tell apart what nobody tells apart in a sentence, and are left out, as are metals
and the units that only banks reckon in.
"""

from __future__ import annotations

import json
import sys
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

_HEAD = (
    "# Currencies of today and of the past by their English names: Unicode CLDR 46.1, "
    "written by benchmarks/currencies.py.\n"
    "# A blank inside a name is written as _.\n"
    "code\tsigns\twords"
)
_MOST_WORDS = 4
_USED = frozenset("XAF XCD XCG XOF XPF".split())  # money that people pay with, of the codes in X
_OUT_OF_PLACE = frozenset("'’")


def main(path: str) -> None:
    """Prints the table."""
    currencies = json.loads(Path(path).read_text(encoding="utf-8"))["main"]["en"]["numbers"]["currencies"]
    signs = {code: _sign(currency) for code, currency in currencies.items()}
    shared = Counter(signs.values())
    print(_HEAD)
    for code, currency in currencies.items():
        if (not code.startswith("X") or code in _USED) and (names := _names(currency)) is not None:
            print(code, signs[code] if shared[signs[code]] == 1 else "", " ".join(names), sep="\t")


def _sign(currency: dict[str, Any]) -> str:
    sign: str = currency.get("symbol-alt-narrow", currency.get("symbol", ""))
    return sign if len(sign) == 1 and unicodedata.category(sign) == "Sc" else ""


def _names(currency: dict[str, Any]) -> list[str] | None:
    """The names of a currency in lower case, with a plural in s beside one that is like the singular.

    None where nobody calls it so, or by one word: that is in the table of the commonest, if it is a name at all.
    """
    names = [currency.get(f"displayName-count-{number}", "").lower() for number in ("one", "other")]
    if any("(" in name or any(map(str.isdigit, name)) for name in names) or " " not in names[0]:
        return None
    written = {
        name.replace("&", "and").replace(".", "").replace("-", " ").replace(" ", "_")
        for name in (*names, f"{names[0]}s")
    }
    return sorted(name for name in written if name.count("_") < _MOST_WORDS and _OUT_OF_PLACE.isdisjoint(name))


if __name__ == "__main__":
    main(sys.argv[1])
