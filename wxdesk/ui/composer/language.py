"""The typeface of what is written follows its language: English in a Chinese window is not torn, nor the reverse."""

from PySide6.QtWidgets import QTextEdit

from wxdesk.ui.typefaces import families_for


def show_language(editor: QTextEdit, text: str) -> None:
    """Let ``editor`` write as is usual in the language of ``text``."""
    style = editor.font()
    if style.families() == (wanted := list(families_for(text))):
        return
    style.setFamilies(wanted)
    editor.setFont(style)
    editor.document().setDefaultFont(style)
