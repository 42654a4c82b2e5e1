"""The follower's phone beside the editor: the post as it would arrive, at every key press."""

import asyncio
from datetime import datetime
from itertools import chain

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from wxdesk.article.drawing import AT_ONCE, Undrawn, draw
from wxdesk.article.typist import Typist
from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.clock import china
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.phone import Follower, Layout, Phone, receives
from wxdesk.domain.posts import Post
from wxdesk.domain.surroundings import NOTHING, Surroundings
from wxdesk.services import phone as phones
from wxdesk.services.phone import PhoneWorld, sender_of
from wxdesk.services.wearing import Worn
from wxdesk.ui.composer.arrival_words import arrival_words, nowhere, stands_on
from wxdesk.ui.composer.reading_controls import ReadingControls
from wxdesk.ui.composer.readings import reading_of
from wxdesk.ui.kit import Button, Segmented, SidePanel, Text
from wxdesk.ui.phone.article_view import Reading
from wxdesk.ui.phone.blocks import Screen, Target
from wxdesk.ui.phone.covers import Covers
from wxdesk.ui.phone.form import Form, form_of
from wxdesk.ui.phone.widget import PhoneWidget
from wxdesk.ui.phrases import follower_name
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.theme import TextRole, metrics

SCREENS = {"lock": Screen.LOCK, "chats": Screen.CHATS, "folder": Screen.FOLDER, "article": Screen.ARTICLE}
WIDTH = 398
DRAWN_IN_A_ROW = 24
"""Formulas and programs that a thread draws before the phone shows them and what was typed meanwhile."""


class PhonePane(SidePanel):
    """Shows the post on a follower's phone; computes only what the open screen needs."""

    article_chosen = Signal(int)
    article_asked = Signal(object)
    """The ``Target`` of a card that is not of the post being written; ``open_article`` shows what it leads to."""
    moment_changed = Signal()
    """The phone shows another moment, or other posts."""
    link_asked = Signal(str)

    def __init__(self, covers: Covers, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(WIDTH, "left", tint="bg", parent=parent)
        m = metrics()
        self._world: PhoneWorld | None = None
        self._follower: Follower | None = None
        self._account = Account("")
        self._post = Post(0)
        self._worn = Worn()
        self._around = NOTHING
        self._index = 0
        self._reads_another = False
        self._key = ""
        self._at: datetime | None = None
        self._tasks = tasks
        self._typist = Typist()
        self._pending: tuple[Undrawn, ...] = ()
        self._shown_key = ""
        self._dressed = (0, Form(), False)
        self._screen = Segmented(
            [
                ("lock", self.tr("Lock screen")),
                ("chats", self.tr("Chat list")),
                ("folder", self.tr("Folder")),
                ("article", self.tr("Article")),
            ]
        )
        self._phone = PhoneWidget(covers)
        self._fact = Text("", TextRole.HINT, tabular=True)
        self._follower_choice = Button("", "quiet", "chevron_down")
        self._follower_choice.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the chevron stands at the right
        self._follower_choice.setToolTip(self.tr("See another follower's phone"))
        self._reading = ReadingControls()
        self._reading.hide()
        self._lay_out()
        self.setMinimumHeight(m.px(300))
        self._screen.chosen.connect(self._choose_screen)
        self._follower_choice.clicked.connect(self._offer_followers)
        self._phone.screen_changed.connect(self._follow_screen)
        self._phone.card_opened.connect(self._open_card)
        self._phone.link_asked.connect(self.link_asked)
        self._reading.device_chosen.connect(self._phone.show_device)
        self._reading.text_chosen.connect(self._phone.show_text_size)
        self._reading.dark_chosen.connect(self._phone.show_dark)

    @property
    def fact(self) -> str:
        return self._fact.text()

    @property
    def phone(self) -> PhoneWidget:
        return self._phone

    def show_world(self, world: PhoneWorld) -> None:
        """Show other followers, accounts and posts around the one being written."""
        self._world = world
        known = {follower.id: follower for follower in world.followers}
        self._follower = known.get(self._follower.id) if self._follower else None
        self._redraw()

    def show_around(self, around: Surroundings) -> None:
        """Show these menus, chat rooms and Mini-Programs besides what is sent."""
        self._around = around
        self._redraw()

    @property
    def reads_own(self) -> bool:
        """Whether an article that is open is the one being written."""
        return not self._reads_another

    def account_of(self, target: Target) -> Account | None:
        """Return whose card it is, if one of the desk's."""
        return self._world.account(target.key[0]) if self._world is not None else None

    def open_article(self, reading: Reading) -> None:
        """Show an article of another post above what is open; *Back* leads there again."""
        self._reads_another = True
        self._phone.open_article(reading)

    def show_worn(self, worn: Worn) -> None:
        """Dress articles in other themes and cards from now on."""
        self._worn = worn
        self._redraw()

    def show_account(self, account: Account) -> None:
        """Show the screen on which a post of ``account`` arrives, on the phone of somebody whom it reaches."""
        if account.id != self._account.id:
            self._follower = None
            self._show_screen("folder" if account.kind is Kind.SUBSCRIPTION else "chats")
        self._account = account

    def show_post(self, post: Post, index: int, at: datetime, key: int) -> None:
        """Show ``post`` as it would arrive at ``at``, with the article ``index`` open.

        While ``key`` is the same, so is the article: what is new is patched into it, where it is scrolled to.
        """
        if str(key) != self._key and self._reads_another:
            self._reads_another = False  # another article is being written now: the phone goes along
        self._post, self._index, self._at, self._key = post, index, at, str(key)
        if not self.folded:
            self._redraw()

    def _redraw(self) -> None:
        if self._world is None or self._at is None or not self._account.id:
            return
        self._follower = self._follower or self._reached(self._world, self._at)
        if self._follower is None:
            self._show_nobody(self._at)
        else:
            self._show_phone_of(self._follower, self._world, self._at)
        self._show_foot()
        self.moment_changed.emit()
        if self._phone.shown is Screen.ARTICLE and self.reads_own:
            self._show_article()

    def _show_phone_of(self, follower: Follower, world: PhoneWorld, at: datetime) -> None:
        phone = self._seen(world, follower, at)
        followed = follower.account_ids | world.inside(follower, at)
        self._dress(follower)
        self._phone.show_around(self._around.of(followed, follower.id))
        self._phone.show_phone(phone)
        self._show_fact(world, follower, phone)
        self._show_follower(world, follower)

    def _show_nobody(self, at: datetime) -> None:
        if self._phone.shown not in SCREENS.values():
            self._show_screen("chats")  # whose conversation it was is gone
        self._dress(Follower(""))
        self._phone.show_around(NOTHING)
        self._phone.show_phone(Phone(china(at)))
        self._fact.show_text(self.tr("Nobody follows any account yet"))
        self._follower_choice.setText("")

    def _dress(self, follower: Follower) -> None:
        """Be what the phone of ``follower`` is like, whatever was chosen below that of another."""
        dressed = (follower.id, form_of(follower), follower.dark)
        if dressed == self._dressed:
            return
        self._dressed = dressed
        self._phone.show_form(dressed[1])
        self._reading.show_follower(follower)

    def _seen(self, world: PhoneWorld, follower: Follower, at: datetime) -> Phone:
        shown = self._post.sent_at is None and not nowhere(self._post)
        written = phones.written(self._account, self._post, at) if shown else None
        return phones.phone(world, follower, at, Layout.CLASSIC, written)

    def _followed(self, world: PhoneWorld, follower: Follower, at: datetime) -> bool:
        return receives(follower, sender_of(self._account), world.inside(follower, at))

    def _reached(self, world: PhoneWorld, at: datetime) -> Follower | None:
        """Return whom the post reaches; if nobody, who follows the account; if nobody, anybody."""
        known, account, post = world.followers, self._account, self._post
        reached = (each for each in known if stands_on(self._seen(world, each, at), account, post))
        following = (each for each in known if self._followed(world, each, at))
        return next(chain(reached, following, known), None)

    def _show_article(self) -> None:
        article = self._post.articles[min(self._index, len(self._post.articles) - 1)]
        try:
            reading = reading_of(
                self._account,
                article,
                self._at,
                key=self._key,
                worn=self._worn,
                lines=True,
                typist=self._typist,
                hurried=True,
            )
        except WxdeskError:
            return  # the checks say why; the phone keeps what it showed last
        self._pending = reading.rendered.pending
        if self._pending:
            self._tasks.refresh("phone drawing", self._draw)
        if len(self._pending) <= AT_ONCE and self._pending and self._key == self._shown_key:
            return  # it comes in a moment: while a long program is typed its colours would flicker
        self._shown_key = self._key
        self._phone.show_article(reading)

    async def _draw(self) -> None:
        """Draw in a thread what a key press has no time for, and show it."""
        await asyncio.to_thread(draw, self._pending[:DRAWN_IN_A_ROW])
        if self._phone.shown is Screen.ARTICLE and self.reads_own:
            self._show_article()

    def _show_fact(self, world: PhoneWorld, follower: Follower, phone: Phone) -> None:
        followed = self._followed(world, follower, phone.at)
        self._fact.show_text(arrival_words(phone, self._account, self._post, followed=followed))

    def _show_follower(self, world: PhoneWorld, follower: Follower) -> None:
        count, name = phones.follows(world, follower), follower_name(follower)
        self._follower_choice.setText(self.tr("Follower: {0}, follows %n accounts", "", count).format(name))

    def _offer_followers(self) -> None:
        if self._world is None:
            return
        menu = QMenu(self)
        menu.setObjectName("follower_menu")
        for follower in self._world.followers:
            action = menu.addAction(follower_name(follower))
            action.setCheckable(True)
            action.setChecked(self._follower is not None and follower.id == self._follower.id)
            action.triggered.connect(lambda _=False, follower=follower: self._choose_follower(follower))
        menu.popup(self._follower_choice.mapToGlobal(self._follower_choice.rect().bottomLeft()))

    def _choose_follower(self, follower: Follower) -> None:
        self._follower = follower
        self._redraw()

    def _choose_screen(self, key: str) -> None:
        if SCREENS[key] is Screen.ARTICLE:
            self._reads_another = False
            self._show_article()
        self._phone.show_screen(SCREENS[key])

    def _show_screen(self, key: str) -> None:
        self._screen.choose(key)
        self._choose_screen(key)

    def _follow_screen(self, screen: Screen) -> None:
        key = next((key for key, each in SCREENS.items() if each is screen), "chats")
        self._screen.choose(key)
        reads = screen is Screen.ARTICLE
        self._reads_another = self._reads_another and reads
        self._show_foot()

    def _show_foot(self) -> None:
        reads = self._phone.shown is Screen.ARTICLE
        self._follower_choice.setVisible(not reads and self._follower is not None)
        self._reading.setVisible(reads)

    def _open_card(self, target: Target) -> None:
        if not (target.written or (target.post_id and target.post_id == self._post.id)):
            self.article_asked.emit(target)
        elif target.index < len(self._post.articles):
            self.article_chosen.emit(target.index)
            self._choose_screen("article")

    def _lay_out(self) -> None:
        m = metrics()
        self._follower_choice.setMaximumHeight(m.px(22))
        head, foot = QHBoxLayout(), QHBoxLayout()
        for row, part in ((head, self._screen), (foot, self._follower_choice)):
            row.addStretch(1)
            row.addWidget(part)
            row.addStretch(1)
        foot.insertWidget(1, self._reading)
        fact = QHBoxLayout()
        fact.addStretch(1)
        fact.addWidget(self._fact)
        fact.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(m.grid(3), m.px(14), m.grid(3), m.grid(3))
        box.setSpacing(m.px(2))
        box.addLayout(head)
        box.addWidget(self._phone, 1)
        box.addLayout(fact)
        box.addLayout(foot)
