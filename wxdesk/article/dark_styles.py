"""One element's style in dark mode, and what its children inherit (github.com/wechatjs/mp-darkmode, principle.md)."""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from wxdesk.article.colours import COLOUR, Colour, contrast_ratio, read_colour
from wxdesk.article.dark_rules import PAGE, UNSEEN, background, text_on

WHITE = Colour(255, 255, 255)
INK = Colour(25, 25, 25)
"""Text of an article that has no colour of its own, in daylight."""

_SAME = 1.1
"""Two grounds with less contrast look like one."""
_TEXT = frozenset({"color", "text-decoration", "text-decoration-color"})
_EDGES = ("border", "outline", "box-shadow", "column-rule")
_NO_COLOURS = frozenset(
    (
        *("border-radius", "border-collapse", "border-spacing"),
        *("background-position", "background-size", "background-repeat"),
        *("text-decoration-line", "text-decoration-style", "text-decoration-thickness"),
    )
)
_ADDRESS = re.compile(r"url\([^)]*\)", re.IGNORECASE)
_IMPORTANT = re.compile(r"\s*!\s*important", re.IGNORECASE)
_CLEAR = Colour(255, 255, 255, 0)


class Place(NamedTuple):
    """What an element inherits.

    ``ground``: the dark colour below, None for the page. ``paper``: what lies below in daylight. ``ink``: the text's
    colour in daylight, None for the page's. ``pictured``: a picture lies below, and text keeps its colours. ``fill``:
    the light colour that was put under that picture.
    """

    ground: Colour | None = None
    paper: Colour = WHITE
    ink: Colour | None = None
    pictured: bool = False
    fill: Colour | None = None


@lru_cache(maxsize=8192)
def shift_style(style: str, place: Place, written: bool) -> tuple[str, Place]:
    """Return ``style`` for dark mode, and what the children inherit; ``written`` tells whether text stands within."""
    parts = (part.partition(":") for part in style.split(";") if part.strip())
    declared = [(name.strip(), value.strip()) for name, _, value in parts]  # the platform gives blanks back
    element = _Element(declared, place, written)
    for number in _order(declared):
        element.shift(number)
    if element.mixed is not None:
        element.place = element.place._replace(ground=element.mixed)
    shifted = [*element.declared, *element.added.items()]
    return ";".join(f"{name}:{value}" for name, value in shifted), element.place


def _order(declared: list[tuple[str, str]]) -> list[int]:
    """Grounds come first, a picture after the colour below it, and text after all."""

    def rank(number: int) -> int:
        name = declared[number][0]
        return {"background": 0, "background-color": 0, "background-image": 1, "color": 3}.get(name, 2)

    return sorted(range(len(declared)), key=rank)


class _Element:
    """One element while its declarations are gone through; ``place`` becomes that of its children."""

    def __init__(self, declared: list[tuple[str, str]], place: Place, written: bool) -> None:
        self.declared = declared
        self.place = place
        self.written = written
        self.added: dict[str, str] = {}
        self.mixed: Colour | None = None
        self.names = {name for name, _ in declared}
        self.has_picture = any("url(" in value for name, value in declared if _may_hold_picture(name))

    def shift(self, number: int) -> None:
        name, value = self.declared[number]
        if name in _NO_COLOURS:
            return
        if name.startswith("background"):
            value = self._gradient(value) if "gradient(" in value else self._background(value)
        elif name == "text-shadow" and not self.place.pictured and not self.has_picture:
            value = _each_colour(value, background)
        elif name in _TEXT or name.startswith(_EDGES):
            value = _each_colour(value, lambda colour: self._text(name, colour))
        if "url(" in value and _may_hold_picture(name):
            value = self._picture(name, value)
        self.declared[number] = (name, value)

    def _text(self, name: str, colour: Colour) -> Colour:
        """Edges are measured against the page, whatever they lie on."""
        if name == "color" and colour.alpha >= UNSEEN:
            self.place = self.place._replace(ink=colour)
        if self.place.pictured or self.has_picture:
            return colour
        if name not in _TEXT:
            return text_on(colour, PAGE)
        new = text_on(colour, self.place.ground or PAGE)
        if name == "color" and self.mixed is not None and (again := text_on(colour, self.mixed)) != colour:
            return again
        return new

    def _background(self, value: str) -> str:
        first: list[Colour] = []

        def change(colour: Colour) -> Colour:
            if colour.alpha < UNSEEN:
                return colour
            new = self._ground(colour)
            if not first:
                first.append(new)
                self._stand_on(new, colour)
            return new

        return _each_colour(value, change)

    def _ground(self, colour: Colour) -> Colour:
        """Return a ground's colour in the dark; what was put under a picture in this colour stays light."""
        fill = self.place.fill
        self.place = self.place._replace(pictured=False)
        if fill is not None:
            if contrast_ratio(fill, colour.over(WHITE)) < _SAME:
                return colour
            self.place = self.place._replace(fill=None)
        new = background(colour)
        self._colour_text(new)
        return colour if self.has_picture else new

    def _stand_on(self, ground: Colour, light: Colour) -> None:
        self.place = self.place._replace(ground=ground, paper=light.over(self.place.paper), pictured=False)

    def _colour_text(self, ground: Colour) -> None:
        """Text without a colour of its own gets one for the new ground."""
        if "color" not in self.names:
            self.added["color"] = text_on(self.place.ink or INK, ground).css()

    def _gradient(self, value: str) -> str:
        """Mix a gradient to one colour where text stands on it; elsewhere it is an ornament and stays.

        What stands on it is measured against the mixed colour as it was by daylight: so does the platform.
        """
        colours = _colours(value)
        if not colours:
            return value
        mixed = _mix(colours)
        if mixed.alpha < UNSEEN:
            return _each_colour(value, lambda _: mixed, clear=True) if self.written else value
        new = self._ground(mixed)
        self._stand_on(new, mixed)
        if not self.written:
            return value
        if not self.has_picture:
            self.mixed = mixed.over(new.over(PAGE))
        return _each_colour(value, lambda _: new, clear=True)

    def _picture(self, name: str, value: str) -> str:
        """Text over a picture keeps its colours; its light ground goes below the picture."""
        self.place = self.place._replace(pictured=True)
        if "color" not in self.names:
            self.added["color"] = (self.place.ink or INK).css()
        if not self.written:
            return value
        fill = self.place.paper
        layer = f"linear-gradient({fill.css()},{fill.css()})"
        if not name.startswith("background"):
            if not any(each.startswith("background") for each in self.names):
                self.added["background-image"] = layer
            return value
        self.place = self.place._replace(fill=fill)
        if _colours(value):
            return value
        for number, (other, said) in enumerate(self.declared):
            if other == "background-position":
                self.declared[number] = (other, f"{said},top left")
            elif other == "background-size":
                self.declared[number] = (other, f"{said},100%")
        return f"{_IMPORTANT.sub('', value)},{layer}"


def _may_hold_picture(name: str) -> bool:
    return name.startswith(("background", "border-image"))


def _colours(value: str) -> list[Colour]:
    found = (_CLEAR if word == "transparent" else read_colour(word) for word in COLOUR.findall(_ADDRESS.sub("", value)))
    return [colour for colour in found if colour is not None]


def _mix(colours: list[Colour]) -> Colour:
    """Mix as WeChat does, one after the other, each with its alpha for a weight: an opaque colour covers all before."""
    mixed = colours[0]
    for colour in colours[1:]:
        weight = 2 * colour.alpha - 1
        apart = colour.alpha - mixed.alpha
        product = weight * apart
        share = ((weight if product == -1 else (weight + apart) / (1 + product)) + 1) / 2
        red, green, blue = (share * new + (1 - share) * old for new, old in zip(colour[:3], mixed[:3], strict=True))
        mixed = Colour(red, green, blue, colour.alpha * colour.alpha + mixed.alpha * (1 - colour.alpha))
    return mixed


def _each_colour(value: str, change: Callable[[Colour], Colour], *, clear: bool = False) -> str:
    """Return ``value`` with its colours changed, addresses left alone; ``clear`` counts transparent as a colour."""

    def changed(found: re.Match[str]) -> str:
        colour = _CLEAR if clear and found.group() == "transparent" else read_colour(found.group())
        if colour is None or (colour.alpha < UNSEEN and not clear):
            return found.group()
        new = change(colour)
        return found.group() if new == colour else new.css()

    pieces = re.split(r"(url\([^)]*\))", value)
    return "".join(piece if piece.startswith("url(") else COLOUR.sub(changed, piece) for piece in pieces)
