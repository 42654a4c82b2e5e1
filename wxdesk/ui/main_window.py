"""The window: side bar, top bar, the pages (each made when first chosen), banner, undo bar, palette."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from wxdesk.ui.front import Front

if TYPE_CHECKING:  # the first paint needs none of it
    from wxdesk.domain.errors import WxdeskError
    from wxdesk.ui.kit import Toast
    from wxdesk.ui.shell.page import Page, PageSpec
    from wxdesk.ui.shell.palette import Jump
    from wxdesk.ui.shell.sidebar import AccountLine

Jumps = Callable[[], "Sequence[Jump]"]


class MainWindow(QMainWindow):
    """The shell; it paints at once and knows no service: ``app`` shows it values and follows its signals."""

    closed = Signal()
    page_chosen = Signal(str)
    account_chosen = Signal(int)
    account_wanted = Signal()
    post_wanted = Signal()
    missed_wanted = Signal()

    def __init__(self, specs: "Sequence[PageSpec]" = (), *, workspace: str = "", parent: QWidget | None = None) -> None:
        """Without ``specs`` it is only a front, which paints at once; ``furnish`` makes a window of it."""
        super().__init__(parent)
        self._specs: dict[str, PageSpec] = {}
        self._pages: dict[str, Page] = {}
        self._lines: tuple[AccountLine, ...] = ()
        self._account = 0
        self._page = ""
        self._closed_page: Page | None = None
        self._held = False
        self._jumps: list[Jumps] = []
        front = Front()
        self.setCentralWidget(front)
        self.setMinimumSize(front.px(1000), front.px(640))
        wanted = QSize(front.px(1440), front.px(900))
        room = self.screen().availableGeometry().size() - QSize(front.px(8), front.px(40))  # its frame has a place too
        fits = room.width() >= self.minimumWidth() and room.height() >= self.minimumHeight()
        self.resize(wanted.boundedTo(room) if fits else wanted)
        self.setWindowTitle("wxdesk")
        if specs:
            self.furnish(specs, workspace)

    def furnish(self, specs: "Sequence[PageSpec]", workspace: str = "") -> None:
        """Put side bar, top bar and the place of the pages where the front was."""
        from wxdesk.ui.kit import Banner, FocusRing, Toast
        from wxdesk.ui.naming import name_parts
        from wxdesk.ui.shell.palette import Palette
        from wxdesk.ui.shell.sidebar import Sidebar
        from wxdesk.ui.shell.topbar import TopBar

        self._specs = {spec.name: spec for spec in specs}
        self._sidebar = Sidebar(specs)
        self._top_bar = TopBar()
        self._banner = Banner()
        self._missed = Banner()
        self._missed_count = 0
        self._notices = QWidget()
        self._stack = QStackedWidget()
        self._lay_out()
        self._toast = Toast(self._stack)
        self._palette = Palette(self)
        self._ring = FocusRing(self)
        self.show_workspace(workspace)
        self._top_bar.show_title(specs[0].title if specs else "")
        self._follow(specs)
        name_parts(self)

    # What app shows.

    def show_workspace(self, name: str) -> None:
        self._sidebar.show_workspace(name or self.tr("Workspace"))
        self.setWindowTitle(f"{name} – wxdesk" if name else "wxdesk")

    def show_accounts(self, lines: "Sequence[AccountLine]", chosen: int = 0) -> None:
        """Show the accounts in the side bar; ``chosen`` 0 keeps the choice."""
        self._lines = tuple(lines)
        self._account = chosen or self._account
        self._sidebar.show_accounts(lines, self._account)
        self._order_tabs()

    def show_status(self, words: str, tone: str = "") -> None:
        """One sentence at the foot of the side bar; ``tone`` is good, warn, bad or nothing."""
        self._sidebar.show_status(words, tone)

    def show_badge(self, page: str, count: int) -> None:
        """How many things wait on a page."""
        if page in self._specs:
            self._sidebar.show_badge(page, count)

    def show_refusal(self, refusal: "WxdeskError") -> None:
        """Say what was refused, and why, in a banner over the page."""
        from wxdesk.ui.words import sentence

        self.show_message(sentence(refusal), tone="bad")

    def show_message(
        self, headline: str, detail: str = "", tone: str = "info", action: tuple[str, Callable[[], None]] | None = None
    ) -> None:
        """Show a banner over the page, with something to do about it."""
        self._banner.show_message(headline, detail, tone, action)
        self._notices.show()

    def show_missed(self, count: int) -> None:
        """Say that ``count`` posts were not sent in time, until they are looked at or the banner is closed."""
        if count == self._missed_count:
            return
        fewer, self._missed_count = count < self._missed_count, count
        if count and not (fewer and self._missed.isHidden()):
            self._missed.show_message(
                self.tr("%n posts were not sent in time", "", count),
                self.tr("Nothing could send them at their time. None goes out by itself: look at each."),
                "warn",
                (self.tr("Look at them…"), self._look_at_missed),
            )
        elif not count:
            self._missed.hide()
        self._show_notices()

    def _look_at_missed(self) -> None:
        count, self._missed_count = self._missed_count, 0
        self.show_missed(count)  # pressing its button has closed it, but they are still there
        self.missed_wanted.emit()

    def show_crash(self, bug: Exception) -> None:
        """Show the report of a bug."""
        from wxdesk.ui.shell.crash import CrashDialog

        dialog = CrashDialog(bug, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def add_jumps(self, jumps: Jumps) -> None:
        """Ask ``jumps`` for more entries each time the palette opens."""
        self._jumps.append(jumps)

    def hold(self) -> None:
        """Let no page be chosen until ``show_open``: there is no workspace yet to show."""
        self._held = True

    @property
    def held(self) -> bool:
        """Whether no page can be chosen."""
        return self._held

    def show_closed(self, page: "Page", place: str) -> None:
        """Show ``page`` instead of all others until ``show_open``; ``place`` is where the workspace should be."""
        self.hold()
        if self._closed_page is not page:
            self._closed_page = page
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        self._top_bar.show_page(page)
        self._sidebar.setEnabled(False)
        self._sidebar.show_accounts((), 0)
        self.show_status(place, "bad")
        if (first := page.first_focus()) is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_open(self) -> None:
        """There is a workspace: pages can be chosen."""
        self._held = False
        if self._closed_page is not None:
            self._stack.removeWidget(self._closed_page)
            self._closed_page.deleteLater()
            self._closed_page = None
            self._sidebar.setEnabled(True)
            self.show_status("")

    @property
    def toast(self) -> "Toast":
        """The undo bar over the page."""
        return self._toast

    @property
    def account(self) -> int:
        """The chosen account, 0 for none."""
        return self._account

    @property
    def page_name(self) -> str:
        return self._page

    # What is chosen.

    def page(self, name: str) -> "Page":
        """Return the page ``name``, made now if it is not there yet; raises KeyError for an unknown one."""
        page = self._pages.get(name)
        if page is None:
            page = self._specs[name].make()
            self._pages[name] = page
            page.top_bar_changed.connect(lambda: self._show_top_bar(name))
            page.account_wanted.connect(self.account_wanted)
            self._stack.addWidget(page)
            if self._account:
                page.show_account(self._account)
        return page

    def choose_page(self, name: str) -> None:
        """Bring a page to the front; raises KeyError for an unknown one."""
        if self._held:
            return
        page = self.page(name)
        again = self._page == name
        self._page = name
        self._sidebar.show_page(name)
        self._stack.setCurrentWidget(page)
        self._top_bar.show_page(page)
        self._order_tabs()
        if again:
            page.chosen_again()
        else:
            page.came_to_front()
        if (first := page.first_focus()) is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.page_chosen.emit(name)

    def choose_account(self, account_id: int) -> None:
        """Choose an account for every page."""
        self._account = account_id
        self._sidebar.show_account(account_id)
        for page in self._pages.values():
            page.show_account(account_id)
        self.account_chosen.emit(account_id)

    def open_palette(self) -> None:
        """Ctrl K."""
        if self._held:
            return
        from wxdesk.ui.shell.palette import Jump

        jumps = [Jump(spec.title, partial(self.choose_page, name), spec.icon) for name, spec in self._specs.items()]
        jumps += [
            Jump(line.name, partial(self.choose_account, line.id), "user", f"{line.kind} {line.words}")
            for line in self._lines
        ]
        jumps.append(Jump(self.tr("New post"), self.post_wanted.emit, "plus"))
        jumps.append(Jump(self.tr("Add account"), self.account_wanted.emit, "plus"))
        for more in self._jumps:
            jumps += more()
        self._palette.open_with(jumps)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def _show_top_bar(self, name: str) -> None:
        if name == self._page:
            self._top_bar.show_page(self._pages[name])
            self._order_tabs()

    def _order_tabs(self) -> None:
        """Side bar, top bar, then the page."""
        from wxdesk.ui.shell.tabbing import chain, tab_stops

        chain([*tab_stops(self._sidebar), *tab_stops(self._top_bar, row=True), *tab_stops(self._notices)])

    def _lay_out(self) -> None:
        from wxdesk.ui.kit import Skeleton
        from wxdesk.ui.theme import metrics

        m = metrics()
        loading = QWidget()
        box = QVBoxLayout(loading)
        box.setContentsMargins(m.margin, m.margin, m.margin, m.margin)
        box.addWidget(Skeleton(8))
        box.addStretch(1)
        self._stack.addWidget(loading)
        told = QVBoxLayout(self._notices)
        told.setContentsMargins(m.margin, m.gap, m.margin, 0)
        told.addWidget(self._missed)
        told.addWidget(self._banner)
        self._notices.hide()
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self._top_bar)
        right.addWidget(self._notices)
        right.addWidget(self._stack, 1)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._sidebar)
        row.addLayout(right, 1)
        self.setCentralWidget(whole)

    def _follow(self, specs: "Sequence[PageSpec]") -> None:
        for banner in (self._banner, self._missed):
            banner.closed.connect(self._show_notices)
        self._sidebar.page_chosen.connect(self.choose_page)
        self._sidebar.account_chosen.connect(self.choose_account)
        self._sidebar.search_wanted.connect(self.open_palette)
        self._sidebar.account_wanted.connect(self.account_wanted)
        self._shortcut("Ctrl+K", self.open_palette)
        self._shortcut("Ctrl+N", self.post_wanted.emit)
        for number, spec in enumerate(specs, 1):
            for keys in (f"Ctrl+{number}", f"Alt+{number}"):
                self._shortcut(keys, partial(self.choose_page, spec.name))

    def _show_notices(self) -> None:
        self._notices.setVisible(not (self._banner.isHidden() and self._missed.isHidden()))

    def _shortcut(self, keys: str, pressed: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.activated.connect(lambda: pressed())
