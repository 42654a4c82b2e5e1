"""Drives a follower's phone: the drawn screen, and the page around it."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from wxdesk.domain.phone import Layout, Phone
from wxdesk.testing.driver import Driver
from wxdesk.ui.phone.blocks import Screen
from wxdesk.ui.phone.page import PhonePage
from wxdesk.ui.phone.widget import PhoneWidget

if TYPE_CHECKING:
    from wxdesk.testing.world import World


class PhoneScreen:
    """One phone. ``texts`` are what is drawn, row by row, the top first."""

    def __init__(self, world: "World", widget: PhoneWidget) -> None:
        self.world, self.widget = world, widget

    @property
    def phone(self) -> Phone:
        """All that the phone holds, whatever of it is on the screen."""
        return self.widget.phone

    @property
    def screen(self) -> Screen:
        return self.widget.shown

    @property
    def texts(self) -> Sequence[str]:
        return self.widget.row_texts()

    @property
    def chats(self) -> list[str]:
        """The names in the chat list, the top first; the subscription folder is ``folder``."""
        return [row.sender.name if row.sender else row.kind.value for row in self.phone.chats]

    @property
    def pushes(self) -> list[tuple[str, str]]:
        """(account, text) of each push on the lock screen."""
        return [(notice.sender.name, notice.text) for notice in self.phone.lock]

    @property
    def folder(self) -> list[tuple[str, str]]:
        """(account, lead title) of each card in the subscription folder."""
        return [(card.sender.name, card.cards[0].title if card.cards else "") for card in self.phone.folder]

    def tap(self, text: str) -> None:
        """Tap the row whose words contain ``text``, where a finger would. Raises LookupError with what there is."""
        for block, words in zip(self.widget.rows(), self.widget.row_texts(), strict=True):
            if text in words:
                QTest.mouseClick(self.widget, Qt.MouseButton.LeftButton, pos=self.widget.centre_of(block))
                self.world.settle()
                return
        raise LookupError(f"no row says {text!r}; there are: {'; '.join(self.texts)}")

    def back(self) -> None:
        """Press Escape: one screen back."""
        QTest.keyClick(self.widget, Qt.Key.Key_Escape)
        self.world.settle()


class PhoneDriver(Driver):
    """The Phone page, in the words of its user."""

    @property
    def _page(self) -> PhonePage:
        if not isinstance(self.root, PhonePage):
            raise TypeError(type(self.root).__name__)
        return self.root

    @property
    def chat_phone(self) -> PhoneScreen:
        """The phone at the left: chat list, lock screen, conversations."""
        return PhoneScreen(self.world, self._page._chat_phone)

    @property
    def folder_phone(self) -> PhoneScreen:
        """The phone at the right: the subscription folder."""
        return PhoneScreen(self.world, self._page._folder_phone)

    def choose_follower(self, name: str) -> None:
        """Look at another follower's phone. Raises LookupError."""
        for follower in self._page.model.state.world.followers:
            if follower.name == name:
                self._page.model.choose_follower(follower.id)
                self.world.settle()
                return
        raise LookupError(name)

    def choose_layout(self, layout: Layout) -> None:
        self._page.model.choose_layout(layout)
        self.world.settle()

    def show_now(self) -> None:
        """Follow the clock again."""
        if self.enabled("now"):
            self.click("now")
        self._page.model.refresh()
        self.world.settle()

    def show_time(self, at: datetime) -> None:
        self._page.model.show_at(at)
        self.world.settle()
