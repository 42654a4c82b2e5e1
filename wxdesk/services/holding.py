"""What a post takes of its account's quota: a numbered place, or a share of what each follower of a tag may receive."""

from collections.abc import Sequence
from datetime import datetime

from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import Act, Post
from wxdesk.domain.quota import RULES, Slot, SlotState, free_number, next_opening, period_of
from wxdesk.domain.reach import Members, Reach, TagSend, reach_of
from wxdesk.services.ports import Transaction

NOBODY_YET: Members = frozenset()


def by_follower(account: Account, post: Post) -> bool:
    """Whether ``post`` counts follower by follower: a service account's post to a tag (reference §4.1, §4.3)."""
    return account.kind is Kind.SERVICE and not post.audience.everybody and post.act is Act.SEND


def hold(tx: Transaction, account: Account, post: Post, at: datetime, members: Members = NOBODY_YET) -> None:
    """Make ``post`` hold what sending it at ``at`` takes, and nothing else; ``members`` are its tag's followers.

    Raises ``quota_used_up`` and ``audience_used_up``.
    """
    if post.act is Act.PUBLISH:
        give_back(tx, post.id)
    elif by_follower(account, post):
        tx.slots.give_back(post.id)
        _hold_for_tag(tx, account, post, at, members)
    else:
        tx.tag_sends.give_back(post.id)
        hold_slot(tx, account, post.id, at)


def use(tx: Transaction, post_id: int) -> None:
    """What a post holds is used up."""
    tx.slots.use(post_id)
    tx.tag_sends.use(post_id)


def give_back(tx: Transaction, post_id: int) -> None:
    """A post holds nothing any more."""
    tx.slots.give_back(post_id)
    tx.tag_sends.give_back(post_id)


def set_aside(tx: Transaction, post_id: int) -> None:
    """A post that is said not to have been sent holds nothing that counts; it may turn out to have gone out.

    A slot can be found again, but a tag's followers as they were cannot: they are kept, see ``hold_again``.
    """
    tx.slots.give_back(post_id)


def reach_in(
    slots: Sequence[Slot], tag_sends: Sequence[TagSend], period: str, members: Members | None, post_id: int = 0
) -> Reach:
    """Tell who one more post in ``period`` reaches; what ``post_id`` holds already does not count against it."""
    to_all = sum(slot.period == period and not (post_id and slot.post_id == post_id) for slot in slots)
    others = [send for send in tag_sends if send.period == period and not (post_id and send.post_id == post_id)]
    return reach_of(to_all, others, members)


def _hold_for_tag(tx: Transaction, account: Account, post: Post, at: datetime, members: Members) -> None:
    period = period_of(account.kind, at)
    if period is None or post.audience.tag_id is None:
        return
    reach = reach_in(tx.slots.of(account.id), tx.tag_sends.of(account.id), period.key, members, post.id)
    if reach.nobody:
        raise WxdeskError("audience_used_up", name=account.name, tag=post.audience.tag, opens_at=period.resets_at)
    tx.tag_sends.hold(TagSend(post.id, account.id, period.key, post.audience.tag_id, members))


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


def hold_again(tx: Transaction, account: Account, post: Post, at: datetime) -> bool:
    """Make a post that went out at ``at`` hold its place again; False where none is free any more."""
    if post.act is Act.PUBLISH:
        return True
    if by_follower(account, post):
        return tx.tag_sends.held_by(post.id) is not None  # it counts as soon as its post is on its way
    tx.tag_sends.give_back(post.id)
    try:
        hold_slot(tx, account, post.id, at)
    except WxdeskError:
        tx.slots.give_back(post.id)
        return False
    return True


def holds(tx: Transaction, account: Account, post: Post) -> bool:
    """Whether ``post`` has what it takes."""
    if post.act is Act.PUBLISH or account.kind not in RULES:
        return True
    if by_follower(account, post):
        return tx.tag_sends.held_by(post.id) is not None
    return any(slot.post_id == post.id for slot in tx.slots.of(account.id))


def count_elsewhere(tx: Transaction, account: Account, at: datetime, at_most: int | None = None) -> None:
    """Take free slots of the period that ``at`` lies in (default: all) as used by what no post here stands for."""
    period = period_of(account.kind, at)
    if period is None:
        return
    taken = {slot.number for slot in tx.slots.of(account.id) if slot.period == period.key}
    free = [number for number in range(1, RULES[account.kind][1] + 1) if number not in taken]
    for number in free[:at_most]:
        tx.slots.take(Slot(account.id, period.key, number, 0, SlotState.SENT))
