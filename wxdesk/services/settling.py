"""Settling by hand: what is known of a post that may have been sent, the user's word on it, and sends elsewhere."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from wxdesk.domain.accounts import Account
from wxdesk.domain.attempts import RESTORED, Attempt, AttemptState, Publication, failed, succeeded
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import EVERYBODY, Act, Post, PostState
from wxdesk.services import versions
from wxdesk.services.holding import hold_again, holds, set_aside, use
from wxdesk.services.ports import Ports, Transaction

ON_ITS_WAY = timedelta(minutes=2)
"""The longest that a call can be under way: connecting, sending and answering have their time-outs."""
SLOTLESS = "sent_without_slot"
"""The platform took a post after its slot had gone to another one: what a sent post remembers of it."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for and against a post having been sent; None is what could not be found out.

    ``in_drafts_box``: what was sent or published leaves the platform's drafts box, so True speaks against it.
    ``seen`` are publications with the same titles; mass sends are never listed there.
    """

    attempt: Attempt | None
    in_drafts_box: bool | None
    seen: tuple[Publication, ...] | None
    refusal: WxdeskError | None = None


async def evidence(ports: Ports, post_id: int) -> Evidence:
    """Ask the platform what it can tell of an unsure post. Nothing is sent, nothing is changed."""

    def work(tx: Transaction) -> tuple[Account, Post, Sequence[Attempt]]:
        post = tx.posts.get(post_id)
        return tx.accounts.get(post.account_id), post, tx.attempts.of_post(post_id)

    account, post, attempts = await ports.store.read(work)
    attempt = attempts[0] if attempts else None
    try:
        platform = await ports.platforms.of(account)
        lies_there = await platform.holds_draft(attempt.handle) if attempt and attempt.handle else None
    except WxdeskError as refusal:
        return Evidence(attempt, None, None, refusal)
    seen = None
    with suppress(WxdeskError):  # many accounts may not list publications
        seen = tuple(each for each in await platform.publications(20) if same_titles(each, post))
    return Evidence(attempt, lies_there, seen)


async def ask_again(ports: Ports, post_id: int) -> Evidence:
    """Ask anew, and let the courier look too if it only waits for its time; it still repeats nothing before that."""
    attempts = await ports.store.read(lambda tx: tx.attempts.of_post(post_id))
    for attempt in attempts[:1]:
        if not (attempt.state.finished or attempt.left_to_user or attempt.error == RESTORED):
            await ports.courier.wake(attempt.id)
    return await evidence(ports, post_id)


def same_titles(publication: Publication, post: Post) -> bool:
    """Whether ``publication`` holds the articles of ``post``, as far as titles tell."""
    return publication.titles == tuple(article.title.strip() for article in post.articles)


async def resolve(ports: Ports, post_id: int, was_sent: bool) -> Post:
    """Settle an unsure post as the user saw it on the platform. Raises ``post_state_forbids``.

    While a call may still be on its way to the platform, nobody can have seen that it was not sent: raises
    ``still_on_its_way`` (details ``at``, when it can be settled so).
    """
    now = ports.clock.now()

    def work(tx: Transaction) -> Post:
        post = tx.posts.get(post_id)
        if post.state is not PostState.UNSURE:
            raise WxdeskError("post_state_forbids", state=post.state.value, wanted="resolved", post=post_id)
        sent_at = now
        for attempt in tx.attempts.of_post(post_id)[:1]:
            called = attempt.repeated_at or attempt.submitted_at
            if not was_sent and not attempt.left_to_user and called is not None and now - called < ON_ITS_WAY:
                raise WxdeskError("still_on_its_way", at=called + ON_ITS_WAY)
            done = AttemptState.DONE if was_sent else AttemptState.FAILED
            theirs = not was_sent and attempt.handle == post.box_id  # the draft that the user put into the box
            tx.attempts.save(replace(attempt, state=done, handle="" if theirs else attempt.handle))
            sent_at = attempt.submitted_at or attempt.started_at
        if was_sent:
            return count_sent(tx, tx.accounts.get(post.account_id), post, sent_at)
        set_aside(tx, post_id)
        return tx.posts.save(failed(post, "resolved_not_sent"))

    return await ports.store.run(work)


async def mark_sent(ports: Ports, post_id: int, at: datetime | None = None) -> Post:
    """Keep a post as sent by hand at ``at`` (default: now), on the platform's own site: it counts all the same.

    A quota that is used up does not change what has happened: the post says so. Raises ``sent_in_future``,
    ``post_state_forbids`` for a post that is scheduled, on its way, or sent.
    """
    now = ports.clock.now()
    sent_at = at or now
    if sent_at > now:
        raise WxdeskError("sent_in_future", at=sent_at)

    def work(tx: Transaction) -> Post:
        post = tx.posts.get(post_id)
        if not post.state.editable:
            raise WxdeskError("post_state_forbids", state=post.state.value, wanted="sent", post=post_id)
        by_hand = replace(post, act=Act.BY_HAND, audience=EVERYBODY, scheduled_at=None)
        versions.note(tx, post, now, versions.SENT)
        return count_sent(tx, tx.accounts.get(post.account_id), by_hand, sent_at)

    return await ports.store.run(work)


def count_sent(tx: Transaction, account: Account, post: Post, at: datetime) -> Post:
    """Keep ``post`` as sent at ``at`` and its place as used; where it holds none and none is free, the post says so."""
    held = holds(tx, account, post) or hold_again(tx, account, post, at)
    use(tx, post.id)
    return tx.posts.save(replace(succeeded(post, at), failure="" if held else SLOTLESS))
