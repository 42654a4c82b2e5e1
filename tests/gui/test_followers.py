"""The dialog that looks after followers, over the practice workspace."""

import pytest


@pytest.fixture
def followers(wx):
    wx.window.choose_page("phone")
    wx.settle()
    wx.followers.open()
    return wx.followers


def stored(wx, name):
    return next(each for each in wx.phone._page.model.state.world.followers if each.name == name)


def test_the_six_of_the_practice_workspace_are_listed(followers):
    assert followers.names == ["Mei", "Jonas", "晓岚", "Ben", "佩珊", "阿南"]


def test_one_is_edited_and_the_phone_shows_it(wx, followers):
    followers.choose("Ben")
    followers.rename("Benjamin")
    followers.tick("港湾酒店", "follows")
    followers.tick("港湾酒店", "muted")
    followers.since("港湾酒店", "2026-11-01")
    followers.done()
    ben, hotel = (
        stored(wx, "Benjamin"),
        next(each for each in wx.phone._page.model.state.world.accounts if each.name == "Harbour Hotels"),
    )
    assert hotel.id in ben.account_ids
    assert (hotel.id, 0) in ben.muted
    assert f"{ben.since[hotel.id, 0]:%Y-%m-%d %H:%M}" == "2026-10-31 16:00"
    wx.phone.choose_follower("Benjamin")
    row = next(row for row in wx.phone.chat_phone.phone.chats if row.sender and row.sender.name == "港湾酒店")
    assert row.muted


def test_a_date_that_is_none_leaves_the_one_before(wx, followers):
    before = stored(wx, "Ben").since
    followers.choose("Ben")
    followers.since("Ling 的厨房", "next week")
    followers.done()
    assert stored(wx, "Ben").since == before


def test_making_copying_drawing_deleting_and_undoing(wx, followers):
    followers.press_button("make")
    assert len(followers.names) == 7
    made = followers.names[-1]
    followers.press_button("copy")
    assert followers.names[-1] == f"{made} 2"
    followers.press_button("draw")
    assert len(set(followers.names)) == 9
    followers.choose(made)
    followers.press_button("delete")
    assert made not in followers.names
    followers.undo()
    assert made in followers.names
    followers.done()
    assert len(wx.phone._page.model.state.world.followers) == 9


def test_a_name_that_is_taken_is_told_and_nothing_is_changed(wx, followers):
    followers.choose("Ben")
    followers.rename("Mei")
    followers.choose("Jonas")
    assert "already" in followers.message
    assert sorted(followers.names) == sorted(["Mei", "Jonas", "晓岚", "Ben", "佩珊", "阿南"])


def test_somebody_else_who_writes_is_entered(wx, followers):
    followers.choose("Ben")
    followers.enter_other("登山队", "07:30, 20:00", "周六几点？", "+1")
    followers.done()
    world = wx.phone._page.model.state.world
    sender = next(each for each in world.others if each.name == "登山队")
    assert sender.id in stored(wx, "Ben").sender_ids
    assert world.rhythms[sender.id].minutes == (450, 1200)
    assert world.rhythms[sender.id].lines == ("周六几点？", "+1")
