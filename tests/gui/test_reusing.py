"""Templates, snippets and copies for other accounts, as somebody uses them."""

import re

import pytest

from tests.unit.ui.composer_desk import picture_bytes
from wxdesk.services import posts

HOTELS, LIBRARY, STAFF = "Harbour Hotels", "North Lake Library", "Harbour Group"


@pytest.fixture
def compose(wx):
    wx.window.choose_account(HOTELS)
    wx.window.choose_page("compose")
    wx.compose.new_post()
    return wx.compose


def test_a_post_becomes_a_template_and_a_template_a_post(wx, compose, tmp_path):
    (tmp_path / "cover.png").write_bytes(picture_bytes())
    compose.write_title("Weekly digest of the harbour")
    compose.write_body("What happened.")
    compose.drop_files([tmp_path / "cover.png"], on="cover")
    articles, first = compose.post.articles, compose.post.id
    compose.save_as_template("Our weekly")
    assert any(re.match("Our weekly: 1 articles? · Weekly digest", line) for line in compose.new_from_template())
    compose.act_on_template("Our weekly", "use")
    assert compose.post.articles == articles
    assert compose.post.id != first


def test_templates_are_renamed_deleted_and_brought_back(compose):
    compose.write_title("One")
    compose.save_as_template("One")
    compose.new_from_template()
    compose.rename_template("One", "Two")
    compose.act_on_template("Two", "delete")
    assert not any(line.startswith("Two") for line in compose.templates)
    compose.click("banner_action")
    assert any(line.startswith("Two") for line in compose.templates)
    compose.close_dialog()
    compose._more("save_template")
    compose.write("name", "two")
    assert not compose.enabled("accept")
    assert "already a template" in compose.find_tip("accept")
    compose.close_dialog()


def test_the_practice_workspace_has_three_templates(compose):
    names = [line.partition(":")[0] for line in compose.new_from_template()]
    assert names == ["Event announcement", "Recipe", "Weekly digest"]
    compose.act_on_template("Recipe", "use")
    assert compose.post.lead.cover
    assert compose.checks("bad") == []


def test_a_foot_snippet_stands_in_each_new_article_and_begins_no_second_draft(wx, compose):
    compose.write_snippets()
    compose.write_snippet("Footer", "See you at the harbour.", "foot", HOTELS)
    compose.click("accept")
    compose.write_title("Kept")
    compose.new_post()
    assert compose.text("body") == "\n\nSee you at the harbour.\n"
    assert compose.snippets_in_bar == []
    begun = compose.post.id
    compose.new_post()
    assert compose.post.id == begun
    compose.click("add_article")
    assert compose.text("body") == "\n\nSee you at the harbour.\n"
    compose.press("Ctrl+Z")
    assert len(compose.post.articles) == 1
    wx.window.choose_account(LIBRARY)
    compose.new_post()
    assert compose.text("body") == ""


def test_a_snippet_is_put_in_at_the_caret_as_one_step(wx, compose, tmp_path):
    (tmp_path / "qr.png").write_bytes(picture_bytes())
    dialog = compose.write_snippets()
    compose.write_snippet("Sign", "— Mei")
    compose.write_snippet("Scan", "Scan me")
    dialog.take_picture(tmp_path / "qr.png")
    wx.settle()
    compose.click("accept")
    compose.write_body("Hello ")
    compose.focus("body")
    compose.press("Ctrl+End")
    compose.insert_snippet("Sign")
    assert compose.text("body") == "Hello — Mei"
    compose.insert_snippet("Scan")
    assert compose.text("body") == "Hello — Mei\n\nScan me\n\n![](qr.png)\n"
    assert [picture.name for picture in compose.post.lead.pictures] == ["qr.png"]
    compose.press("Ctrl+Z")
    assert (compose.text("body"), compose.post.lead.pictures) == ("Hello — Mei", ())


def test_a_snippet_is_put_in_by_a_slash_or_from_the_tool_bar_and_in_the_rich_view(wx, compose):
    compose.write_snippets()
    compose.write_snippet("Opening hours", "Daily, 7 to 22.")
    compose.click("accept")
    assert compose.snippets_in_bar == ["Opening hours"]
    compose.focus("body")
    compose.type("/opening")
    assert compose.slash[0] == "Opening hours"
    compose.press("Return")
    assert compose.text("body") == "Daily, 7 to 22."
    compose.choose_view("rich")
    compose.select_rich("Daily, 7 to 22.", behind=True)
    compose.insert_snippet("Opening hours")
    assert compose.post.lead.body == "Daily, 7 to 22.Daily, 7 to 22."


def test_snippets_are_kept_when_another_is_chosen_changed_and_deleted(wx, compose):
    dialog = compose.write_snippets()
    compose.write_snippet("B", "second")
    compose.write_snippet("", "A line without a name")
    compose.click("new")
    assert dialog.names == ["A line without a name", "B"]
    dialog._list.setCurrentRow(1)
    wx.settle()
    compose.write("text", "changed")
    compose.close_dialog()
    dialog = compose.write_snippets()
    dialog._list.setCurrentRow(1)
    wx.settle()
    assert compose.text("text") == "changed"
    compose.click("delete")
    assert dialog.names == ["A line without a name"]
    compose.click("banner_action")
    assert dialog.names == ["A line without a name", "B"]
    compose.close_dialog()


def test_a_post_is_copied_to_other_accounts_with_their_footer_and_theme(wx, compose):
    compose.write_snippets()
    compose.write_snippet("Ours", "The hotel.", "foot", HOTELS)
    compose.write_snippet("Theirs", "The library.", "foot", LIBRARY)
    compose.click("accept")
    compose.new_post()
    compose.write_title("冬" * 50)
    compose.write_body("Text\n\n{mini-program: Booking}\n\nThe hotel.\n")
    told = compose.copy_to(LIBRARY, STAFF)
    assert "Cover is missing" in told[LIBRARY]
    assert any("Booking" in line for line in told[LIBRARY])
    assert any("bytes" in line for line in told[STAFF])
    compose.choose_theme_for(LIBRARY, "warm")
    assert compose.text("accept") == "Make 2 copies"
    compose.click("accept")
    assert "Copied to" in compose.text("toast_words")
    (copy, *_) = wx.run(wx.find_posts(LIBRARY, "draft"))
    assert (copy.lead.body.endswith("The library.\n"), copy.lead.theme) == (True, "warm")
    wx.compose.click("toast_undo")
    assert all(post.lead.title != "冬" * 50 for post in wx.run(wx.find_posts(LIBRARY, "draft")))
    assert wx.run(posts.get(wx.ports, compose.post.id)).lead.body.endswith("The hotel.\n")


def test_the_popover_offers_templates_too(compose):
    compose.click("posts_button")
    compose.click("posts_template")
    assert compose.templates
    compose.close_dialog()
