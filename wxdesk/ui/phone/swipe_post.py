"""A picture post, painted: who posts, the pictures in their place with number and dots, title and words below."""

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter

from wxdesk.domain.phone import Sender
from wxdesk.domain.posts import Article, Picture
from wxdesk.ui.phone.look import Look
from wxdesk.ui.phone.swipe_words import SwipeWords, paint_dots, paint_head, paint_number

HEAD = 48.0
TALLEST, FLATTEST = 4 / 3, 3 / 4
"""Height by width of the pictures' place: that of the first one, between these. An estimate: no public text tells."""
DOTS = 26.0


class SwipePost:
    """``article`` as it is read, sent by ``sender``; lengths are in points."""

    def __init__(self, article: Article, date: str = "", sender: Sender | None = None) -> None:
        self.pictures = article.pictures
        self.title = article.title
        self._sender = sender
        self._words = SwipeWords(article.title, article.body, date)

    @property
    def said(self) -> str:
        """The words below, as they stand there."""
        return self._words.said

    def number(self, index: int) -> str:
        """Return what stands over the pictures while that at ``index`` shows: ``1/8``."""
        return f"{index + 1}/{len(self.pictures)}" if self.pictures else ""

    def height(self, width: float) -> float:
        """Return how high all of it is."""
        return self._box(width).bottom() + DOTS + self._words.height(width)

    def paint(self, painter: QPainter, width: float, index: int, place: float, look: Look) -> None:
        """Paint it ``width`` wide; ``place`` is where between two pictures the swipe to ``index`` stands."""
        box = self._box(width)
        if self._sender is not None:
            paint_head(painter, QRectF(0, 0, width, HEAD), self._sender, look)
        self._paint_pictures(painter, box, place, look)
        if len(self.pictures) > 1:
            paint_number(painter, box, self.number(index))
            paint_dots(painter, QRectF(0, box.bottom(), width, DOTS), index, len(self.pictures), look)
        self._words.paint(painter, box.bottom() + DOTS, width, look)

    def _box(self, width: float) -> QRectF:
        """Return where the pictures are."""
        first = next(iter(self.pictures), None)
        ratio = first.height / first.width if first is not None and first.width else TALLEST
        return QRectF(0, HEAD, width, width * min(max(ratio, FLATTEST), TALLEST))

    def _paint_pictures(self, painter: QPainter, box: QRectF, place: float, look: Look) -> None:
        painter.save()
        painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
        painter.fillRect(box, look.colours["bg0"])
        for index, picture in enumerate(self.pictures):
            away = index - place
            if abs(away) < 1:
                _paint_picture(painter, picture, box.translated(away * box.width(), 0), look)
        painter.restore()


def _paint_picture(painter: QPainter, picture: Picture, box: QRectF, look: Look) -> None:
    """Draw the whole of a picture in the middle of ``box``."""
    size = QSizeF(max(1, picture.width), max(1, picture.height)).scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatio)
    width, height = max(1, round(size.width() * look.scale)), max(1, round(size.height() * look.scale))
    pixmap = look.pictures.picture(picture.sha256, width, height)
    if pixmap is not None:
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(box.center())
        painter.drawPixmap(place, pixmap, QRectF(pixmap.rect()))
