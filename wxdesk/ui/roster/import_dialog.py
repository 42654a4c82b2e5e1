"""Importing a CSV file: choose or drop it, look at what it would do, then all of it or nothing."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from wxdesk.domain.errors import WxdeskError
from wxdesk.services.roster_csv import ImportPlan, Refusal
from wxdesk.ui.kit import Button, Card, ChipFlow, Dialog, IconLabel, Table, Text
from wxdesk.ui.naming import name_parts
from wxdesk.ui.roster.model import RosterModel
from wxdesk.ui.theme import TextRole, metrics
from wxdesk.ui.words import in_a_row, listed, sentence

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class RefusalsModel(QAbstractTableModel):
    """Refused rows: line, column, what stands there, what is wrong."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.refusals: Sequence[Refusal] = ()

    def show_refusals(self, refusals: Sequence[Refusal]) -> None:
        self.beginResetModel()
        self.refusals = refusals
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.refusals)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 4

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        refusal = self.refusals[index.row()]
        return (str(refusal.row), refusal.column, refusal.value, reason_words(refusal))[index.column()]

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Line"), self.tr("Column"), self.tr("Value"), self.tr("What is wrong"))[section]


def reason_words(refusal: Refusal) -> str:
    """Return what is wrong with a refused row, in a sentence."""
    found, _, expected = refusal.value.partition("/")
    holder = QCoreApplication.translate("Roster", "Another member")
    told = {"name": refusal.value, "text": refusal.value, "taken_by": holder, "found": found, "expected": expected}
    return sentence(refusal.reason, row=refusal.other_row, **told)


class ImportDialog(Dialog):
    """Holds the ``plan`` once a file has been read; *Import* is only open when it would do something."""

    def __init__(self, model: RosterModel, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Import members"), accept_text=self.tr("Import"), width=760, parent=parent)
        self._model = model
        self.plan: ImportPlan | None = None
        self._drop = Card()
        self._invitation = Text(self.tr("Drop a CSV file here"), TextRole.HEADING)
        self._needs = Text(
            self.tr("It needs the columns name, phone and WeChat ID; department, position and status may be there."),
            TextRole.HINT,
            wrap=True,
        )
        self._choose = Button(self.tr("Choose file…"))
        self._told = Text("", TextRole.BODY, wrap=True)
        self._counts = ChipFlow()
        self._refusals = RefusalsModel(self)
        self._refused = Table(self.tr("Refused rows"))
        self._lay_out()
        self.setAcceptDrops(True)
        self._choose.clicked.connect(self._ask_for_file)
        self.setObjectName("import_dialog")
        name_parts(self)
        self.allow_accept(self.tr("Choose a file first"))

    def read(self, path: Path) -> None:
        """Read a file and show what importing it would do."""
        self.plan = None
        self.allow_accept(self.tr("The file is being read"))
        self._invitation.setText(path.name)
        self._told.show_text(self.tr("Reading…"), "")
        self._told.show()
        self._model.tasks.start(self._model.plan_import(path), then=self._show_plan, failed=self._show_refusal)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _file_of(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = _file_of(event)
        if path is not None:
            event.acceptProposedAction()
            self.read(path)

    def _lay_out(self) -> None:
        m = metrics()
        words = QVBoxLayout()
        words.setSpacing(m.px(2))
        words.addWidget(self._invitation)
        words.addWidget(self._needs)
        row = QHBoxLayout()
        row.setSpacing(m.gap)
        row.addWidget(IconLabel("import", "ink3", 24))
        row.addLayout(words, 1)
        row.addWidget(self._choose)
        self._drop.body.addLayout(row)
        self._refused.setModel(self._refusals)
        self._refused.own_header_selection()
        self._refused.verticalHeader().setDefaultSectionSize(m.px(34))
        self._refused.setMinimumHeight(m.px(220))
        head = self._refused.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        for column, width in enumerate((56, 96, 150)):
            self._refused.setColumnWidth(column, m.px(width))
        for part in (self._drop, self._told, self._counts, self._refused):
            self.body.addWidget(part)
        for part in (self._told, self._counts, self._refused):
            part.hide()

    def _ask_for_file(self) -> None:
        asking = QFileDialog(self, self.tr("Choose a CSV file"))
        asking.setNameFilter(self.tr("CSV files (*.csv *.txt *.tsv);;All files (*)"))
        asking.setFileMode(QFileDialog.FileMode.ExistingFile)
        asking.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asking.fileSelected.connect(lambda chosen: self.read(Path(chosen)))
        asking.open()

    def _show_plan(self, plan: ImportPlan) -> None:
        self.plan = plan
        lines = len({refusal.row for refusal in plan.refused})
        new, changed, same = len(plan.new), len(plan.changed), len(plan.unchanged)
        self._counts.show_chips(
            [
                (self.tr("%n new", "", new), "accent" if new else "neutral"),
                (self.tr("%n changed", "", changed), "info" if changed else "neutral"),
                (self.tr("%n unchanged", "", same), "neutral"),
                (self.tr("%n rows refused", "", lines), "bad" if lines else "neutral"),
            ]
        )
        self._refusals.show_refusals(plan.refused)
        self._refused.setVisible(bool(plan.refused))
        self._told.show_text(self._summary(plan, lines), "")
        wanted = new + changed
        if lines and wanted:
            self._accept.setText(self.tr("Import %n, leave out the refused rows", "", wanted))
        elif wanted:
            self._accept.setText(self.tr("Import %n", "", wanted))
        self.allow_accept("" if wanted else self.tr("There is nothing to import"))
        self.adjustSize()

    def _summary(self, plan: ImportPlan, lines: int) -> str:
        said = []
        if lines:
            said.append(
                self.tr("Nothing has been imported yet. These rows cannot be; the line numbers are the file’s.")
            )
        elif plan.new or plan.changed:
            said.append(self.tr("Nothing has been imported yet. Every row is good."))
        else:
            said.append(self.tr("Everybody in the file is on the roster already, just so."))
        if plan.new:
            said.append(self.tr("New members are invited; they see nothing internal until you let them in."))
        if plan.new_departments:
            said.append(self.tr("%n departments will be added.", "", len(plan.new_departments)))
        if plan.ignored_columns:
            said.append(self.tr("Left out: {0}.").format(listed(plan.ignored_columns)))
        return in_a_row(said)

    def _show_refusal(self, refused: WxdeskError) -> None:
        self._counts.show_chips([])
        self._refused.hide()
        self._refusals.show_refusals(())
        self._told.show_text(sentence(refused), "bad")
        self.allow_accept(self.tr("Choose another file"))
        self.adjustSize()


def _file_of(event: QDropEvent) -> Path | None:
    addresses = event.mimeData().urls()
    return Path(addresses[0].toLocalFile()) if len(addresses) == 1 and addresses[0].isLocalFile() else None
