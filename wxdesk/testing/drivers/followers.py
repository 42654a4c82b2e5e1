"""Drives the dialog that looks after followers."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QTableWidgetItem, QWidget

from wxdesk.testing.driver import Driver
from wxdesk.ui.phone.followed_table import FOLLOWS, MUTED, PINNED, SINCE
from wxdesk.ui.phone.followers_dialog import FollowersDialog
from wxdesk.ui.phone.from_data_dialog import FromDataDialog
from wxdesk.ui.phone.other_form import OtherForm
from wxdesk.ui.phone.page import PhonePage

if TYPE_CHECKING:
    from wxdesk.testing.world import World

BOXES = {"follows": FOLLOWS, "muted": MUTED, "pinned": PINNED}


class FollowersDriver(Driver):
    """*Followers…* of the follower menu, in the words of its user."""

    def __init__(self, world: "World", root: QWidget) -> None:
        super().__init__(world, root)
        if not isinstance(root, PhonePage):
            raise TypeError(type(root).__name__)
        self._page = root

    def open(self) -> None:
        """Choose *Followers…* in the follower menu."""
        menu = self._page._follower.menu()
        next(each for each in menu.actions() if each.text().startswith("Followers")).trigger()
        self.world.settle()

    @property
    def dialog(self) -> FollowersDialog:
        shown = [each for each in self._page.findChildren(FollowersDialog) if each.isVisible()]
        if not shown:
            raise LookupError("the dialog Followers is not open")
        return shown[0]

    @property
    def names(self) -> list[str]:
        return self.dialog.names

    @property
    def message(self) -> str:
        """What the dialog says, good or bad."""
        return self.dialog._banner.text

    def choose(self, name: str) -> None:
        self.dialog.list.choose_name(name)
        self.world.settle()

    def rename(self, name: str) -> None:
        self.dialog.form._name.input.setText(name)
        self.world.settle()

    def tick(self, sender: str, box: str, *, on: bool = True) -> None:
        """Tick or untick ``follows``, ``muted`` or ``pinned`` in the row of somebody."""
        self.dialog.form.table.check(sender, BOXES[box], on)
        self.world.settle()

    def since(self, sender: str, date: str) -> None:
        """Enter since when somebody is followed."""
        self._since_cell(sender).setText(date)
        self.world.settle()

    def _since_cell(self, sender: str) -> QTableWidgetItem:
        table = self.dialog.form.table
        row = next(row for row in range(table.rowCount()) if table.cell(row, FOLLOWS).text() == sender)
        return table.cell(row, SINCE)

    def press_button(self, name: str) -> None:
        """Press *make*, *draw*, *copy* or *delete*."""
        getattr(self.dialog.list, f"_{name}").click()
        self.world.settle()

    def undo(self) -> None:
        """Press *Undo* in the banner."""
        self.dialog._banner._action.click()
        self.world.settle()

    def open_data(self) -> None:
        """Press *From an account's data…*, and let the platform answer."""
        self.press_button("from_data")

    @property
    def data(self) -> FromDataDialog:
        shown = [each for each in self.dialog.findChildren(FromDataDialog) if each.isVisible()]
        if not shown:
            raise LookupError("the dialog about an account's data is not open")
        return shown[0]

    def choose_data(self, account: str, tag: str = "", count: int = 0) -> None:
        """Choose whose data, which tag by how its entry begins, and how many."""
        self.data.choose_account(account)
        self.world.settle()
        if tag:
            self.data.choose_tag(tag)
        if count:
            self.data._count.input.setValue(count)
        self.world.settle()

    def draw_from_data(self) -> None:
        """Press *Draw* in the dialog about an account's data. Raises AssertionError where it cannot be pressed."""
        button = self.data._accept
        if not button.isEnabled():
            raise AssertionError(button.toolTip())
        button.click()
        self.world.settle()

    def enter_other(self, name: str, times: str, *lines: str) -> None:
        """Enter somebody else who writes, and press *Add*."""
        self.type_other(name, times, *lines)
        self.dialog.form.other._add.click()
        self.world.settle()

    def type_other(self, name: str, times: str, *lines: str) -> None:
        """Type in the form for somebody else who writes, and press nothing."""
        form = self.dialog.form
        if form.other.isHidden():
            form._more.click()
        form.other._name.input.setText(name)
        form.other._times.input.setText(times)
        form.other._lines.input.setPlainText("\n".join(lines))
        self.world.settle()

    def leave_other(self) -> None:
        """Press *Back to whom they follow*."""
        self.dialog.form._more.click()
        self.world.settle()

    def edit_other(self, name: str) -> OtherForm:
        """Choose the row of somebody, press *Times and lines…* and return the form."""
        form = self.dialog.form
        form.table.setCurrentItem(self._since_cell(name))
        self.world.settle()
        if not form._edit.isEnabled():
            raise AssertionError(form._edit.toolTip())
        form._edit.click()
        return form.other

    def change_other(self, name: str, times: str, *lines: str, new_name: str = "") -> None:
        """Give somebody who writes other times and lines, perhaps another name too."""
        form = self.edit_other(name)
        form._name.input.setText(new_name or name)
        form._times.input.setText(times)
        form._lines.input.setPlainText("\n".join(lines))
        form._add.click()
        self.world.settle()

    def delete_other(self, name: str) -> None:
        """Delete somebody who writes."""
        self.edit_other(name)._delete.click()
        self.world.settle()

    def discard(self) -> None:
        """Press *Discard the changes* in the banner."""
        self.dialog._banner._action.click()
        self.world.settle()

    @property
    def opened(self) -> bool:
        """Whether the dialog is open."""
        return any(each.isVisible() for each in self._page.findChildren(FollowersDialog))

    @property
    def chosen(self) -> tuple[str, str]:
        """Who is chosen in the list, and the name in the form."""
        rows = self.dialog.list
        return rows.names[rows._rows.currentRow()], self.dialog.form._name.text

    def since_of(self, sender: str) -> str:
        """Return what stands in *Since* in the row of somebody."""
        return self._since_cell(sender).text()

    def escape(self) -> None:
        """Press Escape."""
        self.dialog.reject()
        self.world.settle()

    def done(self) -> None:
        self.dialog._accept.click()
        self.world.settle()
