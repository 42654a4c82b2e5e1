"""One picture of an article: how it looks, what it becomes, where it stands, and what can be done with it."""

from PySide6.QtCore import QCoreApplication, QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QSizePolicy, QVBoxLayout, QWidget

from wxdesk.article.images import Fitted
from wxdesk.services.picture_states import PictureState, Standing
from wxdesk.ui.composer.crops import paint_crop
from wxdesk.ui.composer.thumbnails import Thumbnails
from wxdesk.ui.kit import Button, Chip, ElidedLabel, IconButton, Text
from wxdesk.ui.naming import Part
from wxdesk.ui.theme import TextRole, metrics, tokens
from wxdesk.ui.words import beside, sentence

SIDE = 64
_KINDS = {"image/jpeg": "JPEG", "image/png": "PNG", "image/gif": "GIF", "image/webp": "WebP", "image/bmp": "BMP"}


class Thumbnail(QWidget):
    """The picture, cut to a square."""

    def __init__(self, thumbnails: Thumbnails, sha256: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails, self._sha256 = thumbnails, sha256
        side = metrics().px(SIDE)
        self.setFixedSize(QSize(side, side))
        thumbnails.loaded.connect(self._loaded)

    def _loaded(self, sha256: str) -> None:
        if sha256 == self._sha256:
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, radius = QRectF(self.rect()), metrics().px(6)
        paint_crop(painter, box, self._thumbnails.pixmap(self._sha256) if self._sha256 else None, radius)
        painter.setPen(QPen(tokens().color("line"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


class PictureRow(QWidget, Part):
    """A picture that is kept here. ``alt_written`` carries what stands for it where it cannot be seen."""

    alt_written = Signal(str)
    cover_asked = Signal()
    replace_asked = Signal()
    remove_asked = Signal()

    def __init__(
        self,
        thumbnails: Thumbnails,
        state: PictureState,
        alt: str,
        *,
        cover: bool,
        shown: bool,
        editable: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        m = metrics()
        picture = state.picture
        self._name = ElidedLabel(picture.name, TextRole.STRONG)
        self._standing = Chip(*standing(state))
        self._is_cover = Chip(self.tr("Cover") if cover else "", "accent")
        self._facts = Text(facts(state), TextRole.HINT, tone="bad" if state.why else "label", wrap=True)
        self._alt = QLineEdit(alt)
        self._alt.setPlaceholderText(self.tr("What it shows, for those who cannot see it"))
        self._alt.setAccessibleName(self.tr("What {0} shows").format(picture.name))
        self._alt.setReadOnly(not editable)
        self._alt.setVisible(shown)
        self._more = IconButton("more", self.tr("Cover, replace, remove"))
        self._more.setEnabled(editable)
        self._cover = cover
        head = QHBoxLayout()
        head.setSpacing(m.grid(2))
        head.addWidget(self._name, 1)
        head.addWidget(self._is_cover)
        head.addWidget(self._standing)
        words = QVBoxLayout()
        words.setSpacing(m.px(4))
        words.addLayout(head)
        words.addWidget(self._facts)
        words.addWidget(self._alt)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, m.grid(2), 0, m.grid(2))
        row.setSpacing(m.grid(3))
        row.addWidget(Thumbnail(thumbnails, picture.sha256), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._alt.editingFinished.connect(lambda: self.alt_written.emit(self._alt.text()))
        self._more.clicked.connect(self.offer)

    def offer(self) -> None:
        """Drop down what can be done with it."""
        self.menu().popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def menu(self) -> QMenu:
        """Return what can be done with it."""
        menu = QMenu(self)
        menu.setObjectName("picture_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name, words, signal in (
            ("cover", self.tr("Make it the cover"), self.cover_asked),
            ("replace", self.tr("Replace…"), self.replace_asked),
            ("remove", self.tr("Remove"), self.remove_asked),
        ):
            action = menu.addAction(words)
            action.setObjectName(f"picture_{name}")
            action.setEnabled(name != "cover" or not self._cover)
            action.triggered.connect(lambda _=False, signal=signal: signal.emit())
        return menu


class RemoteRow(QWidget, Part):
    """A picture that lies on the web: nothing of it is known here until it is fetched."""

    fetch_asked = Signal()

    def __init__(self, address: str, *, editable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        m = metrics()
        self._address = ElidedLabel(address, TextRole.STRONG)
        self._told = Text(self.tr("On the web: not fetched, and not sent."), TextRole.HINT, tone="warn", wrap=True)
        self._fetch = Button(self.tr("Fetch"))
        self._fetch.setEnabled(editable)
        words = QVBoxLayout()
        words.setSpacing(m.px(2))
        words.addWidget(self._address)
        words.addWidget(self._told)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, m.grid(2), 0, m.grid(2))
        row.setSpacing(m.grid(3))
        row.addLayout(words, 1)
        row.addWidget(self._fetch)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._fetch.clicked.connect(self.fetch_asked)


def standing(state: PictureState) -> tuple[str, str]:
    """Return what the chip says, and its tone."""
    match state.standing:
        case Standing.UPLOADED:
            words = QCoreApplication.translate("Pictures", "Uploaded to {0}").format(state.account)
            return words, "accent"
        case Standing.REFUSED:
            return QCoreApplication.translate("Pictures", "Refused"), "bad"
        case _:
            return QCoreApplication.translate("Pictures", "Kept here"), "neutral"


def facts(state: PictureState) -> str:
    """Return size and form of a picture and what it becomes, or why it was refused."""
    picture = state.picture
    if state.why is not None:
        return sentence(state.why)
    here = _measures(_KINDS.get(picture.mime, ""), picture.width, picture.height, picture.size)
    after = state.becomes
    if after is None or _same(state, after):
        return here
    there = _measures(after.kind.upper(), after.width, after.height, after.size)
    return QCoreApplication.translate("Pictures", "{0}; in the article {1}").format(here, there)


def _same(state: PictureState, after: Fitted) -> bool:
    picture = state.picture
    return picture.mime == f"image/{after.kind}" and (picture.width, picture.height) == (after.width, after.height)


def _measures(kind: str, width: int, height: int, size: int) -> str:
    return beside(f"{kind} {width} × {height}".strip(), _bytes(size))


def _bytes(size: int) -> str:
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
