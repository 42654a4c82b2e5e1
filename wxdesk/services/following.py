"""Whom a follower follows from now on."""

from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import datetime

from wxdesk.domain.accounts import Kind
from wxdesk.domain.phone import Follower
from wxdesk.services.ports import Transaction

Key = tuple[int, int]


def followed(follower: Follower) -> AbstractSet[Key]:
    """Return whom ``follower`` follows, by ``Sender.key``."""
    return {(each, 0) for each in follower.account_ids} | {(0, each) for each in follower.sender_ids}


def since_now(tx: Transaction, before: Follower, after: Follower, now: datetime) -> Follower:
    """Return ``after`` who follows since ``now`` whom ``before`` did not, but for those with a ``since`` of their own.

    An own enterprise account is received by being on its roster, not by following it: there nothing begins now.
    """
    inside = {(each.id, 0) for each in tx.accounts.all() if each.kind is Kind.ENTERPRISE}
    new = followed(after) - followed(before) - inside
    return replace(after, since={**dict.fromkeys(new, now), **after.since}) if new else after
