"""The named parts that can be seen, as an indented list: what a driver can look for."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget


def outline(root: QWidget) -> str:
    """Return a line for each visible named part below ``root``: its name, its type and what it says."""
    return "\n".join(_lines(root, 0))


def _lines(part: QWidget, depth: int) -> Iterator[str]:
    named = bool(part.objectName()) and not part.objectName().startswith("qt_")
    if named:
        yield f"{'  ' * depth}{part.objectName()}  {type(part).__name__}{_says(part)}"
    for child in part.children():
        if isinstance(child, QWidget) and child.isVisible():
            yield from _lines(child, depth + named)


def _says(part: QWidget) -> str:
    for reader in ("toPlainText", "text"):
        read = getattr(part, reader, None)
        said = read() if callable(read) else read
        if isinstance(said, str) and said:
            return f"  {said[:60]!r}"
    return ""
