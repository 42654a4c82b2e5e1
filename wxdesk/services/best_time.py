"""Best time: the hours of a day compared for the followers there are, or for many drawn from them."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from threading import Event

from wxdesk.domain.best_time import USUAL, Comparison, Reader, compare, drawn, readers_of
from wxdesk.domain.clock import CHINA
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.phone import Follower, SenderKind, receives
from wxdesk.services.phone_world import PhoneWorld, moved, sender_of

Progress = Callable[[int, int], None]


def audience(world: PhoneWorld, account_id: int, day: date) -> tuple[Follower, ...]:
    """Return the followers whom a post of this account would reach on ``day`` (China).

    An enterprise account reaches those who are verified members by the end of that day, whoever else follows it.
    """
    account = world.account(account_id)
    if account is None:
        return ()
    sender, end = sender_of(account), datetime.combine(day, time.max, CHINA)
    return tuple(each for each in world.followers if receives(each, sender, world.inside(each, end)))


async def best_time(
    world: PhoneWorld,
    account_id: int,
    day: date,
    *,
    count: int = 0,
    seed: int = 1,
    weights: Sequence[float] = USUAL,
    progress: Progress | None = None,
) -> Comparison:
    """Compare the hours of ``day`` (China) for a post of an own account, off the caller's thread.

    The readers are those followers whom it reaches, or ``count`` drawn from them by ``seed``. ``weights`` says how
    often phones are looked at, hour by hour of their own clocks: an account's own figures, or what is usual.
    ``progress`` is told in the caller's loop how many readers of how many have been looked at. Cancelling the coroutine
    stops the work. Raises ``WxdeskError("account_unknown", id=...)``.
    """
    account = world.account(account_id)
    if account is None:
        raise WxdeskError("account_unknown", id=account_id)
    around = await moved(world, datetime.combine(day, time(12), CHINA))
    sender = sender_of(account)
    reached = audience(world, account_id, day)
    loop, stop = asyncio.get_running_loop(), Event()

    def tell(done: int, total: int) -> None:
        if progress is not None and not stop.is_set():
            loop.call_soon_threadsafe(progress, done, total)

    def work() -> Comparison | None:
        return compare(
            around.lines, sender.key, sender.kind, _readers(reached, count, seed, day, weights), day, tell, stop.is_set
        )

    try:
        found = await asyncio.to_thread(work)
    finally:
        stop.set()
    return found or Comparison(day, sender.kind is SenderKind.SUBSCRIPTION, 0, ())


def _readers(
    reached: Sequence[Follower], count: int, seed: int, day: date, weights: Sequence[float]
) -> Sequence[Reader]:
    return list(drawn(reached, count, seed, day, weights)) if count else readers_of(reached, seed, day, weights)
