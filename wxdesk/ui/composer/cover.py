"""The cover of an article: both crops as the platform cuts them, and where to take it from."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QIcon, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from wxdesk.domain.posts import Article
from wxdesk.ui.composer.body import PICTURES, local_files
from wxdesk.ui.composer.crops import WIDE, paint_crop
from wxdesk.ui.composer.thumbnails import Thumbnails
from wxdesk.ui.theme import metrics, tokens


class CoverButton(QAbstractButton):
    """Shows the 2.35:1 and the 1:1 crop; a click offers the article's pictures, a file, or none."""

    picked = Signal(str)
    file_asked = Signal()
    files_offered = Signal(list)

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
        if (article.cover, article.pictures) != (self._article.cover, self._article.pictures):
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
        for box in (wide, square):
            paint_crop(painter, box, pixmap, m.px(6))
            painter.setPen(QPen(tokens().color("mark" if self.hasFocus() else "line"), 2 if self.hasFocus() else 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), m.px(6), m.px(6))

    def offer(self) -> None:
        """Drop down the pictures to choose from."""
        menu = QMenu(self)
        menu.setObjectName("cover_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for picture in self._article.pictures:
            action = menu.addAction(QIcon(self._pixmap(picture.name) or QPixmap()), picture.name)
            action.triggered.connect(lambda _=False, name=picture.name: self.picked.emit(name))
        if self._article.pictures:
            menu.addSeparator()
        menu.addAction(self.tr("From a file…")).triggered.connect(lambda _=False: self.file_asked.emit())
        if self._article.cover:
            menu.addAction(self.tr("No cover")).triggered.connect(lambda _=False: self.picked.emit(""))
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(path.suffix.lower() in PICTURES for path in local_files(event.mimeData())):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [path for path in local_files(event.mimeData()) if path.suffix.lower() in PICTURES]
        if files:
            event.acceptProposedAction()
            self.files_offered.emit(files[:1])

    def _pixmap(self, name: str) -> QPixmap | None:
        picture = self._article.picture(name)
        return self._thumbnails.pixmap(picture.sha256) if picture else None
