"""The lock screen: date, time, and pushes in stacks."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime

from wxdesk.domain.phone import Notice, Phone
from wxdesk.ui.phone import tongue, words
from wxdesk.ui.phone.blocks import Block, LockClock, Push, Scene, Screen, Tap, Target
from wxdesk.ui.phone.lists import empty, home_bar, push, status_bar
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
    body: list[Block] = []
    y = 0.0
    for stack in phone.stacks:
        blocks, y = _stack(stack, phone.at, y, stack[0].sender.key in spread)
        body += blocks
    extent = y + M.home_area
    if not body:
        body = [empty(tongue.translate("Phone", "No notifications"), 0)]
    return Scene(Screen.LOCK, height, top, height, extent, "wall_top", "wall_top", fixed, tuple(body))


def _stack(stack: Sequence[Notice], now: datetime, top: float, spread: bool) -> tuple[list[Block], float]:
    step = M.notice + GAP
    if spread or len(stack) == 1:
        return [push(notice, now, top + place * step) for place, notice in enumerate(stack)], top + len(stack) * step
    more = len(stack) - 1
    first = push(stack[0], now, top)
    said = _more(more)
    content = replace(first.content, more=more, words=f"+{more}") if isinstance(first.content, Push) else first.content
    key = stack[0].sender.key
    target = Target(Tap.STACK, key, sender=stack[0].sender, at=stack[0].at)
    block = replace(first, content=content, target=target, label=words.sentence(first.label, said))
    return [replace(block, height=M.notice + M.stack_edge)], top + step + M.stack_edge


def _more(count: int) -> str:
    if count == 1:
        return tongue.translate("Phone", "1 more notification")
    return tongue.translate("Phone", "{0} more notifications").format(count)
