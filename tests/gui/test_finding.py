"""Find and replace over the body, by keyboard."""

from dataclasses import replace

import pytest

from wxdesk.domain.posts import Article, Picture, PostState


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


TABLE = "Price: 5 yuan\n\n| a | b |\n|--|--|\n| c | d |\n\nz ![](p.jpg) end"


def ask(compose, words: str, new: str, *, regular: bool = True, everywhere: bool = False) -> None:
    compose.press("Ctrl+H")
    if regular:
        compose.click("regular")
    if everywhere:
        compose.find_in("all")
    compose.write("find_field", words)
    compose.write("find_with", new)


@pytest.fixture
def rich(body):
    body.write_body(TABLE)
    body.choose_view("rich")
    body.select_rich("Price")
    return body


@pytest.mark.parametrize(
    ("words", "new", "count", "left"),
    [
        (r"[^\w\s]", "", 1, TABLE.replace(":", "")),
        (".+", "X", 1, TABLE.replace("Price: 5 yuan", "X")),
        (r"[\s\S]+", "X", 0, TABLE),
    ],
)
@pytest.mark.parametrize("everywhere", [False, True])
def test_tables_and_pictures_are_no_words_of_the_rich_view(rich, words, new, count, left, everywhere):
    ask(rich, words, new, everywhere=everywhere)
    assert rich.found.startswith(f"{count} found")
    assert len(rich.marked) == count
    rich.click("all")
    assert rich.found == f"{count} replaced"
    assert rich.written == left


def test_one_after_the_other_goes_past_pictures_and_tables_and_what_is_only_kept(rich):
    rich.choose_view("markdown")
    rich.write_body("a: b\n\n<div>d: e</div>\n\n" + TABLE)
    rich.choose_view("rich")
    ask(rich, r"[^\w\s]", "")
    for _ in range(12):
        rich.click("one")
    assert rich.written == "a b\n\n<div>d: e</div>\n\n" + TABLE.replace(":", "")


def test_the_rich_view_itself_refuses_to_replace_a_picture_or_a_border(rich):
    view = rich._page._editor.writing.rich
    at = [number for number, sign in enumerate(view.text) if sign in "\ufdd0\ufdd1\ufffc"]
    assert len(at) == 6
    assert view.replace([(each, each + 1, "") for each in at]) == 0
    assert rich.written == TABLE


LINKS = "The sea: [sea](https://sea.cn/sea) ![sea](sea.png) **sea**"


def test_all_articles_are_replaced_in_as_they_are_seen(rich):
    sea = Picture("sea.png", "0" * 64, 40, 30, 900, "image/png")
    rich._page.model.add(Article(title="Second", body=LINKS, pictures=(sea,)))
    rich._page.model.add(Article(title="Third", body="| sea | b |\n|--|--|\n| c | d |"))
    rich.choose_article(1)
    ask(rich, "sea", "lake", regular=False, everywhere=True)
    assert rich.found == "0 found · 4 in all articles"
    rich.click("all")
    assert rich.found == "4 replaced"
    assert [each.body for each in rich.post.articles] == [
        TABLE,
        "The lake: [lake](https://sea.cn/sea) ![sea](sea.png) **lake**",
        "| lake | b   |\n| ---- | --- |\n| c    | d   |",  # written anew, as by the rich view itself
    ]


def test_the_next_match_in_another_article_is_chosen_where_it_is_seen(rich):
    rich._page.model.add(Article(title="Second", body="[link](https://sea.cn) to the **sea**"))
    rich.choose_article(1)
    ask(rich, "sea", "lake", regular=False, everywhere=True)
    rich.press("F3")
    view = rich._page._editor.writing.rich
    assert rich._page.model.index == 1
    assert view.textCursor().selectedText() == "sea"


@pytest.mark.parametrize("everywhere", [False, True])
def test_a_picture_of_the_article_keeps_its_name_in_the_markdown_too(body, everywhere):
    sea = Picture("sea.png", "0" * 64, 40, 30, 900, "image/png")
    body._page.model.edit(body=LINKS, pictures=(sea,))
    ask(body, "sea", "lake", regular=False, everywhere=everywhere)
    assert body.found.startswith("6 found")
    body.click("all")
    assert body.found == "6 replaced"
    assert body.written == "The lake: [lake](https://lake.cn/lake) ![lake](sea.png) **lake**"


def test_nothing_is_replaced_in_a_post_that_was_sent_and_so_it_is_told(body):
    model = body._page.model
    model.show(model.account, replace(model.post, state=PostState.SENT))
    before = model.post.articles
    ask(body, "room", "den", regular=False, everywhere=True)
    body.click("all")
    assert body.found == "0 replaced"
    assert model.post.articles == before


def test_a_pattern_too_slow_for_another_article_replaces_nothing_and_is_told(body):
    body._page.model.add(Article(title="Second", body="b" + "a" * 20_000 + "!b= x"))
    body.choose_article(1)
    before = body.post.articles
    ask(body, "(a+)+b|b|One", "den", everywhere=True)
    assert "takes too long" in body.found
    body.click("all")
    assert "takes too long" in body.found
    assert body.post.articles == before
