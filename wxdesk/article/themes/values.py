"""Values of a theme's CSS: variables put in, sums done, and the colours that follow from an accent."""

import colorsys
import re
from collections.abc import Callable, Mapping
from functools import lru_cache

WHITE = (255, 255, 255)
READABLE = 4.5
"""The least contrast between text and what is behind it (WCAG 2, AA)."""
_NIGHT = (25, 25, 25)
_TURNS, _STAYS = 0.4, 90
_VARIABLE = re.compile(r"var\(\s*(--[\w\-]+)\s*(?:,\s*([^()]*(?:\([^()]*\)[^()]*)*))?\)")
_SUM = re.compile(r"calc\(([^()]*)\)", re.IGNORECASE)
_TERM = re.compile(r"\s*([+\-*/])?\s*(-?\d*\.?\d+)([a-z%]*)(?=\s|\Z|[+\-*/])", re.IGNORECASE)
_DEEPEST = 8
_LONGEST = 2_000
_HEX = re.compile(r"#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})\Z")

Rgb = tuple[int, int, int]


def resolved(value: str, variables: Mapping[str, str]) -> str:
    """Return ``value`` with its variables and sums worked out; what cannot be, stays, and is dropped later."""

    def one(found: re.Match[str]) -> str:
        known = variables.get(found[1], found[2])
        return found.group() if known is None else known

    for _ in range(_DEEPEST):
        if "var(" not in value or len(value) > _LONGEST:
            break
        value = _VARIABLE.sub(one, value)
    for _ in range(_DEEPEST):
        worked = _SUM.sub(_worked_out, value)
        if worked == value:
            break
        value = worked
    return value


def _worked_out(found: re.Match[str]) -> str:
    """``17px * 1.25`` is 21.3px; ``100% - 20px`` depends on the page and stays a sum."""
    total, product, unit, at = 0.0, 0.0, "", 0
    text = found[1].strip()
    while at < len(text):
        term = _TERM.match(text, at)
        if term is None or (term[1] is None) != (at == 0) or (term[3] and unit and term[3] != unit):
            return found.group()
        operator, number = term[1] or "+", float(term[2])
        unit = unit or term[3]
        if operator in "+-":
            total, product = total + product, -number if operator == "-" else number
        elif operator == "*":
            product *= number
        elif number:
            product /= number
        else:
            return found.group()
        at = term.end()
    return f"{round(total + product + 1e-9, 1):g}{unit}" if text else found.group()


def read_hex(colour: str) -> Rgb | None:
    """Return the parts of ``#rgb`` or ``#rrggbb``."""
    found = _HEX.match(colour.strip())
    if found is None:
        return None
    digits = found[1] if len(found[1]) == 6 else "".join(digit * 2 for digit in found[1])
    red, green, blue = bytes.fromhex(digits)
    return red, green, blue


def as_hex(colour: Rgb) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)


def luminance(colour: Rgb) -> float:
    """Return the relative luminance, 0 to 1 (WCAG 2)."""
    red, green, blue = (
        part / 255 / 12.92 if part / 255 <= 0.04045 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in colour
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Rgb, other: Rgb) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def over(colour: Rgb, alpha: float, below: Rgb) -> Rgb:
    """Return what is seen of a translucent colour."""
    red, green, blue = (round(part * alpha + ground * (1 - alpha)) for part, ground in zip(colour, below, strict=True))
    return red, green, blue


@lru_cache(maxsize=256)
def of_accent(accent: str) -> dict[str, str]:
    """Return the variables that follow from an accent, so that any colour of a slider leaves text readable.

    ``--accent-text`` is the accent, darker where it must be to be read on its own tint by day and at night;
    ``--on-accent`` is what can be read on a plate of ``--accent-plate``; washes and lines are translucent.
    """
    colour = read_hex(accent) or (89, 89, 89)
    red, green, blue = colour
    dark_on_light = contrast((26, 26, 26), colour) > contrast(WHITE, colour) * 1.6
    return {
        "--accent": as_hex(colour),
        "--accent-text": as_hex(_darker_until(colour, lambda found: _is_text(found, colour))),
        "--accent-plate": as_hex(
            colour if dark_on_light else _darker_until(colour, lambda found: contrast(found, WHITE) >= READABLE)
        ),
        "--on-accent": "#1a1a1a" if dark_on_light else "#ffffff",
        "--accent-wash": f"rgba({red},{green},{blue},.07)",
        "--accent-tint": f"rgba({red},{green},{blue},.16)",
        "--accent-line": f"rgba({red},{green},{blue},.32)",
    }


def _darker_until(colour: Rgb, fits: Callable[[Rgb], bool]) -> Rgb:
    for step in range(50):
        red, green, blue = (round(part * (1 - step / 50)) for part in colour)
        if fits((red, green, blue)):
            return red, green, blue
    return 34, 34, 34


def _is_text(colour: Rgb, accent: Rgb) -> bool:
    """Tell whether ``colour`` can be read on white and on the accent's tint, by day and at night.

    At night the platform turns the lightness of a dark colour round (reference: phone-ui D7); one that is too bright
    for that stays, and is too dark for a dark page.
    """
    by_day = min(contrast(colour, WHITE), contrast(colour, over(accent, 0.16, WHITE)))
    hue, lightness, saturation = colorsys.rgb_to_hls(*(part / 255 for part in colour))
    brightness = 0.299 * colour[0] + 0.587 * colour[1] + 0.114 * colour[2]
    if by_day < READABLE or lightness > _TURNS or brightness >= _STAYS:
        return False
    red, green, blue = (round(part * 255) for part in colorsys.hls_to_rgb(hue, 0.9 - lightness, saturation))
    return min(contrast((red, green, blue), ground) for ground in (_NIGHT, over(accent, 0.16, _NIGHT))) >= READABLE
