"""Writing down what came of a call: always onto what stands by then, never onto what was read before the call."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from wxdesk.domain.accounts import Account
from wxdesk.domain.attempts import (
    QUOTA_GONE,
    Attempt,
    AttemptState,
    Receipt,
    begun,
    failed,
    unsure,
    waiting_for_approval,
)
from wxdesk.domain.errors import WxdeskError, packed
from wxdesk.domain.posts import Act, Post, PostState
from wxdesk.domain.quota import period_of
from wxdesk.services.holding import by_follower, count_elsewhere, give_back, hold_again
from wxdesk.services.ports import Ports, Transaction
from wxdesk.services.settling import SLOTLESS, count_sent

CALLED = (AttemptState.SUBMITTING, AttemptState.ACCEPTED, AttemptState.UNSURE)
"""From here on an attempt can have reached followers."""
UNREACHED = "members_not_reached"
"""What a sent post remembers where the platform could not reach some of its members."""
TOLD_NAMES = 20
CLOCKS_DIFFER = timedelta(minutes=5)
"""A quota that is refused so soon after a period began may be that of the period before, by the platform's clock."""


async def moved(ports: Ports, attempt: Attempt, change: Callable[[Transaction, Attempt], Attempt]) -> Attempt | None:
    """Keep ``change`` of an attempt if it still stands where ``attempt`` stood; None where somebody has moved it."""

    def work(tx: Transaction) -> Attempt | None:
        stands = _standing(tx, attempt)
        if stands is None or stands.state is not attempt.state:
            return None
        return tx.attempts.save(change(tx, stands))

    return await ports.store.run(work)


async def accepted(ports: Ports, attempt: Attempt, account: Account, receipt: Receipt) -> None:
    """The platform has taken a send: remember its ``receipt``, whatever the user has said of the post meanwhile."""
    unreached = _unreached(receipt)

    def told(stands: Attempt) -> Attempt:
        return replace(stands, receipt=receipt.msg_id, data_id=receipt.msg_data_id)

    def work(tx: Transaction) -> None:
        stands = _standing(tx, attempt)
        if stands is None:
            _count_forgotten(tx, account, attempt)
        elif stands.state is AttemptState.FAILED:
            _revive(tx, account, replace(told(stands), error=unreached))
        elif stands.state is AttemptState.DONE:
            tx.attempts.save(told(stands))
        else:
            tx.attempts.save(replace(told(stands), state=AttemptState.ACCEPTED, error=unreached))

    await ports.store.run(work)


async def sent(ports: Ports, attempt: Attempt, account: Account, urls: tuple[str, ...] = ()) -> None:
    """The platform has said that a post was sent or published: its place is used up."""

    def work(tx: Transaction) -> None:
        stands = _standing(tx, attempt)
        if stands is None:
            return _count_forgotten(tx, account, attempt)
        if stands.state is AttemptState.FAILED:
            stands = _revive(tx, account, stands)
        if not stands.state.finished:
            tx.attempts.save(replace(stands, state=AttemptState.DONE, error="", urls=urls or stands.urls))
            post = tx.posts.get(stands.post_id)
            kept = count_sent(tx, account, replace(post, box_id=""), stands.submitted_at or ports.clock.now())
            if stands.error.startswith(UNREACHED) and not kept.failure:
                tx.posts.save(replace(kept, failure=stands.error))
        return None

    await ports.store.run(work)


async def given_up(ports: Ports, attempt: Attempt, error: WxdeskError, account: Account) -> bool:
    """Nothing was sent, that is sure: the slot is free again. False where the attempt has moved on meanwhile.

    Where the platform says that the quota is used up, the period's free slots are: by posts sent from elsewhere.
    """
    code, now = packed(error), ports.clock.now()

    def change(tx: Transaction, stands: Attempt) -> Attempt:
        give_back(tx, stands.post_id)
        post = tx.posts.save(failed(tx.posts.get(stands.post_id), code))
        period = period_of(account.kind, now)
        if (
            error.code == QUOTA_GONE
            and _takes_a_slot(account, post)
            and period is not None
            and now - period.starts_at > CLOCKS_DIFFER
        ):
            count_elsewhere(tx, account, now)
        handle = "" if stands.handle == post.box_id else stands.handle  # what the user put into the box is theirs
        return replace(stands, state=AttemptState.FAILED, error=code, handle=handle)

    return await moved(ports, attempt, change) is not None


async def discarded(ports: Ports, attempt: Attempt) -> None:
    """The draft of a failed attempt has been taken off the platform."""
    await moved(ports, attempt, lambda _, stands: replace(stands, handle=""))


async def doubted(
    ports: Ports, attempt: Attempt, code: str, state: AttemptState = AttemptState.UNSURE
) -> Attempt | None:
    """A post may have been sent: its slot stays taken. None where the attempt has moved on meanwhile."""

    def change(tx: Transaction, stands: Attempt) -> Attempt:
        tx.posts.save(unsure(tx.posts.get(stands.post_id), code))
        return replace(stands, state=state, error=code)

    return await moved(ports, attempt, change)


async def left_to_user(ports: Ports, attempt: Attempt, code: str = "") -> None:
    """Nothing more can be found out without people: the post is UNSURE, its slot stays taken, and nobody asks again."""

    def change(tx: Transaction, stands: Attempt) -> Attempt:
        post = tx.posts.get(stands.post_id)
        tx.posts.save(unsure(post, code or stands.error or post.failure or "no_confirmation"))
        return replace(stands, left_to_user=True, error=code or stands.error)

    await moved(ports, attempt, change)


async def awaiting(ports: Ports, attempt: Attempt, code: str, state: AttemptState) -> Attempt | None:
    """The platform waits for the account's administrator. None where the attempt has moved on meanwhile."""

    def change(tx: Transaction, stands: Attempt) -> Attempt:
        tx.posts.save(waiting_for_approval(tx.posts.get(stands.post_id), code))
        return replace(stands, state=state, error=code)

    return await moved(ports, attempt, change)


def _takes_a_slot(account: Account, post: Post) -> bool:
    return post.act is Act.SEND and not by_follower(account, post)


def _unreached(receipt: Receipt) -> str:
    if not receipt.unreached:
        return ""
    names = ", ".join(receipt.unreached[:TOLD_NAMES])
    return packed(WxdeskError(UNREACHED, count=len(receipt.unreached), names=names))


def _standing(tx: Transaction, attempt: Attempt) -> Attempt | None:
    """Return the attempt as it stands; None where its post has been deleted."""
    try:
        return tx.attempts.get(attempt.id)
    except WxdeskError:
        return None


def _count_forgotten(tx: Transaction, account: Account, attempt: Attempt) -> None:
    """The post was deleted while it was being sent; the platform counts it all the same."""
    if any(each.id == account.id for each in tx.accounts.all()):
        count_elsewhere(tx, account, attempt.submitted_at or attempt.started_at, at_most=1)


def _revive(tx: Transaction, account: Account, attempt: Attempt) -> Attempt:
    """Take up an attempt that the user has settled as not sent, though the platform took it; its post is on its way.

    Where the post is being sent once more already, it went out twice, and that is counted.
    """
    post = tx.posts.get(attempt.post_id)
    at = attempt.submitted_at or attempt.started_at
    others = [each for each in tx.attempts.of_post(post.id) if not each.state.finished]
    if post.state is PostState.SENT or any(each.state in CALLED for each in others):
        if _takes_a_slot(account, post):
            count_elsewhere(tx, account, at, at_most=1)
        return tx.attempts.save(replace(attempt, state=AttemptState.DONE))
    for each in others:
        tx.attempts.save(replace(each, state=AttemptState.FAILED, error="sent_before"))
    held = hold_again(tx, account, post, at)
    going = post if post.state is PostState.SENDING else begun(post)
    tx.posts.save(replace(going, failure="" if held else SLOTLESS))
    return tx.attempts.save(replace(attempt, state=AttemptState.ACCEPTED))
