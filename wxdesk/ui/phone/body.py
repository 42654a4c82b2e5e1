"""The phone's body around its screen: bezel and shadow, drawn once for a size and kept."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPixmap

from wxdesk.ui.phone.draw_bars import paint_bezel, paint_shadow
from wxdesk.ui.phone.look import Look
from wxdesk.ui.phone.scenes import Fit
from wxdesk.ui.phone.style import M, palette

SHADOW = 20.0
"""How wide the shadow is, in points."""


class Body:
    """Keeps the drawn body for the last size, look and screen it was asked for."""

    def __init__(self) -> None:
        self._key: tuple[Fit, bool, float, float] | None = None
        self._drawn = QPixmap()
        self._path_key: tuple[float, float, float, float] | None = None
        self._path = QPainterPath()

    def screen_path(self, screen: QRectF, scale: float) -> QPainterPath:
        """Return the outline of the screen, in widget pixels."""
        key = (screen.x(), screen.y(), screen.width(), screen.height())
        if key != self._path_key:
            self._path_key = key
            self._path = QPainterPath()
            self._path.addRoundedRect(screen, M.radius * scale, M.radius * scale)
        return self._path

    def paint(self, painter: QPainter, fit: Fit, dark: bool, ratio: float) -> None:
        """Draw bezel and shadow; the screen stays as it is."""
        key = (fit, dark, ratio, M.width)
        if self._key != key:
            self._key = key
            self._drawn = _draw(fit, dark, ratio)
        painter.drawPixmap(QPointF(fit.x - SHADOW * fit.scale, fit.y - SHADOW * fit.scale), self._drawn)

    def paint_focus(self, painter: QPainter, rect: QRectF | None, look: Look) -> None:
        """Draw the focus ring of what the keys are on."""
        if rect is not None:
            painter.setPen(QPen(look.colours["brand"], 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(3, 3, -3, -3), 6, 6)


def _draw(fit: Fit, dark: bool, ratio: float) -> QPixmap:
    outer = QRectF(SHADOW, SHADOW, M.width + 2 * M.bezel, fit.height + 2 * M.bezel)
    pixels = fit.scale * ratio
    width, height = (outer.width() + 2 * SHADOW) * pixels, (outer.height() + 2 * SHADOW) * pixels
    drawn = QPixmap(max(1, round(width)), max(1, round(height)))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(pixels, pixels)
    hole = QPainterPath()
    hole.setFillRule(Qt.FillRule.OddEvenFill)
    hole.addRect(QRectF(0, 0, outer.right() + SHADOW, outer.bottom() + SHADOW))
    hole.addRoundedRect(outer.adjusted(6, 6, -6, -6), M.radius + 4, M.radius + 4)
    painter.setClipPath(hole)
    paint_shadow(painter, outer, SHADOW)
    painter.setClipping(False)
    paint_bezel(painter, outer, palette(dark))
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn
