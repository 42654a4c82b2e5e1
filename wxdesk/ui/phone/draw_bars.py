"""Painters of what frames a screen: status bar, title bar, tab bar, home bar, wallpaper and bezel."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QLinearGradient, QPainter, QPainterPath, QPen

from wxdesk.ui.phone.blocks import HomeBar, NavBar, StatusBar, TabBar
from wxdesk.ui.phone.glyphs import draw_glyph
from wxdesk.ui.phone.look import Look, badge, centred, fill, hairline
from wxdesk.ui.phone.style import M, Palette, T
from wxdesk.ui.phone.text import lines_of

_TABS = ("chats", "contacts", "discover", "me")


def paint_status(painter: QPainter, rect: QRectF, content: StatusBar, look: Look) -> None:
    """Paint the clock, and our own marks for signal and battery."""
    colour = look.colours["on_colour"] if content.on_wall else look.colours["fg0"]
    if not content.on_wall:
        fill(painter, rect, look.colours["bg0"])
    middle = rect.center().y() + 5
    clock = lines_of(content.clock, T.status, 80, 1, QFont.Weight.DemiBold)
    clock.draw(painter, rect.x() + 30, middle - clock.height / 2, colour)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    right = rect.right() - 28
    for step in range(4):
        height = 4.0 + 2.2 * step
        painter.drawRoundedRect(QRectF(right - 68 + step * 4.8, middle + 5 - height, 3, height), 1, 1)
    net = lines_of("5G", 12, 30, 1, QFont.Weight.DemiBold)
    net.draw(painter, right - 45, middle - net.height / 2, colour)
    _battery(painter, QRectF(right - 25, middle - 5.5, 22, 11), colour)


def _battery(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(rect.adjusted(2, 2, -5, -2), 1.5, 1.5)
    painter.drawRoundedRect(QRectF(rect.right() + 1, rect.center().y() - 2, 1.6, 4), 0.8, 0.8)
    painter.setPen(QPen(colour, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect, 3, 3)


def paint_nav(painter: QPainter, rect: QRectF, content: NavBar, look: Look) -> None:
    """Paint a title bar."""
    colours = look.colours
    ink = colours["on_colour" if content.on_wall else "fg0"]
    if not content.on_wall:
        fill(painter, rect, colours["bg0"])
    middle = rect.adjusted(M.nav_bar, 0, -M.nav_bar, 0)
    centred(painter, content.title, T.nav, middle, ink, QFont.Weight.DemiBold)
    if content.back:
        draw_glyph(painter, "back", QRectF(rect.x() + 12, rect.center().y() - 12, 24, 24), ink, 1.8)
    if content.action:
        place = QRectF(rect.right() - 40, rect.center().y() - 12, 24, 24)
        draw_glyph(painter, content.action, place, ink, 1.6)


def paint_tabs(painter: QPainter, rect: QRectF, content: TabBar, look: Look) -> None:
    """Paint the tab bar, the chats chosen."""
    colours = look.colours
    fill(painter, rect.adjusted(0, 0, 0, M.home_area), colours["bg1"])
    hairline(painter, rect.x(), rect.y() + M.hairline, rect.width(), look)
    width = rect.width() / len(_TABS)
    for place, (glyph, label) in enumerate(zip(_TABS, content.labels, strict=True)):
        colour = colours["brand"] if place == 0 else colours["fg0"]
        cell = QRectF(rect.x() + place * width, rect.y(), width, rect.height())
        icon = QRectF(cell.center().x() - M.tab_icon / 2, cell.y() + 9, M.tab_icon, M.tab_icon)
        draw_glyph(painter, glyph, icon, colour, 1.5)
        centred(painter, label, T.tab, QRectF(cell.x(), icon.bottom() + 3, width, 16), colour)
        if place == 0 and content.unread:
            badge(painter, icon.topRight() + QPointF(1, 3), content.unread, look)


def paint_home(painter: QPainter, rect: QRectF, content: HomeBar, look: Look) -> None:
    """Paint the bar at the very bottom."""
    colour = look.colours["on_colour"] if content.on_wall else look.colours["fg0"]
    left = rect.center().x() - M.home_bar_width / 2
    bar = QRectF(left, rect.bottom() - 8 - M.home_bar_height, M.home_bar_width, M.home_bar_height)
    fill(painter, bar, colour, M.home_bar_height / 2)


def paint_wall(painter: QPainter, rect: QRectF, colours: Palette, name: str = "wall") -> None:
    """Paint the lock screen's wallpaper, or another wash from top to bottom."""
    wash = QLinearGradient(rect.topLeft(), rect.bottomLeft())
    wash.setColorAt(0, colours[f"{name}_top"])
    wash.setColorAt(1, colours[f"{name}_bottom"])
    painter.fillRect(rect, wash)


def paint_bezel(painter: QPainter, outer: QRectF, colours: Palette) -> None:
    """Paint the body around the screen, which it leaves open."""
    inner, radius = M.bezel + M.bezel_lap, M.radius - M.bezel_lap
    screen = outer.adjusted(inner, inner, -inner, -inner)
    body = QPainterPath()
    body.setFillRule(Qt.FillRule.OddEvenFill)
    body.addRoundedRect(outer, M.radius + M.bezel, M.radius + M.bezel)
    body.addRoundedRect(screen, radius, radius)
    painter.fillPath(body, colours["bezel"])
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colours["rim"], 1.2))
    painter.drawRoundedRect(outer.adjusted(0.6, 0.6, -0.6, -0.6), M.radius + M.bezel, M.radius + M.bezel)


def paint_shadow(painter: QPainter, outer: QRectF, spread: float) -> None:
    """Paint the soft shadow under the body, ``spread`` points wide."""
    steps = 24
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(0, 0, 0, 2))
    for step in range(steps):
        grow = spread * (1 - step / steps) ** 1.6
        rect = outer.adjusted(-grow, spread / 4 - grow, grow, spread / 4 + grow)
        painter.drawRoundedRect(rect, M.radius + M.bezel + grow, M.radius + M.bezel + grow)
