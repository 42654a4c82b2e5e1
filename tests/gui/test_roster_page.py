"""The Roster page as a user meets it, with a real store."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from tests.unit.ui.composer_desk import NOON, open_desk
from wxdesk.domain.accounts import Kind
from wxdesk.domain.phone import Follower
from wxdesk.domain.roster import Department, Member, MemberStatus, Waiting
from wxdesk.ui.main_window import MainWindow
from wxdesk.ui.roster import RosterPage
from wxdesk.ui.roster.import_dialog import ImportDialog
from wxdesk.ui.roster.table import MembersTable
from wxdesk.ui.roster.tree import DepartmentTree
from wxdesk.ui.shell import PageSpec


class Screen:
    """The page in the window, its top bar included."""

    def __init__(self, desk, qtbot):
        self.desk, self.qtbot = desk, qtbot
        self.page = RosterPage(desk.ports, desk.tasks)
        self.window = MainWindow([PageSpec("roster", "Roster", "roster", lambda: self.page)])
        qtbot.addWidget(self.window)
        self._stop = desk.store.listen(self.page.refresh)
        self.window.resize(1440, 900)
        self.window.show()
        self.window.choose_page("roster")
        desk.settle()

    def close(self):
        self._stop()

    def find(self, kind, name):
        found = self.window.findChildren(kind, name)
        assert len(found) == 1, (
            name,
            sorted(w.objectName() for w in self.window.findChildren(QWidget) if w.objectName()),
        )
        return found[0]

    @property
    def table(self):
        return self.find(MembersTable, "table")

    @property
    def tree(self):
        return self.find(DepartmentTree, "tree")

    def until(self, truth):
        self.qtbot.waitUntil(truth)

    def click(self, name):
        button = self.find(QPushButton, name)
        assert button.isVisibleTo(self.window), name
        assert button.isEnabled(), name
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.desk.settle()

    def type_into(self, name, text):
        field = self.find(QLineEdit, name)
        assert field.isVisibleTo(self.window), name
        field.selectAll()
        self.qtbot.keyClicks(field, text) if text else self.qtbot.keyClick(field, Qt.Key.Key_Delete)

    def text(self, name):
        return self.find(QLabel, name).text()

    def names(self) -> list[str]:
        model = self.table.model()
        return [model.index(row, 1).data() for row in range(model.rowCount())]

    def click_cell(self, row, column, modifier=Qt.KeyboardModifier.NoModifier):
        place = self.table.visualRect(self.table.model().index(row, column)).center()
        self.qtbot.mouseClick(self.table.viewport(), Qt.MouseButton.LeftButton, modifier, place)
        self.desk.settle()


@pytest.fixture
def desk(qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr("wxdesk.ui.roster.model.PAUSE_S", 0.01)
    with open_desk(qtbot, tmp_path / "desk", monkeypatch) as opened:
        yield opened


@pytest.fixture
def account(desk):
    return desk.add_account("Harbour Group", Kind.ENTERPRISE)


@pytest.fixture
def people(desk, account):
    kitchen = desk.write(lambda tx: tx.roster.save_department(Department(account.id, "Kitchen")))
    members = [
        Member(account.id, "陈美玲", "+85251000041", "meiling_c", status=MemberStatus.ACTIVE, verified_at=NOON),
        Member(account.id, "Olivia Brown", "+447700900161", "obrown_1", kitchen.id, status=MemberStatus.UNVERIFIED),
        Member(account.id, "李雷", "+8613700000374", "lilei_01", invited_at=NOON - timedelta(days=2)),
    ]
    return [desk.write(lambda tx, member=member: tx.roster.save(member)) for member in members]


@pytest.fixture
def follower(desk, account):
    follower = desk.write(lambda tx: tx.followers.save(Follower("晓岚", frozenset({account.id}))))
    waits = Waiting(account.id, follower.id, "晓岚", NOON - timedelta(days=1))
    desk.write(lambda tx: tx.roster.save_waiting(waits))
    return follower


@pytest.fixture
def open_screen(desk, qtbot):
    opened = []

    def open_one():
        opened.append(Screen(desk, qtbot))
        return opened[-1]

    yield open_one
    for screen in opened:
        screen.close()


def test_who_waits_sees_internal_posts_only_after_being_let_in(desk, account, people, follower, open_screen):
    screen = open_screen()
    counted: list[int] = []
    screen.page.waiting_counted.connect(counted.append)
    assert screen.find(QLabel, "waiting_banner_headline").isVisibleTo(screen.window)
    screen.click("waiting_banner_action")
    assert screen.find(QPushButton, "queue_let_in").isVisibleTo(screen.window)

    screen.click("queue_let_in")
    assert screen.text("queue_form_phone_error") == "The phone number is missing."
    assert desk.read(lambda tx: tx.roster.inside(follower.id, NOON)) == frozenset()

    for field, text in (("name", "Lan Xiao"), ("phone", "13800138000"), ("wechat_id", "xiaolan_88")):
        screen.type_into(f"queue_form_{field}", text)
    screen.click("queue_let_in")
    screen.until(lambda: counted and counted[-1] == 0)
    assert desk.read(lambda tx: tx.roster.inside(follower.id, NOON)) == {account.id}
    assert not screen.find(QWidget, "waiting_banner").isVisibleTo(screen.window)
    screen.until(lambda: "Lan Xiao" in screen.names())


def test_a_member_is_edited_as_typed_and_errors_stand_under_the_field(desk, people, open_screen):
    screen = open_screen()
    screen.click_cell(screen.names().index("Olivia Brown"), 1)
    screen.type_into("member_form_wechat_id", "1bad")
    desk.settle()
    assert "starts with a letter" in screen.text("member_form_wechat_id_error")
    assert desk.read(lambda tx: tx.roster.get(people[1].id)).wechat_id == "obrown_1"
    screen.type_into("member_form_wechat_id", "olivia_b")
    desk.settle()
    assert desk.read(lambda tx: tx.roster.get(people[1].id)).wechat_id == "olivia_b"
    screen.click("member_verify")
    assert desk.read(lambda tx: tx.roster.get(people[1].id)).status is MemberStatus.ACTIVE
    assert not screen.find(QPushButton, "member_verify").isVisibleTo(screen.window)


def test_removing_has_an_undo(desk, people, open_screen):
    screen = open_screen()
    screen.click_cell(screen.names().index("李雷"), 1)
    screen.click("member_remove")
    screen.until(lambda: len(screen.names()) == 2)
    assert screen.text("undo_bar_words") == "李雷 removed from the roster"
    screen.click("undo_bar_undo")
    screen.until(lambda: len(screen.names()) == 3)


def test_check_boxes_choose_several_and_the_footer_counts(people, open_screen):
    screen = open_screen()
    screen.click_cell(0, 0)
    screen.click_cell(2, 0)
    assert screen.text("footer") == "3 members · 2 selected"
    screen.click_cell(0, 0)
    assert screen.text("footer") == "3 members · 1 selected"
    screen.click_cell(0, 0)
    screen.qtbot.keyClick(screen.table, Qt.Key.Key_Delete)
    screen.until(lambda: len(screen.names()) == 1)
    screen.click("undo_bar_undo")
    screen.until(lambda: len(screen.names()) == 3)


def test_headers_sort_and_the_first_one_chooses_all(desk, people, open_screen):
    screen = open_screen()
    header = screen.table.horizontalHeader()

    def click_header(section):
        place = QPoint(header.sectionViewportPosition(section) + 15, header.height() // 2)
        screen.qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
        desk.settle()

    assert screen.names() == ["陈美玲", "李雷", "Olivia Brown"]
    click_header(1)
    assert screen.names() == ["Olivia Brown", "李雷", "陈美玲"]
    click_header(2)
    assert screen.names() == ["Olivia Brown", "陈美玲", "李雷"]
    click_header(0)
    assert screen.table.chosen_count == 3
    click_header(0)
    assert screen.table.chosen_count == 0


def test_return_adds_and_escape_closes(desk, people, open_screen):
    screen = open_screen()
    screen.click("add")
    for field, text in (("name", "Zhou Jie"), ("phone", "13800138000"), ("wechat_id", "zhou_jie")):
        screen.type_into(f"member_form_{field}", text)
    screen.qtbot.keyClick(screen.find(QLineEdit, "member_form_wechat_id"), Qt.Key.Key_Return)
    screen.until(lambda: "Zhou Jie" in screen.names())
    assert screen.text("undo_bar_words") == "Zhou Jie is on the roster"
    screen.qtbot.keyClick(screen.find(QLineEdit, "member_form_wechat_id"), Qt.Key.Key_Escape)
    screen.until(lambda: not screen.find(QWidget, "member").isVisibleTo(screen.window))


def test_leaving_the_page_saves_what_was_just_typed(desk, people, open_screen, monkeypatch):
    monkeypatch.setattr("wxdesk.ui.roster.model.PAUSE_S", 3600)
    screen = open_screen()
    screen.click_cell(0, 1)
    field = screen.find(QLineEdit, "member_form_position")
    screen.qtbot.keyClicks(field, "Director")
    screen.page.hide()
    desk.settle()
    assert desk.read(lambda tx: tx.roster.get(people[0].id)).position == "Director"


def test_search_and_an_empty_answer(desk, people, open_screen):
    screen = open_screen()
    screen.type_into("search", "chenmei")
    screen.qtbot.keyClick(screen.find(QLineEdit, "search"), Qt.Key.Key_Return)
    desk.settle()
    assert screen.names() == ["陈美玲"]
    screen.type_into("search", "nobody at all")
    screen.until(lambda: screen.find(QWidget, "nobody").isVisibleTo(screen.window))
    assert screen.text("nobody_title") == "Nobody found"


def test_departments_by_keyboard(desk, account, people, open_screen):
    screen = open_screen()
    tree = screen.tree
    tree.setFocus()
    screen.qtbot.keyClick(tree, Qt.Key.Key_Down)
    desk.settle()
    assert screen.names() == ["Olivia Brown"]
    screen.qtbot.keyClick(tree, Qt.Key.Key_F2)
    screen.until(lambda: screen.page.findChild(QLineEdit, "department_name") is not None)
    screen.type_into("department_name", "Hot kitchen")
    screen.click("accept")
    screen.until(lambda: tree.topLevelItem(0).child(0).text(0) == "Hot kitchen")
    screen.qtbot.keyClick(tree, Qt.Key.Key_Delete)
    screen.until(lambda: tree.topLevelItem(0).childCount() == 0)
    screen.click("undo_bar_undo")
    screen.until(lambda: tree.topLevelItem(0).childCount() == 1)
    assert desk.read(lambda tx: tx.roster.get(people[1].id)).department_id > 0


def test_import_shows_every_bad_row_and_then_imports_the_rest(desk, people, open_screen, tmp_path):
    screen = open_screen()
    screen.click("import")
    dialog = screen.page.findChild(ImportDialog)
    file = tmp_path / "staff.csv"
    file.write_text(
        "姓名,手机号,微信号,部门\n周杰,13800138000,zhou_jie,IT\n,13900000001,li_lei_1,IT\n三列,1,2\n", "utf-8"
    )
    accept = dialog.findChild(QPushButton, "accept")
    assert not accept.isEnabled()
    dialog.read(file)
    desk.settle()
    rows = dialog.findChild(QWidget, "refused").model()
    told = [[rows.index(row, column).data() for column in range(4)] for row in range(rows.rowCount(QModelIndex()))]
    assert told == [
        ["3", "姓名", "", "The name is missing."],
        ["4", "", "3/4", "The row has 3 columns, the first one 4."],
    ]
    assert len(screen.names()) == 3
    screen.qtbot.mouseClick(accept, Qt.MouseButton.LeftButton)
    screen.until(lambda: len(screen.names()) == 4)


def test_a_file_that_is_no_roster_says_so_and_cannot_be_imported(desk, people, open_screen, tmp_path):
    screen = open_screen()
    screen.click("import")
    dialog = screen.page.findChild(ImportDialog)
    file = tmp_path / "staff.csv"
    file.write_bytes(b"PK\x03\x04")
    dialog.read(file)
    desk.settle()
    assert "spreadsheet" in dialog.findChild(QLabel, "told").text()
    assert not dialog.findChild(QPushButton, "accept").isEnabled()
    dialog.reject()
    desk.settle()


def test_export_writes_what_import_reads(desk, people, open_screen, tmp_path):
    screen = open_screen()
    screen.page.export_to(tmp_path / "roster.csv")
    desk.settle()
    plan = desk.run(screen.page.model.plan_import(tmp_path / "roster.csv"))
    assert (len(plan.unchanged), plan.refused) == (3, ())


def test_without_an_enterprise_account_the_page_offers_one(desk, open_screen, qtbot):
    desk.add_account("Shop", Kind.SERVICE)
    screen = open_screen()
    assert screen.page.top_right() == []
    assert screen.text("empty_title") == "You have no enterprise account"
    with qtbot.waitSignal(screen.page.account_wanted):
        screen.click("empty_action")


def test_the_top_bar_offers_a_choice_only_among_several(desk, account, people, open_screen):
    screen = open_screen()
    assert [widget.objectName() for widget in screen.page.top_left()] == ["about", "active", "waiting_chip"]
    assert screen.text("about") == "Enterprise · Harbour Group"
    desk.add_account("Second Group", Kind.ENTERPRISE)
    screen.until(lambda: screen.page.top_left()[0].objectName() == "account")


def test_narrow_windows_keep_phones_whole(people, open_screen):
    screen = open_screen()
    screen.window.resize(1100, 700)
    screen.click_cell(0, 1)
    table = screen.table
    screen.until(lambda: table.isColumnHidden(3) and table.isColumnHidden(4))
    shown = [0, 1, 2, 5]
    assert not any(table.isColumnHidden(column) for column in shown)
    assert table.columnWidth(2) >= table.fontMetrics().horizontalAdvance("+86 138 0000 0000") + 12
    assert sum(table.columnWidth(column) for column in shown) <= table.viewport().width()
