"""What is told to a page: only what is different, and enough of it."""

from hypothesis import given
from hypothesis import strategies as st

from wxdesk.article.dressing import Dress, Dressing
from wxdesk.article.markdown import render
from wxdesk.article.preview import NO_WORDS
from wxdesk.ui.phone.article_view import Reading
from wxdesk.ui.phone.web_patch import changes, patch, shown
from wxdesk.ui.phone.words import furniture

BLOCKS = st.lists(st.sampled_from(["a", "b", "c", "d"]), max_size=12)
LONG = "\n\n".join(f"Paragraph {number} says something about the harbour." for number in range(400))


def state(text, dress=Dress(), **more):  # noqa: B008 - frozen
    rendered = render(text, title="T", lines=True)
    return shown(Reading(rendered, "T", **more), Dressing().dress(rendered, dress), dress)


@given(BLOCKS, BLOCKS)
def test_the_changes_turn_the_one_into_the_other(old, new):
    made = list(old)
    for at, gone, come in changes(old, new):
        made[at : at + gone] = come
    assert made == new


@given(BLOCKS, BLOCKS)
def test_what_is_alike_is_not_told(old, new):
    if old == new:
        assert changes(old, new) == []
    assert sum(len(come) for _, _, come in changes(old, new)) <= len(new)


def test_two_distant_changes_are_two_small_ones():
    old = [str(number) for number in range(100)]
    new = ["first", *old[1:80], "late", *old[81:]]
    assert changes(old, new) == [(80, 1, ("late",)), (0, 1, ("first",))]


def test_a_letter_in_a_long_article_is_told_in_few_words():
    said = patch(state(LONG), state(LONG.replace("Paragraph 200 ", "Paragraph 2000 ")))
    assert "Paragraph 2000" in said
    assert "Paragraph 201" not in said
    assert len(said) < 400


def test_a_line_more_moves_the_others_without_telling_them_again():
    said = patch(state(LONG), state(f"New.\n\n{LONG}"))
    assert "New." in said
    assert "Paragraph" not in said


def test_the_same_article_needs_no_word():
    assert patch(state(LONG), state(LONG)) == ""


def test_another_theme_dress_or_foot_is_told():
    plain = state("text")
    assert "wx.look(true, 1.0)" in patch(plain, state("text", Dress(dark=True)))
    assert "wx.look(false, 1.2)" in patch(plain, state("text", Dress(text=120)))
    assert "wx.foot" in patch(plain, state("text", furniture=furniture()))
    assert "wx.head" in patch(plain, state("text", author="Lin", furniture=NO_WORDS))
    assert plain.foot == ""
