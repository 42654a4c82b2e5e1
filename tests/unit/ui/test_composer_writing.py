"""The parts of the Markdown editor that need no page: its text, its colours, what the slash menu finds."""

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from tests.unit.ui.test_composer_lists import after
from wxdesk.ui.composer import blocks
from wxdesk.ui.composer.document_text import DocumentText
from wxdesk.ui.composer.formats import formats
from wxdesk.ui.composer.highlighter import Highlighter
from wxdesk.ui.composer.marks import line_spans, runs
from wxdesk.ui.composer.slash import Slash, SlashEntry, answering, applied, built_in, slash_before

TEXTS = st.text(st.characters(exclude_categories=("Cc", "Cs")) | st.just("\n"), max_size=12)
CHANGES = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 8), TEXTS), max_size=8)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXTS, CHANGES)
def test_the_text_follows_every_change_of_the_document(qapp, begun, changes):
    document = QTextDocument()
    document.documentLayout()  # without one a document tells nobody what changes in it
    Highlighter(document)
    document.setPlainText(begun)
    written = DocumentText(document)
    for at, removed, come in changes:
        first = min(at, len(written.text))
        cursor = written.cursor(first, min(first + removed, len(written.text)))
        cursor.insertText(come)
        expected = document.toRawText().replace("\u2029", "\n").replace("\u2028", "\n")
        assert written.text == expected
        assert written.position(len(expected)) == document.characterCount() - 1
        assert written.code_point(document.characterCount() - 1) == len(expected)


def seen(line):
    return {(line[start:end], name) for start, end, name in line_spans(line)}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("a **b** *c* ~~d~~", {("**b**", "strong"), ("*c*", "emphasis"), ("~~d~~", "strike")}),
        ("`a*b*` $x_1$ `", {("`a*b*`", "code"), ("$x_1$", "math")}),
        ("costs $5 and $6", set()),
        (
            "[t](u) ![p](q.png) <https://a.b>",
            {("[t](u)", "link"), ("![p](q.png)", "picture"), ("<https://a.b>", "link")},
        ),
        ("{漢字|かんじ} <b>x</b>", {("{漢字|かんじ}", "ruby"), ("<b>", "html"), ("</b>", "html")}),
        ("said[^1]", {("[^1]", "note")}),
        ("- [x] done", {("-", "faint"), (" [x]", "task")}),
        ("> - item", {("> - item", "quote"), ("-", "faint")}),
        ("::: box", {("::: box", "box")}),
        ("{video: a film}", {("{video: a film}", "card")}),
        ("{mini-program: 港湾 /room}", {("{mini-program: 港湾 /room}", "card")}),
        ("| a |", {("| a |", "table"), ("|", "faint")}),
        (": meaning", {(": ", "faint")}),
        ("snake_case_word and 2*3*4", {("*3*", "emphasis")}),
        (r"\*not\*", {(r"\*", "faint")}),
    ],
)
def test_what_the_renderer_knows_stands_out(line, expected):
    assert seen(line) == expected


@pytest.mark.parametrize(
    "sign",
    [
        "*",
        "**",
        "`",
        "$ ",
        "$a",
        "[",
        "![",
        "](",
        "{a|",
        "<a ",
        "_a ",
        "*a _b ",
        "`a``b```",
        "~~a ",
        "|a",
        "> ",
        "&a",
        "<!--",
    ],
)
def test_a_hostile_line_costs_no_more_than_a_friendly_one(sign):
    line = (sign * 20_000)[:20_000]
    begun = time.thread_time()
    list(runs(line_spans(line)))
    assert time.thread_time() - begun < 0.5


@given(st.text("*_~`$[](){}|<>!^\\ a字1:#-.", max_size=60))
def test_what_stands_out_lies_within_the_line(line):
    for start, end, names in runs(line_spans(line)):
        assert 0 <= start < end <= len(line)
        assert names


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("---\na: b\n---\ntext", "front front front text"),
        ("text\na: b", "text text"),
        ("````\n```\n````\ntext", "code code code text"),
        ("~~~\n```\n~~~\ntext", "code code code text"),
        ("$$\na\n$$\ntext", "math math math text"),
        ("$$a$$\ntext", "math text"),
        ("<div>\na\n\ntext", "html html html text"),
    ],
)
def test_blocks_of_several_lines_are_known_to_their_end(qapp, text, states):
    document = QTextDocument(text)
    Highlighter(document).rehighlight()
    kinds = {"text": None, "front": "faint front", "code": "code", "math": "math", "html": "html"}
    for number, state in enumerate(states.split()):
        block = document.findBlockByNumber(number)
        shown = block.layout().formats()
        assert bool(shown) == (kinds[state] is not None and bool(block.text())), (number, block.text())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/", Slash(0, "")),
        ("a /ta", Slash(2, "ta")),
        ("a\n/表", Slash(2, "表")),
        ("a　/x", Slash(2, "x")),
        ("a/b", None),
        ("// ", None),
        ("/a b", None),
        ("/" + "a" * 25, None),
        ("```\n/", None),
        ("", None),
    ],
)
def test_a_slash_counts_at_the_start_of_a_line_or_behind_a_blank(text, expected):
    assert slash_before(text, len(text)) == expected


@pytest.mark.parametrize(
    ("query", "key"),
    [("tab", "table"), ("表格", "table"), ("biaoge", "table"), ("BG", "table"), ("zhuyin", "ruby"), ("todo", "task")],
)
def test_entries_are_found_in_english_chinese_and_pinyin(qapp, query, key):
    assert answering(built_in(), query)[0].key == key


def test_entries_that_begin_with_the_query_come_first(qapp):
    entries = [SlashEntry(each, each, "", "edit", blocks.insert_rule) for each in ("my table", "table", "stable")]
    assert [each.key for each in answering(entries, "table")] == ["table", "my table", "stable"]
    assert answering(entries, "chair") == []


@given(st.text("ab \n/字", max_size=20))
def test_every_entry_takes_the_slash_away_and_nothing_else(text):
    for made in formats():
        entry = SlashEntry(made.name, made.title, "", made.icon, made.apply)
        whole = f"{text}\n/que"
        edit = applied(whole, Slash(len(text) + 1, "que"), len(whole), entry)
        new = whole[: edit.start] + edit.text + whole[edit.end :]
        assert "/que" not in new
        assert new.startswith(text.rstrip("\n"))
        assert 0 <= edit.anchor <= edit.caret <= len(new)


@pytest.mark.parametrize(
    ("act", "before", "expected"),
    [
        (blocks.insert_note, "one⟦⟧ two\n", "one[^1] two\n\n[^1]: ⟦⟧"),
        (blocks.insert_note, "a[^1] b⟦⟧\n\n[^1]: x", "a[^1] b[^2]\n\n[^1]: x\n[^2]: ⟦⟧"),
        (blocks.insert_math, "a ⟦x⟧ b", "a $⟦x⟧$ b"),
        (blocks.insert_math, "⟦⟧", "$$\n⟦⟧\n$$\n"),
        (blocks.insert_box, "⟦one\ntwo⟧", "::: note\n⟦one\ntwo⟧\n:::\n"),
        (blocks.insert_ruby, "⟦漢字⟧", "{漢字|⟦⟧}"),
        (blocks.insert_rule, "one⟦⟧\ntwo", "one\n\n---\n⟦⟧\ntwo"),
    ],
)
def test_blocks_are_put_in(act, before, expected):
    assert after(act, before) == expected


def test_superscript_toggles():
    def act(text, start, end):
        return blocks.toggle_tag(text, start, end, "sup")

    assert after(act, "x⟦2⟧") == "x<sup>⟦2⟧</sup>"
    assert after(act, "x<sup>⟦2⟧</sup>") == "x⟦2⟧"
