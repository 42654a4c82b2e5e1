"""The Phone page: a follower's phone at any moment of any day."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from wxdesk.domain.clock import china
from wxdesk.domain.phone import Layout
from wxdesk.services import posts
from wxdesk.services.ports import Ports, Topic
from wxdesk.ui.kit import Banner, Button, Chip, EmptyState, IconButton, MenuButton, Pane
from wxdesk.ui.naming import name_parts
from wxdesk.ui.phone.article_view import Reading
from wxdesk.ui.phone.blocks import Screen, Target
from wxdesk.ui.phone.chips import place_chips
from wxdesk.ui.phone.covers import Covers
from wxdesk.ui.phone.day_button import DayButton
from wxdesk.ui.phone.following import FollowingDialog
from wxdesk.ui.phone.links import ask_and_open
from wxdesk.ui.phone.model import PhoneModel
from wxdesk.ui.phone.pair import PhonePair
from wxdesk.ui.phone.timeline import Timeline
from wxdesk.ui.phone.widget import PhoneWidget
from wxdesk.ui.phrases import follower_name
from wxdesk.ui.shell.page import Page
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.theme import metrics

_SHOWN = frozenset({Topic.ACCOUNTS, Topic.POSTS, Topic.FOLLOWERS, Topic.ROSTER})


class PhonePage(Page):
    """``picture_saved`` carries the path of a picture that was written."""

    picture_saved = Signal(str)

    def __init__(self, ports: Ports, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self.model = PhoneModel(ports, tasks, self)
        self._covers = Covers(lambda sha256: posts.picture(ports, sha256), tasks, self)
        self._follower = MenuButton("")
        self._layout = MenuButton("")
        self._dark = IconButton("moon", self.tr("Dark phone"), checkable=True)
        self._lock = IconButton("lock", self.tr("Lock screen"), checkable=True)
        self._in_chats = Chip(parent=self)
        self._in_folder = Chip(parent=self)
        self._save_picture = Button(self.tr("Save picture"))
        self._banner = Banner()
        self._pair = PhonePair(self._covers, self)
        self._chat_phone, self._folder_phone = self._pair.phones
        self._switch = self._pair.switch
        self._empty = EmptyState(
            "phone",
            self.tr("No follower yet"),
            self.tr("Add an account: its first follower comes with it, and here you see their phone."),
            self.tr("Add account"),
        )
        self._day = DayButton()
        self._timeline = Timeline()
        self._previous = Button(self.tr("Previous send"), icon="chevron_left")
        self._next = Button(self.tr("Next send"), icon="chevron_right")
        self._now = Button(self.tr("Now"))
        self._layouts = {
            Layout.CLASSIC: self.tr("Classic chat list"),
            Layout.RANKED: self.tr("2020+ ranked folder"),
            Layout.FOLDED: self.tr("Service accounts folded"),
        }
        self._followers_shown: tuple[tuple[int, str], ...] = ()
        self._put_together()
        self._connect()
        name_parts(self)
        self._show()

    def title(self) -> str:
        return self.tr("Follower’s phone")

    def top_left(self) -> list[QWidget]:
        return [self._follower, self._layout, self._dark, self._lock]

    def top_right(self) -> list[QWidget]:
        return [self._in_chats, self._in_folder, self._save_picture]

    def first_focus(self) -> QWidget | None:
        return self._chat_phone

    def came_to_front(self) -> None:
        self.model.refresh()

    def refresh(self, topics: frozenset[Topic] = frozenset()) -> None:  # noqa: ARG002 - whatever changed, it may show here
        """Show what is in the store now."""
        self.model.refresh()

    def _put_together(self) -> None:
        m = metrics()
        self._layout.setAccessibleName(self.tr("How WeChat arranges things"))
        for layout, words in self._layouts.items():
            self._layout.add_choice(words, partial(self.model.choose_layout, layout))
        self._next.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # its arrow points away from its words
        strip = Pane(edge="top", tint="surface")
        row = QHBoxLayout(strip)
        row.setContentsMargins(m.grid(6), m.grid(3), m.grid(6), m.grid(3))
        row.setSpacing(m.gap)
        for widget in (self._day, self._timeline, self._previous, self._next, self._now):
            row.addWidget(widget, 1 if widget is self._timeline else 0)
        self._strip = strip
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._banner)
        box.addWidget(self._empty, 1)
        box.addWidget(self._pair, 1)
        box.addWidget(strip)

    def _connect(self) -> None:
        model = self.model
        model.changed.connect(self._show)
        self._empty.acted.connect(self.account_wanted)
        model.article_loaded.connect(self._show_article)
        model.article_missing.connect(self._say_article_missing)
        self._dark.toggled.connect(model.show_dark)
        self._lock.toggled.connect(model.lock)
        self._timeline.valueChanged.connect(model.show_minute)
        self._day.chosen.connect(model.show_day)
        self._previous.clicked.connect(model.go_previous)
        self._next.clicked.connect(model.go_next)
        self._now.clicked.connect(model.go_now)
        self._save_picture.clicked.connect(self._ask_where)
        self._pair.folded_changed.connect(lambda _: self._show_chips())
        self._reading_phone: PhoneWidget = self._chat_phone
        for phone in self._pair.phones:
            phone.row_opened.connect(model.open)
            phone.link_asked.connect(self._ask_about_link)
            phone.card_opened.connect(lambda target, phone=phone: self._read(target, phone))
            phone.screen_changed.connect(lambda screen, phone=phone: self._screen_changed(screen, phone))

    # Showing

    def _show(self) -> None:
        state = self.model.state
        follower = state.follower
        self._empty.setVisible(state.loaded and follower is None)
        self._pair.setVisible(follower is not None)
        self._strip.setVisible(follower is not None)
        self._show_followers()
        self._layout.setText(self._layouts[state.layout])
        if follower is None:
            return
        count = state.follows
        one, many = self.tr("{0} · follows 1 account"), self.tr("{0} · follows {1} accounts")
        self._follower.setText((one if count == 1 else many).format(follower_name(follower), count))
        self._pair.show_phone(state.phone, state.layout, state.dark)
        self._pair.show_locked(state.locked)
        self._show_time()
        self._show_chips()

    def _show_time(self) -> None:
        state = self.model.state
        self._day.show_day(state.day)
        marks = [(china(send.at).hour * 60 + china(send.at).minute, send) for send in state.sends_of_day]
        self._timeline.show_day(state.minute, marks)
        self._previous.setEnabled(state.previous_send is not None)
        self._next.setEnabled(state.next_send is not None)
        self._now.setEnabled(not state.live)

    def _show_chips(self) -> None:
        chats, folder = place_chips(self.model.state.phone, self.model.state.world.accounts)
        narrow = self._pair.folded
        self._in_chats.show_chip("" if narrow else chats, "accent")
        self._in_folder.show_chip("" if narrow else folder, "warn")

    def _show_followers(self) -> None:
        shown = tuple((each.id, follower_name(each)) for each in self.model.state.world.followers)
        if shown == self._followers_shown:
            return
        self._followers_shown = shown
        menu = self._follower.menu()
        menu.clear()
        for follower_id, name in shown:
            self._follower.add_choice(name, partial(self.model.choose_follower, follower_id))
        menu.addSeparator()
        self._follower.add_choice(self.tr("Choose what they follow…"), self._choose_accounts)

    # Doing

    def _choose_accounts(self) -> None:
        self._tasks.start(self._ask_what_follows())

    async def _ask_what_follows(self) -> None:
        state = self.model.state
        if state.follower is None:
            return
        dialog = FollowingDialog(state.follower, state.world.accounts, self)
        if await self._tasks.ask(dialog):
            self.model.follow(dialog.chosen)

    def _read(self, target: Target, phone: PhoneWidget) -> None:
        self._reading_phone = phone
        self.model.read(target)

    def _show_article(self, reading: Reading) -> None:
        self._reading_phone.open_article(reading)

    def _say_article_missing(self, target: Target) -> None:
        name = target.sender.name if target.sender else ""
        self._banner.show_message(
            self.tr("{0} is not one of your accounts.").format(name),
            self.tr("The desk knows the headlines of its posts, not their text."),
        )

    def _screen_changed(self, screen: Screen, phone: PhoneWidget) -> None:
        self._banner.clear()
        if screen is Screen.FOLDER:
            self.model.open_folder()
        if phone is self._chat_phone and self.model.state.locked and screen is not Screen.LOCK:
            self._lock.setChecked(False)

    def _ask_about_link(self, address: str) -> None:
        self._tasks.start(ask_and_open(self._tasks, address, self))

    def _ask_where(self) -> None:
        dialog = QFileDialog(self, self.tr("Save picture"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Pictures (*.png)"))
        dialog.setDefaultSuffix("png")
        dialog.selectFile(f"phone-{china(self.model.state.at):%Y-%m-%d-%H%M}.png")
        dialog.fileSelected.connect(self.save_picture)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_picture(self, path: str) -> None:
        """Write the phones that are seen into a PNG file; a banner says how it went."""
        name = Path(path).name
        if self._pair.picture().save(path, "PNG"):  # type: ignore[call-overload]
            self._banner.show_message(self.tr("Saved {0}.").format(name), tone="good")
            self.picture_saved.emit(path)
        else:
            self._banner.show_message(
                self.tr("{0} could not be written.").format(name),
                self.tr("Choose a folder that you may write to."),
                "bad",
                (self.tr("Choose again"), self._ask_where),
            )

    def showEvent(self, event: QShowEvent) -> None:
        self.model.follow_clock(visible=True)
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self.model.follow_clock(visible=False)
        super().hideEvent(event)
