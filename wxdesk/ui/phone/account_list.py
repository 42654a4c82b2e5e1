"""The folder's older view: a list of accounts, as it was until 2018 and still is behind the folder's list button."""

from wxdesk.domain.folder_list import newest_of_each
from wxdesk.domain.phone import FolderCard, Phone
from wxdesk.ui.phone import tongue, words
from wxdesk.ui.phone.blocks import AccountCell, Block, Scene, Screen, Tap, Target
from wxdesk.ui.phone.lists import empty, home_bar, nav_bar, status_bar
from wxdesk.ui.phone.style import M


def accounts(phone: Phone, height: float) -> Scene:
    """Lay out the accounts of the folder: starred ones on top, then by their last post (reference phone-ui D5)."""
    top = M.status_bar + M.nav_bar
    title = tongue.translate("Phone", "Subscriptions")
    fixed = (status_bar(phone.at), *nav_bar(title, action="more"), home_bar(height))
    cards = newest_of_each(phone)
    body = [_cell(card, phone, place, place == len(cards) - 1) for place, card in enumerate(cards)]
    extent = len(body) * M.row
    if not body:
        body = [empty(tongue.translate("Phone", "No posts yet"), 0)]
    bottom = height - M.home_area
    return Scene(Screen.ACCOUNTS, height, top, bottom, extent, "bg2", fixed=fixed, body=tuple(body))


def _cell(card: FolderCard, phone: Phone, place: int, last: bool) -> Block:
    time = words.list_time(card.at, phone.at)
    text = card.cards[0].title if card.cards else ""
    cell = AccountCell(card.sender, text, time, not card.seen, card.starred, card.written, last)
    label = words.sentence(
        words.head_label(card, time), text, "" if card.seen else tongue.translate("Phone", "new posts")
    )
    target = Target(Tap.ROW, card.sender.key, sender=card.sender)
    return Block(0, place * M.row, M.width, M.row, cell, target, label)
