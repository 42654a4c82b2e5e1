"""A picture post as it is read: pictures to swipe with their number and dots, title and words below."""

from PySide6.QtCore import Property, QPointF, QPropertyAnimation, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from wxdesk.domain.posts import Article
from wxdesk.ui.kit import motion
from wxdesk.ui.phone.article_view import Reading
from wxdesk.ui.phone.foot import foot_path, paint_foot
from wxdesk.ui.phone.look import Look, PictureSource
from wxdesk.ui.phone.style import M, palette
from wxdesk.ui.phone.swipe_post import SwipePost

FLICK = 0.18
"""How far a picture is pulled, of its width, so that the next one comes."""


class SwipeView(QWidget):
    """Swiped with the mouse, the wheel and the arrow keys; longer than the phone, it scrolls up and down.

    It fills the screen to its round corners and draws the bar at the bottom itself, over its words.
    """

    left = Signal()
    swiped = Signal(int)

    def __init__(self, pictures: PictureSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._post = SwipePost(Article())
        self._key = ""
        self._dark, self._scale, self._body_scale = False, 1.0, 1.0
        self._index, self._place, self._scrolled, self._turned = 0, 0.0, 0.0, 0
        self._held: QPointF | None = None
        self._slide = QPropertyAnimation(self, b"place", self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    @property
    def index(self) -> int:
        """Which picture shows, from 0."""
        return self._index

    @property
    def number(self) -> str:
        """What stands over the pictures: ``1/8``."""
        return self._post.number(self._index)

    @property
    def said(self) -> str:
        """The words below, as they stand there."""
        return self._post.said

    def show_reading(self, reading: Reading, post: Article, dark: bool) -> None:
        """Show ``post``; with another key it begins at its first picture again."""
        if reading.key != self._key:
            self._key, self._index, self._scrolled = reading.key, 0, 0.0
        self._post, self._dark = SwipePost(post, reading.date, reading.sender), dark
        self._index = max(0, min(self._index, len(post.pictures) - 1))
        self._slide.stop()
        self._place = float(self._index)
        self.setAccessibleName(self.tr("Picture post: {0}").format(post.title))
        self.setAccessibleDescription(self.number)
        self.update()

    def show_scale(self, scale: float, body: float) -> None:
        """Set how many pixels a point has, of what is read and of the phone's ``body``."""
        if (scale, body) != (self._scale, self._body_scale):
            self._scale, self._body_scale = scale, body
            self.update()

    def go_to(self, index: int) -> None:
        """Swipe to a picture; beyond the last there is none."""
        wanted = max(0, min(index, len(self._post.pictures) - 1))
        changed, self._index = wanted != self._index, wanted
        motion.run(self._slide, float(wanted))
        if changed:
            self.setAccessibleDescription(self.number)
            self.swiped.emit(wanted)

    def picture_arrived(self, sha256: str) -> None:
        """A picture that was not there yet has been loaded."""
        if any(picture.sha256 == sha256 for picture in self._post.pictures):
            self.update()

    # Where things are, in points.

    @property
    def _width(self) -> float:
        return self.width() / self._scale

    @property
    def _furthest(self) -> float:
        """How far it can be scrolled."""
        below = self._post.height(self._width) + M.home_area
        return max(0.0, below - self.height() / self._scale)

    def _get_place(self) -> float:
        return self._place

    def _set_place(self, place: float) -> None:
        self._place = place
        self.update()

    place = Property(float, _get_place, _set_place)

    # What the user does.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._slide.stop()
            self._held = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            pulled = (self._held.x() - event.position().x()) / max(1, self.width())
            last = max(0, len(self._post.pictures) - 1)
            at = self._index + pulled
            self._set_place(at if 0 <= at <= last else min(max(at, 0), last) + (at - min(max(at, 0), last)) / 4)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._held is None:
            return
        pulled = (self._held.x() - event.position().x()) / max(1, self.width())
        self._held = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.go_to(self._index + (1 if pulled > FLICK else -1 if pulled < -FLICK else 0))

    def wheelEvent(self, event: QWheelEvent) -> None:
        turn = event.angleDelta()
        if abs(turn.x()) > abs(turn.y()) or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._turned -= turn.x() or turn.y()
            if abs(self._turned) >= 120:  # a touch pad turns by little and little: one notch is one picture
                self.go_to(self._index + (1 if self._turned > 0 else -1))
                self._turned = 0
        else:
            self._scroll(-turn.y() / 2 / self._scale)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        places = {
            Qt.Key.Key_Left: self._index - 1,
            Qt.Key.Key_Right: self._index + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(self._post.pictures) - 1,
        }
        key = Qt.Key(event.key())
        if key in places:
            self.go_to(places[key])
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._scroll(60 if key == Qt.Key.Key_Down else -60)
        elif key in (Qt.Key.Key_Escape, Qt.Key.Key_Backspace):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _scroll(self, points: float) -> None:
        self._scrolled = min(max(0.0, self._scrolled + points), self._furthest)
        self.update()

    # How it looks.

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        look = Look(palette(self._dark), self._pictures, self._dark, self._scale * self.devicePixelRatioF())
        room = QRectF(self.rect())
        painter.setClipPath(foot_path(room, (M.radius - M.bezel_lap) * self._body_scale))
        painter.fillRect(room, look.colours["bg2"])
        painter.save()
        painter.scale(self._scale, self._scale)
        painter.translate(0, -min(self._scrolled, self._furthest))
        self._post.paint(painter, self._width, self._index, self._place, look)
        painter.restore()
        paint_foot(painter, room, self._body_scale, look)
