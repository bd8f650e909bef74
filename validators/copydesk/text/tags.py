"""What a declaration of language says: one tag of BCP 47 or several, an English name, and perhaps a script."""

from __future__ import annotations

import re

from copydesk.text.languages import known, primary
from copydesk.text.scripts import CYRILLIC, GREEK, HAN, HANGUL, KANA, LATIN, script, scripts

# The scripts of each ISO 15924 code, as `copydesk.text.scripts` names them.
_WRITTEN = {
    "arab": {"arabic"}, "aran": {"arabic"}, "armn": {"armenian"}, "beng": {"bengali"}, "cyrl": {CYRILLIC},
    "deva": {"devanagari"}, "ethi": {"ethiopic"}, "geor": {"georgian"}, "grek": {GREEK}, "gujr": {"gujarati"},
    "guru": {"gurmukhi"}, "hang": {HANGUL}, "hani": {HAN}, "hans": {HAN}, "hant": {HAN}, "hebr": {"hebrew"},
    "jpan": {HAN, KANA}, "khmr": {"khmer"}, "knda": {"kannada"}, "kore": {HANGUL, HAN}, "laoo": {"lao"},
    "latn": {LATIN}, "mlym": {"malayalam"}, "mong": {"mongolian"}, "mymr": {"myanmar"}, "orya": {"oriya"},
    "sinh": {"sinhala"}, "taml": {"tamil"}, "telu": {"telugu"}, "thaa": {"thaana"}, "thai": {"thai"},
    "tibt": {"tibetan"},
}  # fmt: skip
_CHARSETS = {"hans": "gb2312", "hant": "big5"}  # each holds the characters of one form, and those of both
_FORMS = {"hans": ("hant", "traditional"), "hant": ("hans", "simplified")}  # the other one, and its name
_SHOWN = {HAN: "Han"}
_CODE = re.compile("[A-Za-z]{4}")
_FEWEST = 20  # letters that tell the script of a text
_TELLING = 0.05  # of the characters must belong to the other form only


def languages_in(said: str) -> tuple[str, ...]:
    """The languages a declaration such as "pt-BR" or "de, fr" names, as primary subtags, less those unknown."""
    return tuple(tag for tag in map(primary, re.split("[,;]", said[:1_000])) if known(tag))


def other_script(tag: str, words: str) -> str:
    """The script most of `words` are in, with its share, where `tag` names another: "Cyrillic letters (98%)".

    "" where it is the one that is named, where `tag` names none, and where `words` are too few to tell.
    """
    code = _script_code(tag)
    letters = scripts(words)
    if code not in _WRITTEN or letters.total() < _FEWEST:
        return ""
    found, count = letters.most_common(1)[0]
    if found not in _WRITTEN[code]:
        return f"{_SHOWN.get(found, found.title())} letters ({count / letters.total():.0%})"
    return _other_form(code, "".join(letter for letter in words if script(letter) == HAN)) if code in _FORMS else ""


def _script_code(tag: str) -> str:
    """The script subtag, in lower case: the first of four letters after the language."""
    subtags = tag.replace("_", "-").split("-")[1:3]
    return next((subtag.lower() for subtag in subtags if _CODE.fullmatch(subtag)), "")


def _other_form(code: str, characters: str) -> str:
    """Simplified characters where traditional ones are named, and the reverse."""
    other, name = _FORMS[code]
    own, others = (len(characters.encode(_CHARSETS[form], "ignore")) // 2 for form in (code, other))
    lacking = (others - own) / len(characters)
    return f"{name} characters ({lacking:.0%} have another form)" if lacking > _TELLING else ""
