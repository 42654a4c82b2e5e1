"""Press: a newspaper page with ruled headings and quotations set in a serif."""

from wxdesk.article.themes.base import Palette, Theme, base_styles

_RED = "#b3261e"
_SERIF = "Georgia,Songti SC,STSong,Noto Serif CJK SC,serif"
_COLOURS = Palette(
    ink="#2b2b2b",
    head="#141414",
    soft="#7a7a7a",
    accent=_RED,
    link=_RED,
    wash="rgba(127,127,127,.08)",
    line="rgba(127,127,127,.35)",
)

PRESS = Theme(
    "press",
    "Press",
    _COLOURS,
    base_styles(_COLOURS)
    | {
        "h1": f"margin:8px 0 18px;font:bold 25px/1.35 {_SERIF};color:#141414",
        "h2": f"margin:40px 0 16px;padding:10px 0;font:bold 21px/1.35 {_SERIF};border-top:3px solid {_RED};"
        "border-bottom:1px solid rgba(127,127,127,.35);color:#141414",
        "h3": f"margin:28px 0 12px;font:bold 18px/1.4 {_SERIF};color:{_RED}",
        "quote": "margin:28px 0;padding:0 20px;text-align:center",
        "quote_p": f"margin:0;font:19px/1.7 {_SERIF};color:{_RED}",
        "quote_more": f"margin:10px 0 0;font:19px/1.7 {_SERIF};color:{_RED}",
        "alert": f"margin:0 0 6px;color:{_RED};font-size:13px;font-weight:bold",
        "img": "display:block;max-width:100%;height:auto;margin:0 auto",
        "caption": "margin:8px 0 0;padding-bottom:8px;font-size:13px;line-height:1.5;text-align:left;color:#7a7a7a;"
        "border-bottom:1px solid rgba(127,127,127,.35)",
        "hr": f"width:64px;margin:36px auto;border:0;border-top:2px solid {_RED}",
        "pre": "margin:0 0 20px;padding:14px 16px;background:rgba(127,127,127,.08);white-space:pre-wrap;"
        "word-break:break-all;font:13px/1.7 Menlo,Consolas,monospace;letter-spacing:0;color:#2b2b2b",
    },
)
