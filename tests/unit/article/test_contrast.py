"""Text that cannot be read is found, by daylight and in the dark."""

from pathlib import Path

import pytest

from wxdesk.article.contrast import contrast, hidden
from wxdesk.article.markdown import render
from wxdesk.article.themes import KEYS

ARTICLES = sorted((Path(__file__).parents[2] / "data" / "articles").glob("*.md"))
OWN_COLOURS = ("22-", "23-")
"""Articles that bring colours of their own: nothing of a theme's."""

PICTURE = "url(https://mmbiz.qpic.cn/a.png)"


def ratios(html: str, dark: bool = False) -> list[float]:
    return [faint.ratio for faint in contrast(html, dark)]


@pytest.mark.parametrize(
    ("html", "light", "dark"),
    [
        ("<p>a</p>", [], []),
        ('<p style="color:#999999">a</p>', [2.85], []),
        ('<p style="color:#5f5f5f">a</p>', [], [2.75]),
        ('<p style="color:#777777">a</p>', [4.48], [3.93]),
        ('<p style="color:#767676">a</p>', [], [3.88]),
        ('<p style="color:#999999">  &nbsp; </p>', [], []),
        ('<p style="color:#999999"></p>', [], []),
        ('<section style="color:#999999"><p><b>a</b></p></section>', [2.85], []),
        ('<p style="color:#777777;font-size:24px">a</p>', [], []),
        ('<p style="color:#777777;font-size:19px">a</p>', [4.48], [3.93]),
        ('<p style="color:#777777;font-size:19px;font-weight:bold">a</p>', [], []),
        ('<h2 style="color:#777777;font-size:19px">a</h2>', [], []),
        ('<p style="font:bold 19px/1.4 serif;color:#777777">a</p>', [], []),
        ('<p style="font-size:16px"><b style="font-size:1.2em;color:#777777">a</b></p>', [], []),
        ('<p style="background:#0f766e;color:#0f766e">a</p>', [1.0], [3.72]),
        ('<p style="background:#eee"><b style="background:#fff;color:#777">a</b></p>', [4.48], [3.93]),
        ('<p style="background:#ffffff80"><b style="color:#ffffff">a</b></p>', [1.0], []),
        ('<p style="background:linear-gradient(#000,#fff);color:#fff">a</p>', [1.0], []),
        (f'<p style="background-image:{PICTURE};color:#fff">a</p>', [], []),
        (f'<p style="background-image:{PICTURE}"><b style="background:#fff;color:#eee">a</b></p>', [1.16], []),
        ('<p style="opacity:.2">a</p>', [1.5], [1.42]),
        ('<p style="opacity:0">a</p><p style="display:none;color:#fff">b</p>', [], []),
        ('<p style="visibility:hidden;color:#fff">b</p>', [], []),
        ('<font color="#eeeeee">a</font>', [1.16], []),
        ('<svg style="color:#ffffff"><text fill="#ffffff">a</text></svg>', [], []),
        ('a<p style="color:#fff!important">b</p>', [1.0], []),
    ],
)
def test_what_is_too_faint(html, light, dark):
    assert ratios(html) == pytest.approx(light, abs=0.1)
    assert ratios(html, dark=True) == pytest.approx(dark, abs=0.1)


def test_a_finding_says_where_and_what():
    faint = 'style="color:#999"'
    html = f'<section data-line="3"><p data-line="5" {faint}>一句 &amp; 话<br>more</p><b {faint}>x</b></section>'
    assert [(faint.line, faint.text, faint.least) for faint in contrast(html)] == [(5, "一句 & 话", 4.5), (3, "x", 4.5)]


def test_the_same_fault_is_told_once_a_line():
    html = '<p data-line="2" style="color:#999">a<br>b<br>c</p><p data-line="4" style="color:#999">d</p>'
    assert [faint.line for faint in contrast(html)] == [2, 4]


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("key", KEYS)
def test_our_own_themes_can_be_read_in_both_lights(key, dark):
    assert len(ARTICLES) > 25
    for article in ARTICLES:
        if article.name.startswith(("README", *OWN_COLOURS)):
            continue
        html = render(article.read_text("utf-8"), key, resolve_image=lambda _: "wxasset:a").html
        assert contrast(html, dark) == (), article.name


@pytest.mark.parametrize(
    "accent", ["#ffd400", "#00c2a8", "#ff7f50", "#808080", "#3366ff", "#c0ffee", "#000000", "#ffffff"]
)
@pytest.mark.parametrize("key", ["plain", "harbour", "press"])
def test_any_accent_leaves_text_readable_in_both_lights(key, accent):
    text = "## A **b** `c`\n\n> quoted [^1] [link](https://x.example)\n\n- [x] a\n- b\n\n| a |\n|---|\n| b |\n\n[^1]: n"
    html = render(text, key, accent=accent).html
    assert contrast(html) == ()
    assert contrast(html, dark=True) == ()


@pytest.mark.parametrize(
    "style",
    [
        "height:0;overflow:hidden",
        "overflow:hidden;max-height:0px",
        "width:0;overflow:hidden",
        "max-width:1px;overflow-x:auto",
        "HEIGHT:0!important;OVERFLOW:HIDDEN",
        "height:0;padding:0 8px;overflow:hidden",
        "text-indent:-9999px",
        "text-indent:-100em",
        "margin-left:-9999px",
        "margin:0 0 0 -9999px",
        "margin-top:-2000px",
        "transform:scale(0)",
        "transform:rotate(3deg) scaleY(0)",
        "transform:translateX(-9999px)",
        "font-size:1px",
        "font-size:0.1em",
        "color:transparent",
        "color:rgba(0,0,0,0)",
        "opacity:0",
        "display:none",
        "visibility:hidden",
    ],
)
def test_words_that_a_style_hides_are_told(style):
    html = render(f'x\n\n<p style="{style}">gone</p>\n\ny').html
    assert hidden(html) == ((0, "gone"),)
    assert contrast(html) == ()


@pytest.mark.parametrize(
    "html",
    [
        '<p style="height:0">a</p>',
        '<p style="height:20px;overflow:hidden">a</p>',
        '<p style="height:0%;overflow:hidden">a</p>',
        '<p style="height:0;min-height:40px;overflow:hidden">a</p>',
        '<p style="height:0;padding-bottom:56%;overflow:hidden">a</p>',
        '<span style="height:0;overflow:hidden">a</span>',
        '<p style="display:inline;transform:scale(0)">a</p>',
        '<p style="overflow:hidden">a</p>',
        '<p style="margin-left:-8px">a</p>',
        '<p style="margin:-20px 0 0 -40px">a</p>',
        '<p style="margin-right:-999px">a</p>',
        '<p style="text-indent:2em">a</p>',
        '<p style="text-indent:-2em">a</p>',
        '<p style="transform:scale(.5)">a</p>',
        '<p style="transform:translate(-50%,-50%)">a</p>',
        '<p style="font-size:12px">a</p>',
        '<p style="color:transparent"><b style="color:#333">a</b></p>',
        '<section style="font-size:0;line-height:0"><img src="wxasset:a"> <img src="wxasset:b"></section>',
        '<section style="font-size:0"><p style="font-size:14px">a</p></section>',
        '<section style="height:0;overflow:hidden"><br>&nbsp;</section>',
    ],
)
def test_what_is_shown_raises_no_alarm(html):
    assert hidden(html) == ()


def test_every_hidden_paragraph_of_an_authors_html_is_told():
    gone = '<p style="display:none">'
    html = render(f"{gone}one</p>\n\n{gone}two</p>\n{gone}three</p>\n{gone}one</p>").html
    assert hidden(html) == ((0, "one"), (0, "two"), (0, "three"))


@pytest.mark.parametrize("key", KEYS)
def test_nothing_of_our_own_is_hidden(key):
    for article in ARTICLES:
        html = render(article.read_text("utf-8"), key, resolve_image=lambda _: "wxasset:a").html
        assert hidden(html) == (), article.name
