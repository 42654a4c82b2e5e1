"""What the window shows before anything is loaded: where its parts will be, in their colours, without a word."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from wxdesk.ui.colours import DARK, LIGHT

SIDE, TOP = 232, 56
"""Width of the side bar and height of the top bar: those of ``theme.Metrics``, which is not loaded yet."""


def system_scale(app: QApplication) -> float:
    """Compare the system's font with our 13 px; the defaults of all desktops (12 to 15 px) count as 1."""
    font = app.font()
    dpi = app.primaryScreen().logicalDotsPerInch()
    pixels = font.pixelSize() if font.pixelSize() > 0 else round(font.pointSizeF() * dpi / 72)
    return 1.0 if 11 <= pixels <= 15 else max(0.8, min(2.0, pixels / 13))


class Front(QWidget):
    """Takes the place of everything else until it is there; cheap, for it decides when a window is seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        app = QApplication.instance()
        self._scale = system_scale(app) if isinstance(app, QApplication) else 1.0

    def px(self, length: float) -> int:
        return round(length * self._scale)

    def paintEvent(self, _event: QPaintEvent) -> None:
        dark = QApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        colours = DARK if dark else LIGHT
        painter = QPainter(self)
        side, top = self.px(SIDE), self.px(TOP)
        painter.fillRect(self.rect(), QColor(colours["bg"]))
        painter.fillRect(0, 0, side, self.height(), QColor(colours["side"]))
        painter.fillRect(side, 0, self.width() - side, top, QColor(colours["surface"]))
        painter.fillRect(side - 1, 0, 1, self.height(), QColor(colours["line"]))
        painter.fillRect(side, top - 1, self.width() - side, 1, QColor(colours["line"]))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_side(painter, colours)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours["line_soft"]))
        self._bars(painter, side + self.px(20), top + self.px(20), 44, 8, self.width() - side - self.px(40))

    def _paint_side(self, painter: QPainter, colours: dict[str, str]) -> None:
        px = self.px
        painter.setPen(QColor(colours["line"]))
        painter.setBrush(QColor(colours["raised"]))
        search = QRectF(px(10), px(54), px(SIDE - 20), px(32)).adjusted(0.5, 0.5, -1.5, -0.5)
        painter.drawRoundedRect(search, px(8), px(8))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours["accent"]))
        painter.drawRoundedRect(QRectF(px(18), px(18), px(26), px(26)), px(26) * 0.3, px(26) * 0.3)
        painter.setBrush(QColor(colours["line_soft"]))
        self._bars(painter, px(20), px(95), 34, 4, px(SIDE - 80))
        self._bars(painter, px(10), px(268), 42, 5, px(SIDE - 20))

    def _bars(self, painter: QPainter, x: float, y: float, row: int, rows: int, width: float) -> None:
        height, bar = self.px(row), self.px(10)
        for number in range(rows):
            length = width * (0.7, 0.5, 0.6)[number % 3]
            painter.drawRoundedRect(QRectF(x, y + number * height + (height - bar) / 2, length, bar), bar / 2, bar / 2)
