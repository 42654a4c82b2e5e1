"""History in the window: every version, the visual difference, and the way back as one step."""

from datetime import timedelta

import pytest
from PySide6.QtGui import QImage

from wxdesk.domain.posts import Crop
from wxdesk.services import posts, versions


@pytest.fixture
def compose(wx):
    wx.window.choose_account("Harbour Hotels")
    wx.window.choose_page("compose")
    wx.compose.new_post()
    for body in ("The fire is lit at six.", "The fire is lit at seven.", "The fire is lit at seven.\n\nCome early."):
        wx.compose.write_body(body)
        wx.clock.set(wx.clock.now() + timedelta(minutes=1))
    return wx.compose


def test_versions_are_listed_with_what_changed(wx, compose):
    compose.write_title("Winter menu")
    compose.open_history()
    assert compose.versions == [
        "12:03 Title",
        "12:02 +2 words",
        "12:01 +1 −1 words",
        "12:00 +6 words",
    ]


def test_the_difference_is_to_now_or_to_the_version_before(compose):
    compose.open_history()
    assert compose.difference == "This is how the post stands now"
    assert compose.choose_version(3) == "The fire is lit at [-six-][+seven+].\n[+Come early.+]"
    assert compose.choose_version(2) == "The fire is lit at seven.\n[+Come early.+]"
    assert compose.compare_with("before") == "The fire is lit at [-six-][+seven+]."
    compose.close_dialog()


def test_a_change_of_theme_or_cover_says_what_it_was(wx, compose, tmp_path):
    model = compose._page.model
    QImage(940, 400, QImage.Format.Format_RGB32).save(str(tmp_path / "quay.png"))
    compose.drop_files([tmp_path / "quay.png"], on="cover")
    for change in ({"theme": "warm"}, {"wide": Crop(0, 0, 1, 0.9)}):
        wx.clock.set(wx.clock.now() + timedelta(minutes=1))
        model.edit(0, **change)
        wx.settle()
    compose.open_history()
    assert compose.versions[:3] == ["12:05 Cover", "12:04 Theme", "12:03 Cover, pictures"]
    compose.compare_with("before")
    assert compose.choose_version(1).startswith("[+another part of it is shown+]")
    assert compose.choose_version(2).startswith("[-Plain-][+Warm+]")
    assert compose.choose_version(3).startswith("[+quay.png+]\n[+quay.png+]")


def test_restoring_is_one_step_and_keeps_what_stood_there(wx, compose):
    compose.open_history()
    compose.choose_version(3)
    compose.restore()
    assert compose.text("body") == "The fire is lit at six."
    found = wx.run(versions.listed(wx.ports, compose.post.id))
    assert [(each.reason, each.articles[0].body[:25]) for each in found[:2]] == [
        ("typed", "The fire is lit at six."),
        ("restored", "The fire is lit at seven."),
    ]
    compose.press("Ctrl+Z")
    assert compose.text("body") == "The fire is lit at seven.\n\nCome early."
    compose.press("Ctrl+Y")
    assert wx.run(posts.get(wx.ports, compose.post.id)).lead.body == "The fire is lit at six."


def test_one_article_of_several_is_restored_alone(wx, compose):
    compose.write_title("Lead")
    compose.click("add_article")
    compose.write_title("Second")
    compose.write_body("One.")
    wx.clock.set(wx.clock.now() + timedelta(minutes=1))
    compose.write_body("Two.")
    compose.choose_article(1)
    wx.clock.set(wx.clock.now() + timedelta(minutes=1))
    compose.write_body("The lead is another.")
    compose.open_history()
    assert compose.choose_version(3).startswith("The fire") or "lead" in compose.difference
    assert compose.look_at_article(2) == "[-One-][+Two+]."
    compose.restore_article()
    assert [each.body for each in compose.post.articles] == ["The lead is another.", "One."]
    compose.press("Ctrl+Z")
    assert [each.body for each in compose.post.articles] == ["The lead is another.", "Two."]


def test_the_key_opens_it_and_a_post_that_has_left_can_only_be_looked_at(wx, compose):
    compose.focus("body")
    compose.press("Ctrl+Alt+H")
    assert len(compose.versions) == 3
    compose.close_dialog()
    sent = wx.run(wx.find_posts("Harbour Hotels", "sent"))[0]
    wx.run(versions.set_aside(wx.ports, sent.id, "sent"))
    compose.open_post(sent.id)
    compose.open_history()
    assert "Sent" in compose.versions[0]
    assert not compose.enabled("accept")
    assert "left the desk" in compose.find_tip("accept")


def test_a_new_post_has_no_history_yet(wx):
    wx.window.choose_account("Morning Reader")
    wx.window.choose_page("compose")
    wx.compose.new_post()
    wx.compose.open_history()
    assert wx.compose.versions == []
    assert wx.compose.difference == "Nothing has changed yet"


def test_a_deleted_draft_comes_back_with_its_history(wx, compose):
    post_id = compose.post.id
    wx.compose._page._commands.delete(post_id)
    wx.settle()
    assert compose.post.id != post_id
    wx.compose.click("toast_undo")
    assert compose.post.id == post_id
    compose.open_history()
    assert len(compose.versions) == 3
