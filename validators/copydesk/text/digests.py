"""What a text is known again by."""

from __future__ import annotations

import hashlib


def sha256(text: str) -> str:
    """The SHA-256 (FIPS 180-4) of `text` in UTF-8, in hexadecimal; a lone surrogate counts as its three bytes."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
