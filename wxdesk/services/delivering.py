"""Carrying one attempt through: prepare, submit, confirm; each step is remembered and can be repeated."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from wxdesk.domain.accounts import Account
from wxdesk.domain.delivery import (
    RETRY_PAUSE,
    RETRY_WINDOW,
    Attempt,
    AttemptState,
    Outcome,
    PlatformError,
    SendStatus,
    Step,
    failed,
    succeeded,
    unsure,
)
from wxdesk.domain.errors import WxdeskError, packed
from wxdesk.domain.posts import Post, PostState
from wxdesk.domain.quota import period_of
from wxdesk.services.ports import Ports, Transaction
from wxdesk.services.sending import hold_slot

FIRST_WAIT = timedelta(seconds=2)
CONFIRM_FOR = timedelta(minutes=35)
"""How long a confirmation is waited for: the administrator has 30 minutes to allow a send (reference §4.3)."""
PREPARE_FOR = timedelta(minutes=10)
"""How long uploading is tried again while the platform is busy or out of reach."""


async def advance(ports: Ports, attempt_id: int) -> tuple[Step, timedelta]:
    """Take an attempt one step further, from whatever was last remembered of it.

    Returns what to do next, and how long to wait first. Never raises ``PlatformError``: what the platform says is
    written into the post. Safe to call again after a crash, and by two processes: the key makes it once.
    """
    attempt, post, account = await ports.store.read(lambda tx: _load(tx, attempt_id))
    if attempt.state.finished or post.state not in (PostState.SENDING, PostState.UNSURE):
        return Step.DONE, timedelta(0)
    match attempt.state:
        case AttemptState.INTENT:
            return await _prepare(ports, attempt, post, account)
        case AttemptState.DRAFTED:
            return await _submit(ports, attempt, account)
        case AttemptState.SUBMITTING | AttemptState.UNSURE:
            return await _submit_again(ports, attempt, account)
        case _:
            return await _confirm(ports, attempt, account)


def _load(tx: Transaction, attempt_id: int) -> tuple[Attempt, Post, Account]:
    attempt = tx.attempts.get(attempt_id)
    post = tx.posts.get(attempt.post_id)
    return attempt, post, tx.accounts.get(post.account_id)


async def _prepare(ports: Ports, attempt: Attempt, post: Post, account: Account) -> tuple[Step, timedelta]:
    from wxdesk.services.preparing import prepare

    try:
        platform = await ports.platforms.of(account)
        handle = await prepare(ports, platform, account, post, attempt)
    except PlatformError as error:
        if error.retry_after is not None and ports.clock.now() - attempt.started_at < PREPARE_FOR:
            return Step.WAIT, max(error.retry_after, FIRST_WAIT)
        await _give_up(ports, attempt, packed(error))
        return Step.DONE, timedelta(0)
    except WxdeskError as error:
        await _give_up(ports, attempt, packed(error))
        return Step.DONE, timedelta(0)

    def work(tx: Transaction) -> None:
        now_stands = tx.attempts.get(attempt.id)
        if now_stands.state is AttemptState.INTENT:
            tx.attempts.save(replace(now_stands, state=AttemptState.DRAFTED, handle=handle))

    await ports.store.run(work)
    return Step.ON, timedelta(0)


async def _submit(ports: Ports, attempt: Attempt, account: Account) -> tuple[Step, timedelta]:
    now = ports.clock.now()

    def work(tx: Transaction) -> Attempt | None:
        now_stands = tx.attempts.get(attempt.id)
        if now_stands.state is not AttemptState.DRAFTED:
            return None
        hold_slot(tx, account, attempt.post_id, now)  # midnight may have passed since the slot was taken
        return tx.attempts.save(replace(now_stands, state=AttemptState.SUBMITTING, submitted_at=now))

    try:
        submitting = await ports.store.run(work)
    except WxdeskError as error:
        await _give_up(ports, attempt, packed(error))
        return Step.DONE, timedelta(0)
    if submitting is None:
        return Step.ON, timedelta(0)
    return await _call(ports, submitting, account, first=True)


async def _submit_again(ports: Ports, attempt: Attempt, account: Account) -> tuple[Step, timedelta]:
    """Ask by sending the same with the same key: the platform answers with the first receipt if there was one."""
    now = ports.clock.now()
    since = now - (attempt.submitted_at or attempt.started_at)
    if attempt.state is AttemptState.SUBMITTING:
        attempt = await _remember_unsure(ports, attempt, "reply_lost")
    if since >= RETRY_WINDOW or _another_period(account, attempt, now):
        return Step.DONE, timedelta(0)  # the user decides: a repetition could use up a slot that is not held
    if since < RETRY_PAUSE:
        return Step.WAIT, RETRY_PAUSE - since
    return await _call(ports, attempt, account, first=False)


def _another_period(account: Account, attempt: Attempt, now: datetime) -> bool:
    submitted = attempt.submitted_at or attempt.started_at
    return period_of(account.kind, submitted) != period_of(account.kind, now)


async def _call(ports: Ports, attempt: Attempt, account: Account, first: bool) -> tuple[Step, timedelta]:
    try:
        platform = await ports.platforms.of(account)
        receipt = await platform.send(attempt.handle, attempt.key)
    except PlatformError as error:
        return await _after_failure(ports, attempt, error, first)
    except WxdeskError as error:
        if first:
            await _give_up(ports, attempt, packed(error))
        return Step.DONE, timedelta(0)
    accepted = replace(attempt, state=AttemptState.ACCEPTED, receipt=receipt.msg_id, error="")
    await ports.store.run(lambda tx: tx.attempts.save(accepted))
    return Step.ON, timedelta(0)


async def _after_failure(ports: Ports, attempt: Attempt, error: PlatformError, first: bool) -> tuple[Step, timedelta]:
    retry_after = error.retry_after or RETRY_PAUSE
    if first and error.outcome is Outcome.REFUSED and error.retry_after is None:
        await _give_up(ports, attempt, packed(error))
        return Step.DONE, timedelta(0)
    if first and error.outcome is not Outcome.UNSURE:
        if ports.clock.now() - attempt.started_at > PREPARE_FOR:
            await _give_up(ports, attempt, packed(error))
            return Step.DONE, timedelta(0)
        back = replace(attempt, state=AttemptState.DRAFTED, submitted_at=None, error=packed(error))
        await ports.store.run(lambda tx: tx.attempts.save(back))
        return Step.WAIT, max(retry_after, FIRST_WAIT)
    await _remember_unsure(ports, attempt, packed(error))
    if error.outcome is Outcome.REFUSED and error.retry_after is None:
        return Step.DONE, timedelta(0)  # refused now, but an earlier send may have gone out: the user decides
    return Step.WAIT, max(retry_after, RETRY_PAUSE)


async def _confirm(ports: Ports, attempt: Attempt, account: Account) -> tuple[Step, timedelta]:
    waited = ports.clock.now() - (attempt.submitted_at or attempt.started_at)
    try:
        platform = await ports.platforms.of(account)
        status = await platform.status(attempt.receipt)
    except PlatformError:
        status = SendStatus.SENDING
    if status in (SendStatus.SENT, SendStatus.DELETED):
        await _finish(ports, attempt, AttemptState.DONE, lambda post, at: succeeded(post, at), used=True)
        return Step.DONE, timedelta(0)
    if status is SendStatus.FAILED:
        await _give_up(ports, attempt, "platform_did_not_send")
        return Step.DONE, timedelta(0)
    if waited > CONFIRM_FOR:
        await _remember_unsure(ports, attempt, "no_confirmation", AttemptState.ACCEPTED)
        return Step.WAIT, CONFIRM_FOR
    return Step.WAIT, min(max(FIRST_WAIT, waited / 2), timedelta(minutes=2))


async def _give_up(ports: Ports, attempt: Attempt, code: str) -> None:
    """Nothing was sent, that is sure: the slot is free again."""
    await _finish(
        ports, replace(attempt, error=code), AttemptState.FAILED, lambda post, _: failed(post, code), used=False
    )


async def _finish(
    ports: Ports, attempt: Attempt, state: AttemptState, end: Callable[[Post, datetime], Post], used: bool
) -> None:
    at = attempt.submitted_at or ports.clock.now()

    def work(tx: Transaction) -> None:
        if tx.attempts.get(attempt.id).state.finished:
            return
        tx.attempts.save(replace(attempt, state=state))
        if used:
            tx.slots.use(attempt.post_id)
        else:
            tx.slots.give_back(attempt.post_id)
        tx.posts.save(end(tx.posts.get(attempt.post_id), at))

    await ports.store.run(work)


async def _remember_unsure(
    ports: Ports, attempt: Attempt, code: str, state: AttemptState = AttemptState.UNSURE
) -> Attempt:
    doubtful = replace(attempt, state=state, error=code)

    def work(tx: Transaction) -> Attempt:
        if tx.attempts.get(attempt.id).state.finished:
            return tx.attempts.get(attempt.id)
        tx.posts.save(unsure(tx.posts.get(attempt.post_id), code))
        return tx.attempts.save(doubtful)

    return await ports.store.run(work)
