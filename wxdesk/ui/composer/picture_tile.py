"""One picture of a picture post: drawn with its number; dragged, moved by keyboard, taken out."""

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from wxdesk.domain.posts import Picture
from wxdesk.ui.composer.crops import paint_crop
from wxdesk.ui.composer.thumbnails import Thumbnails
from wxdesk.ui.kit import IconButton
from wxdesk.ui.naming import Part
from wxdesk.ui.theme import TextRole, font, metrics, tokens
from wxdesk.ui.words import headed

SIDE = 92
_STEPS = {Qt.Key.Key_Left: "back", Qt.Key.Key_Right: "on", Qt.Key.Key_Up: "up", Qt.Key.Key_Down: "down"}


class PictureTile(QAbstractButton, Part):
    """Arrow keys walk from picture to picture, with Alt they move this one; Delete takes it out.

    ``walked`` and ``moved`` carry ``back``, ``on``, ``up`` or ``down``.
    """

    walked = Signal(str)
    moved = Signal(str)
    removed = Signal()
    dragged = Signal(QPoint)
    dropped = Signal()

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._picture: Picture | None = None
        self._number = 0
        self._over = False
        self._held: QPoint | None = None
        self._dragging = False
        self.movable = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._remove = IconButton("close", self.tr("Take this picture out"), parent=self)
        self._remove.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Delete does it from the keyboard
        self._remove.clicked.connect(self.removed)
        self._remove.hide()

    def show_picture(self, picture: Picture, number: int, over: bool) -> None:
        """Show a picture as the ``number``-th; ``over`` are those that are too many."""
        self._picture, self._number, self._over = picture, number, over
        cover = self.tr("{0}, the cover: {1}").format(number, picture.name)
        self.setAccessibleName(cover if number == 1 else headed(str(number), picture.name))
        self.setToolTip(self.tr("Too many: a picture post does not hold this one") if over else picture.name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(metrics().px(SIDE), metrics().px(SIDE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        t, m = tokens(), metrics()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        pixmap = self._thumbnails.pixmap(self._picture.sha256) if self._picture else None
        painter.setOpacity(0.45 if self._over else 1.0)
        paint_crop(painter, box, pixmap, m.px(8))
        painter.setOpacity(1.0)
        edge = "bad" if self._over else "mark" if self.hasFocus() else "line"
        painter.setPen(QPen(t.color(edge), m.ring_width if self.hasFocus() or self._over else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, m.px(8), m.px(8))
        self._paint_number(painter, box)
        if self._remove.isVisible():  # the cross is seen on every picture
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(t.color("surface"))
            painter.drawRoundedRect(QRectF(self._remove.geometry()), m.px(6), m.px(6))

    def _paint_number(self, painter: QPainter, box: QRectF) -> None:
        t, m = tokens(), metrics()
        words = self.tr("Cover") if self._number == 1 else str(self._number)
        painter.setFont(font(TextRole.LABEL, tabular=True))
        width = max(m.px(20), painter.fontMetrics().horizontalAdvance(words) + m.px(12))
        pill = QRectF(box.left() + m.px(5), box.bottom() - m.px(25), width, m.px(20))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(t.color("surface"))
        painter.drawRoundedRect(pill, m.px(6), m.px(6))
        painter.setPen(t.color("bad" if self._over else "ink"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = metrics().px(22)
        self._remove.setGeometry(self.width() - side - 4, 4, side, side)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave):
            self._remove.setVisible(event.type() == QEvent.Type.HoverEnter and self.movable)
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
            (self.moved if alt and self.movable else self.walked).emit(_STEPS[key])
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.movable:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._held = event.position().toPoint() if event.button() == Qt.MouseButton.LeftButton else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is None or not self.movable:
            return
        way = event.position().toPoint() - self._held
        if not self._dragging and way.manhattanLength() < QApplication.startDragDistance():
            return
        self._dragging = True
        self.raise_()
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self.dragged.emit(self.mapToParent(event.position().toPoint()) - self._held)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        dragging, self._dragging, self._held = self._dragging, False, None
        super().mouseReleaseEvent(event)
        if dragging:
            self.unsetCursor()
            self.dropped.emit()
