"""Text of the phone, shaped once and kept: a key press shapes only what it changed."""

from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QPainter, QTextLayout, QTextOption

from wxdesk.ui.apostrophes import closed_up
from wxdesk.ui.typefaces import LATIN

KEPT = 1024


class Lines:
    """A paragraph broken into at most so many lines of a width in points, the last one elided."""

    __slots__ = ("_layout", "height", "width")

    def __init__(self, text: str, font: QFont, width: float, most: int) -> None:
        self._layout = QTextLayout(_fitting(text, font, width, most), font)
        self._layout.setCacheEnabled(True)
        option = QTextOption()
        option.setWrapMode(
            QTextOption.WrapMode.NoWrap if most == 1 else QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
        )
        option.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)  # names of right-to-left
        self._layout.setTextOption(option)  # scripts stand where the others do
        self.height, self.width = _break(self._layout, width, most)

    def draw(self, painter: QPainter, x: float, y: float, colour: QColor) -> None:
        """Draw with the top left corner at ``x``, ``y``."""
        painter.setPen(colour)
        self._layout.draw(painter, QPointF(x, y))


def lines_of(text: str, size: int, width: float, most: int = 1, weight: int = QFont.Weight.Normal) -> Lines:
    """Return ``text`` shaped at ``size`` points of the phone; the same arguments give the same object."""
    return _lines(text, size, round(width, 2), most, int(weight), QGuiApplication.font().family())


def font_of(size: int, weight: int = QFont.Weight.Normal) -> QFont:
    """Return the system's sans as the phone draws it: unhinted, so that it measures the same at every scale.

    What its accounts write is Chinese, whatever the language of the desk is.
    """
    font = QFont(QGuiApplication.font())
    font.setFamilies([family for family in font.families() if family != LATIN])
    font.setPixelSize(size)
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


@lru_cache(maxsize=KEPT)
def _lines(text: str, size: int, width: float, most: int, weight: int, family: str) -> Lines:
    del family  # part of the key only: another system font shapes anew
    return Lines(text, font_of(size, weight), width, most)


def _fitting(text: str, font: QFont, width: float, most: int) -> str:
    flat = closed_up(" ".join(text.split()))
    metrics = QFontMetricsF(font)
    if most == 1:
        return metrics.elidedText(flat, Qt.TextElideMode.ElideRight, width)
    if metrics.horizontalAdvance(flat) <= width:
        return flat
    layout = QTextLayout(flat, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    start = 0
    for _ in range(most):
        line = layout.createLine()
        if not line.isValid():
            layout.endLayout()
            return flat
        line.setLineWidth(width)
        start = line.textStart()
    layout.endLayout()
    return flat[:start] + metrics.elidedText(flat[start:], Qt.TextElideMode.ElideRight, width)


def _break(layout: QTextLayout, width: float, most: int) -> tuple[float, float]:
    layout.beginLayout()
    height = used = 0.0
    for _ in range(most):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height() * 1.12
        used = max(used, line.naturalTextWidth())
    layout.endLayout()
    return height, used
