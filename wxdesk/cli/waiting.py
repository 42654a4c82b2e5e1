"""Waiting until posts have arrived, whoever it is that carries them."""

import asyncio
from collections.abc import Awaitable, Callable, Collection

from wxdesk.cli.context import Outside, Sending, Where
from wxdesk.cli.output import say
from wxdesk.domain.posts import Post, PostState
from wxdesk.services.ports import Ports

LOOK_EVERY = 0.2
"""Seconds between two looks at the workspace."""

PATIENCE = 2.0
"""Seconds after which it is seen whether whoever carries the posts is still there."""


async def see_through(
    outside: Outside, where: Where, begin: Callable[[Ports], Awaitable[Collection[int]]]
) -> list[Post]:
    """Begin what ``begin`` begins (it returns the ids of posts) and wait until none of them is on its way.

    Where another process sends, it carries them; should that one end, this one takes over.
    """
    from wxdesk.services import posts, sending

    ids: Collection[int] | None = None
    told: dict[int, str] = {}
    while True:
        async with outside.sending(where) as opened:
            if ids is None:
                ids = await begin(opened.ports)
            elif opened.desk:
                await sending.carry_on(opened.ports)
            await _arrival(opened, ids, told)
            found = [await posts.get(opened.ports, each) for each in ids]
        if all(post.state is not PostState.SENDING for post in found):
            return found


async def _arrival(opened: Sending, ids: Collection[int], told: dict[int, str]) -> None:
    """Wait until none of the posts is on its way; where another process carries them, only for a while.

    Where this one sends, it takes up those that another one, of several on a team's workspace, has had to leave.
    ``told`` is what was said last of each.
    Raises the bug that keeps them from being carried, if there is one.
    """
    waited = 0.0
    while opened.desk or waited < PATIENCE:
        for bug in opened.bugs:
            raise bug
        going = [each for each in ids if await _going(opened.ports, each, told)]
        if not going:
            return
        await asyncio.sleep(LOOK_EVERY)
        waited += LOOK_EVERY
        if opened.desk and waited >= PATIENCE:
            waited = 0.0
            await _take_up(opened.ports, going)


async def _take_up(ports: Ports, ids: Collection[int]) -> None:
    from wxdesk.services import sending

    for each in ids:
        for attempt in (await sending.attempts(ports, each))[:1]:
            if not attempt.state.finished:
                await ports.courier.carry(attempt.id)


async def _going(ports: Ports, post_id: int, told: dict[int, str]) -> bool:
    from wxdesk.services import posts, sending

    post = await posts.get(ports, post_id)
    if post.state is not PostState.SENDING:
        return False
    for attempt in (await sending.attempts(ports, post_id))[:1]:
        pictures = f", {attempt.uploaded} of {attempt.uploads} pictures" if attempt.uploads else ""
        line = f"Post {post_id}: {_STEPS.get(attempt.state, attempt.state)}{pictures}"
        if told.get(post_id) != line:
            told[post_id] = line
            say(line)
    return True


_STEPS: dict[str, str] = {
    "intent": "getting ready",
    "drafted": "the platform has it",
    "submitting": "sending",
    "accepted": "the platform is sending it",
}
