"""The tool bar over the body: what it toggles, what it inserts, and how long the text is."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from wxdesk.ui.composer.body import BodyEditor
from wxdesk.ui.composer.counting import Count
from wxdesk.ui.composer.formatting import (
    BULLET,
    QUOTE,
    Edit,
    insert_block,
    insert_link,
    toggle_code,
    toggle_lines,
    toggle_mark,
)
from wxdesk.ui.kit import Text, Toolbar
from wxdesk.ui.theme import TextRole, metrics

ROOM_FOR_WORDS = 520
"""Design pixels: with less the buttons need it all."""

Format = Callable[[str, int, int], Edit]


class FormatBar(Toolbar):
    """Applies a format to the editor's selection; pictures are asked for elsewhere."""

    picture_asked = Signal()

    def __init__(self, editor: BodyEditor, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Format"), parent)
        self._editor = editor
        self._add("bold", self.tr("Bold"), partial(toggle_mark, mark="**"), "Ctrl+B")
        self._add("italic", self.tr("Italic"), partial(toggle_mark, mark="*"), "Ctrl+I")
        self._add("h1", self.tr("Heading"), partial(toggle_lines, prefix="# "), "Ctrl+Alt+1")
        self._add("h2", self.tr("Smaller heading"), partial(toggle_lines, prefix="## "), "Ctrl+Alt+2")
        self.add_line()
        self._add("quote", self.tr("Quote"), partial(toggle_lines, prefix=QUOTE), "Ctrl+Shift+.")
        self._add("list", self.tr("List"), partial(toggle_lines, prefix=BULLET), "Ctrl+Shift+8")
        self._add("ordered", self.tr("Numbered list"), partial(toggle_lines, prefix="1. "), "Ctrl+Shift+7")
        self._add("code", self.tr("Code"), toggle_code, "Ctrl+E")
        self._add("table", self.tr("Table"), self._table)
        self.add_line()
        self._add("link", self.tr("Link"), insert_link, "Ctrl+Shift+L")
        self.add("image", "image", self.tr("Add a picture"), self.picture_asked.emit, shortcut="Ctrl+Shift+I")
        self._add("card", self.tr("Mini-program card"), self._card, icon="phone")
        self.add_stretch()
        self._words = Text("", TextRole.HINT, tone="label", tabular=True)
        self.add_widget(self._words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._words.setVisible(self.width() >= metrics().px(ROOM_FOR_WORDS))

    def show_count(self, count: Count) -> None:
        """Say how many words there are, and how long they take to read."""
        words = self.tr("%n words", "", count.words).replace(
            str(count.words), f"{count.words:,}".replace(",", "\u202f")
        )
        self._words.show_text(self.tr("{0} · {1} min").format(words, count.minutes) if count.words else "")

    def _add(self, name: str, meaning: str, change: Format, shortcut: str = "", icon: str = "") -> None:
        self.add(name, icon or name, meaning, lambda: self._apply(change), shortcut=shortcut)

    def _apply(self, change: Format) -> None:
        self._editor.apply(change(self._editor.text, *self._editor.selection))

    def _table(self, text: str, start: int, end: int) -> Edit:
        heads = (self.tr("First"), self.tr("Second"))
        return insert_block(text, start, end, f"| {heads[0]} | {heads[1]} |\n| --- | ---: |\n|  |  |")

    def _card(self, text: str, start: int, end: int) -> Edit:
        name = text[start:end].strip().replace("\n", " ") or self.tr("Name")
        edit = insert_block(text, start, end, f"{{mini-program: {name} /path}}")
        caret = edit.caret - 1
        return Edit(edit.start, edit.end, edit.text, caret - len("/path"), caret)
