"""The menu of formats that have no button, and of what can be done in a table."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from wxdesk.ui.composer.formats import Format, table_formats
from wxdesk.ui.icons import bind_icon

Extend = Callable[[QMenu], None]
"""Adds entries of its own to a menu that is about to open."""


def format_menu(
    parent: QWidget,
    names: Sequence[str],
    known: Mapping[str, Format],
    run: Callable[[str], None],
    *,
    in_table: bool = False,
    more: Sequence[Extend] = (),
) -> QMenu:
    """Return a menu of ``names`` ("" draws a line) that goes when it closes; ``run`` is called with what is chosen."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setObjectName("format_menu")
    for name in names:
        if name:
            _add(menu, known[name], run)
        elif menu.actions():
            menu.addSeparator()
    if in_table:
        menu.addSeparator()
        for chosen in table_formats():
            _add(menu, chosen, run)
    if more:
        menu.addSeparator()
    for extend in more:
        extend(menu)
    return menu


def _add(menu: QMenu, chosen: Format, run: Callable[[str], None]) -> None:
    keys = QKeySequence(chosen.shortcut).toString(QKeySequence.SequenceFormat.NativeText)
    action = menu.addAction(f"{chosen.title}\t{keys}" if keys else chosen.title)
    action.setObjectName(f"format_{chosen.name}")
    bind_icon(action, chosen.icon)
    action.triggered.connect(lambda: run(chosen.name))
