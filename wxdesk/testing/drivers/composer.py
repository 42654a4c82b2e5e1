"""Drives the Compose page: articles, fields, the meter, sending."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from wxdesk.domain.posts import Post
from wxdesk.testing.driver import Driver
from wxdesk.testing.drivers.phone import PhoneScreen
from wxdesk.ui.composer.page import ComposerPage
from wxdesk.ui.composer.schedule_dialog import ScheduleDialog
from wxdesk.ui.kit import Counter, QuotaMeter, Slots


class ComposerDriver(Driver):
    """A post being written, in the words of its author."""

    @property
    def _page(self) -> ComposerPage:
        if not isinstance(self.root, ComposerPage):
            raise TypeError(type(self.root).__name__)
        return self.root

    @property
    def post(self) -> Post:
        """The open post, as it stands in the window."""
        return self._page.model.post

    @property
    def titles(self) -> list[str]:
        return [article.title for article in self.post.articles]

    # Writing.

    def new_post(self) -> None:
        """Begin another post for the chosen account, with the keyboard."""
        self.world.desk.window.activateWindow()
        self.world.desk.window.post_wanted.emit()
        self.world.settle()

    def write_title(self, text: str) -> None:
        self.write("title", text)

    def write_author(self, text: str) -> None:
        self.write("author", text)

    def write_digest(self, text: str) -> None:
        self.write("digest", text)

    def write_body(self, text: str) -> None:
        self.write("body", text)

    def choose_article(self, number: int) -> None:
        """Open an article of the stack; the lead is number 1."""
        self._page.model.choose(number - 1)
        self.world.settle()

    def drop_files(self, files: Sequence[Path], on: str = "stack") -> None:
        """Drop files on the stack of articles, on ``body`` or on ``cover``."""
        target = self.find(on, QWidget)
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        inner = getattr(target, "viewport", lambda: target)()
        middle, copy = target.rect().center(), Qt.DropAction.CopyAction
        left, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(inner, QDragEnterEvent(middle, copy, data, left, plain))
        QApplication.sendEvent(inner, QDropEvent(QPointF(middle), copy, data, left, plain))
        self.world.settle()

    # What the window says.

    @property
    def meter(self) -> str:
        """The sentence beside the quota meter."""
        return self.find("meter", QuotaMeter).sentence

    @property
    def slots(self) -> Slots | None:
        """The meter's segments."""
        return self.find("meter", QuotaMeter).slots

    @property
    def banner(self) -> str:
        """What stands over the editor: a refusal, a note, or how sending goes."""
        parts = [
            name for name in ("banner_headline", "banner_detail", "state_headline", "state_detail") if self.has(name)
        ]
        return " ".join(self.text(name) for name in parts)

    def counter(self, field: str) -> tuple[str, str]:
        """The counter of ``title``, ``author``, ``digest`` or ``body``: what it says, and its tone (``bad`` is red)."""
        counter = self.find(f"{field}_counter", Counter)
        return counter.text(), str(counter.property("tone") or "")

    def checks(self, state: str) -> list[str]:
        """The lines of *Before you send* in ``state``: ok, info, warn or bad."""
        return [line.words for line in self._page._checks.lines if line.state == state]

    @property
    def can_send(self) -> bool:
        return self.enabled("send_now") and self.text("send_now").startswith("Send")

    @property
    def phone(self) -> PhoneScreen:
        """The phone beside the editor."""
        return PhoneScreen(self.world, self._page._phone.phone)

    # Sending.

    def ask_to_send(self) -> str:
        """Press *Send now*; returns what the question says it will use. Nothing has happened yet."""
        self.click("send_now")
        if not self.has("words"):
            raise AssertionError(
                f"nothing was asked; the button says {self.text('send_now')!r}, the banner {self.banner!r}"
            )
        return self.text("words")

    def begin_sending(self) -> None:
        """Press *Send now* and agree; the post is on its way."""
        self.ask_to_send()
        self.click("accept")

    def send(self) -> None:
        """Press *Send now*, agree, and wait until the post has arrived, or what became of it is known."""
        self.begin_sending()
        self.world.deliver()

    def ask_to_schedule(self, at: datetime) -> str:
        """Press *Schedule…* and choose a time; returns what the dialog says it will use. Nothing has happened yet."""
        self.click("schedule")
        dialog = next(
            each for each in QApplication.topLevelWidgets() if isinstance(each, ScheduleDialog) and each.isVisible()
        )
        dialog.show_moment(at)
        self.world.settle()
        said = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
        meters = [meter.sentence for meter in dialog.findChildren(QuotaMeter) if meter.isVisible()]
        return " ".join(filter(None, [*said, *meters]))

    def schedule(self, at: datetime) -> None:
        """Press *Schedule…*, choose a time, agree."""
        self.ask_to_schedule(at)
        self.click("accept")

    @property
    def choices(self) -> list[str]:
        """The things to do that the banner over the editor offers."""
        return list(self._page._state.choices)

    def cancel_schedule(self) -> None:
        """Take the open post back from the schedule."""
        self.click("state_cancel")

    def open_post(self, post_id: int) -> None:
        """Open any post, as from the list of posts."""
        self._page.open_post(post_id)
        self.world.settle()
