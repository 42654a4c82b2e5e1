"""The calendar that drops down: its days can be read, light and dark."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QTableView

from wxdesk.ui import theme
from wxdesk.ui.kit import Calendar, MomentEdit, discard
from wxdesk.ui.theme import Scheme, tokens


@pytest.fixture(params=[Scheme.LIGHT, Scheme.DARK])
def calendar(qapp, qtbot, request):
    theme.choose_scheme(qapp, request.param)
    made = Calendar()
    qtbot.addWidget(made)
    made.setSelectedDate(QDate(2026, 11, 2))
    made.show()
    yield made
    theme.choose_scheme(qapp, Scheme.LIGHT)


def test_days_of_two_figures_are_whole(calendar):
    """Cut ones are all the same: an ellipsis."""
    view = calendar.findChild(QTableView)
    model = view.model()
    whole = {
        model.index(row, column).data(): view.grab(view.visualRect(model.index(row, column))).toImage()
        for row in range(2, 6)  # wherever the week begins
        for column in range(7)
    }
    days = [day for day in whole if int(day) > 9]
    assert len(days) > 12
    assert all(whole[one] != whole[other] for one, other in pairwise(days))


def test_weekends_are_days_like_others_and_those_of_other_months_are_quieter(calendar):
    assert calendar.weekdayTextFormat(Qt.DayOfWeek.Sunday).foreground().style() is Qt.BrushStyle.NoBrush
    model = calendar.findChild(QTableView).model()
    inks = {row: model.index(row, 3).data(Qt.ItemDataRole.ForegroundRole).name() for row in (3, 6)}
    assert inks[3] == tokens().color("ink").name()
    assert inks[6] == tokens().color("ink3").name()


def test_days_can_be_picked_that_have_a_phone_and_no_others(calendar):
    assert (calendar.minimumDate(), calendar.maximumDate()) == (QDate(2011, 1, 1), QDate(2100, 12, 31))
    moment = MomentEdit("yyyy")
    moment.setDate(QDate(9999, 12, 31))
    assert moment.date() <= QDate(2100, 12, 31)
    discard(moment)
