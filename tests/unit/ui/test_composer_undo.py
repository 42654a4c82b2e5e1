"""Undo is the post's: over all its articles, past saves and views, and back again to the last state."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.ui.composer_desk import open_desk
from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import Article, Picture, Post
from wxdesk.ui.composer.drafting import Drafting
from wxdesk.ui.composer.model import ComposerModel

ACCOUNT = Account("Harbour Hotels", Kind.SERVICE, max_articles=6, id=1)
POST = Post(1, (Article("Lead", body="Fire"), Article("Second", body="Snow"), Article("Third")), id=7)
PICTURE = Picture("a.png", "aa" * 32, 4, 3, 9, "image/png")


@pytest.fixture
def drafting(qapp):
    made = Drafting()
    made.show(ACCOUNT, POST)
    return made


ACTS = {
    "a text": lambda it: it.edit(body="Fire and ice"),
    "a text of another article": lambda it: it.edit_at(1, body="Much snow"),
    "an article added": lambda it: it.add(Article("Fourth")),
    "an article removed": lambda it: it.remove(1),
    "articles moved": lambda it: it.move(0, 2),
    "a cover with its picture": lambda it: it.edit(cover="a.png", pictures=(PICTURE,)),
    "a theme": lambda it: it.edit(theme="warm"),
    "everything at once": lambda it: it.put((Article("Other"), Article("Post"))),
}


@pytest.mark.parametrize("what", ACTS)
def test_each_act_is_one_step_back_and_one_forth(drafting, what):
    ACTS[what](drafting)
    after = drafting.post.articles
    assert after != POST.articles
    drafting.undo()
    assert drafting.post.articles == POST.articles
    drafting.redo()
    assert drafting.post.articles == after


def test_steps_in_several_articles_are_taken_back_in_their_order(drafting):
    before = [drafting.post.articles]
    for act in ACTS.values():
        act(drafting)
        before.append(drafting.post.articles)
        drafting.choose(0)
    for articles in reversed(before[:-1]):
        drafting.undo()
        assert drafting.post.articles == articles
    for articles in before[1:]:
        drafting.redo()
        assert drafting.post.articles == articles


def test_looking_at_other_articles_is_no_step(drafting):
    drafting.edit(title="Winter")
    drafting.choose(2)
    drafting.choose(1)
    drafting.undo()
    assert (drafting.index, drafting.post.articles) == (0, POST.articles)


def test_another_post_in_between_forgets_nothing(drafting):
    for act in ACTS.values():
        act(drafting)
    last = drafting.post
    drafting.show(ACCOUNT, Post(1, id=8))
    drafting.edit(title="Another")
    drafting.show(ACCOUNT, last)
    for _ in ACTS:
        drafting.undo()
    assert drafting.post.articles == POST.articles
    drafting.show(ACCOUNT, Post(1, (Article("Another"),), id=8))
    drafting.undo()
    assert drafting.post.articles == (Article(),)


TEXT = st.text(st.sampled_from("ab 冬。\n😀"), max_size=5)
STEP = st.one_of(
    st.tuples(st.just("edit"), st.integers(0, 6), st.sampled_from(["title", "body", "digest"]), TEXT),
    st.tuples(st.just("type"), st.sampled_from(["title", "body"]), TEXT),
    st.tuples(st.just("set"), st.integers(0, 6), st.sampled_from(["", "a.png"]), st.sampled_from(["", "warm"])),
    st.tuples(st.just("add"), st.integers(0, 6), TEXT),
    st.tuples(st.just("remove"), st.integers(0, 6)),
    st.tuples(st.just("move"), st.integers(0, 6), st.integers(0, 6)),
    st.tuples(st.just("choose"), st.integers(0, 6)),
    st.tuples(st.just("put"), st.lists(st.builds(Article, title=TEXT, body=TEXT), min_size=1, max_size=4)),
    st.tuples(st.just("undo")),
    st.tuples(st.just("redo")),
    st.tuples(st.just("pause")),
    st.tuples(st.just("visit")),
)


def edit(drafting, index, field, text):
    drafting.edit_at(index, None, **{field: text})


def type_in(drafting, field, text):
    for sign in text:
        written = getattr(drafting.article, field) + sign
        drafting.edit(len(written), **{field: written})


def dress(drafting, index, cover, theme):
    drafting.edit_at(index, None, cover=cover, theme=theme, pictures=(PICTURE,) if cover else ())


def add(drafting, at, title):
    with suppress(WxdeskError):  # there is no room for more than six
        drafting.add(Article(title), at)


def visit(drafting):
    kept = drafting.post
    drafting.show(ACCOUNT, Post(1, id=99))
    drafting.show(ACCOUNT, kept)


ACTIONS: dict[str, Callable[..., object]] = {
    "edit": edit,
    "type": type_in,
    "set": dress,
    "add": add,
    "remove": lambda drafting, index: drafting.remove(min(index, len(drafting.post.articles) - 1)),
    "move": lambda drafting, index, to: drafting.move(index, to),
    "choose": lambda drafting, index: drafting.choose(index),
    "put": lambda drafting, articles: drafting.put(tuple(articles)),
    "undo": lambda drafting: drafting.undo(),
    "redo": lambda drafting: drafting.redo(),
    "pause": lambda drafting: drafting.history.seal(),
    "visit": visit,
}


def to_the_end(drafting, act):
    """Press undo, or redo, until nothing moves any more."""
    while True:
        before = drafting.revision
        act()
        if drafting.revision == before:
            return
        assert 0 <= drafting.index < len(drafting.post.articles)


@given(st.lists(STEP, max_size=25))
@settings(max_examples=150, deadline=None)
def test_whatever_was_done_is_undone_to_the_first_state_and_redone_to_the_last(qapp, steps):
    drafting = Drafting()
    drafting.show(ACCOUNT, POST)
    for step in steps:
        ACTIONS[step[0]](drafting, *step[1:])
    to_the_end(drafting, drafting.redo)
    last = drafting.post.articles
    to_the_end(drafting, drafting.undo)
    assert drafting.post.articles == POST.articles
    to_the_end(drafting, drafting.redo)
    assert drafting.post.articles == last
    drafting.deleteLater()


@pytest.fixture
def desk(qtbot, tmp_path, monkeypatch):
    with open_desk(qtbot, tmp_path / "workspace", monkeypatch) as made:
        yield made


def test_undo_reaches_over_saves_and_over_closing_and_opening_the_post(desk):
    account = desk.add_account()
    model = ComposerModel(desk.ports, desk.tasks)
    desk.run(model.open_account(account))
    first = model.post.articles
    model.edit(title="Winter")
    desk.run(model.flush())
    model.add(Article("Second", body="Snow"))
    desk.run(model.flush())
    model.move(0, 1)
    model.edit_at(0, theme="warm")
    last, post_id = model.post.articles, model.post.id
    desk.run(model.new_post())
    assert model.post.id != post_id
    desk.run(model.open_post(account, post_id))
    for _ in range(4):
        model.undo()
    assert model.post.articles == first
    desk.run(model.flush())
    for _ in range(4):
        model.redo()
    assert model.post.articles == last
    desk.run(model.flush())
    assert desk.read(lambda tx: tx.posts.get(post_id)).articles == last
    desk.run(model.close())
    model.deleteLater()


def test_what_somebody_else_changed_is_not_undone_over(desk):
    account = desk.add_account()
    model = ComposerModel(desk.ports, desk.tasks)
    desk.run(model.open_account(account))
    model.edit(title="Mine")
    desk.run(model.flush())
    theirs = replace(model.post, articles=(Article("Theirs"),))
    desk.write(lambda tx: tx.posts.save(theirs))
    desk.run(model.reload())
    model.undo()
    assert model.article.title == "Theirs"
    desk.run(model.close())
    model.deleteLater()
