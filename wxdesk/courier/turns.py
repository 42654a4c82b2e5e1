"""Turns: many may want to go on, a few do at a time, and who has come furthest goes first."""

import asyncio
import heapq
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count


class Turns:
    """At most ``most`` are taken at once. Belongs to one loop.

    Going by how far each has come lets posts arrive one after the other, instead of all of them at the very end.
    """

    def __init__(self, most: int) -> None:
        self._free = most
        self._numbers = count()
        self._waiting: list[tuple[int, int, asyncio.Future[None]]] = []

    @asynccontextmanager
    async def turn(self, come: int) -> AsyncIterator[None]:
        """Wait for a turn, ``come`` being how far one has come, and hold it for as long as the block lasts."""
        if self._free:
            self._free -= 1
        else:
            await self._wait(come)
        try:
            yield
        finally:
            self._pass_on()

    async def _wait(self, come: int) -> None:
        called: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._waiting, (-come, next(self._numbers), called))
        try:
            await called
        except asyncio.CancelledError:
            if called.done() and not called.cancelled():
                self._pass_on()  # called and cancelled at once
            raise

    def _pass_on(self) -> None:
        while self._waiting:
            _, _, called = heapq.heappop(self._waiting)
            if not called.done():
                called.set_result(None)
                return
        self._free += 1
