"""The scroll bar below a text that wraps: only where words are hidden."""

from PySide6.QtCore import QSizeF, Qt
from PySide6.QtWidgets import QTextEdit


def show_bar(editor: QTextEdit, size: QSizeF) -> None:
    """Show the bar of ``editor`` for a document of ``size``. A line may reach into the margin by a few pixels."""
    wide = size.width() > editor.viewport().width() + editor.document().documentMargin()
    shown = Qt.ScrollBarPolicy.ScrollBarAsNeeded if wide else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    if shown != editor.horizontalScrollBarPolicy():
        editor.setHorizontalScrollBarPolicy(shown)
