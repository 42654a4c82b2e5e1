"""Reads a rendered article as an eye does: each run of text with its colour, and the colour behind it."""

from collections.abc import Iterator
from html.parser import HTMLParser

from wxdesk.article.darkmode import Colour, read_colour

WHITE = Colour(255, 255, 255)


class Eye(HTMLParser):
    """``seen`` holds (path of tags, text, colour, ground) of each run of text."""

    def __init__(self, html: str, ground: Colour) -> None:
        super().__init__()
        self.seen: list[tuple[str, str, Colour, Colour]] = []
        self._open: list[tuple[str, Colour, Colour]] = [("", Colour(0, 0, 0), ground)]
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag in ("img", "hr", "br"):
            return
        path, ink, ground = self._open[-1]
        for name, value in _declarations(dict(attributes).get("style") or ""):
            colour = read_colour(value.removesuffix("!important"))
            if name == "color" and colour:
                ink = colour
            elif name in ("background", "background-color") and colour:
                ground = colour.over(ground)
        self._open.append((f"{path}/{tag}", ink, ground))

    def handle_endtag(self, tag: str) -> None:
        if tag not in ("img", "hr", "br"):
            self._open.pop()

    def handle_data(self, data: str) -> None:
        path, ink, ground = self._open[-1]
        if data.strip():
            self.seen.append((path, data.strip(), ink, ground))


def _declarations(style: str) -> Iterator[tuple[str, str]]:
    for declaration in style.split(";"):
        name, _, value = declaration.partition(":")
        yield name, value


def contrast(text: Colour, ground: Colour) -> float:
    """Contrast as WCAG counts it."""
    light, dark = sorted((_luminance(text.over(ground)), _luminance(ground)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Colour) -> float:
    parts = [part / 255 for part in colour[:3]]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def faint(html: str, ground: Colour, least: float = 4.5) -> list[tuple[str, str, str, str, float]]:
    """Return the runs of text that are hard to read."""
    return [
        (path, text[:12], ink.css(), behind.css(), round(contrast(ink, behind), 2))
        for path, text, ink, behind in Eye(html, ground).seen
        if contrast(ink, behind) < least
    ]
