"""Cells of a spreadsheet as a Markdown table."""

import csv
import re
from collections.abc import Sequence
from io import StringIO

MOST_CELLS = 20_000
_ALIGNED = {"left": ":---", "center": ":---:", "right": "---:"}
_NUMBER = re.compile(r"[+\-−]?[¥$€£]?\s?\d[\d,. ]*\s?[%‰万亿元]?\Z")


def from_tsv(text: str) -> str | None:
    """Return the table that was copied as ``text`` from a spreadsheet, None where it is none.

    A spreadsheet gives every row the same number of tabs; a program that is indented with tabs does not.
    """
    if "\t" not in text or len(text) > 1_000_000:
        return None
    try:
        rows = list(csv.reader(StringIO(text.replace("\r\n", "\n").replace("\r", "\n")), delimiter="\t"))
    except csv.Error:
        return None
    while rows and not any(rows[-1]):
        rows.pop()
    width = len(rows[0]) if rows else 0
    if width < 2 or len(rows) < 2 or any(len(row) != width for row in rows) or width * len(rows) > MOST_CELLS:
        return None
    if all(not row[0] for row in rows):
        return None
    return table(rows)


def table(rows: Sequence[Sequence[str]], aligns: Sequence[str] = ()) -> str:
    """Return ``rows`` as a table whose first row is its head; what is empty at the right and below is left out.

    ``aligns`` are left, center, right or "" for each column; a column of numbers stands at the right by itself.
    """
    width = max((number + 1 for row in rows for number, cell in enumerate(row) if cell.strip()), default=0)
    full = [[*map(_cell, row[:width]), *[""] * (width - len(row))] for row in rows]
    while full and not any(full[-1]):
        full.pop()
    if not full:
        return ""
    told = [*aligns, *[""] * width][:width]
    marks = [_ALIGNED.get(told[number] or _by_content(full[1:], number), "---") for number in range(width)]
    head, *rest = full
    return "\n".join(f"| {' | '.join(row)} |" for row in [head, marks, *rest])


def _cell(text: str) -> str:
    return re.sub(r"\s*\n\s*", "<br>", text.strip()).replace("\\|", "|").replace("|", "\\|")


def _by_content(rows: Sequence[Sequence[str]], column: int) -> str:
    filled = [row[column] for row in rows if row[column]]
    return "right" if filled and all(_NUMBER.match(cell) for cell in filled) else ""
