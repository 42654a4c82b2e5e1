"""How late a scheduled post may still go out by itself: a rule of the whole workspace."""

from datetime import timedelta

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from wxdesk.services import sending
from wxdesk.services.ports import Ports
from wxdesk.ui.kit import NumberEdit, Text
from wxdesk.ui.naming import Part
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.theme import TextRole, metrics


class LateRule(QWidget, Part):
    """The workspace's rule for what was not sent at its time: how late it may still go by itself."""

    def __init__(self, ports: Ports, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        m = metrics()
        self._ports = ports
        self._kept: int | None = None
        self._title = Text(self.tr("If wxdesk was not running then (for the whole workspace)"), TextRole.LABEL)
        self._before = Text(self.tr("Send it by itself when at most"))
        self._minutes = NumberEdit(0, 1440, self.tr("Minutes late"))
        self._after = Text(self.tr("minutes late; else ask me."))
        row = QHBoxLayout()
        row.setSpacing(m.grid(2))
        for part in (self._before, self._minutes, self._after):
            row.addWidget(part)
        row.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(m.px(6))
        box.addWidget(self._title)
        box.addLayout(row)
        tasks.start(ports.store.read(sending.late_after), self._show)

    async def keep(self) -> None:
        """Keep the rule, if it is another now."""
        if self._kept is not None and self._minutes.value() != self._kept:
            await sending.set_late_after(self._ports, self._minutes.value())

    def _show(self, late: timedelta) -> None:
        if isValid(self):
            self._kept = round(late.total_seconds() / 60)
            self._minutes.setValue(self._kept)
