"""A few at a time, and who has come furthest goes first."""

import asyncio

import pytest

from wxdesk.courier.turns import Turns


def test_no_more_than_so_many_at_once_and_who_has_come_furthest_goes_first():
    async def play() -> tuple[list[int], int]:
        turns, order, inside, most = Turns(2), list[int](), 0, 0

        async def step(come: int) -> None:
            nonlocal inside, most
            async with turns.turn(come):
                inside += 1
                most = max(most, inside)
                order.append(come)
                await asyncio.sleep(0)
                inside -= 1

        await asyncio.gather(*(step(come) for come in (0, 0, 1, 3, 2, 3)))
        return order, most

    order, most = asyncio.run(play())
    assert most == 2
    assert order == [0, 0, 3, 3, 2, 1]


@pytest.mark.parametrize("called_first", [False, True])
def test_who_is_cancelled_leaves_the_turn_to_the_next(called_first):
    async def play() -> bool:
        turns, held = Turns(1), asyncio.Event()

        async def hold() -> None:
            async with turns.turn(0):
                await held.wait()

        async def take() -> bool:
            async with turns.turn(0):
                return True

        holding, waiting, last = (asyncio.ensure_future(each) for each in (hold(), take(), take()))
        await asyncio.sleep(0)
        if called_first:
            held.set()
            await holding
        waiting.cancel()
        held.set()
        async with asyncio.timeout(5):
            return bool(await last)

    assert asyncio.run(play())


def test_a_failure_gives_the_turn_back():
    async def play() -> bool:
        turns = Turns(1)
        with pytest.raises(ZeroDivisionError):
            async with turns.turn(0):
                raise ZeroDivisionError
        async with turns.turn(0):
            return True

    assert asyncio.run(play())
