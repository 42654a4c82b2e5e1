"""The search screen: accounts, then articles, as the client groups them."""

from datetime import datetime

from PySide6.QtCore import QRectF

from wxdesk.domain.phone import Phone
from wxdesk.domain.search import Found, Hit, Named
from wxdesk.ui.phone import tongue, words
from wxdesk.ui.phone.blocks import Block, Heading, Note, Scene, Screen, Tap, Target
from wxdesk.ui.phone.cards import card_target
from wxdesk.ui.phone.lists import empty, home_bar, status_bar
from wxdesk.ui.phone.media import media_height
from wxdesk.ui.phone.search_blocks import FoundAccount, FoundArticle, SearchTop
from wxdesk.ui.phone.style import M, Measures

NOTHING_FOUND = Found()


def typed_at(m: Measures) -> QRectF:
    """Return where a search is typed, in points of the screen."""
    space = (m.search_bar - m.search_field) / 2
    width = m.width - m.search_cancel - space - m.search_lens
    return QRectF(space - 2 + m.search_lens, m.status_bar + space, width, m.search_field)


def search(phone: Phone, found: Found, height: float, query: str = "") -> Scene:
    """Lay out what was found; ``found`` is for this moment, ``query`` is drawn where nobody can type."""
    cancel = tongue.translate("Phone", "Cancel")
    top = M.status_bar + M.search_bar
    back = Block(
        M.width - M.search_cancel, M.status_bar, M.search_cancel, M.search_bar, Note(""), Target(Tap.BACK), cancel
    )
    bar = Block(0, M.status_bar, M.width, M.search_bar, SearchTop(cancel, query))
    fixed = (status_bar(phone.at), bar, back, home_bar(height))
    body: list[Block] = []
    y = _accounts(body, found, 0.0)
    y = _articles(body, found, phone.at, y)
    if not body:
        asked = tongue.translate("Phone", "Nothing found") if found.query.strip() else ""
        hint = tongue.translate("Phone", "Accounts, titles and text of all that was sent")
        body = [empty(asked or hint, 0)]
    bottom = height - M.home_area
    ground = "bg2" if y > bottom - top else "bg0"  # the list goes on below the home bar
    return Scene(Screen.SEARCH, height, top, bottom, y, ground, "bg0", fixed, tuple(body))


def _accounts(body: list[Block], found: Found, y: float) -> float:
    if not found.accounts:
        return y
    body.append(Block(0, y, M.width, M.fold_row, Heading(tongue.translate("Phone", "Accounts"))))
    y += M.fold_row
    shown = found.accounts[:MOST_ACCOUNTS]
    for place, each in enumerate(shown):
        body.append(_account(each, y, place == len(shown) - 1))
        y += M.row
    return y


MOST_ACCOUNTS = 3
"""Estimate: how many accounts stand above the articles."""


def _account(named: Named, y: float, last: bool) -> Block:
    kind = words.kind_of(named.sender.kind)
    target = Target(Tap.PROFILE, named.sender.key, sender=named.sender)
    content = FoundAccount(named.sender, kind, last)
    return Block(0, y, M.width, M.row, content, target, words.sentence(named.sender.name, kind))


def _articles(body: list[Block], found: Found, now: datetime, y: float) -> float:
    if not found.articles:
        return y
    body.append(Block(0, y, M.width, M.fold_row, Heading(tongue.translate("Phone", "Articles"))))
    y += M.fold_row
    for place, hit in enumerate(found.articles):
        excerpt = found.excerpts[place] if place < len(found.excerpts) else ""
        found_here = _article(hit, excerpt, now, y, place == len(found.articles) - 1)
        body += found_here
        y += sum(block.height for block in found_here)
    return y


def _article(hit: Hit, excerpt: str, now: datetime, y: float, last: bool) -> list[Block]:
    entry = hit.entry
    if entry.card is None:
        return []
    source = f"{entry.sender.name}  {words.list_time(entry.at, now)}"
    target = card_target(entry.sender, entry.at, entry.post_id, False, entry.index, entry.card)
    content = FoundArticle(entry.card, entry.sender.colour, excerpt, source, last)
    label = words.sentence(entry.card.title, entry.sender.name, words.list_time(entry.at, now))
    height = media_height(entry.card, excerpt, source, pictured=bool(entry.card.cover))
    return [Block(0, y, M.width, height, content, target, label)]
