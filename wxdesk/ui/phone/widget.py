"""The phone as a widget: shows a ``Phone``, is tapped, scrolled and walked through by keys."""

from dataclasses import replace
from datetime import datetime
from math import ceil, floor

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from wxdesk.domain.clock import CHINA
from wxdesk.domain.phone import Phone
from wxdesk.ui.phone.article_view import ArticleView, Reading
from wxdesk.ui.phone.blocks import Block, Row, Scene, Screen, Tap, Target
from wxdesk.ui.phone.body import Body
from wxdesk.ui.phone.cards import FIRST_CARDS
from wxdesk.ui.phone.covers import Covers, Fetch
from wxdesk.ui.phone.draw import paint_scene
from wxdesk.ui.phone.look import Look, NoPictures, PictureSource
from wxdesk.ui.phone.scenes import Place, fit, scene_of
from wxdesk.ui.phone.style import M, palette

_START = datetime(2026, 1, 1, tzinfo=CHINA)


class PhoneWidget(QWidget):
    """A follower's phone.

    It finds its own way between its screens: a tap on a row opens the conversation or folder, ``Esc`` goes back.
    What an article says it cannot know: ``card_opened`` asks for it, and ``open_article`` shows it.
    """

    row_opened = Signal(object)
    """The ``Sender.key`` of a row, push or account that was tapped; the conversation is open by then."""
    card_opened = Signal(object)
    """The ``Target`` of an article that was tapped: its ``post_id`` (0: not ours), ``index``, ``card``, ``sender``."""
    screen_changed = Signal(object)
    """The ``Screen`` that shows now."""
    link_asked = Signal(str)
    """The address of a link that was tapped in an article; nothing opens by itself."""

    def __init__(
        self, pictures: PictureSource | None = None, parent: QWidget | None = None, largest: float = 1.0
    ) -> None:
        super().__init__(parent)
        self._pictures = pictures or NoPictures()
        self._largest = largest
        self._dark = False
        self._phone = Phone(_START)
        self._places = [Place(Screen.CHATS)]
        self._opened: frozenset[tuple[tuple[int, int], datetime]] = frozenset()
        self._most = FIRST_CARDS
        self._fit = fit(1, 1)
        self._scene = scene_of(self._phone, self.place, M.height)
        self._scrolled: dict[Place, float] = {}
        self._focus = -1
        self._pressed: Target | None = None
        self._body = Body()
        self._article: ArticleView | None = None
        self._reading: Reading | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Follower's phone"))
        self._fetch: Fetch | None = None
        if isinstance(self._pictures, Covers):
            self._fetch = self._pictures.fetch
            self._pictures.arrived.connect(self._cover_arrived)

    # What it shows

    @property
    def phone(self) -> Phone:
        return self._phone

    @property
    def place(self) -> Place:
        return self._places[-1]

    @property
    def shown(self) -> Screen:
        return self.place.screen

    @property
    def dark(self) -> bool:
        return self._dark

    def show_phone(self, phone: Phone) -> None:
        """Show ``phone`` on the screen that is open; repaints only what differs."""
        if phone != self._phone:
            self._phone = phone
            self._lay_out()

    def show_screen(self, screen: Screen, key: tuple[int, int] = (0, 0)) -> None:
        """Go to ``screen``; ``key`` (``Sender.key``) says whose conversation. *Back* then leads to the chat list."""
        root = [] if screen in (Screen.CHATS, Screen.LOCK) else [Place(Screen.CHATS)]
        self._go([*root, Place(screen, key)])

    def show_dark(self, dark: bool) -> None:
        """Show the phone's own dark or light look, whatever the desk's is."""
        if dark == self._dark:
            return
        self._dark = dark
        if self._article is not None and self._reading is not None:
            self._article.show_reading(self._reading, dark)
        self.update()

    def show_article(self, reading: Reading) -> None:
        """Set what the article screen shows; costs nothing while that screen is not open."""
        self._reading = reading
        if self.shown is Screen.ARTICLE:
            self._place_article()

    def open_article(self, reading: Reading) -> None:
        """Show ``reading`` above whatever is open, so that *Back* returns there."""
        self._reading = reading
        if self.shown is not Screen.ARTICLE:
            self._go([*self._places, Place(Screen.ARTICLE)])
        else:
            self._place_article()

    def back(self) -> bool:
        """Go back one screen; False where there is none."""
        if len(self._places) < 2:
            return False
        self._go(self._places[:-1])
        return True

    def picture(self) -> QImage:
        """Return the phone as it stands, on a transparent ground, at twice the size."""
        image = QImage(self.size() * 2, QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(2)
        image.fill(Qt.GlobalColor.transparent)
        self.render(image, QPoint(), renderFlags=QWidget.RenderFlag.DrawChildren)
        crop = QRectF(self._fit.x - 24, self._fit.y - 24, *self._outer_size(48))
        pixels = QRect(round(crop.x() * 2), round(crop.y() * 2), round(crop.width() * 2), round(crop.height() * 2))
        return image.copy(pixels.intersected(image.rect()))

    # What is on it, for drivers and screen readers

    def rows(self) -> tuple[Block, ...]:
        """Return what can be tapped on this screen, from top to bottom."""
        return self._scene.targets

    def row_texts(self) -> tuple[str, ...]:
        """Return each of ``rows()`` as a sentence."""
        return tuple(block.label for block in self.rows())

    def names(self) -> tuple[str, ...]:
        """Return the names in the chat list or services folder, top first."""
        return tuple(block.content.name for block in self._scene.body if isinstance(block.content, Row))

    def tap(self, block: Block) -> None:
        """Do what a tap on ``block`` (of ``rows()``) does."""
        if block.target is not None:
            self._activate(block.target)

    def centre_of(self, block: Block) -> QPoint:
        """Scroll so that ``block`` is seen, and return its middle in widget pixels."""
        self._reveal(block)
        return self._pixels(self._shown_rect(block)).center().toPoint()

    @property
    def focused(self) -> Block | None:
        """What the keys are on."""
        rows = self.rows()
        return rows[self._focus] if 0 <= self._focus < len(rows) else None

    # Where things are

    def sizeHint(self) -> QSize:
        return QSize(374, 750)

    def minimumSizeHint(self) -> QSize:
        return QSize(220, 400)

    def outline(self) -> QRectF:
        """Return where the phone's body lies, in widget pixels."""
        return QRectF(self._fit.x, self._fit.y, *self._outer_size())

    def _outer_size(self, more: float = 0.0) -> tuple[float, float]:
        scale = self._fit.scale
        return (M.width + 2 * M.bezel) * scale + more, (self._fit.height + 2 * M.bezel) * scale + more

    def _origin(self) -> QPointF:
        bezel = M.bezel * self._fit.scale
        return QPointF(self._fit.x + bezel, self._fit.y + bezel)

    def _pixels(self, points: QRectF) -> QRectF:
        origin, scale = self._origin(), self._fit.scale
        x, y = origin.x() + points.x() * scale, origin.y() + points.y() * scale
        return QRectF(x, y, points.width() * scale, points.height() * scale)

    def _points(self, pixel: QPointF) -> QPointF:
        return (pixel - self._origin()) / self._fit.scale

    @property
    def scrolled(self) -> float:
        """How far the screen is scrolled, in points; a conversation begins at its end."""
        start = self._scene.furthest if self.shown is Screen.CONVERSATION else 0.0
        return min(self._scrolled.get(self.place, start), self._scene.furthest)

    def _shown_rect(self, block: Block) -> QRectF:
        fixed = any(block is each for each in self._scene.fixed)
        return block.rect if fixed else block.rect.translated(0, self._scene.top - self.scrolled)

    def _hit(self, pixel: QPointF) -> Block | None:
        point = self._points(pixel)
        window = QRectF(0, self._scene.top, M.width, self._scene.view)
        for block in reversed(self._scene.targets):
            fixed = any(block is each for each in self._scene.fixed)
            if (fixed or window.contains(point)) and self._shown_rect(block).contains(point):
                return block
        return None

    # Changing

    def _go(self, places: list[Place]) -> None:
        if places == self._places:
            return
        self._places = places
        self._focus = -1
        self._most = FIRST_CARDS
        self._lay_out(everything=True)
        self.screen_changed.emit(self.shown)

    def _lay_out(self, everything: bool = False) -> None:
        before, scrolled = self._scene, self.scrolled
        self._scene = scene_of(self._phone, self.place, self._fit.height, self._opened, self._most)
        self._place_article()
        frame_changed = replace(before, body=(), fixed=()) != replace(self._scene, body=(), fixed=())
        if everything or frame_changed or scrolled != self.scrolled:
            self.update()
        else:
            self._update_changed(before, self._scene)
        self._tell_focus()

    def _update_changed(self, before: Scene, after: Scene) -> None:
        shift = self._scene.top - self.scrolled
        for block in set(before.fixed) ^ set(after.fixed):
            self.update(_grown(self._pixels(block.rect)))
        for block in set(before.body) ^ set(after.body):
            self.update(_grown(self._pixels(block.rect.translated(0, shift))))

    def _cover_arrived(self, sha256: str) -> None:
        shift = self._scene.top - self.scrolled
        for block in self._scene.body:
            card = getattr(block.content, "card", None)
            if card is not None and card.cover == sha256:
                self.update(_grown(self._pixels(block.rect.translated(0, shift))))

    def _activate(self, target: Target) -> None:
        match target.tap:
            case Tap.BACK:
                self.back()
            case Tap.FOLDER:
                self._go([*self._places, Place(Screen.FOLDER)])
            case Tap.SERVICES:
                self._go([*self._places, Place(Screen.SERVICES)])
            case Tap.UNFOLD if target.at is not None:
                self._opened |= {(target.key, target.at)}
                self._lay_out(everything=True)
            case Tap.EARLIER:
                self._most += FIRST_CARDS
                self._lay_out(everything=True)
            case Tap.CARD:
                self.card_opened.emit(target)
            case _:
                places = [Place(Screen.CHATS)] if self.shown is Screen.LOCK else self._places
                self._go([*places, Place(Screen.CONVERSATION, target.key)])
                self.row_opened.emit(target.key)

    def _place_article(self) -> None:
        if self.shown is not Screen.ARTICLE or self._reading is None:
            if self._article is not None:
                self._article.hide()
            return
        if self._article is None:
            self._article = ArticleView(self._fetch, self)
            self._article.link_asked.connect(self.link_asked)
            self._article.left.connect(self.back)
        room = QRectF(0, self._scene.top, M.width, self._scene.view - M.home_area)
        pixels = self._pixels(room)
        corner, far = pixels.topLeft(), pixels.bottomRight()
        self._article.setGeometry(
            QRect(QPoint(ceil(corner.x()), ceil(corner.y())), QPoint(floor(far.x()) - 1, floor(far.y())))
        )
        self._article.show_scale(self._fit.scale)
        self._article.show_reading(self._reading, self._dark)
        self._article.show()

    def _scroll_to(self, points: float) -> None:
        wanted = max(0.0, min(points, self._scene.furthest))
        if wanted != self.scrolled:
            self._scrolled[self.place] = wanted
            self.update(_grown(self._pixels(QRectF(0, self._scene.top, M.width, self._scene.view))))

    def _reveal(self, block: Block) -> None:
        if any(block is each for each in self._scene.fixed):
            return
        if block.y < self.scrolled:
            self._scroll_to(block.y)
        elif block.y + block.height > self.scrolled + self._scene.view:
            self._scroll_to(block.y + block.height - self._scene.view)

    def _move_focus(self, step: int) -> None:
        rows = self.rows()
        if not rows:
            return
        start = self._focus if self._focus >= 0 else (-1 if step > 0 else len(rows))
        self._focus = max(0, min(len(rows) - 1, start + step))
        self._reveal(rows[self._focus])
        self.update()
        self._tell_focus()

    def _tell_focus(self) -> None:
        block = self.focused
        words = block.label if block is not None else ""
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    # Qt's own

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit = fit(self.width(), self.height(), self._largest)
        self._lay_out(everything=True)
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LanguageChange):
            self._lay_out(everything=True)
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        ratio = self.devicePixelRatioF()
        look = Look(palette(self._dark), self._pictures, self._dark, self._fit.scale * ratio)
        dirty = QRectF(event.rect())
        screen = self._pixels(QRectF(0, 0, M.width, self._fit.height))
        inside = screen.adjusted(M.radius, M.radius, -M.radius, -M.radius).contains(dirty)
        painter.save()
        if not inside:
            painter.setClipPath(self._body.screen_path(screen, self._fit.scale), Qt.ClipOperation.IntersectClip)
        painter.translate(self._origin())
        painter.scale(self._fit.scale, self._fit.scale)
        part = QRectF(self._points(dirty.topLeft()), self._points(dirty.bottomRight()))
        paint_scene(painter, self._scene, self.scrolled, part, look)
        self._body.paint_focus(painter, self._focus_rect(), look)
        painter.restore()
        if not screen.contains(dirty) or not inside:
            self._body.paint(painter, self._fit, self._dark, ratio)
        painter.end()

    def _focus_rect(self) -> QRectF | None:
        block = self.focused
        return self._shown_rect(block) if block is not None and self.hasFocus() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        page = self._scene.view * 0.85
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._move_focus(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.focused is not None:
            self.tap(self.focused)
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self._scroll_to(self.scrolled + (page if key == Qt.Key.Key_PageDown else -page))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._scroll_to(0 if key == Qt.Key.Key_Home else self._scene.furthest)
        elif not (key in (Qt.Key.Key_Escape, Qt.Key.Key_Backspace) and self.back()):
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        pixels = event.pixelDelta().y() or event.angleDelta().y() / 120 * 60
        self._scroll_to(self.scrolled - pixels / self._fit.scale)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        hit = self._hit(event.position()) if event.button() == Qt.MouseButton.LeftButton else None
        self._pressed = hit.target if hit is not None else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        hit = self._hit(event.position())
        pressed, self._pressed = self._pressed, None
        if hit is not None and hit.target is not None and hit.target == pressed:
            self._activate(hit.target)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._hit(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason) and self._focus < 0:
            self._move_focus(1)
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusOutEvent(event)


def _grown(rect: QRectF) -> QRect:
    return rect.toAlignedRect().adjusted(-3, -3, 3, 3)
