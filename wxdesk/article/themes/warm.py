"""Warm: amber, rounded and friendly, for food, travel and family."""

from wxdesk.article.themes.base import Palette, Theme, base_styles

_AMBER = "#b45309"
_COLOURS = Palette(
    ink="#4a3f35",
    head="#92400e",
    soft="#9a8c7c",
    accent="#d97706",
    link=_AMBER,
    wash="rgba(217,119,6,.09)",
    line="rgba(180,83,9,.25)",
)

WARM = Theme(
    "warm",
    "Warm",
    _COLOURS,
    base_styles(_COLOURS)
    | {
        "h1": "margin:8px 0 18px;font-size:23px;line-height:1.4;font-weight:bold;text-align:center;color:#92400e",
        "h2": "margin:38px 0 18px;font-size:20px;line-height:1.5;font-weight:bold;color:#92400e",
        "h2_in": "padding:0 10px 1px 2px;border-bottom:8px solid rgba(245,158,11,.32);color:#92400e",
        "h3": f"margin:28px 0 12px;font-size:18px;line-height:1.4;font-weight:bold;color:{_AMBER}",
        "quote": "margin:0 0 20px;padding:16px 20px;border-radius:14px;background:rgba(217,119,6,.09)",
        "strong": f"color:{_AMBER}",
        "hr": "width:40%;margin:36px auto;border:0;border-top:3px dotted rgba(217,119,6,.5)",
        "img": "display:block;max-width:100%;height:auto;margin:0 auto;border-radius:14px",
        "pre": "margin:0 0 20px;padding:14px 18px;border-radius:14px;background:rgba(217,119,6,.09);"
        "white-space:pre-wrap;word-break:break-all;font:13px/1.7 Menlo,Consolas,monospace;letter-spacing:0;"
        "color:#4a3f35",
    },
)
