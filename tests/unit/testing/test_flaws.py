from PySide6.QtCore import QRect
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QWidget

from wxdesk.testing.layout import flaws
from wxdesk.ui.kit import Text


def shown(qtbot, *parts):
    window = QWidget()
    row = QHBoxLayout(window)
    for part in parts:
        row.addWidget(part)
    qtbot.addWidget(window)
    window.resize(400, 120)
    window.show()
    return window


def test_what_fits_has_no_flaw(qtbot):
    assert flaws(shown(qtbot, QLabel("Short"), QPushButton("Press"))) == []


def test_a_label_without_room_is_cut(qtbot):
    label = QLabel("Much longer than forty pixels")
    window = shown(qtbot, label)
    label.setFixedWidth(40)
    window.layout().activate()
    assert "'Much longer than forty pixels' is cut" in flaws(window)[0]


def test_an_ellipsis_is_allowed_only_where_words_are_shortened(qtbot):
    label = Text("Much longer than forty pixels")
    window = shown(qtbot, label)
    label.setFixedWidth(40)
    window.layout().activate()
    assert flaws(window)
    assert flaws(window, shortened=True) == []


def test_wrapped_words_need_their_height(qtbot):
    label = QLabel("Words that take several lines in a narrow place, and more of them " * 3)
    label.setWordWrap(True)
    label.setFixedSize(100, 20)
    assert "high instead of" in flaws(shown(qtbot, label))[0]


def test_parts_over_each_other_are_found(qtbot):
    left, right = QPushButton("Left"), QPushButton("Right")
    window = shown(qtbot, left, right)
    right.setGeometry(left.geometry().translated(5, 0))
    assert any("overlap" in told for told in flaws(window))


def test_what_is_wider_than_its_column_or_window_is_found(qtbot):
    area, inner = QScrollArea(), QWidget()
    inner.setFixedSize(900, 50)
    area.setWidget(inner)
    wide = QPushButton("Wide")
    window = shown(qtbot, area, wide)
    wide.setGeometry(QRect(100, 10, 900, 30))
    told = flaws(window)
    assert any("holds 900 px" in each for each in told)
    assert any("sticks out of the window" in each for each in told)
