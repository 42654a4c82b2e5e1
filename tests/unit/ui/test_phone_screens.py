import subprocess
import sys
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QLocale, QRectF
from PySide6.QtGui import QColor, QImage

from tests.unit.ui.phone_values import EVENING, FILM, HOTEL, MEI, NOW, PAPER, STAFF, WEN, line, phone, post
from wxdesk.article.markdown import Rendered
from wxdesk.domain.lines import Line
from wxdesk.domain.phone import FOLDER_KEY, Device, Follower, Layout, Phone, Sender, SenderKind
from wxdesk.domain.posts import Article, ArticleKind, Picture
from wxdesk.domain.reel import Reel
from wxdesk.domain.screens import Sight, sight
from wxdesk.domain.surroundings import MenuEntry, Surroundings
from wxdesk.ui.phone import words
from wxdesk.ui.phone.article_view import Reading
from wxdesk.ui.phone.blocks import (
    CardFrame,
    Cover,
    Divider,
    Favourite,
    Fold,
    Further,
    MenuBar,
    Message,
    NavBar,
    Note,
    ProfileHead,
    Push,
    Row,
    Screen,
    Stamp,
    Tap,
)
from wxdesk.ui.phone.form import Form, drawing
from wxdesk.ui.phone.render import render_png
from wxdesk.ui.phone.scenes import LEAST_SCALE, Place, Spread, fit, scene_of
from wxdesk.ui.phone.style import M, measures_of, palette
from wxdesk.ui.phone.text import lines_of

SHA = "ab" * 32


@pytest.fixture(autouse=True)
def english(qapp):
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English))
    yield
    QLocale.setDefault(before)


def of(blocks, kind):
    return [block for block in blocks if isinstance(block.content, kind)]


@pytest.mark.parametrize(
    ("moment", "shown"),
    [
        ("2026-11-22T18:30:00+08:00", "now"),
        ("2026-11-22T18:29:01+08:00", "now"),
        ("2026-11-22T18:29:00+08:00", "18:29"),
        ("2026-11-22T00:00:00+08:00", "00:00"),
        ("2026-11-21T23:59:00+08:00", "Yesterday"),
        ("2026-11-20T12:00:00+08:00", "Fri"),
        ("2026-11-16T12:00:00+08:00", "Mon"),
        ("2026-11-15T12:00:00+08:00", "15 Nov"),
        ("2025-12-31T12:00:00+08:00", "31/12/2025"),
    ],
)
def test_times_of_the_chat_list(moment, shown):
    assert words.list_time(datetime.fromisoformat(moment), NOW) == shown


def test_days_are_those_of_china_wherever_the_user_is():
    at = datetime.fromisoformat("2026-11-22T16:10:00+00:00")
    assert words.list_time(datetime.fromisoformat("2026-11-22T15:50:00+00:00"), at) == "Yesterday"


@pytest.mark.parametrize(("minutes", "shown"), [(0, "now"), (1, "1 min ago"), (59, "59 min ago"), (60, "17:30")])
def test_times_of_a_push(minutes, shown):
    assert words.notice_time(NOW - timedelta(minutes=minutes), NOW) == shown


def test_more_than_a_day_ago_a_stamp_names_the_day():
    assert words.stamp(NOW - timedelta(days=1), NOW) == "Yesterday 18:30"
    assert words.stamp(NOW, NOW) == "18:30"
    assert words.more_articles(1) == "1 more article"
    assert words.more_articles(6) == "6 more articles"


def test_rows_of_the_chat_list_are_72_points_high_and_follow_each_other():
    scene = scene_of(phone(*EVENING), Place(Screen.CHATS), M.height)
    rows = of(scene.body, Row)
    assert [row.content.name for row in rows] == ["港湾酒店", "Subscriptions", "Wen", "港湾集团"]
    assert {row.height for row in rows} == {72}
    assert [row.y for row in rows] == [M.search_bar + place * 72 for place in range(4)]
    assert [row.content.last for row in rows] == [False, False, False, True]


def test_a_fresh_push_is_a_banner_and_an_old_one_is_not():
    fresh = scene_of(phone(*EVENING), Place(Screen.CHATS), M.height)
    assert [block.content.notice.text for block in of(fresh.fixed, Push)] == ["冬至围炉"]
    later = scene_of(phone(*EVENING, at=NOW + timedelta(minutes=5)), Place(Screen.CHATS), M.height)
    assert of(later.fixed, Push) == []
    assert later.top < fresh.top


def test_a_card_has_a_cover_a_further_article_and_a_fold():
    scene = scene_of(phone(post(PAPER, 5, "a", "b", "c", "d")), Place(Screen.FOLDER), M.height)
    (cover,) = of(scene.body, Cover)
    assert (cover.width, round(cover.height)) == (359, 153)
    assert [block.content.card.title for block in of(scene.body, Further)] == ["b"]
    assert [block.content.text for block in of(scene.body, Fold)] == ["2 more articles"]


def test_an_opened_fold_shows_every_article():
    shown = phone(post(PAPER, 5, "a", "b", "c", "d"))
    opened = {(PAPER.key, shown.folder[0].at)}
    scene = scene_of(shown, Place(Screen.FOLDER), M.height, Spread(opened))
    assert [block.content.card.title for block in of(scene.body, Further)] == ["b", "c", "d"]
    assert of(scene.body, Fold) == []


def test_the_folder_tells_new_from_seen_and_ends_in_earlier_posts():
    posts = [post(PAPER, minutes * 10, f"post {minutes}") for minutes in range(1, 20)]
    looked = Follower("Mei", frozenset({2}), opened={FOLDER_KEY: NOW - timedelta(minutes=35)})
    scene = scene_of(phone(*posts, follower=looked), Place(Screen.FOLDER), M.height)
    dividers = [block.content.text for block in of(scene.body, Divider)]
    assert dividers == ["Seen before", "Earlier posts"]
    assert len(of(scene.body, Cover)) == 15
    assert scene.body[-1].target is not None
    assert scene.body[-1].target.tap is Tap.EARLIER


def test_the_strip_shows_whole_avatars_44_wide():
    scene = scene_of(phone(*EVENING), Place(Screen.FOLDER), M.height)
    favourites = of(scene.body, Favourite)
    assert [block.content.sender for block in favourites] == [FILM, PAPER]
    assert all(block.x + block.width <= M.width for block in favourites)


def test_the_frame_of_the_post_being_written_is_marked():
    scene = scene_of(phone(*EVENING), Place(Screen.CONVERSATION, HOTEL.key), M.height)
    assert [block.content.written for block in of(scene.body, CardFrame)] == [True]


def test_folded_service_accounts_have_a_screen_of_their_own():
    scene = scene_of(phone(*EVENING, layout=Layout.FOLDED), Place(Screen.SERVICES), M.height)
    assert [row.content.name for row in of(scene.body, Row)] == ["港湾酒店"]


@pytest.mark.parametrize("screen", [screen for screen in Screen if screen is not Screen.ARTICLE])
def test_nothing_to_be_tapped_lies_under_the_home_bar(screen):
    scene = scene_of(phone(*EVENING), Place(screen, HOTEL.key), M.height)
    assert scene.bottom <= M.height - M.home_area


def test_the_last_push_is_scrolled_above_the_home_bar():
    friends = [Sender(f"friend {number}", SenderKind.FRIEND, id=number) for number in range(1, 20)]
    follower = Follower("Mei", sender_ids=frozenset(each.id for each in friends))
    scene = scene_of(phone(*(line(each, 9, "a") for each in friends), follower=follower), Place(Screen.LOCK), M.height)
    assert len(of(scene.body, Push)) == 19
    last = list(scene.body)[-1]
    assert scene.top + last.y + last.height - scene.furthest <= M.height - M.home_area


def waiting(sender):
    """A phone on which nothing of ``sender`` has arrived."""
    return Reel(MEI, {sender.key: Line(sender, ())}, {STAFF.account_id: NOW}).phone(NOW)


def test_an_account_that_has_not_posted_has_its_name_menu_and_profile():
    menu = (MenuEntry("会员", ("积分",)), MenuEntry("订房"))
    around = Surroundings({HOTEL.account_id: menu})
    scene = scene_of(waiting(HOTEL), Place(Screen.CONVERSATION, HOTEL.key), M.height, around=around)
    assert [block.content.title for block in of(scene.fixed, NavBar)] == ["港湾酒店"]
    assert [block.content.labels for block in of(scene.fixed, MenuBar)] == [("会员", "订房")]
    assert any(block.target and block.target.tap is Tap.PROFILE for block in scene.fixed)
    profile = scene_of(waiting(HOTEL), Place(Screen.PROFILE, HOTEL.key), M.height)
    assert [block.content.sender for block in of(profile.body, ProfileHead)] == [HOTEL]
    assert [block.content.text for block in of(profile.body, Note)] == ["Nothing has arrived yet"]
    assert profile.extent >= profile.body[-1].y + profile.body[-1].height


def test_an_internal_account_that_has_not_posted_has_its_entries():
    scene = scene_of(waiting(STAFF), Place(Screen.CONVERSATION, STAFF.key), M.height)
    assert [block.content.title for block in of(scene.fixed, NavBar)] == ["港湾集团"]
    assert [block.content.labels for block in of(scene.fixed, MenuBar)] == [
        ("Notices", "Chat rooms", "Meetings", "Files")
    ]
    assert [block.content.text for block in of(scene.body, Stamp)] == ["Internal: only verified members see this"]


@pytest.mark.parametrize("screen", list(Screen))
def test_every_screen_of_an_empty_phone_can_be_drawn(screen):
    assert not render_png(Phone(NOW), screen, key=(9, 0), scale=0.5).isNull()


@pytest.mark.parametrize("dark", [False, True])
def test_a_picture_shows_badge_edge_and_ground_in_their_colours(dark):
    image = render_png(phone(*EVENING), dark=dark, scale=1)
    seen = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(0, image.height(), 3)}
    for name in ("red", "brand", "bg0", "bg1", "bg2", "folder"):
        assert palette(dark)[name].name() in seen, name


def test_a_cover_is_drawn_from_its_bytes(tmp_path):
    purple = QImage(470, 200, QImage.Format.Format_RGB32)
    purple.fill(QColor("#7700EE"))
    path = tmp_path / "cover.png"
    assert purple.save(str(path))
    shown = phone(post(PAPER, 3, "a", cover=SHA))
    drawn = render_png(shown, Screen.FOLDER, scale=1, pictures={SHA: path.read_bytes()})
    plain = render_png(shown, Screen.FOLDER, scale=1)
    middle = (drawn.width() // 2, round(20 + 11 + 100 + M.caption + M.strip + M.card_head + 20))
    assert drawn.pixelColor(*middle).name() == "#7700ee"
    assert plain.pixelColor(*middle).name() != "#7700ee"


def test_a_composer_pane_shows_the_phone_as_wide_as_it_is_drawn():
    room = fit(398, 760)
    assert 0.86 <= room.scale <= 0.92
    assert (M.width + 2 * M.bezel) * room.scale + 40 <= 398 + 0.01


def test_a_low_room_shortens_the_screen_before_the_text():
    low = fit(800, 560)
    assert low.scale == pytest.approx(LEAST_SCALE)
    assert low.height < M.least_height
    tall = fit(800, 2000)
    assert (tall.scale, tall.height) == (1.0, M.height)


@pytest.mark.parametrize(
    "text", ["", "短", "一个很长很长很长很长很长很长很长很长的标题" * 9, "😀" * 400, "a" * 900, "\n\t x"]
)
def test_any_title_fits_into_its_lines(text):
    shaped = lines_of(text, 17, 200, 2)
    assert shaped.width <= 200.5
    assert shaped.height <= lines_of("一\n二" * 60, 17, 200, 2).height + 4


def test_long_conversations_show_their_end():
    arrivals = [line(WEN, minutes, f"line {minutes}") for minutes in range(100)]
    scene = scene_of(phone(*arrivals), Place(Screen.CONVERSATION, WEN.key), M.height)
    texts = [block.content.text for block in of(scene.body, Message)]
    assert len(texts) == 40
    assert texts[-1] == "line 0"
    assert QRectF(0, 0, M.width, scene.extent).contains(scene.body[-1].rect)


def test_an_article_is_drawn_into_the_picture_without_the_engine():
    reading = Reading(Rendered("<p>海风最冷的那一天</p>" * 40, "冬至", ""), "冬至", "港湾酒店")
    drawn = render_png(phone(*EVENING), Screen.ARTICLE, scale=1, reading=reading)
    empty = render_png(phone(*EVENING), Screen.ARTICLE, scale=1)
    inside = [(x, y) for x in range(50, drawn.width() - 50) for y in range(200, drawn.height() - 100, 4)]
    assert any(drawn.pixelColor(x, y).lightness() < 120 for x, y in inside)
    assert all(empty.pixelColor(x, y).lightness() > 240 for x, y in inside)


def test_a_picture_post_is_drawn_into_the_picture(tmp_path):
    purple = QImage(600, 600, QImage.Format.Format_RGB32)
    purple.fill(QColor("#7700EE"))
    path = tmp_path / "a.png"
    assert purple.save(str(path))
    article = Article(
        "三张照片",
        kind=ArticleKind.PICTURES,
        body="海",
        pictures=(Picture("a.png", SHA, 600, 600, 1000, "image/png"), Picture("b.png", "cd" * 32, 600, 600, 1000, "")),
    )
    reading = Reading(Rendered("", "", ""), "三张照片", swiped=article, sender=HOTEL)
    for dark in (False, True):
        drawn = render_png(
            phone(*EVENING), Screen.ARTICLE, scale=1, dark=dark, reading=reading, pictures={SHA: path.read_bytes()}
        )
        middle = (drawn.width() // 2, round(31 + M.status_bar + M.nav_bar + 48 + M.width / 2))
        assert drawn.pixelColor(*middle).name() == "#7700ee"
        below = (60, round(31 + M.height - M.home_area - 60))
        assert drawn.pixelColor(*below).name() == palette(dark)["bg2"].name()


def test_a_phone_starts_without_the_engine():
    code = "import sys, wxdesk.ui.phone.page; print(*[name for name in sys.modules if 'WebEngine' in name])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


@pytest.mark.parametrize("device", list(Device))
@pytest.mark.parametrize("step", [-1, 0, 2, 4])
def test_a_first_screen_holds_as_much_as_the_rule_says(device, step):
    form = Form(device, step)
    friends = [Sender(f"friend {number}", SenderKind.FRIEND, id=number) for number in range(1, 20)]
    films = [Sender(f"film {number}", SenderKind.SUBSCRIPTION, id=number) for number in range(20, 30)]
    follower = Follower("Mei", sender_ids=frozenset(range(1, 30)))
    sent = [line(each, 60 + each.id, "a") for each in friends]
    sent += [post(each, 60 + each.id, "一个很长的标题" * 4, "第二篇的标题也长得要用两行" * 2) for each in films]
    height = measures_of(form).height
    with drawing(form):
        chats = scene_of(phone(*sent, follower=follower), Place(Screen.CHATS), height)
        folder = scene_of(phone(*sent, follower=follower), Place(Screen.FOLDER), height)
        rows = [block for block in of(chats.body, Row) if block.y + block.height <= chats.view]
        covers = [block for block in of(folder.body, Cover) if block.y + block.height <= folder.view]
    assert len(of(folder.body, Cover)) == 10
    assert sight(device, step) == Sight(len(rows), len(covers))
