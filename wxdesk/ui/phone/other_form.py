"""Somebody else who writes to a follower: entered, or made up from a seed."""

import re
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from wxdesk.domain.personas import Other, other
from wxdesk.domain.phone import SenderKind
from wxdesk.domain.rhythm import Rhythm
from wxdesk.ui.kit import Button, Field, LineField, NumberEdit, Select
from wxdesk.ui.naming import Part
from wxdesk.ui.phone.words import kind_of
from wxdesk.ui.theme import metrics

_TIME = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")
KINDS = (SenderKind.SUBSCRIPTION, SenderKind.SERVICE, SenderKind.FRIEND, SenderKind.GROUP)
MOST_A_WEEK = 200


class OtherForm(QWidget, Part):
    """``added`` carries an ``Other``, once it has a name, a time and a line."""

    added = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        m = metrics()
        self._name = LineField(self.tr("Name"))
        self._kind = Field(self.tr("Kind"), Select([(kind.value, kind_of(kind)) for kind in KINDS]))
        self._week = Field(self.tr("Times a week"), NumberEdit(1, MOST_A_WEEK, self.tr("Times a week")))
        self._times = LineField(self.tr("At about"), placeholder="07:30, 20:00")
        self._lines = Field(self.tr("Titles or messages, one a line"), QPlainTextEdit())
        self._lines.input.setFixedHeight(m.px(72))
        self._seed = Field(self.tr("Seed"), NumberEdit(1, 9999, self.tr("Seed")))
        self._make_up = Button(self.tr("Make up"))
        self._add = Button(self.tr("Add"), "primary")
        first, second = QHBoxLayout(), QHBoxLayout()
        for row, parts in ((first, (self._name, self._kind, self._week)), (second, (self._times, self._seed))):
            row.setSpacing(m.gap)
            for part in parts:
                row.addWidget(part, 1 if part in (self._name, self._times) else 0)
        acts = QHBoxLayout()
        acts.setSpacing(m.grid(2))
        acts.addWidget(self._make_up)
        acts.addStretch(1)
        acts.addWidget(self._add)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(m.grid(2))
        box.addLayout(first)
        box.addLayout(second)
        box.addWidget(self._lines)
        box.addLayout(acts)
        self._week.input.setValue(5)
        self._make_up.clicked.connect(self.make_up)
        self._add.clicked.connect(self._tell)
        for changed in (self._name.input.textChanged, self._times.input.textChanged, self._lines.input.textChanged):
            changed.connect(self._allow)
        self._allow()

    def make_up(self) -> None:
        """Fill the form plausibly from the seed."""
        name = self._name.text.strip() or self.tr("New one")
        made = other(SenderKind(self._kind.input.key), name, self._seed.input.value()).rhythm
        self._name.show_text(name)
        self._times.show_text(", ".join(f"{minute // 60:02}:{minute % 60:02}" for minute in made.minutes))
        self._week.input.setValue(max(1, round(made.per_week)))
        self._lines.input.setPlainText("\n".join(made.lines))

    def _written(self) -> Other:
        minutes = tuple(int(hour) * 60 + int(minute) for hour, minute in _TIME.findall(self._times.text))
        lines = tuple(line.strip() for line in self._lines.input.toPlainText().splitlines() if line.strip())
        kind, name, seed = SenderKind(self._kind.input.key), self._name.text.strip(), self._seed.input.value()
        plain = other(kind, name, seed)
        rhythm = Rhythm(0, float(self._week.input.value()), minutes, lines, plain.rhythm.articles, seed)
        return replace(plain, rhythm=rhythm)

    def _allow(self) -> None:
        made = self._written()
        lacks = not (made.sender.name and made.rhythm.minutes and made.rhythm.lines)
        self._add.setEnabled(not lacks)
        self._add.setToolTip(self.tr("Needs a name, a time as 07:30, and a line.") if lacks else "")

    def _tell(self) -> None:
        self.added.emit(self._written())

    def start_over(self) -> None:
        """Empty the form, once whoever stood in it is kept."""
        self._name.show_text("")
        self._lines.input.clear()
