"""Carrying one attempt through: prepare, submit, confirm; each step is remembered and can be repeated."""

from dataclasses import replace
from datetime import datetime, timedelta

from wxdesk.domain.accounts import Account
from wxdesk.domain.attempts import (
    MOST_REPETITIONS,
    RESTORED,
    RETRY_PAUSE,
    RETRY_WINDOW,
    SKEW_HELD,
    Attempt,
    AttemptState,
    Outcome,
    PlatformError,
    Receipt,
    SendStatus,
    Step,
    pause_before,
)
from wxdesk.domain.errors import WxdeskError, packed
from wxdesk.domain.posts import Act, Post, PostState
from wxdesk.domain.quota import period_of
from wxdesk.services import leftovers, recording
from wxdesk.services.audiences import members
from wxdesk.services.holding import hold
from wxdesk.services.ports import Ports, Transaction
from wxdesk.services.sending import IN_TIME, late_after

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
OURS = {
    "workspace_locked",
    "workspace_unwritable",
    "workspace_newer",
    "disk_full",
    "database_unreachable",
    "database_forbids",
}
"""Troubles with the workspace itself: they say nothing of the post, which waits until it can be written down again."""
QUICK = timedelta(minutes=1)
"""A send that the platform has accepted but not finished by then probably waits for the administrator."""
CALLS_USED_UP = "calls_used_up"
"""The code of 45009, and of our own count: waiting for tomorrow is the user's to decide."""
ADMIN_PENDING = "admin_must_confirm"
"""The code of 89501, 89504 and 89505: the platform has the send, and waits (reference §4.3)."""
Next = tuple[Step, timedelta]
"""What to do next with an attempt, and how long to wait first."""
ON: Next = (Step.ON, timedelta(0))
DONE: Next = (Step.DONE, timedelta(0))


async def advance(ports: Ports, attempt_id: int) -> Next:
    """Take an attempt one step further, from whatever was last remembered of it.

    Returns what to do next, and how long to wait first. Never raises ``WxdeskError``: what the platform says is
    written into the post, and where people must act first (``keychain_locked``, ``disk_full``) it waits. Safe to call
    again after a crash, and by two processes: the key makes it once.
    """
    try:
        return await _advance(ports, attempt_id)
    except WxdeskError as error:
        return DONE if error.code in GONE else (Step.WAIT, PAUSE)


async def _advance(ports: Ports, attempt_id: int) -> Next:
    attempt, post, account, late = await ports.store.read(lambda tx: _load(tx, attempt_id))
    if attempt.state.finished or not post.state.under_way:
        return DONE
    if attempt.error == RESTORED or attempt.left_to_user:
        return DONE
    if attempt.state in (AttemptState.INTENT, AttemptState.DRAFTED) and _stale(attempt, post, late, ports.clock.now()):
        return await _stop(ports, attempt, account, WxdeskError("interrupted_too_long"))
    match attempt.state:
        case AttemptState.INTENT:
            return await _prepare(ports, attempt, post, account)
        case AttemptState.DRAFTED:
            return await _submit(ports, attempt, post, account)
        case AttemptState.SUBMITTING | AttemptState.UNSURE if post.act is Act.PUBLISH:
            from wxdesk.services.publishing import look_for

            return await look_for(ports, attempt, post, account)
        case AttemptState.SUBMITTING | AttemptState.UNSURE:
            return await _submit_again(ports, attempt, post, account)
        case _:
            return await _confirm(ports, attempt, post, account)


def _stale(attempt: Attempt, post: Post, late: timedelta, now: datetime) -> bool:
    """A post that was begun at its time must not come by surprise long after it; preparing it may take a while."""
    due = post.scheduled_at
    by_itself = due is not None and timedelta(0) <= attempt.started_at - due <= max(late, IN_TIME)
    too_late = due is not None and by_itself and now - due > max(late, PREPARE_FOR) + PAUSE
    return too_late or now - attempt.started_at > STALE


def _load(tx: Transaction, attempt_id: int) -> tuple[Attempt, Post, Account, timedelta]:
    attempt = tx.attempts.get(attempt_id)
    post = tx.posts.get(attempt.post_id)
    return attempt, post, tx.accounts.get(post.account_id), late_after(tx)


async def _prepare(ports: Ports, attempt: Attempt, post: Post, account: Account) -> Next:
    from wxdesk.services.preparing import prepare

    try:
        platform = await ports.platforms.of(account)
        handle = await prepare(ports, platform, account, post, attempt)
    except PlatformError as error:
        return await _later_or_stop(ports, attempt, account, error)
    except WxdeskError as error:
        if error.code in OURS:
            raise
        return await _stop(ports, attempt, account, error)

    def drafted(_: Transaction, stands: Attempt) -> Attempt:
        return replace(stands, state=AttemptState.DRAFTED, handle=handle, error="")

    await recording.moved(ports, attempt, drafted)
    await leftovers.clear(ports, account, attempt.post_id)
    return ON


async def _submit(ports: Ports, attempt: Attempt, post: Post, account: Account) -> Next:
    """The last look before the first byte of the send leaves: the clock, who is meant, and the place in the quota."""
    try:
        meant = await members(ports, account, post)
        await _demand_right_clock(ports, account)
    except PlatformError as error:
        return await _later_or_stop(ports, attempt, account, error)
    now = ports.clock.now()

    def submitted(tx: Transaction, stands: Attempt) -> Attempt:
        hold(tx, account, tx.posts.get(stands.post_id), now, meant)  # midnight may have passed since it was taken
        return replace(stands, state=AttemptState.SUBMITTING, submitted_at=now, error="")

    try:
        submitting = await recording.moved(ports, attempt, submitted)
    except WxdeskError as error:
        if error.code in OURS:
            raise
        return await _stop(ports, attempt, account, error)
    if submitting is None:
        return ON
    return await _call(ports, submitting, post, account, first=attempt.repeated == 0)


async def _demand_right_clock(ports: Ports, account: Account) -> None:
    """A clock that is far off would count the send in the wrong day or month. Raises ``clock_wrong``.

    Where it seems wrong, the platform is asked once more: it may have been put right since its last answer.
    """
    if _far_off(ports, account) is None:
        return
    await (await ports.platforms.of(account)).test()
    skew = _far_off(ports, account)
    if skew is not None:
        minutes = round(skew.total_seconds() / 60)
        raise PlatformError("clock_wrong", Outcome.NOT_SENT, retry_after=PAUSE, minutes=minutes)


def _far_off(ports: Ports, account: Account) -> timedelta | None:
    skew = ports.platforms.skew(account)
    return None if skew is None or abs(skew) <= SKEW_HELD else skew


async def _submit_again(ports: Ports, attempt: Attempt, post: Post, account: Account) -> Next:
    """Ask by sending the same with the same key: the platform answers with the first receipt if there was one."""
    now = ports.clock.now()
    since = now - (attempt.submitted_at or attempt.started_at)
    if attempt.state is AttemptState.SUBMITTING:
        doubtful = await recording.doubted(ports, attempt, "reply_lost")
        if doubtful is None:
            return ON
        attempt = doubtful
    if since >= RETRY_WINDOW or _another_period(account, attempt, now) or attempt.repeated >= MOST_REPETITIONS:
        # the user decides: a repetition could use up a slot that is not held, or come after its key was forgotten
        await recording.left_to_user(ports, attempt)
        return DONE
    waited = now - (attempt.repeated_at or attempt.submitted_at or attempt.started_at)
    pause = pause_before(attempt.repeated + 1)
    if waited < pause:
        return Step.WAIT, min(pause - waited, pause)
    # where this is refused, nothing is repeated yet; its answer tells the platform's time, which the windows go by
    await (await ports.platforms.of(account)).test()
    await _demand_right_clock(ports, account)
    repeating = await recording.moved(
        ports, attempt, lambda _, stands: replace(stands, repeated=stands.repeated + 1, repeated_at=now)
    )
    return ON if repeating is None else await _call(ports, repeating, post, account, first=False)


def _another_period(account: Account, attempt: Attempt, now: datetime) -> bool:
    submitted = attempt.submitted_at or attempt.started_at
    return period_of(account.kind, submitted) != period_of(account.kind, now)


async def _call(ports: Ports, attempt: Attempt, post: Post, account: Account, first: bool) -> Next:
    try:
        platform = await ports.platforms.of(account)
        if post.act is Act.PUBLISH:
            receipt = Receipt(await platform.publish(attempt.handle))
        else:
            receipt = await platform.send(attempt.handle, attempt.key, post.audience.tag_id)
    except PlatformError as error:
        return await _after_failure(ports, attempt, post, account, error, first)
    except WxdeskError as error:
        if error.code in OURS or not first:
            raise
        return await _stop(ports, attempt, account, error)
    await recording.accepted(ports, attempt, account, receipt)
    return ON


async def _after_failure(
    ports: Ports, attempt: Attempt, post: Post, account: Account, error: PlatformError, first: bool
) -> Next:
    retry_after = error.retry_after or RETRY_PAUSE
    if error.code == ADMIN_PENDING:
        await recording.awaiting(ports, attempt, packed(error), AttemptState.UNSURE)
        return Step.WAIT, RETRY_PAUSE
    hopeless = error.outcome is Outcome.REFUSED or error.code == CALLS_USED_UP
    if first and hopeless and error.retry_after is None:
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
    if error.outcome is Outcome.REFUSED and error.retry_after is None and post.act is not Act.PUBLISH:
        # refused now, but an earlier send may have gone out: the user decides
        await recording.left_to_user(ports, replace(attempt, state=AttemptState.UNSURE), packed(error))
        return DONE
    return Step.WAIT, max(retry_after, RETRY_PAUSE)


async def _confirm(ports: Ports, attempt: Attempt, post: Post, account: Account) -> Next:
    waited = ports.clock.now() - (attempt.submitted_at or attempt.started_at)
    try:
        platform = await ports.platforms.of(account)
        publishes = post.act is Act.PUBLISH
        report = await (platform.published(attempt.receipt) if publishes else platform.status(attempt.receipt))
    except WxdeskError as error:
        return await _not_told(ports, attempt, waited, error)
    if report.status in (SendStatus.SENT, SendStatus.DELETED):
        await recording.sent(ports, attempt, account, report.urls)
        return DONE
    if report.status is SendStatus.FAILED:
        likely = "not_allowed_in_time" if post.state is PostState.APPROVAL else "platform_did_not_send"
        return await _stop(ports, attempt, account, WxdeskError(report.reason or likely))
    if waited > RETRY_WINDOW:
        await recording.left_to_user(ports, attempt, "no_confirmation")
        return DONE
    if waited > CONFIRM_FOR:
        await recording.doubted(ports, attempt, "no_confirmation", AttemptState.ACCEPTED)
        return Step.WAIT, CONFIRM_FOR
    if waited > QUICK and post.act is Act.SEND and post.state is PostState.SENDING:
        await recording.awaiting(ports, attempt, "perhaps_admin_must_confirm", AttemptState.ACCEPTED)
    return Step.WAIT, _patience(waited)


async def _not_told(ports: Ports, attempt: Attempt, waited: timedelta, error: WxdeskError) -> Next:
    """The platform has the post, but does not say what became of it: why, stays with the attempt."""
    if waited > RETRY_WINDOW:
        await recording.left_to_user(ports, attempt, packed(error))
        return DONE
    if waited > CONFIRM_FOR:
        await recording.doubted(ports, attempt, packed(error), AttemptState.ACCEPTED)
        return Step.WAIT, CONFIRM_FOR
    if not attempt.error:
        await recording.moved(ports, attempt, lambda _, stands: replace(stands, error=packed(error)))
    return Step.WAIT, _patience(waited)


def _patience(waited: timedelta) -> timedelta:
    return min(max(FIRST_WAIT, waited / 2), timedelta(minutes=2))


async def _later_or_stop(ports: Ports, attempt: Attempt, account: Account, error: PlatformError) -> Next:
    """Nothing has been sent: try again a little later, for a while, where that can help."""
    if error.retry_after is not None and ports.clock.now() - attempt.started_at < PREPARE_FOR:
        if attempt.error != packed(error):
            await recording.moved(ports, attempt, lambda _, stands: replace(stands, error=packed(error)))
        return Step.WAIT, max(error.retry_after, FIRST_WAIT)
    return await _stop(ports, attempt, account, error)


async def _stop(ports: Ports, attempt: Attempt, account: Account, error: WxdeskError) -> Next:
    """Give up what was surely not sent, and leave nothing of it on the platform if that can be helped."""
    if not await recording.given_up(ports, attempt, error, account):
        return ON
    await leftovers.clear(ports, account, attempt.post_id)
    return DONE
