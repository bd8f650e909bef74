"""The pages of texts beside a report, in a folder `NAME.files`.

It holds one folder an edition, named by its content, so that the edition that the old page links stays whole until
the new page has taken its place.
"""

from __future__ import annotations

import hashlib
import secrets
import shutil
from contextlib import ExitStack, contextmanager, suppress
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from copydesk.errors import CopydeskError
from copydesk.report.escapes import encodable
from copydesk.report.files import MARK, abandoned, claimed
from copydesk.report.html.templates import lending, policy, rendered, style

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_EDITION = 12  # hexadecimal digits of its name
_LOCK = "lock"


class Page(NamedTuple):
    """A page of texts, for links."""

    address: str  # relative to the report
    first: int  # number of its first document, from 1
    last: int


class Shelf:
    """Writes pages of texts beside `report`, a path. Raises CopydeskError when they cannot be written."""

    def __init__(self, report: Path) -> None:
        self._report = report
        self._home = report.with_name(f"{report.name}.files")
        self._draft = self._home / f".{secrets.token_hex(6)}{MARK}"
        self._edition = self._home  # until there is one
        self._new = False  # whether the edition was put there by this run
        self._digest = hashlib.sha256()
        self._counts: list[int] = []  # sections by page
        self._open = ExitStack()

    def put(self, sections: Sequence[str], *, final: bool) -> None:
        """Writes one page; `final` when no other comes after it."""
        number, first = len(self._counts), sum(self._counts) + 1
        page = rendered(
            "texts.html.j2",
            index=f"../../{_quoted(self._report.name)}",
            first=first,
            last=first + len(sections) - 1,
            before=_name(number - 1) if number else "",
            after="" if final else _name(number + 1),
            sections=sections,
            style=style(),
            script=lending(),
            policy=policy(lending()),
        )
        with _said(self._home):
            if not number:
                self._draft.mkdir(parents=True)
                self._open.enter_context(claimed(self._draft / _LOCK))
            (self._draft / _name(number)).write_text(page, encoding="utf-8")
        self._digest.update(page.encode())
        self._counts.append(len(sections))

    def settle(self) -> Sequence[Page]:
        """Gives the pages the place the report links them at."""
        self._edition = self._home / self._digest.hexdigest()[:_EDITION]
        with _said(self._home):
            self._open.close()
            (self._draft / _LOCK).unlink()
            self._new = not self._edition.exists()
            if self._new:
                self._draft.rename(self._edition)
            else:
                shutil.rmtree(self._draft)
        folder, after, pages = f"{_quoted(self._home.name)}/{self._edition.name}", 1, []
        for number, count in enumerate(self._counts):
            pages.append(Page(f"{folder}/{_name(number)}", after, after + count - 1))
            after += count
        return pages

    def close(self, *, well: bool) -> None:
        """Removes the earlier editions when the report ended well, and what this one left when it did not."""
        self._open.close()
        for left in list(self._home.iterdir()) if self._home.is_dir() else ():
            stale = left != self._edition and (MARK not in left.name or abandoned(left / _LOCK))
            failed = self._new and left == self._edition
            if left == self._draft or (stale if well else failed):
                shutil.rmtree(left, ignore_errors=True)
        with suppress(OSError):  # it is not empty, or not there
            self._home.rmdir()


@contextmanager
def _said(place: Path) -> Iterator[None]:
    try:
        yield
    except OSError as fault:
        raise CopydeskError(f"{place}: the pages cannot be written: {fault.strerror or fault}") from fault


def _name(number: int) -> str:
    return f"{number + 1:04}.html"


def _quoted(name: str) -> str:
    return quote(encodable(name))
