"""Text that is hard to read on its ground, by daylight and in the dark (WCAG 2.2, success criterion 1.4.3)."""

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from typing import NamedTuple

from wxdesk.article.colours import COLOUR, Colour, contrast_ratio, read_colour
from wxdesk.article.concealing import conceals
from wxdesk.article.dark_rules import PAGE, UNSEEN
from wxdesk.article.dark_styles import INK, WHITE
from wxdesk.article.darkmode import TEXT, darken

LEAST, LEAST_LARGE = 4.5, 3.0
_LARGE, _LARGE_BOLD = 24.0, 18.66
"""Pixels (18 and 14 pt) from which text counts as large."""
_BODY = 17.0
_SMALLEST = 2.0
"""Pixels below which text is a line of dust."""
_SAID = 24

_PIECE = re.compile(r'<(/?)([a-zA-Z][\w\-]*)((?:[^<>"]|"[^"]*")*+)>([^<]*)')
_ATTRIBUTE = re.compile(r'\s(style|color)="([^"]*)"')
_LINE = re.compile(r'\sdata-line="(\d{1,9})"')
_SIZE = re.compile(r"(?:^|[\s:])(\d{1,4}(?:\.\d{1,4})?|\.\d{1,4})(px|em|rem|%|pt)")
_WEIGHT = re.compile(r"\b(bold|bolder|[6-9]00)\b")
_BOLD_TAGS = frozenset({"b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6"})
_VOID = frozenset({"br", "hr", "img"})


class Faint(NamedTuple):
    """Text with too little contrast: the first words of it, its line where the HTML tells, its ratio and the least."""

    line: int
    text: str
    ratio: float
    least: float


class _Look(NamedTuple):
    """How text looks; ``grounds`` is what it may lie on, nothing where that is a picture. ``shown`` is its opacity."""

    ink: Colour
    grounds: tuple[Colour, ...]
    size: float = _BODY
    bold: bool = False
    shown: float = 1.0


def contrast(html: str, dark: bool = False) -> tuple[Faint, ...]:
    """Return the text in rendered ``html`` that has too little contrast, each kind once a line, in order.

    ``dark`` looks at it as a phone at night shows it. Text over pictures and in an SVG is left out. Lines are those of
    ``data-line``, 0 without.
    """
    start = _Look(TEXT, (PAGE,)) if dark else _Look(INK, (WHITE,))
    found: dict[tuple[int, _Look], Faint] = {}
    for line, look, text in _texts(darken(html) if dark else html, start):
        if (short := _too_faint(look)) and (line, look) not in found and unescape(text).strip():
            found[line, look] = Faint(line, " ".join(unescape(text).split())[:_SAID], *short)
    return tuple(found.values())


def hidden(html: str) -> tuple[tuple[int, str], ...]:
    """Return line and words of what stands in rendered ``html`` and is not shown at all.

    The same words are told once a line; an author's own HTML carries no lines, so that all of it has line 0.
    """
    found: dict[tuple[int, str], None] = {}
    for line, look, text in _texts(html, _Look(INK, (WHITE,))):
        if _is_unseen(look) and (words := unescape(text).strip()):
            found.setdefault((line, words[:_SAID]))
    return tuple(found)


def _texts(html: str, start: _Look) -> Iterator[tuple[int, _Look, str]]:
    """Go through every text of ``html``, with its line and how it looks."""
    looks, lines = [start], [0]
    for closing, tag, written, text in _PIECE.findall(html):
        if closing:
            if len(looks) > 1:
                looks.pop()
                lines.pop()
        elif tag not in _VOID:
            line, attributes = lines[-1], written
            if "data-line" in attributes and (told := _LINE.search(attributes)):
                line, attributes = int(told[1]), attributes.replace(told[0], "")
            looks.append(_look(tag, attributes, looks[-1]))
            lines.append(line)
        if text and not text.isspace():
            yield lines[-1], looks[-1], text


def _is_unseen(look: _Look) -> bool:
    return look.shown < UNSEEN or look.ink.alpha < UNSEEN or look.size < _SMALLEST


@lru_cache(maxsize=4096)
def _too_faint(look: _Look) -> tuple[float, float] | None:
    """Return the ratio and the least it should be, None where it can be read or is not meant to be seen."""
    if not look.grounds or _is_unseen(look):
        return None
    ink = look.ink._replace(alpha=look.ink.alpha * look.shown)
    ratio = min(contrast_ratio(ink.over(ground), ground) for ground in look.grounds)
    least = LEAST_LARGE if look.size >= (_LARGE_BOLD if look.bold else _LARGE) else LEAST
    return None if ratio >= least - 0.005 else (round(ratio, 2), least)


@lru_cache(maxsize=8192)
def _look(tag: str, attributes: str, around: _Look) -> _Look:
    look = around
    said = dict(_ATTRIBUTE.findall(attributes)) if attributes else {}
    if tag in _BOLD_TAGS:
        look = look._replace(bold=True)
    if tag == "svg":
        return look._replace(grounds=())
    if tag == "font" and (ink := read_colour(said.get("color", ""))):
        look = look._replace(ink=ink)
    style: dict[str, str] = {}
    for part in said.get("style", "").split(";"):
        name, _, value = part.partition(":")
        style[name] = value = value.lower().removesuffix("!important").strip()
        look = _with(look, name, value)
    return look._replace(shown=0.0) if conceals(tag, style) else look


def _with(look: _Look, name: str, value: str) -> _Look:
    if (name, value) == ("color", "transparent"):
        return look._replace(ink=look.ink._replace(alpha=0.0))
    if name == "color" and (ink := read_colour(value)):
        return look._replace(ink=ink)
    if name in ("background", "background-color", "background-image"):
        return look._replace(grounds=_grounds(value, look.grounds))
    if name in ("font", "font-size"):
        look = look._replace(size=_size(value, look.size))
    if name in ("font", "font-weight"):
        return look._replace(bold=bool(_WEIGHT.search(value)))
    if name == "opacity":
        return look._replace(shown=look.shown * _share(value))
    return look


def _grounds(value: str, below: tuple[Colour, ...]) -> tuple[Colour, ...]:
    if "url(" in value:
        return ()
    colours = [colour for colour in map(read_colour, COLOUR.findall(value)) if colour]
    if not colours:
        return below
    under = below or (WHITE,)
    return tuple({colour.over(ground): None for colour in colours for ground in under if below or colour.alpha >= 1})


def _size(value: str, around: float) -> float:
    found = _SIZE.search(value)
    if found is None:
        return 0.0 if value == "0" else around
    factor = {"px": 1.0, "pt": 4 / 3, "em": around, "rem": 16.0, "%": around / 100}[found[2]]
    return float(found[1]) * factor


def _share(value: str) -> float:
    try:
        return min(1.0, max(0.0, float(value.rstrip("%")) / (100 if value.endswith("%") else 1)))
    except ValueError:
        return 1.0
