"""The list of followers, with what can be done to them, beside the one that is edited."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.phone import Follower
from wxdesk.ui.kit import Button, NumberEdit, Select, Text
from wxdesk.ui.naming import Part
from wxdesk.ui.phrases import follower_name
from wxdesk.ui.theme import TextRole, metrics

WIDE = 190
"""Design pixels."""
EVERYBODY = "0"


class FollowerList(QWidget, Part):
    """Says what the user wants; the list itself changes nobody."""

    chosen = Signal(int)
    make_wanted = Signal(int)
    """Carries the seed."""
    draw_wanted = Signal(int, int)
    """Carries the account whose followers are drawn from, 0 for all, and the seed."""
    data_wanted = Signal()
    copy_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self, name: str, accounts: Sequence[Account], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.followed = [each for each in accounts if each.kind is not Kind.ENTERPRISE]
        self._rows = QListWidget()
        self._rows.setAccessibleName(name)
        self._seed = NumberEdit(1, 9999, QCoreApplication.translate("FollowersDialog", "Seed"))
        self._make = Button(QCoreApplication.translate("FollowersDialog", "Make up"), icon="plus")
        everybody = (EVERYBODY, QCoreApplication.translate("FollowersDialog", "From all followers"))
        self._audience = Select([everybody, *((str(each.id), each.name) for each in self.followed)])
        self._audience.setAccessibleName(QCoreApplication.translate("FollowersDialog", "Audience to draw from"))
        self._draw = Button(QCoreApplication.translate("FollowersDialog", "Draw at random"))
        self._from_data = Button(QCoreApplication.translate("FollowersDialog", "From an account’s data…"))
        self._copy = Button(QCoreApplication.translate("FollowersDialog", "Copy"))
        self._delete = Button(QCoreApplication.translate("FollowersDialog", "Delete"), "danger", "trash")
        if not self.followed:
            self._from_data.setEnabled(False)
            self._from_data.setToolTip(
                QCoreApplication.translate("FollowersDialog", "Add a subscription or service account first.")
            )
        self._lay_out()
        self._rows.currentItemChanged.connect(lambda item: self.chosen.emit(_id(item)) if item else None)
        self._make.clicked.connect(lambda: self.make_wanted.emit(self.seed))
        self._draw.clicked.connect(lambda: self.draw_wanted.emit(int(self._audience.key), self.seed))
        self._from_data.clicked.connect(self.data_wanted)
        self._copy.clicked.connect(self.copy_wanted)
        self._delete.clicked.connect(self.delete_wanted)

    def _lay_out(self) -> None:
        m = metrics()
        self._rows.setMinimumWidth(m.px(WIDE))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(m.grid(2))
        box.addWidget(self._rows, 1)
        for parts in (
            (self._copy, self._delete),
            (Text(self._seed.accessibleName(), TextRole.LABEL), self._seed, self._make),
        ):
            row = QHBoxLayout()
            row.setSpacing(m.grid(2))
            for part in parts:
                row.addWidget(part, 1 if isinstance(part, Button) else 0)
            box.addLayout(row)
        box.addWidget(self._audience)
        box.addWidget(self._draw)
        box.addWidget(self._from_data)

    @property
    def names(self) -> list[str]:
        return [self._rows.item(row).text() for row in range(self._rows.count())]

    @property
    def seed(self) -> int:
        return self._seed.value()

    @property
    def current(self) -> int:
        """The number of whoever is chosen, 0 where nobody is."""
        row = self._rows.currentRow()
        return _id(self._rows.item(row)) if row >= 0 else 0

    def show_followers(self, followers: Sequence[Follower], chosen: int) -> int:
        """List them, and choose one of them, or else the first; return whom. Nothing is told."""
        blocked = self._rows.blockSignals(True)
        self._rows.clear()
        for follower in followers:
            item = QListWidgetItem(follower_name(follower))
            item.setData(Qt.ItemDataRole.UserRole, follower.id)
            self._rows.addItem(item)
        self._rows.setCurrentRow(0)
        self._rows.blockSignals(blocked)
        self.choose(chosen)
        for button in (self._copy, self._delete):
            button.setEnabled(bool(followers))
        return self.current

    def choose(self, follower_id: int) -> None:
        """Choose one without telling, if they are there."""
        rows = (row for row in range(self._rows.count()) if _id(self._rows.item(row)) == follower_id)
        row = next(rows, None)
        if row is not None:
            blocked = self._rows.blockSignals(True)
            self._rows.setCurrentRow(row)
            self._rows.blockSignals(blocked)

    def choose_name(self, name: str) -> None:
        """Choose a follower as the user does. Raises LookupError with who is there."""
        if name not in self.names:
            raise LookupError(f"{name} is not among {', '.join(self.names)}")
        self._rows.setCurrentRow(self.names.index(name))


def _id(item: QListWidgetItem) -> int:
    return int(item.data(Qt.ItemDataRole.UserRole))
