"""Where the blocks of an article begin and end that can be written each for itself."""

from collections.abc import Sequence

from wxdesk.article.fences import unmarked
from wxdesk.article.own_html import opened_by
from wxdesk.article.source import Source


def groups(source: Source, tops: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the pieces of each top-level block; those between an own tag and its end, or ``:::`` lines, are one."""
    found: list[tuple[int, int]] = []
    first, depth, box_end = -1, 0, -1
    for begin, after in tops:
        first = begin if first < 0 else first
        if source.pieces[begin][1] == "HtmlBlock":
            if first == begin or begin > box_end:
                box_end = max(box_end, source.boxes.get(begin, -1))
            raw = "".join(str(piece[2]) for piece in source.pieces[begin + 1 : after - 1])
            depth = max(0, depth + opened_by(raw))
        if depth == 0 and begin >= box_end:
            found.append((first, after))
            first, box_end = -1, -1
    if first >= 0:
        found.append((first, len(source.pieces)))
    return found


def lines_of(source: Source, group: tuple[int, int]) -> bytes:
    """Return the lines of a block: with what stands before its first character, as that can mean something.

    The marks of boxes are told apart from such lines within code, and each from the others.
    """
    start, end = source.pieces[group[0]][3], source.pieces[group[1] - 1][4]
    raw = source.text[source.text.rfind(b"\n", 0, start) + 1 : end]
    if not source.marks:
        return raw
    return raw + b"\0" + unmarked(raw.decode("utf-8", "replace"), source.marks).encode()


def definitions(source: Source, tops: Sequence[tuple[int, int]]) -> tuple[bytes, ...]:
    """Return every passage that may say where a link leads or what a footnote is."""
    if b"]:" not in source.text:
        return ()
    found: list[bytes] = []
    at = 0
    for begin, after in tops:
        start, end = source.pieces[begin][3], source.pieces[after - 1][4]
        found += [part for part in (source.text[at:start], source.text[start:end]) if b"]:" in part]
        at = end
    return (*found, source.text[at:])
