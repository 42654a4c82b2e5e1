"""Dark mode shifts colours by contrast, as the phone does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wxdesk.article.darkmode import PAGE, Colour, background, darken, read_colour, text_on
from wxdesk.article.themes import BUILT_IN, KEYS

COLOURS = st.builds(Colour, st.integers(0, 255), st.integers(0, 255), st.integers(0, 255), st.just(1.0))


@pytest.mark.parametrize(
    ("text", "colour"),
    [
        ("#fff", (255, 255, 255, 1)),
        ("#0f766e80", (15, 118, 110, 0.502)),
        ("rgba(1, 2, 3, .5)", (1, 2, 3, 0.5)),
        ("rgb(100%,0%,0%)", (255, 0, 0, 1)),
        ("hsl(120,100%,50%)", (0, 255, 0, 1)),
        ("Teal", (0, 128, 128, 1)),
        ("solid", None),
        ("#12345", None),
        ("rgb(1,2)", None),
    ],
)
def test_colours_are_read(text, colour):
    assert read_colour(text) == colour


def test_the_platforms_own_examples():
    assert background(Colour(255, 255, 255)) == PAGE
    assert text_on(Colour(25, 25, 25), PAGE).css() == "#a3a3a3"
    assert background(Colour(0, 0, 0)).css() == "#000000"
    assert background(Colour(255, 255, 0)).brightness == pytest.approx(190)
    assert background(Colour(0, 0, 0, 0.04)).alpha == 0.04


@given(COLOURS, COLOURS)
def test_text_always_stands_out_from_its_ground(text, ground):
    dark = background(ground)
    assert abs(text_on(text, dark).brightness - dark.brightness) >= 64.5


@given(COLOURS)
def test_no_background_stays_bright(colour):
    assert background(colour).brightness <= 190.5


def test_styles_change_and_nothing_else_does():
    html = (
        '<p data-x="#fff" style="color:#333333;margin:0">#333333 <b>a</b></p>'
        '<img src="wxasset:fff" style="border:1px solid #eeeeee">'
    )
    assert darken(html) == (
        '<p data-x="#fff" style="color:#a3a3a3;margin:0">#333333 <b>a</b></p>'
        '<img src="wxasset:fff" style="border:1px solid #494949">'
    )


def test_text_is_measured_against_the_ground_it_stands_on():
    assert darken('<p style="background:#0f766e"><span style="color:#ffffff">a</span></p>').count("#ffffff") == 1
    assert "#333333" in darken('<p style="background:#ffff00"><span style="color:#333333">a</span></p>')
    assert "#000000" in darken('<p style="background:url(wxasset:a)"><span style="color:#000000">a</span></p><p>b</p>')
    assert (
        darken('<p style="background:linear-gradient(90deg,#000000,#0000ff)">a</p>')
        == '<p style="background:#000080">a</p>'
    )


@pytest.mark.parametrize("key", KEYS)
def test_every_theme_is_readable_in_both_lights(key):
    for part, style in BUILT_IN.theme(key).styles.items():
        assert "'" not in style
        must_tell = part in ("p", "ul_text", "item_text", "td", "th", "strong", "link")
        if must_tell or ("font-size" in style and part not in ("table", "super", "sub", "reading")):
            assert "color:" in style, part
