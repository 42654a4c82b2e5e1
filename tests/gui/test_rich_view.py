"""The rich view: the same text without Markdown; switching loses nothing."""

import json

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.gui.test_article_on_phone import told, until, view_of, wait_for
from wxdesk.ui.composer.formats import formats, table_formats
from wxdesk.ui.composer.remembered import VIEW
from wxdesk.ui.composer.together import spot_of
from wxdesk.ui.theme import contrast, metrics

chromium = pytest.mark.qt_log_ignore(
    "QRhiGles2", "Failed to create RHI", "Vulkan", "GPUInfo not initialized", "Sandboxing disabled", extend=True
)

TEXT = """\
---
title: A window
---
# Winter

A **bold** word, ![](hearth.png) and *another*.

* one
* two

<div>kept   exactly</div>

| a | b |
|---|--:|
| c | cell |
"""


@pytest.fixture
def body(wx):
    wx.window.choose_page("compose")
    wx.compose.new_post()
    wx.compose.write_body(TEXT)
    wx.compose.focus("body")
    wx.compose.choose_view("rich")
    return wx.compose


def test_turning_to_the_rich_view_and_back_changes_no_byte_and_makes_no_step_of_undo(body):
    revision = body._page.model.revision
    assert body.view == "rich"
    assert "**" not in body.rich
    assert "Edit as Markdown" in body.rich
    body.choose_view("markdown")
    assert body.view == "markdown"
    assert body.post.lead.body == TEXT
    assert body._page.model.revision == revision


def test_typing_changes_its_block_and_undo_is_the_posts(body):
    body.select_rich("word", behind=True)
    body.type("s here")
    assert body.post.lead.body == TEXT.replace("word,", "words here,")
    body.select_rich("Winter")
    body.press("Ctrl+I")
    assert body.post.lead.body == TEXT.replace("word,", "words here,").replace("# Winter", "# *Winter*")
    body.press("Ctrl+Z")
    body.press("Ctrl+Z")
    assert body.post.lead.body == TEXT
    assert "words" not in body.rich
    body.press("Ctrl+Shift+Z")
    assert "words here" in body.rich


TABLES = """\
# Two tables

| a | b |
|---|---|
| one | two |

Between.

| first | second |
|---|---|
| x | y |

| c | d |
|---|---|
| three | four | behind the head |

After.
"""


def test_a_table_typed_in_before_stays_as_it_is_while_the_rich_view_is_clicked_in(wx):
    wx.window.choose_page("compose")
    wx.compose.new_post()
    wx.compose.write_body(TABLES)
    wx.compose.select_body(TABLES.index("y |") + 1)
    wx.compose.type("es")
    typed = TABLES.replace("y |", "yes |")
    wx.compose.choose_view("rich")
    for words in ("one", "Between", "yes", "Two tables", "two", "After"):
        wx.compose.click_rich(words)
        assert wx.compose.written == typed, words
    wx.compose.click_rich("two")
    wx.compose.type("!")
    assert wx.compose.written.endswith(typed[typed.index("Between.") :])
    wx.compose.choose_view("markdown")
    assert wx.compose.written.count("Two tables") == 1


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("- item", "- item"),
        ("1. item", "1. item"),
        ("- [ ] item", "- [ ] item"),
        ("- [x] item", "- [x] item"),
        ("## item", "## item"),
        ("> item", "> item"),
        ("a - item", "a - item"),
        ("-item", "-item"),
    ],
)
def test_signs_of_markdown_begin_in_the_rich_view_what_they_begin(wx, typed, written):
    wx.window.choose_page("compose")
    wx.compose.new_post()
    wx.compose.write_body("words")
    wx.compose.choose_view("rich")
    wx.compose.select_rich("words", behind=True)
    wx.compose.press("Return")
    wx.compose.type(typed)
    assert wx.compose.written == f"words\n\n{written}"


def test_what_is_kept_stands_out_and_apart_from_a_table(wx):
    wx.window.choose_page("compose")
    wx.compose.new_post()
    wx.compose.write_body("| a | b |\n|---|---|\n| c | d |\n\n::: note\nRing twice\n:::")
    wx.compose.choose_view("rich")
    editor = wx.compose._page._editor.writing.rich
    table, chip = editor.document().rootFrame().childFrames()[0], editor.document().lastBlock()
    layout = editor.document().documentLayout()
    place = layout.blockBoundingRect(chip)
    assert chip.text().startswith("Box")
    bottom = layout.blockBoundingRect(table.lastCursorPosition().block()).bottom()
    assert place.top() + chip.blockFormat().topMargin() - bottom >= metrics().grid(2)
    ink, ground = (
        brush.color() for brush in (chip.begin().fragment().charFormat().foreground(), chip.blockFormat().background())
    )
    assert contrast(ink.name(), ground.name()) >= 4.5


def test_a_table_with_cells_behind_its_head_is_only_kept_in_the_rich_view(body):
    body.choose_view("markdown")
    body.write_body(TABLES)
    body.choose_view("rich")
    assert "three | four" in body.rich
    body.select_rich("After", behind=True)
    body.type("!")
    assert body.written == TABLES.replace("After", "After!")


def test_the_tool_bar_works_in_both_views(body):
    body.select_rich("another")
    body.format("strike")
    assert "*~~another~~*" in body.post.lead.body
    body.select_rich("Winter")
    body.format("h2")
    assert "## Winter" in body.post.lead.body
    body.select_rich("cell", behind=True)
    assert "row_below" in body.format_menu
    body.format("row_below")
    assert body.post.lead.body.rstrip().endswith("|     |      |")
    assert "* one\n* two\n\n<div>kept   exactly</div>" in body.post.lead.body


def test_what_is_put_in_as_markdown_comes_behind_the_block(body):
    body.select_rich("Winter", behind=True)
    body.format("math")
    assert "# Winter\n\n$$\n\n$$" in body.post.lead.body
    assert "A **bold** word" in body.post.lead.body


def test_what_is_kept_is_edited_as_markdown(body):
    at = body.rich.index("HTML")
    editor = body._page._editor.writing.rich
    editor.select(at, at)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert body.view == "markdown"
    assert body.focused == "body"
    assert body.body.split("⟦⟧")[1].startswith("<div>kept")


def test_the_choice_is_remembered_by_the_workspace(wx, body):
    assert wx.run(wx.ports.store.read(lambda tx: tx.settings.get(VIEW))) == "rich"
    wx.reopen()
    wx.window.choose_page("compose")
    assert wx.compose.view == "rich"
    wx.compose.choose_view("markdown")
    assert wx.run(wx.ports.store.read(lambda tx: tx.settings.get(VIEW))) == "markdown"


def test_words_are_found_and_replaced_in_the_rich_view(body):
    body.press("Ctrl+H")
    body.write("find_field", "o")
    assert len(body.marked) >= 4
    body.write("find_field", "bold word")
    assert body.marked == ["bold word"]
    body.write("find_with", "soft chair")
    body.click("all")
    assert "soft chair" in body.post.lead.body
    assert "<div>kept   exactly</div>" in body.post.lead.body
    body.write("find_field", "kept   exactly")
    body.click("all")
    assert body.found == "0 replaced", "what is only kept cannot be edited here"
    body.press("Escape")
    body.press("Ctrl+Z")
    assert body.post.lead.body == TEXT


def test_the_views_turn_by_key_and_the_caret_stays_in_its_block(body):
    body.select_rich("two", behind=True)
    body.press("Ctrl+Shift+E")
    assert body.view == "markdown"
    assert body.body.split("⟦⟧")[0].endswith("* two")
    body.press("Ctrl+Shift+E")
    assert body.view == "rich"
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, "!")
    assert "- two!" in body.post.lead.body


def test_a_post_that_is_read_only_is_so_in_the_rich_view(body):
    editor = body._page._editor.writing.rich
    body._page._editor.writing.set_read_only(True)
    body.select_rich("word", behind=True)
    body.type("x")
    for chosen in (*formats(), *table_formats()):
        editor.format(chosen)
    assert body.post.lead.body == TEXT


LONG = "\n\n".join(
    f"## Part {number}\n\nWords about the harbour, **bold** and long enough to fill a line of the phone and more.\n\n"
    f"- one of {number}\n- two of {number}\n\n| a | b |\n|---|---|\n| {number} | cell |"
    for number in range(40)
)


@pytest.fixture
def read(wx):
    """A long article in the rich view, that the phone beside it shows."""
    wx.window.resize(1440, 900)
    wx.window.choose_account("Harbour Hotels")
    wx.window.choose_page("compose")
    wx.compose.new_post()
    wx.compose.write_body(LONG)
    wx.compose.choose_view("rich")
    wx.compose.show_article_on_phone()
    widget = wx.compose.phone.widget
    until(lambda: view_of(widget).reader._ready and told(widget, "typeof wx") == "object")
    return widget


def line_at(phone):
    return json.loads(told(phone, "wx.spot()"))[0]


@chromium
def test_the_phone_follows_the_rich_view(wx, read):
    editor = wx.compose._page._editor.writing.rich
    bar = editor.verticalScrollBar()
    lines = LONG.count("\n") + 1
    for share in (0.3, 0.8, 1.0, 0.0):
        bar.setValue(round(bar.maximum() * share))
        until(lambda share=share: abs(line_at(read) - share * lines) < 16)
        assert abs(spot_of(editor).line - share * lines) < 16
        assert bar.value() == round(bar.maximum() * share), "the phone has scrolled the view back"


@chromium
def test_the_phone_follows_the_wheel_over_the_rich_view(wx, read):
    port = wx.compose._page._editor.writing.rich.viewport()
    place = QPointF(port.rect().center())
    for _ in range(20):
        turn = QWheelEvent(
            place,
            QPointF(port.mapToGlobal(place.toPoint())),
            QPoint(0, 0),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(port, turn)
    editor = wx.compose._page._editor.writing.rich
    assert spot_of(editor).line > 40
    until(lambda: abs(spot_of(editor).line - line_at(read)) < 6)


@chromium
def test_the_rich_view_follows_the_phone(wx, read):
    editor = wx.compose._page._editor.writing.rich
    target = view_of(read).reader.widget.focusProxy()
    place = QPointF(target.rect().center())
    for _ in range(5):
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
    until(lambda: editor.verticalScrollBar().value() > 200 and abs(spot_of(editor).line - line_at(read)) < 6)


@chromium
def test_the_caret_of_the_rich_view_is_marked_on_the_phone(wx, read):
    marked = "document.getElementById('wx-caret')"
    wx.compose.select_rich("two of 20", behind=True)
    text = wx.compose.written
    line = text[: text.index("two of 20")].count("\n") + 1
    assert wx.compose._page._editor.writing.rich.caret_line == line
    edge = f"(e => e ? e.getBoundingClientRect().top : -1)({marked})"
    until(lambda: 0 < told(read, edge) < told(read, "innerHeight"))
    wx.compose.focus("title")
    wait_for(read, f"{marked} === null", True)
    wx.compose.choose_view("markdown")
    wx.compose.focus("body")
    until(lambda: told(read, edge) > 0)


def test_every_line_has_its_place_in_the_rich_view(body):
    """What is put to a line is said to be in that line, or in that block where it has several."""
    editor = body._page._editor.writing.rich
    lines = TEXT.split("\n")
    for words, wanted in (("Winter", 4), ("bold", 6), ("one", 8), ("two", 9), ("HTML", 11), ("cell", 15)):
        body.select_rich(words)
        assert editor.caret_line == wanted, (words, lines[wanted - 1])
        stretch = editor.stretch_at(wanted)
        assert stretch == editor.stretch_of(editor.textCursor().block())
        assert stretch.line <= wanted < stretch.line + stretch.lines
