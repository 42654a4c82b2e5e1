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


def test_who_is_ticked_or_entered_today_has_not_written_always(wx, followers):
    followers.choose("Jonas")
    followers.enter_other("New Group", "08:00, 10:00", "hi")
    followers.tick("读书会", "follows")
    followers.choose("Ben")
    followers.choose("Jonas")
    assert (followers.since_of("New Group"), followers.since_of("读书会")) == ("2026-11-22", "2026-11-22")
    followers.done()
    jonas = stored(wx, "Jonas")
    assert list(jonas.since.values()).count(wx.clock.now()) == 2
    wx.phone.choose_follower("Jonas")
    names = {row.sender.name for row in wx.phone.chat_phone.phone.chats if row.sender}
    assert "Priya" in names
    assert not names & {"New Group", "读书会"}


@pytest.mark.parametrize("text", ["next week", "2026-02-30", "0001-01-01"])
def test_a_date_that_is_none_is_told_and_stays_as_it_was_typed(wx, followers, text):
    before = stored(wx, "Ben").since
    followers.choose("Ben")
    followers.since("Ling 的厨房", text)
    for leave in (followers.done, followers.escape, lambda: followers.choose("Mei")):
        leave()
        assert f"“{text}” is no date" in followers.message
        assert (followers.chosen, followers.since_of("Ling 的厨房")) == (("Ben", "Ben"), text)
    assert stored(wx, "Ben").since == before
    followers.since("Ling 的厨房", "2026-11-02")
    followers.done()
    assert not followers.opened
    assert "2026-11-01 16:00" in {f"{at:%Y-%m-%d %H:%M}" for at in stored(wx, "Ben").since.values()}


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
    followers.tick("港湾酒店", "muted")
    for leave in (lambda: followers.choose("Jonas"), followers.done, followers.escape):
        leave()
        assert "already" in followers.message
        assert followers.chosen == ("Ben", "Mei")
    assert followers.names == ["Mei", "Jonas", "晓岚", "Ben", "佩珊", "阿南"]
    followers.rename("Benno")
    followers.choose("Jonas")
    assert not followers.message
    assert followers.names == ["Mei", "Jonas", "晓岚", "Benno", "佩珊", "阿南"]
    assert len(stored(wx, "Benno").muted) == 1


def test_what_was_refused_can_be_discarded(wx, followers):
    followers.choose("Ben")
    followers.rename("")
    followers.done()
    assert followers.opened
    followers.discard()
    assert followers.chosen == ("Ben", "Ben")
    followers.done()
    assert not followers.opened


def test_closing_waits_until_it_is_kept(wx, followers):
    followers.choose("Ben")
    dialog = followers.dialog
    dialog.form._name.input.setText("Benno")
    dialog.reject()
    dialog.form._name.input.setText("Bennie")
    assert dialog.isVisible()
    wx.settle()
    assert not followers.opened
    assert "Bennie" in stored_names(wx)


def test_who_is_not_kept_is_not_deleted_drawn_over_or_copied_without_it(wx, followers):
    followers.choose("Ben")
    followers.rename("Mei")
    for act in ("copy", "make", "draw", "delete"):
        followers.press_button(act)
        assert "already" in followers.message
        assert followers.chosen == ("Ben", "Mei")
    assert len(followers.names) == 6
    followers.rename("Benno")
    followers.press_button("copy")
    assert followers.names[-1] == "Benno 2"


def test_somebody_else_who_is_refused_stays_in_the_form(followers):
    followers.choose("Ben")
    followers.rename("Mei")
    followers.enter_other("登山队", "07:30, 20:00", "周六几点？")
    assert "already" in followers.message
    other = followers.dialog.form.other
    assert (other._name.text, other._lines.input.toPlainText()) == ("登山队", "周六几点？")
    followers.rename("Ben")
    other._add.click()
    followers.world.settle()
    assert not followers.message
    assert other._name.text == ""


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


def writes(wx, name):
    world = wx.phone._page.model.state.world
    found = [each for each in world.others if each.name == name]
    return [(each.kind.value, world.rhythms[each.id].minutes, world.rhythms[each.id].lines) for each in found]


def test_whoever_writes_is_changed_and_deleted_for_all_and_both_are_undone(wx, followers):
    followers.choose("Ben")
    followers.enter_other("登山队", "07:30, 20:00", "周六几点？")
    before = writes(wx, "登山队")
    followers.change_other("登山队", "21:15", "明天下雨", "改期", new_name="爬山队")
    assert writes(wx, "登山队") == []
    assert [each[1:] for each in writes(wx, "爬山队")] == [((21 * 60 + 15,), ("明天下雨", "改期"))]
    assert "爬山队 writes otherwise now" in followers.message
    followers.undo()
    assert (writes(wx, "登山队"), writes(wx, "爬山队")) == (before, [])
    ben = stored(wx, "Ben")
    followers.delete_other("登山队")
    assert writes(wx, "登山队") == []
    assert len(stored(wx, "Ben").sender_ids) == len(ben.sender_ids) - 1
    followers.undo()
    assert writes(wx, "登山队") == before
    assert stored(wx, "Ben") == ben
    followers.done()
    assert not followers.opened


def test_somebody_entered_twice_is_told_and_stays_in_the_form(wx, followers):
    followers.choose("Ben")
    followers.enter_other("登山队", "07:30", "周六几点？")
    before = writes(wx, "登山队")
    followers.enter_other("登山队", "23:00", "别的")
    assert "登山队 writes already" in followers.message
    assert followers.dialog.form.other._lines.input.toPlainText() == "别的"
    assert writes(wx, "登山队") == before


def test_who_has_no_times_of_their_own_cannot_be_changed(followers):
    followers.choose("Mei")
    with pytest.raises(AssertionError, match="writes so often"):
        followers.edit_other("港湾酒店")


def leaving(followers, way):
    return {
        "done": followers.done,
        "escape": followers.escape,
        "another": lambda: followers.choose("Mei"),
        "back": followers.leave_other,
        "copy": lambda: followers.press_button("copy"),
    }[way]


@pytest.mark.parametrize("way", ["done", "another", "back"])
def test_somebody_who_was_entered_and_not_added_is_kept(wx, followers, way):
    followers.choose("Ben")
    followers.type_other("登山队", "07:30", "周六几点？")
    leaving(followers, way)()
    assert [each[1:] for each in writes(wx, "登山队")] == [((450,), ("周六几点？",))]
    number = next(each.id for each in wx.phone._page.model.state.world.others if each.name == "登山队")
    assert number in stored(wx, "Ben").sender_ids
    if followers.opened:
        assert followers.dialog.form.other.isHidden()
        followers.done()
    assert not followers.opened
    assert len(writes(wx, "登山队")) == 1


def test_somebody_who_is_entered_half_holds_the_dialog_until_it_is_discarded(wx, followers):
    followers.choose("Ben")
    followers.type_other("登山队", "half past seven", "周六几点？")
    other = followers.dialog.form.other
    for way in ("done", "escape", "another", "back", "copy"):
        leaving(followers, way)()
        assert "Not kept yet." in followers.message
        assert (followers.chosen, other.isHidden(), other._name.text) == (("Ben", "Ben"), False, "登山队")
    followers.discard()
    assert other.isHidden()
    followers.done()
    assert not followers.opened
    assert writes(wx, "登山队") == []


@pytest.mark.parametrize("way", ["done", "back"])
def test_other_times_and_lines_that_were_not_kept_are_kept(wx, followers, way):
    followers.choose("Jonas")
    form = followers.edit_other("十二楼邻居")
    form._times.input.setText("06:05")
    form._lines.input.setPlainText("停水通知")
    leaving(followers, way)()
    assert [each[1:] for each in writes(wx, "十二楼邻居")] == [((365,), ("停水通知",))]
    if way == "back":  # and stand there when they are looked at again
        assert followers.edit_other("十二楼邻居")._times.text == "06:05"


def test_who_is_only_looked_at_is_not_written_anew(wx, followers):
    before = wx.phone._page.model.state.world.rhythms
    followers.choose("Jonas")
    followers.edit_other("十二楼邻居")
    followers.dialog.accept()
    assert not followers.opened  # at once: there was nothing to be kept
    assert wx.phone._page.model.state.world.rhythms == before
