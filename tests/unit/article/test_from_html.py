"""What is pasted becomes Markdown, and says what it lost."""

import base64
import time
from pathlib import Path

import pytest

from tests.unit.article.test_images import picture
from wxdesk.article.from_html import from_html, is_plain
from wxdesk.article.from_sheet import from_tsv
from wxdesk.article.html_parsing import bare_text
from wxdesk.article.markdown import render
from wxdesk.domain.errors import WxdeskError

SAMPLES = Path(__file__).parents[2] / "data" / "pasted"


def notes(made) -> dict[str, str]:
    return {note.code: note.text for note in made.notes}


@pytest.mark.parametrize("sample", sorted(SAMPLES.glob("*.html")), ids=lambda path: path.stem)
def test_pasted_samples(sample: Path):
    made = from_html(sample.read_text("utf-8"))
    told = "".join(f"{note.code}: {note.text}\n" for note in sorted(made.notes, key=lambda note: note.code))
    assert f"{made.text}\n---\n{told}" == sample.with_suffix(".md").read_text("utf-8")


def test_there_is_a_sample_of_every_program_that_people_paste_from():
    wanted = {"word", "google-docs", "wps", "excel", "libreoffice", "wechat", "web"}
    assert {path.stem.partition("_")[0] for path in SAMPLES.glob("*.html")} >= wanted


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<b style='font-weight:normal'>a <span style='font-weight:700'>b</span></b>", "a **b**"),
        ("<p><b>一</b><b>二</b><b> </b><i>x</i></p>", "**一二** *x*"),
        ("<p><span style='text-decoration:line-through'>old</span> new</p>", "~~old~~ new"),
        ("<p>H<span style='vertical-align:sub'>2</span>O, m<sup>2</sup></p>", "H<sub>2</sub>O, m<sup>2</sup>"),
        ("<div>a<div>b</div>c</div>", "a\n\nb\n\nc"),
        ("<h2><b>Heading</b></h2>", "## Heading"),
        ("<p>1. no list</p><p># no heading</p><p>- x</p>", "1\\. no list\n\n\\# no heading\n\n\\- x"),
        ("<p>a*b*c `x` [a](b) &lt;script&gt; 5 * 3</p>", "a\\*b\\*c \\`x\\` \\[a](b) \\<script> 5 * 3"),
        ("<p>snake_case and _x_</p>", "snake_case and \\_x\\_"),
        ("<p>冬至\n大如年</p>", "冬至大如年"),
        ("<ul><li>a<li>b<ul><li>c</ul></ul>", "- a\n- b\n  - c"),
        ("<ul><li>a</li><ol start=3><li>b</li></ol></ul>", "- a\n  3. b"),
        ("<ul><li><input type=checkbox checked> done<li><input type=checkbox> open</ul>", "- [x] done\n- [ ] open"),
        ("<ol start=4><li>d</li><li>e</li></ol>", "4. d\n5. e"),
        ("<blockquote><p>a</p><ul><li>b</li></ul></blockquote>", "> a\n>\n> - b"),
        ("<pre class='brush: js'>a<br>b&nbsp;c</pre>", "```js\na\nb c\n```"),
        ("<pre><code>```\n</code></pre>", "````\n```\n````"),
        ("<p><code>a`b</code></p>", "`` a`b ``"),
        ("<a href='https://a.cn/x y'>t</a>", "[t](https://a.cn/xy)"),
        ("<a href='https://a.cn/(x)'>t</a>", "[t](<https://a.cn/(x)>)"),
        ("<a href='javascript:alert(1)'>t</a><a href='#x'>u</a><a href='data:text/html,x'>v</a>", "tuv"),
        ("<a href='https://www.google.com/url?q=https://b.cn/&sa=D'>t</a>", "[t](https://b.cn/)"),
        ("<dl><dt>Term</dt><dd>What it is</dd></dl>", "Term\n: What it is"),
        ("<table><tr><td><p>only</p><p>layout</p></td></tr></table>", "only\n\nlayout"),
        ("<ruby>汉<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby>", "<ruby>汉<rt>hàn</rt></ruby>"),
        ("<p>a<br><br>b</p>", "a\\\n\\\nb"),
        ("<p>\u200b\ufeff</p><p>&nbsp;</p>", ""),
        ("<figure><img src='https://x.cn/a.png'><figcaption>How it looks</figcaption></figure>",
         '![](https://x.cn/a.png "How it looks")'),
        ("<img class=emoji alt='😀' src='https://x.cn/e.png'>", "😀"),
    ],
)  # fmt: skip
def test_small_things(html, text):
    assert from_html(html).text == text


def test_what_markdown_would_take_for_a_sign_reads_back_as_it_was():
    words = "1) a_b *c* `d` [e](f) <g> &amp; # h ~~i~~ $5 and $6 > j | k \\ l ==m== n^2^ H~2~O {漢|かん}"
    html = f"<p>{words.replace('&', '&amp;').replace('<', '&lt;')}</p><p>- x</p><p>+ y</p><p>===</p>"
    read = render(from_html(html).text)
    for sign in ("a_b *c* `d` [e](f)", "~~i~~ $5 and $6", "| k \\ l ==m== n^2^ H~2~O {漢|かん}"):
        assert sign in read.html.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">")
    assert "<li" not in read.html
    assert "<h1" not in read.html


def test_tables_are_flattened_and_that_is_told():
    made = from_html(
        "<table><tr><th colspan=2>Room</th><th>Price</th></tr><tr><td rowspan=2>Sea</td><td>a|b</td><td>1,200</td></tr>"
        "<tr><td><ul><li>x</li><li>y</li></ul></td><td>900</td></tr><tr><td></td></tr></table>"
    )
    assert made.text == ("| Room |  | Price |\n| --- | --- | ---: |\n| Sea | a\\|b | 1,200 |\n|  | - x<br>- y | 900 |")
    assert notes(made) == {"table_flattened": "2"}


def test_a_cell_that_spans_a_million_columns_is_cut():
    assert len(from_html("<table><tr><td colspan=1000000>a</td></tr><tr><td>b</td><td>c</td></tr></table>").text) < 2000


def test_colours_are_dropped_and_counted_or_kept_when_asked():
    html = "<p><span style='color:#c00'>red</span> <span style='background:yellow;color:black'>mark</span></p>"
    plain, coloured = from_html(html), from_html(html, colours=True)
    assert (plain.text, notes(plain)) == ("red mark", {"colour_dropped": "2"})
    assert coloured.text == ('<span style="color:#c00">red</span> <span style="background-color:yellow">mark</span>')
    assert "#c00" in render(coloured.text).html


def test_a_colour_cannot_smuggle_anything():
    html = (
        "<p><span style='color:red;background:url(https://x.cn/t.gif)'>a</span><font color='\"><script>'>b</font></p>"
    )
    assert from_html(html, colours=True).text == '<span style="color:red">a</span>b'


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script><p onclick='alert(1)'>x</p><style>p{}</style>",
        "<p>x</p><iframe src='https://evil.cn'></iframe><object data=x></object><embed src=x>",
        "<svg><script>alert(1)</script></svg><p>x</p><math><mi>alert</mi></math>",
        "<a href='java\tscript:alert(1)'>x</a><form action=x><input name=a><button>alert</button></form>",
        "<p>x</p><template><img src=x onerror=alert(1)></template><noscript>alert</noscript>",
    ],
)
def test_nothing_that_runs_survives(html):
    made = from_html(html)
    assert made.text == "x"
    assert made.notes or "template" in html
    assert not made.remote


def test_headings_are_found_by_their_size():
    body = "<p style='font-size:11pt'>A paragraph that is long enough to tell what the usual size of type is here.</p>"
    html = f"<p style='font-size:22pt'>Big</p>{body}<p><span style='font-size:14pt'><b>Less</b></span></p>{body}"
    assert [line for line in from_html(html).text.split("\n") if line.startswith("#")] == ["# Big", "### Less"]


def test_pictures_written_out_are_taken_in_and_each_once():
    data = "data:image/png;base64," + base64.b64encode(picture("PNG")).decode()
    made = from_html(f"<p><img alt='炉火' src='{data}'></p><img src='{data}'>", taken=["picture.png"])
    assert made.text == "![炉火](picture-2.png)\n\n![](picture-2.png)"
    ((known, kept),) = made.pictures
    assert (known.name, known.width, kept) == ("picture-2.png", 400, picture("PNG"))


def test_pictures_elsewhere_are_named_and_trackers_dropped():
    made = from_html(
        "<img src='https://a.cn/x.png' alt=sea><img src='https://a.cn/p.gif' width=1 height=1>"
        "<img src='//b.cn/y.png'><img src='https://mmbiz.qpic.cn/z/640'><img src='cid:1'>"
    )
    assert made.remote == ("https://a.cn/x.png", "https://b.cn/y.png")
    assert "https://mmbiz.qpic.cn/z/640" in made.text
    assert notes(made) == {"tracker_dropped": "1", "image_unreachable": ""}


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>", "picture_is_svg"),
        ("data:image/png;base64,AAAA", "picture_kind_unsupported"),
        ("data:image/png;base64,%%%", "picture_broken"),
        ("file:///etc/passwd", "image_outside"),
        ("C:\\Users\\x.png", "image_unreachable"),
        ("blob:https://x.cn/1", "image_unreachable"),
    ],
)
def test_pictures_that_cannot_be_taken_are_told(address, code):
    made = from_html(f'<p>a</p><img src="{address}">')
    assert (made.text, list(notes(made))) == ("a", [code])


def test_a_mini_program_card_stays_a_card():
    made = from_html(
        "<section><mp-common-miniprogram data-miniprogram-nickname='订房' data-miniprogram-path='pages/a?b=1'>"
        "</mp-common-miniprogram></section>"
    )
    assert made.text == "{mini-program: 订房 /pages/a?b=1}"
    assert "订房" in render(made.text).html


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 10_000 + "x" + "</div>" * 10_000,
        "<blockquote>" * 10_000 + "x",
        "<b><i>" * 3_000 + "x",
        "<table><tr><td>" * 2_000 + "x",
        "<ul><li>" * 4_000 + "x",
        "<a href=" * 60_000,
        "<a " * 60_000,
        "<!--" * 50_000,
        "x" * 1_000_000,
    ],
    ids=["divs", "quotes", "marks", "tables", "lists", "links", "open", "comments", "long"],
)
def test_what_is_built_to_stall_does_not(html):
    began = time.thread_time()
    try:
        made = from_html(html).text
    except WxdeskError:
        made = bare_text(html)
    assert len(made) <= len(html)
    assert time.thread_time() - began < 10


@pytest.mark.parametrize("html", ["x" * 5_000_000, "<p>" * 150_000, "<div>" * 60_000])
def test_too_much_is_refused(html):
    with pytest.raises(WxdeskError, match="html_too_"):
        from_html(html)


@pytest.mark.parametrize(
    ("html", "plain"),
    [
        ("<meta charset='utf-8'><span>just words</span>", True),
        ('<html><head><meta name="qrichtext" content="1"/></head><body><p><b>x</b></p></body></html>', True),
        ('<pre style="word-wrap: break-word; white-space: pre-wrap;"># Markdown</pre>', True),
        ('<div style="font-family: monospace;white-space: pre"><div><span style="color:#1">a</span></div></div>', True),
        ("<p>one</p><p>two</p>", False),
        ("<span style='font-weight:700'>bold</span>", False),
        ("<ul><li>x</ul>", False),
        ("<pre><code>x</code></pre>", False),
    ],
)  # fmt: skip
def test_plain_text_is_known_as_such(html, plain):
    assert is_plain(html) is plain


@pytest.mark.parametrize(
    ("text", "table"),
    [
        ("Room\tPrice\r\nSea\t1,200\r\n", "| Room | Price |\n| --- | ---: |\n| Sea | 1,200 |"),
        ('a\t"two\nlines"\nb\tc|d\n', "| a | two<br>lines |\n| --- | --- |\n| b | c\\|d |"),
        ("if x:\n\tpass\n", None),
        ("\ta\n\tb\n", None),
        ("one line\twith a tab", None),
        ("a\tb\nc\n", None),
        ("no tabs\nat all", None),
    ],
)
def test_rows_of_a_spreadsheet_become_a_table(text, table):
    assert from_tsv(text) == table


def test_an_empty_cell_keeps_those_behind_it_in_their_columns():
    rows = "<tr><th>Room</th><th>Days</th><th>Price</th></tr><tr><td>Attic</td><td></td><td>210</td></tr>"
    more = "<tr><td>&nbsp;</td><td><p></p></td><td>1</td></tr>"
    lines = from_html(f"<table>{rows}{more}</table>").text.split("\n")
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("|")]
    assert cells[0] == ["Room", "Days", "Price"]
    assert cells[2:] == [["Attic", "", "210"], ["", "", "1"]]
