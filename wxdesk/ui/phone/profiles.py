"""An account's profile with its history, and the Mini-Programs that are pulled down over the chat list."""

from collections.abc import Sequence
from datetime import datetime

from wxdesk.domain.phone import HISTORY, Arrival, Phone
from wxdesk.domain.surroundings import Program
from wxdesk.ui.phone import tongue, words
from wxdesk.ui.phone.blocks import (
    Block,
    Heading,
    MediaRow,
    Note,
    ProfileHead,
    ProgramTile,
    Scene,
    Screen,
    Tap,
    Target,
)
from wxdesk.ui.phone.cards import card_target
from wxdesk.ui.phone.lists import empty, home_bar, nav_bar, status_bar
from wxdesk.ui.phone.media import media_height
from wxdesk.ui.phone.style import M

COLUMNS = 4


def profile(phone: Phone, key: tuple[int, int], height: float) -> Scene:
    """Lay out who an account is and what it sent, the newest first."""
    top = M.status_bar + M.nav_bar
    fixed = (status_bar(phone.at), *nav_bar(""), home_bar(height))
    arrivals = phone.conversation(key, HISTORY)
    body: list[Block] = []
    y = 0.0
    sender = arrivals[-1].sender if arrivals else phone.sender(key)
    if sender is not None:
        head = ProfileHead(sender, words.kind_of(sender.kind))
        opens = Target(Tap.ROW, sender.key, sender=sender)
        label = words.sentence(sender.name, head.kind, tongue.translate("Phone", "opens the conversation"))
        body.append(Block(0, y, M.width, M.profile_head, head, opens, label))
        y += M.profile_head
        body.append(Block(0, y, M.width, M.fold_row, Heading(tongue.translate("Phone", "History"))))
        y += M.fold_row
    for each in reversed(arrivals):
        blocks, y = _sent(each, phone.at, y)
        body += blocks
    if not arrivals:
        body.append(empty(tongue.translate("Phone", "Nothing has arrived yet"), y))
        y += 2 * M.row
    bottom = height - M.home_area
    return Scene(Screen.PROFILE, height, top, bottom, y, "bg2", fixed=fixed, body=tuple(body))


def _sent(arrival: Arrival, now: datetime, top: float) -> tuple[list[Block], float]:
    time = words.list_time(arrival.at, now)
    if not arrival.cards:
        label = words.sentence(arrival.text, time)
        note = Note(label)
        return [Block(0, top, M.width, M.cell, note)], top + M.cell
    blocks = []
    y = top
    for index, card in enumerate(arrival.cards):
        target = card_target(arrival.sender, arrival.at, arrival.post_id, arrival.written, index, card)
        row = MediaRow(card, arrival.sender.colour, time, arrival.written)
        height = media_height(card, "", time)
        blocks.append(Block(0, y, M.width, height, row, target, words.sentence(card.title, time)))
        y += height
    return blocks, y


def programs(phone: Phone, linked: Sequence[Program], height: float) -> Scene:
    """Lay out the Mini-Programs, those that our accounts link to (D3: a dark panel over the chat list)."""
    top = M.status_bar + M.nav_bar
    title = nav_bar(tongue.translate("Phone", "Mini-Programs"), "", on_wall=True)
    fixed = (status_bar(phone.at, on_wall=True), *title, home_bar(height, on_wall=True))
    body: list[Block] = []
    y = 0.0
    if linked:
        text = tongue.translate("Phone", "Linked to accounts that are followed")
        body.append(Block(0, y, M.width, M.fold_row, Heading(text, on_wall=True)))
        y += M.fold_row
    width = M.width / COLUMNS
    for place, each in enumerate(linked):
        tile = ProgramTile(each.name, each.colour, each.account)
        x, down = place % COLUMNS * width, place // COLUMNS * M.program_row
        target = Target(Tap.ROW, (each.account_id, 0))
        label = words.sentence(each.name, tongue.translate("Phone", "linked to {0}").format(each.account))
        body.append(Block(x, y + down, width, M.program_row, tile, target, label))
    y += -(-len(linked) // COLUMNS) * M.program_row
    if not linked:
        body = [empty(tongue.translate("Phone", "No Mini-Program is linked yet"), 0)]
    bottom = height - M.home_area
    return Scene(Screen.PROGRAMS, height, top, bottom, y, "programs_top", "programs_top", fixed, tuple(body))
