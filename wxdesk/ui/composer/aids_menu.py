"""What the menu of the top bar offers to help with writing."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from wxdesk.domain.writing import Snippet

SNIPPET = "snippet:"
"""What is asked for begins with it where a snippet is to be put in; its id follows."""


def aids() -> tuple[tuple[str, str, bool], ...]:
    """Return key, words and whether it can be chosen."""
    return (
        ("history", QCoreApplication.translate("Aids", "History…"), True),
        ("copy_to", QCoreApplication.translate("Aids", "Copy to account…"), True),
        ("template", QCoreApplication.translate("Aids", "New post from a template…"), True),
        ("save_template", QCoreApplication.translate("Aids", "Save as template…"), True),
    )


def add_snippets(menu: QMenu, snippets: Sequence[Snippet], editable: bool, asked: Callable[[str], object]) -> QMenu:
    """Add the menu of snippets, with a way to write them; ``asked`` is told what was chosen."""
    inner = menu.addMenu(QCoreApplication.translate("Aids", "Snippets"))
    inner.setObjectName("more_snippets_menu")
    for snippet in snippets:
        action = inner.addAction(snippet.name.replace("&", "&&"))
        action.setObjectName(f"more_{SNIPPET}{snippet.id}")
        action.setEnabled(editable)
        action.triggered.connect(lambda _=False, key=f"{SNIPPET}{snippet.id}": asked(key))
    if snippets:
        inner.addSeparator()
    edit = inner.addAction(QCoreApplication.translate("Aids", "Write snippets…"))
    edit.setObjectName("more_snippets")
    edit.triggered.connect(lambda: asked("snippets"))
    return inner
