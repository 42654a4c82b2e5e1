"""A theme to choose: its name below a small specimen, set as an article would be."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QImage, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap, QTextDocument
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from wxdesk.article.markdown import render
from wxdesk.article.themes import Theme
from wxdesk.ui.theme import TextRole, font, metrics, tokens
from wxdesk.ui.typefaces import FAMILIES

WIDTH, HEIGHT = 134, 92
SHOWN = 300
"""Points of an article's width that stand on a tile."""


class ThemeTile(QAbstractButton):
    """Shows a compiled theme; nothing of it is laid out again until the theme is another."""

    def __init__(self, key: str, name: str, own: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key, self.own = key, own
        self._theme: Theme | None = None
        self._specimen: QPixmap | None = None
        self.setText(name)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def theme(self) -> Theme | None:
        return self._theme

    def show_theme(self, theme: Theme) -> None:
        """Wear a theme; the specimen is drawn when it is next seen."""
        if theme != self._theme:
            self._theme, self._specimen = theme, None
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(metrics().px(WIDTH), metrics().px(HEIGHT) + metrics().px(22))

    def paintEvent(self, _event: QPaintEvent) -> None:
        t, m = tokens(), metrics()
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        box = QRectF(2, 2, self.width() - 4, m.px(HEIGHT) - 4)
        path = QPainterPath()
        path.addRoundedRect(box, m.px(7), m.px(7))
        painter.save()
        painter.setClipPath(path)
        if self._specimen is None and self._theme is not None:
            self._specimen = specimen(self._theme, box.width(), box.height(), self.devicePixelRatioF(), self._words())
        if self._specimen is not None:
            painter.drawPixmap(box.topLeft(), self._specimen)
        painter.restore()
        marked = self.isChecked() or self.hasFocus()
        painter.setPen(QPen(t.color("mark" if marked else "line"), m.px(2) if marked else 1))
        painter.drawPath(path)
        painter.setFont(font(TextRole.LABEL))
        painter.setPen(t.color("accent_strong" if self.isChecked() else "ink2"))
        below = QRectF(2, box.bottom() + 2, box.width(), m.px(22))
        name = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, round(below.width()))
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, name)

    def _words(self) -> str:
        return self.tr("## Winter by the sea\n\nThe fire is **lit**, and the rooms are warm.\n\n> Book early.")


def specimen(theme: Theme, width: float, height: float, ratio: float, words: str) -> QPixmap:
    """Return the beginning of an article in ``theme`` as a picture of so many logical pixels."""
    document = QTextDocument()
    usual = QFont(list(FAMILIES))
    usual.setPixelSize(17)
    document.setDefaultFont(usual)
    document.setDocumentMargin(14)
    document.setHtml(render(words, theme).html)
    document.setTextWidth(SHOWN)
    image = QImage(round(width * ratio), round(height * ratio), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(width * ratio / SHOWN, width * ratio / SHOWN)
    document.drawContents(painter)
    painter.end()
    pixmap = QPixmap.fromImage(image)
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
