"""The tool bar over the body: what it toggles and inserts, and a menu of what has no room."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QMenu, QWidget

from wxdesk.ui.composer.format_menu import Extend, format_menu
from wxdesk.ui.composer.formats import Format, cards, formats, table_formats
from wxdesk.ui.composer.formatting import Edit
from wxdesk.ui.kit import IconButton, Toolbar
from wxdesk.ui.theme import metrics

ROWS = (("bold", "italic", "h1", "h2"), ("quote", "list", "ordered", "code", "table"), ("link", "image", "cards"))
LAST_TO_STAY = (
    "bold", "italic", "h1", "image", "list", "quote", "link", "h2", "ordered", "table", "cards", "code",
)  # fmt: skip
"""Where there is no room, those at the end go into the menu first."""


class Written(Protocol):
    """An editor that formats can be applied to."""

    def format(self, chosen: Format) -> None: ...

    @property
    def in_table(self) -> bool: ...


class FormatBar(Toolbar):
    """Applies a format to the editor in front; pictures, finding and the spelling are asked for elsewhere."""

    picture_asked = Signal()

    def __init__(self, editor: Callable[[], Written], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Format"), parent)
        self._editor = editor
        self._known = {each.name: each for each in (*formats(), *table_formats())}
        self._known["image"] = Format("image", "image", self.tr("Add a picture"), _asked_elsewhere, "Ctrl+Shift+I")
        self.more_actions: list[Extend] = []
        self.card_actions: list[Extend] = []
        for number, row in enumerate(ROWS):
            if number:
                self.add_line()
            for name in row:
                self._add(name)
        self._more = self.add("more_formats", "more", self.tr("More to put in"), self._open_menu)
        self.add_stretch()
        self._listen()

    @property
    def hidden_formats(self) -> list[str]:
        """The names of what has gone into the menu for want of room."""
        return [name for row in ROWS for name in row if self._buttons[name].isHidden()]

    def known(self, name: str) -> Format:
        """Return what ``name`` stands for. Raises KeyError."""
        return self._known[name]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def run(self, name: str) -> None:
        """Do what the button, menu entry or key ``name`` stands for."""
        if name == "image":
            self.picture_asked.emit()
        else:
            self._editor().format(self._known[name])

    def menu(self) -> QMenu:
        """Return the menu of what is not in the bar; it goes when it closes."""
        hidden = [name for name in self.hidden_formats if name != "cards"]
        if "cards" in self.hidden_formats:
            hidden += [each.name for each in cards()]
        shown = {name for row in ROWS for name in row} | {each.name for each in cards()}
        rest = [each.name for each in formats() if each.name not in shown]
        names, in_table = [*hidden, "", *rest], self._editor().in_table
        return format_menu(self, names, self._known, self.run, in_table=in_table, more=self.more_actions)

    def card_menu(self) -> QMenu:
        """Return the menu of cards; it goes when it closes."""
        return format_menu(self, [each.name for each in cards()], self._known, self.run, more=self.card_actions)

    def _add(self, name: str) -> None:
        if name == "cards":
            self._drops("cards", "card", self.tr("Card"), self.card_menu)
            return
        chosen = self._known[name]
        button = self.add(name, chosen.icon, chosen.title, lambda: self.run(name))
        if chosen.shortcut:
            keys = QKeySequence(chosen.shortcut).toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(f"{chosen.title} ({keys})")

    def _drops(self, name: str, icon: str, meaning: str, menu: Callable[[], QMenu]) -> IconButton:
        button = self.add(name, icon, meaning, lambda: self._drop(button, menu()), text="▾")
        return button

    def _drop(self, button: QWidget, menu: QMenu) -> None:
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + metrics().grid(1))))

    def _open_menu(self) -> None:
        self._drop(self._more, self.menu())

    def _listen(self) -> None:
        """Keys hold whether their button has room or not."""
        for name, chosen in self._known.items():
            if chosen.shortcut:
                shortcut = QShortcut(QKeySequence(chosen.shortcut), self)
                shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
                shortcut.activated.connect(lambda name=name: self.run(name))

    def _fit(self) -> None:
        """Show as many buttons as there is room for."""
        room = self.width() - self.row.contentsMargins().left() - self.row.contentsMargins().right()
        gap = self.row.spacing()
        lines = (len(ROWS) - 1) * (2 * metrics().grid(1) + 1 + 3 * gap)
        needed = self._more.sizeHint().width() + gap + lines
        widths = {name: self._buttons[name].sizeHint().width() + gap for name in LAST_TO_STAY}
        fitting = set()
        for name in LAST_TO_STAY:
            needed += widths[name]
            if needed <= room:
                fitting.add(name)
        for name in LAST_TO_STAY:
            self._buttons[name].setVisible(name in fitting)


def _asked_elsewhere(_text: str, start: int, end: int) -> Edit:
    return Edit(start, start, "", start, end)
