"""Quotas: how many posts an account may send in the running day or month, and what is left of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.clock import CHINA, china


class Span(StrEnum):
    """The calendar unit that a quota counts in, in China time."""

    DAY = "day"
    MONTH = "month"


RULES: dict[Kind, tuple[Span, int]] = {Kind.SUBSCRIPTION: (Span.DAY, 1), Kind.SERVICE: (Span.MONTH, 4)}
"""Posts per span: 1 a day, 4 a natural month, no carry-over; enterprise messages have no broadcast quota.

Sources: developers.weixin.qq.com/doc/service/guide/product/message/Batch_Sends.html;
resets: developers.weixin.qq.com/community/develop/doc/000c8c659b87a084cc799cccc51409.
"""


@dataclass(frozen=True, slots=True)
class Period:
    """One day or month in China: ``key`` is ``2026-11-22`` or ``2026-11``; it ends where the next begins."""

    span: Span
    key: str
    starts_at: datetime
    resets_at: datetime

    def __contains__(self, moment: datetime) -> bool:
        return self.starts_at <= moment < self.resets_at


def period_of(kind: Kind, moment: datetime) -> Period | None:
    """Return the quota period of ``kind`` that ``moment`` (aware) lies in; None where there is no quota."""
    rule = RULES.get(kind)
    if rule is None:
        return None
    span = rule[0]
    wall = china(moment)
    if span is Span.DAY:
        first = datetime(wall.year, wall.month, wall.day, tzinfo=CHINA)
        after = datetime.combine(first.date() + timedelta(days=1), first.timetz())
        return Period(span, first.strftime("%Y-%m-%d"), first, after)
    first = datetime(wall.year, wall.month, 1, tzinfo=CHINA)
    after = datetime(wall.year + wall.month // 12, wall.month % 12 + 1, 1, tzinfo=CHINA)
    return Period(span, first.strftime("%Y-%m"), first, after)


class SlotState(StrEnum):
    """RESERVED: held by a post that is scheduled, under way or unsure; SENT: used up."""

    RESERVED = "reserved"
    SENT = "sent"


@dataclass(frozen=True, slots=True)
class Slot:
    """One of a period's numbered places, from 1; no two slots share ``(account_id, period, number)``."""

    account_id: int
    period: str
    number: int
    post_id: int
    state: SlotState = SlotState.RESERVED


@dataclass(frozen=True, slots=True)
class Quota:
    """An account's allowance in one period: ``limit`` = sent + reserved + free."""

    account_id: int
    period: Period
    limit: int
    sent: int = 0
    reserved: int = 0

    @property
    def free(self) -> int:
        return self.limit - self.sent - self.reserved


def quota_at(account: Account, slots: Iterable[Slot], moment: datetime) -> Quota | None:
    """Count ``slots`` of the period that ``moment`` lies in; None for an account without a quota."""
    period = period_of(account.kind, moment)
    if period is None:
        return None
    mine = [slot for slot in slots if slot.account_id == account.id and slot.period == period.key]
    sent = sum(slot.state is SlotState.SENT for slot in mine)
    return Quota(account.id, period, RULES[account.kind][1], sent, len(mine) - sent)


def free_number(limit: int, taken: Iterable[Slot]) -> int | None:
    """Return the lowest slot number in 1..``limit`` that is not taken, or None."""
    numbers = {slot.number for slot in taken}
    return next((number for number in range(1, limit + 1) if number not in numbers), None)


def next_opening(account: Account, slots: Iterable[Slot], moment: datetime) -> datetime | None:
    """Return the earliest instant, from ``moment`` on, at which ``account`` could send one more post.

    None means: at once (there is no quota, or there is a free slot now). Slots of later periods count too.
    """
    taken = list(slots)
    quota = quota_at(account, taken, moment)
    if quota is None or quota.free > 0:
        return None
    while quota is not None and quota.free <= 0:
        moment = quota.period.resets_at
        quota = quota_at(account, taken, moment)
    return moment
