"""The article inside the phone: shown by the browser engine where there is one, else by Qt's own text."""

import os
import sys
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from wxdesk.article.markdown import Rendered
from wxdesk.ui.phone.covers import Fetch


@dataclass(frozen=True, slots=True)
class Reading:
    """An article as it is read. ``date`` is shown as given; with another ``key`` the view starts at its top again."""

    rendered: Rendered
    title: str = ""
    author: str = ""
    account: str = ""
    date: str = ""
    key: str = ""


class Reader(Protocol):
    """What can show an article; ``widget`` is where."""

    @property
    def widget(self) -> QWidget: ...

    def show_reading(self, reading: Reading, dark: bool) -> None: ...

    def show_scale(self, scale: float) -> None:
        """Set how many pixels a point has."""
        ...


class ReaderSignals(QObject):
    """What a reader tells: a link was tapped; the article on the page is now the one that was shown last."""

    link_asked = Signal(str)
    patched = Signal()


class ArticleView(QWidget):
    """The article's part of the phone. The engine is made the first time an article is shown."""

    link_asked = Signal(str)
    left = Signal()

    def __init__(self, fetch: Fetch | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        signals = ReaderSignals(self)
        signals.link_asked.connect(self.link_asked)
        self._reader = make_reader(self, fetch, signals)
        self._shown: tuple[Reading, bool] | None = None
        self.setFocusProxy(self._reader.widget)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.left)

    @property
    def reader(self) -> Reader:
        return self._reader

    def show_reading(self, reading: Reading, dark: bool) -> None:
        """Show ``reading``; the same article again is changed in place, without a flicker."""
        if (reading, dark) != self._shown:
            self._shown = (reading, dark)
            self._reader.show_reading(reading, dark)

    def show_scale(self, scale: float) -> None:
        self._reader.show_scale(scale)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._reader.widget.resize(self.size())
        super().resizeEvent(event)


def make_reader(host: QWidget, fetch: Fetch | None, signals: ReaderSignals) -> Reader:
    """Return the browser engine's reader; the plain one in a build without the engine, or where it would not start."""
    if not _engine_would_end_the_program():
        try:
            from wxdesk.ui.phone.web_reader import WebReader
        except ImportError:
            pass
        else:
            return WebReader(host, fetch, signals)
    from wxdesk.ui.phone.plain_reader import PlainReader

    return PlainReader(host, fetch, signals)


def _engine_would_end_the_program() -> bool:
    """Chromium refuses its sandbox to root, and ends the whole process; wxdesk never does without the sandbox."""
    is_root = sys.platform.startswith("linux") and os.geteuid() == 0
    return is_root and os.environ.get("QTWEBENGINE_DISABLE_SANDBOX") != "1"
