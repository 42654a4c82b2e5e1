"""A cover as a small picture in a list."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from wxdesk.domain.posts import Article
from wxdesk.ui.composer.thumbnails import Thumbnails
from wxdesk.ui.icons import paint_icon
from wxdesk.ui.theme import metrics, tokens

WIDE, TALL = 76, 44
"""Design pixels."""


class SmallCover(QWidget):
    """Draws the middle of an article's cover, or an empty place for one."""

    def __init__(self, thumbnails: Thumbnails, article: Article, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        picture = article.picture(article.cover)
        self._sha256 = picture.sha256 if picture else ""
        self._thumbnails = thumbnails
        thumbnails.loaded.connect(self._loaded)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(metrics().px(WIDE), metrics().px(TALL))

    def _loaded(self, sha256: str) -> None:
        if sha256 == self._sha256:
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        t, m = tokens(), metrics()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        box = QRectF(self.rect())
        shape = QPainterPath()
        shape.addRoundedRect(box, m.px(6), m.px(6))
        painter.setClipPath(shape)
        painter.fillRect(box, t.color("line_soft"))
        shown = self._thumbnails.pixmap(self._sha256) if self._sha256 else None
        if shown is None:
            side = m.px(18)
            place = QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side)
            paint_icon(painter, "image", place, t.color("ink3"))
            return
        size = QRectF(shown.rect()).size()
        size.scale(box.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        left, top = (box.width() - size.width()) / 2, (box.height() - size.height()) / 2
        painter.drawPixmap(QRectF(left, top, size.width(), size.height()), shown, QRectF(shown.rect()))
