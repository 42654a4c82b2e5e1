"""Harbour: teal, with headings on a plate."""

from wxdesk.article.themes.base import Palette, Theme, base_styles

_TEAL = "#0f766e"
_COLOURS = Palette(
    ink="#2f3a3a",
    head=_TEAL,
    soft="#7d8a8a",
    accent=_TEAL,
    link="#0e7490",
    wash="rgba(15,118,110,.07)",
    line="rgba(15,118,110,.24)",
)

HARBOUR = Theme(
    "harbour",
    "Harbour · teal",
    _COLOURS,
    base_styles(_COLOURS)
    | {
        "h1": f"margin:8px 0 18px;font-size:23px;line-height:1.4;font-weight:bold;text-align:center;color:{_TEAL}",
        "h2": f"margin:38px 0 18px;font-size:19px;line-height:1.4;font-weight:bold;text-align:center;color:{_TEAL}",
        "h2_in": f"display:inline-block;padding:5px 18px;border-radius:6px;background:{_TEAL};color:#ffffff",
        "h3": "margin:28px 0 14px;padding-left:10px;font-size:18px;line-height:1.4;font-weight:bold;"
        f"border-left:4px solid {_TEAL};color:{_TEAL}",
        "quote": "margin:0 0 20px;padding:14px 18px;border-left:4px solid #14b8a6;border-radius:0 8px 8px 0;"
        "background:rgba(15,118,110,.07)",
        "img": "display:block;max-width:100%;height:auto;margin:0 auto;border-radius:10px",
    },
)
