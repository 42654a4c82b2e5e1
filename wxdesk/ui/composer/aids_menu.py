"""What the menu of the top bar offers to help with writing."""

from PySide6.QtCore import QCoreApplication


def aids(editable: bool) -> tuple[tuple[str, str, bool], ...]:
    """Return key, words and whether it can be chosen."""
    del editable
    return (("history", QCoreApplication.translate("Aids", "History…"), True),)
