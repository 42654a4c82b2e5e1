"""The member under edit: who it is, how far the verification is, the form, and the ways out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wxdesk.domain.roster import Member, MemberStatus
from wxdesk.services.roster import problems_of
from wxdesk.ui.kit import COLOURS, AvatarLabel, Button, CheckRow, Column, ElidedLabel, IconButton, Text
from wxdesk.ui.naming import Part
from wxdesk.ui.roster.form import PersonForm
from wxdesk.ui.roster.model import RosterModel
from wxdesk.ui.roster.status_words import moment_words
from wxdesk.ui.theme import TextRole, metrics

FOLLOWING = (MemberStatus.ACTIVE, MemberStatus.UNVERIFIED)


class MemberPanel(QWidget, Part):
    """Everything about one member; a new one has *Add to roster* instead of the verification."""

    closed = Signal()

    def __init__(self, model: RosterModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._avatar = AvatarLabel(side=44)
        self._who = ElidedLabel("", TextRole.TITLE)
        self._place = Text("", TextRole.HINT, wrap=True)
        self._close = IconButton("close", self.tr("Close"))
        self._verification = Text(self.tr("Verification"), TextRole.HEADING)
        self._follows = CheckRow()
        self._complete = CheckRow()
        self._confirmed = CheckRow()
        self._verify = Button(self.tr("Verify"), "primary")
        self._not_staff = Button(self.tr("Not staff"))
        self._form = PersonForm()
        self._add = Button(self.tr("Add to roster"), "primary")
        self._remove = Button(self.tr("Remove from roster"), "danger")
        self._note = Text("", TextRole.HINT, wrap=True)
        self._lay_out()
        self._form.edited.connect(lambda field, value: model.edit(**{field: value}))
        self._form.submitted.connect(self._add_typed)
        self._verify.clicked.connect(model.verify)
        self._not_staff.clicked.connect(self._change_status)
        self._add.clicked.connect(model.add)
        self._remove.clicked.connect(self._take_off)
        self._close.clicked.connect(self.closed)
        model.member_opened.connect(lambda: self._show_member(opened=True))
        model.member_changed.connect(lambda: self._show_member(opened=False))
        model.errors_changed.connect(lambda: self._form.show_errors(model.errors))
        model.view_changed.connect(self._show_departments)

    def first_field(self) -> QWidget:
        return self._form.first_field()

    def _lay_out(self) -> None:
        m = metrics()
        names = QVBoxLayout()
        names.setSpacing(m.px(2))
        names.addWidget(self._who)
        names.addWidget(self._place)
        head = QHBoxLayout()
        head.setSpacing(m.gap)
        head.addWidget(self._avatar)
        head.addLayout(names, 1)
        head.addWidget(self._close)
        acts = QHBoxLayout()
        acts.setSpacing(m.grid(2))
        acts.addWidget(self._verify, 1)
        acts.addWidget(self._not_staff, 1)
        column = Column()
        body = column.body
        body.setContentsMargins(m.px(18), m.grid(4), m.px(18), m.grid(4))
        body.addLayout(head)
        body.addWidget(self._verification)
        steps = QVBoxLayout()
        steps.setSpacing(0)
        for step in (self._follows, self._complete, self._confirmed):
            steps.addWidget(step)
        body.addLayout(steps)
        body.addLayout(acts)
        body.addWidget(self._form)
        body.addWidget(self._add)
        body.addWidget(self._note)
        body.addWidget(self._remove)
        body.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(column)

    def _show_departments(self) -> None:
        self._form.show_departments(self._model.paths)
        self._show_member(opened=False)

    def _show_member(self, *, opened: bool) -> None:
        member = self._model.member
        if member is None:
            return
        new = not member.id
        self._avatar.show_avatar(member.name.strip()[:1].upper() or "+", COLOURS[member.id % len(COLOURS)])
        self._who.show_text(member.name.strip() or (self.tr("New member") if new else "…"))
        department = self._model.paths.get(member.department_id, "")
        self._place.show_text(" · ".join(part for part in (department, member.position) if part))
        self._place.setVisible(bool(self._place.text()))
        self._form.show_member(member, opened=opened)
        self._form.show_errors(self._model.errors)
        for part in (self._verification, self._follows, self._complete, self._confirmed, self._remove):
            part.setVisible(not new)
        self._add.setVisible(new)
        self._show_steps(member)

    def _show_steps(self, member: Member) -> None:
        status = member.status
        follows = status in FOLLOWING
        self._follows.setVisible(bool(member.id) and status is not MemberStatus.LEFT)
        self._follows.show_check(
            self.tr("Follows the account") if follows else self.tr("Has not followed yet"), "ok" if follows else "todo"
        )
        whole = not problems_of(member)
        self._complete.show_check(
            self.tr("Name, phone, WeChat ID given") if whole else self.tr("Something is missing in the form"),
            "ok" if whole else "bad",
        )
        if status is MemberStatus.ACTIVE:
            since = moment_words(member.verified_at) if member.verified_at else ""
            self._confirmed.show_check(self.tr("Confirmed by you"), "ok", since)
        elif status is MemberStatus.LEFT:
            self._confirmed.show_check(self.tr("Has left; sees nothing internal"), "no")
        else:
            waits = "warn" if status is MemberStatus.UNVERIFIED else "todo"
            self._confirmed.show_check(self.tr("To be confirmed by you"), waits)
        stored = bool(member.id)
        self._verify.setVisible(stored and status is MemberStatus.UNVERIFIED)
        self._verify.setEnabled(whole)
        self._not_staff.setVisible(stored)
        words = {MemberStatus.UNVERIFIED: self.tr("Not staff"), MemberStatus.LEFT: self.tr("Invite again")}
        self._not_staff.setText(words.get(status, self.tr("Mark as left")))
        self._note.show_text(self._words(member))
        self._note.setVisible(bool(self._note.text()))

    def _words(self, member: Member) -> str:
        if not member.id:
            return self.tr("They are invited, and see internal posts once they follow and you have let them in.")
        if member.status is MemberStatus.INVITED:
            return self.tr("Once they follow the account they wait here for you to let them in.")
        return ""

    def _change_status(self) -> None:
        member = self._model.member
        if member is not None and member.status is MemberStatus.LEFT:
            self._model.invite()
        else:
            self._model.mark_left()

    def _add_typed(self) -> None:
        if self._model.member is not None and not self._model.member.id:
            self._model.add()

    def _take_off(self) -> None:
        member = self._model.member
        if member is not None:
            self._model.remove([member.id])
