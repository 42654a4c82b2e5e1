import pytest

from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import Article, Post, PostState
from wxdesk.ui.composer.drafting import Drafting

ACCOUNT = Account("Harbour Hotels", Kind.SERVICE, max_articles=3, id=1)


@pytest.fixture
def drafting(qapp):
    made = Drafting()
    made.show(ACCOUNT, Post(1, (Article("Lead", author="Mei", theme="teal"), Article("Second")), id=7))
    return made


def type_into(drafting, field, text):
    for size in range(1, len(text) + 1):
        drafting.edit(**{field: text[:size]})


def titles(drafting):
    return [article.title for article in drafting.post.articles]


def test_editing_tells_only_of_changes(drafting, qtbot):
    with qtbot.waitSignal(drafting.post_changed) as told:
        drafting.edit(title="Winter")
    assert told.args == [drafting.post]
    assert drafting.post.lead == Article("Winter", author="Mei", theme="teal")
    with qtbot.assertNotEmitted(drafting.post_changed):
        drafting.edit(title="Winter")


def test_a_run_of_typing_is_one_step(drafting):
    type_into(drafting, "body", "snow falls")
    drafting.undo()
    assert drafting.article.body == ""
    drafting.redo()
    assert drafting.article.body == "snow falls"


@pytest.mark.parametrize("ends", ["One. Two", "冬天。春天", "one\ntwo"])
def test_a_sentence_is_one_step(drafting, ends):
    type_into(drafting, "body", ends)
    drafting.undo()
    assert drafting.article.body == ends[: next(at for at, sign in enumerate(ends) if sign in ".。\n") + 1]


def test_a_pause_ends_the_step(drafting):
    type_into(drafting, "body", "snow")
    drafting.history.seal()
    drafting.edit(body="snow falls")
    drafting.undo()
    assert drafting.article.body == "snow"


def test_deleting_is_a_step_of_its_own(drafting):
    type_into(drafting, "title", "Winter")
    for size in range(5, 2, -1):
        drafting.edit(title="Winter"[:size])
    drafting.undo()
    assert drafting.article.title == "Winter"


def test_another_field_is_another_step(drafting):
    type_into(drafting, "body", "snow")
    type_into(drafting, "digest", "cold")
    drafting.undo()
    assert (drafting.article.body, drafting.article.digest) == ("snow", "")


def test_undo_goes_back_to_the_article_it_happened_in(drafting, qtbot):
    type_into(drafting, "body", "first")
    drafting.choose(1)
    drafting.edit(title="Second, changed")
    drafting.choose(0)
    drafting.undo()
    assert (drafting.index, titles(drafting)) == (1, ["Lead", "Second"])
    with qtbot.waitSignal(drafting.placed) as placed:
        drafting.undo()
    assert drafting.index == 0
    assert drafting.article.body == ""
    assert (placed.args[0].index, placed.args[0].field, placed.args[0].caret) == (0, "body", 0)


def test_the_caret_comes_back_to_where_the_change_was(drafting, qtbot):
    drafting.edit(body="one three")
    drafting.history.seal()
    drafting.edit(body="one two three")
    with qtbot.waitSignal(drafting.placed) as undone:
        drafting.undo()
    with qtbot.waitSignal(drafting.placed) as redone:
        drafting.redo()
    assert undone.args[0].caret == 5
    assert redone.args[0].caret == 9


def test_a_new_article_takes_author_and_theme_from_the_lead(drafting):
    drafting.add()
    assert (drafting.index, drafting.article) == (2, Article(author="Mei", theme="teal"))


def test_more_articles_than_the_account_may_have_are_refused(drafting):
    drafting.add()
    with pytest.raises(WxdeskError) as refused:
        drafting.add()
    assert (refused.value.code, refused.value.details) == ("too_many_articles", {"found": 4, "limit": 3})
    assert len(drafting.post.articles) == 3


def test_a_removed_article_can_be_brought_back_after_typing(drafting):
    removed = drafting.remove(0)
    assert (titles(drafting), drafting.index) == (["Second"], 0)
    drafting.edit(title="Second!")
    drafting.add(removed, 0)
    assert titles(drafting) == ["Lead", "Second!"]


def test_there_is_always_one_article(drafting):
    drafting.remove(1)
    drafting.remove(0)
    assert drafting.post.articles == (Article(),)
    drafting.undo()
    assert titles(drafting) == ["Lead"]


def test_moving_keeps_the_open_article_open(drafting):
    drafting.add(Article("Third"))
    drafting.choose(0)
    drafting.move(0, 2)
    assert (titles(drafting), drafting.index) == (["Second", "Third", "Lead"], 2)
    drafting.undo()
    assert titles(drafting) == ["Lead", "Second", "Third"]
    drafting.move(0, 9)
    assert titles(drafting) == ["Lead", "Second", "Third"]


@pytest.mark.parametrize("state", [PostState.SCHEDULED, PostState.SENDING, PostState.UNSURE, PostState.SENT])
def test_a_post_that_has_left_the_desk_cannot_be_changed(drafting, state):
    post = Post(1, (Article("Lead"), Article("Second")), state, id=8)
    drafting.show(ACCOUNT, post)
    drafting.edit(title="No")
    drafting.add()
    drafting.remove(0)
    drafting.move(0, 1)
    drafting.undo()
    assert drafting.read_only
    assert drafting.post == post


def test_steps_survive_a_visit_to_another_post(drafting):
    drafting.edit(title="Winter")
    winter = drafting.post
    drafting.show(ACCOUNT, Post(1, id=9))
    drafting.undo()
    assert drafting.post == Post(1, id=9)
    drafting.show(ACCOUNT, winter)
    drafting.undo()
    assert drafting.article.title == "Lead"


def test_steps_that_no_longer_fit_are_dropped(drafting):
    drafting.edit(title="Winter")
    drafting.show(ACCOUNT, Post(1, id=9))
    drafting.show(ACCOUNT, Post(1, (Article("Changed elsewhere"),), id=7))
    drafting.undo()
    assert drafting.article.title == "Changed elsewhere"
