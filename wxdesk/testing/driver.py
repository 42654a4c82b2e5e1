"""What all drivers share: finding parts by the names of their attributes, and acting on them as a user would."""

import difflib
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

if TYPE_CHECKING:
    from wxdesk.testing.world import World

W = TypeVar("W", bound=QWidget)
PATIENCE = 20_000
"""How long an action may take to settle, in milliseconds: a limit for what hangs, never a pause."""


class Driver:
    """Drives one widget and what is in it. Actions return settled; a failed look-up says what was there."""

    def __init__(self, world: "World", root: QWidget) -> None:
        self.world = world
        self.root = root

    def find(self, name: str, kind: type[W]) -> W:
        """Return the visible part called ``name``; raises LookupError that names what there is instead."""
        found: list[W] = []
        for top in self._scope():
            found = [each for each in top.findChildren(kind, name) if each.isVisible()]
            if len(found) == 1:
                return found[0]
            if found:
                break
        every = [each for top in self._scope() for each in top.findChildren(kind) if each.isVisible()]
        names = sorted({each.objectName() for each in every} - {""})
        near = difflib.get_close_matches(name, names, 5) or names
        raise LookupError(f"{len(found)} visible {kind.__name__} called {name!r}; there are: {', '.join(near)}")

    def has(self, name: str) -> bool:
        """Tell whether a part called ``name`` can be seen."""
        return any(each.isVisible() for top in self._scope() for each in top.findChildren(QWidget, name))

    def click(self, name: str) -> None:
        """Press a button; raises AssertionError if it cannot be pressed."""
        button = self.find(name, QAbstractButton)
        if not button.isEnabled():
            raise AssertionError(
                f"{name!r} ({button.text()!r}) cannot be pressed: {button.toolTip() or 'no reason given'}"
            )
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.world.settle()

    def write(self, name: str, text: str) -> None:
        """Replace what stands in a field, as a user who selects all and types."""
        field = self.find(name, QWidget)
        if isinstance(field, (QPlainTextEdit, QTextEdit)):
            field.selectAll()
            field.insertPlainText(text)
        elif isinstance(field, QLineEdit):
            field.setFocus()
            field.selectAll()
            field.insert(text) if text else field.del_()
            field.textEdited.emit(field.text())
            field.editingFinished.emit()
        else:
            raise AssertionError(f"{name!r} is a {type(field).__name__}, not a field")
        self.world.settle()

    def text(self, name: str) -> str:
        """Return what stands in a field or on a label."""
        part = self.find(name, QWidget)
        for reader in ("toPlainText", "text", "sentence"):
            read = getattr(part, reader, None)
            if callable(read):
                return str(read())
            if read is not None:
                return str(read)
        raise AssertionError(f"{name!r} is a {type(part).__name__}: it says nothing")

    def enabled(self, name: str) -> bool:
        return self.find(name, QWidget).isEnabled()

    def press(self, keys: str) -> None:
        """Press a key or a combination, ``Ctrl+Return`` for example, where the focus is."""
        self._activate()
        target = QApplication.focusWidget() or self.root
        QTest.keySequence(target, QKeySequence(keys))
        self.world.settle()

    def type(self, text: str) -> None:
        """Type on the keyboard, where the focus is."""
        self._activate()
        QTest.keyClicks(QApplication.focusWidget() or self.root, text)
        self.world.settle()

    def focus(self, name: str) -> None:
        """Bring the keyboard to a part, as Tab would."""
        self._activate()
        self.find(name, QWidget).setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def focused(self) -> str:
        """The name of the part that has the keyboard, or nothing."""
        part = QApplication.focusWidget()
        return part.objectName() if part else ""

    def _activate(self) -> None:
        front = QApplication.activeModalWidget() or self.world.desk.window
        if not front.isActiveWindow():
            front.activateWindow()
            self.world.until(front.isActiveWindow)

    def _scope(self) -> list[QWidget]:
        """Where to look, in this order: dialogs over the window, the part itself, what stands around it."""
        window = self.world.desk.window
        over = [top for top in QApplication.topLevelWidgets() if top is not window and top.isVisible()]
        return [*over, self.root] if self.root is window else [*over, self.root, window]
