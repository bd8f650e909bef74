r"""Words out of documents, ids among them, so written that no page, message or template takes them for more than words.

Validation results are shown in places that copydesk does not know: pages, mails, chats. Letters and digits of any
script stand as they are; of the rest only the few signs that ids and paths are made of.
"""

from __future__ import annotations

_PLAIN = frozenset(" .,:/_-#")


def harmless(words: str, most: int = 80) -> str:
    r"""At most so many code points of `words`; what is no letter, digit or plain sign is written `\u003c`."""
    kept = "".join(sign if sign.isalnum() or sign in _PLAIN else rf"\u{ord(sign):04x}" for sign in words[:most])
    return kept if len(words) <= most else f"{kept}..."
