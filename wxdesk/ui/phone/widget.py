"""The phone as a widget: shows a ``Phone``, is tapped, scrolled and walked through by keys."""

from datetime import datetime

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
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
from wxdesk.domain.search import Found
from wxdesk.domain.surroundings import Surroundings
from wxdesk.ui.phone.article_view import Reading, Spot
from wxdesk.ui.phone.blocks import Block, Row, Screen, Tap, Target
from wxdesk.ui.phone.body import Body
from wxdesk.ui.phone.covers import Covers
from wxdesk.ui.phone.draw import paint_scene
from wxdesk.ui.phone.form import Form, drawing
from wxdesk.ui.phone.look import Look, NoPictures, PictureSource
from wxdesk.ui.phone.overlay import Overlay
from wxdesk.ui.phone.scenes import Place, fit
from wxdesk.ui.phone.style import M, palette, percent_of
from wxdesk.ui.phone.swipe_view import SwipeView
from wxdesk.ui.phone.touch import Touch
from wxdesk.ui.phone.view import View
from wxdesk.ui.phone.ways import way_left, way_of

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
    search_asked = Signal(str)
    """What is typed on the search screen; ``show_found`` shows what it finds."""
    article_scrolled = Signal(Spot)
    """Where the article stands after it was scrolled by hand."""

    def __init__(
        self, pictures: PictureSource | None = None, parent: QWidget | None = None, largest: float = 1.0
    ) -> None:
        super().__init__(parent)
        self._pictures = pictures or NoPictures()
        self._largest = largest
        self._dark = False
        self._view = View(Phone(_START))
        self._focus = -1
        self._body = Body()
        self._touch = Touch(self._view)
        self._overlay = Overlay(self._view, self._pictures, self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Follower's phone"))
        if isinstance(self._pictures, Covers):
            self._pictures.arrived.connect(self._cover_arrived)
        self._overlay.left.connect(self.back)
        self._overlay.gone_down.connect(self.setFocus)
        self._overlay.link_asked.connect(self.link_asked)
        self._overlay.scrolled.connect(self.article_scrolled)
        self._overlay.search_asked.connect(self.search_asked)

    # What it shows

    @property
    def phone(self) -> Phone:
        return self._view.phone

    @property
    def place(self) -> Place:
        return self._view.place

    @property
    def shown(self) -> Screen:
        return self.place.screen

    @property
    def form(self) -> Form:
        return self._view.form

    @property
    def dark(self) -> bool:
        return self._dark

    def show_phone(self, phone: Phone) -> None:
        """Show ``phone`` on the screen that is open, or on the chat list where whoever is open there is gone.

        Repaints only what differs.
        """
        before = self._view.phone
        if phone.source is not before.source or phone != before:
            self._view.phone = phone
            left = way_left(self._view.places, before, phone)
            if left == self._view.places:
                self._lay_out()
            else:
                self._go(left)

    def show_form(self, form: Form) -> None:
        """Be a phone that is made like ``form``: its size, its letters, its language."""
        if form != self._view.form:
            self._view.form = form
            self._overlay.show_device(self._view.m.width, percent_of(form.text_step))
            self._view.fit = fit(self.width(), self.height(), self._largest, form)
            self._lay_out(everything=True)

    def show_around(self, around: Surroundings) -> None:
        """Show these menus and Mini-Programs besides what was sent."""
        if around != self._view.around:
            self._view.around = around
            self._lay_out()

    def show_found(self, found: Found) -> None:
        """Show what a search has found on the search screen."""
        if found != self._view.found:
            self._view.found = found
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
        self._overlay.show_dark(dark)
        self.update()

    def show_text_size(self, percent: int) -> None:
        """Show articles with letters of ``percent`` of the usual size."""
        self._overlay.show_text_size(percent)

    def show_device(self, points: float) -> None:
        """Show articles as on a phone whose screen is ``points`` wide; the phone itself keeps its size."""
        self._overlay.show_device(points)
        self._overlay.place_article()

    def show_spot(self, spot: Spot) -> None:
        """Scroll the article to a place."""
        self._overlay.show_spot(spot)

    def show_caret(self, line: int) -> None:
        """Mark the block of the article that is being written; 0 for none."""
        self._overlay.show_caret(line)

    def show_article(self, reading: Reading) -> None:
        """Set what the article screen shows; costs nothing while that screen is not open."""
        self._overlay.reading = reading
        if self.shown is Screen.ARTICLE:
            self._overlay.place_article()

    def open_article(self, reading: Reading) -> None:
        """Show ``reading`` above whatever is open, so that *Back* returns there."""
        self._overlay.reading = reading
        if self.shown is not Screen.ARTICLE:
            self._go([*self._view.places, Place(Screen.ARTICLE)])
        else:
            self._overlay.place_article()

    def back(self) -> bool:
        """Go back one screen; False where there is none."""
        if len(self._view.places) < 2:
            return False
        self._go(self._view.places[:-1])
        return True

    def picture(self) -> QImage:
        """Return the phone as it stands, on a transparent ground, at twice the size."""
        image = QImage(self.size() * 2, QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(2)
        image.fill(Qt.GlobalColor.transparent)
        self.render(image, QPoint(), renderFlags=QWidget.RenderFlag.DrawChildren)
        crop = self._view.outline().adjusted(-24, -24, 24, 24)
        pixels = QRect(round(crop.x() * 2), round(crop.y() * 2), round(crop.width() * 2), round(crop.height() * 2))
        return image.copy(pixels.intersected(image.rect()))

    # What is on it, for drivers and screen readers

    def rows(self) -> tuple[Block, ...]:
        """Return what can be tapped on this screen, from top to bottom."""
        return self._view.scene.targets

    def row_texts(self) -> tuple[str, ...]:
        """Return each of ``rows()`` as a sentence."""
        return tuple(block.label for block in self.rows())

    def names(self) -> tuple[str, ...]:
        """Return the names in the chat list or services folder, top first."""
        return tuple(block.content.name for block in self._view.scene.body if isinstance(block.content, Row))

    def tap(self, block: Block) -> None:
        """Do what a tap on ``block`` (of ``rows()``) does."""
        if block.target is not None:
            self._activate(block.target)

    def centre_of(self, block: Block) -> QPoint:
        """Scroll so that ``block`` is seen, and return its middle in widget pixels."""
        self._scroll_to(self._view.into_sight(block))
        return self._view.pixels(self._view.rect_of(block)).center().toPoint()

    @property
    def focused(self) -> Block | None:
        """What the keys are on."""
        return self._view.scene.target(self._focus)

    # Where things are

    def sizeHint(self) -> QSize:
        return QSize(374, 750)

    def minimumSizeHint(self) -> QSize:
        return QSize(220, 400)

    def outline(self) -> QRectF:
        """Return where the phone's body lies, in widget pixels."""
        return self._view.outline()

    @property
    def swipe(self) -> SwipeView | None:
        """The picture post that is read, if one is."""
        return self._overlay.swipe

    @property
    def scrolled(self) -> float:
        """How far the screen is scrolled, in points."""
        return self._view.scrolled

    # Changing

    def _go(self, places: list[Place]) -> None:
        if self._view.go(places):
            self._focus = -1
            self._lay_out(everything=True)
            self.screen_changed.emit(self.shown)

    def _lay_out(self, everything: bool = False) -> None:
        parts = self._view.lay_out()
        self._overlay.place_article()
        self._overlay.place_line()
        if everything or parts is None:
            self.update()
        else:
            self._update_parts(parts)
        self._tell_focus()

    def _update_parts(self, parts: list[QRect]) -> None:
        for part in parts:
            self.update(part)

    def _cover_arrived(self, sha256: str) -> None:
        self._update_parts(self._view.showing(sha256))
        self._overlay.picture_arrived(sha256)

    def _activate(self, target: Target) -> None:
        match target.tap:
            case Tap.BACK:
                self.back()
            case Tap.NOTHING:
                pass
            case Tap.UNFOLD | Tap.EARLIER | Tap.STACK | Tap.MENU | Tap.MENU_ITEM:
                self._view.unfold(target)
                self._lay_out(everything=True)
            case Tap.CARD:
                self.card_opened.emit(target)
            case _:
                self._go(way_of(target, self._view.places))
                if target.tap is Tap.ROW:
                    self.row_opened.emit(target.key)

    def _scroll_to(self, points: float) -> None:
        moved = self._view.scroll_to(points)
        if moved is not None:
            self.update(moved)

    def _move_focus(self, step: int) -> None:
        count = self._view.scene.target_count
        start = self._focus if self._focus >= 0 else (-1 if step > 0 else count)
        self._focus = max(0, min(count - 1, start + step))
        block = self.focused
        if block is None:
            return
        self._scroll_to(self._view.into_sight(block))
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
        self._view.fit = fit(self.width(), self.height(), self._largest, self._view.form)
        self._lay_out(everything=True)
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LanguageChange):
            self._lay_out(everything=True)
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with drawing(self._view.form):
            self._paint(event)

    def _paint(self, event: QPaintEvent) -> None:
        view, ratio = self._view, self.devicePixelRatioF()
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        look = Look(palette(self._dark), self._pictures, self._dark, view.fit.scale * ratio)
        dirty = QRectF(event.rect())
        screen = view.pixels(QRectF(0, 0, view.m.width, view.fit.height))
        inside = screen.adjusted(M.radius, M.radius, -M.radius, -M.radius).contains(dirty)
        painter.save()
        if not inside:
            painter.setClipPath(self._body.screen_path(screen, view.fit.scale), Qt.ClipOperation.IntersectClip)
        painter.translate(view.origin())
        painter.scale(view.fit.scale, view.fit.scale)
        part = QRectF(view.points(dirty.topLeft()), view.points(dirty.bottomRight()))
        paint_scene(painter, view.scene, view.scrolled, part, look)
        self._body.paint_focus(painter, self._focus_rect(), look)
        painter.restore()
        if not inside:
            self._body.paint(painter, view.fit, self._dark, ratio)
        painter.end()

    def _focus_rect(self) -> QRectF | None:
        block = self.focused
        return self._view.rect_of(block) if block is not None and self.hasFocus() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        page = self._view.scene.view * 0.85
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._move_focus(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.focused is not None:
            self.tap(self.focused)
        elif key == Qt.Key.Key_PageUp and self._touch.at_top_of_chats:
            self._show_programs()
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self._scroll_to(self.scrolled + (page if key == Qt.Key.Key_PageDown else -page))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._scroll_to(0 if key == Qt.Key.Key_Home else self._view.scene.furthest)
        elif not (key in (Qt.Key.Key_Escape, Qt.Key.Key_Backspace) and self.back()):
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        pixels = event.pixelDelta().y() or event.angleDelta().y() / 120 * 60
        if self._touch.pull(pixels / self._view.fit.scale):
            self._show_programs()
        self._scroll_to(self.scrolled - pixels / self._view.fit.scale)
        event.accept()

    def _show_programs(self) -> None:
        self._go([*self._view.places, Place(Screen.PROGRAMS)])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._touch.press(event.position(), event.button() == Qt.MouseButton.LeftButton)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        tapped = self._touch.release(event.position())
        if tapped is not None:
            self._activate(tapped)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._touch.move(event.position(), bool(event.buttons() & Qt.MouseButton.LeftButton)):
            self._show_programs()
        over = self._view.hit(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason) and self._focus < 0:
            self._move_focus(1)
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusOutEvent(event)
