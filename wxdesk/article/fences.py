"""Fences of colons: ``::: tip Title`` … ``:::``, the boxes and slides that CommonMark has no word for."""

import re
from collections.abc import Sequence
from typing import NamedTuple

_FENCE = re.compile(r"^( {0,3})(`{3,}|~{3,}|:{3,})[ \t]*([^\n]*?)[ \t]*$", re.MULTILINE)
_MOST = 2_000
_PLACE = re.compile(r"<!--:::(\d+)-->")
_ALIASES = {
    "info": "note",
    "hint": "tip",
    "success": "tip",
    "danger": "caution",
    "error": "caution",
    "attention": "warning",
    "slide": "slides",
    "gallery": "slides",
    "说明": "note",
    "信息": "note",
    "提示": "tip",
    "重要": "important",
    "注意": "warning",
    "警告": "caution",
    "危险": "caution",
    "滑动": "slides",
    "轮播": "slides",
    "說明": "note",
    "警示": "caution",
    "滑動": "slides",
    "輪播": "slides",
}
KINDS = frozenset({"note", "tip", "important", "warning", "caution", "slides"})


class Mark(NamedTuple):
    """One ``:::`` line as written. ``kind`` is "" where it closes, and as written where we know none of that name."""

    written: str
    kind: str
    title: str


def marked(text: str) -> tuple[str, tuple[Mark, ...]]:
    """Put a comment in the place of each ``:::`` line outside of code: the parser keeps it apart, and its lines count.

    ``unmarked`` puts the line back where the comment turns out to stand in something else. After 2 000 of them, which
    nobody writes, lines stay as they are.
    """
    if ":::" not in text:
        return text, ()
    marks: list[Mark] = []
    parts: list[str] = []
    code = ""
    done = 0
    for found in _FENCE.finditer(text):
        indent, fence, rest = found.groups()
        if fence[0] != ":":
            if not code:
                code = "" if fence[0] == "`" and "`" in rest else fence
            elif fence.startswith(code) and not rest:
                code = ""
        elif not code and len(marks) < _MOST:
            parts += [text[done : found.start()], f"{indent}<!--:::{len(marks)}-->"]
            done = found.end()
            marks.append(_mark(found.group(), rest.rstrip(":").strip()))
    return "".join([*parts, text[done:]]), tuple(marks)


def _mark(written: str, rest: str) -> Mark:
    kind, _, title = rest.replace("{", " ").replace("}", " ").strip().partition(" ")
    kind = kind.lstrip(".").casefold()
    return Mark(written, _ALIASES.get(kind, kind), title.strip())


def unmarked(html: str, marks: tuple[Mark, ...]) -> str:
    """Return ``html`` with the ``:::`` lines that were swallowed by it as they were written."""
    return _PLACE.sub(lambda found: _written(found, marks), html) if marks else html


def _written(found: re.Match[str], marks: tuple[Mark, ...]) -> str:
    number = int(found[1][:9])
    return marks[number].written if number < len(marks) else found.group()


def mark_in(html: object, marks: tuple[Mark, ...]) -> Mark | None:
    """Return the mark that ``html`` is, if it is one and nothing else."""
    found = _PLACE.fullmatch(str(html).strip())
    number = int(found[1][:9]) if found else len(marks)
    return marks[number] if number < len(marks) else None


def pairs(pieces: Sequence[tuple[str, str, object, int, int]], marks: tuple[Mark, ...]) -> dict[int, int]:
    """Return for the piece at which each box opens the one at which it closes, within the same element."""
    found: dict[int, int] = {}
    open_boxes: list[list[int]] = [[]]
    for number, (what, name, *_) in enumerate(pieces):
        if name == "HtmlBlock":
            mark = mark_in(pieces[number + 1][2], marks) if what == "start" else None
            if mark is not None and pieces[number + 2][:2] == ("end", "HtmlBlock"):
                if mark.kind:
                    open_boxes[-1].append(number)
                elif open_boxes[-1]:
                    found[open_boxes[-1].pop()] = number
        elif what == "start":
            open_boxes.append([])
        elif what == "end":
            open_boxes.pop()
    return found
