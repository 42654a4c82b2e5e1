"""Painters of rows, pushes and the lock screen."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from wxdesk.domain.phone import RowKind
from wxdesk.ui.phone.blocks import AccountCell, LockClock, Push, Row, SearchField
from wxdesk.ui.phone.glyphs import draw_glyph
from wxdesk.ui.phone.look import Look, avatar, badge, centred, dot, fill, hairline, star
from wxdesk.ui.phone.style import M, T
from wxdesk.ui.phone.text import lines_of

_FOLDERS = {RowKind.FOLDER: ("folder", "card"), RowKind.SERVICES: ("services", "bell")}


def paint_row(painter: QPainter, rect: QRectF, content: Row, look: Look) -> None:
    """Paint a row of the chat list."""
    row, colours = content.row, look.colours
    fill(painter, rect, colours["pinned" if row.pinned else "bg2"])
    _mark_written(painter, rect, row.written, look)
    face = QRectF(rect.x() + M.row_left, rect.y() + (M.row - M.avatar) / 2, M.avatar, M.avatar)
    _face(painter, face, content, look)
    silent = row.kind is RowKind.FOLDER or row.muted
    left = _paint_lines(painter, rect, _Texts(content.name, content.time, row.text, content.mark), silent, look)
    if silent:
        side = M.mute_icon
        place = QRectF(rect.right() - M.row_left - side, rect.y() + _SNIPPET * M.row + 2.5, side, side)
        draw_glyph(painter, "muted", place, colours["fg2"])
    if not content.last:
        hairline(painter, left, rect.bottom(), rect.right() - left, look)


@dataclass(frozen=True, slots=True)
class _Texts:
    name: str
    time: str
    text: str
    mark: str = ""


_NAME, _TIME, _SNIPPET = 11 / 72, 15 / 72, 38.5 / 72
"""Where name, time and snippet stand in a row, as parts of its height: they go apart with larger letters."""


def _paint_lines(painter: QPainter, rect: QRectF, texts: _Texts, icon: bool, look: Look) -> float:
    """Paint name, time and snippet of a row; returns where they begin."""
    colours = look.colours
    left = rect.x() + M.divider_indent
    right = rect.right() - M.row_left
    time = lines_of(texts.time, T.time, 120)
    time.draw(painter, right - time.width, rect.y() + _TIME * M.row, colours["fg2"])
    name = lines_of(texts.name, T.name, right - time.width - 8 - left)
    name.draw(painter, left, rect.y() + _NAME * M.row, colours["fg0"])
    room = right - left - (M.mute_icon + 8 if icon else 0)
    y, x = rect.y() + _SNIPPET * M.row, left
    if texts.mark:
        mark = lines_of(texts.mark, T.snippet, room)
        mark.draw(painter, x, y, colours["red"])
        x, room = x + mark.width + 4, room - mark.width - 4
    if room > 0:
        lines_of(texts.text, T.snippet, room).draw(painter, x, y, colours["fg1"])
    return left


def _mark_written(painter: QPainter, rect: QRectF, written: bool, look: Look) -> None:
    if written:
        fill(painter, rect, look.colours["written"])
        fill(painter, QRectF(rect.x(), rect.y(), M.edge, rect.height()), look.colours["brand"])


def paint_account(painter: QPainter, rect: QRectF, content: AccountCell, look: Look) -> None:
    """Paint an account in the folder's older list view."""
    fill(painter, rect, look.colours["bg2"])
    _mark_written(painter, rect, content.written, look)
    face = QRectF(rect.x() + M.row_left, rect.y() + (M.row - M.avatar) / 2, M.avatar, M.avatar)
    avatar(painter, content.sender, face, M.avatar / 2)
    if content.dot:
        dot(painter, face.topRight() + QPointF(-M.badge_inset - 4, M.badge_inset + 4), look)
    texts = _Texts(content.sender.name, content.time, content.text)
    left = _paint_lines(painter, rect, texts, content.starred, look)
    if content.starred:
        side = M.mute_icon
        place = QRectF(rect.right() - M.row_left - side, rect.y() + _SNIPPET * M.row + 2.5, side, side)
        star(painter, place, look)
    if not content.last:
        hairline(painter, left, rect.bottom(), rect.right() - left, look)


def _face(painter: QPainter, face: QRectF, content: Row, look: Look) -> None:
    row = content.row
    if row.sender is not None:
        avatar(painter, row.sender, face, M.avatar_radius)
    else:
        ground, glyph = _FOLDERS[row.kind]
        fill(painter, face, look.colours[ground], M.avatar_radius)
        draw_glyph(painter, glyph, face.adjusted(11, 11, -11, -11), look.colours["on_colour"], 2)
    corner = face.topRight() + QPointF(-M.badge_inset, M.badge_inset)
    if row.unread:
        badge(painter, corner, row.unread, look)
    elif row.dot:
        dot(painter, corner, look)


def paint_push(painter: QPainter, rect: QRectF, content: Push, look: Look) -> None:
    """Paint a push notification: a card with who sent it, its line and how long ago; below it the edge of others."""
    colours, notice = look.colours, content.notice
    plate = QRectF(rect.x(), rect.y() + 2, rect.width(), M.notice - 4)
    if content.more:
        behind = plate.translated(0, M.stack_edge).adjusted(12, 12, -12, 0)
        shade = QColor(colours["notice"]).lighter(_BEHIND) if look.dark else QColor(colours["notice"])
        shade.setAlphaF(shade.alphaF() * 0.6)
        painter.save()
        edge = QRectF(rect.x(), plate.bottom(), rect.width(), 2 * M.stack_edge)
        painter.setClipRect(edge, Qt.ClipOperation.IntersectClip)
        fill(painter, behind, shade, M.notice_radius)
        painter.restore()
    for spread, shade_of in ((3.0, 5), (1.5, 8)):
        shadow = colours["bezel"].toRgb()
        shadow.setAlpha(shade_of)
        fill(painter, plate.adjusted(-spread, -spread + 1, spread, spread + 1), shadow, M.notice_radius + spread)
    fill(painter, plate, colours["notice"], M.notice_radius)
    if notice.written:
        painter.setPen(QPen(colours["brand"], M.edge / 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(plate, M.notice_radius, M.notice_radius)
    _push_words(painter, plate, content, look)


_BEHIND = 190
"""How much lighter the edge of a stack is in the dark, in percent: as dark as the wallpaper it would not be seen."""


def _push_words(painter: QPainter, plate: QRectF, content: Push, look: Look) -> None:
    colours, notice, grown = look.colours, content.notice, M.notice / 68
    icon = QRectF(plate.x() + 13, plate.center().y() - M.notice_icon / 2, M.notice_icon, M.notice_icon)
    fill(painter, icon, colours["brand"], 8)
    draw_glyph(painter, "chats", icon.adjusted(7, 7, -7, -7), colours["on_colour"], 2)
    left, right = icon.right() + 11, plate.right() - 16
    time = lines_of(content.time, T.time, 100)
    time.draw(painter, right - time.width, plate.y() + 13 * grown, colours["fg1"])
    name = lines_of(notice.sender.name, T.notice, right - time.width - 8 - left, 1, QFont.Weight.DemiBold)
    name.draw(painter, left, plate.y() + 11 * grown, colours["fg0"])
    if content.words:
        count = lines_of(content.words, T.stack, 60, 1, QFont.Weight.DemiBold)
        count.draw(painter, right - count.width, plate.y() + 34 * grown, colours["fg1"])
        right -= count.width + 8
    lines_of(notice.text, T.notice, right - left).draw(painter, left, plate.y() + 33 * grown, colours["fg0"])


def paint_search(painter: QPainter, rect: QRectF, content: SearchField, look: Look) -> None:
    """Paint the search field at the top of the chat list."""
    colours = look.colours
    fill(painter, rect, colours["bg0"])
    space = (M.search_bar - M.search_field) / 2
    field = rect.adjusted(space - 2, space, 2 - space, -space)
    fill(painter, field, colours["bg2"], M.search_radius)
    hint = lines_of(content.hint, T.search, field.width() - 60)
    left = field.center().x() - (hint.width + 22) / 2
    draw_glyph(painter, "search", QRectF(left, field.center().y() - 9, 18, 18), colours["fg2"])
    hint.draw(painter, left + 22, field.center().y() - hint.height / 2, colours["fg2"])


def paint_lock_clock(painter: QPainter, rect: QRectF, content: LockClock, look: Look) -> None:
    """Paint date and time of the lock screen."""
    white = look.colours["on_colour"]
    date = QRectF(rect.x() + 20, rect.y() + 26, rect.width() - 40, 26)
    centred(painter, content.date, T.lock_date, date, white, QFont.Weight.Medium)
    clock = QRectF(rect.x() + 20, rect.y() + 54, rect.width() - 40, 92)
    centred(painter, content.clock, T.lock_clock, clock, white, QFont.Weight.DemiBold)
