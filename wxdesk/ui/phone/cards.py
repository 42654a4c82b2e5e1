"""The screen of cards: the subscription folder, laid out from a ``Phone``."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from functools import partial

from wxdesk.domain.phone import Card, FolderCard, Phone, Sender
from wxdesk.ui.phone import tongue, words
from wxdesk.ui.phone.blocks import (
    Block,
    Caption,
    CardFrame,
    CardHead,
    Cover,
    Divider,
    Favourite,
    Fold,
    Further,
    Note,
    Scene,
    Screen,
    Tap,
    Target,
)
from wxdesk.ui.phone.lists import home_bar, nav_bar, opening, status_bar
from wxdesk.ui.phone.media import further_height
from wxdesk.ui.phone.parts import Parts
from wxdesk.ui.phone.style import M

Opened = Collection[tuple[tuple[int, int], datetime]]
"""Which cards of the folder are unfolded: the sender's key and the moment of each."""

FIRST_CARDS = 15
"""How many posts the folder shows before "Earlier posts" (D5: one to fifteen since 2024)."""


def folder(phone: Phone, height: float, opened: Opened = (), most: int = FIRST_CARDS) -> Scene:
    """Lay out the subscription folder: the strip, then a card for each of the first ``most`` posts."""
    top = M.status_bar + M.nav_bar
    accounts = opening(Tap.ACCOUNTS, tongue.translate("Phone", "List of accounts"))
    fixed = (status_bar(phone.at), *nav_bar(words.folder_name(), action="list"), accounts, home_bar(height))
    body = Parts()
    y = M.card_inset
    if phone.often:
        strip = tuple(_strip(phone.often))
        y = M.caption + M.strip
        body.add(0, y, lambda: strip, targets=len(strip) - 1)
    shown = phone.cards(most)
    for place, card in enumerate(shown):
        if place and card.seen and not shown[place - 1].seen:
            body.add(y - M.card_gap / 2, 28, partial(_seen_before, y - M.card_gap / 2))
            y += 28
        whole = (card.sender.key, card.at) in opened
        extent, targets = _card_extent(card, whole)
        body.add(y, extent, partial(_folder_card, card, phone.at, y, whole), targets)
        y += extent + M.card_gap
    if phone.folder_count > most:
        body.add(y, M.fold_row, partial(_earlier, y), targets=1)
        y += M.fold_row
    if not shown:
        body.add(y, 2 * M.row, partial(_no_posts, y))
    bottom = height - M.home_area  # nothing to be read or tapped lies under the home bar
    return Scene(Screen.FOLDER, height, top, bottom, y, plate="bg0", fixed=fixed, body=body)


def _strip(often: Sequence[Sender]) -> Iterable[Block]:
    yield Block(0, 0, M.width, M.caption, Caption(tongue.translate("Phone", "Often read")))
    x = M.strip_first
    for sender in often:
        if x + M.strip_avatar > M.width:
            return
        target = Target(Tap.ROW, sender.key, sender=sender)
        gap = M.strip_gap / 2
        width = M.strip_avatar + M.strip_gap
        yield Block(x - gap, M.caption, width, M.strip, Favourite(sender), target, sender.name)
        x += width


def _seen_before(top: float) -> tuple[Block]:
    return (Block(0, top, M.width, 28, Divider(tongue.translate("Phone", "Seen before"))),)


def _earlier(top: float) -> tuple[Block]:
    text = tongue.translate("Phone", "Earlier posts")
    width = M.width - 2 * M.card_inset
    return (Block(M.card_inset, top, width, M.fold_row, Divider(text), Target(Tap.EARLIER), text),)


def _no_posts(top: float) -> tuple[Block]:
    return (Block(0, top, M.width, 2 * M.row, Note(tongue.translate("Phone", "No posts yet"))),)


def _card_extent(card: FolderCard, whole: bool) -> tuple[float, int]:
    """Return how high a card of the folder is, and how much of it can be tapped."""
    shown = card.cards if whole else card.visible
    folded = bool(card.folded) and not whole
    width = M.width - 2 * M.card_inset
    lead = width / M.cover_ratio if shown else 0
    further = sum(further_height(each, M.thumb, width) for each in shown[1:])
    return M.card_head + lead + further + folded * M.fold_row, 1 + len(shown) + folded


def card_target(sender: Sender, at: datetime, post_id: int, written: bool, index: int, card: Card) -> Target:
    return Target(Tap.CARD, sender.key, post_id, index, card, sender, at, written)


def _folder_card(card: FolderCard, now: datetime, top: float, open_: bool) -> Sequence[Block]:
    x, width = M.card_inset, M.width - 2 * M.card_inset
    head = CardHead(card.sender, words.list_time(card.at, now), card.starred)
    opens = Target(Tap.ROW, card.sender.key, sender=card.sender)
    blocks = [Block(x, top, width, M.card_head, head, opens, words.head_label(card, head.time))]
    shown = card.cards if open_ else card.visible
    folded = 0 if open_ else card.folded
    y = top + M.card_head
    for index, each in enumerate(shown):
        target = card_target(card.sender, card.at, card.post_id, card.written, index, each)
        last = index == len(shown) - 1 and not folded
        if index == 0:
            height = width / M.cover_ratio
            blocks.append(Block(x, y, width, height, Cover(each, card.sender.colour, bottom=last), target, each.title))
        else:
            height = further_height(each, M.thumb, width)
            further = Further(each, card.sender.colour, M.thumb, line=index > 1)
            blocks.append(Block(x, y, width, height, further, target, each.title))
        y += height
    if folded:
        unfold = Target(Tap.UNFOLD, card.sender.key, card.post_id, sender=card.sender, at=card.at)
        text = words.more_articles(folded)
        blocks.append(Block(x, y, width, M.fold_row, Fold(text), unfold, text))
        y += M.fold_row
    return [Block(x, top, width, y - top, CardFrame(card.written)), *blocks]
