"""How an article's colours look in a phone's dark mode: WeChat shifts them by contrast (reference: phone-ui D7)."""

import colorsys
import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

WHITE_LIKE = 250
BRIGHTEST_BACKGROUND = 190
SMALLEST_GAP = 65
DARK_GREY, LIGHTEST_DARK = 0.40, 0.22
DARK_TEXT_LIGHTNESS = 0.64
UNSEEN = 0.05

_TAG = re.compile(r'<(/?)([a-zA-Z][\w\-]*)((?:[^<>"]|"[^"]*")*+)>')
_STYLE = re.compile(r'\sstyle="([^"]*)"')
_VOID = frozenset({"br", "hr", "img"})
_HEX = r"#[0-9a-fA-F]{3,8}\b"
_COLOUR = re.compile(rf"{_HEX}|(?:rgb|hsl)a?\([^)]*\)|\b(?:[a-z]{{3,}})\b", re.IGNORECASE)
_GRADIENT = re.compile(r"linear-gradient\((?:[^()]|\([^()]*\))*\)", re.IGNORECASE)
_NAMED = {
    "black": "#000000",
    "white": "#ffffff",
    "red": "#ff0000",
    "green": "#008000",
    "blue": "#0000ff",
    "yellow": "#ffff00",
    "orange": "#ffa500",
    "purple": "#800080",
    "gray": "#808080",
    "grey": "#808080",
    "silver": "#c0c0c0",
    "maroon": "#800000",
    "olive": "#808000",
    "teal": "#008080",
    "navy": "#000080",
    "aqua": "#00ffff",
    "fuchsia": "#ff00ff",
    "lime": "#00ff00",
    "pink": "#ffc0cb",
    "brown": "#a52a2a",
    "gold": "#ffd700",
    "tomato": "#ff6347",
}


class Colour(NamedTuple):
    """Red, green and blue from 0 to 255, alpha from 0 to 1."""

    red: float
    green: float
    blue: float
    alpha: float = 1.0

    @property
    def brightness(self) -> float:
        """Return how bright the eye finds it, 0 to 255 (W3C's weights)."""
        return 0.299 * self.red + 0.587 * self.green + 0.114 * self.blue

    def over(self, below: "Colour") -> "Colour":
        mixed = (a * self.alpha + b * (1 - self.alpha) for a, b in zip(self[:3], below[:3], strict=True))
        return Colour(*mixed)

    def css(self) -> str:
        red, green, blue = (min(255, max(0, round(part))) for part in self[:3])
        if self.alpha >= 1:
            return f"#{red:02x}{green:02x}{blue:02x}"
        return f"rgba({red},{green},{blue},{self.alpha:g})"

    def with_lightness(self, lightness: float) -> "Colour":
        hue, _, saturation = colorsys.rgb_to_hls(self.red / 255, self.green / 255, self.blue / 255)
        red, green, blue = colorsys.hls_to_rgb(hue, min(1.0, max(0.0, lightness)), saturation)
        return Colour(red * 255, green * 255, blue * 255, self.alpha)

    def lightness_and_saturation(self) -> tuple[float, float]:
        _, lightness, saturation = colorsys.rgb_to_hls(self.red / 255, self.green / 255, self.blue / 255)
        return lightness, saturation


PAGE = Colour(25, 25, 25)


def darken(html: str) -> str:
    """Return ``html``, as the sanitiser leaves it, with the colours of its inline styles changed for dark mode.

    Pictures and SVG stay; text over a background picture keeps its colours.
    """
    grounds: list[Colour | None] = [PAGE]

    def shift(found: re.Match[str]) -> str:
        closing, name, attributes = found.groups()
        if closing:
            if len(grounds) > 1:
                grounds.pop()
            return found.group()
        ground = grounds[-1]
        style = _STYLE.search(attributes)
        new_style, own = ("", ground) if style is None else shift_style(style[1], ground)
        if name not in _VOID:
            grounds.append(None if name == "svg" else own)
        if style is None or ground is None or name == "svg":
            return found.group()
        return f'<{name}{attributes[: style.start()]} style="{new_style}"{attributes[style.end() :]}>'

    return _TAG.sub(shift, html)


@lru_cache(maxsize=4096)
def shift_style(style: str, ground: Colour | None) -> tuple[str, Colour | None]:
    """Return a style for dark mode, and the ground that its children stand on; None is a ground that stays light."""
    if ground is None or "url(" in style:
        return style, None
    declarations = [part.partition(":")[::2] for part in style.split(";") if part]
    shifted: list[tuple[str, str]] = []
    own = ground
    for name, value in declarations:
        if name.startswith("background"):
            new, colour = _background(value)
            own = colour.over(ground) if colour else own
            shifted.append(("background-color" if name == "background-image" and colour else name, new))
        else:
            shifted.append((name, value))
    return ";".join(f"{name}:{_shift_value(name, value, own)}" for name, value in shifted), own


def _shift_value(name: str, value: str, ground: Colour) -> str:
    if name == "color":
        return _each_colour(value, lambda colour: text_on(colour, ground))
    if name.startswith(("border", "outline", "box-shadow")):
        return _each_colour(value, background)
    return value


def _background(value: str) -> tuple[str, Colour | None]:
    """Mix the colours of a gradient to one, then shift what is there."""
    colours = [colour for colour in map(read_colour, _COLOUR.findall(value)) if colour]
    if not colours:
        return value, None
    if _GRADIENT.search(value):
        count = len(colours)
        mixed = background(Colour(*(sum(parts) / count for parts in zip(*colours, strict=True))))
        return mixed.css(), mixed
    shifted = background(colours[0])
    return _each_colour(value, background), shifted


def _each_colour(value: str, change: Callable[[Colour], Colour]) -> str:
    def changed(found: re.Match[str]) -> str:
        colour = read_colour(found.group())
        return change(colour).css() if colour else found.group()

    return _COLOUR.sub(changed, value)


def background(colour: Colour) -> Colour:
    """Return the colour a background, border or shadow gets."""
    if colour.alpha < UNSEEN:
        return colour
    if sum(colour[:3]) / 3 >= WHITE_LIKE:
        return PAGE._replace(alpha=colour.alpha)
    lightness, saturation = colour.lightness_and_saturation()
    if saturation < 0.02 and lightness > DARK_GREY:
        colour = colour.with_lightness(1 + LIGHTEST_DARK - lightness)
    if colour.brightness > BRIGHTEST_BACKGROUND:
        factor = BRIGHTEST_BACKGROUND / colour.brightness
        return Colour(colour.red * factor, colour.green * factor, colour.blue * factor, colour.alpha)
    return colour


def text_on(colour: Colour, ground: Colour) -> Colour:
    """Return the colour text gets on ``ground``, so that the two differ by at least 65 in brightness."""
    if colour.alpha < UNSEEN or abs(colour.over(ground).brightness - ground.brightness) >= SMALLEST_GAP:
        return colour
    lightness, _ = colour.lightness_and_saturation()
    lighter = ground.brightness < 128
    if lighter and lightness < DARK_GREY:
        lightness = DARK_TEXT_LIGHTNESS
    for step in range(21):
        moved = colour.with_lightness(lightness + step * (0.05 if lighter else -0.05))
        if abs(moved.over(ground).brightness - ground.brightness) >= SMALLEST_GAP:
            return moved
    return Colour(255, 255, 255) if lighter else Colour(0, 0, 0)


@lru_cache(maxsize=1024)
def read_colour(text: str) -> Colour | None:
    """Return the colour that CSS ``text`` means, None where it is no colour."""
    text = _NAMED.get(text.lower(), text)
    if text.startswith("#"):
        return _read_hex(text[1:])
    name, _, inside = text.lower().rstrip(")").partition("(")
    numbers = re.findall(r"-?[\d.]+%?", inside)
    if len(numbers) not in (3, 4) or any(number.count(".") > 1 or number.strip("-%") == "." for number in numbers):
        return None
    alpha = min(1.0, max(0.0, _number(numbers[3], 1))) if len(numbers) == 4 else 1.0
    if name.startswith("rgb"):
        parts = [min(255.0, max(0.0, _number(number, 255))) for number in numbers[:3]]
        return Colour(parts[0], parts[1], parts[2], alpha)
    hue, saturation, lightness = (_number(number, 1) for number in numbers[:3])
    red, green, blue = colorsys.hls_to_rgb(hue % 360 / 360, min(1, max(0, lightness)), min(1, max(0, saturation)))
    return Colour(red * 255, green * 255, blue * 255, alpha)


def _number(text: str, whole: float) -> float:
    return float(text[:-1]) / 100 * whole if text.endswith("%") else float(text)


def _read_hex(digits: str) -> Colour | None:
    if len(digits) in (3, 4):
        digits = "".join(digit * 2 for digit in digits)
    if len(digits) not in (6, 8):
        return None
    red, green, blue, *alpha = bytes.fromhex(digits)
    return Colour(red, green, blue, round(alpha[0] / 255, 3) if alpha else 1.0)
