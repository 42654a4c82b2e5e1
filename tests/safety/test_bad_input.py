"""Bad input is never executed, never fetched, never a hang, and always told."""

import socket
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import _lru_cache_wrapper, partial
from types import FrameType

import pytest

from tests.safety.allowlist import faults
from tests.safety.bad_input import GROWING
from tests.safety.test_attacks import known
from tests.unit.article.conftest import noted
from wxdesk.article.checks import check
from wxdesk.article.colouring import runs_of
from wxdesk.article.contrast import contrast
from wxdesk.article.darkmode import darken
from wxdesk.article.drawing import AT_ONCE
from wxdesk.article.markdown import Rendered, render
from wxdesk.article.mathematics import formula_svg
from wxdesk.article.review import review
from wxdesk.article.sanitise import DEEPEST, LARGEST, as_wechat_keeps_it
from wxdesk.article.typist import Typist
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import Article

REFUSALS = {"article_too_large", "article_too_deep"}
BILLION = (
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {chr(98 + each)} "{("&" + chr(97 + each) + ";") * 10}">' for each in range(9))
    + "]><svg><text>&j;</text></svg>"
)


def rendered(text: str) -> str:
    """Render, look at it in both lights, and take advice; what is refused is empty."""
    try:
        html = render(text, resolve_image=known).html
    except WxdeskError as refusal:
        if refusal.code not in REFUSALS:
            raise
        return ""
    darken(html)
    contrast(html)
    return html


def reviewed(text: str) -> None:
    article = Article("题", body=text)
    review(article, words=("x",))
    check(article)


def deepest(html: str) -> int:
    depth = most = 0
    for piece in html.split("<")[1:]:
        if piece.startswith("/"):
            depth -= 1
        elif not piece.startswith(("br", "hr", "img")):
            depth += 1
            most = max(most, depth)
    return most


def lines_run(work: Callable[[], object]) -> int:
    """Count the lines of our own that ``work`` runs: a measure that no busy machine disturbs."""
    count = 0

    def trace(frame: FrameType, event: str, _arg: object) -> object:
        nonlocal count
        if "wxdesk" not in frame.f_code.co_filename:
            return None
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)  # type: ignore[arg-type]
    try:
        work()
    finally:
        sys.settrace(before)
    return count


def cold(work: Callable[[], object]) -> object:
    """Do ``work`` with no formula, no program, and nothing else known that is kept for a while."""
    formula_svg.forget()
    runs_of.forget()
    for name, module in list(sys.modules.items()):
        for kept in vars(module).values() if name.startswith("wxdesk.article") else ():
            if isinstance(kept, _lru_cache_wrapper) and kept.cache_parameters()["maxsize"]:
                kept.cache_clear()
    return work()


@pytest.mark.parametrize("name", GROWING)
def test_nothing_makes_a_key_press_draw_more_than_it_has_time_for(name, monkeypatch):
    drawn: list[str] = []
    for costly in (formula_svg, runs_of):
        monkeypatch.setattr(costly, "_work", noted(vars(costly)["_work"], drawn))
    text = GROWING[name](300)
    with suppress(WxdeskError):
        seen = cold(partial(Typist().render, text, resolve_image=known, hurried=True))
        assert isinstance(seen, Rendered)
        assert faults(seen.html) == []
    assert len(drawn) <= AT_ONCE


@pytest.mark.parametrize("name", GROWING)
def test_ten_thousand_of_anything_come_to_an_end_on_the_list(name):
    html = rendered(GROWING[name](10_000))
    assert len(html) <= LARGEST
    assert deepest(html) <= DEEPEST
    assert faults(rendered(GROWING[name](300))) == []


@pytest.mark.parametrize("name", GROWING)
def test_twice_as_much_is_no_more_than_twice_the_work(name):
    make = GROWING[name]
    for work in (rendered, reviewed):
        work(make(150))  # what is loaded once is not counted
        few, many = (lines_run(partial(cold, partial(work, make(size)))) for size in (150, 300))
        assert many <= 2.6 * few + 400, (work.__name__, few, many)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("普通的字。" * 1_000_000, "article_too_large"),
        ("word " * 1_000_000, "article_too_large"),
        ("<svg>" + '<path d="M0 0"></path>' * 100_000 + "</svg>", "article_too_large"),
        ("# a\n" * 60_000, "article_too_large"),
    ],
    ids=["5 MB of Chinese", "5 MB of words", "100 000 shapes", "60 000 headings"],
)
def test_too_much_is_refused_with_its_limit(text, code):
    with pytest.raises(WxdeskError, match=code) as refused:
        render(text)
    size, most = refused.value.details["size"], refused.value.details["limit"]
    assert isinstance(size, int)
    assert isinstance(most, int)
    assert size >= most
    assert [finding.code for finding in check(Article("题", body=text))] == [code]


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("<div>" * 10_000 + "a", ("article_too_deep", 1)),
        ("a\n\n<script>alert(1)</script>", ("tag_dropped", 3)),
        ("a\n\nb <script>c</script>", ("tag_dropped", 3)),
        ('a\n\n<p onclick="x">b</p>', ("attribute_dropped", 3)),
        ("[a](javascript:alert(1))", ("link_dropped", 1)),
        ("a\n\n![b](http://127.0.0.1/a.png)", ("image_remote", 3)),
        ("a\n\n![b](data:image/png;base64,AAAA)", ("image_outside", 3)),
        ('a\n\n<img src="https://x.example/a.png">', ("image_remote", 3)),
        ('<p style="position:fixed;color:red">a</p>', ("style_dropped", 1)),
        ("<iframe src=https://x.example></iframe>", ("tag_dropped", 1)),
        ("a\n\nb\u202ec", ("signs_turned", 3)),
        ("a\u200bb", ("signs_invisible", 1)),
        ("a\x07b", ("signs_control", 1)),
        ("e" + "\u0301" * 500, ("signs_stacked", 1)),
    ],
)
def test_what_is_dropped_or_strange_is_told_with_its_line(text, note):
    assert note in [(each.code, each.line) for each in render(text).notes]


def test_a_title_that_turns_itself_around_is_told():
    notes = render("text", title="gnp.\u202eexe").notes
    assert [(note.code, note.line, note.text) for note in notes] == [("signs_turned", 0, "U+202E")]
    assert [note.code for note in render("# gnp.\u202eexe\n\ntext").notes] == ["signs_turned", "signs_turned"]


def test_entities_do_not_multiply():
    for text in (BILLION, f"a {BILLION}", f"<section>{BILLION}</section>"):
        html = rendered(text)
        assert len(html) < 1_000
        assert faults(html) == []
        assert len(as_wechat_keeps_it(text).html) < 1_000


def test_numbers_that_no_page_could_hold_do_no_harm():
    svg = f'<svg viewBox="0 0 1e999 {"9" * 10_000}" width="{"9" * 5_000}"><rect width="1e308" height="-1"></rect></svg>'
    assert faults(rendered(svg)) == []
    assert faults(rendered('<p style="width:1e999px;margin:-99999999px">a</p><td colspan="99999999">')) == []


def test_broken_characters_become_marks_and_stop_nothing():
    for text in ("\ud800", "a\udfffb", b"\xff\xfea\xc3(".decode("utf-8", "surrogateescape"), "\x00\x01\x7f\x80\ufffe"):
        html = rendered(text + " end")
        assert "end" in html
        html.encode()
        as_wechat_keeps_it(text).html.encode()


def test_nothing_is_ever_fetched(monkeypatch):
    def refuse(*_args: object, **_named: object) -> None:
        raise AssertionError("somebody asked the network")

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, refuse, raising=True)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    for address in ("http://169.254.169.254/a.png", "http://localhost/a.png", "//10.0.0.1/a.png", "file:///etc/passwd"):
        for text in (f"![a]({address})", f'<img src="{address}">', f"---\ncover: {address}\n---\na", f"[a]({address})"):
            assert "<img" not in render(text).html
            reviewed(text)
