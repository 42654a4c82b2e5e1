"""One follower to be edited: name, phone, whom they follow, who else writes."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wxdesk.domain.personas import Other
from wxdesk.domain.phone import Device, Follower, Sender
from wxdesk.domain.rhythm import Rhythm
from wxdesk.ui.kit import Button, Field, LineField, Select, Switch, Text
from wxdesk.ui.naming import Part
from wxdesk.ui.phone.followed_table import FollowedTable, no_date
from wxdesk.ui.phone.made_button import LANGUAGES
from wxdesk.ui.phone.other_form import OtherForm
from wxdesk.ui.phone.style import TEXT_SIZES, percent_of
from wxdesk.ui.theme import TextRole, metrics
from wxdesk.ui.words import listed

ZONES = (
    "Asia/Shanghai", "Asia/Taipei", "Asia/Singapore", "Asia/Tokyo", "Australia/Sydney", "Europe/London",
    "Europe/Paris", "America/New_York", "America/Los_Angeles",
)  # fmt: skip


class FollowerForm(QWidget, Part):
    """``other_added`` carries an ``Other`` who shall write to them too.

    ``other_changed`` carries one who writes otherwise now, ``other_removed`` one who shall write no more;
    ``other_left`` tells that whoever is entered shall be kept, and make room for the table.
    """

    other_added = Signal(object)
    other_changed = Signal(object)
    other_removed = Signal(object)
    other_left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        m = metrics()
        self._name = LineField(self.tr("Name"))
        self._roster = Text("", TextRole.HINT, wrap=True)
        devices = [
            (Device.SMALL.value, self.tr("Small phone")),
            (Device.REGULAR.value, self.tr("Usual phone")),
            (Device.LARGE.value, self.tr("Large phone")),
        ]
        self._device = Field(self.tr("Phone"), Select(devices))
        self._language = Field(self.tr("Language"), Select([("", self.tr("Language of the desk")), *LANGUAGES]))
        own = TEXT_SIZES.index(100)
        steps = [(str(step), f"{percent_of(step)} %") for step in range(-own, len(TEXT_SIZES) - own)]
        self._text = Field(self.tr("Text size"), Select(steps))
        self._zone = Field(self.tr("Time zone"), Select([(zone, zone.replace("_", " ")) for zone in ZONES]))
        self._dark = Switch(self.tr("Dark"))
        self._table = FollowedTable()
        self._more = Button(self.tr("Add somebody who writes"), "dashed", "plus")
        self._edit = Button(self.tr("Times and lines…"), icon="edit")
        self._other = OtherForm()
        self._other.hide()
        self._room = QWidget()
        self._room.hide()
        phone = QHBoxLayout()
        phone.setSpacing(m.grid(2))
        for part in (self._device, self._language, self._text, self._zone):
            phone.addWidget(part)
        phone.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(m.grid(2))
        head = QHBoxLayout()
        head.setSpacing(m.grid(4))
        head.addWidget(self._name, 1)
        head.addWidget(self._dark, 0, Qt.AlignmentFlag.AlignBottom)
        box.addLayout(head)
        box.addWidget(self._roster)
        box.addLayout(phone)
        box.addWidget(self._table, 1)
        acts = QHBoxLayout()
        acts.setSpacing(m.grid(2))
        acts.addWidget(self._more, 1)
        acts.addWidget(self._edit)
        box.addLayout(acts)
        box.addWidget(self._other)
        box.addWidget(self._room, 1)
        self._senders: tuple[Sender, ...] = ()
        self._rhythms: dict[int, Rhythm] = {}
        self._more.clicked.connect(self._write_or_leave)
        self._edit.clicked.connect(self.edit_other)
        self._table.itemSelectionChanged.connect(self._allow_editing)
        self._other.added.connect(self.other_added)
        self._other.changed.connect(self.other_changed)
        self._other.removed.connect(self.other_removed)

    @property
    def other(self) -> OtherForm:
        return self._other

    def edit_other(self) -> None:
        """Show when and what the one writes whose row is chosen, to be changed."""
        chosen = self._writing
        if chosen is not None:
            self._other.edit(chosen)
            self.write_other(shown=True)

    @property
    def _writing(self) -> Other | None:
        """Whose row is chosen, where they write by times of their own."""
        row = self._table.currentRow()
        sender = self._senders[row] if 0 <= row < len(self._senders) else None
        rhythm = self._rhythms.get(sender.id) if sender is not None and not sender.account_id else None
        return Other(sender, rhythm) if sender is not None and rhythm is not None else None

    def _allow_editing(self) -> None:
        there = self._writing is not None
        self._edit.setEnabled(there)
        self._edit.setToolTip("" if there else self.tr("Choose somebody in the list who writes so often a week."))

    def _write_or_leave(self) -> None:
        if self._other.isHidden():
            self._other.write_new()
            self.write_other(shown=True)
        elif self._other.touched:
            self.other_left.emit()
        else:
            self.write_other(shown=False)

    def write_other(self, shown: bool) -> None:
        """Show what somebody else is entered in, in place of the table."""
        if shown:  # never both at once: the dialog would grow for good
            self._table.hide()
        self._other.setVisible(shown)
        self._room.setVisible(shown)
        self._table.setVisible(not shown)
        self._edit.setVisible(not shown)
        self._more.setText(self.tr("Back to whom they follow") if shown else self.tr("Add somebody who writes"))
        self._more.show_icon("chevron_left" if shown else "plus")

    @property
    def table(self) -> FollowedTable:
        return self._table

    def show_follower(
        self, follower: Follower, senders: Sequence[Sender], rhythms: Mapping[int, Rhythm], rosters: Sequence[str]
    ) -> None:
        """Show a follower; ``rosters`` are the accounts on whose roster they are."""
        self._name.show_text(follower.name)
        on = self.tr("On the roster of {0}: sees its internal posts.").format(listed(rosters))
        self._roster.setText(on if rosters else self.tr("On no roster: sees no internal posts."))
        self._device.input.choose(follower.device.value)
        self._choose(self._language.input, follower.language)
        self._choose(self._text.input, str(follower.text_step))
        self._choose(self._zone.input, follower.zone)
        self._dark.setChecked(follower.dark)
        self._senders, self._rhythms = tuple(senders), dict(rhythms)
        self._table.show_follower(follower, senders, rhythms)
        self._allow_editing()
        self._other.write_new()
        self.write_other(shown=False)

    @property
    def wrong(self) -> str:
        """What of the follower cannot be kept as it stands, in a sentence; empty where there is nothing of that."""
        return " ".join(map(no_date, self._table.unreadable))

    def follower(self, shown: Follower) -> Follower:
        """Return ``shown`` as it stands in the form."""
        return replace(
            self._table.follower(shown),
            name=self._name.text.strip(),
            device=Device(self._device.input.key),
            language=self._language.input.key,
            text_step=int(self._text.input.key),
            zone=self._zone.input.key,
            dark=self._dark.isChecked(),
        )

    @staticmethod
    def _choose(select: Select, key: str) -> None:
        """Choose ``key``, also where it is none of those that are offered."""
        if select.findData(key) < 0:
            select.addItem(key, key)
        select.choose(key)
