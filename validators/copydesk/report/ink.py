"""Colour and width of a terminal. Rich knows the colours and the cells; its console is not needed, and slow to load."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from functools import cache

from rich.cells import cell_len, chop_cells
from rich.color import ColorSystem
from rich.style import Style


@dataclass(frozen=True, slots=True)
class Ink:
    """How to write for one terminal."""

    colour: bool
    width: int

    def styled(self, text: str, style: str) -> str:
        """`text` in a style of Rich's ("bold red"); as it is where there is no colour."""
        return _style(style).render(text, color_system=ColorSystem.STANDARD) if self.colour and text else text

    def hanging(self, prefix: str, text: str) -> list[str]:
        """Lines of `text`, broken to the width, the first behind `prefix` and the others as far in."""
        width = self.width - len(prefix)
        if cell_len(text) <= width:
            broken = [text]
        elif text.isascii() or cell_len(text) == len(text):
            broken = textwrap.wrap(text, width, break_on_hyphens=False)
        else:  # scripts of wide characters are broken anywhere
            broken = chop_cells(text, width)
        head = self.styled(prefix, "dim") if prefix.strip() else prefix
        return [(head if i == 0 else " " * len(prefix)) + line.rstrip() for i, line in enumerate(broken)]


@cache
def _style(definition: str) -> Style:
    return Style.parse(definition)
