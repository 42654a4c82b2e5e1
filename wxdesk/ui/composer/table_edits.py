"""What can be done in a table: pure functions from text and selection to one replacement, or None outside a table."""

from collections.abc import Sequence
from dataclasses import replace

from wxdesk.ui.composer.formatting import Edit
from wxdesk.ui.composer.lists import difference
from wxdesk.ui.composer.tables import Place, Row, Table, table_at, write


def formatted(text: str, start: int, _end: int) -> Edit | None:
    """Bring the columns of the table in line; the caret stays before the same letter."""
    table = table_at(text, start)
    return None if table is None else _written(text, table, table.place(start))


def next_cell(text: str, start: int, end: int, step: int = 1) -> Edit | None:
    """Choose the words of the next cell (-1: the one before); behind the last one a row is added."""
    table = table_at(text, start)
    if table is None:
        return None
    place = table.place(end)
    number = place.row * table.width + place.column + step
    if number < 0:
        return Edit(start, start, "", start, end)
    row, column = divmod(number, table.width)
    if row == len(table.rows):
        table = table.with_rows((*table.rows, _empty(table)))
    return _chosen(text, table, Place(row, column))


def enter(text: str, start: int, end: int) -> Edit | None:
    """Add a row below; in a last row that is empty, leave the table instead and take that row away."""
    table = table_at(text, start)
    if table is None or start != end or start == table.start:
        return None
    place = table.place(start)
    last = place.row == len(table.rows) - 1
    if last and place.row > 0 and not any(table.rows[place.row]):
        return _left(text, table.with_rows(table.rows[:-1]))
    return _added(text, table, place.row + 1, 0)


def insert_row(text: str, start: int, _end: int, below: bool = True) -> Edit | None:
    """Add an empty row below or above; nothing stands above the head."""
    table = table_at(text, start)
    if table is None:
        return None
    place = table.place(start)
    return _added(text, table, place.row + 1 if below or place.row == 0 else place.row, place.column)


def delete_row(text: str, start: int, _end: int) -> Edit | None:
    """Take the row away; of the head, its words."""
    table = table_at(text, start)
    if table is None:
        return None
    place = table.place(start)
    if place.row == 0:
        return _chosen(text, table.with_rows((_empty(table), *table.rows[1:])), Place(0, place.column))
    rows = table.rows[: place.row] + table.rows[place.row + 1 :]
    return _chosen(text, table.with_rows(rows), Place(min(place.row, len(rows) - 1), place.column))


def insert_column(text: str, start: int, _end: int, right: bool = True) -> Edit | None:
    """Add an empty column at the right or the left."""
    table = table_at(text, start)
    if table is None:
        return None
    place = table.place(start)
    at = place.column + right
    rows = tuple((*row[:at], "", *row[at:]) for row in table.rows)
    aligns = (*table.aligns[:at], "", *table.aligns[at:])
    return _chosen(text, replace(table, rows=rows, aligns=aligns), Place(place.row, at))


def delete_column(text: str, start: int, _end: int) -> Edit | None:
    """Take the column away; with the last one, the table."""
    table = table_at(text, start)
    if table is None:
        return None
    place = table.place(start)
    at = place.column
    if table.width == 1:
        return Edit(table.start, table.end, "", table.start, table.start)
    rows = tuple(row[:at] + row[at + 1 :] for row in table.rows)
    aligns = table.aligns[:at] + table.aligns[at + 1 :]
    return _chosen(text, replace(table, rows=rows, aligns=aligns), Place(place.row, min(at, len(aligns) - 1)))


def align_column(text: str, start: int, _end: int, align: str) -> Edit | None:
    """Align the column: "" as it comes, "l", "c" or "r"."""
    table = table_at(text, start)
    if table is None:
        return None
    place = table.place(start)
    aligns = (*table.aligns[: place.column], align, *table.aligns[place.column + 1 :])
    return _written(text, replace(table, aligns=aligns), place)


def pasted(text: str, start: int, _end: int, copied: str) -> Edit | None:
    """Fill cells from the one that the caret is in with a copied sheet; None where it is only words."""
    sheet = _sheet(copied)
    table = table_at(text, start)
    if table is None or not sheet:
        return None
    place = table.place(start)
    wide = max(table.width, place.column + max(map(len, sheet)))
    aligns = table.aligns + ("",) * (wide - table.width)
    rows = [list(row) + [""] * (wide - len(row)) for row in table.rows]
    while len(rows) < place.row + len(sheet):
        rows.append([""] * wide)
    for down, line in enumerate(sheet):
        for right, cell in enumerate(line):
            rows[place.row + down][place.column + right] = cell
    last = Place(place.row + len(sheet) - 1, place.column + len(sheet[-1]) - 1)
    table = replace(table, rows=tuple(map(tuple, rows)), aligns=aligns)
    return _written(text, table, replace(last, offset=len(rows[last.row][last.column])))


def _sheet(copied: str) -> list[list[str]]:
    """Return the cells of tab-separated text; nothing where there is no tab in it."""
    if "\t" not in copied:
        return []
    lines = copied.replace("\r\n", "\n").replace("\r", "\n").strip("\n").split("\n")
    return [[_cell(cell) for cell in line.split("\t")] for line in lines]


def _cell(words: str) -> str:
    return " ".join(words.replace("\\|", "|").replace("|", "\\|").split())


def _empty(table: Table) -> Row:
    return ("",) * table.width


def _added(text: str, table: Table, row: int, column: int) -> Edit:
    rows: Sequence[Row] = (*table.rows[:row], _empty(table), *table.rows[row:])
    return _chosen(text, table.with_rows(tuple(rows)), Place(row, column))


def _left(text: str, table: Table) -> Edit:
    made, _ = write(table)
    rest = text[table.end :].lstrip("\n")
    caret = table.start + len(made) + 2
    return difference(text, f"{text[: table.start]}{made}\n\n" + (f"\n\n{rest}" if rest else ""), caret, caret)


def _chosen(text: str, table: Table, place: Place) -> Edit:
    made, at = write(table, place)
    anchor = table.start + at
    words = table.rows[place.row][place.column]
    return difference(text, text[: table.start] + made + text[table.end :], anchor, anchor + len(words))


def _written(text: str, table: Table, place: Place) -> Edit:
    made, at = write(table, place)
    caret = table.start + at + place.offset
    return difference(text, text[: table.start] + made + text[table.end :], caret, caret)
