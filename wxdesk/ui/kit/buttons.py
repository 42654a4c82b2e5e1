"""Buttons of every kind, segmented controls, choice cards and switches."""

from collections.abc import Sequence

from PySide6.QtCore import Property, QEvent, QPropertyAnimation, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QToolButton,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from wxdesk.ui.icons import bind_icon
from wxdesk.ui.kit import motion
from wxdesk.ui.kit.text import Text, restyle
from wxdesk.ui.naming import Part
from wxdesk.ui.theme import TextRole, font, metrics, tokens

LEAST_WIDTH = 100
"""Design pixels that stay of a button that has no room."""


class ShrinkingButton(QPushButton):
    """Ends in an ellipsis where there is no room for all of its words; the tool tip has all of them."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def cut(self) -> bool:
        return self.width() < self.sizeHint().width()

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), metrics().px(LEAST_WIDTH)), hint.height())

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self.cut and not self.toolTip():
            QToolTip.showText(event.globalPos(), self.text(), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.cut:
            super().paintEvent(event)
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self).width()
        if not self.icon().isNull():
            room -= self.iconSize().width() + metrics().grid(1)
        option.text = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, max(0, room), Qt.TextFlag.TextShowMnemonic.value
        )
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)


class Button(ShrinkingButton):
    """32 px high; ``kind`` is normal, primary, quiet, link, small_link (18 px), danger, destroy or dashed."""

    def __init__(self, text: str = "", kind: str = "normal", icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setFont(font(TextRole.STRONG))
        self.setProperty("kind", kind)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoDefault(False)
        if icon:
            self.show_icon(icon)

    def show_icon(self, name: str) -> None:
        roles = {"primary": "on_accent", "destroy": "on_bad", "danger": "bad", "link": "accent_strong"}
        side = metrics().px(16)
        self.setIconSize(QSize(side, side))
        bind_icon(self, name, roles.get(str(self.property("kind")), "ink2"))

    def show_kind(self, kind: str) -> None:
        restyle(self, kind=kind)


class IconButton(QToolButton):
    """A small button with an icon (or one or two characters) and its meaning as tool tip and accessible name."""

    def __init__(
        self,
        icon: str,
        meaning: str,
        *,
        text: str = "",
        shortcut: str = "",
        checkable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        m = metrics()
        self.setCheckable(checkable)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setIconSize(QSize(m.icon, m.icon))
        self.setAccessibleName(meaning)
        self.setToolTip(meaning)
        if icon:
            bind_icon(self, icon)
        if text:
            self.setText(text)
            both = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
            self.setToolButtonStyle(both if icon else Qt.ToolButtonStyle.ToolButtonTextOnly)
        if shortcut:
            keys = QKeySequence(shortcut)
            self.setShortcut(keys)
            self.setToolTip(f"{meaning} ({keys.toString(QKeySequence.SequenceFormat.NativeText)})")


class Segment(ShrinkingButton):
    """One of the choices of a segmented control."""


class Segmented(QFrame, Part):
    """A few choices of which one holds; ``chosen`` is emitted with its key when the user changes it."""

    chosen = Signal(str)

    def __init__(self, options: Sequence[tuple[str, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        m = metrics()
        self._group = QButtonGroup(self)
        self._options: dict[str, Segment] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(m.px(2), m.px(2), m.px(2), m.px(2))
        self._row.setSpacing(m.px(2))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.show_options(options)

    def show_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Replace the choices by ``(key, text)`` pairs; the first one holds."""
        for button in self._options.values():
            self._group.removeButton(button)
            button.deleteLater()
        self._options = {}
        for key, text in options:
            button = Segment(text, self)
            button.setCheckable(True)
            button.setFont(font(TextRole.STRONG))
            button.setAccessibleName(text)
            button.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            self._options[key] = button
            self._group.addButton(button)
            self._row.addWidget(button)
        if options:
            self.choose(options[0][0])

    @property
    def key(self) -> str:
        return next((key for key, button in self._options.items() if button.isChecked()), "")

    def choose(self, key: str) -> None:
        """Show ``key`` as the one that holds, without a signal; raises KeyError for an unknown one."""
        self._options[key].setChecked(True)

    def name(self, key: str, text: str) -> None:
        """Call a choice something else; which one holds stays as it is."""
        button = self._options[key]
        if button.text() != text:
            button.setText(text)
            button.setAccessibleName(text)
            button.updateGeometry()

    def allow(self, key: str, reason_why_not: str = "") -> None:
        """Let ``key`` be chosen, or not and say why."""
        self._options[key].setEnabled(not reason_why_not)
        self._options[key].setToolTip(reason_why_not)


class ChoiceCard(QAbstractButton):
    """A choice that says what it means: a title over a few words, and a reason where it cannot be chosen."""

    def __init__(self, title: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        m = metrics()
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._box = box = QVBoxLayout(self)
        box.setContentsMargins(m.gap, m.gap, m.gap, m.gap)
        box.setSpacing(m.px(6))
        self._title = Text(title, TextRole.HEADING)
        self._words = Text(words, TextRole.HINT, wrap=True)
        self._reason = Text("", TextRole.HINT, tone="warn", wrap=True)
        for part in (self._title, self._words, self._reason):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            box.addWidget(part)
        box.addStretch(1)
        self._reason.hide()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)

    @property
    def reason(self) -> str:
        return self._reason.text()

    def allow(self, reason_why_not: str = "") -> None:
        """Let it be chosen, or not and say why."""
        self.setEnabled(not reason_why_not)
        self._reason.setText(reason_why_not)
        self._reason.setVisible(bool(reason_why_not))
        self._reason.setEnabled(True)

    def sizeHint(self) -> QSize:
        return self._box.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        t, m = tokens(), metrics()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        if self.isChecked():
            painter.setPen(QPen(t.color("accent_soft"), 3))
            painter.drawRoundedRect(box.adjusted(-0.5, -0.5, 0.5, 0.5), m.px(10), m.px(10))
        edge = "mark" if self.isChecked() else "ink3" if self.underMouse() and self.isEnabled() else "line"
        painter.setPen(QPen(t.color("mark" if self.hasFocus() else edge), m.ring_width if self.hasFocus() else 1))
        painter.setBrush(t.color("raised" if self.isEnabled() else "bg"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), m.px(9), m.px(9))


class Switch(QAbstractButton):
    """On or off, with its label at the right."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = 0.0
        self.setText(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFont(font())
        self._slide = QPropertyAnimation(self, b"place", self)
        self.toggled.connect(lambda on: motion.run(self._slide, 1.0 if on else 0.0, motion.SHORT_MS))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def _get_place(self) -> float:
        return self._place

    def _set_place(self, place: float) -> None:
        self._place = place
        self.update()

    place = Property(float, _get_place, _set_place)

    def sizeHint(self) -> QSize:
        m = metrics()
        words = self.fontMetrics().horizontalAdvance(self.text()) + m.grid(2) if self.text() else 0
        return QSize(m.px(34) + words, m.px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        t, m = tokens(), metrics()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1.0 if self.isEnabled() else 0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        track = QRectF(0, (self.height() - m.px(20)) / 2, m.px(34), m.px(20))
        painter.setBrush(t.color("accent" if self.isChecked() else "ink3"))
        painter.drawRoundedRect(track, track.height() / 2, track.height() / 2)
        knob = m.px(16)
        x = m.px(2) + self._place * (track.width() - knob - m.px(4))
        painter.setBrush(t.color("on_accent" if self.isChecked() else "surface"))
        painter.drawEllipse(QRectF(x, track.y() + m.px(2), knob, knob))
        painter.setPen(t.color("ink"))
        words = self.rect().adjusted(m.px(34) + m.grid(2), 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
