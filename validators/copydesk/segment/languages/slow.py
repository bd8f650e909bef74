"""langdetect, the slowest witness: half a millisecond a passage, and a third of a second to load, so loaded when asked.

It draws letters at random. It is given a seed and a factory of its own, for its seed and its profiles are otherwise
shared with whoever else uses it in the process; the seed is spent anew on every text, so that no answer depends on
what was asked before, or by which thread. Its profiles are read in the order of their names, since the order in which
a disk lists them would change the last digits.
"""

from __future__ import annotations

from collections import Counter
from functools import cache, lru_cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from copydesk.text.languages import UNKNOWN, primary, twins

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import ModuleType

_MOST = 150  # code points it is shown: more changed no verdict on labelled passages
_DRAWS = 1  # of 7: the mean of several is no better at naming the likeliest, and five times as slow
_SEED = 0


def available() -> bool:
    """Whether langdetect is installed and can be loaded; loads it."""
    return _loaded() is not None


def says(words: str, of: str) -> str:
    """The language it names, "und" for none; so too where it does not know `of`, the language that is in question."""
    likely = likelihoods(words) if _knows(of) else {}
    return max(likely, key=lambda language: likely[language], default=UNKNOWN)


def likelihoods(words: str) -> Mapping[str, float]:
    """The likelihood of each language it thinks of, by primary subtag; nothing where it finds no letters."""
    return _likelihoods(words[:_MOST].lower())  # it passes over words in capitals


@lru_cache(maxsize=1 << 8)
def _likelihoods(words: str) -> Mapping[str, float]:
    """Remembered, since the pages of one site repeat their notices."""
    loaded = _loaded()
    if loaded is None:
        return {}
    library, factory = loaded
    detector = factory.create()
    detector.n_trial = _DRAWS
    detector.append(words)
    told: Counter[str] = Counter()
    try:
        for found in detector.get_probabilities():
            told[primary(found.lang)] += found.prob  # Chinese comes in two scripts
    except (library.LangDetectException, ArithmeticError):
        return {}
    return told


@cache
def _knows(language: str) -> bool:
    loaded = _loaded()
    return loaded is not None and any(twins(primary(code), language) for code in loaded[1].get_lang_list())


@cache
def _loaded() -> tuple[ModuleType, ...] | None:
    """The library, and a factory of detectors."""
    try:
        library = import_module("langdetect")
        profiles = Path(import_module("langdetect.detector_factory").PROFILES_DIRECTORY)
        factory = library.DetectorFactory()
        factory.load_json_profile([file.read_text("utf-8") for file in sorted(profiles.iterdir())])
    except (ImportError, OSError, UnicodeError):
        return None
    factory.set_seed(_SEED)
    return library, factory
