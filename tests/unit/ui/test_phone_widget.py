import asyncio
import time

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPixmap, QWheelEvent
from PySide6.QtWidgets import QApplication

from tests.unit.ui.phone_values import EVENING, FILM, HOTEL, NOW, PAPER, WEN, line, phone, post
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.phone import Layout
from wxdesk.domain.posts import Crop
from wxdesk.ui.phone.blocks import Screen
from wxdesk.ui.phone.covers import Covers, cut
from wxdesk.ui.phone.widget import PhoneWidget
from wxdesk.ui.tasks import Tasks


class Painted(PhoneWidget):
    """Remembers which parts were painted."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[QRect] = []

    def paintEvent(self, event: QPaintEvent) -> None:
        self.parts.append(QRect(event.rect()))
        super().paintEvent(event)


@pytest.fixture
def widget(qtbot):
    made = Painted()
    qtbot.addWidget(made)
    made.resize(398, 760)
    made.show_phone(phone(*EVENING))
    made.show()
    qtbot.waitUntil(lambda: bool(made.parts))
    return made


def row(widget, name):
    return next(block for block in widget.rows() if name in block.label)


def click(qtbot, widget, name):
    place = widget.centre_of(row(widget, name))
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place)


def wheel(widget, notches):
    middle = QPointF(widget.rect().center())
    QApplication.sendEvent(
        widget,
        QWheelEvent(
            middle,
            QPointF(widget.mapToGlobal(middle.toPoint())),
            QPoint(),
            QPoint(0, 120 * notches),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )


def test_a_click_on_a_row_opens_the_conversation(widget, qtbot):
    with qtbot.waitSignal(widget.row_opened) as opened:
        click(qtbot, widget, "Wen")
    assert opened.args == [WEN.key]
    assert widget.shown == Screen.CONVERSATION
    assert widget.back()
    assert widget.shown == Screen.CHATS
    assert not widget.back()


def test_the_folder_row_opens_the_folder_and_a_card_asks_for_its_article(widget, qtbot):
    click(qtbot, widget, "Subscriptions")
    assert widget.shown == Screen.FOLDER
    with qtbot.waitSignal(widget.card_opened) as opened:
        click(qtbot, widget, "海关新规")
    target = opened.args[0]
    assert (target.post_id, target.index, target.sender) == (2, 1, PAPER)


def test_the_fold_opens(widget, qtbot):
    widget.show_screen(Screen.FOLDER)
    assert "茶" not in widget.row_texts()
    click(qtbot, widget, "2 more articles")
    assert "茶" in widget.row_texts()


def test_a_click_beside_the_rows_does_nothing(widget, qtbot):
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert widget.shown == Screen.CHATS


def test_what_is_scrolled_under_a_bar_cannot_be_tapped(widget, qtbot):
    widget.show_phone(phone(*(post(PAPER, number, "t", post_id=number) for number in range(9))))
    widget.show_screen(Screen.FOLDER)
    title_bar = QPoint(widget.width() // 2, 80)
    for scrolled in range(12):
        wheel(widget, -1)
        assert widget.scrolled > 60 * scrolled
        with qtbot.assertNotEmitted(widget.card_opened):
            qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=title_bar)


def test_everything_can_be_done_by_keyboard(widget, qtbot):
    widget.setFocus()
    for _ in range(4):  # the search field comes first
        qtbot.keyClick(widget, Qt.Key.Key_Down)
    assert widget.focused is not None
    assert widget.focused.label.startswith("Subscriptions")
    assert widget.accessibleDescription() == widget.focused.label
    qtbot.keyClick(widget, Qt.Key.Key_Return)
    assert widget.shown == Screen.FOLDER
    qtbot.keyClick(widget, Qt.Key.Key_Escape)
    assert widget.shown == Screen.CHATS
    qtbot.keyClick(widget, Qt.Key.Key_Up)
    assert widget.focused.label == "Mini-Programs"
    qtbot.keyClick(widget, Qt.Key.Key_Up)
    assert widget.focused.label.startswith("港湾集团")


def test_the_keys_bring_what_they_are_on_into_view(widget, qtbot):
    widget.show_phone(phone(*(post(PAPER, number, "t", post_id=number) for number in range(9))))
    widget.show_screen(Screen.FOLDER)
    widget.setFocus()
    for _ in widget.rows():
        qtbot.keyClick(widget, Qt.Key.Key_Down)
    assert widget.scrolled > 0
    centre = widget.centre_of(widget.focused)
    assert widget.outline().contains(QPointF(centre))


def test_the_wheel_scrolls_and_stops_at_the_ends(widget):
    widget.show_screen(Screen.FOLDER)
    wheel(widget, 5)
    assert widget.scrolled == 0
    wheel(widget, -50)
    furthest = widget.scrolled
    assert furthest > 0
    wheel(widget, -1)
    assert widget.scrolled == furthest


def test_a_conversation_begins_at_its_end(widget):
    widget.show_phone(phone(*(post(HOTEL, minutes, "t", post_id=minutes) for minutes in range(1, 9))))
    widget.show_screen(Screen.CONVERSATION, HOTEL.key)
    assert widget.scrolled > 0


def test_a_push_on_the_lock_screen_leads_to_the_conversation(widget, qtbot):
    widget.show_screen(Screen.LOCK)
    click(qtbot, widget, "冬至围炉")
    assert widget.place.key == HOTEL.key
    assert widget.back()
    assert widget.shown == Screen.CHATS


def test_folded_service_accounts_open_their_folder(widget, qtbot):
    widget.show_phone(phone(*EVENING, layout=Layout.FOLDED))
    click(qtbot, widget, "Service accounts")
    assert widget.names() == ("港湾酒店",)


def test_another_title_repaints_its_own_row_only(widget, qtbot):
    for text in "abc":
        widget.parts.clear()
        widget.show_phone(phone(line(WEN, 18, text), *EVENING[2:]))
        qtbot.waitUntil(lambda: bool(widget.parts))
    assert all(part.height() < 90 for part in widget.parts)


def test_the_same_phone_again_repaints_nothing(widget, qtbot):
    widget.repaint()
    widget.parts.clear()
    widget.show_phone(phone(*EVENING))
    QApplication.sendPostedEvents(widget)
    assert widget.parts == []


def test_a_key_press_is_on_the_phone_within_16_ms(widget):
    """The whole way of a title: the arrivals of a busy workspace, the phone computed, everything painted.

    The median, as other tests may hold the machine up; the benchmark looks at p95.
    """
    old = [post(PAPER, 60 * number, "t", "u", post_id=number + 10) for number in range(1, 400)]
    taken = []
    for number in range(60):
        began = time.thread_time()
        draft = post(HOTEL, 0, f"冬至围炉 {number}", "菜单", post_id=1, written=True)
        widget.show_phone(phone(draft, *EVENING[1:], *old))
        widget.repaint()
        taken.append(time.thread_time() - began)
    assert sorted(taken)[30] <= 0.016


def test_its_picture_is_twice_its_size_on_a_clear_ground(widget):
    image = widget.picture()
    assert image.pixelColor(1, 1).alpha() < 10
    assert image.width() > 2 * widget.outline().width()


def test_a_dark_phone_is_dark_whatever_the_desk_is(widget):
    light = widget.grab().toImage().pixelColor(widget.rect().center())
    widget.show_dark(True)
    assert widget.grab().toImage().pixelColor(widget.rect().center()).lightness() < light.lightness() - 100


# Covers


def _fail(failure: Exception) -> None:
    raise failure


def width(shown: QPixmap | None) -> int:
    return shown.width() if shown is not None else 0


@pytest.fixture
def loop(qapp):
    from qasync import QEventLoop

    made = QEventLoop(qapp)
    asyncio._set_running_loop(made)
    yield made
    asyncio._set_running_loop(None)
    made.close()


def picture(tmp_path, colour, width=300, height=300):
    from PySide6.QtGui import QColor, QImage

    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    path = tmp_path / "picture.png"
    assert image.save(str(path))
    return path.read_bytes()


def test_a_picture_is_cut_in_its_middle(tmp_path):
    image = cut(picture(tmp_path, "#123456"), 94, 40)
    assert (image.width(), image.height()) == (94, 40)
    assert image.pixelColor(50, 20).name() == "#123456"
    assert cut(b"not a picture", 10, 10).isNull()


def test_the_framed_part_of_a_large_picture_is_cut_and_not_its_middle(tmp_path):
    image = QImage(3000, 1200, QImage.Format.Format_RGB32)
    image.fill(QColor("#C00000"))
    painter = QPainter(image)
    painter.fillRect(2700, 0, 300, 1200, QColor("#0000C0"))
    painter.end()
    assert image.save(str(tmp_path / "large.png"))
    part = cut((tmp_path / "large.png").read_bytes(), 60, 60, Crop(0.9, 0, 1, 0.25))
    assert (part.width(), part.height()) == (60, 60)
    assert {part.pixelColor(x, y).name() for x, y in ((2, 2), (30, 30), (57, 57))} == {"#0000c0"}


def test_covers_come_when_they_are_there_and_the_broken_are_asked_for_once(loop, qtbot, tmp_path):
    asked: list[str] = []
    data = picture(tmp_path, "#0000FF")

    async def load(sha256):
        asked.append(sha256)
        if sha256 == "gone":
            raise WxdeskError("picture_unknown", sha256=sha256)
        return b"broken" if sha256 == "broken" else data

    covers = Covers(load, Tasks(_fail, _fail))
    assert covers.picture("good", 40, 20) is None
    with qtbot.waitSignal(covers.arrived) as arrived:
        pass
    assert arrived.args == ["good"]
    ready = covers.picture("good", 40, 20)
    assert ready is not None
    assert (ready.width(), ready.height()) == (40, 20)
    for name in ("gone", "broken"):
        assert covers.picture(name, 40, 20) is None
    qtbot.waitUntil(lambda: not covers._wanted)
    for name in ("gone", "broken"):
        assert covers.picture(name, 40, 20) is None
    assert sorted(asked) == ["broken", "gone", "good"]


def test_a_cover_of_another_size_stands_in_until_the_right_one_is_there(loop, qtbot, tmp_path):
    data = picture(tmp_path, "#00FF00")

    async def load(sha256):
        return data

    covers = Covers(load, Tasks(_fail, _fail))
    covers.picture("sized", 40, 20)
    with qtbot.waitSignal(covers.arrived):
        pass
    assert width(covers.picture("sized", 80, 40)) == 40
    with qtbot.waitSignal(covers.arrived):
        pass
    assert width(covers.picture("sized", 80, 40)) == 80


def test_a_late_paint_asks_a_closed_window_for_nothing(loop, qtbot):
    asked: list[str] = []

    async def load(sha256):
        asked.append(sha256)
        return b""

    tasks = Tasks(_fail, _fail)
    closing = loop.create_task(tasks.close())
    qtbot.waitUntil(closing.done)
    covers = Covers(load, tasks)
    assert covers.picture("late", 40, 20) is None
    covers.fetch("late", lambda _: asked.append("answered"))
    resting = loop.create_task(load("rest"))
    qtbot.waitUntil(resting.done)
    assert asked == ["rest"]


def test_foreign_cards_are_told_as_such(widget, qtbot):
    widget.show_screen(Screen.FOLDER)
    with qtbot.waitSignal(widget.card_opened) as opened:
        click(qtbot, widget, "五部片")
    assert (opened.args[0].post_id, opened.args[0].sender, opened.args[0].at is None) == (0, FILM, False)
    assert opened.args[0].at < NOW
