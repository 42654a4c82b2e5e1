"""Sending what is due, without a window."""

import asyncio
import signal
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from types import FrameType

import click

from wxdesk.cli.context import Desk
from wxdesk.cli.output import Refused, say, wall
from wxdesk.cli.post import told_failure
from wxdesk.cli.waiting import see_through
from wxdesk.domain.accounts import Account
from wxdesk.domain.posts import Post, PostState
from wxdesk.services.ports import Ports


@contextmanager
def terminated_as_interrupted() -> Iterator[None]:
    """Take SIGTERM as Ctrl+C, for which there is a clean way down already."""

    def interrupt(_number: int, _frame: FrameType | None) -> None:
        signal.raise_signal(signal.SIGINT)

    interrupted = signal.getsignal(signal.SIGINT)
    if interrupted is signal.SIG_IGN:  # begun by a script with &: the way down must be open all the same
        signal.signal(signal.SIGINT, signal.default_int_handler)
    before = signal.signal(signal.SIGTERM, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
        signal.signal(signal.SIGINT, interrupted)


@click.command(short_help="Send what is due, without a window.")
@click.option("--once", is_flag=True, help="Send what is due now, and return when it has arrived.")
@click.pass_obj
def worker(desk: Desk, once: bool) -> None:
    """Send scheduled posts when their time comes, until interrupted."""
    if once:
        _once(desk)
        return
    try:
        with terminated_as_interrupted():
            asyncio.run(desk.outside.serve(desk.where, _tell_next))
    except KeyboardInterrupt:
        say("Stopped.")


async def _tell_next(ports: Ports) -> None:
    from wxdesk.services import sending

    due = await sending.next_due(ports)
    said = f"The next post goes out at {wall(due)} China time." if due else "Nothing is scheduled."
    say(f"Working. {said} Ctrl+C ends it.")


def _once(desk: Desk) -> None:
    from wxdesk.services import posts, sending

    bugs: sending.Bugs = {}

    async def begin(ports: Ports) -> Collection[int]:
        left_over = [post.id for post in await posts.find(ports, states=(PostState.SENDING,))]
        await sending.carry_on(ports)
        return [*left_over, *(post.id for post in await sending.start_due(ports, bugs))]

    async def owners(ports: Ports) -> dict[int, Account]:
        return await ports.store.read(lambda tx: {each.id: each for each in tx.accounts.all()})

    done = asyncio.run(see_through(desk.outside, desk.where, begin))
    lost = [post for post in done if post.state is not PostState.SENT]
    for post in done:
        if post not in lost:
            say(f"Post {post.id} was sent at {wall(post.sent_at)} China time.")
    if lost:
        known = desk.do(owners)
        raise Refused("\n".join(_told(desk, known[post.account_id], post) for post in lost))
    if not done and not bugs:
        say("Nothing is due.")
    for bug in bugs.values():
        raise bug


def _told(desk: Desk, owner: Account, post: Post) -> str:
    if post.state is PostState.MISSED:
        return f"Post {post.id} missed its time, {wall(post.scheduled_at)}. Send it now, or schedule it again."
    return told_failure(desk, owner, post)
