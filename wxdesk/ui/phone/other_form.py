"""Somebody else who writes to a follower: entered, made up from a seed, or changed and deleted."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from wxdesk.domain.personas import Other, other
from wxdesk.domain.phone import SenderKind
from wxdesk.domain.rhythm import Rhythm, read_times, times_words
from wxdesk.ui.kit import Button, Field, LineField, NumberEdit, Select
from wxdesk.ui.naming import Part
from wxdesk.ui.phone.words import kind_of
from wxdesk.ui.theme import metrics

KINDS = (SenderKind.SUBSCRIPTION, SenderKind.SERVICE, SenderKind.FRIEND, SenderKind.GROUP)
MOST_A_WEEK = 200
Typed = tuple[object, ...]


class OtherForm(QWidget, Part):
    """``added`` carries an ``Other``, once it has a name, a time and a line; ``changed`` one who writes otherwise now.

    ``removed`` carries the ``Other`` who shall write no more. What is ``touched`` is not kept yet.
    """

    added = Signal(object)
    changed = Signal(object)
    removed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        m = metrics()
        self._edited: Other | None = None
        self._kept: Typed = ()
        self._name = LineField(self.tr("Name"))
        self._kind = Field(self.tr("Kind"), Select([(kind.value, kind_of(kind)) for kind in KINDS]))
        self._week = Field(self.tr("Times a week"), NumberEdit(1, MOST_A_WEEK, self.tr("Times a week")))
        self._times = LineField(self.tr("At about"), placeholder="07:30, 20:00")
        self._lines = Field(self.tr("Titles or messages, one a line"), QPlainTextEdit())
        self._lines.input.setFixedHeight(m.px(72))
        self._seed = Field(self.tr("Seed"), NumberEdit(1, 9999, self.tr("Seed")))
        self._make_up = Button(self.tr("Make up"))
        self._delete = Button(self.tr("Delete"), "danger", "trash")
        self._add = Button(self.tr("Add"), "primary")
        first, second = QHBoxLayout(), QHBoxLayout()
        for row, parts in ((first, (self._name, self._kind, self._week)), (second, (self._times, self._seed))):
            row.setSpacing(m.gap)
            for part in parts:
                row.addWidget(part, 1 if part in (self._name, self._times) else 0)
        acts = QHBoxLayout()
        acts.setSpacing(m.grid(2))
        acts.addWidget(self._make_up)
        acts.addWidget(self._delete)
        acts.addStretch(1)
        acts.addWidget(self._add)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(m.grid(2))
        box.addLayout(first)
        box.addLayout(second)
        box.addWidget(self._lines)
        box.addLayout(acts)
        self._make_up.clicked.connect(self.make_up)
        self._add.clicked.connect(self._tell)
        self._delete.clicked.connect(self._tell_removed)
        for changed in (self._name.input.textChanged, self._times.input.textChanged, self._lines.input.textChanged):
            changed.connect(self._allow)
        self.write_new()

    def make_up(self) -> None:
        """Fill the form plausibly from the seed."""
        name = self._name.text.strip() or self.tr("New one")
        self._show(other(SenderKind(self._kind.input.key), name, self._seed.input.value()))

    def write_new(self) -> None:
        """Be empty, for somebody who is not there yet."""
        self._edited = None
        self._name.show_text("")
        self._times.show_text("")
        self._lines.input.clear()
        self._week.input.setValue(5)
        self._kept = self.typed
        self._dress()

    def edit(self, shown: Other) -> None:
        """Be for somebody who writes already: what is kept here holds for all who hear of them."""
        self._edited = shown
        self._kind.input.choose(shown.sender.kind.value)
        self._show(shown)
        self._kept = self.typed
        self._dress()

    @property
    def new(self) -> bool:
        """Whether it is for somebody who is not there yet."""
        return self._edited is None

    @property
    def typed(self) -> Typed:
        """What is entered, as it is entered; of somebody new only what nobody but the user can have entered."""
        words = self._name.text, self._times.text, self._lines.input.toPlainText()
        return words if self._edited is None else (*words, self._week.input.value())

    @property
    def touched(self) -> bool:
        """Whether something else stands here than what is kept."""
        return self.typed != self._kept

    @property
    def wrong(self) -> str:
        """Why what stands here cannot be kept, in a sentence; empty where it can."""
        made = self.written()
        lacks = not (made.sender.name and made.rhythm.minutes and made.rhythm.lines)
        return self.tr("Needs a name, a time as 07:30, and a line.") if lacks else ""

    def show_kept(self, typed: Typed) -> None:
        """What was ``typed`` is kept now: begin anew, or go on with what was entered since."""
        if self.new:
            self.write_new()
        else:
            self._kept = typed

    def _show(self, shown: Other) -> None:
        self._name.show_text(shown.sender.name)
        self._times.show_text(times_words(shown.rhythm.minutes))
        self._week.input.setValue(_whole(shown.rhythm.per_week))
        self._lines.input.setPlainText("\n".join(shown.rhythm.lines))

    def _dress(self) -> None:
        new = self._edited is None
        self._kind.setEnabled(new)
        self._seed.setVisible(new)
        self._make_up.setVisible(new)
        self._delete.setVisible(not new)
        self._add.setText(self.tr("Add") if new else self.tr("Keep"))
        self._allow()

    def written(self) -> Other:
        """Return who stands in the form, whether or not that can be kept."""
        minutes = read_times(self._times.text) or ()
        lines = tuple(line.strip() for line in self._lines.input.toPlainText().splitlines() if line.strip())
        name, week = self._name.text.strip(), self._week.input.value()
        if self._edited is not None:
            return self._otherwise(self._edited, name, minutes, lines, week)
        seed = self._seed.input.value()
        plain = other(SenderKind(self._kind.input.key), name, seed)
        return replace(plain, rhythm=Rhythm(0, float(week), minutes, lines, plain.rhythm.articles, seed))

    @staticmethod
    def _otherwise(before: Other, name: str, minutes: tuple[int, ...], lines: tuple[str, ...], week: int) -> Other:
        """Return ``before`` with what is entered; how often stays as exact as it was where nobody touched it."""
        often = before.rhythm.per_week
        rhythm = replace(
            before.rhythm, minutes=minutes, lines=lines, per_week=often if _whole(often) == week else float(week)
        )
        glyph = before.sender.glyph if name == before.sender.name else name[:1].upper()
        return Other(replace(before.sender, name=name, glyph=glyph), rhythm)

    def _allow(self) -> None:
        wrong = self.wrong
        self._add.setEnabled(not wrong)
        self._add.setToolTip(wrong)

    def _tell(self) -> None:
        (self.added if self._edited is None else self.changed).emit(self.written())

    def _tell_removed(self) -> None:
        if self._edited is not None:
            self.removed.emit(self._edited)


def _whole(per_week: float) -> int:
    return min(max(1, round(per_week)), MOST_A_WEEK)
