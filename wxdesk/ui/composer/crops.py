"""How a cover is cut: 2.35:1 for the lead and the list, 1:1 for shares and the articles below."""

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPixmap

from wxdesk.domain.cropping import middle
from wxdesk.domain.posts import Crop
from wxdesk.ui.icons import paint_icon
from wxdesk.ui.theme import metrics, tokens


def part_of(pixmap: QPixmap, ratio: float, crop: Crop | None = None) -> QRectF:
    """Return what of a picture shows in a box of ``ratio``: its frame, or the largest part in its middle."""
    width, height = pixmap.width(), pixmap.height()
    frame = crop or middle((width, height), ratio)
    whole = QRectF(
        frame.left * width, frame.top * height, (frame.right - frame.left) * width, (frame.bottom - frame.top) * height
    )
    size = QSizeF(ratio, 1).scaled(whole.size(), Qt.AspectRatioMode.KeepAspectRatio)
    part = QRectF(0, 0, size.width(), size.height())
    part.moveCenter(whole.center())
    return part


def paint_crop(painter: QPainter, box: QRectF, pixmap: QPixmap | None, radius: float, crop: Crop | None = None) -> None:
    """Fill ``box`` with the framed part of the picture (its middle without a frame), or with a quiet place for one."""
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
        painter.drawPixmap(box, pixmap, part_of(pixmap, box.width() / box.height(), crop))
    painter.restore()
