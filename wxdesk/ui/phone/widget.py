"""The phone as a widget: shows a ``Phone``, is tapped, scrolled and walked through by keys."""

from datetime import datetime
from math import ceil, floor

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

from wxdesk.article.dressing import Dress
from wxdesk.domain.clock import CHINA
from wxdesk.domain.phone import Phone
from wxdesk.domain.search import Found
from wxdesk.domain.surroundings import Surroundings
from wxdesk.ui.phone.article_view import ArticleView, Reading, Spot
from wxdesk.ui.phone.blocks import Block, Row, Screen, Tap, Target
from wxdesk.ui.phone.body import Body
from wxdesk.ui.phone.covers import Covers, Fetch
from wxdesk.ui.phone.draw import paint_scene
from wxdesk.ui.phone.form import Form, drawing
from wxdesk.ui.phone.look import Look, NoPictures, PictureSource
from wxdesk.ui.phone.scenes import Place, fit
from wxdesk.ui.phone.search_line import SearchLine
from wxdesk.ui.phone.search_screen import typed_at
from wxdesk.ui.phone.style import M, palette, percent_of
from wxdesk.ui.phone.swipe_view import SwipeView
from wxdesk.ui.phone.view import View

DRAG = 8.0
"""Points that a finger may move and still tap. An estimate."""
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
        self._pressed: Target | None = None
        self._body = Body()
        self._article: ArticleView | None = None
        self._swipe: SwipeView | None = None
        self._reading: Reading | None = None
        self._points = self._view.m.width
        self._text = 100
        self._line: SearchLine | None = None
        self._pulled = 0.0
        self._drag: float | None = None
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
        """Show ``phone`` on the screen that is open; repaints only what differs."""
        if phone.source is not self._view.phone.source or phone != self._view.phone:
            self._view.phone = phone
            self._lay_out()

    def show_form(self, form: Form) -> None:
        """Be a phone that is made like ``form``: its size, its letters, its language."""
        if form != self._view.form:
            self._view.form = form
            self._points = self._view.m.width
            self._text = percent_of(form.text_step)
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
        self._show_reading()
        self._place_line()
        self.update()

    def show_text_size(self, percent: int) -> None:
        """Show articles with letters of ``percent`` of the usual size."""
        self._text = percent
        self._show_reading()

    def show_device(self, points: float) -> None:
        """Show articles as on a phone whose screen is ``points`` wide; the phone itself keeps its size."""
        self._points = points
        self._place_article()

    def show_spot(self, spot: Spot) -> None:
        """Scroll the article to a place."""
        if self._article is not None:
            self._article.reader.show_spot(spot)

    def show_caret(self, line: int) -> None:
        """Mark the block of the article that is being written; 0 for none."""
        if self._article is not None:
            self._article.reader.show_caret(line)

    def _show_reading(self) -> None:
        if self._swipe is not None and self._reading is not None and self._reading.swiped is not None:
            self._swipe.show_reading(self._reading, self._reading.swiped, self._dark)
        elif self._article is not None and self._reading is not None:
            self._article.show_reading(self._reading, Dress(self._dark, self._text))

    def show_article(self, reading: Reading) -> None:
        """Set what the article screen shows; costs nothing while that screen is not open."""
        self._reading = reading
        if self.shown is Screen.ARTICLE:
            self._place_article()

    def open_article(self, reading: Reading) -> None:
        """Show ``reading`` above whatever is open, so that *Back* returns there."""
        self._reading = reading
        if self.shown is not Screen.ARTICLE:
            self._go([*self._view.places, Place(Screen.ARTICLE)])
        else:
            self._place_article()

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
        return self._swipe if self._swipe is not None and not self._swipe.isHidden() else None

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
        self._place_article()
        self._place_line()
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
        if self._swipe is not None:
            self._swipe.picture_arrived(sha256)

    def _activate(self, target: Target) -> None:
        match target.tap:
            case Tap.BACK:
                self.back()
            case Tap.FOLDER:
                self._go([*self._view.places, Place(Screen.FOLDER)])
            case Tap.SERVICES:
                self._go([*self._view.places, Place(Screen.SERVICES)])
            case Tap.ACCOUNTS | Tap.PROFILE | Tap.PROGRAMS:
                self._go([*self._view.places, Place(Screen(target.tap.value), target.key)])
            case Tap.ENTRY:
                self._go([*self._conversation(), *self._entry(target.index)])
            case Tap.UNFOLD | Tap.EARLIER | Tap.STACK | Tap.MENU | Tap.MENU_ITEM:
                self._view.unfold(target)
                self._lay_out(everything=True)
            case Tap.SEARCH:
                self._go([*self._view.places, Place(Screen.SEARCH)])
            case Tap.CARD:
                self.card_opened.emit(target)
            case _:
                places = [Place(Screen.CHATS)] if self.shown is Screen.LOCK else self._view.places
                self._go([*places, Place(Screen.CONVERSATION, target.key)])
                self.row_opened.emit(target.key)

    def _conversation(self) -> list[Place]:
        """The way to the internal account's conversation, whichever of its entries is open."""
        return [place for place in self._view.places if place.screen is not Screen.ENTRY]

    def _entry(self, index: int) -> list[Place]:
        return [Place(Screen.ENTRY, self.place.key, index)] if index else []

    def _place_article(self) -> None:
        swiped = self._reading is not None and self._reading.swiped is not None
        reads = self.shown is Screen.ARTICLE and self._reading is not None
        if self._article is not None and (swiped or not reads):
            self._article.hide()
        if self._swipe is not None and not (swiped and reads):
            self._swipe.hide()
        if swiped and reads:
            self._place_swipe()
        elif reads:
            self._place_reader()

    def _place_line(self) -> None:
        """Put what a search is typed into over the field that is drawn."""
        searches = self.shown is Screen.SEARCH
        if self._line is None and searches:
            self._line = SearchLine(self)
            self._line.asked.connect(self.search_asked)
            self._line.left.connect(self.back)
            self._line.gone_down.connect(self.setFocus)
        if self._line is not None:
            typing = self._line.hasFocus() and not searches
            self._line.place(self._view.pixels(typed_at(self._view.m)), self._view.fit.scale, self._dark, searches)
            if typing:
                self.setFocus()  # or whatever comes next on the page would have the keyboard

    def _place_swipe(self) -> None:
        if self._swipe is None:
            self._swipe = SwipeView(self._pictures, self)
            self._swipe.left.connect(self.back)
        self._swipe.setGeometry(self._inside())
        self._swipe.show_scale(self._view.fit.scale * self._view.m.width / self._points)
        self._show_reading()
        self._swipe.show()

    def _inside(self) -> QRect:
        """Where an article is read, in whole pixels: what the body leaves open, above the screen's round corners."""
        scene, m = self._view.scene, self._view.m
        room = QRectF(m.bezel_lap, scene.top, m.width - 2 * m.bezel_lap, scene.view - max(m.home_area, m.radius))
        pixels = self._view.pixels(room)
        corner, far = pixels.topLeft(), pixels.bottomRight()
        return QRect(QPoint(ceil(corner.x()), ceil(corner.y())), QPoint(floor(far.x()) - 1, floor(far.y())))

    def _place_reader(self) -> None:
        if self._article is None:
            self._article = ArticleView(self._fetch, self)
            self._article.link_asked.connect(self.link_asked)
            self._article.scrolled.connect(self.article_scrolled)
            self._article.left.connect(self.back)
        self._article.setGeometry(self._inside())
        self._article.show_scale(self._view.fit.scale * self._view.m.width / self._points)
        self._show_reading()
        self._article.show()

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
        elif key == Qt.Key.Key_PageUp and self._at_top_of_chats:
            self._go([*self._view.places, Place(Screen.PROGRAMS)])
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self._scroll_to(self.scrolled + (page if key == Qt.Key.Key_PageDown else -page))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._scroll_to(0 if key == Qt.Key.Key_Home else self._view.scene.furthest)
        elif not (key in (Qt.Key.Key_Escape, Qt.Key.Key_Backspace) and self.back()):
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        pixels = event.pixelDelta().y() or event.angleDelta().y() / 120 * 60
        self._pull(pixels / self._view.fit.scale)
        self._scroll_to(self.scrolled - pixels / self._view.fit.scale)
        event.accept()

    @property
    def _at_top_of_chats(self) -> bool:
        return self.shown is Screen.CHATS and self.scrolled == 0

    def _pull(self, points: float) -> None:
        """Pull the chat list down beyond its top: far enough, and the Mini-Programs come."""
        self._pulled = self._pulled + points if points > 0 and self._at_top_of_chats else 0.0
        if self._pulled >= self._view.m.programs_top:
            self._pulled = 0.0
            self._go([*self._view.places, Place(Screen.PROGRAMS)])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        hit = self._view.hit(event.position()) if event.button() == Qt.MouseButton.LeftButton else None
        self._pressed = hit.target if hit is not None else None
        self._drag = self._view.points(event.position()).y() if self._at_top_of_chats else None
        self._pulled = 0.0

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        hit = self._view.hit(event.position())
        pressed, self._pressed = self._pressed, None
        self._drag = None
        if hit is not None and hit.target is not None and hit.target == pressed:
            self._activate(hit.target)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        down = self._view.points(event.position()).y()
        if self._drag is not None and event.buttons() & Qt.MouseButton.LeftButton:
            if down - self._drag > DRAG:
                self._pressed = None  # a drag is no tap
            if down - self._drag >= self._view.m.programs_top:
                self._drag = None
                self._pull(self._view.m.programs_top)
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
