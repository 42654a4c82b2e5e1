"""Conversations: bubbles of articles, messages, and the menu below."""

from collections.abc import Sequence

from wxdesk.domain.phone import HISTORY, Arrival, Card, Phone, SenderKind
from wxdesk.domain.surroundings import MenuEntry
from wxdesk.ui.phone import tongue, words
from wxdesk.ui.phone.blocks import (
    Block,
    CardFrame,
    Cover,
    Further,
    InputBar,
    MenuBar,
    MenuPanel,
    Note,
    Scene,
    Screen,
    Stamp,
    Tap,
    Target,
)
from wxdesk.ui.phone.cards import card_target
from wxdesk.ui.phone.entries import entry_bar
from wxdesk.ui.phone.lists import home_bar, nav_bar, opening, status_bar
from wxdesk.ui.phone.media import further_height
from wxdesk.ui.phone.messages import ACCOUNTS, message
from wxdesk.ui.phone.style import M, T
from wxdesk.ui.phone.text import lines_of

LAST_MESSAGES = HISTORY
"""How many messages a conversation shows."""
CLOSED = -1


def conversation(
    phone: Phone, key: tuple[int, int], height: float, menu: Sequence[MenuEntry] = (), shown: int = CLOSED
) -> Scene:
    """Lay out the conversation with one sender, the newest message last; ``shown`` is the sub-menu that is open."""
    top = M.status_bar + M.nav_bar
    arrivals = phone.conversation(key, LAST_MESSAGES)
    sender = arrivals[-1].sender if arrivals else phone.sender(key)
    bottom = height - M.input_bar - M.home_area
    inside = sender is not None and sender.kind is SenderKind.ENTERPRISE
    fixed = [status_bar(phone.at), *nav_bar(sender.name if sender else "")]
    if sender is not None and sender.kind in ACCOUNTS:
        label = tongue.translate("Phone", "Profile of {0}").format(sender.name)
        fixed.append(opening(Tap.PROFILE, label, sender.key))
    fixed += entry_bar(bottom) if inside else _menu(menu, shown, bottom) if menu else _input(bottom)
    fixed.append(home_bar(height))
    body: list[Block] = []
    y = 0.0
    if inside:
        text = tongue.translate("Phone", "Internal: only verified members see this")
        body.append(Block(0, y, M.width, M.stamp, Stamp(text)))
        y += M.stamp
    for each in arrivals:
        body.append(Block(0, y, M.width, M.stamp, Stamp(words.stamp(each.at, phone.at))))
        blocks, y = _bubble(each, y + M.stamp) if each.cards else message(each, y + M.stamp)
        body += blocks
    extent = y + M.card_gap
    return Scene(Screen.CONVERSATION, height, top, bottom, extent, plate="bg0", fixed=tuple(fixed), body=tuple(body))


def _input(top: float) -> list[Block]:
    return [Block(0, top, M.width, M.input_bar, InputBar(tongue.translate("Phone", "Message")))]


def _menu(menu: Sequence[MenuEntry], shown: int, top: float) -> list[Block]:
    names = tuple(each.name for each in menu)
    bar = MenuBar(names, tuple(bool(each.items) for each in menu), shown)
    opens = [Target(Tap.MENU if each.items else Tap.MENU_ITEM, index=index) for index, each in enumerate(menu)]
    blocks = [Block(0, top, M.width, M.input_bar, bar), *_cells(names, opens, top, M.nav_bar)]
    if not 0 <= shown < len(menu) or not menu[shown].items:
        return blocks
    items = menu[shown].items
    room = M.width - M.nav_bar
    width = max(room / len(menu), M.width / 3)
    x = min(M.nav_bar + shown * room / len(menu), M.width - width - 4)
    height = len(items) * M.menu_panel_row
    panel = Block(x, top - height - 6, width, height, MenuPanel(items))
    lines = [
        Block(x, panel.y + place * M.menu_panel_row, width, M.menu_panel_row, Note(""), Target(Tap.MENU_ITEM), item)
        for place, item in enumerate(items)
    ]
    return [*blocks, panel, *lines]


def _cells(names: Sequence[str], targets: Sequence[Target], top: float, left: float) -> list[Block]:
    width = (M.width - left) / len(names)
    return [
        Block(left + place * width, top, width, M.input_bar, Note(""), target, name)
        for place, (name, target) in enumerate(zip(names, targets, strict=True))
    ]


def _bubble(arrival: Arrival, top: float) -> tuple[list[Block], float]:
    x, width = M.bubble_inset, M.width - 2 * M.bubble_inset
    colour = arrival.sender.colour
    blocks: list[Block] = []
    y = top
    alone = len(arrival.cards) == 1
    for index, each in enumerate(arrival.cards):
        target = card_target(arrival.sender, arrival.at, arrival.post_id, arrival.written, index, each)
        if index == 0:
            height = width / M.cover_ratio + (_below_cover(each, width) if alone else 0)
            cover = Cover(each, colour, top=True, bottom=alone, below=alone)
            blocks.append(Block(x, y, width, height, cover, target, each.title))
        else:
            height = further_height(each, M.bubble_thumb, width)
            further = Further(each, colour, M.bubble_thumb, line=index > 1)
            blocks.append(Block(x, y, width, height, further, target, each.title))
        y += height
    return [Block(x, top, width, y - top, CardFrame(arrival.written)), *blocks], y


def _below_cover(card: Card, width: float) -> float:
    inner = width - 2 * M.thumb_padding
    title = lines_of(card.title, T.title, inner, 2).height
    digest = lines_of(card.digest, T.digest, inner, 3).height + 4 if card.digest else 0
    return title + digest + 2 * M.thumb_padding
