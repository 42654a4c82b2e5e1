"""The rich view: what it shows is what is written, and what is not edited keeps its bytes."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from wxdesk.ui.composer.formats import formats, table_formats
from wxdesk.ui.composer.rich_formats import SEGMENT, block_format, char_format, kind_of
from wxdesk.ui.composer.rich_model import PLAIN, Block, normal
from wxdesk.ui.composer.rich_reading import blocks_of, segments
from wxdesk.ui.composer.rich_view import RichEditor
from wxdesk.ui.composer.rich_writing import written
from wxdesk.ui.theme import DARK, LIGHT, contrast

SAMPLES = (
    "# A *head*", "Setext\n======", "plain words", "two\nlines  \nof **bold** and `code`", "> quoted\n> lines",
    "> one\n>\n> two", "- a\n- b", "* a\n  1. b\n  2. c\n* d", "- [x] done\n- [ ] not", "1) one\n2) two",
    "- loose\n\n- items", "```py\nx = 1\n\n# y\n```", "| a | b |\n|---|:-:|\n| 1 | **2** |", "---", "***",
    '![alt](p.png "t")', '[link](http://a.b "t") and <https://c.d>', "a [ref] b", "[ref]: http://x.y",
    "<div>\nhtml\n</div>", "$$\na^2\n$$", "$x_1$ in a line", "::: note\nin **it**\n\n- x\n:::",
    "{mini-program: 港湾 /p}",
    "said[^1]", "[^1]: note", "Term\n: Meaning", "{漢字|かんじ}", "    indented code", "H<sub>2</sub>O 😀 **「粗」**后",
    ":::", "::: note\nnever closed", "```\n::: tip\n```",
    "- a\n\n  para in item", "~~gone~~ *it* ***both***", "---\ntitle: x\n---",
    "\\*not\\* &amp; \\[x\\]", "1. a\n\ntext\n\n3. b",
)  # fmt: skip
MARKDOWN = st.lists(st.sampled_from(SAMPLES), max_size=7).flatmap(
    lambda chosen: st.sampled_from(["\n", "\n\n", "\n\n\n"]).map(lambda gap: gap.join(chosen))
)
ANY = st.one_of(MARKDOWN, st.text(max_size=60), st.text("ab \n*_`#>-1.[]()|~$:{}<\\!&\t", max_size=60))


class RecordedEditor(RichEditor):
    """Keeps what it told: ``edits``."""

    def __init__(self) -> None:
        super().__init__()
        self.edits: list[tuple[str, int]] = []
        self.edited.connect(lambda text, caret: self.edits.append((text, caret)))


@pytest.fixture(scope="module")
def editor(qapp):
    made = RecordedEditor()
    yield made
    made.deleteLater()


@given(ANY)
def test_segments_lie_in_order_and_leave_only_blanks_between(text):
    at = 0
    for segment in segments(text):
        assert segment.start >= at
        assert not text[at : segment.start].strip()
        assert segment.end > segment.start
        at = segment.end
    assert not text[at:].strip()


@given(ANY)
def test_what_is_shown_can_be_written_so_that_it_reads_the_same(text):
    for segment in segments(text):
        if segment.blocks is not None:
            again = written(segment.blocks, blocks_of)
            assert again is not None
            assert blocks_of(again) is not None or "[^" in again


@pytest.mark.parametrize(
    "text",
    [
        "<div>x</div>",
        "$$\nx\n$$",
        "{video: a}",
        "::: note\nx\n:::",
        "[^1]: note",
        "---\ntitle: x\n---",
        "Term\n: Meaning",
    ],
)
def test_what_cannot_be_shown_truthfully_is_kept(text):
    assert [segment.blocks for segment in segments(text)] == [None]


@pytest.mark.parametrize("text", SAMPLES[:17])
def test_plain_markdown_is_shown(text):
    assert all(segment.blocks is not None for segment in segments(text))


WORDS = st.text("ab*_`#>-1.[]()|~$:{}<\\!& 字😀", min_size=1, max_size=20).filter(lambda words: words.strip())


@given(
    WORDS, st.sampled_from(["paragraph", "h2", "quote", "item"]), st.frozensets(st.sampled_from(["strong", "emphasis"]))
)
def test_whatever_is_typed_is_written_as_what_it_is(words, kind, marks):
    look = PLAIN
    for mark in marks:
        look = look.with_mark(mark)
    block = normal(Block(kind, ((words, look), (" tail", PLAIN))))
    text = written([block], blocks_of)
    if text is not None:
        assert blocks_of(text) == (block,)
    else:
        assert "`" in words or "|" in words or "{" in words or "$" in words or marks


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None)
@given(ANY)
def test_opening_without_an_edit_changes_no_byte(editor, text):
    editor.edits.clear()
    editor.load(text)
    assert editor.markdown == text
    assert editor.edits == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None)
@given(MARKDOWN, st.integers(0, 30), st.sampled_from(["x", "字 ", "*", "# ", "😀"]))
def test_editing_a_block_leaves_the_bytes_of_all_others(editor, text, number, typed):
    editor.load(text)
    found = segments(text)
    blocks = [block for block in all_blocks(editor) if kind_of(block) not in ("chip", "rule") and segment_of(block)]
    if not blocks:
        return
    block = blocks[number % len(blocks)]
    numbers = list(dict.fromkeys(segment_of(each) for each in all_blocks(editor) if segment_of(each)))
    segment = found[numbers.index(segment_of(block))]
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    editor.edits.clear()
    cursor.insertText(typed)
    made = editor.edits[-1][0] if editor.edits else text
    assert made == editor.markdown
    before, after = text[: segment.start].rstrip(), text[segment.end :].lstrip()
    assert made.startswith(before)
    assert made.endswith(after)
    middle = made[len(before) : len(made) - len(after) if after else None]
    assert typed.strip() in middle.replace("\\", "")


def all_blocks(editor):
    block = editor.document().begin()
    while block.isValid():
        yield block
        block = block.next()


def segment_of(block):
    table = QTextCursor(block).currentTable()
    return int((table.format() if table is not None else block.blockFormat()).property(SEGMENT) or 0)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None)
@given(
    MARKDOWN,
    st.integers(0, 200),
    st.integers(0, 40),
    st.sampled_from([each.name for each in (*formats(), *table_formats())]),
)
def test_no_format_loses_a_word_or_touches_what_is_kept(editor, text, start, length, name):
    editor.load(text)
    last = len(editor.text)
    editor.select(min(start, last), min(start + length, last))
    chosen = next(each for each in (*formats(), *table_formats()) if each.name == name)
    editor.format(chosen)
    kept = [text[each.start : each.end] for each in segments(text) if each.blocks is None]
    for source in kept:
        assert source in editor.markdown


def at_end(editor, text, of):
    """Load ``text`` and put the caret behind the words ``of``."""
    editor.load("")
    editor.load(text)
    at = editor.text.index(of) + len(of)
    editor.select(at, at)


@pytest.mark.parametrize(
    ("text", "of", "keys", "expected"),
    [
        ("# Head", "Head", ["Return", "b"], "# Head\n\nb"),
        ("- a", "a", ["Return", "b"], "- a\n- b"),
        ("- a", "a", ["Return", "Return", "b"], "- a\n\nb"),
        ("1. a\n2. c", "a", ["Return", "b"], "1. a\n2. b\n3. c"),
        ("- [x] a", "a", ["Return", "b"], "- [x] a\n- [ ] b"),
        ("- a\n- b", "b", ["Tab"], "- a\n  - b"),
        ("- a\n  - b", "b", ["Backtab"], "- a\n- b"),
        ("> a", "a", ["Return", "b"], "> a\n>\n> b"),
        ("> a", "a", ["Return", "Return", "b"], "> a\n\nb"),
        ("```\na\n```", "a", ["Return", "b"], "```\na\nb\n```"),
        (
            "| a | b |\n|---|---|\n| c | d |",
            "d",
            ["Tab", "x"],
            "| a   | b   |\n| --- | --- |\n| c   | d   |\n| x   |     |",
        ),
        ("one\n\n<p>x</p>\n\ntwo", "one", ["b"], "oneb\n\n<p>x</p>\n\ntwo"),
        ("para", "para", ["Return", "b"], "para\n\nb"),
    ],
)
def test_keys_do_what_they_do_in_a_word_processor(qtbot, editor, text, of, keys, expected):
    at_end(editor, text, of)
    editor.show()
    for key in keys:
        if len(key) == 1:
            QTest.keyClicks(editor, key)
        else:
            QTest.keyClick(editor, getattr(Qt.Key, f"Key_{key}"))
    assert editor.markdown == expected
    editor.hide()


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("bold", "one word here", "one **word** here"),
        ("bold", "one **word** here", "one word here"),
        ("italic", "one word here", "one *word* here"),
        ("strike", "one word here", "one ~~word~~ here"),
        ("code", "one word here", "one `word` here"),
        ("h2", "one word here", "## one word here"),
        ("h2", "## one word here", "one word here"),
        ("quote", "one word here", "> one word here"),
        ("list", "one word here", "- one word here"),
        ("ordered", "- one word here", "1. one word here"),
        ("task", "one word here", "- [ ] one word here"),
        ("rule", "one word here", "one word here\n\n---"),
    ],
)
def test_formats_work_in_the_rich_view(editor, name, text, expected):
    editor.load("")
    editor.load(text)
    at = editor.text.index("word")
    editor.select(at, at + 4)
    editor.format(next(each for each in formats() if each.name == name))
    assert editor.markdown.rstrip("\n") == expected


def test_what_is_kept_cannot_be_typed_into(editor):
    editor.load("one\n\n<p>html</p>\n\ntwo")
    chip = next(block for block in all_blocks(editor) if kind_of(block) == "chip")
    editor.setTextCursor(QTextCursor(chip))
    wanted: list[object] = []
    editor.markdown_wanted.connect(wanted.append)
    editor.show()
    QTest.keyClicks(editor, "x")
    QTest.keyClick(editor, Qt.Key.Key_Delete)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    editor.hide()
    assert editor.markdown == "one\n\n<p>html</p>\n\ntwo"
    assert wanted == [5]
    cursor = QTextCursor(chip)
    cursor.insertText("forced in by whatever means")
    assert editor.markdown == "one\n\n<p>html</p>\n\ntwo"
    assert "forced" not in editor.text


@pytest.mark.parametrize("dress", [LIGHT, DARK])
def test_what_is_only_kept_can_be_read_on_its_ground(qapp, monkeypatch, dress):
    monkeypatch.setattr("wxdesk.ui.composer.rich_formats.tokens", lambda: dress)
    words = char_format(PLAIN, "chip").foreground().color().name()
    ground = block_format("chip", 1).background().color().name()
    assert contrast(words, ground) >= 4.5
