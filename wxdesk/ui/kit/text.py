"""Texts: labels by role, elided labels, counters, key hints."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QStyleOption, QWidget

from wxdesk.ui.theme import TextRole, font


def restyle(widget: QWidget, **properties: object) -> None:
    """Set dynamic properties and let the style sheet look again, only where one of them is new."""
    if all(widget.property(name) == value for name, value in properties.items()):
        return
    for name, value in properties.items():
        widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


class Text(QLabel):
    """A label by role; ``tone`` is accent, warn, bad, info, quiet, label or nothing."""

    def __init__(
        self,
        text: str = "",
        role: TextRole = TextRole.BODY,
        *,
        tone: str = "",
        wrap: bool = False,
        tabular: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setFont(font(role, tabular=tabular))
        self.setProperty("role", role.value)
        self.setProperty("tone", tone)

    def show_text(self, text: str, tone: str | None = None) -> None:
        """Change the words, and the tone if one is given."""
        if self.text() != text:
            self.setText(text)
        if tone is not None:
            restyle(self, tone=tone)


class ElidedLabel(Text):
    """A text on one line that ends in an ellipsis where it does not fit; the tool tip has all of it."""

    def __init__(
        self, text: str = "", role: TextRole = TextRole.BODY, *, tone: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, role, tone=tone, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 3, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setToolTip(self.text() if self._elided() != self.text() else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        option = QStyleOption()
        option.initFrom(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), self.alignment().value | Qt.AlignmentFlag.AlignVCenter, self._elided())

    def _elided(self) -> str:
        return QFontMetrics(self.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())


class Counter(Text):
    """How much of a limit is used: ``17 / 32``; over the limit it turns red."""

    def __init__(self, limit: int = 0, parent: QWidget | None = None) -> None:
        super().__init__("", TextRole.HINT, tabular=True, parent=parent)
        self._limit = limit
        self.show_count(0)

    def show_count(self, used: int, limit: int | None = None) -> None:
        """Show ``used`` of ``limit`` (the last one given, if none is)."""
        self._limit = self._limit if limit is None else limit
        self.show_text(f"{used} / {self._limit}", "bad" if used > self._limit else "")
        self.setAccessibleName(self.tr("{0} of {1} used").format(used, self._limit))


class KeyHint(QLabel):
    """A key combination in a small frame: ``Ctrl K``."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(keys, parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
