"""The menu of a place in a text: the usual one, and what others add to it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QTextEdit

Extend = Callable[[QMenu, int], None]
"""Adds to the menu of a code point of what the view shows."""


def place_menu(view: QTextEdit, extensions: Sequence[Extend], at: int) -> QMenu:
    """Return the menu of the code point ``at`` of ``view``; it goes when it closes."""
    menu = view.createStandardContextMenu()
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for extend in extensions:
        extend(menu, at)
    return menu
