"""One article in the stack: its cover and title, drawn; the lead is large."""

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget

from wxdesk.domain.cropping import WIDE
from wxdesk.domain.posts import Article
from wxdesk.ui.apostrophes import closed_up
from wxdesk.ui.composer.crops import paint_crop
from wxdesk.ui.composer.thumbnails import Thumbnails
from wxdesk.ui.kit import IconButton
from wxdesk.ui.naming import Part
from wxdesk.ui.theme import TextRole, font, metrics, tokens


class ArticleCard(QAbstractButton, Part):
    """Can be chosen, dragged, moved with Alt+Up/Down and removed with Delete or its cross."""

    remove_asked = Signal()
    move_asked = Signal(int)
    dragged = Signal(QPoint)
    dropped = Signal()

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._article = Article()
        self._lead = False
        self._held: QPoint | None = None
        self._dragging = False
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._remove = IconButton("close", self.tr("Remove this article"), parent=self)
        self._remove.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Delete does it from the keyboard
        self._remove.clicked.connect(self.remove_asked)
        self._remove.hide()
        self.movable = True

    @property
    def article(self) -> Article:
        return self._article

    def show_article(self, article: Article, *, lead: bool, chosen: bool) -> None:
        """Show an article; redraws only where something is different."""
        if (_shown(article), lead) != (_shown(self._article), self._lead):
            if lead != self._lead:
                self.updateGeometry()
            self.update()
        self._article, self._lead = article, lead
        self.setChecked(chosen)
        title = article.title or self.tr("Untitled")
        self.setAccessibleName(self.tr("Lead: {0}").format(title) if lead else title)
        self.setToolTip(article.title)

    def sizeHint(self) -> QSize:
        m = metrics()
        if not self._lead:
            return QSize(m.px(166), m.px(62))
        cover = (m.px(166) - 2 * m.px(9)) / WIDE
        return QSize(m.px(166), round(m.px(9) + cover + m.px(6) + m.px(38) + m.px(8)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        t, m = tokens(), metrics()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        if self.isChecked():
            painter.setPen(QPen(t.color("accent_soft"), 4))
            painter.drawRoundedRect(box, m.px(10), m.px(10))
        focused = self.hasFocus() and not self.isChecked()
        painter.setPen(QPen(t.color("mark" if self.isChecked() or focused else "line"), 1.4 if self.isChecked() else 1))
        painter.setBrush(t.color("raised"))
        painter.drawRoundedRect(box, m.px(9), m.px(9))
        self._draw_inside(painter, box)

    def _draw_inside(self, painter: QPainter, box: QRectF) -> None:
        m = metrics()
        edge = m.px(7)
        picture = self._article.cover_picture
        pixmap = self._thumbnails.pixmap(picture.sha256) if picture else None
        if self._lead:
            cover = QRectF(box.x() + edge, box.y() + edge, box.width() - 2 * edge, (box.width() - 2 * edge) / WIDE)
            words = QRectF(cover.x(), cover.bottom() + m.px(6), cover.width(), m.px(38))
        else:
            side = m.px(44)
            cover = QRectF(box.x() + edge, box.y() + (box.height() - side) / 2, side, side)
            words = QRectF(
                cover.right() + m.px(8), box.y() + edge, box.right() - cover.right() - m.px(14), box.height() - 2 * edge
            )
        paint_crop(painter, cover, pixmap, m.px(6), self._article.wide if self._lead else self._article.square)
        self._draw_title(painter, words)

    def _draw_title(self, painter: QPainter, words: QRectF) -> None:
        style = font(TextRole.LABEL)
        painter.setFont(style)
        painter.setPen(tokens().color("ink" if self._article.title else "ink3"))
        lines = painter.fontMetrics().elidedText(
            closed_up(self._article.title) or self.tr("Untitled"),
            Qt.TextElideMode.ElideRight,
            round(words.width() * 1.9),
        )
        option = QTextOption(Qt.AlignmentFlag.AlignLeft if self._lead else Qt.AlignmentFlag.AlignVCenter)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        painter.drawText(words, lines, option)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        m = metrics()
        side = m.px(24)
        self._remove.setGeometry(self.width() - side - m.px(5), m.px(5), side, side)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave):
            self._remove.setVisible(event.type() == QEvent.Type.HoverEnter and self.movable)
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key = Qt.Key(event.key())
        if key in steps and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_asked.emit(steps[key])
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.movable:
            self.remove_asked.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._held = event.position().toPoint() if event.button() == Qt.MouseButton.LeftButton else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is None or not self.movable:
            return
        way = event.position().toPoint() - self._held
        if not self._dragging and way.manhattanLength() < QApplication.startDragDistance():
            return
        self._dragging = True
        self.raise_()
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self.dragged.emit(self.mapToParent(event.position().toPoint()) - self._held)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        dragging, self._dragging, self._held = self._dragging, False, None
        if dragging:
            self.unsetCursor()
            self.setDown(False)
            self.dropped.emit()
            return
        super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, act in (
            (self.tr("Move up"), lambda: self.move_asked.emit(-1)),
            (self.tr("Move down"), lambda: self.move_asked.emit(1)),
            (self.tr("Remove"), self.remove_asked.emit),
        ):
            menu.addAction(words).triggered.connect(lambda _=False, act=act: act())
        menu.setEnabled(self.movable)
        menu.popup(event.globalPos())


def _shown(article: Article) -> tuple[object, ...]:
    """What of an article is drawn."""
    return article.title, article.cover_picture, article.wide, article.square
