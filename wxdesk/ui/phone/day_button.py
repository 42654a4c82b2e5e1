"""The day that shows, as a button that drops a calendar."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import QWidget, QWidgetAction

from wxdesk.ui.kit import Calendar, MenuButton


class DayButton(MenuButton):
    """Emits ``chosen`` with a ``date`` when the user picks another day."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._calendar = Calendar()
        held = QWidgetAction(self)
        held.setDefaultWidget(self._calendar)
        self.menu().addAction(held)
        self.menu().aboutToShow.connect(self._calendar.setFocus)
        self._calendar.activated.connect(self._choose)
        self._calendar.clicked.connect(self._choose)

    def show_day(self, day: date) -> None:
        """Show ``day``, without a signal."""
        shown = QDate(day.year, day.month, day.day)
        self._calendar.setSelectedDate(shown)
        self.setText(QLocale().toString(shown, self.tr("ddd d MMM")))
        self.setAccessibleName(self.tr("Day: {0}").format(self.text()))

    def choose_day(self, day: date) -> None:
        """Pick ``day`` as the user would in the calendar."""
        self._choose(QDate(day.year, day.month, day.day))

    def _choose(self, day: QDate) -> None:
        self.menu().close()
        self.chosen.emit(date(day.year(), day.month(), day.day()))
