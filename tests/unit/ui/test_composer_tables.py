"""Tables: from cell to cell, rows and columns, and columns in line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.ui.test_composer_lists import after
from wxdesk.ui.composer import table_edits as edits
from wxdesk.ui.composer.tables import columns, table_at, write

ROOMS = "| 房型 | 平日 |\n|---|---:|\n| 海景套房 | 1680 |\n| a | 9 |"
IN_LINE = """\
| 房型     | 平日 |
| -------- | ---: |
| 海景套房 | 1680 |
| a        |    9 |"""


def test_columns_stand_in_line_with_wide_characters():
    assert after(edits.formatted, f"Before\n\n{ROOMS[:4]}⟦⟧{ROOMS[4:]}\n\nAfter") == (
        f"Before\n\n{IN_LINE[:4]}⟦⟧{IN_LINE[4:]}\n\nAfter"
    )
    assert len({columns(line) for line in IN_LINE.split("\n")}) == 1


@pytest.mark.parametrize(
    ("step", "before", "expected"),
    [
        (1, "| ⟦⟧a | b |\n| --- | --- |\n| c | d |", "| a   | ⟦b⟧   |\n| --- | --- |\n| c   | d   |"),
        (1, "| a | ⟦⟧b |\n| --- | --- |\n| c | d |", "| a   | b   |\n| --- | --- |\n| ⟦c⟧   | d   |"),
        (-1, "| a | b |\n| --- | --- |\n| ⟦⟧c | d |", "| a   | ⟦b⟧   |\n| --- | --- |\n| c   | d   |"),
        (1, "| a |\n| --- |\n| c⟦⟧ |", "| a   |\n| --- |\n| c   |\n| ⟦⟧    |"),
        (1, "> | a |⟦⟧\n> | --- |\n> | c |", "> | a   |\n> | --- |\n> | ⟦c⟧   |"),
        (1, "no table⟦⟧", None),
        (1, "```\n| a⟦⟧ |\n| --- |\n```", None),
    ],
)
def test_tab_goes_from_cell_to_cell(step, before, expected):
    assert after(lambda text, start, end: edits.next_cell(text, start, end, step), before) == expected


def test_return_adds_a_row_and_leaves_behind_an_empty_one():
    added = after(edits.enter, "| a |\n| --- |\n| c⟦⟧ |\n\nAfter")
    assert added == "| a   |\n| --- |\n| c   |\n| ⟦⟧    |\n\nAfter"
    assert after(edits.enter, added) == "| a   |\n| --- |\n| c   |\n\n⟦⟧\n\nAfter"


def test_rows_and_columns_come_and_go():
    table = "| a   | b   |\n| --- | --- |\n| c⟦⟧   | d   |"
    assert after(edits.insert_row, table) == "| a   | b   |\n| --- | --- |\n| c   | d   |\n| ⟦⟧    |     |"
    assert after(edits.delete_row, table) == "| ⟦a⟧   | b   |\n| --- | --- |"
    assert after(edits.insert_column, table) == ("| a   |     | b   |\n| --- | --- | --- |\n| c   | ⟦⟧    | d   |")
    assert after(edits.delete_column, table) == "| b   |\n| --- |\n| ⟦d⟧   |"
    centred = after(lambda text, start, end: edits.align_column(text, start, end, "c"), table)
    assert centred == "|  a  | b   |\n| :-: | --- |\n|  c⟦⟧  | d   |"


def test_a_copied_sheet_fills_cells_and_makes_room():
    table = "| a | b |\n| --- | --- |\n| ⟦⟧c | d |"
    filled = after(lambda text, start, end: edits.pasted(text, start, end, "1\t2\t3\r\n4\tx|y\t6\r\n"), table)
    assert filled == ("| a   | b    |     |\n| --- | ---- | --- |\n| 1   | 2    | 3   |\n| 4   | x\\|y | 6⟦⟧   |")
    assert after(lambda text, start, end: edits.pasted(text, start, end, "only words"), table) is None
    assert after(lambda text, start, end: edits.pasted(text, start, end, "a\tb"), "no table⟦⟧") is None


CELLS = st.text(st.characters(exclude_characters="|\\\r\n", exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=6)


@st.composite
def tables(draw):
    wide = draw(st.integers(1, 4))
    cell = CELLS.map(str.strip)
    row = st.lists(cell, min_size=1, max_size=5)
    head = draw(st.lists(cell, min_size=wide, max_size=wide))
    rule = draw(st.lists(st.sampled_from(["---", ":--", "--:", ":-:", "-"]), min_size=wide, max_size=wide))
    rows = draw(st.lists(row, max_size=4))
    return "\n".join(f"|{'|'.join(each)}|" for each in (head, rule, *rows))


def words(text):
    """What the cells say, whatever blanks are around it."""
    found = table_at(text, 0)
    return [[cell for cell in row if cell] for row in found.rows] if found else None


@given(tables(), st.integers(0, 40))
def test_formatting_twice_changes_nothing_and_loses_no_word(text, at):
    edit = edits.formatted(text, min(at, len(text)), 0)
    if edit is None:
        return
    once = text[: edit.start] + edit.text + text[edit.end :]
    assert words(once) == words(text)
    again = edits.formatted(once, edit.caret, 0)
    assert again is not None
    assert once[: again.start] + again.text + once[again.end :] == once
    assert again.caret == edit.caret


@given(tables(), st.integers(0, 40), st.sampled_from(["next_cell", "enter", "insert_row", "insert_column"]))
def test_what_adds_loses_nothing(text, at, name):
    at = min(at, len(text))
    edit = getattr(edits, name)(text, at, at)
    if edit is not None:
        new = text[: edit.start] + edit.text + text[edit.end :]
        was = [row for row in words(text) if row]
        assert [row for row in words(new) if row] == was
        assert 0 <= edit.anchor <= edit.caret <= len(new)


def test_a_table_is_read_with_its_escapes_and_without_its_outer_bars():
    found = table_at("a \\| b | c\n--- | ---\nd | e | too many", 0)
    assert found is not None
    assert found.rows == (("a \\| b", "c"), ("d", "e", "too many"))
    assert write(found)[0].endswith("| d      | e   | too many |")
    assert table_at("a | b\nno delimiters | here", 0) is None
