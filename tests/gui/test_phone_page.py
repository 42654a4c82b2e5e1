"""The Phone page over a real workspace, and articles in the browser engine."""

import asyncio
import socket
import threading
from datetime import datetime, timedelta
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QTextBrowser, QWidget

from wxdesk.article.dressing import Dress
from wxdesk.article.markdown import Rendered
from wxdesk.domain.accounts import Account, Kind, Owner
from wxdesk.domain.clock import SetClock
from wxdesk.domain.phone import Arrival, Follower, Layout, Phone, Sender, SenderKind
from wxdesk.domain.posts import Article, Picture, Post, PostState
from wxdesk.services.ports import Courier, Platforms, Ports, Vault
from wxdesk.store import open_store
from wxdesk.ui.main_window import MainWindow
from wxdesk.ui.phone.article_view import ArticleView, ReaderSignals, Reading
from wxdesk.ui.phone.blocks import Screen
from wxdesk.ui.phone.following import FollowingDialog
from wxdesk.ui.phone.page import PhonePage
from wxdesk.ui.phone.plain_reader import PlainReader
from wxdesk.ui.phone.widget import PhoneWidget
from wxdesk.ui.shell.page import PageSpec
from wxdesk.ui.tasks import Tasks

# What the engine and Qt say where there is no graphics card.
pytestmark = pytest.mark.qt_log_ignore(
    "QRhiGles2", "Failed to create RHI", "Vulkan", "GPUInfo not initialized", "Sandboxing disabled", extend=True
)

NOON = datetime.fromisoformat("2026-11-22T12:00:00+08:00")
HOUR = timedelta(hours=1)
LONG = 20_000
"""How long the engine may take to start on a busy machine, in ms."""


def fail(failure: Exception) -> None:
    raise failure


@pytest.fixture
def loop(qapp):
    from qasync import QEventLoop

    made = QEventLoop(qapp)
    asyncio._set_running_loop(made)
    yield made
    asyncio._set_running_loop(None)
    made.close()


class Desk:
    """A page, the workspace under it, and the one who looks at it."""

    folder: Path

    page: PhonePage

    def __init__(self, loop, qtbot, folder):
        self.loop, self.qtbot = loop, qtbot
        self.tasks = Tasks(fail, fail, loop)
        self.clock = SetClock(NOON)
        self.store = self.wait(open_store(folder))
        nobody = cast("object", None)
        self.ports = Ports(
            self.store, cast("Vault", nobody), cast("Platforms", nobody), cast("Courier", nobody), self.clock
        )
        self.wait(self.store.run(self._fill))
        self.window = MainWindow([PageSpec("phone", "Phone", "phone", lambda: PhonePage(self.ports, self.tasks))])
        qtbot.addWidget(self.window)
        self.window.resize(1440, 900)
        self.window.show()
        self.window.choose_page("phone")
        self.page = cast("PhonePage", self.window.page("phone"))
        self.refresh()

    def _fill(self, tx):
        red = QImage(470, 200, QImage.Format.Format_RGB32)
        red.fill(QColor("#CC2200"))
        path = self.path("cover.png")
        assert red.save(path)
        sha256 = tx.pictures.put(Path(path).read_bytes())
        cover = Picture("cover.png", sha256, 470, 200, 1000, "image/png")
        hotel = Account("Harbour Hotels", Kind.SERVICE, Owner.BUSINESS, licence="L", display_name="港湾酒店")
        self.hotel = tx.accounts.save(hotel)
        self.paper = tx.accounts.save(Account("Morning Reader", display_name="晨读日报"))
        body = "# 冬至\n\n海风最冷的那一天。\n\n![](cover.png)"
        article = Article("冬至围炉", "港湾酒店", "digest", body=body, cover="cover.png", pictures=(cover,))
        tx.posts.save(Post(self.hotel.id, (article, Article("菜单")), PostState.SENT, sent_at=NOON - HOUR / 2))
        lines = tuple(Article(f"第{number}条") for number in range(4))
        tx.posts.save(Post(self.paper.id, lines, PostState.SENT, sent_at=NOON - HOUR))
        tx.posts.save(Post(self.paper.id, (Article("明天"),), PostState.SCHEDULED, scheduled_at=NOON + 2 * HOUR))
        wen = tx.followers.save_sender(Sender("Wen", SenderKind.FRIEND))
        tx.followers.add_arrival(Arrival(wen, NOON - 2 * HOUR, text="周末爬山吗"))
        tx.followers.save(Follower("Mei", frozenset({self.hotel.id, self.paper.id}), frozenset({wen.id})))
        tx.followers.save(Follower("Ben", frozenset({self.paper.id})))

    def path(self, name):
        return str(self.folder / name)

    def wait(self, work):
        task = self.loop.create_task(_awaited(work))
        self.qtbot.waitUntil(task.done, timeout=LONG)
        return task.result()

    def settle(self):
        self.wait(self.tasks.settle())

    def refresh(self):
        self.page.model.refresh()
        self.settle()

    def find(self, name):
        found = self.page.findChildren(QWidget, name) or self.window.findChildren(QWidget, name)
        (only,) = found
        return only

    def click(self, name):
        self.qtbot.mouseClick(self.find(name), Qt.MouseButton.LeftButton)
        self.settle()

    def tap(self, phone, label):
        block = next(block for block in phone.rows() if label in block.label)
        self.qtbot.mouseClick(phone, Qt.MouseButton.LeftButton, pos=phone.centre_of(block))
        self.settle()

    @property
    def chats(self):
        return self.find("chat_phone")

    @property
    def folder_phone(self):
        return self.find("folder_phone")

    def close(self):
        self.wait(self.tasks.close())
        self.wait(self.store.close())


async def _awaited(work):
    return await work


@pytest.fixture
def desk(loop, qtbot, tmp_path):
    class Here(Desk):
        folder = tmp_path

    made = Here(loop, qtbot, tmp_path / "workspace")
    yield made
    made.close()


def test_both_phones_show_what_the_follower_has(desk):
    assert desk.chats.names() == ("港湾酒店", "Subscriptions", "Wen")
    assert "第0条" in desk.folder_phone.row_texts()
    assert desk.find("follower").text() == "Mei · follows 2 accounts"
    assert desk.find("in_chats").text() == "▲ Harbour Hotels row 1"
    assert desk.find("in_folder").text() == "Morning Reader 1st in folder"


def test_the_next_send_shows_the_folder_as_it_will_be(desk):
    assert desk.find("timeline").marks() == (
        ("11:00", "晨读日报", False),
        ("11:30", "港湾酒店", False),
        ("14:00", "晨读日报", True),
    )
    desk.click("next")
    assert desk.folder_phone.phone.folder[0].cards[0].title == "明天"
    assert not desk.find("next").isEnabled()
    desk.click("now")
    assert desk.folder_phone.phone.folder[0].cards[0].title == "第0条"


def test_the_time_is_changed_by_keys(desk):
    line = desk.find("timeline")
    line.setFocus()
    for _ in range(7):
        desk.qtbot.keyClick(line, Qt.Key.Key_Left)
    assert desk.chats.phone.at == NOON - timedelta(minutes=35)
    assert desk.chats.names() == ("Subscriptions", "Wen")
    desk.qtbot.keyClick(line, Qt.Key.Key_Home)
    assert desk.chats.names() == ()


def test_the_time_is_changed_by_the_mouse_and_marks_hold_it(desk):
    line = desk.find("timeline")
    x = round(line._x(14 * 60 - 4))
    desk.qtbot.mouseClick(line, Qt.MouseButton.LeftButton, pos=QPoint(x, line.height() // 2))
    assert desk.chats.phone.at == NOON + 2 * HOUR


def test_another_day_is_chosen_in_the_calendar(desk):
    desk.find("day").choose_day((NOON - timedelta(days=1)).date())
    assert desk.chats.names() == ()
    assert desk.find("day").text() == "Sat 21 Nov"


def test_opening_a_conversation_reads_it(desk):
    assert desk.chats.phone.unread == 2
    desk.tap(desk.chats, "港湾酒店")
    assert desk.chats.shown == Screen.CONVERSATION
    desk.refresh()
    assert desk.chats.phone.unread == 1
    assert [notice.text for notice in desk.chats.phone.lock] == ["周末爬山吗"]


def test_a_moment_to_come_reads_nothing(desk):
    desk.click("next")
    desk.tap(desk.chats, "港湾酒店")
    desk.click("now")
    assert desk.chats.phone.unread == 2


def test_the_lock_screen_has_the_push_and_leads_into_the_conversation(desk):
    desk.click("lock")
    assert desk.chats.shown == Screen.LOCK
    assert [notice.text for notice in desk.chats.phone.lock] == ["冬至围炉", "周末爬山吗"]
    desk.tap(desk.chats, "冬至围炉")
    assert desk.chats.shown == Screen.CONVERSATION
    assert not desk.find("lock").isChecked()


def test_layouts_and_followers_are_chosen_from_menus(desk):
    folded = desk.find("layout").menu().actions()[2]
    folded.trigger()
    assert "Service accounts" in desk.chats.names()
    ben = desk.find("follower").menu().actions()[1]
    ben.trigger()
    assert desk.chats.names() == ("Subscriptions",)


def test_a_follower_follows_the_accounts_that_are_chosen(desk):
    next(each for each in desk.find("follower").menu().actions() if each.text() == "Choose what they follow…").trigger()
    desk.qtbot.waitUntil(lambda: bool(desk.page.findChildren(QWidget, f"switches_{desk.hotel.id}")))
    dialog = desk.page.findChildren(FollowingDialog)[0]
    dialog.findChild(QWidget, f"switches_{desk.hotel.id}").click()
    dialog.findChild(QWidget, "accept").click()
    desk.settle()
    desk.refresh()
    assert desk.chats.names() == ("Subscriptions", "Wen")
    assert desk.find("follower").text() == "Mei · follows 1 account"


def test_where_there_is_little_room_one_phone_is_shown_at_a_time(desk):
    desk.window.resize(1100, 700)
    desk.qtbot.waitUntil(lambda: desk.find("switch").isVisible())
    assert desk.chats.isVisible()
    assert not desk.folder_phone.isVisible()
    desk.click("switch_folder")
    assert desk.folder_phone.isVisible()
    assert not desk.chats.isVisible()


def test_a_picture_of_the_phones_is_saved(desk):
    path = desk.path("phone.png")
    desk.page.save_picture(path)
    saved = QImage(path)
    assert saved.width() > 1000
    desk.page.save_picture(desk.path("no such folder/phone.png"))
    assert "could not be written" in desk.find("banner").text


def test_an_article_opens_with_its_pictures_and_escape_leads_back(desk):
    desk.chats.show_screen(Screen.CONVERSATION, (desk.hotel.id, 0))
    desk.tap(desk.chats, "冬至围炉")
    assert desk.chats.shown == Screen.ARTICLE
    (view,) = desk.chats.findChildren(ArticleView)
    page = view.reader.page
    seen: list[str] = []

    def look():
        page.toPlainText(seen.append)
        return "海风最冷的那一天" in "".join(seen)

    desk.qtbot.waitUntil(look, timeout=LONG)
    assert "港湾酒店" in seen[-1]
    desk.qtbot.waitUntil(lambda: _has_colour(view, "#cc2200"), timeout=LONG)
    desk.qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert desk.chats.shown == Screen.CONVERSATION


def _has_colour(widget, name):
    image = widget.grab().toImage()
    return any(
        image.pixelColor(x, y).name() == name for x in range(0, image.width(), 20) for y in range(0, image.height(), 8)
    )


# Articles on their own


@pytest.fixture
def phone(qtbot):
    made = PhoneWidget()
    qtbot.addWidget(made)
    made.resize(398, 760)
    made.show_phone(Phone(NOON))
    made.show()
    return made


def reading(html, key="1", title="题"):
    return Reading(Rendered(html, title, ""), title, key=key)


def engine_page(phone):
    return phone.findChildren(ArticleView)[0].reader.page


def html_of(qtbot, page, wanted):
    seen = [""]

    def look():
        page.toHtml(seen.append)
        return wanted in seen[-1]

    qtbot.waitUntil(look, timeout=LONG)
    return seen[-1]


def test_the_engine_is_not_made_before_an_article_is_shown(phone):
    phone.show_article(reading("<p>later</p>"))
    assert phone.findChildren(ArticleView) == []
    phone.show_screen(Screen.ARTICLE)
    assert len(phone.findChildren(ArticleView)) == 1


def test_an_article_is_patched_in_place_and_the_last_key_press_wins(phone, qtbot):
    phone.open_article(reading("<p>first words</p>"))
    page = engine_page(phone)
    html_of(qtbot, page, "first words")
    with qtbot.assertNotEmitted(page.loadStarted):
        for number in range(30):
            phone.show_article(reading(f"<p>words {number}.</p>", title=f"题 {number}"))
        html = html_of(qtbot, page, "words 29.")
    assert "题 29" in html


def test_another_article_is_loaded_anew(phone, qtbot):
    phone.open_article(reading("<p>first</p>"))
    page = engine_page(phone)
    html_of(qtbot, page, "first")
    with qtbot.waitSignal(page.loadFinished, timeout=LONG):
        phone.show_article(reading("<p>other</p>", key="2"))
    html_of(qtbot, page, "other")


class Listener:
    """A server that counts who connects to it."""

    def __init__(self):
        self.server = socket.create_server(("127.0.0.1", 0))
        self.port = self.server.getsockname()[1]
        self.connections = 0
        self.thread = threading.Thread(target=self._count, daemon=True)
        self.thread.start()

    def _count(self):
        while True:
            try:
                connection, _ = self.server.accept()
            except OSError:
                return
            self.connections += 1
            connection.close()

    def close(self):
        self.server.shutdown(socket.SHUT_RDWR)
        self.server.close()
        self.thread.join(5)


@pytest.fixture
def listener():
    made = Listener()
    yield made
    made.close()


HOSTILE = """
<link rel="preconnect" href="http://127.0.0.1:{port}"><link rel="dns-prefetch" href="//127.0.0.1:{port}">
<link rel="prefetch" href="http://127.0.0.1:{port}/p"><link rel="stylesheet" href="http://127.0.0.1:{port}/s.css">
<style>@import url(http://127.0.0.1:{port}/i.css);@font-face{{font-family:x;src:url(http://127.0.0.1:{port}/f)}}
body{{background:url(http://127.0.0.1:{port}/b);font-family:x}}</style>
<meta http-equiv="refresh" content="0;url=http://127.0.0.1:{port}/r">
<img src="http://127.0.0.1:{port}/img" srcset="http://127.0.0.1:{port}/2x 2x" onerror="window.ran=1">
<iframe src="http://127.0.0.1:{port}/frame"></iframe><object data="http://127.0.0.1:{port}/object"></object>
<embed src="http://127.0.0.1:{port}/embed"><video src="http://127.0.0.1:{port}/video" autoplay></video>
<audio src="http://127.0.0.1:{port}/audio" autoplay></audio><svg><image href="http://127.0.0.1:{port}/svg"/></svg>
<form action="http://127.0.0.1:{port}/form"><input autofocus onfocus="window.ran=1"></form>
<script>window.ran=1;fetch("http://127.0.0.1:{port}/fetch");new WebSocket("ws://127.0.0.1:{port}/ws");
navigator.sendBeacon("http://127.0.0.1:{port}/beacon");location="http://127.0.0.1:{port}/go"</script>
<p>the end of it</p>
"""


@pytest.mark.parametrize("patched", [False, True])
def test_a_hostile_page_runs_nothing_and_connects_to_nobody(phone, qtbot, listener, patched):
    hostile = HOSTILE.format(port=listener.port)
    phone.open_article(reading("<p>harmless</p>" if patched else hostile))
    page = engine_page(phone)
    html_of(qtbot, page, "harmless" if patched else "the end of it")
    if patched:
        phone.show_article(reading(hostile))
        html_of(qtbot, page, "the end of it")
    ran: list[object] = []
    for world in (0, 1):
        page.runJavaScript("typeof window.ran", world, ran.append)
    page.runJavaScript("new Promise(done => 0) && 'settled'", 1, ran.append)
    qtbot.waitUntil(lambda: "settled" in ran, timeout=LONG)
    html_of(qtbot, page, "the end of it")
    assert page.url().toString() == "wxasset:page-1"
    assert "number" not in ran
    assert listener.connections == 0


def test_a_link_is_only_asked_for(phone, qtbot):
    link = '<a href="https://example.org/x" style="display:block;height:300px;font-size:80px">tap tap tap tap</a>'
    phone.open_article(reading(link))
    page = engine_page(phone)
    html_of(qtbot, page, "tap tap")
    with qtbot.waitSignal(phone.link_asked, timeout=LONG) as asked:
        page.runJavaScript("document.querySelector('a').click()", 1)
    assert asked.args == ["https://example.org/x"]
    assert page.url().toString() == "wxasset:page-1"


def test_without_the_engine_articles_are_plain_text_that_asks_for_its_own_pictures_only(qtbot, tmp_path):
    green = QImage(200, 200, QImage.Format.Format_RGB32)
    green.fill(QColor("#00aa33"))
    path = tmp_path / "green.png"
    assert green.save(str(path))
    asked = []

    def fetch(sha256, then):
        asked.append(sha256)
        then(path.read_bytes())

    host = QWidget()
    qtbot.addWidget(host)
    signals = ReaderSignals()
    reader = PlainReader(host, fetch, signals)
    reader.widget.resize(354, 590)
    host.resize(354, 590)
    host.show()
    html = '<p>words</p><img src="wxasset:abc"><img src="https://example.org/x.png"><img src="file:///etc/hostname">'
    reader.show_reading(reading(html), Dress())
    qtbot.waitUntil(lambda: _has_colour(reader.widget, "#00aa33"))
    assert asked == ["abc"]
    assert "words" in host.findChildren(QTextBrowser)[0].toPlainText()


def test_layout_names_are_complete(desk):
    assert len(desk.find("layout").menu().actions()) == len(Layout)
