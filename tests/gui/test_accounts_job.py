"""Looking after accounts, in the window: made, advised, connected, deleted and brought back."""

import pytest

from wxdesk.app.practice import practice_secret
from wxdesk.domain.posts import PostState
from wxdesk.domain.quota import Slot
from wxdesk.domain.roster import Member
from wxdesk.testing.world import World
from wxdesk.ui.words import sentence


async def slots_and_members(wx: World, account_id: int) -> tuple[list[Slot], list[Member]]:
    return await wx.ports.store.read(lambda tx: (list(tx.slots.of(account_id)), list(tx.roster.all(account_id))))


@pytest.mark.wx_empty
def test_an_account_of_each_kind_is_made_and_connected(wx: World) -> None:
    for number, kind in enumerate(("subscription", "service", "enterprise")):
        app_id = f"{'ww' if kind == 'enterprise' else 'wx'}{number:016x}"
        wx.accounts.add(f"New {kind}", kind, licence="91310000MA1FL00001")
        wx.accounts.write_connection(
            app_id=app_id, secret=practice_secret(app_id), agent_id="1000002" if kind == "enterprise" else ""
        )
        assert wx.accounts.test().startswith("Token valid")
    wx.reopen()

    assert wx.accounts.names == ["New subscription", "New service", "New enterprise"]
    assert [wx.accounts.view(name).account.kind.value for name in wx.accounts.names] == [
        "subscription",
        "service",
        "enterprise",
    ]
    quotas = [wx.accounts.view(name).quota for name in wx.accounts.names]
    assert [quota.limit if quota else None for quota in quotas] == [1, 4, None]
    assert wx.window.status == "3 accounts"


@pytest.mark.wx_empty
def test_the_line_of_status_counts_accounts_and_says_what_one_lacks(wx: World) -> None:
    assert wx.window.status == "No account yet"
    wx.accounts.add("Quiet Mill", licence="91310000MA1FL00001")
    assert wx.window.status == "1 account"
    wx.accounts.click("mode_live")
    assert wx.window.status == "1 account · 1 without AppID"
    wx.accounts.write_connection(app_id="wx0000000000000001")
    assert wx.window.status == "1 account"


@pytest.mark.wx_empty
def test_what_owner_and_licence_forbid_cannot_be_chosen_and_says_why(wx: World) -> None:
    wx.accounts.add("Lin's Garden", "subscription", owner="individual")

    assert wx.accounts.why_not("service") == sentence("individual_cannot_open_service")
    assert wx.accounts.why_not("enterprise") == sentence("individual_cannot_open_enterprise")
    with pytest.raises(AssertionError, match="cannot be pressed"):
        wx.accounts.click("kinds_service")
    wx.accounts.choose_owner("business")
    assert wx.accounts.why_not("service") == sentence("service_needs_licence")
    wx.accounts.write("licence", "91310000MA1FL00001")
    assert wx.accounts.why_not("service") == ""
    wx.accounts.click("kinds_service")
    wx.reopen()
    assert wx.accounts.view("Lin's Garden").account.kind == "service"


@pytest.mark.wx_empty
def test_which_one_do_i_need_recommends_with_reasons_and_fills_in(wx: World) -> None:
    wx.accounts.add("Quiet Mill", "subscription", licence="91310000MA1FL00001")
    kind, reasons = wx.accounts.ask_which(owner="business", readers="public", aim="buy")
    assert kind == "Service"
    assert len(reasons) >= 2
    wx.accounts.answer_which(readers="staff")
    assert wx.accounts.text("kind") == "Enterprise"
    wx.accounts.click("accept")
    assert wx.accounts.view("Quiet Mill").account.kind == "enterprise"


@pytest.mark.wx_at("2026-11-22T18:30:00")
def test_deleting_warns_of_what_hangs_on_it_and_undo_brings_everything_back(wx: World) -> None:
    for name in ("Harbour Hotels", "Harbour Group"):
        wx.accounts.open(name)
        view = wx.accounts.view(name)
        posts = wx.run(wx.find_posts(name))
        account_id = view.account.id
        slots, members = wx.run(slots_and_members(wx, account_id))
        warning = wx.accounts.ask_to_delete()
        assert "sent posts" in warning or "members" in warning
        if view.scheduled:
            assert "will not be sent" in warning
        wx.accounts.click("cancel")
        assert name in wx.accounts.names

        wx.accounts.ask_to_delete()
        wx.accounts.click("accept")
        assert name not in wx.accounts.names
        wx.accounts.click("toast_undo")

        assert wx.accounts.view(name) == view
        assert wx.run(wx.find_posts(name)) == posts
        assert wx.run(slots_and_members(wx, account_id)) == (slots, members)


def test_a_scheduled_post_of_a_deleted_account_is_not_sent_unless_it_is_brought_back(wx: World) -> None:
    tonight = wx.run(wx.find_posts("Morning Reader", PostState.SCHEDULED))[-1]
    wx.accounts.open("Morning Reader")
    wx.accounts.ask_to_delete()
    wx.accounts.click("accept")
    assert not wx.run(wx.ports.store.read(lambda tx: tx.posts.find(tonight.account_id)))
    wx.accounts.click("toast_undo")
    back = wx.run(wx.find_posts("Morning Reader", PostState.SCHEDULED))
    assert tonight in back
