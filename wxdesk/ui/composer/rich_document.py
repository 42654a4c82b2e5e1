"""A document of the rich view: blocks put into it, and read out of it again."""

from collections.abc import Iterator, Sequence
from urllib.parse import quote

from PySide6.QtGui import (
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFrame,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextList,
    QTextListFormat,
    QTextTable,
    QTextTableFormat,
)

from wxdesk.ui.composer.rich_formats import (
    ALIGNS,
    LANGUAGE,
    LOOSE,
    SEGMENT,
    alignment,
    block_format,
    char_format,
    kind_of,
    list_of,
    look_of,
)
from wxdesk.ui.composer.rich_model import OBJECT, PLAIN, Block, Look, Run, regrouped
from wxdesk.ui.theme import metrics, tokens

Part = tuple[int, list[QTextBlock | QTextTable]]
"""The number of a segment, and what in the document belongs to it."""


class Builder:
    """Writes segments into ``document``, one below the other; ``describe`` says what a chip stands for."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._cursor = QTextCursor(document)
        self._fresh = True

    def add(self, number: int, blocks: Sequence[Block]) -> None:
        """Add the blocks of the segment ``number``."""
        lists: list[QTextList] = []
        for block in blocks:
            if block.kind == "table":
                self._table(number, block)
                continue
            if block.kind != "item":
                lists = []
            lines = block.text.split("\n") if block.kind == "code" else [""]
            for line in lines:
                self._begin(block_format(block.kind, number, language=block.language, loose=not block.tight), block)
                if block.kind == "code":
                    self._cursor.insertText(line, char_format(PLAIN, "code"))
            if block.kind == "item":
                self._list(block, lists)
            if block.kind != "code":
                insert_runs(self._cursor, block.runs, block.kind)

    def chip(self, number: int, words: str) -> None:
        """Add a quiet line that stands for the segment ``number``."""
        self._begin(block_format("chip", number), Block("chip"))
        self._cursor.insertText(words, char_format(PLAIN, "chip"))

    def _begin(self, style: QTextBlockFormat, block: Block) -> None:
        if block.checked is not None:
            marker = QTextBlockFormat.MarkerType.Checked if block.checked else QTextBlockFormat.MarkerType.Unchecked
            style.setMarker(marker)
        if self._fresh:
            self._cursor.setBlockFormat(style)
            self._fresh = False
        else:
            self._cursor.insertBlock(style)
            if self._cursor.currentList() is not None:
                self._cursor.currentList().remove(self._cursor.block())
                self._cursor.setBlockFormat(style)
        self._cursor.setBlockCharFormat(char_format(PLAIN, block.kind))

    def _list(self, block: Block, lists: list[QTextList]) -> None:
        del lists[block.depth + 1 :]
        style = list_format(block.depth, block.number)
        if len(lists) > block.depth and lists[block.depth].format().style() == style.style():
            lists[block.depth].add(self._cursor.block())
            return
        del lists[block.depth :]
        made = self._cursor.createList(style)
        while len(lists) < block.depth:
            lists.append(made)
        lists.append(made)

    def _table(self, number: int, block: Block) -> None:
        if not self._fresh:
            self._begin(block_format("paragraph", 0), Block("paragraph"))
        style = QTextTableFormat()
        style.setProperty(SEGMENT, number)
        style.setProperty(ALIGNS, ",".join(block.aligns))
        style.setCellPadding(metrics().px(6))
        style.setCellSpacing(0)
        style.setBorder(1)
        style.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        style.setBorderCollapse(True)
        style.setTopMargin(metrics().grid(1))
        style.setBottomMargin(metrics().grid(2))
        style.setBorderBrush(tokens().color("line"))
        style.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        width = max(len(row) for row in block.rows)
        table = self._cursor.insertTable(len(block.rows), width, style)
        for down, row in enumerate(block.rows):
            for right, cell in enumerate(row):
                cursor = table.cellAt(down, right).firstCursorPosition()
                cell_style = block_format("head" if down == 0 else "cell", number)
                cell_style.setTopMargin(0)
                cell_style.setBottomMargin(0)
                cell_style.setAlignment(alignment(block.aligns[right] if right < len(block.aligns) else ""))
                cursor.setBlockFormat(cell_style)
                kind = "head" if down == 0 else "cell"
                cursor.setBlockCharFormat(char_format(PLAIN, kind))
                insert_runs(cursor, cell, kind)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._cursor.setBlockFormat(block_format("paragraph", 0))
        self._cursor.setBlockCharFormat(char_format(PLAIN, "paragraph"))
        self._fresh = True


def list_format(depth: int, number: int) -> QTextListFormat:
    """Return the format of a list: numbered from ``number`` on, or with bullets where that is 0."""
    made = QTextListFormat()
    made.setIndent(depth + 1)
    if number:
        made.setStyle(QTextListFormat.Style.ListDecimal)
        made.setStart(number)
    else:
        made.setStyle([QTextListFormat.Style.ListDisc, QTextListFormat.Style.ListCircle][depth % 2])
    return made


def insert_runs(cursor: QTextCursor, runs: Sequence[Run], kind: str) -> None:
    """Put letters in at the cursor."""
    for words, look in runs:
        style = char_format(look, kind)
        if words == OBJECT and look.picture:
            image = QTextImageFormat()
            image.merge(style)
            image.setName(f"wx:{quote(look.picture, safe='')}")
            cursor.insertImage(image)
        else:
            cursor.insertText(" " if look.has("soft") and words == "\n" else words.replace("\n", "\u2028"), style)
    cursor.setCharFormat(char_format(PLAIN, kind))


def parts(document: QTextDocument) -> Iterator[Part]:
    """Yield what stands in the document, segment by segment; 0 is what no segment has claimed."""
    number = -1
    members: list[QTextBlock | QTextTable] = []
    for member in _members(document.rootFrame()):
        found = _segment(member)
        if found != number and members:
            yield number, members
            members = []
        number = found
        members.append(member)
    if members:
        yield number, members


def _members(frame: QTextFrame) -> Iterator[QTextBlock | QTextTable]:
    iterator = frame.begin()
    while not iterator.atEnd():
        inner: QTextFrame | None = iterator.currentFrame()
        if isinstance(inner, QTextTable):
            yield inner
        elif inner is None:
            yield iterator.currentBlock()
        iterator += 1


def _segment(member: QTextBlock | QTextTable) -> int:
    style = member.format() if isinstance(member, QTextTable) else member.blockFormat()
    return int(style.property(SEGMENT) or 0)


def read_blocks(members: Sequence[QTextBlock | QTextTable]) -> list[Block]:
    """Return what the author made of these parts; what is empty says nothing."""
    made: list[Block] = []
    for member in members:
        block = _read_table(member) if isinstance(member, QTextTable) else _read(member)
        if block is None:
            continue
        if block.kind == "code" and made and made[-1].kind == "code" and made[-1].language == block.language:
            joined = f"{made[-1].text}\n{block.text}"
            made[-1] = Block("code", ((joined, PLAIN),), language=block.language)
        else:
            made.append(block)
    return made


def _read(block: QTextBlock) -> Block | None:
    kind = kind_of(block) or "paragraph"
    style = block.blockFormat()
    runs = read_runs(block)
    if kind == "code":
        text = "".join(words for words, _ in runs)
        return Block("code", ((text, PLAIN),), language=str(style.property(LANGUAGE) or ""))
    if kind == "rule" and not runs:
        return Block("rule")
    listed = list_of(block)
    if listed is not None:
        numbered = listed.format().style() == QTextListFormat.Style.ListDecimal
        number = listed.itemNumber(block) + max(1, listed.format().start()) if numbered else 0
        checked = {
            QTextBlockFormat.MarkerType.Checked: True,
            QTextBlockFormat.MarkerType.Unchecked: False,
        }.get(style.marker())
        depth = listed.format().indent() - 1
        return Block("item", runs, depth, number, checked, not style.property(LOOSE))
    if not any(words.strip() for words, _ in runs):
        return None
    return Block("paragraph" if kind in ("rule", "item", "cell", "head", "chip") else kind, runs)


def _read_table(table: QTextTable) -> Block:
    aligns = tuple(str(table.format().property(ALIGNS) or "").split(","))
    aligns = (*aligns, *[""] * (table.columns() - len(aligns)))[: table.columns()]
    rows = tuple(
        tuple(_read_cell(table, down, right) for right in range(table.columns())) for down in range(table.rows())
    )
    return Block("table", rows=rows, aligns=aligns)


def _read_cell(table: QTextTable, row: int, column: int) -> tuple[Run, ...]:
    cell = table.cellAt(row, column)
    block = cell.firstCursorPosition().block()
    last = cell.lastCursorPosition().block()
    runs = list(read_runs(block))
    while block != last:
        block = block.next()
        runs += [(" ", PLAIN), *read_runs(block)]
    return tuple(runs)


def read_runs(block: QTextBlock) -> tuple[Run, ...]:
    """Return the letters of a block with what they look like."""
    runs: list[Run] = []
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        look = look_of(fragment.charFormat())
        runs += _fragment(fragment.text(), look)
        iterator += 1
    return regrouped(runs)


def _fragment(text: str, look: Look) -> Iterator[Run]:
    if look.picture:
        for sign in text:
            yield (sign, look) if sign == OBJECT else (sign, Look())
        return
    text = text.replace("\u2028", "\n").replace("\u2029", "\n")
    if look.has("soft"):
        bare = look.with_mark("soft", on=False)
        at = text.find(" ")
        if at >= 0:
            yield from ((text[:at], bare), ("\n", look), (text[at + 1 :], bare))
            return
        look = bare
    yield text.replace(OBJECT, ""), look
