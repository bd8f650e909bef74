"""Libraries that tell languages, each alone, behind one door: from words to a language and how sure it is."""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module
from importlib.metadata import version
from typing import NamedTuple

import pycld2

from copydesk.text.languages import UNKNOWN, primary

_NOBODY_KNOWS = (UNKNOWN, 0.0)

Tell = Callable[[str], tuple[str, float]]  # the sureness is 0 to 1, and means something else to each library


class Reader(NamedTuple):
    """A library with its version."""

    name: str
    tell: Tell


def peers() -> list[Reader]:
    """Those that are installed; says on stderr which are not."""
    readers = []
    for package, prepare in _PEERS.items():
        try:
            readers.append(Reader(f"{package.removesuffix('-language-detector')} {version(package)}", prepare()))
        except ImportError:  # a package that is not there is one that cannot be imported
            print(f"{package} is left out: it is not installed (pip install 'copydesk[peers]')", file=sys.stderr)
    return readers


def _langdetect() -> Tell:
    """With its seed and its seven draws, as its documentation has it."""
    library = import_module("langdetect")
    library.DetectorFactory.seed = 0

    def tell(words: str) -> tuple[str, float]:
        try:
            best = library.detect_langs(words)[0]
        except (library.LangDetectException, IndexError):  # no letters; nothing likelier than one in ten
            return _NOBODY_KNOWS
        return primary(best.lang), best.prob

    return tell


def _lingua() -> Tell:
    """All its languages at high accuracy, which takes 1 GB; sure is by how much the first leads the second."""
    detector = import_module("lingua").LanguageDetectorBuilder.from_all_languages().build()

    def tell(words: str) -> tuple[str, float]:
        first, second = detector.compute_language_confidence_values(words)[:2]
        if first.value == second.value:
            return _NOBODY_KNOWS
        return primary(first.language.iso_code_639_1.name), first.value - second.value

    return tell


def _cld2() -> Tell:
    def tell(words: str) -> tuple[str, float]:
        try:
            reliable, _, found = pycld2.detect(words, bestEffort=True)[:3]
        except (pycld2.error, UnicodeEncodeError):
            return _NOBODY_KNOWS
        return (primary(found[0][1]), 1.0 if reliable else 0.3) if found[0][1] != "un" else _NOBODY_KNOWS

    return tell


def _eldc() -> Tell:
    """Sure is the score of the first language, and nothing where eldc holds its own verdict for unreliable."""
    library = import_module("eldc")
    library.init()
    detector = library.instance()
    detector.set_scores(library.MAX_SCORES)

    def tell(words: str) -> tuple[str, float]:
        said = detector.detect_details(words)
        best = max(said.scores.values(), default=0.0)
        return primary(library.detect(words)) or UNKNOWN, best if said.reliable else 0.0

    return tell


def _py3langid() -> Tell:
    langid = import_module("py3langid.langid")
    identifier = langid.LanguageIdentifier.from_model_file(langid.MODEL_FILE, norm_probs=True)

    def tell(words: str) -> tuple[str, float]:
        language, sureness = identifier.classify(words)
        return primary(language), sureness

    return tell


_PEERS: dict[str, Callable[[], Tell]] = {
    "eldc": _eldc,
    "pycld2": _cld2,
    "langdetect": _langdetect,
    "lingua-language-detector": _lingua,
    "py3langid": _py3langid,
}
