"""Our own line icons, tinted from the tokens and crisp at every scale."""

import weakref
from functools import lru_cache
from typing import Protocol

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from wxdesk.ui.resources import resource_folder
from wxdesk.ui.theme import metrics, theme_changed, tokens

RATIOS = (1.0, 2.0, 3.0)


class HasIcon(Protocol):
    """A button or an action."""

    def setIcon(self, icon: QIcon, /) -> None: ...


def icon(name: str, role: str = "ink2", *, chosen: str = "accent_strong") -> QIcon:
    """Return the icon ``name`` in the token ``role``; where it is checked, in the token ``chosen``.

    Raises FileNotFoundError for an unknown name and AttributeError for an unknown token.
    """
    t = tokens()
    side = metrics().icon
    made = QIcon()
    states = (
        (QIcon.Mode.Normal, QIcon.State.Off, t.color(role)),
        (QIcon.Mode.Normal, QIcon.State.On, t.color(chosen)),
        (QIcon.Mode.Disabled, QIcon.State.Off, _faded(t.color(role))),
    )
    for mode, state, colour in states:
        for ratio in RATIOS:
            made.addPixmap(_pixmap(name, colour.name(QColor.NameFormat.HexArgb), side, ratio), mode, state)
    return made


def pixmap(name: str, role: str, side: int, ratio: float) -> QPixmap:
    """Return the icon as a picture of ``side`` logical pixels for a screen of ``ratio``."""
    return _pixmap(name, tokens().color(role).name(QColor.NameFormat.HexArgb), side, ratio)


def bind_icon(target: HasIcon, name: str, role: str = "ink2", *, chosen: str = "accent_strong") -> None:
    """Give a button or action an icon that follows the theme for as long as the target lives."""
    target.setIcon(icon(name, role, chosen=chosen))
    reference = weakref.ref(target)

    def retint() -> None:
        living = reference()
        if living is not None:
            living.setIcon(icon(name, role, chosen=chosen))

    connection = theme_changed.changed.connect(retint)
    if isinstance(target, QObject):
        target.destroyed.connect(lambda: QObject.disconnect(connection))


def paint_icon(painter: QPainter, name: str, rect: QRectF, colour: QColor) -> None:
    """Draw the icon into ``rect``."""
    _renderer(name, colour.name(QColor.NameFormat.HexArgb)).render(painter, rect)


def _faded(colour: QColor) -> QColor:
    faded = QColor(colour)
    faded.setAlphaF(0.45)
    return faded


@lru_cache(maxsize=256)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    text = (resource_folder("icons") / f"{name}.svg").read_text("utf-8")
    tint = QColor(colour)
    stroke = f'stroke-opacity="{tint.alphaF():.3f}" stroke="{tint.name()}"'
    return QSvgRenderer(QByteArray(text.replace('stroke="currentColor"', stroke).encode()))


@lru_cache(maxsize=512)
def _pixmap(name: str, colour: str, side: int, ratio: float) -> QPixmap:
    renderer = _renderer(name, colour)
    drawn = QPixmap(QSize(round(side * ratio), round(side * ratio)))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    renderer.render(painter, QRectF(0, 0, side * ratio, side * ratio))
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn
