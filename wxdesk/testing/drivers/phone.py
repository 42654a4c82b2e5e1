"""Drives a follower's phone: the drawn screen, and the page around it."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from wxdesk.domain.accounts import Account
from wxdesk.domain.phone import Follower, Layout, Phone
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

    def press(self, key: Qt.Key) -> None:
        """Press a key while the phone has the keyboard."""
        self.widget.setFocus()
        QTest.keyClick(self.widget, key)
        self.world.settle()

    def pull_down(self) -> None:
        """Drag the chat list down from its top, as a finger would."""
        outline = self.widget.outline()
        start = outline.center().toPoint()
        for step in range(0, round(outline.height() * 0.4), 20):
            down = QPoint(start.x(), start.y() + step)
            kind = QEvent.Type.MouseMove if step else QEvent.Type.MouseButtonPress
            left = Qt.MouseButton.LeftButton
            where = QPointF(down)
            sent = QMouseEvent(kind, where, self.widget.mapToGlobal(where), left, left, Qt.KeyboardModifier.NoModifier)
            QApplication.sendEvent(self.widget, sent)
        QTest.mouseRelease(self.widget, Qt.MouseButton.LeftButton, pos=start)
        self.world.settle()

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

    @property
    def at(self) -> datetime:
        """The moment that shows."""
        return self._page.model.state.at

    @property
    def accounts(self) -> Sequence[Account]:
        return self._page.model.state.world.accounts

    @property
    def followers(self) -> Sequence[Follower]:
        return self._page.model.state.world.followers

    @property
    def place(self) -> list[str]:
        """What is said beside the phone of the post: its title, then where it stands."""
        panel = self._page._place
        return [panel._post.text(), *panel.facts.splitlines()]

    @property
    def layout_known(self) -> str:
        return self._page._place._known.text()

    def make(self, **changes: object) -> None:
        """Choose what the phone is like: ``device``, ``language`` or ``text_step``."""
        self._page._made.choose(**changes)
        self.world.settle()

    def play(self) -> None:
        """Press *Play*, or *Pause*."""
        self.click("play")

    @property
    def playing(self) -> bool:
        return self._page._player.playing

    def let_play(self, seconds: int) -> None:
        """Let so many seconds pass at once."""
        self._page._player.step(seconds * 1000)
        self.world.settle()

    def show_written(self, shown: bool) -> None:
        """Switch *Post being written* on or off."""
        if self.find("place_written", QAbstractButton).isChecked() != shown:
            self.click("place_written")

    def compare(self, choice: str) -> None:
        """Choose what the second phone shows, in the words of the menu. Raises LookupError."""
        for action in self._page._place.second.choices.actions():
            if action.text() == choice:
                action.trigger()
                self.world.settle()
                return
        raise LookupError(choice)

    def copy_picture(self) -> None:
        self._page._pictures.menu().actions()[0].trigger()
        self.world.settle()

    def save_film(self, path: Path) -> None:
        """Save the day that shows, once the file has been chosen."""
        self._page.save_film(str(path))
        self.world.settle()

    @property
    def mp4(self) -> tuple[str, bool]:
        """What the choice of an MP4 says, and whether it can be made."""
        action = self._page._pictures.menu().actions()[2]
        return action.text(), action.isEnabled()

    def detach(self) -> PhoneScreen:
        """Press *Detach*, or *Attach again*; returns the phone of the window of its own."""
        self._page.detach()
        self.world.settle()
        return PhoneScreen(self.world, self._page._detaching.phone or self._page._chat_phone)

    def show_now(self) -> None:
        """Follow the clock again."""
        if self.enabled("now"):
            self.click("now")
        self._page.refresh()
        self.world.settle()

    def show_time(self, at: datetime) -> None:
        self._page.model.show_at(at)
        self.world.settle()
