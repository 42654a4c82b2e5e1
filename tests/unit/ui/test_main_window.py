from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton

from wxdesk.domain.errors import WxdeskError
from wxdesk.ui import theme
from wxdesk.ui.kit import Button, Chip, Slots
from wxdesk.ui.main_window import MainWindow
from wxdesk.ui.shell import Jump, Page, PageSpec
from wxdesk.ui.shell.crash import CrashDialog
from wxdesk.ui.shell.sidebar import AccountLine
from wxdesk.ui.theme import Scheme

LINES = (
    AccountLine(1, "Harbour Hotels", "Service", "港", "#1F7A8C", Slots(2, 1, 0, 1), "1 of 4 left in November"),
    AccountLine(2, "Harbour Group", "Enterprise", "H", "#3D5A80", None, "12 members", "internal"),
)


class Plain(Page):
    def __init__(self, name, log):
        super().__init__()
        self.name, self.log = name, log
        self.accounts = []
        self.chip = Chip(name)
        self.action = Button(f"Do {name}", "primary")
        log.append(name)

    def title(self):
        return self.name.title()

    def top_left(self):
        return [self.chip]

    def top_right(self):
        return [self.action]

    def show_account(self, account_id):
        self.accounts.append(account_id)

    def chosen_again(self):
        self.log.append(f"{self.name} again")


@pytest.fixture
def made():
    return []


@pytest.fixture
def window(qapp, qtbot, made):
    theme.choose_scheme(qapp, Scheme.LIGHT)
    specs = [
        PageSpec(name, name.title(), icon, partial(Plain, name, made))
        for name, icon in (("desk", "desk"), ("compose", "compose"), ("phone", "phone"))
    ]
    window = MainWindow(specs, workspace="Harbour Marketing")
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def press(qtbot, window, name):
    button = window.findChild(QPushButton, name)
    assert button is not None, name
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_nothing_is_made_before_it_is_chosen(window, made):
    assert made == []
    assert window.windowTitle() == "Harbour Marketing – wxdesk"
    window.choose_page("compose")
    window.choose_page("compose")
    assert made == ["compose", "compose again"]


def test_the_navigation_brings_a_page_and_its_top_bar(window, qtbot):
    chosen: list[str] = []
    window.page_chosen.connect(chosen.append)
    press(qtbot, window, "nav_phone")
    page = window.page("phone")
    assert (chosen, window.page_name, page.isVisible()) == (["phone"], "phone", True)
    assert page.action.isVisible()
    press(qtbot, window, "nav_desk")
    assert not page.action.isVisible()
    assert window.page("desk").action.isVisible()
    press(qtbot, window, "nav_phone")
    assert page.action.isVisible()


def test_a_chip_that_a_page_hides_stays_hidden_when_it_comes_back(window):
    window.choose_page("phone")
    window.page("phone").chip.hide()
    window.choose_page("desk")
    window.choose_page("phone")
    assert not window.page("phone").chip.isVisible()


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier])
def test_pages_by_number(window, qtbot, modifier):
    qtbot.keyClick(window, Qt.Key.Key_2, modifier)
    assert window.page_name == "compose"


def test_control_n_wants_a_post(window, qtbot):
    with qtbot.waitSignal(window.post_wanted):
        qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)


def test_accounts_replace_the_skeleton_and_can_be_chosen(window, qtbot):
    assert window._sidebar._skeleton.isVisible()
    window.show_accounts(LINES, 1)
    assert not window._sidebar._skeleton.isVisible()
    window.choose_page("desk")
    with qtbot.waitSignal(window.account_chosen) as told:
        qtbot.mouseClick(window._sidebar._rows[1], Qt.MouseButton.LeftButton)
    assert told.args == [2]
    assert window.account == 2
    assert window.page("desk").accounts == [1, 2]
    assert [row.isChecked() for row in window._sidebar._rows] == [False, True]


def test_a_page_made_later_learns_of_the_account(window):
    window.show_accounts(LINES, 2)
    window.choose_page("phone")
    assert window.page("phone").accounts == [2]


def test_rows_are_kept_while_accounts_change(window):
    window.show_accounts(LINES, 1)
    first = window._sidebar._rows[0]
    window.show_accounts(LINES[:1])
    assert window._sidebar._rows == [first]
    assert first.accessibleName() == "Harbour Hotels, Service. 1 of 4 left in November"
    assert window.account == 1


def test_the_palette_jumps_by_keyboard_alone(window, qtbot):
    window.show_accounts(LINES, 1)
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = window._palette
    assert palette.isVisible()
    assert palette.texts[:4] == ["Desk", "Compose", "Phone", "Harbour Hotels"]
    qtbot.keyClicks(palette._field, "enter har")
    assert palette.texts == ["Harbour Group"]
    with qtbot.waitSignal(window.account_chosen) as told:
        qtbot.keyClick(palette._field, Qt.Key.Key_Return)
    assert told.args == [2]
    assert not palette.isVisible()


def test_the_palette_walks_around_and_escapes(window, qtbot):
    window.open_palette()
    field = window._palette._field
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert window._palette._list.currentIndex().row() == len(window._palette.texts) - 1
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert window._palette._list.currentIndex().row() == 0
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not window._palette.isVisible()


def test_pages_may_add_jumps(window, qtbot):
    went = []
    window.add_jumps(lambda: [Jump("Winter post", lambda: went.append("winter"))])
    window.open_palette()
    qtbot.keyClicks(window._palette._field, "winter")
    qtbot.keyClick(window._palette._field, Qt.Key.Key_Return)
    assert went == ["winter"]


def test_a_refusal_is_a_sentence_in_a_banner(window):
    window.show_refusal(WxdeskError("account_name_taken", name="Harbour Hotels"))
    assert window._banner.isVisible()
    assert "already an account called Harbour Hotels" in window._banner.text
    window._banner.clear()
    assert not window._notices.isVisible()


def test_a_bug_is_a_report_that_can_be_copied(window, qtbot, qapp):
    try:
        raise ZeroDivisionError("drawn")
    except ZeroDivisionError as bug:
        window.show_crash(bug)
    dialog = window.findChild(CrashDialog)
    report = dialog.findChild(QPlainTextEdit).toPlainText()
    assert "ZeroDivisionError: drawn" in report
    qtbot.mouseClick(dialog._copy, Qt.MouseButton.LeftButton)
    assert qapp.clipboard().text() == report
    dialog.accept()


def test_what_waits_on_a_page_is_counted(window):
    window.show_badge("phone", 2)
    window.show_badge("roster", 5)
    assert window._sidebar._nav["phone"]._badge.count == 2


def test_the_status_is_one_line_at_the_foot_of_the_side_bar(window):
    window.show_status("5 accounts · next send today 18:30", "good")
    line = window.findChild(QLabel, "sidebar_status")
    assert line is not None
    assert line.isVisible()
    assert line.text() == "5 accounts · next send today 18:30"


def test_closing_is_told(window, qtbot):
    with qtbot.waitSignal(window.closed):
        window.close()


def test_it_fits_into_1100_by_700(window, qtbot):
    window.show_accounts(LINES, 1)
    window.choose_page("desk")
    window.resize(1100, 700)
    assert (window.width(), window.height()) == (1100, 700)
    action = window.page("desk").action
    assert action.mapTo(window, action.rect().topRight()).x() < 1100
