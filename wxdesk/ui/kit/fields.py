"""Input with its label, hint and error; selects and search fields."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDateTimeEdit,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QSpinBox,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from wxdesk.ui.icons import bind_icon, paint_icon
from wxdesk.ui.kit.calendar import FIRST, LAST, Calendar
from wxdesk.ui.kit.text import Counter, Text, restyle
from wxdesk.ui.naming import name_parts
from wxdesk.ui.theme import TextRole, metrics, tokens

Input = TypeVar("Input", bound=QWidget)
LEAST_SELECT = 120
"""Design pixels that stay of a drop-down that has no room."""


class Field(QWidget, Generic[Input]):
    """A label above an input, a hint or an error below it, a counter at the label's right where there is a limit.

    Kept as ``self._title = Field(...)``, the *input* is called ``title``, the rest ``title_field``,
    ``title_error``, ``title_counter``.
    """

    def __init__(
        self, label: str, widget: Input, *, hint: str = "", limit: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        m = metrics()
        self.input = widget
        self._usual_hint = hint
        self._label = Text(label, TextRole.LABEL)
        self._label.setBuddy(widget)
        self._label.keep(18)
        self._below = Text(hint, TextRole.HINT, wrap=True)
        self._counter = Counter(limit)
        head = QHBoxLayout()
        head.addWidget(self._label)
        head.addStretch(1)
        head.addWidget(self._counter)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(m.px(6))
        box.addLayout(head)
        box.addWidget(widget)
        box.addWidget(self._below)
        self._counter.setVisible(limit > 0)  # not before it has its place: it would be a window of its own
        self._below.setVisible(bool(hint))
        if not widget.sizePolicy().expandingDirections() & Qt.Orientation.Vertical:
            box.addStretch(1)  # side by side, fields of different heights align at their labels
        widget.setAccessibleName(label)
        widget.setAccessibleDescription(hint)
        self.setFocusProxy(widget)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    @property
    def error(self) -> str:
        return self._below.text() if self.input.property("wrong") == "true" else ""

    @property
    def counter(self) -> Counter:
        return self._counter

    def name_as(self, name: str) -> None:
        """Give the input the name, and the parts around it names made from it."""
        self.input.setObjectName(name)
        self.setObjectName(f"{name}_field")
        self._label.setObjectName(f"{name}_label")
        self._below.setObjectName(f"{name}_error")
        self._counter.setObjectName(f"{name}_counter")
        name_parts(self.input, f"{name}_")

    def keep_label(self, letters: int) -> None:
        """Let so many letters of the label stay where there is no room for all."""
        self._label.keep(letters)

    def show_label(self, label: str) -> None:
        self._label.setText(label)
        self.input.setAccessibleName(label)

    def show_count(self, used: int, limit: int | None = None) -> None:
        self._counter.setVisible(True)
        self._counter.show_count(used, limit)

    def show_hint(self, hint: str) -> None:
        """Change the words that stand below while nothing is wrong."""
        self._usual_hint = hint
        if not self.error:
            self.show_error("")

    def show_error(self, error: str) -> None:
        """Say what is wrong with the input; an empty text brings the hint back."""
        words = error or self._usual_hint
        self._below.show_text(words, "bad" if error else "")
        self._below.setVisible(bool(words))
        self.input.setAccessibleDescription(words)
        restyle(self.input, wrong="true" if error else "false")


class LineField(Field[QLineEdit]):
    """A field of one line; ``edited`` carries what the user typed, never what the program set."""

    edited = Signal(str)

    def __init__(
        self, label: str, *, hint: str = "", placeholder: str = "", limit: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(label, QLineEdit(), hint=hint, limit=limit, parent=parent)
        self.input.setPlaceholderText(placeholder)
        self.input.textEdited.connect(self.edited)

    @property
    def text(self) -> str:
        return self.input.text()

    def show_text(self, text: str) -> None:
        """Show ``text`` without moving the cursor of somebody who is typing it."""
        if self.input.text() != text:
            self.input.setText(text)
            if not self.input.hasFocus():
                self.input.setCursorPosition(0)  # of a long text the beginning is shown, not the end


class Select(QComboBox):
    """A drop-down whose options have keys; ``chosen`` carries the key the user picked."""

    chosen = Signal(str)

    def __init__(self, options: Sequence[tuple[str, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.activated.connect(lambda index: self.chosen.emit(str(self.itemData(index))))
        self.show_options(options)

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), metrics().px(LEAST_SELECT)), hint.height())

    @property
    def key(self) -> str:
        return str(self.currentData() or "")

    def show_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Replace the options by ``(key, text)`` pairs, keeping the choice where it is still there."""
        kept = self.key
        with QSignalBlocker(self):
            self.clear()
            for key, text in options:
                self.addItem(text, key)
            self.choose(kept)

    def choose(self, key: str) -> None:
        """Show ``key`` as chosen, without a signal."""
        with QSignalBlocker(self):
            self.setCurrentIndex(max(0, self.findData(key)))
        self.update()

    def allow(self, key: str, reason_why_not: str = "") -> None:
        """Let ``key`` be chosen, or not and say why in its tool tip."""
        model = self.model()
        index = self.findData(key)
        if isinstance(model, QStandardItemModel) and index >= 0:
            model.item(index).setEnabled(not reason_why_not)
            model.item(index).setToolTip(reason_why_not)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling the page over it must not change the choice

    @property
    def said(self) -> str:
        """What is seen of the choice: it ends in an ellipsis where it has no room."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self).width()
        return self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self.said
        styled = QStylePainter(self)
        styled.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        styled.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        styled.end()
        m = metrics()
        side = m.px(16)
        place = QRectF(self.width() - side - m.grid(2), (self.height() - side) / 2, side, side)
        painter = QPainter(self)
        paint_icon(painter, "chevron_down", place, tokens().color("ink2"))


class MomentEdit(QDateTimeEdit):
    """A day and a time, with a calendar to drop down."""

    def __init__(self, form: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCalendarPopup(True)
        self.setCalendarWidget(Calendar(self))
        self.setDateRange(FIRST, LAST)
        self.setDisplayFormat(form)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        m = metrics()
        side = m.px(16)
        place = QRectF(self.width() - side - m.grid(2), (self.height() - side) / 2, side, side)
        paint_icon(QPainter(self), "calendar", place, tokens().color("ink2"))


class NumberEdit(QSpinBox):
    """A whole number within bounds; typed, or changed with the arrow keys."""

    def __init__(self, least: int, most: int, meaning: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(least, most)
        self.setAccessibleName(meaning)
        self.setFixedSize(metrics().px(68), metrics().control)
        inset = metrics().grid(2)
        self.lineEdit().setTextMargins(inset, 0, inset, 0)  # the style sheet's padding is not for what has no arrows

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling the page over it must not change it


class SearchField(QLineEdit):
    """A field with a magnifier and a button that empties it."""

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setClearButtonEnabled(True)
        glass = self.addAction(self.windowIcon(), QLineEdit.ActionPosition.LeadingPosition)
        bind_icon(glass, "search", "ink3")
