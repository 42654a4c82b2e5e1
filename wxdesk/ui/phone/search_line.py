"""What a search is typed into: a real field, with the keyboard's own ways of writing Chinese, over the one drawn."""

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QWidget

from wxdesk.ui.phone.style import T, palette
from wxdesk.ui.phone.text import font_of

PAUSE_MS = 120
"""What is typed within this time is asked for at once."""


class SearchLine(QLineEdit):
    """``asked`` carries what is typed, ``left`` says that Escape was pressed, ``gone_down`` that Down was."""

    asked = Signal(str)
    left = Signal()
    gone_down = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrame(False)
        self.setObjectName("phone_search")
        self.setAccessibleName(self.tr("Search on this phone"))
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.textChanged.connect(lambda _: self._pause.start())
        self.returnPressed.connect(self._ask)

    @property
    def waiting(self) -> bool:
        """Whether something was typed that is not asked for yet."""
        return self._pause.isActive()

    def place(self, rect: QRectF, scale: float, dark: bool, shown: bool) -> None:
        """Lie at ``rect`` in the phone's own letters and colours, or be hidden."""
        appears = shown and self.isHidden()
        self.setGeometry(rect.toRect())
        font = font_of(max(1, round(T.search * scale)))
        if self.font() != font:
            self.setFont(font)
        self._dress(dark)
        self.setVisible(shown)
        if appears:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.selectAll()

    def _dress(self, dark: bool) -> None:
        colours = palette(dark)
        clear = QColor(Qt.GlobalColor.transparent)
        wanted = QPalette(self.palette())
        wanted.setColor(QPalette.ColorRole.Base, clear)
        wanted.setColor(QPalette.ColorRole.Text, colours["fg0"])
        if wanted != self.palette():
            self.setPalette(wanted)
        ink = colours["fg0"]
        sheet = (
            "QLineEdit { background: transparent; border: none; padding: 0; min-height: 0; "
            f"color: rgba({ink.red()}, {ink.green()}, {ink.blue()}, {ink.alpha()}); }}"
        )
        if self.styleSheet() != sheet:
            self.setStyleSheet(sheet)

    def _ask(self) -> None:
        self._pause.stop()
        self.asked.emit(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.gone_down.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        # Escape and Down are ours before they are anybody's shortcut.
        ours = isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Down)
        if ours and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)
