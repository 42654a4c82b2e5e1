"""The Phone page: a follower's phone at any moment of any day."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wxdesk.domain.clock import china
from wxdesk.domain.phone import Layout
from wxdesk.services import posts
from wxdesk.services.phone import Send
from wxdesk.services.ports import Ports, Topic
from wxdesk.services.surroundings import surroundings
from wxdesk.ui.icons import bind_icon
from wxdesk.ui.kit import Banner, Button, Chip, EmptyState, IconButton, MenuButton, Pane
from wxdesk.ui.naming import name_parts
from wxdesk.ui.phone import film
from wxdesk.ui.phone.article_view import Reading
from wxdesk.ui.phone.asking import Asking
from wxdesk.ui.phone.blocks import Screen, Target
from wxdesk.ui.phone.chips import place_chips
from wxdesk.ui.phone.comparing import Comparing
from wxdesk.ui.phone.covers import Covers
from wxdesk.ui.phone.day_button import DayButton
from wxdesk.ui.phone.detaching import Detaching
from wxdesk.ui.phone.drafted import Draft, Drafted
from wxdesk.ui.phone.layout_words import layout_known, layout_name
from wxdesk.ui.phone.links import ask_and_open
from wxdesk.ui.phone.model import PhoneModel
from wxdesk.ui.phone.opening import missing_words
from wxdesk.ui.phone.pair import PhonePair
from wxdesk.ui.phone.place_panel import PlacePanel
from wxdesk.ui.phone.player import Player, speeds
from wxdesk.ui.phone.search_panel import SearchPanel
from wxdesk.ui.phone.searching import SearchModel
from wxdesk.ui.phone.shooting import Shooting
from wxdesk.ui.phone.taking import Taking
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
        self._ports, self._tasks = ports, tasks
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
        self._empty = EmptyState("phone", *self._no_account_words())
        self._day = DayButton()
        self._timeline = Timeline()
        self._previous = Button(self.tr("Previous send"), icon="chevron_left")
        self._next = Button(self.tr("Next send"), icon="chevron_right")
        self._now = Button(self.tr("Now"))
        self._play = IconButton("play", "", checkable=True)
        self._speed = MenuButton("")
        self._player = Player(self)
        self._layouts = {layout: layout_name(layout) for layout in Layout}
        self._place = PlacePanel(list(self._layouts.items()))
        self._made, self._pictures = self._place.made, self._place.pictures
        self._search = SearchModel(ports, tasks, lambda: self.model.state.at, self)
        self._search_panel = SearchPanel()
        self._taking = Taking(tasks, self._banner, self)
        self._asking = Asking(ports, tasks, self.model, self)
        self._comparing = Comparing(self.model, self._pair, self._place.second, self)
        self._drafted = Drafted(self.model, self._place, self)
        self._detaching = Detaching(self._covers, self)
        self._sends_shown: tuple[Send, ...] = ()
        self._followers_shown: tuple[tuple[int, str], ...] | None = None
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
        self.refresh()
        self._drafted.renew()

    def refresh(self, topics: frozenset[Topic] = frozenset()) -> None:  # noqa: ARG002 - whatever changed, it may show here
        """Show what is in the store now."""
        self.model.refresh()
        self._search.renew()
        self._tasks.refresh("phone surroundings", self._load_around)

    async def _load_around(self) -> None:
        self._comparing.show_around(await surroundings(self._ports))

    def _put_together(self) -> None:
        m = metrics()
        self._layout.setAccessibleName(self.tr("How WeChat arranges things"))
        for layout, words in self._layouts.items():
            choice = self._layout.add_choice(words, partial(self.model.choose_layout, layout))
            choice.setToolTip(layout_known(layout))
        self._layout.menu().setToolTipsVisible(True)
        self._next.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # its arrow points away from its words
        strip = Pane(edge="top", tint="surface")
        row = QHBoxLayout(strip)
        row.setContentsMargins(m.grid(6), m.grid(3), m.grid(6), m.grid(3))
        row.setSpacing(m.gap)
        for widget in (self._day, self._play, self._speed, self._timeline, self._previous, self._next, self._now):
            row.addWidget(widget, 1 if widget is self._timeline else 0)
        self._strip = strip
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._banner)
        box.addWidget(self._empty, 1)
        middle = QHBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self._pair, 1)
        middle.addWidget(self._place)
        middle.addWidget(self._search_panel)
        box.addLayout(middle, 1)
        box.addWidget(strip)
        self._fill_menus()

    def _fill_menus(self) -> None:
        self._pictures.add_choice(self.tr("Copy picture"), self.copy_picture)
        self._pictures.add_choice(self.tr("Save the day as GIF…"), partial(self._ask_where_film, "gif"))
        mp4 = self._pictures.add_choice(self.tr("Save the day as MP4…"), partial(self._ask_where_film, "mp4"))
        if film.ffmpeg() is None:
            mp4.setEnabled(False)
            mp4.setText(self.tr("Save the day as MP4 (needs ffmpeg on the PATH)"))
        for speed, words in speeds():
            self._speed.add_choice(words, partial(self._choose_speed, speed))
        self._speed.setAccessibleName(self.tr("How fast it plays"))
        self._choose_speed(self._player.speed)

    def _connect(self) -> None:
        model = self.model
        model.changed.connect(self._show)
        self._empty.acted.connect(self._begin)
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
        self._taking.saved.connect(self.picture_saved)
        self._made.chosen.connect(self._comparing.choose_form)
        self._comparing.changed.connect(self._show)
        self._play.toggled.connect(self._player.play)
        self._player.changed.connect(self._show_playing)
        self._player.moved.connect(lambda span: model.show_at(model.state.at + span))
        self._search.changed.connect(self._show_found)
        self._search_panel.weighed.connect(self._search.weigh)
        self._place.detach_wanted.connect(self.detach)
        self._place.best_wanted.connect(self._asking.best_time)
        self._show_playing(playing=False)
        self._pair.folded_changed.connect(lambda _: self._show_chips())
        self._pair.folded_changed.connect(self._speed.setHidden)
        self._reading_phone: PhoneWidget = self._chat_phone
        for phone in self._pair.phones:
            self._connect_phone(phone)
        self._detaching.opened.connect(self._connect_detached)
        self._detaching.left.connect(self._attach)

    def _connect_phone(self, phone: PhoneWidget) -> None:
        phone.row_opened.connect(partial(self._opened, phone))
        phone.link_asked.connect(self._ask_about_link)
        phone.search_asked.connect(self._search.ask)
        phone.card_opened.connect(lambda target: self._read(target, phone))
        phone.screen_changed.connect(lambda screen: self._screen_changed(screen, phone))

    @property
    def _phones(self) -> tuple[PhoneWidget, ...]:
        """All that are open, that of the window of its own the last."""
        detached = self._detaching.phone
        return (*self._pair.phones, detached) if detached is not None else self._pair.phones

    # Showing

    def _show(self) -> None:
        state = self.model.state
        follower = state.follower
        self._show_whether_any(known=follower is not None)
        self._show_panel()
        self._show_followers()
        self._layout.setText(self._layouts[state.layout])
        if follower is None:
            self._show_nobody()
            return
        count = state.follows
        one, many = self.tr("{0} · follows 1 account"), self.tr("{0} · follows {1} accounts")
        self._follower.setText((one if count == 1 else many).format(follower_name(follower), count))
        self._made.show_form(self._comparing.form)
        blocked = self._dark.blockSignals(True)
        self._dark.setChecked(state.dark)
        self._dark.blockSignals(blocked)
        self._detaching.show_side(self._comparing.show(follower), follower_name(follower))
        self._pair.show_locked(state.locked)
        self._detaching.show_locked(state.locked)
        self._show_time()
        self._show_chips()
        self._drafted.tell_soon()
        self._search.move()

    def _show_whether_any(self, known: bool) -> None:
        """Without a follower there is no phone, and nothing to be asked of one."""
        self._empty.setVisible(self.model.state.loaded and not known)
        self._pair.setVisible(known)
        self._strip.setVisible(known)
        for part in (self._layout, self._dark, self._lock, self._save_picture):
            part.setEnabled(known)

    def _show_nobody(self) -> None:
        self._follower.setText(self.tr("No follower"))
        self._in_chats.show_chip("", "accent")
        self._in_folder.show_chip("", "warn")
        self._detaching.close()
        self._player.play(playing=False)
        if self.model.state.world.accounts:
            self._empty.show_state(
                self.tr("No follower"),
                self.tr("All of them are deleted. Make one up, or draw one from an account’s data."),
                self.tr("Followers…"),
            )
        else:
            self._empty.show_state(*self._no_account_words())

    def _no_account_words(self) -> tuple[str, str, str]:
        return (
            self.tr("No follower yet"),
            self.tr("Add an account: its first follower comes with it, and here you see their phone."),
            self.tr("Add account"),
        )

    def _begin(self) -> None:
        """Do what the empty page proposes."""
        if self.model.state.world.accounts:
            self.look_after_followers()
        else:
            self.account_wanted.emit()

    def _show_panel(self) -> None:
        """While somebody searches the rule of the search stands beside the phone, else where the post is."""
        searches = any(phone.shown is Screen.SEARCH and not phone.isHidden() for phone in self._phones)
        known = self.model.state.follower is not None
        self._search_panel.setVisible(known and searches)
        self._place.setVisible(known and not searches)

    def _show_found(self) -> None:
        for phone in self._phones:
            phone.show_found(self._search.found)
        self._search_panel.show_found(self._search.found, self._search.weights)

    def _show_time(self) -> None:
        state = self.model.state
        self._day.show_day(state.day)
        sends = state.sends_of_day
        if sends is not self._sends_shown:
            self._sends_shown = sends
            walls = [(china(send.at), send) for send in sends]
            self._timeline.show_day(state.minute, [(wall.hour * 60 + wall.minute, send) for wall, send in walls])
        self._timeline.show_minute(state.minute)
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
        if shown:
            menu.addSeparator()
            self._follower.add_choice(self.tr("Choose what they follow…"), self._asking.what_they_follow)
        self._follower.add_choice(self.tr("Followers…"), self.look_after_followers)

    # Doing

    def _opened(self, phone: PhoneWidget, key: tuple[int, int]) -> None:
        """Only on the phone of the follower who is looked at, at the moment that shows, is something read."""
        if self._is_theirs(phone):
            self.model.open(key)

    def _is_theirs(self, phone: PhoneWidget) -> bool:
        return phone is not self._folder_phone or self._comparing.same

    def _choose_speed(self, speed: int) -> None:
        self._player.speed = speed
        self._speed.setText(dict(speeds())[speed])

    def _show_playing(self, playing: bool) -> None:
        words = self.tr("Pause") if playing else self.tr("Play the day from here")
        self._play.setChecked(playing)
        bind_icon(self._play, "pause" if playing else "play")
        self._play.setToolTip(words)
        self._play.setAccessibleName(words)

    # The post being written

    def draft_from(self, draft: Draft) -> None:
        """Ask ``draft`` for the post being written, whenever it may have changed."""
        self._drafted.draft = draft

    def draft_changed(self) -> None:
        """The post being written is another now: soon shown, wherever it can be seen."""
        if self.isVisible() or self._detaching.window is not None:
            self._drafted.changed()

    # In a window of its own

    def detach(self) -> None:
        """Open a window of its own for the phone, or close it."""
        if self._detaching.window is not None:
            self._detaching.close()
        elif self.model.state.follower is not None:
            self._detaching.open()

    def _connect_detached(self, phone: PhoneWidget) -> None:
        self._connect_phone(phone)
        self._show()
        self._show_found()
        self._place.show_detached(detached=True)

    def _attach(self) -> None:
        self._place.show_detached(detached=False)
        self._reading_phone = self._chat_phone
        self._show_panel()
        self.model.follow_clock(visible=self.isVisible())

    def look_after_followers(self) -> None:
        """Make, copy, draw, edit and delete followers."""
        self._asking.followers()

    def _read(self, target: Target, phone: PhoneWidget) -> None:
        self._reading_phone = phone
        self.model.read(target)

    def _show_article(self, reading: Reading) -> None:
        self._reading_phone.open_article(reading)

    def _say_article_missing(self, target: Target) -> None:
        self._banner.show_message(*missing_words(target))

    def _screen_changed(self, screen: Screen, phone: PhoneWidget) -> None:
        self._banner.clear()
        self._show_panel()
        if screen is Screen.FOLDER and self._is_theirs(phone):
            self.model.open_folder()
        if phone in (self._chat_phone, self._detaching.phone) and self.model.state.locked and screen is not Screen.LOCK:
            self._lock.setChecked(False)

    def _ask_about_link(self, address: str) -> None:
        self._tasks.start(ask_and_open(self._tasks, address, self))

    def _ask_where(self) -> None:
        name = f"phone-{china(self.model.state.at):%Y-%m-%d-%H%M}.png"
        self._taking.ask_where(self.tr("Save picture"), self.tr("Pictures (*.png)"), name, self.save_picture)

    def save_picture(self, path: str) -> None:
        """Write the phones that are seen into a PNG file; a banner says how it went."""
        self._taking.save(self._pair.picture(), path, self._ask_where)

    def copy_picture(self) -> None:
        """Put the phones that are seen on the clipboard."""
        self._taking.copy(self._pair.picture())

    def _ask_where_film(self, suffix: str) -> None:
        name = f"phone-{self.model.state.day:%Y-%m-%d}.{suffix}"
        kinds = self.tr("Films (*.{0})").format(suffix)
        self._taking.ask_where(self.tr("Save the day"), kinds, name, self.save_film)

    def save_film(self, path: str) -> None:
        """Write the day that shows, on the phone at the left, as GIF or MP4; a banner says how it goes.

        Without a follower there is no phone, and nothing is written.
        """
        state = self.model.state
        if state.follower is None:
            self._banner.show_message(self.tr("There is no follower, and so no phone to film."), tone="bad")
            return
        comparing, load = self._comparing, partial(posts.picture, self._ports)
        place, around = self._chat_phone.place, comparing.around.of(*self._comparing.whose(state.follower))
        shooting = Shooting(state, place, comparing.form, around, load, self._search.asked())
        sends = [send.at for send in state.sends_of_day]
        if state.written is not None:
            sends.append(state.written.at)
        again = partial(self._ask_where_film, Path(path).suffix[1:])
        self._taking.take_film(path, film.moments(state.day, sends), shooting.shot, again)

    def showEvent(self, event: QShowEvent) -> None:
        self.model.follow_clock(visible=True)
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._player.play(playing=False)
        self.model.follow_clock(visible=self._detaching.window is not None)
        super().hideEvent(event)
