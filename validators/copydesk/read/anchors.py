"""Whether a link shows where it leads."""

from __future__ import annotations


def shows_words(shown: str, target: str) -> bool:
    """Whether the text shows words and the markup holds the target; not so when the text is the target itself."""
    return _bare(shown) != _bare(target)


def _bare(url: str) -> str:
    return url.strip().removeprefix("https://").removeprefix("http://").removeprefix("mailto:").removesuffix("/")
