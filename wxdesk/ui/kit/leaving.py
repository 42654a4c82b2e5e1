"""Parts that are shown no longer."""

from PySide6.QtWidgets import QWidget


def discard(part: QWidget) -> None:
    """Take ``part`` away: it is gone from sight and from its name at once, and from memory when Qt comes to it.

    It stays its parent's until then. Without a parent it would be Python's, which may free what it knows of the part
    before Qt deletes it, and the program ends there (PySide6 6.11).
    """
    for each in (part, *part.findChildren(QWidget)):
        each.setObjectName("")
    part.hide()
    part.deleteLater()
