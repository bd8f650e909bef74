"""Finds where a reader is told to get in touch past every link: messenger names, telephone numbers, mail, wallets.

Only what stands behind words that ask for it is found ("WhatsApp me on +44 …", "write to …"): an address in an imprint
and a number in a table are none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from copydesk.model import Span
from copydesk.text.characters import lowered
from copydesk.text.links.needles import Needles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_PHONE = r"(?:\+|00|\b)\d[\d ().\-]{7,16}\d(?!\w)"
_HANDLE = r"@[a-z0-9_.]{3,31}[a-z0-9_]"
_MESSENGERS = {
    "whatsapp": "https://wa.me/", "whats app": "https://wa.me/", "ватсап": "https://wa.me/", "вотсап": "https://wa.me/",
    "telegram": "https://t.me/", "телеграм": "https://t.me/", "телегу": "https://t.me/", "viber": "viber://chat?number=",
    "skype": "skype:", "snapchat": "https://snapchat.com/add/", "kik": "https://kik.me/", "wechat": "weixin://",
    "instagram": "https://instagram.com/", "signal": "https://signal.me/",
}  # fmt: skip
_BETWEEN = r"[^\w\n@+]{0,4}"
_LEADING = "me|us|him|her|at|on|via|number|no|id|is|name|user|username|chat|мне|нам|номер|по"
_BRIDGE = rf"{_BETWEEN}(?:(?:{_LEADING})\b{_BETWEEN}){{0,4}}"
_MESSENGER = re.compile(rf"\b(?P<name>{'|'.join(_MESSENGERS)})\w{{0,3}}{_BRIDGE}(?P<to>{_HANDLE}|{_PHONE})")
_CALL = re.compile(
    r"\b(?:call|text|txt|sms|ring|dial|phone|reach|звони\w{0,3}|anrufen|appelez|llam[ae]|chiama|ligue)\b"
    r"[^\d\n+@]{0,20}(?P<to>\+?\d[\d ().\-]{7,16}\d(?!\w))"
)
_WRITE = re.compile(
    r"\b(?:write|e-?mail|mail|contact|message|reach|reply|пиши(?:те)?|schreib\w{0,3}|écrivez|contactez|escrib\w{1,4}|"
    r"scriv\w{1,4}|escreva)\b[^\n@.!?;]{0,24}\Z"
)
_MAILBOX = re.compile(r"[\w.+\-]{1,64}\Z")
_DOMAIN = re.compile(r"[\w\-]{1,63}(?:\.[\w\-]{2,63}){1,4}")
_NAME = re.compile(r"[a-z]\w{4,31}\b")
_NEAR = 48  # code points before a contact in which the words that ask for it stand
_WALLET = re.compile(r"\b(?P<to>bc1[a-z0-9]{25,60}|0x[0-9a-f]{40})\b")


class Contact(NamedTuple):
    """Where a reader is told to get in touch."""

    span: Span
    url: str  # "https://wa.me/447700900123", "tel:+447700900123", "mailto:…", "bitcoin:…"


def find(text: str) -> Iterator[Contact]:
    """The contacts of `text` that its words ask the reader to use, in order and without overlap."""
    small = lowered(text)
    met = _NEEDLES.met(small)
    tried = (way(small, at) for way, needles in _WAYS for needle in needles for at in met.get(needle, ()))
    reached = 0
    for contact in sorted(filter(None, tried)):
        if contact.span.start >= reached:
            reached = contact.span.end
            yield contact


def _by_messenger(text: str, at: int) -> Contact | None:
    found = _MESSENGER.match(text, at)
    if not found:
        return None
    to = found["to"]
    name = to[1:] if to.startswith("@") else _digits(to)
    return Contact(Span(*found.span("to")), _MESSENGERS[found["name"]] + name)


def _by_telephone(text: str, at: int) -> Contact | None:
    found = _CALL.match(text, at)
    return Contact(Span(*found.span("to")), f"tel:{_digits(found['to'])}") if found else None


def _by_mail(text: str, at: int) -> Contact | None:
    box = _MAILBOX.search(text, max(0, at - 64), at)
    rest = (_DOMAIN if box else _NAME).match(text, at + 1)
    start = box.start() if box else at
    if not rest or not _WRITE.search(text, max(0, start - _NEAR), start):
        return None
    return Contact(Span(start, rest.end()), f"mailto:{text[start : rest.end()]}" if box else f"https://t.me/{rest[0]}")


def _by_wallet(text: str, at: int) -> Contact | None:
    found = _WALLET.match(text, at)
    kind = "bitcoin" if text[at] == "b" else "ethereum"
    return Contact(Span(*found.span("to")), f"{kind}:{found['to']}") if found else None


def _digits(number: str) -> str:
    return "".join(char for char in number if char.isdecimal() or char == "+")


# Each way to find contacts, with the strings from one of which it goes out; calls are made in many words.
_CALLS = (
    "call",
    "text",
    "txt",
    "sms",
    "ring",
    "dial",
    "phone",
    "reach",
    "звони",
    "anruf",
    "appel",
    "llam",
    "chiam",
    "ligu",
)
_WAYS: tuple[tuple[Callable[[str, int], Contact | None], tuple[str, ...]], ...] = (
    (_by_messenger, tuple(_MESSENGERS)),
    (_by_telephone, _CALLS),
    (_by_mail, ("@",)),
    (_by_wallet, ("bc1", "0x")),
)
_NEEDLES = Needles(*(needle for _, needles in _WAYS for needle in needles))
