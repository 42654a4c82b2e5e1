"""A theme is a CSS file: compiled once, inside what the platform keeps, readable by day and at night."""

import dataclasses
import re
import socket
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.article.texts import known_picture
from wxdesk.article.colours import Colour, contrast_ratio, read_colour
from wxdesk.article.contrast import contrast
from wxdesk.article.css import keep_css
from wxdesk.article.markdown import render
from wxdesk.article.notes import Note
from wxdesk.article.sanitise import as_wechat_keeps_it
from wxdesk.article.themes import BUILT_IN, KEYS, Shelf, Theme, compile_theme, theme_css
from wxdesk.article.themes.specimen import PARTS
from wxdesk.article.themes.values import of_accent, resolved
from wxdesk.domain.errors import WxdeskError
from wxdesk.simulator.content import kept_content

SPECIMEN = (Path(__file__).parents[2] / "data" / "markdown" / "specimen.md").read_text(encoding="utf-8")


def style_of(theme: Theme, part: str) -> dict[str, str]:
    return dict(declaration.split(":", 1) for declaration in theme.styles[part].split(";") if declaration)


def test_there_are_eight_and_each_has_a_title():
    assert len(KEYS) == 8
    assert [key for key, _title in BUILT_IN.choices] == list(KEYS)
    assert len({title for _key, title in BUILT_IN.choices}) == 8


@pytest.mark.parametrize("key", KEYS)
def test_every_part_of_ours_has_a_style_that_is_kept_whole(key):
    theme = BUILT_IN.theme(key)
    assert set(theme.styles) == set(PARTS)
    assert theme.notes == ()
    for part, style in theme.styles.items():
        assert keep_css(style) == (style, ()), part
        assert "var(" not in style
        assert "calc(" not in style


@pytest.mark.parametrize("key", KEYS)
def test_every_construct_can_be_read_by_day_and_at_night(key):
    rendered = render(SPECIMEN, key, known_picture)
    assert contrast(rendered.html) == ()
    assert contrast(rendered.html, dark=True) == ()
    assert as_wechat_keeps_it(rendered.html).html == rendered.html


def elements(html: str) -> list[tuple[str, frozenset[str]]]:
    """Return every opening tag with its declarations, however they are spaced."""
    found = re.findall(r'<([a-z][\w-]*)((?:[^<>"]|"[^"]*")*)>', html)
    styles = [(tag, re.search(r'style="([^"]*)"', attributes)) for tag, attributes in found]
    return [(tag, frozenset(style[1].replace("; ", ";").split(";") if style else ())) for tag, style in styles]


@pytest.mark.parametrize("key", KEYS)
def test_the_draft_box_takes_nothing_away(key):
    """Another reader of the platform's rules than ours: the simulator's."""
    html = render(SPECIMEN, key, lambda _name: "https://mmbiz.qpic.cn/a/0").html
    assert elements(kept_content(html)) == elements(html)


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("accent", ["#ffe600", "#000000", "#ffffff", "#e11d48", "#7c3aed", "#0ea5e9", "#16a34a"])
def test_any_accent_leaves_everything_readable(key, accent):
    html = render(SPECIMEN, key, known_picture, accent=accent).html
    assert contrast(html) == ()
    assert contrast(html, dark=True) == ()


@given(st.integers(0, 0xFFFFFF))
def test_what_follows_from_an_accent_can_be_read(number):
    found = of_accent(f"#{number:06x}")
    text, plate, on_plate = (read_colour(found[name]) for name in ("--accent-text", "--accent-plate", "--on-accent"))
    assert isinstance(text, Colour)
    assert isinstance(plate, Colour)
    assert isinstance(on_plate, Colour)
    assert contrast_ratio(text, Colour(255, 255, 255)) >= 4.5
    assert contrast_ratio(on_plate, plate) >= 4.5


def test_accent_and_size_are_sliders():
    plain, changed = BUILT_IN.theme("harbour"), BUILT_IN.theme("harbour", accent="#B45309", text_size=20)
    assert (plain.accent, plain.text_size) == ("#0f766e", 17)
    assert (changed.accent, changed.text_size) == ("#b45309", 20)
    assert style_of(changed, "root")["font-size"] == "20px"
    assert style_of(changed, "quote")["border-left"] == "4px solid #b45309"
    assert "rgba(180,83,9,.07)" in changed.styles["quote"]
    assert "15,118,110" not in "".join(changed.styles.values())
    assert BUILT_IN.theme("harbour", text_size=99).text_size == 24


def test_a_theme_is_compiled_once():
    assert BUILT_IN.theme("Warm") is BUILT_IN.theme("warm")
    assert BUILT_IN.theme("") is BUILT_IN.theme("plain")


def test_the_users_themes_stand_beside_ours():
    shelf = Shelf({"My blue": "h1 { color: #00f }", "plain": "p { margin: 1px }"})
    assert shelf.choices[-2:] == (("My blue", "My blue"), ("plain", "plain"))
    assert style_of(shelf.theme(" my BLUE"), "h1")["color"] == "#00f"
    assert style_of(shelf.theme("Plain"), "p")["margin"] == "1px"
    assert render("a", "my blue", shelf=shelf).theme == "My blue"
    with pytest.raises(WxdeskError) as refused:
        shelf.theme("neon")
    assert refused.value.code == "theme_unknown"
    assert "My blue" in str(refused.value.details["known"])
    assert dataclasses.replace(shelf) == shelf
    assert isinstance(hash(shelf), int)


@pytest.mark.parametrize("key", KEYS)
def test_an_exported_theme_gives_the_same_again(key):
    assert compile_theme(theme_css(key)).styles == BUILT_IN.theme(key).styles


@pytest.mark.parametrize(
    ("css", "part", "name", "value"),
    [
        ("h2 > span.inner { color: #123456 }", "h2_in", "color", "#123456"),
        ("blockquote p + p { margin: 3px }", "quote_more", "margin", "3px"),
        ("tr:nth-child(even) td { color: #123456 }", "td_even", "color", "#123456"),
        ("li section { color: #123456 }", "ul_text", "color", "#123456"),
        ("ol > li { color: #123456 }", "ol_li", "color", "#123456"),
        (".box.warning .title { color: #123456 }", "box_warning_title", "color", "#123456"),
        ("pre .keyword { font-weight: bold }", "code_keyword", "font-weight", "bold"),
        ("figure > figcaption { color: #123456 }", "caption", "color", "#123456"),
        (".slides .slide { width: 70% }", "slide", "width", "70%"),
        (":root { font-size: 15px }", "root", "font-size", "15px"),
        ("#nice p { margin: 7px }", "p", "margin", "7px"),
        ("h3 .content { color: #123456 }", "h3_in", "color", "#123456"),
        ("p { color: #123456 } blockquote { color: #654321 }", "quote_p", "color", "#123456"),
        ("blockquote { color: #654321 }", "quote_p", "color", "#654321"),
        ("td{border:0}", "td", "border", "0"),
        (":root{--x: 3px} p { margin: calc(var(--x) * 2 + 1px) }", "p", "margin", "7px"),
        ("p { margin: var(--none, 5px) }", "p", "margin", "5px"),
        ("p { font-family: 'Songti SC', \"Noto Serif\" }", "p", "font-family", "Songti SC,Noto Serif"),
        ("P, h1 { margin : 2px }", "p", "margin", "2px"),
        ("p { margin: 9px !important } p { margin: 1px }", "p", "margin", "9px!important"),
        (".todo, .open .marker { color: #123456 }", "marker_open", "color", "#123456"),
        ("p{width:calc(100% - 20px)}", "p", "width", "calc(100% - 20px)"),
    ],
)
def test_each_part_takes_what_its_selector_says(css, part, name, value):
    assert style_of(compile_theme(css), part)[name].replace(" !", "!") == value


def test_a_heading_gets_an_inner_part_only_where_the_theme_wants_one():
    with_inner = render("## a", "mine", shelf=Shelf({"mine": "h2 .inner { padding: 2px }"})).html
    assert re.search(r'<h2 [^>]*><span style="padding:2px;color:#\w+">a</span></h2>', with_inner)
    assert "<span" not in render("## a", "plain").html


@pytest.mark.parametrize(
    ("css", "notes"),
    [
        ("\n\nh7 { color: red }", [("theme_selector_unused", 3, "h7")]),
        ("h2::before { color: red }", [("theme_selector_unused", 1, "h2::before")]),
        ("p {\n  margin: 0;\n  position: fixed;\n}", [("theme_declaration_dropped", 3, "position: fixed")]),
        ("p { color: var(--nowhere) }", [("theme_declaration_dropped", 1, "color: var(--nowhere)")]),
        ('@import "https://x.example/a.css";', [("theme_rule_dropped", 1, '@import "https://x.example/a.css"')]),
        ("@media (x) { p { color: red } }\np { color: #111111 }", [("theme_rule_dropped", 1, "@media (x)")]),
        ("p { color: #111111; & b { color: red } margin: 0 }", [("theme_rule_dropped", 1, "& b { color: red }")]),
        ("p { nonsense }", [("theme_declaration_dropped", 1, "nonsense")]),
        ("/* a\nb */ p { float: left; behavior: url(x) }", [("theme_declaration_dropped", 2, "behavior: url(x)")]),
        (":root{--a:var(--b);--b:var(--a)} p{color:var(--a)}", [("theme_declaration_dropped", 1, "color: var(--a)")]),
    ],
)
def test_the_author_of_a_theme_is_told_what_has_no_effect(css, notes):
    assert [(note.code, note.line, note.text) for note in compile_theme(css).notes] == notes


@pytest.mark.parametrize(
    ("css", "line"),
    [
        ("p { color: red", 1),
        ("p { color: red }\n}", 2),
        ("p {}\n\nh1", 3),
        ('p { content: "\n }', 1),
        ("a{}\n" + "b{c:d}" * 40_000, 2),
        ("p,q{color:red}\n" * 1_001, 1_001),
    ],
)
def test_css_that_cannot_be_read_says_where(css, line):
    with pytest.raises(WxdeskError) as refused:
        compile_theme(css)
    assert (refused.value.code, refused.value.details["line"]) == ("theme_css_broken", line)


HOSTILE = [
    '@import url("http://127.0.0.1:{port}/a.css");',
    "p {{ background: url(http://127.0.0.1:{port}/a.png) }}",
    "p {{ background-image: image-set('http://127.0.0.1:{port}/a.png' 1x) }}",
    "@font-face {{ font-family: x; src: url(http://127.0.0.1:{port}/a.woff) }} p {{ font-family: x }}",
    "p {{ width: expression(alert(1)) }}",
    "p {{ color: red }} </style><script>alert(1)</script><link rel=stylesheet href=http://127.0.0.1:{port}/b>",
    "</style><img src=http://127.0.0.1:{port}/c> p {{ color: red }}",
    "p {{ color: red; --x: '\"><script>alert(1)</script>'; margin: var(--x) }}",
    'p[style*="{{"] {{ color: red }}',
    "p {{ behavior: url(http://127.0.0.1:{port}/x.htc); -moz-binding: url(http://127.0.0.1:{port}/x) }}",
    "p {{ color: u\\72l(http://127.0.0.1:{port}/x) }}",
]


@pytest.mark.parametrize("css", HOSTILE)
def test_hostile_css_fetches_nothing_and_leaves_nothing(css):
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(0.05)
        theme = compiled(css.format(port=listener.getsockname()[1]))
        html = render(SPECIMEN, theme or "plain", known_picture).html
        with pytest.raises(TimeoutError):
            listener.accept()
    assert not re.search(r"127\.0\.0\.1|<script|expression|javascript|behavior|binding", html)
    assert as_wechat_keeps_it(html).html == html


MARKS = """p h1 .box { } ; : color red --x var(--x) calc(1px * ) ( , @media /* */ " ' url( !important </style> <script>
# ::before"""
CSS = st.lists(st.sampled_from([*MARKS.split(), "\n", " ", "\\", "\ud800"]) | st.text(max_size=3), max_size=60).map(
    "".join
)


def compiled(css: str) -> Theme | None:
    """Compile ``css``; None where it is refused, and for the one reason there is."""
    try:
        return compile_theme(css)
    except WxdeskError as refusal:
        if refusal.code != "theme_css_broken":
            raise
        return None


@settings(max_examples=400, deadline=None)
@given(CSS)
def test_any_css_is_compiled_or_refused(css):
    theme = compiled(css)
    for style in theme.styles.values() if theme else ():
        assert keep_css(style) == (style, ())
        assert not set(style) & set("\"'<>\\{}")


def test_a_slider_with_no_colour_is_refused_and_front_matter_is_told():
    with pytest.raises(WxdeskError, match="accent_unreadable"):
        BUILT_IN.theme("plain", accent="reddish")
    rendered = render("---\naccent: '#0f766e'\nsize: 19px\ntheme: press\n---\na")
    assert (rendered.theme, rendered.accent, rendered.text_size, rendered.notes) == ("press", "#0f766e", 19, ())
    assert "font-size:19px" in rendered.html
    assert render("---\naccent: reddish\nsize: huge\n---\na").notes == (
        Note("accent_unreadable", 0, "reddish"),
        Note("text_size_unreadable", 0, "huge"),
    )
    assert render("---\nsize: 19\n---\na", text_size=15).html.count("font-size:15px") == 1


@pytest.mark.parametrize(
    ("value", "worked_out"),
    [
        ("calc(17px * 1.25)", "21.3px"),
        ("calc(10px + 2px - 1px)", "11px"),
        ("calc(1em / 2)", "0.5em"),
        ("calc(1px / 0)", "calc(1px / 0)"),
        ("calc(1px + 1em)", "calc(1px + 1em)"),
        ("calc()", "calc()"),
    ],
)
def test_sums_are_worked_out_where_they_can_be(value, worked_out):
    assert resolved(value, {}) == worked_out
