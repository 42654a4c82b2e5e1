"""What a phone is given that is not as it should be: drawn sensibly, never a crash, never a wrong order."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QImage

from tests.unit.ui.phone_values import FILM, HOTEL, MEI, NOW, PAPER, WEN, line, phone, post
from wxdesk.domain.phone import Arrival, Card, Device, Follower, Layout, Phone, Sender, SenderKind, phone_at
from wxdesk.domain.surroundings import MenuEntry, Program, Surroundings
from wxdesk.ui.phone.blocks import AccountCell, MenuPanel, ProgramTile, Push, Row, Screen, StatusBar, Tap
from wxdesk.ui.phone.film import moments
from wxdesk.ui.phone.form import Form, drawing
from wxdesk.ui.phone.render import render_png
from wxdesk.ui.phone.scenes import Place, Spread, scene_of
from wxdesk.ui.phone.style import M
from wxdesk.ui.phone.text import lines_of
from wxdesk.ui.phone.widget import PhoneWidget

FOXES = Sender("🦊" * 60, SenderKind.FRIEND, id=5)
FAMILY = Sender("👩‍👩‍👧‍👦" * 60, SenderKind.GROUP, id=6)
NOURA = Sender("نورة من الميناء والمدينة القديمة", SenderKind.FRIEND, id=7)
NAMELESS = Sender("", SenderKind.FRIEND, id=8)
ODD = (FOXES, FAMILY, NOURA, NAMELESS)
READER = Follower("Mei", frozenset({1, 2, 4}), frozenset({1, 2, 5, 6, 7, 8}))


@pytest.fixture(autouse=True)
def english(qapp):
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English))
    yield
    QLocale.setDefault(before)


def names(shown, screen=Screen.CHATS):
    return [
        block.content.name for block in scene_of(shown, Place(screen), M.height).body if isinstance(block.content, Row)
    ]


@pytest.mark.parametrize("screen", list(Screen))
@pytest.mark.parametrize("device", list(Device))
def test_nothing_at_all_is_drawn_on_every_screen_and_size(screen, device):
    assert not render_png(Phone(NOW), screen, key=(9, 0), scale=0.4, form=Form(device, 4, "zh_TW")).isNull()


@pytest.mark.parametrize("sender", ODD, ids=["emoji", "families", "right to left", "nameless"])
@pytest.mark.parametrize("screen", [Screen.CHATS, Screen.LOCK, Screen.CONVERSATION])
def test_odd_names_are_drawn_and_told(sender, screen):
    shown = phone_at(READER, [line(sender, 3, "🎉" * 300)], NOW)
    assert not render_png(shown, screen, key=sender.key, scale=0.5).isNull()
    if screen is Screen.CHATS:
        assert names(shown) == [sender.name]


@pytest.mark.parametrize("sender", ODD)
def test_a_name_ends_before_its_time(sender):
    shaped = lines_of(sender.name, 17, 180)
    assert shaped.width <= 180.5


def test_a_right_to_left_name_begins_where_the_others_do(qapp):
    def first_ink(name):
        image = render_png(phone_at(READER, [line(replace(NOURA, name=name), 30, "x")], NOW), scale=1)
        y = round(31 + M.status_bar + M.nav_bar + M.search_bar + 22)
        start = round(31 + M.divider_indent)
        row = range(start, start + 200)
        dark = [x for x in row for down in range(-8, 9) if image.pixelColor(x, y + down).lightness() < 140]
        return min(dark) - start

    assert abs(first_ink("نورة") - first_ink("Noura")) < 8


def test_posts_of_the_same_second_keep_one_order_on_every_screen():
    arrivals = [post(PAPER, 5, "low", post_id=3), post(PAPER, 5, "high", post_id=4), post(FILM, 5, "other", post_id=0)]
    for order in (arrivals, arrivals[::-1]):
        shown = phone(*order)
        assert next(card.cards[0].title for card in shown.folder) == "high"
        again = phone(*order[1:], order[0])
        assert shown.folder == again.folder


def test_a_clock_that_goes_back_shows_no_time_that_is_yet_to_come():
    autumn = datetime.fromisoformat("2026-10-25T01:30:00+00:00")  # 02:30 for the second time in Berlin
    berlin = replace(READER, zone="Europe/Berlin")
    sent = [
        Arrival(WEN, autumn - timedelta(minutes=45), text="first 02:45"),
        Arrival(HOTEL, autumn, text="second 02:30"),
    ]
    shown = phone_at(berlin, sent, autumn)
    assert names(shown) == ["港湾酒店", "Wen"]
    scene = scene_of(shown, Place(Screen.CHATS), M.height)
    times = [block.content.time for block in scene.body if isinstance(block.content, Row)]
    assert times == ["now", "02:45"]


def test_a_follower_abroad_reads_their_own_clock():
    shown = phone_at(replace(READER, zone="America/New_York"), [line(WEN, 60, "hello")], NOW)
    scene = scene_of(shown, Place(Screen.LOCK), M.height)
    (bar,) = [block.content for block in scene.fixed if isinstance(block.content, StatusBar)]
    assert bar.clock == "05:30"
    (push,) = [block.content for block in scene.body if isinstance(block.content, Push)]
    assert push.time == "04:30"


def test_a_cover_that_is_gone_or_broken_is_a_wash_of_colour():
    shown = phone(post(PAPER, 3, "a", "b", cover="cd" * 32))
    for pictures in ({}, {"cd" * 32: b""}, {"cd" * 32: b"no picture"}):
        drawn = render_png(shown, Screen.FOLDER, scale=1, pictures=pictures)
        middle = drawn.pixelColor(drawn.width() // 2, round(31 + 100 + M.caption + M.strip + M.card_head + 20))
        assert middle.lightness() > 0
        assert middle.name() not in {"#ffffff", "#ededed"}


def test_a_post_without_a_title_or_an_article_is_drawn():
    shown = phone(Arrival(PAPER, NOW, (Card(""),), post_id=1), Arrival(HOTEL, NOW, (), "", 2))
    for screen in (Screen.CHATS, Screen.FOLDER, Screen.LOCK, Screen.ACCOUNTS):
        assert not render_png(shown, screen, scale=0.5).isNull()
    for key in (PAPER.key, HOTEL.key):
        for screen in (Screen.CONVERSATION, Screen.PROFILE):
            assert not render_png(shown, screen, key=key, scale=0.5).isNull()


def test_pushes_of_one_sender_are_a_stack_that_opens():
    shown = phone(line(WEN, 1, "c"), line(WEN, 2, "b"), line(WEN, 3, "a"), post(HOTEL, 4, "h"))
    folded = scene_of(shown, Place(Screen.LOCK), M.height)
    assert [each.more for each in pushes(folded)] == [2, 0]
    assert folded.body[0].label == "Wen, c, 1 min ago, 2 more notifications"
    target = folded.body[0].target
    assert target is not None
    assert target.tap is Tap.STACK
    opened = scene_of(shown, Place(Screen.LOCK), M.height, Spread(stacks={WEN.key}))
    assert [each.notice.text for each in pushes(opened)] == ["c", "b", "a", "h"]


def pushes(scene):
    return [block.content for block in scene.body if isinstance(block.content, Push)]


def test_muted_pinned_and_starred_are_told_in_the_sentence_of_a_row():
    follower = replace(MEI, muted=frozenset({WEN.key}), pinned=frozenset({WEN.key}), starred=frozenset({FILM.key}))
    shown = phone(line(WEN, 9, "hello"), post(FILM, 5, "film"), follower=follower)
    first = next(each for each in scene_of(shown, Place(Screen.CHATS), M.height).targets if "hello" in each.label)
    assert first.label == "Wen, hello, 18:21, new posts, pinned, muted"
    cells = list(scene_of(shown, Place(Screen.ACCOUNTS), M.height).body)
    assert isinstance(cells[0].content, AccountCell)
    assert cells[0].label == "周末影评, starred, 18:25, film, new posts"


def test_starred_accounts_stand_on_top_of_the_older_list_only():
    shown = phone(post(FILM, 50, "film"), post(PAPER, 5, "news"), follower=replace(MEI, starred=frozenset({FILM.key})))
    assert [card.sender for card in shown.folder] == [PAPER, FILM]
    cells = [cell.content for cell in scene_of(shown, Place(Screen.ACCOUNTS), M.height).body]
    assert [cell.sender for cell in cells if isinstance(cell, AccountCell)] == [FILM, PAPER]


def test_a_menu_of_three_long_names_stays_on_the_screen():
    menu = tuple(MenuEntry("一个很长的菜单" * 4, ("很长很长的一项" * 5,) * 5) for _ in range(3))
    around = Surroundings({1: menu})
    shown = phone(post(HOTEL, 3, "a"))
    for index in range(3):
        scene = scene_of(shown, Place(Screen.CONVERSATION, HOTEL.key), M.height, Spread(menu=index), around)
        (panel,) = [block for block in scene.fixed if isinstance(block.content, MenuPanel)]
        assert panel.x >= 0
        assert panel.x + panel.width <= M.width
        assert sum(block.label == menu[index].items[0] for block in scene.targets) == 5


def test_only_programs_of_followed_accounts_are_shown():
    around = Surroundings({}, (Program("A", 1, "港湾酒店"), Program("B", 3, "别人"))).of({1, 2})
    scene = scene_of(phone(), Place(Screen.PROGRAMS), M.height, around=around)
    assert [block.content.name for block in scene.body if isinstance(block.content, ProgramTile)] == ["A"]


def test_the_folded_services_say_how_many_notifications_they_hold():
    shown = phone(post(HOTEL, 1, "a"), post(HOTEL, 2, "b"), layout=Layout.FOLDED)
    (row,) = [
        block.content for block in scene_of(shown, Place(Screen.CHATS), M.height).body if isinstance(block.content, Row)
    ]
    assert row.mark == "[2 notifications]"


def test_a_phone_in_another_language_is_laid_out_in_it_whenever_it_is_looked_at():
    shown = phone(post(PAPER, 5, "a"))
    with drawing(Form(language="zh_CN")):
        scene = scene_of(shown, Place(Screen.CHATS), M.height)
    assert any(block.label.startswith("订阅号消息") for block in scene.targets)  # made here, outside


def test_a_film_of_a_day_shows_each_send_longer_and_only_that_day():
    sends = [NOW, NOW - timedelta(days=1), NOW]
    made = moments(NOW.date(), sends)
    assert len(made) == 96
    long = [each for each in made if each.shown_ms > 500]
    assert [each.at for each in long] == [NOW]


@pytest.fixture
def widget(qtbot):
    made = PhoneWidget()
    qtbot.addWidget(made)
    made.resize(398, 760)
    made.show()
    return made


def test_a_phone_that_changes_its_size_and_letters_keeps_what_can_be_tapped(widget, qtbot):
    widget.show_phone(phone(*[line(WEN, 5, "hello"), post(PAPER, 9, "a", "b", "c")]))
    for form in (Form(Device.LARGE, 4, "en"), Form(Device.SMALL, -1, "en"), Form()):
        widget.show_form(form)
        block = next(block for block in widget.rows() if block.label.startswith("Wen"))
        qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=widget.centre_of(block))
        assert widget.shown is Screen.CONVERSATION
        widget.back()


def test_a_short_drag_pulls_nothing_and_opens_nothing(widget, qtbot):
    widget.show_phone(phone(line(WEN, 30, "hello")))
    block = next(block for block in widget.rows() if block.label.startswith("Wen"))
    start = widget.centre_of(block)
    qtbot.mousePress(widget, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(widget, start + QPoint(0, 12))
    qtbot.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=start + QPoint(0, 200))
    assert widget.shown is Screen.CHATS


def test_what_is_painted_differs_between_sizes_of_letters(qapp):
    shown = phone(line(WEN, 5, "hello"))
    pictures: list[QImage] = [render_png(shown, scale=1, form=Form(text_step=step)) for step in (-1, 0, 4)]
    assert pictures[0] != pictures[1] != pictures[2]
