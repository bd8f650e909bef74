"""The encoding that a page declares of itself, in its first bytes."""

from __future__ import annotations

import codecs
import re

from copydesk.read.html.words import words

_HEAD = 4096  # bytes; the standard asks for the first 1024, and servers put scripts before it
_META = re.compile(rb"<meta\s[^>]{0,400}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w:.+-]{1,40})", re.IGNORECASE)

# What browsers do: labels of narrow encodings mean their wider Windows kin. WHATWG Encoding Standard, 4.2.
_WIDER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "tis-620": "cp874",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "utf-16": "utf-8",  # a declaration that could be read as ASCII is wrong about it
    "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
}
_WHOLE = words(
    "utf-8 cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 cp866 cp874 cp932 cp949 koi8-r koi8-u",
    "mac-roman iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-10 iso8859-13",
    "iso8859-14 iso8859-15 iso8859-16 gb18030 big5hkscs euc_jp iso2022_jp",
)


def declared_encoding(data: bytes) -> str | None:
    """The Python name of the encoding in `<meta charset>`; None without one that browsers know too (UTF-7 is none)."""
    found = _META.search(data[:_HEAD])
    if not found:
        return None
    try:
        name = codecs.lookup(found[1].decode("ascii")).name
    except LookupError:
        return None
    name = _WIDER.get(name, name)
    return name if name in _WHOLE else None
