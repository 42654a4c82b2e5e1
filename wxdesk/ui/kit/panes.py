"""Larger parts: tool bars, side panels that fold, dialogs, tables, and the ring around what has the focus."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, QPropertyAnimation, QRectF, Qt
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from wxdesk.ui.kit import motion
from wxdesk.ui.kit.buttons import Button, IconButton
from wxdesk.ui.kit.frames import Line, Pane
from wxdesk.ui.kit.text import Text
from wxdesk.ui.naming import Part
from wxdesk.ui.theme import TextRole, metrics, tokens


class Toolbar(QFrame, Part):
    """A bordered row of small buttons: ``add`` returns each, kept under its name."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        m = metrics()
        self._buttons: dict[str, IconButton] = {}
        self.setAccessibleName(name)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(m.grid(1), m.px(1), m.grid(2), m.px(1))
        self.row.setSpacing(m.px(2))
        self.setFixedHeight(m.px(34))

    def add(
        self,
        name: str,
        icon: str,
        meaning: str,
        pressed: Callable[[], object],
        *,
        text: str = "",
        shortcut: str = "",
        checkable: bool = False,
    ) -> IconButton:
        button = IconButton(icon, meaning, text=text, shortcut=shortcut, checkable=checkable)
        button.clicked.connect(lambda _=False: pressed())
        button.setObjectName(name)
        self._buttons[name] = button
        self.row.addWidget(button)
        return button

    def name_as(self, name: str) -> None:
        """Keep the buttons' own names: they are what the user would call them."""
        self.setObjectName(name)

    def add_line(self) -> None:
        line = Line()
        line.setFixedSize(1, metrics().px(18))
        self.row.addSpacing(metrics().grid(1))
        self.row.addWidget(line)
        self.row.addSpacing(metrics().grid(1))

    def add_stretch(self) -> None:
        self.row.addStretch(1)


class SidePanel(Pane):
    """A pane at a side of the page that can fold away; ``width`` in design pixels."""

    def __init__(self, width: int, edge: str = "left", *, tint: str = "surface", parent: QWidget | None = None) -> None:
        super().__init__(edge, tint=tint, parent=parent)
        self._wide = metrics().px(width)
        self._folded = False
        self.setFixedWidth(self._wide)
        self._slide = QPropertyAnimation(self, b"maximumWidth", self)
        self._slide.valueChanged.connect(lambda now: self.setMinimumWidth(int(now)))
        self._slide.finished.connect(lambda: self.setVisible(not self._folded))

    @property
    def folded(self) -> bool:
        return self._folded

    def fold(self, folded: bool = True) -> None:
        """Fold the panel away, or bring it back."""
        if folded == self._folded:
            return
        self._folded = folded
        self.show()
        motion.run(self._slide, 0 if folded else self._wide)


class Dialog(QDialog, Part):
    """A question over its window: a title, words, whatever is put into ``body``, *Cancel* and one answer.

    Never ``exec()``: ``await tasks.ask(dialog)`` opens it and gives True when ``accept_text`` was pressed.
    """

    def __init__(
        self,
        title: str,
        words: str = "",
        *,
        accept_text: str,
        kind: str = "primary",
        width: int = 440,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        m = metrics()
        self.setWindowTitle(title)
        self.setModal(True)
        self._title = Text(title, TextRole.TITLE, wrap=True)
        self._words = Text(words, TextRole.BODY, tone="label", wrap=True)
        self._words.setVisible(bool(words))
        self._cancel = Button(self.tr("Cancel"))
        self._accept = Button(accept_text, kind)
        self._accept.setDefault(True)
        self.body = QVBoxLayout()
        self.body.setSpacing(m.gap)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(m.grid(2))
        self.foot.addStretch(1)
        self.foot.addWidget(self._cancel)
        self.foot.addWidget(self._accept)
        box = QVBoxLayout(self)
        box.setContentsMargins(m.grid(6), m.grid(5), m.grid(6), m.grid(5))
        box.setSpacing(m.gap)
        box.addWidget(self._title)
        box.addWidget(self._words)
        box.addLayout(self.body)
        box.addSpacing(m.grid(1))
        box.addLayout(self.foot)
        self.setMinimumWidth(m.px(width))
        self._cancel.clicked.connect(self.reject)
        self._accept.clicked.connect(self.accept)

    def fit(self) -> None:
        """Be as high as what is said needs at this width, and no higher."""
        box = self.layout()
        if box is None:
            return
        box.activate()
        wide = max(self.width(), self.minimumWidth()) if self.isVisible() else self.minimumWidth()
        self.resize(wide, box.totalHeightForWidth(wide) if box.hasHeightForWidth() else self.sizeHint().height())

    def allow_accept(self, reason_why_not: str = "") -> None:
        """Let the answer be given, or not and say why in the button's tool tip."""
        self._accept.setEnabled(not reason_why_not)
        self._accept.setToolTip(reason_why_not)


class Table(QTableView):
    """A table of 44-px rows without a grid, chosen by whole rows, ready for hundreds of thousands of them."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(metrics().row)
        columns = self.horizontalHeader()
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        columns.setHighlightSections(False)
        columns.setStretchLastSection(True)

    def own_header_selection(self) -> None:
        """Call after ``setModel``: with a selection model of its own the header is not asked about every cell."""
        self.horizontalHeader().setSelectionModel(QItemSelectionModel(self.model(), self.horizontalHeader()))


class MenuButton(Button):
    """A button that drops a menu of ``(text, callback)`` choices."""

    def __init__(
        self,
        text: str,
        choices: Sequence[tuple[str, Callable[[], object]]] = (),
        *,
        kind: str = "normal",
        icon: str = "chevron_down",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, kind, icon, parent)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the chevron stands at the right
        menu = QMenu(self)
        menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setMenu(menu)
        for words, called in choices:
            self.add_choice(words, called)

    def add_choice(self, words: str, called: Callable[[], object]) -> QAction:
        action = self.menu().addAction(words)
        action.triggered.connect(lambda _=False: called())
        return action


class FocusRing(QObject):
    """Draws 2 px of accent, 2 px away, around the button of ``window`` that the keyboard has reached.

    Parts with the property ``ringed`` get it as well; buttons where that is False draw their own. Return presses that
    button, as the space bar does by itself.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._drawn: _Ring | None = None
        self._button: QAbstractButton | None = None
        self._by_keyboard = False
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    @property
    def drawn(self) -> "_Ring | None":
        """The ring that is shown now, if any."""
        return self._drawn if self._drawn is not None and isValid(self._drawn) else None

    def _follow(self, old: QWidget | None, now: QWidget | None) -> None:
        if not isValid(self._window):
            return  # focus also changes while a window is being taken down
        if (drawn := self.drawn) is not None:
            drawn.leave()
        self._drawn = None
        self._hear(now)
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._by_keyboard = False
        elif old is not None:  # else the window became active, which chooses nothing
            self._by_keyboard = True
        own = now.property("ringed") if now is not None else None
        ringed = bool(own) if own is not None else isinstance(now, QAbstractButton)
        if now is not None and ringed and self._by_keyboard and self._window.isAncestorOf(now):
            self._drawn = _Ring(now)

    def _hear(self, now: QWidget | None) -> None:
        if self._button is not None and isValid(self._button):
            self._button.removeEventFilter(self)
        self._button = now if isinstance(now, QAbstractButton) and self._window.isAncestorOf(now) else None
        if self._button is not None:
            self._button.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is self._button:
            plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if plain and event.key() in (Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value):
                self._button.click()
                return True
        return super().eventFilter(watched, event)


class _Ring(QWidget):
    """Lies beside the button it surrounds, so that it scrolls, is clipped, and goes with it."""

    def __init__(self, around: QWidget) -> None:
        super().__init__(around.parentWidget())
        self.around = around
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        around.installEventFilter(self)
        self._place()
        self.show()
        self.raise_()

    def leave(self) -> None:
        """Go away; the button may be gone already."""
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self._place()
        elif event.type() == QEvent.Type.Hide:
            self.hide()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        m = metrics()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tokens().color("mark"), m.ring_width))
        half = m.ring_width / 2
        radius = m.radius_control + m.ring_width
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius)

    def _place(self) -> None:
        out = 2 * metrics().ring_width
        self.setGeometry(self.around.geometry().adjusted(-out, -out, out, out))
