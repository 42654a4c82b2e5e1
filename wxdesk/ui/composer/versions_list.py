"""The list of versions: by day, each with its time, why it was kept and what changed with it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from wxdesk.article.summing import Summary
from wxdesk.domain.clock import china
from wxdesk.domain.writing import Version
from wxdesk.ui.composer.version_words import day_words, reason_words, summary_words
from wxdesk.ui.theme import TextRole, font, metrics, theme_changed, tokens

ROW, HEADING = 50, 34
"""Heights in design pixels."""
ROLE = Qt.ItemDataRole.UserRole
_TONES = {"sent": "accent", "published": "accent", "scheduled": "info", "restored": "neutral", "recovered": "warn"}
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the list: a day, or a version with what is known of it so far."""

    text: str
    detail: str = ""
    reason: str = ""
    version: Version | None = None
    current: bool = False

    @property
    def said(self) -> str:
        return " ".join(filter(None, (self.text, self.detail, reason_words(self.reason))))


class VersionsModel(QAbstractListModel):
    """Versions, the newest first, under their days (China time)."""

    def __init__(self, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = china(now).date()
        self._summaries: dict[int, Summary] = {}
        self._current = 0
        self.entries: list[Entry] = []

    def show_versions(self, versions: Sequence[Version], summaries: Mapping[int, Summary], current: int) -> None:
        """Show them; ``current`` is the id of the one that the post is like now."""
        self.beginResetModel()
        self._summaries, self._current = dict(summaries), current
        self.entries = []
        day = None
        for version in versions:
            if (on := china(version.at).date()) != day:
                day = on
                self.entries.append(Entry(day_words(day, self._today)))
            self.entries.append(self._entry(version))
        self.endResetModel()

    def add_summaries(self, summaries: Mapping[int, Summary]) -> None:
        """Say of more versions what changed with them."""
        self._summaries |= summaries
        for row, entry in enumerate(self.entries):
            if entry.version is not None and entry.version.id in summaries:
                self.entries[row] = self._entry(entry.version)
                self.dataChanged.emit(self.index(row), self.index(row))

    def row_of(self, version_id: int) -> int:
        return next(
            (row for row, each in enumerate(self.entries) if each.version and each.version.id == version_id), -1
        )

    def _entry(self, version: Version) -> Entry:
        summary = self._summaries.get(version.id)
        detail = summary_words(summary) if summary is not None else ""
        time = f"{china(version.at):%H:%M}"
        return Entry(time, detail, version.reason, version, version.id == self._current)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return entry.said
        return entry if role == ROLE else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and self.entries[index.row()].version is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class _Painter(QStyledItemDelegate):
    """Draws days as small headings, and a version in two lines."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        heading = index.data(ROLE).version is None
        return QSize(0, metrics().px(HEADING if heading else ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Entry = index.data(ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect)
        if entry.version is None:
            _paint_day(painter, box, entry)
        else:
            state = option.state
            _paint_plate(painter, box, state)
            _paint_version(painter, box, entry)
        painter.restore()


def _paint_day(painter: QPainter, box: QRectF, entry: Entry) -> None:
    m = metrics()
    painter.setFont(font(TextRole.SECTION))
    painter.setPen(tokens().color("ink3"))
    room = box.adjusted(m.px(10), 0, -m.px(6), -m.px(6))
    painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, entry.text)


def _paint_plate(painter: QPainter, box: QRectF, state: QStyle.StateFlag) -> None:
    t, m = tokens(), metrics()
    chosen, over = state & QStyle.StateFlag.State_Selected, state & QStyle.StateFlag.State_MouseOver
    plate = box.adjusted(m.px(2), m.px(1), -m.px(2), -m.px(1))
    if chosen or over:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(t.color("selection" if chosen else "hover"))
        painter.drawRoundedRect(plate, m.radius_control, m.radius_control)
    if chosen and state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(t.color("mark"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(plate.adjusted(0.5, 0.5, -0.5, -0.5), m.radius_control, m.radius_control)


def _paint_version(painter: QPainter, box: QRectF, entry: Entry) -> None:
    t, m = tokens(), metrics()
    room = box.adjusted(m.px(12), m.px(7), -m.px(10), -m.px(7))
    painter.setFont(font(TextRole.STRONG, tabular=True))
    painter.setPen(t.color("ink"))
    painter.drawText(room, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, entry.text)
    now = QCoreApplication.translate("History", "Now") if entry.current else ""
    words = reason_words(entry.reason) or now
    if words:
        ink, soft = t.tone("accent" if words == now else _TONES.get(entry.reason, "neutral"))
        painter.setFont(font(TextRole.SECTION))
        left = room.left() + m.px(50)
        wide = min(painter.fontMetrics().horizontalAdvance(words) + m.px(14), room.right() - left)
        chip = QRectF(left, room.top() - m.px(1), wide, m.px(18))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(soft)
        painter.drawRoundedRect(chip, chip.height() / 2, chip.height() / 2)
        painter.setPen(ink)
        cut = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, round(wide - m.px(10)))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, cut)
    painter.setFont(font(TextRole.HINT))
    painter.setPen(t.color("ink2"))
    told = painter.fontMetrics().elidedText(entry.detail, Qt.TextElideMode.ElideRight, round(room.width()))
    painter.drawText(room, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, told)


class VersionsList(QListView):
    """Lets one version be chosen; ``chosen`` carries it."""

    chosen = Signal(Version)

    def __init__(self, model: VersionsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(_Painter(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Versions"))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.selectionModel().currentChanged.connect(self._tell)
        theme_changed.changed.connect(self.viewport().update)

    def choose(self, row: int) -> None:
        """Choose the line ``row``."""
        self.setCurrentIndex(self.model().index(row, 0))

    def _tell(self, index: QModelIndex, _: QModelIndex) -> None:
        entry = index.data(ROLE)
        if isinstance(entry, Entry) and entry.version is not None:
            self.chosen.emit(entry.version)
