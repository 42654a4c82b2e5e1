"""The lock screen: date, time, and pushes in stacks."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

from wxdesk.domain.phone import Notice, Phone
from wxdesk.ui.phone import tongue, words
from wxdesk.ui.phone.blocks import Block, LockClock, Push, Scene, Screen, Tap, Target
from wxdesk.ui.phone.lists import empty, home_bar, push, status_bar
from wxdesk.ui.phone.parts import Parts
from wxdesk.ui.phone.style import M

Stacks = Collection[tuple[int, int]]
"""Which stacks are spread out: the ``Sender.key`` of each."""
GAP = 8.0


def lock(phone: Phone, height: float, spread: Stacks = ()) -> Scene:
    """Lay out the lock screen, the stack with the newest push on top."""
    top = M.status_bar + M.lock_clock
    clock = LockClock(words.clock(phone.at, words.zone(phone.at)), words.long_date(phone.at))
    fixed = (
        status_bar(phone.at, on_wall=True),
        Block(0, M.status_bar, M.width, M.lock_clock, clock),
        home_bar(height, on_wall=True),
    )
    body = Parts()
    y = 0.0
    for stack in phone.stacks:
        y = _add(body, stack, phone.at, y, stack[0].sender.key in spread)
    bottom = height - M.home_area  # no push that could be tapped lies under the home bar
    shown = body if phone.stacks else (empty(tongue.translate("Phone", "No notifications"), 0),)
    return Scene(Screen.LOCK, height, top, bottom, y, "wall_top", "wall_top", fixed, shown)


def _add(body: Parts, stack: Sequence[Notice], now: datetime, top: float, spread: bool) -> float:
    """Add a stack below ``top``; returns where the next one begins."""
    step = M.notice + GAP
    if not spread and len(stack) > 1:
        body.add(top, M.notice + M.stack_edge, partial(_folded, stack, now, top), 1)
        return top + step + M.stack_edge
    for place, notice in enumerate(stack):
        body.add(top + place * step, M.notice, partial(_single, notice, now, top + place * step), 1)
    return top + len(stack) * step


def _single(notice: Notice, now: datetime, top: float) -> tuple[Block]:
    return (push(notice, now, top),)


def _folded(stack: Sequence[Notice], now: datetime, top: float) -> tuple[Block]:
    more = len(stack) - 1
    first = push(stack[0], now, top)
    content = replace(first.content, more=more, words=f"+{more}") if isinstance(first.content, Push) else first.content
    target = Target(Tap.STACK, stack[0].sender.key, sender=stack[0].sender, at=stack[0].at)
    label = words.sentence(first.label, _more(more))
    return (replace(first, content=content, target=target, label=label, height=M.notice + M.stack_edge),)


def _more(count: int) -> str:
    if count == 1:
        return tongue.translate("Phone", "1 more notification")
    return tongue.translate("Phone", "{0} more notifications").format(count)
