"""Sending: what a post will use, taking its slot, and handing it to the courier; never twice, never lost."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from wxdesk.domain.accounts import Account
from wxdesk.domain.capabilities import Answer, Capability, verdict
from wxdesk.domain.delivery import (
    LATE,
    RESTORED,
    Attempt,
    AttemptState,
    begun,
    cancelled,
    failed,
    missed,
    new_attempt,
    scheduled,
    succeeded,
)
from wxdesk.domain.errors import WxdeskError, packed
from wxdesk.domain.posts import Post, PostState
from wxdesk.domain.quota import RULES, Quota, Slot, SlotState, free_number, next_opening, period_of, quota_at
from wxdesk.services.ports import Ports, Transaction

SLOTLESS = "sent_without_slot"
"""The platform took a post after its slot had gone to another one: what a sent post remembers of it."""


@dataclass(frozen=True, slots=True)
class Forecast:
    """What sending at ``at`` would use: slot ``number`` of ``quota``. ``opens_at`` is set where there is no room.

    ``refusal`` is the code of what forbids this account to send by interface at all, or empty.
    """

    account: Account
    at: datetime
    quota: Quota | None = None
    number: int | None = None
    opens_at: datetime | None = None
    refusal: str = ""


async def forecast(ports: Ports, account_id: int, at: datetime | None = None, post_id: int = 0) -> Forecast:
    """Tell what sending from an account at ``at`` (default: now) uses; a slot reserved by ``post_id`` is its own."""
    moment = at or ports.clock.now()
    return await ports.store.read(
        lambda tx: foresee(tx.accounts.get(account_id), tx.slots.of(account_id), moment, post_id)
    )


def foresee(account: Account, slots: Sequence[Slot], at: datetime, post_id: int = 0) -> Forecast:
    """The pure part of ``forecast``; ``slots`` are all that the account has taken."""
    others = [slot for slot in slots if not (post_id and slot.post_id == post_id and slot.state is SlotState.RESERVED)]
    ruling = verdict(account, Capability.SEND_BY_API)
    refusal = ruling.reason if ruling.answer is Answer.NO else ""
    quota = quota_at(account, others, at)
    if quota is None:
        return Forecast(account, at, refusal=refusal)
    number = free_number(quota.limit, [slot for slot in others if slot.period == quota.period.key])
    return Forecast(account, at, quota, number, next_opening(account, others, at), refusal)


async def send_now(ports: Ports, post_id: int) -> Post:
    """Send a post at once: check it again, take its slot and commit to one attempt, then hand that to the courier.

    Raises ``post_incomplete``, ``quota_used_up`` (details ``opens_at``), ``sending_refused``, ``post_state_forbids``.
    """
    now = ports.clock.now()

    def work(tx: Transaction) -> tuple[Post, Attempt]:
        post = tx.posts.get(post_id)
        _demand_sendable(tx.accounts.get(post.account_id), post)
        return _begin(tx, post, now)

    post, attempt = await ports.store.run(work)
    await ports.courier.carry(attempt.id)
    return post


async def put_into_drafts(ports: Ports, post_id: int) -> str:
    """Put a post into the platform's drafts box, to be looked at or sent there; returns its media_id there.

    Nothing reaches a follower, no quota is used, and the post stays as it is. Source: reference official-account-api
    §2.1. Raises ``sending_refused``, ``post_incomplete``, ``too_many_articles`` and what ``prepare`` raises.
    """

    def work(tx: Transaction) -> tuple[Account, Post]:
        post = tx.posts.get(post_id)
        return tx.accounts.get(post.account_id), post

    account, post = await ports.store.read(work)
    ruling = verdict(account, Capability.DRAFTS_BY_API)
    if ruling.answer is Answer.NO:
        raise WxdeskError("sending_refused", name=account.name, reason=ruling.reason)
    _demand_ready(account, post)
    from wxdesk.services.preparing import prepare

    return await prepare(ports, await ports.platforms.of(account), account, post)


async def schedule(ports: Ports, post_id: int, at: datetime) -> Post:
    """Let a post go out at ``at``: it holds the slot of that day or month from now on.

    Raises ``schedule_in_past`` and what ``send_now`` raises.
    """
    now = ports.clock.now()
    if at <= now:
        raise WxdeskError("schedule_in_past", at=at)

    def work(tx: Transaction) -> Post:
        post = tx.posts.get(post_id)
        account = tx.accounts.get(post.account_id)
        _demand_sendable(account, post)
        waiting = scheduled(post, at)
        hold_slot(tx, account, post.id, at)
        return tx.posts.save(replace(waiting, updated_at=now))

    return await ports.store.run(work)


async def cancel(ports: Ports, post_id: int) -> Post:
    """Make a scheduled (or missed) post a draft again; its slot is free at once. Raises ``post_state_forbids``."""

    def work(tx: Transaction) -> Post:
        post = cancelled(tx.posts.get(post_id))
        tx.slots.give_back(post_id)
        return tx.posts.save(post)

    return await ports.store.run(work)


async def resolve(ports: Ports, post_id: int, was_sent: bool) -> Post:
    """Settle an unsure post as the user saw it on the platform. Raises ``post_state_forbids``."""
    now = ports.clock.now()

    def work(tx: Transaction) -> Post:
        post = tx.posts.get(post_id)
        if post.state is not PostState.UNSURE:
            raise WxdeskError("post_state_forbids", state=post.state.value, wanted="resolved", post=post_id)
        sent_at = now
        for attempt in tx.attempts.of_post(post_id)[:1]:
            done = AttemptState.DONE if was_sent else AttemptState.FAILED
            tx.attempts.save(replace(attempt, state=done))
            sent_at = attempt.submitted_at or attempt.started_at
        if was_sent:
            return count_sent(tx, tx.accounts.get(post.account_id), post, sent_at)
        tx.slots.give_back(post_id)
        return tx.posts.save(failed(post, "resolved_not_sent"))

    return await ports.store.run(work)


async def start_due(ports: Ports) -> tuple[Post, ...]:
    """Begin every scheduled post whose time has come. One that is late by more than ``LATE`` is missed instead:

    its slot is given back and the user is asked, so that nothing bursts out after a laptop wakes. So is one that
    cannot be sent any more, as when the account has lost its verification.
    """
    now = ports.clock.now()

    def work(tx: Transaction) -> list[tuple[Post, Attempt | None]]:
        return [_begin_due(tx, post, now) for post in tx.posts.due(now)]

    if not await ports.store.read(lambda tx: bool(tx.posts.due(now))):
        return ()
    begun_now = await ports.store.run(work)
    for _, attempt in begun_now:
        if attempt is not None:
            await ports.courier.carry(attempt.id)
    return tuple(post for post, _ in begun_now)


async def carry_on(ports: Ports) -> int:
    """Hand every unfinished attempt to the courier again, as at each start; returns how many there were.

    Those that a backup brought back are the user's to settle.
    """
    unfinished = await ports.store.read(lambda tx: tx.attempts.unfinished())
    attempts = [attempt for attempt in unfinished if attempt.error != RESTORED]
    for attempt in attempts:
        await ports.courier.carry(attempt.id)
    return len(attempts)


async def next_due(ports: Ports) -> datetime | None:
    """Return when the next scheduled post is to go out."""
    return await ports.store.read(lambda tx: tx.posts.next_scheduled())


async def attempts(ports: Ports, post_id: int) -> Sequence[Attempt]:
    """Return the attempts at sending a post, the newest first."""
    return await ports.store.read(lambda tx: tx.attempts.of_post(post_id))


def _begin_due(tx: Transaction, post: Post, now: datetime) -> tuple[Post, Attempt | None]:
    if post.scheduled_at is not None and now - post.scheduled_at > LATE:
        tx.slots.give_back(post.id)
        return tx.posts.save(missed(post)), None
    try:
        _demand_sendable(tx.accounts.get(post.account_id), post)
        return _begin(tx, post, now)
    except WxdeskError as error:
        tx.slots.give_back(post.id)
        return tx.posts.save(replace(missed(post), failure=packed(error))), None


def _begin(tx: Transaction, post: Post, now: datetime) -> tuple[Post, Attempt]:
    on_its_way = begun(post)
    hold_slot(tx, tx.accounts.get(post.account_id), post.id, now)
    attempt = tx.attempts.save(new_attempt(post, now))
    return tx.posts.save(on_its_way), attempt


def hold_slot(tx: Transaction, account: Account, post_id: int, at: datetime) -> None:
    """Make ``post_id`` hold a slot of the period that ``at`` lies in, and no other. Raises ``quota_used_up``."""
    period = period_of(account.kind, at)
    if period is None:
        return
    slots = tx.slots.of(account.id)
    if any(slot.post_id == post_id and slot.period == period.key for slot in slots):
        return
    others = [slot for slot in slots if slot.post_id != post_id]
    number = free_number(RULES[account.kind][1], [slot for slot in others if slot.period == period.key])
    if number is None:
        opens_at = next_opening(account, others, at)
        raise WxdeskError("quota_used_up", name=account.name, period=period.span.value, opens_at=opens_at)
    tx.slots.give_back(post_id)
    tx.slots.take(Slot(account.id, period.key, number, post_id))


def hold_again(tx: Transaction, account: Account, post_id: int, at: datetime) -> bool:
    """Make a post that went out at ``at`` hold a slot of that period; False where none is free any more."""
    try:
        hold_slot(tx, account, post_id, at)
    except WxdeskError:
        tx.slots.give_back(post_id)
        return False
    return True


def count_sent(tx: Transaction, account: Account, post: Post, at: datetime) -> Post:
    """Keep ``post`` as sent at ``at`` and its slot as used; where it holds none and none is free, the post says so."""
    held = any(slot.post_id == post.id for slot in tx.slots.of(account.id)) or hold_again(tx, account, post.id, at)
    tx.slots.use(post.id)
    return tx.posts.save(replace(succeeded(post, at), failure="" if held else SLOTLESS))


def count_elsewhere(tx: Transaction, account: Account, at: datetime, at_most: int | None = None) -> None:
    """Take free slots of the period that ``at`` lies in (default: all) as used by what no post here stands for."""
    period = period_of(account.kind, at)
    if period is None:
        return
    taken = {slot.number for slot in tx.slots.of(account.id) if slot.period == period.key}
    free = [number for number in range(1, RULES[account.kind][1] + 1) if number not in taken]
    for number in free[:at_most]:
        tx.slots.take(Slot(account.id, period.key, number, 0, SlotState.SENT))


def _demand_sendable(account: Account, post: Post) -> None:
    ruling = verdict(account, Capability.SEND_BY_API)
    if ruling.answer is Answer.NO:
        raise WxdeskError("sending_refused", name=account.name, reason=ruling.reason)
    _demand_ready(account, post)


def _demand_ready(account: Account, post: Post) -> None:
    if not 1 <= len(post.articles) <= account.max_articles:
        raise WxdeskError("too_many_articles", found=len(post.articles), limit=account.max_articles)
    from wxdesk.article.checks import Severity, check  # the article pipeline is big, and nothing is sent at rest

    for number, article in enumerate(post.articles, start=1):
        for finding in check(article, account.kind):
            if finding.severity is Severity.ERROR:
                told = {**finding.details, "reason": finding.code, "article": number, "line": finding.line}
                raise WxdeskError("post_incomplete", **told)
