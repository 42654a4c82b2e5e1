"""What lies over the drawn screen: the article or picture post that is read, and the line a search is typed into."""

from dataclasses import replace
from math import ceil, floor

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, Signal
from PySide6.QtWidgets import QWidget

from wxdesk.article.dressing import Dress
from wxdesk.article.preview import NO_WORDS
from wxdesk.ui.phone.article_view import ArticleView, Reading, Spot
from wxdesk.ui.phone.blocks import Screen
from wxdesk.ui.phone.covers import Covers
from wxdesk.ui.phone.form import drawing
from wxdesk.ui.phone.look import PictureSource
from wxdesk.ui.phone.search_line import SearchLine
from wxdesk.ui.phone.search_screen import typed_at
from wxdesk.ui.phone.swipe_view import SwipeView
from wxdesk.ui.phone.view import View
from wxdesk.ui.phone.words import furniture


class Overlay(QObject):
    """Widgets over ``over``, where ``view`` says; each is made when it is first needed."""

    left = Signal()
    """Whoever reads or searches wants to go back."""
    gone_down = Signal()
    """The keyboard goes from the line to what was found."""
    link_asked = Signal(str)
    scrolled = Signal(Spot)
    search_asked = Signal(str)

    def __init__(self, view: View, pictures: PictureSource, over: QWidget) -> None:
        super().__init__(over)
        self._view, self._pictures, self._over = view, pictures, over
        self._fetch = pictures.fetch if isinstance(pictures, Covers) else None
        self._article: ArticleView | None = None
        self._swipe: SwipeView | None = None
        self._line: SearchLine | None = None
        self.reading: Reading | None = None
        self._points = view.m.width
        self._text = 100
        self._dark = False

    @property
    def swipe(self) -> SwipeView | None:
        """The picture post that is read, if one is."""
        return self._swipe if self._swipe is not None and not self._swipe.isHidden() else None

    @property
    def read(self) -> Reading | None:
        """What is read, with the client's own words in the language of this phone."""
        if self.reading is None or self.reading.furniture == NO_WORDS:
            return self.reading
        with drawing(self._view.form):
            return replace(self.reading, furniture=furniture())

    def show_dark(self, dark: bool) -> None:
        """Be dark or light."""
        self._dark = dark
        self.show_reading()
        self.place_line()

    def show_text_size(self, percent: int) -> None:
        """Show articles with letters of ``percent`` of the usual size."""
        self._text = percent
        self.show_reading()

    def show_device(self, points: float, text: int | None = None) -> None:
        """Show articles as on a screen ``points`` wide, with letters of ``text`` percent, once they are placed."""
        self._points = points
        if text is not None:
            self._text = text

    def show_spot(self, spot: Spot) -> None:
        """Scroll the article to a place."""
        if self._article is not None:
            self._article.reader.show_spot(spot)

    def show_caret(self, line: int) -> None:
        """Mark the block of the article that is being written; 0 for none."""
        if self._article is not None:
            self._article.reader.show_caret(line)

    def show_reading(self) -> None:
        """Show ``reading`` in what it is read in, where that has been made."""
        reading = self.read
        if self._swipe is not None and reading is not None and reading.swiped is not None:
            self._swipe.show_reading(reading, reading.swiped, self._dark)
        elif self._article is not None and reading is not None:
            self._article.show_reading(reading, Dress(self._dark, self._text))

    def picture_arrived(self, sha256: str) -> None:
        """A picture that was fetched is there now."""
        if self._swipe is not None:
            self._swipe.picture_arrived(sha256)

    def place_article(self) -> None:
        """Put what is read where the screen has room for it, or away where another screen shows."""
        swiped = self.reading is not None and self.reading.swiped is not None
        reads = self._view.place.screen is Screen.ARTICLE and self.reading is not None
        if self._article is not None and (swiped or not reads):
            self._article.hide()
        if self._swipe is not None and not (swiped and reads):
            self._swipe.hide()
        if swiped and reads:
            self._place_swipe()
        elif reads:
            self._place_reader()

    def place_line(self) -> None:
        """Put what a search is typed into over the field that is drawn."""
        searches = self._view.place.screen is Screen.SEARCH
        if self._line is None and searches:
            self._line = SearchLine(self._over)
            self._line.asked.connect(self.search_asked)
            self._line.left.connect(self.left)
            self._line.gone_down.connect(self.gone_down)
        if self._line is not None:
            typing = self._line.hasFocus() and not searches
            self._line.place(self._view.pixels(typed_at(self._view.m)), self._view.fit.scale, self._dark, searches)
            if typing:
                self._over.setFocus()  # or whatever comes next on the page would have the keyboard

    def _place_swipe(self) -> None:
        if self._swipe is None:
            self._swipe = SwipeView(self._pictures, self._over)
            self._swipe.left.connect(self.left)
        self._swipe.setGeometry(self._inside(below=self._view.m.bezel_lap))
        self._swipe.show_scale(self._scale, self._view.fit.scale)
        self.show_reading()
        self._swipe.show()

    def _place_reader(self) -> None:
        if self._article is None:
            self._article = ArticleView(self._fetch, self._over)
            self._article.link_asked.connect(self.link_asked)
            self._article.scrolled.connect(self.scrolled)
            self._article.left.connect(self.left)
        m = self._view.m
        self._article.setGeometry(self._inside(below=max(m.home_area, m.radius)))
        self._article.show_scale(self._scale)
        self.show_reading()
        self._article.show()

    @property
    def _scale(self) -> float:
        return self._view.fit.scale * self._view.m.width / self._points

    def _inside(self, below: float) -> QRect:
        """Where something is read, in whole pixels: what the body leaves open, ``below`` points above its bottom.

        The engine that draws articles knows no round corners and stays above them.
        """
        scene, m = self._view.scene, self._view.m
        room = QRectF(m.bezel_lap, scene.top, m.width - 2 * m.bezel_lap, scene.view - below)
        pixels = self._view.pixels(room)
        corner, far = pixels.topLeft(), pixels.bottomRight()
        return QRect(QPoint(ceil(corner.x()), ceil(corner.y())), QPoint(floor(far.x()) - 1, floor(far.y())))
