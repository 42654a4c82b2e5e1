"""Cards of Mini-Programs as the client draws them: the platform keeps an empty element, and its client fills it."""

import re
from html import unescape

from wxdesk.article.escaping import escape, escape_attribute

STYLE = """
.wx-card-name,.wx-card-title,.wx-card-picture,.wx-card-sign{display:block}
.wx-card-name{margin-bottom:6px;font-size:calc(13px*var(--size));line-height:1.4;color:var(--meta)}
.wx-card-title{font-size:calc(17px*var(--size));line-height:1.4}
.wx-card-picture{position:relative;margin:10px 0 12px;padding-top:80%;border-radius:4px;overflow:hidden;
background:var(--edge)}
.wx-card-picture img{position:absolute;top:0;left:0;width:100%;height:100%;object-fit:cover}
.wx-card-sign{padding-top:8px;border-top:1px solid var(--edge);font-size:calc(12px*var(--size));line-height:1.4;
color:var(--meta)}
.wx-card-sign svg{width:1.2em;height:1.2em;margin-right:5px;vertical-align:-.2em;fill:none;stroke:#6467f0;
stroke-width:2;stroke-linecap:round}
"""
_CARD = re.compile(r'(<(mp-common-miniprogram|mp-miniprogram)(?: (?:[^<>"]|"[^"]*")*)?>)(</\2>)')
_FIELD = re.compile(r' data-miniprogram-(title|imageurl|nickname)="([^"]*)"')
_SIGN = (
    '<svg viewBox="0 0 24 24"><circle cx="12" cy="12" r="10"/><path d="M12 15.2a2.6 2.6 0 1 1-2.6-2.6M12 8.8'
    'a2.6 2.6 0 1 1 2.6 2.6M12 8.8v6.4"/></svg>'
)
_KIND = "小程序"


def with_cards_shown(block: str) -> str:
    """Return a block of an article in which the cards of Mini-Programs are filled."""
    return _CARD.sub(_filled, block) if "<mp-" in block else block


def _filled(card: re.Match[str]) -> str:
    fields = {name: unescape(value) for name, value in _FIELD.findall(card[1])}
    name, title, picture = (fields.get(each, "") for each in ("nickname", "title", "imageurl"))
    image = f'<img alt="" src="{escape_attribute(picture)}">' if picture else ""
    lines = "".join(
        f'<span class="wx-card-{part}">{escape(words)}</span>'
        for part, words in (("name", name), ("title", title))
        if words
    )
    return (
        f'{card[1]}{lines}<span class="wx-card-picture">{image}</span>'
        f'<span class="wx-card-sign">{_SIGN}{_KIND}</span>{card[3]}'
    )
