"""Characters that cannot be shown or stored, as `<U+202E>`."""

from __future__ import annotations

import re

# Controls but tab and line ends; soft hyphen; bidi controls; zero-width, filler, annotation and tag characters;
# musical and shorthand format controls; lone surrogates; the noncharacters that XML forbids.
_NEVER_SEEN = (
    r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f"
    r"\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\ud800-\udfff"
    r"\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"
)
# Joiners and variation selectors belong to emoji and to the scripts that join; after any other letter they hide.
_JOINING = r"\u0590-\u1fff\u2100-\u2bff\u3000-\ufdff\ufe70-\ufefe\U00010000-\U0001ffff"

HIDDEN = re.compile(
    rf"[{_NEVER_SEEN}]"
    rf"|(?<![{_JOINING}\ufe0f])[\u200c\u200d]"
    rf"|(?<![{_JOINING}])[\ufe00-\ufe0f](?!\u20e3)"
    r"|(?<![\u3400-\u9fff\U00020000-\U0003ffff])[\U000e0100-\U000e01ef]"
)
"""One character that the eye would miss or a terminal would obey. Tab, LF and CR are not among them."""

_UNENCODABLE = re.compile(r"[\ud800-\udfff]|<(?=U\+(?:D[89A-F][0-9A-F]{2}|003C)>)")
_ENCODED = re.compile(r"<U\+(D[89A-F][0-9A-F]{2}|003C)>")
_COMMAND = re.compile(r"#(?=#(?:\[|vso\[|teamcity\[))|^((?:[ \t]|\x1b\[[0-9;]*m)*):(?=:)", re.MULTILINE | re.IGNORECASE)
_BREAKS = str.maketrans("\t\n\r", "   ")


def visible(text: str) -> str:
    """`text` for the eye: every hidden character as `<U+XXXX>`. Tabs and line ends stay."""
    return HIDDEN.sub(_named, text)


def one_line(text: str) -> str:
    """`visible`, with tabs and line ends as spaces, one for one."""
    return visible(text).translate(_BREAKS)


def encodable(text: str) -> str:
    """`text` with lone surrogates as `<U+D800>`, so that UTF-8 can hold it; `restored` gives the same text back."""
    return _UNENCODABLE.sub(_named, text)


def restored(text: str) -> str:
    """The text that `encodable` was given."""
    return _ENCODED.sub(lambda found: chr(int(found[1], 16)), text)


def inert(text: str) -> str:
    """`text` with no line that a build server would take for a command: `::`, `##[`, `##vso[` or `##teamcity[`.

    GitHub's runner and Azure's agent look for all but the first anywhere in a line.
    """
    return _COMMAND.sub(lambda found: f"{found[1] or ''}<U+{ord(found[0][-1]):04X}>", text)


def _named(found: re.Match[str]) -> str:
    return f"<U+{ord(found[0]):04X}>"
