"""Makes documents out of labelled lines, as scrapers bring them: an article, readers' comments, page furniture."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

from benchmarks.origins.data import Example
from benchmarks.origins.stamping import stamper
from copydesk.segment.origins.cues import is_comments_heading
from copydesk.segment.origins.wording import wording_of

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONGEST = 220
_TITLE = 100  # code points of a line that is no title or standfirst
_LEAST = 150  # code points an article needs to be one


@dataclass(frozen=True, slots=True)
class Composed:
    """One made-up document: its lines as they stand, with their labels and the part that scores each."""

    texts: tuple[str, ...]
    labels: tuple[int, ...]
    parts: tuple[int, ...]
    cased: bool


def _stamped_line(text: str) -> bool:
    return wording_of(text, cased=True).stamp is not None


def _headed_line(text: str) -> bool:
    return is_comments_heading(text, wording_of(text, cased=True).words)


class Composer:
    """A stream of documents, the same for the same examples and seed."""

    def __init__(self, examples: Sequence[Example], seed: int) -> None:
        self.rng = Random(seed)  # noqa: S311 - a seeded stream, no secret
        pages: tuple[defaultdict[str, list[Example]], ...] = (defaultdict(list), defaultdict(list), defaultdict(list))
        for example in examples:
            pages[example.label][example.page].append(example)
        self.articles, self.threads, self.furniture = pages
        self.article_pages = sorted(p for p, x in self.articles.items() if sum(len(e.text) for e in x) > _LEAST)
        self.english_pages = [page for page in self.article_pages if self.articles[page][0].language == "en"]
        self.furniture_pages = sorted(p for p, x in self.furniture.items() if len(x) > 5)
        self.by_source: defaultdict[str, list[list[Example]]] = defaultdict(list)
        for page in sorted(self.threads):
            self.by_source[self.threads[page][0].source].append(self.threads[page])

    def document(self) -> Composed:
        """The next document."""
        page = self.rng.choice(self.article_pages if self.rng.random() < 0.5 else self.english_pages)
        body = self._body(page)
        comments = self._comments(page) if not body or self.rng.random() < 0.5 else []
        lowered = bool(comments) and self.rng.random() < 0.5
        if not comments and self.rng.random() < 0.3:
            body = self._with_byline(body)
        listed = self._listed(body)
        stamped = self._stamped(comments)
        lines = self._assembled(page, body, stamped)
        cased = self.rng.random() >= 0.06
        texts = tuple(
            line.text.lower() if not cased or (lowered and line.label == 1) or id(line) in listed else line.text
            for line in lines
        )
        return Composed(texts, tuple(x.label for x in lines), tuple(x.part for x in lines), cased)

    def _body(self, page: str) -> list[Example]:
        body = self.articles[page]
        if len(body) > 100:
            body = self._stretch(body, self.rng.randint(20, 100))
        if self.rng.random() < 0.25:
            body = self._stretch(body, self.rng.randint(1, 12))
        return [] if self.rng.random() < 0.05 else list(body)

    def _stretch(self, lines: list[Example], count: int) -> list[Example]:
        start = self.rng.randrange(max(1, len(lines) - count + 1)) if self.rng.random() < 0.6 else 0
        return lines[start : start + count]

    def _comments(self, page: str) -> list[Example]:
        rng = self.rng
        if page in self.threads and rng.random() < 0.75:
            pool = list(self.threads[page])
        else:
            threads = self.by_source[rng.choice(sorted(self.by_source))]
            pool = list(rng.choice(threads))
            while rng.random() < 0.3:
                pool += rng.choice(threads)
        lines = self._stretch(pool, 1 + int(rng.expovariate(1 / 14)))
        if rng.random() < 0.5:
            lines = [x for x in lines if not _stamped_line(x.text) and not _headed_line(x.text)]
        if rng.random() < 0.15:
            foreign = rng.choice(self.by_source[rng.choice(sorted(self.by_source))])
            for line in foreign[: rng.randint(1, 4)]:
                lines.insert(rng.randrange(len(lines) + 1), line)
        return lines

    def _stamped(self, comments: list[Example]) -> list[Example]:
        rng = self.rng
        if not comments or rng.random() >= 0.5:
            return comments
        if rng.random() < 0.5:
            comments = [x for x in comments if not _stamped_line(x.text)]
        make, below, every = stamper(rng), rng.random() < 0.2, rng.choice((1, 1, 1, 2))
        found: list[Example] = []
        for number, line in enumerate(comments):
            top, tail = make() if number % every == 0 else ([], [])
            stamp = [Example(text, 1, "page stamps", "stamps") for text in top]
            links = [Example(text, 1, "page stamps", "stamps") for text in tail]
            found += [line, *stamp] if below else [*stamp, line, *links]
        return found

    def _with_byline(self, body: list[Example]) -> list[Example]:
        title = next((at for at, line in enumerate(body) if len(line.text) > _TITLE), 0)
        at = self.rng.randint(0, title)
        byline = [Example(text, 0, "page stamps", "stamps") for text in stamper(self.rng)()[0] if text[-1] not in ":.…"]
        return [*body[:at], *byline, *body[at:]]

    def _listed(self, body: list[Example]) -> set[int]:
        """Lines of an article that stand in a list without capitals."""
        if not body or self.rng.random() >= 0.06:
            return set()
        start = self.rng.randrange(len(body))
        return {id(line) for line in body[start : start + self.rng.randint(1, 6)]}

    def _assembled(self, page: str, body: list[Example], comments: list[Example]) -> list[Example]:
        rng, lines = self.rng, list(body)
        head, inside, tail, end = self._amounts()
        for _ in range(inside):
            at = rng.randrange(len(lines) + 1)
            lines[at:at] = self._furniture(page, rng.randint(1, 4))
        if comments and tail and rng.random() < 0.2:
            at = rng.randrange(len(comments) + 1)
            comments = [*comments[:at], *self._furniture(page, rng.randint(1, 2)), *comments[at:]]
        if comments and body and rng.random() < 0.03:
            at = rng.randrange(len(lines) + 1)
            lines[at:at] = comments
        else:
            lines = [*lines, *self._furniture(page, tail), *comments]
        return [*self._furniture(page, head), *lines, *self._furniture(page, end)][:_LONGEST] or list(comments or body)

    def _amounts(self) -> tuple[int, int, int, int]:
        """Lines of furniture before, inside and after the article and at the end: none, some, or a whole page of it."""
        rng, mode = self.rng, self.rng.random()
        if mode < 0.45:
            return 0, 0, 0, 0
        if mode < 0.75:
            return rng.choice((0, 0, 1, 2)), 0, rng.choice((0, 1, 2, 4)), rng.choice((0, 0, 1, 3))
        return rng.randint(2, 60), rng.choice((0, 0, 1, 3)), rng.randint(2, 30), rng.randint(0, 60)

    def _furniture(self, page: str, count: int) -> list[Example]:
        if not count:
            return []
        own = self.furniture.get(page)
        pool = own if own and self.rng.random() < 0.6 else self.furniture[self.rng.choice(self.furniture_pages)]
        return self._stretch(pool, count)
