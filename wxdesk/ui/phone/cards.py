"""The screens of cards: the subscription folder and conversations, laid out from a ``Phone``."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication

from wxdesk.domain.phone import Arrival, Card, FolderCard, Phone, Sender, SenderKind
from wxdesk.ui.phone import words
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
    InputBar,
    Message,
    Note,
    Scene,
    Screen,
    Stamp,
    Tap,
    Target,
)
from wxdesk.ui.phone.lists import home_bar, nav_bar, status_bar
from wxdesk.ui.phone.parts import Parts
from wxdesk.ui.phone.style import M, T
from wxdesk.ui.phone.text import lines_of

Opened = Collection[tuple[tuple[int, int], datetime]]
"""Which cards of the folder are unfolded: the sender's key and the moment of each."""

FIRST_CARDS = 15
"""How many posts the folder shows before "Earlier posts" (D5: one to fifteen since 2024)."""

LAST_MESSAGES = 30
"""How many messages a conversation shows."""


def folder(phone: Phone, height: float, opened: Opened = (), most: int = FIRST_CARDS) -> Scene:
    """Lay out the subscription folder: the strip, then a card for each of the first ``most`` posts."""
    top = M.status_bar + M.nav_bar
    fixed = (status_bar(phone.at), *nav_bar(words.folder_name(), action="list"), home_bar(height))
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


def conversation(phone: Phone, key: tuple[int, int], height: float) -> Scene:
    """Lay out the conversation with one sender, the newest message last."""
    top = M.status_bar + M.nav_bar
    arrivals = phone.conversation(key, LAST_MESSAGES)
    title = arrivals[-1].sender.name if arrivals else ""
    bottom = height - M.input_bar - M.home_area
    fixed = (
        status_bar(phone.at),
        *nav_bar(title),
        Block(0, bottom, M.width, M.input_bar, InputBar(QCoreApplication.translate("Phone", "Message"))),
        home_bar(height),
    )
    body: list[Block] = []
    y = 0.0
    if arrivals and arrivals[-1].sender.kind is SenderKind.ENTERPRISE:
        text = QCoreApplication.translate("Phone", "Internal: only verified members see this")
        body.append(Block(0, y, M.width, M.stamp, Stamp(text)))
        y += M.stamp
    for each in arrivals:
        body.append(Block(0, y, M.width, M.stamp, Stamp(words.stamp(each.at, phone.at))))
        blocks, y = _bubble(each, y + M.stamp) if each.cards else _message(each, y + M.stamp)
        body += blocks
    extent = y + M.card_gap
    return Scene(Screen.CONVERSATION, height, top, bottom, extent, plate="bg0", fixed=fixed, body=tuple(body))


def _strip(often: Sequence[Sender]) -> Iterable[Block]:
    yield Block(0, 0, M.width, M.caption, Caption(QCoreApplication.translate("Phone", "Often read")))
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
    return (Block(0, top, M.width, 28, Divider(QCoreApplication.translate("Phone", "Seen before"))),)


def _earlier(top: float) -> tuple[Block]:
    text = QCoreApplication.translate("Phone", "Earlier posts")
    width = M.width - 2 * M.card_inset
    return (Block(M.card_inset, top, width, M.fold_row, Divider(text), Target(Tap.EARLIER), text),)


def _no_posts(top: float) -> tuple[Block]:
    return (Block(0, top, M.width, 2 * M.row, Note(QCoreApplication.translate("Phone", "No posts yet"))),)


def _card_extent(card: FolderCard, whole: bool) -> tuple[float, int]:
    """Return how high a card of the folder is, and how much of it can be tapped."""
    shown = len(card.cards if whole else card.visible)
    folded = bool(card.folded) and not whole
    lead = (M.width - 2 * M.card_inset) / M.cover_ratio if shown else 0
    further = max(0, shown - 1) * (M.thumb + 2 * M.thumb_padding)
    return M.card_head + lead + further + folded * M.fold_row, 1 + shown + folded


def _target(sender: Sender, at: datetime, post_id: int, written: bool, index: int, card: Card) -> Target:
    return Target(Tap.CARD, sender.key, post_id, index, card, sender, at, written)


def _folder_card(card: FolderCard, now: datetime, top: float, open_: bool) -> Sequence[Block]:
    x, width = M.card_inset, M.width - 2 * M.card_inset
    head = CardHead(card.sender, words.list_time(card.at, now))
    opens = Target(Tap.ROW, card.sender.key, sender=card.sender)
    blocks = [Block(x, top, width, M.card_head, head, opens, f"{card.sender.name}, {head.time}")]
    shown = card.cards if open_ else card.visible
    folded = 0 if open_ else card.folded
    y = top + M.card_head
    for index, each in enumerate(shown):
        target = _target(card.sender, card.at, card.post_id, card.written, index, each)
        last = index == len(shown) - 1 and not folded
        if index == 0:
            height = width / M.cover_ratio
            blocks.append(Block(x, y, width, height, Cover(each, card.sender.colour, bottom=last), target, each.title))
        else:
            height = M.thumb + 2 * M.thumb_padding
            further = Further(each, card.sender.colour, M.thumb, line=index > 1)
            blocks.append(Block(x, y, width, height, further, target, each.title))
        y += height
    if folded:
        unfold = Target(Tap.UNFOLD, card.sender.key, card.post_id, sender=card.sender, at=card.at)
        text = words.more_articles(folded)
        blocks.append(Block(x, y, width, M.fold_row, Fold(text), unfold, text))
        y += M.fold_row
    return [Block(x, top, width, y - top, CardFrame(card.written)), *blocks]


def _bubble(arrival: Arrival, top: float) -> tuple[list[Block], float]:
    x, width = M.bubble_inset, M.width - 2 * M.bubble_inset
    colour = arrival.sender.colour
    blocks: list[Block] = []
    y = top
    alone = len(arrival.cards) == 1
    for index, each in enumerate(arrival.cards):
        target = _target(arrival.sender, arrival.at, arrival.post_id, arrival.written, index, each)
        if index == 0:
            height = width / M.cover_ratio + (_below_cover(each, width) if alone else 0)
            cover = Cover(each, colour, top=True, bottom=alone, below=alone)
            blocks.append(Block(x, y, width, height, cover, target, each.title))
        else:
            height = M.bubble_thumb + 2 * M.thumb_padding
            further = Further(each, colour, M.bubble_thumb, line=index > 1)
            blocks.append(Block(x, y, width, height, further, target, each.title))
        y += height
    return [Block(x, top, width, y - top, CardFrame(arrival.written)), *blocks], y


def _below_cover(card: Card, width: float) -> float:
    inner = width - 2 * M.thumb_padding
    title = lines_of(card.title, T.title, inner, 2).height
    digest = lines_of(card.digest, T.digest, inner, 3).height + 4 if card.digest else 0
    return title + digest + 2 * M.thumb_padding


def _message(arrival: Arrival, top: float) -> tuple[list[Block], float]:
    inner = M.width - 2 * (M.row_left + M.bubble_avatar + M.row_gap) - 24
    height = max(M.bubble_avatar, lines_of(arrival.text, T.message, inner, 12).height + 20)
    return [Block(0, top, M.width, height, Message(arrival.sender, arrival.text))], top + height
