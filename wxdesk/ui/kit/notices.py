"""What the program tells: banners, the undo bar, empty states, rows of a check list, skeletons."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from wxdesk.ui.icons import paint_icon
from wxdesk.ui.kit.buttons import Button, IconButton
from wxdesk.ui.kit.text import Text, restyle
from wxdesk.ui.naming import Part
from wxdesk.ui.theme import TextRole, metrics, tokens

UNDO_SECONDS = 8
Callback = Callable[[], None]


class IconLabel(QWidget):
    """An icon drawn in a token's colour at paint time."""

    def __init__(self, name: str, role: str = "ink2", side: int = 18, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._role, self._side = name, role, side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def name(self) -> str:
        return self._name

    def show_icon(self, name: str, role: str) -> None:
        self._name, self._role = name, role
        self.update()

    def sizeHint(self) -> QSize:
        side = metrics().px(self._side)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_icon(painter, self._name, QRectF(self.rect()), tokens().color(self._role))


class Banner(QFrame, Part):
    """One message over a page: a tone (info, good, warn, bad), up to two actions, a cross. Hidden when empty."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        m = metrics()
        self._act: Callback | None = None
        self._headline = Text("", TextRole.HEADING, wrap=True)
        self._detail = Text("", TextRole.HINT, tone="label", wrap=True)
        self._action, self._other = Button(""), Button("")
        self._other_act: Callback | None = None
        self._close = IconButton("close", self.tr("Close this message"))
        words = QVBoxLayout()
        words.setSpacing(m.px(2))
        words.addWidget(self._headline)
        words.addWidget(self._detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(m.px(14), m.px(10), m.px(10), m.px(10))
        row.setSpacing(m.gap)
        row.addLayout(words, 1)
        row.addWidget(self._other)
        row.addWidget(self._action)
        row.addWidget(self._close)
        self._action.clicked.connect(self._acted)
        self._other.clicked.connect(self._acted_otherwise)
        self._close.clicked.connect(self.clear)
        self.hide()

    @property
    def text(self) -> str:
        return " ".join(part for part in (self._headline.text(), self._detail.text()) if part)

    def show_message(
        self,
        headline: str,
        detail: str = "",
        tone: str = "info",
        action: tuple[str, Callback] | None = None,
        *,
        closable: bool = True,
        other: tuple[str, Callback] | None = None,
    ) -> None:
        self._headline.setText(headline)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self._act = action[1] if action else None
        self._action.setText(action[0] if action else "")
        self._action.setVisible(action is not None)
        self._other_act = other[1] if other else None
        self._other.setText(other[0] if other else "")
        self._other.setVisible(other is not None)
        self._close.setVisible(closable)
        restyle(self, tone=tone)
        self.setAccessibleName(self.text)
        self.show()

    def clear(self) -> None:
        """Take the message away."""
        self._headline.setText("")
        self._detail.setText("")
        self.hide()
        self.closed.emit()

    def _acted(self) -> None:
        self._do(self._act)

    def _acted_otherwise(self) -> None:
        self._do(self._other_act)

    def _do(self, act: Callback | None) -> None:
        self.clear()
        if act is not None:
            act()


class Toast(QFrame, Part):
    """A message over the lower edge of ``over`` that goes away by itself; ``undo`` adds the button that takes it back.

    ``expired`` is emitted when it goes without *Undo* having been pressed.
    """

    expired = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        m = metrics()
        self._over = over
        self._undo_call: Callback | None = None
        self._words = Text("", TextRole.STRONG)
        self._undo = Button(self.tr("Undo"), "link")
        self._close = IconButton("close", self.tr("Close this message"))
        row = QHBoxLayout(self)
        row.setContentsMargins(m.grid(4), m.grid(1), m.grid(2), m.grid(1))
        row.setSpacing(m.gap)
        for part in (self._words, self._undo, self._close):
            row.addWidget(part)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.expire)
        self._undo.clicked.connect(self._take_back)
        self._close.clicked.connect(self.expire)
        over.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        return self._words.text()

    def show_message(self, words: str, undo: Callback | None = None, seconds: float = UNDO_SECONDS) -> None:
        """Show ``words`` for ``seconds``; a message that still stands expires first."""
        if not self.isHidden():
            self.expire()
        self._words.setText(words)
        self._undo_call = undo
        self._undo.setVisible(undo is not None)
        self.setAccessibleName(words)
        self.show()
        self._place()
        self.raise_()
        self._timer.start(round(seconds * 1000))

    def expire(self) -> None:
        """Take the message away now."""
        self._timer.stop()
        self._undo_call = None
        self.hide()
        self.expired.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def _take_back(self) -> None:
        undo = self._undo_call
        self._timer.stop()
        self._undo_call = None
        self.hide()
        if undo is not None:
            undo()

    def _place(self) -> None:
        self.adjustSize()
        over = self._over
        self.move((over.width() - self.width()) // 2, over.height() - self.height() - metrics().grid(6))


class EmptyState(QWidget, Part):
    """What stands where there is nothing yet: an icon, what it is, and the next step."""

    acted = Signal()

    def __init__(self, icon: str, title: str, words: str = "", action: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        m = metrics()
        self._icon = IconLabel(icon, "ink3", 32)
        self._title = Text(title, TextRole.HEADING)
        self._words = Text(words, TextRole.BODY, tone="label", wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._words.setFixedWidth(m.px(360))
        self._fit_words()
        self._action = Button(action, "primary")
        self._action.clicked.connect(self.acted)
        box = QVBoxLayout(self)
        box.setSpacing(m.grid(2))
        box.addStretch(1)
        for part in (self._icon, self._title, self._words):
            box.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addSpacing(m.grid(2))
        box.addWidget(self._action, 0, Qt.AlignmentFlag.AlignHCenter)
        self._action.setVisible(bool(action))
        self._choices = QHBoxLayout()
        self._choices.setSpacing(m.gap)
        box.addLayout(self._choices)
        box.setAlignment(self._choices, Qt.AlignmentFlag.AlignHCenter)
        box.addStretch(1)

    def add_choice(self, button: Button) -> None:
        """Add a button beside the others, where there is more than one next step."""
        self._choices.addWidget(button)

    def show_state(self, title: str, words: str = "", action: str = "") -> None:
        self._title.setText(title)
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self._fit_words()
        self._action.setText(action)
        self._action.setVisible(bool(action))

    def _fit_words(self) -> None:
        """A centred label is not asked how high it is at its width, so it is told."""
        self._words.ensurePolished()
        self._words.setFixedHeight(max(1, self._words.heightForWidth(self._words.width())))


MARKS = {
    "ok": ("check", "mark"),
    "no": ("close", "ink3"),
    "warn": ("warning", "warn"),
    "bad": ("warning", "bad"),
    "todo": ("clock", "ink3"),
    "info": ("info", "info"),
}


class CheckRow(QWidget, Part):
    """A line of a check list: a mark (ok, no, warn, bad, todo, info), words, a reason below, something at the right."""

    def __init__(
        self,
        words: str = "",
        state: str = "ok",
        *,
        reason: str = "",
        trailing: QWidget | None = None,
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        m = metrics()
        self._state = state
        self._mark = IconLabel("check", "mark", 14)
        self._words = Text(words, TextRole.HINT if small else TextRole.BODY, wrap=True)
        self._reason = Text(reason, TextRole.HINT, wrap=True)
        told = QVBoxLayout()
        told.setSpacing(m.px(1))
        told.addWidget(self._words)
        told.addWidget(self._reason)
        row = QHBoxLayout(self)
        edge = m.px(2) if small else m.px(7)
        row.setContentsMargins(0, edge, 0, edge)
        row.setSpacing(m.grid(2))
        row.addWidget(
            self._mark, 0, Qt.AlignmentFlag.AlignTop if reason and not small else Qt.AlignmentFlag.AlignVCenter
        )
        row.addLayout(told, 1)
        if trailing is not None:
            row.addWidget(trailing)
        self.show_check(words, state, reason)

    @property
    def state(self) -> str:
        return self._state

    @property
    def words(self) -> str:
        return self._words.text()

    @property
    def reason(self) -> str:
        return self._reason.text()

    def show_check(self, words: str, state: str, reason: str = "") -> None:
        self._state = state
        self._mark.show_icon(*MARKS[state])
        self._words.show_text(words, "quiet" if state == "no" else "")
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))
        self.setAccessibleName(f"{words}: {reason}" if reason else words)


class Skeleton(QWidget):
    """Grey bars where rows will be, so that loading does not jump."""

    def __init__(self, rows: int = 3, row_height: int = 44, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows, self._row_height = rows, row_height
        self.setAccessibleName(self.tr("Loading"))

    def sizeHint(self) -> QSize:
        m = metrics()
        return QSize(m.px(160), m.px(self._row_height) * self._rows)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        m = metrics()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens().color("line_soft"))
        height, bar = m.px(self._row_height), m.px(10)
        for row in range(self._rows):
            width = self.width() * (0.7, 0.5, 0.6)[row % 3]
            painter.drawRoundedRect(QRectF(0, row * height + (height - bar) / 2, width, bar), bar / 2, bar / 2)
