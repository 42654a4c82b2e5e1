"""What is different between two texts, and between two forms of an article."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wxdesk.article.comparing import Pair, compared, paired
from wxdesk.article.differences import Change, counted, difference, matches, tokens
from wxdesk.article.passages import Form, Mark, passages
from wxdesk.article.summing import beginning, summary
from wxdesk.domain.posts import Article, ArticleKind, Crop, Picture

WORDS = st.lists(st.sampled_from(["winter", "menu", "冬", "天", "的", " ", "\n", "。", "it's", "x"]), max_size=60).map(
    "".join
)


def told(old, new):
    return [(piece.change.value, piece.text) for piece in difference(old, new)]


def test_words_and_chinese_characters_are_what_is_compared():
    assert tokens("It's 冬天, ok?") == ["It's", " ", "冬", "天", ",", " ", "ok", "?"]
    assert told("The winter menu is here", "The new winter menu was here") == [
        ("same", "The "),
        ("new", "new "),
        ("same", "winter menu "),
        ("gone", "is"),
        ("new", "was"),
        ("same", " here"),
    ]
    assert told("冬天的菜单来了", "冬天的新菜单到了") == [
        ("same", "冬天的"),
        ("new", "新"),
        ("same", "菜单"),
        ("gone", "来"),
        ("new", "到"),
        ("same", "了"),
    ]


def test_texts_with_little_in_common_are_shown_one_after_the_other():
    assert told("a cat sat on the mat today", "whatever else is said of the weather") == [
        ("gone", "a cat sat on the mat today"),
        ("new", "whatever else is said of the weather"),
    ]


@given(WORDS, WORDS)
@settings(max_examples=300, deadline=None)
def test_either_text_can_be_read_out_of_the_difference(old, new):
    found = difference(old, new)
    assert "".join(piece.text for piece in found if piece.change is not Change.GONE) == new
    assert "".join(piece.text for piece in found if piece.change is not Change.NEW) == old


@given(st.lists(st.integers(0, 6), max_size=40), st.lists(st.integers(0, 6), max_size=40))
@settings(max_examples=300, deadline=None)
def test_what_is_the_same_is_the_most_there_can_be(old, new):
    """Compared with the table that every textbook has."""
    best = [[0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for at, one in enumerate(old):
        for to, other in enumerate(new):
            best[at + 1][to + 1] = best[at][to] + 1 if one == other else max(best[at][to + 1], best[at + 1][to])
    found = matches(old, new)
    for left, right, size in found:
        assert old[left : left + size] == new[right : right + size]
    assert sum(size for _, _, size in found) == best[-1][-1]


def test_a_long_text_that_was_written_anew_is_compared_by_what_stands_once():
    old = [f"a{number}" if number % 50 else f"line {number}" for number in range(2000)]
    new = [f"b{number}" if number % 50 else f"line {number}" for number in range(2000)]
    assert sum(size for _, _, size in matches(old, new)) == 40


def test_added_and_removed_words_are_counted():
    assert counted("one two\nthree", "one\nthree four five") == (2, 1)
    assert counted("冬天，好", "冬天。") == (0, 1)
    assert counted("same", "same") == (0, 0)


ARTICLE = Article(
    "T",
    body="# Head\n\nPlain **bold**.\n\n- one\n- two\n\n1. first\n2. second\n\n> said\n\n```\nx = 1\n```\n\n"
    "![View](a.png)\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
    pictures=(Picture("a.png", "aa" * 32, 1, 1, 1, "image/png"),),
)


def test_an_article_is_read_as_passages():
    found = passages(ARTICLE)
    assert [(each.form, each.text) for each in found if each.form is not Form.CAPTION][:7] == [
        (Form.HEADING, "Head"),
        (Form.TEXT, "Plain bold."),
        (Form.ITEM, "• one"),
        (Form.ITEM, "• two"),
        (Form.ITEM, "1. first"),
        (Form.ITEM, "2. second"),
        (Form.QUOTE, "said"),
    ]
    assert [each.marks for each in found[1].words] == [frozenset(), {Mark.BOLD}, frozenset()]
    assert ("a.png", "aa" * 32) in [(each.text, each.key) for each in found if each.form is Form.PICTURE]
    assert [each.text for each in found if each.form is Form.ROW] == ["a  |  b", "1  |  2"]
    assert any("x = 1" in each.text for each in found if each.form is Form.CODE)


def test_a_picture_post_is_its_pictures_and_plain_words():
    post = Article("T", body="One *line*\n\nAnother", pictures=ARTICLE.pictures, kind=ArticleKind.PICTURES)
    assert [(each.form, each.text) for each in passages(post)] == [
        (Form.PICTURE, "a.png"),
        (Form.TEXT, "One *line*"),
        (Form.TEXT, "Another"),
    ]


def test_an_article_that_cannot_be_shown_is_compared_line_by_line():
    assert passages(Article(body="x" * (2 * 1024 * 1024 + 1)))[0].form is Form.CODE


def marked(comparison):
    return [
        "".join({"same": "{}", "gone": "[-{}-]", "new": "[+{}+]"}[run.change].format(run.text) for run in each.runs)
        for each in comparison.passages
    ]


def test_a_changed_passage_shows_its_words_and_others_are_whole():
    old = Article("Winter", body="One stays.\n\nThe fire is lit at six.\n\nGoes away entirely.")
    new = Article("Winter menu", body="One stays.\n\nThe fire is lit at **seven**.\n\n## Something else")
    found = compared(old, new)
    assert marked(found) == [
        "One stays.",
        "The fire is lit at [-six-][+seven+].",
        "[-Goes away entirely.-]",
        "[+Something else+]",
    ]
    assert [(each.field, "".join(piece.text for piece in each.pieces)) for each in found.fields] == [
        ("title", "Winter menu")
    ]
    assert not found.same
    assert compared(old, old).same


def test_a_word_that_became_bold_is_a_change():
    assert marked(compared(Article(body="It is lit now"), Article(body="It is **lit** now"))) == [
        "It is [-lit-][+lit+] now"
    ]


def test_articles_find_each_other_by_what_they_are():
    lead, second, third = Article("Lead", body="a"), Article("Second", body="b"), Article("Third", body="c")
    assert paired((lead, second), (second, lead)) == (Pair(1, 0), Pair(0, 1))
    assert paired((lead, second), (Article("Lead", body="other"), third)) == (Pair(0, 0), Pair(1, 1))
    assert paired((lead, second), (second,)) == (Pair(1, 0), Pair(0, None))
    assert paired((lead,), (lead, third)) == (Pair(0, 0), Pair(None, 1))


def test_a_summary_counts_words_and_names_fields():
    old = (Article("Lead", body="one two", cover="a", theme="x"), Article("Second"))
    new = (Article("Second"), Article("Lead", body="one two three", cover="b", theme="y"), Article("New", body="four"))
    found = summary(old, new)
    assert (found.added, found.removed, found.fields) == (2, 0, ("cover", "theme"))
    assert (found.articles_added, found.articles_removed, found.moved) == (1, 0, True)


def test_a_summary_of_the_beginning_names_no_field():
    found = beginning((Article("Lead", "Mei", body="one two", theme="warm", cover="a.png"),))
    assert (found.added, found.fields, found.articles_added) == (2, (), 0)


FIRE, QUAY = (Picture(f"{name}.png", name[0] * 64, 1, 1, 1, "image/png") for name in ("fire", "quay"))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ({"cover": "a"}, {"cover": "a", "wide": Crop(0, 0, 1, 0.5)}, [("frames", [])]),
        ({"cover": "a"}, {"cover": "b", "wide": Crop(0, 0, 1, 0.5)}, [("cover", [("gone", "a"), ("new", "b")])]),
        ({"pictures": (FIRE,)}, {"pictures": (QUAY,)}, [("pictures", [("gone", "fire.png"), ("new", "quay.png")])]),
        ({"pictures": (FIRE, QUAY)}, {"pictures": (QUAY, FIRE)}, []),
        (
            {"pictures": (FIRE, QUAY), "kind": ArticleKind.PICTURES},
            {"pictures": (QUAY, FIRE), "kind": ArticleKind.PICTURES},
            [("pictures", [])],
        ),
    ],
)
def test_another_frame_and_other_pictures_are_differences(old, new, told):
    found = compared(Article(**old), Article(**new))
    assert [(each.field, [(piece.change, piece.text) for piece in each.pieces]) for each in found.fields] == told
    counted_too = summary((Article(**old),), (Article(**new),))
    assert bool(counted_too.fields or counted_too.pictures) is bool(told)


@pytest.mark.parametrize("size", [20_000])
def test_a_long_article_is_compared_in_a_moment(size):
    """Bounded by the steps taken and not by the clock: a text of so many lines, each changed, is quick."""
    line = "冬天的第{}个晚上，炉火旁边还有座位。"
    old = "\n".join(line.format(number) for number in range(size // 18))
    new = "\n".join(line.format(number + 1) for number in range(size // 18))
    assert sum(len(piece.text) for piece in difference(old, new) if piece.change is not Change.GONE) == len(new)
