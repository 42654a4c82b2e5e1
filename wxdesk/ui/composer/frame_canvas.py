"""A cover with its two frames, to be moved and sized with the mouse and by keyboard."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from wxdesk.domain.posts import Crop
from wxdesk.ui.composer.framing import Frames
from wxdesk.ui.theme import TextRole, font, metrics, tokens

LOWEST = 72
"""Design pixels: a picture lower than that (a panorama) is shown in part, around the active frame."""
REACH = 9
NAMES = {"wide": "2.35:1", "square": "1:1"}
TONES = {"wide": "accent", "square": "info"}
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class FrameCanvas(QWidget):
    """Arrow keys move the active frame, with Shift they size it; the space bar changes over to the other one."""

    changed = Signal(Frames)

    def __init__(self, frames: Frames, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.frames = frames
        self._pixmap: QPixmap | None = None
        self._held: QPointF | None = None
        self._fixed: tuple[float, float] | None = None
        self._origin: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("The cover with its frames"))
        self.setAccessibleDescription(
            self.tr("Arrow keys move the frame, with Shift they size it, the space bar changes over to the other one.")
        )

    def sizeHint(self) -> QSize:
        return QSize(metrics().px(470), metrics().px(320))

    def minimumSizeHint(self) -> QSize:
        return QSize(metrics().px(320), metrics().px(200))

    def show_picture(self, pixmap: QPixmap | None) -> None:
        """Show the picture, which may come later than the frames."""
        self._pixmap = pixmap
        self.update()

    def show_frames(self, frames: Frames) -> None:
        """Follow a change made elsewhere, without a signal."""
        self.frames = frames
        self.update()

    def rect_of(self, which: str) -> QRectF:
        """Return where a frame lies, in widget pixels."""
        return self._rect(self.frames.wide if which == "wide" else self.frames.square)

    # Where things are.

    def _room(self) -> QRectF:
        """Where the whole picture lies; of a panorama more than can be seen."""
        m = metrics()
        width, height = self.frames.size
        edge = m.px(10)
        scale = min((self.width() - 2 * edge) / width, (self.height() - 2 * edge) / height)
        scale = max(scale, min(m.px(LOWEST) / width, m.px(LOWEST) / height), m.px(LOWEST) / max(width, height))
        shorter = min(width, height) * scale
        if shorter < m.px(LOWEST):
            scale *= m.px(LOWEST) / shorter
        room = QRectF(0, 0, width * scale, height * scale)
        room.moveCenter(QPointF(self.width() / 2, self.height() / 2))
        crop = self.frames.crop
        if room.width() > self.width():
            room.moveLeft(_shifted((crop.left + crop.right) / 2 * room.width(), room.width(), self.width(), edge))
        if room.height() > self.height():
            room.moveTop(_shifted((crop.top + crop.bottom) / 2 * room.height(), room.height(), self.height(), edge))
        if self._origin is not None:
            room.moveTopLeft(self._origin)
        return room

    def _rect(self, crop: Crop) -> QRectF:
        room = self._room()
        corner = QPointF(room.x() + crop.left * room.width(), room.y() + crop.top * room.height())
        return QRectF(corner, QPointF(room.x() + crop.right * room.width(), room.y() + crop.bottom * room.height()))

    def _share(self, point: QPointF) -> tuple[float, float]:
        room = self._room()
        return (point.x() - room.x()) / room.width(), (point.y() - room.y()) / room.height()

    def _order(self) -> list[str]:
        """The active frame first: it is on top."""
        other = "square" if self.frames.active == "wide" else "wide"
        return [self.frames.active, other]

    def _corner_at(self, point: QPointF) -> tuple[str, tuple[float, float]] | None:
        """Return the frame one of whose corners lies at ``point``, and the corner opposite to it, in fractions."""
        reach = metrics().px(REACH)
        for which in self._order():
            rect = self.rect_of(which)
            for corner, opposite in _corners(rect):
                if (corner - point).manhattanLength() <= reach:
                    return which, self._share(opposite)
        return None

    def _frame_at(self, point: QPointF) -> str:
        """The active frame, where it is; the other one by its edge, or where the active one is not."""
        active, other = self._order()
        if self.rect_of(active).contains(point) and not self._on_edge(other, point):
            return active
        return other if self.rect_of(other).contains(point) or self._on_edge(other, point) else ""

    def _on_edge(self, which: str, point: QPointF) -> bool:
        reach = metrics().px(REACH) / 2
        rect = self.rect_of(which)
        near = rect.adjusted(-reach, -reach, reach, reach).contains(point)
        return near and not rect.adjusted(reach, reach, -reach, -reach).contains(point)

    # What the user does.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        point = event.position()
        corner = self._corner_at(point)
        which = corner[0] if corner else self._frame_at(point)
        if not which:
            return
        self._origin = self._room().topLeft()
        self._held, self._fixed = point, corner[1] if corner else None
        self._take(self.frames.activated(which))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position()
        if self._held is None:
            self._show_cursor(point)
        elif self._fixed is not None:
            self._take(self.frames.stretch(self._fixed, self._share(point)))
        else:
            now, before = self._share(point), self._share(self._held)
            self._held = point
            self._take(self.frames.push(now[0] - before[0], now[1] - before[1]))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002
        self._held = self._fixed = self._origin = None
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        arrow = _ARROWS.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Space:
            self._take(self.frames.activated(self._order()[1]))
        elif arrow is None:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._take(self.frames.grow(arrow[0] - arrow[1]))
        else:
            self._take(self.frames.step(*arrow))

    def _take(self, frames: Frames) -> None:
        if frames != self.frames:
            self.frames = frames
            self.update()
            self.changed.emit(frames)

    def _show_cursor(self, point: QPointF) -> None:
        corner = self._corner_at(point)
        if corner is not None:
            rect = self.rect_of(corner[0])
            falling = (point.x() < rect.center().x()) == (point.y() < rect.center().y())
            self.setCursor(Qt.CursorShape.SizeFDiagCursor if falling else Qt.CursorShape.SizeBDiagCursor)
        elif self._frame_at(point):
            self.setCursor(Qt.CursorShape.SizeAllCursor)
        else:
            self.unsetCursor()

    # How it looks.

    def paintEvent(self, _event: QPaintEvent) -> None:
        t, m = tokens(), metrics()
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        clip = QPainterPath()
        clip.addRoundedRect(QRectF(self.rect()), m.px(8), m.px(8))
        painter.setClipPath(clip)
        painter.fillRect(self.rect(), t.color("line_soft"))
        room = self._room()
        if self._pixmap is not None:
            painter.drawPixmap(room, self._pixmap, QRectF(self._pixmap.rect()))
        self._shade(painter, room)
        for which in reversed(self._order()):
            self._paint_frame(painter, which)
        if self.hasFocus():
            painter.setPen(QPen(t.color("mark"), m.ring_width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), m.px(8), m.px(8))

    def _shade(self, painter: QPainter, room: QRectF) -> None:
        """Darken what neither frame shows."""
        outside = QPainterPath()
        outside.addRect(room)
        for which in self._order():
            shown = QPainterPath()
            shown.addRect(self.rect_of(which))
            outside = outside.subtracted(shown)
        painter.fillPath(outside, QColor(0, 0, 0, 140))

    def _paint_frame(self, painter: QPainter, which: str) -> None:
        m = metrics()
        active = which == self.frames.active
        rect, colour = self.rect_of(which), tokens().color(TONES[which])
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(255, 255, 255, 200), m.px(4) if active else m.px(3)))
        painter.drawRect(rect)
        painter.setPen(QPen(colour, m.px(2)))
        painter.drawRect(rect)
        self._paint_name(painter, which, rect)
        if not active:
            return
        painter.setPen(QPen(colour, m.px(2)))  # the name has left its own; white alone is lost on a light cover
        painter.setBrush(QColor(255, 255, 255))
        half = m.px(5)
        for corner, _ in _corners(rect):
            painter.drawRect(QRectF(corner.x() - half, corner.y() - half, 2 * half, 2 * half))

    def _paint_name(self, painter: QPainter, which: str, rect: QRectF) -> None:
        """The wide frame has its name at the left, the square at the right, so that neither hides the other's."""
        m, t = metrics(), tokens()
        painter.setFont(font(TextRole.LABEL, tabular=True))
        width = painter.fontMetrics().horizontalAdvance(NAMES[which]) + m.grid(3)
        if rect.width() < width + m.grid(4) or rect.height() < m.px(30):
            return
        place = QRectF(rect.left() + m.px(7), rect.top() + m.px(7), width, m.px(20))
        if which == "square":
            place.moveRight(rect.right() - m.px(7))
            place.moveBottom(rect.bottom() - m.px(7))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(t.color(TONES[which]))
        painter.drawRoundedRect(place, m.px(5), m.px(5))
        painter.setPen(t.color("on_accent" if which == "wide" else "surface"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, NAMES[which])


def _corners(rect: QRectF) -> list[tuple[QPointF, QPointF]]:
    """Each corner with the one opposite to it."""
    return [
        (rect.topLeft(), rect.bottomRight()),
        (rect.topRight(), rect.bottomLeft()),
        (rect.bottomLeft(), rect.topRight()),
        (rect.bottomRight(), rect.topLeft()),
    ]


def _shifted(centre: float, length: float, window: float, edge: float) -> float:
    """Return where something longer than its window begins, so that ``centre`` of it is in the middle if it can be."""
    return min(edge, max(window - edge - length, window / 2 - centre))
