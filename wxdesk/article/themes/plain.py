"""Plain: black on white and nothing in the way."""

from wxdesk.article.themes.base import Palette, Theme, base_styles

_COLOURS = Palette(
    ink="#333333",
    head="#111111",
    soft="#8a8a8a",
    accent="#595959",
    link="#576b95",
    wash="rgba(127,127,127,.09)",
    line="rgba(127,127,127,.28)",
)

PLAIN = Theme(
    "plain",
    "Plain",
    _COLOURS,
    base_styles(_COLOURS)
    | {
        "quote": "margin:0 0 20px;padding:2px 0 2px 16px;border-left:3px solid rgba(127,127,127,.4)",
        "quote_p": "margin:0;color:#5f5f5f",
        "quote_more": "margin:10px 0 0;color:#5f5f5f",
    },
)
