"""Rounded squares that stand for an account or a person."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from wxdesk.ui.theme import AVATAR_INKS, AVATARS, TextRole, contrast, font, metrics

COLOURS = AVATARS
LARGE_TEXT = 2.2
"""The letter is large and stands beside the name, so it asks for less contrast than text does."""


def paint_avatar(painter: QPainter, rect: QRectF, colour: str, glyph: str, *, round_share: float = 0.22) -> None:
    """Draw the square with its one character into ``rect``; white or black, whichever reads better."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(rect, rect.width() * round_share, rect.width() * round_share)
    letter = font(TextRole.HEADING)
    letter.setPixelSize(max(8, round(rect.width() * 0.44)))
    letter.setWeight(QFont.Weight.DemiBold)
    painter.setFont(letter)
    light, dark = AVATAR_INKS
    painter.setPen(QColor(light if contrast(light, colour) >= LARGE_TEXT else dark))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, glyph)
    painter.restore()


class AvatarLabel(QWidget):
    """An account's or a person's square of ``side`` design pixels."""

    def __init__(
        self, glyph: str = "", colour: str = COLOURS[0], side: int = 28, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._glyph, self._colour, self._side = glyph, colour, side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def glyph(self) -> str:
        return self._glyph

    def show_avatar(self, glyph: str, colour: str) -> None:
        self._glyph, self._colour = glyph, colour
        self.update()

    def sizeHint(self) -> QSize:
        side = metrics().px(self._side)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_avatar(QPainter(self), QRectF(self.rect()), self._colour, self._glyph)
