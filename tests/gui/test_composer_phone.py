"""The phone beside the editor is a whole phone: other posts are read, rooms and menus opened, searches answered."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from wxdesk.domain.phone import SenderKind
from wxdesk.testing.drivers.phone import PhoneScreen
from wxdesk.ui.phone.blocks import Screen, Tap

pytestmark = pytest.mark.qt_log_ignore(
    "QRhiGles2", "Failed to create RHI", "Vulkan", "GPUInfo not initialized", "Sandboxing disabled", extend=True
)


@pytest.fixture
def desk(wx):
    wx.set_time("2026-11-22T18:30:00")
    wx.window.choose_page("compose")
    wx.window.choose_account("Harbour Hotels")
    return wx


@pytest.fixture
def phone(desk):
    return desk.compose.phone


def show(desk, screen):
    desk.compose._page._phone._show_screen(screen)
    desk.settle()


def at(phone: PhoneScreen) -> Screen:
    """Where the phone stands now."""
    return phone.screen


def read(desk):
    return desk.compose.phone.widget._overlay.reading.title


def tap_card(phone, which):
    """Tap the first card for which ``which`` is so; returns its target."""
    found = (each for each in phone.widget.rows() if each.target and each.target.tap is Tap.CARD)
    block = next(each for each in found if which(each.target))
    phone.widget.tap(block)
    phone.world.settle()
    return block.target


def test_the_article_of_another_post_of_ours_is_read_and_stays_while_one_writes(desk, phone):
    show(desk, "folder")
    target = tap_card(phone, lambda target: target.post_id and not target.written)
    assert at(phone) is Screen.ARTICLE
    assert read(desk) == target.card.title != desk.compose.post.lead.title
    desk.compose.write_body("Something else is written meanwhile.\n")
    assert read(desk) == target.card.title
    bar = desk.compose._page._editor.writing.body.verticalScrollBar()
    bar.setValue(bar.maximum())
    phone.back()
    assert at(phone) is Screen.FOLDER
    show(desk, "article")
    assert read(desk) == desk.compose.post.lead.title


def test_the_card_of_the_post_being_written_opens_it(desk, phone):
    desk.window.choose_account("Ling's Kitchen")
    show(desk, "folder")
    tap_card(phone, lambda target: target.written)
    assert phone.screen is Screen.ARTICLE
    assert read(desk) == desk.compose.post.lead.title


def test_the_card_of_somebody_else_says_why_it_opens_nothing(desk, phone):
    show(desk, "folder")
    target = tap_card(phone, lambda target: not target.post_id and not target.written)
    assert phone.screen is Screen.FOLDER
    assert f"{target.sender.name} is not one of your accounts." in desk.compose.banner


def test_another_article_in_the_editor_takes_the_phone_along(desk, phone):
    show(desk, "folder")
    tap_card(phone, lambda target: target.post_id and not target.written)
    desk.compose.new_post()
    desk.compose.write_title("Brand new")
    assert (phone.screen, read(desk)) == (Screen.ARTICLE, "Brand new")


def test_rooms_of_an_internal_account_and_programs_are_those_of_the_follower(desk, phone):
    show(desk, "chats")
    internal = next(row for row in phone.phone.chats if row.sender and row.sender.kind is SenderKind.ENTERPRISE)
    phone.tap(internal.sender.name)
    phone.tap("Chat rooms")
    assert any(text.startswith("All staff") for text in phone.texts)
    show(desk, "chats")
    phone.pull_down()
    assert phone.screen is Screen.PROGRAMS
    assert phone.widget._view.around.programs == desk.phone._page._comparing.around.programs != ()


def test_a_search_finds_and_its_find_is_read(desk, phone):
    show(desk, "chats")
    search = next(block for block in phone.widget.rows() if block.target and block.target.tap is Tap.SEARCH)
    phone.widget.tap(search)
    line = phone.widget.findChild(QLineEdit, "phone_search")
    line.setText("港湾")
    QTest.keyClick(line, Qt.Key.Key_Return)
    desk.settle()
    target = tap_card(phone, lambda target: target.post_id and target.post_id != desk.compose.post.id)
    assert at(phone) is Screen.ARTICLE
    assert read(desk) == target.card.title
    phone.back()
    assert at(phone) is Screen.SEARCH
