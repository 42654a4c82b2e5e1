"""Shows an article in the browser engine, locked down: no script of the page, no network, no way to leave."""

import json

from PySide6.QtCore import QBuffer, QByteArray, Qt, QUrl
from PySide6.QtGui import QColor
from PySide6.QtWebEngineCore import (
    QWebEngineDownloadRequest,
    QWebEnginePage,
    QWebEnginePermission,
    QWebEngineProfile,
    QWebEngineScript,
    QWebEngineSettings,
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
    QWebEngineUrlRequestJob,
    QWebEngineUrlSchemeHandler,
)
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from wxdesk.article.preview import ACCOUNT_ID, AUTHOR_ID, BODY_ID, DATE_ID, TITLE_ID, preview_body, preview_page
from wxdesk.ui.phone.article_view import ReaderSignals, Reading
from wxdesk.ui.phone.covers import Fetch
from wxdesk.ui.phone.style import palette
from wxdesk.ui.phone.web_flags import SCHEME, lock_down

_PAGE = "page-"
_LOADS_OF_A_PAGE = 10
"""A page grows with each load; a new one after ten keeps the memory flat (reference shipping-and-trust 6.1)."""

_SWAP = """(texts, id, html) => {
    for (const [id, text] of Object.entries(texts)) {
        const part = document.getElementById(id);
        if (part && part.textContent !== text) part.textContent = text;
    }
    const swap = (old, fresh) => {
        const a = [...old.childNodes], b = [...fresh.childNodes];
        let head = 0, tail = 0;
        while (head < a.length && head < b.length && a[head].isEqualNode(b[head])) head++;
        while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail).isEqualNode(b.at(-1 - tail))) tail++;
        const gone = a.slice(head, a.length - tail), come = b.slice(head, b.length - tail);
        const [one, other] = [gone[0], come[0]];
        if (gone.length === 1 && come.length === 1 && one.cloneNode().isEqualNode(other.cloneNode())
            && one.childNodes.length) return swap(one, other);
        const next = a[a.length - tail] ?? null;
        for (const node of gone) node.remove();
        for (const node of come) old.insertBefore(node, next);
    };
    const made = document.createElement("template");
    made.innerHTML = html;
    swap(document.getElementById(id), made.content);
}"""
"""Changes only what is different, so that all else is neither laid out again nor loaded again."""

_OFF = (
    "JavascriptEnabled",
    "JavascriptCanOpenWindows",
    "JavascriptCanAccessClipboard",
    "LocalStorageEnabled",
    "LocalContentCanAccessRemoteUrls",
    "LocalContentCanAccessFileUrls",
    "HyperlinkAuditingEnabled",
    "PluginsEnabled",
    "WebGLEnabled",
    "Accelerated2dCanvasEnabled",
    "AutoLoadIconsForPage",
    "DnsPrefetchEnabled",
    "FullScreenSupportEnabled",
    "ErrorPageEnabled",
    "PdfViewerEnabled",
    "ScreenCaptureEnabled",
    "NavigateOnDropEnabled",
    "ShowScrollBars",
)


class _DenyAll(QWebEngineUrlRequestInterceptor):
    """Lets our own scheme through and nothing else."""

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        if info.requestUrl().scheme() != SCHEME.decode():
            info.block(True)


class _Assets(QWebEngineUrlSchemeHandler):
    """Answers ``wxasset:``: the page itself, and pictures by sha256 once they have been fetched."""

    def __init__(self, fetch: Fetch | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self.page = b""

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        path = job.requestUrl().path()
        if path.startswith(_PAGE):
            _answer(job, b"text/html; charset=utf-8", self.page)
        elif self._fetch is None:
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
        else:
            self._fetch(path, lambda data: _answer_picture(job, data))


def _answer_picture(job: QWebEngineUrlRequestJob, data: bytes | None) -> None:
    if not isValid(job):
        return  # the page went away while the picture was fetched
    if data is None:
        job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
    else:
        _answer(job, _mime(data), data)


def _answer(job: QWebEngineUrlRequestJob, mime: bytes, data: bytes) -> None:
    buffer = QBuffer(job)
    buffer.setData(QByteArray(data))
    job.reply(QByteArray(mime), buffer)


def _mime(data: bytes) -> bytes:
    for magic, mime in ((b"\x89PNG", b"image/png"), (b"\xff\xd8", b"image/jpeg"), (b"GIF8", b"image/gif")):
        if data.startswith(magic):
            return mime
    return b"image/webp" if data[8:12] == b"WEBP" else b"application/octet-stream"


class _Page(QWebEnginePage):
    """A page that nothing leads away from: links are only asked for."""

    def __init__(self, profile: QWebEngineProfile, signals: ReaderSignals, parent: QWidget) -> None:
        super().__init__(profile, parent)
        self._signals = signals
        self.permissionRequested.connect(_deny)
        for name in _OFF:
            self.settings().setAttribute(getattr(QWebEngineSettings.WebAttribute, name), False)

    def acceptNavigationRequest(self, url: QUrl | str, kind: QWebEnginePage.NavigationType, isMainFrame: bool) -> bool:
        address = QUrl(url)
        if kind is QWebEnginePage.NavigationType.NavigationTypeLinkClicked:
            self._signals.link_asked.emit(address.toString())
            return False
        return isMainFrame and address.scheme() == SCHEME.decode() and address.path().startswith(_PAGE)

    def createWindow(self, kind: QWebEnginePage.WebWindowType) -> QWebEnginePage | None:  # type: ignore[override]  # noqa: ARG002
        return None

    def javaScriptConsoleMessage(self, *told: object) -> None:
        """Keep what a page complains of out of the log."""


def _deny(permission: QWebEnginePermission) -> None:
    permission.deny()


def _cancel(download: QWebEngineDownloadRequest) -> None:
    download.cancel()


class WebReader:
    """The browser engine's reader: loads a page for another article, patches the same one in place."""

    def __init__(self, host: QWidget, fetch: Fetch | None, signals: ReaderSignals) -> None:
        lock_down()
        self._signals = signals
        self._view = QWebEngineView(host)  # made before the profile, so that it is destroyed before it
        self._view.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._profile = QWebEngineProfile(host)
        self._profile.setHttpCacheType(QWebEngineProfile.HttpCacheType.NoCache)
        self._profile.setPersistentCookiesPolicy(QWebEngineProfile.PersistentCookiesPolicy.NoPersistentCookies)
        self._profile.downloadRequested.connect(_cancel)
        self._denial = _DenyAll(host)
        self._profile.setUrlRequestInterceptor(self._denial)
        self._assets = _Assets(fetch, host)
        self._profile.installUrlSchemeHandler(QByteArray(SCHEME), self._assets)
        self._loads = 0
        self._loaded: tuple[str, bool] | None = None
        self._ready = False
        self._newest: tuple[Reading, bool] | None = None
        self._patching = False
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

    def show_reading(self, reading: Reading, dark: bool) -> None:
        self._newest = (reading, dark)
        if self._loaded != (reading.key, dark):
            self._load(reading, dark)
        elif self._ready and not self._patching:
            self._patch()

    def _new_page(self) -> QWebEnginePage:
        page = _Page(self._profile, self._signals, self._view)
        page.loadFinished.connect(self._load_finished)
        self._view.setPage(page)
        self._view.setZoomFactor(self._scale)
        return page

    def _load(self, reading: Reading, dark: bool) -> None:
        if self._loads and self._loads % _LOADS_OF_A_PAGE == 0:
            old = self._page
            self._page = self._new_page()
            old.deleteLater()
        self._loads += 1
        self._loaded = (reading.key, dark)
        self._ready = self._patching = False
        words = (reading.title, reading.author, reading.account, reading.date)
        self._assets.page = preview_page(reading.rendered, *words, dark=dark).encode()
        self._page.setBackgroundColor(QColor(palette(dark)["bg2"]))
        self._newest = None
        self._page.load(QUrl(f"{SCHEME.decode()}:{_PAGE}{self._loads}"))

    def _load_finished(self, loaded: bool) -> None:
        self._ready = loaded
        self._view.setZoomFactor(self._scale)
        if self._newest is not None:
            self._patch()

    def _patch(self) -> None:
        if self._newest is None:
            return
        reading, dark = self._newest
        self._newest = None
        self._patching = True
        body = preview_body(reading.rendered, dark)
        texts = {
            TITLE_ID: reading.title,
            AUTHOR_ID: reading.author,
            ACCOUNT_ID: reading.account,
            DATE_ID: reading.date,
        }
        script = f"({_SWAP})({json.dumps(texts)}, {json.dumps(BODY_ID)}, {json.dumps(body)})"
        world = QWebEngineScript.ScriptWorldId.ApplicationWorld.value
        self._page.runJavaScript(script, world, self._patched)

    def _patched(self, _result: object) -> None:
        self._patching = False
        if self._newest is None:
            self._signals.patched.emit()
        self._patch()
