"""Shows an article in the browser engine: loads a page for another article, patches the same one in place."""

import json

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineScript
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QWidget

from wxdesk.article.dressing import Dress, Dressing
from wxdesk.article.preview import preview_page
from wxdesk.ui.phone.article_view import ReaderSignals, Reading, Spot
from wxdesk.ui.phone.covers import Fetch
from wxdesk.ui.phone.style import palette
from wxdesk.ui.phone.web_page import Room, prepare
from wxdesk.ui.phone.web_patch import Shown, patch, shown, told_lines
from wxdesk.ui.phone.web_script import LIBRARY, call

_LOADS_OF_A_PAGE = 10
"""A page grows with each load; a new one after ten keeps the memory flat (reference shipping-and-trust 6.1)."""
_WORLD = QWebEngineScript.ScriptWorldId.ApplicationWorld.value
_BY_HAND = (QEvent.Type.Wheel, QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin)


class _Hand(QObject):
    """Knows whether it was the user who scrolled last, or the desk."""

    def __init__(self, view: QWebEngineView) -> None:
        super().__init__(view)
        self.leads = False
        self._watched: QObject | None = None
        self._view = view

    def watch(self) -> None:
        """The engine makes the widget that is scrolled, and may make another one."""
        inner = self._view.focusProxy()
        if inner is not None and inner is not self._watched:
            self._watched = inner
            inner.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _BY_HAND:
            self.leads = True
        return super().eventFilter(watched, event)


class WebReader:
    """The browser engine's reader. What is asked for while a patch is under way is done after it, the newest only."""

    def __init__(self, host: QWidget, fetch: Fetch | None, signals: ReaderSignals) -> None:
        prepare()
        self._signals = signals
        self._view = QWebEngineView(host)  # made before the room, so that it is destroyed before it
        self._view.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._room = Room(host, fetch)
        self._hand = _Hand(self._view)
        self._dressing = Dressing()
        self._loads = 0
        self._key: str | None = None
        self._ready = False
        self._shown: Shown | None = None
        self._newest: tuple[Reading, Dress] | None = None
        self._spot: Spot | None = None
        self._caret: int | None = None
        self._patching = self._asking = False
        self._scale = 1.0
        self._page = self._new_page()

    @property
    def widget(self) -> QWidget:
        return self._view

    @property
    def page(self) -> QWebEnginePage:
        return self._page

    def show_scale(self, scale: float) -> None:
        self._scale = scale
        if self._view.zoomFactor() != scale:
            self._view.setZoomFactor(scale)

    def show_reading(self, reading: Reading, dress: Dress) -> None:
        self._newest = (reading, dress)
        if self._key != reading.key:
            self._load(reading, dress)
        else:
            self._go_on()

    def show_spot(self, spot: Spot) -> None:
        self._hand.leads = False
        self._spot = spot
        self._go_on()

    def show_caret(self, line: int) -> None:
        self._hand.leads = False
        self._caret = line
        self._go_on()

    def _new_page(self) -> QWebEnginePage:
        page = self._room.new_page(self._view)
        page.link_asked.connect(self._signals.link_asked)
        page.loadFinished.connect(self._load_finished)
        page.scrollPositionChanged.connect(self._scrolled)
        page.contentsSizeChanged.connect(lambda _: self._run(call("edge")))
        self._view.setPage(page)
        self._view.setZoomFactor(self._scale)
        return page

    def _load(self, reading: Reading, dress: Dress) -> None:
        if self._loads and self._loads % _LOADS_OF_A_PAGE == 0:
            old = self._page
            self._page = self._new_page()
            old.deleteLater()
        self._loads += 1
        self._key = reading.key
        self._ready = self._patching = self._asking = False
        self._newest = self._spot = self._caret = None
        body = self._dressing.dress(reading.rendered, dress)
        self._shown = shown(reading, body, dress)
        self._page.setBackgroundColor(QColor(palette(dress.dark)["bg2"]))
        self._room.load(self._page, preview_page(body, reading.frame, dress))

    def _load_finished(self, loaded: bool) -> None:
        if not loaded or self._shown is None:
            return
        self._view.setZoomFactor(self._scale)
        self._hand.watch()
        self._ready = True
        self._run(LIBRARY + told_lines(self._shown.body))
        self._go_on()

    def _run(self, script: str) -> None:
        if self._ready:
            self._page.runJavaScript(script, _WORLD)

    def _go_on(self) -> None:
        """Tell the page what is new, unless it is still busy with what it was told before."""
        if not self._ready or self._patching or self._shown is None:
            return
        said, asked = "", self._newest is not None
        if self._newest is not None:
            (reading, dress), self._newest = self._newest, None
            new = shown(reading, self._dressing.dress(reading.rendered, dress), dress)
            if dress != self._shown.dress:
                self._page.setBackgroundColor(QColor(palette(dress.dark)["bg2"]))
            said, self._shown = patch(self._shown, new), new
        if self._spot is not None:
            said, self._spot = said + call("show", self._spot.line, self._spot.share), None
        if self._caret is not None:
            said, self._caret = said + call("caret", self._caret), None
        elif said:
            said += call("edge")
        if said:
            self._patching = True
            self._page.runJavaScript(said, _WORLD, self._patched)
        elif asked:
            self._signals.patched.emit()

    def _patched(self, _result: object) -> None:
        self._patching = False
        if self._newest is None:
            self._signals.patched.emit()
        self._go_on()

    def _scrolled(self, _position: QPointF) -> None:
        if self._hand.leads and self._ready and not self._asking:
            self._asking = True
            self._page.runJavaScript("wx.spot()", _WORLD, self._tell_spot)

    def _tell_spot(self, told: object) -> None:
        self._asking = False
        if self._hand.leads and isinstance(told, str) and told:
            line, share = json.loads(told)
            self._signals.scrolled.emit(Spot(line, share))
