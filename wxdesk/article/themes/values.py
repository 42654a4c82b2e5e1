"""Values of a theme's CSS: variables put in, sums done, and the colours that follow from an accent."""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from wxdesk.article.colours import Colour, contrast_ratio, read_colour
from wxdesk.article.dark_rules import PAGE, background, text_on

WHITE, BLACK = Colour(255, 255, 255), Colour(26, 26, 26)
READABLE = 4.5
"""The least contrast between text and what is behind it (WCAG 2, AA)."""
READABLE_AT_NIGHT = 4.6
"""The same on a dark page, where a wash of some per cent takes a little of it away."""
_VARIABLE = re.compile(r"var\(\s*(--[\w\-]+)\s*(?:,\s*([^()]*(?:\([^()]*\)[^()]*)*))?\)")
_SUM = re.compile(r"calc\(([^()]*)\)", re.IGNORECASE)
_TERM = re.compile(r"\s*([+\-*/])?\s*(-?\d*\.?\d+)([a-z%]*)(?=\s|\Z|[+\-*/])", re.IGNORECASE)
_DEEPEST = 8
_LONGEST = 2_000
_HEX = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})\Z")


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


def read_hex(colour: str) -> Colour | None:
    """Return what ``#rgb`` or ``#rrggbb`` means; nothing else is an accent."""
    return read_colour(colour) if _HEX.match(colour.strip()) else None


@lru_cache(maxsize=256)
def of_accent(accent: str) -> dict[str, str]:
    """Return the variables that follow from an accent, so that any colour of a slider leaves text readable.

    ``--accent-text`` is the accent, darker where it must be to be read on its own tint, by day and on a dark page;
    ``--on-accent`` is what can be read on a plate of ``--accent-plate``; washes, tints and lines are translucent.
    """
    colour = read_hex(accent) or Colour(89, 89, 89)
    red, green, blue = (round(part) for part in colour[:3])
    dark_on_light = contrast_ratio(BLACK, colour) > contrast_ratio(WHITE, colour) * 1.6
    plate = colour if dark_on_light else _darker_until(colour, _carries_white)
    return {
        "--accent": colour.css(),
        "--accent-text": _darker_until(colour, lambda found: _is_text(found, colour._replace(alpha=0.16))).css(),
        "--accent-plate": plate.css(),
        "--on-accent": (BLACK if dark_on_light else WHITE).css(),
        "--accent-wash": f"rgba({red},{green},{blue},.07)",
        "--accent-tint": f"rgba({red},{green},{blue},.16)",
        "--accent-line": f"rgba({red},{green},{blue},.32)",
    }


def _darker_until(colour: Colour, fits: Callable[[Colour], bool]) -> Colour:
    for step in range(50):
        found = Colour(*(part * (1 - step / 50) for part in colour[:3])).rounded()
        if fits(found):
            return found
    return Colour(0, 0, 0)


def _is_text(colour: Colour, tint: Colour) -> bool:
    """WeChat's dark mode leaves colours of middle brightness as they are, and they fade into the page."""
    by_day = min(contrast_ratio(colour, ground) for ground in (WHITE, tint.over(WHITE)))
    grounds = (PAGE, background(tint))
    at_night = min(contrast_ratio(text_on(colour, ground), ground.over(PAGE)) for ground in grounds)
    return by_day >= READABLE and at_night >= READABLE_AT_NIGHT


def _carries_white(colour: Colour) -> bool:
    """A grey plate changes sides in the dark, while white on it stays white."""
    return min(contrast_ratio(WHITE, ground) for ground in (colour, background(colour))) >= READABLE
