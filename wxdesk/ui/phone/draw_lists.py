"""Painters of rows, pushes and the lock screen."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from wxdesk.domain.phone import RowKind
from wxdesk.ui.phone.blocks import LockClock, Push, Row, SearchField
from wxdesk.ui.phone.glyphs import draw_glyph
from wxdesk.ui.phone.look import Look, avatar, badge, centred, dot, fill, hairline
from wxdesk.ui.phone.style import M, T
from wxdesk.ui.phone.text import lines_of

_FOLDERS = {RowKind.FOLDER: ("folder", "card"), RowKind.SERVICES: ("services", "bell")}


def paint_row(painter: QPainter, rect: QRectF, content: Row, look: Look) -> None:
    """Paint a row of the chat list."""
    row, colours = content.row, look.colours
    fill(painter, rect, colours["bg2"])
    if row.written:
        fill(painter, rect, colours["written"])
        fill(painter, QRectF(rect.x(), rect.y(), M.edge, rect.height()), colours["brand"])
    face = QRectF(rect.x() + M.row_left, rect.y() + (M.row - M.avatar) / 2, M.avatar, M.avatar)
    _face(painter, face, content, look)
    left = face.right() + M.row_gap
    right = rect.right() - M.row_left
    time = lines_of(content.time, T.time, 120)
    time.draw(painter, right - time.width, rect.y() + 15, colours["fg2"])
    lines_of(content.name, T.name, right - time.width - 8 - left).draw(painter, left, rect.y() + 11, colours["fg0"])
    room = right - left - (M.mute_icon + 8 if row.kind is RowKind.FOLDER else 0)
    lines_of(row.text, T.snippet, room).draw(painter, left, rect.y() + 38.5, colours["fg1"])
    if row.kind is RowKind.FOLDER:
        muted = QRectF(right - M.mute_icon, rect.y() + 41, M.mute_icon, M.mute_icon)
        draw_glyph(painter, "muted", muted, colours["fg2"])
    if not content.last:
        hairline(painter, rect.x() + M.divider_indent, rect.bottom(), rect.width() - M.divider_indent, look)


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
    """Paint a push notification: a card with who sent it, its line and how long ago."""
    colours, notice = look.colours, content.notice
    plate = rect.adjusted(0, 2, 0, -2)
    for spread, shade in ((3.0, 5), (1.5, 8)):
        shadow = colours["bezel"].toRgb()
        shadow.setAlpha(shade)
        fill(painter, plate.adjusted(-spread, -spread + 1, spread, spread + 1), shadow, M.notice_radius + spread)
    fill(painter, plate, colours["notice"], M.notice_radius)
    if notice.written:
        painter.setPen(QPen(colours["brand"], M.edge / 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(plate, M.notice_radius, M.notice_radius)
    icon = QRectF(plate.x() + 13, plate.center().y() - M.notice_icon / 2, M.notice_icon, M.notice_icon)
    fill(painter, icon, colours["brand"], 8)
    draw_glyph(painter, "chats", icon.adjusted(7, 7, -7, -7), colours["on_colour"], 2)
    left, right = icon.right() + 11, plate.right() - 16
    time = lines_of(content.time, T.time, 100)
    time.draw(painter, right - time.width, plate.y() + 13, colours["fg1"])
    name = lines_of(notice.sender.name, T.notice, right - time.width - 8 - left, 1, QFont.Weight.DemiBold)
    name.draw(painter, left, plate.y() + 11, colours["fg0"])
    lines_of(notice.text, T.notice, right - left).draw(painter, left, plate.y() + 33, colours["fg0"])


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
