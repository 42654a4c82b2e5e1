"""The phone's own neutral line icons, drawn as paths in a square of 24 points."""

from collections.abc import Callable
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

SIDE = 24.0


def draw_glyph(painter: QPainter, name: str, rect: QRectF, colour: QColor, weight: float = 1.6) -> None:
    """Draw the icon ``name`` into ``rect``; raises KeyError for an unknown one."""
    painter.save()
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / SIDE, rect.height() / SIDE)
    pen = QPen(colour, weight, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_path(name))
    painter.restore()


@cache
def _path(name: str) -> QPainterPath:
    path = QPainterPath()
    _SHAPES[name](path)
    return path


def _lines(path: QPainterPath, *points: tuple[float, float]) -> None:
    path.moveTo(*points[0])
    for x, y in points[1:]:
        path.lineTo(x, y)


def _back(path: QPainterPath) -> None:
    _lines(path, (15, 5), (8, 12), (15, 19))


def _close(path: QPainterPath) -> None:
    _lines(path, (6, 6), (18, 18))
    _lines(path, (18, 6), (6, 18))


def _down(path: QPainterPath) -> None:
    _lines(path, (7, 10), (12, 15), (17, 10))


def _plus(path: QPainterPath) -> None:
    path.addEllipse(QPointF(12, 12), 8.5, 8.5)
    _lines(path, (12, 8), (12, 16))
    _lines(path, (8, 12), (16, 12))


def _more(path: QPainterPath) -> None:
    for x in (6, 12, 18):
        path.addEllipse(QPointF(x, 12), 0.9, 0.9)


def _list(path: QPainterPath) -> None:
    for y in (7, 12, 17):
        _lines(path, (5, y), (19, y))


def _search(path: QPainterPath) -> None:
    path.addEllipse(QPointF(11, 11), 5.8, 5.8)
    _lines(path, (15.4, 15.4), (19, 19))


def _chats(path: QPainterPath) -> None:
    path.addRoundedRect(QRectF(3.5, 4.5, 17, 12.5), 5, 5)
    _lines(path, (8, 17), (8, 20.5), (12, 17))


def _contacts(path: QPainterPath) -> None:
    path.addEllipse(QPointF(9.5, 8), 3.6, 3.6)
    path.moveTo(3, 19.5)
    path.cubicTo(3, 12.8, 16, 12.8, 16, 19.5)
    path.closeSubpath()
    _lines(path, (17, 8), (21, 8))
    _lines(path, (18, 12), (21, 12))
    _lines(path, (19, 16), (21, 16))


def _discover(path: QPainterPath) -> None:
    path.addEllipse(QPointF(12, 12), 8.5, 8.5)
    _lines(path, (15.5, 8.5), (13.4, 13.4), (8.5, 15.5), (10.6, 10.6), (15.5, 8.5))


def _me(path: QPainterPath) -> None:
    path.addEllipse(QPointF(12, 8.2), 3.9, 3.9)
    path.moveTo(4.5, 20)
    path.cubicTo(4.5, 12.9, 19.5, 12.9, 19.5, 20)
    path.closeSubpath()


def _muted(path: QPainterPath) -> None:
    path.moveTo(6, 16)
    path.cubicTo(8, 13, 6, 6, 12, 5.5)
    path.cubicTo(18, 6, 16, 13, 18, 16)
    path.closeSubpath()
    _lines(path, (10.5, 19), (13.5, 19))
    _lines(path, (4, 4), (20, 20))


def _keyboard(path: QPainterPath) -> None:
    path.addRoundedRect(QRectF(3.5, 6.5, 17, 11.5), 2.5, 2.5)
    for x in (7.5, 12, 16.5):
        path.addEllipse(QPointF(x, 10.2), 0.4, 0.4)
    _lines(path, (8.5, 14.5), (15.5, 14.5))


def _card(path: QPainterPath) -> None:
    path.addRoundedRect(QRectF(4.5, 3.5, 15, 17), 2.5, 2.5)
    _lines(path, (8, 8.5), (16, 8.5))
    _lines(path, (8, 12.2), (16, 12.2))
    _lines(path, (8, 16), (13, 16))


def _bell(path: QPainterPath) -> None:
    path.moveTo(5, 17)
    path.cubicTo(8, 13.5, 5.5, 6, 12, 5)
    path.cubicTo(18.5, 6, 16, 13.5, 19, 17)
    path.closeSubpath()
    _lines(path, (10, 20), (14, 20))


def _building(path: QPainterPath) -> None:
    path.addRoundedRect(QRectF(5.5, 3.5, 13, 17), 1.5, 1.5)
    for x in (9.5, 14.5):
        for y in (8, 12):
            path.addEllipse(QPointF(x, y), 0.5, 0.5)
    _lines(path, (10.2, 20.5), (10.2, 16), (13.8, 16), (13.8, 20.5))


_SHAPES: dict[str, Callable[[QPainterPath], None]] = {
    "back": _back,
    "bell": _bell,
    "building": _building,
    "card": _card,
    "chats": _chats,
    "close": _close,
    "contacts": _contacts,
    "discover": _discover,
    "down": _down,
    "keyboard": _keyboard,
    "list": _list,
    "me": _me,
    "more": _more,
    "muted": _muted,
    "plus": _plus,
    "search": _search,
}
