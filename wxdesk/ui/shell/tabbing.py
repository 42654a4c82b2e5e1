"""The order in which Tab goes through a window."""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def tab_stops(part: QWidget, *, row: bool = False) -> list[QWidget]:
    """Return what the keyboard can reach in ``part``: from above, or from the left where it is a ``row``."""
    here = part.window()
    found = [
        each
        for each in part.findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.window() is here  # not the list of a drop-down
    ]
    places = {each: each.mapTo(part, each.rect().center()) for each in found}
    return sorted(found, key=lambda each: places[each].x() if row else places[each].y())


def chain(stops: Iterable[QWidget]) -> None:
    """Let Tab go through ``stops`` in this order; Qt's own order is that of making."""
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)
