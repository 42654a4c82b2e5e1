"""The Connection card beyond AppID and secret: refused addresses, proxies, calls of today, the log of requests."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from tests.gui.test_accounts_page import Screen
from tests.unit.ui.composer_desk import NOON, open_desk
from wxdesk.domain.attempts import Outcome, PlatformError
from wxdesk.services.ports import ApiBudget, Exchange
from wxdesk.ui.kit import Select, Table, Text

ASKED = Exchange(
    at=NOON,
    account_id=1,
    method="POST",
    address="api.weixin.qq.com/cgi-bin/draft/add",
    bytes_out=120,
    bytes_in=60,
    milliseconds=48,
    status=200,
    errcode=0,
    rid="",
    result="answered",
    road="direct",
)


@pytest.fixture
def desk(qtbot, tmp_path, monkeypatch):
    with open_desk(qtbot, tmp_path / "workspace", monkeypatch) as made:
        yield made


@pytest.fixture
def harbour(desk):
    return desk.add_account(display_name="港湾酒店", app_id="wx1", practice=False)


@pytest.fixture
def screen(desk, harbour, qtbot):
    made = Screen(desk, qtbot)
    made.open(harbour)
    return made


def seen(screen, name):
    return any(each.isVisible() for each in screen.page.findChildren(QWidget, name))


@pytest.mark.parametrize("errcode", [40164, 61004, 45035, 60020])
def test_a_refused_address_can_be_copied(screen, errcode):
    assert not seen(screen, "ip")
    screen.platform.refusal = PlatformError("ip_not_allowed", Outcome.REFUSED, errcode, ip="203.0.113.9")
    screen.click("test")
    line = screen.find(Text, "ip")
    assert line.text() == "203.0.113.9"
    assert line.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
    screen.click("copy_ip")
    assert QGuiApplication.clipboard().text() == "203.0.113.9"
    screen.platform.refusal = None
    screen.click("test")
    assert not seen(screen, "ip")


def test_another_refusal_shows_no_address(screen):
    screen.platform.refusal = PlatformError("secret_wrong", Outcome.REFUSED, 40125, ip="")
    screen.click("test")
    assert not seen(screen, "copy_ip")


def test_address_and_proxy_are_folded_away_until_they_are_wanted(screen):
    assert not seen(screen, "base_url")
    screen.click("open")
    assert screen.find(QLineEdit, "base_url").placeholderText() == "https://api.weixin.qq.com"
    screen.write("base_url", "https://sh.api.weixin.qq.com")
    screen.write("proxy", "socks5://10.0.0.8:1080")
    [account] = screen.stored()
    assert (account.base_url, account.proxy) == ("https://sh.api.weixin.qq.com", "socks5://10.0.0.8:1080")
    screen.click("open")
    assert not seen(screen, "proxy")


def test_an_account_with_a_proxy_opens_unfolded(screen, desk, harbour):
    other = desk.add_account("Morning Reader", proxy="http://10.0.0.8:3128", practice=False)
    screen.open(other)
    assert screen.shown("proxy") == "http://10.0.0.8:3128"
    screen.open(harbour)
    assert not seen(screen, "proxy")


def test_practice_needs_no_way(screen):
    screen.click("mode_practice")
    assert not seen(screen, "open")


@pytest.mark.parametrize(
    ("field", "typed", "words"),
    [
        ("proxy", "http://me:word@10.0.0.8:3128", "field of their own"),
        ("proxy", "10.0.0.8", "scheme, a host and a port"),
        ("base_url", "http://api.example.com", "not safe"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field_and_not_saved(screen, field, typed, words):
    screen.click("open")
    screen.write(field, typed)
    assert words in screen.error(field)
    [account] = screen.stored()
    assert (account.base_url, account.proxy) == ("", "")


def test_the_proxys_password_is_sealed_and_never_shown_again(screen, qtbot, harbour):
    screen.click("open")
    screen.write("proxy", "http://10.0.0.8:3128")
    field = screen.find(QLineEdit, "proxy_password")
    assert field.echoMode() is QLineEdit.EchoMode.Password
    screen.write("proxy_password", "office:word", settle=False)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    screen.desk.settle()
    assert screen.secrets.kept[harbour.id, "proxy"] == "office:word"
    assert (field.text(), "kept" in field.placeholderText()) == ("", True)
    screen.write("proxy_password", "-", settle=False)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    screen.desk.settle()
    assert screen.secrets.kept[harbour.id, "proxy"] == ""


def rows(screen, name):
    model = screen.find(Table, name).model()
    columns = range(model.columnCount())
    return [tuple(model.index(row, each).data() for each in columns) for row in range(model.rowCount())]


def test_calls_of_today_are_shown_once_there_are_some(screen):
    assert not seen(screen, "calls")
    assert not seen(screen, "ask")
    screen.platform.called = [ApiBudget("/cgi-bin/draft/add", 93, 100), ApiBudget("/cgi-bin/stable_token", 2)]
    screen.click("test")
    assert rows(screen, "calls") == [("draft/add", "93 of 100"), ("stable_token", "2")]


def test_the_platform_is_asked_for_its_own_count(screen):
    screen.platform.called = [ApiBudget("/cgi-bin/draft/add", 1, 100)]
    screen.click("test")
    screen.click("ask")
    assert rows(screen, "calls") == [("draft/add", "95 of 100")]
    assert "whoever called" in screen.find(Text, "told").text()
    screen.platform.refusal = PlatformError("platform_unreachable", Outcome.NOT_SENT)
    screen.click("ask")
    assert "could not be reached" in screen.find(Text, "told").text()
    assert rows(screen, "calls") == [("draft/add", "95 of 100")]


def test_the_log_shows_the_newest_first_and_can_be_copied(screen, desk, qtbot):
    desk.add_account("Morning Reader")
    screen.page.came_to_front()
    screen.desk.settle()
    screen.platform.exchanges = [
        replace(ASKED, at=NOON + timedelta(seconds=5), errcode=45009, rid="6a1b-2c"),
        replace(ASKED, status=0, result="proxy_unreachable", road="10.0.0.8:3128"),
        replace(ASKED, account_id=2, result="platform_http_error", status=502),
    ]
    screen.find(QAbstractButton, "requests").click()
    dialog = screen.dialog()
    screen.desk.settle()
    table = dialog.findChild(Table, "table")

    def cells(column):
        return [table.model().index(row, column).data() for row in range(table.model().rowCount())]

    assert cells(3) == ["refused: 45009", "not sent"]
    assert cells(1) == ["Harbour Hotels"] * 2
    assert cells(5) == ["direct", "10.0.0.8:3128"]
    choice = dialog.findChild(Select, "account")
    choice.choose("0")
    choice.chosen.emit("0")
    screen.desk.settle()
    assert cells(3) == ["refused: 45009", "not sent", "HTTP 502"]
    assert "could not be reached" in table.model().index(1, 0).data(Qt.ItemDataRole.ToolTipRole)
    dialog.findChild(QAbstractButton, "copy").click()
    copied = QGuiApplication.clipboard().text().splitlines()
    assert len(copied) == 3
    assert "6a1b-2c" in copied[0]
    table.selectRow(2)
    dialog.findChild(QAbstractButton, "copy").click()
    assert len(QGuiApplication.clipboard().text().splitlines()) == 1
    dialog.findChild(QAbstractButton, "accept").click()
    screen.desk.settle()


def test_an_empty_log_says_so(screen):
    screen.find(QAbstractButton, "requests").click()
    dialog = screen.dialog()
    screen.desk.settle()
    assert dialog.findChild(Text, "nothing").isVisible()
    assert not dialog.findChild(QAbstractButton, "copy").isEnabled()
    dialog.reject()
    screen.desk.settle()


def test_the_driver_goes_the_whole_way_with_the_practice_platform(wx):
    wx.window.choose_page("desk")
    wx.accounts.open("Harbour Hotels")
    wx.connect("Harbour Hotels")
    wx.faults.refuse(40164, "/stable_token")
    wx.accounts.test()
    assert wx.accounts.refused_address == wx.accounts.copy_refused_address() == "127.0.0.1"
    wx.accounts.test()
    assert wx.accounts.calls_today()["stable_token"].partition(" of ")[2].startswith("500")
    asked = wx.accounts.open_requests()
    assert [each[3] for each in asked][:3] == ["answered", "answered", "refused: 40164"]
    wx.accounts.close_requests()
