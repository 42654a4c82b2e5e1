import gc

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from wxdesk.ui.garbage import GuiGarbageCollector
from wxdesk.ui.kit import Banner, Field, LineField, Segmented
from wxdesk.ui.naming import name_parts


class Form(QWidget):
    def __init__(self):
        super().__init__()
        self._title = LineField("Title", limit=32)
        self._body = Field("Body", QLineEdit())
        self._view = Segmented([("chat", "Chat list"), ("folder", "Folder")])
        self._banner = Banner()
        self._rows = {"one": QPushButton(), "two": QPushButton()}
        self._own = QPushButton()
        self._own.setObjectName("kept")
        self._count = 3
        box = QVBoxLayout(self)
        for part in (self._title, self._body, self._view, self._banner, *self._rows.values(), self._own):
            box.addWidget(part)
        name_parts(self)


def test_parts_are_called_what_their_attributes_are(qtbot):
    form = Form()
    qtbot.addWidget(form)
    for name in ("rows_one", "rows_two", "view", "banner", "kept"):
        assert form.findChild(QWidget, name) is not None, name


def test_the_input_of_a_field_has_the_name(qtbot):
    form = Form()
    qtbot.addWidget(form)
    assert form.findChild(QLineEdit, "title") is form._title.input
    for name in ("title_field", "title_error", "title_counter", "title_label", "body", "body_error"):
        assert form.findChild(QWidget, name) is not None, name


def test_parts_of_kit_widgets_are_named_after_them(qtbot):
    form = Form()
    qtbot.addWidget(form)
    assert [button.text() for button in form.findChildren(QPushButton, "view_folder")] == ["Folder"]
    assert form.findChild(QPushButton, "banner_action") is not None


def test_the_collector_runs_by_its_timer_only(qapp):
    class Knot:
        def __init__(self):
            self.me = self

    owner = QObject()
    collector = GuiGarbageCollector(owner)
    try:
        assert not gc.isenabled()
        gc.collect()
        assert collector.collect_if_due() == -1
        knots = [Knot() for _ in range(5 * gc.get_threshold()[0])]
        knots.clear()
        assert collector.collect_if_due() >= 0
    finally:
        collector.stop()
    assert gc.isenabled()
