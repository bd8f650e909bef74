"""A crew answers in order and loses nothing when a process dies."""

from __future__ import annotations

import asyncio
import os
from typing import TYPE_CHECKING

import pytest

from copydesk.crew import Crew

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

DEADLY = 5


def squared(number: int) -> int:
    if number == DEADLY:
        os._exit(1)
    return 100 // (number - 20) * 0 + number * number


async def flowing(numbers: range) -> AsyncIterator[int]:
    for number in numbers:
        yield number


def test_an_item_at_which_its_process_dies_has_no_answer_and_the_others_have() -> None:
    with Crew(squared, 2) as crew:
        answers = dict(crew.answers(range(20)))

    assert answers == {number: number * number for number in range(20)} | {DEADLY: None}
    assert list(answers) == list(range(20))


def test_the_same_holds_in_an_event_loop() -> None:
    async def answered() -> list[tuple[int, int | None]]:
        with Crew(squared, 2) as crew:
            return [pair async for pair in crew.answers_async(flowing(range(3, 9)))]

    assert asyncio.run(answered()) == [(3, 9), (4, 16), (5, None), (6, 36), (7, 49), (8, 64)]


def test_what_the_work_raises_is_raised_in_its_turn() -> None:
    with Crew(squared, 1) as crew:
        answers = crew.answers([19, 20])

        assert next(answers) == (19, 361)
        with pytest.raises(ZeroDivisionError):
            next(answers)
