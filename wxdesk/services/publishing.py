"""What came of a publication whose answer was lost: the platform is asked, and nothing is published blindly again.

A draft that was published has left the drafts box (reference official-account-api §2.2), so one that still lies there
after a while was not published, and trying it again cannot make a second page.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from wxdesk.domain.accounts import Account
from wxdesk.domain.attempts import LONGEST_PAUSE, MOST_REPETITIONS, Attempt, AttemptState, Publication, Step
from wxdesk.domain.errors import WxdeskError, packed
from wxdesk.domain.posts import Post
from wxdesk.services import recording
from wxdesk.services.ports import Platform, Ports
from wxdesk.services.settling import same_titles

SURE_AFTER = timedelta(minutes=10)
"""A draft that lies in the box for so long after the call was not published (shipping-and-trust §7.1)."""
LOOK_FOR = timedelta(hours=2)
"""How long a publication that has left the box is looked for in the list before the user decides."""
PAUSE = timedelta(minutes=2)
CLOCKS_DIFFER = timedelta(minutes=5)
LISTED = 20

Next = tuple[Step, timedelta]


async def look_for(ports: Ports, attempt: Attempt, post: Post, account: Account) -> Next:
    """Find out whether a publication happened; returns what to do next."""
    if attempt.state is AttemptState.SUBMITTING:
        doubtful = await recording.doubted(ports, attempt, "reply_lost")
        if doubtful is None:
            return Step.ON, timedelta(0)
        attempt = doubtful
    waited = ports.clock.now() - (attempt.repeated_at or attempt.submitted_at or attempt.started_at)
    try:
        platform = await ports.platforms.of(account)
        found = await _published(ports, platform, attempt, post)
        if len(found) == 1:
            await recording.sent(ports, attempt, account, found[0].urls)
            return Step.DONE, timedelta(0)
        if not found and await platform.holds_draft(attempt.handle):
            return await _try_again(ports, attempt, waited)
    except WxdeskError as error:
        if waited <= LOOK_FOR:
            return Step.WAIT, _pause(waited)
        await recording.left_to_user(ports, attempt, packed(error))
        return Step.DONE, timedelta(0)
    if waited > LOOK_FOR:
        await recording.left_to_user(ports, attempt)
        return Step.DONE, timedelta(0)
    return Step.WAIT, _pause(waited)


def _pause(waited: timedelta) -> timedelta:
    """Longer and longer: a new account may list its publications a hundred times a day (reference §0.5)."""
    return min(max(PAUSE, waited / 2), LONGEST_PAUSE)


async def _try_again(ports: Ports, attempt: Attempt, waited: timedelta) -> Next:
    if waited < SURE_AFTER:
        return Step.WAIT, SURE_AFTER - waited
    if attempt.repeated >= MOST_REPETITIONS:
        await recording.left_to_user(ports, attempt)
        return Step.DONE, timedelta(0)
    now = ports.clock.now()
    await recording.moved(
        ports,
        attempt,
        lambda _, stands: replace(
            stands, state=AttemptState.DRAFTED, repeated=stands.repeated + 1, repeated_at=now, started_at=now
        ),
    )
    return Step.ON, timedelta(0)


async def _published(ports: Ports, platform: Platform, attempt: Attempt, post: Post) -> Sequence[Publication]:
    """Return what was published since the call with the titles of ``post``, and is not another post of ours."""
    since = (attempt.submitted_at or attempt.started_at) - CLOCKS_DIFFER
    known = await ports.store.read(
        lambda tx: {
            url
            for each in tx.posts.find(post.account_id)
            for tried in tx.attempts.of_post(each.id)
            for url in tried.urls
        }
    )
    listed = await platform.publications(LISTED)
    return [each for each in listed if each.at >= since and same_titles(each, post) and not known & set(each.urls)]
