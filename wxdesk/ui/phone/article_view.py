"""The article inside the phone: shown by the browser engine where there is one, else by Qt's own text."""

import os
import sys
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from wxdesk.article.dressing import Dress
from wxdesk.article.markdown import Rendered
from wxdesk.article.preview import NO_WORDS, Frame, Furniture
from wxdesk.domain.phone import Sender
from wxdesk.domain.posts import Article
from wxdesk.ui.phone.covers import Fetch


@dataclass(frozen=True, slots=True)
class Reading:
    """An article as it is read. ``date`` is shown as given; with another ``key`` the view starts at its top again.

    ``swiped`` is the article itself where it is a picture post, which no reader shows but ``SwipeView``; it names its
    ``sender`` above the pictures.
    """

    rendered: Rendered
    title: str = ""
    author: str = ""
    account: str = ""
    date: str = ""
    key: str = ""
    source_url: str = ""
    furniture: Furniture = NO_WORDS
    swiped: Article | None = None
    sender: Sender | None = None

    @property
    def frame(self) -> Frame:
        """What stands around the body."""
        return Frame(self.title, self.author, self.account, self.date, self.source_url, self.furniture)


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in an article: the ``line`` of its text, a fraction included, and how far down the view it stands.

    ``share`` is 0 at the view's top and 1 at its bottom; an article scrolled to its end has its last line at 1.
    """

    line: float
    share: float = 0.0


class Reader(Protocol):
    """What can show an article; ``widget`` is where."""

    @property
    def widget(self) -> QWidget: ...

    def show_reading(self, reading: Reading, dress: Dress) -> None: ...

    def show_scale(self, scale: float) -> None:
        """Set how many pixels a point has."""
        ...

    def show_spot(self, spot: Spot) -> None:
        """Scroll to a place; tells nobody."""
        ...

    def show_caret(self, line: int) -> None:
        """Mark the block in which ``line`` stands, and bring it into view; 0 marks none."""
        ...


class ReaderSignals(QObject):
    """What a reader tells: a link was tapped; the article on the page is the one shown last; its user has scrolled."""

    link_asked = Signal(str)
    patched = Signal()
    scrolled = Signal(Spot)


class ArticleView(QWidget):
    """The article's part of the phone. The engine is made the first time an article is shown."""

    link_asked = Signal(str)
    left = Signal()
    scrolled = Signal(Spot)

    def __init__(self, fetch: Fetch | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        signals = ReaderSignals(self)
        signals.link_asked.connect(self.link_asked)
        signals.scrolled.connect(self.scrolled)
        self._reader = make_reader(self, fetch, signals)
        self._shown: tuple[Reading, Dress] | None = None
        self.setFocusProxy(self._reader.widget)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.left)

    @property
    def reader(self) -> Reader:
        return self._reader

    def show_reading(self, reading: Reading, dress: Dress) -> None:
        """Show ``reading``; the same article again is changed in place, without a flicker."""
        if (reading, dress) != self._shown:
            self._shown = (reading, dress)
            self._reader.show_reading(reading, dress)

    def show_scale(self, scale: float) -> None:
        self._reader.show_scale(scale)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._reader.widget.resize(self.size())
        super().resizeEvent(event)


def make_reader(host: QWidget, fetch: Fetch | None, signals: ReaderSignals) -> Reader:
    """Return the browser engine's reader; the plain one in a build without the engine, or where it would not start."""
    if not engine_would_end_the_program():
        try:
            from wxdesk.ui.phone.web_reader import WebReader
        except ImportError:
            pass
        else:
            return WebReader(host, fetch, signals)
    from wxdesk.ui.phone.plain_reader import PlainReader

    return PlainReader(host, fetch, signals)


def engine_would_end_the_program() -> bool:
    """Chromium refuses its sandbox to root, and ends the whole process; wxdesk never does without the sandbox."""
    is_root = sys.platform.startswith("linux") and os.geteuid() == 0
    return is_root and os.environ.get("QTWEBENGINE_DISABLE_SANDBOX") != "1"
