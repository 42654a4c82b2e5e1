"""The Compose page: articles at the left, the open one in the middle, the follower's phone at the right."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from wxdesk.domain.accounts import Account
from wxdesk.domain.attempts import SKEW_TOLD
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import Post, PostState
from wxdesk.services import posts
from wxdesk.services.ports import Ports, Topic
from wxdesk.ui.composer.aids import Aids
from wxdesk.ui.composer.article_steps import ArticleSteps
from wxdesk.ui.composer.carding import Carding
from wxdesk.ui.composer.checks import ChecksCard, Line, lines
from wxdesk.ui.composer.clock_words import clock_warning
from wxdesk.ui.composer.columns import Columns
from wxdesk.ui.composer.commands import Commands
from wxdesk.ui.composer.covering import Covering
from wxdesk.ui.composer.editor import ArticleEditor
from wxdesk.ui.composer.exporting import Exporting
from wxdesk.ui.composer.head import Head
from wxdesk.ui.composer.landing import Landing
from wxdesk.ui.composer.leaving import Leaving
from wxdesk.ui.composer.model import ComposerModel
from wxdesk.ui.composer.page_drops import PageDrops
from wxdesk.ui.composer.pasting import Pasting
from wxdesk.ui.composer.phone_answers import PhoneAnswers
from wxdesk.ui.composer.phone_pane import PhonePane
from wxdesk.ui.composer.pictures import Pictures
from wxdesk.ui.composer.picturing import Picturing
from wxdesk.ui.composer.posts_list import PostsButton, PostsPopover
from wxdesk.ui.composer.quota_words import Outlook, outlook
from wxdesk.ui.composer.remembered import RememberedView
from wxdesk.ui.composer.spell_check import SpellCheck
from wxdesk.ui.composer.stack import ArticleStack
from wxdesk.ui.composer.state_banner import StateBanner
from wxdesk.ui.composer.state_words import state_words
from wxdesk.ui.composer.surroundings import Surroundings
from wxdesk.ui.composer.telling import Telling
from wxdesk.ui.composer.theming import Theming
from wxdesk.ui.composer.thumbnails import Thumbnails
from wxdesk.ui.composer.together import Together
from wxdesk.ui.kit import Banner, EmptyState, Toast
from wxdesk.ui.naming import name_parts
from wxdesk.ui.phone.covers import Covers
from wxdesk.ui.phone.links import ask_and_open
from wxdesk.ui.shell.page import Page
from wxdesk.ui.shell.tabbing import chain, tab_stops
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.theme import metrics

ROOM_FOR_PREVIEW = 1150
"""Design pixels of the page with which *Send preview* stands in the top bar; with less it is in the menu alone."""


class ComposerPage(Page):
    """Draws a ``ComposerModel`` and forwards what the user wants."""

    account_chosen = Signal(int)

    def __init__(self, ports: Ports, tasks: Tasks, covers: Covers | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ComposerModel(ports, tasks, self)
        self._ports, self._tasks = ports, tasks
        self._outlook = Outlook(None, "", "", can_send=False)
        self._stops: list[QWidget] = []
        self._around = Surroundings(self.model, self)
        head = self._head = Head(self)
        self._account, self._meter, self._saved = head.account, head.meter, head.saved
        self._show_phone, self._more, self._mark = head.show_phone, head.more, head.mark
        self._preview, self._schedule, self._send_now = head.preview, head.schedule, head.send_now
        thumbnails = Thumbnails(ports, tasks, self)
        self._posts_button = PostsButton()
        self._stack = ArticleStack(thumbnails)
        self._checks = ChecksCard()
        self._steps = ArticleSteps()
        self._banner = Banner()
        self._clock = Banner()
        self._state = StateBanner()
        self._editor = ArticleEditor(self.model, thumbnails)
        self._view = RememberedView(ports, tasks, self._editor.writing, self)
        self._spelling = SpellCheck(ports, tasks, self._editor.writing, self)
        self._editor.format.more_actions.append(self._spelling.extend_menu)
        self._phone = PhonePane(covers or Covers(lambda sha256: posts.picture(ports, sha256), tasks), tasks)
        self._no_account = EmptyState(
            "compose",
            self.tr("No account to write for yet"),
            self.tr("Add one; what you write then is saved as its draft, and you see it on a follower’s phone."),
            self.tr("Add account"),
        )
        self._popover = PostsPopover(self)
        self._toast = Toast(self)
        landing = Landing(self.model, self._editor.writing, self)
        self._commands = Commands(self.model, landing, self, self._toast)
        self._covering = Covering(self.model, landing, thumbnails, self._editor.cover, self)
        self._picturing = Picturing(self.model, self._editor, self._commands, self._covering, self)
        self._theming = Theming(self.model, self._editor, self._toast, self)
        self._carding = Carding(self.model, self._editor.writing, self)
        self._leaving = Leaving(self.model, self, self._toast)
        self._answers = PhoneAnswers(ports, tasks, self._phone, self._banner, self)
        self._exporting = Exporting(self.model, self)
        self._pasting = Pasting(self.model, self._editor.writing, self._banner, self)
        self._telling = Telling(self.model, self._banner, head, self._pasting, self)
        self._pictures = Pictures(self.model, thumbnails, self)
        self._drops = PageDrops(self, tuple(self._editor.findChildren(QLineEdit)))
        self._aids = Aids(self.model, self, self._toast, thumbnails, self._editor)
        self._lay_out()
        self._follow_model()
        self._follow_user()
        self._follow_keys()
        name_parts(self)

    # What the window asks of a page.

    @property
    def draft(self) -> tuple[Account, Post] | None:
        """The open post and whose it is; None where no account is open."""
        return (self.model.account, self.model.post) if self.model.ready else None

    def title(self) -> str:
        return self.tr("Compose")

    def top_left(self) -> list[QWidget]:
        return [self._account, self._meter]

    def top_right(self) -> list[QWidget]:
        return [
            self._saved,
            self._show_phone,
            self._more,
            self._mark,
            self._preview,
            self._schedule,
            self._send_now,
        ]

    def show_account(self, account_id: int) -> None:
        self._around.open_account(account_id)

    def came_to_front(self) -> None:
        self._around.open_account(0)
        self._show_around()
        self._view.recall()
        self._spelling.recall()

    def first_focus(self) -> QWidget | None:
        return self._editor.writing.front

    # What others want of this page.

    def new_post(self) -> None:
        """Begin another post for the account (Ctrl N)."""
        self._around.new_post()

    def open_post(self, post_id: int) -> None:
        """Show a post of any account."""
        self._around.open_post(post_id)

    def show_post(self, post_id: int, *, history: bool = False) -> None:
        """Show a post of any account and choose that; with its ``history`` where that is asked for."""
        self._tasks.start(self._show_wanted(post_id, history), failed=self._telling.refuse)

    async def _show_wanted(self, post_id: int, history: bool) -> None:
        await self._around.show_post(post_id)
        self.account_chosen.emit(self.model.account.id)
        if history:
            self._aids.ask("history")

    def show_missed(self) -> None:
        """List the posts that were not sent in time."""
        self._leaving.show_missed()

    def refresh(self, topics: frozenset[Topic]) -> None:
        """Follow a commit, ours or another's."""
        self._around.refresh(topics)
        if self._around.no_account and Topic.ACCOUNTS in topics and self.isVisible():
            self._around.open_account(0)

    async def close_page(self) -> bool:
        """Save everything before the window goes; False when that failed."""
        self._around.rest()
        return await self.model.close()

    # What is shown.

    def _show_around(self) -> None:
        nobody = self._around.no_account
        self._no_account.setVisible(nobody)
        self._desk.setVisible(not nobody)
        head = self._head
        usual: tuple[QWidget, ...] = (head.saved, head.show_phone, head.more, head.send_now)
        telling: tuple[QWidget, ...] = (head.account, head.meter, head.preview, head.schedule, head.mark)
        for part in usual:
            part.setVisible(not nobody)
        if nobody:
            for part in telling:
                part.hide()
            return
        self._account.show_account(self.model.account)
        self._account.show_accounts(self._around.accounts)
        self._posts_button.show_shelf(self._around.shelf)
        self._show_outlook()

    def _show_outlook(self) -> None:
        if self.model.forecast is None:
            return
        around = self._around
        self._outlook = outlook(self.model.forecast, around.scheduled, around.members, self.model.post)
        self._head.show_outlook(self._outlook)
        self._head.snippets = self.model.snippets
        self._editor.show_finished_there(self._outlook.drafts_only)
        self._show_clock()
        self._show_actions()

    def _show_clock(self) -> None:
        skew = self.model.skew
        if skew is None or abs(skew) <= SKEW_TOLD:
            self._clock.hide()
        elif self._clock.text != (words := clock_warning(skew)):
            self._clock.show_message(words, tone="warn")

    def _show_actions(self) -> None:
        error = next((line.words for line in self._checks.lines if line.state == "bad"), "")
        self._head.show_actions(self.model.post, self._outlook, error)

    def _show_post(self, post: Post) -> None:
        model = self.model
        self._stack.show_post(post, model.index, model.account.max_articles)
        self._steps.show_post(post, model.index)
        at = post.sent_at or post.scheduled_at or self._ports.clock.now()
        self._phone.show_post(post, model.index, at, model.key)
        self._order_tabs()

    def _show_checks(self) -> None:
        self._checks.show_lines(lines(self.model.post, self.model.findings, self.model.index, self.model.account.kind))
        self._steps.show_lines(self._checks.lines)
        self._order_tabs()
        self._editor.show_count()
        self._editor.show_digest_hint(self.model.digest_hint)
        self._show_actions()

    def _show_state(self) -> None:
        model = self.model
        self._telling.forget()
        self._state.show_state(state_words(model.post, model.account, model.attempt, model.skew))
        self._show_around()
        self._around.load()

    def _open_shown(self) -> None:
        self._phone.show_account(self.model.account)
        self._show_post(self.model.post)
        self._show_checks()

    def _order_tabs(self) -> None:
        """Cards and checks come and go, so that Tab would find them last."""
        stops = [self._posts_button, *tab_stops(self._stack), *tab_stops(self._checks)]
        if stops != self._stops:
            self._stops = stops
            chain(stops)

    # What the user wants.

    def _send(self) -> None:
        self._ask(self._head.main)

    def _ask(self, wanted: str) -> None:
        """Begin what the top bar or its menu offers; what is not ready is shown, not sent."""
        members = self._around.members
        match wanted:
            case "schedule" if self._ready():
                self._leaving.schedule(members, self._outlook.opens_at)
            case "send" if self._ready() and self._send_now.isEnabled():
                self._leaving.send(members, self._lines_to_send())
            case "ways" if self._ready():
                self._leaving.send(members, self._lines_to_send())
            case "copy":
                self._leaving.copy_for_wechat()
            case "mark":
                self._leaving.mark_sent()
            case "picture_post":
                self._picturing.begin()
            case "preview" if self._ready_to_show():
                self._leaving.preview()
            case _ if wanted.startswith("export_"):
                self._exporting.export(wanted.removeprefix("export_"))
            case "words":
                self._commands.edit_words()
            case _:
                self._aids.ask(wanted)

    def _ready(self) -> bool:
        """Whether the post may leave; else say what is wrong with it, and lead there."""
        return not self.model.read_only and self._ready_to_show()

    def _ready_to_show(self) -> bool:
        bad = next((line for line in self._checks.lines if line.state == "bad"), None)
        if bad is not None:
            self._banner.show_message(self.tr("Not ready to send: {0}").format(bad.words), tone="warn")
            self._go_to(bad)
        return bad is None

    def _lines_to_send(self) -> tuple[Line, ...]:
        """What was found, each line with its article where there are several."""
        model = self.model
        named = -1 if len(model.post.articles) > 1 else 0
        return tuple(
            line for line in lines(model.post, model.findings, named, model.account.kind) if line.state != "ok"
        )

    def _go_to(self, line: Line) -> None:
        self.model.choose(line.index)
        if line.field == "pictures":
            self._pictures.open()
            return
        self._editor.focus_field(line.field, line.line)
        if span := line.span(self.model.article.body):
            self._editor.body.select(*span)

    def _mend(self, line: Line) -> None:
        self.model.choose(line.index)  # what is changed is seen
        self._tasks.start(self.model.mend(line.index, line.code), failed=self._telling.refuse)

    def _act(self, key: str) -> None:
        match key:
            case "new_post":
                self._around.new_post()
            case "copy":
                self._commands.copy()
            case "cancel":
                self._leaving.cancel(self.model.post.id)
            case "decide":
                self._leaving.decide()
            case "copy_address":
                self._leaving.copy_address()
            case "open_address":
                self._leaving.open_address()

    def _take_missed(self, post_id: int, key: str) -> None:
        """Open a missed post, then ask of it what the list was asked."""
        self._tasks.start(self._open_missed(post_id, key), failed=self._telling.refuse)

    async def _open_missed(self, post_id: int, key: str) -> None:
        await self._around.show_post(post_id)
        self.account_chosen.emit(self.model.account.id)
        if self.model.post.state is PostState.MISSED:
            self._ask("schedule" if key == "schedule" else "ways")

    def _add_article(self) -> None:
        try:
            self.model.add()
        except WxdeskError as refusal:
            self._telling.refuse(refusal)
            return
        self._editor.focus_field("title")

    # How it is put together.

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._head.show_room(self.width() >= metrics().px(ROOM_FOR_PREVIEW))
        if self._desk.fit(self.width()):
            self._show_phone.setChecked(not self._desk.narrow)
            self._desk.make_room()

    def _lay_out(self) -> None:
        self._desk = Columns(
            ((self._posts_button, 0), (self._stack, 3), (self._checks, 2)),
            ((self._steps, 0), (self._banner, 0), (self._clock, 0), (self._state, 0), (self._editor, 1)),
            self._steps,
            self._phone,
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._no_account)
        whole.addWidget(self._desk)
        self._no_account.hide()
        self._show_phone.setChecked(True)

    def _follow_model(self) -> None:
        model = self.model
        model.post_changed.connect(self._show_post)
        model.article_chosen.connect(lambda _: self._open_shown())
        model.findings_changed.connect(self._show_checks)
        model.forecast_changed.connect(self._show_outlook)
        model.state_changed.connect(self._show_state)
        model.worn_changed.connect(self._phone.show_worn)
        model.saved.connect(self._telling.saved)
        model.save_failed.connect(self._telling.not_saved)
        model.journal_failed.connect(self._telling.not_kept_between)
        self._around.changed.connect(self._show_around)
        self._around.world_changed.connect(self._phone.show_world)
        self._around.world_changed.connect(lambda _: self._answers.renew())
        self._around.phone_changed.connect(self._phone.show_around)
        self._around.refused.connect(self._telling.refuse)

    def _follow_user(self) -> None:
        commands, stack, editor = self._commands, self._stack, self._editor
        stack.chosen.connect(self.model.choose)
        self._steps.chosen.connect(self.model.choose)
        self._steps.stack_asked.connect(lambda: self._show_phone.setChecked(False))
        stack.moved.connect(self.model.move)
        stack.add_asked.connect(self._add_article)
        stack.remove_asked.connect(commands.remove_article)
        stack.files_offered.connect(commands.take_files)
        editor.body.files_offered.connect(commands.take_files)
        editor.body.picture_pasted.connect(commands.take_pasted)
        editor.body.pasted.connect(self._pasting.take)
        self._pasting.refused.connect(self._telling.refuse)
        self._drops.files_offered.connect(commands.take_files)
        editor.cover.file_asked.connect(lambda: commands.choose_files("cover"))
        editor.cover.files_offered.connect(commands.take_cover)
        editor.format.picture_asked.connect(lambda: self._pictures.offer(editor.format))
        self._pictures.add_asked.connect(lambda: commands.choose_files("picture"))
        self._pictures.fetch_asked.connect(self._pasting.fetch)
        self._pictures.refused.connect(self._telling.refuse)
        commands.refused.connect(self._telling.refuse)
        commands.files_refused.connect(self._telling.refuse_all)
        self._covering.refused.connect(self._telling.refuse)
        self._picturing.refused.connect(self._telling.refuse)
        self._carding.refused.connect(self._telling.refuse)
        self._theming.refused.connect(self._telling.refuse)
        commands.imported.connect(self._telling.taken_in)
        commands.themes_offered.connect(self._theming.take_in)
        self._checks.line_chosen.connect(self._go_to)
        self._checks.fix_chosen.connect(self._mend)
        self._checks.words_asked.connect(commands.edit_words)
        self._state.acted.connect(self._act)
        self._no_account.acted.connect(self.account_wanted)
        self._account.chosen.connect(self._choose_account)
        self._head.asked.connect(self._ask)
        self._leaving.refused.connect(self._telling.refuse)
        self._exporting.refused.connect(self._telling.refuse)
        self._exporting.written.connect(lambda name: self._toast.show_message(self.tr("Saved {0}.").format(name)))
        self._aids.refused.connect(self._telling.refuse)
        self._leaving.drafting.connect(self._telling.drafting)
        self._leaving.drafted.connect(self._telling.drafted)
        self._leaving.missed_wanted.connect(self._take_missed)
        self._show_phone.toggled.connect(self._fold_phone)
        self._phone.article_chosen.connect(self.model.choose)
        self._phone.link_asked.connect(lambda address: self._tasks.start(ask_and_open(self._tasks, address, self)))
        self._together = Together(
            (editor.writing.body, editor.writing.rich), self._phone.phone, lambda: self._phone.reads_own
        )
        self._posts_button.clicked.connect(self._offer_posts)
        self._popover.chosen.connect(self._around.open_post)
        self._popover.new_asked.connect(self._around.new_post)
        self._popover.pictures_asked.connect(self._picturing.begin)
        self._popover.template_asked.connect(lambda: self._aids.ask("template"))
        self._popover.delete_asked.connect(commands.delete)
        self._popover.cancel_asked.connect(self._leaving.cancel)

    def _follow_keys(self) -> None:
        for keys, act in (
            ("Ctrl+Return", self._send),
            ("Ctrl+Enter", self._send),
            ("Ctrl+Z", self.model.undo),
            ("Ctrl+Y", self.model.redo),
            ("Ctrl+Shift+Z", self.model.redo),
            ("Ctrl+Alt+H", lambda: self._aids.ask("history")),
            ("Ctrl+O", lambda: self._commands.choose_files("markdown")),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(act)

    def _choose_account(self, account_id: int) -> None:
        self.show_account(account_id)
        self.account_chosen.emit(account_id)

    def _fold_phone(self, shown: bool) -> None:
        self._phone.fold(not shown)
        self._desk.make_room()
        if shown:
            self._show_post(self.model.post)

    def _offer_posts(self) -> None:
        self._popover.show_shelf(self._around.shelf, self.model.post.id)
        below = QPoint(0, self._posts_button.height() + metrics().grid(1))
        self._popover.open_at(self._posts_button.mapTo(self, below))
