from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QDialog, QLineEdit

from tests.unit.ui.composer_desk import NOON, open_desk
from wxdesk.domain.accounts import Account, Kind, Owner
from wxdesk.domain.attempts import Outcome, PlatformError
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import Article, Post, PostState
from wxdesk.domain.quota import Slot
from wxdesk.services.ports import ApiBudget, Connection, Exchange
from wxdesk.ui.accounts import AccountsPage, account_line, status_words
from wxdesk.ui.kit import CheckRow, ChoiceCard, Select, Slots, Text


class KeptSecrets:
    def __init__(self):
        self.kept: dict[tuple[int, str], str] = {}

    async def put(self, account_id, field, secret):
        self.kept[account_id, field] = secret

    async def get(self, account_id, field):
        return self.kept.get((account_id, field))

    async def delete(self, account_id):
        self.kept = {key: secret for key, secret in self.kept.items() if key[0] != account_id}


class OnePlatform:
    """Answers every account's connection test the same way."""

    def __init__(self):
        self.asked: list[Account] = []
        self.refusal: WxdeskError | None = None
        self.called: list[ApiBudget] = []
        self.exchanges: list[Exchange] = []

    async def of(self, account):
        self.asked.append(account)
        return self

    async def test(self):
        if self.refusal is not None:
            raise self.refusal
        return Connection(6720, "203.0.113.7")

    def skew(self, account):
        return None

    async def calls(self, account):
        return self.called

    async def ask_calls(self, account, api):
        if self.refusal is not None:
            raise self.refusal
        return ApiBudget(api, 95, 100)

    async def recent(self, account_id=None, limit=200):
        return [each for each in self.exchanges if account_id in (None, each.account_id)]


class Screen:
    """The page, and what a user does on it; every action returns settled."""

    def __init__(self, desk, qtbot):
        self.desk, self.qtbot = desk, qtbot
        self.secrets, self.platform = KeptSecrets(), OnePlatform()
        self.page = AccountsPage(
            replace(desk.ports, vault=self.secrets, platforms=self.platform, requests=self.platform), desk.tasks
        )
        qtbot.addWidget(self.page)
        self.page.resize(1100, 800)
        self.page.show()
        self.page.came_to_front()
        desk.settle()

    def find(self, kind, name):
        found = [widget for widget in self.page.findChildren(kind, name) if widget.isVisible()]
        assert len(found) == 1, f"{len(found)} called {name}"
        return found[0]

    def open(self, account):
        self.page.show_account(account.id)
        self.desk.settle()

    def click(self, name):
        button = self.find(QAbstractButton, name)
        assert button.isEnabled(), f"{name} cannot be pressed"
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.desk.settle()

    def write(self, name, text, *, settle=True):
        field = self.find(QLineEdit, name)
        field.selectAll()
        if text:
            self.qtbot.keyClicks(field, text)
        else:
            self.qtbot.keyClick(field, Qt.Key.Key_Backspace)
        if settle:
            self.desk.settle()

    def shown(self, name):
        return self.find(QLineEdit, name).text()

    def error(self, name):
        found = self.page.findChildren(Text, f"{name}_error")
        return found[0].text() if found[0].isVisible() else ""

    def card(self, kind):
        return self.find(ChoiceCard, f"kinds_{kind.value}")

    def ability(self, name):
        return self.page.findChild(CheckRow, f"ability_{name}")

    def dialog(self):
        self.qtbot.waitUntil(lambda: any(each.isVisible() for each in self.page.findChildren(QDialog)))
        return next(each for each in self.page.findChildren(QDialog) if each.isVisible())

    def top(self, name):
        """A widget that the window's top bar would show."""
        return getattr(self.page, f"_{name}")

    def stored(self):
        return list(self.desk.read(lambda tx: tx.accounts.all()))


@pytest.fixture
def desk(qtbot, tmp_path, monkeypatch):
    with open_desk(qtbot, tmp_path / "workspace", monkeypatch) as made:
        yield made


@pytest.fixture
def harbour(desk):
    return desk.add_account(display_name="港湾酒店", wechat_id="harbour_hotels", app_id="wx1")


@pytest.fixture
def screen(desk, harbour, qtbot):
    return Screen(desk, qtbot)


def add_post(desk, account, state, number, *, at=None):
    def work(tx):
        post = tx.posts.save(Post(account.id, (Article("Winter"),), state, scheduled_at=at))
        tx.slots.take(Slot(account.id, "2026-11", number, post.id))
        if state is PostState.SENT:
            tx.slots.use(post.id)

    desk.write(work)


def press(screen, name):
    widget = screen.top(name)
    assert widget.isEnabled()
    widget.click()
    screen.desk.settle()


def test_an_empty_workspace_offers_the_first_account(desk, qtbot):
    screen = Screen(desk, qtbot)
    screen.click("empty_action")
    assert screen.page.title() == "New account"
    assert screen.find(QLineEdit, "name").text() == ""


def test_the_overview_says_what_is_left_and_what_comes_next(screen, desk, harbour):
    add_post(desk, harbour, PostState.SENT, 1)
    add_post(desk, harbour, PostState.SCHEDULED, 2, at=NOON + timedelta(days=6))
    screen.page.refresh()
    desk.settle()
    row = screen.page._overview.rows[0]
    assert row.words == "2 of 4 left in November. Next send 28 Nov 12:00"
    assert row._ring.slots == Slots(sent=1, reserved=1, free=2)


def test_the_side_bar_says_the_same(screen, desk, harbour):
    add_post(desk, harbour, PostState.SCHEDULED, 1, at=NOON + timedelta(hours=6))
    screen.page.refresh()
    desk.settle()
    views = screen.page.model.views
    line = account_line(views[0], NOON)
    assert (line.words, line.slots) == ("3 of 4 left in November", Slots(reserved=1, free=3))
    assert status_words(views, NOON).endswith("next send today 18:00")


def test_pressing_a_row_opens_the_editor_and_tells_the_account(screen, harbour, qtbot):
    with qtbot.waitSignal(screen.page.account_chosen) as told:
        qtbot.mouseClick(screen.page._overview.rows[0], Qt.MouseButton.LeftButton)
    screen.desk.settle()
    assert told.args == [harbour.id]
    assert (screen.page.title(), screen.page.subtitle()) == ("Harbour Hotels", "港湾酒店")
    assert screen.shown("wechat_id") == "harbour_hotels"


def test_what_is_typed_is_saved(screen, harbour):
    screen.open(harbour)
    screen.write("display_name", "Harbour")
    assert screen.stored()[0].display_name == "Harbour"
    assert screen.top("saved").text() == "All changes saved"


def test_typing_is_saved_once_when_it_rests(screen, desk, harbour):
    screen.open(harbour)
    before = desk.store.writes
    for text in ("H", "Ha", "Harbour"):
        screen.write("display_name", text, settle=False)
    assert screen.top("saved").text() == "Saving…"
    desk.settle()
    assert desk.store.writes == before + 1
    assert screen.stored()[0].display_name == "Harbour"


def test_closing_the_window_keeps_what_was_typed_last(screen, desk, harbour):
    screen.open(harbour)
    screen.write("display_name", "Harbour", settle=False)
    assert desk.run(screen.page.close_page())
    assert screen.stored()[0].display_name == "Harbour"


def test_another_account_is_opened_only_after_the_first_was_saved(screen, desk, harbour):
    other = desk.add_account("Morning Reader", Kind.SUBSCRIPTION)
    screen.open(harbour)
    screen.write("display_name", "Harbour", settle=False)
    screen.open(other)
    assert [account.display_name for account in screen.stored()] == ["Harbour", ""]
    assert screen.shown("name") == "Morning Reader"


def test_a_new_account_is_saved_as_soon_as_it_has_a_name(screen, qtbot):
    screen.page.add_account()
    screen.desk.settle()
    assert len(screen.stored()) == 1
    with qtbot.waitSignal(screen.page.account_chosen) as told:
        screen.write("name", "North Lake Library")
    saved = screen.stored()[1]
    assert (saved.name, told.args) == ("North Lake Library", [saved.id])
    screen.write("display_name", "North Lake")
    assert len(screen.stored()) == 2


def test_a_name_that_is_taken_is_refused_at_its_field_and_nothing_is_lost(screen, desk, harbour):
    other = desk.add_account("Morning Reader", Kind.SUBSCRIPTION)
    screen.open(other)
    screen.write("name", "Harbour Hotels")
    assert "already an account called Harbour Hotels" in screen.error("name")
    assert screen.top("saved").text() == "Not saved yet"
    assert screen.stored()[1].name == "Morning Reader"
    screen.write("name", "Harbour Two")
    assert (screen.error("name"), screen.stored()[1].name) == ("", "Harbour Two")


def test_leaving_what_cannot_be_saved_offers_the_way_back(screen, desk, harbour):
    other = desk.add_account("Morning Reader", Kind.SUBSCRIPTION)
    screen.open(harbour)
    screen.write("wechat_id", "1x")
    assert "6 to 20" in screen.error("wechat_id")
    screen.open(other)
    assert "Harbour Hotels was not saved." in screen.page._toast.text
    screen.click("toast_undo")
    assert screen.shown("wechat_id") == "1x"


def test_an_individual_cannot_choose_service_or_enterprise_and_reads_why(screen, desk):
    ling = desk.write(lambda tx: tx.accounts.save(Account("Ling", owner=Owner.INDIVIDUAL)))
    screen.open(ling)
    assert screen.card(Kind.SUBSCRIPTION).isChecked()
    for kind in (Kind.SERVICE, Kind.ENTERPRISE):
        assert not screen.card(kind).isEnabled()
        assert screen.card(kind).reason.startswith("Individuals cannot open")
    assert not screen.find(QLineEdit, "licence").isEnabled()


def test_a_licence_opens_the_service_card(screen, desk):
    shop = desk.write(lambda tx: tx.accounts.save(Account("Shop")))
    screen.open(shop)
    assert "business licence" in screen.card(Kind.SERVICE).reason
    screen.write("licence", "91310000X")
    screen.click("kinds_service")
    assert screen.stored()[1].kind is Kind.SERVICE
    assert screen.page._quota.meter.slots == Slots(free=4)


def test_a_service_account_cannot_be_given_to_an_individual(screen, harbour, qtbot):
    screen.open(harbour)
    owner = screen.find(Select, "owner")
    qtbot.keyClick(owner, Qt.Key.Key_Up)
    screen.desk.settle()
    assert (owner.key, screen.stored()[0].owner) == (Owner.BUSINESS.value, Owner.BUSINESS)
    qtbot.keyClick(owner, Qt.Key.Key_Down)
    screen.desk.settle()
    assert screen.stored()[0].owner is Owner.MEDIA


def test_the_kind_of_an_account_with_sent_posts_stays(screen, desk, harbour):
    add_post(desk, harbour, PostState.SENT, 1)
    screen.open(harbour)
    screen.click("kinds_subscription")
    assert screen.card(Kind.SERVICE).isChecked()
    assert "kind cannot change" in screen.page._kind._error.text()
    assert screen.stored()[0].kind is Kind.SERVICE


def test_the_recommendation_follows_the_answers_and_is_taken(screen, desk):
    shop = desk.write(lambda tx: tx.accounts.save(Account("Shop", licence="91")))
    screen.open(shop)
    screen.click("advice")
    dialog = screen.dialog()
    assert dialog.recommendation.kind == "subscription"
    screen.qtbot.mouseClick(dialog.findChild(QAbstractButton, "aim_buy"), Qt.MouseButton.LeftButton)
    reasons = [row.words for row in dialog.findChildren(CheckRow) if row.isVisible()]
    assert dialog.recommendation.kind == "service"
    assert "WeChat Pay and WeChat Store are open to it." in reasons
    screen.qtbot.mouseClick(dialog.findChild(QAbstractButton, "accept"), Qt.MouseButton.LeftButton)
    screen.qtbot.waitUntil(lambda: screen.page.model.account.kind is Kind.SERVICE)
    screen.desk.settle()
    assert screen.stored()[1].kind is Kind.SERVICE


def test_every_no_has_its_reason(screen, desk, harbour):
    ling = desk.write(lambda tx: tx.accounts.save(Account("Ling", owner=Owner.INDIVIDUAL)))
    screen.open(harbour)
    assert screen.page._advanced._fact.text() == "9 of 9"
    assert screen.ability("speech_recognition").state == "ok"
    screen.open(ling)
    assert screen.page._advanced._fact.text() == "1 of 9"
    for name in ("speech_recognition", "customer_service", "wechat_pay", "send_by_api"):
        row = screen.ability(name)
        assert row.state == "no"
        assert row.reason or screen.page._publishing._shared.text(), name


def test_a_reason_that_all_noes_share_is_said_once(screen, desk):
    group = desk.add_account("Harbour Group", Kind.ENTERPRISE)
    screen.open(group)
    assert screen.page._advanced._shared.text() == "Enterprise accounts do not have it."
    assert screen.ability("follower_list").reason == ""
    assert screen.ability("chat_rooms").isVisible()
    assert "no broadcast quota" in screen.page._quota.meter.sentence


def test_the_secret_is_kept_and_never_shown_again(screen, harbour):
    screen.open(harbour)
    screen.click("mode_live")
    screen.write("secret", "s3cret")
    screen.qtbot.keyClick(screen.find(QLineEdit, "secret"), Qt.Key.Key_Return)
    screen.desk.settle()
    assert screen.secrets.kept == {(harbour.id, "app_secret"): "s3cret"}
    field = screen.find(QLineEdit, "secret")
    assert field.text() == ""
    assert "kept in the keychain" in field.placeholderText()
    assert "s3cret" not in repr(screen.stored())


def test_the_connection_test_shows_its_result_as_chips(screen, harbour):
    screen.open(harbour)
    screen.click("test")
    assert screen.page._connection._chips.texts == ["Token valid 1 h 52 min", "IP 203.0.113.7 allowed"]
    assert [account.id for account in screen.platform.asked] == [harbour.id]


def test_the_connection_test_uses_what_was_just_typed(screen, harbour):
    screen.open(harbour)
    screen.write("app_id", "wx2", settle=False)
    screen.click("test")
    assert screen.platform.asked[0].app_id == "wx2"


def test_a_failed_connection_says_what_to_do(screen, harbour):
    screen.platform.refusal = PlatformError("secret_missing", Outcome.NOT_SENT)
    screen.open(harbour)
    screen.click("test")
    assert screen.page._connection._chips.texts == ["Not connected"]
    assert screen.page._connection._reason.text().startswith("The AppSecret is missing.")
    assert screen.desk.refusals == []
    screen.write("app_id", "wx9")
    assert screen.page._connection._chips.texts == []


def test_practice_or_live_and_six_or_eight(screen, harbour):
    screen.open(harbour)
    screen.click("mode_live")
    screen.click("articles_8")
    stored = screen.stored()[0]
    assert (stored.practice, stored.max_articles) == (False, 8)
    assert "real followers" in screen.page._connection._meaning.text()


def test_deleting_warns_of_what_hangs_on_it_and_can_be_undone(screen, desk, harbour):
    add_post(desk, harbour, PostState.SENT, 1)
    add_post(desk, harbour, PostState.SCHEDULED, 2, at=NOON + timedelta(days=1))
    screen.open(harbour)
    screen.top("delete").click()
    dialog = screen.dialog()
    words = dialog._words.text()
    assert "scheduled" in words
    assert "sent" in words
    screen.qtbot.mouseClick(dialog.findChild(QAbstractButton, "accept"), Qt.MouseButton.LeftButton)
    screen.qtbot.waitUntil(lambda: screen.page._toast.isVisible())
    desk.settle()
    assert screen.stored() == []
    screen.click("toast_undo")
    assert [account.id for account in screen.stored()] == [harbour.id]
    assert len(desk.read(lambda tx: tx.posts.find(harbour.id))) == 2
    assert len(desk.read(lambda tx: tx.slots.of(harbour.id))) == 2
    assert screen.page.title() == "Harbour Hotels"


def test_refusing_the_warning_deletes_nothing(screen, desk, harbour):
    add_post(desk, harbour, PostState.SENT, 1)
    screen.open(harbour)
    screen.top("delete").click()
    dialog = screen.dialog()
    screen.qtbot.mouseClick(dialog.findChild(QAbstractButton, "cancel"), Qt.MouseButton.LeftButton)
    desk.settle()
    assert len(screen.stored()) == 1


def test_an_account_without_posts_goes_at_once_and_its_secret_when_undo_is_over(screen, desk, harbour):
    screen.secrets.kept[harbour.id, "app_secret"] = "s"
    screen.open(harbour)
    press(screen, "delete")
    assert screen.stored() == []
    assert screen.secrets.kept
    screen.page._toast.expire()
    desk.settle()
    assert screen.secrets.kept == {}
    assert screen.page.title() == "Desk"


def test_an_account_with_a_post_on_its_way_is_not_deleted(screen, desk, harbour):
    add_post(desk, harbour, PostState.SENDING, 1)
    screen.open(harbour)
    screen.top("delete").click()
    desk.settle()
    dialogs = [each for each in screen.page.findChildren(QDialog) if each.isVisible()]
    for dialog in dialogs:
        screen.qtbot.mouseClick(dialog.findChild(QAbstractButton, "accept"), Qt.MouseButton.LeftButton)
    screen.qtbot.waitUntil(lambda: bool(desk.refusals))
    assert [refusal.code for refusal in desk.refusals] == ["account_is_sending"]
    assert len(screen.stored()) == 1


def test_a_store_that_cannot_write_loses_nothing_that_was_typed(screen, desk, harbour):
    screen.open(harbour)
    desk.store.refusal = WxdeskError("workspace_locked")
    screen.write("display_name", "Harbour")
    assert screen.top("saved").text() == "Not saved yet"
    desk.store.refusal = None
    screen.write("display_name", "Harbours")
    assert screen.stored()[0].display_name == "Harbours"


def test_back_to_the_overview(screen, harbour):
    screen.open(harbour)
    assert screen.page.top_right()[-1].text() == "Compose post"
    screen.page.chosen_again()
    screen.desk.settle()
    assert screen.page.title() == "Desk"
    assert screen.page._overview.isVisible()


def test_compose_tells_for_which_account(screen, harbour, qtbot):
    screen.open(harbour)
    with qtbot.waitSignal(screen.page.compose_wanted) as told:
        screen.top("compose").click()
    assert told.args == [harbour.id]


def test_a_change_from_elsewhere_is_shown(screen, desk, harbour):
    screen.open(harbour)
    desk.write(lambda tx: tx.accounts.save(replace(harbour, display_name="Changed")))
    screen.page.refresh()
    desk.settle()
    assert screen.shown("display_name") == "Changed"
