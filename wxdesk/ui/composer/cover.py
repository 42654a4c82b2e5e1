"""The cover of an article: both parts that the platform shows, and where to take it from."""

from PySide6.QtCore import QMimeData, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QIcon,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from wxdesk.domain.cropping import WIDE
from wxdesk.domain.posts import Article, Crop
from wxdesk.ui.composer.body import local_pictures
from wxdesk.ui.composer.crops import paint_crop
from wxdesk.ui.composer.thumbnails import Thumbnails
from wxdesk.ui.theme import metrics, tokens


class CoverButton(QAbstractButton):
    """Shows the 2.35:1 and the 1:1 part; a click offers the article's pictures, a file, one made, or none.

    The cover can be dropped and pasted here as well.
    """

    picked = Signal(str)
    file_asked = Signal()
    files_offered = Signal(list)
    picture_pasted = Signal(QImage)
    frames_asked = Signal()
    made_asked = Signal()

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._article = Article()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAcceptDrops(True)
        self.clicked.connect(self.offer)
        thumbnails.loaded.connect(lambda _: self.update())
        self.show_cover(Article())

    @property
    def cover(self) -> str:
        """The name of the picture that is the cover, or nothing."""
        return self._article.cover

    def show_cover(self, article: Article) -> None:
        """Show the cover of ``article``."""
        if _shown(article) != _shown(self._article):
            self.update()
        self._article = article
        named = self.tr("Cover: {0}").format(article.cover) if article.cover else self.tr("Choose a cover")
        self.setAccessibleName(named)
        self.setToolTip(self.tr("Cover, cut to 2.35:1 and 1:1") if article.cover else named)

    def sizeHint(self) -> QSize:
        m = metrics()
        return QSize(round(m.control * WIDE) + m.px(6) + m.control, m.control)

    def paintEvent(self, _event: QPaintEvent) -> None:
        m = metrics()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = float(self.height())
        pixmap = self._pixmap(self._article.cover)
        wide = QRectF(0, 0, height * WIDE, height)
        square = QRectF(self.width() - height, 0, height, height)
        boxes: tuple[tuple[QRectF, Crop | None], ...] = ((wide, self._article.wide), (square, self._article.square))
        for box, crop in boxes:
            paint_crop(painter, box, pixmap, m.px(6), crop)
            painter.setPen(QPen(tokens().color("mark" if self.hasFocus() else "line"), 2 if self.hasFocus() else 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), m.px(6), m.px(6))

    def offer(self) -> None:
        """Drop down what there is to choose from."""
        self.choices().popup(self.mapToGlobal(self.rect().bottomLeft()))

    def choices(self) -> QMenu:
        """Return the menu: the article's pictures, and what else a cover can be."""
        menu = QMenu(self)
        menu.setObjectName("cover_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for picture in self._article.pictures:
            action = menu.addAction(QIcon(self._pixmap(picture.name) or QPixmap()), picture.name)
            action.triggered.connect(lambda _=False, name=picture.name: self.picked.emit(name))
        if self._article.pictures:
            menu.addSeparator()
        menu.addAction(self.tr("From a file…")).triggered.connect(lambda _=False: self.file_asked.emit())
        copied = QGuiApplication.clipboard().mimeData()
        if copied is not None and copied.hasImage():
            menu.addAction(self.tr("From the clipboard")).triggered.connect(lambda _=False: self.paste())
        menu.addAction(self.tr("Make one from the title…")).triggered.connect(lambda _=False: self.made_asked.emit())
        if self._article.cover:
            menu.addSeparator()
            if self._article.cover_picture is not None:
                shows = menu.addAction(self.tr("Choose what shows of it…"))
                shows.triggered.connect(lambda _=False: self.frames_asked.emit())
            menu.addAction(self.tr("No cover")).triggered.connect(lambda _=False: self.picked.emit(""))
        return menu

    def paste(self) -> None:
        """Take the picture that lies on the clipboard, if one does."""
        copied = QGuiApplication.clipboard().mimeData()
        if copied is not None:
            self._take(copied)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasImage() or local_pictures(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self._take(event.mimeData()):
            event.acceptProposedAction()

    def _take(self, data: QMimeData) -> bool:
        if files := local_pictures(data):
            self.files_offered.emit(files[:1])
        elif data.hasImage():
            self.picture_pasted.emit(QImage(data.imageData()))
        return bool(files) or data.hasImage()

    def _pixmap(self, name: str) -> QPixmap | None:
        picture = self._article.picture(name)
        return self._thumbnails.pixmap(picture.sha256) if picture else None


def _shown(article: Article) -> tuple[object, ...]:
    return article.cover_picture, article.cover, article.pictures, article.wide, article.square
