"""How far an element reaches in the pieces of a source."""

import re

from wxdesk.article.source import Source

_MOST_INSIDE = 400
"""Pieces within which an author's own element ends; what is longer was never closed."""
_ROW = re.compile(r"[<>,，\s]*")


def after(source: Source, at: int) -> int:
    """Return the piece behind the element that begins at ``at``, or behind the leaf there."""
    depth = 0
    for number in range(at, len(source.pieces)):
        depth += {"start": 1, "end": -1}.get(source.pieces[number][0], 0)
        if depth == 0:
            return number + 1
    return len(source.pieces)


def closing(source: Source, at: int, endings: tuple[str, ...]) -> int:
    """Return the piece of HTML behind ``at``, in the same element, that holds one of ``endings``; 0 without one."""
    depth, wanted = 0, 1 if source.pieces[at][0] == "start" else 0
    for number, (what, name, data, *_) in enumerate(source.pieces[at : at + _MOST_INSIDE], at):
        depth += {"start": 1, "end": -1}.get(what, 0)
        if depth < 0:
            break
        html = number > at and depth == wanted and name in ("Html", "InlineHtml")
        if html and any(ending in str(data).lower() for ending in endings):
            return number
    return 0


def is_row(source: Source, at: int) -> bool:
    """Tell whether the paragraph at ``at`` is a row of pictures between ``<`` and ``>``, parted by commas."""
    start = source.pieces[at][3]
    if source.text[start : start + 2] != b"<!":
        return False
    end, inside = after(source, at) - 1, at + 1
    while inside < end:
        what, name, data, *_ = source.pieces[inside]
        signs = name == "Text" and _ROW.fullmatch(str(data)) is not None
        if not (signs or name in ("Image", "SoftBreak")):
            return False
        inside = after(source, inside) if what == "start" else inside + 1
    return True
