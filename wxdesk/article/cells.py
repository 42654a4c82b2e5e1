"""Cells of a table that its head has no column for: the parser drops them without a word, as GFM says."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from wxdesk.article.source import Source

_BETWEEN = re.compile(rb"(?<!\\)\|")
_CLOSED = re.compile(rb"(?<!\\)\|[ \t]*\Z")


class Lost(NamedTuple):
    """What is dropped of a row: ``cells`` of them, from byte ``start`` to ``end`` of the source."""

    start: int
    end: int
    cells: int


def lost_after(text: bytes, cell_end: int, row_end: int) -> Lost | None:
    """Return what stands in a row behind the cell that ends at ``cell_end``, its last; None where that is nothing."""
    row = text[cell_end:row_end]
    rest = row.rstrip(b"| \t\r\n")
    if rest.endswith(b"\\"):  # a bar behind it is a letter
        rest = row[: len(rest) + 1].rstrip()
    shown = rest.lstrip(b"| \t")
    if not shown:
        return None
    end = cell_end + len(rest)
    return Lost(end - len(shown), end, len(_BETWEEN.findall(rest)))


def lost_cells(source: Source, number: int) -> Iterator[Lost]:
    """Yield what is dropped of each row of the table that begins with piece ``number``."""
    pieces = source.pieces
    cell_end = 0
    while pieces[number][:2] != ("end", "Table"):
        what, name, _, _, end = pieces[number]
        if what == "end" and name == "TableCell":
            cell_end = end
        elif what == "end" and name == "TableRow" and (lost := lost_after(source.text, cell_end, end)) is not None:
            yield lost
        number += 1


def head_ends(source: Source, number: int) -> tuple[tuple[int, bool], tuple[int, bool]]:
    """Return where the head of a table ends, and the line below it, and whether a bar closes each."""
    _, _, _, start, end = source.pieces[number + 1]
    rule_end = source.text.find(b"\n", end)
    return _end(source.text, start, end), _end(source.text, end, len(source.text) if rule_end < 0 else rule_end)


def _end(text: bytes, start: int, end: int) -> tuple[int, bool]:
    line = text[start:end].rstrip()
    return start + len(line), _CLOSED.search(line) is not None
