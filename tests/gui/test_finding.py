"""Find and replace over the body, by keyboard."""

import pytest

from wxdesk.domain.posts import Article


@pytest.fixture
def body(wx):
    wx.window.choose_page("compose")
    wx.compose.new_post()
    wx.compose.write_body("One room, two rooms. 一间 ROOM")
    wx.compose.select_body(0)
    return wx.compose


def test_what_is_looked_for_is_counted_marked_and_gone_through(body):
    body.press("Ctrl+F")
    assert body.focused == "find_field"
    body.type("room")
    assert body.found == "3 found"
    assert body.marked == ["room", "room", "ROOM"]
    body.press("Return")
    assert body.found == "1 of 3"
    body.press("F3")
    body.press("F3")
    assert body.body.endswith("⟦ROOM⟧")
    body.press("F3")
    assert body.found == "1 of 3"
    body.press("Shift+F3")
    assert body.found == "3 of 3"
    body.press("Escape")
    assert body.found == ""
    assert body.marked == []
    assert body.focused == "body"


def test_case_whole_words_and_patterns_narrow_it_down(body):
    body.press("Ctrl+F")
    body.write("find_field", "room")
    body.click("whole")
    assert body.marked == ["room", "ROOM"]
    body.click("case")
    assert body.marked == ["room"]
    body.click("whole")
    body.click("case")
    body.click("regular")
    body.write("find_field", "(o")
    assert body.found.startswith("Not a pattern: missing closing parenthesis")
    assert body.marked == []
    body.write("find_field", "r.om\\b")
    assert body.marked == ["room", "ROOM"]


def test_one_is_replaced_and_then_all_as_one_step_of_undo(body):
    body.press("Ctrl+H")
    body.write("find_field", "room")
    body.write("find_with", "suite")
    body.click("one")
    assert body.body.startswith("One ⟦room⟧,")
    body.click("one")
    assert body.body == "One suite, two ⟦room⟧s. 一间 ROOM"
    body.click("all")
    assert body.post.lead.body == "One suite, two suites. 一间 suite"
    assert body.found == "2 replaced"
    body.press("Escape")
    body.press("Ctrl+Z")
    assert body.post.lead.body == "One suite, two rooms. 一间 ROOM"


def test_all_articles_of_the_post_are_looked_through_and_replaced_in(wx, body):
    body._page.model.add(Article(title="Second", body="Another room"))
    body.choose_article(1)
    body.select_body(0)
    body.press("Ctrl+H")
    body.write("find_field", "room")
    body.find_in("all")
    assert body.found == "3 found · 4 in all articles"
    for _ in range(4):
        body.press("F3")
    assert body._page.model.index == 1
    assert body.body == "Another ⟦room⟧"
    body.write("find_with", "den")
    body.click("all")
    assert [each.body for each in body.post.articles] == ["One den, two dens. 一间 den", "Another den"]
    body.press("Escape")
    body.press("Ctrl+Z")
    assert [each.body for each in body.post.articles] == ["One room, two rooms. 一间 ROOM", "Another room"]


def test_what_is_selected_is_looked_for(body):
    body.select_body(4, 8)
    body.press("Ctrl+F")
    assert body.text("find_field") == "room"
    assert body.found == "1 of 3"


def test_marks_follow_what_is_typed(body):
    body.press("Ctrl+F")
    body.write("find_field", "room")
    body.focus("body")
    body.select_body(0)
    body.type("room ")
    assert len(body.marked) == 4
