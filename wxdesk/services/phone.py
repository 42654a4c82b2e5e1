"""A follower's phone at any moment, with or without the post being written; whom they follow, what they looked at."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from wxdesk.domain.accounts import Account
from wxdesk.domain.openings import opened_at
from wxdesk.domain.phone import Arrival, Card, Follower, Layout, Phone, SenderKind
from wxdesk.domain.posts import Article, Post
from wxdesk.services.following import since_now
from wxdesk.services.phone_world import PhoneWorld, Send, moved, sender_of, world
from wxdesk.services.ports import Ports, Transaction

__all__ = [
    "PhoneWorld",
    "Send",
    "card_of",
    "follow",
    "follows",
    "mark_opened",
    "moved",
    "phone",
    "sender_of",
    "unfollow",
    "world",
    "written",
]


def card_of(article: Article) -> Card:
    """Return an article as phones list it."""
    cover = article.cover_picture
    return Card(article.title, article.digest, cover.sha256 if cover else "", article.wide, article.square)


def written(account: Account, post: Post, at: datetime) -> Arrival:
    """Return the post being written as if it went out at ``at``: the ``extra`` of ``phone``."""
    cards = tuple(card_of(each) for each in post.articles)
    return Arrival(sender_of(account), at, cards, post_id=post.id, written=True, tag_id=post.audience.tag_id)


def phone(
    world: PhoneWorld,
    follower: Follower,
    at: datetime,
    layout: Layout = Layout.CLASSIC,
    extra: Arrival | None = None,
) -> Phone:
    """Return the phone of ``follower`` at ``at``; ``extra`` is the post being written, in place of its stored self."""
    return world.reel(follower).phone(at, layout, extra)


def follows(world: PhoneWorld, follower: Follower) -> int:
    """Return how many accounts of any kind ``follower`` follows; friends and groups are not followed."""
    kinds = (SenderKind.SUBSCRIPTION, SenderKind.SERVICE, SenderKind.ENTERPRISE)
    others = sum(each.id in follower.sender_ids and each.kind in kinds for each in world.others)
    return sum(account.id in follower.account_ids for account in world.accounts) + others


async def follow(ports: Ports, follower_id: int, account_ids: Iterable[int]) -> Follower:
    """Let a follower follow these own accounts and no other own ones; those that are new to them since now."""
    chosen = frozenset(account_ids)

    def work(tx: Transaction) -> Follower:
        before = tx.followers.get(follower_id)
        after = replace(before, account_ids=chosen)
        return tx.followers.save(since_now(tx, before, after, ports.clock.now()))

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
        before = tx.followers.get(follower_id)
        after = opened_at(before, key, at)
        return before if after == before else tx.followers.save(after)

    return await ports.store.run(work)
