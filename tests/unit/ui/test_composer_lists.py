"""Lists that go on by themselves, and lines that move."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.ui.test_composer_text import applied, selected
from wxdesk.ui.composer import lists
from wxdesk.ui.composer.wrapping import PAIRS, wrapped


def after(act, marked):
    """Return what ``act`` makes of a text whose selection stands in ⟦⟧, or None."""
    start, end = marked.index("⟦"), marked.index("⟧") - 1
    text = marked.replace("⟦", "").replace("⟧", "")
    edit = act(text, start, end)
    if edit is None:
        return None
    new = text[: edit.start] + edit.text + text[edit.end :]
    return f"{new[: edit.anchor]}⟦{new[edit.anchor : edit.caret]}⟧{new[edit.caret :]}"


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("- one⟦⟧", "- one\n- ⟦⟧"),
        ("* one⟦⟧ two", "* one\n* ⟦⟧two"),
        ("- [x] done⟦⟧", "- [x] done\n- [ ] ⟦⟧"),
        ("1. a⟦⟧\n2. b\n3. c", "1. a\n2. ⟦⟧\n3. b\n4. c"),
        ("9) a⟦⟧\n10) b", "9) a\n10) ⟦⟧\n11) b"),
        ("1. a\n   - b⟦⟧\n2. c", "1. a\n   - b\n   - ⟦⟧\n2. c"),
        ("> quoted⟦⟧", "> quoted\n> ⟦⟧"),
        ("> - one⟦⟧", "> - one\n> - ⟦⟧"),
        ("- one\n- ⟦⟧", "- one\n\n⟦⟧"),
        ("1. one\n2. ⟦⟧\n3. three", "1. one\n\n⟦⟧\n\n3. three"),
        ("- one\n\n- ⟦⟧\n\n- three", "- one\n\n⟦⟧\n\n- three"),
        ("- ⟦⟧", "⟦⟧"),
        ("> - one\n> - ⟦⟧", "> - one\n>\n> ⟦⟧"),
        ("> one\n> ⟦⟧", "> one\n\n⟦⟧"),
        ("- one\n  - ⟦⟧", "- one\n- ⟦⟧"),
        ("plain⟦⟧", None),
        ("⟦⟧- one", None),
        ("- on⟦e⟧", None),
        ("```\n- one⟦⟧\n```", None),
        ("```\na\n```\n- one⟦⟧", "```\na\n```\n- one\n- ⟦⟧"),
        ("1. 第一⟦⟧\n2. 第二", "1. 第一\n2. ⟦⟧\n3. 第二"),
    ],
)
def test_return_goes_on_with_lists_or_ends_them(before, expected):
    assert after(lists.enter, before) == expected


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("- one\n- two⟦⟧", "- one\n  - two⟦⟧"),
        ("1. one\n2. two⟦⟧\n3. three", "1. one\n   1. two⟦⟧\n2. three"),
        ("- one⟦⟧", "- one⟦⟧"),
        ("⟦- one\n- two⟧", "⟦- one\n- two⟧"),
        ("- zero\n⟦- one\n- two⟧", "- zero\n  ⟦- one\n  - two⟧"),
        ("plain⟦⟧", None),
    ],
)
def test_tab_moves_items_below_the_one_before(before, expected):
    assert after(lists.indent, before) == expected


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("- one\n  - two⟦⟧", "- one\n- two⟦⟧"),
        ("1. one\n   1. two⟦⟧\n2. three", "1. one\n2. two⟦⟧\n3. three"),
        ("- one⟦⟧", "- one⟦⟧"),
        ("plain⟦⟧", None),
    ],
)
def test_shift_tab_moves_items_out(before, expected):
    assert after(lists.outdent, before) == expected


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("- ⟦⟧one", "⟦⟧one"),
        ("- [ ] ⟦⟧one", "⟦⟧one"),
        ("  - ⟦⟧one", "⟦⟧one"),
        ("> ⟦⟧one", "⟦⟧one"),
        ("> - ⟦⟧one", "> ⟦⟧one"),
        ("- o⟦⟧ne", None),
        ("⟦⟧one", None),
    ],
)
def test_backspace_takes_the_marker_away(before, expected):
    assert after(lists.backspace, before) == expected


@pytest.mark.parametrize(
    ("by", "before", "expected"),
    [
        (-1, "a\nb⟦⟧\nc", "b⟦⟧\na\nc"),
        (1, "a\nb⟦⟧\nc", "a\nc\nb⟦⟧"),
        (1, "⟦a\nb⟧\nc", "c\n⟦a\nb⟧"),
        (-1, "⟦⟧a\nb", None),
        (1, "a\nb⟦⟧", None),
        (-1, "1. a\n2. b⟦⟧", "2. b⟦⟧\n3. a"),
    ],
)
def test_lines_move(by, before, expected):
    assert after(lambda text, start, end: lists.move_lines(text, start, end, by), before) == expected


LINES = st.lists(
    st.sampled_from(["- a", "1. b", "  - c", "> d", "", "e", "2) f", "```", "- [ ] g", "| h |"]), max_size=8
)


@given(LINES, st.integers(0, 60), st.integers(0, 60), st.sampled_from(["enter", "indent", "outdent", "backspace"]))
def test_words_are_never_lost(lines, one, other, name):
    text = "\n".join(lines)
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    edit = getattr(lists, name)(text, start, end)
    if edit is not None:
        new = text[: edit.start] + edit.text + text[edit.end :]
        assert sorted(filter(str.isalpha, new)) == sorted(filter(str.isalpha, text))
        assert 0 <= edit.anchor <= edit.caret <= len(new)


@given(LINES, st.integers(0, 60), st.sampled_from([-1, 1]))
def test_moving_lines_back_keeps_every_line(lines, at, by):
    text = "\n".join(lines)
    at = min(at, len(text))
    edit = lists.move_lines(text, at, at, by)
    if edit is not None:
        new = text[: edit.start] + edit.text + text[edit.end :]
        assert len(new.split("\n")) == len(lines)
        assert sorted(filter(str.isalpha, new)) == sorted(filter(str.isalpha, text))


@given(st.text(), st.sampled_from(sorted(PAIRS)))
def test_what_is_typed_over_a_selection_goes_around_it(words, sign):
    edit = wrapped(f"a{words}b", 1, 1 + len(words), sign)
    if edit is not None:
        assert edit.text == sign + words + PAIRS[sign]
        assert (edit.anchor, edit.caret) == (2, 2 + len(words))
    else:
        assert not words.strip() or sign == "<"


def test_quotation_marks_are_left_alone():
    text, start, end = selected("say [this] now")
    assert wrapped(text, start, end, '"') is None
    assert wrapped(text, start, end, "“") is None
    assert applied(text, wrapped(text, start, end, "*")) == "say *[this]* now"
