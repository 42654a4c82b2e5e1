"""Painters of an account's menu, its profile with its history, and of Mini-Programs."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from wxdesk.ui.phone.blocks import Heading, MediaRow, MenuBar, MenuPanel, ProfileHead, ProgramTile
from wxdesk.ui.phone.glyphs import draw_glyph
from wxdesk.ui.phone.look import Look, avatar, centred, fill, hairline
from wxdesk.ui.phone.media import paint_media_row
from wxdesk.ui.phone.style import M, T
from wxdesk.ui.phone.text import lines_of


def paint_menu(painter: QPainter, rect: QRectF, content: MenuBar, look: Look) -> None:
    """Paint the menu below a conversation: the keyboard at the left, then its entries."""
    colours = look.colours
    fill(painter, rect.adjusted(0, 0, 0, M.home_area), colours["bg1"])
    hairline(painter, rect.x(), rect.y() + M.hairline, rect.width(), look)
    left = rect.x() + (M.nav_bar if content.keyboard else 0)
    if content.keyboard:
        key = QRectF(rect.x() + 14, rect.center().y() - 14, 28, 28)
        draw_glyph(painter, "keyboard", key, colours["fg0"], 1.3)
    width = (rect.right() - left) / max(1, len(content.labels))
    for place, (label, folded) in enumerate(zip(content.labels, content.folded, strict=True)):
        cell = QRectF(left + place * width, rect.y(), width, rect.height())
        if place or content.keyboard:
            fill(painter, QRectF(cell.x(), cell.y() + 14, 1 / look.scale, cell.height() - 28), colours["line"])
        if place == content.shown:
            fill(painter, cell, colours["pressed"])
        mark = 14 if folded else 0
        line = lines_of(label, T.menu, width - 12 - mark)
        x = cell.center().x() - (line.width + mark) / 2
        if folded:
            draw_glyph(painter, "list", QRectF(x - 4, cell.center().y() - 6, 12, 12), colours["fg1"], 2)
        line.draw(painter, x + mark, cell.center().y() - line.height / 2, colours["fg0"])


def paint_panel(painter: QPainter, rect: QRectF, content: MenuPanel, look: Look) -> None:
    """Paint an open sub-menu."""
    painter.setPen(QPen(look.colours["line"], 1))
    painter.setBrush(look.colours["bg2"])
    painter.drawRoundedRect(rect, M.menu_radius, M.menu_radius)
    for place, label in enumerate(content.labels):
        line = QRectF(rect.x() + 8, rect.y() + place * M.menu_panel_row, rect.width() - 16, M.menu_panel_row)
        centred(painter, label, T.menu, line, look.colours["fg0"])
        if place:
            hairline(painter, rect.x() + 12, line.y(), rect.width() - 24, look)


def paint_profile(painter: QPainter, rect: QRectF, content: ProfileHead, look: Look) -> None:
    """Paint who an account is."""
    fill(painter, rect, look.colours["bg2"])
    side = M.profile_avatar
    face = QRectF(rect.x() + M.row_left, rect.center().y() - side / 2, side, side)
    avatar(painter, content.sender, face, side / 2)
    left = face.right() + M.row_left
    room = rect.right() - M.row_left - left
    name = lines_of(content.sender.name, T.profile_name, room, 2, QFont.Weight.Medium)
    kind = lines_of(content.kind, T.digest, room)
    y = rect.center().y() - (name.height + kind.height + 4) / 2
    name.draw(painter, left, y, look.colours["fg0"])
    kind.draw(painter, left, y + name.height + 4, look.colours["fg1"])


def paint_heading(painter: QPainter, rect: QRectF, content: Heading, look: Look) -> None:
    """Paint the heading above a list."""
    colour = look.colours["on_colour" if content.on_wall else "fg1"]
    if not content.on_wall:
        fill(painter, rect, look.colours["bg0"])
    text = lines_of(content.text, T.digest, rect.width() - 2 * M.row_left, 1, QFont.Weight.Medium)
    text.draw(painter, rect.x() + M.row_left, rect.center().y() - text.height / 2, colour)


def paint_media(painter: QPainter, rect: QRectF, content: MediaRow, look: Look) -> None:
    """Paint an article of the history."""
    fill(painter, rect, look.colours["bg2"])
    if content.written:
        fill(painter, rect, look.colours["written"])
        fill(painter, QRectF(rect.x(), rect.y(), M.edge, rect.height()), look.colours["brand"])
    paint_media_row(painter, rect, content.card, content.colour, "", content.time, look, pictured=True)
    x = rect.x() + M.row_left
    hairline(painter, x, rect.bottom(), rect.width() - M.row_left, look)


def paint_program(painter: QPainter, rect: QRectF, content: ProgramTile, look: Look) -> None:
    """Paint a Mini-Program: our own round mark in its account's colour, and its name."""
    side = M.program
    face = QRectF(rect.center().x() - side / 2, rect.y() + 8, side, side)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(content.colour))
    painter.drawEllipse(face)
    white, glyph = look.colours["on_colour"], content.name[:1].upper()
    centred(painter, glyph, round(side * 0.42), face, white, QFont.Weight.DemiBold)
    below = QRectF(rect.x() + 4, face.bottom() + 6, rect.width() - 8, rect.bottom() - face.bottom() - 6)
    name = lines_of(content.name, T.program, below.width())
    middle = QPointF(below.center().x() - name.width / 2, below.y())
    name.draw(painter, middle.x(), middle.y(), white)
