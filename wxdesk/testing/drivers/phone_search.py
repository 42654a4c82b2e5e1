"""Drives the search screen of a follower's phone, and the weights beside it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QSlider

from wxdesk.testing.driver import Driver
from wxdesk.ui.phone.blocks import Screen
from wxdesk.ui.phone.page import PhonePage
from wxdesk.ui.phone.widget import PhoneWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from wxdesk.testing.world import World


class PhoneSearchDriver(Driver):
    """The phone at the left while somebody searches on it."""

    def __init__(self, world: "World", root: "QWidget") -> None:
        super().__init__(world, root)
        if not isinstance(root, PhonePage):
            raise TypeError(type(root).__name__)
        self._page = root

    @property
    def _phone(self) -> PhoneWidget:
        return self._page._chat_phone

    @property
    def _line(self) -> QLineEdit:
        line = self._phone.findChild(QLineEdit, "phone_search")
        if line is None or not line.isVisible():
            raise LookupError(f"nobody is searching: the phone shows {self._phone.shown}")
        return line

    def open(self) -> None:
        """Tap the search field of the chat list."""
        block = next(block for block in self._phone.rows() if block.target and block.target.tap == "search")
        QTest.mouseClick(self._phone, Qt.MouseButton.LeftButton, pos=self._phone.centre_of(block))
        self.world.settle()

    def type_query(self, query: str) -> None:
        """Write a query in place of what stands there."""
        line = self._line
        line.selectAll()
        QTest.keyClicks(line, query) if query.isascii() else line.setText(query)
        self.world.settle()

    def press_key(self, key: Qt.Key) -> None:
        """Press a key where the query is typed."""
        QTest.keyClick(self._line, key)
        self.world.settle()

    @property
    def searching(self) -> bool:
        return self._phone.shown is Screen.SEARCH

    @property
    def accounts(self) -> list[str]:
        return [each.sender.name for each in self._page._search.found.accounts]

    @property
    def articles(self) -> list[tuple[str, str]]:
        """(account, title) of each article that was found, the first first."""
        hits = self._page._search.found.articles
        return [(hit.entry.sender.name, hit.entry.card.title if hit.entry.card else "") for hit in hits]

    @property
    def reasons(self) -> list[str]:
        """Why each stands where it stands, as it is told beside the phone."""
        return self._page._search_panel.reasons.split("\n")

    @property
    def shown(self) -> list[str]:
        """What a screen reader says of what is on the screen, from top to bottom."""
        return list(self._phone.row_texts())

    def move(self, name: str, value: int) -> None:
        """Move a slider of the weights (its accessible name) to a step."""
        sliders = {each.accessibleName(): each for each in self._page._search_panel.findChildren(QSlider)}
        sliders[name].setValue(value)
        self.world.settle()

    def order_by_time(self, *, alone: bool) -> None:
        if self._page._search_panel._by_time.isChecked() != alone:
            self._page._search_panel._by_time.click()
            self.world.settle()
