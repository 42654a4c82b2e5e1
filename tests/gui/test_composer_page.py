from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QTextEdit, QWidget

from tests.unit.ui.composer_desk import NOON, open_desk, picture_bytes
from wxdesk.domain.accounts import Kind
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.phone import Follower
from wxdesk.domain.posts import Article, Post, PostState
from wxdesk.domain.roster import Member, MemberStatus
from wxdesk.services import holding, posts
from wxdesk.services.ports import Topic
from wxdesk.ui.composer.decide_dialog import DecideDialog
from wxdesk.ui.composer.page import ComposerPage
from wxdesk.ui.composer.schedule_dialog import ScheduleDialog
from wxdesk.ui.composer.send_dialog import SendDialog

EVERYTHING = frozenset(Topic)


@pytest.fixture
def desk(qtbot, tmp_path, monkeypatch):
    with open_desk(qtbot, tmp_path / "workspace", monkeypatch) as made:
        yield made


@pytest.fixture
def account(desk):
    saved = desk.add_account()
    desk.write(lambda tx: tx.followers.save(Follower("Mei", frozenset({saved.id}))))
    return saved


@pytest.fixture
def page(desk, qtbot, account):
    """The page of the service account, shown, and following the workspace as app lets it."""
    made = ComposerPage(desk.ports, desk.tasks)
    made.resize(1208, 844)
    for part in (*made.top_left(), *made.top_right()):
        part.setVisible(True)
    stop = desk.store.listen(made.refresh)
    made.show()
    made.show_account(account.id)
    desk.settle()
    yield made
    stop()
    desk.store.refusal = None
    desk.settle()
    desk.run(made.close_page())
    made.close()
    made.deleteLater()


def part(page, name, kind=QWidget):
    found = page.findChildren(kind, name)
    assert len(found) == 1, f"{len(found)} {kind.__name__} called {name!r}"
    return found[0]


def click(qtbot, page, name):
    button = part(page, name, QAbstractButton)
    assert button.isEnabled(), f"{name}: {button.toolTip()}"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def dialog(desk, qtbot, page, kind):
    """Wait for the question of ``kind`` over the page."""

    def find():
        return [each for each in page.window().findChildren(kind) if each.isVisible()]

    qtbot.waitUntil(lambda: bool(find()))
    qtbot.waitUntil(lambda: not desk.tasks.busy)
    return find()[0]


def texts(widget):
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def make_ready(desk, page, title="Winter"):
    picture = desk.run(posts.add_picture(desk.ports, picture_bytes(), "hearth.png"))
    page.model.edit(title=title, body="# Fire\n\nIt is lit.", pictures=(picture,), cover=picture.name)
    desk.run(page.model.flush())
    page.model.check()
    desk.settle()


def body_of(page):
    return part(page, "body", QTextEdit)


def test_a_title_reaches_card_counter_and_phone_with_the_key(page, qtbot):
    qtbot.keyClicks(part(page, "title", QLineEdit), "Winter")
    assert page.model.article.title == "Winter"
    assert part(page, "title_counter", QLabel).text() == "6 / 32"
    assert part(page, "stack_card_0").article.title == "Winter"
    assert any("Winter" in text for text in page._phone.phone.row_texts())
    assert "Row 1 of 1" in page._phone.fact


def test_a_title_that_is_too_long_turns_the_counter_red_and_is_not_cut(page, qtbot):
    page.model.edit(title="😀" * 400)
    counter = part(page, "title_counter", QLabel)
    assert (counter.text(), counter.property("tone")) == ("400 / 32", "bad")
    assert part(page, "title", QLineEdit).text() == "😀" * 400


def test_undo_belongs_to_the_post_whatever_has_the_keyboard(page, qtbot):
    title, body = part(page, "title", QLineEdit), body_of(page)
    qtbot.keyClicks(title, "Winter")
    qtbot.keyClicks(body, "Snow")
    qtbot.keyClick(body, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (page.model.article.title, page.model.article.body, body.toPlainText()) == ("Winter", "", "")
    qtbot.keyClick(body, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert title.text() == ""
    qtbot.keyClick(title, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(title, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert (title.text(), body.toPlainText()) == ("Winter", "Snow")


def test_undo_in_the_middle_leaves_the_caret_there(page, qtbot):
    page.model.edit(body="one three 😀\n" * 40)
    body = body_of(page)
    body.place_caret(4)
    qtbot.keyClicks(body, "two ")
    qtbot.keyClick(body, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert body.textCursor().position() == 4
    assert page.model.article.body == "one three 😀\n" * 40


def test_no_break_spaces_and_emoji_survive_the_editor(page, qtbot):
    text = "12\u00a0km 😀\n\n冬至"
    page.model.edit(body=text)
    qtbot.keyClick(body_of(page), Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(body_of(page), "!")
    assert page.model.article.body == text + "!"


def test_the_tool_bar_changes_the_selection_and_changes_it_back(page, qtbot):
    page.model.edit(body="a 😀 word")
    body = body_of(page)
    body.place_caret(6)
    click(qtbot, page, "bold")
    assert page.model.article.body == "a 😀 **word**"
    click(qtbot, page, "bold")
    assert page.model.article.body == "a 😀 word"
    click(qtbot, page, "h1")
    assert page.model.article.body == "# a 😀 word"


def test_return_goes_on_with_a_list_and_ends_it(page, qtbot):
    body = body_of(page)
    qtbot.keyClicks(body, "- one")
    qtbot.keyClick(body, Qt.Key.Key_Return)
    qtbot.keyClicks(body, "two")
    qtbot.keyClick(body, Qt.Key.Key_Return)
    qtbot.keyClick(body, Qt.Key.Key_Return)
    assert page.model.article.body == "- one\n- two\n\n"


def test_articles_are_added_removed_and_brought_back(page, desk, qtbot):
    page.model.edit(title="Lead")
    click(qtbot, page, "add_article")
    qtbot.keyClicks(part(page, "title", QLineEdit), "Second")
    assert page._stack.titles == ["Lead", "Second"]
    assert part(page, "articles_count", QLabel).text() == "2 of 6"
    qtbot.keyClick(part(page, "stack_card_0"), Qt.Key.Key_Delete)
    assert page._stack.titles == ["Second"]
    click(qtbot, page, "toast_undo")
    assert page._stack.titles == ["Lead", "Second"]


def test_a_full_post_takes_no_more(page, qtbot):
    for _ in range(5):
        click(qtbot, page, "add_article")
    button = part(page, "add_article", QAbstractButton)
    assert not button.isEnabled()
    assert "at most 6" in button.toolTip()


def test_articles_are_put_in_order_by_mouse_and_by_keys(page, desk, qtbot):
    page.model.edit(title="A")
    page.model.add(Article("B"))
    page.model.add(Article("C"))
    qtbot.waitUntil(lambda: part(page, "stack_card_2").y() > part(page, "stack_card_1").y())
    third, first = part(page, "stack_card_2"), part(page, "stack_card_0")
    start = third.rect().center()
    qtbot.mousePress(third, Qt.MouseButton.LeftButton, pos=start)
    way = first.y() - third.y() - 20
    qtbot.mouseMove(third, start + QPoint(0, way // 2))
    qtbot.mouseMove(third, third.mapFrom(third.parentWidget(), QPoint(start.x(), 5)))
    qtbot.mouseRelease(third, Qt.MouseButton.LeftButton)
    assert page._stack.titles == ["C", "A", "B"]
    assert page.model.article.title == "C"
    qtbot.keyClick(part(page, "stack_card_0"), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert page._stack.titles == ["A", "C", "B"]


def test_a_click_on_a_check_leads_to_its_place(page, desk, qtbot):
    page.model.edit(title="Lead", body="text")
    page.model.add(Article("Second"))
    page.model.choose(0)
    page.model.check()
    desk.settle()
    rows = [(number, line) for number, line in enumerate(page._checks.lines) if line.index == 1 and line.state == "bad"]
    assert {line.field for _, line in rows} >= {"body", "cover"}
    number = next(number for number, line in rows if line.field == "body")
    qtbot.mouseClick(part(page, f"checks_rows_{number}"), Qt.MouseButton.LeftButton)
    assert page.model.index == 1
    assert page.focusWidget() is body_of(page)


def test_sending_says_what_it_uses_before_it_uses_it(page, desk, qtbot, account):
    make_ready(desk, page)
    for _ in range(3):
        other = desk.write(lambda tx: tx.posts.save(Post(account.id)))
        desk.write(lambda tx, post=other: holding.hold_slot(tx, account, post.id, NOON))
    desk.settle()
    assert "1 of 4 left in November" in page._meter.sentence
    click(qtbot, page, "send_now")
    asked = dialog(desk, qtbot, page, SendDialog)
    assert "This uses the last of 4 posts in November." in texts(asked)
    assert "with a push" in texts(asked)
    assert desk.courier.carried == []
    click(qtbot, asked, "accept")
    desk.settle()
    assert len(desk.courier.carried) == 1
    assert page.model.post.state is PostState.SENDING
    assert "Preparing" in texts(page._state)
    assert not page._send_now.isEnabled()


def test_nothing_is_sent_when_the_question_is_declined(page, desk, qtbot):
    make_ready(desk, page)
    qtbot.keyClick(body_of(page), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    asked = dialog(desk, qtbot, page, SendDialog)
    click(qtbot, asked, "cancel")
    desk.settle()
    assert desk.courier.carried == []
    assert page.model.post.state is PostState.DRAFT


def test_asking_twice_asks_once(page, desk, qtbot):
    make_ready(desk, page)
    for _ in range(2):
        qtbot.keyClick(body_of(page), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    asked = dialog(desk, qtbot, page, SendDialog)
    click(qtbot, asked, "accept")
    desk.settle()
    assert len(desk.courier.carried) == 1
    assert desk.refusals == []


def test_what_is_not_ready_says_why(page, desk, qtbot):
    page.model.check()
    desk.settle()
    button = page._send_now
    assert not button.isEnabled()
    assert button.toolTip() == "Title is missing"
    qtbot.keyClick(body_of(page), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "Title is missing" in page._banner.text
    assert page.focusWidget() is part(page, "title", QLineEdit)


def test_a_full_month_offers_the_next_one(page, desk, qtbot, account):
    make_ready(desk, page)
    for _ in range(4):
        other = desk.write(lambda tx: tx.posts.save(Post(account.id)))
        desk.write(lambda tx, post=other: holding.hold_slot(tx, account, post.id, NOON))
    desk.settle()
    assert page._meter.sentence == "0 of 4 left in November Next slot opens 1 Dec 00:00 China time"
    assert page._send_now.text() == "Schedule for 1 Dec…"
    qtbot.mouseClick(page._send_now, Qt.MouseButton.LeftButton)
    asked = dialog(desk, qtbot, page, ScheduleDialog)
    assert "4 of 4 left in December" in texts(asked)
    click(qtbot, asked, "accept")
    desk.settle()
    assert page.model.post.state is PostState.SCHEDULED
    assert "Goes out 1 Dec 09:00 China time" in texts(page._state)


def test_the_past_and_full_days_cannot_be_chosen(page, desk, qtbot):
    reader = desk.add_account("Morning Reader", Kind.SUBSCRIPTION)
    tomorrow = NOON + timedelta(days=1)
    other = desk.write(lambda tx: tx.posts.save(Post(reader.id, state=PostState.SCHEDULED, scheduled_at=tomorrow)))
    desk.write(lambda tx: holding.hold_slot(tx, reader, other.id, tomorrow))
    page.show_account(reader.id)
    desk.settle()
    make_ready(desk, page)
    qtbot.mouseClick(page._schedule, Qt.MouseButton.LeftButton)
    asked = dialog(desk, qtbot, page, ScheduleDialog)
    accept = part(asked, "accept", QAbstractButton)
    qtbot.waitUntil(accept.isEnabled)
    asked.show_moment(NOON - timedelta(hours=1))
    qtbot.waitUntil(lambda: "passed" in accept.toolTip())
    asked.show_moment(tomorrow)
    qtbot.waitUntil(lambda: "no slot" in accept.toolTip())
    assert not accept.isEnabled()
    click(qtbot, asked, "next_slot")
    qtbot.waitUntil(accept.isEnabled)
    click(qtbot, asked, "accept")
    desk.settle()
    assert page.model.post.scheduled_at.date() == (NOON + timedelta(days=2)).date()


def test_a_scheduled_post_is_read_only_until_it_is_cancelled(page, desk, qtbot):
    make_ready(desk, page)
    desk.run(page.model.schedule(NOON + timedelta(days=1)))
    desk.settle()
    qtbot.keyClicks(body_of(page), "more")
    assert "more" not in page.model.article.body
    click(qtbot, page, "state_cancel")
    desk.settle()
    assert page.model.post.state is PostState.DRAFT
    assert page._state.isHidden()
    qtbot.keyClicks(body_of(page), "more")
    assert "more" in page.model.article.body


def test_an_unsure_post_asks_what_was_seen(page, desk, qtbot):
    make_ready(desk, page)
    desk.run(page.model.send())
    post = desk.run(posts.get(desk.ports, page.model.post.id))
    desk.write(lambda tx: tx.posts.save(replace(post, state=PostState.UNSURE, failure="network_lost")))
    desk.settle()
    assert page._state.choices == ("decide",)
    click(qtbot, page, "state_decide")
    asked = dialog(desk, qtbot, page, DecideDialog)
    desk.settle()
    assert not part(asked, "accept", QAbstractButton).isEnabled()
    assert any("could not be asked" in fact for fact in asked.facts)
    assert desk.courier.woken == []
    click(qtbot, asked, "again")
    desk.settle()
    assert desk.courier.woken == desk.courier.carried
    click(qtbot, asked, "cards_not_sent")
    assert part(asked, "accept", QAbstractButton).text() == "It was not sent"
    click(qtbot, asked, "cancel")
    desk.settle()
    assert page.model.post.state == PostState.UNSURE
    click(qtbot, page, "state_decide")
    asked = dialog(desk, qtbot, page, DecideDialog)
    click(qtbot, asked, "cards_was_sent")
    click(qtbot, asked, "accept")
    desk.settle()
    assert page.model.post.state == PostState.SENT
    assert "Sent 22 Nov 12:00" in texts(page._state)


def test_a_clock_that_is_off_is_told_of_in_the_page_and_before_sending(page, desk, qtbot):
    make_ready(desk, page)
    assert page._clock.isHidden()
    desk.platforms.ahead = timedelta(seconds=50)
    desk.run(page.model.foresee())
    assert page._clock.isHidden()
    desk.platforms.ahead = timedelta(minutes=61)
    desk.run(page.model.foresee())
    warning = "This computer’s clock is 61 minutes fast. Posts are held until it is right."
    assert page._clock.text.startswith(warning)
    assert "Let the system set the time by itself." in page._clock.text
    qtbot.mouseClick(page._send_now, Qt.MouseButton.LeftButton)
    asked = dialog(desk, qtbot, page, SendDialog)
    assert warning in texts(asked)
    click(qtbot, asked, "accept")
    desk.settle()
    assert page.model.post.state == PostState.SENDING
    assert "Held: this computer’s clock is wrong" in texts(page._state)
    desk.platforms.ahead = timedelta(0)
    desk.run(page.model.foresee())
    assert page._clock.isHidden()


def test_text_that_could_not_be_saved_stays_and_can_be_saved_again(page, desk, qtbot):
    desk.store.refusal = WxdeskError("disk_full")
    qtbot.keyClicks(part(page, "title", QLineEdit), "Winter")
    assert desk.run(page.model.flush()) is False
    assert "Your text is still here" in page._banner.text
    assert page._saved.text() == "Not saved"
    desk.store.refusal = None
    click(qtbot, page, "banner_action")
    desk.settle()
    assert desk.run(posts.get(desk.ports, page.model.post.id)).lead.title == "Winter"
    assert page._banner.isHidden()
    assert (page._saved.text(), page._saved.property("tone")) == ("Saved", "")


def test_a_pasted_picture_is_kept_shown_and_becomes_the_cover(page, desk, qtbot):
    page.model.edit(title="Winter", body="Snow")
    source = QMimeData()
    image = QImage(470, 200, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkCyan)
    source.setImageData(image)
    body_of(page).insertFromMimeData(source)
    desk.settle()
    (picture,) = page.model.article.pictures
    assert f"![]({picture.name})" in page.model.article.body
    assert page.model.article.cover == picture.name
    assert (picture.width, picture.height, picture.mime) == (470, 200, "image/png")


def test_files_dropped_on_the_editor_are_taken_in(page, desk, qtbot, tmp_path):
    (tmp_path / "hearth.png").write_bytes(picture_bytes())
    (tmp_path / "winter.md").write_bytes("# 冬至\n\n![fire](hearth.png)\n\n汤在锅里。\n".encode("gbk"))
    source = QMimeData()
    source.setUrls([QUrl.fromLocalFile(str(tmp_path / "winter.md"))])
    body_of(page).insertFromMimeData(source)
    desk.settle()
    assert page.model.article.title == "冬至"
    assert page.model.article.cover == "hearth.png"
    assert "was taken in" in page._banner.text
    assert "gb" in page._banner.text.lower()


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("nul.md", b"# Title\n\nte\0xt\n", "markdown_has_nul"),
        ("huge.png", b"\x89PNG" + bytes(50 * 1024 * 1024), "picture_too_large"),
        ("broken.png", b"not a picture", "picture_"),
    ],
)
def test_what_cannot_be_taken_in_is_refused_and_nothing_is_lost(page, desk, qtbot, tmp_path, name, data, told):
    page.model.edit(title="Winter", body="Snow")
    (tmp_path / name).write_bytes(data)
    refusals: list[WxdeskError] = []
    page._commands.files_refused.connect(refusals.extend)
    page._commands.take_files([tmp_path / name])
    desk.settle()
    assert [refusal.code.startswith(told) for refusal in refusals] == [True]
    assert page._banner.text
    assert page.model.article.body == "Snow"


def test_drafts_are_listed_opened_deleted_and_brought_back(page, desk, qtbot, account):
    page.model.edit(title="First")
    desk.run(page.model.flush())
    first = page.model.post.id
    page.new_post()
    desk.settle()
    page.model.edit(title="Second")
    desk.run(page.model.flush())
    desk.settle()
    qtbot.waitUntil(lambda: page._posts_button.text() == "Drafts 2")
    click(qtbot, page, "posts_button")
    qtbot.mouseClick(part(page, f"posts_rows_{first}"), Qt.MouseButton.LeftButton)
    desk.settle()
    assert page.model.article.title == "First"
    click(qtbot, page, "posts_button")
    click(qtbot, page, f"posts_rows_{first}_act")
    qtbot.waitUntil(lambda: page.model.article.title == "Second")
    desk.settle()
    click(qtbot, page, "toast_undo")
    qtbot.waitUntil(lambda: page.model.article.title == "First")
    qtbot.waitUntil(lambda: page._posts_button.text() == "Drafts 2")


def test_an_enterprise_account_says_whom_it_reaches(page, desk, qtbot):
    group = desk.add_account("Harbour Group", Kind.ENTERPRISE)
    for number in range(3):
        member = Member(
            group.id, f"M{number}", f"+861380013800{number}", f"member_{number}", status=MemberStatus.ACTIVE
        )
        desk.write(lambda tx, member=member: tx.roster.save(member))
    page.show_account(group.id)
    desk.settle()
    assert page._meter.sentence.startswith("Internal: reaches 3 members")
    assert "No quota" in page._meter.sentence


def test_a_subscription_post_lies_in_the_folder_without_a_push(page, desk, qtbot):
    reader = desk.add_account("Morning Reader", Kind.SUBSCRIPTION)
    desk.write(lambda tx: tx.followers.save(Follower("Wen", frozenset({reader.id}))))
    page.show_account(reader.id)
    desk.settle()
    qtbot.keyClicks(part(page, "title", QLineEdit), "News")
    assert "No. 1 of 1 in the folder" in page._phone.fact
    assert "no push" in page._phone.fact
    assert any("News" in text for text in page._phone.phone.row_texts())


def test_a_post_that_went_out_after_its_time_stands_where_it_came(page, desk):
    planned, came = NOON - timedelta(hours=1), NOON - timedelta(minutes=10)
    late = Post(page.model.account.id, (Article("Winter"),), PostState.SENT, planned, came)
    kept = desk.write(lambda tx: tx.posts.save(late))
    page.show_post(kept.id)
    desk.settle()
    assert page._phone.fact == "Row 1 of 1 at 11:50 · with a push"


def test_the_phone_folds_away_first_and_comes_back(page, desk, qtbot):
    page.resize(868, 644)
    assert page._phone.folded
    assert body_of(page).isVisible()
    page._show_phone.setChecked(True)
    assert not page._phone.folded
    assert not page._desk._left.isVisible()
    page.resize(1208, 844)
    assert page._desk._left.isVisible()
    assert not page._phone.folded


def test_switching_the_account_saves_first(page, desk, qtbot):
    reader = desk.add_account("Morning Reader", Kind.SUBSCRIPTION)
    qtbot.keyClicks(part(page, "title", QLineEdit), "Winter")
    first = page.model.post.id
    page.show_account(reader.id)
    desk.settle()
    assert page.model.account.id == reader.id
    assert desk.run(posts.get(desk.ports, first)).lead.title == "Winter"


def test_the_account_chosen_in_the_window_wins_over_the_first_one(desk, qtbot, account):
    reader = desk.add_account("Morning Reader", Kind.SUBSCRIPTION)
    made = ComposerPage(desk.ports, desk.tasks)
    made.show_account(reader.id)
    made.came_to_front()
    desk.settle()
    assert made.model.account.id == reader.id
    desk.run(made.close_page())
    made.deleteLater()


def test_a_new_post_can_be_asked_of_a_page_that_is_just_opening(desk, qtbot, account):
    kept = desk.write(lambda tx: tx.posts.save(Post(account.id, (Article("Kept"),))))
    made = ComposerPage(desk.ports, desk.tasks)
    made.came_to_front()
    made.new_post()
    desk.settle()
    assert made.model.account.id == account.id
    assert made.model.post.id != kept.id
    assert made.model.article.empty
    desk.run(made.close_page())
    made.deleteLater()


def test_an_account_that_is_deleted_gives_way_to_another(page, desk, qtbot, account):
    reader = desk.add_account("Morning Reader", Kind.SUBSCRIPTION)
    desk.settle()
    desk.write(lambda tx: tx.accounts.delete(account.id))
    desk.settle()
    assert page.model.account.id == reader.id
    assert desk.refusals == []
