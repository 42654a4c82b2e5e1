"""Colours as CSS writes them."""

import colorsys
import re
from functools import lru_cache
from typing import NamedTuple

from wxdesk.article.colour_names import COLOUR_NAMES

COLOUR = re.compile(r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl)a?\([^()]*\)|(?<![\w-])[a-z]{3,}(?![\w(-])", re.IGNORECASE)
"""What may be a colour in the value of a declaration; ``read_colour`` knows."""


class Colour(NamedTuple):
    """Red, green and blue from 0 to 255, alpha from 0 to 1."""

    red: float
    green: float
    blue: float
    alpha: float = 1.0

    @property
    def brightness(self) -> float:
        """Return how bright the eye finds it, 0 to 255 (https://www.w3.org/TR/AERT/#color-contrast)."""
        return (299 * self.red + 587 * self.green + 114 * self.blue) / 1000

    @property
    def luminance(self) -> float:
        """Return its relative luminance, 0 to 1, as WCAG 2 defines it."""
        red, green, blue = (_linear(part / 255) for part in self[:3])
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    def over(self, below: "Colour") -> "Colour":
        """Return what is seen where this lies on ``below``, which nothing shines through."""
        mixed = (a * self.alpha + b * (1 - self.alpha) for a, b in zip(self[:3], below[:3], strict=True))
        return Colour(*mixed)

    def rounded(self) -> "Colour":
        """Return the nearest colour that can be shown."""
        red, green, blue = (float(min(255, max(0, int(part + 0.5)))) for part in self[:3])
        return Colour(red, green, blue, self.alpha)

    def css(self) -> str:
        red, green, blue = (int(part) for part in self.rounded()[:3])
        if self.alpha >= 1:
            return f"#{red:02x}{green:02x}{blue:02x}"
        return f"rgba({red},{green},{blue},{self.alpha:g})"

    def hsl(self) -> tuple[float, float, float]:
        """Return hue, saturation and lightness, each from 0 to 1."""
        hue, lightness, saturation = colorsys.rgb_to_hls(self.red / 255, self.green / 255, self.blue / 255)
        return hue, saturation, lightness

    def with_lightness(self, lightness: float) -> "Colour":
        hue, saturation, _ = self.hsl()
        red, green, blue = colorsys.hls_to_rgb(hue, min(1.0, max(0.0, lightness)), saturation)
        return Colour(red * 255, green * 255, blue * 255, self.alpha)


def contrast_ratio(one: Colour, other: Colour) -> float:
    """Return the contrast of two colours that nothing shines through, 1 to 21, as WCAG 2 counts it."""
    darker, lighter = sorted((one.luminance, other.luminance))
    return (lighter + 0.05) / (darker + 0.05)


@lru_cache(maxsize=1024)
def read_colour(text: str) -> Colour | None:
    """Return the colour that CSS ``text`` means, None where it is no colour."""
    text = text.strip().lower()
    if text.startswith("#"):
        return _read_hex(text[1:])
    if text in COLOUR_NAMES:
        return _read_hex(COLOUR_NAMES[text])
    if text == "windowtext":
        return _BLACK  # what Word pastes
    name, bracket, inside = text.removesuffix(")").partition("(")
    parts = inside.replace(",", " ").replace("/", " ").split()
    if not bracket or name not in ("rgb", "rgba", "hsl", "hsla") or len(parts) not in (3, 4):
        return None
    if not all(_NUMBER.fullmatch(part) for part in parts):
        return None
    alpha = min(1.0, max(0.0, _number(parts[3], 1))) if len(parts) == 4 else 1.0
    return _of_rgb(parts, alpha) if name.startswith("rgb") else _of_hsl(parts, alpha)


_BLACK = Colour(0, 0, 0)
_NUMBER = re.compile(r"[-+]?(?:\d{1,6}(?:\.\d{0,20})?|\.\d{1,20})(?:%|deg|turn|rad|grad)?")
_TURNS = {"deg": 1.0, "turn": 360.0, "rad": 57.29577951308232, "grad": 0.9}


def _of_rgb(parts: list[str], alpha: float) -> Colour | None:
    if any(part[-1].isalpha() for part in parts):
        return None
    red, green, blue = (min(255.0, max(0.0, _number(part, 255))) for part in parts[:3])
    return Colour(red, green, blue, alpha)


def _of_hsl(parts: list[str], alpha: float) -> Colour | None:
    unit = next((unit for unit in sorted(_TURNS, key=len, reverse=True) if parts[0].endswith(unit)), "")
    hue = float(parts[0].removesuffix(unit).rstrip("%")) * _TURNS.get(unit, 1.0)
    saturation, lightness = (min(1.0, max(0.0, _number(part.rstrip("%") + "%", 1))) for part in parts[1:3])
    red, green, blue = colorsys.hls_to_rgb(hue % 360 / 360, lightness, saturation)
    return Colour(red * 255, green * 255, blue * 255, alpha).rounded()


def _number(text: str, whole: float) -> float:
    return float(text[:-1]) / 100 * whole if text.endswith("%") else float(text)


def _read_hex(digits: str) -> Colour | None:
    if len(digits) in (3, 4):
        digits = "".join(digit * 2 for digit in digits)
    if len(digits) not in (6, 8) or not set(digits) <= _HEX:
        return None
    red, green, blue, *alpha = bytes.fromhex(digits)
    return Colour(red, green, blue, round(alpha[0] / 255, 3) if alpha else 1.0)


_HEX = frozenset("0123456789abcdef")


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
