"""What Markdown alone does not know: boxes, slides, ruby, mathematics, coloured code, cards, videos, definitions."""

import dataclasses
import re
import subprocess
import sys
import time

import pytest

from tests.unit.article.texts import known_picture
from wxdesk.article.markdown import render
from wxdesk.article.notes import Note
from wxdesk.article.sanitise import as_wechat_keeps_it
from wxdesk.article.themes import BUILT_IN, KEYS
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.writing import CardKind, LinkedCard

STYLE = re.compile(r' style="[^"]*"')
PICTURE = f'<img src="wxasset:{"ab" * 32}">'


def bare(text: str, **options: object) -> str:
    html = STYLE.sub("", render(text, resolve_image=known_picture, **options).html)  # type: ignore[arg-type]
    return html.removeprefix('<section data-role="article">').removesuffix("</section>")


def codes(text: str) -> list[tuple[str, int, str]]:
    return [(note.code, note.line, note.text) for note in render(text, resolve_image=known_picture).notes]


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("a ==b== c", "<p>a <mark>b</mark> c</p>"),
        ("H~2~O, x^2^", "<p>H<sub>2</sub>O, x<sup>2</sup></p>"),
        ("10~15度~20", "<p>10~15度~20</p>"),
        ("a == b == c, 2 ^ 3 ^ 4", "<p>a == b == c, 2 ^ 3 ^ 4</p>"),
        (r"\==a== \{漢|かん}", "<p>==a== {漢|かん}</p>"),
        ("`==a==`", "<p><code><span>==a==</span></code></p>"),
        ("{漢字|かんじ}です", "<p><span><span>かんじ</span><span>漢字</span></span>です</p>"),
        (
            "{東京|とう|きょう}",
            "<p><span><span>とう</span><span>東</span></span><span><span>きょう</span><span>京</span></span></p>",
        ),
        (
            "x <ruby>東<rp>(</rp><rt>とう</rt><rp>)</rp></ruby> y",
            "<p>x <span><span>とう</span><span>東</span></span> y</p>",
        ),
        ("<ruby>東<rt>とう</ruby>", "<p><span><span>とう</span><span>東</span></span></p>"),
        ("term\n: one\n: two", "<section><p>term</p><section>one</section><section>two</section></section>"),
        (":smile: a\n:smile: b", "<p>:smile: a :smile: b</p>"),
        ("::: tip\na\n\nb\n:::\nc", "<section><p>Tip</p><p>a</p><p>b</p></section><p>c</p>"),
        (":::warning 小心 火\n- a\n:::", "<section><p>小心 火</p><ul><li><section>a</section></li></ul></section>"),
        (
            ":::: note A\n::: tip B\nx\n:::\n::::",
            "<section><p>A</p><section><p>B</p><p>x</p></section></section>",
        ),
        ("- a\n\n  ::: tip\n  b\n  :::\n", None),
        ("> [!CAUTION]\n> a", "<section><p>Caution</p><p>a</p></section>"),
        ("```\n::: tip\n:::\n```", "<pre><code><span>::: tip<br>:::</span></code></pre>"),
        ("::: slides\n![](a.png)\n![](b.png)\n:::", f"<section>{f'<section>{PICTURE}</section>' * 2}</section>"),
        ("<![](a.png),![](b.png)>", f"<section>{f'<section>{PICTURE}</section>' * 2}</section>"),
        ('::: slides\n![](a.png "eins")\n\nzwei\n:::', None),
    ],
)
def test_each_construct_has_its_form(markdown, html):
    written = bare(markdown)
    assert html is None or written == html
    assert as_wechat_keeps_it(render(markdown, "warm", known_picture).html).dropped == ()


def test_slides_hold_pictures_with_captions_and_words():
    assert bare('::: slides\n![](a.png "eins")\n\nzwei\n:::') == (
        f"<section><section>{PICTURE}<section>eins</section></section><section>zwei</section></section>"
    )
    html = render("::: slides\n![](a.png)\n![](b.png)\n:::", resolve_image=known_picture).html
    assert "overflow-x:auto" in html
    assert "scroll-snap-type:x mandatory" in html
    assert html.count("scroll-snap-align:center") == 2


def test_a_box_in_a_list_stays_in_its_item():
    html = bare("- a\n\n  ::: tip\n  b\n  :::\n- c")
    assert html.index("<p>Tip</p><p>b</p></section>") < html.index("c</section>")
    assert codes("- a\n\n  ::: tip\n  b\n  :::\n- c") == []


def test_boxes_that_are_unknown_or_left_open_lose_nothing():
    assert bare("::: spoiler\na\n:::") == "<section><p>spoiler</p><p>a</p></section>"
    assert codes("x\n\n::: spoiler\na\n:::") == [("box_unknown", 3, "spoiler")]
    assert bare("::: tip\na") == "<p>::: tip</p><p>a</p>"
    assert codes("a\n\n:::\n") == [("box_unmatched", 3, ":::")]
    assert "::: tip" in bare("<div>\n::: tip\n</div>")


@pytest.mark.parametrize("kind", ["note", "tip", "important", "warning", "caution"])
def test_every_kind_of_box_has_colours_of_its_own_in_every_theme(kind):
    for key in KEYS:
        theme = BUILT_IN.theme(key)
        html = render(f"::: {kind}\na\n:::", key).html
        assert theme.styles[f"box_{kind}"] in html
        assert theme.styles[f"box_{kind}_title"] in html
    titles = {BUILT_IN.theme("plain").styles[f"box_{each}_title"] for each in ("note", "tip", "important", "caution")}
    assert len(titles) == 4


@pytest.mark.parametrize(
    "formula", [r"x^2", r"\frac{1}{2}", r"\sqrt[3]{x}", r"\sum_{i=1}^n i", r"\begin{pmatrix}a&b\\c&d\end{pmatrix}"]
)
def test_a_formula_becomes_a_drawing_that_is_kept(formula):
    html = render(f"a ${formula}$ b", "press").html
    [drawing] = re.findall(r"<svg.*?</svg>", html)
    assert as_wechat_keeps_it(html).html == html
    assert as_wechat_keeps_it(html).dropped == ()
    assert not re.search(r"<(?:use|defs|symbol|style)|\s(?:id|class|href)=", drawing)
    assert re.search(r'style="width:[\d.]+em;height:[\d.]+em;vertical-align:-?[\d.e\-]+em"', drawing)
    assert 'fill="currentColor"' in drawing


def test_a_formula_alone_stands_in_the_middle():
    html = render("$$\nx\n$$").html
    assert re.search(r'<section style="[^"]*text-align:center[^"]*"><span[^>]*><svg', html)
    assert "<p " not in html


def test_the_stop_after_a_formula_stays_on_its_line():
    assert "</svg>，</span>然后" in bare("若 $x$，然后")
    assert bare("若 $x$").endswith("</svg></span></p>")


@pytest.mark.parametrize("prose", ["$5 and $6", "价格$5和$6元", "$100", "US$5, US$6", "cost: $5$6", r"\$a\$"])
def test_money_is_no_mathematics(prose):
    assert bare(prose) == f"<p>{prose.replace(chr(92), '')}</p>"


@pytest.mark.parametrize(
    "formula", [r"\frac", r"\nosuch{x}", "{" * 30 + "}" * 30, "x^" + "2" * 1_001, r"a & b", r"\left("]
)
def test_a_formula_that_cannot_be_read_is_shown_as_written(formula):
    html = bare(f"a\n\n${formula}$")
    assert "<svg" not in html
    assert f"<code><span>${formula.replace('&', '&amp;')}$</span></code>" in html
    assert codes(f"a\n\n${formula}$") == [("formula_unreadable", 3, formula.strip()[:80])]


def test_an_article_draws_no_more_formulas_than_a_phone_takes():
    rendered = render(" ".join(["$x$"] * 401))
    assert rendered.html.count("<svg") == 400
    assert [note.code for note in rendered.notes] == ["formula_unreadable"]


def test_a_formula_is_drawn_once(drawn):
    render("$q+1$ and $q+1$")
    render("$q+1$ again")
    assert drawn == ["q+1"]


def test_of_programs_400_are_coloured_and_the_next_is_told():
    text = "".join(f"```python\nx = {number}\n```\n\n" for number in range(401))
    rendered = render(text)
    assert rendered.html.count(BUILT_IN.theme("plain").attributes["code_number"]) == 400
    assert [(note.code, note.line) for note in rendered.notes] == [("code_above_limit", 1_601)]


def test_mathematics_and_colours_are_imported_only_where_they_are_needed():
    program = (
        "import sys; from wxdesk.article.markdown import render; render('a `b` $5\\n\\n    c');"
        "from wxdesk.article.typist import Typist; Typist().render('$x$\\n\\n```py\\n1\\n```', hurried=True);"
        "print([name for name in ('ziamath', 'pygments', 'latex2mathml') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_code_is_coloured_word_by_word():
    html = render('```python\ndef f(x):  # hi\n    return "s" + 1\n```').html
    theme = BUILT_IN.theme("plain").attributes
    assert f"<span{theme['code_keyword']}>def" in html
    assert f"<span{theme['code_comment']}># hi" in html
    assert f'<span{theme["code_string"]}>"s"' in html
    text = re.sub(r"<br>", "\n", html[html.index("<code>") : html.index("</code>")])
    assert re.sub(r"<[^>]*>", "", text).replace("&nbsp;", " ") == 'def f(x):  # hi\n    return "s" + 1'


@pytest.mark.parametrize("language", ["nosuch", "", "text"])
def test_code_in_no_known_language_is_plain(language):
    assert bare(f"```{language}\na <b\n```").endswith("<code><span>a &lt;b</span></code></pre>")


@pytest.mark.parametrize(
    "language", ["python", "js", "html", "diff", "sql", "json", "bash", "css", "c++", "rust", "php"]
)
def test_no_language_loses_a_character(language):
    code = "<?php\n\n  a = {'b': \"c\"}\t// d\n\n+ x & y;\n-- z 海风\n"
    html = bare(f"```{language}\n{code}\n```")
    shown = re.sub(r"<[^>]*>", "", html.partition("<code>")[2].replace("<br>", "\n")).replace("&nbsp;", " ")
    shown = shown.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    assert shown == code.expandtabs(4)


def test_very_long_code_is_not_coloured_and_told():
    html = render("```python\n" + "x = 1\n" * 4_000 + "```").html
    assert BUILT_IN.theme("plain").attributes["code_number"] not in html
    assert codes("```python\n" + "x = 1\n" * 4_000 + "```") == [("code_not_coloured", 1, "")]


PICTURE_THERE = "https://mmbiz.qpic.cn/h/0?wx_fmt=jpeg"
CARDS = (
    LinkedCard(1, CardKind.MINI_PROGRAM, "订座", "wx0123456789abcdef", "pages/seat?a=1&b=2", PICTURE_THERE, "海边订座"),
    LinkedCard(1, CardKind.ACCOUNT, "海边", "MzA5OTk5OTk5OQ==", image="https://mmbiz.qpic.cn/h/0", detail='说"话'),
    LinkedCard(1, CardKind.PRODUCT, "柚子", "v2=key_1"),
)


@pytest.mark.parametrize(
    ("line", "element"),
    [
        (
            "{小程序: 订座}",
            (
                'mp-common-miniprogram data-miniprogram-appid="wx0123456789abcdef" data-miniprogram-path='
                '"pages/seat?a=1&amp;b=2" data-miniprogram-title="海边订座" '
                'data-miniprogram-imageurl="https://mmbiz.qpic.cn/h/0?wx_fmt=jpeg" data-miniprogram-type="card"'
            ),
        ),
        (
            "{account: 海边}",
            (
                'mp-common-profile class="js_uneditable custom_select_card mp_profile_iframe" '
                'data-pluginname="mpprofile" data-id="MzA5OTk5OTk5OQ==" data-nickname="海边" '
                'data-headimg="https://mmbiz.qpic.cn/h/0" '
                'data-signature="说&quot;话" data-from="0"'
            ),
        ),
        (
            "{商品：柚子}",
            'mp-common-product data-windowproduct="v2=key_1" data-cardtype="0" data-title="柚子" data-type="0"',
        ),
    ],
    ids=["mini-program", "account", "product"],
)
def test_cards_that_are_linked_are_the_platforms_own_elements(line, element):
    rendered = render(f"a\n\n{line}\n\nb", cards=CARDS)
    assert f"<{element}>" in rendered.html
    assert rendered.notes == ()
    assert as_wechat_keeps_it(rendered.html).html == rendered.html


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("{mini-program: 海边}", "mini_program_unknown"),
        ("{account: 柚子}", "account_card_unknown"),
        ("{product: 订座}", "product_unknown"),
    ],
)
def test_a_card_that_is_not_linked_is_shown_and_told(line, code):
    rendered = render(f"a\n\n{line}", cards=CARDS)
    name = line.rpartition(" ")[2].rstrip("}")
    assert rendered.notes == (Note(code, 3, name),)
    assert f">{name}</span>" in rendered.html
    assert "<mp-" not in rendered.html


def test_a_mini_program_without_a_picture_is_told_as_the_platform_refuses_it():
    bare_card = dataclasses.replace(CARDS[0], image="https://x.example/a.png")
    rendered = render("a\n\n{mini-program: 订座}", cards=(bare_card,))
    assert rendered.notes == (Note("card_picture_missing", 3, "订座"),)
    assert "x.example" not in rendered.html


def test_a_video_has_the_one_form_that_is_kept():
    rendered = render("{video: apiv_12-A cover.jpg}", resolve_image=known_picture)
    assert (
        '<iframe class="video_iframe rich_pages" data-vidtype="2" data-mpvid="apiv_12-A" '
        f'data-cover="wxasset:{"ab" * 32}" '
        'data-src="https://mp.weixin.qq.com/mp/readtemplate?t=pages/video_player_tmpl&amp;action=mpvideo&amp;auto=0&amp;'
        'vid=apiv_12-A"></iframe>' in rendered.html
    )
    assert as_wechat_keeps_it(rendered.html) == as_wechat_keeps_it(as_wechat_keeps_it(rendered.html).html)
    assert as_wechat_keeps_it(rendered.html).html == rendered.html
    assert rendered.images == ("cover.jpg",)
    assert rendered.notes == (Note("video_not_for_all", 1, "apiv_12-A"),)


VIDEO = render("{video: apiv_1}").html


@pytest.mark.parametrize(
    "changed",
    [
        VIDEO.replace("mp.weixin.qq.com", "x.example"),
        VIDEO.replace("vid=apiv_1", "vid=apiv_2"),
        VIDEO.replace('data-vidtype="2"', 'data-vidtype="2" src="https://mp.weixin.qq.com/"'),
        VIDEO.replace('data-vidtype="2"', 'data-vidtype="2" srcdoc="x"'),
        VIDEO.replace('data-vidtype="2"', 'data-vidtype="2" style="width:1px"'),
        VIDEO.replace("></iframe>", "><script>1</script></iframe>"),
        VIDEO.replace("></iframe>", ">"),
        VIDEO.replace('data-mpvid="apiv_1"', 'data-mpvid="a>b"'),
        VIDEO.replace("readtemplate", "other"),
        "<iframe></iframe>",
        "<section><iframe><svg></iframe></section>",
        "<section><iframe><svg>",
        '<svg><iframe class="video_iframe rich_pages"><img src=x onerror=1></iframe></svg>',
    ],
)
def test_no_other_frame_is_kept(changed):
    kept = as_wechat_keeps_it(changed)
    same = kept.html == VIDEO
    assert same or "<iframe" not in kept.html
    assert not re.search(r"x\.example|srcdoc|<script|onerror", kept.html)


def test_a_link_to_an_article_is_kept_as_the_platforms_editor_writes_it():
    html = bare("[a](https://mp.weixin.qq.com/s/x)")
    assert html == '<p><a href="https://mp.weixin.qq.com/s/x" data-linktype="2">a</a></p>'


@pytest.mark.parametrize("formula", [r"$\frac{1}{$", "$$\n\\nosuch{x\n$$", r"$\left\{$"])
def test_what_the_parser_takes_for_no_formula_is_told_where_it_looks_like_one(formula):
    assert [(code, line) for code, line, _text in codes(f"a\n\n{formula}")] == [("formula_unreadable", 3)]
    assert formula.replace("\n", "<br>") in bare(f"a\n\n{formula}")
    assert codes("$5 \\and $6") == [] == codes(r"a \frac b")


def test_own_svg_in_a_line_is_kept_as_far_as_wechat_does():
    drawing = '<svg viewBox="0 0 9 9"><rect width="9" height="9" fill="#0f766e"></rect></svg>'
    assert bare(f"a {drawing} b") == f"<p>a {drawing} b</p>"
    assert bare(f"{drawing}\n\nb") == f"<p>{drawing}</p><p>b</p>"
    assert codes(f"{drawing}") == []
    assert codes("a <svg><script>1</script></svg> b") == [("tag_dropped", 1, "script")]
    assert "<svg" not in bare("a <svg> b")


def test_own_links_and_cards_in_a_line_are_kept_as_far_as_wechat_does():
    assert (
        bare('a <a href="https://mp.weixin.qq.com/s/x">b</a>')
        == '<p>a <a href="https://mp.weixin.qq.com/s/x">b</a></p>'
    )
    assert bare('a <a href="https://x.example/">b</a>') == "<p>a <a>b</a></p>"
    assert codes('a <a href="https://x.example/">b</a>') == [("link_dropped", 1, "https://x.example/")]
    card = '<mp-common-profile data-id="Mz==" data-nickname="海边"></mp-common-profile>'
    assert bare(card) == f"<p>{card}</p>"
    assert codes("press <kbd>K</kbd>") == [("tag_dropped", 1, "kbd"), ("tag_dropped", 1, "kbd")]


def test_titles_and_digests_read_as_the_text_does():
    rendered = render("# {立春|りっしゅん}与**海**\n\n**注意：**请看==这里==，{漢字|かんじ}，x^2^")
    assert rendered.title == "立春与海"
    assert rendered.digest == "注意：请看这里，漢字，x2"
    assert "<h1" not in rendered.html


def test_own_html_in_a_footnote_is_cleaned_too():
    html = render("a[^1]\n\n[^1]: <b>x <i>y").html
    assert as_wechat_keeps_it(html).html == html
    assert "<b>x <i>y</i></b>" in html


def test_own_elements_around_markdown_end_where_they_end():
    assert bare("<div>\n\n**a**\n\n</div>\n\nb\n\n<section>\n\n<div>\n\nc\n\n</div>\n\n</section>\n\nd") == (
        "<section><p><strong>a</strong></p></section><p>b</p><section><section><p>c</p></section></section><p>d</p>"
    )
    assert len(render("<div>\n\na\n\nb\n\n</div>\n\nc").blocks) == 2


def test_a_card_within_a_line_is_told_for_it_stays_text():
    rendered = render(
        "改签请打开 {mini-program: 订房 pages/change}，**或** {account: 晨读}。\n\n`{account: a}` {漢字|かんじ}"
    )
    assert rendered.notes == (
        Note("card_in_text", 1, "{mini-program: 订房 pages/change}"),
        Note("card_in_text", 1, "{account: 晨读}"),
    )
    assert "{account: 晨读}" in rendered.html


@pytest.mark.parametrize(
    "text",
    [
        "::: tip\n" * 8_000,
        ":::\n" * 10_000,
        "::: tip\n" * 300 + "a\n" + ":::\n" * 300,
        "<ruby>" * 8_000,
        "</ruby>" + "<ruby>" * 8_000,
        "<ruby>" * 8_000 + "\n\n</ruby>",
        "{a|" * 8_000,
        "==a " * 8_000,
        "x^a" * 8_000,
        "$" * 20_000,
        "$a " * 8_000,
        "a\n: " * 5_000,
        "```py\n" * 5_000,
        "```py\n" + "(" * 15_000,
        "{account: " * 3_000,
        "<![](a)" * 4_000,
        "- a\n" * 8_000,
        ("- " * 50 + "a\n") * 100,
        "<div>\n\n" * 5_000,
        "<b>\n\n" * 5_000,
        "[^1]: a\n\n" * 3_000 + "[^1]" * 3_000,
        "> " * 10_000 + "a",
        "<iframe>" * 5_000,
        ("a {account:" + " " * 1990 + "b") * 40,
        "$" + r"\frac{1}{1+" * 20 + "x" + "}" * 20 + "$ a",
        '<section data-role="article">' * 200,
        "a\n\n" * 20_000,
    ],
    ids=lambda text: text[:12].encode("unicode_escape").decode(),
)
def test_hostile_texts_are_written_in_no_time(text):
    render(text[:200], resolve_image=known_picture)
    begin = time.thread_time()
    html = render(text, resolve_image=known_picture).html
    assert time.thread_time() - begin < 1
    assert as_wechat_keeps_it(html).html == html


@pytest.mark.parametrize(
    "text",
    ["a\n\n" * 600_000, "*a* " * 500_000, "- a\n" * 500_000, "\n> a\n" * 300_000],
    ids=["p", "em", "li", "quote"],
)
def test_megabytes_of_marks_are_refused_at_once(text):
    begin = time.thread_time()
    with pytest.raises(WxdeskError, match="article_too_large"):
        render(text)
    assert time.thread_time() - begin < 1
