"""Who can be sent to: the platform's tags, and how many of their followers a post would still reach."""

from collections.abc import Sequence
from datetime import datetime

from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.attempts import Tag
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import EVERYBODY, Act, Audience, Post
from wxdesk.domain.quota import Slot, period_of
from wxdesk.domain.reach import Members, Reach, TagSend, members_of
from wxdesk.services.holding import by_follower, reach_in
from wxdesk.services.ports import Ports, Transaction


async def tags(ports: Ports, account_id: int) -> Sequence[Tag]:
    """Ask the platform for an account's tags. Raises ``PlatformError`` and what ``Platforms.of`` raises."""
    account = await ports.store.read(lambda tx: tx.accounts.get(account_id))
    return await (await ports.platforms.of(account)).tags()


async def called(ports: Ports, account_id: int, name: str) -> Audience:
    """Return the tag called ``name``. Raises ``tag_unknown`` (details name, known) and what ``tags`` raises."""
    known = await tags(ports, account_id)
    for tag in known:
        if tag.name == name:
            return Audience(tag.id, tag.name)
    raise WxdeskError("tag_unknown", name=name, known=", ".join(tag.name for tag in known) or "-")


async def members(ports: Ports, account: Account, post: Post) -> Members:
    """Return the followers whom ``post`` counts for one by one; nobody where it takes a numbered place or none."""
    if not by_follower(account, post) or post.audience.tag_id is None:
        return frozenset()
    platform = await ports.platforms.of(account)
    return members_of(await platform.followers(post.audience.tag_id))


async def reach(
    ports: Ports, account_id: int, audience: Audience = EVERYBODY, at: datetime | None = None, post_id: int = 0
) -> Reach | None:
    """Tell what one more post at ``at`` (default: now) would do for each follower; None where nothing counts so.

    Only service accounts count follower by follower. For a tag the platform is asked who carries it now.
    Raises ``PlatformError`` and what ``Platforms.of`` raises.
    """
    moment = at or ports.clock.now()

    def work(tx: Transaction) -> tuple[Account, Sequence[Slot], Sequence[TagSend]]:
        return tx.accounts.get(account_id), tx.slots.of(account_id), tx.tag_sends.of(account_id)

    account, slots, tag_sends = await ports.store.read(work)
    period = period_of(account.kind, moment)
    if account.kind is not Kind.SERVICE or period is None:
        return None
    meant = None
    if not audience.everybody:
        meant = await members(ports, account, Post(account_id, act=Act.SEND, audience=audience))
    return reach_in(slots, tag_sends, period.key, meant, post_id)
