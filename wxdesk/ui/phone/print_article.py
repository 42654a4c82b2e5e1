"""An article drawn once into a phone's picture, with Qt's own text: no engine is started for a picture."""

from collections.abc import Mapping

from PySide6.QtCore import QByteArray, QRectF, QUrl
from PySide6.QtGui import QAbstractTextDocumentLayout, QImage, QPainter, QTextDocument

from wxdesk.article.dressing import Dress
from wxdesk.ui.phone.article_view import Reading
from wxdesk.ui.phone.plain_reader import BODY_SIZE, PADDING, plain_html
from wxdesk.ui.phone.text import font_of

SHARP = 2
"""Pictures inside the article are kept at this many pixels a point."""


class _Printed(QTextDocument):
    """A document that knows the pictures it was given, and nothing else."""

    def __init__(self, pictures: Mapping[str, bytes], width: float) -> None:
        super().__init__()
        self._pictures = pictures
        self._widest = round(width - 2 * PADDING)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        address = QUrl(name)
        data = self._pictures.get(address.path()) if address.scheme() == "wxasset" else None
        if kind != QTextDocument.ResourceType.ImageResource.value or data is None:
            return QByteArray()
        image = QImage.fromData(data)
        if image.width() > self._widest * SHARP:
            image = image.scaledToWidth(self._widest * SHARP)
        image.setDevicePixelRatio(max(1.0, image.width() / self._widest))
        return image


def paint_article(
    painter: QPainter, room: QRectF, reading: Reading, dress: Dress, pictures: Mapping[str, bytes] | None = None
) -> None:
    """Paint the beginning of ``reading`` into ``room`` (points). ``pictures`` maps sha256 to bytes."""
    document = _Printed(pictures or {}, room.width())
    document.setDocumentMargin(PADDING)
    document.setDefaultFont(font_of(round(BODY_SIZE * dress.text / 100)))
    document.setHtml(plain_html(reading, dress))
    document.setTextWidth(room.width())
    painter.save()
    painter.setClipRect(room)
    painter.translate(room.topLeft())
    document.documentLayout().draw(painter, QAbstractTextDocumentLayout.PaintContext())
    painter.restore()
