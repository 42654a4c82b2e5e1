"""Texts: labels by role, elided labels, counters, key hints."""

import re

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QStyleOption, QToolTip, QWidget

from wxdesk.ui.theme import TextRole, font
from wxdesk.ui.typefaces import families, families_for


def restyle(widget: QWidget, **properties: object) -> None:
    """Set dynamic properties and let the style sheet look again, only where one of them is new."""
    if all(widget.property(name) == value for name, value in properties.items()):
        return
    for name, value in properties.items():
        widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


_FOREIGN = re.compile(
    "[^\u2e80-\u9fff\uf900-\ufaff]*[\u2018\u2019\u201c\u201d][^\u2e80-\u9fff\uf900-\ufaff]*", re.DOTALL
)
"""Words with quotation marks or apostrophes and without a Chinese character."""
LEAST_LETTERS = 4
"""So many letters stay of a text that has no room."""
WHOLE_COUNT = 15
"""Letters as which a counter never ends in an ellipsis: a cut number says something else."""


def letters_wide(letters: int, metrics: QFontMetrics) -> int:
    """Return how wide so many Latin letters are; the average of a font that has Han characters is nearly theirs."""
    return letters * metrics.horizontalAdvance("n")


class ShorteningLabel(QLabel):
    """Plain words that end in an ellipsis where there is no room for all; then the tool tip has all of them."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._least = LEAST_LETTERS

    def keep(self, letters: int) -> None:
        """Let so many letters stay where there is no room for all."""
        self._least = letters

    @property
    def cut(self) -> bool:
        """Whether there is no room for all of it."""
        return not self.wordWrap() and self.width() < self.sizeHint().width()

    @property
    def said(self) -> str:
        """The words that stand there, as far as there is room."""
        return self.text()

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        if self.wordWrap():
            return hint
        least = self._edges() + letters_wide(self._least, self.fontMetrics())
        return QSize(min(hint.width(), least), hint.height())

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self.cut and not self.toolTip():
            QToolTip.showText(event.globalPos(), self.text(), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.cut:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        option = QStyleOption()
        option.initFrom(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        edge = self._edges() // 2
        room = self.rect().adjusted(edge, 0, -edge, 0)
        words = self.fontMetrics().elidedText(self.said, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, self.alignment().value | Qt.AlignmentFlag.AlignVCenter, words)

    def _edges(self) -> int:
        """What stands left and right of the words: the style's padding."""
        return max(0, super().sizeHint().width() - self.fontMetrics().horizontalAdvance(self.text()))


class Text(ShorteningLabel):
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
        self.setWordWrap(wrap)
        self.setFont(font(role, tabular=tabular))
        self._show_language(text)
        self.setProperty("role", role.value)
        self.setProperty("tone", tone)

    def setText(self, text: str) -> None:
        self._show_language(text)
        super().setText(text)

    def _show_language(self, text: str) -> None:
        """Write a foreign title with its own quotation marks: those of the other typeface would tear it apart."""
        style = self.font()
        if style.families() != (wanted := list(families_for(text) if _FOREIGN.fullmatch(text) else families())):
            style.setFamilies(wanted)
            self.setFont(style)

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
        return QSize(letters_wide(3, self.fontMetrics()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setToolTip(self.text() if self.cut else "")


class FittingLabel(ElidedLabel):
    """A text on one line for which shorter words stand where it does not fit; those are not cut."""

    def __init__(
        self, text: str = "", role: TextRole = TextRole.BODY, *, tone: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, role, tone=tone, parent=parent)
        self._short = ""

    def show_forms(self, text: str, short: str = "") -> None:
        """Show ``text``, or ``short`` (if there is one) where there is no room for it."""
        self._short = short
        self.show_text(text)
        self.updateGeometry()
        self.update()

    @property
    def said(self) -> str:
        return self._short if self._short and self.cut else self.text()

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(max(hint.width(), self.fontMetrics().horizontalAdvance(self._short) + 1), hint.height())


class Counter(Text):
    """How much of a limit is used: ``17 / 32``; over the limit it turns red."""

    def __init__(self, limit: int = 0, parent: QWidget | None = None) -> None:
        super().__init__("", TextRole.HINT, tabular=True, parent=parent)
        self._limit = limit
        self.keep(WHOLE_COUNT)
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
