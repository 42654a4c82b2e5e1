"""Writing Markdown: the tool bar, the slash menu, lists and tables, all by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from wxdesk.ui.composer.formatting import Edit
from wxdesk.ui.composer.slash import SlashEntry
from wxdesk.ui.composer.spacing import LINE_PERCENT


@pytest.fixture
def body(wx):
    """The Compose page with an empty body that has the keyboard."""
    wx.window.choose_page("compose")
    wx.compose.new_post()
    wx.compose.write_body("")
    wx.compose.focus("body")
    return wx.compose


def press(key, modifiers=Qt.KeyboardModifier.NoModifier):
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifiers)


def test_a_list_goes_on_nests_and_ends(body):
    body.type("- one")
    body.press("Return")
    body.type("two")
    press(Qt.Key.Key_Tab)
    assert body.body == "- one\n  - two⟦⟧"
    body.press("Return")
    body.press("Return")
    assert body.body == "- one\n  - two\n- ⟦⟧"
    body.press("Return")
    assert body.body == "- one\n  - two\n\n⟦⟧"
    body.press("Ctrl+Z")
    assert body.post.lead.body == "- one\n  - two\n- "


@pytest.mark.parametrize("view", ["markdown", "rich"])
def test_what_is_written_behind_a_list_is_no_part_of_its_last_item(body, view):
    body.type("1. first")
    if view == "rich":
        body.choose_view(view)
        body.select_rich("first", behind=True)
    body.press("Return")
    body.type("second")
    body.press("Return")
    body.press("Return")
    body.type("Some word")
    assert body.written == "1. first\n2. second\n\nSome word"


def heights(editor):
    """Each line of what is written, and how high it is drawn."""
    block, layout, found = editor.document().begin(), editor.document().documentLayout(), []
    while block.isValid():
        found.append((block.text(), round(layout.blockBoundingRect(block).height())))
        block = block.next()
    return found


LINES = ("first line", "harbour " * 59 + "harbour", "", "", "another", "harbour " * 59 + "harbour")


@pytest.mark.parametrize("view", ["markdown", "rich"])
def test_typed_lines_stand_as_far_apart_as_the_same_lines_loaded(body, view):
    if view == "rich":
        body.write_body("# Heading\n\nwords")
        body.choose_view("rich")
        body._page._editor.writing.rich.setFocus()
        body.press("Ctrl+A")
        body.press("Delete")
    editor = body._page._editor.writing.front
    for line in LINES:
        body.type(line)
        body.press("Return")
    typed = heights(editor)
    assert [line for line, _ in typed] == [*LINES, ""]
    text = body.written
    editor.load("other")
    editor.load(text)
    wanted = dict(heights(editor))
    assert {line: height for line, height in typed if line} == {line: wanted[line] for line in LINES if line}


@pytest.mark.parametrize("view", ["markdown", "rich"])
def test_what_is_pasted_is_followed_by_the_view(wx, body, view):
    body.write_body("\n\n".join(f"Paragraph {number}" for number in range(8)))
    body.choose_view(view)
    editor = body._page._editor.writing.front
    editor.setFocus()
    editor.select(editor.text.index("3") + 1, editor.text.index("3") + 1)
    body.paste("".join(f"<p>Pasted <b>{number}</b></p>" for number in range(80)))
    assert "Pasted **79**" in body.written
    assert editor.textCursor().block().text().endswith("79" if view == "rich" else "**79**")
    assert editor.viewport().rect().contains(editor.cursorRect())
    body.type("!")
    assert "Pasted **79**!" in body.written or "Pasted **79!**" in body.written


@pytest.mark.parametrize("view", ["markdown", "rich"])
def test_in_a_new_table_the_first_cell_is_typed_in(body, view):
    body.choose_view(view)
    body.format("table")
    body.type("Month")
    press(Qt.Key.Key_Tab)
    body.type("Guests")
    head = [cell.strip() for cell in body.written.strip().split("\n")[0].split("|")]
    assert head == ["", "Month", "Guests", ""]


def test_every_line_has_the_same_room_whoever_put_it_in(body):
    def room():
        written = body._page._editor._writing.body.document()
        return {written.findBlockByNumber(at).blockFormat().lineHeight() for at in range(written.blockCount())}

    body.type("- one")
    body.press("Return")
    body.type("two")
    assert room() == {LINE_PERCENT}
    body.write_body("other\n\n| a | b |\n|---|---|\n| c | d |\n")
    assert room() == {LINE_PERCENT}
    body.press("Ctrl+Z")
    body.press("Ctrl+End")
    body.type("x")
    assert room() == {LINE_PERCENT}


def test_tab_leaves_the_body_where_there_is_no_item_and_after_escape(body):
    body.type("plain")
    press(Qt.Key.Key_Tab)
    assert body.focused != "body"
    body.write_body("- one\n- two")
    body.select_body(11)
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Tab)
    assert body.focused != "body"
    assert body.post.lead.body == "- one\n- two"


def test_typing_over_a_selection_wraps_it(body):
    body.write_body("say this now")
    body.select_body(4, 8)
    body.type("*")
    body.type("(")
    assert body.body == "say *(⟦this⟧)* now"
    body.select_body(4, 12)
    body.type('"')
    assert body.body == 'say "⟦⟧ now'


def test_lines_move_with_alt_and_arrows(body):
    body.write_body("one\ntwo\nthree")
    body.select_body(5)
    press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert body.body == "t⟦⟧wo\none\nthree"


def test_a_table_is_filled_by_keyboard_and_tidied_when_the_caret_leaves(body):
    body.type("| ")
    body.compose_characters("", "房型")
    body.type(" | b |")
    body.press("Return")
    body.type("|---|--:|")
    body.select_body(2)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Tab)
    body.compose_characters("", "海景套房")
    assert body.post.lead.body.splitlines()[-1].startswith("| 海景套房")
    body.press("Return")
    body.press("Return")
    body.type("after")
    assert body.post.lead.body == "| 房型     |   b |\n| -------- | --: |\n| 海景套房 |     |\n\nafter"


def test_a_table_that_is_left_with_the_mouse_comes_into_line_and_undo_takes_that_back(body):
    body.write_body("| a | b |\n|---|---|\n| c | d |\n\nafter")
    body.select_body(2)
    body.type("long ")
    body.select_body(len(body.post.lead.body))
    assert body.post.lead.body.startswith("| long a | b   |\n| ------ | --- |")
    assert body.body.endswith("after⟦⟧")
    body.press("Ctrl+Z")
    assert body.post.lead.body.startswith("| long a | b |\n")
    body.press("Ctrl+Shift+Z")
    assert body.post.lead.body.startswith("| long a | b   |\n")


def test_a_copied_sheet_fills_cells(body):
    body.write_body("| a | b |\n|---|---|\n| c | d |")
    body.select_body(22)
    QApplication.clipboard().setText("1\t2\n3\t4")
    body.press("Ctrl+V")
    assert body.post.lead.body == "| a   | b   |\n| --- | --- |\n| 1   | 2   |\n| 3   | 4   |"


def test_what_is_done_in_a_table_is_in_the_menu_only_there(body):
    assert "row_below" not in body.format_menu
    body.write_body("| a | b |\n|---|---|\n| c | d |")
    body.select_body(22)
    body.format("column_delete")
    assert body.post.lead.body == "| b   |\n| --- |\n| d   |"


def test_a_slash_opens_a_menu_that_is_looked_through_and_taken_from(body):
    body.type("/")
    everything = body.slash
    assert {"Heading", "Table", "Footnote", "Add a picture", "Product card"} <= set(everything)
    body.type("biaoge")
    assert body.slash == ["Table"]
    assert body.focused == "body"
    body.press("Return")
    assert body.slash == []
    assert body.body.startswith("| ⟦First⟧ | Second |\n| --- | ---: |")
    body.press("Ctrl+Z")
    assert body.post.lead.body == "/biaoge"


def test_arrows_choose_in_the_slash_menu_and_escape_closes_it_for_good(body):
    body.type("word /head")
    assert body.slash == ["Heading", "Smaller heading", "Smallest heading"]
    body.press("Down")
    assert body.slash_chosen == "Smaller heading"
    body.press("Up")
    body.press("Up")
    assert body.slash_chosen == "Smallest heading"
    body.press("Escape")
    body.type("ing")
    assert body.slash == []
    assert body.body == "word /heading⟦⟧"
    body.type(" /")
    body.compose_characters("", "引用")
    assert body.slash == ["Quote"]
    press(Qt.Key.Key_Tab)
    assert body.body == "> word /heading ⟦⟧"


@pytest.mark.parametrize("text", ["a/b", "```\n/", "https://"])
def test_other_slashes_open_nothing(body, text):
    for line in text.split("\n"):
        if line != text.split("\n")[0]:
            body.press("Return")
        body.type(line)
    assert body.slash == []


def test_the_slash_menu_leaves_keys_to_an_input_method(body):
    body.type("/")
    body.compose_characters("bg")
    press(Qt.Key.Key_Down)
    assert body.slash_chosen == "Heading"
    body.compose_characters("", "表格")
    assert body.slash == ["Table"]
    press(Qt.Key.Key_Return)
    assert body.post.lead.body.startswith("| First")


def test_others_add_to_the_slash_menu(body):
    def signature(text, start, end):
        return Edit(start, end, "Yours, the harbour", start, start)

    entries = [SlashEntry("sign", "Signature", "snippet", "edit", signature, "签名 qianming")]
    body._page._editor.writing.slash.add_provider(lambda: entries)
    body.type("/qianm")
    assert body.slash == ["Signature"]
    body.press("Return")
    assert body.body == "⟦⟧Yours, the harbour"


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("Ctrl+B", "**word**"),
        ("Ctrl+Shift+X", "~~word~~"),
        ("Ctrl+Alt+3", "### word"),
        ("Ctrl+Shift+9", "- [ ] word"),
        ("Ctrl+Shift+M", "$$\nword\n$$\n"),
        ("Ctrl+Shift+F", "word[^1]\n\n[^1]: "),
    ],
)
def test_every_format_has_its_key(body, keys, expected):
    body.write_body("word")
    body.select_body(0, 4)
    body.press(keys)
    assert body.post.lead.body == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("box", "::: note\nword\n:::"),
        ("slides", "::: slides\nword\n:::"),
        ("ruby", "{word|}"),
        ("sup", "<sup>word</sup>"),
        ("meaning", "word\n: What it means"),
        ("task", "- [ ] word"),
    ],
)
def test_the_menu_has_what_the_bar_has_not(body, name, expected):
    body.write_body("word")
    body.select_body(0, 4)
    body.format(name)
    assert body.post.lead.body.rstrip("\n") == expected


def test_in_a_narrow_window_the_menu_takes_what_has_no_room(wx, body):
    bar = body._page._editor.format
    bar.setFixedWidth(300)
    wx.settle()
    hidden = bar.hidden_formats
    assert hidden
    assert "bold" not in hidden
    last = max(each.geometry().right() for each in bar._buttons.values() if each.isVisible())
    assert last <= bar.width()
    assert {name for name in hidden if name != "cards"} <= set(body.format_menu)
    body.write_body("word")
    body.select_body(0, 4)
    body.press("Ctrl+E")  # its button is hidden; its key is not
    assert body.post.lead.body == "`word`"


def test_every_button_of_the_bar_says_what_it_is(body):
    bar = body._page._editor.format
    for name, button in bar._buttons.items():
        assert button.accessibleName(), name
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus, name
    shortcuts = [each.shortcut for each in bar._known.values() if each.shortcut]
    assert len(shortcuts) == len({QKeySequence(each).toString() for each in shortcuts})
