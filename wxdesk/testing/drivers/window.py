"""Drives the window: pages, accounts, banner, undo bar."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from wxdesk.testing.driver import Driver
from wxdesk.ui.composer.missed_dialog import MissedDialog
from wxdesk.ui.main_window import MainWindow
from wxdesk.ui.shell.page import Page


class WindowDriver(Driver):
    """What stands around the pages."""

    @property
    def _window(self) -> MainWindow:
        return self.world.desk.window

    def page(self, name: str) -> Page:
        """Choose a page in the navigation and return it."""
        self.choose_page(name)
        return self._window.page(name)

    def choose_page(self, name: str) -> None:
        self._window.choose_page(name)
        self.world.settle()

    def choose_account(self, name: str) -> None:
        """Choose an account by its name. Raises LookupError."""
        for line in self._window._lines:
            if line.name == name:
                self._window.choose_account(line.id)
                self.world.settle()
                return
        raise LookupError(f"no account {name!r}; there are: {', '.join(line.name for line in self._window._lines)}")

    def tab_round(self, start: str = "nav_desk") -> list[QWidget]:
        """Press Tab from ``start`` on until a part comes a second time; returns all that had the keyboard, in order."""
        self.focus_on(self._window.findChildren(QWidget, start)[0])
        seen: list[QWidget] = []
        while (part := QApplication.focusWidget()) is not None and part not in seen:
            seen.append(part)
            QTest.keyClick(part, Qt.Key.Key_Tab)
        return seen if part is seen[0] else [*seen, *filter(None, [part])]

    def focus_on(self, part: QWidget) -> None:
        """Bring the keyboard to ``part``, as Tab would."""
        self._activate()
        part.setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def stops(self) -> set[QWidget]:
        """All that the keyboard should reach: what can be seen, is enabled and takes Tab."""
        return {
            each
            for each in self._window.findChildren(QWidget)
            if each.isVisible()
            and each.isEnabled()
            and each.focusPolicy() & Qt.FocusPolicy.TabFocus
            and not each.focusProxy()
        }

    @property
    def status(self) -> str:
        """The line at the foot of the side bar."""
        return self.text("sidebar_status") if self.has("sidebar_status") else ""

    @property
    def banner(self) -> str:
        """What the banner over the pages says, or nothing."""
        return self._window._banner.text if self._window._banner.isVisible() else ""

    def act_on_banner(self) -> None:
        """Press the button in the banner over the pages."""
        self._window._banner._action.click()
        self.world.settle()

    @property
    def missed_words(self) -> str:
        """The banner of posts that were not sent in time, or nothing."""
        return self.text("missed_headline") if self.has("missed_headline") else ""

    def look_at_missed(self) -> dict[int, str]:
        """Press *Look at them…*; returns what the list says of each post, by its id."""
        self.click("missed_action")
        dialogs = [each for each in QApplication.topLevelWidgets() if isinstance(each, MissedDialog)]
        shown = next((each for each in dialogs if each.isVisible()), None)
        if shown is None:
            raise LookupError("the list of posts that were not sent in time is not shown")
        return {int(row.objectName().removeprefix("missed_")): row.said for row in shown.rows}

    def act_on_missed(self, post_id: int, act: str) -> None:
        """Press ``send``, ``schedule`` or ``back`` of a post in that list."""
        self.click(f"missed_{post_id}_{act}")

    def resize(self, width: int, height: int) -> None:
        self._window.resize(width, height)
        self.world.settle()

    def open_other_folder(self, folder: Path) -> None:
        """Choose another folder where the workspace cannot be opened."""
        self.click("other")
        dialog = next(each for each in QApplication.topLevelWidgets() if isinstance(each, QFileDialog))
        dialog.fileSelected.emit(str(folder))
        dialog.done(0)
        self.world.settle()

    @property
    def closed_words(self) -> str:
        """What the window says where the workspace cannot be opened; nothing where it is open."""
        return self.text("state_words") if self.has("state_words") and self.has("retry") else ""
