"""The question for a department's name, when it is added and when it is renamed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from wxdesk.domain.roster import DEPARTMENT_NAME_LIMIT, Department
from wxdesk.ui.kit import Dialog, LineField
from wxdesk.ui.naming import name_parts
from wxdesk.ui.roster.model import RosterModel


class DepartmentDialog(Dialog):
    """Asks for the name of ``department``; one with the id 0 is new."""

    def __init__(self, department: Department, where: str, parent: QWidget | None = None) -> None:
        new = not department.id
        super().__init__("", accept_text="", parent=parent)
        self._before = department
        title = self.tr("Add department") if new else self.tr("Rename department")
        self.setWindowTitle(title)
        self._title.setText(title)
        self._accept.setText(self.tr("Add") if new else self.tr("Rename"))
        self._name = LineField(self.tr("Name"), hint=self.tr("In {0}").format(where), limit=DEPARTMENT_NAME_LIMIT)
        self._name.show_text(department.name)
        self._name.edited.connect(self._judge)
        self.body.addWidget(self._name)
        self.setObjectName("department_dialog")
        self._name.name_as("department_name")
        name_parts(self)
        self._judge(department.name)
        self._name.input.selectAll()
        self._name.input.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def department(self) -> Department:
        """The department as it is called now."""
        before = self._before
        return Department(before.account_id, self._name.text, before.parent_id, before.id)

    def _judge(self, name: str) -> None:
        self._name.show_count(len(name))
        self.allow_accept("" if name.strip() else self.tr("It needs a name"))


def department_of(model: RosterModel, number: int) -> Department | None:
    """Return a department of the roster that is shown."""
    branches = list(model.view.branches if model.view else ())
    while branches:
        branch = branches.pop()
        if branch.department.id == number:
            return branch.department
        branches.extend(branch.below)
    return None
