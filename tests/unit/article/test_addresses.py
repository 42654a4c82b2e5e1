"""Names of pictures are found wherever a text may call them."""

import time

import pytest

from wxdesk.article.addresses import names_held


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("a ![](sea.png) b", "![](sea.png)"),
        ('![a [b] c](<sea.png> "Sea")', '![a [b] c](<sea.png> "Sea")'),
        ("[![x](sea.png)](https://x.cn)", "![x](sea.png)"),
        ("![x][1]\n\n[1]: sea.png\n", "[1]: sea.png"),
        ("![[sea.png|wide]]", "![[sea.png|wide]]"),
        ("<p><img alt='a' src='sea.png' width=3></p>", "<img alt='a' src='sea.png' width=3>"),
        ("(sea.png) and sea.png", ""),
        ("![](other.png)", ""),
    ],
)
def test_a_name_is_found_with_the_whole_that_it_belongs_to(text, whole):
    held = names_held(text, {"sea.png"})
    assert [text[each.first : each.last] for each in held] == ([whole] if whole else [])
    assert all("sea.png" in text[each.start : each.end] for each in held)


def test_a_name_is_read_as_people_write_it():
    assert [each.name for each in names_held("![](my%20sea.png) ![](a&amp;b.png)", {"my sea.png", "a&b.png"})] == [
        "my sea.png",
        "a&b.png",
    ]


@pytest.mark.parametrize(("start", "end", "cut"), [(4, 7, True), (3, 12, True), (0, 12, False), (0, 3, False)])
def test_only_the_whole_picture_can_be_taken_away(start, end, cut):
    [held] = names_held("![](sea.png)", {"sea.png"})
    assert held.cut_by(start, end) is cut


@pytest.mark.parametrize("part", ["[", "](", "![[", "<img ", "[a]:", '](a "', "](\n", "](a ("])
def test_no_text_takes_long(part):
    begun = time.thread_time()
    names_held(part * 7_000, {"sea.png"})
    assert time.thread_time() - begun < 1
