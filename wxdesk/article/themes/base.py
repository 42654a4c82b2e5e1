"""What a theme is: for every part of an article one inline style, with an explicit colour wherever text stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from wxdesk.article.css import keep_css

_MONO = "Menlo,Consolas,monospace"


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of a theme. ``wash`` and ``line`` are translucent, so that WeChat's dark mode keeps them quiet."""

    ink: str
    head: str
    soft: str
    accent: str
    link: str
    wash: str
    line: str


@dataclass(frozen=True, slots=True)
class Theme:
    """A named look. ``attributes`` holds, by part, what stands in a tag: `` style="..."`` or nothing."""

    key: str
    title: str
    palette: Palette
    styles: Mapping[str, str]
    attributes: Mapping[str, str] = field(init=False)

    def __post_init__(self) -> None:
        kept = {part: keep_css(style)[0] for part, style in self.styles.items()}
        object.__setattr__(self, "attributes", {part: f' style="{css}"' if css else "" for part, css in kept.items()})


def base_styles(colours: Palette) -> dict[str, str]:
    """Return the styles every theme starts from: 17 px text for Chinese reading, sizes in px (design: phone-ui D6)."""
    return {
        **_text(colours),
        **_headings(colours),
        **_lists(colours),
        **_tables(colours),
        **_code(colours),
        **_pictures(colours),
        **_ending(colours),
    }


def _text(c: Palette) -> dict[str, str]:
    return {
        "root": f"font-size:17px;line-height:1.75;letter-spacing:.034em;color:{c.ink};word-break:break-word",
        "p": f"margin:0 0 20px;color:{c.ink}",
        "strong": f"color:{c.head}",
        "em": f"color:{c.ink}",
        "del": f"color:{c.soft}",
        "link": f"color:{c.link}",
        "url": f"color:{c.link};word-break:break-all",
        "sup": "font-size:12px;line-height:1",
        "sup_note": f"color:{c.link};font-size:12px;line-height:1",
        "quote": f"margin:0 0 20px;padding:14px 16px 14px 18px;border-left:3px solid {c.accent};background:{c.wash}",
        "quote_p": f"margin:0;color:{c.ink};font-size:16px",
        "quote_more": f"margin:10px 0 0;color:{c.ink};font-size:16px",
        "alert": f"margin:0 0 4px;color:{c.accent};font-size:15px;font-weight:bold",
        "hr": f"border:0;border-top:1px solid {c.line};margin:32px 0",
    }


def _headings(c: Palette) -> dict[str, str]:
    sizes = {"h1": 22, "h2": 20, "h3": 18, "h4": 17, "h5": 16, "h6": 15}
    tops = {"h1": 8, "h2": 36, "h3": 28, "h4": 24, "h5": 20, "h6": 20}
    heads = {
        level: f"margin:{tops[level]}px 0 14px;font-size:{size}px;line-height:1.4;font-weight:bold;color:{c.head}"
        for level, size in sizes.items()
    }
    return heads | {f"{level}_in": "" for level in sizes}


def _lists(c: Palette) -> dict[str, str]:
    return {
        "ul": f"margin:0 0 20px;padding-left:1.4em;color:{c.accent};list-style-type:disc",
        "ol": f"margin:0 0 20px;padding-left:1.6em;color:{c.accent};list-style-type:decimal",
        "li": f"margin:0 0 8px;color:{c.accent}",
        "li_in": f"color:{c.ink}",
        "li_more": f"margin:8px 0 0;color:{c.ink}",
        "list": "margin:0 0 20px",
        "list_nested": "margin:8px 0 0",
        "item": "display:flex;margin:0 0 8px",
        "marker": f"flex:none;min-width:1.5em;color:{c.accent}",
        "item_in": f"flex:1;min-width:0;color:{c.ink}",
    }


def _tables(c: Palette) -> dict[str, str]:
    cell = f"padding:9px 12px;border-bottom:1px solid {c.line}"
    return {
        "table_box": "margin:0 0 20px;overflow-x:auto",
        "table": f"width:100%;border-collapse:collapse;font-size:15px;line-height:1.6;border-top:2px solid {c.accent}",
        "th": f"{cell};color:{c.head};font-weight:bold;background:{c.wash};white-space:nowrap",
        "td": f"{cell};color:{c.ink};min-width:4em",
    }


def _code(c: Palette) -> dict[str, str]:
    return {
        "code": f"padding:2px 5px;border-radius:4px;background:{c.wash};color:{c.head};font:15px {_MONO}",
        "pre": f"margin:0 0 20px;padding:14px 16px;border-radius:8px;background:{c.wash};white-space:pre-wrap;"
        f"word-break:break-all;font:13px/1.7 {_MONO};letter-spacing:0;color:{c.ink}",
        "pre_in": f"color:{c.ink};font:13px/1.7 {_MONO}",
        "pre_label": f"color:{c.soft};font-size:12px",
    }


def _pictures(c: Palette) -> dict[str, str]:
    return {
        "figure": "margin:0 0 20px;text-align:center",
        "img": "display:block;max-width:100%;height:auto;margin:0 auto;border-radius:6px",
        "img_in": "max-width:100%;height:auto;vertical-align:middle",
        "caption": f"margin:8px 0 0;font-size:14px;line-height:1.5;color:{c.soft}",
        "missing": f"padding:28px 16px;border:1px dashed {c.soft};border-radius:6px;font-size:14px;color:{c.soft}",
        "missing_in": f"padding:0 4px;border:1px dashed {c.soft};font-size:14px;color:{c.soft}",
        "card": f"margin:0 0 20px;padding:14px 16px;border:1px solid {c.line};border-radius:8px",
        "card_name": f"color:{c.head};font-weight:bold",
        "card_path": f"font-size:13px;color:{c.soft};word-break:break-all",
    }


def _ending(c: Palette) -> dict[str, str]:
    return {
        "refs": f"margin:40px 0 0;padding:16px 0 0;border-top:1px solid {c.line}",
        "refs_title": f"margin:0 0 8px;font-size:14px;font-weight:bold;color:{c.soft}",
        "ref": f"margin:0 0 6px;font-size:13px;line-height:1.6;color:{c.soft};word-break:break-all;text-align:left",
    }
