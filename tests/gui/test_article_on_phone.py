"""The article in the browser engine: locked in, changed in place, scrolled together with the editor."""

import json
import socket
import sys
import threading
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from wxdesk.article import drawing
from wxdesk.article.colouring import runs_of
from wxdesk.article.dressing import Dress
from wxdesk.article.markdown import Rendered, render
from wxdesk.article.mathematics import formula_svg
from wxdesk.testing.waiting import wait_a_moment
from wxdesk.ui.composer.body import BodyEditor
from wxdesk.ui.composer.together import Together, spot_of
from wxdesk.ui.phone.article_view import ArticleView, Reading, Spot
from wxdesk.ui.phone.blocks import Screen
from wxdesk.ui.phone.widget import PhoneWidget

LONG = 20_000
PARAGRAPH = "The harbour is **quiet** at six, and the [kitchen](https://example.com/menu) is not. 港口很安静。\n\n"
ARTICLE = (PARAGRAPH * 300)[:20_000]

pytestmark = pytest.mark.qt_log_ignore(
    "QRhiGles2", "Failed to create RHI", "Vulkan", "GPUInfo not initialized", "Sandboxing disabled", extend=True
)


@pytest.fixture
def phone(qtbot):
    made = PhoneWidget()
    qtbot.addWidget(made)
    made.resize(398, 760)
    made.show()
    return made


def reading(text, key="1"):
    return Reading(render(text, title="T", lines=True), "T", key=key)


def view_of(phone):
    return phone.findChildren(ArticleView)[0]


def told(phone, script, world=1):
    """What ``script`` is worth in the page, once everything before it has been done."""
    answers = []
    view_of(phone).reader.page.runJavaScript(script, world, lambda answer: answers.append(answer))
    until(lambda: answers)
    return answers[0]


def until(holds):
    deadline = 0
    while not holds():
        wait_a_moment(5)
        deadline += 5
        assert deadline < LONG, "still waiting"


def shown(phone, qtbot, article):
    signals = view_of(phone).reader._signals if phone.findChildren(ArticleView) else None
    if signals is None:
        phone.open_article(article)
        until(lambda: view_of(phone).reader._ready and told(phone, "typeof wx") == "object")
        return
    with qtbot.waitSignal(signals.patched, timeout=LONG):
        phone.show_article(article)


def wait_for(phone, script, wanted):
    until(lambda: told(phone, script) == wanted)


@contextmanager
def listening():
    """A server on this computer that notes every connection it gets, by the port's own number: no name is looked up."""
    server = socket.create_server(("127.0.0.1", 0))
    came = []

    def accept():
        while True:
            try:
                connection, where = server.accept()
            except OSError:
                return
            came.append(where)
            connection.close()

    thread = threading.Thread(target=accept, daemon=True)
    thread.start()
    try:
        yield server.getsockname()[1], came
    finally:
        server.shutdown(socket.SHUT_RDWR)
        server.close()
        thread.join(5)


WAYS_OUT = """
<link rel="preconnect" href="HOST">
<link rel="dns-prefetch" href="HOST">
<link rel="prefetch" href="HOST/prefetch">
<link rel="preload" as="image" href="HOST/preload">
<link rel="modulepreload" href="HOST/module.js">
<link rel="prerender" href="HOST/prerender">
<link rel="stylesheet" href="HOST/style.css">
<link rel="icon" href="HOST/favicon.ico">
<link rel="manifest" href="HOST/manifest.json">
<base href="HOST/base/">
<meta http-equiv="refresh" content="0;url=HOST/refresh">
<script type="speculationrules">{"prerender":[{"source":"list","urls":["HOST/speculated"]}]}</script>
<style>@import url("HOST/import.css");</style>
<style>@font-face{font-family:far;src:url("HOST/font.woff2")} p{font-family:far}</style>
<style>body{background:url("HOST/background.png")} p::after{content:url("HOST/content.png")}</style>
<p style="list-style-image:url(HOST/list.png);cursor:url(HOST/cur.png),auto;border-image:url(HOST/b.png) 1">styled</p>
<img src="HOST/img.png">
<img src="relative.png" srcset="HOST/2x.png 2x, HOST/3x.png 3x">
<picture><source srcset="HOST/picture.webp"><img src="HOST/fallback.png"></picture>
<iframe src="HOST/frame.html"></iframe>
<iframe srcdoc="&lt;img src='HOST/srcdoc.png'&gt;"></iframe>
<object data="HOST/object.swf"></object>
<embed src="HOST/embed.swf">
<video src="HOST/film.mp4" poster="HOST/poster.png" autoplay></video>
<audio src="HOST/sound.mp3" autoplay></audio>
<video autoplay><source src="HOST/source.mp4"><track default src="HOST/track.vtt"></video>
<svg><image href="HOST/svg.png"/><use href="HOST/sprite.svg#x"/></svg>
<svg><script>fetch("HOST/svgscript")</script></svg>
<table background="HOST/table.png"><tr><td background="HOST/cell.png">old</td></tr></table>
<form action="HOST/form" id="f"><input type="image" src="HOST/input.png"></form>
<a href="HOST/ping" ping="HOST/pinged" id="a">ping</a>
<img src="x" onerror="fetch('HOST/handler')">
<body onload="fetch('HOST/onload')">
<script src="HOST/script.js"></script>
<script>fetch("HOST/fetch");navigator.sendBeacon("HOST/beacon")</script>
<script>new WebSocket("ws://ADDRESS/socket");new EventSource("HOST/events")</script>
<script>new Worker("HOST/worker.js");document.forms[0].submit();open("HOST/window")</script>
<script>new Image().src="HOST/image";new RTCPeerConnection({iceServers:[{urls:"stun:ADDRESS"}]})</script>
<script>location="HOST/location"</script>
"""


@pytest.mark.parametrize("how", ["as its body", "patched in", "as the whole page, without our policy"])
def test_no_way_out_of_a_hostile_page_leads_anywhere(phone, qtbot, how):
    with listening() as (port, came):
        out = WAYS_OUT.replace("HOST", f"http://127.0.0.1:{port}").replace("ADDRESS", f"127.0.0.1:{port}")
        assert out.count(str(port)) > 40
        hostile = Reading(Rendered(f"<section>{out}<p id=end>end</p></section>", "", ""), key="1")
        shown(phone, qtbot, hostile if how == "as its body" else reading("harmless"))
        reader = view_of(phone).reader
        if how == "patched in":
            shown(phone, qtbot, hostile)
        elif how.startswith("as the whole"):
            reader._room.load(reader.page, f"<html><head>{out}</head><body><p id=end>end</p></body></html>")
        wait_for(phone, "document.getElementById('end')?.textContent", "end")
        told(phone, "document.getElementById('a').dispatchEvent(new MouseEvent('mousedown')); 1")
        told(phone, "document.getElementById('f').submit(); 1")
        wait_for(phone, "document.readyState", "complete")
        assert told(phone, "typeof window.ran") == "undefined"
        assert reader.page.url().toString().startswith("wxasset:page-")
        assert came == []
        with socket.create_connection(("127.0.0.1", port)):  # the listener does listen
            until(lambda: len(came) == 1)


def test_typing_keeps_the_place(phone, qtbot):
    shown(phone, qtbot, reading(ARTICLE))
    told(phone, "scrollTo(0, 4000); 1")
    wait_for(phone, "Math.round(scrollY)", 4000.0)
    place = told(phone, "scrollY")
    for number in range(1, 20):
        shown(phone, qtbot, reading(f"{ARTICLE[:15_000]}{'x' * number}\n\n{ARTICLE[15_000:]}"))
    assert told(phone, "scrollY") == place
    told(phone, "globalThis.kept = document.elementFromPoint(100, 300); 1")
    before = told(phone, "kept.getBoundingClientRect().top")
    shown(phone, qtbot, reading(f"Above everything.\n\nAnd more.\n\n{ARTICLE}"))
    assert abs(told(phone, "kept.getBoundingClientRect().top") - before) < 2, "what was being read has moved"


def test_blocks_that_did_not_change_are_left_alone(phone, qtbot):
    shown(phone, qtbot, reading("one\n\ntwo\n\nthree"))
    told(phone, "globalThis.paragraphs = [...document.querySelectorAll('#wx-body p')]; 1")
    same = "JSON.stringify([...document.querySelectorAll('#wx-body p')].map(p => paragraphs.includes(p)))"
    shown(phone, qtbot, reading("one\n\ntwo!\n\nthree"))
    assert json.loads(told(phone, same)) == [True, True, True], "a letter is changed within its paragraph"
    shown(phone, qtbot, reading("one\n\nnew\n\ntwo!\n\nthree"))
    assert json.loads(told(phone, same)) == [True, False, True, True]
    shown(phone, qtbot, reading("three"))
    assert told(phone, "document.querySelector('#wx-body').textContent") == "three"


def test_whatever_is_typed_the_page_says_what_was_rendered_last(phone, qtbot):
    """Patches over patches come to the same page as one load."""
    steps = [
        "",
        "# T\n\nx",
        "- a\n- b\n  - c",
        "> q\n\n- a\n- b",
        "| a |\n|---|\n| b |",
        "x\n\n<p>raw\n\n**b**",
        "\n\n",
        "end",
    ]
    shown(phone, qtbot, reading("begin"))
    for step in steps:
        shown(phone, qtbot, reading(step))
        whole = json.dumps(render(step, title="T").html)
        fresh = f"(t => {{ t.innerHTML = {whole}; return t.content.textContent; }})(document.createElement('template'))"
        assert told(phone, "document.querySelector('#wx-body').textContent") == told(phone, fresh)


def test_dark_text_size_and_width_change_in_place(phone, qtbot):
    shown(phone, qtbot, reading(ARTICLE))
    page = view_of(phone).reader.page
    size = "parseFloat(getComputedStyle(document.querySelector('#wx-body p')).fontSize)"
    usual, width = told(phone, size), told(phone, "innerWidth")
    with qtbot.assertNotEmitted(page.loadStarted):
        phone.show_dark(True)
        wait_for(phone, "getComputedStyle(document.body).backgroundColor", "rgb(25, 25, 25)")
        phone.show_text_size(140)
        wait_for(phone, f"Math.round({size})", float(round(usual * 1.4)))
        for points in (360, 430):
            phone.show_device(points)
            wait_for(phone, f"Math.abs(innerWidth - {width * points / 375}) < 2", True)
        phone.show_dark(False)
        wait_for(phone, "getComputedStyle(document.body).backgroundColor", "rgb(255, 255, 255)")


def pss(process):
    for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    raise AssertionError(process)


if sys.platform.startswith("linux"):  # memory is read from /proc

    def test_memory_stays_flat_over_many_key_presses(phone, qtbot):
        """2 000 are pressed by ``python -m tests.benchmarks.article_view``; setting the page anew leaks 8 MiB each."""
        shown(phone, qtbot, reading(ARTICLE))
        process = view_of(phone).reader.page.renderProcessPid()
        for number in range(100):
            shown(phone, qtbot, reading(f"{ARTICLE[:9000]}{'x' * (number % 9 + 1)}{ARTICLE[9000:]}"))
        before = pss(process)
        for number in range(300):
            shown(phone, qtbot, reading(f"{ARTICLE[:9000]}{'y' * (number % 9 + 1)}{ARTICLE[9000:]}"))
        assert pss(process) - before < 12


@pytest.fixture
def both(phone, qtbot):
    editor = BodyEditor()
    qtbot.addWidget(editor)
    editor.resize(500, 600)
    editor.load(ARTICLE)
    editor.show()
    Together([editor], phone, lambda: True)
    shown(phone, qtbot, reading(ARTICLE))
    return editor


def line_at(phone):
    return json.loads(told(phone, "wx.spot()"))


def test_the_phone_follows_the_editor(phone, both):
    bar = both.verticalScrollBar()
    for share in (0.3, 0.8, 1.0, 0.0):
        bar.setValue(round(bar.maximum() * share))
        wanted = spot_of(both)
        until(lambda wanted=wanted: abs(line_at(phone)[0] - wanted.line) < 4 or wanted.share in (0, 1))
        assert abs(line_at(phone)[1] - share) < 0.03
        assert bar.value() == round(bar.maximum() * share), "the phone has scrolled the editor back"
    assert told(phone, "scrollY") == 0


def test_the_editor_follows_the_phone(phone, both):
    view = view_of(phone).reader.widget
    target = view.focusProxy()
    place = QPointF(target.rect().center())

    def turn_the_wheel():
        turn = QWheelEvent(
            place,
            QPointF(target.mapToGlobal(place.toPoint())),
            QPoint(0, -600),
            QPoint(0, -1200),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(target, turn)

    until(lambda: told(phone, "scrollY") > 2400 or turn_the_wheel())  # the engine loses turns until it has drawn
    until(lambda: both.verticalScrollBar().value() > 200 and abs(spot_of(both).line - line_at(phone)[0]) < 4)


def test_the_caret_is_marked_and_brought_into_view(phone, both):
    both.setFocus()
    until(both.hasFocus)
    both.go_to_line(151)
    edge = "(e => e ? e.getBoundingClientRect().top : -1)(document.getElementById('wx-caret'))"
    until(lambda: 0 < told(phone, edge) < told(phone, "innerHeight"))
    phone.show_caret(0)
    wait_for(phone, "document.getElementById('wx-caret') === null", True)


def test_the_phone_costs_nothing_while_it_shows_its_chat_list(phone, both, monkeypatch):
    phone.show_screen(Screen.CHATS)
    monkeypatch.setattr(PhoneWidget, "show_spot", lambda *_: pytest.fail("the article is not seen"))
    both.verticalScrollBar().setValue(500)
    both.go_to_line(20)


def test_the_spot_before_the_first_line_is_the_top(phone, qtbot):
    shown(phone, qtbot, reading(ARTICLE))
    phone.show_spot(Spot(100.0, 0.2))
    until(lambda: told(phone, "scrollY") > 500)
    phone.show_spot(Spot(0.0, 0.0))
    wait_for(phone, "scrollY", 0.0)
    view_of(phone).reader.show_reading(reading(ARTICLE), Dress())


def test_in_the_desk_the_article_is_framed_as_the_client_does_and_follows_every_key(wx):
    wx.window.choose_account("Harbour Hotels")
    wx.window.choose_page("compose")
    wx.compose.new_post()
    wx.compose.write("title", "Winter")
    wx.compose.write("body", "One\n\nTwo")
    wx.compose.write("source_url", "https://harbour.example/winter")
    wx.compose.show_article_on_phone()
    widget = wx.compose.phone.widget
    until(lambda: view_of(widget).reader._ready and told(widget, "typeof wx") == "object")
    words = told(widget, "document.body.innerText")
    assert [
        word
        for word in ("Winter", "港湾酒店", "One", "Read more", "Reads", "Like", "Share", "Wow")
        if word not in words
    ] == []
    wx.compose.write("body", "One\n\nTwo and a half")
    wait_for(widget, "document.body.innerText.includes('Two and a half')", True)
    wx.compose.write("source_url", "")
    wait_for(widget, "document.body.innerText.includes('Read more')", False)
    assert told(widget, "document.querySelectorAll('#wx-body p').length") == 2


def test_formulas_and_programs_come_from_a_thread_and_all_come(wx, monkeypatch):
    """With nothing drawn at once, whatever the window's thread draws would be a fault: checks and export, too."""
    by_window: list[str] = []
    window = threading.get_ident()
    for costly in (formula_svg, runs_of):
        costly.forget()
        work = vars(costly)["_work"]

        def noted(text, how, work=work):
            if threading.get_ident() == window:
                by_window.append(text)
            return work(text, how)

        monkeypatch.setattr(costly, "_work", noted)
    monkeypatch.setattr(drawing, "AT_ONCE", 0)
    wx.window.choose_page("compose")
    wx.compose.new_post()
    wx.compose.write("title", "Sums")
    wx.compose.write("body", "One")
    wx.compose.show_article_on_phone()
    widget = wx.compose.phone.widget
    formulas = "\n\n".join(f"a $x_{{{number}}}$" for number in range(40))
    wx.compose.write("body", f"{formulas}\n\n```python\nx = 1\n```")
    assert told(widget, "document.querySelectorAll('[data-line] svg').length") == 40
    assert told(widget, "document.querySelectorAll('pre code span span').length") > 0
    wx.compose.write("body", f"{formulas}\n\n$z$\n\n```python\nx = 1\n```")
    assert told(widget, "document.querySelectorAll('[data-line] svg').length") == 41
    assert by_window == []


def test_a_tapped_link_opens_only_after_asking(wx, monkeypatch):
    opened = []
    monkeypatch.setattr("wxdesk.ui.phone.links.QDesktopServices.openUrl", lambda url: opened.append(url.toString()))
    wx.window.choose_account("Harbour Hotels")
    wx.window.choose_page("compose")
    wx.compose.new_post()
    wx.compose.write("source_url", "https://harbour.example/winter")
    wx.compose.show_article_on_phone()
    widget = wx.compose.phone.widget
    until(lambda: view_of(widget).reader._ready and told(widget, "typeof wx") == "object")
    told(widget, "document.getElementById('wx-more').click(); 1")
    until(lambda: "harbour.example/winter" in _asked(wx))
    assert opened == []
    wx.compose.click("cancel")
    assert opened == []
    told(widget, "document.getElementById('wx-more').click(); 1")
    until(lambda: "harbour.example/winter" in _asked(wx))
    wx.compose.click("accept")
    assert opened == ["https://harbour.example/winter"]


def _asked(wx):
    try:
        return wx.compose.front._words.text()
    except LookupError:
        return ""


def test_the_foot_of_the_pane_changes_width_and_letters(wx):
    wx.window.choose_account("Harbour Hotels")
    wx.window.choose_page("compose")
    wx.compose.new_post()
    wx.compose.write("body", "One\n\nTwo")
    assert not wx.compose.has("device")
    wx.compose.show_article_on_phone()
    assert wx.compose.has("reading_device")
    widget = wx.compose.phone.widget
    until(lambda: view_of(widget).reader._ready and told(widget, "typeof wx") == "object")
    wide = told(widget, "innerWidth")
    controls = wx.compose._page._phone._reading
    controls.choose_device(430)
    wait_for(widget, f"innerWidth > {wide} + 40", True)
    controls.choose_text(160)
    wait_for(widget, "document.documentElement.style.getPropertyValue('--size')", "1.6")
    wx.compose.click("reading_dark")
    wait_for(widget, "document.documentElement.className", "dark")
    assert wx.compose.text("reading_device").startswith("430")
