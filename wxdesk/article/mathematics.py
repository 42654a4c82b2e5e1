"""Mathematics: a formula in LaTeX becomes an SVG that WeChat keeps, drawn on this computer (reference §17.4)."""

import re
import warnings
from functools import cache
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from wxdesk.article.costly import Costly

if TYPE_CHECKING:
    from ziamath.zmath import Latex

LONGEST_FORMULA = 1_000
MOST_FORMULAS = 400
"""In one article: each costs milliseconds the first time."""
_DEEPEST, _SHALLOW = 6, 3
"""Each level of braces doubles the time that a formula takes: six come to some tenths of a second."""
_EM = 17.0
_UNREADABLE = (
    *(ArithmeticError, AssertionError, AttributeError, LookupError, RecursionError, SyntaxError, TypeError),
    ValueError,
)
"""What the two libraries raise for a formula that makes no sense, besides errors of their own."""
_HAN = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")
_SPACES = re.compile(r"\s*([A-Za-z])\s*|\s+(?=-)")
_STILL = re.compile(r"M(\S+ ?\S+?)L\1(?=[A-Z])")


def is_formula(latex: str, after: str) -> bool:
    """Tell whether what stands between dollars is mathematics: of ``$5和$6`` it is not.

    ``after`` is what follows the closing dollar: a digit means that it was a price (as Pandoc reads it).
    """
    return bool(latex.strip()) and not after[:1].isdigit() and not _HAN.search(latex)


def _svg(latex: str, display: bool) -> str | None:
    latex = latex.strip()
    if not latex or len(latex) > LONGEST_FORMULA or _depth(latex) > _DEEPEST:
        return None
    drawn = _drawn(latex, display)
    if drawn is None:
        return None
    width, height = (float(drawn.get(side, "0")) for side in ("width", "height"))
    box = drawn.get("viewBox", "0 0 0 0").split()
    below = height + float(box[1])
    shapes = _shapes(drawn)
    if not shapes or not 0 < width < _EM * 400:
        return None
    style = f"width:{width / _EM:.3g}em;height:{height / _EM:.3g}em;vertical-align:{-below / _EM:.3g}em"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{" ".join(box)}" fill="currentColor" style="{style}">'
        f"{shapes}</svg>"
    )


formula_svg = Costly(_svg, 1_024)
"""Returns a formula as SVG in the colour of the text around it, None where it cannot be read."""


def is_shallow(latex: str) -> bool:
    """Tell whether a formula is drawn within milliseconds, as far as its braces say."""
    return _depth(latex) <= _SHALLOW


def can_draw() -> bool:
    """Tell whether what draws formulas is loaded: that takes some hundred milliseconds."""
    return _library.cache_info().currsize > 0


def _depth(latex: str) -> int:
    depth = deepest = 0
    for mark in re.findall(r"[{}]|\\left|\\right|\\begin|\\end", latex):
        depth += 1 if mark in ("{", "\\left", "\\begin") else -1
        deepest = max(deepest, depth)
    return deepest


def _drawn(latex: str, display: bool) -> Element | None:
    draw, unreadable = _library()
    try:
        formula = draw(latex, size=_EM, color="currentColor", inline=not display)
        unknown = any("\\" in (part.text or "") for part in formula.element.iter())
        return None if unknown else formula.svgxml()
    except unreadable:
        return None


@cache
def _library() -> "tuple[type[Latex], tuple[type[Exception], ...]]":
    """Return what draws formulas and what it raises; it brings a font, and most articles hold no mathematics."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # ziamath finds its font in a way of its own
        from latex2mathml import exceptions
        from ziafont.config import config
        from ziamath.zmath import Latex

    config.svg2 = False  # paths, no symbols: WeChat keeps no id
    config.precision = 2
    own = (each for each in vars(exceptions).values() if isinstance(each, type) and issubclass(each, Exception))
    return Latex, (*_UNREADABLE, *own)


def _shapes(drawn: Element) -> str:
    """Join what has one colour to one path; frames and strokes stay, and nothing else is drawn by a formula."""
    paths: dict[str, list[str]] = {}
    lines: list[str] = []
    for shape in drawn.iter():
        tag, fill = shape.tag.rpartition("}")[2], shape.get("fill", "currentColor")
        if tag == "path" and shape.get("stroke", "none") != "none":
            strokes = "".join(f' {name}="{_plain(shape.get(name, "1"))}"' for name in ("stroke", "stroke-width"))
            lines.append(f'<path d="{_short(shape.get("d", ""))}" fill="none"{strokes}></path>')
        elif tag == "path":
            paths.setdefault(fill, []).append(_short(shape.get("d", "")))
        elif tag == "rect" and fill == "none":
            names = ("x", "y", "width", "height", "fill", "stroke", "stroke-width")
            frame = "".join(f' {name}="{_plain(shape.get(name, "0"))}"' for name in names)
            lines.append(f"<rect{frame}></rect>")
        elif tag == "rect":
            x, y, width, height = (shape.get(name, "0") for name in ("x", "y", "width", "height"))
            paths.setdefault(fill, []).append(_short(f"M {x} {y} h {width} v {height} h -{width} Z"))
    filled = "".join(
        f'<path d="{"".join(found)}"{"" if fill == "currentColor" else _fill(fill)}></path>'
        for fill, found in paths.items()
        if any(found)
    )
    return "".join([filled, *lines])


def _fill(colour: str) -> str:
    return f' fill="{_plain(colour)}"'


def _plain(value: str) -> str:
    return value if re.fullmatch(r"[#\w.\-]+", value) else "currentColor"


def _short(path: str) -> str:
    return _STILL.sub(r"M\1", _SPACES.sub(lambda found: found[1] or "", path.strip()))
