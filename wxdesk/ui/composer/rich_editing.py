"""What formats and keys do in the rich view, by the formats of its document."""

from collections.abc import Callable

from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCursor, QTextList, QTextTable

from wxdesk.ui.composer.rich_document import list_format, read_runs
from wxdesk.ui.composer.rich_formats import (
    ALIGNS,
    SEGMENT,
    alignment,
    block_format,
    char_format,
    kind_of,
    list_of,
    look_of,
    table_of,
)
from wxdesk.ui.composer.rich_model import PLAIN, Look

MARK_OF = {"bold": "strong", "italic": "emphasis", "strike": "strike", "code": "code"}
LINES = frozenset({"h1", "h2", "h3", "quote", "list", "ordered", "task"})
TABLE_ACTS = frozenset(
    {
        "row_above", "row_below", "row_delete", "column_left", "column_right", "column_delete",
        "align_left", "align_centre", "align_right",
    }
)  # fmt: skip


def toggle_mark(cursor: QTextCursor, mark: str) -> None:
    """Give the selected letters a mark, or take it away where all have it."""
    looks = [look for _, _, look in _stretches(cursor)]
    on = not all(look.has(mark) for look in looks)
    restyle(cursor, lambda look: look.with_mark(mark, on))


def restyle(cursor: QTextCursor, change: Callable[[Look], Look]) -> None:
    """Change what the selected letters look like, and nothing of pictures or what is kept as it is written."""
    document = cursor.document()
    cursor.beginEditBlock()
    for start, end, look in _stretches(cursor):
        if look.picture or look.has("raw"):
            continue
        piece = QTextCursor(document)
        piece.setPosition(start)
        piece.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        piece.setCharFormat(char_format(change(look), kind_of(piece.block())))
    cursor.endEditBlock()


def _stretches(cursor: QTextCursor) -> list[tuple[int, int, Look]]:
    """Return the stretches of the selection that look alike."""
    first, last = cursor.selectionStart(), cursor.selectionEnd()
    found: list[tuple[int, int, Look]] = []
    block = cursor.document().findBlock(first)
    while block.isValid() and block.position() < last:
        iterator = block.begin()
        while not iterator.atEnd():
            fragment = iterator.fragment()
            start = max(first, fragment.position())
            end = min(last, fragment.position() + fragment.length())
            if start < end:
                found.append((start, end, look_of(fragment.charFormat())))
            iterator += 1
        block = block.next()
    return found


def toggle_lines(cursor: QTextCursor, name: str) -> None:
    """Make the chosen blocks headings, quotes or items; or plain where they are all that already."""
    chosen = _blocks(cursor)
    kind = "item" if name in ("list", "ordered", "task") else name
    off = all(_is(block, name) for block in chosen)
    cursor.beginEditBlock()
    previous: QTextBlock | None = None
    for block in chosen:
        set_kind(block, "paragraph" if off else kind)
        if not off and kind == "item":
            _make_item(block, name, previous)
            previous = block
    cursor.endEditBlock()


def _is(block: QTextBlock, name: str) -> bool:
    listed = list_of(block)
    if name not in ("list", "ordered", "task") or listed is None:
        return kind_of(block) == name and listed is None
    style = list_format(listed.format().indent() - 1, name == "ordered").style()
    task = block.blockFormat().marker() is not QTextBlockFormat.MarkerType.NoMarker
    return (name == "task") == task and (task or listed.format().style() == style)


def _make_item(block: QTextBlock, name: str, previous: QTextBlock | None) -> None:
    cursor = QTextCursor(block)
    listed = list_of(previous) if previous is not None else None
    if listed is not None:
        listed.add(block)
    else:
        cursor.createList(list_format(0, int(name == "ordered")))
    if name == "task":
        style = QTextBlockFormat()
        style.setMarker(QTextBlockFormat.MarkerType.Unchecked)
        cursor.mergeBlockFormat(style)


def set_kind(block: QTextBlock, kind: str) -> None:
    """Make a block one of ``kind``: its letters keep their marks."""
    listed = list_of(block)
    if listed is not None:
        listed.remove(block)
    cursor = QTextCursor(block)
    segment = int(block.blockFormat().property(SEGMENT) or 0)
    cursor.setBlockFormat(block_format(kind, segment))
    cursor.setBlockCharFormat(char_format(PLAIN, kind))
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    for start, end, look in _stretches(cursor):
        piece = QTextCursor(block.document())
        piece.setPosition(start)
        piece.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        if not look.picture:
            piece.setCharFormat(char_format(look, kind))


def redress(block: QTextBlock) -> bool:
    """Give all letters of a paragraph, heading or quotation the look of its kind; False for other blocks."""
    kind = kind_of(block)
    if list_of(block) is not None or kind not in ("paragraph", "quote", *HEADED):
        return False
    set_kind(block, kind)
    return True


def _blocks(cursor: QTextCursor) -> list[QTextBlock]:
    document = cursor.document()
    block, last = document.findBlock(cursor.selectionStart()), document.findBlock(cursor.selectionEnd())
    found = [block]
    while block != last:
        block = block.next()
        found.append(block)
    return [each for each in found if kind_of(each) not in ("chip", "cell", "head", "code", "rule")]


def press_return(cursor: QTextCursor) -> bool:
    """Begin what comes after a heading, an item or a quotation; an empty one ends. False for the usual."""
    block, kind = cursor.block(), kind_of(cursor.block())
    if kind == "rule" or (kind in HEADED and cursor.atBlockEnd()):
        cursor.insertBlock()
        set_kind(cursor.block(), "paragraph")
        return True
    if list_of(block) is not None and not read_runs(block):
        shift_item(cursor, -1)
        return True
    if kind in ("quote", "code") and not block.text() and kind_of(block.next()) != kind:
        set_kind(block, "paragraph")
        return True
    if list_of(block) is not None:
        cursor.insertBlock()
        style = cursor.blockFormat()
        if style.marker() is QTextBlockFormat.MarkerType.Checked:
            style.setMarker(QTextBlockFormat.MarkerType.Unchecked)
            cursor.setBlockFormat(style)
        return True
    if not block.text() and not cursor.hasSelection():
        cursor.insertBlock()  # Qt would begin none, but take the format of this one away
        return True
    return False


HEADED = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


SIGNS = {
    "-": "list", "*": "list", "+": "list", "•": "list", "1.": "ordered", "1)": "ordered", "1、": "ordered",
    "#": "h1", "##": "h2", "###": "h3", ">": "quote",
}  # fmt: skip
"""What begins a block in Markdown, as it is typed before a blank."""
BOXES = {"[]": False, "[ ]": False, "[x]": True}


def press_blank(cursor: QTextCursor) -> bool:
    """Take the sign before the caret for what it begins in Markdown. False where there is none, or it is not alone."""
    block = cursor.block()
    if cursor.hasSelection() or kind_of(block) not in ("paragraph", "item") or table_of(cursor) is not None:
        return False
    typed = block.text()[: cursor.positionInBlock()]
    listed = list_of(block) is not None
    name = ("task" if typed in BOXES else "") if listed else SIGNS.get(typed, "")
    if not name:
        return False
    cursor.beginEditBlock()
    cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    if name == "task":
        style, marker = QTextBlockFormat(), QTextBlockFormat.MarkerType
        style.setMarker(marker.Checked if BOXES[typed] else marker.Unchecked)
        cursor.mergeBlockFormat(style)
    else:
        toggle_lines(cursor, name)
    cursor.endEditBlock()
    return True


def press_backspace(cursor: QTextCursor) -> bool:
    """At the beginning of a heading, an item or a quotation make it plain. False for the usual."""
    block = cursor.block()
    if cursor.hasSelection() or not cursor.atBlockStart():
        return False
    if list_of(block) is None and kind_of(block) not in (*HEADED, "quote"):
        return False
    set_kind(block, "paragraph")
    return True


def shift_item(cursor: QTextCursor, by: int) -> bool:
    """Move the item in or out; out of the outermost list it becomes plain. False where there is no item."""
    block = cursor.block()
    listed = list_of(block)
    if listed is None:
        return False
    depth = listed.format().indent() - 1 + by
    if depth < 0:
        set_kind(block, "paragraph")
        return True
    above = list_of(block.previous())
    if by > 0 and (above is None or depth > above.format().indent()):
        return True
    numbered = int(listed.format().style() == list_format(0, 1).style())
    cursor.beginEditBlock()
    listed.remove(block)
    other = _list_above(block, depth)
    if other is not None:
        other.add(block)
    else:
        QTextCursor(block).createList(list_format(depth, numbered))
    cursor.endEditBlock()
    return True


def _list_above(block: QTextBlock, depth: int) -> QTextList | None:
    """Return the list of ``depth`` that the items above belong to, if nothing less deep comes between."""
    above = block.previous()
    while above.isValid() and (listed := list_of(above)) is not None:
        indent = listed.format().indent() - 1
        if indent == depth:
            return listed
        if indent < depth:
            return None
        above = above.previous()
    return None


def next_cell(cursor: QTextCursor, step: int) -> bool:
    """Go to the next cell, or the one before; behind the last one a row is added. False outside a table."""
    table = table_of(cursor)
    if table is None:
        return False
    cell = table.cellAt(cursor)
    number = cell.row() * table.columns() + cell.column() + step
    if number < 0:
        return True
    if number >= table.rows() * table.columns():
        add_row(table, table.rows())
    target = table.cellAt(*divmod(number, table.columns()))
    cursor.setPosition(target.firstCursorPosition().position())
    cursor.setPosition(target.lastCursorPosition().position(), QTextCursor.MoveMode.KeepAnchor)
    return True


def add_row(table: QTextTable, at: int) -> None:
    table.insertRows(at, 1)
    _dress(table)


def _dress(table: QTextTable) -> None:
    """Give new cells the look of the others."""
    segment = int(table.format().property(SEGMENT) or 0)
    aligns = str(table.format().property(ALIGNS) or "").split(",")
    for row in range(table.rows()):
        for column in range(table.columns()):
            cursor = table.cellAt(row, column).firstCursorPosition()
            style = block_format("head" if row == 0 else "cell", segment)
            style.setTopMargin(0)
            style.setBottomMargin(0)
            style.setAlignment(alignment(aligns[column] if column < len(aligns) else ""))
            cursor.setBlockFormat(style)


def table_act(cursor: QTextCursor, name: str) -> None:
    """Add or take away a row or a column, or align one."""
    table = table_of(cursor)
    if table is None:
        return
    cell = table.cellAt(cursor)
    row, column = cell.row(), cell.column()
    aligns = str(table.format().property(ALIGNS) or "").split(",")
    cursor.beginEditBlock()
    match name:
        case "row_above":
            table.insertRows(max(1, row), 1)
        case "row_below":
            table.insertRows(row + 1, 1)
        case "row_delete" if row:
            table.removeRows(row, 1)
        case "column_left":
            table.insertColumns(column, 1)
            aligns.insert(column, "")
        case "column_right":
            table.insertColumns(column + 1, 1)
            aligns.insert(column + 1, "")
        case "column_delete":
            table.removeColumns(column, 1)
            del aligns[column]
        case "align_left" | "align_centre" | "align_right":
            aligns[column] = {"align_left": "l", "align_centre": "c", "align_right": "r"}[name]
    if table.rows() and table.columns():
        style = table.format()
        style.setProperty(ALIGNS, ",".join(aligns))
        table.setFormat(style)
        _dress(table)
    cursor.endEditBlock()
