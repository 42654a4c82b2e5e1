"""Markdown becomes HTML that WeChat keeps."""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.unit.article.texts import TEXTS, known_picture
from wxdesk.article.markdown import render
from wxdesk.article.sanitise import as_wechat_keeps_it
from wxdesk.article.themes import BUILT_IN, KEYS, theme_called
from wxdesk.article.typist import Typist
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.writing import CardKind, LinkedCard

WINTER = Path(__file__).parents[2] / "data" / "markdown" / "winter.md"
STYLE = re.compile(r' style="[^"]*"')


def bare(text: str, **options: object) -> str:
    """Render and leave the styles and the outer section out, so that the structure can be read."""
    html = STYLE.sub("", render(text, resolve_image=known_picture, **options).html)  # type: ignore[arg-type]
    return html.removeprefix('<section data-role="article">').removesuffix("</section>")


def codes(text: str) -> list[tuple[str, int]]:
    return [(note.code, note.line) for note in render(text, resolve_image=known_picture).notes]


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("plain", "<p>plain</p>"),
        ("a **b** *c* ~~d~~", "<p>a <strong>b</strong> <em>c</em> <del>d</del></p>"),
        ("a  \nb", "<p>a<br>b</p>"),
        ("one\ntwo", "<p>one two</p>"),
        ("海风\n炉火", "<p>海风炉火</p>"),
        ("海风，\n**炉火**", "<p>海风，<strong>炉火</strong></p>"),
        ("海风。\n——周敏", "<p>海风。——周敏</p>"),
        ('1 < 2 & "3"', '<p>1 &lt; 2 &amp; "3"</p>'),
        ("`x < y`", "<p><code><span>x &lt; y</span></code></p>"),
        ("***", "<hr>"),
        ("a\n\n# B", "<p>a</p><h1>B</h1>"),
        ("- a\n- b", "<ul><li><section>a</section></li><li><section>b</section></li></ul>"),
        ("3. a", '<ol start="3"><li><section>a</section></li></ol>'),
        (
            "- a\n\n  b",
            "<ul><li><section>a<section>b</section></section></li></ul>",
        ),
        ("> a\n>\n> b", "<blockquote><p>a</p><p>b</p></blockquote>"),
        ("```py\na  b\n  c\n```", "<pre><span>py</span><br><code><span>a&nbsp; b<br>&nbsp;&nbsp;c</span></code></pre>"),
        ("    x\n", "<pre><code><span>x</span></code></pre>"),
        (
            "![fire](a.jpg)",
            f'<section><img src="wxasset:{"ab" * 32}" alt="fire"><section>fire</section></section>',
        ),
        ("see ![](a.jpg) here", f'<p>see <img src="wxasset:{"ab" * 32}"> here</p>'),
        ("![[a b.png|300]]", f'<section><img src="wxasset:{"ab" * 32}" width="300"></section>'),
        ("![](gone.jpg)", "<section><section>Picture: gone.jpg</section></section>"),
    ],
)
def test_each_element_has_its_form(markdown, html):
    assert bare(markdown) == html


def test_chinese_emphasis_needs_no_blanks():
    assert bare("**注意：**请") == "<p><strong>注意：</strong>请</p>"
    assert bare(r"\*\*not\*\*") == "<p>**not**</p>"


def test_nested_and_task_lists_become_rows_with_markers_as_text():
    html = bare("1. a\n   - b\n2. c\n\n- [x] done\n- [ ] open")
    assert "<ul" not in html
    assert "<li" not in html
    assert re.findall(r"[\d.•–☑☐]+(?=</section>)", html) == ["1.", "–", "2.", "☑", "☐"]


def test_a_table_scrolls_and_keeps_its_alignment():
    html = render("| a | b |\n|---|--:|\n| 1 | 2 |").html
    assert "overflow-x:auto" in html
    assert re.findall(r"<t[hd] [^>]*text-align:(\w+)", html) == ["left", "right", "right"]
    assert bare("| a |\n|---|\n| 1 |") == (
        "<section><table><thead><tr><th>a</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table></section>"
    )


def test_outside_links_become_numbered_references_and_platform_links_stay():
    html = bare(
        "[a](https://a.example) [b](https://b.example) [a2](https://a.example) [w](https://mp.weixin.qq.com/s/x)"
    )
    assert 'href="https://mp.weixin.qq.com/s/x"' in html
    assert html.count("href=") == 1
    assert re.findall(r"<sup>\[(\d)\]</sup>", html) == ["1", "2", "1"]
    assert html.endswith(
        "<section><p>References</p><section>[1] a: https://a.example</section>"
        "<section>[2] b: https://b.example</section></section>"
    )


def test_a_link_that_shows_its_address_needs_no_reference():
    rendered = render("<https://a.example/x>")
    assert "<sup" not in rendered.html
    assert rendered.links == ("https://a.example/x",)


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "#part", "page.md", "https://mp.weixin.qq.com.evil.example/x"]
)
def test_no_other_address_becomes_a_link(address):
    assert "href" not in render(f"[x]({address})").html


def test_footnotes_share_the_numbers_of_links_and_stand_at_the_end():
    html = bare("脚注[^a]和[链接](https://x.example)。\n\n[^a]: 来自**前台**")
    assert html.index("<sup>[1]") < html.index("<sup>[2]")
    assert html.endswith(
        "<p>参考资料</p><section>[1] 来自<strong>前台</strong></section><section>[2] 链接: https://x.example</section></section>"
    )


def test_a_mini_program_line_is_a_card_once_the_account_knows_it():
    text = "{mini-program: 港湾订房 /room?id=3_2_1}"
    image = "https://mmbiz.qpic.cn/x/0?wx_fmt=jpeg"
    linked = LinkedCard(1, CardKind.MINI_PROGRAM, "港湾订房", "wx0123456789abcdef", image=image)
    html = render(text, cards=(linked,)).html
    assert 'data-miniprogram-appid="wx0123456789abcdef"' in html
    assert 'data-miniprogram-path="room?id=3_2_1"' in html
    assert as_wechat_keeps_it(html).html == html
    stand_in = render(text)
    assert "港湾订房" in stand_in.html
    assert "mp-common-miniprogram" not in stand_in.html
    assert codes(text) == [("mini_program_unknown", 1)]


def test_title_comes_from_front_matter_or_an_opening_heading():
    assert render("# One\n\ntext").title == "One"
    assert "<h1" not in render("# One\n\ntext").html
    both = render("---\ntitle: 'It''s two'\nauthor: A # me\nlink: https://a.example/#b\n---\n# One\n")
    assert (both.title, both.author, both.source_url) == ("It's two", "A", "https://a.example/#b")
    assert "<h1" in both.html
    assert render("text\n\n# One").title == ""
    assert "<h1" in render("# One", title="Other").html
    assert "<h1" not in render("# One", title="One").html


def test_a_text_that_opens_with_a_rule_has_no_front_matter():
    assert "prose" in render("---\nprose here\n---\n").html


def test_digest_is_the_first_54_characters_or_what_the_author_says():
    assert render("# T\n\n" + "海" * 100).digest == "海" * 54
    assert render("---\ndigest: 早鸟价\n---\ntext").digest == "早鸟价"


@pytest.mark.parametrize(
    ("text", "digest"),
    [
        ("Come in.\n\n| First | Second |\n|---|---|\n| a | **b**c |\n", "Come in. First Second a bc"),
        ("- one\n- two\n  - three\n\nfour", "one two three four"),
        ("## Head\n\n> quoted\n>\n> more\n\nend", "Head quoted more end"),
        ("term\n: means this\n\nend", "term means this end"),
        ("one\ntwo\\\nthree `four` five**six**", "one two three four fivesix"),
        ("冬天\n来了\n\n热汤", "冬天来了 热汤"),
        ("| a | b |\n|---|---|\n" + "| | |\n" * 300 + "\nend", "a b end"),
        ("| |\n|---|\n" + "| |\n" * 300 + "| end |", "end"),
    ],
)
def test_the_digest_keeps_blocks_and_cells_apart(text, digest):
    assert render(text).digest == digest


def test_notes_carry_the_line_of_the_file():
    assert codes("---\ntitle: T\n---\n\n![](gone.jpg)\n\n[a](https://a.example)\n\n![](https://x.example/a.png)") == [
        ("image_missing", 5),
        ("link_becomes_note", 7),
        ("image_remote", 9),
    ]


def test_own_html_is_kept_as_far_as_wechat_does():
    html = render('<div style="padding:4px;position:fixed">\n\n**in**\n\n</div>\n\nx <b>y</b> <script>z</script>').html
    assert '<section style="padding:4px"><p' in html
    assert "<b>y</b>" in html
    assert "script" not in html
    assert codes('<p style="position:fixed">a</p>\n\n<iframe src="https://x.example"></iframe>') == [
        ("style_dropped", 1),
        ("tag_dropped", 3),
    ]


@pytest.mark.parametrize(
    "broken", ["<!-- open", '<p title="', "<style>", "<textarea>", "<title>", "<svg><style>", "<plaintext>"]
)
def test_broken_html_swallows_nothing_that_follows(broken):
    assert "the end" in render(f"<b>\n\n<div>{broken}\n\n</div>\n\nthe end").html.replace("</b>", "")


def test_lines_are_marked_for_a_preview_only():
    assert 'data-line="3"' in render("a\n\nb", lines=True).html
    assert "data-line" not in render("a\n\nb").html


def test_an_unknown_theme_is_refused_with_the_known_ones():
    with pytest.raises(WxdeskError) as refused:
        theme_called("neon")
    assert refused.value.code == "theme_unknown"
    assert theme_called("Harbour · teal") is BUILT_IN.theme("harbour")


def test_too_much_text_is_refused():
    with pytest.raises(WxdeskError, match="article_too_large"):
        render("x" * (2 * 1024 * 1024 + 1))


def test_the_sample_fits_what_wechat_keeps_in_every_theme():
    text = WINTER.read_text(encoding="utf-8")
    for key in KEYS:
        rendered = render(text, key, known_picture)
        kept = as_wechat_keeps_it(rendered.html)
        assert kept.html == rendered.html
        assert kept.dropped == ()
        assert (rendered.title, rendered.cover) == ("冬至，回家吃饭", "hearth.jpg")
        assert len(rendered.html) < 10_000


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS, st.sampled_from(KEYS), st.booleans())
def test_any_text_renders_to_what_wechat_keeps_without_one_outside_address(text, theme, lines):
    html = render(text, theme, known_picture, lines=lines).html
    assert as_wechat_keeps_it(html).html == html
    tags = " ".join(re.findall(r"<[a-zA-Z][^>]*>", html))
    for value in re.findall(r'="([^"]*)"', tags):
        assert "x.example" not in value
        assert "javascript:" not in value


@pytest.mark.parametrize(
    "text",
    [
        ">" * 20_000 + "a",
        "- " * 10_000 + "a",
        "*a " * 7_000,
        "[" * 20_000,
        "![" * 10_000,
        "<b>" * 3_000,
        "`" * 20_001,
        "<div>" * 4_000,
        "**a" * 7_000,
        "[^a]" * 5_000,
        "*" * 20_000 + "a" + "*" * 20_000,
        "<a " * 7_000,
        '<b "' * 5_000,
        "![a](b) " * 2_500,
        "{mini-program: " * 1_400,
        "- [x] a\n" * 3_000,
        "![" * 500 + "a" + "](b)" * 500,
        "[a](https://x.example/)" * 900,
    ],
)
def test_hostile_texts_stay_quick_and_flat(text):
    html = render(text, resolve_image=known_picture).html
    assert as_wechat_keeps_it(html).html == html


def test_a_table_that_would_grow_a_thousandfold_is_refused():
    with pytest.raises(WxdeskError, match="article_too_large"):
        render("|a" * 5_000 + "\n" + "|-" * 5_000 + "\n" + "|b\n" * 2_000)


def test_own_html_that_is_too_deep_is_left_out_and_told():
    rendered = render("<b>" * 300 + "deep")
    assert "deep" in rendered.html
    assert "<b>" not in rendered.html
    assert [note.code for note in rendered.notes] == ["article_too_deep"]


def test_pictures_in_own_html_are_resolved_like_all_others():
    rendered = render("<img src='a%20b.png' style='width:50%'>\n\nx <img src=gone.png> y", resolve_image=known_picture)
    assert f'<img src="wxasset:{"ab" * 32}" style="width:50%">' in rendered.html
    assert rendered.html.count("<img") == 1
    assert rendered.images == ("a b.png", "gone.png")
    assert [(note.code, note.line, note.text) for note in rendered.notes] == [("image_missing", 3, "gone.png")]


def test_a_theme_of_another_program_is_a_note():
    rendered = render("---\ntheme: hugo\n---\ntext")
    assert (rendered.theme, [note.code for note in rendered.notes]) == ("plain", ["theme_unknown"])
    assert render("---\ntheme: Warm\n---\ntext").theme == "warm"


def test_what_a_phone_cannot_show_in_one_piece_is_noted():
    wide = "|a|b|c|d|e|f|\n|-|-|-|-|-|-|\n\n    " + "x" * 50 + "\n"
    assert codes(wide) == [("table_wide", 1), ("code_wraps", 4)]


def test_a_picture_on_wechats_own_host_stays_and_needs_no_upload():
    rendered = render("![](https://mmbiz.qpic.cn/mmbiz_png/a/640?wx_fmt=png)")
    assert 'src="https://mmbiz.qpic.cn/mmbiz_png/a/640?wx_fmt=png"' in rendered.html
    assert (rendered.images, rendered.notes) == ((), ())


def test_footnotes_that_get_nowhere_are_told():
    text = "a[^1]\n\n[^1]: x\n\n[^1]: again\n\n[^2]: lost\n\n> [^3]: deep\n"
    rendered = render(text)
    assert [(note.code, note.line, note.text) for note in rendered.notes] == [
        ("footnote_dropped", 5, "1"),
        ("footnote_dropped", 7, "2"),
        ("footnote_dropped", 9, "3"),
    ]
    assert "again" not in rendered.html
    assert "[1] loud" in bare("a[^N]\n\n[^n]: loud")
    assert codes("a[^1] b[^N]\n\n[^1]: see[^2]\n\n[^2]: y\n\n[^n]: n") == []


def test_a_footnote_is_told_of_anew_when_its_reference_goes_or_comes():
    typist = Typist()
    lines = [
        [(note.code, note.line) for note in typist.render(text).notes]
        for text in ("a[^1]\n\n[^1]: x", "a\n\n[^1]: x", "a\n\nb\n\n[^1]: x", "a\n\nb[^1]\n\n[^1]: x")
    ]
    assert lines == [[], [("footnote_dropped", 3)], [("footnote_dropped", 5)], []]


def test_what_stands_in_a_footnote_moves_with_it():
    text, typist = "a[^1]\n\n[^1]: x\n\n    # y\n", Typist()
    typist.render(text, lines=True)
    assert '<h1 data-line="6"' in typist.render("\n" + text, lines=True).html


@pytest.mark.parametrize(
    ("link", "lost"),
    [
        ("[Write to us](mailto:a@b.c)", True),
        ("[a@b.c](mailto:A@b.c?subject=x)", False),
        ("[Write to a@b.c](mailto:a%40b.c)", False),
        ("<a@b.c>", False),
        ("<mailto:a@b.c>", False),
        ("[Call us](tel:+868550100)", True),
        ("[Call 24 hours](tel:+868550100)", True),
        ("[+86 855-0100](tel:+868550100)", False),
        ("[0855 0100](TEL:+86-855-0100)", False),
        ("[110](tel:110)", False),
        ("[our shop](shop:a@b.c)", True),
    ],
)
def test_an_address_that_the_words_do_not_say_is_told(link, lost):
    assert codes(f"x\n\n{link}") == ([("link_dropped", 3)] if lost else [])


def test_keys_of_the_front_matter_that_are_ours_misspelt_are_told():
    text = "---\ntitle: T\ndigset: D\n# titel: no\nautor:\n  name: x\n  titel: within\nFont-Size: 20\n---\n\nbody"
    assert [(note.code, note.line, note.text) for note in render(text).notes] == [
        ("front_matter_unknown", 3, "digset"),
        ("front_matter_unknown", 5, "autor"),
        ("front_matter_unknown", 8, "Font-Size"),
    ]


def test_keys_that_other_programs_write_raise_no_alarm():
    keys = (
        "layout tags tag date lastmod updated created modified published publishDate expiryDate categories "
        "category slug draft permalink url aliases weight type kind series keywords image images "
        "featured_image cover_image thumbnail lang language locale toc math mermaid comments comment id uid "
        "name subtitle linkTitle excerpt abstract license authors links titles source sources status version "
        "visibility cssclass cssclasses publish parent nav_order header-includes output bibliography csl marp "
        "paginate class style fonts font mainfont fontsize geometry 标题 标签 sidebar_position sidebar_label "
        "hide_title outline editLink isCJKLanguage sitemap outputs summaryLength top sticky mathjax katex "
        "password copyright location city mood music editor creator canonical_url og_image robots"
    )
    head = "\n".join(f"{key}: x" for key in keys.split())
    assert [note.text for note in render(f"---\n{head}\n---\nbody").notes] == []
