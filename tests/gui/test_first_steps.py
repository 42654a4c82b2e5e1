"""A workspace of one's own from its first minute, in the window: every page knows the next step."""

import pytest

from wxdesk.domain.posts import PostState
from wxdesk.testing.world import World
from wxdesk.ui.composer.page import ComposerPage
from wxdesk.ui.words import sentence

LICENCE = "91310000MA1FL00001"


def add_verified(wx: World, name: str, kind: str = "subscription") -> None:
    wx.accounts.add(name, kind, licence=LICENCE)
    wx.accounts.click("verified")


@pytest.mark.wx_empty
def test_a_new_account_is_seen_on_a_phone_at_once(wx: World) -> None:
    assert wx.phone.has("empty")
    wx.phone.click("empty_action")
    assert wx.desk.window.page_name == "desk"
    add_verified(wx, "Quiet Mill")

    wx.window.choose_page("compose")
    wx.compose.write_title("The mill turns again")
    assert wx.compose.phone.folder == [("Quiet Mill", "The mill turns again")]
    wx.window.choose_page("phone")
    assert not wx.phone.has("empty")
    assert wx.phone.text("follower") == "Reader · follows 1 account"


@pytest.mark.wx_empty
def test_nobody_becomes_a_member_of_an_enterprise_account_by_following_it(wx: World) -> None:
    add_verified(wx, "Mill Staff", "enterprise")
    wx.window.choose_page("compose")
    wx.compose.write_title("Shifts of the week")

    assert wx.compose.phone.chats == []
    assert not wx.run(wx.ports.store.read(lambda tx: tx.roster.all(wx.accounts.view("Mill Staff").account.id)))


def test_a_new_account_beside_others_is_on_the_first_phone_too(wx: World) -> None:
    add_verified(wx, "Quiet Mill")
    wx.window.choose_account("Quiet Mill")
    wx.compose.write_title("The mill turns again")

    assert ("Quiet Mill", "The mill turns again") in wx.compose.phone.folder


@pytest.mark.wx_empty
def test_without_an_account_compose_offers_to_add_one_and_then_keeps_what_is_written(wx: World) -> None:
    assert not wx.compose.has("title")
    assert not wx.compose.has("send_now")
    wx.compose.click("no_account_action")
    assert wx.desk.window.page_name == "desk"
    wx.window.write("name", "Quiet Mill")

    wx.window.choose_page("compose")
    assert wx.compose.has("send_now")
    wx.compose.write_title("The mill turns again")
    assert [post.lead.title for post in wx.run(wx.find_posts("Quiet Mill", PostState.DRAFT))] == [
        "The mill turns again"
    ]
    assert wx.compose.banner == ""


@pytest.mark.wx_empty
def test_words_typed_before_any_account_is_open_go_to_the_first_one(wx: World) -> None:
    page = wx.compose.root
    assert isinstance(page, ComposerPage)
    page.model.edit(title="Typed early")
    wx.settle()
    assert wx.compose.banner == ""
    wx.accounts.add("Quiet Mill", licence=LICENCE)
    wx.window.choose_page("compose")

    assert wx.compose.titles == ["Typed early"]
    assert [post.lead.title for post in wx.run(wx.find_posts("Quiet Mill"))] == ["Typed early"]


@pytest.mark.wx_empty
def test_compose_rests_when_the_only_account_goes_and_goes_on_when_it_is_back(wx: World) -> None:
    wx.accounts.add("Quiet Mill", licence=LICENCE)
    wx.window.choose_page("compose")
    wx.compose.write_title("The mill turns again")
    wx.window.choose_page("desk")
    wx.accounts.open("Quiet Mill")
    wx.accounts.ask_to_delete()
    wx.accounts.click("accept")
    wx.window.choose_page("compose")
    assert not wx.compose.has("title")

    wx.window.choose_page("desk")
    wx.accounts.click("toast_undo")
    wx.window.choose_page("compose")
    assert wx.compose.titles == ["The mill turns again"]


def test_two_accounts_cannot_have_one_app_id_and_the_field_says_so(wx: World) -> None:
    taken = wx.accounts.view("Morning Reader").account.app_id
    wx.accounts.add("Second Reader", licence=LICENCE)
    wx.accounts.write_connection(app_id=taken)

    assert wx.accounts.text("app_id_error") == sentence("app_id_taken", name="Morning Reader")
    wx.accounts.write_connection(app_id="wx0000000000000001")
    assert not wx.accounts.has("app_id_error")
    wx.reopen()
    assert wx.accounts.view("Second Reader").account.app_id == "wx0000000000000001"


def test_a_roster_without_an_enterprise_account_leads_to_making_one(wx: World) -> None:
    wx.accounts.open("Harbour Group")
    wx.accounts.ask_to_delete()
    wx.accounts.click("accept")
    wx.roster.click("empty_action")
    assert wx.desk.window.page_name == "desk"
