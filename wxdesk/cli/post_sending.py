"""Posts on their way: send, publish, schedule, and settle what may have been sent."""

import asyncio
from collections.abc import Awaitable, Callable, Collection, Sequence
from datetime import datetime

import click

from wxdesk.cli.context import Desk
from wxdesk.cli.inputs import TIME
from wxdesk.cli.output import Refused, iso, json_option, say, show_json, show_pairs, wall
from wxdesk.cli.post import ID, post, post_json, told_failure, why, with_account
from wxdesk.cli.waiting import see_through
from wxdesk.domain.errors import unpacked
from wxdesk.domain.posts import EVERYBODY, Act, Audience, Post, PostState
from wxdesk.services.ports import Ports

TAG = click.option("--tag", metavar="NAME", help="Only to followers who carry this tag of the platform.")


async def _audience(ports: Ports, post_id: int, tag: str | None) -> Audience:
    """Return everybody, or the tag called ``tag``. Raises ``tag_unknown`` and what asking the platform raises."""
    from wxdesk.services import audiences, posts

    if tag is None:
        return EVERYBODY
    found = await posts.get(ports, post_id)
    return await audiences.called(ports, found.account_id, tag)


@post.command()
@ID
@click.argument("at", type=TIME, metavar="TIME")
@TAG
@click.option("--publish", is_flag=True, help="Publish without telling anybody, instead of sending.")
@click.pass_obj
def schedule(desk: Desk, post_id: int, at: datetime, tag: str | None, publish: bool) -> None:
    """Hold the slot of that day or month, and send it then."""
    from wxdesk.services import sending

    if publish and tag is not None:
        raise click.UsageError("A publication tells nobody, so it has no --tag.")

    async def work(ports: Ports) -> Post:
        act = Act.PUBLISH if publish else Act.SEND
        return await sending.schedule(ports, post_id, at, await _audience(ports, post_id, tag), act)

    found = desk.do(work)
    say(f"Post {found.id} goes out at {wall(found.scheduled_at)} China time, while a desk or a worker is running.")


@post.command()
@ID
@click.pass_obj
def cancel(desk: Desk, post_id: int) -> None:
    """Make a scheduled post a draft again, and free its slot."""
    from wxdesk.services import sending

    desk.do(lambda ports: sending.cancel(ports, post_id))
    say(f"Post {post_id} is a draft again.")


@post.command()
@ID
@TAG
@json_option
@click.pass_obj
def send(desk: Desk, post_id: int, tag: str | None, as_json: bool) -> None:
    """Send a post to its followers now, and wait until it has arrived."""
    from wxdesk.services import sending

    async def begin(ports: Ports) -> Collection[int]:
        return [(await sending.send_now(ports, post_id, await _audience(ports, post_id, tag))).id]

    _carry(desk, begin, post_id, as_json, "sent")


@post.command()
@ID
@json_option
@click.pass_obj
def publish(desk: Desk, post_id: int, as_json: bool) -> None:
    """Publish a post now: a page with an address. No follower is told, no quota is used."""
    from wxdesk.services import sending

    async def begin(ports: Ports) -> Collection[int]:
        return [(await sending.publish_now(ports, post_id)).id]

    _carry(desk, begin, post_id, as_json, "published")


def _carry(
    desk: Desk, begin: Callable[[Ports], Awaitable[Collection[int]]], post_id: int, as_json: bool, done: str
) -> None:
    """See a post through, and tell what came of it."""
    asyncio.run(see_through(desk.outside, desk.where, begin))
    owner, found = desk.do(lambda ports: with_account(ports, post_id))
    if as_json:
        show_json(post_json(found, owner.name))
    if found.state is not PostState.SENT:
        raise Refused(told_failure(desk, owner, found))
    say(f"Post {found.id} was {done} at {wall(found.sent_at)} China time. {why(desk, owner, found)}".rstrip())
    for url in _addresses(desk, post_id):
        say(url)


def _addresses(desk: Desk, post_id: int) -> Sequence[str]:
    from wxdesk.services import sending

    tried = desk.do(lambda ports: sending.attempts(ports, post_id))
    return tried[0].urls if tried else ()


@post.command("mark-sent")
@ID
@click.option("--at", type=TIME, help="When it was sent; now, if left out.")
@click.pass_obj
def mark_sent(desk: Desk, post_id: int, at: datetime | None) -> None:
    """Count a post as sent by hand on the platform's own site. It uses quota all the same."""
    from wxdesk.services import settling

    desk.do(lambda ports: settling.mark_sent(ports, post_id, at))
    owner, found = desk.do(lambda ports: with_account(ports, post_id))
    say(f"Post {found.id} counts as sent at {wall(found.sent_at)} China time. {why(desk, owner, found)}".rstrip())


@post.command()
@ID
@json_option
@click.pass_obj
def evidence(desk: Desk, post_id: int, as_json: bool) -> None:
    """Ask the platform what speaks for and against a post having been sent. Nothing is sent."""
    from wxdesk.services import settling

    found = desk.do(lambda ports: settling.evidence(ports, post_id))
    tried = found.attempt
    lies = {None: "not known", True: "yes, so it was probably not sent", False: "no, so it was probably sent"}
    if as_json:
        show_json(
            {
                "sent_at": iso(tried.submitted_at) if tried else None,
                "repeated": tried.repeated if tried else 0,
                "key": tried.key if tried else "",
                "receipt": tried.receipt if tried else "",
                "in_drafts_box": found.in_drafts_box,
                "published": None if found.seen is None else [url for each in found.seen for url in each.urls],
                "refusal": found.refusal.code if found.refusal else "",
            }
        )
        return
    told = {
        "sent off": wall(tried.submitted_at) if tried else "",
        "asked again": f"{tried.repeated} times" if tried and tried.repeated else "",
        "receipt": tried.receipt if tried else "",
        "last answer": desk.outside.sentence(unpacked(tried.error)) if tried and tried.error else "",
        "still in the drafts box": lies[found.in_drafts_box],
        "published": ", ".join(url for each in found.seen for url in each.urls) if found.seen else "",
        "not asked": desk.outside.sentence(found.refusal) if found.refusal else "",
    }
    show_pairs({name: text for name, text in told.items() if text})


@post.command()
@ID
@click.argument("what", type=click.Choice(["sent", "not-sent"]))
@click.pass_obj
def resolve(desk: Desk, post_id: int, what: str) -> None:
    """Settle a post that may have been sent, as you saw it on the platform."""
    from wxdesk.services import settling

    found = desk.do(lambda ports: settling.resolve(ports, post_id, what == "sent"))
    say(f"Post {found.id} counts as {'sent' if found.state is PostState.SENT else 'not sent; its slot is free'}.")
