"""Advice before sending: each finding has its place, and a fix that is applied takes it away."""

from dataclasses import replace
from typing import Any

import pytest

from wxdesk.article.checks import check
from wxdesk.article.findings import Edit, Finding, Fix, mended
from wxdesk.article.likeness import Earlier, sketch
from wxdesk.article.review import review, with_advice
from wxdesk.domain.posts import Article, ArticleKind, Picture

FIRE = Picture("hearth.jpg", "ab" * 32, 900, 383, 40_000, "image/jpeg")
GOOD = Article(title="冬至", body="回家吃饭。\n\n![炉火](hearth.jpg)", cover="hearth.jpg", pictures=(FIRE,))


def codes(found: tuple[Finding, ...]) -> list[str]:
    return [finding.code for finding in found]


def advice(body: str = "", **change: str) -> tuple[Finding, ...]:
    return review(replace(GOOD, **({"body": body} if body else {}), **change))  # type: ignore[arg-type]


def test_a_good_article_needs_no_advice():
    assert review(GOOD) == ()


@pytest.mark.parametrize(
    ("body", "code", "place", "after"),
    [
        ("a\n\nb [](https://x.example) c", "link_empty", (3, (3, 24)), "a\n\nb  c"),
        ("见[这里]()。", "link_empty", (1, (2, 8)), "见这里。"),
        ("[**这**里]()", "link_empty", (1, (1, 11)), "**这**里"),
        ("a ![](hearth.jpg)", "alt_missing", (1, (3, 18)), None),
        ("x\r\n\r\n![](hearth.jpg)\r\ny", "alt_missing", (3, (1, 16)), None),
        ("a ![b](gone_1.png) c", "image_missing", (1, (3, 19)), "a  c"),
        ("a\n\n##\n\nb", "heading_empty", (3, (1, 3)), "a\n\n\nb"),
        ("## a\n\n#### b", "heading_jumps", (3, (1, 7)), "## a\n\n### b"),
        ("|a|b|\n|-|-|\n|1|2|3|", "cells_dropped", (3, (6, 7)), "|a|b|  |\n|-|-| --- |\n|1|2|3|"),
        (
            "> a | b\n> -|-\n> 1|2| 3 |4|",
            "cells_dropped",
            (3, (8, 12)),
            "> a | b |  |  |\n> -|- | --- | --- |\n> 1|2| 3 |4|",
        ),
        ("a | b\\|\n-|-\n`1|2` \\| | 3", "cells_dropped", (3, (12, 13)), "a | b\\| |  |\n-|- | --- |\n`1|2` \\| | 3"),
        ("|a|\r\n|-|\r\n|1|鱼 2|\r\n", "cells_dropped", (3, (4, 7)), None),
        ("a\u200bb", "signs_invisible", (1, (2, 3)), "ab"),
        ("字\n字\u202e\u202d字", "signs_turned", (2, (2, 4)), "字\n字字"),
        ("a\x07b", "signs_control", (1, (2, 3)), "ab"),
        ("e" + "\u0301" * 12, "signs_stacked", (1, (10, 14)), "e" + "\u0301" * 8),
        ("[a](https://wеixin.example)", "link_lookalike", (1, (1, 28)), None),
        ("本店是全国第一的酒店", "word_forbidden", (1, (4, 8)), None),
        ('<img src="hearth.jpg">', "alt_missing", (1, (1, 23)), None),
        ('<section>\n<p style="color:#eeeeee">faint</p>\n</section>', "contrast_light", (2, (0, 0)), None),
        ('<p style="color:#5f5f5f">faint</p>', "contrast_dark", (1, (0, 0)), None),
        ('a\n\n<p style="opacity:0;z-index:99999">over all</p>', "text_hidden", (3, (0, 0)), None),
        ('<p style="display:none">gone</p>', "text_hidden", (1, (0, 0)), None),
        ('<p style="font-size:0">small</p>', "text_hidden", (1, (0, 0)), None),
    ],
)
def test_each_thing_is_found_at_its_place_and_mended(body, code, place, after):
    article = replace(GOOD, body=body)
    [finding] = [each for each in review(article) if each.code == code]
    assert (finding.line, finding.columns) == place
    assert (finding.fix is None) == (after is None)
    if finding.fix is not None:
        better = mended(article, [finding.fix])
        assert better.body == after
        assert code not in codes(review(better))


@pytest.mark.parametrize("field", ["title", "author", "digest"])
def test_signs_that_nobody_sees_are_found_in_the_fields_too(field):
    change: dict[str, Any] = {field: "港湾\u202egnp.exe\u200b"}
    article = replace(GOOD, **change)
    found = review(article)
    assert codes(found) == ["signs_invisible", "signs_turned"]
    assert {finding.details["field"] for finding in found} == {field}
    assert getattr(mended(article, [each.fix for each in found if each.fix]), field) == "港湾gnp.exe"


@pytest.mark.parametrize(
    "text",
    [
        "👩\u200d👩\u200d👧 家",
        "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
        "می\u200cخواهم \u200fעברית\u200e",
        "e\u0301 ẫ",
        "\ufeff从头",
        "一\u3000二\u00a0三\t四",
    ],
)
def test_signs_that_have_a_meaning_are_left_alone(text):
    assert [code for code in codes(advice(text)) if code.startswith("signs_")] == []


@pytest.mark.parametrize(
    ("change", "code", "field", "after"),
    [
        ({"title": "题" * 40}, "title_too_long", "title", "题" * 32),
        ({"author": "名" * 17}, "author_too_long", "author", "名" * 16),
        ({"digest": " " + "摘" * 121}, "digest_too_long", "digest", "摘" * 120),
        ({"cover": ""}, "cover_missing", "cover", "hearth.jpg"),
        ({"cover": "gone.jpg"}, "cover_unknown", "cover", "hearth.jpg"),
    ],
)
def test_what_would_be_refused_can_be_mended_too(change, code, field, after):
    article = replace(GOOD, **change)
    [finding] = [each for each in check(article) if each.code == code]
    assert finding.fix is not None
    better = mended(article, [finding.fix])
    assert getattr(better, field) == after
    assert code not in codes(check(better))


def test_the_first_picture_of_the_text_becomes_the_cover():
    other = replace(FIRE, name="other.jpg")
    article = replace(GOOD, cover="", pictures=(other, FIRE))
    [finding] = check(article)
    assert finding.fix is not None
    assert mended(article, [finding.fix]).cover == "hearth.jpg"
    assert check(replace(GOOD, cover="", pictures=(), body="a"))[0].fix is None


def test_levels_are_counted_from_the_heading_before():
    assert codes(advice("### a\n\n#### b\n\n## c\n\n### d")) == []
    assert codes(advice("# a\n\n### b\n\n#### c")) == ["heading_jumps", "heading_jumps"]
    assert codes(advice("a\n=\n\n### b")) == ["heading_jumps"]


def test_several_fixes_are_applied_at_once_and_do_not_get_in_each_others_way():
    body = "[]()一\u200b二[]() ![](hearth.jpg)\n\n![](hearth.jpg)"
    article = replace(GOOD, body=body)
    better = mended(article, [each.fix for each in review(article) if each.fix])
    assert better.body == "一二 ![](hearth.jpg)\n\n![](hearth.jpg)"
    assert codes(review(better)) == ["alt_missing", "alt_missing"]
    both = [Fix("a", (Edit(0, 4, "x"),)), Fix("b", (Edit(2, 6, "y"),), (("title", "t"),))]
    assert mended(replace(GOOD, body="abcdefgh"), both) == replace(GOOD, body="xefgh", title="t")


def test_front_matter_does_not_move_the_places():
    article = replace(GOOD, body="---\ntitle: x\n---\n\n一[]()")
    [finding] = review(article)
    assert (finding.line, finding.columns) == (5, (2, 6))
    assert finding.fix is not None
    assert mended(article, [finding.fix]).body == "---\ntitle: x\n---\n\n一"


def test_a_title_that_is_cut_says_where():
    [finding] = advice(title="港湾酒店冬至特惠：住两晚送一晚，再送双人温泉与早餐")
    assert (finding.code, finding.severity.value) == ("title_cut", "info")
    assert finding.details == {"folder": 0, "card": 21, "chats": 15}
    [finding] = advice(title="题" * 60)
    assert finding.severity.value == "warning"


def test_an_article_like_an_earlier_one_is_told():
    text = "".join(chr(0x4E00 + number * 7 % 5000) for number in range(600))
    earlier = (Earlier("冬至", sketch(text)), Earlier("夏至", sketch(text[::-1])))
    [finding] = review(replace(GOOD, body=f"**{text}**"), earlier=earlier)
    assert (finding.code, finding.details) == ("article_same", {"text": "冬至", "percent": 100})
    [finding] = review(replace(GOOD, body=text[:500] + text[500:][::-1]), earlier=earlier)
    assert finding.code == "article_alike"
    assert review(replace(GOOD, body=text[:200] + text[::-1][:20]), earlier=earlier) == ()


def test_the_authors_own_words_are_found_in_every_field():
    article = replace(GOOD, title="竞品", digest="Rival hotel", body="rivalry, RIVAL 与竞品")
    found = review(article, words=["竞品", "rival"])
    assert [(each.details["field"], each.details["text"], each.line) for each in found] == [
        ("title", "竞品", 0),
        ("digest", "Rival", 0),
        ("body", "RIVAL", 1),
        ("body", "竞品", 1),
    ]


def test_pictures_to_swipe_have_no_marks_in_their_text():
    post = replace(GOOD, kind=ArticleKind.PICTURES, body="[]() 第一品牌")
    assert codes(review(post)) == ["word_forbidden"]


def test_what_both_find_is_told_once_and_as_the_advice_knows_it():
    article = replace(GOOD, body="[a]() ![b](gone.png)")
    found = with_advice(check(article), review(article))
    assert codes(found) == ["image_missing", "link_empty"]
    assert all(each.fix for each in found)


def test_one_fix_gives_a_table_columns_for_its_longest_row():
    article = replace(GOOD, body="| a |\n|---|\n| 1 | 2 |\n| 1 | | 3 \\| | |\n| 1 |\n\n| b |\n|---|\n| 1 | 2 |\n")
    found = [each for each in review(article) if each.code == "cells_dropped"]
    assert [(each.line, each.details["text"]) for each in found] == [(3, "2"), (4, "3 \\|"), (9, "2")]
    after = mended(article, [each.fix for each in found if each.fix])
    assert after.body.startswith("| a |  |  |\n|---| --- | --- |\n| 1 | 2 |\n")
    assert "| b |  |\n|---| --- |\n" in after.body
    assert "cells_dropped" not in codes(review(after))


@pytest.mark.parametrize(
    "row",
    ["| 1 | 2 |", "| 1 |", "1 | 2", "| 1 | 2 | |", "| 1 | 2 | | |  ", "| 1 | 2 \\| 3 |", "| 1 | 2 |" + "|" * 100_000],
)
def test_a_row_that_loses_nothing_is_no_finding(row):
    assert "cells_dropped" not in codes(advice(f"| a | b |\n|---|---|\n{row}\n"))


def test_lost_cells_are_told_once_and_with_their_place():
    article = replace(GOOD, body="| a |\n|---|\n| 1 | `2` |")
    noted = [each for each in check(article) if each.code == "cells_dropped"]
    assert [(each.line, each.details["text"], each.fix) for each in noted] == [(3, "`2`", None)]
    told = [each for each in with_advice(check(article), review(article)) if each.code == "cells_dropped"]
    assert [(each.columns, each.fix is not None) for each in told] == [((7, 10), True)]
