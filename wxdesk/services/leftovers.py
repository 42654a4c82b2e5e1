"""Drafts that failed attempts have left in the platform's box: taken away at once, or else before the next attempt."""

from collections.abc import Sequence
from contextlib import suppress

from wxdesk.domain.accounts import Account
from wxdesk.domain.attempts import Attempt, AttemptState
from wxdesk.domain.errors import WxdeskError
from wxdesk.services import recording
from wxdesk.services.ports import Ports, Transaction


async def clear(ports: Ports, account: Account, post_id: int) -> None:
    """Take the drafts of a post's failed attempts off the platform, if that can be helped.

    Deleting a draft sends nothing, and what was sent has left the box. One that is not reached now, or whose process
    is killed here, is tried again before the post's next attempt is sent.
    """
    for attempt in await ports.store.read(lambda tx: _left(tx, post_id)):
        with suppress(WxdeskError):
            await (await ports.platforms.of(account)).discard_draft(attempt.handle)
            await recording.discarded(ports, attempt)


def _left(tx: Transaction, post_id: int) -> Sequence[Attempt]:
    """What the user put into the box stays there."""
    box = tx.posts.get(post_id).box_id
    tried = tx.attempts.of_post(post_id)
    return [each for each in tried if each.state is AttemptState.FAILED and each.handle not in ("", box)]
