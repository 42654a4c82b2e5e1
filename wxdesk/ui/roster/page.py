"""The Roster page: departments at the left, members in the middle, one person at the right."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.roster import Department, Member, MemberStatus
from wxdesk.services.ports import Ports, Topic
from wxdesk.services.roster import DeletedDepartment, Removed
from wxdesk.ui.kit import (
    Banner,
    Button,
    Card,
    Chip,
    EmptyState,
    SearchField,
    Select,
    SidePanel,
    Skeleton,
    Text,
    Toast,
)
from wxdesk.ui.naming import name_parts
from wxdesk.ui.phrases import kind_name
from wxdesk.ui.roster.department_dialog import DepartmentDialog, department_of
from wxdesk.ui.roster.import_dialog import ImportDialog
from wxdesk.ui.roster.member_panel import MemberPanel
from wxdesk.ui.roster.model import RosterModel
from wxdesk.ui.roster.status_words import status_name
from wxdesk.ui.roster.table import MembersTable
from wxdesk.ui.roster.tree import DepartmentTree
from wxdesk.ui.roster.waiting_panel import WaitingPanel
from wxdesk.ui.shell.page import Page
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.theme import TextRole, metrics
from wxdesk.ui.words import sentence

TREE_WIDTH, NARROW_TREE = 190, 158
PANEL_WIDTH = 280
NARROW = 1000
"""Below this width of the page, in design pixels, the tree is narrower."""

SEARCH_PAUSE_MS = 120


class RosterPage(Page):
    """``account_wanted``: the user has no enterprise account and wants one. ``waiting_counted`` for the navigation."""

    account_chosen = Signal(int)
    waiting_counted = Signal(int)

    def __init__(self, ports: Ports, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self.model = RosterModel(ports, tasks, self)
        self._about = Chip(parent=self)
        self._account = Select()
        self._active = Chip(parent=self)
        self._waiting_chip = Chip(parent=self)
        self._import = Button(self.tr("Import…"))
        self._export = Button(self.tr("Export"))
        self._add = Button(self.tr("Add member"), "primary")
        self._tree = DepartmentTree()
        self._add_department = Button(self.tr("Department"), "quiet", "plus")
        self._add_department.setAccessibleName(self.tr("Add department"))
        self._add_department.setToolTip(self.tr("Add department"))
        self._notice = Banner()
        self._waiting_banner = Banner()
        self._search = SearchField(self.tr("Name, phone, WeChat ID, pinyin…"))
        self._status = Select()
        self._table = MembersTable(self.model.members)
        self._nobody = EmptyState("users", "")
        self._footer = Text("", TextRole.HINT, tabular=True)
        self._remove_chosen = Button(self.tr("Remove"), "danger")
        self._panel = SidePanel(PANEL_WIDTH, "left")
        self._member = MemberPanel(self.model)
        self._queue = WaitingPanel(self.model)
        self._empty = EmptyState(
            "building",
            self.tr("You have no enterprise account"),
            self.tr("A roster belongs to an enterprise account: only the people on it see what is posted there."),
            self.tr("Create one…"),
        )
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(SEARCH_PAUSE_MS)
        self._left = QWidget()
        self._middle = QVBoxLayout()
        self._listed = QStackedWidget()
        self._side = QStackedWidget()
        self._stack = QStackedWidget()
        self._lay_out()
        self._undo_bar = Toast(self)
        name_parts(self)
        self._follow()
        self._show_panel()

    # The page as the window sees it.

    def title(self) -> str:
        return self.tr("Roster")

    def top_left(self) -> list[QWidget]:
        if self.model.account is None:
            return []
        several = len(self.model.accounts or ()) > 1
        return [self._account if several else self._about, self._active, self._waiting_chip]

    def top_right(self) -> list[QWidget]:
        return [self._import, self._export, self._add] if self.model.account else []

    def show_account(self, account_id: int) -> None:
        self.model.choose_account(account_id)

    def came_to_front(self) -> None:
        self.model.refresh()

    def first_focus(self) -> QWidget | None:
        return self._search

    def refresh(self, topics: frozenset[Topic] = frozenset()) -> None:
        """Read again what ``topics`` say has changed; none means all."""
        if not topics or topics & {Topic.ROSTER, Topic.ACCOUNTS, Topic.FOLLOWERS}:
            self.model.refresh()

    # What the user can do.

    def review_waiting(self) -> None:
        """Open the queue of those who wait."""
        self.model.open(None)
        self._table.clearSelection()
        self._side.setCurrentWidget(self._queue)
        self._show_panel(queue=True)
        self._queue.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def add_member(self) -> None:
        """Begin a new member."""
        self._table.clearSelection()
        self.model.start_member()
        self._member.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self._panel.folded:
            self._close_panel()
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self.model.flush()  # another page is in front, or the window closes
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        m = metrics()
        narrow = self.width() < m.px(NARROW)
        self._left.setFixedWidth(m.px(NARROW_TREE if narrow else TREE_WIDTH))
        side = m.gap if narrow else m.px(18)
        self._middle.setContentsMargins(side, m.px(14), side, m.px(10))

    def _lay_out(self) -> None:
        m = metrics()
        tree = SidePanel(TREE_WIDTH, "right")
        self._left = tree
        left = QVBoxLayout(tree)
        left.setContentsMargins(m.px(10), m.px(14), m.px(10), m.px(10))
        left.addWidget(self._tree, 1)
        left.addWidget(self._add_department, 0, Qt.AlignmentFlag.AlignLeft)
        filters = QHBoxLayout()
        filters.setSpacing(m.grid(2))
        filters.addWidget(self._search, 1)
        filters.addWidget(self._status)
        card = Card()
        card.tighten()
        card.body.addWidget(self._listed)
        for part in (Skeleton(6), self._table, self._nobody):
            self._listed.addWidget(part)
        foot = QHBoxLayout()
        foot.addWidget(self._footer, 1)
        foot.addWidget(self._remove_chosen)
        middle = self._middle
        middle.setSpacing(m.gap)
        middle.addWidget(self._notice)
        middle.addWidget(self._waiting_banner)
        middle.addLayout(filters)
        middle.addWidget(card, 1)
        middle.addLayout(foot)
        inside = QVBoxLayout(self._panel)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self._side)
        self._side.addWidget(self._member)
        self._side.addWidget(self._queue)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(tree)
        row.addLayout(middle, 1)
        row.addWidget(self._panel)
        self._stack.addWidget(QWidget())
        self._stack.addWidget(whole)
        self._stack.addWidget(self._empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        self._status.setAccessibleName(self.tr("Status"))
        self._account.setAccessibleName(self.tr("Enterprise account"))
        self._status.show_options(
            [("", self.tr("All statuses")), *((status.value, status_name(status)) for status in MemberStatus)]
        )

    def _follow(self) -> None:
        model = self.model
        self._import.clicked.connect(lambda: self._tasks.start(self._import_after_asking()))
        self._export.clicked.connect(self._ask_where_to_export)
        self._add.clicked.connect(self.add_member)
        self._empty.acted.connect(self.account_wanted)
        self._nobody.acted.connect(self.add_member)
        self._account.chosen.connect(lambda key: model.choose_account(int(key)))
        self._account.chosen.connect(lambda key: self.account_chosen.emit(int(key)))
        self._tree.department_chosen.connect(model.filter_department)
        self._tree.addition_wanted.connect(lambda above: self._tasks.start(self._name_department(above)))
        self._tree.renaming_wanted.connect(lambda number: self._tasks.start(self._name_department(0, number)))
        self._tree.removal_wanted.connect(model.delete_department)
        self._add_department.clicked.connect(lambda: self._tree.addition_wanted.emit(self._tree.chosen))
        self._search.textChanged.connect(lambda _: self._typing.start())
        self._search.returnPressed.connect(self._search_now)
        self._typing.timeout.connect(self._search_now)
        self._status.chosen.connect(lambda key: model.filter_status(MemberStatus(key) if key else None))
        self._table.sort_chosen.connect(self._sort)
        self._table.selection_changed.connect(self._show_chosen)
        self._remove_chosen.clicked.connect(self._remove_selected)
        self._table.removal_wanted.connect(self._remove_selected)
        for panel in (self._member, self._queue):
            panel.closed.connect(self._close_panel)
        model.accounts_changed.connect(self._show_accounts)
        model.view_changed.connect(self._show_view)
        model.query_changed.connect(self._show_query)
        model.members.loaded.connect(self._show_rows)
        model.member_opened.connect(self._show_panel)
        model.removed.connect(self._show_removed)
        model.department_deleted.connect(self._show_department_deleted)
        model.added.connect(
            lambda member: self._undo_bar.show_message(self.tr("{0} is on the roster").format(member.name))
        )
        model.admitted.connect(self._show_admitted)
        model.imported.connect(lambda count: self._undo_bar.show_message(self.tr("%n members imported", "", count)))
        model.exported.connect(lambda count: self._undo_bar.show_message(self.tr("%n members exported", "", count)))
        model.left_unsaved.connect(self._show_left)
        model.refused.connect(self._show_refusal)

    # Files and departments.

    async def _import_after_asking(self) -> None:
        dialog = ImportDialog(self.model, self)
        if await self._tasks.ask(dialog) and dialog.plan is not None:
            self.model.apply_import(dialog.plan)

    def _ask_where_to_export(self) -> None:
        account = self.model.account
        asking = QFileDialog(self, self.tr("Export the roster"))
        asking.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        asking.setDefaultSuffix("csv")
        asking.setNameFilter(self.tr("CSV files (*.csv)"))
        asking.selectFile(f"{account.name if account else ''}.csv")
        asking.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asking.setObjectName("export_file")
        asking.fileSelected.connect(lambda chosen: self.export_to(Path(chosen)))
        asking.open()

    def export_to(self, path: Path) -> None:
        """Write the whole roster, with its header in the user's language."""
        header = [
            self.tr("Name"),
            self.tr("Phone"),
            self.tr("WeChat ID"),
            self.tr("Department"),
            self.tr("Position"),
            self.tr("Status"),
        ]
        self.model.export(path, header)

    async def _name_department(self, above: int, number: int = 0) -> None:
        account = self.model.account
        if account is None:
            return
        before = department_of(self.model, number) or Department(account.id, "", above)
        dialog = DepartmentDialog(before, self.model.paths.get(before.parent_id, account.name), self)
        if await self._tasks.ask(dialog):
            self.model.save_department(dialog.department)

    # What is shown.

    def _show_accounts(self) -> None:
        account = self.model.account
        self._stack.setCurrentIndex(1 if account else 2)
        if account is not None:
            self._about.show_chip(f"{kind_name(account.kind)} · {account.name}")
            self._account.show_options([(str(each.id), each.name) for each in self.model.accounts or ()])
            self._account.choose(str(account.id))
        self.top_bar_changed.emit()

    def _show_view(self) -> None:
        view, account = self.model.view, self.model.account
        if view is None or account is None:
            self.waiting_counted.emit(0)
            return
        self._tree.show_branches(account.name, view.members, view.branches)
        self._active.show_chip(self.tr("%n active", "", view.active), "accent")
        waiting = len(view.waiting)
        self._waiting_chip.show_chip(self.tr("%n waiting for you", "", waiting) if waiting else "", "warn")
        if waiting:
            self._waiting_banner.show_message(
                self.tr("%n people follow the account but are not on the roster", "", waiting),
                self.tr("They see nothing internal until you add their name, phone and WeChat ID."),
                "warn",
                (self.tr("Review"), self.review_waiting),
                closable=False,
            )
        else:
            self._waiting_banner.clear()
            if self._side.currentWidget() is self._queue:
                self._close_panel()
        self.waiting_counted.emit(waiting)

    def _show_query(self) -> None:
        query = self.model.query
        self._tree.choose(query.department_id)
        self._table.show_sorted(query.order, descending=query.descending)
        self._status.choose(query.statuses[0].value if query.statuses else "")
        if self._search.text().strip() != query.text:
            self._search.setText(query.text)
        self._table.clearSelection()
        self._table.scrollToTop()

    def _show_rows(self) -> None:
        query = self.model.query
        if self.model.members.rowCount():
            self._listed.setCurrentWidget(self._table)
        else:
            self._listed.setCurrentWidget(self._nobody)
            if query.text or query.statuses or query.department_id:
                words = self.tr("Look in every department, or for fewer words.")
                self._nobody.show_state(self.tr("Nobody found"), words)
            else:
                words = self.tr("Import a list, or add the first member by name, phone and WeChat ID.")
                self._nobody.show_state(self.tr("Nobody on the roster yet"), words, self.tr("Add member"))
        member = self.model.member
        if member is not None and member.id and not self._table.chosen_count:
            self._table.choose_member(member.id)
        self._show_footer()

    def _show_footer(self) -> None:
        count, chosen = self.model.members.rowCount(), self._table.chosen_count
        words = self.tr("%n members", "", count)
        if chosen:
            words = f"{words} · {self.tr('%n selected', '', chosen)}"
        self._footer.show_text(words)
        self._remove_chosen.setVisible(chosen > 1)
        self._remove_chosen.setText(self.tr("Remove %n members", "", chosen))

    def _show_chosen(self) -> None:
        self._show_footer()
        if self._table.chosen_count == 1:
            chosen = self._table.chosen
            if chosen:
                self._side.setCurrentWidget(self._member)
                self.model.open(chosen[0])
                self._show_panel()
        elif self._table.chosen_count > 1:
            self.model.open(None)

    def _show_panel(self, *, queue: bool = False) -> None:
        member = self.model.member
        if member is not None:
            self._side.setCurrentWidget(self._member)
        queue = queue or (member is None and self._side.currentWidget() is self._queue and not self._panel.folded)
        self._panel.fold(member is None and not queue)

    def _close_panel(self) -> None:
        self._side.setCurrentWidget(self._member)
        self._table.clearSelection()
        self.model.open(None)
        self._show_panel()

    def _search_now(self) -> None:
        self._typing.stop()
        self.model.search(self._search.text())

    def _sort(self, order: str) -> None:
        query = self.model.query
        self.model.sort(order, descending=query.order == order and not query.descending)

    def _remove_selected(self) -> None:
        self.model.remove_rows(self._table.chosen_runs)

    def _show_removed(self, gone: list[Removed]) -> None:
        names = gone[0].name if len(gone) == 1 else self.tr("%n members", "", len(gone))
        if gone[0].waiting is not None:
            words = self.tr("{0} is not let in").format(names)
        elif any(each.member is not None and self._still_there(each.member) for each in gone):
            words = self.tr("{0} marked as left").format(names)
        else:
            words = self.tr("{0} removed from the roster").format(names)
        self._undo_bar.show_message(words, lambda: self.model.restore(gone))

    def _still_there(self, member: Member) -> bool:
        return self.model.member is not None and self.model.member.id == member.id

    def _show_department_deleted(self, deleted: DeletedDepartment) -> None:
        words = self.tr("{0} removed; its members moved up").format(deleted.department.name)
        self._undo_bar.show_message(words, lambda: self.model.restore_department(deleted))

    def _show_admitted(self, member: Member) -> None:
        words = self.tr("{0} is let in and sees internal posts from now on").format(member.name)
        self._undo_bar.show_message(words)

    def _show_left(self, member: Member, refused: WxdeskError | None) -> None:
        why = sentence(refused) if refused else ""
        words = self.tr("{0} was not saved. {1}").format(member.name or self.tr("The member"), why)
        self._undo_bar.show_message(words.strip(), lambda: self.model.take_up(member))

    def _show_refusal(self, refused: WxdeskError) -> None:
        self._notice.show_message(sentence(refused), tone="bad")
