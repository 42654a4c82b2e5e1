"""Sending and publishing: what a post will use, taking it, and handing it to the courier; never twice, never lost."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from wxdesk.domain.accounts import Account
from wxdesk.domain.attempts import (
    LATE,
    RESTORED,
    Attempt,
    begun,
    cancelled,
    missed,
    new_attempt,
    scheduled,
)
from wxdesk.domain.capabilities import Answer, Capability, verdict
from wxdesk.domain.errors import WxdeskError, packed
from wxdesk.domain.posts import EVERYBODY, Act, Audience, Post
from wxdesk.domain.quota import Quota, Slot, SlotState, free_number, next_opening, quota_at
from wxdesk.domain.reach import Members, Reach, TagSend
from wxdesk.services import versions
from wxdesk.services.audiences import members
from wxdesk.services.holding import give_back, hold, reach_in
from wxdesk.services.ports import Ports, Transaction

IN_TIME = timedelta(minutes=1)
"""So much later than its time, a post is not late yet: a desk at work looks every few seconds."""
LATE_MINUTES = "late_minutes"
"""The setting that says how late a scheduled post may still be sent by itself; ``LATE`` where it says nothing."""
Bugs = dict[tuple[int, datetime | None], Exception]
"""What kept due posts from being begun: bugs, by the post's id and when it was last changed."""
NEEDED = {Act.SEND: Capability.SEND_BY_API, Act.PUBLISH: Capability.PUBLISH_BY_API}
"""What an account must be allowed to do by interface for each act."""


@dataclass(frozen=True, slots=True)
class Forecast:
    """What sending at ``at`` would use: slot ``number`` of ``quota``. ``opens_at`` is set where there is no room.

    ``refusal`` is the code of what forbids this account to send by interface at all, or empty. ``reach`` tells, for a
    service account that has sent to tags in that month, what is left for each follower.
    """

    account: Account
    at: datetime
    quota: Quota | None = None
    number: int | None = None
    opens_at: datetime | None = None
    refusal: str = ""
    reach: Reach | None = None


async def forecast(ports: Ports, account_id: int, at: datetime | None = None, post_id: int = 0) -> Forecast:
    """Tell what sending from an account at ``at`` (default: now) uses; a slot reserved by ``post_id`` is its own."""
    moment = at or ports.clock.now()
    return await ports.store.read(
        lambda tx: foresee(
            tx.accounts.get(account_id), tx.slots.of(account_id), moment, post_id, tx.tag_sends.of(account_id)
        )
    )


def foresee(
    account: Account, slots: Sequence[Slot], at: datetime, post_id: int = 0, tag_sends: Sequence[TagSend] = ()
) -> Forecast:
    """The pure part of ``forecast``; ``slots`` and ``tag_sends`` are all that the account has taken."""
    others = [slot for slot in slots if not (post_id and slot.post_id == post_id and slot.state is SlotState.RESERVED)]
    refusal = _refusal(account, Act.SEND)
    quota = quota_at(account, others, at)
    if quota is None:
        return Forecast(account, at, refusal=refusal)
    number = free_number(quota.limit, [slot for slot in others if slot.period == quota.period.key])
    this_month = [send for send in tag_sends if send.period == quota.period.key]
    reach = reach_in(others, this_month, quota.period.key, None, post_id) if this_month else None
    return Forecast(account, at, quota, number, next_opening(account, others, at), refusal, reach)


async def send_now(ports: Ports, post_id: int, audience: Audience = EVERYBODY) -> Post:
    """Send a post to its followers at once: check it again, take its place, commit to one attempt, hand that over.

    Raises ``post_incomplete``, ``quota_used_up`` and ``audience_used_up`` (details ``opens_at``), ``sending_refused``,
    ``post_state_forbids``; for a tag also what asking the platform for its followers raises.
    """
    return await _start(ports, post_id, Act.SEND, audience)


async def publish_now(ports: Ports, post_id: int) -> Post:
    """Publish a post at once: a page with an address, in nobody's list, without a push and without using quota.

    Source: reference official-account-api §3. Raises ``post_incomplete``, ``sending_refused``, ``post_state_forbids``.
    """
    return await _start(ports, post_id, Act.PUBLISH, EVERYBODY)


async def _start(ports: Ports, post_id: int, act: Act, audience: Audience) -> Post:
    account, chosen = await _chosen(ports, post_id, act, audience)
    meant = await members(ports, account, chosen)
    now = ports.clock.now()

    def work(tx: Transaction) -> tuple[Post, Attempt]:
        post = replace(tx.posts.get(post_id), act=act, audience=audience)
        _demand_sendable(tx, tx.accounts.get(post.account_id), post)
        return _begin(tx, post, now, meant)

    post, attempt = await ports.store.run(work)
    await ports.courier.carry(attempt.id)
    return post


async def _chosen(ports: Ports, post_id: int, act: Act, audience: Audience) -> tuple[Account, Post]:
    """Return the post as it would go out. Refuses what can be refused before the platform is asked anything."""

    def work(tx: Transaction) -> tuple[Account, Post]:
        post = replace(tx.posts.get(post_id), act=act, audience=audience)
        account = tx.accounts.get(post.account_id)
        _demand_sendable(tx, account, post)
        return account, post

    account, post = await ports.store.read(work)
    return account, post


async def schedule(
    ports: Ports, post_id: int, at: datetime, audience: Audience = EVERYBODY, act: Act = Act.SEND
) -> Post:
    """Let a post go out at ``at``: it holds its place in the quota of that day or month from now on.

    Raises ``schedule_in_past`` and what ``send_now`` raises.
    """
    now = ports.clock.now()
    if at <= now:
        raise WxdeskError("schedule_in_past", at=at)
    account, chosen = await _chosen(ports, post_id, act, audience)
    meant = await members(ports, account, chosen)

    def work(tx: Transaction) -> Post:
        post = replace(tx.posts.get(post_id), act=act, audience=audience)
        account = tx.accounts.get(post.account_id)
        _demand_sendable(tx, account, post)
        waiting = scheduled(post, at)
        hold(tx, account, post, at, meant)
        versions.note(tx, post, now, versions.SCHEDULED)
        return tx.posts.save(replace(waiting, updated_at=now))

    return await ports.store.run(work)


async def cancel(ports: Ports, post_id: int) -> Post:
    """Make a scheduled (or missed) post a draft again; its slot is free at once. Raises ``post_state_forbids``."""

    def work(tx: Transaction) -> Post:
        post = cancelled(tx.posts.get(post_id))
        give_back(tx, post_id)
        return tx.posts.save(post)

    return await ports.store.run(work)


async def start_due(ports: Ports, bugs: Bugs | None = None) -> tuple[Post, ...]:
    """Begin every scheduled post whose time has come. One that is late by more than ``late_after`` is missed instead:

    its slot is given back and the user is asked, so that nothing bursts out after a laptop wakes. So is a second late
    one of the same account, and one that cannot be sent any more, as when the account has lost its verification.
    A post that a bug keeps from being begun stays scheduled, and keeps no other one: what was met is noted in ``bugs``,
    and a post noted there is left alone until it is changed. Without ``bugs``, the first is raised in the end.
    """
    if not await ports.store.read(lambda tx: bool(tx.posts.due(ports.clock.now()))):
        return ()
    met: Bugs = {} if bugs is None else bugs
    begun_now = await _begin_all_due(ports, met)
    for _, attempt in begun_now:
        if attempt is not None:
            await ports.courier.carry(attempt.id)
    if bugs is None:
        for bug in met.values():
            raise bug
    return tuple(post for post, _ in begun_now)


async def _begin_all_due(ports: Ports, met: Bugs) -> Sequence[tuple[Post, Attempt | None]]:
    """In one transaction, so that of late ones no more begin than may; made anew without whatever meets a bug."""
    now = ports.clock.now()
    at: list[Post] = []

    def work(tx: Transaction) -> list[tuple[Post, Attempt | None]]:
        late: set[int] = set()
        begun_now = []
        for post in tx.posts.due(now):
            if (post.id, post.updated_at) not in met:
                at[:] = [post]
                begun_now.append(_begin_due(tx, post, now, late))
        at.clear()
        return begun_now

    while True:
        (came,) = await asyncio.gather(ports.store.run(work), return_exceptions=True)
        if not isinstance(came, BaseException):
            return came
        if not at or isinstance(came, WxdeskError) or not isinstance(came, Exception):
            raise came
        met[at[0].id, at[0].updated_at] = came


async def carry_on(ports: Ports) -> int:
    """Hand every unfinished attempt to the courier again, as at each start; returns how many there were.

    Those that a backup brought back, and those of which nothing more can be found out, are the user's to settle.
    """
    unfinished = await ports.store.read(lambda tx: tx.attempts.unfinished())
    attempts = [attempt for attempt in unfinished if attempt.error != RESTORED and not attempt.left_to_user]
    for attempt in attempts:
        await ports.courier.carry(attempt.id)
    return len(attempts)


async def next_due(ports: Ports) -> datetime | None:
    """Return when the next scheduled post is to go out."""
    return await ports.store.read(lambda tx: tx.posts.next_scheduled())


async def attempts(ports: Ports, post_id: int) -> Sequence[Attempt]:
    """Return the attempts at sending a post, the newest first."""
    return await ports.store.read(lambda tx: tx.attempts.of_post(post_id))


def late_after(tx: Transaction) -> timedelta:
    """Return how late a scheduled post may still be sent by itself."""
    told = tx.settings.get(LATE_MINUTES) or ""
    return timedelta(minutes=int(told)) if told.isdecimal() else LATE


async def set_late_after(ports: Ports, minutes: int) -> None:
    """Let scheduled posts be sent by themselves up to ``minutes`` late, 0 to 1440. Raises ``late_minutes_wrong``."""
    if not 0 <= minutes <= 1440:
        raise WxdeskError("late_minutes_wrong", minutes=minutes)
    await ports.store.run(lambda tx: tx.settings.set(LATE_MINUTES, str(minutes)))


def _begin_due(tx: Transaction, post: Post, now: datetime, late: set[int]) -> tuple[Post, Attempt | None]:
    """Begin one due post; ``late`` are the accounts of which a late one has been begun already."""
    delay = now - (post.scheduled_at or now)
    if delay > max(late_after(tx), IN_TIME) or (delay > IN_TIME and post.account_id in late):
        give_back(tx, post.id)
        return tx.posts.save(missed(post)), None
    if delay > IN_TIME:
        late.add(post.account_id)
    try:
        _demand_sendable(tx, tx.accounts.get(post.account_id), post)
        held = [send.members for send in tx.tag_sends.of(post.account_id) if send.post_id == post.id]
        return _begin(tx, post, now, held[0] if held else frozenset())
    except WxdeskError as error:
        give_back(tx, post.id)
        return tx.posts.save(replace(missed(post), failure=packed(error))), None


def _begin(tx: Transaction, post: Post, now: datetime, meant: Members) -> tuple[Post, Attempt]:
    on_its_way = begun(post)
    hold(tx, tx.accounts.get(post.account_id), post, now, meant)
    attempt = tx.attempts.save(new_attempt(post, now))
    versions.note(tx, post, now, versions.PUBLISHED if post.act is Act.PUBLISH else versions.SENT)
    return tx.posts.save(on_its_way), attempt


def _refusal(account: Account, act: Act) -> str:
    """Return the code of what forbids ``account`` to do ``act`` by interface, or nothing."""
    ruling = verdict(account, NEEDED[act])
    return ruling.reason if ruling.answer is Answer.NO else ""


def _demand_sendable(tx: Transaction, account: Account, post: Post) -> None:
    if reason := _refusal(account, post.act):
        raise WxdeskError("sending_refused", name=account.name, reason=reason)
    demand_ready(tx, account, post)


def demand_ready(tx: Transaction, account: Account, post: Post) -> None:
    """Raise what keeps ``post`` from leaving: ``too_many_articles``, ``post_incomplete``."""
    if not 1 <= len(post.articles) <= account.max_articles:
        raise WxdeskError("too_many_articles", found=len(post.articles), limit=account.max_articles)
    from wxdesk.article.checks import Severity, check  # the article pipeline is big, and nothing is sent at rest
    from wxdesk.services.wearing import worn_by

    worn = worn_by(tx, account.id)
    for number, article in enumerate(post.articles, start=1):
        for finding in check(article, account.kind, shelf=worn.shelf, cards=worn.cards):
            if finding.severity is Severity.ERROR:
                told = {**finding.details, "reason": finding.code, "article": number, "line": finding.line}
                raise WxdeskError("post_incomplete", **told)
