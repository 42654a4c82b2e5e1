"""What the painters share: the palette, pictures at the size they are drawn, avatars, badges, hairlines."""

from dataclasses import dataclass
from math import cos, radians, sin
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QLinearGradient, QPainter, QPainterPath, QPixmap

from wxdesk.domain.phone import Sender
from wxdesk.domain.posts import Crop
from wxdesk.ui.phone.style import M, Palette, T
from wxdesk.ui.phone.text import lines_of


class PictureSource(Protocol):
    """Hands out pictures, cut to fill a box. It never waits: what is not there yet comes later."""

    def picture(self, sha256: str, width: int, height: int, crop: Crop | None = None) -> QPixmap | None:
        """Return the picture, or its part ``crop``, cut to ``width`` x ``height`` pixels of the screen, or None."""
        ...


class NoPictures:
    """A source that has nothing: covers become washes of their sender's colour."""

    def picture(self, sha256: str, width: int, height: int, crop: Crop | None = None) -> QPixmap | None:  # noqa: ARG002
        return None


@dataclass(frozen=True, slots=True)
class Look:
    """How a phone is painted: ``scale`` is screen pixels in a point."""

    colours: Palette
    pictures: PictureSource
    dark: bool
    scale: float


def fill(painter: QPainter, rect: QRectF, colour: QColor, radius: float = 0) -> None:
    """Fill a rectangle, rounded where ``radius`` is not 0. Straight edges fall on whole pixels: no seam shows."""
    if not radius:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.fillRect(rect, colour)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(rect, radius, radius)


def hairline(painter: QPainter, x: float, y: float, width: float, look: Look) -> None:
    """Draw a separator of one hairline below ``y``."""
    thick = max(M.hairline, 1 / look.scale)
    fill(painter, QRectF(x, y - thick, width, thick), look.colours["line"])


def avatar(painter: QPainter, sender: Sender, rect: QRectF, radius: float) -> None:
    """Draw a sender's avatar: its colour with one character."""
    fill(painter, rect, QColor(sender.colour), radius)
    glyph = sender.glyph or sender.name[:1].upper()
    centred(painter, glyph, round(rect.height() * 0.42), rect, QColor("#FFFFFF"), QFont.Weight.DemiBold)


def centred(
    painter: QPainter, text: str, size: int, rect: QRectF, colour: QColor, weight: int = QFont.Weight.Normal
) -> None:
    """Draw one line in the middle of ``rect``, elided where it is too long."""
    line = lines_of(text, size, rect.width(), 1, weight)
    x = rect.x() + (rect.width() - line.width) / 2
    line.draw(painter, x, rect.y() + (rect.height() - line.height) / 2, colour)


def badge(painter: QPainter, centre: QPointF, count: int, look: Look) -> None:
    """Draw the red number of unread messages around ``centre``."""
    text = str(count) if count < 100 else "99+"
    line = lines_of(text, T.badge, 60, 1, QFont.Weight.Medium)
    width = max(M.badge, line.width + 10)
    rect = QRectF(centre.x() - width / 2, centre.y() - M.badge / 2, width, M.badge)
    fill(painter, rect, look.colours["red"], M.badge / 2)
    centred(painter, text, T.badge, rect, look.colours["on_colour"], QFont.Weight.Medium)


def dot(painter: QPainter, centre: QPointF, look: Look) -> None:
    """Draw the red dot without a number."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colours["red"])
    painter.drawEllipse(centre, M.dot / 2, M.dot / 2)


def star(painter: QPainter, rect: QRectF, look: Look) -> None:
    """Draw the star of an account that the follower marked."""
    points = []
    for step in range(10):
        angle, reach = radians(-90 + 36 * step), rect.width() / 2 * (1.0 if step % 2 == 0 else 0.42)
        points.append(rect.center() + QPointF(cos(angle) * reach, sin(angle) * reach))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colours["star"])
    painter.drawPolygon(points)


def rounded(rect: QRectF, radius: float, top: bool, bottom: bool) -> QPainterPath:
    """Return ``rect`` as a path, rounded at its top or bottom corners only."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRoundedRect(rect, radius, radius)
    if not top:
        path.addRect(QRectF(rect.x(), rect.y(), rect.width(), radius))
    if not bottom:
        path.addRect(QRectF(rect.x(), rect.bottom() - radius, rect.width(), radius))
    return path.simplified()


def picture(painter: QPainter, sha256: str, rect: QRectF, colour: str, look: Look, crop: Crop | None = None) -> None:
    """Draw a picture that fills ``rect``; without one, a quiet wash of the sender's ``colour``."""
    width, height = round(rect.width() * look.scale), round(rect.height() * look.scale)
    image = look.pictures.picture(sha256, width, height, crop) if sha256 else None
    if image is not None:
        painter.drawPixmap(rect, image, QRectF(image.rect()))
        return
    wash = QLinearGradient(rect.topLeft(), rect.bottomRight())
    wash.setColorAt(0, QColor(colour).lighter(112))
    wash.setColorAt(1, QColor(colour).darker(150))
    painter.fillRect(rect, wash)
