"""How an article's colours look in a phone's dark mode: WeChat shifts them by brightness (reference: phone-ui D7)."""

import re
from functools import lru_cache
from itertools import pairwise

from wxdesk.article.colours import Colour
from wxdesk.article.dark_styles import Place, shift_style

_TAG = re.compile(r'<(/?)([a-zA-Z][\w\-]*)((?:[^<>"]|"[^"]*")*+)>')
_STYLE = re.compile(r'\sstyle="([^"]*)"')
_COLOUR_OF_FONT = re.compile(r'\scolor="([^"]*)"')
_CLASS = re.compile(r'\sclass="([^"]*)"')
_VOID = frozenset({"br", "hr", "img"})
_STRIPES = {"ue-table-interlace-color-single": "#fcfcfc", "ue-table-interlace-color-double": "#f7faff"}
"""Classes of WeChat's own editor that give a row its ground."""
_LEFT_ALONE = "data-no-dark"

TEXT = Colour(163, 163, 163)
"""The colour of text that has none of its own, on a dark page."""


def darken(html: str) -> str:
    """Return ``html``, as the sanitiser leaves it, with the colours of its inline styles changed for dark mode.

    The rules are those that WeChat publishes (github.com/wechatjs/mp-darkmode, doc/cn/principle.md). Pictures and the
    shapes of an SVG stay as they are; text over a background picture keeps its colours, with its light ground put
    under the picture; an element with ``data-no-dark`` is left alone, but not what is in it.
    """
    written = _with_text(html) if "gradient(" in html or "url(" in html else frozenset()
    places = [Place()]

    def shift(found: re.Match[str]) -> str:
        closing, name, attributes = found.groups()
        if closing:
            if len(places) > 1:
                places.pop()
            return found.group()
        place = inner = places[-1]
        told = found.group()
        if attributes and _LEFT_ALONE not in attributes and not (name == "svg" and "url(" in attributes):
            style, own = _style_of(name, attributes)
            if style:
                new, inner = shift_style(style, place, found.start() in written)
                told = f"<{name}{_with_style(attributes, own, new)}>" if new != style else told
        if name not in _VOID:
            places.append(inner)
        return told

    return _TAG.sub(shift, html)


def _style_of(name: str, attributes: str) -> tuple[str, re.Match[str] | None]:
    """Return the style of an element, with the colours that other attributes give it, and where it stands."""
    own = _STYLE.search(attributes)
    style = own[1] if own else ""
    if name == "font" and "color:" not in style.replace("-color:", "") and (said := _COLOUR_OF_FONT.search(attributes)):
        style = f"{style};color:{said[1]}".removeprefix(";")
    elif name in ("table", "tr", "td", "th") and "background" not in style and (said := _CLASS.search(attributes)):
        ground = next((_STRIPES[each] for each in said[1].split() if each in _STRIPES), "")
        style = f"background-color:{ground};{style}".removesuffix(";") if ground else style
    return style, own


def _with_style(attributes: str, own: re.Match[str] | None, style: str) -> str:
    if own is None:
        return f'{attributes} style="{style}"'
    return f'{attributes[: own.start()]} style="{style}"{attributes[own.end() :]}'


@lru_cache(maxsize=2)
def _with_text(html: str) -> frozenset[int]:
    """Return where the elements begin that hold text: only under text are gradients and pictures changed."""
    marked: set[int] = set()
    waiting: list[int] = []
    open_tags: list[int] = []
    tags = list(_TAG.finditer(html))
    for found, after in pairwise([*tags, None]):
        if found is None:
            break
        if found[1]:
            if open_tags and waiting and waiting[-1] == open_tags[-1]:
                waiting.pop()
            if open_tags:
                open_tags.pop()
        elif found[2] not in _VOID:
            open_tags.append(found.start())
            if "url(" in found[3] or "gradient(" in found[3]:
                waiting.append(found.start())
        if waiting and html[found.end() : after.start() if after else len(html)].replace("&nbsp;", "").strip():
            marked.update(waiting)
    return frozenset(marked)
