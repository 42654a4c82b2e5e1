"""A follower's phone: what is loaded once, and what is then computed for any follower, moment and draft."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.phone import Arrival, Card, Follower, Layout, Phone, Sender, SenderKind, phone_at
from wxdesk.domain.posts import Act, Article, Post, PostState
from wxdesk.domain.roster import Member
from wxdesk.services.ports import Ports, Transaction

_FAR = datetime(9999, 1, 1, tzinfo=UTC)
_SHOWN = (PostState.SENT, PostState.SCHEDULED)
_KINDS = {
    Kind.SUBSCRIPTION: SenderKind.SUBSCRIPTION,
    Kind.SERVICE: SenderKind.SERVICE,
    Kind.ENTERPRISE: SenderKind.ENTERPRISE,
}


@dataclass(frozen=True, slots=True)
class Send:
    """One of the desk's own posts on the time line; ``scheduled``: it has not gone out yet."""

    post_id: int
    sender: Sender
    at: datetime
    scheduled: bool = False


@dataclass(frozen=True, slots=True)
class PhoneWorld:
    """Everything that phones are computed from, as the workspace stood when it was loaded.

    ``memberships`` says for a follower since when which enterprise accounts count them as a verified member.
    """

    followers: tuple[Follower, ...] = ()
    accounts: tuple[Account, ...] = ()
    others: tuple[Sender, ...] = ()
    arrivals: tuple[Arrival, ...] = ()
    sends: tuple[Send, ...] = ()
    memberships: Mapping[int, tuple[tuple[int, datetime], ...]] = field(default_factory=dict)

    def follower(self, name: str = "") -> Follower:
        """Return the follower called ``name`` (any case), the first where no name is given.

        Raises ``WxdeskError("follower_unknown", name=...)``.
        """
        wanted = name.strip().casefold()
        found = next((each for each in self.followers if not wanted or each.name.casefold() == wanted), None)
        if found is None:
            raise WxdeskError("follower_unknown", name=name)
        return found

    def inside(self, follower: Follower, at: datetime) -> frozenset[int]:
        """Return the enterprise accounts on whose roster ``follower`` is a verified member at ``at``."""
        return frozenset(account for account, since in self.memberships.get(follower.id, ()) if since <= at)

    def account(self, account_id: int) -> Account | None:
        return next((each for each in self.accounts if each.id == account_id), None)


async def world(ports: Ports) -> PhoneWorld:
    """Load followers, senders, and all that reached or will reach a phone; scheduled posts count at their time."""
    return await ports.store.read(_load)


def _load(tx: Transaction) -> PhoneWorld:
    accounts = tuple(tx.accounts.all())
    senders = {account.id: sender_of(account) for account in accounts}
    followers = tuple(tx.followers.all())
    arrivals = list(tx.followers.arrivals())
    sends = []
    for post in tx.posts.find(states=_SHOWN, limit=100_000):
        at = post.sent_at if post.state is PostState.SENT else post.scheduled_at
        if at is not None and post.account_id in senders and post.act is not Act.PUBLISH:  # published: in no list
            arrivals.append(_arrival(senders[post.account_id], post, at))
            sends.append(Send(post.id, senders[post.account_id], at, post.state is PostState.SCHEDULED))
    sends.sort(key=lambda send: (send.at, send.post_id))
    return PhoneWorld(
        followers,
        accounts,
        tuple(tx.followers.senders()),
        tuple(arrivals),
        tuple(sends),
        {each.id: _memberships(tx, each, accounts) for each in followers},
    )


def _memberships(tx: Transaction, follower: Follower, accounts: Iterable[Account]) -> tuple[tuple[int, datetime], ...]:
    """Read only the rosters that this follower is on: a roster may be long, and most followers are on none."""
    inside = tx.roster.inside(follower.id, _FAR)
    found = []
    for account in accounts:
        if account.id in inside:
            since = [_since(member) for member in tx.roster.all(account.id) if member.follower_id == follower.id]
            found.append((account.id, min((each for each in since if each is not None), default=_FAR)))
    return tuple(found)


def _since(member: Member) -> datetime | None:
    return member.verified_at if member.sees_internal_posts(_FAR) else None


def sender_of(account: Account) -> Sender:
    """Return an own account as phones show it."""
    return Sender(account.shown_name, _KINDS[account.kind], account.colour, account.glyph, account.id)


def card_of(article: Article) -> Card:
    cover = article.cover_picture
    return Card(article.title, article.digest, cover.sha256 if cover else "", article.wide, article.square)


def _arrival(sender: Sender, post: Post, at: datetime, written: bool = False) -> Arrival:
    return Arrival(sender, at, tuple(card_of(each) for each in post.articles), post_id=post.id, written=written)


def written(account: Account, post: Post, at: datetime) -> Arrival:
    """Return the post being written as if it went out at ``at``: the ``extra`` of ``phone``."""
    return _arrival(sender_of(account), post, at, written=True)


def phone(
    world: PhoneWorld,
    follower: Follower,
    at: datetime,
    layout: Layout = Layout.CLASSIC,
    extra: Arrival | None = None,
) -> Phone:
    """Return the phone of ``follower`` at ``at``; ``extra`` is the post being written, in place of its stored self."""
    arrivals: Iterable[Arrival] = world.arrivals
    if extra is not None:
        arrivals = [each for each in arrivals if not extra.post_id or each.post_id != extra.post_id]
        arrivals.append(extra)
    return phone_at(follower, arrivals, at, world.inside(follower, at), layout)


def follows(world: PhoneWorld, follower: Follower) -> int:
    """Return how many accounts of any kind ``follower`` follows; friends and groups are not followed."""
    kinds = (SenderKind.SUBSCRIPTION, SenderKind.SERVICE, SenderKind.ENTERPRISE)
    others = sum(each.id in follower.sender_ids and each.kind in kinds for each in world.others)
    return sum(account.id in follower.account_ids for account in world.accounts) + others


async def follow(ports: Ports, follower_id: int, account_ids: Iterable[int]) -> Follower:
    """Let a follower follow these own accounts and no other own ones."""
    chosen = frozenset(account_ids)

    def work(tx: Transaction) -> Follower:
        return tx.followers.save(replace(tx.followers.get(follower_id), account_ids=chosen))

    return await ports.store.run(work)


async def unfollow(ports: Ports, follower_id: int, account_id: int) -> Follower:
    """Let a follower no longer follow one own account."""

    def work(tx: Transaction) -> Follower:
        follower = tx.followers.get(follower_id)
        return tx.followers.save(replace(follower, account_ids=follower.account_ids - {account_id}))

    return await ports.store.run(work)


async def mark_opened(ports: Ports, follower_id: int, key: tuple[int, int], at: datetime) -> Follower:
    """Remember that a follower looked at a conversation (``Sender.key``) or the folder (``FOLDER_KEY``) at ``at``."""

    def work(tx: Transaction) -> Follower:
        follower = tx.followers.get(follower_id)
        before = follower.opened.get(key)
        if before is not None and before >= at:
            return follower
        return tx.followers.save(replace(follower, opened={**follower.opened, key: at}))

    return await ports.store.run(work)
