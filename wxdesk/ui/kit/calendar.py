"""A month to pick a day from, in the colours of the rest."""

from PySide6.QtCore import QDate, QRegularExpression, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QToolButton, QWidget

from wxdesk.domain.clock import FIRST_DAY, LAST_DAY
from wxdesk.ui.icons import bind_icon
from wxdesk.ui.theme import metrics, theme_changed, tokens

WIDE, TALL = 296, 268
"""Design pixels: a day has room for two figures."""

FIRST, LAST = (QDate(day.year, day.month, day.day) for day in (FIRST_DAY, LAST_DAY))


class Calendar(QCalendarWidget):
    """Days of other months are quieter; weekends are days like others, for posts go out on them too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        m = metrics()
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setGridVisible(False)
        self.setDateRange(FIRST, LAST)
        self.setMinimumSize(m.px(WIDE), m.px(TALL))
        self._steps = self.findChildren(QToolButton, QRegularExpression("^qt_calendar_(prev|next)month$"))
        for button in self._steps:
            bind_icon(button, "chevron_left" if "prev" in button.objectName() else "chevron_right")
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(weekday, QTextCharFormat())
        theme_changed.changed.connect(self._tint)
        self._tint()

    def _tint(self) -> None:
        head = QTextCharFormat()
        head.setForeground(tokens().color("ink3"))
        head.setBackground(tokens().color("raised"))
        self.setHeaderTextFormat(head)
