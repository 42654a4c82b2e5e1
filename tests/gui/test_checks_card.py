"""The card *Before you send*: advice, fixes, and the workspace's own words, as their user meets them."""

import pytest
from PySide6.QtWidgets import QLineEdit

from wxdesk.services import checking

BODY = "[预订]() 和 []()\n\n全国第一的温泉\n\n![](gone.png)\n"


@pytest.fixture
def compose(wx):
    wx.window.choose_page("compose")
    wx.window.choose_account("Harbour Hotels")
    wx.compose.new_post()
    return wx.compose


def test_advice_stands_in_the_card_and_a_fix_mends_it(compose):
    compose.write_body(BODY)
    compose.look_at_checks()
    assert "2 links show nothing or lead nowhere" in compose.checks("warn")
    assert any("全国第一" in words for words in compose.checks("warn"))
    compose.fix("link_empty")
    assert compose.post.lead.body == BODY.replace("[预订]()", "预订").replace("[]()", "")
    assert not any("lead nowhere" in words for words in compose.checks("warn"))
    compose.fix("image_missing")
    assert "gone.png" not in compose.post.lead.body
    compose.focus("body")
    compose.press("Ctrl+Z")
    compose.press("Ctrl+Z")
    assert compose.post.lead.body == BODY


def test_what_keeps_a_post_from_leaving_can_be_mended_in_the_card(compose):
    compose.write_title("题" * 40)
    compose.look_at_checks()
    compose.fix("title_too_long")
    assert compose.post.lead.title == "题" * 32
    assert "cover_missing" not in compose.fixes  # there is no picture yet


def test_a_click_on_advice_leads_to_its_line(compose):
    compose.write_body(BODY)
    compose.look_at_checks()
    compose.follow_check("word_forbidden")
    assert compose.line_of_caret == 3
    assert compose.chosen_words == "全国第一"


def test_the_own_list_of_words_is_kept_and_looked_for(wx, compose):
    compose.write_body("竞品来了")
    compose.edit_words("竞品\n")
    assert "“竞品” is on your list" in compose.checks("warn")
    assert wx.run(checking.forbidden_words(wx.ports)) == "竞品"
    compose.edit_words("")
    assert compose.checks("warn") == []


def test_the_list_can_be_left_as_it_was(wx, compose):
    compose.edit_words("竞品\n")
    compose.click("checks_words")
    compose.press("Escape")
    assert wx.run(checking.forbidden_words(wx.ports)) == "竞品"


def test_typing_goes_on_while_advice_is_on_its_way(compose):
    """A fix that was computed for another text is not applied to this one."""
    compose.write_body(BODY)
    compose.look_at_checks()
    compose.fix_while_typing("link_empty", "something else")
    assert compose.post.lead.body == "something else"


def test_the_card_the_count_and_the_digest_follow_the_open_article(compose):
    compose.write_title("First")
    compose.write_body("One word more")
    compose._page.model.add()
    compose.write_title("Second")
    compose.write_body("[预订]() [a]() Two words and then a few others")
    compose.look_at_checks()
    second = compose.text("words"), compose.find("digest", QLineEdit).placeholderText()
    assert "Title 6 / 32" in compose.checks("ok")
    assert "2 links show nothing or lead nowhere" in compose.checks("warn")
    compose.choose_article(1)
    assert "Title 5 / 32" in compose.checks("ok")
    assert compose.checks("warn") == ["Article 2: 2 links show nothing or lead nowhere"]
    assert compose.text("words") != second[0]
    assert compose.find("digest", QLineEdit).placeholderText() == "One word more"
    assert "Two words" in second[1]


def test_a_fix_opens_the_article_that_it_changes(compose):
    compose.write_title("First")
    compose.write_body("[预订]()")
    compose._page.model.add()
    compose.write_title("Second")
    compose.look_at_checks()
    compose.fix("link_empty")
    assert [each.body for each in compose.post.articles] == ["预订", ""]
    assert compose.text("body") == "预订"


def test_no_words_are_put_in_front_of_readers_for_a_picture_without_a_description(compose):
    compose.write_body("![](hearth.jpg)")
    compose.look_at_checks()
    assert any("without a description" in words for words in compose.checks("info"))
    assert "alt_missing" not in compose.fixes
