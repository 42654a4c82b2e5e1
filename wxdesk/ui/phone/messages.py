"""A message in a conversation: who wrote it, and what."""

from wxdesk.domain.phone import Arrival, SenderKind
from wxdesk.ui.phone import words
from wxdesk.ui.phone.blocks import Block, Message, Tap, Target
from wxdesk.ui.phone.style import M, T
from wxdesk.ui.phone.text import lines_of

ACCOUNTS = (SenderKind.SERVICE, SenderKind.SUBSCRIPTION, SenderKind.ENTERPRISE)
"""Whose avatar leads to a profile."""


def message(arrival: Arrival, top: float, when: str = "") -> tuple[list[Block], float]:
    """Lay out a message from ``top`` on; returns where it ends. ``when`` is told by a screen reader besides."""
    inner = M.width - 2 * (M.row_left + M.bubble_avatar + M.row_gap) - 24
    height = max(M.bubble_avatar, lines_of(arrival.text, T.message, inner, 12).height + 20)
    label = words.sentence(arrival.sender.name, arrival.text, when)
    own = arrival.sender.kind in ACCOUNTS
    target = Target(Tap.PROFILE if own else Tap.NOTHING, arrival.sender.key, sender=arrival.sender, at=arrival.at)
    said = Message(arrival.sender, arrival.text)
    return [Block(0, top, M.width, height, said, target, label)], top + height
