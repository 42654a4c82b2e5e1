"""How a cover is cut: 2.35:1 for the lead and the list, 1:1 for shares and the articles below."""

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPixmap

from wxdesk.ui.icons import paint_icon
from wxdesk.ui.theme import metrics, tokens

WIDE = 2.35


def middle(width: float, height: float, ratio: float) -> QRectF:
    """Return the largest part of ``ratio`` in the middle of a picture."""
    size = QSizeF(ratio, 1).scaled(width, height, Qt.AspectRatioMode.KeepAspectRatio)
    return QRectF((width - size.width()) / 2, (height - size.height()) / 2, size.width(), size.height())


def paint_crop(painter: QPainter, box: QRectF, pixmap: QPixmap | None, radius: float) -> None:
    """Fill ``box`` with the middle of the picture, or with a quiet place for one."""
    t, m = tokens(), metrics()
    path = QPainterPath()
    path.addRoundedRect(box, radius, radius)
    painter.save()
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    painter.setClipPath(path)
    if pixmap is None or pixmap.isNull():
        painter.fillRect(box, t.color("line_soft"))
        side = min(m.px(18), box.height() / 2)
        place = QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side)
        paint_icon(painter, "image", place, t.color("ink3"))
    else:
        part = middle(pixmap.width(), pixmap.height(), box.width() / box.height())
        painter.drawPixmap(box, pixmap, part)
    painter.restore()
