"""The fields of a person: name, phone, WeChat ID, department, position, each with what is wrong below it."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.roster import Member
from wxdesk.services.phone_numbers import spaced
from wxdesk.ui.kit import Field, LineField, Select
from wxdesk.ui.naming import Part
from wxdesk.ui.theme import metrics
from wxdesk.ui.words import sentence


class PersonForm(QWidget, Part):
    """``edited`` carries the field, as in ``Member``, and what was typed or chosen; ``submitted`` follows Return."""

    edited = Signal(str, object)
    submitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        hint = self.tr("6–20 letters, digits, - or _; starts with a letter.")
        self._name = LineField(self.tr("Name"))
        self._phone = LineField(self.tr("Phone"), placeholder="+86 138 0013 8000")
        self._wechat_id = LineField(self.tr("WeChat ID"), hint=hint)
        self._department = Field(self.tr("Department"), Select())
        self._position = LineField(self.tr("Position"), placeholder=self.tr("Optional"))
        self._lines = {"name": self._name, "phone": self._phone, "wechat_id": self._wechat_id}
        self._lines["position"] = self._position
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(metrics().gap)
        for field in (self._name, self._phone, self._wechat_id, self._department, self._position):
            box.addWidget(field)
        for name, line in self._lines.items():
            line.input.returnPressed.connect(self.submitted)
            line.edited.connect(lambda text, name=name: self._tell(name, text))
        self._department.input.chosen.connect(lambda key: self.edited.emit("department_id", int(key)))

    def _tell(self, name: str, text: str) -> None:
        self._lines[name].show_error("")  # whatever was wrong, it is being changed
        self.edited.emit(name, text)

    @property
    def typed(self) -> Member:
        """What stands in the form, as a member of no account yet."""
        return Member(
            0,
            self._name.text,
            self._phone.text,
            self._wechat_id.text,
            int(self._department.input.key or 0),
            self._position.text,
        )

    def first_field(self) -> QWidget:
        return self._name.input

    def show_departments(self, paths: Mapping[int, str]) -> None:
        """Offer the departments, and none."""
        options = [("0", self.tr("No department")), *((str(number), path) for number, path in paths.items())]
        self._department.input.show_options(options)

    def show_member(self, member: Member, *, opened: bool = True) -> None:
        """Show a member; ``opened`` is False for one whose fields somebody may be typing in."""
        texts = {"name": member.name, "phone": spaced(member.phone), "wechat_id": member.wechat_id}
        texts["position"] = member.position
        for name, line in self._lines.items():
            if opened or not line.input.hasFocus():
                line.show_text(texts[name])
        self._department.input.choose(str(member.department_id))

    def show_errors(self, errors: Mapping[str, WxdeskError]) -> None:
        """Say below each field what is wrong with it."""
        for name, line in self._lines.items():
            line.show_error(sentence(errors[name]) if name in errors else "")
