"""The Phone page over the practice workspace, through its driver: views, time, comparison, pictures, another window."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from shiboken6 import isValid

from wxdesk.domain.accounts import Kind
from wxdesk.domain.clock import china, parse_time
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.phone import Device, Layout
from wxdesk.domain.surroundings import NOTHING, MenuEntry
from wxdesk.services import accounts, followers
from wxdesk.services.surroundings import keep_menu
from wxdesk.testing.drivers.phone import PhoneScreen
from wxdesk.ui.composer.phone_pane import PhonePane
from wxdesk.ui.phone import film
from wxdesk.ui.phone.best_time_dialog import BestTimeDialog
from wxdesk.ui.phone.blocks import Message, Screen
from wxdesk.ui.phone.detaching import beside
from wxdesk.ui.phone.form import Form
from wxdesk.ui.phone.shooting import Shooting

EVENING = "2026-11-22T18:30:00"
HOUR = timedelta(hours=1)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def at(screen: PhoneScreen) -> Screen:
    """Where a phone stands now."""
    return screen.screen


@pytest.fixture
def desk(wx):
    wx.set_time(EVENING)
    wx.window.choose_page("compose")
    wx.window.choose_account("Harbour Hotels")
    wx.window.choose_page("phone")
    wx.phone.show_now()
    return wx


def test_the_older_list_view_is_behind_the_button_of_the_folder(desk):
    folder = desk.phone.folder_phone
    folder.tap("List of accounts")
    assert at(folder) is Screen.ACCOUNTS
    accounts = [text.split(",")[0] for text in folder.texts[1:]]
    assert len(accounts) == len(set(accounts)) > 3
    folder.back()
    assert at(folder) is Screen.FOLDER


def test_a_conversation_leads_to_the_profile_and_its_history(desk):
    chats = desk.phone.chat_phone
    chats.tap("云雀航空")
    chats.tap("Profile of 云雀航空")
    assert at(chats) is Screen.PROFILE
    assert any("Service account" in text for text in chats.texts)
    chats.back()
    assert at(chats) is Screen.CONVERSATION


def test_the_menu_of_a_service_account_opens_its_sub_menu(desk):
    hotel = next(each for each in desk.phone.accounts if each.name == "Harbour Hotels")
    desk.run(keep_menu(desk.ports, hotel.id, (MenuEntry("预订", ("客房", "餐厅")), MenuEntry("联系"))))
    desk.phone.show_now()
    chats = desk.phone.chat_phone
    chats.tap("港湾酒店")
    assert "客房" not in chats.texts
    chats.tap("预订")
    assert {"客房", "餐厅"} <= set(chats.texts)
    chats.tap("预订")
    assert "客房" not in chats.texts


def test_what_a_friend_wrote_is_read_by_keys_and_a_finger_finds_nothing_to_tap(desk):
    chats = desk.phone.chat_phone
    friend = next(row.sender for row in chats.phone.chats if row.sender and row.sender.kind == "friend")
    chats.tap(friend.name)
    chats.press(Qt.Key.Key_Up)
    last = chats.phone.conversation(friend.key)[-1].text
    assert last in chats.widget.accessibleDescription()
    block = chats.widget.rows()[-1]
    assert last in block.label
    assert chats.widget._view.hit(QPointF(chats.widget.centre_of(block))) is None


def test_an_internal_account_has_four_entries(desk):
    chats = desk.phone.chat_phone
    chats.tap("港湾集团")
    assert set(chats.texts) >= {"Notices", "Chat rooms", "Meetings", "Files"}
    chats.tap("Meetings")
    assert at(chats) is Screen.ENTRY
    chats.tap("Notices")
    assert at(chats) is Screen.CONVERSATION


@pytest.mark.wx_at(EVENING)  # the workspace is filled as of then
def test_rooms_meetings_and_files_are_those_of_the_member_at_this_moment(desk):
    chats = desk.phone.chat_phone
    chats.tap("港湾集团")
    chats.tap("Chat rooms")
    rooms = [text for text in chats.texts if "(" in text]
    assert [room.split(" (")[0] for room in rooms] == ["All staff", "Front office"]
    assert "Grace: 明早八点的班车多一位" in rooms[1]
    chats.tap("Front office")
    assert at(chats) is Screen.ROOM
    said = [each.content.text for each in chats.widget._view.scene.body if isinstance(each.content, Message)]
    assert said == ["Thomas: VIP arrival moved to 16:40, suite 1801 is ready", "Grace: 明早八点的班车多一位"]
    chats.press(Qt.Key.Key_Up)
    heard = chats.widget.accessibleDescription()
    assert "Front office (" in heard
    assert "Grace: 明早八点的班车多一位, 17:48" in heard
    chats.press(Qt.Key.Key_Return)
    assert at(chats) is Screen.ROOM
    chats.back()
    chats.tap("Meetings")
    meetings = [text for text in chats.texts if "·" in text]
    assert [text.split(",")[:2] for text in meetings[:2]] == [
        ["冬至值班安排", " Today"],
        ["Front office stand-up", " Tomorrow"],
    ]
    assert not [text for text in meetings if "围炉试菜" in text]  # the kitchen's
    chats.tap("Files")
    files = [text.split(",")[0] for text in chats.texts if "KB" in text or "MB" in text]
    assert files == [
        "排班表-12月.xlsx",
        "VIP arrivals.docx",
        "员工手册 2026.pdf",
    ]
    desk.phone.show_time(parse_time(EVENING) - 5 * HOUR)
    assert not [text for text in chats.texts if "排班表" in text]


@pytest.mark.wx_at(EVENING)
def test_nothing_known_is_said_honestly(desk):
    group = next(each for each in desk.phone.accounts if each.name == "Harbour Group")
    desk.run(desk.ports.store.run(lambda tx: tx.settings.set(f"inside_{group.id}", None)))
    desk.phone.show_now()
    chats = desk.phone.chat_phone
    chats.tap("港湾集团")
    chats.tap("Chat rooms")
    front = next(text for text in chats.texts if text.startswith("Front office"))
    assert front.endswith("), What is said here is not known")
    chats.tap("Front office")
    assert chats.widget._view.scene.body[0].content.text == "What is said here is not known"
    chats.back()
    chats.tap("Meetings")
    notes = [each.content.text for each in chats.widget._view.scene.body]
    assert notes == ["No meeting is known here; those in WeCom are not read"]
    chats.tap("Files")
    assert "not read" in chats.widget._view.scene.body[0].content.text


def test_mini_programs_are_pulled_down_and_are_those_of_followed_accounts(desk):
    chats = desk.phone.chat_phone
    chats.press(Qt.Key.Key_PageUp)
    assert at(chats) is Screen.PROGRAMS
    linked = [text for text in chats.texts if "linked to" in text]
    assert linked
    chats.back()
    assert at(chats) is Screen.CHATS
    chats.pull_down()
    assert at(chats) is Screen.PROGRAMS


@pytest.mark.parametrize("layout", list(Layout))
def test_each_layout_says_what_is_known_of_it(desk, layout):
    desk.phone.choose_layout(layout)
    known = desk.phone.layout_known
    assert known
    assert ("Documented" in known) == (layout is Layout.CLASSIC)
    services = "services" in desk.phone.chat_phone.chats
    assert services == (layout is Layout.FOLDED)


def test_a_phone_speaks_another_language_than_the_desk(desk):
    desk.phone.make(language="zh_CN")
    assert any(text.startswith("订阅号消息") for text in desk.phone.chat_phone.texts)
    assert desk.phone.text("now") == "Now"
    desk.phone.make(language="en")
    assert any(text.startswith("Subscriptions") for text in desk.phone.chat_phone.texts)


@pytest.mark.parametrize("device", list(Device))
def test_three_sizes_of_phone_differ_in_shape(desk, device):
    desk.phone.make(device=device)
    outline = desk.phone.chat_phone.widget.outline()
    assert desk.phone.chat_phone.widget.form == Form(device)
    assert 0.4 < outline.width() / outline.height() < 0.72


def test_a_phone_that_is_edited_is_another_whatever_was_chosen_for_it(desk):
    mei = desk.phone._page.model.state.follower
    desk.phone.make(device=Device.LARGE)
    desk.run(followers.save(desk.ports, replace(mei, name="Mei Lin")))
    desk.settle()
    assert desk.phone.chat_phone.widget.form == Form(Device.LARGE)
    desk.run(followers.save(desk.ports, replace(mei, device=Device.SMALL, dark=True)))
    desk.settle()
    phone = desk.phone.chat_phone.widget
    assert (phone.form, phone.dark) == (Form(Device.SMALL), True)


def test_playing_moves_an_hour_in_ten_seconds_and_pauses(desk):
    before = desk.phone.at
    desk.phone.play()
    assert desk.phone.playing
    desk.phone.let_play(seconds=10)
    passed = desk.phone.at - before
    assert HOUR <= passed < 1.2 * HOUR
    desk.phone.play()
    assert not desk.phone.playing


def test_the_post_being_written_appears_where_it_would(desk):
    title = desk.compose.post.lead.title
    desk.window.choose_page("phone")
    desk.phone.show_written(True)
    assert desk.phone.chat_phone.phone.chats[0].written
    assert title in desk.phone.place[0]
    assert any("Row 1 of" in line for line in desk.phone.place)
    assert any("first screen" in line for line in desk.phone.place)
    desk.phone.show_time(parse_time(EVENING) - HOUR)
    assert not any(row.written for row in desk.phone.chat_phone.phone.chats)
    desk.phone.show_written(False)
    assert not any(row.written for row in desk.phone.chat_phone.phone.chats)


def test_the_words_beside_tell_place_and_what_covers_it(desk):
    words = " ".join(desk.phone.place)
    assert "Row 1 of 8 in the chat list." in words
    assert "Covered 19.6 hours after it came." in words
    assert "On the first screen for 100 % of the day after it." in words


def test_since_when_a_post_of_another_day_is_out_names_that_day(desk):
    desk.phone.show_time(parse_time("2026-10-13T18:30:00"))
    assert "Out since Thu 09:00, China time." in desk.phone.place


def test_two_followers_side_by_side(desk):
    desk.phone.compare("The phone of Jonas")
    second = desk.phone.folder_phone
    assert at(second) is Screen.CHATS
    assert second.chats != desk.phone.chat_phone.chats
    before = desk.phone.chat_phone.phone.unread
    row = next(text for text in second.texts if "云雀航空" in text)
    second.tap(row)
    assert desk.phone.chat_phone.phone.unread == before  # another one read it
    desk.phone.compare("The folder of the same phone")
    assert at(second) is Screen.FOLDER


def test_before_and_after_side_by_side(desk):
    desk.phone.compare("The same phone as it is at this moment")
    kept = desk.phone.folder_phone.phone.at
    desk.phone.show_time(parse_time(EVENING) - 6 * HOUR)
    assert desk.phone.folder_phone.phone.at == kept
    assert desk.phone.chat_phone.phone.at < kept


def test_two_layouts_side_by_side(desk):
    desk.phone.compare("Service accounts folded")
    assert "services" in desk.phone.folder_phone.chats
    assert "services" not in desk.phone.chat_phone.chats


def test_a_follower_compared_with_may_go(desk):
    desk.phone.compare("The phone of Jonas")
    jonas = next(each for each in desk.phone.followers if each.name == "Jonas")
    desk.run(desk.ports.store.run(lambda tx: tx.followers.delete(jonas.id)))
    desk.phone.show_now()
    assert desk.phone.folder_phone.screen is Screen.FOLDER


def test_an_account_deleted_under_the_preview_leaves_no_row(desk):
    assert "港湾集团" in desk.phone.chat_phone.chats
    group = next(each for each in desk.phone.accounts if each.kind is Kind.ENTERPRISE)
    desk.phone.chat_phone.tap("港湾集团")
    desk.run(desk.ports.store.run(lambda tx: tx.accounts.delete(group.id)))
    desk.phone.show_now()
    assert "港湾集团" not in desk.phone.chat_phone.chats
    desk.phone.chat_phone.back()
    assert desk.phone.chat_phone.screen is Screen.CHATS


def test_a_picture_is_copied(desk):
    desk.phone.copy_picture()
    assert not QApplication.clipboard().image().isNull()
    assert "clipboard" in desk.phone.text("banner")


def test_the_day_becomes_a_gif(desk, tmp_path):
    path = tmp_path / "day.gif"
    desk.phone.save_film(path)
    with Image.open(path) as made:
        assert getattr(made, "n_frames", 1) > 3
        assert made.info["loop"] == 0
    assert "Saved day.gif" in desk.phone.text("banner")


def test_a_film_that_cannot_be_written_says_so(desk, tmp_path):
    desk.phone.save_film(tmp_path / "no such folder" / "day.gif")
    assert "could not be written" in desk.phone.text("banner")


def test_mp4_is_offered_only_where_ffmpeg_is(desk):
    words, allowed = desk.phone.mp4
    assert allowed == (film.ffmpeg() is not None)
    assert allowed or "needs ffmpeg" in words


def test_a_detached_phone_stays_on_top_while_one_composes(desk):
    desk.phone.show_written(True)
    detached = desk.phone.detach()
    window = detached.widget.window()
    assert window.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    desk.window.choose_page("compose")
    desk.compose.write_title("海边的新年")
    assert detached.phone.chats[0].text == "海边的新年"
    desk.window.choose_page("phone")
    desk.phone.detach()
    assert not isValid(window) or not window.isVisible()


def test_a_detached_phone_searches_and_what_is_opened_there_is_read(desk):
    detached = desk.phone.detach()
    field = next(block for block in detached.widget.rows() if block.target and block.target.tap == "search")
    detached.widget.tap(field)
    line = detached.widget.findChild(QLineEdit, "phone_search")
    line.setText("晨读")
    QTest.keyClick(line, Qt.Key.Key_Return)
    desk.settle()
    assert any(text.startswith("晨读日报") for text in detached.texts)
    assert desk.phone._page._search_panel.isVisible()
    detached.back()
    detached.widget.show_screen(Screen.CHATS)
    folder = next(text for text in detached.texts if text.startswith("Subscriptions"))
    assert desk.phone._page._place.isVisible()
    desk.phone.show_time(desk.phone.at)
    detached.tap(folder)
    assert [row.dot for row in desk.phone.chat_phone.phone.chats if row.kind == "folder"] == [False]
    desk.phone.detach()


def test_a_detached_window_is_called_by_what_is_open_in_it_and_is_locked_with_the_page(desk):
    desk.phone.choose_follower("Mei")
    detached = desk.phone.detach()
    window, page = detached.widget.window(), desk.phone._page
    assert window.windowTitle() == "Mei · Chat list"
    detached.tap("Subscriptions")
    assert window.windowTitle() == "Mei · Subscription folder"
    detached.tap("晨读日报")
    assert window.windowTitle() == "Mei · 晨读日报"
    page._lock.click()
    desk.settle()
    assert (at(detached), window.windowTitle()) == (Screen.LOCK, "Mei · Lock screen")
    page._lock.click()
    desk.settle()
    assert at(detached) is Screen.CHATS
    page._lock.click()
    desk.settle()
    detached.tap(detached.pushes[0][0])
    assert (at(detached), at(desk.phone.chat_phone)) == (Screen.CONVERSATION, Screen.CHATS)
    assert not page._lock.isChecked()
    desk.phone.choose_follower("Jonas")
    assert window.windowTitle().startswith("Jonas · ")
    desk.phone.detach()


def test_a_conversation_that_another_follower_does_not_have_is_left(desk):
    desk.phone.choose_follower("Mei")
    ben = next(each for each in desk.phone.followers if each.name == "Ben")
    detached = desk.phone.detach()
    for phone in (desk.phone.chat_phone, detached):
        phone.tap("Wen")
        assert at(phone) is Screen.CONVERSATION
    desk.phone.folder_phone.tap("晨读日报")
    desk.phone.choose_follower("Ben")
    assert [at(each) for each in (desk.phone.chat_phone, detached)] == [Screen.CHATS] * 2
    assert at(desk.phone.folder_phone) is Screen.FOLDER
    assert desk.phone._page.model.state.follower == ben  # whose folder nobody has opened
    assert desk.phone.chat_phone.chats
    desk.phone.detach()


def test_a_conversation_with_an_account_that_is_deleted_is_left(desk):
    desk.phone.choose_follower("Mei")
    detached = desk.phone.detach()
    reader = next(each for each in desk.phone.accounts if each.name == "Morning Reader")
    composing = desk.desk.window.findChild(PhonePane).phone
    composing.show_screen(Screen.CONVERSATION, (reader.id, 0))
    detached.tap("Subscriptions")
    detached.tap("晨读日报")
    desk.phone.chat_phone.tap("Wen")
    desk.run(accounts.delete(desk.ports, reader.id))
    desk.settle()
    assert at(detached) is Screen.CHATS
    assert detached.widget.window().windowTitle() == "Mei · Chat list"
    assert at(desk.phone.chat_phone) is Screen.CONVERSATION  # Wen is there still
    desk.window.choose_page("compose")
    desk.settle()
    assert composing.shown is Screen.CHATS
    desk.window.choose_page("phone")
    desk.phone.detach()


def test_an_account_that_a_search_has_found_stays_open_whoever_follows_it(desk):
    desk.phone.choose_follower("Ben")
    phone, page = desk.phone.chat_phone, desk.phone._page
    followed = page.model.state.follower.account_ids
    other = next(each for each in desk.phone.accounts if each.id not in followed and each.kind is not Kind.ENTERPRISE)
    phone.widget.show_screen(Screen.CONVERSATION, (other.id, 0))
    desk.phone.show_time(desk.phone.at - HOUR)
    page.model.follow(followed | {desk.phone.accounts[0].id})
    desk.settle()
    assert at(phone) is Screen.CONVERSATION


def test_a_detached_window_lies_beside_the_navigation_not_over_it():
    owner, screen, size = QRect(100, 50, 1440, 900), QRect(0, 0, 2560, 1440), QSize(400, 800)
    assert beside(owner, screen, size) == QPoint(1540, 99)
    assert beside(owner.translated(1000, 0), screen, size) == QPoint(700, 99)
    assert beside(QRect(0, 0, 1440, 900), QRect(0, 0, 1440, 900), size) == QPoint(1040, 49)
    assert beside(QRect(-100, 700, 1440, 900), QRect(0, 0, 1440, 900), size) == QPoint(940, 100)


def test_the_last_follower_may_go_and_another_be_made(desk):
    detached = desk.phone.detach()
    window = detached.widget.window()
    names = [each.name for each in desk.phone.followers]
    desk.run(desk.ports.store.run(lambda tx: [tx.followers.delete(each.id) for each in tx.followers.all()]))
    desk.phone.show_now()
    page = desk.phone._page
    assert not any(name in desk.phone.text("follower") for name in names)
    assert not desk.phone.has("in_chats")
    assert not desk.phone.has("in_folder")
    assert not any(desk.phone.enabled(each) for each in ("layout", "dark", "lock", "save_picture"))
    assert not isValid(window) or not window.isVisible()
    assert desk.phone.text("empty_title") == "No follower"
    assert [action.text() for action in page._follower.menu().actions()] == ["Followers…"]
    desk.phone.click("empty_action")
    desk.followers.press_button("make")
    desk.followers.done()
    assert desk.phone.text("follower").startswith(desk.phone.followers[0].name)
    assert desk.phone.enabled("layout")


def test_nothing_is_filmed_without_a_follower(desk, tmp_path):
    desk.run(desk.ports.store.run(lambda tx: [tx.followers.delete(each.id) for each in tx.followers.all()]))
    desk.phone.show_now()
    desk.phone.save_film(tmp_path / "none.gif")
    assert not (tmp_path / "none.gif").exists()
    assert "Saved" not in desk.phone.text("banner")


def test_a_search_is_filmed_with_what_it_finds_at_each_moment(desk):
    desk.phone_search.open()
    desk.phone_search.type_query("冬")
    newest = max(hit.entry.at for hit in desk.phone._page._search.found.articles)
    page = desk.phone._page
    find, shots = page._search.asked(), []
    for at in (newest - HOUR, newest):
        shooting = Shooting(page.model.state, page._chat_phone.place, Form(), NOTHING, no_cover, find)
        shots.append(desk.run(shooting.shot(film.Moment(at, 100))))
    plain = Shooting(page.model.state, page._chat_phone.place, Form(), NOTHING, no_cover)
    nothing = desk.run(plain.shot(film.Moment(newest, 100)))
    assert shots[1] != nothing  # at the same moment: what was found makes the difference
    earlier, later = ({hit.entry.at for hit in desk.run(find(at)).articles} for at in (newest - HOUR, newest))
    assert newest in later
    assert newest not in earlier
    assert shots[0] != shots[1]


def test_the_switch_between_two_phones_says_what_the_first_shows(desk):
    desk.window.resize(1100, 700)
    switch = desk.phone._page._switch
    assert [each.text() for each in switch._options.values()] == ["Chat list", "Folder"]
    desk.phone.click("lock")
    assert [each.text() for each in switch._options.values()] == ["Lock screen", "Folder"]
    desk.phone.compare("The phone of Jonas")
    assert [each.text() for each in switch._options.values()] == ["Lock screen", "Second phone"]
    desk.phone.click("lock")
    assert [each.text() for each in switch._options.values()] == ["Chat list", "Second phone"]


async def no_cover(sha256):
    raise WxdeskError("picture_unknown", sha256=sha256)


def test_the_hours_of_a_day_are_compared(desk):
    desk.phone.click("place_best")
    (dialog,) = desk.phone.root.findChildren(BestTimeDialog)
    desk.settle()
    reason, hour, assumes = dialog.sentences
    assert reason
    assert "00" in hour
    assert "China time" in assumes
    dialog.findChild(type(dialog._chart)).choose(20)
    assert dialog.hour == 20
    dialog.accept()
    desk.settle()
    assert china(desk.phone.at).hour == 20


def test_hours_are_compared_with_the_accounts_own_figures_once_they_were_read(desk):
    desk.phone.click("place_best")
    (dialog,) = desk.phone.root.findChildren(BestTimeDialog)
    assert not desk.phone.has("read")  # the newest post is an internal account's
    hotel = next(each for each in desk.phone.accounts if each.name == "Harbour Hotels")
    dialog.choose_account(hotel.id)
    desk.settle()
    assert "most at noon and in the evening by their own clock: an estimate" in dialog.sentences[2]
    before = [hour.wait for hour in dialog.hours]
    desk.phone.click("read")
    assert "wrote to it (15 Nov to 21 Nov)" in dialog.sentences[2]
    assert [hour.wait for hour in dialog.hours] != before
    dialog.reject()
    desk.settle()
    desk.phone.click("place_best")  # what was read is kept
    dialog = next(each for each in desk.phone.root.findChildren(BestTimeDialog) if each.isVisible())
    dialog.choose_account(hotel.id)
    desk.settle()
    assert "wrote to it (15 Nov to 21 Nov)" in dialog.sentences[2]
    desk.faults.refuse(48001, "/datacube/getuserreadhour")
    desk.phone.click("read")
    assert "could not be read" in desk.phone.text("read_words")
    assert "wrote to it (15 Nov to 21 Nov)" in dialog.sentences[2]
    dialog.reject()
    desk.settle()


def test_comparing_can_be_stopped(desk):
    desk.phone.click("place_best")
    (dialog,) = desk.phone.root.findChildren(BestTimeDialog)
    dialog.choose_audience("drawn")
    desk.until(lambda: dialog.progress > 0)
    dialog.stop()
    desk.settle()
    assert "Stopped" in dialog.sentences[0]
    dialog.reject()
    desk.settle()
