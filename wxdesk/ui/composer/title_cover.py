"""Covers made from a title: a few designs, each with the words in the middle, where the square is cut."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QLinearGradient, QPainter, QPainterPath, QPen, QTextLayout, QTextOption

from wxdesk.ui.apostrophes import closed_up
from wxdesk.ui.colours import TITLE_ACCENTS, TITLE_COVER
from wxdesk.ui.theme import AVATARS
from wxdesk.ui.typefaces import FAMILIES

WIDTH, HEIGHT = 1410, 600
SAFE = 600
"""What the square in the middle shows: no word reaches beyond it."""
_EDGE = 44
_LARGEST, _SMALLEST = 96, 40
_PARTS = re.compile("(?<=..)([：｜|！？，]|——|: )(?=..)")
PAPER, INK, WHITE, NIGHT = (QColor(TITLE_COVER[name]) for name in ("paper", "ink", "white", "night"))
ACCENTS = (*AVATARS, *TITLE_ACCENTS)
"""Colours to choose from, beside the account's own."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What stands on a cover: the title, and small below it the account's name."""

    title: str
    name: str = ""


Paint = Callable[[QPainter, Wording, QColor], None]


def made_cover(design: str, wording: Wording, accent: str) -> QImage:
    """Return the cover of ``design`` (a key of ``DESIGNS``), 1410 x 600. Safe on any thread."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_cover(painter, design, wording, accent)
    painter.end()
    return image


def paint_cover(painter: QPainter, design: str, wording: Wording, accent: str) -> None:
    """Paint a cover into 1410 x 600 units of ``painter``."""
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    DESIGNS[design](painter, wording, QColor(accent))


def _plain(painter: QPainter, wording: Wording, accent: QColor) -> None:
    """The accent all over, two large quiet circles at the sides."""
    painter.fillRect(QRectF(0, 0, WIDTH, HEIGHT), accent)
    painter.setPen(Qt.PenStyle.NoPen)
    for centre, radius, alpha in (
        (QPointF(120, 520), 330, 26),
        (QPointF(1330, 60), 270, 32),
        (QPointF(90, 90), 90, 20),
    ):
        painter.setBrush(QColor(255, 255, 255, alpha))
        painter.drawEllipse(centre, radius, radius)
    ink = _on(accent)
    _words(painter, wording, ink, _faded(ink))


def _paper(painter: QPainter, wording: Wording, accent: QColor) -> None:
    """Paper within a double line."""
    painter.fillRect(QRectF(0, 0, WIDTH, HEIGHT), PAPER)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for inset, width in ((26, 6), (42, 2)):
        painter.setPen(QPen(accent, width))
        painter.drawRect(QRectF(inset, inset, WIDTH - 2 * inset, HEIGHT - 2 * inset))
    _words(painter, wording, INK, accent, rule=accent, inset=_EDGE + 30)


def _card(painter: QPainter, wording: Wording, accent: QColor) -> None:
    """A white card on two tones of the accent."""
    ground = QLinearGradient(0, 0, WIDTH, HEIGHT)
    ground.setColorAt(0, accent.lighter(128))
    ground.setColorAt(1, accent.darker(125))
    painter.fillRect(QRectF(0, 0, WIDTH, HEIGHT), ground)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(0, 0, 0, 28))
    card = QRectF((WIDTH - SAFE) / 2 - 150, 56, SAFE + 300, HEIGHT - 112)
    painter.drawRoundedRect(card.translated(0, 10), 28, 28)
    painter.setBrush(WHITE)
    painter.drawRoundedRect(card, 28, 28)
    _words(painter, wording, INK, accent.darker(115), inset=_EDGE + 44)


def _night(painter: QPainter, wording: Wording, accent: QColor) -> None:
    """Dark, with a slanted beam of the accent at either side."""
    painter.fillRect(QRectF(0, 0, WIDTH, HEIGHT), NIGHT)
    painter.setPen(Qt.PenStyle.NoPen)
    for left, right, alpha in ((-80, 190, 255), (206, 236, 140), (1044, 1074, 140), (1090, 1490, 255)):
        beam = QPainterPath(QPointF(left, HEIGHT))
        for corner in (QPointF(left + 130, 0), QPointF(right + 130, 0), QPointF(right, HEIGHT)):
            beam.lineTo(corner)
        beam.closeSubpath()
        shade = QColor(accent)
        shade.setAlpha(alpha)
        painter.fillPath(beam, shade)
    _words(painter, wording, WHITE, _faded(WHITE))


def _arcs(painter: QPainter, wording: Wording, accent: QColor) -> None:
    """Pale, with rings that open from both lower corners."""
    pale = QColor.fromHslF(max(0.0, accent.hslHueF()), min(0.5, accent.hslSaturationF()), 0.945)
    painter.fillRect(QRectF(0, 0, WIDTH, HEIGHT), pale)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for centre in (QPointF(0, HEIGHT), QPointF(WIDTH, 0)):
        for ring in range(6):
            tone = QColor(accent)
            tone.setAlpha(230 - ring * 34)
            painter.setPen(QPen(tone, 26))
            painter.drawEllipse(centre, 60 + ring * 58, 60 + ring * 58)
    _words(painter, wording, INK, accent.darker(125), rule=accent)


def _stripe(painter: QPainter, wording: Wording, accent: QColor) -> None:
    """White, the title on a broad band of the accent from side to side."""
    painter.fillRect(QRectF(0, 0, WIDTH, HEIGHT), WHITE)
    painter.fillRect(QRectF(0, 96, WIDTH, HEIGHT - 192), accent)
    painter.fillRect(QRectF(0, 76, WIDTH, 6), accent)
    painter.fillRect(QRectF(0, HEIGHT - 82, WIDTH, 6), accent)
    ink = _on(accent)
    _words(painter, wording, ink, _faded(ink), inset=126)


DESIGNS: dict[str, Paint] = {
    "plain": _plain,
    "paper": _paper,
    "card": _card,
    "night": _night,
    "arcs": _arcs,
    "stripe": _stripe,
}


def _on(ground: QColor) -> QColor:
    """White, or ink where the ground is too light for white."""
    return WHITE if ground.lightnessF() < 0.62 else INK


def _faded(ink: QColor) -> QColor:
    faded = QColor(ink)
    faded.setAlpha(210)
    return faded


def _words(
    painter: QPainter,
    wording: Wording,
    ink: QColor,
    small: QColor,
    *,
    rule: QColor | None = None,
    inset: int = _EDGE,
) -> None:
    """Set the title, and below it the name, in the middle of the square."""
    name_height = 62 if wording.name else 0
    room = QRectF((WIDTH - SAFE) / 2 + _EDGE, inset, SAFE - 2 * _EDGE, HEIGHT - 2 * inset)
    lines, height = _set(wording.title, room.width(), room.height() - name_height)
    y = room.center().y() - (height + name_height) / 2
    painter.setPen(ink)
    lines.draw(painter, QPointF(room.x(), y))
    if not wording.name:
        return
    if rule is not None:
        painter.fillRect(QRectF(WIDTH / 2 - 32, y + height + 14, 64, 5), rule)
    painter.setPen(small)
    style = _font(27, QFont.Weight.Medium)
    painter.setFont(style)
    name = painter.fontMetrics().elidedText(closed_up(wording.name), Qt.TextElideMode.ElideRight, round(room.width()))
    painter.drawText(QRectF(room.x(), y + height + 24, room.width(), 38), Qt.AlignmentFlag.AlignCenter, name)


def _font(size: int, weight: QFont.Weight) -> QFont:
    style = QFont(list(FAMILIES))
    style.setPixelSize(size)
    style.setWeight(weight)
    return style


def _set(title: str, width: float, height: float) -> tuple[QTextLayout, float]:
    """Return the title as large as it fits; a very long one is set small, and ends where the room does.

    A title of two parts is broken between them where that does not make it much smaller.
    """
    words = closed_up(" ".join(title.split())) or "…"
    parted = _PARTS.sub("\\1\u2028", words, count=1)
    whole_size, parted_size = _size(words, width, height), _size(parted, width, height)
    if parted_size >= 0.75 * whole_size > 0:
        words, whole_size = parted, parted_size
    if whole_size:
        return _balanced(words, whole_size, width)
    layout, tall, _ = _lines(words, _SMALLEST, width)
    while tall > height and len(words) > 1:
        words = words[:-2].rstrip(" …") + "…"
        layout, tall, _ = _lines(words, _SMALLEST, width)
    return layout, tall


def _size(words: str, width: float, height: float) -> int:
    """Return the largest size at which ``words`` fit, 0 where none does."""
    for size in range(_LARGEST, _SMALLEST - 1, -4):
        _, tall, whole = _lines(words, size, width)
        if tall <= height and whole:
            return size
    return 0


def _balanced(words: str, size: int, width: float) -> tuple[QTextLayout, float]:
    """Set the title in as few lines as it takes, about equally long, so that no last word stands alone."""
    count = _lines(words, size, width)[0].lineCount()
    narrowest, widest = width / max(1, count), width
    while widest - narrowest > 4:
        middle = (narrowest + widest) / 2
        layout, _, whole = _lines(words, size, middle)
        if layout.lineCount() > count or not whole:
            narrowest = middle
        else:
            widest = middle
    layout, tall, _ = _lines(words, size, widest, width)
    return layout, tall


def _lines(words: str, size: int, width: float, room: float = 0) -> tuple[QTextLayout, float, bool]:
    """Break ``words`` at ``width`` and centre them in ``room``; whether no word had to be broken is the last."""
    layout = QTextLayout(words, _font(size, QFont.Weight.Bold))
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    y, step, whole = 0.0, size * 1.32, True
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(((room or width) - line.naturalTextWidth()) / 2, y + (step - line.height()) / 2))
        y += step
        end = line.textStart() + line.textLength()
        if 0 < end < len(words) and words[end - 1].isalnum() and words[end].isalnum():
            whole = whole and not (words[end - 1].isascii() and words[end].isascii())
    layout.endLayout()
    return layout, y, whole
