"""Looking after followers: the list of them, and one to be edited."""

from collections.abc import Coroutine, Sequence

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from shiboken6 import isValid

from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.personas import Other
from wxdesk.domain.phone import Follower
from wxdesk.services import followers, removing
from wxdesk.services.followers import Followers
from wxdesk.services.phone import sender_of
from wxdesk.services.ports import Ports
from wxdesk.services.removing import Removed
from wxdesk.ui.kit import Banner, Button, Dialog, NumberEdit, Select, Text
from wxdesk.ui.naming import name_parts
from wxdesk.ui.phone.follower_form import FollowerForm
from wxdesk.ui.phone.from_data_dialog import FromDataDialog
from wxdesk.ui.phrases import follower_name
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.theme import TextRole, metrics
from wxdesk.ui.words import listed, sentence

LIST, WIDE, TALL = 190, 1060, 620
"""Design pixels."""
EVERYBODY = "0"


class FollowersDialog(Dialog):
    """Whoever is edited is kept when another is chosen, and at the end."""

    def __init__(
        self, ports: Ports, tasks: Tasks, accounts: Sequence[Account], chosen: int, parent: QWidget | None = None
    ) -> None:
        super().__init__("", accept_text="", width=WIDE, parent=parent)
        title = self.tr("Followers")
        self.setWindowTitle(title)
        self._title.setText(title)
        self._accept.setText(self.tr("Done"))
        self._ports, self._tasks, self._accounts = ports, tasks, tuple(accounts)
        self._found = Followers((), (), ())
        self._shown: Follower | None = None
        self._loading = False
        self._list = QListWidget()
        self._list.setAccessibleName(title)
        self._seed = NumberEdit(1, 9999, self.tr("Seed"))
        self._make = Button(self.tr("Make up"), icon="plus")
        everybody = (EVERYBODY, self.tr("From all followers"))
        self._followed = [each for each in accounts if each.kind is not Kind.ENTERPRISE]
        self._audience = Select([everybody, *((str(each.id), each.name) for each in self._followed)])
        self._audience.setAccessibleName(self.tr("Audience to draw from"))
        self._draw = Button(self.tr("Draw at random"))
        self._from_data = Button(self.tr("From an account’s data…"))
        self._copy = Button(self.tr("Copy"))
        self._delete = Button(self.tr("Delete"), "danger", "trash")
        if not self._followed:
            self._from_data.setEnabled(False)
            self._from_data.setToolTip(self.tr("Add a subscription or service account first."))
        self._banner = Banner()
        self._form = FollowerForm()
        self._cancel.hide()
        self._lay_out()
        self._list.currentItemChanged.connect(self._choose)
        self._make.clicked.connect(lambda: self._add(followers.make(ports, self._seed.value())))
        self._draw.clicked.connect(self._draw_one)
        self._from_data.clicked.connect(self._draw_from_data)
        self._copy.clicked.connect(self._copy_shown)
        self._delete.clicked.connect(self._remove)
        self._form.other_added.connect(self._add_other)
        name_parts(self)
        self._tasks.start(self._load(chosen), failed=self._refuse)

    @property
    def names(self) -> list[str]:
        return [self._list.item(row).text() for row in range(self._list.count())]

    @property
    def form(self) -> FollowerForm:
        return self._form

    def choose(self, name: str) -> None:
        """Choose a follower in the list. Raises LookupError with who is there."""
        if name not in self.names:
            raise LookupError(f"{name} is not among {', '.join(self.names)}")
        self._list.setCurrentRow(self.names.index(name))

    def accept(self) -> None:
        self._keep()
        super().accept()

    def reject(self) -> None:
        self._keep()
        super().reject()

    def _lay_out(self) -> None:
        m = metrics()
        self._list.setMinimumWidth(m.px(LIST))
        left = QVBoxLayout()
        left.setSpacing(m.grid(2))
        left.addWidget(self._list, 1)
        for parts in ((self._copy, self._delete), (Text(self.tr("Seed"), TextRole.LABEL), self._seed, self._make)):
            row = QHBoxLayout()
            row.setSpacing(m.grid(2))
            for part in parts:
                row.addWidget(part, 1 if isinstance(part, Button) else 0)
            left.addLayout(row)
        left.addWidget(self._audience)
        left.addWidget(self._draw)
        left.addWidget(self._from_data)
        both = QHBoxLayout()
        both.setSpacing(m.grid(5))
        both.addLayout(left)
        both.addWidget(self._form, 1)
        self.body.addWidget(self._banner)
        self.body.addLayout(both, 1)
        self.resize(m.px(WIDE), m.px(TALL))

    async def _load(self, chosen: int) -> None:
        found = await followers.all_of(self._ports)
        if isValid(self):
            self._show(found, chosen)

    def _show(self, found: Followers, chosen: int) -> None:
        self._loading = True
        self._found = found
        self._list.clear()
        for known in found.known:
            item = QListWidgetItem(follower_name(known.follower))
            item.setData(Qt.ItemDataRole.UserRole, known.follower.id)
            self._list.addItem(item)
        self._loading = False
        ids = [known.follower.id for known in found.known]
        self._list.setCurrentRow(ids.index(chosen) if chosen in ids else 0)
        self._show_form(chosen if chosen in ids else next(iter(ids), 0))

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None and not self._loading:
            chosen = int(item.data(Qt.ItemDataRole.UserRole))
            if self._shown is None or chosen != self._shown.id:
                self._keep()
                self._show_form(chosen)

    def _show_form(self, chosen: int) -> None:
        known = next((each for each in self._found.known if each.follower.id == chosen), None)
        self._shown = known.follower if known else None
        self._form.setVisible(known is not None)
        for button in (self._copy, self._delete):
            button.setEnabled(known is not None)
        if known is not None:
            rosters = [each.name for each in self._accounts if each.id in known.rosters]
            own = [sender_of(each) for each in self._accounts if each.kind is not Kind.ENTERPRISE]
            inside = [sender_of(each) for each in self._accounts if each.kind is Kind.ENTERPRISE]
            rhythms = {each.sender_id: each for each in self._found.rhythms}
            self._form.show_follower(known.follower, [*own, *inside, *self._found.senders], rhythms, rosters)

    def _keep(self) -> None:
        """Save what was changed."""
        if self._shown is None:
            return
        written = self._form.follower(self._shown)
        if written != self._shown:
            self._shown = written
            self._tasks.start(self._save(written), failed=self._refuse)

    async def _save(self, written: Follower, others: Sequence[Other] = ()) -> None:
        kept = await followers.save(self._ports, written, others)
        if isValid(self):
            current = self._shown.id if self._shown else kept.id
            self._show(await followers.all_of(self._ports), current)

    def _add(self, work: Coroutine[object, object, Follower]) -> None:
        self._keep()
        self._tasks.start(self._added(work), failed=self._refuse)

    async def _added(self, work: Coroutine[object, object, Follower]) -> None:
        made = await work
        self._banner.clear()
        await self._load(made.id)

    def _draw_one(self) -> None:
        account = int(self._audience.key)
        self._add(followers.draw(self._ports, account or None, self._seed.value()))

    def _copy_shown(self) -> None:
        if self._shown is not None:
            taken = {name.casefold() for name in self.names}
            name, number = self._shown.name, 2
            while f"{name} {number}".casefold() in taken:
                number += 1
            self._add(followers.copy(self._ports, self._shown.id, f"{name} {number}"))

    def _add_other(self, made: Other) -> None:
        if self._shown is not None:
            self._tasks.start(self._save(self._form.follower(self._shown), [made]), failed=self._refuse)

    def _remove(self) -> None:
        if self._shown is not None:
            self._tasks.start(self._removed(self._shown), failed=self._refuse)

    async def _removed(self, gone: Follower) -> None:
        removed = await removing.remove(self._ports, gone.id)
        found = await followers.all_of(self._ports)
        if not isValid(self):
            return
        words = self.tr("{0} is deleted.").format(follower_name(gone))
        self._banner.show_message(words, action=(self.tr("Undo"), lambda: self._bring_back(removed)))
        self._show(found, 0)

    def _bring_back(self, removed: Removed) -> None:
        self._keep()
        self._tasks.start(self._brought_back(removed), failed=self._refuse)

    async def _brought_back(self, removed: Removed) -> None:
        back = await removing.restore(self._ports, removed)
        if isValid(self):
            await self._load(back.id)

    def _draw_from_data(self) -> None:
        self._keep()
        self._tasks.start(self._drawn_from_data())

    async def _drawn_from_data(self) -> None:
        dialog = FromDataDialog(self._ports, self._tasks, self._followed, self._seed.value(), self)
        await self._tasks.ask(dialog)
        drawn = dialog.drawn
        if isValid(self):
            await self._load(drawn.followers[0].id if drawn else self._shown.id if self._shown else 0)
        if drawn is not None and isValid(self):
            words = self.tr("%n followers drawn from {0}: {1}.", "", len(drawn.followers))
            names = listed(each.name for each in drawn.followers)
            self._banner.show_message(words.format(QLocale().toString(drawn.carriers), names), tone="good")

    def _refuse(self, refusal: WxdeskError) -> None:
        if isValid(self):
            self._banner.show_message(sentence(refusal), tone="bad")
            self._tasks.start(self._load(self._shown.id if self._shown else 0))
