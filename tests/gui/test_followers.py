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


def test_undo_brings_back_everybody_who_wrote_to_them(wx, followers):
    before, others = stored(wx, "晓岚"), {each.name for each in wx.phone._page.model.state.world.others}
    followers.choose("晓岚")
    followers.press_button("delete")
    wx.settle()
    gone = others - {each.name for each in wx.phone._page.model.state.world.others}
    assert gone == {"灯下书话", "前台小分队", "校门口"}  # whom nobody else hears of
    followers.undo()
    followers.done()
    assert stored(wx, "晓岚") == before
    assert {each.name for each in wx.phone._page.model.state.world.others} == others


@pytest.mark.wx_at("2026-11-22T18:30:00")
def test_followers_are_drawn_from_a_tag_and_look_when_its_followers_are_active(wx, followers):
    followers.open_data()
    followers.choose_data("Harbour Hotels", "VIP", 3)
    told = followers.data.message
    assert "wrote to it most at" in told
    assert "15 Nov to 21 Nov" in told
    assert "does not count reading by the hour" in told
    before = followers.names
    followers.draw_from_data()
    assert len(followers.names) == len(before) + 3
    assert "3 followers drawn from" in followers.message
    followers.done()
    drawn = next(each for each in wx.phone.followers if each.name not in before)
    hotel = next(each for each in wx.phone._page.model.state.world.accounts if each.name == "Harbour Hotels")
    vip = next(tag.id for tag in wx.platform.state.records.tags.values() if tag.name == "VIP")
    assert drawn.account_ids == {hotel.id}
    assert vip in drawn.tags[hotel.id]
    assert (hotel.id, 0) in drawn.since


def test_what_the_platform_refuses_is_told_and_changes_nothing(wx, followers):
    before = followers.names
    wx.connect("Harbour Hotels")
    wx.faults.refuse(48001, "/tags/get")
    followers.open_data()
    assert "tags could not be loaded" in followers.data.message
    with pytest.raises(AssertionError, match="tags are not known"):
        followers.draw_from_data()
    wx.faults.refuse(48001, "/datacube/getuserreadhour")
    followers.data._banner._action.click()
    wx.settle()
    assert "hours could not be read" in followers.data.message
    assert followers.data.tags[0] == "All who follow it"
    wx.faults.refuse(40032, "/user/info/batchget")
    followers.draw_from_data()
    assert followers.data.isVisible()
    assert followers.data.message
    assert stored_names(wx) == before
    followers.choose_data("Harbour Hotels", count=1)
    followers.draw_from_data()  # once it is not refused any more, with the usual hours
    assert len(followers.names) == len(before) + 1


def stored_names(wx):
    return [each.name for each in wx.run(wx.ports.store.read(lambda tx: tx.followers.all()))]
