"""The foot of a screen over which something else is drawn: its round corners, and the bar at the very bottom."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath

from wxdesk.ui.phone.blocks import HomeBar
from wxdesk.ui.phone.draw_bars import paint_home
from wxdesk.ui.phone.look import Look
from wxdesk.ui.phone.style import M


def foot_path(room: QRectF, radius: float) -> QPainterPath:
    """Return ``room`` with round corners below and square ones above."""
    rounded, upper = QPainterPath(), QPainterPath()
    rounded.addRoundedRect(room, radius, radius)
    upper.addRect(room.adjusted(0, 0, 0, -room.height() / 2))
    return rounded.united(upper)


def paint_foot(painter: QPainter, room: QRectF, scale: float, look: Look) -> None:
    """Paint the bar at the bottom of ``room`` (pixels), where a point of the phone has ``scale`` pixels."""
    painter.save()
    painter.scale(scale, scale)
    below = room.bottom() / scale + M.bezel_lap  # the room ends where the body begins to cover the screen
    bar = QRectF(room.x() / scale, below - M.home_area, room.width() / scale, M.home_area)
    paint_home(painter, bar, HomeBar(), look)
    painter.restore()
