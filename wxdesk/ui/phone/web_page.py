"""A page in the browser engine, locked down: no script of the page, no network, no way to leave."""

from PySide6.QtCore import QBuffer, QByteArray, QObject, QUrl, Signal
from PySide6.QtWebEngineCore import (
    QWebEngineDownloadRequest,
    QWebEnginePage,
    QWebEnginePermission,
    QWebEngineProfile,
    QWebEngineSettings,
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
    QWebEngineUrlRequestJob,
    QWebEngineUrlSchemeHandler,
)
from shiboken6 import isValid

from wxdesk.ui.phone.covers import Fetch
from wxdesk.ui.phone.web_flags import SCHEME, lock_down

_PAGE = "page-"
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

    def __init__(self, fetch: Fetch | None, parent: QObject) -> None:
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

    link_asked = Signal(str)

    def __init__(self, profile: QWebEngineProfile, parent: QObject) -> None:
        super().__init__(profile, parent)
        self.permissionRequested.connect(_deny)
        for name in _OFF:
            self.settings().setAttribute(getattr(QWebEngineSettings.WebAttribute, name), False)

    def acceptNavigationRequest(self, url: QUrl | str, kind: QWebEnginePage.NavigationType, isMainFrame: bool) -> bool:
        address = QUrl(url)
        if kind is QWebEnginePage.NavigationType.NavigationTypeLinkClicked:
            self.link_asked.emit(address.toString())
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


class Room:
    """A profile that remembers nothing and reaches nothing, and the pages in it. ``host`` outlives them all.

    ``fetch`` gets pictures by sha256. A view has to be made before the room, so that it is destroyed before it.
    """

    def __init__(self, host: QObject, fetch: Fetch | None) -> None:
        self._profile = QWebEngineProfile(host)
        self._profile.setHttpCacheType(QWebEngineProfile.HttpCacheType.NoCache)
        self._profile.setPersistentCookiesPolicy(QWebEngineProfile.PersistentCookiesPolicy.NoPersistentCookies)
        self._profile.downloadRequested.connect(_cancel)
        self._denial = _DenyAll(host)
        self._profile.setUrlRequestInterceptor(self._denial)
        self._assets = _Assets(fetch, host)
        self._profile.installUrlSchemeHandler(QByteArray(SCHEME), self._assets)
        self._loads = 0

    def new_page(self, parent: QObject) -> _Page:
        """Return an empty page; ``link_asked`` of it carries what was clicked."""
        return _Page(self._profile, parent)

    def load(self, page: QWebEnginePage, html: str) -> None:
        """Load ``html`` as the whole of ``page``."""
        self._loads += 1
        self._assets.page = html.encode("utf-8", "replace")
        page.load(QUrl(f"{SCHEME.decode()}:{_PAGE}{self._loads}"))


def prepare() -> None:
    """To be called before the first view or page is made."""
    lock_down()
