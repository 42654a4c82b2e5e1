"""What a piece of HTML looks like: bold by tag or by style, its size, its colours, its link."""

import re
from dataclasses import dataclass, replace

from bs4 import Tag

TAG_MARKS = {
    "b": "strong",
    "strong": "strong",
    "i": "em",
    "em": "em",
    "cite": "em",
    "dfn": "em",
    "var": "em",
    "s": "del",
    "strike": "del",
    "del": "del",
    "u": "u",
    "ins": "u",
    "sup": "sup",
    "sub": "sub",
    "code": "code",
    "kbd": "code",
    "samp": "code",
    "tt": "code",
    "mark": "mark",
}
_FONT_SIZES = (10, 13, 16, 18, 24, 32, 48)
_SIZE_WORDS = {"small": 13, "medium": 16, "large": 18, "x-large": 24, "xx-large": 32, "x-small": 10, "xx-small": 9}
_SIZE = re.compile(r"([\d.]{1,8})\s*(px|pt|em|rem|%)\Z")
_POINTS = 4 / 3
_COLOUR = re.compile(r"#[0-9a-f]{3}(?:[0-9a-f]{3})?\Z|rgba?\([\d\s.,%]{5,40}\)\Z|[a-z]{3,20}\Z")
_PLAIN_INK = frozenset(
    ["", "black", "#000", "#000000", "windowtext", "inherit", "initial", "unset", "auto", "currentcolor", "rgb(0,0,0)"]
)
_PLAIN_GROUND = _PLAIN_INK - {"black", "#000", "#000000", "rgb(0,0,0)"} | {
    "white",
    "#fff",
    "#ffffff",
    "transparent",
    "none",
    "window",
    "rgb(255,255,255)",
    "rgba(0,0,0,0)",
}
_MONOSPACE = re.compile(r"mono|consolas|menlo|courier|monaco|source code", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Look:
    """How text stands: ``marks`` are the names of inline tags, ``size`` is in px, 0 where nothing says it."""

    marks: frozenset[str] = frozenset()
    link: str = ""
    ink: str = ""
    ground: str = ""
    size: float = 0
    family: str = ""
    kept_lines: bool = False


def declarations(tag: Tag) -> dict[str, str]:
    """Return the inline style of ``tag``, names and values in lower case."""
    found: dict[str, str] = {}
    for each in str(tag.get("style") or "").split(";"):
        name, colon, value = each.partition(":")
        if colon:
            found[name.strip().lower()] = value.strip().lower()
    return found


def look_of(tag: Tag, style: dict[str, str], around: Look) -> Look:
    """Return how text in ``tag`` looks; ``around`` is how it looks outside."""
    marks = set(around.marks)
    if tag.name in TAG_MARKS:
        marks.add(TAG_MARKS[tag.name])
    _weigh(style, marks)
    decoration = f"{style.get('text-decoration', '')} {style.get('text-decoration-line', '')}"
    if "line-through" in decoration:
        marks.add("del")
    if "underline" in decoration and tag.name != "a" and not around.link:
        marks.add("u")
    raised = {"super": "sup", "sub": "sub"}.get(style.get("vertical-align", ""))
    if raised:
        marks.add(raised)
    lines = style.get("white-space", "")
    return replace(
        around,
        marks=frozenset(marks),
        size=_size(tag, style, around.size),
        family=(style.get("font-family") or str(tag.get("face") or "")).strip("\"' ") or around.family,
        ink=_ink(tag, style, around.ink),
        ground=_ground(style, around.ground),
        kept_lines=lines.startswith(("pre", "break-spaces")) if lines else around.kept_lines,
    )


def is_monospace(style: dict[str, str]) -> bool:
    """Tell whether a style sets text as programs are written."""
    return bool(_MONOSPACE.search(style.get("font-family", "")))


def _weigh(style: dict[str, str], marks: set[str]) -> None:
    weight = style.get("font-weight", "")
    if weight in ("bold", "bolder") or (weight.isdigit() and int(weight) >= 600):
        marks.add("strong")
    elif weight in ("normal", "lighter") or weight.isdigit():
        marks.discard("strong")
    slant = style.get("font-style", "")
    if slant.startswith(("italic", "oblique")):
        marks.add("em")
    elif slant == "normal":
        marks.discard("em")


def _size(tag: Tag, style: dict[str, str], around: float) -> float:
    written = style.get("font-size", "")
    found = _SIZE.match(written)
    if found:
        try:
            number = float(found[1])
        except ValueError:
            return around
        unit = {"px": 1.0, "pt": _POINTS, "rem": 16.0, "em": around or 16.0, "%": (around or 16.0) / 100}[found[2]]
        return number * unit
    if written in _SIZE_WORDS:
        return _SIZE_WORDS[written]
    size = str(tag.get("size") or "") if tag.name == "font" else ""
    return _FONT_SIZES[int(size) - 1] if size in ("1", "2", "3", "4", "5", "6", "7") else around


def _ink(tag: Tag, style: dict[str, str], around: str) -> str:
    written = (style.get("color") or str(tag.get("color") or "").lower()).replace(" ", "")
    if not written or not _COLOUR.match(written):
        return around
    return "" if written in _PLAIN_INK else written


def _ground(style: dict[str, str], around: str) -> str:
    written = style.get("background-color") or style.get("background", "")
    if "(" not in written:
        written = written.partition(" ")[0]
    written = written.replace(" ", "")
    if not written or not _COLOUR.match(written):
        return around
    return "" if written in _PLAIN_GROUND else written
