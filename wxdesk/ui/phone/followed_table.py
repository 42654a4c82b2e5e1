"""Whom a follower follows, since when, and which chats are muted, pinned and starred: one row for each."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, time

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPalette, QShowEvent
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from wxdesk.domain.clock import CHINA, china
from wxdesk.domain.phone import Follower, Sender, SenderKind
from wxdesk.domain.rhythm import Rhythm
from wxdesk.ui.phone.words import kind_of
from wxdesk.ui.theme import metrics, tokens

FOLLOWS, KIND, SINCE, MUTED, PINNED, STARRED, WRITES = range(7)
_ACCOUNTS = (SenderKind.SERVICE, SenderKind.SUBSCRIPTION)
Key = tuple[int, int]


class FollowedTable(QTableWidget):
    """``follower`` reads what stands in it into a follower; what cannot be read is ``unreadable``, and stays."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 7, parent)
        self._senders: tuple[Sender, ...] = ()
        self.setHorizontalHeaderLabels(
            [
                self.tr("Follows"),
                self.tr("Kind"),
                self.tr("Since"),
                self.tr("Muted"),
                self.tr("Pinned"),
                self.tr("Starred"),
                self.tr("Writes"),
            ]
        )
        self.verticalHeader().hide()
        self.setAlternatingRowColors(False)
        self.setShowGrid(False)
        self.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.setAccessibleName(self.tr("Whom they follow"))
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(FOLLOWS, QHeaderView.ResizeMode.Stretch)
        self.setMinimumHeight(metrics().px(220))
        self.itemChanged.connect(self._show_whether_read)

    def show_follower(self, follower: Follower, senders: Sequence[Sender], rhythms: Mapping[int, Rhythm]) -> None:
        """Show everybody there is, and how ``follower`` has it with them."""
        blocked = self.blockSignals(True)
        self._fill(follower, senders, rhythms)
        self.blockSignals(blocked)

    def _fill(self, follower: Follower, senders: Sequence[Sender], rhythms: Mapping[int, Rhythm]) -> None:
        self._senders = tuple(senders)
        self.setRowCount(len(senders))
        for row, sender in enumerate(senders):
            key = sender.key
            followed = key[0] in follower.account_ids if key[0] else key[1] in follower.sender_ids
            since = follower.since.get(key)
            self._check(row, FOLLOWS, followed, sender.name)
            self._say(row, KIND, kind_of(sender.kind))
            self._say(row, SINCE, _day(since) if since else "", editable=True)
            self._check(row, MUTED, key in follower.muted)
            self._check(row, PINNED, key in follower.pinned)
            if sender.kind in _ACCOUNTS:
                self._check(row, STARRED, key in follower.starred)
            else:
                self._say(row, STARRED, "")
            self._say(row, WRITES, self._how_often(rhythms.get(key[1]) if not key[0] else None))

    def showEvent(self, event: QShowEvent) -> None:
        # An empty box has an outline made from the window's colour, which is no outline on a dark ground.
        if tokens().dark:
            colours = self.palette()
            colours.setColor(QPalette.ColorRole.Window, tokens().color("ink"))
            self.setPalette(colours)
        super().showEvent(event)

    def follower(self, shown: Follower) -> Follower:
        """Return ``shown`` as it stands here. A date that cannot be read (``unreadable``) leaves the one before."""
        keys = {row: sender.key for row, sender in enumerate(self._senders)}
        followed = [keys[row] for row in keys if self._checked(row, FOLLOWS)]
        read = {keys[row]: self._since(row, shown.since.get(keys[row])) for row in keys}
        return replace(
            shown,
            account_ids=frozenset(account for account, _ in followed if account)
            | (shown.account_ids - {account for account, _ in keys.values()}),
            sender_ids=frozenset(sender for account, sender in followed if not account)
            | (shown.sender_ids - {sender for account, sender in keys.values() if not account}),
            since={
                **{key: at for key, at in shown.since.items() if key not in read},
                **{key: at for key, at in read.items() if at is not None and key in followed},
            },
            muted=self._marked(MUTED, shown.muted, keys),
            pinned=self._marked(PINNED, shown.pinned, keys),
            starred=self._marked(STARRED, shown.starred, keys),
        )

    def show_since(self, given: Mapping[Key, datetime]) -> None:
        """Show the days that were ``given`` to those for whom none was entered."""
        for row, sender in enumerate(self._senders):
            cell, since = self.cell(row, SINCE), given.get(sender.key)
            if since is not None and not cell.text().strip():
                cell.setText(_day(since))

    @property
    def unreadable(self) -> tuple[str, ...]:
        """What was entered as a date and is none, from the top."""
        texts = (self.cell(row, SINCE).text().strip() for row in range(self.rowCount()))
        return tuple(text for text in texts if text and _date(text) is None)

    def finish(self) -> None:
        """Take in the date that is being typed, as leaving it by mouse or key would."""
        if self.state() is QTableWidget.State.EditingState:
            self.setFocus()

    def _show_whether_read(self, item: QTableWidgetItem) -> None:
        if item.column() == SINCE:
            text = item.text().strip()
            read = not text or _date(text) is not None
            blocked = self.blockSignals(True)
            item.setForeground(tokens().color("ink" if read else "bad"))
            item.setToolTip(self._date_words() if read else no_date(text))
            self.blockSignals(blocked)

    def check(self, name: str, column: int, on: bool) -> None:
        """Tick or untick a box in the row of this name. Raises LookupError."""
        for row, sender in enumerate(self._senders):
            if sender.name == name:
                self.cell(row, column).setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
                return
        raise LookupError(name)

    def _marked(self, column: int, before: frozenset[Key], keys: Mapping[int, Key]) -> frozenset[Key]:
        return frozenset(keys[row] for row in keys if self._checked(row, column)) | (before - set(keys.values()))

    def cell(self, row: int, column: int) -> QTableWidgetItem:
        """Return what stands in a row and column, which there must be."""
        cell = self.item(row, column)
        if cell is None:
            raise LookupError((row, column))
        return cell

    def _checked(self, row: int, column: int) -> bool:
        return self.cell(row, column).checkState() is Qt.CheckState.Checked

    def _since(self, row: int, before: datetime | None) -> datetime | None:
        text = self.cell(row, SINCE).text().strip()
        if not text:
            return None
        if before is not None and _day(before) == text:
            return before
        return _date(text) or before

    def _how_often(self, rhythm: Rhythm | None) -> str:
        return self.tr("{0} a week").format(f"{rhythm.per_week:g}") if rhythm else ""

    def _check(self, row: int, column: int, on: bool, text: str = "") -> None:
        item = QTableWidgetItem(text)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        header = self.horizontalHeaderItem(column)
        item.setToolTip(header.text() if header else "")
        self.setItem(row, column, item)

    def _say(self, row: int, column: int, text: str, editable: bool = False) -> None:
        item = QTableWidgetItem(text)
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        item.setFlags(flags | Qt.ItemFlag.ItemIsEditable if editable else flags)
        if editable:
            item.setToolTip(self._date_words())
        self.setItem(row, column, item)

    def _date_words(self) -> str:
        return self.tr("A date as 2026-03-04. Empty: from the beginning, and from now on for whom you tick now")


def no_date(text: str) -> str:
    """Say that ``text`` is no date, and how one is written."""
    words = QCoreApplication.translate("FollowedTable", "“{0}” is no date. Write it as 2026-03-04, or leave it empty.")
    return words.format(text)


def _day(at: datetime) -> str:
    return f"{china(at):%Y-%m-%d}"


def _date(text: str) -> datetime | None:
    """Return the beginning of a day in China, None for what is no date."""
    try:
        day = datetime.strptime(text, "%Y-%m-%d").date()  # noqa: DTZ007 - a day in China, which the next line says
        return datetime.combine(day, time(), CHINA).astimezone(UTC)
    except (ValueError, OverflowError):  # the first day of the calendar begins before it, in China
        return None
