"""What stands around the pictures of a picture post: who posts, which picture, the title and the words."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout, QTextOption

from wxdesk.domain.phone import Sender
from wxdesk.ui.phone.look import Look, avatar, fill
from wxdesk.ui.phone.text import font_of, lines_of

EDGE, FOOT = 16.0, 24.0
TITLE, WORDS, SMALL = 17, 16, 13
LINE = 1.6
FACE = 28.0


class SwipeWords:
    """Title, words and date, shaped once for a width."""

    def __init__(self, title: str, words: str, date: str) -> None:
        self._title, self._words, self._date = title.strip(), words.strip(), date
        self._shaped: tuple[float, list[tuple[QTextLayout, float, str]], float] | None = None

    @property
    def said(self) -> str:
        return "\n".join(filter(None, (self._title, self._words)))

    def height(self, width: float) -> float:
        return self._shape(width)[1]

    def paint(self, painter: QPainter, top: float, width: float, look: Look) -> None:
        for layout, y, colour in self._shape(width)[0]:
            painter.setPen(look.colours[colour])
            layout.draw(painter, QPointF(EDGE, top + y))

    def _shape(self, width: float) -> tuple[list[tuple[QTextLayout, float, str]], float]:
        if self._shaped is None or self._shaped[0] != width:
            parts: list[tuple[QTextLayout, float, str]] = []
            y = 0.0
            for text, size, weight, colour, gap in (
                (self._title, TITLE, QFont.Weight.DemiBold, "fg0", 8.0),
                (self._words, WORDS, QFont.Weight.Normal, "fg0", 12.0),
                (self._date, SMALL, QFont.Weight.Normal, "fg2", 0.0),
            ):
                if text:
                    layout, height = _paragraphs(text, size, weight, width - 2 * EDGE)
                    parts.append((layout, y, colour))
                    y += height + gap
            self._shaped = (width, parts, y + FOOT)
        return self._shaped[1], self._shaped[2]


def paint_head(painter: QPainter, rect: QRectF, sender: Sender, look: Look) -> None:
    """Paint who posts."""
    face = QRectF(rect.x() + EDGE, rect.center().y() - FACE / 2, FACE, FACE)
    avatar(painter, sender, face, FACE / 2)
    name = lines_of(sender.name, 15, rect.width() - face.right() - EDGE - 10, 1, QFont.Weight.Medium)
    name.draw(painter, face.right() + 10, rect.center().y() - name.height / 2, look.colours["fg0"])


def paint_number(painter: QPainter, box: QRectF, number: str) -> None:
    """Paint which picture shows, in the upper right corner."""
    line = lines_of(number, 12, 80, 1, QFont.Weight.Medium)
    pill = QRectF(0, 0, line.width + 18, 22)
    pill.moveTopRight(QPointF(box.right() - 12, box.top() + 12))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(0, 0, 0, 120))
    painter.drawRoundedRect(pill, 11, 11)
    line.draw(painter, pill.center().x() - line.width / 2, pill.center().y() - line.height / 2, QColor("#FFFFFF"))


def paint_dots(painter: QPainter, rect: QRectF, index: int, count: int, look: Look) -> None:
    """Paint a dot for each picture, the one that shows in full colour."""
    gap = min(12.0, (rect.width() - 2 * EDGE) / count)
    radius = min(3.0, gap / 3)
    left = rect.center().x() - (count - 1) * gap / 2
    for each in range(count):
        colour = QColor(look.colours["fg0" if each == index else "fg2"])
        dot = QRectF(left + each * gap - radius, rect.center().y() - radius, 2 * radius, 2 * radius)
        fill(painter, dot, colour, radius)


def _paragraphs(text: str, size: int, weight: int, width: float) -> tuple[QTextLayout, float]:
    """Shape a text that keeps its lines."""
    layout = QTextLayout(text.replace("\n", "\u2028"), font_of(size, weight))
    layout.setCacheEnabled(True)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    y, step = 0.0, size * LINE
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y + (step - line.height()) / 2))
        y += step
    layout.endLayout()
    return layout, y
