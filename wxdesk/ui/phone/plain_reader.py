"""Shows an article with Qt's own text, for builds without the browser engine."""

from PySide6.QtCore import QByteArray, QTimer, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from wxdesk.article.dressing import Dress, dressed_whole
from wxdesk.article.escaping import escape, escape_attribute
from wxdesk.ui.phone.article_view import ReaderSignals, Reading, Spot
from wxdesk.ui.phone.covers import Fetch
from wxdesk.ui.phone.style import palette

BODY_SIZE = 17
PADDING = 16
"""Of an article, in points (reference phone-ui D6)."""


def plain_html(reading: Reading, dress: Dress) -> str:
    """Return the whole article in the HTML that Qt's own text understands."""
    meta = " ".join(escape(part) for part in (reading.author, reading.account, reading.date) if part)
    text, quiet = ("#a3a3a3", "#7f7f7f") if dress.dark else ("#191919", "#8c8c8c")
    more = ""
    if reading.source_url and reading.furniture.read_more:
        more = f'<p><a href="{escape_attribute(reading.source_url)}">{escape(reading.furniture.read_more)}</a></p>'
    return (
        f'<body style="color:{text}"><h2 style="font-weight:500">{escape(reading.title)}</h2>'
        f'<p style="color:{quiet}">{meta}</p>{dressed_whole(reading.rendered, dress)}{more}</body>'
    )


class _Browser(QTextBrowser):
    """A text browser that loads our own pictures and nothing else."""

    def __init__(self, fetch: Fetch | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self._images: dict[str, QImage] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        address = QUrl(name)
        if kind != QTextDocument.ResourceType.ImageResource.value or address.scheme() != "wxasset":
            return QByteArray()
        sha256 = address.path()
        if sha256 not in self._images:
            self._images[sha256] = QImage()
            if self._fetch is not None:
                self._fetch(sha256, lambda data: self._keep(sha256, data))
        return self._images[sha256]

    def _keep(self, sha256: str, data: bytes | None) -> None:
        image = QImage.fromData(data) if data else QImage()
        if image.isNull():
            return
        widest = max(80, self.viewport().width() - 40)
        self._images[sha256] = image if image.width() <= widest else image.scaledToWidth(widest)
        QTimer.singleShot(0, self, lambda: self._show_image(sha256))  # the text may be in the middle of asking for it

    def _show_image(self, sha256: str) -> None:
        document = self.document()
        document.addResource(
            QTextDocument.ResourceType.ImageResource.value, QUrl(f"wxasset:{sha256}"), self._images[sha256]
        )
        document.markContentsDirty(0, document.characterCount())


class PlainReader:
    """The plain reader: lays the whole text out anew, and stays where it was scrolled to."""

    def __init__(self, host: QWidget, fetch: Fetch | None, signals: ReaderSignals) -> None:
        self._browser = _Browser(fetch, host)
        self._browser.anchorClicked.connect(lambda address: signals.link_asked.emit(address.toString()))
        self._key = ""
        self._scale = 1.0

    @property
    def widget(self) -> QWidget:
        return self._browser

    def show_scale(self, scale: float) -> None:
        self._scale = scale

    def show_spot(self, spot: Spot) -> None:
        """Scroll as far as the spot's share: where each line stands is not known here."""
        bar = self._browser.verticalScrollBar()
        bar.setValue(round(spot.share * bar.maximum()))

    def show_caret(self, line: int) -> None:
        """Mark nothing: where each line stands is not known here."""

    def show_reading(self, reading: Reading, dress: Dress) -> None:
        bar = self._browser.verticalScrollBar()
        place = bar.value() if reading.key == self._key else 0
        self._key = reading.key
        colours = palette(dress.dark)
        font = self._browser.font()
        font.setPixelSize(max(6, round(BODY_SIZE * self._scale * dress.text / 100)))
        self._browser.document().setDefaultFont(font)
        self._browser.document().setDocumentMargin(PADDING * self._scale)
        self._browser.setStyleSheet(f"QTextBrowser {{ background: {colours['bg2'].name()}; }}")
        self._browser.setHtml(plain_html(reading, dress))
        bar.setValue(place)
