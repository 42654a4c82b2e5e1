"""Styles that take a whole element out of sight although it is there: boxes without room, and places off the page."""

import re
from collections.abc import Mapping

_BOXES = frozenset(
    ["section", "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "pre", "blockquote", "figure"]
)
"""What has a height and a width of its own: not so words within a line, nor a table's cells, which grow with them."""
_BOXED = frozenset({"block", "inline-block", "flex"})
_CLIPS = frozenset({"hidden", "auto"})
_OUT_OF_SIGHT = -300.0
"""Pixels: from here on words lie off a phone's page; designers draw things together by some tens."""
_NO_ROOM = 2.0
_EDGES = {
    count: dict(zip(("top", "right", "bottom", "left"), places, strict=True))
    for count, places in ((1, (0, 0, 0, 0)), (2, (0, 1, 0, 1)), (3, (0, 1, 2, 1)), (4, (0, 1, 2, 3)))
}
"""Which part of a ``margin`` of one to four parts is meant for an edge."""
_LENGTH = re.compile(r"([-+]?(?:\d{1,7}(?:\.\d{0,6})?|\.\d{1,6}))(px|pt|em|rem|vw|vh)?")
_PIXELS = {"": 1.0, "px": 1.0, "pt": 4 / 3, "em": 16.0, "rem": 16.0, "vw": 3.75, "vh": 8.0}
_FUNCTION = re.compile(r"([a-z0-9]{1,12})\(([^()]{1,80})\)")


def conceals(tag: str, style: Mapping[str, str]) -> bool:
    """Tell whether an element of ``style`` (values by name, in lower case) and all that is in it is out of sight.

    An element with an inner edge (``padding``) shows what it holds within that edge, whatever its height.
    """
    if style.get("display") == "none" or style.get("visibility") == "hidden":
        return True
    if any((_pixels(_edge(style, "margin", edge)) or 0.0) <= _OUT_OF_SIGHT for edge in ("left", "top")):
        return True  # a margin at the other edges draws in what follows alone
    display = style.get("display", "")
    if display not in _BOXED and (display or tag not in _BOXES):
        return False
    far = _pixels(style.get("text-indent", "")) or 0.0
    return far <= _OUT_OF_SIGHT or _has_no_room(style) or _is_moved_away(style.get("transform", ""))


def _edge(style: Mapping[str, str], name: str, edge: str) -> str:
    """Return the ``margin`` or ``padding`` at one edge, as written; its own name wins."""
    parts = style.get(name, "").split()
    written = parts[_EDGES[len(parts)][edge]] if len(parts) in _EDGES else ""
    return style.get(f"{name}-{edge}", written)


def _has_no_room(style: Mapping[str, str]) -> bool:
    if _CLIPS.isdisjoint(style.get(name, "") for name in ("overflow", "overflow-x", "overflow-y")):
        return False
    return any(
        _is_nothing(style, side) and not _has_inner_edge(style, edges)
        for side, edges in (("height", ("top", "bottom")), ("width", ("left", "right")))
    )


def _is_nothing(style: Mapping[str, str], side: str) -> bool:
    if (_pixels(style.get(f"min-{side}", "")) or 0.0) >= _NO_ROOM:
        return False
    lengths = (_pixels(style.get(name, "")) for name in (side, f"max-{side}"))
    return any(length is not None and length < _NO_ROOM for length in lengths)


def _has_inner_edge(style: Mapping[str, str], edges: tuple[str, str]) -> bool:
    return any(_edge(style, "padding", edge).strip("0pxemrt%.") for edge in edges)


def _is_moved_away(transform: str) -> bool:
    for name, inside in _FUNCTION.findall(transform):
        parts = [part.strip() for part in inside.split(",")]
        if name in ("scale", "scalex", "scaley") and any(_pixels(part) == 0 for part in parts):
            return True
        if name.startswith("translate") and any(abs(_pixels(part) or 0.0) >= -_OUT_OF_SIGHT for part in parts):
            return True
    return False


def _pixels(value: str) -> float | None:
    """Return a length in pixels; None where it depends on something else, as a share of the page does."""
    found = _LENGTH.fullmatch(value)
    return float(found[1]) * _PIXELS[found[2] or ""] if found else None
