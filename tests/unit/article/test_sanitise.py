"""What WeChat takes away, and what nobody may smuggle in."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wxdesk.article.css import keep_css
from wxdesk.article.notes import Note
from wxdesk.article.sanitise import as_wechat_keeps_it
from wxdesk.domain.errors import WxdeskError


@pytest.mark.parametrize(
    ("html", "kept"),
    [
        ('<div style="color:red">a</div>', '<section style="color:red">a</section>'),
        ('<p id="x" onclick="y" class="c" data-x="1">a</p>', '<p class="c" data-x="1">a</p>'),
        ('<a href="https://x.example">a</a>', "<a>a</a>"),
        ('<a href="https://mp.weixin.qq.com/s/1">a</a>', '<a href="https://mp.weixin.qq.com/s/1">a</a>'),
        ('a<img src="https://x.example/1.png">b', "ab"),
        ('<img src="https://mmbiz.qpic.cn/a/0?wx_fmt=png">', '<img src="https://mmbiz.qpic.cn/a/0?wx_fmt=png">'),
        ("<label>a<input></label>", "a"),
        ("a<!-- b -->c", "ac"),
        ("<table><tr><td>a</td></tr></table>", "<table><tbody><tr><td>a</td></tr></tbody></table>"),
        (
            '<svg viewBox="0 0 1 1"><path d="M0 0" fill="url(#a)"></path></svg>',
            '<svg viewBox="0 0 1 1"><path d="M0 0"></path></svg>',
        ),
        ("<p style=\"font-family:'Songti SC'\">a</p>", '<p style="font-family:Songti SC">a</p>'),
    ],
)
def test_what_stays(html, kept):
    assert as_wechat_keeps_it(html).html == kept


@pytest.mark.parametrize(
    ("style", "kept"),
    [
        ("Color : RED ; ; margin:0  auto", "color:RED;margin:0 auto"),
        ("position:static", "position:static"),
        ("position:absolute;top:1px", ""),
        ("display:grid", ""),
        ("background:url(https://x.example/a.png)", ""),
        (
            "background:url(https://mmbiz.qpic.cn/a.png) no-repeat",
            "background:url(https://mmbiz.qpic.cn/a.png) no-repeat",
        ),
        ("width:expression(alert(1))", ""),
        ("color:var(--x)", ""),
        ("color:oklch(1 0 0)", ""),
        (
            "background:linear-gradient(90deg,rgba(0,0,0,.1),#fff)",
            "background:linear-gradient(90deg,rgba(0,0,0,.1),#fff)",
        ),
        ("col\\6fr:red", ""),
        ("-webkit-overflow-scrolling:touch;color:red!important", "color:red!important"),
        ("color:red/* ; */;/* margin:0", "color:red"),
        ("background:u\\72l(https://x.example)", ""),
        ("background-image:image-set(https://x.example 1x)", ""),
    ],
)
def test_which_declarations_stay(style, kept):
    assert keep_css(style)[0] == kept
    assert keep_css(kept)[0] == kept


HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)><script>1</script></svg>",
    '<a href="javascript:alert(1)">x</a>',
    '<a href="java&#10;script:alert(1)">x</a>',
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<iframe srcdoc="<script>1</script>"></iframe>',
    '<base href="https://x.example/"><form action="https://x.example"><input></form>',
    '<object data="data:image/svg+xml,<svg onload=1>"></object>',
    '<img src="file:///etc/passwd"><img src="//x.example/a"><img srcset="https://x.example/a 1x">',
    '<svg><a xlink:href="javascript:1"><text>x</text></a><use href="https://x.example#a"></use></svg>',
    '<svg><animate attributeName="href" values="javascript:1"></animate><image href="https://x.example/a"></image></svg>',
    '<p style="background:url(//x.example/a);position:fixed;inset:0">x</p>',
    '<link rel=prefetch href="https://x.example"><meta http-equiv=refresh content="0;url=https://x.example">',
    "<style>@import url(https://x.example)</style>",
    '<section data-src="https://x.example/a" data-miniprogram-imageurl="https://x.example/b">x</section>',
]


@pytest.mark.parametrize("html", HOSTILE)
def test_hostile_samples_are_harmless(html):
    kept = as_wechat_keeps_it(html).html
    assert not re.search(
        r"x\.example|<script|javascript:|\son\w+=|srcdoc|file:|<base|<form|<object|<link|<meta|fixed", kept
    )


def test_what_goes_is_told_with_its_line():
    html = '<p>a</p>\n<form>\n<p style="position:fixed" onclick="x">b</p><a href="https://x.example">c</a>'
    assert as_wechat_keeps_it(html, first_line=10).dropped == (
        Note("tag_dropped", 11, "form"),
        Note("style_dropped", 12, "position:fixed"),
        Note("attribute_dropped", 12, "onclick"),
        Note("link_dropped", 12, "https://x.example"),
    )


def test_too_deep_and_too_large_are_refused_before_they_cost_anything():
    with pytest.raises(WxdeskError, match="article_too_deep"):
        as_wechat_keeps_it("<section>" * 20_000)
    with pytest.raises(WxdeskError, match="article_too_large"):
        as_wechat_keeps_it("a" * (2 * 1024 * 1024 + 1))
    assert as_wechat_keeps_it("<p>" * 1_000 + "a").html.count("<p>") == 1_000


PIECES = st.sampled_from(
    [
        *HOSTILE,
        "<p>",
        "</p>",
        "<b>",
        "</b>",
        "<table>",
        "<tr>",
        "<td>",
        "</table>",
        "<svg>",
        "</svg>",
        "<pre>",
        "\n",
        "<a>",
        "<li>",
        "<ul>",
        "<h1>",
        "<div>",
        "</div>",
        "&lt;",
        "&amp;",
        "&#39;",
        "\u00a0",
        "<section style='color:red'>",
        "<title>",
        "<math>",
        "<font color=red>",
        "<br>",
        "<q>",
        "<center>",
        "<big>",
        "<animateTransform>",
        "<img>",
        "<!",
        "<?x",
        "</",
    ]
)


@settings(max_examples=400, deadline=None)
@given(st.lists(PIECES | st.text(max_size=5), max_size=25).map("".join))
def test_keeping_twice_changes_nothing_more(html):
    once = as_wechat_keeps_it(html).html
    assert as_wechat_keeps_it(once).html == once
    assert as_wechat_keeps_it(once).dropped == ()
    assert "x.example" not in "".join(re.findall(r'="([^"]*)"', once))


@given(st.text(alphabet="abc:;()'\"/*\\ url#-!@{}%,.0", max_size=60))
def test_any_style_is_read_once_and_for_all(style):
    kept = keep_css(style)[0]
    assert keep_css(kept) == (kept, ())
    assert not set(kept) & set("'\"\\{}@<>")
