"""Drives the Roster page: who waits, who is a member, importing a file."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListWidget, QTableView

from wxdesk.testing.driver import Driver
from wxdesk.ui.roster.import_dialog import ImportDialog
from wxdesk.ui.roster.table import MembersTable


class RosterDriver(Driver):
    """The roster of an enterprise account, in the words of its owner."""

    @property
    def rows(self) -> list[tuple[str, ...]]:
        """The members in the table, a tuple of the shown cells each."""
        model = self.find("table", MembersTable).model()
        cells = range(model.columnCount())
        return [
            tuple(str(model.index(row, cell).data(Qt.ItemDataRole.DisplayRole) or "") for cell in cells)
            for row in range(model.rowCount())
        ]

    def search(self, text: str) -> None:
        self.write("search", text)

    def review(self) -> list[str]:
        """Open the queue of those who wait; returns their lines."""
        if not self.has("queue_people"):
            self.click("waiting_banner_action")
        people = self.find("queue_people", QListWidget)
        return [people.item(row).text() for row in range(people.count())]

    def choose_waiting(self, nickname: str) -> None:
        """Choose somebody in the queue. Raises LookupError with who is there."""
        lines = self.review()
        for row, line in enumerate(lines):
            if line.startswith(nickname):
                self.find("queue_people", QListWidget).setCurrentRow(row)
                self.world.settle()
                return
        raise LookupError(f"{nickname!r} does not wait; there are: {'; '.join(lines)}")

    def let_in(self, nickname: str, *, name: str, phone: str, wechat_id: str) -> None:
        """Let somebody of the queue in, as the owner does."""
        self.choose_waiting(nickname)
        for field, text in (("name", name), ("phone", phone), ("wechat_id", wechat_id)):
            self.write(f"queue_form_{field}", text)
        self.click("queue_let_in")

    def bad_rows(self, dialog: ImportDialog) -> list[tuple[int, str]]:
        """The refused rows that the dry run lists: (line of the file, what is wrong with it)."""
        table = dialog.findChildren(QTableView, "refused")[0].model()
        return [(int(table.index(row, 0).data()), table.index(row, 3).data()) for row in range(table.rowCount())]

    def dry_run(self, file: Path) -> ImportDialog:
        """Open the import with a file and return the dialog: nothing has been imported yet."""
        self.click("import")
        dialog = next(each for each in QApplication.topLevelWidgets() if isinstance(each, ImportDialog))
        dialog.read(file)
        self.world.settle()
        return dialog
