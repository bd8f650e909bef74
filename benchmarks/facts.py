"""Building, opening and asking large sets of facts: seconds, megabytes, and what it costs the gate.

python -m benchmarks.facts build FILE…              builds the files of facts given
python -m benchmarks.facts made COUNT [FILE…]       makes COUNT facts up, builds and opens them, and checks the texts
                                                    given against them and against the starter facts alone; without
                                                    texts, the fixtures of this repository
"""

from __future__ import annotations

import random
import resource
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from itertools import product
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import orjson

from benchmarks.speed import documents
from copydesk import Gate, facts
from copydesk.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

T = TypeVar("T")

_SEED = 20_260_115
_FIXTURES = Path(__file__).parents[1] / "fixtures" / "documents"
_PARTS = ["".join(part) for part in product("bdfgklmnprstvz", "aeiou", "lmnrst")]
_COUNTRIES = 200
_FACTS_A_PERSON = 4
_POSTS = ("president_of", "prime_minister_of", "foreign_minister_of", "member_of", "ceo", "party")
_KIN = ("child_of", "spouse_of", "sibling_of")


def made(count: int) -> Iterator[bytes]:
    """So many facts in JSON Lines: people with offices, parties and families; the same ones each time."""
    chance = random.Random(_SEED)  # noqa: S311 - nothing is secret here
    countries = [_word(chance, 3) for _ in range(_COUNTRIES)]
    people = [f"{_word(chance, 2)} {_word(chance, 3)}" for _ in range(max(1, count // _FACTS_A_PERSON))]
    for place in range(count):
        person = people[place % len(people)]
        since = chance.randrange(1950, 2025)
        kin = place % 3 == 0
        row = {
            "subject": person,
            "relation": chance.choice(_KIN if kin else _POSTS),
            "object": chance.choice(people if kin else countries),
            "valid_from": f"{since}-{chance.randrange(1, 13):02}-01",
            "valid_to": f"{since + chance.randrange(1, 9)}-12-31",
            "source": f"https://example.org/{place // 10}",
            "snapshot": "2026-01-31",
        }
        yield orjson.dumps(row, option=orjson.OPT_APPEND_NEWLINE)


def _word(chance: random.Random, parts: int) -> str:
    return "".join(chance.choices(_PARTS, k=parts)).capitalize()


def resident() -> str:
    return f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB at most in memory"


def built(sources: list[Path], target: Path) -> None:
    began = time.perf_counter()
    report = facts.build(sources, target)
    took = time.perf_counter() - began
    size = target.stat().st_size / 1e6
    print(f"build  {report.facts:,} facts, {report.entities:,} entities, {report.refused:,} rows refused")
    print(f"       {took:.1f} s, {size:.1f} MB, {resident()}")


def checked(texts: list[Path], files: tuple[Path, ...]) -> float:
    """Megabytes a second of the gate with these files of facts."""
    batch = documents(texts)
    began = time.perf_counter()
    gate = Gate(Settings(facts=files))
    opening = time.perf_counter() - began
    for document in batch[: len(batch) // 10 + 1]:
        gate.judge(document)
    began = time.perf_counter()
    for document in batch:
        gate.judge(document)
    size = sum(len(document.text.encode("utf-8", "replace")) for document in batch) / 1e6
    rate = size / (time.perf_counter() - began)
    print(f"check  {rate:.2f} MB/s, the gate made in {opening:.2f} s, {resident()}")
    return rate


def opened(target: Path) -> None:
    began = time.perf_counter()
    facts.load((target,), starter=False)
    print(f"open   {time.perf_counter() - began:.3f} s, {resident()}")


def apart(work: Callable[..., T], *given: object) -> T:
    """What `work` gives in a process of its own, so that its memory is its own too."""
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        return pool.submit(work, *given).result()


def main() -> None:
    match sys.argv[1:]:
        case ["build", *names] if names:
            with tempfile.TemporaryDirectory() as folder:
                target = Path(folder, "facts.sqlite")
                apart(built, [Path(name) for name in names], target)
                apart(opened, target)
        case ["made", count, *names]:
            measure(int(count), [Path(name) for name in names] or sorted(_FIXTURES.glob("*.txt")))
        case _:
            print(__doc__)


def measure(count: int, texts: list[Path]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "made.jsonl"), Path(folder, "made.sqlite")
        with source.open("wb") as file:
            file.writelines(made(count))
        apart(built, [source], target)
        apart(opened, target)
        alone, both = apart(checked, texts, ()), apart(checked, texts, (target,))
        print(f"       {alone / both:.2f} times the time of the starter facts alone")


if __name__ == "__main__":
    main()
