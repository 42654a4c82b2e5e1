"""Dark mode shifts colours by brightness, as the phone does.

The expected colours are those that WeChat's own program (github.com/wechatjs/mp-darkmode, 2025-09) gave for the same
HTML in Chromium.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wxdesk.article.colour_names import COLOUR_NAMES
from wxdesk.article.colours import Colour, contrast_ratio, read_colour
from wxdesk.article.dark_rules import PAGE, background, text_on
from wxdesk.article.darkmode import darken
from wxdesk.article.themes import BUILT_IN, KEYS

COLOURS = st.builds(Colour, st.integers(0, 255), st.integers(0, 255), st.integers(0, 255), st.just(1.0))
PICTURE = "url(https://mmbiz.qpic.cn/a.png)"


def colour(text: str) -> Colour:
    read = read_colour(text)
    assert read is not None
    return read


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("#fff", (255, 255, 255, 1)),
        ("#0f766e80", (15, 118, 110, 0.502)),
        ("rgba(1, 2, 3, .5)", (1, 2, 3, 0.5)),
        ("rgb(1 2 3 / 50%)", (1, 2, 3, 0.5)),
        ("rgb(100%,0%,0%)", (255, 0, 0, 1)),
        ("rgb(300,-5,0)", (255, 0, 0, 1)),
        ("hsl(120,100%,50%)", (0, 255, 0, 1)),
        ("hsl(0.5turn 100% 50%)", (0, 255, 255, 1)),
        ("hsla(30,80%,60%,.5)", (235, 153, 71, 0.5)),
        ("Teal", (0, 128, 128, 1)),
        ("rebeccapurple", (102, 51, 153, 1)),
        ("lightgoldenrodyellow", (250, 250, 210, 1)),
        ("windowtext", (0, 0, 0, 1)),
        ("solid", None),
        ("transparent", None),
        ("#12345", None),
        ("#12345g", None),
        ("rgb(1,2)", None),
        ("rgb(1,2,3,4,5)", None),
        ("rgb(a,b,c)", None),
        ("rgb(1deg,2,3)", None),
        ("url(1,2,3)", None),
        ("hsl(1e999,1%,1%)", None),
    ],
)
def test_colours_are_read(text, meant):
    assert read_colour(text) == meant


def test_every_name_of_css_is_known():
    assert len(COLOUR_NAMES) == 148
    assert all(read_colour(name.upper()) == read_colour(f"#{digits}") for name, digits in COLOUR_NAMES.items())


@pytest.mark.parametrize(
    ("light", "dark"),
    [
        ("#ffffff", "#191919"),
        ("#f7f7f7", "#212121"),
        ("#eeeeee", "#2a2a2a"),
        ("#808080", "#989898"),  # lightness over 40 and no hue: it changes sides
        ("#676767", "#b1b1b1"),
        ("#656565", "#656565"),
        ("#333333", "#383838"),  # lightness under 22: raised to it
        ("#000000", "#383838"),
        ("#0d0d40", "#13135d"),
        ("#fffff0", "#212121"),  # brightness over 250: white, whatever its hue
        ("#fef3c7", "#c8bf9d"),  # brightness over 190: brought down to it
        ("#ffff00", "#d6d600"),
        ("#ff0000", "#ff0000"),
        ("#0f766e", "#0f766e"),
        ("rgba(255,255,255,0.3)", "rgba(25,25,25,0.3)"),
        ("rgba(200,0,0,0.04)", "rgba(200,0,0,0.04)"),  # hardly seen: left alone
    ],
)
def test_grounds(light, dark):
    assert background(colour(light)).css() == dark


@pytest.mark.parametrize(
    ("light", "dark"),
    [
        ("#191919", "#a3a3a3"),
        ("#333333", "#a3a3a3"),
        ("#888888", "#888888"),  # 65 from the page at least, and 138 at most
        ("#666666", "#666666"),
        ("#eeeeee", "#a3a3a3"),
        ("#ffffff", "#ffffff"),  # brightness of 250: stays bright
        ("#0000ff", "#0068ff"),
        ("#0f766e", "#4fc9bf"),
        ("#576b95", "#576b95"),
        ("#ff0000", "#ff1700"),
        ("rgba(51,51,51,0.5)", "rgba(163,163,163,0.5)"),
        ("rgba(200,0,0,0.04)", "rgba(200,0,0,0.04)"),
    ],
)
def test_text_on_the_page(light, dark):
    assert text_on(colour(light), PAGE).css() == dark
    assert darken(f'<p style="color:{light}">a</p>') == f'<p style="color:{dark}">a</p>'


@given(COLOURS)
def test_no_ground_stays_bright_or_black(light):
    dark = background(light)
    assert dark.brightness <= 190.6
    assert dark.hsl()[2] >= PAGE.hsl()[2] - 0.01


@given(COLOURS, COLOURS)
def test_text_stands_out_from_dark_and_from_light_grounds(text, ground):
    below = background(ground)
    gap = abs(text_on(text, below).brightness - below.brightness)
    if text.brightness < 250 and not 73 <= below.brightness <= 100:  # between them the platform itself falls short
        assert gap >= 64


@pytest.mark.parametrize(
    ("html", "dark"),
    [
        # A ground gives its text a colour where it has none of its own.
        ('<p style="background:#fff">a</p>', '<p style="background:#191919;color:#a3a3a3">a</p>'),
        ('<p style="background:#0f766e">a</p>', '<p style="background:#0f766e;color:#cdcdcd">a</p>'),
        ('<p style="background:#808080">a</p>', '<p style="background:#989898;color:#191919">a</p>'),
        # Text is measured against the ground that it stands on, whoever has it.
        (
            '<section style="background:#ffff00"><p><span style="color:#333333">a</span></p></section>',
            '<section style="background:#d6d600;color:#191919"><p><span style="color:#333333">a</span></p></section>',
        ),
        (
            '<section style="color:#0000ff"><p style="background:#fff">a</p></section>',
            '<section style="color:#0068ff"><p style="background:#191919;color:#0068ff">a</p></section>',
        ),
        # A ground in a ground counts alone; what shines through is the page.
        (
            '<section style="background:#fff"><b style="background:#0f766e;color:#fff"></b></section>',
            '<section style="background:#191919;color:#a3a3a3"><b style="background:#0f766e;color:#fff"></b></section>',
        ),
        # Edges are measured against the page, on whatever they lie.
        ('<img style="border:1px solid #eeeeee">', '<img style="border:1px solid #a3a3a3">'),
        (
            '<p style="border:1px solid #333;outline:1px solid #eee;box-shadow:0 1px 2px #000">a</p>',
            '<p style="border:1px solid #a3a3a3;outline:1px solid #a3a3a3;box-shadow:0 1px 2px #a3a3a3">a</p>',
        ),
        ('<p style="border-radius:4px;margin:0">#333</p>', '<p style="border-radius:4px;margin:0">#333</p>'),
        # Text decoration follows the ground.
        (
            '<p style="text-decoration:underline 2px solid #000;color:#000">a</p>',
            '<p style="text-decoration:underline 2px solid #a3a3a3;color:#a3a3a3">a</p>',
        ),
        ('<p style="color:#333 !important">a</p>', '<p style="color:#a3a3a3 !important">a</p>'),
        ('<p style="color:red!important">a</p>', '<p style="color:#ff1700!important">a</p>'),
        (
            '<p style="background:transparent;color:inherit">a</p>',
            '<p style="background:transparent;color:inherit">a</p>',
        ),
        ('<font color="#333333">a</font>', '<font color="#333333" style="color:#a3a3a3">a</font>'),
        (
            '<tr class="ue-table-interlace-color-double"></tr>',
            '<tr class="ue-table-interlace-color-double" style="background-color:#bcbec2;color:#191919"></tr>',
        ),
    ],
)
def test_elements(html, dark):
    assert darken(html) == dark


def test_gradients_under_text_become_one_colour_and_ornaments_stay():
    gradient = "background:linear-gradient(90deg,#ff0000,#0000ff)"
    assert darken(f'<p style="{gradient}">a</p>') == (
        '<p style="background:linear-gradient(90deg,#0000ff,#0000ff);color:#cdcdcd">a</p>'
    )
    ornament = darken(f'<p style="{gradient}"></p>')
    assert gradient in ornament
    clear = darken('<p style="background:linear-gradient(transparent 60%,#fef3c7 60%)">a</p>')
    assert "linear-gradient(#c8bf9d 60%,#c8bf9d 60%)" in clear


def test_a_picture_below_text_keeps_its_light_ground_and_the_text_its_colours():
    style = f"background-color:#0f766e;background-image:{PICTURE}"
    assert darken(f'<section style="{style}">a<b style="color:#222222">b</b></section>') == (
        f'<section style="background-color:#0f766e;background-image:{PICTURE},linear-gradient(#0f766e,#0f766e);'
        'color:#191919">a<b style="color:#222222">b</b></section>'
    )
    assert darken(f'<section style="background-image:{PICTURE}"></section>') == (
        f'<section style="background-image:{PICTURE};color:#191919"></section>'
    )


def test_a_picture_that_is_placed_gets_its_ground_placed_too():
    style = f"background-image:{PICTURE};background-size:20px;background-position:center"
    assert "background-size:20px,100%;background-position:center,top left" in darken(f'<p style="{style}">a</p>')


def test_a_ground_over_a_picture_begins_anew_but_one_like_the_light_ground_stays():
    html = '<section style="background-image:{}"><p style="background:{}"><b style="color:#222222">a</b></p></section>'
    assert 'background:#0f766e;color:#cdcdcd"><b style="color:#c4c4c4"' in darken(html.format(PICTURE, "#0f766e"))
    assert '<p style="background:#ffffff"><b style="color:#222222"' in darken(html.format(PICTURE, "#ffffff"))


def test_svg_pictures_and_what_asks_for_it_are_left_alone():
    for html in (
        '<svg viewBox="0 0 1 1"><path d="M0 0" fill="#333333" style="fill:#333333"></path></svg>',
        f'<svg style="background-image:{PICTURE}"></svg>',
        '<img src="wxasset:fff">',
        '<p data-no-dark="1" style="color:#333333;background:#ffffff">a</p>',
        '<p data-x="#fff" title="color:#333333">#333333</p>',
    ):
        assert darken(html) == html
    assert "#a3a3a3" in darken('<p data-no-dark="1"><b style="color:#333333">a</b></p>')


def test_an_address_keeps_its_words():
    assert "url(https://mmbiz.qpic.cn/red/black.png)" in darken(
        '<p style="background:#fff url(https://mmbiz.qpic.cn/red/black.png)">a</p>'
    )


@pytest.mark.parametrize(
    ("one", "other", "ratio"), [("#000", "#fff", 21), ("#767676", "#fff", 4.54), ("#123456", "#123456", 1)]
)
def test_contrast_is_wcags(one, other, ratio):
    assert contrast_ratio(colour(one), colour(other)) == pytest.approx(ratio, abs=0.01)


@pytest.mark.parametrize("key", KEYS)
def test_every_theme_is_readable_in_both_lights(key):
    for part, style in BUILT_IN.theme(key).styles.items():
        assert "'" not in style
        must_tell = part in ("p", "ul_text", "item_text", "td", "th", "strong", "link")
        if must_tell or ("font-size" in style and part not in ("table", "super", "sub", "reading")):
            assert "color:" in style, part
