"""The queue of those who follow but are not on the roster, and the form that lets one of them in."""

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.roster import Member, Waiting
from wxdesk.ui.kit import Button, Column, IconButton, Text
from wxdesk.ui.naming import Part
from wxdesk.ui.roster.form import PersonForm
from wxdesk.ui.roster.model import RosterModel
from wxdesk.ui.roster.status_words import moment_words
from wxdesk.ui.theme import TextRole, metrics

ROW = 44
SHOWN_AT_ONCE = 5


class WaitingPanel(QWidget, Part):
    """One of those who wait is chosen; *Let in* needs name, phone and WeChat ID."""

    closed = Signal()

    def __init__(self, model: RosterModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._waiting_id = 0
        self._heading = Text(self.tr("Waiting for you"), TextRole.TITLE)
        self._close = IconButton("close", self.tr("Close"))
        self._words = Text(
            self.tr("They follow the account but see nothing internal. Let in whom you know."),
            TextRole.HINT,
            wrap=True,
        )
        self._people = QListWidget()
        self._form = PersonForm()
        self._let_in = Button(self.tr("Let in"), "primary")
        self._not_staff = Button(self.tr("Not staff"))
        self._lay_out()
        self._people.currentItemChanged.connect(self._choose)
        self._let_in.clicked.connect(self._admit)
        self._form.submitted.connect(self._admit)
        self._not_staff.clicked.connect(lambda: model.reject(self._waiting_id))
        self._close.clicked.connect(self.closed)
        model.view_changed.connect(self.show_queue)
        model.admission_refused.connect(self._show_errors)

    def first_field(self) -> QWidget:
        return self._form.first_field()

    def _lay_out(self) -> None:
        m = metrics()
        self._people.setAccessibleName(self.tr("People who wait"))
        self._people.setFrameShape(QFrame.Shape.NoFrame)
        self._people.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self._close)
        acts = QHBoxLayout()
        acts.setSpacing(m.grid(2))
        acts.addWidget(self._let_in, 1)
        acts.addWidget(self._not_staff, 1)
        column = Column()
        body = column.body
        body.setContentsMargins(m.px(18), m.grid(4), m.px(18), m.grid(4))
        body.addLayout(head)
        for part in (self._words, self._people, self._form):
            body.addWidget(part)
        body.addLayout(acts)
        body.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(column)

    def show_queue(self) -> None:
        """Show who waits now; whoever was chosen stays chosen, with what has been typed."""
        waiting = self._model.waiting
        self._form.show_departments(self._model.paths)
        m = metrics()
        with QSignalBlocker(self._people):
            self._people.clear()
            for each in waiting:
                since = self.tr("{0} · since {1}").format(each.nickname, moment_words(each.followed_at))
                item = QListWidgetItem(since)
                item.setData(Qt.ItemDataRole.UserRole, each.id)
                item.setSizeHint(QSize(0, m.px(32)))
                self._people.addItem(item)
        self._people.setFixedHeight(m.px(32) * min(len(waiting), SHOWN_AT_ONCE) + m.px(4))
        place = next((row for row, each in enumerate(waiting) if each.id == self._waiting_id), None)
        if place is None:
            self._start(waiting[0] if waiting else None)
            place = 0
        with QSignalBlocker(self._people):
            self._people.setCurrentRow(place)

    def _choose(self, item: QListWidgetItem | None) -> None:
        chosen = item.data(Qt.ItemDataRole.UserRole) if item else 0
        found = next((each for each in self._model.waiting if each.id == chosen), None)
        if found is not None and found.id != self._waiting_id:
            self._start(found)

    def _start(self, waits: Waiting | None) -> None:
        self._waiting_id = waits.id if waits else 0
        blank = Member(0, "", waits.phone if waits else "", waits.wechat_id if waits else "")
        self._form.show_member(blank)
        self._form.show_errors({})

    def _admit(self) -> None:
        if self._waiting_id:
            self._model.admit(self._waiting_id, self._form.typed)

    def _show_errors(self, errors: Mapping[str, WxdeskError]) -> None:
        self._form.show_errors(errors)
