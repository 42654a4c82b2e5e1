"""The screens of rows: chat list and services folder, laid out from a ``Phone``."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from wxdesk.domain.phone import ChatRow, Notice, Phone, RowKind
from wxdesk.ui.phone import tongue, words
from wxdesk.ui.phone.blocks import (
    Block,
    HomeBar,
    NavBar,
    Note,
    Push,
    Row,
    Scene,
    Screen,
    SearchField,
    StatusBar,
    TabBar,
    Tap,
    Target,
)
from wxdesk.ui.phone.parts import Parts
from wxdesk.ui.phone.style import M

_TAPS = {RowKind.FOLDER: Tap.FOLDER, RowKind.SERVICES: Tap.SERVICES}


def status_bar(at: datetime, on_wall: bool = False) -> Block:
    """Return the status bar with the clock at ``at``."""
    return Block(0, 0, M.width, M.status_bar, StatusBar(words.clock(at, words.zone(at)), on_wall))


def nav_bar(title: str, action: str = "more", on_wall: bool = False) -> tuple[Block, Block]:
    """Return a title bar, and the way back at its left."""
    top = M.status_bar
    back = Block(0, top, M.nav_bar, M.nav_bar, Note(""), Target(Tap.BACK), tongue.translate("Phone", "Back"))
    return Block(0, top, M.width, M.nav_bar, NavBar(title, True, action, on_wall)), back


def opening(tap: Tap, label: str, key: tuple[int, int] = (0, 0)) -> Block:
    """Return what is tapped on the button at the right of a title bar."""
    return Block(M.width - M.nav_bar, M.status_bar, M.nav_bar, M.nav_bar, Note(""), Target(tap, key), label)


def home_bar(height: float, on_wall: bool = False) -> Block:
    """Return the bar at the very bottom."""
    return Block(0, height - M.home_area, M.width, M.home_area, HomeBar(on_wall))


def chats(phone: Phone, height: float) -> Scene:
    """Lay out the chat list, below a banner where a push has just come."""
    fixed = [status_bar(phone.at)]
    top = M.status_bar
    if phone.banner is not None:
        fixed.append(push(phone.banner, phone.at, top + 4))
        top += M.notice + 10
    title = words.chats_title(phone.unread)
    fixed.append(Block(0, top, M.width, M.nav_bar, NavBar(title, action="plus")))
    name = tongue.translate("Phone", "Mini-Programs")
    programs = Block(M.width / 4, top, M.width / 2, M.nav_bar, Note(""), Target(Tap.PROGRAMS), name)
    top += M.nav_bar
    bottom = height - M.tab_bar - M.home_area
    hint = SearchField(tongue.translate("Phone", "Search"))
    body = Parts()
    opens = Target(Tap.SEARCH)
    body.add(0, M.search_bar, lambda: (Block(0, 0, M.width, M.search_bar, hint, opens, hint.hint),), targets=1)
    _add_rows(body, phone.chats, phone.at, M.search_bar)
    fixed += [_tab_bar(phone.unread, bottom), home_bar(height)]
    extent = M.search_bar + len(phone.chats) * M.row
    return Scene(Screen.CHATS, height, top, bottom, extent, fixed=tuple(fixed), body=body, last=programs)


def services(phone: Phone, height: float) -> Scene:
    """Lay out the folder of service accounts (``Layout.FOLDED``)."""
    top = M.status_bar + M.nav_bar
    body = Parts()
    _add_rows(body, phone.services, phone.at, 0)
    extent = len(phone.services) * M.row
    fixed = (status_bar(phone.at), *nav_bar(words.services_name()), home_bar(height))
    bottom = height - M.home_area
    return Scene(Screen.SERVICES, height, top, bottom, extent, "bg2", fixed=fixed, body=body)


def push(notice: Notice, now: datetime, top: float, tap: Tap = Tap.ROW) -> Block:
    time = words.notice_time(notice.at, now)
    target = Target(tap, notice.sender.key, sender=notice.sender, at=notice.at)
    label = f"{notice.sender.name}, {notice.text}, {time}"
    width = M.width - 2 * M.notice_inset
    return Block(M.notice_inset, top, width, M.notice, Push(notice, time), target, label)


def _add_rows(body: Parts, rows: Sequence[ChatRow], now: datetime, top: float) -> None:
    for place, row in enumerate(rows):
        y = top + place * M.row
        body.add(y, M.row, partial(_row, row, now, y, place == len(rows) - 1), targets=1)
    if not rows:
        body.add(top, 2 * M.row, lambda: (empty(tongue.translate("Phone", "Nothing has arrived yet"), top),))


def _row(row: ChatRow, now: datetime, top: float, last: bool) -> tuple[Block]:
    target = Target(_TAPS.get(row.kind, Tap.ROW), row.sender.key if row.sender else (0, 0), sender=row.sender)
    content = Row(row, words.row_name(row), words.list_time(row.at, now), last, words.row_mark(row))
    return (Block(0, top, M.width, M.row, content, target, words.row_label(row, now)),)


def empty(text: str, top: float) -> Block:
    return Block(0, top, M.width, 2 * M.row, Note(text))


def _tab_bar(unread: int, top: float) -> Block:
    labels = (
        tongue.translate("Phone", "Chats"),
        tongue.translate("Phone", "Contacts"),
        tongue.translate("Phone", "Discover"),
        tongue.translate("Phone", "Me"),
    )
    return Block(0, top, M.width, M.tab_bar, TabBar(labels, unread))


def article(phone: Phone, height: float) -> Scene:
    """Lay out the frame of an article; what is in it is drawn by the article view."""
    top = M.status_bar + M.nav_bar
    fixed = (status_bar(phone.at), *nav_bar(""), home_bar(height))
    return Scene(Screen.ARTICLE, height, top, height, 0, fixed=fixed)
