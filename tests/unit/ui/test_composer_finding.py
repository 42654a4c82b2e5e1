"""Finding words and patterns, and what stands instead of them."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wxdesk.ui.composer.finding import Match, Query, find, nearest, replaced


def spans(query, text):
    return [(match.start, match.end) for match in find(query, text).matches]


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        (Query("a"), "aAb", [(0, 1), (1, 2)]),
        (Query("a", case=True), "aAb", [(0, 1)]),
        (Query("cat", whole=True), "cat concat cat.", [(0, 3), (11, 14)]),
        (Query("a.c"), "abc a.c", [(4, 7)]),
        (Query("a.c", regular=True), "abc a.c", [(0, 3), (4, 7)]),
        (Query("^b", regular=True), "a\nb\nb", [(2, 3), (4, 5)]),
        (Query("x*", regular=True), "axxb", [(1, 3)]),
        (Query("港湾"), "😀港湾😀港湾", [(1, 3), (4, 6)]),
        (Query(""), "abc", []),
    ],
)
def test_matches_are_found_where_they_stand(query, text, expected):
    assert spans(query, text) == expected


def test_a_bad_pattern_is_told_and_a_hopeless_one_given_up_at_once():
    assert find(Query("(a", regular=True), "a").trouble == "pattern_bad"
    assert "parenthesis" in find(Query("(a", regular=True), "a").detail
    begun = time.thread_time()
    found = find(Query("(a+)+b", regular=True), "a" * 20_000 + "!b= x")
    assert found.trouble == "pattern_slow"
    assert time.thread_time() - begun < 2


def test_what_a_pattern_caught_stands_in_its_replacement():
    query = Query(r"(\d+) yuan", regular=True)
    text = "5 yuan, 60 yuan"
    assert replaced(query, text, find(query, text).matches, r"¥$1\t\\") == "¥5\t\\, ¥60\t\\"
    plain = Query("5")
    assert replaced(plain, text, find(plain, text).matches, "$1") == "$1 yuan, 60 yuan"


@given(st.text("ab字😀 ", max_size=30), st.text("ab字😀", min_size=1, max_size=2), st.text("xy", max_size=3))
def test_replacing_plain_words_is_what_python_does(text, words, other):
    query = Query(words, case=True)
    assert replaced(query, text, find(query, text).matches, other) == text.replace(words, other)


def test_the_next_match_is_looked_for_around_the_end():
    matches = [Match(2, 3), Match(5, 6)]
    assert [nearest(matches, at) for at in (0, 3, 6)] == [0, 1, 0]
    assert [nearest(matches, at, backwards=True) for at in (0, 3, 6)] == [1, 0, 1]
    assert nearest([], 0) == -1
