"""Tables of Markdown: read out of a text with the place of each cell, and written back with their columns in line."""

import re
import unicodedata
from dataclasses import dataclass, field, replace
from itertools import pairwise

from wxdesk.ui.composer.lists import in_code
from wxdesk.ui.composer.marks import DELIMITERS

WIDEST = 40
"""Columns of a cell that the others are filled up to; longer ones stick out."""
_PREFIX = re.compile(r"(?:\s{0,3}>)*\s*")
_PIPE = re.compile(r"(?<!\\)\|")
_LEAST = 3

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A cell; the delimiter row does not count. ``offset`` is how far into its words the caret stands."""

    row: int
    column: int
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """``text[start:end]``: rows of cells as they are written, the first is the head; alignments "", "l", "c" or "r"."""

    start: int
    end: int
    rows: tuple[Row, ...]
    aligns: tuple[str, ...]
    prefix: str = ""
    starts: tuple[int, ...] = field(default=(), compare=False, repr=False)
    spans: tuple[tuple[tuple[int, int], ...], ...] = field(default=(), compare=False, repr=False)
    """Where each row begins, and of each cell where it begins, and its words."""

    @property
    def width(self) -> int:
        return len(self.aligns)

    def place(self, at: int) -> Place:
        """Return the cell that the position ``at`` of the text stands in; in the delimiter row, that of the head."""
        number = max(0, sum(start <= at for start in self.starts) - 1)
        row = self.spans[number]
        column = min(max(0, sum(begin <= at for begin, _ in row) - 1), self.width - 1)
        words = self.rows[number][column]
        return Place(number, column, max(0, min(at - row[column][1], len(words))))

    def with_rows(self, rows: tuple[Row, ...]) -> "Table":
        return replace(self, rows=rows)


def table_at(text: str, at: int) -> Table | None:
    """Return the table around the position ``at``, if one is there."""
    lines = _lines_around(text, at)
    if len(lines) < 2:
        return None
    prefix = _prefix(text[lines[0][0] : lines[0][1]])
    shown = [text[start:end] for start, end in lines]
    second = shown[1][len(_prefix(shown[1])) :]
    if not DELIMITERS.match(second) or in_code(text, lines[0][0]):
        return None
    aligns = tuple(_align(cell) for cell, _, _ in _cells(shown[1], 0))
    head = _cells(shown[0], 0)
    if len(head) != len(aligns):
        return None
    rows, spans, starts = [], [], []
    for number, (start, end) in enumerate(lines):
        if number == 1:
            continue
        cells = _cells(text[start:end], start)
        cells += [("", end, end)] * (len(aligns) - len(cells))
        rows.append(tuple(cell for cell, _, _ in cells))
        spans.append(tuple((begin, words) for _, begin, words in cells))
        starts.append(start)
    return Table(lines[0][0], lines[-1][1], tuple(rows), aligns, prefix, tuple(starts), tuple(spans))


def write(table: Table, place: Place | None = None) -> tuple[str, int]:
    """Return the table with its columns in line, and where in it the words of ``place`` begin."""
    widths = [
        min(WIDEST, max(_LEAST, *(columns(row[number]) for row in table.rows if number < len(row))))
        for number in range(table.width)
    ]
    lines: list[str] = []
    at, length = 0, 0
    for number, row in enumerate(table.rows):
        line = table.prefix + "|"
        for column, cell in enumerate(row):
            align = table.aligns[column] if column < table.width else ""
            left, right = _blanks(cell, widths[column] if column < table.width else 0, align)
            if place is not None and (place.row, place.column) == (number, column):
                at = length + len(line) + 1 + (left if cell else 0)
            line += " " + " " * left + cell + " " * right + " |"
        lines.append(line)
        length += len(line) + 1
        if number == 0:
            rule = (
                table.prefix
                + "|"
                + "".join(f" {_rule(align, width)} |" for align, width in zip(table.aligns, widths, strict=True))
            )
            lines.append(rule)
            length += len(rule) + 1
    return "\n".join(lines), at


def columns(text: str) -> int:
    """Return how many columns of a fixed-width font ``text`` takes: two for each East Asian wide character."""
    if text.isascii():
        return len(text)
    return sum(_columns_of(sign) for sign in text)


def _columns_of(sign: str) -> int:
    if unicodedata.combining(sign) or unicodedata.category(sign) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in ("W", "F") else 1


def _blanks(cell: str, width: int, align: str) -> tuple[int, int]:
    free = max(0, width - columns(cell))
    left = {"r": free, "c": free // 2}.get(align, 0)
    return left, free - left


def _rule(align: str, width: int) -> str:
    left, right = align in ("l", "c"), align in ("r", "c")
    return ":" * left + "-" * (width - left - right) + ":" * right


def _align(cell: str) -> str:
    return {(True, True): "c", (True, False): "l", (False, True): "r"}.get(
        (cell.startswith(":"), cell.endswith(":")), ""
    )


def _cells(line: str, offset: int) -> list[tuple[str, int, int]]:
    """Return the words of each cell of a row, where the cell begins behind its bar, and where its words do."""
    at = len(_prefix(line))
    end = len(line.rstrip())
    pipes = [found.start() for found in _PIPE.finditer(line, at, end)]
    if pipes and pipes[0] == at:
        at = pipes.pop(0) + 1
    if pipes and pipes[-1] == end - 1 and pipes[-1] >= at:
        end = pipes.pop()
    edges = [at - 1, *pipes, max(at, end)]
    return [_cell(line[one + 1 : other], offset + one + 1) for one, other in pairwise(edges)]


def _cell(raw: str, begin: int) -> tuple[str, int, int]:
    words = raw.strip()
    blanks = len(raw) - len(raw.lstrip()) if words else min(1, len(raw))
    return words, begin, begin + blanks


def _prefix(line: str) -> str:
    found = _PREFIX.match(line)
    return found[0] if found else ""


def _lines_around(text: str, at: int) -> list[tuple[int, int]]:
    """Return the lines around ``at`` that have a bar between cells, from the first to the last."""
    here = _line(text, at)
    if not _is_row(text[slice(*here)]):
        return []
    found = [here]
    while found[0][0] > 0 and _is_row(text[slice(*(above := _line(text, found[0][0] - 1)))]):
        found.insert(0, above)
    while found[-1][1] < len(text) and _is_row(text[slice(*(below := _line(text, found[-1][1] + 1)))]):
        found.append(below)
    return _from_head(text, found)


def _from_head(text: str, lines: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """A table begins one line above its delimiters; what stands before is a paragraph."""
    for number in range(1, len(lines)):
        line = text[slice(*lines[number])]
        if DELIMITERS.match(line[len(_prefix(line)) :]):
            return lines[number - 1 :]
    return []


def _is_row(line: str) -> bool:
    return bool(_PIPE.search(line))


def _line(text: str, at: int) -> tuple[int, int]:
    last = text.find("\n", at)
    return text.rfind("\n", 0, at) + 1, len(text) if last < 0 else last
