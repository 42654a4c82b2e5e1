"""Carrying one attempt through: prepare, submit, confirm; each step is remembered and can be repeated."""

from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta

from wxdesk.domain.accounts import Account
from wxdesk.domain.delivery import (
    MOST_REPETITIONS,
    RESTORED,
    RETRY_PAUSE,
    RETRY_WINDOW,
    Attempt,
    AttemptState,
    Outcome,
    PlatformError,
    SendStatus,
    Step,
    pause_before,
)
from wxdesk.domain.errors import WxdeskError, packed
from wxdesk.domain.posts import Post, PostState
from wxdesk.domain.quota import period_of
from wxdesk.services import recording
from wxdesk.services.ports import Ports, Transaction
from wxdesk.services.sending import hold_slot

FIRST_WAIT = timedelta(seconds=2)
CONFIRM_FOR = timedelta(minutes=35)
"""How long a confirmation is waited for: the administrator has 30 minutes to allow a send (reference §4.3)."""
PREPARE_FOR = timedelta(minutes=10)
"""How long uploading is tried again while the platform is busy or out of reach."""
STALE = timedelta(hours=1)
"""An attempt that was cut off before its send goes on for so long; later the user is asked, like after ``LATE``."""
PAUSE = timedelta(minutes=1)
"""How long to wait where the keychain is locked, a secret is missing or the disk is full: people must act first."""
GONE = {"attempt_unknown", "post_unknown", "account_unknown"}
ON = Step.ON, timedelta(0)
DONE = Step.DONE, timedelta(0)


async def advance(ports: Ports, attempt_id: int) -> tuple[Step, timedelta]:
    """Take an attempt one step further, from whatever was last remembered of it.

    Returns what to do next, and how long to wait first. Never raises ``WxdeskError``: what the platform says is
    written into the post, and where people must act first (``keychain_locked``, ``disk_full``) it waits. Safe to call
    again after a crash, and by two processes: the key makes it once.
    """
    try:
        return await _advance(ports, attempt_id)
    except WxdeskError as error:
        return DONE if error.code in GONE else (Step.WAIT, PAUSE)


async def _advance(ports: Ports, attempt_id: int) -> tuple[Step, timedelta]:
    attempt, post, account = await ports.store.read(lambda tx: _load(tx, attempt_id))
    if attempt.state.finished or post.state not in (PostState.SENDING, PostState.UNSURE):
        return DONE
    if attempt.error == RESTORED:
        return DONE
    if attempt.state in (AttemptState.INTENT, AttemptState.DRAFTED) and _stale(attempt, ports.clock.now()):
        return await _stop(ports, attempt, account, WxdeskError("interrupted_too_long"))
    match attempt.state:
        case AttemptState.INTENT:
            return await _prepare(ports, attempt, post, account)
        case AttemptState.DRAFTED:
            return await _submit(ports, attempt, account)
        case AttemptState.SUBMITTING | AttemptState.UNSURE:
            return await _submit_again(ports, attempt, account)
        case _:
            return await _confirm(ports, attempt, account)


def _stale(attempt: Attempt, now: datetime) -> bool:
    return now - attempt.started_at > STALE


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
        return await _stop(ports, attempt, account, error)
    except WxdeskError as error:
        return await _stop(ports, attempt, account, error)

    await recording.moved(ports, attempt, lambda _, stands: replace(stands, state=AttemptState.DRAFTED, handle=handle))
    return ON


async def _submit(ports: Ports, attempt: Attempt, account: Account) -> tuple[Step, timedelta]:
    now = ports.clock.now()

    def submitted(tx: Transaction, stands: Attempt) -> Attempt:
        hold_slot(tx, account, stands.post_id, now)  # midnight may have passed since the slot was taken
        return replace(stands, state=AttemptState.SUBMITTING, submitted_at=now)

    try:
        submitting = await recording.moved(ports, attempt, submitted)
    except WxdeskError as error:
        return await _stop(ports, attempt, account, error)
    if submitting is None:
        return ON
    return await _call(ports, submitting, account, first=True)


async def _submit_again(ports: Ports, attempt: Attempt, account: Account) -> tuple[Step, timedelta]:
    """Ask by sending the same with the same key: the platform answers with the first receipt if there was one."""
    now = ports.clock.now()
    since = now - (attempt.submitted_at or attempt.started_at)
    if attempt.state is AttemptState.SUBMITTING:
        doubtful = await recording.doubted(ports, attempt, "reply_lost")
        if doubtful is None:
            return ON
        attempt = doubtful
    if since >= RETRY_WINDOW or _another_period(account, attempt, now):
        return DONE  # the user decides: a repetition could use up a slot that is not held
    if attempt.repeated >= MOST_REPETITIONS:
        return DONE
    waited = now - (attempt.repeated_at or attempt.submitted_at or attempt.started_at)
    pause = pause_before(attempt.repeated + 1)
    if waited < pause:
        return Step.WAIT, min(pause - waited, pause)
    await ports.platforms.of(account)  # where that is refused, nothing is repeated yet
    repeating = await recording.moved(
        ports, attempt, lambda _, stands: replace(stands, repeated=stands.repeated + 1, repeated_at=now)
    )
    return ON if repeating is None else await _call(ports, repeating, account, first=False)


def _another_period(account: Account, attempt: Attempt, now: datetime) -> bool:
    submitted = attempt.submitted_at or attempt.started_at
    return period_of(account.kind, submitted) != period_of(account.kind, now)


async def _call(ports: Ports, attempt: Attempt, account: Account, first: bool) -> tuple[Step, timedelta]:
    try:
        platform = await ports.platforms.of(account)
        receipt = await platform.send(attempt.handle, attempt.key)
    except PlatformError as error:
        return await _after_failure(ports, attempt, account, error, first)
    except WxdeskError as error:
        return await _stop(ports, attempt, account, error) if first else (Step.WAIT, PAUSE)
    await recording.accepted(ports, attempt, account, receipt.msg_id)
    return ON


async def _after_failure(
    ports: Ports, attempt: Attempt, account: Account, error: PlatformError, first: bool
) -> tuple[Step, timedelta]:
    retry_after = error.retry_after or RETRY_PAUSE
    if first and error.outcome is Outcome.REFUSED and error.retry_after is None:
        return await _stop(ports, attempt, account, error)
    if first and error.outcome is not Outcome.UNSURE:
        if ports.clock.now() - attempt.started_at > PREPARE_FOR:
            return await _stop(ports, attempt, account, error)
        await recording.moved(
            ports,
            attempt,
            lambda _, stands: replace(stands, state=AttemptState.DRAFTED, submitted_at=None, error=packed(error)),
        )
        return Step.WAIT, max(retry_after, FIRST_WAIT)
    await recording.doubted(ports, attempt, packed(error))
    if error.outcome is Outcome.REFUSED and error.retry_after is None:
        return DONE  # refused now, but an earlier send may have gone out: the user decides
    return Step.WAIT, max(retry_after, RETRY_PAUSE)


async def _confirm(ports: Ports, attempt: Attempt, account: Account) -> tuple[Step, timedelta]:
    waited = ports.clock.now() - (attempt.submitted_at or attempt.started_at)
    try:
        platform = await ports.platforms.of(account)
        status = (await platform.status(attempt.receipt)).status
    except WxdeskError:
        status = SendStatus.SENDING
    if status in (SendStatus.SENT, SendStatus.DELETED):
        await recording.sent(ports, attempt, account)
        return DONE
    if status is SendStatus.FAILED:
        return await _stop(ports, attempt, account, WxdeskError("platform_did_not_send"))
    if waited > CONFIRM_FOR:
        await recording.doubted(ports, attempt, "no_confirmation", AttemptState.ACCEPTED)
        return Step.WAIT, CONFIRM_FOR
    return Step.WAIT, min(max(FIRST_WAIT, waited / 2), timedelta(minutes=2))


async def _stop(ports: Ports, attempt: Attempt, account: Account, error: WxdeskError) -> tuple[Step, timedelta]:
    """Give up what was surely not sent, and leave nothing of it on the platform if that can be helped."""
    if not await recording.given_up(ports, attempt, error, account):
        return ON
    if attempt.handle:
        with suppress(WxdeskError):
            await (await ports.platforms.of(account)).discard_draft(attempt.handle)
    return DONE
