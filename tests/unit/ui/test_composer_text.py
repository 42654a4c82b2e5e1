import pytest

from wxdesk.ui.composer.counting import count
from wxdesk.ui.composer.formatting import (
    Edit,
    insert_block,
    insert_link,
    insert_picture,
    toggle_code,
    toggle_lines,
    toggle_mark,
)
from wxdesk.ui.composer.splices import Splice, code_points, splice, utf16


def applied(text, edit):
    """Return the text after ``edit``, with the new selection in brackets."""
    new = text[: edit.start] + edit.text + text[edit.end :]
    return f"{new[: edit.anchor]}[{new[edit.anchor : edit.caret]}]{new[edit.caret :]}"


def selected(marked: str) -> tuple[str, int, int]:
    start, end = marked.index("["), marked.index("]") - 1
    return marked.replace("[", "").replace("]", ""), start, end


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a [word] b", "a **[word]** b"),
        ("a **[word]** b", "a [word] b"),
        ("a [**word**] b", "a [word] b"),
        ("a wo[]rd b", "a **[word]** b"),
        ("a []", "a **[]**"),
        ("a **[]**", "a []"),
        ("a [ word ]b", "a  **[word]** b"),
        ("[one\n- two\n\nthree]", "[**one**\n- **two**\n\n**three**]"),
        ("[**one**\n**two**]", "[one\ntwo]"),
        ("a *[word]* b", "a ***[word]*** b"),
    ],
)
def test_bold_toggles(before, after):
    assert applied(before.replace("[", "").replace("]", ""), toggle_mark(*selected(before), "**")) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a [word] b", "a *[word]* b"),
        ("a **[word]** b", "a ***[word]*** b"),
        ("a ***[word]*** b", "a **[word]** b"),
    ],
)
def test_italic_knows_its_asterisk_from_those_of_bold(before, after):
    assert applied(before.replace("[", "").replace("]", ""), toggle_mark(*selected(before), "*")) == after


@pytest.mark.parametrize(
    ("prefix", "before", "after"),
    [
        ("# ", "ti[]tle\nrest", "# ti[]tle\nrest"),
        ("# ", "# ti[]tle", "ti[]tle"),
        ("## ", "# ti[]tle", "## ti[]tle"),
        ("> ", "[one\n\ntwo]", "[> one\n\n> two]"),
        ("- ", "[> one\ntwo\n]three", "[- one\n- two]\nthree"),
        ("1. ", "[one\ntwo]", "[1. one\n2. two]"),
        ("1. ", "[1. one\n2. two]", "[one\ntwo]"),
        ("- ", "[]", "- []"),
    ],
)
def test_line_prefixes_toggle(prefix, before, after):
    assert applied(before.replace("[", "").replace("]", ""), toggle_lines(*selected(before), prefix)) == after


def test_code_is_marked_in_a_line_and_fenced_over_several():
    assert applied("a word b", toggle_code("a word b", 2, 6)) == "a `[word]` b"
    fenced = toggle_code("one\ntwo", 0, 7)
    assert applied("one\ntwo", fenced) == "```\n[one\ntwo]\n```"
    assert applied("```\none\n```", toggle_code("```\none\n```", 0, 11)) == "[one]"


def test_link_waits_for_the_part_that_is_missing():
    assert applied("see here", insert_link("see here", 4, 8)) == "see [here]([https://])"
    assert insert_link("https://a.example", 0, 17) == Edit(0, 17, "[](https://a.example)", 1, 1)


def test_pictures_and_blocks_stand_apart():
    assert (
        applied("one\ntwo", insert_picture("one\ntwo", 3, 3, "a b.jpg", "fire")) == "one\n\n![fire](<a b.jpg>)[]\n\ntwo"
    )
    assert applied("", insert_block("", 0, 0, "x")) == "x[]\n"
    assert applied("one\n\n", insert_block("one\n\n", 5, 5, "x")) == "one\n\nx[]\n"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("", "a", Splice(0, "", "a")),
        ("ab", "axb", Splice(1, "", "x")),
        ("aa", "aaa", Splice(2, "", "a")),
        ("冬至", "冬", Splice(1, "至", "")),
        ("one two", "one 2 two", Splice(4, "", "2 ")),
        ("same", "same", Splice(4)),
    ],
)
def test_splice_is_the_smallest_difference(old, new, expected):
    found = splice(old, new)
    assert found == expected
    assert old[: found.start] + found.inserted + old[found.start + len(found.removed) :] == new


def test_the_caret_tells_which_of_two_equal_letters_was_typed():
    assert splice("one three", "one tthree") == Splice(5, "", "t")
    assert splice("one three", "one tthree", caret=5) == Splice(4, "", "t")
    assert splice("aab", "ab", caret=0) == Splice(0, "a", "")
    assert splice("abc", "xyz", caret=1) == Splice(0, "abc", "xyz")


def test_positions_survive_emoji():
    text = "a😀b冬"
    assert [utf16(text, at) for at in range(5)] == [0, 1, 3, 4, 5]
    assert [code_points(text, at) for at in (0, 1, 3, 4, 5)] == [0, 1, 2, 3, 4]


def test_words_are_signs_and_words_of_an_alphabet():
    assert count("").minutes == 0
    assert count("# 冬至，回家吃饭").words == 6
    assert count("Chef Ling's menu, 32 rooms").words == 5
    assert count("![炉火](hearth.jpg) see [menu](https://a.example/menu)").words == 2
    assert count("冬" * 1200).minutes == 3
