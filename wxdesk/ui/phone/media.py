"""A row with an article's words at the left and its picture at the right: what is in it, and how high that makes it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from wxdesk.domain.phone import Card
from wxdesk.ui.phone.look import Look, picture, rounded
from wxdesk.ui.phone.style import M, T
from wxdesk.ui.phone.text import Lines, lines_of


def media_height(card: Card, text: str, source: str, *, pictured: bool = True) -> float:
    """Return the height in points: that of the words or of the picture, and the padding around them."""
    return max(_height(_parts(card, text, source, pictured)), M.thumb) + 2 * M.media_padding


def further_height(card: Card, thumb: float, width: float) -> float:
    """Return the height in points of a further article in a card or bubble so wide, beside a square of ``thumb``."""
    return max(further_title(card, thumb, width).height, thumb) + 2 * M.thumb_padding


def further_title(card: Card, thumb: float, width: float) -> Lines:
    """Return the title of a further article as it stands beside its square."""
    return lines_of(card.title, T.title, width - 2 * M.thumb_padding - thumb - M.row_left, 2)


def paint_media_row(
    painter: QPainter, rect: QRectF, card: Card, colour: str, text: str, source: str, look: Look, *, pictured: bool
) -> None:
    """Paint title, a piece of text (or ``""``) and source, and where it is ``pictured`` its square picture."""
    if pictured:
        thumb = QRectF(rect.right() - M.row_left - M.thumb, rect.center().y() - M.thumb / 2, M.thumb, M.thumb)
        painter.save()
        painter.setClipPath(rounded(thumb, 4, top=True, bottom=True), Qt.ClipOperation.IntersectClip)
        picture(painter, card.cover, thumb, colour, look, card.square)
        painter.restore()
    parts = _parts(card, text, source, pictured)
    y = rect.center().y() - _height(parts) / 2
    for lines, ink in parts:
        lines.draw(painter, rect.x() + M.row_left, y, look.colours[ink])
        y += lines.height + M.media_gap


def _parts(card: Card, text: str, source: str, pictured: bool) -> list[tuple[Lines, str]]:
    room = M.width - 2 * M.row_left - (M.thumb + M.row_left if pictured else 0)
    title = (lines_of(card.title, T.title, room, 2), "fg0")
    piece = [(lines_of(text, T.digest, room), "fg1")] if text else []
    return [title, *piece, (lines_of(source, T.time, room), "fg2")]


def _height(parts: list[tuple[Lines, str]]) -> float:
    return sum(lines.height for lines, _ in parts) + M.media_gap * (len(parts) - 1)
