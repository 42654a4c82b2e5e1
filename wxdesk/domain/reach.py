"""Who a post would reach: a service account's follower receives four posts a month, whatever they were sent to.

Source: reference official-account-api §4.3: the surplus fails follower by follower, not as an error of the call.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from wxdesk.domain.quota import SlotState

MONTHLY = 4
_BYTES = 8

Members = frozenset[bytes]
"""Followers, each by the fingerprint of their openid."""


def fingerprint(openid: str) -> bytes:
    """Return 8 bytes that stand for a follower: a month's audiences are kept, their openids are not."""
    return blake2b(openid.encode(), digest_size=_BYTES).digest()


def members_of(openids: Iterable[str]) -> Members:
    return frozenset(map(fingerprint, openids))


def packed_members(members: Members) -> bytes:
    """Return ``members`` as the store keeps them."""
    return b"".join(sorted(members))


def unpacked_members(data: bytes) -> Members:
    """Return what ``packed_members`` wrote."""
    return frozenset(data[start : start + _BYTES] for start in range(0, len(data), _BYTES))


@dataclass(frozen=True, slots=True)
class TagSend:
    """A post sent, or to be sent, to the ``members`` of a tag within ``period`` (a month, ``2026-11``)."""

    post_id: int
    account_id: int
    period: str
    tag_id: int
    members: Members
    state: SlotState = SlotState.RESERVED


@dataclass(frozen=True, slots=True)
class Reach:
    """What a send would do: ``audience`` followers are meant (None: all of them), ``missed`` would not receive it.

    ``least`` is what the follower with the fewest has left before it, 0 to 4.
    """

    audience: int | None
    least: int
    missed: int

    @property
    def nobody(self) -> bool:
        """No one in the audience would receive it."""
        return bool(self.audience) and self.missed >= (self.audience or 0)


def reach_of(to_all: int, tag_sends: Sequence[TagSend], audience: Members | None = None) -> Reach:
    """Tell who a post to ``audience`` (None: everybody) reaches in a month with ``to_all`` posts to everybody.

    ``tag_sends`` are the other sends of that month, those that are only scheduled among them.
    """
    received: Counter[bytes] = Counter()
    for send in tag_sends:
        received.update(send.members if audience is None else send.members & audience)
    most = max(received.values(), default=0)
    left = MONTHLY - to_all
    if left <= 0:
        return Reach(None if audience is None else len(audience), 0, 0 if audience is None else len(audience))
    missed = sum(count >= left for count in received.values())
    return Reach(None if audience is None else len(audience), max(0, left - most), missed)
